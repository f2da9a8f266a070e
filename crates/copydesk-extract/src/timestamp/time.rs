//! Times of day.

use copydesk_text::lexicon::fold::fold;

use super::{
    Time,
    lexeme::{Read, digits, full_stop, gap, is_digit, is_letter, none, small, some, two, word},
    zone::zone,
};

/// A time, and whether its form alone says that it is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) time: Time,
    /// Written as the continent does, `15h15`, `15.15 Uhr`: dates beside it put the day first.
    pub(super) continental: bool,
}

/// A time on its own: `15:15`, `3:15 PM`, `3pm`, `15h15`, `15.15 Uhr`.
pub(super) fn time(text: &str) -> Read<'_, Clock> {
    read(text, false)
}

/// A time that follows a date: `15.15` will do.
pub(super) fn time_after_date(text: &str) -> Read<'_, Clock> {
    read(text, true)
}

/// ```text
/// time   = [half] hour ((":" / "." / "h") minute [":" second ["." fraction]]) [half] [unit]
///        / hour half / hour unit
/// ```
fn read(text: &str, after_date: bool) -> Read<'_, Clock> {
    let (text, early) = match half_before(text) {
        Ok((rest, half)) => (rest, Some(half)),
        Err(_) => (text, None),
    };
    let (rest, hour) = small(text, 0, 23)?;
    let (rest, minute, second, mark) = match minutes(rest) {
        Ok((rest, (minute, second, mark))) => (rest, Some(minute), second, mark),
        Err(_) => (rest, None, None, ' '),
    };
    let (rest, half) = match half_after(rest) {
        Ok((rest, half)) => (rest, Some(half)),
        Err(_) => (rest, early),
    };
    let (rest, unit) = match unit(rest) {
        Ok((rest, continental)) => (rest, Some(continental)),
        Err(_) => (rest, None),
    };
    let clear = match mark {
        ':' | 'h' => true,
        '.' => after_date || half.is_some() || unit.is_some(),
        _ => half.is_some() || (unit.is_some() && after_date),
    };
    if !clear {
        return none();
    }
    let Some(hour) = hour_of_day(hour, half) else { return none() };
    let time = Time { hour, minute: minute.unwrap_or(0), second };
    let continental = matches!(mark, 'h') || unit == Some(true);
    Ok((rest, Clock { time, continental }))
}

/// `0337GMT`, `1745 EST`: four figures and a zone, after a date; the zone is left to be read.
pub(super) fn military(text: &str) -> Read<'_, Clock> {
    let (rest, (value, _)) = digits(text, 4, 4)?;
    let part = |value: u32| u8::try_from(value).unwrap_or(99);
    let time = Time { hour: part(value / 100), minute: part(value % 100), second: None };
    let fits = time.hour < 24 && time.minute < 60 && zone(rest).is_ok();
    some(rest, fits.then_some(Clock { time, continental: false }))
}

/// `noon`, `正午` after a date; midnight may open the day or close it, and is not read.
pub(super) fn noon(text: &str) -> Read<'_, Clock> {
    let clock = Clock { time: Time { hour: 12, minute: 0, second: None }, continental: false };
    if let Some(rest) = ["正午", "정오"].iter().find_map(|noon| text.strip_prefix(noon)) {
        return Ok((rest, clock));
    }
    let (rest, found) = word(text)?;
    let is_noon = matches!(
        fold(found).as_str(),
        "noon" | "midday" | "midi" | "mediodia" | "mezzogiorno" | "полдень"
    );
    some(rest, is_noon.then_some(clock))
}

/// The hour counted from midnight. `20:26 PM` is 20:26.
pub(super) fn hour_of_day(hour: u8, half: Option<Half>) -> Option<u8> {
    match half {
        Some(Half::Morning) if hour == 12 => Some(0),
        Some(Half::Afternoon) if hour < 12 => Some(hour + 12),
        Some(Half::Morning) if hour > 12 => None,
        // The night before and after twelve; which day twelve itself is of the text does not say.
        Some(Half::Night) if hour == 12 => None,
        Some(Half::Night) if (6..12).contains(&hour) => Some(hour + 12),
        _ => Some(hour),
    }
}

/// `:15`, `:15:01.79`, `.15`, `h15`, ` h 15`, `h`; the mark tells the kinds apart.
fn minutes(text: &str) -> Read<'_, (u8, Option<u8>, char)> {
    if let Some(rest) = text.strip_prefix(':') {
        let (rest, minute) = two(rest, 59)?;
        let (rest, second) = seconds(rest, ':');
        return Ok((rest, (minute, second, ':')));
    }
    if let Some(rest) = text.strip_prefix('.') {
        let (rest, minute) = two(rest, 59)?;
        let (rest, second) = seconds(rest, '.');
        let mut after = rest.chars();
        let goes_on = matches!(after.next(), Some('.' | ',' | '/' | '-'))
            && after.next().is_some_and(is_digit);
        return if goes_on || rest.starts_with('%') {
            none()
        } else {
            Ok((rest, (minute, second, '.')))
        };
    }
    let (rest, _) = gap(text)?;
    let Some(rest) = rest.strip_prefix(['h', 'H']) else { return none() };
    let (rest, _) = gap(rest)?;
    let (rest, minute) = two(rest, 59)?;
    let rest = ["min", "m"]
        .iter()
        .filter_map(|unit| rest.trim_start().strip_prefix(unit))
        .find(|rest| !rest.starts_with(is_letter))
        .unwrap_or(rest);
    Ok((rest, (minute, None, 'h')))
}

/// `:01`, `:01.79`; fractions are read over.
fn seconds(text: &str, mark: char) -> (&str, Option<u8>) {
    let Some(Ok((rest, second))) = text.strip_prefix(mark).map(|rest| two(rest, 60)) else {
        return (text, None);
    };
    let fraction = rest.strip_prefix(['.', ',']).and_then(|rest| digits(rest, 1, 9).ok());
    (fraction.map_or(rest, |(rest, _)| rest), Some(second))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
    Night,
}

/// `PM`, `p.m.`, `p. m.`, `μ.μ.`, `مساءً`, `অপরাহ্ণ`, after the time.
fn half_after(text: &str) -> Read<'_, Half> {
    let (rest, _) = gap(text)?;
    let (after, first) = word(rest)?;
    let folded = fold(first);
    let half = match folded.as_str() {
        "am" | "صباحا" | "ص" | "পূর্বাহ্ণ" | "পূর্বাহ্ন" | "पूर्वाह्न" | "πμ" | "midnight" | "এএম" | "एएम" => {
            Half::Morning
        }
        "pm" | "مساء" | "م" | "অপরাহ্ণ" | "অপরাহ্ন" | "अपराह्न" | "μμ" | "noon" | "পিএম" | "पीएम" => {
            Half::Afternoon
        }
        "a" | "p" | "π" | "μ" => return dotted_half(after, &folded),
        _ => return none(),
    };
    Ok((full_stop(after), half))
}

/// `.m.`, ` m.` after the first letter of `a.m.`, `p. m.`, `π.μ.`
fn dotted_half<'a>(text: &'a str, first: &str) -> Read<'a, Half> {
    let Some(rest) = text.strip_prefix('.') else { return none() };
    let (rest, _) = gap(rest)?;
    let (rest, second) = word(rest)?;
    match (first, fold(second).as_str()) {
        ("a", "m") | ("π", "μ") => Ok((full_stop(rest), Half::Morning)),
        ("p", "m") | ("μ", "μ") => Ok((full_stop(rest), Half::Afternoon)),
        _ => none(),
    }
}

/// `下午`, `午後`, `오후`, `रात` before the time.
pub(super) fn half_before(text: &str) -> Read<'_, Half> {
    if text.bytes().next().is_none_or(|byte| byte.is_ascii()) {
        return none();
    }
    const HALVES: [(&str, Half); 34] = [
        ("深夜", Half::Night),
        ("夜间", Half::Night),
        ("夜間", Half::Night),
        ("夜", Half::Night),
        ("夕方", Half::Afternoon),
        ("傍晚", Half::Afternoon),
        ("未明", Half::Morning),
        ("早朝", Half::Morning),
        ("朝", Half::Morning),
        ("밤", Half::Night),
        ("저녁", Half::Afternoon),
        ("낮", Half::Afternoon),
        ("새벽", Half::Morning),
        ("아침", Half::Morning),
        ("सुबह", Half::Morning),
        ("दोपहर", Half::Afternoon),
        ("शाम", Half::Afternoon),
        ("रात", Half::Night),
        ("সকাল", Half::Morning),
        ("ভোর", Half::Morning),
        ("দুপুর", Half::Afternoon),
        ("বিকেল", Half::Afternoon),
        ("সন্ধ্যা", Half::Afternoon),
        ("রাত", Half::Night),
        ("上午", Half::Morning),
        ("凌晨", Half::Morning),
        ("早上", Half::Morning),
        ("下午", Half::Afternoon),
        ("晚上", Half::Afternoon),
        ("中午", Half::Afternoon),
        ("午前", Half::Morning),
        ("午後", Half::Afternoon),
        ("오전", Half::Morning),
        ("오후", Half::Afternoon),
    ];
    let found =
        HALVES.iter().find_map(|(name, half)| text.strip_prefix(name).map(|rest| (rest, *half)));
    let Some((rest, half)) = found else { return none() };
    let (rest, _) = gap(rest)?;
    Ok((rest, half))
}

/// `Uhr`, `h`, `hs`, `hrs`, `Std.`, `น.`, `ч.`, `d.`; gives whether the continent writes so.
fn unit(text: &str) -> Read<'_, bool> {
    let (rest, _) = gap(text)?;
    let (rest, found) = word(rest)?;
    let continental = match fold(found).as_str() {
        "hours" | "hrs" | "hr" => false,
        "uhr" | "h" | "hs" | "horas" | "uur" | "heures" | "heure" | "ore" | "น" | "ч" | "час" => {
            true
        }
        _ => return none(),
    };
    some(full_stop(rest), Some(continental))
}
