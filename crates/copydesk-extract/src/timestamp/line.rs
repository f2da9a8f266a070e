//! Finds the stamps of a line.
//!
//! The scan stops where a number or a word starts, tries the grammar there, and goes on after what
//! it read, so that its time is linear in the line. A stamp that is only a month, a time or a bare
//! number is *weak*: it counts only with a label or where the line holds nothing else.

use copydesk_text::lexicon::{calendar, fold::fold};

use super::{
    Coverage, Date, Relative, Stamp, StampRole, Time, Zone, cjk,
    coverage::coverage,
    date::{self, Reading},
    label::{self, Label},
    lexeme::{self, Read, gap, is_digit, is_ideograph, is_letter, name, none, word},
    relative::relative,
    time::{Clock, military, time_after_date},
    wire,
    zone::{self, Habit, zone},
};

/// What the grammar read at one place.
#[derive(Debug, Default)]
struct Found {
    reading: Option<Reading>,
    time: Option<Time>,
    zone: Option<Zone>,
    weekday: Option<u8>,
    relative: Option<Relative>,
    habit: Option<Habit>,
    weak: bool,
    /// Needs a label even where it is alone on its line.
    lone: bool,
}

/// A stamp and where its label stands.
struct Placed {
    found: Found,
    start: usize,
    end: usize,
    role: Option<StampRole>,
    /// The label's range.
    label: Option<(usize, usize)>,
}

/// Every stamp of a line, in order.
pub(super) fn stamps(text: &str) -> Vec<Stamp> {
    if !may_hold_stamp(text) {
        return Vec::new();
    }
    let mut placed = scan(text);
    if placed.is_empty() {
        return Vec::new();
    }
    settle_order(text, &mut placed);
    let taken: Vec<(usize, usize)> = placed
        .iter()
        .flat_map(|stamp| stamp.label.into_iter().chain([(stamp.start, stamp.end)]))
        .collect();
    let (rest, coverage) = match is_table(&placed) {
        true => (String::new(), Coverage::Text),
        false => coverage(text, &taken, placed.iter().any(Placed::is_solid)),
    };
    placed.retain(|stamp| stamp.counts(coverage, &rest));
    placed.into_iter().map(|stamp| stamp.finish(text, &rest, coverage)).collect()
}

/// The date that a text starts with, a weekday before it included.
pub(super) fn leading_date(text: &str) -> Option<(Date, usize)> {
    let (rest, (_, reading)) = weekday_date(text).ok()?;
    let end = text.len() - rest.len();
    let end = text[..end].trim_end().len();
    let mut date = reading.date;
    text[..end].clone_into(&mut date.text);
    Some((date, end))
}

/// Whether the line has anything that a stamp has: most lines are turned away here.
fn may_hold_stamp(text: &str) -> bool {
    // The bytes that digits of the other scripts start with.
    let digit = |&byte: &u8| byte.is_ascii_digit() || matches!(byte, 0xd9 | 0xdb | 0xe0 | 0xef);
    if text.as_bytes().iter().any(digit) {
        return text.contains(is_digit);
    }
    text.len() < 60 && starts_relative(text)
}

/// `Updated: yesterday`, `an hour ago`: a line without a digit, where one of the first words counts.
fn starts_relative(text: &str) -> bool {
    let mut rest = text;
    (0..4).any(|_| {
        rest = rest.trim_start_matches(|c| !is_letter(c));
        let found = relative(rest).is_ok();
        rest = word(rest).map_or("", |(rest, _)| rest);
        found
    })
}

/// Three days and more without a label are the columns of a table, or a calendar.
fn is_table(placed: &[Placed]) -> bool {
    let mut days: Vec<_> = placed
        .iter()
        .filter(|stamp| stamp.role.is_none())
        .filter_map(|stamp| stamp.found.reading.as_ref())
        .map(|reading| (reading.date.year, reading.date.month, reading.date.day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.len() > 2
}

/// How many bytes the longest names of a weekday and a month take before the first number.
const REACH: usize = 64;

/// Finds stamps and their labels.
fn scan(text: &str) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut at = 0;
    let mut last_end = 0;
    let mut next_digit = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if next_digit < at {
            next_digit = at + rest.find(is_digit).unwrap_or(rest.len());
        }
        let near_digit = next_digit < text.len() && next_digit - at <= REACH;
        let kind = starts(&text[..at], c, at == last_end);
        let read = match kind {
            Start::No => none(),
            Start::Yes => stamp_at(rest, &text[..at], near_digit),
        };
        let Ok((after, found)) = read else {
            at += run_length(rest, c);
            continue;
        };
        let end = text.len() - after.len();
        let label = label::before(&text[last_end..at]);
        placed.push(place(text, found, (at, end), label, last_end));
        last_end = end;
        at = end;
    }
    placed
}

fn place(
    text: &str,
    found: Found,
    (start, end): (usize, usize),
    label: Option<Label>,
    from: usize,
) -> Placed {
    let mut found = found;
    let end = start + text[start..end].trim_end().len();
    match label {
        Some(label) => {
            if label.day_first {
                found.habit.get_or_insert(Habit::DayFirst);
            }
            let range = Some((from + label.start, from + label.end));
            Placed { found, start, end, role: Some(label.role), label: range }
        }
        None => {
            let after = label::after(&text[end..]);
            let range = after.map(|(_, length)| (end, end + length));
            Placed { found, start, end, role: after.map(|(role, _)| role), label: range }
        }
    }
}

enum Start {
    Yes,
    No,
}

/// Whether a stamp may start at `c`, after `before`.
fn starts(before: &str, c: char, free: bool) -> Start {
    let previous = before.chars().next_back();
    if free || previous.is_none() {
        return Start::Yes;
    }
    let Some(previous) = previous else { return Start::Yes };
    if is_digit(c) {
        if is_digit(previous) || "$€£¥#%+".contains(previous) {
            return Start::No;
        }
        let second = before.chars().rev().nth(1);
        let joined = ".,:/-–_=".contains(previous);
        return match second {
            Some(second)
                if joined && (is_digit(second) || previous == '/' && is_letter(second)) =>
            {
                Start::No
            }
            _ => Start::Yes,
        };
    }
    if is_letter(c) {
        let inside = is_letter(previous) && !is_ideograph(previous) && !is_ideograph(c);
        return if inside { Start::No } else { Start::Yes };
    }
    if c == '(' { Start::Yes } else { Start::No }
}

/// How far to go on after a place where nothing starts: to the end of the word or number.
fn run_length(rest: &str, c: char) -> usize {
    let end = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
    if is_digit(c) {
        end(is_digit)
    } else if is_letter(c) && !is_ideograph(c) {
        let length = end(|c| is_letter(c) && !is_ideograph(c));
        // An address goes on to the next space.
        if rest[length..].starts_with("://") || rest[..length].eq_ignore_ascii_case("www") {
            return rest.find(lexeme::is_space).unwrap_or(rest.len());
        }
        length
    } else {
        c.len_utf8()
    }
}

/// Reads the stamp that starts here.
///
/// ```text
/// stamp = wire / relative / date-led / time-led
/// ```
fn stamp_at<'a>(text: &'a str, before: &str, near_digit: bool) -> Read<'a, Found> {
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
    let folded = fold(first);
    if rest.starts_with([' ', '\u{a0}']) && STARTS_OF_TWO.contains(&folded.as_str()) {
        return true;
    }
    folded.starts_with("d'")
        || matches!(folded.as_str(), "gmt" | "utc" | "ngay")
        || date::season(first).is_some()
        || relative(text).is_ok()
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
fn weekday_date(text: &str) -> Read<'_, (Option<u8>, Reading)> {
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
/// time-led = [zone SP] time [zone] join [weekday sep] date [zone]
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
    let (rest, clock) = cjk::any_clock(start)?;
    found.take(clock);
    let rest = zone_after(rest, &mut found);
    let joined = join(rest);
    match weekday_date(joined) {
        Ok((rest, (day, reading))) if reading.date.day.is_some() => {
            found.weekday = day;
            found.reading = Some(reading);
            let rest = if day.is_none() { weekday_after(rest, &mut found) } else { rest };
            let rest = if found.zone.is_none() { zone_after(rest, &mut found) } else { rest };
            Ok((rest, found))
        }
        _ => {
            found.weak = true;
            Ok((rest, found))
        }
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
    let read = cjk::clock(start).or_else(|_| time_after_date(start)).or_else(|_| military(start));
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
    matches!(
        fold(found).as_str(),
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
            | "г"
            | "года"
            | "року"
    )
}

/// Settles which number is the month by what the stamps of the line say themselves: the weekday,
/// the zone, the language of the label, another date in the same marks.
fn settle_order(text: &str, placed: &mut [Placed]) {
    for stamp in placed.iter_mut() {
        stamp.found.settle();
    }
    let ambiguous =
        |stamp: &Placed| stamp.found.reading.as_ref().is_some_and(|reading| reading.date.ambiguous);
    if !placed.iter().any(ambiguous) {
        return;
    }
    let continental = label::puts_day_first(text);
    let mut settled: Vec<(char, bool)> = placed
        .iter()
        .filter_map(|stamp| stamp.found.reading.as_ref())
        .filter(|reading| !reading.date.ambiguous && reading.date.month != reading.date.day)
        .filter_map(|reading| reading.mark.map(|mark| (mark, reading.day_first)))
        .collect();
    settled.sort_unstable();
    settled.dedup();
    for stamp in placed.iter_mut() {
        let reading = stamp.found.reading.as_mut();
        let Some(reading) = reading.filter(|reading| reading.date.ambiguous) else { continue };
        let mut votes = settled.iter().filter(|(mark, _)| Some(*mark) == reading.mark);
        if let (Some((_, day_first)), None) = (votes.next(), votes.next()) {
            reading.settle(*day_first);
        } else if continental {
            reading.settle(true);
        }
    }
}

impl Reading {
    /// Decides the order.
    fn settle(&mut self, day_first: bool) {
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

    fn settle(&mut self) {
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

impl Placed {
    /// Has a day of its own.
    fn is_solid(&self) -> bool {
        !self.found.weak
            && (self.role.is_some() || self.found.time.is_some() || self.found.weekday.is_some())
    }

    /// Whether it is a stamp on a line that it covers so far.
    fn counts(&self, coverage: Coverage, rest: &str) -> bool {
        let found = &self.found;
        let clock_only = found.reading.is_none() && found.relative.is_none() && !rest.is_empty();
        let alone = coverage == Coverage::Line && !found.lone && !clock_only;
        !found.weak || self.role.is_some() || alone
    }

    fn finish(self, text: &str, rest: &str, coverage: Coverage) -> Stamp {
        let Found { reading, time, zone, weekday, relative, .. } = self.found;
        let date = reading.map(|reading| reading.date);
        let summer = date
            .as_ref()
            .and_then(|date| date.month)
            .is_some_and(|month| (4..=10).contains(&month));
        let zone = match zone {
            // In summer New York keeps daylight time, whatever the page calls it.
            Some(Zone::Named(name, -300)) if name == "EST" && summer => {
                Some(Zone::Ambiguous(name, vec![-300, -240]))
            }
            zone => zone,
        };
        Stamp {
            text: text[self.start..self.end].to_owned(),
            range: (self.start, self.end),
            role: self.role,
            date,
            time,
            zone,
            weekday,
            relative,
            coverage,
            rest: rest.to_owned(),
        }
    }
}
