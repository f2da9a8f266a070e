//! Zones: which offset the text fixes.

use chrono::{Datelike, NaiveDate, Weekday};
use copydesk_extract::timestamp::Zone;
use copydesk_text::{Code, Diagnostic, Sink, Span};

use super::iso::render_offset;
use crate::{Assumption, HouseStyle};

/// A zone as far as it is known.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Resolved {
    /// As written.
    pub(super) text: Option<String>,
    /// Minutes east of UTC.
    pub(super) offset: Option<i32>,
}

/// The offset of a time on `date` whose zone is written as `zone` in `text`. An abbreviation with several
/// meanings stays open unless the house style has one of them.
pub(super) fn resolve(
    zone: Option<&Zone>,
    text: &str,
    date: Option<NaiveDate>,
    style: &HouseStyle,
    assumptions: &mut Vec<Assumption>,
    span: Span,
    sink: &mut dyn Sink,
) -> Resolved {
    let house = style.zone_minutes.filter(|minutes| is_offset(*minutes));
    let (text, offset) = match zone {
        None => {
            if house.is_some() {
                assumptions.push(Assumption::new("zone from the house style"));
            }
            (None, house)
        }
        Some(Zone::Offset(minutes)) => (Some(as_written(text, *minutes)), Some(*minutes)),
        Some(Zone::Named(name, minutes)) => (Some(name.clone()), Some(*minutes)),
        Some(Zone::Ambiguous(name, meanings)) => {
            let offset = match house.filter(|minutes| meanings.contains(minutes)) {
                Some(minutes) => {
                    assumptions.push(Assumption(format!("{name} as in the house style")));
                    Some(minutes)
                }
                None => united_states(name, date).or_else(|| europe(name, date)),
            };
            if offset.is_none() {
                sink.report(Diagnostic::note(
                    Code::AmbiguousZone,
                    span,
                    format!("the zone {name} has several meanings"),
                ));
            }
            (Some(name.clone()), offset)
        }
        // A kind of zone that is not known here fixes nothing.
        Some(_) => (None, None),
    };
    Resolved { text, offset: offset.filter(|minutes| is_offset(*minutes)) }
}

/// The zone in `text` that fixes the offset `minutes`: `GMT+1`, `UTC`, else `+03:00`.
fn as_written(text: &str, minutes: i32) -> String {
    let named = ["GMT", "UTC"].into_iter().find_map(|name| Some(&text[text.find(name)?..]));
    let end = |zone: &str| {
        zone.find(|c: char| c.is_whitespace() || matches!(c, ')' | ',' | ';')).unwrap_or(zone.len())
    };
    named.map_or_else(|| render_offset(minutes), |zone| zone[..end(zone)].to_owned())
}

/// Whether `minutes` can be an offset from UTC.
const fn is_offset(minutes: i32) -> bool {
    minutes.unsigned_abs() < 24 * 60
}

/// The offset of `ET`, `CT`, `MT` and `PT`, which are summer or standard time by their date.
///
/// Dates of summer time: 15 U.S.C. 260a (Uniform Time Act of 1966) as amended in 1986 and 2005.
/// Before 1987 other dates held, and in places none; there it stays open.
fn united_states(name: &str, date: Option<NaiveDate>) -> Option<i32> {
    let standard = match name {
        "ET" | "EST/EDT" => -300,
        "CT" | "CST/CDT" => -360,
        "MT" => -420,
        "PT" | "PST/PDT" => -480,
        _ => return None,
    };
    let date = date?;
    let (from, to) = match date.year() {
        2007.. => (sunday(date.year(), 3, 2)?, sunday(date.year(), 11, 1)?),
        1987..=2006 => (sunday(date.year(), 4, 1)?, last_sunday_of_october(date.year())?),
        _ => return None,
    };
    // On the two Sundays themselves it depends on the hour.
    if date == from || date == to {
        return None;
    }
    Some(if from < date && date < to { standard + 60 } else { standard })
}

/// The offset of `CET/CEST` and the like by its date.
///
/// Dates of summer time: Directive 2000/84/EC and those before it since 1996; before, the countries did not
/// end it on the same day, and it stays open.
fn europe(name: &str, date: Option<NaiveDate>) -> Option<i32> {
    let standard = match name {
        "WET/WEST" => 0,
        "CET/CEST" => 60,
        "EET/EEST" => 120,
        _ => return None,
    };
    let date = date.filter(|date| date.year() >= 1996)?;
    let last = |month| sunday(date.year(), month, 5).or_else(|| sunday(date.year(), month, 4));
    let (from, to) = (last(3)?, last(10)?);
    if date == from || date == to {
        return None;
    }
    Some(if from < date && date < to { standard + 60 } else { standard })
}

fn sunday(year: i32, month: u32, nth: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth)
}

fn last_sunday_of_october(year: i32) -> Option<NaiveDate> {
    sunday(year, 10, 5).or_else(|| sunday(year, 10, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(zone: Option<Zone>, date: (i32, u32, u32), style: &HouseStyle) -> Resolved {
        let date = NaiveDate::from_ymd_opt(date.0, date.1, date.2);
        resolve(zone.as_ref(), "", date, style, &mut Vec::new(), Span::default(), &mut ())
    }

    #[test]
    fn both_times_of_europe_follow_the_calendar() {
        for (date, offset) in [
            ((2017, 8, 9), Some(120)),
            ((2017, 1, 9), Some(60)),
            ((2017, 3, 26), None),
            ((2017, 10, 28), Some(120)),
            ((2017, 10, 30), Some(60)),
            ((1990, 8, 9), None),
        ] {
            let zone = Zone::Ambiguous("CET/CEST".to_owned(), vec![60, 120]);
            assert_eq!(
                resolved(Some(zone), date, &HouseStyle::default()).offset,
                offset,
                "{date:?}"
            );
        }
    }

    #[test]
    fn eastern_time_follows_the_calendar() {
        // Dates of the change as published by the US Naval Observatory.
        for (date, offset) in [
            ((2017, 8, 10), Some(-240)),
            ((2017, 1, 10), Some(-300)),
            ((2017, 3, 11), Some(-300)),
            ((2017, 3, 12), None),
            ((2017, 3, 13), Some(-240)),
            ((2017, 11, 4), Some(-240)),
            ((2017, 11, 5), None),
            ((2017, 11, 6), Some(-300)),
            ((1987, 4, 4), Some(-300)),
            ((1987, 4, 6), Some(-240)),
            ((1987, 10, 24), Some(-240)),
            ((1987, 10, 26), Some(-300)),
            ((1999, 10, 30), Some(-240)),
            ((1999, 11, 1), Some(-300)),
            ((1974, 8, 10), None),
        ] {
            let zone = Zone::Ambiguous("ET".to_owned(), vec![-300, -240]);
            let found = resolved(Some(zone), date, &HouseStyle::default());
            assert_eq!(found.offset, offset, "{date:?}");
        }
    }

    #[test]
    fn a_certain_zone_is_given_as_written() {
        for (text, minutes, zone) in [
            ("10 Aug 2017 15:15 GMT", 0, "GMT"),
            ("10 Aug 2017 (15:15 UTC)", 0, "UTC"),
            ("10/08/2017 - 15:15 GMT+1", 60, "GMT+1"),
            ("GMT 17:27 17.03.2020", 0, "GMT"),
            ("2017-08-10T15:15+03:00", 180, "+03:00"),
            ("2017-08-10T15:15Z", 0, "Z"),
        ] {
            assert_eq!(as_written(text, minutes), zone, "{text}");
        }
    }

    #[test]
    fn the_house_style_settles_only_what_the_text_leaves_open() {
        let mut style = HouseStyle { zone_minutes: Some(330), ..HouseStyle::default() };
        let day = (2017, 8, 10);
        let india = Zone::Ambiguous("IST".to_owned(), vec![60, 120, 330]);
        assert_eq!(resolved(Some(india.clone()), day, &style).offset, Some(330));
        assert_eq!(resolved(None, day, &style).offset, Some(330));
        assert_eq!(resolved(Some(Zone::Offset(0)), day, &style).offset, Some(0));
        style.zone_minutes = Some(540);
        assert_eq!(resolved(Some(india), day, &style).offset, None);
        style.zone_minutes = Some(100_000);
        assert_eq!(resolved(None, day, &style).offset, None);
    }
}
