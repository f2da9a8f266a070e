//! What the text of a piece, the text before it and the lines between them say of each other.

use std::ops::Range;

use crate::context::{REACH, Window};
use crate::word_bits::WordBits;

/// A set of words by the lower bits of their hashes. Nothing is taken out, so a bit says as much as the
/// counts of a `Bag`, which take eight times as long to compare.
#[derive(Clone, Copy, Debug)]
struct Words {
    bits: [u64; 64],
    /// How many of them are set.
    count: u32,
}

impl Words {
    const NONE: Self = Self { bits: [0; 64], count: 0 };

    fn add(&mut self, hash: u16) {
        let bits = &mut self.bits[usize::from(hash >> 6) & 63];
        self.count += u32::from(*bits >> (hash & 63) & 1 == 0);
        *bits |= 1 << (hash & 63);
    }

    fn has(&self, hash: u16) -> bool {
        self.bits[usize::from(hash >> 6) & 63] >> (hash & 63) & 1 != 0
    }

    fn common(&self, other: &Self) -> u32 {
        if self.count == 0 || other.count == 0 {
            return 0;
        }
        self.bits.iter().zip(&other.bits).map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// How many of `hashes` there are.
    fn count_of(&self, hashes: &[u16]) -> u32 {
        hashes.iter().filter(|&&hash| self.has(hash)).count() as u32
    }
}

/// The words and names of some prose.
#[derive(Clone, Copy, Debug)]
struct Said {
    words: Words,
    names: Words,
}

impl Said {
    fn by(window: Window<'_>, lines: Range<usize>) -> Self {
        let mut said = Self { words: Words::NONE, names: Words::NONE };
        for entry in window.lines[lines].iter().filter(|entry| entry.is_prose()) {
            entry.shape.stems().iter().for_each(|&stem| said.words.add(stem));
            entry.shape.names().iter().for_each(|&name| said.names.add(name));
        }
        said
    }
}

/// A line between the text before a piece and the text of the piece.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) at: usize,
    /// Characters.
    pub(super) chars: u32,
    /// Words, as far as they are remembered.
    pub(super) words: u32,
    /// How many of them the text of the piece has.
    pub(super) says: u32,
    /// How many of them the first line of the piece has.
    pub(super) same: u32,
}

/// What a piece says beside the one before it.
#[derive(Clone, Debug)]
pub(super) struct Comparison {
    /// Names of its text or of that of the piece before, whichever has fewer, and those that both have.
    pub(super) names: (u32, u32),
    /// The same for words.
    pub(super) words: (u32, u32),
    /// Its first line.
    pub(super) first: Line,
    /// How many words of the first line the text of the piece before has.
    pub(super) says_behind: u32,
    /// The lines before the first line, back to the last text, and those after it, on to the first text,
    /// which is among them.
    pub(super) beside: [Vec<Line>; 2],
}

impl Comparison {
    /// Of the piece at `at` that ends before `to` with the one before it, which starts at `from`; the
    /// last text before it ends `since` lines before, the first text of it starts `until` lines on.
    pub(super) fn new(
        window: Window<'_>,
        (from, at, to): (usize, usize, usize),
        (since, until): (usize, usize),
    ) -> Self {
        let ahead = Said::by(window, at + 1..to.max(at + 1));
        let behind = Said::by(window, from..at);
        let stems = window.lines[at].shape.stems();
        let all: WordBits = stems.iter().copied().collect();
        let is_own = |stem: &&u16| all.may_have(**stem) && stems.contains(stem);
        let line = |at: usize| {
            let shape = &window.lines[at].shape;
            let same = shape.stems().iter().filter(is_own).count();
            Line {
                at,
                chars: shape.chars,
                words: shape.stems().len() as u32,
                says: ahead.words.count_of(shape.stems()),
                same: same as u32,
            }
        };
        let first = at - since.min(REACH);
        let last = (at + until.min(REACH) + 1).min(window.lines.len()).max(at + 1);
        let fewest = |a: &Words, b: &Words| (a.count.min(b.count), a.common(b));
        Self {
            names: fewest(&ahead.names, &behind.names),
            words: fewest(&ahead.words, &behind.words),
            first: line(at),
            says_behind: behind.words.count_of(stems),
            beside: [first..at, at + 1..last].map(|range| range.map(line).collect()),
        }
    }

    /// The line at `at`, if it is beside the first line.
    pub(super) fn line(&self, at: usize) -> Option<&Line> {
        self.beside.iter().flatten().find(|line| line.at == at)
    }
}
