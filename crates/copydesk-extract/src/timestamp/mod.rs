//! Timestamps: when a story was published, updated, filed.
//!
//! [`parse`] and [`parse_all`] read the stamps of a line, [`parse_date`] the date that a text starts
//! with. A stamp says what it was told, and no more: parts that are not there are `None`, a label
//! without a value gives nothing, an order of day and month that nothing settles is
//! [ambiguous](Date::ambiguous), a zone with several meanings [names them all](Zone::Ambiguous), and
//! a date that is not in the calendar is none.
//!
//! Numbers are also found in running text; [`Stamp::coverage`] tells a line that is a stamp from a
//! line that has a date in it.

mod cjk;
mod coverage;
mod date;
mod label;
mod lexeme;
mod line;
mod relative;
mod stamp;
mod time;
mod wire;
mod year;
mod zone;

/// A stamp as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stamp {
    /// The stamp without its label.
    pub text: String,
    /// Byte range of `text` in the input.
    pub range: (usize, usize),
    /// What its label says it is; `None` without a label.
    pub role: Option<StampRole>,
    /// The date; `None` for a time alone.
    pub date: Option<Date>,
    /// The time of day.
    pub time: Option<Time>,
    /// The zone.
    pub zone: Option<Zone>,
    /// The weekday it names, Monday = 1.
    pub weekday: Option<u8>,
    /// `2 hours ago` and the like.
    pub relative: Option<Relative>,
    /// What kind of line it stands on.
    pub coverage: Coverage,
    /// The text of the line without its stamps and their labels: a byline, a section, a reading
    /// time, or the sentence that a date stands in. Clipped where it is long.
    pub rest: String,
}

/// How much of its line a stamp is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Coverage {
    /// It stands in running text, a headline, a note: never take it for the stamp of the story.
    Text,
    /// A byline, a place, a section or the like stands beside it.
    Header,
    /// Nothing but stamps, labels, reading times, editions.
    #[default]
    Line,
}

/// What a stamp stamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StampRole {
    /// Published, first published, posted.
    Published,
    /// Updated, modified, last edited.
    Updated,
    /// Not for use before.
    Embargo,
    /// Loaded into a database.
    Loaded,
    /// Date of the print edition.
    Print,
}

/// A date as written; parts that are not there are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Date {
    /// The text of it.
    pub text: String,
    /// Year; two-digit years are completed (70-99: 1900s).
    pub year: Option<i32>,
    /// Month, 1-12.
    pub month: Option<u8>,
    /// Day, 1-31.
    pub day: Option<u8>,
    /// Season of the year, for dates without a month.
    pub season: Option<Season>,
    /// `true` when month and day were written as numbers and could be swapped; `month` and `day`
    /// then hold the month-first reading.
    pub ambiguous: bool,
}

impl Date {
    /// The date in the order that the caller knows, where its own text does not tell.
    ///
    /// # Example
    ///
    /// ```
    /// use copydesk_extract::timestamp::parse_date;
    ///
    /// let (date, _) = parse_date("08/06/2017").unwrap();
    /// assert!(date.ambiguous);
    /// assert_eq!((date.month, date.day), (Some(8), Some(6)));
    ///
    /// let date = date.in_order(true);
    /// assert!(!date.ambiguous);
    /// assert_eq!((date.month, date.day), (Some(6), Some(8)));
    /// ```
    #[must_use]
    pub fn in_order(mut self, day_first: bool) -> Date {
        if self.ambiguous && day_first {
            date::swap(&mut self);
        }
        self.ambiguous = false;
        self
    }
}

/// A season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// Spring.
    Spring,
    /// Summer.
    Summer,
    /// Autumn.
    Autumn,
    /// Winter.
    Winter,
}

/// A time of day, 24-hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Time {
    /// 0-23.
    pub hour: u8,
    /// 0-59.
    pub minute: u8,
    /// 0-60.
    pub second: Option<u8>,
}

/// A zone as written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Zone {
    /// Minutes east of UTC: `Z`, `GMT`, `+03:00`.
    Offset(i32),
    /// An abbreviation with one meaning in news (`CEST`, `WIB`): as written, and minutes east of
    /// UTC.
    Named(String, i32),
    /// An abbreviation with several meanings (`IST`, `CST`) or none known: as written, and the
    /// offsets it may mean.
    Ambiguous(String, Vec<i32>),
}

/// A time counted back from now: `2 hours ago`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relative {
    /// How many minutes ago.
    pub minutes: u32,
    /// Whether the text counts in days or coarser, so that the time of day is unknown.
    pub whole_days: bool,
    /// The unit that it counts in, which says how exact it is.
    pub unit: Unit,
}

/// A unit of [`Relative`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Minutes and hours.
    #[default]
    Minute,
    /// Days and weeks.
    Day,
    /// Months, of 30 days in [`Relative::minutes`].
    Month,
    /// Years, of 365 days in [`Relative::minutes`].
    Year,
}

/// Reads the first stamp in `text`, with its label if it has one. A date in running text, a caption or a
/// note is none: [`parse_all`] finds it and says in [`Stamp::coverage`] where it stands.
///
/// # Example
///
/// ```
/// use copydesk_extract::timestamp::{StampRole, Zone, parse};
///
/// let stamp = parse("Updated: 15:57 BST, 27 April 2024").unwrap();
/// let (date, time) = (stamp.date.unwrap(), stamp.time.unwrap());
/// assert_eq!(stamp.role, Some(StampRole::Updated));
/// assert_eq!((date.year, date.month, date.day), (Some(2024), Some(4), Some(27)));
/// assert_eq!((time.hour, time.minute), (15, 57));
/// // British summer time, or Bangladesh: the text does not say.
/// assert_eq!(stamp.zone, Some(Zone::Ambiguous("BST".into(), vec![60, 360])));
///
/// assert_eq!(parse("Published"), None);
/// assert_eq!(parse("30 Feb 2017"), None);
/// assert_eq!(parse("The ferry sank on 3 May 2021."), None);
/// ```
pub fn parse(text: &str) -> Option<Stamp> {
    let first = line::stamps(text).into_iter().next();
    let is_told = |role| matches!(role, Some(StampRole::Print | StampRole::Embargo));
    first.filter(|stamp| stamp.coverage > Coverage::Text || is_told(stamp.role))
}

/// Reads every stamp of a line.
///
/// # Example
///
/// ```
/// use copydesk_extract::timestamp::{StampRole, parse_all};
///
/// let stamps = parse_all("Publié le 30 août 2023 à 14h52, modifié le 31 août 2023 à 9h");
/// let roles: Vec<_> = stamps.iter().map(|stamp| stamp.role).collect();
/// assert_eq!(roles, [Some(StampRole::Published), Some(StampRole::Updated)]);
/// ```
pub fn parse_all(text: &str) -> Vec<Stamp> {
    line::stamps(text)
}

/// Whether a line is a stamp: stamps and labels, and at most a byline or the like beside them.
///
/// # Example
///
/// ```
/// use copydesk_extract::timestamp::is_stamp_line;
///
/// assert!(is_stamp_line("Thu, 2017-08-10 15:15"));
/// assert!(is_stamp_line("By Ada Quill | 10 Aug 2017 | 4 min read"));
/// assert!(!is_stamp_line("The bridge was closed on 10 August 2017 after a barge hit it."));
/// ```
pub fn is_stamp_line(text: &str) -> bool {
    line::stamps(text).iter().any(|stamp| stamp.coverage >= Coverage::Header)
}

/// Reads the date that `text` starts with, for datelines: the date and the byte offset after it.
///
/// # Example
///
/// ```
/// use copydesk_extract::timestamp::parse_date;
///
/// let (date, end) = parse_date("Feb 26 (Reuters) - ").unwrap();
/// assert_eq!((date.year, date.month, date.day), (None, Some(2), Some(26)));
/// assert_eq!(end, "Feb 26".len());
///
/// let (date, _) = parse_date("3 JAN 90 (EFE)").unwrap();
/// assert_eq!((date.year, date.month, date.day), (Some(1990), Some(1), Some(3)));
/// ```
pub fn parse_date(text: &str) -> Option<(Date, usize)> {
    line::leading_date(text)
}
