//! Letters and digits: eight bytes of ASCII at a time, and hashes of words that are blind to case.

/// Letters of a stem.
const STEM: usize = 5;

/// The lower-case form of a letter; other characters as they are.
pub(crate) fn lower(c: char) -> char {
    if c.is_numeric() { c } else { c.to_lowercase().next().unwrap_or(c) }
}

/// What a character is among letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Upper,
    Lower,
    /// A letter of a script without case.
    Uncased,
    Numeral,
    /// A numeral that has case, as Roman ones do.
    UpperNumeral,
    LowerNumeral,
    Other,
}

impl Kind {
    /// The kind of `c`: at once for what news is full of, else by the tables of Unicode.
    pub(crate) fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='я' | 'α'..='ω' => Self::Lower,
            'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => Self::Upper,
            '0'..='9' => Self::Numeral,
            '\u{2010}'..='\u{203a}' | '\u{3001}' | '\u{3002}' => Self::Other,
            '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' => {
                Self::Uncased
            }
            _ => match (c.is_numeric(), c.is_uppercase(), c.is_lowercase()) {
                (true, true, _) => Self::UpperNumeral,
                (true, _, true) => Self::LowerNumeral,
                (true, ..) => Self::Numeral,
                _ if !c.is_alphabetic() => Self::Other,
                (_, true, _) => Self::Upper,
                (_, _, true) => Self::Lower,
                _ => Self::Uncased,
            },
        }
    }
}

/// Hash of a word; what is no letter and no digit is left out.
pub(crate) fn word_hash(word: &str) -> u32 {
    fold(Letters::default().and_text(word).hash())
}

/// Hash of a word of less than eight ASCII letters and digits in lower case.
#[inline(always)]
pub(crate) fn short_hash(lower: u64) -> u64 {
    mix64(0, lower)
}

/// Hash of the first five letters of a word: enough to tell words apart and blind to most endings.
pub(crate) fn stem_hash(word: &str) -> u32 {
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters.take(STEM).fold(0, |hash, c| mix(hash, lower(c).into()))
}

/// As [`stem_hash`], of a word of `len` ASCII letters and digits that begins with these in lower case.
#[inline(always)]
pub(crate) fn short_stem_hash(mut beginning: u64, len: u32) -> u32 {
    let mut hash = 0;
    for _ in 0..len.min(STEM as u32) {
        hash = mix(hash, (beginning & 0xFF) as u32);
        beginning >>= 8;
    }
    hash
}

/// Hash of two letters that stand side by side.
pub(crate) fn pair_hash(first: char, second: char) -> u32 {
    [first, second].into_iter().fold(7, |hash, c| mix(hash, c.into()))
}

fn mix(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193).rotate_left(5) ^ 0x5bd1
}

/// A series of letters and digits in lower case, hashed eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters {
    hash: u64,
    /// Bytes that are not in the hash yet, the first in the lowest place.
    rest: u64,
    /// How many bits of `rest` are taken.
    bits: u32,
}

impl Letters {
    /// The series with the first `count` of `bytes`, which are zeros after those.
    #[inline(always)]
    pub(crate) fn and(self, bytes: u64, count: u32) -> Self {
        let rest = self.rest | bytes << self.bits;
        let (bits, free) = (8 * count, 64 - self.bits);
        if bits < free {
            return Self { rest, bits: self.bits + bits, ..self };
        }
        let left = bytes.checked_shr(free).unwrap_or(0);
        Self { hash: mix64(self.hash, rest), rest: left, bits: bits - free }
    }

    /// The series with the letters and digits of `text`.
    pub(crate) fn and_text(self, text: &str) -> Self {
        text.chars().filter(|c| c.is_alphanumeric()).fold(self, |it, c| it.and_char(lower(c)))
    }

    /// The series with one character more.
    pub(crate) fn and_char(self, c: char) -> Self {
        self.and(u64::from(u32::from(c)), if c.is_ascii() { 1 } else { 4 })
    }

    #[inline(always)]
    pub(crate) fn hash(self) -> u64 {
        mix64(self.hash, self.rest)
    }
}

/// A hash of half the width, for tables.
#[inline(always)]
pub(crate) fn fold(hash: u64) -> u32 {
    (hash ^ hash >> 32) as u32
}

/// The hash of what has `hash` and of `value` after it.
pub(crate) fn mix64(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
}

/// Eight bytes, and which of them are ASCII letters and digits: a mark, the highest bit, in the place
/// of each.
pub(crate) struct Eight {
    bytes: u64,
    letters: u64,
    upper: u64,
    /// How many letters and digits they begin with.
    pub(crate) len: u32,
}

/// A byte in each of eight places.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

impl Eight {
    /// The eight bytes from `at` on; zeros stand for those after the last.
    #[inline(always)]
    pub(crate) fn new(text: &[u8], at: usize) -> Self {
        let bytes = match (text[at..].first_chunk::<8>(), text.last_chunk::<8>()) {
            (Some(eight), _) => u64::from_le_bytes(*eight),
            (None, Some(last)) => u64::from_le_bytes(*last) >> (8 * (at + 8 - text.len())),
            _ => text[at..].iter().rev().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
        };
        // Added to a byte below 0x80, `0x80 - x` marks those that are not below `x`.
        let marks = |bytes: u64, first: u8, last: u8| {
            (bytes + each(0x80 - first)) & !(bytes + each(0x7F - last))
        };
        let ascii = bytes & each(0x7F);
        let is_ascii = !bytes & each(0x80);
        let letters = marks(ascii | each(0x20), b'a', b'z') & is_ascii;
        let digits = marks(ascii, b'0', b'9') & is_ascii;
        let len = ((letters | digits) ^ each(0x80)).trailing_zeros() / 8;
        // Upper case has the bit of a space unset.
        Self { bytes, letters, upper: letters & !(bytes << 2), len }
    }

    /// The bits of the letters and digits that they begin with.
    fn mask(&self) -> u64 {
        !u64::MAX.checked_shl(8 * self.len).unwrap_or(0)
    }

    /// The letters and digits that they begin with, in lower case.
    #[inline(always)]
    pub(crate) fn lower(&self) -> u64 {
        // Digits have the bit already.
        (self.bytes | each(0x20)) & self.mask()
    }

    /// How many letters they begin with, digits left out, and how many of these are upper-case.
    #[inline(always)]
    pub(crate) fn letters(&self) -> (u32, u32) {
        // Half a byte for each count, so that one multiplication adds up both.
        let both = (self.letters >> 7 | self.upper >> 3) & self.mask();
        let counts = (both.wrapping_mul(each(1)) >> 56) as u32;
        (counts & 0xF, counts >> 4)
    }

    pub(crate) fn starts_upper(&self) -> bool {
        self.upper & 0x80 != 0
    }

    pub(crate) fn starts_lower(&self) -> bool {
        self.letters & !self.upper & 0x80 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn eight_bytes_are_what_they_are_one_by_one(
            text in "[a-zA-Z0-9@\\[`{/:Žé' -]{1,12}",
            at in 0..12usize,
        ) {
            let text = text.as_bytes();
            let at = at.min(text.len() - 1);
            let eight = Eight::new(text, at);
            let run: Vec<u8> = text[at..]
                .iter()
                .copied()
                .take(8)
                .take_while(u8::is_ascii_alphanumeric)
                .collect();
            prop_assert_eq!(eight.len as usize, run.len());
            let count = |is: fn(&u8) -> bool| run.iter().filter(|byte| is(byte)).count() as u32;
            prop_assert_eq!(
                eight.letters(),
                (count(u8::is_ascii_alphabetic), count(u8::is_ascii_uppercase)),
            );
            prop_assert_eq!(eight.starts_upper(), text[at].is_ascii_uppercase());
            prop_assert_eq!(eight.starts_lower(), text[at].is_ascii_lowercase());
            let mut lower = [0; 8];
            lower[..run.len()].copy_from_slice(&run.to_ascii_lowercase());
            prop_assert_eq!(eight.lower(), u64::from_le_bytes(lower));
        }

        #[test]
        fn letters_hash_the_same_however_they_come(
            text in "[a-z0-9é]{0,30}",
            sizes in prop::collection::vec(1..=8usize, 30),
        ) {
            let whole = Letters::default().and_text(&text);
            let mut pieces = Letters::default();
            let mut rest = &text[..];
            for size in sizes {
                let end = rest.char_indices().nth(size).map_or(rest.len(), |(end, _)| end);
                let (piece, after) = rest.split_at(end);
                rest = after;
                pieces = match <[u8; 8]>::try_from(piece.as_bytes()) {
                    Ok(eight) if piece.is_ascii() => pieces.and(u64::from_le_bytes(eight), 8),
                    _ => pieces.and_text(piece),
                };
            }
            prop_assert_eq!(pieces.and_text(rest).hash(), whole.hash());
            prop_assert_ne!(whole.and_char('x').hash(), whole.hash());
        }
    }

    #[test]
    fn kinds_of_characters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            let kind = Kind::of(c);
            assert_eq!(kind != Kind::Other, c.is_alphanumeric(), "{c:?}");
            let is_numeral =
                [Kind::Numeral, Kind::UpperNumeral, Kind::LowerNumeral].contains(&kind);
            assert_eq!(is_numeral, c.is_numeric(), "{c:?}");
            if c.is_alphanumeric() {
                let is_upper = [Kind::Upper, Kind::UpperNumeral].contains(&kind);
                assert_eq!(is_upper, c.is_uppercase(), "{c:?}");
                let is_lower = [Kind::Lower, Kind::LowerNumeral].contains(&kind);
                assert_eq!(is_lower, c.is_lowercase(), "{c:?}");
            }
        }
    }

    #[test]
    fn words_are_blind_to_case_and_marks() {
        assert_eq!(word_hash("Łódź-West's"), word_hash("łódźwests"));
        assert_ne!(word_hash("ab"), word_hash("ba"));
    }

    #[test]
    fn short_words_hash_as_any_word_does() {
        for word in ["a", "rain", "r4ins", "flooded"] {
            let eight = Eight::new(word.as_bytes(), 0);
            assert_eq!(fold(short_hash(eight.lower())), word_hash(word));
            assert_eq!(short_stem_hash(eight.lower(), eight.len), stem_hash(word));
        }
        assert_eq!(stem_hash("o'clocks"), stem_hash("oclockwork"));
    }
}
