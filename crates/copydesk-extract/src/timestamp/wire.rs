//! Stamps of machines and wires: ISO 8601, IPTC 7901, ANPA 1312, seconds since 1970.

use copydesk_text::lexicon::calendar;

use super::{
    Date, Time, Zone,
    date::Reading,
    lexeme::{Read, digits, gap, leading_digits, name, none, small, some, two},
    zone::zone,
};

/// What a wire stamp holds.
#[derive(Debug)]
pub(super) struct WireStamp {
    pub(super) date: Date,
    pub(super) time: Time,
    pub(super) zone: Option<Zone>,
}

/// Reads a wire stamp.
pub(super) fn stamp(text: &str) -> Read<'_, WireStamp> {
    iso_basic(text)
        .or_else(|_| iptc_7901(text))
        .or_else(|_| anpa(text))
        .or_else(|_| bracketed(text))
}

/// Fills in the text of the date.
fn finish<'a>(
    rest: &'a str,
    reading: Option<Reading>,
    text: &str,
    time: Time,
    zone: Option<Zone>,
) -> Read<'a, WireStamp> {
    let Some(Reading { mut date, .. }) = reading else { return none() };
    text.trim().clone_into(&mut date.text);
    Ok((rest, WireStamp { date, time, zone }))
}

/// `20161011T001327+0100`: `date "T" hour minute [second] [zone]`
fn iso_basic(text: &str) -> Read<'_, WireStamp> {
    let (rest, (value, _)) = digits(text, 8, 8)?;
    let Some(clock) = rest.strip_prefix('T') else { return none() };
    let (after, hour) = leading_digits(clock, 2)?;
    let (after, minute) = leading_digits(after, 2)?;
    let (after, second) = match leading_digits(after, 2) {
        Ok((after, second)) => (after, u8::try_from(second).ok()),
        Err(_) => (after, None),
    };
    if hour > 23 || minute > 59 || second.is_some_and(|second| second > 60) {
        return none();
    }
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    let reading = i32::try_from(value / 10_000)
        .ok()
        .filter(|year| (1600..2200).contains(year))
        .and_then(|year| Reading::of(Some(year), part(value / 100 % 100), Some(part(value % 100))));
    let time = Time { hour: part(hour), minute: part(minute), second };
    let (after, zone) = match zone(after) {
        Ok((after, (zone, _))) => (after, Some(zone)),
        Err(_) => (after, None),
    };
    finish(after, reading, &text[..text.len() - rest.len()], time, zone)
}

/// `131137 GMT Nov 13`: `day hour minute [zone] month year`
fn iptc_7901(text: &str) -> Read<'_, WireStamp> {
    let (rest, (value, _)) = digits(text, 6, 6)?;
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    let (day, hour, minute) = (part(value / 10_000), part(value / 100 % 100), part(value % 100));
    let (rest, zone) = match zone(rest) {
        Ok((rest, (zone, _))) => (rest, Some(zone)),
        Err(_) => (rest, None),
    };
    let (rest, _) = gap(rest)?;
    let (rest, month) = name(rest, calendar::month)?;
    let (rest, _) = gap(rest)?;
    let (rest, year) = match digits(rest, 4, 4) {
        Ok((rest, (year, _))) => (rest, i32::try_from(year).unwrap_or(0)),
        Err(_) => {
            let (rest, year) = two(rest, 99)?;
            (rest, if year < 70 { 2000 } else { 1900 } + i32::from(year))
        }
    };
    if hour > 23 || minute > 59 {
        return none();
    }
    let time = Time { hour, minute, second: None };
    let read = &text[..text.len() - rest.len()];
    finish(rest, Reading::of(Some(year), month, Some(day)), read, time, zone)
}

/// `02-20-16 0337GMT`: `month "-" day "-" year SP hour minute zone`; the American wires wrote so.
fn anpa(text: &str) -> Read<'_, WireStamp> {
    let (rest, month) = small(text, 1, 12)?;
    let (rest, day) = hyphen(rest).and_then(|(rest, ())| small(rest, 1, 31))?;
    let (date_end, year) = hyphen(rest).and_then(|(rest, ())| two(rest, 99))?;
    let year = if year < 70 { 2000 } else { 1900 } + i32::from(year);
    let (rest, _) = gap(date_end)?;
    let (rest, (value, _)) = digits(rest, 4, 4)?;
    let (rest, (zone, _)) = zone(rest)?;
    let (hour, minute) =
        (u8::try_from(value / 100).unwrap_or(99), u8::try_from(value % 100).unwrap_or(99));
    if hour > 23 || minute > 59 {
        return none();
    }
    let time = Time { hour, minute, second: None };
    let date = &text[..text.len() - date_end.len()];
    finish(rest, Reading::of(Some(year), month, Some(day)), date, time, Some(zone))
}

fn hyphen(text: &str) -> Read<'_, ()> {
    some(text.strip_prefix('-').unwrap_or(""), text.strip_prefix('-').map(|_| ()))
}

/// `(07-17) 13:09 PDT`: `"(" month "-" day ")" SP hour ":" minute SP zone`
fn bracketed(text: &str) -> Read<'_, WireStamp> {
    let Some(inside) = text.strip_prefix('(') else { return none() };
    let (rest, month) = two(inside, 12)?;
    let (rest, day) = hyphen(rest).and_then(|(rest, ())| two(rest, 31))?;
    let Some(rest) = rest.strip_prefix(')') else { return none() };
    let date = &text[..text.len() - rest.len()];
    let (rest, _) = gap(rest)?;
    let (rest, hour) = two(rest, 23)?;
    let Some(rest) = rest.strip_prefix(':') else { return none() };
    let (rest, minute) = two(rest, 59)?;
    let (rest, (zone, _)) = zone(rest)?;
    let time = Time { hour, minute, second: None };
    finish(rest, Reading::of(None, month, Some(day)), date, time, Some(zone))
}

/// Seconds or milliseconds since 1970, 1973 to 2033 or so; only a label makes them a stamp.
pub(super) fn epoch(text: &str) -> Read<'_, WireStamp> {
    let (rest, seconds) = match digits(text, 10, 10) {
        Ok((rest, _)) => (rest, leading_digits(text, 10)?.1),
        Err(_) => (digits(text, 13, 13)?.0, leading_digits(text, 10)?.1),
    };
    if seconds < 100_000_000 {
        return none();
    }
    let (year, month, day) = civil(seconds / 86_400);
    let part = |value: u32| u8::try_from(value).ok();
    let time = Time {
        hour: part(seconds / 3600 % 24).unwrap_or(0),
        minute: part(seconds / 60 % 60).unwrap_or(0),
        second: part(seconds % 60),
    };
    let reading = Reading::of(Some(year), month, Some(day));
    finish(rest, reading, &text[..text.len() - rest.len()], time, Some(Zone::Offset(0)))
}

/// The date that is `days` days after 1970-01-01.
fn civil(days: u32) -> (i32, u8, u8) {
    let mut year = 1970;
    let mut days = days;
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = if leap { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let mut month = 1;
    while let Some(last) = (28..=31).rev().find(|&day| super::date::exists(Some(year), month, day))
        && days >= u32::from(last)
        && month < 12
    {
        days -= u32::from(last);
        month += 1;
    }
    (year, month, u8::try_from(days + 1).unwrap_or(1))
}
