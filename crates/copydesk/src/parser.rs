use std::num::NonZeroUsize;

use copydesk_normalize::{Article, DateEvidence, HouseStyle, Normalizer};
use copydesk_segment::{Segment, Segmenter};
use copydesk_text::encoding::{self, Decoded, Detected, Encoding};
use copydesk_text::{Code, Diagnostic, Span};

use crate::in_order::in_order;
use crate::layout::Layouts;
use crate::parting::part;
use crate::pass::{self, Pass, Piece};
use crate::rebase::rebase;
use crate::{Dump, Gap, Item, Items, structured};

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
/// let style = HouseStyle::default().with_date_order(DateOrder::DayFirst);
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
                threads: 1,
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

    /// Name of the dump, for [`Source::file`](copydesk_normalize::Source::file). Default: none.
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

    /// On how many threads a dump is read. Default: 1. The articles are the same, in the same order: while
    /// one thread looks for the next article, the others read those that were found. [`Parser::reader`]
    /// reads up to 4 MiB ahead for them before it gives the first.
    ///
    /// ```
    /// use std::num::NonZero;
    ///
    /// use copydesk::Parser;
    ///
    /// let dump = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n";
    /// let two = Parser::builder().threads(NonZero::new(2).unwrap()).build();
    /// assert_eq!(two.parse(dump).articles, Parser::default().parse(dump).articles);
    /// ```
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> Self {
        self.parser.threads = threads.get();
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
/// let mut articles = Vec::new();
/// for item in parser.reader(&dump[..]) {
///     match item? {
///         Item::Article(article) => articles.push(*article),
///         _ => unreachable!("nothing lies between the articles of this dump"),
///     }
/// }
/// assert_eq!(articles, whole.articles);
/// assert_eq!(articles.len(), 1);
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
    /// On how many threads one dump is read.
    threads: usize,
}

impl Parser {
    /// Settings to change before building.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a dump that is in memory.
    ///
    /// Any bytes are a dump. One that is no text (a picture, an archive) gives one gap and a
    /// `not-text` diagnostic; one that is text, but looks like HTML, JSON or CSV, is read as if it were
    /// plain and has a `structured-text` diagnostic.
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
        let (bytes, is_utf8) = (&decoded.bytes[..], decoded.map.is_identity());
        let mut pass = Pass::new(&self.layouts);
        let mut unsure = Vec::new();
        let source = &|span| decoded.map.source(span);
        let (numbers, ledger) = (&mut pass.numbers, &mut pass.ledger);
        let pieces = self.segments(bytes).map(|segment| numbers.piece(segment));
        let with_record = |piece| {
            let record = pass::read(self, &piece, bytes, 0, is_utf8);
            (piece, record)
        };
        in_order(self.threads, pieces, with_record, |(piece, record)| {
            match ledger.enter(&piece, record, bytes, 0, source) {
                Item::Article(article) => {
                    if !self.ignores_evidence && is_unsure(&article) {
                        unsure.push((whole.articles.len(), piece));
                    }
                    whole.articles.push(*article);
                }
                Item::Gap(gap) => whole.gaps.push(gap),
            }
        });
        self.settle(&mut whole, &unsure, &decoded, pass.ledger.evidence());
        whole.diagnostics = pass.diagnostics(dump.len() as u64);
        whole.diagnostics.extend(structured::diagnostic(dump, dump.len() as u64));
        whole
    }

    /// Reads a dump piece by piece, in memory that does not grow with the dump.
    ///
    /// The records are those of [`parse`](Self::parse), however the reader cuts the dump up; see
    /// [`Builder::date_order_from_dump`] for the one setting that only a whole dump allows. If the reader
    /// fails, what had been read is given first, see [`Error`](crate::Error).
    pub fn reader<R: std::io::Read>(&self, reader: R) -> Items<'_, R> {
        Items::new(self, reader)
    }

    /// Resolves once more the articles whose dates can be read two ways, now that all stamps of the
    /// dump are known.
    fn settle(
        &self,
        whole: &mut Dump,
        unsure: &[(usize, Piece<'_>)],
        decoded: &Decoded<'_>,
        evidence: DateEvidence,
    ) {
        if evidence.order().is_none() || unsure.is_empty() {
            return;
        }
        let settled =
            Self { normalizer: self.normalizer.clone().with_evidence(evidence), ..self.clone() };
        let is_utf8 = decoded.map.is_identity();
        for (at, piece) in unsure {
            let mut item = pass::read(&settled, piece, &decoded.bytes, 0, is_utf8).item;
            rebase(&mut item, |span| decoded.map.source(span));
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

    /// The segments that it makes articles and gaps of, in a dump that is in UTF-8: those of its
    /// [`segmenter`](Self::segmenter), with what parts two articles cut off the first.
    ///
    /// ```
    /// let dump = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n";
    /// let parser = copydesk::Parser::default();
    /// let spans: Vec<_> = parser.segments(dump).map(|it| (it.span.start, it.span.end)).collect();
    /// assert_eq!(spans, [(0, dump.len() as u64)]);
    /// ```
    pub fn segments<'a>(&'a self, dump: &'a [u8]) -> impl Iterator<Item = Segment> + 'a {
        self.segmenter.segments(dump).flat_map(move |segment| part(segment, dump, 0))
    }

    /// What it cuts dumps with: the segmenter with the cues of its layouts.
    pub fn segmenter(&self) -> &Segmenter {
        &self.segmenter
    }

    pub(crate) fn stated_encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    pub(crate) fn threads(&self) -> usize {
        self.threads
    }

    pub(crate) fn layouts(&self) -> &Layouts {
        &self.layouts
    }

    pub(crate) fn normalizer(&self) -> &Normalizer {
        &self.normalizer
    }

    pub(crate) fn file_name(&self) -> Option<&str> {
        self.file.as_deref()
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
