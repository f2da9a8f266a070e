use std::collections::VecDeque;

use crate::Span;

/// Leads from places in decoded text back to places in the source.
///
/// Text that was UTF-8 to begin with maps to itself and costs nothing. Otherwise the map holds one
/// entry for each run of characters that are equally long in the source and equally long in UTF-8:
/// in western text one or two a word with an accent, in UTF-16 English text hardly any.
///
/// ```
/// use copydesk_text::{Span, encoding::OffsetMap};
///
/// let mut map = OffsetMap::identity();
/// assert_eq!(map.source(Span::new(3, 7)), Span::new(3, 7));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// In order; a run goes on to where the next starts.
    runs: VecDeque<Run>,
    /// Both ends so far.
    decoded_end: u64,
    source_end: u64,
    /// Before this the map is the identity.
    identity_until: u64,
    /// Whether the map is the identity for good.
    whole_identity: bool,
}

/// From here on, every `decoded_unit` bytes came from `source_unit` bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    decoded: u64,
    source: u64,
    decoded_unit: u32,
    source_unit: u32,
}

impl OffsetMap {
    /// The map of text that was not changed.
    pub fn identity() -> Self {
        Self { whole_identity: true, ..Self::default() }
    }

    /// Whether decoded text and source are the same bytes.
    pub fn is_identity(&self) -> bool {
        // Escapes that decode to nothing leave no run, but bytes of the source.
        self.whole_identity || (self.runs.is_empty() && self.source_end == self.decoded_end)
    }

    /// The first `len` bytes were not changed; only called before anything was pushed.
    pub(super) fn skip_identity(&mut self, len: u64) {
        debug_assert!(self.runs.is_empty(), "unchanged bytes come first");
        self.identity_until += len;
        self.decoded_end = self.identity_until;
        self.source_end = self.identity_until;
    }

    /// Adds `count` characters, each of `decoded_unit` bytes that came from `source_unit` bytes.
    pub(super) fn push(&mut self, decoded_unit: u32, source_unit: u32, count: u64) {
        if count == 0 || decoded_unit == 0 {
            self.source_end += u64::from(source_unit) * count;
            return;
        }
        let goes_on = self.runs.back().is_some_and(|run| {
            run.decoded_unit == decoded_unit
                && run.source_unit == source_unit
                && self.source_end - run.source
                    == (self.decoded_end - run.decoded) / u64::from(decoded_unit)
                        * u64::from(source_unit)
        });
        if !goes_on {
            let (decoded, source) = (self.decoded_end, self.source_end);
            self.runs.push_back(Run { decoded, source, decoded_unit, source_unit });
        }
        self.decoded_end += u64::from(decoded_unit) * count;
        self.source_end += u64::from(source_unit) * count;
    }

    /// Whether nothing was decoded yet.
    pub(super) fn is_empty(&self) -> bool {
        self.decoded_end == 0
    }

    /// The source ended after `len` bytes.
    pub(super) fn finish(&mut self, len: u64) {
        self.source_end = len;
    }

    /// The source bytes of the decoded bytes in `span`; a character that `span` cuts in two is
    /// covered as a whole.
    pub fn source(&self, span: Span) -> Span {
        if self.is_identity() {
            return span;
        }
        let start = self.offset(span.start, false);
        let end = if span.is_empty() { start } else { self.offset(span.end, true) };
        Span::new(start, end)
    }

    fn offset(&self, at: u64, is_end: bool) -> u64 {
        if at < self.identity_until {
            return at;
        }
        if at >= self.decoded_end {
            return self.source_end;
        }
        // An end belongs to what stands before it.
        let after = self
            .runs
            .partition_point(|run| if is_end { run.decoded < at } else { run.decoded <= at });
        let Some(run) = after.checked_sub(1).and_then(|i| self.runs.get(i)) else { return at };
        let (unit, within) = (u64::from(run.decoded_unit), at - run.decoded);
        let count = if is_end { within.div_ceil(unit) } else { within / unit };
        let next = self.runs.get(after).map_or(self.source_end, |next| next.source);
        (run.source + count * u64::from(run.source_unit)).min(next).min(self.source_end)
    }

    /// Forgets what lies before the decoded offset `at`, so that a stream's map stays small.
    pub fn forget_before(&mut self, at: u64) {
        while self.runs.get(1).is_some_and(|next| next.decoded <= at) {
            self.runs.pop_front();
        }
    }

    /// How many runs the map holds.
    pub fn run_count(&self) -> usize {
        self.runs.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_lead_back() {
        // `aé€b` in windows-1252 behind ten bytes of plain ASCII.
        let mut map = OffsetMap::default();
        map.skip_identity(10);
        for (decoded, source) in [(1, 1), (2, 1), (3, 1), (1, 1)] {
            map.push(decoded, source, 1);
        }
        for (decoded, source) in [
            ((0, 10), (0, 10)),
            ((10, 11), (10, 11)),
            ((11, 13), (11, 12)),
            ((13, 16), (12, 13)),
            ((16, 17), (13, 14)),
            ((4, 17), (4, 14)),
            // A cut character counts whole.
            ((14, 15), (12, 13)),
            ((17, 17), (14, 14)),
            ((11, 11), (11, 11)),
        ] {
            assert_eq!(map.source(decoded.into()), source.into(), "{decoded:?}");
        }
    }

    #[test]
    fn equal_characters_share_a_run() {
        let mut map = OffsetMap::default();
        for _ in 0..1000 {
            map.push(1, 2, 1);
        }
        assert_eq!(map.run_count(), 1);
        assert_eq!(map.source(Span::new(10, 20)), Span::new(20, 40));
        map.push(3, 2, 5);
        map.forget_before(1003);
        assert_eq!(map.run_count(), 1);
        assert_eq!(map.source(Span::new(1003, 1006)), Span::new(2002, 2004));
    }
}
