//! Datelines: where, when and from whom a story comes.
use crate::timestamp::Date;

/// A dateline as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dateline {
    /// The whole dateline, separator excluded.
    pub text: String,
    /// Its place part: `BUENOS AIRES, Argentina`.
    pub place: String,
    /// The places in it.
    pub places: Vec<Place>,
    /// Its date, with the text of it.
    pub date: Option<Date>,
    /// The agencies in it, without brackets.
    pub agencies: Vec<String>,
    /// Byte offset in the input at which the text after the separator begins.
    pub rest: usize,
}

/// One place of a dateline as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// All of it: `CHATHAM, Mass.`.
    pub text: String,
    /// The city, ship, base or region that leads it.
    pub city: String,
    /// State, province or country parts after the city, in order.
    pub regions: Vec<String>,
}

/// Reads the dateline that `text` starts with.
pub fn parse(_text: &str) -> Option<Dateline> {
    None
}
