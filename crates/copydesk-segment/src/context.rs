//! What the neighbours of a line say about it.
//!
//! A [`Window`] holds the lines around a stretch that is being decoded, blank lines left out and
//! counted. Nothing here looks further than [`REACH`] lines to either side, so that a stream can be
//! decoded piece by piece with the same result as the whole.

use crate::class::{Class, Group};
use crate::columns::{Columns, Sums, Text};
use crate::memory::{Memory, Seen};
use crate::prose::{Prose, level};
use crate::shape::Shape;

/// How many lines to either side may have a say about a line.
pub(crate) const REACH: usize = 80;

/// A line of a window.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) shape: Shape,
    pub(crate) class: Class,
    /// Blank lines right before it, at most 7.
    pub(crate) blanks: u8,
    /// How often it was seen before.
    pub(crate) seen: Seen,
}

impl Entry {
    pub(crate) fn new(shape: Shape, blanks: u8, memory: &mut Memory) -> Self {
        let class = Class::of(&shape);
        let seen = memory.see(&shape);
        Self { shape, class, blanks: blanks.min(7), seen }
    }

    /// Whether it reads as a paragraph: text by its looks, or a whole sentence.
    pub(crate) fn is_prose(&self) -> bool {
        self.class.is_text() || (self.class == Class::Sentence && self.shape.chars >= 60)
    }
}

/// Lines, what is known of them together, and whether the dump begins and ends with them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window<'a> {
    pub(crate) lines: &'a [Entry],
    columns: &'a Columns,
    /// Number of lines of the dump before the first of the window.
    pub(crate) before: u64,
    /// Whether the dump ends after the last.
    pub(crate) is_end: bool,
}

impl<'a> Window<'a> {
    /// The window on `lines`; `columns` is room for what is known of them together.
    pub(crate) fn new(
        lines: &'a [Entry],
        columns: &'a mut Columns,
        before: u64,
        is_end: bool,
    ) -> Self {
        columns.fill(lines);
        Self { lines, columns, before, is_end }
    }

    /// The prose of the window.
    pub(crate) fn prose(&self) -> &'a Prose {
        &self.columns.prose
    }

    fn get(&self, at: usize, by: isize) -> Option<&Entry> {
        self.lines.get(at.checked_add_signed(by)?)
    }

    /// How often the line `by` lines on was seen before.
    pub(crate) fn seen(&self, at: usize, by: isize) -> Seen {
        self.get(at, by).map_or(Seen::default(), |entry| entry.seen)
    }

    /// Classes of the lines from four before to four after.
    pub(crate) fn classes(&self, at: usize) -> [Class; 9] {
        let around = self.columns.classes[at + REACH - 4..].first_chunk();
        around.copied().unwrap_or_default()
    }

    /// Blank lines after the line, 7 at the end of the dump.
    pub(crate) fn blanks_after(&self, at: usize) -> u8 {
        self.columns.blanks.get(at + 1).copied().unwrap_or(7)
    }

    /// How many lines on the next line of `group` is: 1 to `most`, or `most + 1`. `most` is below 64.
    pub(crate) fn distance(&self, at: usize, most: usize, group: Group) -> usize {
        let ahead = self.columns.groups[group as usize].ahead(at);
        (ahead | 1 << most).trailing_zeros() as usize + 1
    }

    /// As [`distance`](Self::distance), backwards.
    pub(crate) fn distance_back(&self, at: usize, most: usize, group: Group) -> usize {
        let behind = self.columns.groups[group as usize].behind(at);
        (behind | 1 << (63 - most)).leading_zeros() as usize + 1
    }

    /// How many of the `most` lines before the line are text.
    pub(crate) fn texts_before(&self, at: usize, most: usize) -> usize {
        self.text_places(at.saturating_sub(most), at).len()
    }

    /// How many of the `most` lines after the line are text.
    pub(crate) fn texts_after(&self, at: usize, most: usize) -> usize {
        self.text_places(at + 1, at + 1 + most).len()
    }

    /// Which of the lines of text stand from place `from` to before place `to`, by their numbers.
    fn text_places(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let sums = &self.columns.sums;
        let number = |place: usize| sums[place.min(self.lines.len())].texts as usize;
        number(from)..number(to)
    }

    /// How the neighbourhood is set: 0 one line a paragraph, to 3 hard-wrapped.
    pub(crate) fn wrapping(&self, at: usize) -> usize {
        let (wrapped, long) =
            (self.around(at, |sums| sums.wrapped), self.around(at, |sums| sums.long));
        match (wrapped, long) {
            (0..=2, _) => 0,
            (3..=6, 0..=1) => 2,
            (7.., 0..=2) => 3,
            _ => 1,
        }
    }

    /// How the neighbourhood is spaced: 0 hardly a blank line, to 3 one between nearly all lines.
    pub(crate) fn spacing(&self, at: usize) -> usize {
        let range = self.range_around(at, 14);
        let spaced = self.around(at, |sums| sums.spaced) as usize;
        (spaced * 4 / range.len()).min(3)
    }

    /// Whether more blank lines stand before the line than before most around it: 0 fewer or as many
    /// as is usual, 1 the most but not alone, 2 the most and rarely.
    pub(crate) fn blank_rank(&self, at: usize) -> usize {
        let own = self.columns.blanks[at];
        if own == 0 {
            return 0;
        }
        let around = &self.columns.blanks[self.range_around(at, 24)];
        // Bytes, which cannot overflow here, so that many are compared at a time.
        let more = around.iter().fold(0u8, |more, &blanks| more + u8::from(blanks > own));
        let same = around.iter().fold(0u8, |same, &blanks| same + u8::from(blanks == own)) - 1;
        match (more, same) {
            (0, 0..=6) => 3,
            (0, _) => 2,
            (1..=4, _) => 1,
            _ => 0,
        }
    }

    /// How much the line has to say about the text after it and before it: words in common with the
    /// next and the previous three lines of text, each 0 to 4.
    pub(crate) fn overlap(&self, at: usize) -> (usize, usize) {
        let own = &self.lines[at].shape;
        if own.chars >= 200 {
            return (0, 0);
        }
        let shared = |texts: &[Text]| {
            let any = Text::stems_of(texts);
            let says = |stem: &&u16| {
                any.may_have(**stem) && texts.iter().any(|text| text.has_stem(**stem))
            };
            own.stems().iter().filter(says).take(4).count()
        };
        let after = self.text_places(at + 1, at + 15);
        let before = self.text_places(at.saturating_sub(14), at);
        let texts = &self.columns.texts;
        (
            shared(&texts[after.start..after.end.min(after.start + 3)]),
            shared(&texts[before.start.max(before.end.saturating_sub(3))..before.end]),
        )
    }

    /// How much of the line the next line of text says again: 0 a quarter or less, to 3 most of it.
    pub(crate) fn restated(&self, at: usize) -> usize {
        let stems = self.lines[at].shape.stems();
        if stems.len() < 4 {
            return 0;
        }
        let Some(next) = self.columns.texts[self.text_places(at + 1, at + 5)].first() else {
            return 0;
        };
        let shared = stems.iter().filter(|stem| next.has_stem(**stem)).count();
        match shared * 20 / stems.len() {
            0..=5 => 0,
            6..=9 => 1,
            10..=12 => 2,
            _ => 3,
        }
    }

    /// Characters of text in the 40 lines before, in steps that double: 0 none, to 9.
    pub(crate) fn text_mass_before(&self, at: usize) -> usize {
        self.text_mass(at.saturating_sub(40), at)
    }

    /// Characters of text in the 40 lines after, in steps that double: 0 none, to 9.
    pub(crate) fn text_mass_after(&self, at: usize) -> usize {
        self.text_mass(at + 1, (at + 41).min(self.lines.len()))
    }

    fn text_mass(&self, from: usize, to: usize) -> usize {
        let chars = self.columns.sums[to].chars - self.columns.sums[from].chars;
        (33 - (chars / 100).leading_zeros() as usize).min(9) * usize::from(chars > 0)
    }

    /// Whether the text after the line speaks of what the text before it spoke of: of the names in
    /// the next five lines of text, the line among them (0 none, to 2 many), how many stand in the
    /// six before (0 none, to 4 most).
    pub(crate) fn cohesion(&self, at: usize) -> (usize, usize) {
        let after = self.text_places(at, at + 25);
        let before = self.text_places(at.saturating_sub(24), at);
        let (start, middle) = (before.start.max(before.end.saturating_sub(6)), after.start);
        let (before, after) = (start..middle, middle..after.end.min(middle + 5));
        let texts = &self.columns.texts;
        // Names that no line of text since `from` says before line `text`.
        let new = |text: usize, from: usize| usize::from(texts[text].new_names[text - from]);
        let before_count: usize = before.map(|text| new(text, start)).sum();
        let after_count: usize = after.clone().map(|text| new(text, middle)).sum();
        if after_count == 0 || before_count == 0 {
            return (0, 0);
        }
        let shared = after_count - after.map(|text| new(text, start)).sum::<usize>();
        let level = level(shared as u32, after_count as u32);
        (if after_count.min(before_count) < 6 { 1 } else { 2 }, level.into())
    }

    /// Whether the same line stands among the lines before and after.
    pub(crate) fn repeats(&self, at: usize) -> (bool, bool) {
        self.columns.repeats[at]
    }

    /// Whether the line goes on where a neighbour with the same beginning stops, or the reverse:
    /// a caption printed again with its credit, a deck that the body repeats.
    pub(crate) fn echoes(&self, at: usize) -> (bool, bool) {
        let own = &self.lines[at].shape;
        if own.words <= 4 {
            return (false, false);
        }
        let same = |by| self.get(at, by).is_some_and(|it| it.shape.head_hash == own.head_hash);
        (same(-1) || same(-2), same(1) || same(2))
    }

    /// The places from `reach` lines before the line to `reach` lines after it.
    fn range_around(&self, at: usize, reach: usize) -> std::ops::Range<usize> {
        at.saturating_sub(reach)..(at + 1 + reach).min(self.lines.len())
    }

    /// The sum over the 14 lines before and the 14 after.
    fn around(&self, at: usize, sum: impl Fn(&Sums) -> u32) -> u32 {
        let range = self.range_around(at, 14);
        let over =
            |from: usize, to: usize| sum(&self.columns.sums[to]) - sum(&self.columns.sums[from]);
        over(range.start, range.end) - over(at, at + 1)
    }
}

#[cfg(test)]
mod laws;
