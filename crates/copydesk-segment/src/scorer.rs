//! The scorer: how much a line speaks for each state.

use crate::context::Window;
use crate::decoder::{Scores, Step};
use crate::features::{Feature, Features, collect, collect_words};
use crate::state::COUNT;
use crate::weights::Weights;

/// The line at `at` as a step of the decoder; `features` is room for its features.
pub(crate) fn step(
    weights: &Weights,
    window: Window<'_>,
    at: usize,
    features: &mut Features,
) -> Step {
    features_of(weights, window, at, features);
    Step { scores: scores(weights, features.as_slice()), blanks: window.lines[at].blanks }
}

/// All features of the line at `at`.
pub(crate) fn features_of(weights: &Weights, window: Window<'_>, at: usize, out: &mut Features) {
    collect(window, at, out);
    collect_words(&window.lines[at], |hash| weights.position(hash), out);
}

/// The sum of the features' weights.
pub(crate) fn scores(weights: &Weights, features: &[Feature]) -> Scores {
    let mut sums = [0i32; COUNT];
    // Twice as many sums in 16 bits as in 32 are added at a time, so as many rows as fit there are.
    for some in features.chunks(weights.addends()) {
        let mut short = [0i16; COUNT];
        for &feature in some {
            for (sum, weight) in short.iter_mut().zip(weights.row(feature)) {
                *sum += weight;
            }
        }
        for (sum, short) in sums.iter_mut().zip(short) {
            *sum += i32::from(short);
        }
    }
    sums
}
