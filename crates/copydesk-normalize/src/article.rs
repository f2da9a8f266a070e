use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use copydesk_text::{Basis, Confidence, Diagnostic, Span};
use serde::{Deserialize, Deserializer, Serialize};

/// One article as a typed record: the JSON form is `copydesk/1`.
///
/// A record of a newer `copydesk/1` can be read, too: keys that are not known are passed over, and so are
/// missing lists. One of another form cannot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Article {
    /// Version of the record: `copydesk/1`.
    #[serde(deserialize_with = "known_schema")]
    pub schema: String,
    /// Hash of the article's text: the same article has the same id wherever it lies.
    pub id: String,
    /// Where it lies.
    pub source: Source,
    /// Name of the layout that was recognised, or `generic`.
    pub layout: String,
    /// How sure it is that the article starts here.
    pub confidence: Confidence,
    /// Headline.
    pub headline: Option<String>,
    /// What the desk says of the story before its headline, or behind its slug.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headline_tags: Vec<HeadlineTag>,
    /// Which version and which take of its story it is, where the text tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// Deck, standfirst, summary.
    pub deck: Option<String>,
    /// Byline as written.
    pub byline: Option<String>,
    /// People; organisations are never put here.
    #[serde(default)]
    pub contributors: Vec<Contributor>,
    /// Credited organisations as written.
    #[serde(default)]
    pub agencies: Vec<String>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// When it was last changed.
    pub updated: Option<Timestamp>,
    /// Not for use before.
    pub embargo: Option<Timestamp>,
    /// When it was loaded into a database.
    pub loaded: Option<Timestamp>,
    /// Where and when it was filed.
    pub dateline: Option<Dateline>,
    /// The body in order; the dateline is not repeated.
    #[serde(default)]
    pub body: Vec<BodyBlock>,
    /// Captions with credits.
    #[serde(default)]
    pub captions: Vec<Caption>,
    /// Headlines of other stories that the page points to.
    #[serde(default)]
    pub related: Vec<String>,
    /// Sections.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Topics, subjects, keywords.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Slug.
    pub slug: Option<String>,
    /// Publication, when the text names it.
    pub publication: Option<String>,
    /// Print edition.
    pub print: Option<Print>,
    /// The mark that ends it.
    pub end_mark: Option<String>,
    /// Whether the text says that there is more of it elsewhere.
    #[serde(default)]
    pub truncated: bool,
    /// Language, BCP 47.
    pub language: Option<String>,
    /// Site chrome, typed and kept.
    #[serde(default)]
    pub furniture: Vec<Furniture>,
    /// What looked odd.
    #[serde(default)]
    pub diagnostics: Vec<Diagnostic>,
    /// Where each field came from; keys are the names of the fields.
    #[serde(default)]
    pub provenance: BTreeMap<String, Provenance>,
}

/// Where an article lies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Source {
    /// The file as it was named to the parser, if it was named.
    pub file: Option<String>,
    /// Which article of the file it is, from 0.
    pub index: u64,
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
    /// First line, from 1.
    pub first_line: u64,
    /// Last line.
    pub last_line: u64,
}

/// A person who had a part in the story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contributor {
    /// Name; names that were written in capitals are given in the usual case.
    pub name: String,
    /// What the person did: `author`, `with`, `editing`, …
    pub relation: String,
    /// Job title.
    pub role: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// For whom.
    pub affiliation: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Handle with its `@`.
    pub handle: Option<String>,
}

/// A tag of a headline: `UPDATE 2-`, `CORRECTED-`, `1st Ld-Writethru`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HeadlineTag {
    /// As written.
    pub text: String,
    /// `update`, `correction`, `repeat`, `wrapup`, `writethru`, `add`, `take`, `any_cycle`, `urgent`,
    /// `exclusive`, `genre`, `advisory`, `kill`.
    pub kind: String,
    /// The number it carries.
    pub number: Option<u8>,
}

/// Which version and which take of a story an article is: what links it to the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Version {
    /// What the versions and takes of the story have in common: the words of the slug, or where there
    /// is none those of the headline, without tags and in small letters.
    pub story: String,
    /// What it does to the versions before: `update`, `correction`, `repeat`, `advisory`, `kill`.
    pub kind: Option<String>,
    /// Which update it is: 2 for `UPDATE 2-` and for `2nd Ld`.
    pub number: Option<u8>,
    /// Which take of the version it is, from 1: the first add is the second take.
    pub take: Option<u8>,
    /// Whether it ends with a more line, so that another take follows.
    #[serde(default)]
    pub goes_on: bool,
    /// The id of the article, earlier in the dump, whose text it continues.
    pub continues: Option<String>,
}

/// A point in time, as exact as is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Timestamp {
    /// As written.
    pub text: String,
    /// ISO 8601 with as much as is known: `2017`, `2017-08`, `2017-08-10T15:15+03:00`.
    pub value: Option<String>,
    /// How exact it is.
    pub precision: Option<Precision>,
    /// Zone as written.
    pub zone: Option<String>,
    /// What was assumed.
    #[serde(default)]
    pub assumptions: Vec<Assumption>,
    /// The values it may have, where nothing settles which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

/// How exact a point in time is.
///
/// ```
/// use copydesk_normalize::Precision;
///
/// assert!(Precision::Month < Precision::Minute);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Precision {
    /// A year.
    Year,
    /// A season.
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A minute.
    Minute,
    /// A second.
    Second,
}

/// Something that was inferred rather than read, in words for people: `year from the timestamp`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Assumption(pub String);

impl Assumption {
    /// An assumption in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

/// Where, when and from whom a story comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Dateline {
    /// The whole dateline as written, separator excluded.
    pub text: String,
    /// Its place part as written.
    pub place: String,
    /// The places, resolved.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Its date.
    pub date: Option<DatelineDate>,
    /// Agencies in it.
    #[serde(default)]
    pub agencies: Vec<String>,
}

/// A place, resolved as far as the text allows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Place {
    /// As written.
    pub text: String,
    /// Name in the usual case.
    pub name: String,
    /// State, province or the like.
    pub region: Option<String>,
    /// Country, by its English short name.
    pub country: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country_code: Option<String>,
    /// ISO 3166-2.
    pub subdivision_code: Option<String>,
    /// Country or subdivision codes it may have, where nothing settles which.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// What settled it, in words for people: `stands alone in AP style`.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The date of a dateline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatelineDate {
    /// As written.
    pub text: String,
    /// `--02-26`, or with its year `1987-02-26`.
    pub value: Option<String>,
    /// How exact it is.
    pub precision: Option<Precision>,
    /// What was assumed.
    #[serde(default)]
    pub assumptions: Vec<Assumption>,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BodyBlock {
    /// `paragraph`, `subhead`, `list_item`, `table`, `caption` and `rule` where the text is told by
    /// labels; `key_point`; `editors_note`, `correction`; of press releases `boilerplate` (what a company
    /// says of itself), `disclaimer` and `contact`.
    pub kind: String,
    /// Its text.
    pub text: String,
}

/// A caption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Caption {
    /// The caption without its credit.
    pub text: String,
    /// Who took the picture.
    pub credit: Option<String>,
}

/// Print edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Print {
    /// The publication.
    pub publication: Option<String>,
    /// The day, ISO 8601.
    pub date: Option<String>,
    /// The headline in print.
    pub headline: Option<String>,
    /// The page.
    pub page: Option<String>,
}

/// A piece of furniture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Furniture {
    /// What it is for: `share`, `legal`, …
    pub kind: String,
    /// Its text.
    pub text: String,
}

/// Where a field came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Provenance {
    /// The bytes it was read from.
    pub spans: Vec<Span>,
    /// How it was found.
    pub basis: Basis,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Article {
    /// Version of the record.
    pub const SCHEMA: &'static str = "copydesk/1";
}

/// The schema of a record that can be read: `copydesk/1` or a version of it, `copydesk/1.2`.
fn known_schema<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let schema = String::deserialize(from)?;
    match schema.strip_prefix(Article::SCHEMA) {
        Some(minor) if minor.is_empty() || minor.starts_with('.') => Ok(schema),
        _ => {
            let what = format!("expected the schema {}, but found `{schema}`", Article::SCHEMA);
            Err(serde::de::Error::custom(what))
        }
    }
}

impl Timestamp {
    /// The day, if it is known.
    pub fn date(&self) -> Option<NaiveDate> {
        NaiveDate::parse_from_str(self.value.as_deref()?.get(..10)?, "%Y-%m-%d").ok()
    }

    /// The day and time of day as printed, if both are known.
    pub fn local(&self) -> Option<NaiveDateTime> {
        let value = self.value.as_deref()?;
        let time = value.get(11..)?;
        let time = &time[..time.find(['Z', '+', '-']).unwrap_or(time.len())];
        let time = NaiveTime::parse_from_str(time, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"));
        Some(self.date()?.and_time(time.ok()?))
    }

    /// The point in time, if its offset from UTC is known.
    ///
    /// ```
    /// use copydesk_normalize::Timestamp;
    ///
    /// let mut timestamp = Timestamp::default();
    /// timestamp.value = Some("2017-08-10T15:15+03:00".to_owned());
    /// let utc = timestamp.at().expect("an offset").to_utc();
    /// assert_eq!(utc.to_string(), "2017-08-10 12:15:00 UTC");
    /// timestamp.value = Some("2017-08-10T15:15".to_owned());
    /// assert_eq!(timestamp.at(), None);
    /// assert!(timestamp.local().is_some() && timestamp.date().is_some());
    /// ```
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        let offset = &self.value.as_deref()?.get(11..)?;
        let offset = match offset.find(['Z', '+', '-']).map(|at| &offset[at..])? {
            "Z" => FixedOffset::east_opt(0)?,
            written => written.parse().ok()?,
        };
        self.local()?.and_local_timezone(offset).single()
    }
}
