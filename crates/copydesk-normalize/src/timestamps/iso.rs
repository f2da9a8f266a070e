//! ISO 8601 with as much as is known.

use chrono::{Datelike, NaiveDate};
use copydesk_extract::timestamp::{Date, Season, Time};

use crate::Precision;

/// A date whose parts may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PartialDate {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    pub(crate) season: Option<Season>,
}

impl PartialDate {
    /// `date` as its fields stand: month first, if it is ambiguous.
    pub(crate) fn of(date: &Date) -> Self {
        Self {
            year: date.year,
            month: date.month.map(u32::from),
            day: date.day.map(u32::from),
            season: date.season,
        }
    }

    pub(crate) fn whole(date: NaiveDate) -> Self {
        Self {
            year: Some(date.year()),
            month: Some(date.month()),
            day: Some(date.day()),
            season: None,
        }
    }

    /// With month and day exchanged.
    pub(crate) fn swapped(self) -> Self {
        Self { month: self.day, day: self.month, ..self }
    }

    /// The day, if it is known and exists.
    pub(crate) fn day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)
    }

    /// Whether its parts can be those of a date.
    pub(crate) fn exists(self) -> bool {
        // A leap year stands in for a year that is not known.
        let year = self.year.unwrap_or(2000);
        (0..=9999).contains(&year)
            && match (self.month, self.day) {
                (Some(month), day) => {
                    NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1)).is_some()
                }
                (None, Some(_)) => false,
                (None, None) => true,
            }
    }

    /// ```text
    /// value = year ["-" month ["-" day]] / "--" month ["-" day]
    /// ```
    pub(crate) fn to_iso(self) -> Option<(String, Precision)> {
        if !self.exists() {
            return None;
        }
        Some(match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => (format!("{y:04}-{m:02}-{d:02}"), Precision::Day),
            (Some(y), Some(m), None) => (format!("{y:04}-{m:02}"), Precision::Month),
            (Some(y), None, _) if self.season.is_some() => (format!("{y:04}"), Precision::Season),
            (Some(y), None, _) => (format!("{y:04}"), Precision::Year),
            (None, Some(m), Some(d)) => (format!("--{m:02}-{d:02}"), Precision::Day),
            (None, Some(m), None) => (format!("--{m:02}"), Precision::Month),
            (None, None, _) => return None,
        })
    }
}

/// `date` at `time`, `offset` minutes east of UTC; a date that is not a whole day takes no time.
///
/// ```text
/// value  = date ["T" hour ":" minute [":" second] [offset]]
/// offset = "Z" / ("+" / "-") hour ":" minute
/// ```
pub(crate) fn render(
    date: PartialDate,
    time: Option<Time>,
    offset: Option<i32>,
) -> Option<(String, Precision)> {
    let (mut value, precision) = date.to_iso()?;
    let Some(time) = time.filter(|time| date.day().is_some() && is_time(*time)) else {
        return Some((value, precision));
    };
    value += &format!("T{:02}:{:02}", time.hour, time.minute);
    if let Some(second) = time.second {
        value += &format!(":{second:02}");
    }
    if let Some(offset) = offset {
        value += &render_offset(offset);
    }
    let precision = if time.second.is_some() { Precision::Second } else { Precision::Minute };
    Some((value, precision))
}

pub(crate) fn is_time(time: Time) -> bool {
    time.hour < 24 && time.minute < 60 && time.second.is_none_or(|second| second <= 60)
}

/// `Z`, `+03:00`, `-09:30`.
pub(crate) fn render_offset(minutes: i32) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> PartialDate {
        PartialDate { year, month, day, season: None }
    }

    #[test]
    fn a_date_says_as_much_as_is_known() {
        let spring = PartialDate { season: Some(Season::Spring), ..date(Some(1998), None, None) };
        for (date, iso) in [
            (date(Some(2017), Some(8), Some(10)), Some(("2017-08-10", Precision::Day))),
            (date(Some(2017), Some(8), None), Some(("2017-08", Precision::Month))),
            (date(Some(2017), None, None), Some(("2017", Precision::Year))),
            (spring, Some(("1998", Precision::Season))),
            (date(None, Some(2), Some(26)), Some(("--02-26", Precision::Day))),
            (date(None, Some(2), Some(29)), Some(("--02-29", Precision::Day))),
            (date(None, Some(2), None), Some(("--02", Precision::Month))),
            (date(None, None, Some(3)), None),
            (date(Some(2017), None, Some(3)), None),
            (date(Some(2017), Some(2), Some(29)), None),
            (date(None, Some(2), Some(30)), None),
            (date(Some(2017), Some(13), None), None),
            (date(Some(12017), None, None), None),
            (date(None, None, None), None),
        ] {
            let iso = iso.map(|(value, precision)| (value.to_owned(), precision));
            assert_eq!(date.to_iso(), iso, "{date:?}");
        }
    }

    #[test]
    fn offsets_are_hours_and_minutes() {
        for (minutes, text) in
            [(0, "Z"), (180, "+03:00"), (-300, "-05:00"), (345, "+05:45"), (-570, "-09:30")]
        {
            assert_eq!(render_offset(minutes), text);
        }
    }

    #[test]
    fn only_a_day_takes_a_time() {
        let mut time = Time::default();
        (time.hour, time.minute) = (15, 5);
        let day = date(Some(2017), Some(8), Some(10));
        let (value, precision) = render(day, Some(time), Some(180)).expect("a value");
        assert_eq!((&*value, precision), ("2017-08-10T15:05+03:00", Precision::Minute));
        let (value, _) =
            render(date(Some(2017), Some(8), None), Some(time), None).expect("a value");
        assert_eq!(value, "2017-08");
        time.second = Some(9);
        let (value, precision) = render(day, Some(time), None).expect("a value");
        assert_eq!((&*value, precision), ("2017-08-10T15:05:09", Precision::Second));
        time.hour = 24;
        assert_eq!(render(day, Some(time), None).expect("a value").0, "2017-08-10");
    }
}
