//! A small set of words, a bit for each, which may take a word for another.

/// A bit for each of some words, by the lower bits of its hash: two words may share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordBits([u64; 4]);

impl WordBits {
    /// The set with the words of `other`, too.
    pub(crate) fn with(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }

    /// Whether the word may be among them; if not, it is not.
    pub(crate) fn may_have(&self, word: u16) -> bool {
        let (of, bit) = place(word);
        self.0[of] & bit != 0
    }
}

/// Which of the numbers a word has its bit in, and that bit.
fn place(word: u16) -> (usize, u64) {
    (usize::from(word >> 6 & 3), 1 << (word & 63))
}

impl FromIterator<u16> for WordBits {
    fn from_iter<I: IntoIterator<Item = u16>>(words: I) -> Self {
        words.into_iter().fold(Self::default(), |Self(mut bits), word| {
            let (of, bit) = place(word);
            bits[of] |= bit;
            Self(bits)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_word_is_missed(words in any::<Vec<u16>>(), more in any::<Vec<u16>>()) {
            let [set, others] = [&words, &more].map(|words| words.iter().copied().collect::<WordBits>());
            let both = set.with(others);
            prop_assert!(words.iter().all(|&word| set.may_have(word) && both.may_have(word)));
            prop_assert!(more.iter().all(|&word| both.may_have(word)));
        }
    }

    #[test]
    fn most_other_words_are_told_apart() {
        let set: WordBits = (0..20).map(|word| word * 7).collect();
        assert!((0..256).filter(|&word| set.may_have(word)).count() == 20);
        assert!(!WordBits::default().may_have(0));
    }
}
