//! Finds the stamps of a line.
//!
//! The scan stops where a number or a word starts, tries the grammar there, and goes on after what
//! it read, so that its time is linear in the line. A stamp that is only a month, a time or a bare
//! number is *weak*: it counts only with a label or where the line holds nothing else.

use super::{
    Coverage, Date, Stamp, StampRole, Zone,
    coverage::{Strength, coverage},
    label::{self, Label},
    lexeme::{self, is_digit, is_ideograph, is_letter, none, word},
    relative::relative,
    stamp::{Found, stamp_at, weekday_date},
    zone::Habit,
};

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
    join_two(text, &mut placed);
    settle_order(text, &mut placed);
    let taken: Vec<(usize, usize)> = placed
        .iter()
        .flat_map(|stamp| stamp.label.into_iter().chain([(stamp.start, stamp.end)]))
        .collect();
    let (rest, coverage) = match is_table(&placed) || is_span(text, &placed) {
        true => (String::new(), Coverage::Text),
        false => coverage(text, &taken, strength(&placed)),
    };
    placed.retain(|stamp| stamp.counts(coverage, &rest));
    placed.into_iter().map(|stamp| stamp.finish(text, &rest, coverage)).collect()
}

/// Makes one stamp of two that say one thing: `3 days ago (May 3, 2021)` is the day, `3 May 2021 Last updated
/// at 22:15 GMT` the day and the time of it.
fn join_two(text: &str, placed: &mut Vec<Placed>) {
    if placed.len() < 2 {
        return;
    }
    let mut joined: Vec<Placed> = Vec::with_capacity(placed.len());
    for mut next in placed.drain(..) {
        match joined.last_mut() {
            Some(last) if last.counts_back_from(&next, text) => {
                let start = last.label.map_or(last.start, |(start, _)| start.min(last.start));
                (next.role, next.label) = (last.role, Some((start, last.end)));
                *last = next;
            }
            Some(last) if next.is_clock_of(last, text) => {
                (last.found.time, last.found.zone) = (next.found.time, next.found.zone.take());
                (last.role, last.end) = (next.role, next.end);
            }
            _ => joined.push(next),
        }
    }
    *placed = joined;
}

/// Whether two stamps with `between` them belong together: nothing but marks and a word that leads to a day or
/// a time.
fn is_joint(between: &str) -> bool {
    let word = between.trim_matches(|c: char| !is_letter(c));
    between.len() < 12
        && matches!(word, "" | "on" | "am" | "le" | "el" | "il" | "op" | "at" | "um" | "à")
}

/// How sure the stamps of a line are stamps by themselves.
fn strength(placed: &[Placed]) -> Strength {
    if placed.iter().any(|stamp| stamp.is_solid() && stamp.role.is_some()) {
        Strength::Labelled
    } else if placed.iter().any(Placed::is_solid) {
        Strength::Solid
    } else {
        Strength::Bare
    }
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
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        return true;
    }
    // The bytes that digits of the other scripts start with.
    let digit = |byte: u8| matches!(byte, 0xd9 | 0xdb | 0xe0 | 0xef);
    if text.bytes().any(digit) {
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

/// Two days with their years and a dash between them are a life, or how long something lasts.
fn is_span(text: &str, placed: &[Placed]) -> bool {
    let is_day = |stamp: &Placed| {
        let date = stamp.found.reading.as_ref().map(|reading| &reading.date);
        stamp.role.is_none()
            && stamp.found.time.is_none()
            && date.is_some_and(|date| date.year.is_some() && date.day.is_some())
    };
    let [first, second] = placed else { return false };
    let between = text.get(first.end..second.start).unwrap_or_default().trim();
    is_day(first) && is_day(second) && matches!(between, "-" | "–" | "—")
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
            next_digit = at + first_digit(rest).unwrap_or(rest.len());
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
        let mark = before.trim_end_matches(' ').chars().next_back().unwrap_or(' ');
        if is_digit(previous) || "#%+".contains(previous) || "$€£¥".contains(mark) {
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

/// Where the first digit of `text` is.
fn first_digit(text: &str) -> Option<usize> {
    let at = text.bytes().position(|byte| !byte.is_ascii() || byte.is_ascii_digit())?;
    if text.as_bytes()[at].is_ascii() {
        return Some(at);
    }
    text[at..].find(is_digit).map(|behind| at + behind)
}

/// How many of the letters at the start of `text` are of a script that parts its words.
fn letters_length(text: &str) -> usize {
    // Most words are ASCII, and so is what follows them.
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let is_other = |c: char| !is_letter(c) || is_ideograph(c);
    text[ascii..].find(is_other).map_or(text.len(), |behind| ascii + behind)
}

/// How far to go on after a place where nothing starts: to the end of the word or number.
fn run_length(rest: &str, c: char) -> usize {
    if is_digit(c) {
        rest.find(|c| !is_digit(c)).unwrap_or(rest.len())
    } else if is_letter(c) && !is_ideograph(c) {
        let length = letters_length(rest);
        // An address goes on to the next space.
        if rest[length..].starts_with("://") || rest[..length].eq_ignore_ascii_case("www") {
            return rest.find(lexeme::is_space).unwrap_or(rest.len());
        }
        length
    } else {
        c.len_utf8()
    }
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

impl Placed {
    fn has_day(&self) -> bool {
        self.found.reading.as_ref().is_some_and(|reading| reading.date.day.is_some())
    }

    /// Whether it counts back to the day that `next` gives.
    fn counts_back_from(&self, next: &Placed, text: &str) -> bool {
        self.found.relative.is_some_and(|relative| relative.minutes > 0)
            && next.has_day()
            && next.label.is_none()
            && text.get(self.end..next.start).is_some_and(is_joint)
    }

    /// Whether it is a time alone with a label, and the time of the day `last`, which has neither.
    fn is_clock_of(&self, last: &Placed, text: &str) -> bool {
        let Some((label, label_end)) = self.label else { return false };
        let found = &self.found;
        let is_clock =
            found.reading.is_none() && found.relative.is_none() && found.weekday.is_none();
        is_clock
            && (last.role, last.found.time) == (None, None)
            && last.has_day()
            && text.get(last.end..label).is_some_and(is_joint)
            && text.get(label_end..self.start).is_some_and(is_joint)
    }

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
            Some(Zone::Named(name, standard))
                if summer && (name == "EST" || name.to_lowercase().ends_with("standard time")) =>
            {
                Some(Zone::Ambiguous(name, vec![standard, standard + 60]))
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
