//! Datelines of Chinese, Japanese and Korean papers, which stand in brackets or run into the text.

use copydesk_text::lexicon::{agency::is_agency, place::cities};

use super::{Dateline, Place, words::is_space};
use crate::timestamp::Date;

/// Reads the dateline at `at`.
///
/// ```abnf
/// dateline = open inside close [SP? dash] SP?         ; 【ワシントン=共同】 （台北10日電） [서울=뉴시스]
///          / agency [place] [m "月"] [d "日"] "电"      ; 新华社北京8月10日电 中新网8月9日电
///          / place [m "月"] d "日" "电"                 ; 台北10日電
///          / place open agency close [SP? dash] SP?    ; 北京（路透社）
/// inside   = [agency] [place] [SP] [date] ["=" / "・" / SP] [agency / reporter] ["讯" / "訊" / "電" / "電"]
/// ```
pub(super) fn read(text: &str, at: usize) -> Option<Dateline> {
    let line = &text[at..];
    let first = line.chars().next()?;
    if let Some(close) = closing(first) {
        let inner = &line[first.len_utf8()..];
        let end = inner.char_indices().take(48).find(|(_, c)| *c == close)?.0;
        let len = first.len_utf8() + end + close.len_utf8();
        let found = inside(&inner[..end])?;
        let rest = text.len() - after_dash(&line[len..]).len();
        return Some(found.into_dateline(&line[..len], rest));
    }
    running(text, at)
}

/// What closes a bracket that Asian papers put datelines into. ASCII brackets are Korean.
pub(super) fn closing(open: char) -> Option<char> {
    Some(match open {
        '【' => '】',
        '［' => '］',
        '（' => '）',
        '〔' => '〕',
        '[' => ']',
        '(' => ')',
        _ => return None,
    })
}

struct Found<'a> {
    place: &'a str,
    date: Option<Date>,
    agency: Option<&'a str>,
}

impl Found<'_> {
    fn into_dateline(self, text: &str, rest: usize) -> Dateline {
        let place = Some(self.place).filter(|place| !place.is_empty()).map(str::to_owned);
        let places = place.map(|city| Place { text: city.clone(), city, regions: Vec::new() });
        Dateline {
            text: text.to_owned(),
            place: self.place.to_owned(),
            places: places.into_iter().collect(),
            date: self.date,
            agencies: self.agency.map(str::to_owned).into_iter().collect(),
            rest,
        }
    }
}

/// Reads what stands in the brackets.
fn inside(inner: &str) -> Option<Found<'_>> {
    let (agency, after) = leading_agency(inner);
    let after = after.trim_start_matches(is_space);
    // `（中央社記者王小明高雄9日電）`
    let after = match after.strip_prefix("記者").or_else(|| after.strip_prefix("记者")) {
        Some(reporter) if agency.is_some() => after_reporter(reporter)?,
        _ => after,
    };
    // `【6月18日 AFP】` names no city.
    let place = leading_city(after).unwrap_or_default();
    let rest = after[place.len()..].trim_start_matches(is_space);
    let (date, rest) = month_day(rest);
    if place.is_empty() && date.is_none() {
        return None;
    }
    let rest = rest.trim_matches(is_space);
    let joined =
        rest.strip_prefix(['=', '＝', '・', '·', '-', '—', ',']).map(|r| r.trim_matches(is_space));
    let name = joined.unwrap_or(rest);
    let name_is_agency = is_agency(name) || agency_begins(name);
    let ends = matches!(rest, "讯" | "訊" | "电" | "電" | "综合讯" | "綜合訊" | "共同" | "時事");
    let reporter = joined.is_some_and(|name| name.chars().count() <= 20 && !name.is_empty());
    let agency = agency.or_else(|| name_is_agency.then_some(name));
    // A city or a day alone in brackets is no dateline; something says that it is filed from there.
    let filed = if place.is_empty() {
        name_is_agency
    } else {
        ends || reporter || name_is_agency || (agency.is_some() && date.is_some())
    };
    filed.then_some(Found { place, date, agency })
}

/// What follows the two to four characters of a reporter's name, if it is a city.
fn after_reporter(text: &str) -> Option<&str> {
    let mut starts = text.char_indices().skip(2).take(3).map(|(at, _)| at);
    starts.find(|&at| leading_city(&text[at..]).is_some()).map(|at| &text[at..])
}

/// Names that Asian papers give the agencies in full and that the list has in short.
fn agency_begins(name: &str) -> bool {
    [
        "ロイター",
        "聯合ニュース",
        "共同",
        "時事",
        "AFP時事",
        "ＡＦＰ時事",
        "CNN",
        "AFP",
        "연합뉴스",
        "뉴시스",
        "뉴스1",
    ]
    .iter()
    .any(|agency| name.starts_with(agency))
}

fn leading_agency(text: &str) -> (Option<&str>, &str) {
    const NAMES: &[&str] = &[
        "新华社",
        "新華社",
        "中新社",
        "中新网",
        "中新網",
        "中央社",
        "本报",
        "本報",
        "人民网",
        "央视网",
        "法新社",
        "路透社",
        "中国新闻网",
        "新华网",
        "路透",
        "美联社",
        "美聯社",
        "共同社",
        "韩联社",
        "塔斯社",
    ];
    for name in NAMES {
        if let Some(rest) = text.strip_prefix(name) {
            let (found, own) = (&text[..name.len()], matches!(*name, "本报" | "本報"));
            return ((!own).then_some(found), rest);
        }
    }
    (None, text)
}

/// The longest city that `text` starts with.
fn leading_city(text: &str) -> Option<&str> {
    let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(12);
    let known = |end: usize| {
        let city = &text[..end];
        city.chars().all(|c| !c.is_ascii() && c.is_alphabetic() || c == '・')
            && cities(city).next().is_some()
    };
    ends.filter(|end| known(*end)).last().map(|end| &text[..end])
}

/// The value of a digit, which Japanese papers set as wide as a letter.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        c => c.to_digit(10),
    }
}

/// `8月10日`, `10日`, `１０日`, and what follows.
fn month_day(text: &str) -> (Option<Date>, &str) {
    let number = |text: &str| -> Option<(u8, usize)> {
        let len = text.find(|c: char| digit(c).is_none())?;
        let digits = text[..len].chars().filter_map(digit);
        let value = digits.take(3).fold(0, |value, digit| value * 10 + digit);
        (len > 0).then_some((u8::try_from(value).ok()?, len))
    };
    let month = number(text)
        .and_then(|(value, len)| text[len..].strip_prefix(['月', '월']).map(|rest| (value, rest)));
    let after = month.map_or(text, |(_, rest)| rest.trim_start_matches(is_space));
    let Some((day, len)) = number(after) else { return (None, text) };
    let Some(rest) = after[len..].strip_prefix(['日', '일']) else { return (None, text) };
    let date = Date {
        text: text[..text.len() - rest.len()].to_owned(),
        month: month.map(|(value, _)| value).filter(|value| (1..=12).contains(value)),
        day: (1..=31).contains(&day).then_some(day),
        ..Date::default()
    };
    (Some(date), rest)
}

/// `新华社北京8月10日电 text`, `中新网8月9日电 text`, `台北10日電 text`, `北京（路透社） text`
fn running(text: &str, at: usize) -> Option<Dateline> {
    let line = &text[at..];
    let (agency, after) = leading_agency(line);
    let is_led = after.len() < line.len();
    let after = after.trim_start_matches(is_space);
    let place = leading_city(after);
    let rest = &after[place.map_or(0, str::len)..];
    if let Some(place) = place.filter(|_| !is_led)
        && let Some((agency, rest)) = bracketed_agency(rest)
    {
        let end = text.len() - rest.len();
        let rest = text.len() - after_dash(rest).len();
        let found = Found { place, date: None, agency: Some(agency) };
        return Some(found.into_dateline(&text[at..end], rest));
    }
    let (date, rest) = month_day(rest.trim_start_matches(is_space));
    let rest = rest.strip_prefix(['电', '電', '讯', '訊'])?;
    // One of the two may be missing, and then there is a date.
    let is_enough = is_led && place.is_some() || date.is_some() && (is_led || place.is_some());
    let end = text.len() - rest.len();
    let found = Found { place: place.unwrap_or_default(), date, agency };
    let story = after_dash(after_credit(rest));
    is_enough.then(|| found.into_dateline(&text[at..end], text.len() - story.len()))
}

/// The agency that `text` starts with in brackets, and what follows them.
fn bracketed_agency(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next()?;
    let inner = &text[open.len_utf8()..];
    let close = closing(open)?;
    let end = inner.char_indices().take(20).find(|(_, c)| *c == close)?.0;
    let name = inner[..end].trim_matches(is_space);
    (is_agency(name) || agency_begins(name) || leading_agency(name).0 == Some(name))
        .then_some((name, &inner[end + close.len_utf8()..]))
}

/// What stands behind the reporter in brackets that `text` may start with: `（记者李小明）`.
fn after_credit(text: &str) -> &str {
    let inner = text.strip_prefix(['（', '(']).unwrap_or_default();
    let is_credit = inner.starts_with("记者") || inner.starts_with("記者");
    match inner.char_indices().take(30).find(|(_, c)| matches!(c, '）' | ')')) {
        Some((end, close)) if is_credit => &inner[end + close.len_utf8()..],
        _ => text,
    }
}

/// What stands behind the dash that `text` may start with.
fn after_dash(text: &str) -> &str {
    let after = text.trim_start_matches(is_space);
    after.strip_prefix(['-', '－', '—', '–']).unwrap_or(after).trim_start_matches(is_space)
}
