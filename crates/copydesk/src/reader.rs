use std::collections::VecDeque;
use std::io::{self, Chain, Cursor, Read};
use std::iter::FusedIterator;

use copydesk_segment::SegmentReader;
use copydesk_text::encoding::{DecodingReader, Detected, Offsets};
use copydesk_text::{Diagnostic, Span};

use crate::in_order::in_order;
use crate::parser::no_text;
use crate::parting::part;
use crate::pass::{self, Pass, Piece};
use crate::structured::{self, HEAD};
use crate::{Error, Item, Parser};

/// How many bytes are read ahead where there are several threads to work on them.
const AHEAD: usize = 4 << 20;

/// The iterator that [`Parser::reader`] returns.
#[derive(Debug)]
pub struct Items<'p, R> {
    parser: &'p Parser,
    stage: Stage<'p, R>,
    pass: Pass<'p>,
    offsets: Offsets,
    diagnostics: Vec<Diagnostic>,
    /// The first bytes of the dump.
    head: Vec<u8>,
    /// Where in the dump the last piece ended.
    end: u64,
    /// What was read and has not been given.
    waiting: VecDeque<Item>,
    /// Why no more was read behind it.
    failure: Option<Error>,
}

/// A piece of the dump that several segments may lie in.
struct Window<'p> {
    pieces: Vec<Piece<'p>>,
    bytes: Vec<u8>,
    /// Where they lie in the decoded text.
    span: Span,
    is_utf8: bool,
}

/// A dump as UTF-8, its first bytes given back.
type Text<R> = DecodingReader<Chain<Cursor<Vec<u8>>, Rest<R>>>;

/// What follows the first bytes: more, unless the reader has failed in them.
#[derive(Debug)]
struct Rest<R> {
    reader: R,
    failure: Option<io::Error>,
}

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.failure.take() {
            Some(failure) => Err(failure),
            None => self.reader.read(buffer),
        }
    }
}

#[derive(Debug)]
enum Stage<'p, R> {
    /// Nothing has been read.
    Start(R),
    Pieces(Box<SegmentReader<'p, Text<R>>>),
    Over,
}

impl<'p, R> Items<'p, R> {
    pub(crate) fn new(parser: &'p Parser, reader: R) -> Self {
        Self {
            parser,
            stage: Stage::Start(reader),
            pass: Pass::new(parser.layouts()),
            offsets: Offsets::default(),
            diagnostics: Vec::new(),
            head: Vec::new(),
            end: 0,
            waiting: VecDeque::new(),
            failure: None,
        }
    }

    /// The encoding of the dump, once so much was read that it is known.
    pub fn detected(&self) -> Option<Detected> {
        self.offsets.detected()
    }

    /// What looked odd about the dump as a whole, as far as it was read.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl<'p, R: Read> Items<'p, R> {
    /// Looks at the first bytes: keeps the one gap of a dump that is no text, or gets going.
    fn start(&mut self, mut reader: R) {
        let mut head = Vec::new();
        let failure = reader.by_ref().take(HEAD as u64).read_to_end(&mut head).err();
        self.head.clone_from(&head);
        let mut reader = Cursor::new(head).chain(Rest { reader, failure });
        if let Some(what) = self.parser.not_text(&self.head) {
            let (len, failure) = length(&mut reader);
            self.diagnostics.push(no_text(len, what));
            self.waiting.push_back(Item::Gap(self.parser.refused(len)));
            self.failure = failure.map(|source| Error::io(len, source));
            return;
        }
        let decoding = match self.parser.stated_encoding() {
            Some(encoding) => DecodingReader::with_encoding(reader, encoding),
            None => DecodingReader::new(reader),
        };
        self.offsets = decoding.offsets();
        self.stage = Stage::Pieces(Box::new(self.parser.segmenter().reader(decoding)));
    }

    /// Reads the next articles, one with one thread, or says that there are no more.
    fn fill(&mut self) {
        let Self { parser, stage, pass, offsets, diagnostics, head, end, waiting, failure } = self;
        let Stage::Pieces(pieces) = stage else { return };
        let (numbers, ledger) = (&mut pass.numbers, &mut pass.ledger);
        let most = if parser.threads() < 2 { 1 } else { AHEAD };
        let (mut ahead, mut is_over) = (0, false);
        let windows = core::iter::from_fn(|| {
            let piece = if ahead < most { pieces.next() } else { return None };
            is_over = !matches!(piece, Some(Ok(_)));
            let (segment, bytes) = match piece? {
                Ok(piece) => (piece.segment, piece.bytes),
                Err(error) => {
                    let position = offsets.source(Span::new(error.position, error.position));
                    *failure = Some(Error::io(position.start, error.source));
                    return None;
                }
            };
            ahead += bytes.len().max(1);
            let span = segment.span;
            let segments = part(segment, &bytes, span.start);
            let pieces = segments.map(|segment| numbers.piece(segment)).collect();
            let is_utf8 = offsets.detected().is_none_or(|it| it.encoding.is_utf8());
            Some(Window { pieces, bytes, span, is_utf8 })
        });
        let with_records = |window: Window<'p>| {
            let Window { pieces, bytes, span, is_utf8 } = &window;
            let read = |piece| pass::read(parser, piece, bytes, span.start, *is_utf8);
            let records: Vec<_> = pieces.iter().map(read).collect();
            (window, records)
        };
        in_order(parser.threads(), windows, with_records, |(window, records)| {
            let Window { pieces, bytes, span, .. } = window;
            *end = offsets.source(span).end;
            let source = &|span| offsets.source(span);
            for (piece, record) in pieces.iter().zip(records) {
                waiting.push_back(ledger.enter(piece, record, &bytes, span.start, source));
            }
            offsets.forget_before(span.end);
        });
        if is_over {
            *stage = Stage::Over;
            if failure.is_none() {
                *diagnostics = pass.diagnostics(*end);
                diagnostics.extend(structured::diagnostic(head, *end));
            }
        }
    }
}

impl<R: Read> Iterator for Items<'_, R> {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if matches!(self.stage, Stage::Start(_))
            && let Stage::Start(reader) = core::mem::replace(&mut self.stage, Stage::Over)
        {
            self.start(reader);
        }
        if self.waiting.is_empty() {
            self.fill();
        }
        let item = self.waiting.pop_front().map(Ok);
        item.or_else(|| self.failure.take().map(Err))
    }
}

impl<R: Read> FusedIterator for Items<'_, R> {}

/// How many bytes `reader` has, and why there are no more where it has failed.
fn length(reader: &mut impl Read) -> (u64, Option<io::Error>) {
    let (mut len, mut buffer) = (0, [0; HEAD]);
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return (len, None),
            Ok(count) => len += count as u64,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return (len, Some(error)),
        }
    }
}
