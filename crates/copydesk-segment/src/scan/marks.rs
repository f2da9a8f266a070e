//! Marks between words: what they part, and the phrases that have them.

use super::Scan;
use crate::letters::{Kind, word_hash};
use crate::shape::Traits;
use crate::words::Kinds;

/// Characters of a line that may be looked at for the end of a dateline.
const LEAD: usize = 90;
/// The search for the end of a dateline.
#[derive(Default)]
pub(super) struct Lead {
    is_over: bool,
    pub(super) end: Option<usize>,
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
    /// A character at `at` that is no letter and no digit.
    pub(super) fn between(&mut self, c: char, at: usize) {
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
            if c == ')' && self.closes_source(at) {
                self.lead = Lead { is_over: true, end: Some(at + 1) };
            }
            return;
        }
        let previous = self.head[..at].chars().next_back().unwrap_or(' ');
        let next = self.head[at + c.len_utf8()..].chars().next();
        let next = next.filter(|_| chars < LEAD).unwrap_or(' ');
        let ends = match c {
            '-' | '_' | '=' => {
                // `MADRID.- `, `(EFE).- `, but not `PALO ALTO, CA.- `
                let is_stop =
                    previous == '.' && (self.shape.commas == 0 || self.head[..at].ends_with(")."));
                (previous.is_whitespace() || matches!(previous, ')' | '-') || is_stop)
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

    /// Whether the bracket at `at` closes the name of an agency that the text follows without a mark:
    /// `Paris (ats) La grève`, `New Delhi, Aug 9 (PTI) Ferries`.
    #[inline(never)]
    fn closes_source(&self, at: usize) -> bool {
        let behind = self.head[at + 1..].strip_prefix(' ').and_then(|rest| rest.chars().next());
        let opens_text = behind.is_some_and(|c| Kind::of(c) == Kind::Upper);
        opens_text
            && self.head[..at].rsplit_once('(').is_some_and(|(before, name)| {
                let starts = |c: char| c.is_uppercase() || c.is_ascii_digit();
                (before.is_empty() || before.ends_with(' ') && before.starts_with(starts))
                    && self.known.kinds(word_hash(name)).has(Kinds::AGENCY)
            })
    }

    /// Looks for the phrases that have the mark `c`, which stands at `at`.
    pub(super) fn look_for_phrase(&mut self, c: char, at: usize) {
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
}
