//! What the lines of a stretch have in common with their neighbours, worked out once for all of them.
//!
//! The questions of a [`Window`](crate::context::Window) are asked of every line and look at dozens
//! of lines each. So one pass over the stretch writes down what answers them without another look at
//! the lines: sets of lines as bits, sums over the lines before, and where the lines of text are.

use crate::class::{Class, Group};
use crate::context::{Entry, REACH};
use crate::prose::Prose;
use crate::shape::{Last, MAX_STEMS, Shape};
use crate::word_bits::WordBits;

/// Most lines of text before a line whose names are remembered.
pub(crate) const NAME_REACH: usize = 11;

/// The columns of a stretch of lines: one value for each line, or for each line of text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// Class of each line, with [`REACH`] edges at either end.
    pub(crate) classes: Vec<Class>,
    /// Lines of each group.
    pub(crate) groups: [Bits; Group::COUNT],
    /// Blank lines before each line.
    pub(crate) blanks: Vec<u8>,
    /// Sums over the lines before each line, and over all lines.
    pub(crate) sums: Vec<Sums>,
    /// Which lines are said again: before, after.
    pub(crate) repeats: Vec<(bool, bool)>,
    /// The lines of text.
    pub(crate) texts: Vec<Text>,
    /// The lines that read as paragraphs.
    pub(crate) prose: Prose,
}

/// A set of lines as bits, with 64 zeros before the first line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bits(Vec<u64>);

/// Sums over lines.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// Lines of text.
    pub(crate) texts: u32,
    /// Characters of text, at most 1000 a line.
    pub(crate) chars: u32,
    /// Lines that look hard-wrapped.
    pub(crate) wrapped: u32,
    /// Lines too long to be hard-wrapped.
    pub(crate) long: u32,
    /// Lines after a blank line.
    pub(crate) spaced: u32,
}

/// A line of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text {
    /// Its place in the stretch.
    pub(crate) at: usize,
    bits: WordBits,
    stems: [u16; MAX_STEMS],
    stem_count: u8,
    /// A bit for each of its names; two names may share one.
    names: u64,
    /// How many of its names none of the last 0, 1, … lines of text says.
    pub(crate) new_names: [u8; NAME_REACH],
}

impl Columns {
    /// Writes down the columns of `lines`.
    pub(crate) fn fill(&mut self, lines: &[Entry]) {
        self.classes.clear();
        self.classes.resize(REACH, Class::Edge);
        self.classes.extend(lines.iter().map(|entry| entry.class));
        self.classes.resize(lines.len() + 2 * REACH, Class::Edge);
        self.blanks.clear();
        self.blanks.extend(lines.iter().map(|entry| entry.blanks));
        self.fill_groups(lines);
        self.fill_sums(lines);
        self.fill_repeats(lines);
        self.prose.fill(lines);
        self.texts.clear();
        for (at, entry) in lines.iter().enumerate().filter(|(_, entry)| entry.class.is_text()) {
            let text = Text::new(at, &entry.shape, &self.texts, lines);
            self.texts.push(text);
        }
    }

    fn fill_groups(&mut self, lines: &[Entry]) {
        for bits in &mut self.groups {
            bits.0.clear();
        }
        // A word of zeros before the first line, and as many as a look ahead may touch after the last.
        for chunk in [&[][..]].into_iter().chain(lines.chunks(64)).chain([&[][..]; 2]) {
            let mut words = [0u64; Group::COUNT];
            for (bit, entry) in chunk.iter().enumerate() {
                let groups = entry.class.groups();
                for (group, word) in words.iter_mut().enumerate() {
                    *word |= u64::from(groups >> group & 1) << bit;
                }
            }
            for (bits, word) in self.groups.iter_mut().zip(words) {
                bits.0.push(word);
            }
        }
    }

    fn fill_sums(&mut self, lines: &[Entry]) {
        self.sums.clear();
        let mut sums = Sums::default();
        for entry in lines {
            self.sums.push(sums);
            let (shape, is_text) = (&entry.shape, entry.class.is_text());
            sums.texts += u32::from(is_text);
            sums.chars += if is_text { shape.chars.min(1000) } else { 0 };
            sums.long += u32::from(shape.bytes > 120);
            sums.wrapped += u32::from(is_wrapped(shape));
            sums.spaced += u32::from(entry.blanks > 0);
        }
        self.sums.push(sums);
    }

    /// Lines with the same text, found through a table of the last line for each of some hashes.
    fn fill_repeats(&mut self, lines: &[Entry]) {
        const NONE: usize = usize::MAX;
        self.repeats.clear();
        self.repeats.resize(lines.len(), (false, false));
        let mut last = [NONE; 256];
        let mut previous = vec![NONE; lines.len()];
        for (at, entry) in lines.iter().enumerate() {
            let slot = &mut last[entry.shape.hash as usize % 256];
            previous[at] = *slot;
            let mut other = *slot;
            *slot = at;
            while other != NONE && at - other <= REACH {
                let shape = &lines[other].shape;
                if shape.hash == entry.shape.hash && shape.bytes == entry.shape.bytes {
                    self.repeats[at].0 = true;
                    self.repeats[other].1 = true;
                    break;
                }
                other = previous[other];
            }
        }
    }
}

/// Whether a line is as long as hard-wrapped ones are and goes on.
fn is_wrapped(shape: &Shape) -> bool {
    (50..=100).contains(&shape.bytes)
        && matches!(shape.last, Last::Letter | Last::Comma | Last::Digit)
        && shape.words >= 6
}

impl Bits {
    /// The 64 lines after `at`, the next one in the lowest bit.
    pub(crate) fn ahead(&self, at: usize) -> u64 {
        self.from(at + 1 + 64)
    }

    /// The 64 lines before `at`, the last one in the highest bit.
    pub(crate) fn behind(&self, at: usize) -> u64 {
        self.from(at)
    }

    fn from(&self, bit: usize) -> u64 {
        let (word, shift) = (bit / 64, bit % 64);
        let [low, high] = [word, word + 1].map(|i| self.0.get(i).copied().unwrap_or(0));
        // In two steps, as a shift by 64 is none.
        low >> shift | high << 1 << (63 - shift)
    }
}

impl Text {
    /// The stems of any of `texts`.
    pub(crate) fn stems_of(texts: &[Self]) -> WordBits {
        texts.iter().fold(WordBits::default(), |any, text| any.with(text.bits))
    }

    fn new(at: usize, shape: &Shape, before: &[Self], lines: &[Entry]) -> Self {
        let mut text = Self {
            at,
            bits: shape.stems().iter().copied().collect(),
            stems: shape.stems,
            stem_count: shape.stem_count,
            names: 0,
            new_names: [0; NAME_REACH],
        };
        for &name in shape.names() {
            text.names |= 1 << (name & 63);
            let since = before
                .iter()
                .rev()
                .take(NAME_REACH - 1)
                .position(|it| it.has_name(name, &lines[it.at].shape))
                .unwrap_or(NAME_REACH - 1);
            for count in &mut text.new_names[..=since] {
                *count += 1;
            }
        }
        text
    }

    /// Whether the line has `stem`.
    pub(crate) fn has_stem(&self, stem: u16) -> bool {
        if !self.bits.may_have(stem) {
            return false;
        }
        if stem == 0 {
            return self.stems[..usize::from(self.stem_count)].contains(&0);
        }
        // All places at once: those after the last stem are 0.
        self.stems.iter().fold(false, |has, &other| has | (other == stem))
    }

    fn has_name(&self, name: u16, shape: &Shape) -> bool {
        self.names >> (name & 63) & 1 != 0 && shape.names().contains(&name)
    }
}
