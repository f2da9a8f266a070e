//! Stamps as newsrooms and databases write them.

use crate::model::Stamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Short months as AP writes them.
const AP_MONTHS: [&str; 12] = [
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
];

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

impl Stamp {
    /// `2017-08-10T15:15`.
    pub fn to_minute(self) -> String {
        format!("{}T{:02}:{:02}", self.to_day(), self.hour, self.minute)
    }

    /// `2017-08-10`.
    pub fn to_day(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `--08-10`: a day without its year.
    pub fn to_month_day(self) -> String {
        format!("--{:02}-{:02}", self.month, self.day)
    }

    /// `Thu, 2017-08-10 15:15`.
    pub(super) fn sortable(self) -> String {
        let weekday = &self.weekday()[..3];
        format!("{weekday}, {} {:02}:{:02}", self.to_day(), self.hour, self.minute)
    }

    /// `10 August 2017`.
    pub(super) fn day_first(self) -> String {
        format!("{} {} {}", self.day, self.of(&MONTHS), self.year)
    }

    /// `August 10, 2017`.
    pub(super) fn month_first(self) -> String {
        format!("{} {}, {}", self.of(&MONTHS), self.day, self.year)
    }

    /// `August 10, 2017 Thursday`.
    pub(super) fn weekday_last(self) -> String {
        format!("{} {}", self.month_first(), self.weekday())
    }

    /// `Aug. 10, 2017`.
    pub(super) fn short(self) -> String {
        format!("{} {}, {}", self.of(&AP_MONTHS), self.day, self.year)
    }

    /// `Aug 10`.
    pub(super) fn wire_day(self) -> String {
        format!("{} {}", self.of(&AP_MONTHS).trim_end_matches('.'), self.day)
    }

    /// `08-10-17 1515GMT`.
    pub(super) fn wire_stamp(self) -> String {
        let Self { year, month, day, hour, minute } = self;
        format!("{month:02}-{day:02}-{:02} {hour:02}{minute:02}GMT", year % 100)
    }

    fn of(self, months: &[&'static str; 12]) -> &'static str {
        months[usize::from(self.month + 11) % 12]
    }

    /// By Sakamoto's method for the Gregorian calendar.
    fn weekday(self) -> &'static str {
        const SHIFT: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = if self.month < 3 { self.year - 1 } else { self.year };
        let leap = year / 4 + year / 400 - year / 100;
        let shift = SHIFT[usize::from(self.month + 11) % 12];
        WEEKDAYS[usize::from((year + leap + shift + u16::from(self.day)) % 7)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(year: u16, month: u8, day: u8) -> Stamp {
        Stamp { year, month, day, hour: 9, minute: 5 }
    }

    #[test]
    fn weekdays_agree_with_the_calendar() {
        let days = [
            (stamp(1987, 2, 26), "Thursday"),
            (stamp(2000, 2, 29), "Tuesday"),
            (stamp(2017, 8, 10), "Thursday"),
            (stamp(2021, 1, 1), "Friday"),
            (stamp(2024, 12, 31), "Tuesday"),
        ];
        for (day, weekday) in days {
            assert_eq!(day.weekday(), weekday, "{day:?}");
        }
    }

    #[test]
    fn forms_are_those_of_the_trade() {
        let day = stamp(2017, 9, 3);
        assert_eq!(day.sortable(), "Sun, 2017-09-03 09:05");
        assert_eq!(day.day_first(), "3 September 2017");
        assert_eq!(day.weekday_last(), "September 3, 2017 Sunday");
        assert_eq!(day.short(), "Sept. 3, 2017");
        assert_eq!(day.wire_day(), "Sept 3");
        assert_eq!(day.wire_stamp(), "09-03-17 0905GMT");
        assert_eq!(day.to_month_day(), "--09-03");
    }
}
