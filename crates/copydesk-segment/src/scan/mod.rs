//! The pass over the characters of a line's head: its letters, its words, and the marks between them.
//!
//! Runs of ASCII letters and digits, which is what most of a line is, are read eight bytes at a time;
//! other characters one by one. A phrase is looked for where a mark stands that is part of it, such as
//! the colon of `Photo:`, so that most lines are searched for none.

mod marks;
mod word;

use std::ops::Range;

use crate::letters::{Eight, Kind, Letters, fold, lower, pair_hash, short_hash, short_stem_hash};
use crate::shape::{Shape, Traits, is_unspaced};
use crate::words::Known;
use marks::Lead;
pub(crate) use word::Words;
use word::{Compound, Word};

/// Characters that lines with the same beginning have in common.
const SAME_HEAD: usize = 40;

/// What is done about a byte.
#[derive(Clone, Copy)]
enum Class {
    /// An ASCII letter or digit.
    Letter,
    Space,
    /// Any other ASCII character.
    Mark,
    /// The first byte of another character.
    Wide,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b' ' => Class::Space,
            byte if byte.is_ascii_alphanumeric() => Class::Letter,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

/// What the pass found beside the shape.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// The words of a short line.
    pub(crate) words: Words,
    /// Where the first dash, colon or bar stands that may end a dateline.
    pub(crate) lead_end: Option<usize>,
    /// Where the first colon stands.
    pub(crate) colon: Option<usize>,
    /// From the first run of ASCII letters and digits with a digit to the end of the last.
    pub(crate) digits: Range<usize>,
    pub(crate) has_space: bool,
    pub(crate) has_hyphen: bool,
    pub(crate) has_at_sign: bool,
    /// Whether some word has five capitals.
    pub(crate) has_long_capitals: bool,
    /// Whether it says where something first appeared.
    pub(crate) first_appeared: bool,
}

/// Reads `head`, the start of a line; `short` says that it is all of the line.
pub(crate) fn scan(shape: &mut Shape, head: &str, short: bool) -> Findings {
    let mut scan = Scan {
        head,
        short,
        shape,
        known: Known::get(),
        found: Findings::default(),
        surplus: 0,
        letters: 0,
        digits: 0,
        letters_so_far: Letters::default(),
        head_hash: None,
        spaces: 0,
        dots: 0,
        is_open: false,
        word: Word::default(),
        word_end: usize::MAX,
        words: 0,
        title_words: 0,
        lower_words: 0,
        caps_words: 0,
        most_upper: 0,
        last_word: 0,
        last_kind: 0,
        compound: Compound::default(),
        lead: Lead::default(),
    };
    scan.read();
    scan.finish()
}

/// State of the pass.
struct Scan<'s> {
    head: &'s str,
    short: bool,
    shape: &'s mut Shape,
    known: Known,
    found: Findings,
    /// Bytes so far beyond one for each character.
    surplus: usize,
    letters: u32,
    digits: u32,
    letters_so_far: Letters,
    /// Hash of them after [`SAME_HEAD`] characters.
    head_hash: Option<u64>,
    spaces: u8,
    dots: u8,
    /// Whether a word or compound has not ended yet.
    is_open: bool,
    word: Word,
    /// Where the last word ended, if that was seen at once.
    word_end: usize,
    words: u32,
    title_words: u32,
    lower_words: u32,
    caps_words: u32,
    /// Most capitals of a word.
    most_upper: u32,
    last_word: u32,
    /// What the last word added to the pattern.
    last_kind: u64,
    compound: Compound,
    lead: Lead,
}

impl Scan<'_> {
    fn read(&mut self) {
        let bytes = self.head.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match CLASSES[usize::from(byte)] {
                Class::Letter => {
                    let eight = Eight::new(bytes, at);
                    self.ascii_run(&eight, at);
                    at += eight.len as usize;
                }
                Class::Space => {
                    self.space_at(at);
                    at += 1;
                }
                Class::Mark => {
                    self.between(char::from(byte), at);
                    at += 1;
                }
                Class::Wide => {
                    let Some(c) = self.head[at..].chars().next() else { break };
                    match Kind::of(c) {
                        Kind::Other => self.between(c, at),
                        kind => self.wide_in_word(c, kind, at),
                    }
                    at += c.len_utf8();
                    self.surplus += c.len_utf8() - 1;
                }
            }
        }
        self.end_words(bytes.len());
    }

    /// How many characters stand before `at`, at which one starts.
    fn chars_before(&self, at: usize) -> usize {
        at - self.surplus
    }

    /// Remembers the hash of the letters so far if enough characters have come for two lines to have
    /// the same beginning.
    #[inline(always)]
    fn mark_head(&mut self, at: usize) {
        if self.chars_before(at) == SAME_HEAD {
            self.head_hash = Some(self.letters_so_far.hash());
        }
    }

    /// The letters and digits that `eight` bytes at `at` begin with: most often a word.
    #[inline(always)]
    fn ascii_run(&mut self, eight: &Eight, at: usize) {
        let starts = (eight.starts_upper(), eight.starts_lower());
        let (letters, upper) = eight.letters();
        let lower = eight.lower();
        self.spaces = 0;
        self.dots = 0;
        self.letters += letters;
        self.digits += eight.len - letters;
        let before = SAME_HEAD.wrapping_sub(self.chars_before(at));
        if before < eight.len as usize {
            let beginning = lower & !(u64::MAX << (8 * before));
            self.head_hash = Some(self.letters_so_far.and(beginning, before as u32).hash());
        }
        self.letters_so_far = self.letters_so_far.and(lower, eight.len);
        let end = at + eight.len as usize;
        if letters < eight.len {
            let digits = &mut self.found.digits;
            *digits = if digits.end == 0 { at..end } else { digits.start..end };
        }
        let next = self.head.as_bytes().get(end).copied().unwrap_or(b' ');
        let is_word = eight.len < 8 && self.word.len == 0 && next < 0x80 && next != b'\'';
        if !is_word {
            self.go_on_with_word(at, eight, (letters, upper), starts);
            return;
        }
        self.word_end = end;
        let hash = short_hash(lower);
        if self.short {
            if next == b'-' || self.compound.is_open {
                self.join(at..end, starts.0);
            } else {
                self.found.words.add(self.known.kinds(fold(hash)), starts.0);
            }
        }
        self.count_word(hash, upper, letters - upper, starts);
        self.add_to_pattern(hash, letters == 0, starts.0);
        if self.is_stem(eight.len, starts.0) {
            self.add_stem(short_stem_hash(lower, eight.len), starts.0);
        }
    }

    /// A letter or digit beyond ASCII.
    fn wide_in_word(&mut self, c: char, kind: Kind, at: usize) {
        self.mark_head(at);
        self.is_open = true;
        self.spaces = 0;
        self.dots = 0;
        let is_upper = matches!(kind, Kind::Upper | Kind::UpperNumeral);
        let is_lower = matches!(kind, Kind::Lower | Kind::LowerNumeral);
        if matches!(kind, Kind::Numeral | Kind::UpperNumeral | Kind::LowerNumeral) {
            self.digits += 1;
        } else {
            self.letters += 1;
        }
        let word = &mut self.word;
        if word.len == 0 {
            word.start = at;
            word.starts_upper = is_upper;
            word.starts_lower = is_lower;
        }
        word.len += 1;
        word.upper += u32::from(is_upper);
        word.lower += u32::from(is_lower);
        word.beginning = None;
        let lower = if is_lower || kind == Kind::Uncased { c } else { lower(c) };
        word.letters = word.letters.and_char(lower);
        self.letters_so_far = self.letters_so_far.and_char(lower);
        if kind == Kind::Uncased {
            self.shape.uncased += 1;
            // Scripts without spaces: neighbouring pairs stand for words.
            if is_unspaced(c) {
                if let Some(previous) = word.previous {
                    let pair = pair_hash(previous, lower);
                    self.shape.push_stem(pair);
                    self.shape.push_name(pair);
                }
                word.previous = Some(lower);
            }
        }
    }

    #[inline(always)]
    fn space_at(&mut self, at: usize) {
        self.mark_head(at);
        if self.is_open {
            self.end_words(at);
        }
        self.found.has_space = true;
        self.space(1);
        let next = self.head.as_bytes().get(at + 1);
        if matches!(next, Some(b'P' | b'I' | b'r' | b'R' | b'a')) {
            self.look_for_phrase(' ', at);
        }
    }

    #[inline(always)]
    fn space(&mut self, width: u8) {
        self.spaces = self.spaces.saturating_add(width);
        if self.spaces == 2 {
            self.shape.columns = self.shape.columns.saturating_add(1);
        }
    }

    fn finish(self) -> Findings {
        let (shape, mut found) = (self.shape, self.found);
        let byte = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
        shape.words = byte(self.words);
        shape.title_words = byte(self.title_words);
        shape.lower_words = byte(self.lower_words);
        shape.caps_words = byte(self.caps_words);
        found.has_long_capitals = self.most_upper >= 5;
        // A head has some hundred characters at most.
        shape.letters = self.letters as u16;
        shape.digits = self.digits as u16;
        shape.hash = self.letters_so_far.hash();
        shape.head_hash = self.head_hash.unwrap_or(shape.hash) as u32;
        shape.word_hashes[4] = self.last_word;
        let chars = (self.head.len() - self.surplus) as u32;
        shape.chars = if self.short {
            chars
        } else {
            // As many characters a byte as in the head.
            let bytes = self.head.len().max(1) as u64;
            let chars = u64::from(shape.bytes) * u64::from(chars) / bytes;
            u32::try_from(chars).unwrap_or(u32::MAX)
        };
        let has_none = self.letters == 0 && self.digits == 0;
        shape.traits.set(Traits::RULE, self.short && has_none);
        found.lead_end = self.lead.end;
        found
    }
}

#[cfg(test)]
mod tests;
