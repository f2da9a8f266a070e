//! Indexes of word lists: made once, asked of nearly every word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::spelling::key_into;

/// From a spelling to what the list says of it.
pub(super) type Index<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// FNV-1a. The keys are the list's own and short: the default hash, which withstands hostile keys,
/// takes longer than the rest of a lookup.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Values by the [key](super::spelling::key) of a spelling, several of which may share one.
///
/// All keys stand in one text, and they are put in order by their hashes: sorting the keys themselves would
/// take as long as all the rest of a short dump.
#[derive(Debug)]
pub(super) struct Keyed<T> {
    keys: Vec<u8>,
    /// In the order in which they were given.
    entries: Vec<Entry<T>>,
    /// The hash of each key in the upper half, in the lower one which of the entries it is of; sorted.
    order: Vec<u64>,
    /// Where those begin of which the hash begins with the same bits.
    starts: Vec<u32>,
}

/// How many bits of a hash tell where to look for it: there are a few thousand keys.
const BITS: u32 = 12;

/// A value and its key.
#[derive(Debug)]
struct Entry<T> {
    /// Where in the text of all keys it stands.
    key: Range<u32>,
    value: T,
}

impl<T> Keyed<T> {
    /// Of these spellings.
    pub(super) fn new(spellings: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let (mut keys, mut entries, mut order) = (Vec::new(), Vec::new(), Vec::new());
        for (spelling, value) in spellings {
            let from = keys.len();
            key_into(spelling, &mut keys);
            order.push(u64::from(hash(&keys[from..])) << 32 | entries.len() as u64);
            entries.push(Entry { key: from as u32..keys.len() as u32, value });
        }
        order.sort_unstable();
        Self { keys, entries, starts: starts(&order), order }
    }

    /// The same without a value that follows itself.
    pub(super) fn without_repeats(mut self) -> Self
    where
        T: PartialEq,
    {
        let mut order = std::mem::take(&mut self.order);
        order.dedup_by(|a, b| {
            let [a, b] = [*a, *b].map(|place| self.entry(place));
            a.value == b.value && self.key(a) == self.key(b)
        });
        Self { starts: starts(&order), order, ..self }
    }

    /// The values of all spellings with this key, in the order in which they were given.
    pub(super) fn get(&self, key: &[u8]) -> impl Iterator<Item = &T> + use<'_, T> {
        let wanted = u64::from(hash(key));
        let from = self.starts[(wanted >> (u32::BITS - BITS)) as usize] as usize;
        let near = self.order[from..].iter().skip_while(move |place| **place >> 32 < wanted);
        let same = near.take_while(move |place| **place >> 32 == wanted);
        let mut same = same.map(|&place| self.entry(place));
        // Another key may have the same hash.
        let first = same.find(|entry| self.key(entry) == key);
        let own = first.map_or(&[][..], |first| self.key(first));
        first.into_iter().chain(same).filter(move |it| self.key(it) == own).map(|it| &it.value)
    }

    fn entry(&self, place: u64) -> &Entry<T> {
        &self.entries[place as u32 as usize]
    }

    fn key(&self, entry: &Entry<T>) -> &[u8] {
        &self.keys[entry.key.start as usize..entry.key.end as usize]
    }
}

/// For all beginnings of hashes, how many of `order` have a smaller one.
fn starts(order: &[u64]) -> Vec<u32> {
    let mut starts = Vec::with_capacity(1 << BITS);
    for (at, place) in order.iter().enumerate() {
        let bits = (place >> (u64::BITS - BITS)) as usize;
        starts.resize(starts.len().max(bits + 1), at as u32);
    }
    starts.resize(1 << BITS, order.len() as u32);
    starts
}

fn hash(key: &[u8]) -> u32 {
    let mut fnv = Fnv::default();
    fnv.write(key);
    let hash = fnv.finish();
    (hash ^ hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // From the test suite of its authors.
        for (text, hash) in [("", 0xcbf2_9ce4_8422_2325), ("foobar", 0x8594_4171_f739_67e8)] {
            let mut fnv = Fnv::default();
            fnv.write(text.as_bytes());
            assert_eq!(fnv.finish(), hash, "{text}");
        }
    }

    #[test]
    fn what_shares_a_key_stays_in_its_order() {
        let keyed = Keyed::new([("Saint-Lô", 1), ("Łódź", 2), ("SAINT LO", 3), ("lodz", 4)]);
        assert!(keyed.get(b"saintlo").eq(&[1, 3]));
        assert!(keyed.get(b"lodz").eq(&[2, 4]));
        assert_eq!((keyed.get(b"lo").count(), keyed.get(b"").count()), (0, 0));
    }
}
