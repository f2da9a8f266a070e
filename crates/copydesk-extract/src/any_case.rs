//! Looking for words in any case: what a text is compared with is written small.

/// Pairs of neighbouring bytes, in any case: the two that the phrases of a list begin with, or end with, turn
/// most texts away at once.
///
/// Of each byte five bits count, which ASCII letters of either case have alike, and so do the last bytes of
/// the letters of Latin-1.
#[derive(Clone, Copy)]
pub(crate) struct Pairs([u32; 32]);

impl Pairs {
    pub(crate) const NONE: Self = Self([0; 32]);

    pub(crate) const fn with(mut self, first: u8, second: u8) -> Self {
        self.0[(first & 31) as usize] |= 1 << (second & 31);
        self
    }

    /// These and the first two bytes of each of `phrases`.
    pub(crate) const fn with_openings(mut self, phrases: &[&str]) -> Self {
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            self = self.with(phrase[0], phrase[1]);
            at += 1;
        }
        self
    }

    /// The same of the phrases of a table, which stand in its first column.
    pub(crate) const fn with_openings_of<T>(mut self, table: &[(&str, T)]) -> Self {
        let mut at = 0;
        while at < table.len() {
            self = self.with_openings(&[table[at].0]);
            at += 1;
        }
        self
    }

    /// Whether the two may be among them; if not, they are not.
    #[inline]
    pub(crate) fn may_have(&self, first: u8, second: u8) -> bool {
        self.0[usize::from(first & 31)] >> (second & 31) & 1 != 0
    }

    /// Whether `bytes` may begin with one of them.
    #[inline]
    pub(crate) fn may_open(&self, bytes: &[u8]) -> bool {
        matches!(*bytes, [first, second, ..] if self.may_have(first, second))
    }
}

/// The byte offset after `words`, which are lower case, if `text` starts with them in any case.
#[inline]
pub(crate) fn starts(text: &str, words: &str) -> Option<usize> {
    // Nearly all are turned away here, before anything is called: the small letter of an ASCII one is ASCII, too.
    let differs = |at: usize| match (text.as_bytes().get(at), words.as_bytes().get(at)) {
        (Some(c), Some(want)) => c.is_ascii() && c.to_ascii_lowercase() != *want,
        (None, want) => want.is_some(),
        (_, None) => false,
    };
    if words.is_empty() || differs(0) || differs(1) {
        return None;
    }
    starts_in_any_case(text, words)
}

fn starts_in_any_case(text: &str, words: &str) -> Option<usize> {
    // ASCII is compared as bytes, up to the first letter that is none: an ASCII letter has an ASCII
    // small one, and no words of ours have a capital.
    let mut at = 0;
    for (c, want) in text.bytes().zip(words.bytes()) {
        if !c.is_ascii() || !want.is_ascii() {
            break;
        }
        if c.to_ascii_lowercase() != want {
            return None;
        }
        at += 1;
    }
    if at == words.len() {
        return Some(at);
    }
    let (text, words) = (text.get(at..)?, words.get(at..)?);
    let mut rest = text.char_indices();
    for want in words.chars() {
        let (_, c) = rest.next()?;
        if !c.to_lowercase().eq(core::iter::once(want)) {
            return None;
        }
    }
    Some(at + rest.offset())
}

/// Where `words` stand first in `text`, in any case.
pub(crate) fn find(text: &str, words: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, _)| Some((at, at + starts(&text[at..], words)?)))
}

/// Where `words` stand last in `text`, in any case.
pub(crate) fn rfind(text: &str, words: &str) -> Option<(usize, usize)> {
    text.char_indices().rev().find_map(|(at, _)| Some((at, at + starts(&text[at..], words)?)))
}
