//! A bag of words: how often each stands in some lines that come and go.

/// How often each word is there, by the lower bits of its hash: two words that fall on one of the
/// `SLOTS` count as one.
#[derive(Clone, Debug)]
pub(crate) struct Bag<const SLOTS: usize> {
    counts: Box<[u8; SLOTS]>,
    distinct: u32,
}

impl<const SLOTS: usize> Default for Bag<SLOTS> {
    fn default() -> Self {
        Self { counts: Box::new([0; SLOTS]), distinct: 0 }
    }
}

impl<const SLOTS: usize> Bag<SLOTS> {
    pub(crate) fn clear(&mut self) {
        if self.distinct > 0 {
            self.counts.fill(0);
            self.distinct = 0;
        }
    }

    /// Puts `words` in.
    pub(crate) fn add(&mut self, words: &[u16]) {
        for &word in words {
            let count = &mut self.counts[usize::from(word) % SLOTS];
            self.distinct += u32::from(*count == 0);
            *count = count.saturating_add(1);
        }
    }

    /// Takes `words`, which were put in before, out again.
    pub(crate) fn remove(&mut self, words: &[u16]) {
        for &word in words {
            let count = &mut self.counts[usize::from(word) % SLOTS];
            *count = count.saturating_sub(1);
            self.distinct -= u32::from(*count == 0);
        }
    }

    /// Whether the word is in.
    pub(crate) fn has(&self, word: u16) -> bool {
        self.counts[usize::from(word) % SLOTS] > 0
    }

    /// How many different words are in.
    pub(crate) fn distinct(&self) -> u32 {
        self.distinct
    }

    /// How many different words are in both.
    pub(crate) fn common(&self, other: &Self) -> u32 {
        // Bytes, so that many are compared at a time; no chunk has more than a byte can count.
        let pairs = self.counts.chunks(128).zip(other.counts.chunks(128));
        let both = |(a, b): (&u8, &u8)| u8::from(a.min(b) > &0);
        pairs.map(|(a, b)| u32::from(a.iter().zip(b).map(both).sum::<u8>())).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_out_is_gone_once_it_is_out_as_often_as_it_was_put_in() {
        let (mut bag, mut other) = (Bag::<64>::default(), Bag::<64>::default());
        bag.add(&[1, 2, 2]);
        other.add(&[2, 3]);
        assert_eq!((bag.distinct(), bag.common(&other)), (2, 1));
        bag.remove(&[2]);
        assert!(bag.has(2) && !bag.has(3));
        bag.remove(&[2]);
        assert_eq!((bag.distinct(), bag.common(&other), bag.has(2)), (1, 0, false));
        bag.clear();
        assert_eq!(bag.distinct(), 0);
    }
}
