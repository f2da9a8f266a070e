//! Bylines: who wrote a story.

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
pub fn parse(_text: &str, _position: Position) -> Option<Credits> {
    None
}
