use copydesk_segment::SegmentReader;

use crate::{Error, Item, Parser, parser::Counts};

/// The iterator that [`Parser::reader`] returns.
#[derive(Debug)]
pub struct Items<'p, R> {
    parser: &'p Parser,
    pieces: SegmentReader<'p, R>,
    counts: Counts,
}

impl<'p, R> Items<'p, R> {
    pub(crate) fn new(parser: &'p Parser, pieces: SegmentReader<'p, R>) -> Self {
        Self { parser, pieces, counts: Counts::default() }
    }
}

impl<R: std::io::Read> Iterator for Items<'_, R> {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = match self.pieces.next()? {
            Ok(piece) => piece,
            Err(error) => return Some(Err(error.into())),
        };
        let base = piece.segment.span.start;
        Some(Ok(self.parser.item(&piece.segment, &piece.bytes, base, &mut self.counts)))
    }
}
