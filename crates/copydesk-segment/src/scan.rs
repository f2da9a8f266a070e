//! The pass over the characters of a line's head: its letters, its words, and the marks between them.
//!
//! Runs of ASCII letters and digits, which is what most of a line is, are read eight bytes at a time;
//! other characters one by one. A phrase is looked for where a mark stands that is part of it, such as
//! the colon of `Photo:`, so that most lines are searched for none.

use std::ops::Range;

use crate::letters::{
    Eight, Kind, Letters, fold, lower, mix64, pair_hash, short_hash, short_stem_hash, stem_hash,
};
use crate::shape::{MAX_NAMES, MAX_STEMS, Shape, Traits, is_unspaced};
use crate::words::{Kinds, Known};

/// Characters of a line that may be looked at for the end of a dateline.
const LEAD: usize = 90;
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

/// What stands for all numbers in the pattern of a line, and for runs of capitalized words.
const A_NUMBER: u64 = 1;
const A_CAPITALIZED_WORD: u64 = 2;

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
    fn add(&mut self, kinds: Kinds, starts_upper: bool) {
        if self.count == 0 {
            self.first = kinds;
        }
        self.count += 1;
        self.all.0 |= kinds.0;
        self.capitalized += u32::from(starts_upper);
        self.particles += u32::from(!starts_upper && kinds.has(Kinds::PARTICLE));
    }
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

/// A word: letters and digits, with apostrophes inside.
#[derive(Default)]
struct Word {
    start: usize,
    /// Letters and digits.
    len: u32,
    upper: u32,
    lower: u32,
    starts_upper: bool,
    starts_lower: bool,
    letters: Letters,
    /// The first letters and digits in lower case, if it is all ASCII and has no apostrophe.
    beginning: Option<u64>,
    /// The last character of a script that writes no spaces between words.
    previous: Option<char>,
}

/// Words joined by hyphens.
#[derive(Default)]
struct Compound {
    letters: Letters,
    is_open: bool,
    starts_upper: bool,
}

/// The search for the end of a dateline.
#[derive(Default)]
struct Lead {
    is_over: bool,
    end: Option<usize>,
}

/// Whether a character is a mark of the letter before it, but no letter to Unicode: accents that are
/// written apart, points of Hebrew and Arabic, what silences the vowel of a letter in the scripts of
/// India, tones of Thai and Lao, joiners. Source: the Unicode Character Database, categories Mn and Cf.
fn is_combining(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}'
        | '\u{b3c}' | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}'
        | '\u{e47}'..='\u{e4e}' | '\u{ec8}'..='\u{ecd}' | '\u{200c}' | '\u{200d}')
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

    /// A word that begins or goes on with the letters of `eight` bytes and may not be over.
    #[inline(never)]
    fn go_on_with_word(
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

    /// A character at `at` that is no letter and no digit.
    fn between(&mut self, c: char, at: usize) {
        self.mark_head(at);
        if matches!(c, '\'' | '’') || is_combining(c) {
            // Inside a word or right after one, an apostrophe ends nothing, nor does a mark of a letter.
            self.word.beginning = None;
            return;
        }
        let after_word = self.word.len > 0 || self.word_end == at;
        let is_step = matches!(c, '>' | '›' | '»') && self.is_step(c, at);
        let (inside, shape) = (after_word || self.spaces > 0, &mut *self.shape);
        match c {
            '-' => self.found.has_hyphen = true,
            '@' => self.found.has_at_sign = true,
            ',' | '،' | '、' => shape.commas = shape.commas.saturating_add(1),
            ';' => shape.traits.set(Traits::SEMICOLON, true),
            '|' | '·' | '•' | '►' => {
                shape.traits.set(Traits::SEPARATOR, inside);
                shape.parts = shape.parts.saturating_add(u8::from(inside));
            }
            '>' | '›' | '»' if is_step => {
                shape.traits.set(Traits::SEPARATOR, true);
                shape.parts = shape.parts.saturating_add(2);
            }
            '/' if self.spaces > 0 => shape.parts = shape.parts.saturating_add(1),
            '"' | '“' | '”' | '„' | '«' | '「' | '‘' => {
                shape.traits.set(Traits::QUOTE, true);
            }
            '$' | '€' | '£' | '%' | '¥' => shape.traits.set(Traits::MONEY, true),
            ':' | '：' => {
                self.found.colon.get_or_insert(at);
            }
            _ => {}
        }
        if c == '-' {
            self.end_word(at);
        } else {
            self.end_words(at);
        }
        match c {
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

    /// Whether `c` at `at` leads from one part of a trail to the next, as in `News › Politics`, and closes
    /// neither a quotation nor a tag.
    fn is_step(&self, c: char, at: usize) -> bool {
        let next = self.head.as_bytes().get(at + c.len_utf8());
        let is_quoted = c == '»' && self.shape.traits.has(Traits::QUOTE);
        self.spaces > 0 && next == Some(&b' ') && !is_quoted
    }

    #[inline(always)]
    fn space(&mut self, width: u8) {
        self.spaces = self.spaces.saturating_add(width);
        if self.spaces == 2 {
            self.shape.columns = self.shape.columns.saturating_add(1);
        }
    }

    /// Whether a dateline may end with the character `c` at `at`.
    fn look_for_lead_end(&mut self, c: char, at: usize) {
        let chars = self.chars_before(at) + 1;
        if self.lead.is_over || chars > LEAD {
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
        let next = next.filter(|_| chars < LEAD).unwrap_or(' ');
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
            let opening = self.head.chars().find(|&c| c == '(' || Kind::of(c) != Kind::Other);
            self.lead.end = opening.filter(|c| !c.is_lowercase()).map(|_| at);
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

    /// Ends the word and the compound that are being read, if any, before `end`.
    fn end_words(&mut self, end: usize) {
        self.end_word(end);
        if self.compound.is_open {
            let Compound { letters, starts_upper, .. } = std::mem::take(&mut self.compound);
            self.found.words.add(self.known.kinds(fold(letters.hash())), starts_upper);
        }
        self.is_open = false;
    }

    /// Ends the word that is being read, if any, before `end`.
    fn end_word(&mut self, end: usize) {
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
    fn count_word(
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
    fn is_stem(&self, len: u32, starts_upper: bool) -> bool {
        let shape = &self.shape;
        let has_room = usize::from(shape.stem_count) < MAX_STEMS
            || (starts_upper && usize::from(shape.name_count) < MAX_NAMES);
        (len >= 5 || (len >= 3 && starts_upper)) && has_room
    }

    #[inline(always)]
    fn add_to_pattern(&mut self, hash: u64, is_number: bool, starts_upper: bool) {
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
    fn add_stem(&mut self, stem: u32, starts_upper: bool) {
        self.shape.push_stem(stem);
        if starts_upper && self.words > 1 {
            self.shape.push_name(stem);
        }
    }

    /// The word at `place` begins a compound or goes on with one.
    #[inline(never)]
    fn join(&mut self, place: Range<usize>, starts_upper: bool) {
        self.is_open = true;
        let compound = &mut self.compound;
        if !compound.is_open {
            *compound = Compound { is_open: true, starts_upper, ..Compound::default() };
        }
        compound.letters = compound.letters.and_text(&self.head[place]);
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
        // Marks that Unicode sets apart from their letters: of Hindi, Arabic, Thai, and of accents.
        assert_eq!(words("मार्च विशाखापत्तनम").0, 2);
        assert_eq!(words("كَتَبَ الوَلَدُ").0, 2);
        assert_eq!(words("Zu\u{308}rich Gene\u{300}ve"), (2, 2, 0));
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
