//! The words whose presence in a short line may speak for a state: those that many sources use.

use std::collections::{BTreeMap, BTreeSet};

use copydesk_segment::training::words;

use crate::corpus::Dump;
use crate::random::hash;

/// Words of short lines that at least `sources` sources print, the commonest first, at most `most`.
pub(crate) fn pick(dumps: &[&Dump], sources: usize, most: usize) -> Vec<String> {
    let mut found: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for dump in dumps {
        let ([source], Some("web")) = (dump.sources.as_slice(), dump.group.split('/').next())
        else {
            continue;
        };
        for line in &dump.lines {
            let text = String::from_utf8_lossy(line.content.slice(&dump.bytes));
            for word in words(&text) {
                found.entry(word).or_default().insert(hash(source));
            }
        }
    }
    let mut words: Vec<_> = found
        .into_iter()
        .map(|(word, by)| (by.len(), word))
        .filter(|(count, _)| *count >= sources)
        .collect();
    words.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    words.into_iter().take(most).map(|(_, word)| word).collect()
}
