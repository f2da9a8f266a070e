//! A table of numbers by the hash of a word, for looking up many words of which few are known.

/// Slots for each word: most words that are looked up are not there, and end at an empty slot.
const SPREAD: usize = 4;

/// Numbers by the hashes of words.
#[derive(Clone, Debug)]
pub(crate) struct WordTable {
    /// A power of two of them. A word that finds its slot taken has the next free one.
    slots: Vec<Slot>,
    /// A bit for some of the bits of each hash: most words that are not there end at one that is
    /// not set, in memory that stays at hand.
    filter: Box<[u64; FILTER]>,
}

/// Words of bits in a filter.
const FILTER: usize = 256;

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    number: u16,
    is_taken: bool,
}

impl WordTable {
    /// A table with room for `count` words.
    pub(crate) fn with_room(count: usize) -> Self {
        let slots = (count * SPREAD).next_power_of_two();
        Self { slots: vec![Slot::default(); slots], filter: Box::new([0; FILTER]) }
    }

    /// The number of the word with this hash.
    #[inline(always)]
    pub(crate) fn get(&self, hash: u32) -> Option<u16> {
        let (word, bit) = in_filter(hash);
        if self.filter[word] & bit == 0 {
            return None;
        }
        self.find(hash)
    }

    #[inline(never)]
    fn find(&self, hash: u32) -> Option<u16> {
        let slot = self.slots[self.place(hash)];
        slot.is_taken.then_some(slot.number)
    }

    /// The number of the word with this hash; that of a new word is 0.
    pub(crate) fn entry(&mut self, hash: u32) -> &mut u16 {
        let (word, bit) = in_filter(hash);
        self.filter[word] |= bit;
        let place = self.place(hash);
        let slot = &mut self.slots[place];
        slot.hash = hash;
        slot.is_taken = true;
        &mut slot.number
    }

    /// The slot of the word with this hash, or the free one where it belongs.
    fn place(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = hash as usize & mask;
        while self.slots[place].is_taken && self.slots[place].hash != hash {
            place = (place + 1) & mask;
        }
        place
    }
}

/// The bit of a hash in the filter. Slots go by the low bits of a hash, this by others.
fn in_filter(hash: u32) -> (usize, u64) {
    ((hash >> 24) as usize % FILTER, 1 << (hash >> 18 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_share_a_slot_keep_their_numbers() {
        let mut table = WordTable::with_room(4);
        let hashes = [3, 3 + 16, 3 + 32, 4];
        for (number, &hash) in hashes.iter().enumerate() {
            *table.entry(hash) = number as u16;
        }
        assert_eq!(hashes.map(|hash| table.get(hash)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(table.get(3 + 48), None);
        assert_eq!(table.get(0), None);
    }
}
