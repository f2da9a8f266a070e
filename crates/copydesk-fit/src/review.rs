//! Fitting the review of cuts: trees over what is known of the pieces.
//!
//! What a review sees must be what it will see: cuts made by weights that were not fitted from the
//! dump. So it is fitted from the folds.

use std::collections::BTreeMap;

use copydesk_segment::training::{Candidate, Example, Trees};

use crate::boost::{self, Data};
use crate::fit::Settings;
use crate::folds::Fold;

/// How often candidates are gathered.
const ROUNDS: usize = 2;

/// A candidate, what is right about it, and how much it counts.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    candidate: Candidate,
    is_start: bool,
    group: String,
}

/// Fits the review of each fold from the candidates in the others, and one from all of them.
///
/// A review changes which lines are looked at next; so what it makes of the dumps is fitted from, too.
pub(crate) fn fit_folds(folds: &mut [Fold], settings: &Settings) -> Trees {
    let mut cases: Vec<Vec<Case>> = Vec::new();
    for _ in 0..ROUNDS {
        cases = in_pairs(folds, |_, fold| self::cases(fold));
        let reviews = in_pairs(folds, |number, _| {
            let others = (0..cases.len()).filter(|&other| other != number);
            fit(others.flat_map(|other| &cases[other]), settings)
        });
        folds.iter_mut().zip(reviews).for_each(|(fold, review)| fold.weights.set_review(review));
    }
    fit(cases.iter().flatten(), settings)
}

/// What `make` makes of each fold and its number, two at a time.
fn in_pairs<T: Send>(folds: &[Fold], make: impl Fn(usize, &Fold) -> T + Sync) -> Vec<T> {
    let numbers: Vec<usize> = (0..folds.len()).collect();
    let make = &make;
    numbers
        .chunks(2)
        .flat_map(|pair| {
            std::thread::scope(|scope| {
                let running: Vec<_> = pair
                    .iter()
                    .map(|&number| scope.spawn(move || make(number, &folds[number])))
                    .collect();
                let joined =
                    running.into_iter().map(|it| it.join().expect("fitting does not panic"));
                joined.collect::<Vec<T>>()
            })
        })
        .collect()
}

/// The candidates in the held-out dumps of a fold.
fn cases(fold: &Fold) -> Vec<Case> {
    let mut cases = Vec::new();
    for dump in &fold.held_out {
        let example = Example::new(&fold.weights, &dump.bytes);
        for candidate in example.candidates(&fold.weights) {
            let is_start = dump.starts.binary_search(&candidate.line).is_ok();
            let group = dump.group.clone();
            cases.push(Case { candidate, is_start, group });
        }
    }
    cases
}

/// Trees fitted from `cases`; those of a group with many count for less.
fn fit<'c>(cases: impl Iterator<Item = &'c Case>, settings: &Settings) -> Trees {
    let cases: Vec<&Case> = cases.collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        *counts.entry(&case.group).or_default() += 1;
    }
    let mut data = Data::default();
    for case in cases {
        let count = counts[case.group.as_str()] as f32;
        let counts_for = (settings.review_group / count).min(1.0);
        data.push(&case.candidate.facts, case.is_start, counts_for);
    }
    boost::fit(&data, settings.review_trees, settings.review_leaves)
}
