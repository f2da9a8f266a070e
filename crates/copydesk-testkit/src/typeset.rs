//! Prints known articles in the layouts that dumps come in.
//!
//! A test that prints an article and parses the print knows what must come out: the typesetter
//! notes in a record what it has printed, and leaves out what the layout has no place for.

mod calendar;
mod database;
mod sheet;
mod site;
mod wire;

use std::ops::Range;

use serde_json::Value;

use self::sheet::Sheet;
use crate::{golden::compare_records, ink::ink, model::ArticleModel, report::Failures};

/// How articles are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// Site dump: stamp below the headline, `CITY: ` leads, related headlines at the end.
    StampUnderHeadline,
    /// One blank line between everything, and nothing else.
    BareBlank,
    /// One blank line between paragraphs, two between articles.
    BareTwoBlanks,
    /// A rule of `-` between articles.
    Ruled,
    /// `Title:`, `Date:`, `Author:`.
    KeyValue,
    /// Wire copy, a paragraph a line, ` Reuter` at the end.
    ReutersWire,
    /// The same, hard-wrapped.
    ReutersWireWrapped,
    /// LexisNexis: `1 of 4 DOCUMENTS`.
    Nexis,
    /// Nexis Uni: `End of Document`.
    NexisUni,
    /// Factiva without field codes.
    Factiva,
    /// ProQuest: rule of 60 underscores.
    ProQuest,
    /// AP wire envelope, ANPA 1312.
    Anpa,
    /// Press release with `/PRNewswire/ --` and `###`.
    PressRelease,
    /// Web page with its chrome: share bar, captions, newsletters.
    WebPage,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Self; 14] = [
        Self::StampUnderHeadline,
        Self::BareBlank,
        Self::BareTwoBlanks,
        Self::Ruled,
        Self::KeyValue,
        Self::ReutersWire,
        Self::ReutersWireWrapped,
        Self::Nexis,
        Self::NexisUni,
        Self::Factiva,
        Self::ProQuest,
        Self::Anpa,
        Self::PressRelease,
        Self::WebPage,
    ];

    /// Prints one article; `number` of `count`, from 1.
    fn set(self, sheet: &mut Sheet, model: &ArticleModel, number: usize, count: usize) {
        match self {
            Self::StampUnderHeadline => site::stamp_under_headline(sheet, model),
            Self::BareBlank | Self::BareTwoBlanks | Self::Ruled => site::bare(sheet, model),
            Self::KeyValue => site::key_value(sheet, model),
            Self::WebPage => site::web_page(sheet, model),
            Self::ReutersWire => wire::reuters(sheet, model, None),
            Self::ReutersWireWrapped => wire::reuters(sheet, model, Some(64)),
            Self::Anpa => wire::anpa(sheet, model, number),
            Self::PressRelease => wire::press_release(sheet, model),
            Self::Nexis => database::nexis(sheet, model, number, count),
            Self::NexisUni => database::nexis_uni(sheet, model),
            Self::Factiva => database::factiva(sheet, model, number),
            Self::ProQuest => database::pro_quest(sheet, model, number, count),
        }
    }

    /// Prints what stands between two articles.
    fn part(self, sheet: &mut Sheet) {
        match self {
            Self::Anpa => {}
            Self::Ruled => sheet.line(&"-".repeat(60)),
            Self::BareTwoBlanks | Self::Nexis | Self::NexisUni | Self::WebPage => sheet.blank(2),
            _ => sheet.blank(1),
        }
    }
}

/// How the lines of a dump end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineEnd {
    /// Line feed.
    #[default]
    Lf,
    /// Carriage return and line feed.
    CrLf,
}

/// A printed dump, and what a parser must find in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Typeset {
    /// The dump.
    pub text: String,
    /// Where each article lies, from the first to behind the last byte that prints.
    pub articles: Vec<Range<usize>>,
    /// What was printed of each: a record with those keys that the layout has a place for.
    pub records: Vec<Value>,
}

impl Typeset {
    /// Compares what a parser gave for [`text`](Self::text) with what was printed.
    ///
    /// ```
    /// # use copydesk_testkit::{articles, typeset, Layout, LineEnd};
    /// # use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
    /// # let mut runner = TestRunner::deterministic();
    /// # let models = articles(2..3).new_tree(&mut runner).unwrap().current();
    /// let print = typeset(&models, Layout::WebPage, LineEnd::Lf);
    /// # let parse = |_: &[u8]| print.records.clone();
    /// assert_eq!(print.check(&parse(print.text.as_bytes())), Ok(()));
    /// assert!(print.check(&[]).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Every mismatch.
    pub fn check(&self, actual: &[Value]) -> Result<(), Failures> {
        let reasons = compare_records(self.text.as_bytes(), &self.records, actual);
        Failures::unless_empty(reasons, crate::Summary::default()).map(drop)
    }
}

/// Prints articles one below the other.
///
/// ```
/// use copydesk_testkit::{typeset, Layout, LineEnd};
/// use copydesk_testkit::{ArticleModel, Block, Stamp};
///
/// let model = ArticleModel {
///     headline: "Ferry runs again".into(),
///     deck: None,
///     people: vec![],
///     stamp: Stamp { year: 2017, month: 8, day: 10, hour: 15, minute: 15 },
///     dateline: None,
///     body: vec![Block::Paragraph("It left at six.".into())],
///     captions: vec![],
///     related: vec![],
/// };
/// let print = typeset(&[model], Layout::StampUnderHeadline, LineEnd::Lf);
/// assert_eq!(print.text, "Ferry runs again\n\nThu, 2017-08-10 15:15\n\nIt left at six.\n");
/// assert_eq!(print.articles, [0..56]);
/// assert_eq!(print.records[0]["published"]["value"], "2017-08-10T15:15");
/// ```
pub fn typeset(models: &[ArticleModel], layout: Layout, line_end: LineEnd) -> Typeset {
    let mut sheet = Sheet::new(line_end);
    let mut articles = Vec::new();
    let mut records = Vec::new();
    for (index, model) in models.iter().enumerate() {
        if index > 0 {
            layout.part(&mut sheet);
        }
        let start = sheet.len();
        layout.set(&mut sheet, model, index + 1, models.len());
        let span = ink(sheet.as_bytes(), start..sheet.len());
        records.push(sheet.take_record(index, &span));
        articles.push(span);
    }
    Typeset { text: sheet.into_text(), articles, records }
}
