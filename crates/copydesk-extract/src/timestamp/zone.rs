//! Time zones as they are written beside a time.

use super::{
    Zone,
    lexeme::{Read, digits, gap, is_letter, none, some, two, word},
};
use crate::any_case::starts;

/// Which of two numbers is the day where people use a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    DayFirst,
    MonthFirst,
}

/// Reads the zone that follows a time.
///
/// ```text
/// zone = "(" zone ")" / "Z" / offset / ("UTC" / "GMT") [offset] / abbreviation
/// ```
pub(super) fn zone(text: &str) -> Read<'_, (Zone, Option<Habit>)> {
    let (rest, _) = gap(text)?;
    if let Some(inside) = rest.strip_prefix('(') {
        let (rest, zone) = bare(inside)?;
        return some(rest.strip_prefix(')').unwrap_or(""), rest.strip_prefix(')').map(|_| zone));
    }
    bare(rest)
}

/// Zones of several words, and minutes east of UTC. The American ones stand for what the law of the day
/// says, as their abbreviations do.
const SPELLED: [(&str, Option<&str>, &[i32]); 26] = [
    ("eastern daylight time", None, &[-240]),
    ("eastern standard time", Some("EST"), &[-300]),
    ("eastern time", Some("ET"), &[-300, -240]),
    ("central daylight time", None, &[-300]),
    ("central standard time", None, &[-360]),
    ("central time", Some("CT"), &[-360, -300]),
    ("mountain time", Some("MT"), &[-420, -360]),
    ("pacific daylight time", None, &[-420]),
    ("pacific standard time", None, &[-480]),
    ("pacific time", Some("PT"), &[-480, -420]),
    ("greenwich mean time", None, &[0]),
    ("british summer time", None, &[60]),
    ("central european time", None, &[60, 120]),
    ("central european summer time", None, &[120]),
    ("indian time", None, &[330]),
    ("moscow time", None, &[180]),
    ("beijing time", None, &[480]),
    ("hong kong time", None, &[480]),
    ("singapore time", None, &[480]),
    ("manila time", None, &[480]),
    ("japan time", None, &[540]),
    ("korea time", None, &[540]),
    ("по московскому времени", None, &[180]),
    ("по гринвичу", None, &[0]),
    ("بتوقيت غرينتش", None, &[0]),
    ("بتوقيت جرينتش", None, &[0]),
];

/// A zone of several words. Most words open none, which a look at the first letter tells.
fn spelled(text: &str) -> Read<'_, (Zone, Option<Habit>)> {
    let first = text.bytes().next().unwrap_or(0);
    if !matches!(first | 0x20, b'b' | b'c' | b'e'..=b'k' | b'm' | b'p' | b's') && first < 0x80 {
        return none();
    }
    for (name, short, offsets) in SPELLED {
        let Some((written, rest)) = starts(text, name).map(|end| text.split_at(end)) else {
            continue;
        };
        if !rest.starts_with(is_letter) {
            return Ok((rest, (spelled_zone(written, short, offsets), None)));
        }
    }
    none()
}

fn spelled_zone(written: &str, short: Option<&str>, offsets: &[i32]) -> Zone {
    let name = short.unwrap_or(written).to_owned();
    match offsets {
        [only] => Zone::Named(name, *only),
        several => Zone::Ambiguous(name, several.to_vec()),
    }
}

fn bare(text: &str) -> Read<'_, (Zone, Option<Habit>)> {
    if let Ok((rest, minutes)) = offset(text) {
        return Ok((rest, (Zone::Offset(minutes), habit_of(minutes))));
    }
    if let Ok(read) = spelled(text) {
        return Ok(read);
    }
    let (rest, name) = word(text)?;
    if matches!(name, "UTC" | "GMT" | "UT" | "utc" | "gmt" | "Utc" | "Gmt") {
        let (rest, minutes) = short_offset(rest).unwrap_or((rest, 0));
        return Ok((rest, (Zone::Offset(minutes), habit_of(minutes))));
    }
    if matches!(name, "Z" | "z") {
        return Ok((rest, (Zone::Offset(0), None)));
    }
    if !may_be_abbreviation(name) {
        return none();
    }
    let found = ZONES.iter().find(|(known, ..)| *known == name).or_else(|| glued(name));
    let Some((known, habit, offsets)) = found else { return none() };
    // `CET/CEST`: whichever holds on that day.
    if let Some((both, standard)) = BOTH.iter().find(|(both, _)| text.starts_with(both)) {
        let zone = Zone::Ambiguous((*both).to_owned(), vec![*standard, *standard + 60]);
        return Ok((&text[both.len()..], (zone, *habit)));
    }
    let (rest, name) = (text.get(known.len()..).unwrap_or(rest), *known);
    let zone = match offsets {
        [only] => Zone::Named(name.to_owned(), *only),
        several => Zone::Ambiguous(name.to_owned(), several.to_vec()),
    };
    Ok((rest, (zone, *habit)))
}

/// Whether one of [`ZONES`] may start `name`: those that start with an ASCII letter start with two capitals.
fn may_be_abbreviation(name: &str) -> bool {
    match *name.as_bytes() {
        [first, second, ..] if first.is_ascii() => {
            first.is_ascii_uppercase() && second.is_ascii_uppercase()
        }
        [_, _, ..] => true,
        _ => false,
    }
}

/// Which number is the day where clocks stand so: first in Europe, Africa, and Asia up to Indochina.
/// America, the Philippines and the far east of Asia do it in other ways, and UTC is anybody's.
fn habit_of(minutes: i32) -> Option<Habit> {
    (60..=420).contains(&minutes).then_some(Habit::DayFirst)
}

/// The zone of `EDTUpdated`: pages glue the next label to it.
fn glued(name: &str) -> Option<&'static (&'static str, Option<Habit>, &'static [i32])> {
    let starts = |rest: &str| {
        let mut chars = rest.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    };
    ZONES.iter().find(|(known, ..)| known.len() > 2 && name.strip_prefix(known).is_some_and(starts))
}

/// `+03:00`, `+0300`, `-05`
pub(super) fn offset(text: &str) -> Read<'_, i32> {
    let (rest, sign) = sign(text)?;
    if let Ok((rest, (value, _))) = digits(rest, 4, 4) {
        let fits = value / 100 < 15 && value % 100 < 60;
        let minutes = i32::try_from(value / 100 * 60 + value % 100).ok().filter(|_| fits);
        return some(rest, minutes.map(|minutes| sign * minutes));
    }
    let (rest, hours) = two(rest, 14)?;
    match rest.strip_prefix(':').map(|rest| two(rest, 59)) {
        Some(Ok((rest, minutes))) => {
            Ok((rest, sign * (i32::from(hours) * 60 + i32::from(minutes))))
        }
        // "-05 comments" is no zone, so two figures need something final after them.
        _ if rest.is_empty() || rest.starts_with(')') => Ok((rest, sign * i32::from(hours) * 60)),
        _ => none(),
    }
}

/// `+1`, `+5.30`, `+05:30` after `GMT`.
fn short_offset(text: &str) -> Read<'_, i32> {
    let (rest, _) = gap(text)?;
    let (signed, sign) = sign(rest)?;
    if let Ok(read) = offset(rest) {
        return Ok(read);
    }
    let (rest, (hours, _)) = digits(signed, 1, 2)?;
    let (rest, minutes) = match rest.strip_prefix([':', '.']).map(|rest| two(rest, 59)) {
        Some(Ok((rest, minutes))) => (rest, i32::from(minutes)),
        _ => (rest, 0),
    };
    let hours = i32::try_from(hours).ok().filter(|hours| *hours < 15 && !rest.starts_with(':'));
    some(rest, hours.map(|hours| sign * (hours * 60 + minutes)))
}

fn sign(text: &str) -> Read<'_, i32> {
    match text.chars().next() {
        Some('+') => Ok((&text[1..], 1)),
        Some('-') => Ok((&text[1..], -1)),
        Some('−') => Ok((&text['−'.len_utf8()..], -1)),
        _ => none(),
    }
}

/// Whether `text` starts with a zone that is unlikely to be a word: after a date without a time.
pub(super) fn after_date(text: &str) -> Read<'_, ()> {
    let (rest, _) = gap(text)?;
    let (rest, name) = word(rest)?;
    let known = matches!(name, "GMT" | "UTC" | "EST" | "EDT" | "CET" | "CEST" | "BST" | "IST");
    some(rest, (known && !rest.starts_with(is_letter)).then_some(()))
}

/// Two abbreviations for standard and summer time that stand together, and minutes east of UTC of the first.
const BOTH: [(&str, i32); 6] = [
    ("CET/CEST", 60),
    ("WET/WEST", 0),
    ("EET/EEST", 120),
    ("EST/EDT", -300),
    ("CST/CDT", -360),
    ("PST/PDT", -480),
];

const D: Option<Habit> = Some(Habit::DayFirst);
const M: Option<Habit> = Some(Habit::MonthFirst);

/// Abbreviations, the habit of those who use them, and minutes east of UTC. IANA time zone database
/// and the names that agencies and broadcasters print; more than one offset where an abbreviation
/// has several meanings, or, like `ET`, stands for whatever the law of the day says.
const ZONES: &[(&str, Option<Habit>, &[i32])] = &[
    // North America
    ("ET", M, &[-300, -240]),
    ("CT", M, &[-360, -300]),
    ("MT", M, &[-420, -360]),
    ("PT", M, &[-480, -420]),
    ("EST", M, &[-300]),
    ("EDT", M, &[-240]),
    ("CST", None, &[-360, 480, -300]),
    ("CDT", M, &[-300]),
    ("MST", None, &[-420, 480, 390]),
    ("MDT", M, &[-360]),
    ("PST", None, &[-480, 480, 300]),
    ("PDT", M, &[-420]),
    // The same in the French of Canada
    ("HAE", None, &[-240]),
    ("HNE", None, &[-300]),
    ("HAP", None, &[-420]),
    ("HNP", None, &[-480]),
    ("AKST", M, &[-540]),
    ("AKDT", M, &[-480]),
    ("HST", M, &[-600]),
    ("AST", None, &[-240, 180]),
    ("ADT", None, &[-180]),
    ("NST", None, &[-210]),
    ("NDT", None, &[-150]),
    // Europe
    ("WET", D, &[0]),
    ("WEST", D, &[60]),
    ("BST", D, &[60, 360]),
    ("CET", D, &[60]),
    ("CEST", D, &[120]),
    ("MEZ", D, &[60]),
    ("MESZ", D, &[120]),
    ("EET", D, &[120]),
    ("EEST", D, &[180]),
    ("MSK", D, &[180]),
    ("МСК", D, &[180]),
    ("мск", D, &[180]),
    ("TRT", D, &[180]),
    ("TSİ", D, &[180]),
    // Asia
    ("IST", D, &[330, 120, 60]),
    ("IDT", D, &[180]),
    ("GST", D, &[240, -120]),
    ("IRST", D, &[210]),
    ("PKT", D, &[300]),
    ("NPT", D, &[345]),
    ("BDT", D, &[360]),
    ("ICT", D, &[420]),
    ("WIB", D, &[420]),
    ("WITA", D, &[480]),
    ("WIT", D, &[540]),
    ("SGT", D, &[480]),
    ("MYT", D, &[480]),
    ("HKT", D, &[480]),
    ("PHT", None, &[480]),
    ("JST", None, &[540]),
    ("KST", None, &[540]),
    // Africa
    ("WAT", D, &[60]),
    ("CAT", D, &[120]),
    ("SAST", D, &[120]),
    ("EAT", D, &[180]),
    // Australia and the Pacific
    ("AEST", D, &[600]),
    ("AEDT", D, &[660]),
    ("ACST", D, &[570]),
    ("ACDT", D, &[630]),
    ("AWST", D, &[480]),
    ("NZST", D, &[720]),
    ("NZDT", D, &[780]),
    // South America
    ("BRT", D, &[-180]),
    ("ART", D, &[-180]),
    ("COT", D, &[-300]),
    ("PET", D, &[-300]),
    ("VET", D, &[-240]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_is_turned_away_by_its_first_letters() {
        for (name, ..) in ZONES {
            assert!(may_be_abbreviation(name) && zone(name).is_ok(), "{name}");
            assert!(name.len() < 3 || zone(&format!("{name}Updated")).is_ok(), "{name}");
        }
        assert!(!may_be_abbreviation("Updated") && !may_be_abbreviation("E"));
    }

    #[test]
    fn spelled_zones_are_read_in_any_case_and_as_whole_words() {
        for (name, ..) in SPELLED {
            for written in [name.to_owned(), name.to_uppercase()] {
                assert!(zone(&written).is_ok(), "{written}");
                assert_eq!(zone(&format!("{written}, Oslo")).map(|(rest, _)| rest), Ok(", Oslo"));
                assert!(spelled(&format!("{written}r")).is_err(), "{written}");
            }
        }
    }
}
