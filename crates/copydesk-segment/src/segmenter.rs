use std::sync::Arc;

use copydesk_text::Line;

use crate::line_cutter::next_line;
use crate::splitter::{Limits, Splitter};
use crate::{Cues, Explanation, Segment, SegmentReader, Weights};

/// Settings of a [`Segmenter`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    limits: Limits,
    weights: Option<Arc<Weights>>,
    cues: Arc<Cues>,
}

impl Builder {
    /// Longest line in bytes; what is longer is read as several lines. Default: 1 MiB.
    ///
    /// Such a line ends without its terminator. The limit bounds what a line costs in memory; no news text comes near the default.
    #[must_use]
    pub fn line_limit(mut self, bytes: usize) -> Self {
        self.limits.line = bytes.max(4);
        self
    }

    /// Longest segment in bytes; what is longer is cut, see [`Segment::is_cut`]. Default: 8 MiB.
    #[must_use]
    pub fn segment_limit(mut self, bytes: u64) -> Self {
        self.limits.segment = bytes.max(4);
        self
    }

    /// Another table of weights, fitted from dumps of one's own. Default: the table that comes with
    /// the crate.
    #[must_use]
    pub fn weights(mut self, weights: Weights) -> Self {
        self.weights = Some(Arc::new(weights));
        self
    }

    /// Lines of known formats, which add to what the weights say. Default: none.
    #[must_use]
    pub fn cues(mut self, cues: impl Into<Arc<Cues>>) -> Self {
        self.cues = cues.into();
        self
    }

    /// The segmenter.
    pub fn build(self) -> Segmenter {
        let Self { limits, weights, cues } = self;
        Segmenter { limits, weights, cues }
    }
}

/// Cuts dumps into segments. Immutable, to be built once and shared.
#[derive(Clone, Debug, Default)]
pub struct Segmenter {
    limits: Limits,
    weights: Option<Arc<Weights>>,
    cues: Arc<Cues>,
}

impl Segmenter {
    /// Settings to change before building.
    ///
    /// ```
    /// use copydesk_segment::Segmenter;
    ///
    /// let segmenter = Segmenter::builder().segment_limit(1 << 20).build();
    /// assert_eq!(segmenter.segments(b"").count(), 0);
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The same segmenter with other cues, see [`Builder::cues`].
    #[must_use]
    pub fn with_cues(mut self, cues: impl Into<Arc<Cues>>) -> Self {
        self.cues = cues.into();
        self
    }

    /// The segments of a dump that is in memory, in UTF-8 or any encoding that has ASCII in it.
    pub fn segments<'a>(&'a self, dump: &'a [u8]) -> Segments<'a> {
        Segments {
            rest: dump,
            offset: 0,
            number: 0,
            limit: self.limits.line,
            splitter: self.splitter(),
        }
    }

    /// The segments of a dump that is read piece by piece. They are the same as those of
    /// [`segments`](Self::segments).
    pub fn reader<R: std::io::Read>(&self, reader: R) -> SegmentReader<'_, R> {
        SegmentReader::new(self.splitter(), self.limits.line, reader)
    }

    /// Why each line of a dump was taken for what it was taken for, blank lines left out. The
    /// decisions are those of [`segments`](Self::segments).
    ///
    /// ```
    /// use copydesk_segment::Segmenter;
    ///
    /// let dump = b"Rain in Salto\n\nSALTO, Uruguay: Rain fell on the town all day on Tuesday, and \
    ///     the river rose by two meters before it began to fall again.\n";
    /// let lines = Segmenter::default().explain(dump);
    /// assert_eq!(lines.len(), 2);
    /// assert!(lines[0].is_start);
    /// // The reasons are features by name with what they added.
    /// assert!(lines[0].reasons.iter().all(|reason| reason.weight != 0));
    /// ```
    pub fn explain(&self, dump: &[u8]) -> Vec<Explanation> {
        let mut splitter = Splitter::explaining(self.weights(), &self.cues, self.limits);
        let (mut rest, mut offset, mut number) = (dump, 0, 0);
        while let Some(len) = next_line(rest, self.limits.line, true) {
            let (whole, after) = rest.split_at(len);
            number += 1;
            splitter.push(whole, Line::new(whole, offset, number));
            offset += len as u64;
            rest = after;
        }
        splitter.finish();
        splitter.into_explanations()
    }

    fn weights(&self) -> &Weights {
        match &self.weights {
            Some(own) => own,
            None => Weights::built_in(),
        }
    }

    fn splitter(&self) -> Splitter<'_> {
        Splitter::new(self.weights(), &self.cues, self.limits)
    }
}

/// The iterator that [`Segmenter::segments`] returns.
#[derive(Debug)]
pub struct Segments<'a> {
    rest: &'a [u8],
    offset: u64,
    number: u64,
    limit: usize,
    splitter: Splitter<'a>,
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        loop {
            if let Some(segment) = self.splitter.pop() {
                return Some(segment);
            }
            let len = next_line(self.rest, self.limit, true)?;
            let (whole, rest) = self.rest.split_at(len);
            self.rest = rest;
            self.number += 1;
            self.splitter.push(whole, Line::new(whole, self.offset, self.number));
            self.offset += len as u64;
            if rest.is_empty() {
                self.splitter.finish();
            }
        }
    }
}

impl core::iter::FusedIterator for Segments<'_> {}

/// What the tests of the modules share.
#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Kind;

    /// The first lines of the articles of `dump`.
    pub(crate) fn firsts(dump: &str) -> Vec<&str> {
        let segmenter = Segmenter::default();
        let articles = segmenter.segments(dump.as_bytes()).filter(|it| it.kind == Kind::Article);
        articles
            .filter_map(|article| {
                let text = &dump[article.span.start as usize..article.span.end as usize];
                text.lines().find(|line| !line.trim().is_empty()).map(str::trim)
            })
            .collect()
    }
}
