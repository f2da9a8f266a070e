//! The pass over the characters of a line's head: its letters, its words, and the marks between them.
//!
//! Runs of ASCII letters and digits, which is what most of a line is, are read byte by byte with a
//! look into a table for each; other characters one by one. A phrase is looked for where a mark
//! stands that is part of it, such as the colon of `Photo:`, so that most lines are searched for none.

use crate::shape::{Shape, Traits, add_to_word_hash, is_unspaced, mix};
use crate::words::{Kinds, kinds};

/// Characters of a line that may be looked at for the end of a dateline.
const LEAD: u32 = 90;
/// Characters that lines with the same beginning have in common.
const SAME_HEAD: u32 = 40;

const UPPER: u8 = 1;
const LOWER: u8 = 1 << 1;
const DIGIT: u8 = 1 << 2;

/// What each byte is: an ASCII letter or digit, or nothing of interest (0).
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// What the pass found beside the shape.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Findings {
    /// The words of a short line.
    pub(crate) words: Words,
    /// Where the first dash, colon or bar stands that may end a dateline.
    pub(crate) lead_end: Option<usize>,
    /// Where the first colon stands.
    pub(crate) colon: Option<usize>,
    pub(crate) has_space: bool,
    pub(crate) has_hyphen: bool,
    pub(crate) has_at_sign: bool,
    /// Whether some word has five capitals.
    pub(crate) has_long_capitals: bool,
    /// Whether it says where something first appeared.
    pub(crate) first_appeared: bool,
}

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

/// Reads `head`, the start of a line; `short` says that it is all of the line.
pub(crate) fn scan(shape: &mut Shape, head: &str, short: bool) -> Findings {
    let mut scan = Scan {
        head,
        short,
        shape,
        found: Findings::default(),
        chars: 0,
        letters: 0,
        digits: 0,
        folded: Folded::default(),
        head_hash: None,
        spaces: 0,
        dots: 0,
        word: Word::default(),
        last_word: 0,
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
    found: Findings,
    chars: u32,
    letters: u16,
    digits: u16,
    /// Letters and digits so far, in lower case.
    folded: Folded,
    /// Hash of them after [`SAME_HEAD`] characters.
    head_hash: Option<u64>,
    spaces: u8,
    dots: u8,
    word: Word,
    last_word: u32,
    compound: Compound,
    lead: Lead,
}

/// The word that is being read: letters and digits, with apostrophes inside.
#[derive(Default)]
struct Word {
    start: usize,
    len: u32,
    upper: u32,
    lower: u32,
    starts_upper: bool,
    starts_lower: bool,
    hash: u32,
    /// Hash of the first five letters: enough to tell words apart and blind to most endings.
    stem: u32,
    /// Whether a numeral has another lower-case form, which hashes of single words ignore.
    has_cased_numeral: bool,
    /// The last character of a script that writes no spaces between words.
    previous: u32,
}

/// Words joined by hyphens.
#[derive(Default)]
struct Compound {
    hash: u32,
    is_open: bool,
    starts_upper: bool,
    /// Whether nothing but hyphens and apostrophes has come since its last word.
    joins: bool,
}

/// The search for the end of a dateline.
#[derive(Default)]
struct Lead {
    /// Whether the first letter, digit or bracket has been seen, and was no lower-case letter.
    opens: Option<bool>,
    is_over: bool,
    end: Option<usize>,
}

impl Scan<'_> {
    fn read(&mut self) {
        let bytes = self.head.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if CLASSES[usize::from(byte)] != 0 {
                at = self.ascii_run(at);
            } else if byte < 0x80 {
                self.count_char();
                self.between(char::from(byte), at);
                at += 1;
            } else {
                let Some(c) = self.head[at..].chars().next() else { break };
                self.count_char();
                if c.is_numeric() || c.is_alphabetic() {
                    self.wide_in_word(c, at);
                } else {
                    self.between(c, at);
                }
                at += c.len_utf8();
            }
        }
        self.end_word(bytes.len());
        self.end_compound();
    }

    fn count_char(&mut self) {
        self.chars += 1;
        if self.chars == SAME_HEAD + 1 {
            self.head_hash = Some(self.folded.hash());
        }
    }

    /// The ASCII letters and digits from `start` on; gives where they end.
    fn ascii_run(&mut self, start: usize) -> usize {
        let bytes = self.head.as_bytes();
        let first = CLASSES[usize::from(bytes[start])];
        self.start_word(start, first & UPPER != 0, first & LOWER != 0);
        let word = &mut self.word;
        let (mut hash, mut upper, mut lower, mut digits) = (word.hash, 0, 0, 0);
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let class = CLASSES[usize::from(byte)];
            if class == 0 {
                break;
            }
            upper += u32::from(class & UPPER);
            lower += u32::from(class & LOWER) / u32::from(LOWER);
            digits += u16::from(class & DIGIT) / u16::from(DIGIT);
            // The lower-case form of a letter; digits have the bit already.
            hash = mix(hash, u32::from(byte | 0x20));
            word.len += 1;
            if word.len <= 5 {
                word.stem = hash;
            }
            at += 1;
        }
        word.hash = hash;
        word.upper += upper;
        word.lower += lower;
        let len = (at - start) as u32;
        self.digits += digits;
        self.letters += len as u16 - digits;
        let before = SAME_HEAD.checked_sub(self.chars);
        self.chars += len;
        match before {
            Some(before) if before < len => {
                let middle = start + before as usize;
                self.folded.push_ascii(bytes, start, middle);
                self.head_hash = Some(self.folded.hash());
                self.folded.push_ascii(bytes, middle, at);
            }
            _ => self.folded.push_ascii(bytes, start, at),
        }
        at
    }

    fn start_word(&mut self, at: usize, is_upper: bool, is_lower: bool) {
        self.spaces = 0;
        self.dots = 0;
        self.lead.opens.get_or_insert(!is_lower);
        let word = &mut self.word;
        if word.len == 0 {
            word.start = at;
            word.starts_upper = is_upper;
            word.starts_lower = is_lower;
        }
    }

    /// A letter or digit beyond ASCII.
    fn wide_in_word(&mut self, c: char, at: usize) {
        let (is_upper, is_lower) = (c.is_uppercase(), c.is_lowercase());
        self.start_word(at, is_upper, is_lower);
        let lower = c.to_lowercase().next().unwrap_or(c);
        let folded = if c.is_numeric() {
            self.digits += 1;
            self.word.has_cased_numeral |= lower != c;
            c
        } else {
            self.letters += 1;
            lower
        };
        let word = &mut self.word;
        word.len += 1;
        word.upper += u32::from(is_upper);
        word.lower += u32::from(is_lower);
        word.hash = mix(word.hash, folded as u32);
        if word.len <= 5 {
            word.stem = word.hash;
        }
        if c.is_alphabetic() && !is_upper && !is_lower {
            self.shape.uncased += 1;
            // Scripts without spaces: neighbouring pairs stand for words.
            if is_unspaced(c) {
                if word.previous != 0 {
                    let pair = mix(mix(7, word.previous), folded as u32);
                    self.shape.push_stem(pair);
                    self.shape.push_name(pair);
                }
                word.previous = folded as u32;
            }
        }
        self.folded.push_char(folded);
    }

    /// A character at `at` that is no letter and no digit.
    fn between(&mut self, c: char, at: usize) {
        if matches!(c, '\'' | '’') {
            // Inside a word or right after one, an apostrophe ends nothing.
            return;
        }
        let (inside, shape) = (self.word.len > 0 || self.spaces > 0, &mut *self.shape);
        match c {
            ' ' => self.found.has_space = true,
            '-' => self.found.has_hyphen = true,
            '@' => self.found.has_at_sign = true,
            ',' | '،' | '、' => shape.commas = shape.commas.saturating_add(1),
            ';' => shape.traits.set(Traits::SEMICOLON, true),
            '|' | '·' | '•' | '►' | '›' | '»' => {
                shape.traits.set(Traits::SEPARATOR, inside);
            }
            '"' | '“' | '”' | '„' | '«' | '「' | '‘' => {
                shape.traits.set(Traits::QUOTE, true);
            }
            '$' | '€' | '£' | '%' | '¥' => shape.traits.set(Traits::MONEY, true),
            '(' => {
                self.lead.opens.get_or_insert(true);
            }
            ':' | '：' => {
                self.found.colon.get_or_insert(at);
            }
            _ => {}
        }
        self.end_word(at);
        self.compound.joins &= c == '-';
        match c {
            ' ' => self.space(1),
            '\t' => self.space(2),
            '.' => {
                self.dots = self.dots.saturating_add(1);
                self.shape.columns = self.shape.columns.saturating_add(u8::from(self.dots == 4));
            }
            _ => {}
        }
        self.look_for_lead_end(c, at);
        self.look_for_phrase(c, at);
    }

    fn space(&mut self, width: u8) {
        self.spaces = self.spaces.saturating_add(width);
        self.shape.columns = self.shape.columns.saturating_add(u8::from(self.spaces == 2));
    }

    /// Whether a dateline may end with the character `c` at `at`.
    fn look_for_lead_end(&mut self, c: char, at: usize) {
        if self.lead.is_over || self.chars > LEAD {
            return;
        }
        if matches!(c, '"' | '“' | '?' | '!' | ';') {
            self.lead.is_over = true;
            return;
        }
        if !matches!(c, '—' | '–' | '―' | '-' | '_' | '=' | ':' | '|') {
            return;
        }
        let previous = self.head[..at].chars().next_back().unwrap_or(' ');
        let next = self.head[at + c.len_utf8()..].chars().next();
        let next = next.filter(|_| self.chars < LEAD).unwrap_or(' ');
        let ends = match c {
            '-' | '_' | '=' => {
                (previous.is_whitespace() || matches!(previous, ')' | '-'))
                    && (next.is_whitespace() || next == c)
            }
            ':' => next.is_whitespace() && !previous.is_ascii_digit(),
            '|' => previous.is_whitespace(),
            _ => true,
        };
        if ends && at > 2 {
            self.lead.end = Some(at);
            self.lead.is_over = true;
        }
    }

    /// Looks for the phrases that have the mark `c`, which stands at `at`.
    fn look_for_phrase(&mut self, c: char, at: usize) {
        let bytes = self.head.as_bytes();
        let before = |phrase: &str| bytes[..at].ends_with(phrase.as_bytes());
        let after = |phrase: &str| bytes[at + 1..].starts_with(phrase.as_bytes());
        let is = match c {
            ' ' => match bytes.get(at + 1) {
                Some(b'P') if before("AP") && after("Photo") => Traits::CREDIT,
                Some(b'I') if before("Getty") && after("Images") => Traits::CREDIT,
                Some(b'r') if before("ll") && after("rights reserved") => Traits::COPYRIGHT,
                Some(b'R') if before("ll") && after("Rights Reserved") => Traits::COPYRIGHT,
                Some(b'a') if before("first") && after("appeared on") => {
                    self.found.first_appeared = true;
                    return;
                }
                _ => return,
            },
            ':' if after("//") && (before("http") || before("https")) => Traits::URL,
            ':' if ["Photo", "Foto", "Image", "Bild"].into_iter().any(before) => Traits::CREDIT,
            '.' if before("www") => Traits::URL,
            '/' if after("AP") || after("AFP") || after("dpa") => Traits::CREDIT,
            '(' if after("Photo") => Traits::CREDIT,
            '(' if after("c) ") => Traits::COPYRIGHT,
            '©' => Traits::COPYRIGHT,
            _ => return,
        };
        self.shape.traits.set(is, self.short);
    }

    /// Ends the word that is being read, if any, before `end`.
    fn end_word(&mut self, end: usize) {
        if self.word.len == 0 {
            return;
        }
        let word = core::mem::take(&mut self.word);
        if self.short {
            self.add_to_compound(&word, end);
        }
        let shape = &mut *self.shape;
        if let Some(slot) = shape.word_hashes[..4].get_mut(usize::from(shape.words)) {
            *slot = word.hash;
        }
        self.last_word = word.hash;
        shape.words = shape.words.saturating_add(1);
        shape.title_words = shape.title_words.saturating_add(u8::from(word.starts_upper));
        shape.lower_words = shape.lower_words.saturating_add(u8::from(word.starts_lower));
        let is_capitals = word.upper >= 2 && word.lower == 0;
        shape.caps_words = shape.caps_words.saturating_add(u8::from(is_capitals));
        self.found.has_long_capitals |= word.upper >= 5;
        if word.len >= 5 || (word.len >= 3 && word.starts_upper) {
            shape.push_stem(word.stem);
        }
        if word.len >= 3 && word.starts_upper && shape.words > 1 {
            shape.push_name(word.stem);
        }
    }

    /// A word that ends before `end` begins a compound or goes on with one.
    fn add_to_compound(&mut self, word: &Word, end: usize) {
        let goes_on = self.compound.is_open && self.compound.joins;
        if !goes_on {
            self.end_compound();
        }
        let compound = &mut self.compound;
        if goes_on || word.has_cased_numeral {
            compound.hash = add_to_word_hash(compound.hash, &self.head[word.start..end]);
        } else {
            compound.hash = word.hash;
        }
        if !goes_on {
            compound.is_open = true;
            compound.starts_upper = word.starts_upper;
        }
        compound.joins = true;
    }

    fn end_compound(&mut self) {
        if !self.compound.is_open {
            return;
        }
        let compound = core::mem::take(&mut self.compound);
        let (words, kinds) = (&mut self.found.words, kinds(compound.hash.max(1)));
        if words.count == 0 {
            words.first = kinds;
        }
        words.count += 1;
        words.all.0 |= kinds.0;
        if compound.starts_upper {
            words.capitalized += 1;
        } else if kinds.has(Kinds::PARTICLE) {
            words.particles += 1;
        }
    }

    fn finish(self) -> Findings {
        let (shape, mut found) = (self.shape, self.found);
        shape.letters = self.letters;
        shape.digits = self.digits;
        shape.hash = self.folded.hash();
        shape.head_hash = self.head_hash.unwrap_or(shape.hash) as u32;
        shape.word_hashes[4] = self.last_word;
        shape.chars = if self.short {
            self.chars
        } else {
            // As many characters a byte as in the head.
            let bytes = self.head.len().max(1) as u64;
            let chars = u64::from(shape.bytes) * u64::from(self.chars) / bytes;
            u32::try_from(chars).unwrap_or(u32::MAX)
        };
        let has_none = self.letters == 0 && self.digits == 0;
        shape.traits.set(Traits::RULE, self.short && has_none);
        found.lead_end = self.lead.end.filter(|_| self.lead.opens == Some(true));
        found
    }
}

/// Letters and digits in lower case, hashed eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
struct Folded {
    hash: u64,
    /// Bytes that are not in the hash yet, the first in the lowest place.
    rest: u64,
    /// How many bits of `rest` are taken.
    bits: u32,
}

impl Folded {
    /// Adds the ASCII letters and digits from `from` to `to` in `head`.
    fn push_ascii(&mut self, head: &[u8], from: usize, to: usize) {
        for at in (from..to).step_by(8) {
            let bits = 8 * (to - at).min(8) as u32;
            let mask = u64::MAX >> (64 - bits);
            // The lower-case form of letters; digits have the bit already.
            self.push((eight_bytes(head, at) | 0x2020_2020_2020_2020) & mask, bits);
        }
    }

    fn push_char(&mut self, c: char) {
        self.push(u64::from(u32::from(c)), 32);
    }

    fn push(&mut self, bytes: u64, bits: u32) {
        self.rest |= bytes << self.bits;
        let taken = 64 - self.bits;
        if bits < taken {
            self.bits += bits;
        } else {
            self.hash = mix64(self.hash, self.rest);
            self.rest = bytes.checked_shr(taken).unwrap_or(0);
            self.bits = bits - taken;
        }
    }

    fn hash(&self) -> u64 {
        mix64(self.hash, self.rest)
    }
}

/// The eight bytes from `at` on, the first in the lowest place; zeros after the end.
fn eight_bytes(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8).map(<[u8; 8]>::try_from) {
        Some(Ok(eight)) => u64::from_le_bytes(eight),
        _ => bytes[at..].iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

fn mix64(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(line: &str) -> (Shape, Findings) {
        let mut shape = Shape::default();
        let found = scan(&mut shape, line, true);
        (shape, found)
    }

    #[test]
    fn a_phrase_is_found_wherever_it_stands() {
        for (phrase, trait_) in [
            ("AP Photo", Traits::CREDIT),
            ("Getty Images", Traits::CREDIT),
            ("Photo:", Traits::CREDIT),
            ("Foto:", Traits::CREDIT),
            ("Image:", Traits::CREDIT),
            ("Bild:", Traits::CREDIT),
            ("(Photo", Traits::CREDIT),
            ("/AP", Traits::CREDIT),
            ("/AFP", Traits::CREDIT),
            ("/dpa", Traits::CREDIT),
            ("http://", Traits::URL),
            ("https://", Traits::URL),
            ("www.", Traits::URL),
            ("©", Traits::COPYRIGHT),
            ("(c) ", Traits::COPYRIGHT),
            ("ll rights reserved", Traits::COPYRIGHT),
            ("ll Rights Reserved", Traits::COPYRIGHT),
        ] {
            for line in [phrase.to_owned(), format!("é{phrase}"), format!("x {phrase}x")] {
                assert!(scanned(&line).0.traits.has(trait_), "{line}");
            }
            let (start, _) = phrase.char_indices().next_back().unwrap();
            assert!(!scanned(&phrase[..start]).0.traits.has(trait_), "{phrase}");
        }
        assert!(scanned("It first appeared on Monday").1.first_appeared);
        assert!(!scanned("He first appeared in May").1.first_appeared);
    }

    #[test]
    fn lines_with_the_same_beginning_share_its_hash() {
        let same = "Łódź, 12 May: rain fell all day on the ci"; // 41 characters
        let (a, b) = (scanned(&format!("{same}ty")).0, scanned(&format!("{same}rcus, too")).0);
        assert_eq!(a.head_hash, b.head_hash);
        assert_ne!(a.hash, b.hash);
        assert_eq!(scanned(&same.to_uppercase()).0.hash, scanned(same).0.hash);
        assert_eq!(scanned(&format!("{}!", same.to_uppercase())).0.head_hash, a.head_hash);
        assert_ne!(scanned(&same.replace("fell", "feel")).0.head_hash, a.head_hash);
        let (short, long) = (scanned("rain").0, scanned("Rain, rain").0);
        assert_ne!(short.hash, long.hash);
    }

    #[test]
    fn words_joined_by_hyphens_and_apostrophes_are_one() {
        let words = |line: &str| {
            let Words { count, capitalized, particles, .. } = scanned(line).1.words;
            (count, capitalized, particles)
        };
        assert_eq!(words("By Anne-Marie d'Orsay-Lund"), (3, 2, 0));
        assert_eq!(words("'Quoted' - -dashed- words"), (3, 1, 0));
        assert_eq!(words("Jan van der Meer"), (4, 2, 2));
        assert_eq!(words("…"), (0, 0, 0));
    }

    #[test]
    fn a_dateline_may_end_at_a_dash_or_colon_near_the_start() {
        let end = |line: &str| scanned(line).1.lead_end;
        assert_eq!(end("OSLO, May 3 - Rain fell"), Some(12));
        assert_eq!(end("(Oslo) — Rain"), Some(7));
        assert_eq!(end("OSLO: Rain"), Some(4));
        assert_eq!(end("rain fell - again"), None);
        assert_eq!(end("At 15:30 well-known \"Rain\" - again"), None);
        assert_eq!(end(&format!("A{} - Rain", "b".repeat(87))), Some(89));
        assert_eq!(end(&format!("A{} - Rain", "b".repeat(89))), None);
    }
}
