use core::fmt;
use core::str::FromStr;

use crate::{Confidence, Line};

/// What a line does in a dump.
///
/// The set is closed: layouts, weights and outputs all speak of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Role {
    /// The headline, or a further line of it.
    Headline,
    /// Deck, standfirst or summary between headline and body.
    Deck,
    /// A line of the head that is neither: byline, timestamp, section, a labelled field.
    Header,
    /// Body text.
    Paragraph,
    /// A heading inside the body.
    Subhead,
    /// A picture's caption or credit.
    Caption,
    /// A headline of another story that the page points to, or the label over such a list.
    Related,
    /// Site chrome, promotion, legal lines: part of the page, not of the story.
    Furniture,
    /// A line that only separates.
    Rule,
    /// The mark that says the story is over (`-30-`, `Reuter`, `End of Document`).
    EndMark,
    /// What a wire or database wraps around a story: slug lines, document numbers, field lists.
    Envelope,
    /// White space.
    Blank,
}

impl Role {
    /// Every role, in the order of the declaration.
    pub const ALL: [Self; 12] = [
        Self::Headline,
        Self::Deck,
        Self::Header,
        Self::Paragraph,
        Self::Subhead,
        Self::Caption,
        Self::Related,
        Self::Furniture,
        Self::Rule,
        Self::EndMark,
        Self::Envelope,
        Self::Blank,
    ];

    /// Its name, as outputs print it.
    ///
    /// ```
    /// assert_eq!(copydesk_text::Role::EndMark.name(), "end-mark");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Header => "header",
            Self::Paragraph => "paragraph",
            Self::Subhead => "subhead",
            Self::Caption => "caption",
            Self::Related => "related",
            Self::Furniture => "furniture",
            Self::Rule => "rule",
            Self::EndMark => "end-mark",
            Self::Envelope => "envelope",
            Self::Blank => "blank",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no [`Role`] has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleError(Box<str>);

impl fmt::Display for RoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a role such as headline or end-mark, but found `{}`", self.0)
    }
}

impl core::error::Error for RoleError {}

/// From its [name](Role::name).
///
/// ```
/// use copydesk_text::Role;
///
/// assert_eq!("end-mark".parse(), Ok(Role::EndMark));
/// assert!("endmark".parse::<Role>().is_err());
/// ```
impl FromStr for Role {
    type Err = RoleError;

    fn from_str(name: &str) -> Result<Self, RoleError> {
        let found = Self::ALL.into_iter().find(|role| role.name() == name);
        found.ok_or_else(|| RoleError(name.into()))
    }
}

/// A line and the role it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// The line.
    pub line: Line,
    /// What it does.
    pub role: Role,
    /// How sure the role is.
    pub confidence: Confidence,
}
