//! The scorer: how much a line speaks for each state.

use crate::context::Window;
use crate::decoder::{Scores, Step};
use crate::features::{Feature, collect, collect_words};
use crate::state::COUNT;
use crate::weights::Weights;

/// The line at `at` as a step of the decoder; `features` is room for its features.
pub(crate) fn step(
    weights: &Weights,
    window: Window<'_>,
    at: usize,
    features: &mut Vec<Feature>,
) -> Step {
    features_of(weights, window, at, features);
    Step { scores: scores(weights, features), blanks: window.lines[at].blanks }
}

/// All features of the line at `at`.
pub(crate) fn features_of(
    weights: &Weights,
    window: Window<'_>,
    at: usize,
    out: &mut Vec<Feature>,
) {
    collect(window, at, out);
    collect_words(&window.lines[at], |hash| weights.position(hash), out);
}

/// The sum of the features' weights.
pub(crate) fn scores(weights: &Weights, features: &[Feature]) -> Scores {
    let mut sums = [0i32; COUNT];
    for &feature in features {
        if let Some(row) = weights.row(feature) {
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(weight);
            }
        }
    }
    sums
}
