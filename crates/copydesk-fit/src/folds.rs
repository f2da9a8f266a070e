//! Cross-validation: dumps that share a source stay in one fold.

use crate::corpus::Dump;
use crate::evaluate::{self, Path};
use crate::perceptron::{self, Settings};
use crate::random::hash;
use crate::relay;
use crate::synthesis;

/// How many folds there are.
pub(crate) const COUNT: usize = 5;

/// The folds that a dump's articles lie in.
fn folds_of(dump: &Dump) -> impl Iterator<Item = usize> + '_ {
    dump.sources.iter().map(|source| (hash(source) >> 7) as usize % COUNT)
}

/// Paths through dumps by weights that were fitted without any of their sources, for the first
/// `folds` folds.
///
/// Dumps that mix sources of several folds are left out; dumps of the same kind are made of each
/// fold's own articles instead.
pub(crate) fn validate(dumps: &[Dump], folds: usize, settings: &Settings) -> Vec<(Dump, Path)> {
    let work = |fold: usize| {
        let training: Vec<&Dump> =
            dumps.iter().filter(|dump| folds_of(dump).all(|other| other != fold)).collect();
        let weights = perceptron::fit(&training, settings);
        let held_out: Vec<&Dump> =
            dumps.iter().filter(|dump| folds_of(dump).all(|other| other == fold)).collect();
        let mut made = synthesis::dumps(&held_out, 2);
        made.extend(relay::dumps(&held_out));
        held_out
            .into_iter()
            .chain(&made)
            .map(|dump| (dump.clone(), evaluate::path(&weights, dump)))
            .collect::<Vec<_>>()
    };
    let mut results = Vec::new();
    std::thread::scope(|scope| {
        let work = &work;
        for pair in (0..folds.min(COUNT)).collect::<Vec<_>>().chunks(2) {
            let running: Vec<_> =
                pair.iter().map(|&fold| scope.spawn(move || work(fold))).collect();
            for handle in running {
                results.extend(handle.join().expect("fitting does not panic"));
            }
        }
    });
    results
}
