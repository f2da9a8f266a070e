//! Notices under a story: where it was printed, who syndicates it.

use crate::timestamp::Date;

/// Where, when and under which headline a story was printed, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Print {
    /// The publication.
    pub publication: Option<String>,
    /// The day.
    pub date: Option<Date>,
    /// The headline in print.
    pub headline: Option<String>,
    /// The page.
    pub page: Option<String>,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// `A version of this article appeared in the print edition of …`.
    Print(Print),
    /// `The post … appeared first on …`: the publication. What stands above is an excerpt.
    Syndication {
        /// The publication.
        publication: String,
    },
}

/// Reads the notice that `text` is.
pub fn parse(_text: &str) -> Option<Notice> {
    None
}
