//! One way through a dump: from segments to records.
//!
//! Three steps. [`Numbers`] knows what came before a segment: its number, and the layout that the gap above
//! it speaks for. [`read`] makes the record, by itself, so that several can be made at a time. [`Ledger`]
//! takes the records in their order, and keeps what they say of the dump together.

use copydesk_extract::{Form, extract_with};
use copydesk_normalize::{Article, DateEvidence, HouseStyle, Origin, Source};
use copydesk_segment::{Family, Kind, Segment};
use copydesk_text::encoding;
use copydesk_text::{Code, Diagnostic, RoleLine, Span};

use crate::layout::{Counts, GENERIC, Layout, Layouts};
use crate::parser::Parser;
use crate::rebase::{invalid_text, rebase};
use crate::stories::OpenTakes;
use crate::{Gap, Item};

/// A way through a dump.
#[derive(Debug)]
pub(crate) struct Pass<'p> {
    pub(crate) numbers: Numbers<'p>,
    pub(crate) ledger: Ledger<'p>,
}

impl<'p> Pass<'p> {
    pub(crate) fn new(layouts: &'p Layouts) -> Self {
        Self { numbers: Numbers::new(layouts), ledger: Ledger::new(layouts) }
    }

    /// What looked odd about the dump as a whole, which is over and `end` bytes long.
    pub(crate) fn diagnostics(&mut self, end: u64) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::from_iter(self.ledger.counts.finish());
        diagnostics.extend(self.ledger.limit.take());
        let Numbers { articles, is_recognized, layouts, .. } = self.numbers;
        if articles > 0 && !is_recognized && layouts.len() > 0 {
            let message = "no layout was recognized; the dump was read as generic";
            diagnostics.push(Diagnostic::note(Code::NoLayout, Span::new(0, end), message));
        }
        diagnostics
    }
}

/// A segment, and what is known of it from those before it.
#[derive(Debug)]
pub(crate) struct Piece<'p> {
    pub(crate) segment: Segment,
    /// Its number among the articles or among the gaps.
    pub(crate) index: u64,
    pub(crate) layout: Option<&'p Layout>,
}

/// What came before a segment.
#[derive(Debug)]
pub(crate) struct Numbers<'p> {
    layouts: &'p Layouts,
    articles: u64,
    gaps: u64,
    /// The family of cues that the gap before the next article speaks for: a rule over an article is
    /// none of its lines.
    above: Option<Family>,
    /// Whether an article had a layout.
    is_recognized: bool,
}

impl<'p> Numbers<'p> {
    fn new(layouts: &'p Layouts) -> Self {
        Self { layouts, articles: 0, gaps: 0, above: None, is_recognized: false }
    }

    /// The next segment.
    pub(crate) fn piece(&mut self, segment: Segment) -> Piece<'p> {
        let family = segment.family.or(self.above);
        let is_article = segment.kind == Kind::Article;
        self.above = family.filter(|_| !is_article);
        let count = if is_article { &mut self.articles } else { &mut self.gaps };
        let index = *count;
        *count += 1;
        let layout = self.layouts.of_family(family).filter(|_| is_article);
        self.is_recognized |= layout.is_some();
        Piece { segment, index, layout }
    }
}

/// The record of a segment, its spans counted in the decoded text.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) item: Item,
    /// What its stamps say of the order of dates.
    evidence: DateEvidence,
}

/// Reads `piece` of a dump, in a window whose first byte lies at `base`; `is_utf8` says whether the dump is
/// UTF-8 as it lies on disk.
pub(crate) fn read(
    parser: &Parser,
    piece: &Piece<'_>,
    window: &[u8],
    base: u64,
    is_utf8: bool,
) -> Record {
    match piece.segment.kind {
        Kind::Article => {
            let (article, evidence) = article(parser, piece, window, base, is_utf8);
            Record { item: Item::Article(Box::new(article)), evidence }
        }
        Kind::Gap => {
            let item = Item::Gap(gap(parser, piece, window, base));
            Record { item, evidence: DateEvidence::default() }
        }
    }
}

fn article(
    parser: &Parser,
    Piece { segment, index, layout }: &Piece<'_>,
    window: &[u8],
    base: u64,
    is_utf8: bool,
) -> (Article, DateEvidence) {
    let origin = Origin {
        file: parser.file_name(),
        index: *index,
        span: segment.span,
        lines: line_numbers(segment),
        layout: layout.map_or(GENERIC, Layout::name),
        confidence: segment.confidence,
    };
    let generic = Form::default();
    let form = layout.map_or(&generic, Layout::form);
    let fields = extract_with(window, base, &segment.lines, form);
    let mut evidence = DateEvidence::default();
    evidence.observe_fields(&fields);
    let normalizer = parser.normalizer();
    let mut article = match layout.map(Layout::style) {
        Some(style) if *style != HouseStyle::default() => {
            normalizer.clone().or_style(style).article(&fields, &origin)
        }
        _ => normalizer.article(&fields, &origin),
    };
    let bytes = segment.span.slice_at(window, base);
    article.diagnostics.extend(invalid_text(bytes, segment.span.start, !is_utf8));
    article.diagnostics.extend(limit_reached(segment, window, base));
    (article, evidence)
}

fn gap(parser: &Parser, Piece { segment, index, .. }: &Piece<'_>, window: &[u8], base: u64) -> Gap {
    let mut source = Source::default();
    source.file = parser.file_name().map(str::to_owned);
    source.index = *index;
    (source.start, source.end) = (segment.span.start, segment.span.end);
    (source.first_line, source.last_line) = line_numbers(segment);
    let text = encoding::text_of(segment.span.slice_at(window, base));
    Gap { source, text: text.replace("\r\n", "\n").replace('\r', "\n") }
}

/// Says so if a limit of the segmenter cut `segment` or a line of it: no other line ends without its
/// terminator but the last of a dump.
fn limit_reached(segment: &Segment, window: &[u8], base: u64) -> Option<Diagnostic> {
    let (last, lines) = segment.lines.split_last()?;
    if segment.is_cut {
        let message = "an article longer than the limit was cut; it goes on in the next record";
        return Some(Diagnostic::warning(Code::LimitReached, last.line.span, message));
    }
    let is_cut = |it: &&RoleLine| {
        let ends = it.line.span.slice_at(window, base).last();
        !matches!(ends, Some(b'\n' | b'\r'))
    };
    let line = lines.iter().find(is_cut)?;
    let message = "a line longer than the limit was read as several";
    Some(Diagnostic::warning(Code::LimitReached, line.line.span, message))
}

fn line_numbers(segment: &Segment) -> (u64, u64) {
    let number = |line: Option<&RoleLine>| line.map_or(0, |it| it.line.number);
    (number(segment.lines.first()), number(segment.lines.last()))
}

/// What the records so far say of the dump together.
#[derive(Debug)]
pub(crate) struct Ledger<'p> {
    layouts: &'p Layouts,
    evidence: DateEvidence,
    counts: Counts,
    /// The first place at which a limit cut an article.
    limit: Option<Diagnostic>,
    /// Stories of which another take may come.
    takes: OpenTakes,
}

impl<'p> Ledger<'p> {
    fn new(layouts: &'p Layouts) -> Self {
        let (evidence, counts) = (DateEvidence::default(), Counts::default());
        Self { layouts, evidence, counts, limit: None, takes: OpenTakes::default() }
    }

    /// Enters the record of `piece`, the next one; `source` leads its spans back to the dump.
    pub(crate) fn enter(
        &mut self,
        piece: &Piece<'_>,
        Record { mut item, evidence }: Record,
        window: &[u8],
        base: u64,
        source: &dyn Fn(Span) -> Span,
    ) -> Item {
        if let Item::Article(article) = &mut item {
            self.evidence.add(evidence);
            self.takes.link(article);
        }
        rebase(&mut item, source);
        if let (Item::Article(article), None) = (&item, &self.limit) {
            let is_limit = |it: &&Diagnostic| it.code == Code::LimitReached;
            self.limit = article.diagnostics.iter().find(is_limit).cloned();
        }
        if piece.segment.kind == Kind::Article {
            self.counts.observe(self.layouts, &piece.segment, window, base, source);
        }
        item
    }

    /// What all stamps so far say of the order of dates.
    pub(crate) fn evidence(&self) -> DateEvidence {
        self.evidence
    }
}
