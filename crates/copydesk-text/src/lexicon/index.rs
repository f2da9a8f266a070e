//! Indexes of word lists: made once, asked of nearly every word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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

/// The runs of equal keys in `sorted`: where each starts and ends.
pub(super) fn runs<'k, T>(
    sorted: &'k [T],
    key: impl Fn(&'k T) -> &'k str,
) -> Index<&'k str, (usize, usize)> {
    let mut runs = Index::default();
    for (at, entry) in sorted.iter().enumerate() {
        runs.entry(key(entry)).or_insert((at, at)).1 = at + 1;
    }
    runs
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
    fn a_run_has_all_of_one_key() {
        let runs = runs(&["a", "b", "b", "c"], |entry| entry);
        assert_eq!((runs["a"], runs["b"], runs["c"]), ((0, 1), (1, 3), (3, 4)));
    }
}
