//! Bylines: who wrote a story.
//!
//! ```text
//! byline = [noise] [lead] people *( bar ( role / organisation / noise / [lead] people ) )
//! ```
//!
//! One file a unit: `token` the words and marks, `line` one line, `list` people and how they are
//! joined, `name` names, `role` job titles, `org` organisations, `noise` stamps and buttons,
//! `family` the databases' `FAMILY, GIVEN`, `cjk` Chinese, Japanese and Korean.

mod cjk;
mod family;
mod line;
pub(crate) mod list;
mod name;
mod noise;
mod org;
mod role;
pub(crate) mod token;

use copydesk_text::lexicon::credit;

use crate::literal;

pub(crate) use cjk::fits as is_asian_name;
pub use name::restore_case;
pub(crate) use org::is_of_outlet;

/// People and agencies that a byline or sign-off names, in order, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credits {
    /// People.
    pub contributors: Vec<Contributor>,
    /// Organisations.
    pub agencies: Vec<String>,
}

/// A person who had a part in a story, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contributor {
    /// Name as written.
    pub name: String,
    /// What the person did.
    pub relation: Relation,
    /// Job title: `AP Sports Writer`.
    pub role: Option<String>,
    /// Where: `Kisumu`.
    pub location: Option<String>,
    /// For whom: `AFP`.
    pub affiliation: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Handle, with its `@`.
    pub handle: Option<String>,
}

impl Contributor {
    /// A person of whom only the name is known.
    ///
    /// ```
    /// use copydesk_extract::byline::{Contributor, Relation};
    ///
    /// let person = Contributor::new("Jane Roe".to_owned(), Relation::Author);
    /// assert_eq!((person.name.as_str(), person.role), ("Jane Roe", None));
    /// ```
    pub fn new(name: String, relation: Relation) -> Self {
        Self {
            name,
            relation,
            role: None,
            location: None,
            affiliation: None,
            email: None,
            handle: None,
        }
    }
}

/// What a person did for a story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// Wrote it.
    #[default]
    Author,
    /// `with`: helped to write it.
    With,
    /// `from`: sent it.
    From,
    /// Took the photographs.
    Photographs,
    /// Reported it.
    Reporting,
    /// Reported in addition.
    AdditionalReporting,
    /// Wrote it up.
    Writing,
    /// Compiled it.
    Compiled,
    /// Wrote down what somebody told.
    AsToldTo,
    /// Edited it.
    Editing,
    /// Translated it.
    Translating,
    /// Made graphics.
    Graphics,
    /// Made video.
    Video,
    /// Initials of the desk.
    Desk,
}

/// Where a line stands: a byline without `By` is only believed in the head of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// Between headline and body.
    Head,
    /// Anywhere: only a lead such as `By` makes a byline.
    #[default]
    Anywhere,
}

/// Reads the byline that `text` is, in a place that `position` says; `None` if it is none.
///
/// Organisations are never among the contributors. A line that is a byline but names nobody
/// (`By Staff`) gives its words as an agency.
///
/// ```
/// use copydesk_extract::byline::{Position, Relation, parse};
///
/// let credits = parse("By Jane Roe with John Doe in Kisumu | AFP", Position::Anywhere).unwrap();
/// assert_eq!(credits.contributors[0].name, "Jane Roe");
/// assert_eq!(credits.contributors[1].relation, Relation::With);
/// assert_eq!(credits.contributors[1].location.as_deref(), Some("Kisumu"));
/// assert_eq!(credits.agencies, ["AFP"]);
///
/// // Without a lead only the head of an article is believed.
/// assert!(parse("Jane Roe, Staff Writer", Position::Head).is_some());
/// assert!(parse("Jane Roe, Staff Writer", Position::Anywhere).is_none());
/// assert!(parse("By the time help came it was late", Position::Head).is_none());
/// ```
pub fn parse(text: &str, position: Position) -> Option<Credits> {
    let whole = text.trim();
    let text = trim(text);
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if whole.ends_with([']', ')'])
        && let Some(credits) = printed(whole, position)
    {
        return Some(credits);
    }
    let credits = match cjk::is_cjk(text) {
        true => cjk::parse(whole, position),
        false => family::parse(text, position).or_else(|| line::parse(text, position)),
    }?;
    (!credits.contributors.is_empty() || !credits.agencies.is_empty()).then_some(credits)
}

/// Reads a byline as programs print it: `['Jane Roe', 'John Doe']`, `By [Jane Roe](/staff/roe)`.
fn printed(text: &str, position: Position) -> Option<Credits> {
    if let Some(shown) = literal::without_links(text) {
        return parse(&shown, position);
    }
    let mut all = Credits::default();
    // Quotes vouch for names as a place in the head does.
    let items = literal::items(text)?.into_iter();
    for credits in items.filter_map(|item| parse(item, Position::Head)) {
        all.contributors.extend(credits.contributors);
        all.agencies.extend(credits.agencies);
    }
    (!all.contributors.is_empty() || !all.agencies.is_empty()).then_some(all)
}

/// Whether `text` says what somebody does and names nobody: `Staff Writer`, `Journalist`.
pub(crate) fn is_job_title(text: &str) -> bool {
    text.len() <= LONGEST_TITLE && {
        let tokens = token::tokens(text);
        !tokens.is_empty() && role::is_bare_role(&tokens)
    }
}

/// Whether `text` is a lead and nothing else: `By`, `Written by:`.
pub(crate) fn is_lead(text: &str) -> bool {
    lead_alone(text.trim_end_matches([' ', ':'])).is_some_and(|lead| {
        matches!(lead.part, credit::Part::Author | credit::Part::Writing)
            && lead.form != credit::Form::Prefix
    })
}

/// The lead that `text` is, which leads to nobody in it.
fn lead_alone(text: &str) -> Option<&'static credit::Lead> {
    if text.len() > LONGEST_LEAD {
        return None;
    }
    // A lead leads to something.
    let (lead, at) = credit::lead(&format!("{text}: -"))?;
    (at == text.len() + 2).then_some(lead)
}

/// Longest lead in bytes that may stand alone on a line.
const LONGEST_LEAD: usize = 24;

/// Whether `text` joins the name above it with the one below and is nothing else: `and`, `&`.
pub(crate) fn is_joiner(text: &str) -> bool {
    text.len() <= 8 && credit::AND.has(text)
}

/// Longest job title in bytes.
const LONGEST_TITLE: usize = 60;

/// Longest byline in bytes: a score of names with their papers.
const LONGEST: usize = 800;

/// `text` without the marks that wires and databases put around a byline.
fn trim(text: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || matches!(c, '=' | '<' | '^' | '*' | '>' | '\u{feff}' | '\u{200b}' | '|')
    };
    let text = text.trim_matches(around);
    // `(By Jane Roe)`, `-- (AP)`
    let text = text.trim_start_matches(|c: char| matches!(c, '-' | '–' | '—') || around(c));
    let open = [('(', ')'), ('[', ']')];
    let whole = open.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    whole.unwrap_or(text).trim_matches(around)
}

impl Relation {
    /// The relation that a lead expresses.
    pub(crate) fn of(part: credit::Part) -> Self {
        match part {
            credit::Part::With => Self::With,
            credit::Part::From => Self::From,
            credit::Part::Photographs => Self::Photographs,
            credit::Part::Reporting => Self::Reporting,
            credit::Part::AdditionalReporting => Self::AdditionalReporting,
            credit::Part::Writing => Self::Writing,
            credit::Part::Compiled => Self::Compiled,
            credit::Part::AsToldTo => Self::AsToldTo,
            credit::Part::Editing => Self::Editing,
            credit::Part::Translating => Self::Translating,
            credit::Part::Graphics => Self::Graphics,
            credit::Part::Video => Self::Video,
            _ => Self::Author,
        }
    }
}
