//! Dates and times of China, Japan and Korea, where each number is followed by its unit.

use super::{
    Time,
    date::Reading,
    lexeme::{Read, digits, gap, none, small, some, two},
    time::{Clock, time},
};

/// ```text
/// date = [[era] year ("年" / "년")] month ("月" / "월") day ("日" / "号" / "일") [weekday]
/// ```
pub(super) fn date(text: &str) -> Read<'_, Reading> {
    if !may_count(text, b'/') {
        return none();
    }
    let (rest, year) = match year(text) {
        Ok((rest, year)) => (rest, Some(year)),
        Err(_) => (text, None),
    };
    if year.is_none()
        && let Ok(read) = slashed(text)
    {
        return Ok(read);
    }
    let (rest, month) = counted(rest, 12, &['月', '월'])?;
    let (rest, day) =
        match gap(rest).and_then(|(rest, _)| counted(rest, 31, &['日', '号', '號', '일'])) {
            Ok((rest, day)) => (rest, Some(day)),
            Err(_) if year.is_some() => (rest, None),
            Err(error) => return Err(error),
        };
    let Some(mut reading) = Reading::of(year, month, day) else { return none() };
    text[..text.len() - rest.len()].clone_into(&mut reading.date.text);
    Ok((rest, reading))
}

/// Whether a unit of these scripts, or `mark`, may follow a number that `text` starts with: a look
/// that turns other figures away.
fn may_count(text: &str, mark: u8) -> bool {
    match text.bytes().next() {
        Some(b'0'..=b'9') => {
            let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
            let after = after.trim_start_matches([' ', '\t']);
            after.bytes().next().is_some_and(|byte| !byte.is_ascii() || byte == mark)
        }
        first => first.is_some_and(|byte| !byte.is_ascii()),
    }
}

/// `3/14(木)`: month and day with the weekday in brackets.
fn slashed(text: &str) -> Read<'_, Reading> {
    let (rest, month) = small(text, 1, 12)?;
    let Some(rest) = rest.strip_prefix('/') else { return none() };
    let (rest, day) = small(rest, 1, 31)?;
    if !rest.starts_with(['(', '（']) {
        return none();
    }
    weekday(rest)?;
    let Some(mut reading) = Reading::of(None, month, Some(day)) else { return none() };
    text[..text.len() - rest.len()].clone_into(&mut reading.date.text);
    Ok((rest, reading))
}

/// A year of the common era, or of the Japanese eras and the Republic of China.
fn year(text: &str) -> Read<'_, i32> {
    const ERAS: [(&str, i32); 5] =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)];
    let era =
        ERAS.iter().find_map(|(era, start)| text.strip_prefix(era).map(|rest| (rest, *start)));
    let (rest, start) = era.unwrap_or((text, 0));
    // `令和元年`: the first.
    let first = rest.strip_prefix('元').filter(|_| era.is_some());
    let (rest, (value, count)) =
        first.map_or_else(|| digits(rest, 1, 4), |rest| Ok((rest, (1, 1))))?;
    let rest = rest.trim_start_matches(super::lexeme::is_space);
    let Some(rest) = rest.strip_prefix(['年', '년']) else { return none() };
    let value = i32::try_from(value).unwrap_or(0) + start;
    let fits = (1600..2200).contains(&value) && (start > 0 || count == 4);
    let (rest, _) = gap(rest)?;
    some(rest, fits.then_some(value))
}

/// A number and its unit.
fn counted<'a>(text: &'a str, high: u32, units: &[char]) -> Read<'a, u8> {
    let (rest, value) = small(text, 0, high)?;
    let rest = rest.trim_start_matches(super::lexeme::is_space);
    some(rest.strip_prefix(units).unwrap_or(""), rest.strip_prefix(units).map(|_| value))
}

/// ```text
/// weekday = "(" day ")" / day "曜日" / "星期" day / day "요일"
/// ```
pub(super) fn weekday(text: &str) -> Read<'_, u8> {
    const DAYS: [(&str, u8); 24] = [
        ("一", 1),
        ("二", 2),
        ("三", 3),
        ("四", 4),
        ("五", 5),
        ("六", 6),
        ("日", 7),
        ("天", 7),
        ("月", 1),
        ("火", 2),
        ("水", 3),
        ("木", 4),
        ("金", 5),
        ("土", 6),
        ("월", 1),
        ("화", 2),
        ("수", 3),
        ("목", 4),
        ("금", 5),
        ("토", 6),
        ("일", 7),
        ("祝", 0),
        ("월요일", 1),
        ("일요일", 7),
    ];
    let day = |text: &'_ str| DAYS.iter().find(|(name, _)| text.starts_with(name)).copied();
    let text = text.trim_start_matches(super::lexeme::is_space);
    let (inside, bracketed) = match text.strip_prefix(['(', '（', '〔']) {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    if inside.bytes().next().is_none_or(|byte| byte.is_ascii()) {
        return none();
    }
    let spelled =
        ["星期", "周", "週", "礼拜", "禮拜"].iter().find_map(|start| inside.strip_prefix(start));
    let Some((name, number)) = day(spelled.unwrap_or(inside)) else { return none() };
    let rest = &spelled.unwrap_or(inside)[name.len()..];
    let tail = ["曜日", "曜", "요일"].iter().find_map(|tail| rest.strip_prefix(tail));
    let rest = tail.unwrap_or(rest);
    if bracketed {
        let rest = rest
            .strip_prefix(['・', '·'])
            .map_or(rest, |rest| rest.strip_prefix("祝").unwrap_or(rest));
        let closed = rest.strip_prefix([')', '）', '〕']);
        return some(closed.unwrap_or(""), closed.map(|_| number));
    }
    some(rest, (spelled.is_some() || tail.is_some()).then_some(number))
}

/// ```text
/// clock = [half] hour ("時" / "时" / "点" / "시") [minute ("分" / "분") [second ("秒" / "초")]]
/// ```
pub(super) fn clock(text: &str) -> Read<'_, Clock> {
    if !may_count(text, 0) {
        return none();
    }
    // The halves of the day are read with the hour alone: "午後3" then "時15分".
    let (rest, mut found) = hour(text)?;
    let (rest, _) = gap(rest)?;
    let Some(rest) = rest.strip_prefix(['時', '时', '点', '點', '시']) else { return none() };
    let (after, _) = gap(rest)?;
    let Ok((rest, minute)) = counted(after, 59, &['分', '분']) else {
        return Ok((rest, Clock { time: found, continental: false }));
    };
    found.minute = minute;
    let after = rest.trim_start_matches(super::lexeme::is_space);
    let rest = match counted(after, 60, &['秒', '초']) {
        Ok((rest, second)) => {
            found.second = Some(second);
            rest
        }
        Err(_) => rest,
    };
    Ok((rest, Clock { time: found, continental: false }))
}

fn hour(text: &str) -> Read<'_, Time> {
    let (rest, afternoon) =
        super::time::half_before(text).map_or((text, None), |(rest, half)| (rest, Some(half)));
    let (rest, hour) = two(rest, 23).or_else(|_| small(rest, 0, 23))?;
    let hour = super::time::hour_of_day(hour, afternoon);
    some(rest, hour.map(|hour| Time { hour, minute: 0, second: None }))
}

/// A time in figures or units.
pub(super) fn any_clock(text: &str) -> Read<'_, Clock> {
    clock(text).or_else(|_| time(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_is_not_turned_away() {
        for text in
            ["2017年8月10日", "8月10日", "10 월 5 일", "2017년 8월", "3/14(木)", "令和5年3月1日"]
        {
            assert!(date(text).is_ok() && may_count(text, b'/'), "{text}");
        }
        for text in ["15時", "午後3時15分", "오후 3시", "１５時"] {
            assert!(clock(text).is_ok() && may_count(text, 0), "{text}");
        }
        assert!(
            !may_count("2017-08-10", b'/') && !may_count("15:15", 0) && !may_count("Aug", b'/')
        );
    }
}
