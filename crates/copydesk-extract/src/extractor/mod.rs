//! The extractor: applies the grammars to the lines of an article, by role.
//!
//! How a value is chosen: one that a label names beats one that a grammar read, which beats one
//! that only stands where such a value stands. The steps, in the order they run:
//!
//! 1. [`row`]: lines become rows, decoded and measured;
//! 2. [`labels`], [`roles`], [`mend`], [`desk_lines`], [`export`], [`pictures`], [`links`], [`lists`], [`story`],
//!    [`edge`]: lines whose words or neighbours contradict their role get another; they call [`announced`],
//!    [`people`], [`decks`] and [`headline_block`];
//! 3. [`stack`], [`slots`]: rows that the form of a known format places;
//! 4. [`head`]: headline, deck, labelled fields, stamps, bylines;
//! 5. [`page_lines`], [`boxes`], [`ending`]: captions, links and promotions among the paragraphs
//!    and behind them leave the body; [`own_citation`]: a stamp that stands there alone;
//! 6. [`body`], [`asides`]: rows become paragraphs, subheads, items and tables ([`wrap`] joins hard-wrapped
//!    lines), the dateline is cut from the first paragraph;
//! 7. [`contacts`], [`tail`]: captions, related headlines, notices, end marks, furniture;
//! 8. [`leftovers`]: what nothing was read of is furniture, too.
//!
//! Roles may be wrong here and there, so each step looks a little beyond its own: a line that the
//! segmenter took for a paragraph is still read as a byline where it can be nothing else.

mod announced;
mod archive;
mod asides;
mod body;
mod boxes;
mod contacts;
mod decks;
mod desk_lines;
mod edge;
mod ending;
mod export;
mod head;
mod headline_block;
mod label;
mod labels;
mod leftovers;
mod link_notes;
mod links;
mod lists;
mod mend;
mod own_citation;
mod page_lines;
mod people;
mod pictures;
mod roles;
mod row;
mod slots;
mod source_line;
mod stack;
mod story;
mod tail;
mod text;
mod wire;
mod wrap;

use core::ops::Range;

use copydesk_text::{Basis, Confidence, Passage, Role, RoleLine, Span};

use self::row::Row;
use self::tail::furniture_kind;
use self::text::Text;
use crate::{Field, Fields, Form, Furniture, FurnitureKind};

/// Reads the fields of the article that `lines` are, in a window of the source whose first byte
/// lies at `base`.
///
/// ```
/// use copydesk_extract::extract;
/// use copydesk_text::{Confidence, Role, RoleLine, lines};
///
/// let dump = b"Storm closes northern ports\nRain fell all day.\n";
/// let roles = [Role::Headline, Role::Paragraph];
/// let lines: Vec<_> = lines(dump)
///     .zip(roles)
///     .map(|(line, role)| RoleLine { line, role, confidence: Confidence::new(90) })
///     .collect();
/// let fields = extract(dump, 0, &lines);
/// assert_eq!(fields.headline.unwrap().value.text(), "Storm closes northern ports");
/// assert_eq!(fields.body[0].text.text(), "Rain fell all day.");
/// ```
pub fn extract<'a>(window: &'a [u8], base: u64, lines: &[RoleLine]) -> Fields<'a> {
    extract_with(window, base, lines, &Form::default())
}

/// As [`extract`], for an article of a format whose form is known.
pub fn extract_with<'a>(
    window: &'a [u8],
    base: u64,
    lines: &[RoleLine],
    form: &Form,
) -> Fields<'a> {
    let (rows, rules) = row::rows(window, base, lines, form);
    let fields = Fields::default();
    let mut reading = Reading {
        window,
        base,
        rows,
        rules,
        text: None,
        foot: None,
        fields,
        is_exported: false,
        is_release: false,
        deck_is_repeated: false,
        marks: Landmarks::default(),
    };
    reading.settle_labels();
    reading.settle_roles();
    reading.mend_by_words();
    reading.settle_export(form);
    reading.settle_pictures();
    reading.settle_links();
    reading.settle_lists();
    reading.settle_story();
    reading.mend_roles();
    reading.settle_stack(form);
    reading.hold_text(form);
    reading.settle_slots(form);
    reading.read_head();
    reading.credit_slots();
    reading.clear_body();
    reading.drop_open_subheads();
    reading.read_stamp_in_text();
    reading.read_own_citation();
    reading.read_body();
    reading.read_byline_in_text();
    reading.read_contacts();
    reading.read_tail();
    reading.keep_leftovers();
    reading.fields
}

/// An article while it is read.
#[derive(Debug)]
struct Reading<'a> {
    window: &'a [u8],
    base: u64,
    rows: Vec<Row<'a>>,
    /// Lines between the rows that only separate.
    rules: Vec<Span>,
    /// The rows that are the text, where a label or the layout says so.
    text: Option<Range<usize>>,
    /// The first row under the text, where the layout says so.
    foot: Option<usize>,
    fields: Fields<'a>,
    /// Whether a database printed it, whose labels say what is what.
    is_exported: bool,
    /// Whether a company wrote it, and a press-release wire sent it.
    is_release: bool,
    /// Whether the deck was told by the paragraph that says it again.
    deck_is_repeated: bool,
    marks: Landmarks,
}

/// Rows that others are seen against, found once when their roles are settled.
#[derive(Clone, Copy, Debug, Default)]
struct Landmarks {
    /// The first row of the body.
    body: usize,
    /// The first and the last row of the headline.
    headline: Option<(usize, usize)>,
    /// The first row of the head that says that it is a byline.
    led_byline: Option<usize>,
    /// The row under or beside the text that names the writers, if the head names nobody.
    names_below: Option<usize>,
    /// The first row that counts the words of the item.
    word_count: Option<usize>,
    /// The first row that does not say how many documents there are.
    first: usize,
}

impl<'a> Reading<'a> {
    /// The text of rows `from..to`, one space between them.
    fn passage(&self, from: usize, to: usize) -> Passage<'a> {
        let rows = self.rows.get(from..to).unwrap_or_default();
        let spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
        Passage::join(self.window, self.base, &spans)
    }

    /// How sure the role of row `at` is.
    fn confidence(&self, at: usize) -> Confidence {
        self.rows.get(at).map_or(Confidence::new(50), |row| row.confidence)
    }

    /// Keeps row `at` as furniture.
    fn furnish(&mut self, at: usize, kind: FurnitureKind) {
        let text = self.passage(at, at + 1);
        if !text.is_empty() {
            let field =
                by_position(Furniture { kind, text: text.clone() }, &text, self.confidence(at));
            self.fields.furniture.push(field);
        }
    }

    /// The first row of the body; the number of rows if there is no body.
    fn body_start(&self) -> usize {
        let is_body = |row: &Row<'_>| row.role == Role::Paragraph;
        self.rows.iter().position(is_body).unwrap_or(self.rows.len())
    }
}

/// A value that a label names.
fn by_label<T>(value: T, passage: &Passage<'_>) -> Field<T> {
    field(value, passage, Basis::Label, Confidence::new(97))
}

/// A value that a grammar read.
fn by_grammar<T>(value: T, passage: &Passage<'_>, confidence: Confidence) -> Field<T> {
    field(value, passage, Basis::Grammar, confidence)
}

/// A value that stands where such a value stands.
fn by_position<T>(value: T, passage: &Passage<'_>, confidence: Confidence) -> Field<T> {
    field(value, passage, Basis::Position, confidence)
}

fn field<T>(value: T, passage: &Passage<'_>, basis: Basis, confidence: Confidence) -> Field<T> {
    Field { value, spans: passage.spans(), basis, confidence }
}

/// Whether two texts have the same words: case, spacing and typographic marks do not count.
fn same_words(one: &str, other: &str) -> bool {
    one == other || letters(one).eq(letters(other))
}

/// The letters and digits of `text`, small.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// As [`letters`], together, in UTF-8.
fn all_letters(text: &str) -> Vec<u8> {
    let mut all = Vec::with_capacity(text.len());
    let is_alike = |a: &u8, b: &u8| a.is_ascii() == b.is_ascii();
    for run in text.as_bytes().chunk_by(is_alike) {
        if run[0].is_ascii() {
            // Without a branch: each byte is written, and kept if it is one.
            let mut end = all.len();
            all.resize(end + run.len(), 0);
            for byte in run {
                all[end] = byte.to_ascii_lowercase();
                end += usize::from(byte.is_ascii_alphanumeric());
            }
            all.truncate(end);
        } else {
            // Runs of either kind end where characters do.
            let wide = str::from_utf8(run).unwrap_or_default();
            let mut utf8 = [0; 4];
            letters(wide).for_each(|c| all.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes()));
        }
    }
    all
}
