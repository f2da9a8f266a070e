use copydesk_text::{Confidence, Role, RoleLine, Span, lines};

use crate::{Kind, Segment, SegmentReader};

/// Settings of a [`Segmenter`].
#[derive(Clone, Debug, Default)]
pub struct Builder {}

impl Builder {
    /// The segmenter.
    pub fn build(self) -> Segmenter {
        Segmenter {}
    }
}

/// Cuts dumps. Immutable and cheap to share.
#[derive(Clone, Debug, Default)]
pub struct Segmenter {}

impl Segmenter {
    /// Settings to change before building.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The segments of a dump that is in memory.
    pub fn segments<'a>(&'a self, dump: &'a [u8]) -> Segments<'a> {
        Segments { dump: Some(dump), _segmenter: self }
    }

    /// The segments of a dump that is read piece by piece.
    pub fn reader<R: std::io::Read>(&self, reader: R) -> SegmentReader<'_, R> {
        SegmentReader::new(self, reader)
    }
}

/// The iterator that [`Segmenter::segments`] returns.
#[derive(Debug)]
pub struct Segments<'a> {
    dump: Option<&'a [u8]>,
    _segmenter: &'a Segmenter,
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        let dump = self.dump.take().filter(|dump| !dump.is_empty())?;
        let lines = lines(dump)
            .map(|line| RoleLine {
                line,
                role: if line.is_blank() { Role::Blank } else { Role::Paragraph },
                confidence: Confidence::new(50),
            })
            .collect();
        Some(Segment {
            kind: Kind::Article,
            span: Span::new(0, dump.len() as u64),
            lines,
            confidence: Confidence::new(50),
        })
    }
}
