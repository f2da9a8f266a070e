use copydesk_extract::extract;
use copydesk_normalize::{Article, DateEvidence, HouseStyle, Normalizer, Origin, Source};
use copydesk_segment::{Kind, Segment, Segmenter};
use copydesk_text::encoding::{self, Decoded, Detected, Encoding};
use copydesk_text::{Code, Diagnostic, Span};

use crate::parting::part;
use crate::rebase::{invalid_text, rebase};
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
#[derive(Clone, Debug, Default)]
pub struct Builder {
    parser: Parser,
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

    /// The segmenter to cut dumps with. Default: [`Segmenter::default`].
    #[must_use]
    pub fn segmenter(mut self, segmenter: Segmenter) -> Self {
        self.parser.segmenter = segmenter;
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
    pub fn build(self) -> Parser {
        self.parser
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
#[derive(Clone, Debug, Default)]
pub struct Parser {
    segmenter: Segmenter,
    normalizer: Normalizer,
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
        let pieces = self.segmenter.segments(&decoded.bytes).flat_map(|segment| {
            let (segment, gap) = part(segment, &decoded.bytes, 0);
            core::iter::once(segment).chain(gap)
        });
        for segment in pieces {
            let mut item = pass.item(&segment, &decoded.bytes, 0);
            rebase(&mut item, |span| decoded.map.source(span));
            match item {
                Item::Article(article) => {
                    if !self.ignores_evidence && is_unsure(&article) {
                        unsure.push((whole.articles.len(), segment));
                    }
                    whole.articles.push(*article);
                }
                Item::Gap(gap) => whole.gaps.push(gap),
            }
        }
        self.settle(&mut whole, &unsure, &decoded, pass.evidence);
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
            let mut item = pass.item(segment, &decoded.bytes, 0);
            rebase(&mut item, |span| decoded.map.source(span));
            if let (Item::Article(article), Some(place)) = (item, whole.articles.get_mut(*at)) {
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

    pub(crate) fn segmenter(&self) -> &Segmenter {
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
}

impl<'p> Pass<'p> {
    pub(crate) fn new(parser: &'p Parser, is_utf8: bool) -> Self {
        Self { parser, is_utf8, articles: 0, gaps: 0, evidence: DateEvidence::default() }
    }

    pub(crate) fn set_utf8(&mut self, is_utf8: bool) {
        self.is_utf8 = is_utf8;
    }

    /// The record of one segment, in a window whose first byte lies at `base`.
    pub(crate) fn item(&mut self, segment: &Segment, window: &[u8], base: u64) -> Item {
        match segment.kind {
            Kind::Article => Item::Article(Box::new(self.article(segment, window, base))),
            Kind::Gap => Item::Gap(self.gap(segment, window, base)),
        }
    }

    fn article(&mut self, segment: &Segment, window: &[u8], base: u64) -> Article {
        let origin = Origin {
            file: self.parser.file.as_deref(),
            index: self.articles,
            span: segment.span,
            lines: line_numbers(segment),
            layout: "generic",
            confidence: segment.confidence,
        };
        self.articles += 1;
        let fields = extract(window, base, &segment.lines);
        if !self.parser.ignores_evidence {
            self.evidence.observe_fields(&fields);
        }
        let mut article = self.parser.normalizer.article(&fields, &origin);
        let bytes = segment.span.slice_at(window, base);
        article.diagnostics.extend(invalid_text(bytes, segment.span.start, !self.is_utf8));
        article
    }

    fn gap(&mut self, segment: &Segment, window: &[u8], base: u64) -> Gap {
        let mut source = Source::default();
        source.file.clone_from(&self.parser.file);
        source.index = self.gaps;
        (source.start, source.end) = (segment.span.start, segment.span.end);
        (source.first_line, source.last_line) = line_numbers(segment);
        self.gaps += 1;
        let text = String::from_utf8_lossy(segment.span.slice_at(window, base));
        Gap { source, text: text.replace("\r\n", "\n") }
    }
}

fn line_numbers(segment: &Segment) -> (u64, u64) {
    let number = |line: Option<&copydesk_text::RoleLine>| line.map_or(0, |it| it.line.number);
    (number(segment.lines.first()), number(segment.lines.last()))
}
