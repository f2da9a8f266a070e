use std::borrow::Cow;
use std::ops::Range;

use crate::Span;

/// The text of one or more lines as one decoded string that knows where its bytes came from.
///
/// Lines are joined with one space. Bytes that are no UTF-8 read as U+FFFD. The source is never
/// changed, and [`span_of`](Self::span_of) leads back to it.
///
/// ```
/// use copydesk_text::{Passage, Span};
///
/// let dump = b"    SALTO, Feb 26 - Rain fell\nthroughout the week.\n";
/// let passage = Passage::join(dump, 0, &[Span::new(4, 29), Span::new(30, 50)]);
/// assert_eq!(passage.text(), "SALTO, Feb 26 - Rain fell throughout the week.");
/// assert_eq!(passage.span_of(0..5), Span::new(4, 9));
/// assert_eq!(passage.span_of(26..36), Span::new(30, 40));
/// assert_eq!(passage.spans(), [Span::new(4, 29), Span::new(30, 50)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage<'a> {
    text: Cow<'a, str>,
    /// Where each run of text came from, in order.
    runs: Vec<Run>,
}

/// How a part of a [`Passage`] is joined to the part before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joint {
    /// With a space, as lines are.
    Space,
    /// With nothing, as the halves of a word are.
    Nothing,
}

/// Text from `at` on came from the bytes of `source`, one to one unless `lossy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    at: usize,
    source: Span,
}

impl<'a> Passage<'a> {
    /// The text of `spans`, in order, in a window of the source whose first byte lies at `base`.
    pub fn join(window: &'a [u8], base: u64, spans: &[Span]) -> Self {
        match spans {
            [] => Self::default(),
            [only] => Self::single(window, base, *only),
            _ => Self::mend(window, base, spans.iter().map(|&span| (span, Joint::Space))),
        }
    }

    /// As [`join`](Self::join), where each span says how it is joined to what stands before it.
    ///
    /// ```
    /// use copydesk_text::{Joint, Passage, Span};
    ///
    /// // A line that ends in the middle of a word: the hyphen is left out of the first span.
    /// let dump = b"the inter-\nnational court\n";
    /// let parts = [(Span::new(0, 9), Joint::Space), (Span::new(11, 25), Joint::Nothing)];
    /// assert_eq!(Passage::mend(dump, 0, parts).text(), "the international court");
    /// ```
    pub fn mend(
        window: &'a [u8],
        base: u64,
        parts: impl IntoIterator<Item = (Span, Joint)>,
    ) -> Self {
        let mut joined = Passage::default();
        let text = joined.text.to_mut();
        for (span, joint) in parts {
            if joint == Joint::Space && !text.is_empty() {
                text.push(' ');
            }
            push_decoded(text, &mut joined.runs, span.slice_at(window, base), span.start);
        }
        joined
    }

    /// The part of it in `range`, with the spans of that part. A range that cuts a character in
    /// two or lies outside gives nothing.
    ///
    /// ```
    /// use copydesk_text::{Passage, Span};
    ///
    /// let passage = Passage::join(b"HARSTAD: Rain fell.", 0, &[Span::new(0, 19)]);
    /// let lead = passage.cut(9..19);
    /// assert_eq!((lead.text(), lead.span()), ("Rain fell.", Span::new(9, 19)));
    /// ```
    #[must_use]
    pub fn cut(&self, range: Range<usize>) -> Self {
        let Some(part) = self.text.get(range.clone()) else { return Self::default() };
        let text = match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(range.clone()).unwrap_or_default()),
            Cow::Owned(_) => Cow::Owned(part.to_owned()),
        };
        let mut runs = Vec::new();
        for (i, run) in self.runs.iter().enumerate() {
            let next = self.runs.get(i + 1).map_or(self.text.len(), |next| next.at);
            if next <= range.start || run.at >= range.end {
                continue;
            }
            let len = run.source.len();
            let skip = (range.start.saturating_sub(run.at) as u64).min(len);
            let stop = ((range.end - run.at) as u64).min(len);
            if skip < stop {
                let source = Span::new(run.source.start + skip, run.source.start + stop);
                runs.push(Run { at: run.at.max(range.start) - range.start, source });
            }
        }
        Self { text, runs }
    }

    /// All of it but the part in `range`. A range that cuts a character in two or lies outside takes
    /// nothing away.
    ///
    /// ```
    /// use copydesk_text::{Passage, Span};
    ///
    /// let passage = Passage::join(b"the ferry (new tab) sank", 0, &[Span::new(0, 24)]);
    /// let rest = passage.without(9..19);
    /// assert_eq!(rest.text(), "the ferry sank");
    /// assert_eq!(rest.spans(), [Span::new(0, 9), Span::new(19, 24)]);
    /// ```
    #[must_use]
    pub fn without(&self, range: Range<usize>) -> Self {
        if self.text.get(range.clone()).is_none() {
            return self.clone();
        }
        let (before, behind) = (self.cut(0..range.start), self.cut(range.end..self.text.len()));
        let moved = |run: Run| Run { at: run.at + range.start, ..run };
        let runs = before.runs.into_iter().chain(behind.runs.into_iter().map(moved)).collect();
        Self { text: Cow::Owned(before.text.into_owned() + &behind.text), runs }
    }

    fn single(window: &'a [u8], base: u64, span: Span) -> Self {
        let bytes = span.slice_at(window, base);
        match core::str::from_utf8(bytes) {
            Ok(text) => {
                let source = Span::new(span.start, span.start + bytes.len() as u64);
                Self { text: Cow::Borrowed(text), runs: vec![Run { at: 0, source }] }
            }
            Err(_) => {
                let (mut text, mut runs) = (String::new(), Vec::new());
                push_decoded(&mut text, &mut runs, bytes, span.start);
                Self { text: Cow::Owned(text), runs }
            }
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, borrowed from the source where it could be.
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// Whether it holds no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The source bytes of the whole passage, one span a run of them.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for run in &self.runs {
            match spans.last_mut() {
                Some(last) if last.end == run.source.start => last.end = run.source.end,
                _ => spans.push(run.source),
            }
        }
        spans
    }

    /// From the first to the last source byte.
    pub fn span(&self) -> Span {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => first.source.cover(last.source),
            _ => Span::default(),
        }
    }

    /// The source bytes of the text in `range`, from the first to the last.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        Span::new(self.source_offset(range.start, false), self.source_offset(range.end, true))
    }

    /// Where the text at `at` came from; an offset between two runs belongs to the earlier one when
    /// it is an end.
    fn source_offset(&self, at: usize, is_end: bool) -> u64 {
        let after =
            self.runs.partition_point(|run| if is_end { run.at < at } else { run.at <= at });
        match after.checked_sub(1).and_then(|i| self.runs.get(i)) {
            Some(run) => (run.source.start + (at - run.at) as u64).min(run.source.end),
            None => self.runs.first().map_or(0, |run| run.source.start),
        }
    }
}

/// Appends `bytes`, which lie at `start`, to `text`, with a run for each stretch of valid UTF-8 and
/// one for each replacement character.
fn push_decoded(text: &mut String, runs: &mut Vec<Run>, bytes: &[u8], start: u64) {
    let mut offset = start;
    let mut push = |text: &mut String, part: &str, len: usize| {
        if len > 0 {
            runs.push(Run { at: text.len(), source: Span::new(offset, offset + len as u64) });
            text.push_str(part);
            offset += len as u64;
        }
    };
    for chunk in bytes.utf8_chunks() {
        push(text, chunk.valid(), chunk.valid().len());
        push(text, "\u{fffd}", chunk.invalid().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_bytes_are_replaced_and_offsets_still_hold() {
        let dump = b"caf\xe9 noir";
        let passage = Passage::join(dump, 0, &[Span::new(0, 9)]);
        assert_eq!(passage.text(), "caf\u{fffd} noir");
        // The replacement character is three bytes of text and one of source.
        assert_eq!(passage.span_of(3..6), Span::new(3, 4));
        assert_eq!(passage.span_of(7..11), Span::new(5, 9));
        assert_eq!(passage.spans(), [Span::new(0, 9)]);
    }

    #[test]
    fn a_window_counts_from_its_base() {
        let passage =
            Passage::join(b"one\ntwo", 1000, &[Span::new(1000, 1003), Span::new(1004, 1007)]);
        assert_eq!(passage.text(), "one two");
        assert_eq!(passage.span_of(4..7), Span::new(1004, 1007));
        assert_eq!(passage.span(), Span::new(1000, 1007));
    }

    #[test]
    fn spans_past_the_window_are_empty_text() {
        assert_eq!(Passage::join(b"abc", 0, &[Span::new(10, 20)]).text(), "");
    }
}
