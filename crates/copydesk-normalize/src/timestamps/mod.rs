//! Timestamps: stamps as written become points in time.

mod chosen;
mod iso;
mod order;
mod zone;

use chrono::{Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, Timelike};
use copydesk_extract::timestamp::{Date, Relative, Stamp, Time, Unit};
use copydesk_text::{Code, Diagnostic, Sink, Span};

pub(crate) use self::chosen::Chosen;
use self::iso::PartialDate;
pub use order::DateEvidence;

use crate::{Assumption, DateOrder, DatelineDate, HouseStyle, Precision, Timestamp, text::tidy};

/// What stamps are resolved under.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub(crate) style: &'a HouseStyle,
    /// What the other stamps of the file say.
    pub(crate) evidence: DateEvidence,
    /// The language of the article.
    pub(crate) language: Option<&'a str>,
    /// The day of another stamp of the article, and the name of that stamp.
    pub(crate) anchor: Option<(NaiveDate, &'static str)>,
}

/// A date that was settled, or the ways to read it.
enum Reading {
    Settled(PartialDate),
    Open([PartialDate; 2]),
}

/// Resolves one stamp, whose source bytes are `span`.
pub(crate) fn resolve(
    stamp: &Stamp,
    context: Context<'_>,
    span: Span,
    sink: &mut dyn Sink,
) -> Timestamp {
    let mut timestamp = Timestamp { text: tidy(&stamp.text), ..Timestamp::default() };
    if let Some(relative) = stamp.relative {
        count_back(relative, stamp.time, context.style, &mut timestamp);
        return timestamp;
    }
    let assumptions = &mut timestamp.assumptions;
    let date = match &stamp.date {
        Some(date) => match settle(date, stamp.weekday, context, assumptions) {
            Reading::Settled(date) => with_year(date, context, assumptions),
            Reading::Open(readings) => {
                report_ambiguous(&stamp.text, span, sink);
                timestamp.candidates = candidates(readings, stamp.time);
                timestamp.zone = zone_text(stamp, context.style, span);
                return timestamp;
            }
        },
        None => match context.anchor {
            Some((day, name)) if stamp.time.is_some_and(iso::is_time) => {
                assumptions.push(Assumption(format!("date from the {name} stamp")));
                PartialDate::whole(day)
            }
            _ => match (stamp.weekday, stamp.time, context.style.reference) {
                (Some(weekday @ 1..=7), Some(time), Some(reference)) => {
                    let Some(day) = last_weekday(weekday, time, reference) else {
                        return timestamp;
                    };
                    assumptions.push(Assumption::new("counted back from the reference time"));
                    PartialDate::whole(day)
                }
                _ => return timestamp,
            },
        },
    };
    check(date, stamp, span, sink);
    let time = stamp.time.filter(|_| date.day().is_some());
    let zone = if time.is_some() {
        zone::resolve(
            stamp.zone.as_ref(),
            &stamp.text,
            date.day(),
            context.style,
            assumptions,
            span,
            sink,
        )
    } else {
        zone::Resolved { text: zone_text(stamp, context.style, span), offset: None }
    };
    timestamp.zone = zone.text;
    if let Some((value, precision)) = iso::render(date, time, zone.offset) {
        timestamp.value = Some(value);
        timestamp.precision = Some(precision);
    }
    timestamp
}

/// Which of its readings an ambiguous date has: as its own weekday, the house style, the rest of
/// the file or the language says, in this order.
fn settle(
    date: &Date,
    weekday: Option<u8>,
    context: Context<'_>,
    assumptions: &mut Vec<Assumption>,
) -> Reading {
    let month_first = PartialDate::of(date);
    let day_first = month_first.swapped();
    if !date.ambiguous || month_first == day_first {
        return Reading::Settled(month_first);
    }
    let by_weekday =
        weekday.and_then(|day| order::order_of_weekday(date, day)).map(|it| (it, "the weekday"));
    let by_style = || context.style.date_order.map(|it| (it, "the house style"));
    let by_file = || context.evidence.order().map(|it| (it, "other dates of the file"));
    let by_language =
        || context.language.and_then(order::order_of_language).map(|it| (it, "the language"));
    let found = by_weekday.or_else(by_style).or_else(by_file).or_else(by_language);
    let (reading, name, why) = match found {
        Some((DateOrder::MonthFirst, why)) => (month_first, "month", why),
        Some((DateOrder::DayFirst, why)) => (day_first, "day", why),
        None => return Reading::Open([month_first, day_first]),
    };
    assumptions.push(Assumption(format!("{name} first, from {why}")));
    Reading::Settled(reading)
}

/// `date` with the year of the nearest such day to the stamp or reference that the context has.
fn with_year(
    date: PartialDate,
    context: Context<'_>,
    assumptions: &mut Vec<Assumption>,
) -> PartialDate {
    if date.year.is_some() || date.month.is_none() || date.day.is_none() {
        return date;
    }
    let reference = || context.style.reference.map(|at| (at.date(), "reference date"));
    let Some((anchor, name)) = context.anchor.or_else(reference) else { return date };
    match nearest_year(date, anchor) {
        Some(day) => {
            let kind = if context.anchor.is_some() { " stamp" } else { "" };
            assumptions.push(Assumption(format!("year from the {name}{kind}")));
            PartialDate::whole(day)
        }
        None => date,
    }
}

/// The day with the month and day of `date` that lies nearest to `anchor`, unless that is more than
/// a day after it: news is not dated ahead.
pub(crate) fn nearest_year(date: PartialDate, anchor: NaiveDate) -> Option<NaiveDate> {
    let year = anchor.year();
    (year.saturating_sub(1)..=year.saturating_add(1))
        .filter_map(|year| PartialDate { year: Some(year), ..date }.day())
        .min_by_key(|day| (*day - anchor).num_days().abs())
        .filter(|day| (*day - anchor).num_days() <= 1)
}

/// A stamp that counts back, against the reference time of the house style.
///
/// `3 months ago` is a month, `2 years ago` a year; `yesterday at 22:15` has a time of day.
fn count_back(
    relative: Relative,
    clock: Option<Time>,
    style: &HouseStyle,
    timestamp: &mut Timestamp,
) {
    let Some(reference) = style.reference else { return };
    let months = match relative.unit {
        Unit::Month => Some(relative.minutes / 43_200),
        Unit::Year => Some(relative.minutes / 525_600 * 12),
        _ => None,
    };
    if let Some(at) = months.and_then(|months| reference.checked_sub_months(Months::new(months))) {
        let month = Some(at.month()).filter(|_| relative.unit == Unit::Month);
        let date = PartialDate { year: Some(at.year()), month, ..PartialDate::default() };
        counted(iso::render(date, None, None), timestamp);
        return;
    }
    let Some(at) = reference.checked_sub_signed(Duration::minutes(relative.minutes.into())) else {
        return;
    };
    let mut time = Time::default();
    time.hour = u8::try_from(at.hour()).unwrap_or_default();
    time.minute = u8::try_from(at.minute()).unwrap_or_default();
    let time = if relative.whole_days { clock } else { Some(time) };
    counted(iso::render(PartialDate::whole(at.date()), time, None), timestamp);
}

/// The last such weekday before the reference time of the house style.
fn last_weekday(weekday: u8, time: Time, reference: NaiveDateTime) -> Option<NaiveDate> {
    let passed = (reference.date().weekday().number_from_monday() + 7 - u32::from(weekday)) % 7;
    let is_ahead = passed == 0
        && (u32::from(time.hour), u32::from(time.minute)) > (reference.hour(), reference.minute());
    let passed = if is_ahead { 7 } else { passed };
    reference.date().checked_sub_days(Days::new(passed.into()))
}

/// Puts down what was counted from the reference time.
fn counted(found: Option<(String, Precision)>, timestamp: &mut Timestamp) {
    if let Some((value, precision)) = found {
        timestamp.value = Some(value);
        timestamp.precision = Some(precision);
        timestamp.assumptions.push(Assumption::new("counted back from the reference time"));
    }
}

/// Both values of a date that nothing settles, month first; those that cannot be are left out.
fn candidates(readings: [PartialDate; 2], time: Option<Time>) -> Vec<String> {
    readings
        .into_iter()
        .filter_map(|reading| iso::render(reading, time, None))
        .map(|(value, _)| value)
        .collect()
}

/// Reports a day that does not exist and a weekday that is not the date's.
fn check(date: PartialDate, stamp: &Stamp, span: Span, sink: &mut dyn Sink) {
    if !date.exists() {
        let message = format!("no such day: {}", tidy(&stamp.text));
        sink.report(Diagnostic::warning(Code::NoSuchDay, span, message));
    }
    if let (Some(day), Some(weekday)) = (date.day(), stamp.weekday)
        && day.weekday().number_from_monday() != u32::from(weekday)
    {
        let is = day.format("%A");
        let message = format!("{day} is a {is}, the text names another weekday");
        sink.report(Diagnostic::warning(Code::WeekdayDisagrees, span, message));
    }
}

pub(crate) fn report_ambiguous(text: &str, span: Span, sink: &mut dyn Sink) {
    let message = format!("{} can be read day first or month first", tidy(text));
    sink.report(Diagnostic::warning(Code::AmbiguousDate, span, message));
}

/// The zone as written of a stamp whose offset does not matter.
fn zone_text(stamp: &Stamp, style: &HouseStyle, span: Span) -> Option<String> {
    let zone = stamp.zone.as_ref()?;
    zone::resolve(Some(zone), &stamp.text, None, style, &mut Vec::new(), span, &mut ()).text
}

/// Resolves the date of a dateline, with the year from the article's own stamp.
pub(crate) fn resolve_date(
    date: &Date,
    context: Context<'_>,
    span: Span,
    sink: &mut dyn Sink,
) -> DatelineDate {
    let mut resolved = DatelineDate { text: tidy(&date.text), ..DatelineDate::default() };
    match settle(date, None, context, &mut resolved.assumptions) {
        Reading::Open(_) => report_ambiguous(&date.text, span, sink),
        Reading::Settled(reading) => {
            let reading = with_year(reading, context, &mut resolved.assumptions);
            if !reading.exists() {
                let message = format!("no such day: {}", resolved.text);
                sink.report(Diagnostic::warning(Code::NoSuchDay, span, message));
            }
            let (value, precision) = reading.to_iso().unzip();
            resolved.value = value;
            resolved.precision = precision.filter(|_| resolved.value.is_some());
        }
    }
    resolved
}

/// ISO 8601 of a printed date; `None` where it is open.
pub(crate) fn print_day(date: &Date, context: Context<'_>) -> Option<String> {
    match settle(date, None, context, &mut Vec::new()) {
        Reading::Settled(reading) => reading.to_iso().map(|(value, _)| value),
        Reading::Open(_) => None,
    }
}
