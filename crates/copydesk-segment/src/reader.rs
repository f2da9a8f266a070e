use std::io::{ErrorKind, Read};
use std::iter::FusedIterator;

use copydesk_text::Line;

use crate::Segment;
use crate::line_cutter::next_line;
use crate::splitter::Splitter;

/// Bytes that are asked for at a time.
const CHUNK: usize = 256 << 10;

/// Why reading a dump stopped.
#[derive(Debug, thiserror::Error)]
#[error("cannot read the dump at byte {position}")]
pub struct Error {
    /// How many bytes had been read.
    pub position: u64,
    /// What the reader said.
    #[source]
    pub source: std::io::Error,
}

/// A segment together with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Piece {
    /// The segment.
    pub segment: Segment,
    /// Its bytes; the first lies at `segment.span.start`.
    pub bytes: Vec<u8>,
}

/// The iterator that [`Segmenter::reader`](crate::Segmenter::reader) returns.
///
/// It holds no more than what is undecided and the segment that is being built: see
/// [`Builder::segment_limit`](crate::Builder::segment_limit). If the reader fails, what had been read is given
/// first, as if the dump ended there, then the error, and then no more: a reader that says `WouldBlock` or
/// `TimedOut` has failed, and is not asked again.
#[derive(Debug)]
pub struct SegmentReader<'s, R> {
    splitter: Splitter<'s>,
    reader: Option<R>,
    limit: usize,
    /// Bytes that may still be asked for; the first lies at `base`.
    buffer: Vec<u8>,
    base: u64,
    /// How many bytes of `buffer` have been pushed as lines.
    pushed: usize,
    number: u64,
    /// Why no more was read.
    failure: Option<Error>,
}

impl<'s, R: Read> SegmentReader<'s, R> {
    pub(crate) fn new(splitter: Splitter<'s>, limit: usize, reader: R) -> Self {
        Self {
            splitter,
            reader: Some(reader),
            limit,
            buffer: Vec::new(),
            base: 0,
            pushed: 0,
            number: 0,
            failure: None,
        }
    }

    /// Reads more bytes; `false` at the end.
    fn fill(&mut self, reader: &mut R) -> Result<bool, Error> {
        let keep_from = self.splitter.needed_from(self.base + self.pushed as u64);
        let drop = usize::try_from(keep_from - self.base).unwrap_or(usize::MAX).min(self.pushed);
        if drop > 0 && (drop >= CHUNK || drop == self.buffer.len()) {
            self.buffer.drain(..drop);
            self.base += drop as u64;
            self.pushed -= drop;
        }
        let len = self.buffer.len();
        self.buffer.resize(len + CHUNK, 0);
        let got = loop {
            match reader.read(&mut self.buffer[len..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let count = *got.as_ref().unwrap_or(&0);
        self.buffer.truncate(len + count.min(CHUNK));
        let position = self.base + self.buffer.len() as u64;
        got.map(|count| count > 0).map_err(|source| Error { position, source })
    }

    /// Pushes what is left: there is no more.
    fn finish(&mut self) {
        self.push_lines(true);
        self.splitter.finish();
    }

    /// Pushes the lines that are complete.
    fn push_lines(&mut self, is_end: bool) {
        while let Some(len) = next_line(&self.buffer[self.pushed..], self.limit, is_end) {
            let whole = &self.buffer[self.pushed..self.pushed + len];
            self.number += 1;
            let line = Line::new(whole, self.base + self.pushed as u64, self.number);
            self.splitter.push(whole, line);
            self.pushed += len;
        }
    }
}

impl<R: Read> Iterator for SegmentReader<'_, R> {
    type Item = Result<Piece, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(segment) = self.splitter.pop() {
                let bytes = segment.span.slice_at(&self.buffer, self.base).to_vec();
                return Some(Ok(Piece { segment, bytes }));
            }
            let Some(mut reader) = self.reader.take() else {
                return self.failure.take().map(Err);
            };
            match self.fill(&mut reader) {
                Ok(true) => {
                    self.reader = Some(reader);
                    self.push_lines(false);
                }
                Ok(false) => self.finish(),
                Err(error) => {
                    self.failure = Some(error);
                    self.finish();
                }
            }
        }
    }
}

impl<R: Read> FusedIterator for SegmentReader<'_, R> {}
