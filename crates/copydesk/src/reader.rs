use std::io::{self, Chain, Cursor, Read};

use copydesk_segment::SegmentReader;
use copydesk_text::encoding::{DecodingReader, Detected, Offsets};
use copydesk_text::{Diagnostic, Span};

use crate::parser::no_text;
use crate::parting::part;
use crate::pass::Pass;
use crate::{Error, Item, Parser};

/// How much of a dump is looked at to see whether it is text.
const HEAD: u64 = 4096;

/// The iterator that [`Parser::reader`] returns.
#[derive(Debug)]
pub struct Items<'p, R> {
    parser: &'p Parser,
    stage: Stage<'p, R>,
    pass: Pass<'p>,
    offsets: Offsets,
    diagnostics: Vec<Diagnostic>,
    /// Where in the dump the last piece ended.
    end: u64,
    /// The gap behind the article that was given last.
    waiting: Option<Item>,
}

/// A dump as UTF-8, its first bytes given back.
type Text<R> = DecodingReader<Chain<Cursor<Vec<u8>>, R>>;

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
            pass: Pass::new(parser, true),
            offsets: Offsets::default(),
            diagnostics: Vec::new(),
            end: 0,
            waiting: None,
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

impl<R: Read> Items<'_, R> {
    /// Looks at the first bytes: gives the one gap of a dump that is no text, or gets going.
    fn start(&mut self, mut reader: R) -> io::Result<Option<Item>> {
        let mut head = Vec::new();
        reader.by_ref().take(HEAD).read_to_end(&mut head)?;
        if let Some(what) = self.parser.not_text(&head) {
            let len = head.len() as u64 + io::copy(&mut reader, &mut io::sink())?;
            self.diagnostics.push(no_text(len, what));
            return Ok(Some(Item::Gap(self.parser.refused(len))));
        }
        let reader = Cursor::new(head).chain(reader);
        let decoding = match self.parser.stated_encoding() {
            Some(encoding) => DecodingReader::with_encoding(reader, encoding),
            None => DecodingReader::new(reader),
        };
        self.offsets = decoding.offsets();
        self.stage = Stage::Pieces(Box::new(self.parser.segmenter().reader(decoding)));
        Ok(None)
    }
}

impl<R: Read> Iterator for Items<'_, R> {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(item) = self.waiting.take() {
            return Some(Ok(item));
        }
        if matches!(self.stage, Stage::Start(_))
            && let Stage::Start(reader) = core::mem::replace(&mut self.stage, Stage::Over)
        {
            match self.start(reader) {
                Ok(None) => {}
                Ok(Some(item)) => return Some(Ok(item)),
                Err(source) => return Some(Err(Error::io(0, source))),
            }
        }
        let Stage::Pieces(pieces) = &mut self.stage else { return None };
        let Some(piece) = pieces.next() else {
            self.stage = Stage::Over;
            self.diagnostics = self.pass.diagnostics(self.end);
            return None;
        };
        let piece = match piece {
            Ok(piece) => piece,
            Err(error) => {
                self.stage = Stage::Over;
                let position = self.offsets.source(Span::new(error.position, error.position));
                return Some(Err(Error::io(position.start, error.source)));
            }
        };
        let is_utf8 = self.offsets.detected().is_none_or(|it| it.encoding.is_utf8());
        self.pass.set_utf8(is_utf8);
        let span = piece.segment.span;
        self.end = self.offsets.source(span).end;
        let (segment, gap) = part(piece.segment, &piece.bytes, span.start);
        let source = &|span| self.offsets.source(span);
        let item = self.pass.item(segment, &piece.bytes, span.start, source);
        self.waiting = gap.map(|gap| self.pass.item(gap, &piece.bytes, span.start, source));
        self.offsets.forget_before(span.end);
        Some(Ok(item))
    }
}
