//! What the neighbours of a line say about it.
//!
//! A [`Window`] holds the lines around a stretch that is being decoded, blank lines left out and
//! counted. Nothing here looks further than [`REACH`] lines to either side, so that a stream can be
//! decoded piece by piece with the same result as the whole.

use crate::class::Class;
use crate::shape::{Last, Shape};

/// How many lines to either side may have a say about a line.
pub(crate) const REACH: usize = 48;

/// A line of a window.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) shape: Shape,
    pub(crate) class: Class,
    /// Blank lines right before it, at most 7.
    pub(crate) blanks: u8,
}

impl Entry {
    pub(crate) fn new(shape: Shape, blanks: u8) -> Self {
        let class = Class::of(&shape);
        Self { shape, class, blanks: blanks.min(7) }
    }
}

/// Lines and whether the dump begins and ends with them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window<'a> {
    pub(crate) lines: &'a [Entry],
    /// Number of lines of the dump before the first of the window.
    pub(crate) before: u64,
    /// Whether the dump ends after the last.
    pub(crate) is_end: bool,
}

impl Window<'_> {
    fn get(&self, at: usize, by: isize) -> Option<&Entry> {
        self.lines.get(at.checked_add_signed(by)?)
    }

    /// Class of the line `by` lines on.
    pub(crate) fn class(&self, at: usize, by: isize) -> Class {
        self.get(at, by).map_or(Class::Edge, |entry| entry.class)
    }

    /// Blank lines after the line, 7 at the end of the dump.
    pub(crate) fn blanks_after(&self, at: usize) -> u8 {
        self.get(at, 1).map_or(7, |entry| entry.blanks)
    }

    /// How many lines on the next line is for which `is` holds: 1 to `most`, or `most + 1`.
    pub(crate) fn distance(&self, at: usize, most: usize, is: impl Fn(Class) -> bool) -> usize {
        (1..=most).find(|&by| is(self.class(at, by as isize))).unwrap_or(most + 1)
    }

    /// As [`distance`](Self::distance), backwards.
    pub(crate) fn distance_back(
        &self,
        at: usize,
        most: usize,
        is: impl Fn(Class) -> bool,
    ) -> usize {
        (1..=most).find(|&by| is(self.class(at, -(by as isize)))).unwrap_or(most + 1)
    }

    /// How many of the lines from `from` to `to` lines on hold `is`.
    pub(crate) fn count(
        &self,
        at: usize,
        from: isize,
        to: isize,
        is: impl Fn(Class) -> bool,
    ) -> usize {
        (from..=to).filter(|&by| by != 0 && is(self.class(at, by))).count()
    }

    /// How the neighbourhood is set: 0 one line a paragraph, to 3 hard-wrapped.
    pub(crate) fn wrapping(&self, at: usize) -> usize {
        let (mut wrapped, mut long) = (0, 0);
        for entry in self.around(at, 14) {
            if entry.shape.bytes > 120 {
                long += 1;
            } else if (50..=100).contains(&entry.shape.bytes)
                && matches!(entry.shape.last, Last::Letter | Last::Comma | Last::Digit)
                && entry.shape.words >= 6
            {
                wrapped += 1;
            }
        }
        match (wrapped, long) {
            (0..=2, _) => 0,
            (3..=6, 0..=1) => 2,
            (7.., 0..=2) => 3,
            _ => 1,
        }
    }

    /// How the neighbourhood is spaced: 0 hardly a blank line, to 3 one between nearly all lines.
    pub(crate) fn spacing(&self, at: usize) -> usize {
        let (mut lines, mut spaced) = (0, 0);
        for entry in self.around(at, 14) {
            lines += 1;
            spaced += usize::from(entry.blanks > 0);
        }
        (spaced * 4 / (lines + 1)).min(3)
    }

    /// Whether more blank lines stand before the line than before most around it: 0 fewer or as many
    /// as is usual, 1 the most but not alone, 2 the most and rarely.
    pub(crate) fn blank_rank(&self, at: usize) -> usize {
        let Some(own) = self.get(at, 0).map(|entry| entry.blanks).filter(|&blanks| blanks > 0)
        else {
            return 0;
        };
        let (mut more, mut same) = (0, 0);
        for entry in self.around(at, 24) {
            more += usize::from(entry.blanks > own);
            same += usize::from(entry.blanks == own);
        }
        match (more, same) {
            (0, 0..=6) => 3,
            (0, _) => 2,
            (1..=4, _) => 1,
            _ => 0,
        }
    }

    /// How much the line has to say about the text after it and before it: words in common with the
    /// next and the previous three lines of text, each 0 to 3.
    pub(crate) fn overlap(&self, at: usize) -> (usize, usize) {
        let Some(own) = self.get(at, 0).filter(|entry| entry.shape.chars < 200) else {
            return (0, 0);
        };
        let shared = |step: isize| {
            let mut found = 0u32;
            let mut texts = 0;
            for by in 1..=14 {
                let Some(entry) = self.get(at, by * step) else { break };
                if !entry.class.is_text() {
                    continue;
                }
                for (i, stem) in own.shape.stems().iter().enumerate() {
                    if entry.shape.stems().contains(stem) {
                        found |= 1 << i;
                    }
                }
                texts += 1;
                if texts == 3 {
                    break;
                }
            }
            (found.count_ones() as usize).min(4)
        };
        (shared(1), shared(-1))
    }

    /// How much of the line the next line of text says again: 0 a quarter or less, to 3 most of it.
    pub(crate) fn restated(&self, at: usize) -> usize {
        let Some(own) = self.get(at, 0) else { return 0 };
        let next = (1..=4).filter_map(|by| self.get(at, by)).find(|entry| entry.class.is_text());
        let Some(next) = next.filter(|_| own.shape.stem_count >= 4) else { return 0 };
        let shared =
            own.shape.stems().iter().filter(|stem| next.shape.stems().contains(stem)).count();
        match shared * 20 / own.shape.stems().len() {
            0..=5 => 0,
            6..=9 => 1,
            10..=12 => 2,
            _ => 3,
        }
    }

    /// Characters of text in the 40 lines before or after, in steps that double: 0 none, to 9.
    pub(crate) fn text_mass(&self, at: usize, step: isize) -> usize {
        let chars: u32 = (1..=40)
            .map_while(|by| self.get(at, by * step))
            .filter(|entry| entry.class.is_text())
            .map(|entry| entry.shape.chars.min(1000))
            .sum();
        (33 - (chars / 100).leading_zeros() as usize).min(9) * usize::from(chars > 0)
    }

    /// Whether the text after the line speaks of what the text before it spoke of: of the names in
    /// the next five lines of text (0 none, to 2 many), how many stand in the six before (0 none, to
    /// 4 most).
    pub(crate) fn cohesion(&self, at: usize) -> (usize, usize) {
        let names = |step: isize, most: usize| {
            let texts = (0..=24)
                .skip(usize::from(step < 0))
                .map_while(move |by| self.get(at, by * step))
                .filter(|entry| entry.class.is_text())
                .take(most);
            let mut names = [0u16; 6 * crate::shape::MAX_NAMES];
            let mut count = 0;
            for name in texts.flat_map(|entry| entry.shape.names()) {
                if count < names.len() && !names[..count].contains(name) {
                    names[count] = *name;
                    count += 1;
                }
            }
            (names, count)
        };
        let (after, after_count) = names(1, 5);
        let (before, before_count) = names(-1, 6);
        if after_count == 0 || before_count == 0 {
            return (0, 0);
        }
        let shared = after[..after_count]
            .iter()
            .filter(|name| before[..before_count].contains(name))
            .count();
        let level = match shared * 20 / after_count {
            _ if shared == 0 => 0,
            0..=2 => 1,
            3..=5 => 2,
            6..=9 => 3,
            _ => 4,
        };
        (if after_count.min(before_count) < 6 { 1 } else { 2 }, level)
    }

    /// Whether the same line stands among the lines before and after.
    pub(crate) fn repeats(&self, at: usize) -> (bool, bool) {
        let Some(own) = self.get(at, 0) else { return (false, false) };
        let same = |entry: &Entry| {
            entry.shape.hash == own.shape.hash && entry.shape.bytes == own.shape.bytes
        };
        let back = &self.lines[at.saturating_sub(REACH)..at];
        let on = &self.lines[at + 1..(at + 1 + REACH).min(self.lines.len())];
        (back.iter().any(same), on.iter().any(same))
    }

    /// Whether the line goes on where a neighbour with the same beginning stops, or the reverse:
    /// a caption printed again with its credit, a deck that the body repeats.
    pub(crate) fn echoes(&self, at: usize) -> (bool, bool) {
        let same = |by| match (self.get(at, 0), self.get(at, by)) {
            (Some(own), Some(other)) => {
                own.shape.words > 4 && own.shape.head_hash == other.shape.head_hash
            }
            _ => false,
        };
        (same(-1) || same(-2), same(1) || same(2))
    }

    fn around(&self, at: usize, reach: usize) -> impl Iterator<Item = &Entry> {
        let range = at.saturating_sub(reach)..(at + 1 + reach).min(self.lines.len());
        self.lines[range.clone()]
            .iter()
            .zip(range)
            .filter(move |&(_, i)| i != at)
            .map(|(entry, _)| entry)
    }
}
