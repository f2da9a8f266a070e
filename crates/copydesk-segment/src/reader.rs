use crate::{Segment, Segmenter};

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

/// The iterator that [`Segmenter::reader`] returns.
#[derive(Debug)]
pub struct SegmentReader<'s, R> {
    segmenter: &'s Segmenter,
    reader: Option<R>,
}

impl<'s, R: std::io::Read> SegmentReader<'s, R> {
    pub(crate) fn new(segmenter: &'s Segmenter, reader: R) -> Self {
        Self { segmenter, reader: Some(reader) }
    }
}

impl<R: std::io::Read> Iterator for SegmentReader<'_, R> {
    type Item = Result<Piece, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut bytes = Vec::new();
        if let Err(source) = self.reader.take()?.read_to_end(&mut bytes) {
            return Some(Err(Error { position: bytes.len() as u64, source }));
        }
        let segment = self.segmenter.segments(&bytes).next()?;
        Some(Ok(Piece { segment, bytes }))
    }
}
