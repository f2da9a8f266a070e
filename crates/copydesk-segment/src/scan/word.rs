//! Words: where they end, and what they count for.

use std::ops::Range;

use super::Scan;
use crate::letters::{Eight, Letters, fold, mix64, short_stem_hash, stem_hash};
use crate::shape::{MAX_NAMES, MAX_STEMS};
use crate::words::Kinds;

/// What stands for all numbers in the pattern of a line, and for runs of capitalized words.
const A_NUMBER: u64 = 1;
const A_CAPITALIZED_WORD: u64 = 2;

/// Words in the sense of a reader: `mother-in-law` is one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Words {
    pub(crate) count: u32,
    /// Those that begin with an upper-case letter.
    pub(crate) capitalized: u32,
    /// Those that do not and may stand in a name.
    pub(crate) particles: u32,
    /// What the first can be.
    pub(crate) first: Kinds,
    /// What any can be.
    pub(crate) all: Kinds,
}

impl Words {
    #[inline(always)]
    pub(super) fn add(&mut self, kinds: Kinds, starts_upper: bool) {
        if self.count == 0 {
            self.first = kinds;
        }
        self.count += 1;
        self.all.0 |= kinds.0;
        self.capitalized += u32::from(starts_upper);
        self.particles += u32::from(!starts_upper && kinds.has(Kinds::PARTICLE));
    }
}

/// A word: letters and digits, with apostrophes inside.
#[derive(Default)]
pub(super) struct Word {
    pub(super) start: usize,
    /// Letters and digits.
    pub(super) len: u32,
    pub(super) upper: u32,
    pub(super) lower: u32,
    pub(super) starts_upper: bool,
    pub(super) starts_lower: bool,
    pub(super) letters: Letters,
    /// The first letters and digits in lower case, if it is all ASCII and has no apostrophe.
    pub(super) beginning: Option<u64>,
    /// The last character of a script that writes no spaces between words.
    pub(super) previous: Option<char>,
}

/// Words joined by hyphens.
#[derive(Default)]
pub(super) struct Compound {
    pub(super) letters: Letters,
    pub(super) is_open: bool,
    pub(super) starts_upper: bool,
}

impl Scan<'_> {
    /// A word that begins or goes on with the letters of `eight` bytes and may not be over.
    #[inline(never)]
    pub(super) fn go_on_with_word(
        &mut self,
        at: usize,
        eight: &Eight,
        (letters, upper): (u32, u32),
        (starts_upper, starts_lower): (bool, bool),
    ) {
        self.is_open = true;
        let word = &mut self.word;
        if word.len == 0 {
            *word = Word {
                start: at,
                starts_upper,
                starts_lower,
                beginning: Some(eight.lower()),
                ..Word::default()
            };
        }
        word.len += eight.len;
        word.upper += upper;
        word.lower += letters - upper;
        word.letters = word.letters.and(eight.lower(), eight.len);
    }

    /// Ends the word and the compound that are being read, if any, before `end`.
    pub(super) fn end_words(&mut self, end: usize) {
        self.end_word(end);
        if self.compound.is_open {
            let Compound { letters, starts_upper, .. } = std::mem::take(&mut self.compound);
            self.found.words.add(self.known.kinds(fold(letters.hash())), starts_upper);
        }
        self.is_open = false;
    }

    /// Ends the word that is being read, if any, before `end`.
    pub(super) fn end_word(&mut self, end: usize) {
        if self.word.len == 0 {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let hash = word.letters.hash();
        if self.short {
            if self.compound.is_open || self.head.as_bytes().get(end) == Some(&b'-') {
                self.join(word.start..end, word.starts_upper);
            } else {
                self.found.words.add(self.known.kinds(fold(hash)), word.starts_upper);
            }
        }
        self.count_word(hash, word.upper, word.lower, (word.starts_upper, word.starts_lower));
        let is_number = self.head.as_bytes()[word.start].is_ascii_digit();
        self.add_to_pattern(hash, is_number, word.starts_upper);
        if self.is_stem(word.len, word.starts_upper) {
            let stem = match word.beginning {
                Some(beginning) => short_stem_hash(beginning, word.len),
                None => stem_hash(&self.head[word.start..end]),
            };
            self.add_stem(stem, word.starts_upper);
        }
    }

    #[inline(always)]
    pub(super) fn count_word(
        &mut self,
        hash: u64,
        upper: u32,
        lower: u32,
        (starts_upper, starts_lower): (bool, bool),
    ) {
        self.last_word = fold(hash);
        self.shape.word_hashes[(self.words as usize).min(4)] = self.last_word;
        self.words += 1;
        self.title_words += u32::from(starts_upper);
        self.lower_words += u32::from(starts_lower);
        self.caps_words += u32::from(upper >= 2 && lower == 0);
        self.most_upper = self.most_upper.max(upper);
    }

    /// Whether a word of `len` letters and digits counts when lines are compared, and there is room
    /// for it.
    #[inline(always)]
    pub(super) fn is_stem(&self, len: u32, starts_upper: bool) -> bool {
        let shape = &self.shape;
        let has_room = usize::from(shape.stem_count) < MAX_STEMS
            || (starts_upper && usize::from(shape.name_count) < MAX_NAMES);
        (len >= 5 || (len >= 3 && starts_upper)) && has_room
    }

    #[inline(always)]
    pub(super) fn add_to_pattern(&mut self, hash: u64, is_number: bool, starts_upper: bool) {
        let kind = match () {
            () if is_number => A_NUMBER,
            () if starts_upper => A_CAPITALIZED_WORD,
            () => hash,
        };
        if kind != A_CAPITALIZED_WORD || self.last_kind != kind {
            self.shape.pattern = mix64(self.shape.pattern, kind);
            self.last_kind = kind;
        }
    }

    #[inline(always)]
    pub(super) fn add_stem(&mut self, stem: u32, starts_upper: bool) {
        self.shape.push_stem(stem);
        if starts_upper && self.words > 1 {
            self.shape.push_name(stem);
        }
    }

    /// The word at `place` begins a compound or goes on with one.
    #[inline(never)]
    pub(super) fn join(&mut self, place: Range<usize>, starts_upper: bool) {
        self.is_open = true;
        let compound = &mut self.compound;
        if !compound.is_open {
            *compound = Compound { is_open: true, starts_upper, ..Compound::default() };
        }
        compound.letters = compound.letters.and_text(&self.head[place]);
    }
}
