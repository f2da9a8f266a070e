//! Sets of words that are looked up in any case.

use std::sync::OnceLock;

use super::index::Index;

/// Longest entry of a set in bytes.
const LONGEST: usize = 63;

/// A list of words or phrases, all of them lower case, that is asked of nearly every word.
///
/// Case is folded letter by letter, `İ` to `i`, and the curly apostrophe to the straight one; accents
/// count.
///
/// ```
/// use copydesk_text::lexicon::WordSet;
///
/// static TIDES: WordSet = WordSet::new(&["ebb", "flood", "spring tide"]);
/// assert!(TIDES.has("Ebb") && TIDES.has("SPRING TIDE"));
/// assert!(!TIDES.has("ebbs"));
/// ```
#[derive(Debug)]
pub struct WordSet {
    words: &'static [&'static str],
    /// The lengths of the words that start with a byte, a bit each, by the last six bits of the byte:
    /// this turns nearly all other words away.
    lengths: [u64; 64],
    index: OnceLock<Index<&'static str, ()>>,
}

impl WordSet {
    /// A set of `words`, which are lower case and at most 63 bytes long.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut lengths, mut at) = ([0; 64], 0);
        while at < words.len() {
            let word = words[at].as_bytes();
            assert!(word.len() <= LONGEST, "a word is too long for a set");
            let first = if word.is_empty() { 0 } else { word[0] };
            lengths[slot(first)] |= 1 << word.len();
            at += 1;
        }
        Self { words, lengths, index: OnceLock::new() }
    }

    /// The words, in the order in which they were given.
    pub const fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether `word` is in the set, in any case.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let Some(&first) = bytes.first().filter(|_| bytes.len() <= LONGEST) else { return false };
        let has_length = self.lengths[slot(first.to_ascii_lowercase())] >> bytes.len() & 1 != 0;
        // What is not ASCII may have another length when it is small.
        (has_length || !word.is_ascii()) && self.holds(word)
    }

    /// Whether `word`, of at most 63 bytes, is in the set, in any case.
    fn holds(&self, word: &str) -> bool {
        let index = || self.words.iter().map(|word| (*word, ())).collect();
        let set = self.index.get_or_init(index);
        let bytes = word.as_bytes();
        let mut folded = [0; LONGEST];
        let folded = if word.is_ascii() {
            let folded = &mut folded[..bytes.len()];
            folded.copy_from_slice(bytes);
            folded.make_ascii_lowercase();
            &*folded
        } else {
            let mut len = 0;
            for c in word.chars().map(small) {
                let Some(room) = folded.get_mut(len..len + c.len_utf8()) else { return false };
                len += c.encode_utf8(room).len();
            }
            &folded[..len]
        };
        str::from_utf8(folded).is_ok_and(|folded| set.contains_key(folded))
    }
}

/// Where the lengths of the words that start with `byte` are.
const fn slot(byte: u8) -> usize {
    (byte & 63) as usize
}

/// The small letter that `c` is looked up as.
pub(super) fn small(c: char) -> char {
    match c {
        '’' => '\'',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        static SET: WordSet = WordSet::new(&["redakteurin", "été", "и", "o'clock", "istanbul"]);
        for word in ["Redakteurin", "ÉTÉ", "И", "o’clock", "O'CLOCK", "İstanbul"] {
            assert!(SET.has(word), "{word}");
        }
        let long = "redakteurin".repeat(9);
        for word in ["", "redakteur", "ete", "redakteurinn", long.as_str(), "ııııııııııııııııııı"]
        {
            assert!(!SET.has(word), "{word}");
        }
    }
}
