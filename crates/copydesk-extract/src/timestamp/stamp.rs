//! The grammar of a stamp: what date, time, zone and weekday may stand in which order.

use copydesk_text::lexicon::calendar;

use super::{
    Relative, Time, Zone, cjk,
    date::{self, Reading},
    label,
    lexeme::{
        self, Lengths, Read, gap, is_digit, is_ideograph, is_letter, name, none, with_fold, word,
    },
    relative::{self, relative},
    time::{Clock, military, noon, time_after_date},
    wire,
    zone::{self, Habit, zone},
};

/// What the grammar read at one place.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) reading: Option<Reading>,
    pub(super) time: Option<Time>,
    pub(super) zone: Option<Zone>,
    pub(super) weekday: Option<u8>,
    pub(super) relative: Option<Relative>,
    pub(super) habit: Option<Habit>,
    pub(super) weak: bool,
    /// Needs a label even where it is alone on its line.
    pub(super) lone: bool,
}

/// Reads the stamp that starts here.
///
/// ```text
/// stamp = wire / relative / date-led / time-led
/// ```
pub(super) fn stamp_at<'a>(text: &'a str, before: &str, near_digit: bool) -> Read<'a, Found> {
    if text.starts_with('(') || text.starts_with(is_digit) {
        if let Ok((rest, stamp)) = wire::stamp(text) {
            return Ok((rest, Found::wire(stamp)));
        }
        if text.starts_with('(') {
            return none();
        }
    } else if !near_digit {
        let read = relative_led(text)?;
        let lone = before.chars().all(|c| !is_letter(c)) || label::before(before).is_some();
        return if lone { Ok(read) } else { none() };
    } else if !may_lead(text) {
        return none();
    }
    date_led(text, before)
        .or_else(|_| relative_led(text))
        .or_else(|_| time_led(text))
        .or_else(|_| epoch(text))
}

/// Whether the word that `text` starts with begins any stamp; most words do not.
fn may_lead(text: &str) -> bool {
    // Scripts without spaces, and letters that carry a preposition.
    if text.starts_with(|c: char| {
        is_ideograph(c) || matches!(c, 'ב' | '\u{ac00}'..='\u{d7a3}' | '\u{e00}'..='\u{e7f}')
    }) {
        return true;
    }
    let Ok((rest, first)) = word(text) else { return false };
    if first.len() > 48 {
        return false;
    }
    if calendar::month(first).is_some() || calendar::weekday(first).is_some() {
        return true;
    }
    if !may_be_lead(first) {
        return false;
    }
    with_fold(first, |folded| {
        rest.starts_with([' ', '\u{a0}']) && STARTS_OF_TWO.contains(&folded)
            || folded.starts_with("d'")
            || matches!(folded, "gmt" | "utc" | "ngay")
            || date::season(folded).is_some()
            || relative::opens(folded) && relative(text).is_ok()
    })
}

/// Whether `word` may be one of those that begin a stamp and are no name of a month or a day: a look at its
/// first letter and its length.
fn may_be_lead(word: &str) -> bool {
    static LEADS: Lengths = Lengths::NONE.with(&["gmt", "utc", "ngay"]).with(&STARTS_OF_TWO);
    let is_elided = || word.as_bytes().get(1) == Some(&b'\'');
    LEADS.may_have(word) || relative::may_open(word) || date::may_be_season(word) || is_elided()
}

/// First words of names that have two: `thứ năm`, `تشرين الثاني`, `יום שני`.
const STARTS_OF_TWO: [&str; 12] =
    ["thu", "chu", "e", "יום", "تشرين", "كانون", "bazar", "cərsənbə", "cumə", "سه", "پنج", "يك"];

fn epoch(text: &str) -> Read<'_, Found> {
    let (rest, stamp) = wire::epoch(text)?;
    Ok((rest, Found { weak: true, lone: true, ..Found::wire(stamp) }))
}

/// `2 hours ago`, `yesterday, 15:15`
fn relative_led(text: &str) -> Read<'_, Found> {
    let (rest, relative) = relative(text)?;
    let mut found = Found { relative: Some(relative), weak: true, ..Found::default() };
    let rest = if relative.whole_days { clock_after(rest, &mut found) } else { rest };
    // "Today" alone is the name of a section.
    found.lone = found.time.is_none() && !text.starts_with(is_digit) && !has_words(text, rest);
    Ok((rest, found))
}

/// Whether more than one word was read: "a day ago", not "today".
fn has_words(text: &str, rest: &str) -> bool {
    text[..text.len() - rest.len()].trim().contains(lexeme::is_space)
}

/// ```text
/// date-led = [weekday sep] date [sep weekday] [join time [zone]] [SP year]
/// ```
fn date_led<'a>(text: &'a str, before: &str) -> Read<'a, Found> {
    let (rest, (day, reading)) = match weekday_date(text) {
        Ok(read) => read,
        Err(error) => {
            let Ok((rest, day)) = weekday(text) else { return Err(error) };
            let found = Found { weekday: Some(day), ..Found::default() };
            return weekday_clock(join(rest), found);
        }
    };
    let mut found = Found { weekday: day, ..Found::default() };
    // "30 Feb 2017" is not February 2017.
    let numbered = before.trim_end_matches(|c| lexeme::is_space(c) || c == '.' || is_letter(c));
    let after_number = numbered.ends_with(is_digit)
        && before.len() - numbered.len() < 5
        && !before.ends_with(is_digit);
    if reading.date.day.is_none() && after_number && found.weekday.is_none() {
        return none();
    }
    let (weak, yearless) = (reading.weak, reading.date.year.is_none());
    found.reading = Some(reading);
    let rest = if found.weekday.is_none() { weekday_after(rest, &mut found) } else { rest };
    let rest = clock_after(rest, &mut found);
    let rest = if found.time.is_none() {
        zone::after_date(rest).map_or(rest, |(rest, ())| rest)
    } else {
        late_year(rest, &mut found)
    };
    // "11 Pro" and "5 out" are dates in Czech and Portuguese only.
    found.weak = (weak && found.time.is_none())
        || (yearless && found.time.is_none() && found.weekday.is_none());
    Ok((rest, found))
}

/// A date in figures, words or CJK units.
fn any_date(text: &str) -> Read<'_, Reading> {
    cjk::date(text).or_else(|_| date::date(text))
}

/// A date with the weekday before it, if there is one; "Mar 3" is a day of March, not a Tuesday.
pub(super) fn weekday_date(text: &str) -> Read<'_, (Option<u8>, Reading)> {
    if let Ok((after, day)) = weekday(text)
        && let dated = join(after)
        // "to June 10" is no Finnish Thursday; "to 10.6.2017" is one.
        && (after.starts_with([',', '.']) || text.len() - after.len() > 2 || dated.starts_with(is_digit))
        && let Ok((rest, reading)) = any_date(dated)
    {
        return Ok((rest, (Some(day).filter(|day| *day > 0), reading)));
    }
    let (rest, reading) = any_date(text)?;
    Ok((rest, (None, reading)))
}

/// A weekday that was read, and a time: "Updated Thursday 5pm".
fn weekday_clock(text: &str, mut found: Found) -> Read<'_, Found> {
    let rest = clock_after(text, &mut found);
    found.weak = true;
    if found.time.is_some() { Ok((rest, found)) } else { none() }
}

/// ```text
/// time-led = [zone SP] time [zone] ["(" time zone ")"] join [weekday sep] date [zone]
/// ```
fn time_led(text: &str) -> Read<'_, Found> {
    let mut found = Found::default();
    let start = match zone(text) {
        Ok((rest, (zone @ Zone::Offset(_), _))) if text.starts_with(is_letter) => {
            found.zone = Some(zone);
            rest.trim_start_matches(lexeme::is_space)
        }
        _ => text,
    };
    let clock = cjk::any_clock(start);
    let is_bare = clock.is_err();
    let (rest, clock) = clock.or_else(|_| military(start))?;
    found.take(clock);
    let rest = elsewhere(zone_after(rest, &mut found));
    let joined = join(rest);
    match weekday_date(joined) {
        Ok((rest, (day, reading))) if reading.date.day.is_some() => {
            found.weekday = day;
            found.reading = Some(reading);
            let rest = if day.is_none() { weekday_after(rest, &mut found) } else { rest };
            let rest = if found.zone.is_none() { zone_after(rest, &mut found) } else { rest };
            Ok((rest, found))
        }
        // Four figures and a zone are a time only beside a day.
        _ if is_bare => none(),
        _ => {
            found.weak = true;
            Ok((rest, found))
        }
    }
}

/// What follows the same time elsewhere: ` (1815 HKT)`.
fn elsewhere(text: &str) -> &str {
    let inner = text.trim_start_matches(lexeme::is_space).strip_prefix('(');
    let read = inner.map(|inner| time_after_date(inner).or_else(|_| military(inner)));
    let Some(Ok((after, _))) = read else { return text };
    match zone(after) {
        Ok((after, _)) => after.strip_prefix(')').unwrap_or(text),
        Err(_) => text,
    }
}

/// The weekday that `text` starts with.
fn weekday(text: &str) -> Read<'_, u8> {
    cjk::weekday(text).or_else(|_| name(text, calendar::weekday))
}

/// A weekday behind the date, as Nexis prints it: `12 mei 2004 woensdag`.
fn weekday_after<'a>(rest: &'a str, found: &mut Found) -> &'a str {
    if let Ok((rest, day)) = cjk::weekday(rest) {
        found.weekday = Some(day).filter(|day| *day > 0);
        return rest;
    }
    let after = rest.trim_start_matches([' ', ',', '\t', '\u{a0}']);
    let bracketed = after.strip_prefix('(');
    match name(bracketed.unwrap_or(after), calendar::weekday) {
        // Two letters may be anything.
        Ok((after, day)) if rest.len() - after.len() > 4 || bracketed.is_some() => {
            found.weekday = Some(day);
            if bracketed.is_some() { after.strip_prefix(')').unwrap_or(after) } else { after }
        }
        _ => rest,
    }
}

/// A time behind the date, with what joins them, and its zone.
fn clock_after<'a>(rest: &'a str, found: &mut Found) -> &'a str {
    // ISO 8601 glues them with a "T".
    let glued = rest.strip_prefix(['T', 't']).filter(|rest| rest.starts_with(is_digit));
    let joined = glued.unwrap_or_else(|| join(rest));
    let early = match zone(joined) {
        Ok((rest, (zone @ Zone::Offset(_), _))) if joined.starts_with(is_letter) => {
            Some((rest.trim_start_matches(lexeme::is_space), zone))
        }
        _ => None,
    };
    let start = early.as_ref().map_or(joined, |(rest, _)| rest);
    let read = cjk::clock(start)
        .or_else(|_| time_after_date(start))
        .or_else(|_| military(start))
        .or_else(|_| noon(start));
    let Ok((after, clock)) = read else { return rest };
    if let Some((_, zone)) = early {
        found.zone = Some(zone);
    }
    found.take(clock);
    if found.zone.is_none() { zone_after(after, found) } else { after }
}

fn zone_after<'a>(rest: &'a str, found: &mut Found) -> &'a str {
    match zone(rest) {
        Ok((rest, (zone, habit))) => {
            found.zone = Some(zone);
            found.habit = found.habit.or(habit);
            rest
        }
        Err(_) => rest,
    }
}

/// The year at the end, as Unix prints it: `Thu Aug 10 15:15:00 UTC 2017`.
fn late_year<'a>(rest: &'a str, found: &mut Found) -> &'a str {
    let Some(reading) = &mut found.reading else { return rest };
    let Ok((after, _)) = gap(rest) else { return rest };
    match lexeme::digits(after, 4, 4) {
        Ok((after, (year, _))) if reading.date.year.is_none() && (1970..2100).contains(&year) => {
            let year = i32::try_from(year).ok();
            if let (Some(month), day) = (reading.date.month, reading.date.day)
                && date::exists(year, month, day.unwrap_or(1))
            {
                reading.date.year = year;
                return after;
            }
            rest
        }
        _ => rest,
    }
}

/// What stands between weekday, date and time: marks, and words such as `at`, `um`, `a las`.
fn join(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..4 {
        rest = rest.trim_start_matches(|c| lexeme::is_space(c) || ",|/-–—•·:;@(.،、".contains(c));
        match word(rest) {
            Ok((after, found)) if is_joiner(found) => rest = after,
            _ => break,
        }
    }
    rest
}

fn is_joiner(found: &str) -> bool {
    let is_one = |folded: &str| {
        matches!(
            folded,
            "at" | "on"
                | "um"
                | "am"
                | "den"
                | "dem"
                | "der"
                | "a"
                | "as"
                | "las"
                | "la"
                | "alle"
                | "ore"
                | "om"
                | "kl"
                | "klo"
                | "kello"
                | "o"
                | "в"
                | "о"
                | "luc"
                | "pukul"
                | "saat"
                | "στισ"
                | "ωρα"
                | "ora"
                | "hora"
                | "godz"
                | "godzina"
                | "v"
                | "u"
                | "ob"
                | "от"
                | "le"
                | "el"
                | "il"
                | "the"
                | "dia"
                | "เวลา"
                | "الساعه"
                | "ساعت"
                | "בשעה"
                | "heure"
                | "time"
                | "kell"
                | "час"
                | "dne"
                | "ve"
                | "m"
                | "d"
                | "it"
                | "klukkan"
                | "klockan"
                | "r"
                | "roku"
                | "г"
                | "года"
                | "року"
        )
    };
    with_fold(found, is_one)
}

impl Reading {
    /// Decides the order.
    pub(super) fn settle(&mut self, day_first: bool) {
        if day_first {
            date::swap(&mut self.date);
        }
        self.day_first = day_first;
        self.date.ambiguous = false;
    }
}

impl Found {
    fn wire(stamp: wire::WireStamp) -> Found {
        Found {
            reading: Some(Reading { date: stamp.date, ..Reading::default() }),
            time: Some(stamp.time),
            zone: stamp.zone,
            ..Found::default()
        }
    }

    fn take(&mut self, clock: Clock) {
        self.time = Some(clock.time);
        if clock.continental {
            self.habit.get_or_insert(Habit::DayFirst);
        }
    }

    /// Decides the order of day and month by the weekday, or by the habit of the zone.
    pub(super) fn settle(&mut self) {
        let Some(reading) = self.reading.as_mut().filter(|reading| reading.date.ambiguous) else {
            return;
        };
        let (Some(year), Some(month), Some(day)) =
            (reading.date.year, reading.date.month, reading.date.day)
        else {
            return;
        };
        let fits = |month, day| self.weekday == Some(date::weekday_of(year, month, day));
        match (fits(month, day), fits(day, month)) {
            (true, false) => reading.settle(false),
            (false, true) => reading.settle(true),
            _ => {
                if let Some(habit) = self.habit {
                    reading.settle(habit == Habit::DayFirst);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the words of the lists are, whatever their first letters and lengths.
    fn is_lead(folded: &str) -> bool {
        STARTS_OF_TWO.contains(&folded)
            || folded.starts_with("d'")
            || matches!(folded, "gmt" | "utc" | "ngay")
            || date::season(folded).is_some()
            || relative::opens(folded)
    }

    #[test]
    fn no_word_of_the_lists_is_turned_away() {
        // Every one of them stands between quotes in these files.
        let files =
            [include_str!("stamp.rs"), include_str!("date.rs"), include_str!("relative.rs")];
        let mut count = 0;
        for word in files.iter().flat_map(|file| file.split('"')).filter(|word| is_lead(word)) {
            assert!(may_be_lead(word) && may_be_lead(&word.to_uppercase()), "{word}");
            count += 1;
        }
        assert!(count > 100 && may_be_lead("d'abril") && !may_be_lead("Minister"));
    }

    proptest! {
        #[test]
        fn what_is_turned_away_is_in_no_list(word in "[a-zA-Z'’éğ]{1,9}") {
            prop_assert!(may_be_lead(&word) || !with_fold(&word, is_lead));
        }
    }
}
