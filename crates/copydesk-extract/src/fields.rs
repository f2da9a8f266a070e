use copydesk_text::{Basis, Confidence, Diagnostic, Passage, Span};

use crate::{byline, caption, dateline, notice, timestamp};

/// A value and how it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// The source bytes it was read from, in order.
    pub spans: Vec<Span>,
    /// How it was found.
    pub basis: Basis,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What one article says, field by field, as written.
///
/// The text of a field is a [`Passage`]; call the field's grammar on [`Passage::text`] to have its
/// parts borrowed from it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Fields<'a> {
    /// The headline, its lines joined.
    pub headline: Option<Field<Passage<'a>>>,
    /// The deck.
    pub deck: Option<Field<Passage<'a>>>,
    /// The byline line(s) as written.
    pub byline: Option<Field<Passage<'a>>>,
    /// What the byline and the sign-off say of people and agencies, in order.
    pub credits: Vec<Field<byline::Credits>>,
    /// Stamps, each with the role its label gives it.
    pub stamps: Vec<Field<timestamp::Stamp>>,
    /// The dateline.
    pub dateline: Option<Field<dateline::Dateline>>,
    /// The body, in order, without the dateline.
    pub body: Vec<Block<'a>>,
    /// Captions; one that is printed twice is listed once.
    pub captions: Vec<Field<caption::Caption>>,
    /// Headlines of other stories that the page points to.
    pub related: Vec<Field<Passage<'a>>>,
    /// Sections the item is filed under.
    pub sections: Vec<Field<String>>,
    /// Topics, subjects, keywords.
    pub topics: Vec<Field<String>>,
    /// Slug.
    pub slug: Option<Field<String>>,
    /// The line over the headline that says which version this is: `1ST LEAD`.
    pub version: Option<Field<String>>,
    /// The publication, where the text names it.
    pub publication: Option<Field<String>>,
    /// Where and when it was printed.
    pub print: Option<Field<notice::Print>>,
    /// The mark that ends it.
    pub end_mark: Option<Field<Passage<'a>>>,
    /// Whether the text says that there is more of it elsewhere.
    pub truncated: bool,
    /// Site chrome and the like: typed and kept.
    pub furniture: Vec<Field<Furniture<'a>>>,
    /// What looked odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq)]
pub struct Block<'a> {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, hard-wrapped lines joined.
    pub text: Passage<'a>,
}

/// What a piece of the body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading inside the body.
    Subhead,
    /// An item of a list.
    ListItem,
    /// Rows of a table.
    Table,
    /// A caption that stands in the text, where a label or the layout says what the text is; it is
    /// among the captions too.
    Caption,
    /// A line in such a text that only separates.
    Rule,
    /// A main point of the story, from a list over it.
    KeyPoint,
    /// A note of the editors to readers or to other editors.
    EditorsNote,
    /// A note on what was wrong.
    Correction,
    /// What a company says of itself under each of its releases.
    Boilerplate,
    /// What may not be made of a release.
    Disclaimer,
    /// Whom to ask.
    Contact,
}

/// A piece of furniture.
#[derive(Clone, Debug, PartialEq)]
pub struct Furniture<'a> {
    /// What it is.
    pub kind: FurnitureKind,
    /// Its text.
    pub text: Passage<'a>,
}

/// What a piece of furniture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FurnitureKind {
    /// Share bars.
    Share,
    /// Reading time.
    ReadingTime,
    /// Newsletters, apps, podcasts, subscriptions.
    Promotion,
    /// Copyright, terms, disclaimers.
    Legal,
    /// A label: `Main category:`, `Published`.
    Label,
    /// Print edition, syndication.
    Notice,
    /// Advertisements.
    Advertisement,
    /// Menus and links.
    Navigation,
    /// Main points of the story, in a box that a page sets beside it.
    KeyPoint,
    /// Anything else.
    Other,
}
