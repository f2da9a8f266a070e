//! The form of an article in a known format: which words label which field, and what stands where
//! in its head.

use std::collections::HashMap;

use copydesk_text::Template;

/// The field that a label names, or a place in the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// The headline.
    Headline,
    /// The deck.
    Deck,
    /// The byline.
    Byline,
    /// The dateline.
    Dateline,
    /// When it was published.
    Published,
    /// Which show it was on, and at what hour of the day above.
    Airtime,
    /// When it was changed.
    Updated,
    /// When the database took it in.
    Loaded,
    /// Until when it must not be published.
    Embargo,
    /// The section, perhaps with the page.
    Section,
    /// Topics, subjects, keywords.
    Topics,
    /// The slug.
    Slug,
    /// The publication.
    Publication,
    /// The company behind it.
    Publisher,
    /// A publication, a date and a page in one: `The Courier; Harstad [Harstad]06 June 2009: B.4.`
    Citation,
    /// A publication, its sections, a date and perhaps a page in one: `Le Nord, Économie, samedi 3 mars
    /// 2018, p. 4`; sections alone where the publication stands on the line above.
    SourceLine,
    /// A caption.
    Caption,
    /// The body begins.
    Body,
    /// Headlines of other stories follow.
    Related,
    /// A rights line.
    Legal,
    /// Known, but no field of the record.
    Other,
}

impl Label {
    /// Every label, in the order of the declaration.
    pub const ALL: [Self; 21] = [
        Self::Headline,
        Self::Deck,
        Self::Byline,
        Self::Dateline,
        Self::Published,
        Self::Airtime,
        Self::Updated,
        Self::Loaded,
        Self::Embargo,
        Self::Section,
        Self::Topics,
        Self::Slug,
        Self::Publication,
        Self::Publisher,
        Self::Citation,
        Self::SourceLine,
        Self::Caption,
        Self::Body,
        Self::Related,
        Self::Legal,
        Self::Other,
    ];

    /// Its name, as layouts have it.
    ///
    /// ```
    /// use copydesk_extract::Label;
    ///
    /// assert_eq!(Label::Published.name(), "published");
    /// assert!(Label::ALL.iter().all(|label| Label::from_name(label.name()) == Some(*label)));
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Published => "published",
            Self::Airtime => "airtime",
            Self::Updated => "updated",
            Self::Loaded => "loaded",
            Self::Embargo => "embargo",
            Self::Section => "section",
            Self::Topics => "topics",
            Self::Slug => "slug",
            Self::Publication => "publication",
            Self::Publisher => "publisher",
            Self::Citation => "citation",
            Self::SourceLine => "source-line",
            Self::Caption => "caption",
            Self::Body => "body",
            Self::Related => "related",
            Self::Legal => "legal",
            Self::Other => "other",
        }
    }

    /// The label with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }
}

/// A place in the head of an article: the line that stands there is a field without a label.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Slot {
    /// What stands there.
    pub label: Label,
    /// What the line looks like; `None`: that is open.
    pub template: Option<Template>,
    /// What the line right below looks like; `None`: that is open.
    pub over: Option<Template>,
    /// Whether the line is set in from the margin (`Some(true)`), stands at it (`Some(false)`), or
    /// either.
    pub is_centered: Option<bool>,
    /// Whether the lines up to the next blank one belong to it.
    pub is_block: bool,
    /// Whether it stands right under the line that the slot above took, or not at all.
    pub is_under: bool,
    /// Whether fields with labels may stand between it and the line that the slot above took.
    pub is_past_labels: bool,
    /// Whether the name in it begins with that of the family.
    pub is_family_first: bool,
}

impl Slot {
    /// A line of which only the place is known.
    pub const fn new(label: Label) -> Self {
        Self {
            label,
            template: None,
            over: None,
            is_centered: None,
            is_block: false,
            is_under: false,
            is_past_labels: false,
            is_family_first: false,
        }
    }
}

/// What is known of the articles of one format beside what [`extract`](crate::extract) knows of all.
///
/// Labels add to those that are known anyway. Slots are read from the top, each line by the first
/// slot that takes it, from the one after the last that did: the order is that of the format, and any
/// of them may be missing. A line that no slot takes, or that a label names, is passed over.
///
/// ```
/// use copydesk_extract::{Form, Label, Slot, extract_with};
/// use copydesk_text::{Confidence, Role, RoleLine, lines};
///
/// let mut form = Form::default();
/// form.label("Kopfzeile", Label::Headline);
/// form.slots.push(Slot::new(Label::Publication));
///
/// let dump = b"Harstad Courier\nKopfzeile: Storm closes northern ports\nRain fell all day.\n";
/// let roles = [Role::Header, Role::Header, Role::Paragraph];
/// let lines: Vec<_> = lines(dump)
///     .zip(roles)
///     .map(|(line, role)| RoleLine { line, role, confidence: Confidence::new(90) })
///     .collect();
/// let fields = extract_with(dump, 0, &lines, &form);
/// assert_eq!(fields.headline.unwrap().value.text(), "Storm closes northern ports");
/// assert_eq!(fields.publication.unwrap().value, "Harstad Courier");
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Form {
    labels: HashMap<Box<str>, Label>,
    parts: Vec<(Box<str>, Label)>,
    /// Lines of the head, in order.
    pub slots: Vec<Slot>,
    /// Lines of which one stands under sections, headline and byline, which stand one under the other.
    pub stack_over: Vec<Template>,
    /// What stands before a headline and is no part of it.
    pub headline_begins: Vec<Box<str>>,
    /// A line of the headline that ends with one of these is its last; what follows is the deck.
    pub headline_ends: Vec<char>,
    /// Whether the values of labels may stand in quotes that are no part of them.
    pub has_literals: bool,
    /// Lines before which the text ends.
    pub text_ends: Vec<Template>,
    /// Lines among those of the text that are no part of it.
    pub not_text: Vec<Template>,
    /// Whether the text follows the last line of the head, whatever it looks like.
    pub text_follows_head: bool,
    /// Whether captions, labelled as such, stand at the end of the text and belong to it.
    pub captions_end_text: bool,
}

impl Form {
    /// Says what `words`, before a colon, label; case, hyphens and underscores do not matter.
    pub fn label(&mut self, words: &str, label: Label) {
        self.labels.insert(fold(words).into(), label);
    }

    /// Says that `words`, alone on a line, are the head of a part of the article: what stands below is
    /// `label`.
    pub fn part(&mut self, words: &str, label: Label) {
        self.parts.push((words.into(), label));
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.slots.is_empty()
    }

    /// The label whose words are `name`, already folded.
    pub(crate) fn named(&self, name: &str) -> Option<Label> {
        self.labels.get(name).copied()
    }

    /// The label of the part whose head `text` is.
    pub(crate) fn part_named(&self, text: &str) -> Option<Label> {
        let part = self.parts.iter().find(|(words, _)| **words == *text);
        part.map(|(_, label)| *label)
    }

    /// Whether `text` is one of the lines that stand among those of the text.
    pub(crate) fn is_not_text(&self, text: &str) -> bool {
        self.not_text.iter().any(|line| line.matches(text.as_bytes()))
    }

    pub(crate) fn has_labels(&self) -> bool {
        !self.labels.is_empty()
    }
}

/// Small letters, and blanks for hyphens, underscores and no-break spaces; Turkish has two letters where others
/// have `i`, and which of them a capital is cannot be told.
pub(crate) fn fold(name: &str) -> String {
    if name.is_ascii() {
        let small = name.bytes().map(|byte| match byte {
            b'-' | b'_' => ' ',
            byte => char::from(byte.to_ascii_lowercase()),
        });
        return small.collect();
    }
    let small = name.chars().flat_map(char::to_lowercase).filter(|c| *c != '\u{307}');
    small
        .map(|c| match c {
            '-' | '_' | '\u{a0}' => ' ',
            'ı' => 'i',
            // At the end of a word Greek has a letter of its own, which capitals do not have.
            'ς' => 'σ',
            c => c,
        })
        .collect()
}
