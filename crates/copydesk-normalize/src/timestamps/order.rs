//! Day first or month first: what the file itself says.

use chrono::{Datelike, NaiveDate};
use copydesk_extract::{
    Fields,
    timestamp::{Date, Stamp},
};

use crate::DateOrder;

/// What the numeric dates of a file say about the order of day and month.
///
/// `08/06/2017` can be read two ways; if the same file has `25/06/2017`, it is day first. Feed it
/// every stamp of the file, then normalize.
///
/// ```
/// use copydesk_normalize::{DateEvidence, DateOrder};
///
/// let mut evidence = DateEvidence::default();
/// evidence.observe_text("08/06/2017");
/// assert_eq!(evidence.order(), None);
/// evidence.observe_text("25/06/2017");
/// assert_eq!(evidence.order(), Some(DateOrder::DayFirst));
/// // A file that does both settles nothing.
/// evidence.observe_text("12/31/2017");
/// assert_eq!(evidence.order(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateEvidence {
    day_first: u64,
    month_first: u64,
}

impl DateEvidence {
    /// Takes note of one stamp.
    pub fn observe(&mut self, stamp: &Stamp) {
        let Some(date) = &stamp.date else { return };
        match stamp.weekday.and_then(|weekday| order_of_weekday(date, weekday)) {
            Some(order) => self.count(order),
            None => self.observe_text(&date.text),
        }
    }

    /// Takes note of every stamp of an article.
    pub fn observe_fields(&mut self, fields: &Fields<'_>) {
        for stamp in &fields.stamps {
            self.observe(&stamp.value);
        }
    }

    /// Takes note of all that `other` took note of.
    ///
    /// ```
    /// use copydesk_normalize::{DateEvidence, DateOrder};
    ///
    /// let mut evidence = DateEvidence::default();
    /// let mut other = DateEvidence::default();
    /// other.observe_text("31/08/2017");
    /// evidence.add(other);
    /// assert_eq!(evidence.order(), Some(DateOrder::DayFirst));
    /// ```
    pub fn add(&mut self, other: Self) {
        self.day_first = self.day_first.saturating_add(other.day_first);
        self.month_first = self.month_first.saturating_add(other.month_first);
    }

    /// Takes note of a date as written.
    pub fn observe_text(&mut self, date: &str) {
        if let Some(order) = order_of_numbers(date) {
            self.count(order);
        }
    }

    /// Takes note of the dates that English prose spells: who writes `8 November` puts the day first
    /// in figures, too, and nobody but Americans writes `Nov. 8`. `November 8` says nothing.
    ///
    /// ```
    /// use copydesk_normalize::{DateEvidence, DateOrder};
    ///
    /// let mut evidence = DateEvidence::default();
    /// evidence.observe_prose("The ferry sank on November 8.");
    /// assert_eq!(evidence.order(), None);
    /// evidence.observe_prose("It was raised on Nov. 21, its owners said.");
    /// assert_eq!(evidence.order(), Some(DateOrder::MonthFirst));
    /// ```
    pub fn observe_prose(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        let mut before = "";
        while let Some(word) = words.next() {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            if MONTHS.contains(&name) && is_day(before) {
                self.count(DateOrder::DayFirst);
            } else if AP_MONTHS.contains(&word) && words.peek().is_some_and(|next| is_day(next)) {
                self.count(DateOrder::MonthFirst);
            }
            before = word;
        }
    }

    /// Whether nothing was noted.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The order, if all that was noted agrees.
    pub fn order(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (1.., 0) => Some(DateOrder::DayFirst),
            (0, 1..) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    fn count(&mut self, order: DateOrder) {
        let count = match order {
            DateOrder::DayFirst => &mut self.day_first,
            DateOrder::MonthFirst => &mut self.month_first,
        };
        *count = count.saturating_add(1);
    }
}

/// The months in full.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/// The months as the style of American newsrooms shortens them before a day.
const AP_MONTHS: [&str; 7] = ["Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// Whether `word` is the day of a month: `8`, `8th`, `21,`.
fn is_day(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
    let figures = ordinal.unwrap_or(word);
    figures.len() <= 2 && figures.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

/// The order of the language that an article is written in.
///
/// Languages whose short date begins with the day in all that write them (CLDR 46, short date
/// patterns). English is not among them: Washington and London disagree.
pub(super) fn order_of_language(language: &str) -> Option<DateOrder> {
    const DAY_FIRST: &str = " am ar az be bn bg ca cs cy da de el et fi fr gu he hi hr hy id it jv \
        kn ka km la lv ml mr mk my nl nb pa pl pt ro ru sk sl es sr ta te th tk tr uk ur uz vi yi ";
    let known = language.len() == 2 && DAY_FIRST.split(' ').any(|tag| tag == language);
    known.then_some(DateOrder::DayFirst)
}

/// The order that only one reading of the numbers allows.
///
/// ```text
/// numeric = 1*2DIGIT sep 1*2DIGIT sep (4DIGIT / 2DIGIT)
/// sep     = "/" / "-" / "."
/// ```
fn order_of_numbers(date: &str) -> Option<DateOrder> {
    let mut numbers = date.trim().splitn(3, ['/', '-', '.']).map(str::trim);
    let mut small = || {
        let number = numbers.next()?;
        (number.len() <= 2).then(|| number.parse::<u8>().ok()).flatten()
    };
    let (first, second) = (small()?, small()?);
    let year = numbers.next()?;
    if !matches!(year.len(), 2 | 4) || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (first, second) {
        (13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The order that an ambiguous date must have for `weekday` (Monday = 1) to be right, if only one
/// does.
pub(super) fn order_of_weekday(date: &Date, weekday: u8) -> Option<DateOrder> {
    if !date.ambiguous {
        return None;
    }
    let (year, month, day) = (date.year?, u32::from(date.month?), u32::from(date.day?));
    let agrees = |month, day| {
        NaiveDate::from_ymd_opt(year, month, day)
            .is_some_and(|date| date.weekday().number_from_monday() == u32::from(weekday))
    };
    match (agrees(month, day), agrees(day, month)) {
        (true, false) => Some(DateOrder::MonthFirst),
        (false, true) => Some(DateOrder::DayFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_says_how_its_newsroom_writes_days() {
        for (prose, order) in [
            ("He was born on 8 November 1961 and died on the 9th.", Some(DateOrder::DayFirst)),
            ("On Friday 8th November, the ferry sank.", Some(DateOrder::DayFirst)),
            ("It sank on a Friday (Nov. 8).", Some(DateOrder::MonthFirst)),
            ("The ferry sank Nov. 8.", Some(DateOrder::MonthFirst)),
            ("It sank Nov. 8 and was raised on 9 December.", None),
            ("It sank on November 8, 2019.", None),
            ("About 40 May be there; 1961 March was cold.", None),
            ("In Oct. she left.", None),
        ] {
            let mut evidence = DateEvidence::default();
            evidence.observe_prose(prose);
            assert_eq!(evidence.order(), order, "{prose}");
        }
    }

    #[test]
    fn only_a_number_past_twelve_settles_the_order() {
        for (date, order) in [
            ("25/06/2017", Some(DateOrder::DayFirst)),
            ("25.06.17", Some(DateOrder::DayFirst)),
            ("6-25-2017", Some(DateOrder::MonthFirst)),
            ("08/06/2017", None),
            ("12/12/2017", None),
            ("2017-08-25", None),
            ("25 June 2017", None),
            ("25/06", None),
            ("32/06/2017", None),
            ("25/06/2017 10:15", None),
            ("", None),
        ] {
            assert_eq!(order_of_numbers(date), order, "{date}");
        }
    }

    #[test]
    fn some_languages_have_one_order() {
        assert_eq!(order_of_language("es"), Some(DateOrder::DayFirst));
        assert_eq!(order_of_language("de"), Some(DateOrder::DayFirst));
        for language in ["en", "zh", "hu", "", " ", "xx"] {
            assert_eq!(order_of_language(language), None, "{language}");
        }
    }

    #[test]
    fn a_weekday_settles_an_ambiguous_date() {
        // 8 June 2017 was a Thursday, 6 August 2017 a Sunday.
        let mut date = Date::default();
        (date.year, date.month, date.day, date.ambiguous) = (Some(2017), Some(8), Some(6), true);
        assert_eq!(order_of_weekday(&date, 4), Some(DateOrder::DayFirst));
        assert_eq!(order_of_weekday(&date, 7), Some(DateOrder::MonthFirst));
        assert_eq!(order_of_weekday(&date, 1), None);
    }
}
