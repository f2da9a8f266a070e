use copydesk_extract::{Form, extract_with};
use copydesk_normalize::{Article, DateEvidence, HouseStyle, Normalizer, Origin, Source};
use copydesk_segment::{Family, Kind, Segment, Segmenter};
use copydesk_text::encoding::{self, Decoded, Detected, Encoding};
use copydesk_text::{Code, Diagnostic, Span};

use crate::layout::{Counts, GENERIC, Layout, Layouts};
use crate::parting::part;
use crate::rebase::{invalid_text, rebase};
use crate::stories::OpenTakes;
use crate::{Dump, Gap, Item, Items};

/// The articles of a dump, with every setting at its default.
///
/// ```
/// let dump = copydesk::parse(b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n");
/// assert_eq!(dump.articles.len(), 1);
/// assert_eq!(dump.articles[0].source.first_line, 1);
/// ```
pub fn parse(dump: &[u8]) -> Dump {
    Parser::default().parse(dump)
}

/// Settings of a [`Parser`].
///
/// ```
/// use copydesk::{DateOrder, HouseStyle, Parser};
///
/// let mut style = HouseStyle::default();
/// style.date_order = Some(DateOrder::DayFirst);
/// let parser = Parser::builder().house_style(style).file_name("island.txt").build();
/// let dump = parser.parse(b"Storm closes northern ports\n\nRain fell all day.\n");
/// assert_eq!(dump.articles[0].source.file.as_deref(), Some("island.txt"));
/// ```
#[derive(Clone, Debug)]
pub struct Builder {
    parser: Parser,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            parser: Parser {
                segmenter: Segmenter::default(),
                normalizer: Normalizer::default(),
                layouts: Layouts::default(),
                file: None,
                encoding: None,
                ignores_evidence: false,
            },
        }
    }
}

impl Builder {
    /// What is known of the newsroom that the dump comes from. Default: nothing, so that nothing is
    /// assumed.
    #[must_use]
    pub fn house_style(mut self, style: HouseStyle) -> Self {
        self.parser.normalizer = Normalizer::new(style);
        self
    }

    /// The normalizer to resolve fields with, instead of one that knows only the house style:
    /// with a gazetteer, say.
    #[must_use]
    pub fn normalizer(mut self, normalizer: Normalizer) -> Self {
        self.parser.normalizer = normalizer;
        self
    }

    /// The segmenter to cut dumps with. Default: [`Segmenter::default`]. Its cues are those of the
    /// layouts, whatever it came with.
    #[must_use]
    pub fn segmenter(mut self, segmenter: Segmenter) -> Self {
        self.parser.segmenter = segmenter;
        self
    }

    /// The layouts to know. Default: [`Layouts::bundled`].
    #[must_use]
    pub fn layouts(mut self, layouts: Layouts) -> Self {
        self.parser.layouts = layouts;
        self
    }

    /// Name of the dump, for [`Source::file`]. Default: none.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.parser.file = Some(name.into());
        self
    }

    /// The encoding of the dump. Default: found out, see [`copydesk_text::encoding`]. To be set
    /// where it is known and the dump too short to tell.
    #[must_use]
    pub fn encoding(mut self, encoding: Encoding) -> Self {
        self.parser.encoding = Some(encoding);
        self
    }

    /// Whether [`Parser::parse`] reads dates such as `08/06/2017` as the other dates of the dump
    /// have it, where those agree. Default: yes. The article says so in its assumptions.
    ///
    /// [`Parser::reader`] does not know yet what will come and never does so; without this the two
    /// give the same records.
    #[must_use]
    pub fn date_order_from_dump(mut self, yes: bool) -> Self {
        self.parser.ignores_evidence = !yes;
        self
    }

    /// The parser.
    pub fn build(mut self) -> Parser {
        let layouts = &self.parser.layouts;
        self.parser.segmenter = self.parser.segmenter.with_cues(layouts.cues().clone());
        self.parser
    }
}

impl Default for Parser {
    fn default() -> Self {
        Self::builder().build()
    }
}

/// Reads dumps. Immutable and cheap to share between threads.
///
/// ```
/// use copydesk::{Item, Parser};
///
/// let dump = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n";
/// let parser = Parser::default();
/// let whole = parser.parse(dump);
/// for item in parser.reader(&dump[..]) {
///     match item? {
///         Item::Article(article) => assert_eq!(*article, whole.articles[0]),
///         _ => unreachable!("nothing lies between the articles of this dump"),
///     }
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parser {
    segmenter: Segmenter,
    normalizer: Normalizer,
    layouts: Layouts,
    file: Option<String>,
    encoding: Option<Encoding>,
    ignores_evidence: bool,
}

impl Parser {
    /// Settings to change before building.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a dump that is in memory.
    ///
    /// Any bytes are a dump. One that is no text (a picture, an archive) gives one gap and a
    /// `not-text` diagnostic.
    pub fn parse(&self, dump: &[u8]) -> Dump {
        if let Some(what) = self.not_text(dump) {
            return self.refuse(dump, what);
        }
        let decoded = match self.encoding {
            Some(encoding) => encoding::decode_from(dump, encoding),
            None => encoding::decode(dump),
        };
        let mut whole = Dump {
            articles: Vec::new(),
            gaps: Vec::new(),
            diagnostics: Vec::new(),
            detected: detected(&decoded),
        };
        let mut pass = Pass::new(self, decoded.map.is_identity());
        let mut unsure = Vec::new();
        let source = &|span| decoded.map.source(span);
        let pieces = self.segmenter.segments(&decoded.bytes).flat_map(|segment| {
            let (segment, gap) = part(segment, &decoded.bytes, 0);
            core::iter::once(segment).chain(gap)
        });
        for mut segment in pieces {
            let above = pass.above;
            match pass.item(&segment, &decoded.bytes, 0, source) {
                Item::Article(article) => {
                    if !self.ignores_evidence && is_unsure(&article) {
                        segment.family = segment.family.or(above);
                        unsure.push((whole.articles.len(), segment));
                    }
                    whole.articles.push(*article);
                }
                Item::Gap(gap) => whole.gaps.push(gap),
            }
        }
        self.settle(&mut whole, &unsure, &decoded, pass.evidence);
        whole.diagnostics = pass.diagnostics(dump.len() as u64);
        whole
    }

    /// Reads a dump piece by piece, in memory that does not grow with the dump.
    ///
    /// The records are those of [`parse`](Self::parse), however the reader cuts the dump up; see
    /// [`Builder::date_order_from_dump`] for the one setting that only a whole dump allows.
    pub fn reader<R: std::io::Read>(&self, reader: R) -> Items<'_, R> {
        Items::new(self, reader)
    }

    /// Resolves once more the articles whose dates can be read two ways, now that all stamps of the
    /// dump are known.
    fn settle(
        &self,
        whole: &mut Dump,
        unsure: &[(usize, Segment)],
        decoded: &Decoded<'_>,
        evidence: DateEvidence,
    ) {
        if evidence.order().is_none() || unsure.is_empty() {
            return;
        }
        let settled =
            Self { normalizer: self.normalizer.clone().with_evidence(evidence), ..self.clone() };
        let mut pass = Pass::new(&settled, decoded.map.is_identity());
        for (at, segment) in unsure {
            pass.articles = *at as u64;
            let item = pass.item(segment, &decoded.bytes, 0, &|span| decoded.map.source(span));
            if let (Item::Article(mut article), Some(place)) = (item, whole.articles.get_mut(*at)) {
                // What it continues was told by the articles before it.
                article.version = place.version.take();
                *place = *article;
            }
        }
    }

    /// What `head` is if it is no text.
    pub(crate) fn not_text(&self, head: &[u8]) -> Option<&'static str> {
        if self.encoding.is_some() { None } else { encoding::not_text(head) }
    }

    fn refuse(&self, dump: &[u8], what: &str) -> Dump {
        let len = dump.len() as u64;
        Dump {
            articles: Vec::new(),
            gaps: vec![self.refused(len)],
            diagnostics: vec![no_text(len, what)],
            detected: encoding::detect(&[], true),
        }
    }

    /// The gap that a dump of `len` bytes that are no text is.
    pub(crate) fn refused(&self, len: u64) -> Gap {
        let mut gap = Gap::default();
        gap.source.file.clone_from(&self.file);
        gap.source.end = len;
        gap
    }

    /// What it cuts dumps with: the segmenter with the cues of its layouts.
    pub fn segmenter(&self) -> &Segmenter {
        &self.segmenter
    }

    pub(crate) fn stated_encoding(&self) -> Option<Encoding> {
        self.encoding
    }
}

/// The diagnostic of a dump of `len` bytes that is no text but `what`.
pub(crate) fn no_text(len: u64, what: &str) -> Diagnostic {
    let message = format!("expected plain text, but found {what}");
    Diagnostic::warning(Code::NotText, Span::new(0, len), message)
}

fn detected(decoded: &Decoded<'_>) -> Detected {
    let mut detected = encoding::detect(&[], true);
    (detected.encoding, detected.reason) = (decoded.encoding, decoded.reason);
    detected
}

/// Whether a date of the article can be read two ways.
fn is_unsure(article: &Article) -> bool {
    article.diagnostics.iter().any(|it| it.code == Code::AmbiguousDate)
}

/// One way through a dump: makes records of segments, and counts.
#[derive(Debug)]
pub(crate) struct Pass<'p> {
    parser: &'p Parser,
    /// Whether the dump is UTF-8 as it lies on disk.
    is_utf8: bool,
    articles: u64,
    gaps: u64,
    evidence: DateEvidence,
    counts: Counts,
    /// The family of cues that the gap before the next article speaks for: a rule over an article is
    /// none of its lines.
    above: Option<Family>,
    /// Whether an article had a layout.
    recognized: bool,
    /// Stories of which another take may come.
    takes: OpenTakes,
    diagnostics: Vec<Diagnostic>,
}

impl<'p> Pass<'p> {
    pub(crate) fn new(parser: &'p Parser, is_utf8: bool) -> Self {
        Self {
            parser,
            is_utf8,
            articles: 0,
            gaps: 0,
            evidence: DateEvidence::default(),
            counts: Counts::default(),
            above: None,
            recognized: false,
            takes: OpenTakes::default(),
            diagnostics: Vec::new(),
        }
    }

    pub(crate) fn set_utf8(&mut self, is_utf8: bool) {
        self.is_utf8 = is_utf8;
    }

    /// The record of one segment, in a window whose first byte lies at `base`; `source` leads its
    /// spans back to the dump.
    pub(crate) fn item(
        &mut self,
        segment: &Segment,
        window: &[u8],
        base: u64,
        source: &dyn Fn(Span) -> Span,
    ) -> Item {
        let mut item = match segment.kind {
            Kind::Article => Item::Article(Box::new(self.article(segment, window, base))),
            Kind::Gap => Item::Gap(self.gap(segment, window, base)),
        };
        rebase(&mut item, source);
        if segment.kind == Kind::Article {
            let layouts = &self.parser.layouts;
            self.counts.observe(layouts, segment, window, base, source);
        }
        item
    }

    /// What looked odd about the dump as a whole, which is over and `end` bytes long.
    pub(crate) fn diagnostics(&mut self, end: u64) -> Vec<Diagnostic> {
        self.diagnostics.extend(self.counts.finish());
        if self.articles > 0 && !self.recognized && self.parser.layouts.len() > 0 {
            let message = "no layout was recognized; the dump was read as generic";
            self.diagnostics.push(Diagnostic::note(Code::NoLayout, Span::new(0, end), message));
        }
        core::mem::take(&mut self.diagnostics)
    }

    fn article(&mut self, segment: &Segment, window: &[u8], base: u64) -> Article {
        let layouts = &self.parser.layouts;
        let layout = layouts.of_family(segment.family.or(self.above.take()));
        self.recognized |= layout.is_some();
        let origin = Origin {
            file: self.parser.file.as_deref(),
            index: self.articles,
            span: segment.span,
            lines: line_numbers(segment),
            layout: layout.map_or(GENERIC, Layout::name),
            confidence: segment.confidence,
        };
        self.articles += 1;
        let generic = Form::default();
        let form = layout.map_or(&generic, Layout::form);
        let fields = extract_with(window, base, &segment.lines, form);
        if !self.parser.ignores_evidence {
            self.evidence.observe_fields(&fields);
        }
        let normalizer = &self.parser.normalizer;
        let mut article = match layout.map(Layout::style) {
            Some(style) if *style != HouseStyle::default() => {
                normalizer.clone().or_style(style).article(&fields, &origin)
            }
            _ => normalizer.article(&fields, &origin),
        };
        let bytes = segment.span.slice_at(window, base);
        article.diagnostics.extend(invalid_text(bytes, segment.span.start, !self.is_utf8));
        self.takes.link(&mut article);
        article
    }

    fn gap(&mut self, segment: &Segment, window: &[u8], base: u64) -> Gap {
        self.above = segment.family.or(self.above);
        let mut source = Source::default();
        source.file.clone_from(&self.parser.file);
        source.index = self.gaps;
        (source.start, source.end) = (segment.span.start, segment.span.end);
        (source.first_line, source.last_line) = line_numbers(segment);
        self.gaps += 1;
        let text = encoding::text_of(segment.span.slice_at(window, base));
        Gap { source, text: text.replace("\r\n", "\n") }
    }
}

fn line_numbers(segment: &Segment) -> (u64, u64) {
    let number = |line: Option<&copydesk_text::RoleLine>| line.map_or(0, |it| it.line.number);
    (number(segment.lines.first()), number(segment.lines.last()))
}
