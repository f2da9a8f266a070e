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
