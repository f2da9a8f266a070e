//! Years: of four digits and of two, of the common era and the Buddhist one.

use super::{
    date::{month_name, particle},
    lexeme::{self, Read, digits, is_digit, is_letter, leading_digits, none, small},
    zone,
};

/// Years that newspapers have been printed in.
pub(super) fn is_year(value: u32) -> bool {
    (1600..2200).contains(&value)
}

/// Two digits of a year: 70-99 are of the last century.
pub(super) fn complete(value: u32) -> i32 {
    let value = i32::try_from(value).unwrap_or(0);
    if value < 70 { 2000 + value } else { 1900 + value }
}

/// A year of four digits, Buddhist ones counted back to the common era.
///
/// Pages glue what they print twice: `1. November 20231. November 2023`; the run is parted where
/// another date starts.
pub(super) fn year(text: &str) -> Read<'_, i32> {
    let thai = text.starts_with(|c| matches!(c, '\u{e50}'..='\u{e59}'));
    if let Ok((rest, (value, _))) = digits(text, 4, 4) {
        let value = if (2400..2700).contains(&value) && thai { value - 543 } else { value };
        return lexeme::some(rest, i32::try_from(value).ok().filter(|_| is_year(value)));
    }
    let (rest, value) = leading_digits(text, 4)?;
    if !is_year(value) || !rest.starts_with(is_digit) {
        return none();
    }
    lexeme::some(rest, i32::try_from(value).ok().filter(|_| is_glued_on(rest)))
}

/// Whether the digits after a year start another date, or a time: `6.11.2023`, `6. Nov`, `9:00`.
fn is_glued_on(text: &str) -> bool {
    let Ok((rest, _)) = small(text, 0, 31) else { return false };
    let mut marks = rest.chars();
    match (marks.next(), marks.next()) {
        (Some(':'), Some(next)) => is_digit(next),
        (Some('.' | '/' | '-'), Some(next)) if is_digit(next) => true,
        _ => month_name(rest.trim_start_matches(|c| c == '.' || lexeme::is_space(c))).is_ok(),
    }
}

/// A year, also of two digits: `'90`, `90` where nothing makes it a time or a count.
pub(super) fn year_or_short(text: &str) -> Read<'_, i32> {
    if let Ok(read) = year(text) {
        return Ok(read);
    }
    let bare = text.strip_prefix(['\'', '’']);
    let (rest, (value, _)) = digits(bare.unwrap_or(text), 2, 2)?;
    let ends = rest.chars().next().is_none_or(|next| !(is_letter(next) || ":.%hH°".contains(next)));
    // "3 JAN 90 (EFE)" has a year; "3 Jan 90 minutes" has not.
    let counted = rest.trim_start().starts_with(is_letter);
    if bare.is_some() || (ends && !counted) { Ok((rest, complete(value))) } else { none() }
}

/// The year after a month or day, if there is one.
pub(super) fn year_after<'a>(
    text: &'a str,
    read: impl Fn(&'a str) -> Read<'a, i32>,
) -> (&'a str, Option<i32>) {
    let rest = text.trim_start_matches(lexeme::is_space);
    let rest = rest.strip_prefix(['-', '/', ',', '،', '.', '‐', '–']).unwrap_or(rest);
    let rest = rest.trim_start_matches(lexeme::is_space);
    let (rest, thai) = buddhist_era(rest);
    let Ok((rest, _)) = particle(rest) else { return (text, None) };
    let read = |rest: &'a str| if thai { buddhist_year(rest) } else { read(rest) };
    match read(rest) {
        // "April 7 1745 EST" is a quarter to six.
        Ok((rest, year)) if year % 100 < 60 && year < 1960 && is_clock_zone(rest) => (text, None),
        Ok((rest, year)) => (rest, Some(year)),
        Err(_) => (text, None),
    }
}

/// Whether a zone follows four digits that could be hours and minutes.
fn is_clock_zone(rest: &str) -> bool {
    let bare = rest.trim_start_matches(lexeme::is_space);
    bare.starts_with(is_letter) && zone::zone(bare).is_ok()
}

/// `พ.ศ.` before a year, or nothing but Thai: years of Thai dates count from 543 BC.
fn buddhist_era(text: &str) -> (&str, bool) {
    let text =
        text.strip_prefix("พ.ศ.").map_or(text, |rest| rest.trim_start_matches(lexeme::is_space));
    (text, matches!(digits(text, 4, 4), Ok((_, (2400..2700, _)))))
}

/// A year beside a Thai month: the last two digits of one that counts from 543 BC.
pub(super) fn thai_year(text: &str) -> Read<'_, i32> {
    if let Ok(read) = year(text) {
        return Ok(read);
    }
    let (rest, year) = lexeme::two(text, 99)?;
    Ok((rest, 2500 - 543 + i32::from(year)))
}

/// A year that counts from 543 BC.
fn buddhist_year(text: &str) -> Read<'_, i32> {
    let (rest, (value, _)) = digits(text, 4, 4)?;
    lexeme::some(rest, i32::try_from(value).ok().map(|value| value - 543))
}

/// `/2009`, `-09`: the second year of a winter.
pub(super) fn second_year(text: &str) -> Read<'_, ()> {
    let Some(rest) = text.strip_prefix(['/', '-', '–']) else { return none() };
    let (rest, _) = digits(rest, 4, 4).or_else(|_| digits(rest, 2, 2))?;
    Ok((rest, ()))
}
