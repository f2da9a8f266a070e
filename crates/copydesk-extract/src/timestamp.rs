//! Timestamps: when a story was published, updated, filed.

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
}

/// Reads the first stamp in `text`, with its label if it has one.
pub fn parse(_text: &str) -> Option<Stamp> {
    None
}

/// Reads every stamp of a line: `Published 9 Aug 2017, updated 10 Aug 2017`.
pub fn parse_all(_text: &str) -> Vec<Stamp> {
    Vec::new()
}

/// Reads the date that `text` starts with, for datelines: the date and the byte offset after it.
pub fn parse_date(_text: &str) -> Option<(Date, usize)> {
    None
}
