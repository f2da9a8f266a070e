//! The scorer: how much a line speaks for each state.

use crate::context::Window;
use crate::decoder::{Scores, Step};
use crate::features::{Feature, Features, collect, collect_words};
use crate::state::COUNT;
use crate::weights::{Row, Weights};

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
    collect_words(weights, &window.lines[at], out);
}

/// The sum of the features' weights.
pub(crate) fn scores(weights: &Weights, features: &[Feature]) -> Scores {
    let mut sums = [0i32; COUNT];
    // Twice as many sums in 16 bits as in 32 are added at a time, so as many rows as fit there are.
    for some in features.chunks(weights.addends()) {
        for (sum, short) in sums.iter_mut().zip(short_scores(weights.rows(), some)) {
            *sum += i32::from(short);
        }
    }
    sums
}

/// As [`scores`], of no more than [`Weights::addends`] features. For itself, as the compiler would
/// otherwise make the vectors half as long to suit what is done with the sums.
#[inline(never)]
fn short_scores(rows: &[Row], features: &[Feature]) -> [i16; COUNT] {
    let mut sums = [0i16; COUNT];
    let (fours, rest) = features.as_chunks::<4>();
    for four in fours {
        for &feature in four {
            sums = with(sums, rows, feature);
        }
    }
    for &feature in rest {
        sums = with(sums, rows, feature);
    }
    sums
}

/// The sums with the weights of one feature more.
#[inline(always)]
fn with(sums: [i16; COUNT], rows: &[Row], feature: Feature) -> [i16; COUNT] {
    let row = rows.get(feature as usize).expect("a table has a row for each feature there can be");
    std::array::from_fn(|state| sums[state] + row.0[state])
}
