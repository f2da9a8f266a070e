//! Fitting the review of cuts: a logistic regression over what is known of the pieces.
//!
//! What a review sees must be what it will see: cuts made by weights that were not fitted from the
//! dump. So it is fitted from the folds.

use std::collections::BTreeMap;

use copydesk_segment::training::{Candidate, Example, REVIEW_FEATURES};

use crate::fit::Settings;
use crate::folds::Fold;
use crate::random::Random;

/// What the margin is divided by: a weight of one.
const ONE: f64 = 256.0;
/// How often candidates are gathered.
const ROUNDS: usize = 2;
/// How often all candidates are gone through.
const EPOCHS: usize = 12;
/// How far weights move at a step.
const RATE: f64 = 0.1;
/// The same for the scale of margins, and what it never falls below.
const SCALE_RATE: f64 = 0.01;
const LEAST_SCALE: f64 = 0.05;
/// Steeper slopes than this have made step sizes smaller; flatter ones have not.
const DAMPING: f64 = 1e-2;

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
pub(crate) fn fit_folds(folds: &mut [Fold], settings: &Settings) -> Vec<i16> {
    let mut cases: Vec<Vec<Case>> = Vec::new();
    for _ in 0..ROUNDS {
        cases = folds.iter().map(self::cases).collect();
        for (number, fold) in folds.iter_mut().enumerate() {
            let others = (0..cases.len()).filter(|&other| other != number);
            fold.weights.set_review(fit(others.flat_map(|other| &cases[other]), settings));
        }
    }
    fit(cases.iter().flatten(), settings)
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

/// What is learned.
struct Model {
    weights: Vec<f64>,
    /// How much a margin counts beside the weights.
    scale: f64,
    /// Sums of the squares of all slopes: of the weights, of the scale.
    slopes: (Vec<f64>, f64),
}

impl Model {
    fn new() -> Self {
        let slopes = (vec![DAMPING; REVIEW_FEATURES], DAMPING);
        Self { weights: vec![0.0; REVIEW_FEATURES], scale: 1.0, slopes }
    }

    /// One step, by how much less likely the right answer was than it should be.
    fn learn(&mut self, case: &Case, counts_for: f64, decay: f64) {
        let margin = f64::from(case.candidate.margin) / ONE;
        let features = case.candidate.features.iter().map(|&feature| usize::from(feature));
        let sum: f64 = features.clone().map(|feature| self.weights[feature]).sum();
        let share = 1.0 / (1.0 + (-(margin * self.scale + sum)).exp());
        let slope = (f64::from(u8::from(case.is_start)) - share) * counts_for;
        for feature in features {
            let slope = slope - decay * counts_for * self.weights[feature];
            self.slopes.0[feature] += slope * slope;
            self.weights[feature] += RATE * slope / self.slopes.0[feature].sqrt();
        }
        let slope = slope * margin;
        self.slopes.1 += slope * slope;
        let stride = SCALE_RATE * slope / self.slopes.1.sqrt();
        self.scale = (self.scale + stride).max(LEAST_SCALE);
    }
}

/// Weights of the features of a review: the mean over the later half of the epochs, in the scale of
/// margins.
fn fit<'c>(cases: impl Iterator<Item = &'c Case>, settings: &Settings) -> Vec<i16> {
    let mut order: Vec<&Case> = cases.collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &order {
        *counts.entry(&case.group).or_default() += 1;
    }
    let mut model = Model::new();
    let (mut sums, mut scales) = (vec![0.0; REVIEW_FEATURES], 0.0);
    let mut random = Random(3);
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        for case in &order {
            let count = counts[case.group.as_str()] as f64;
            model.learn(case, (settings.review_group / count).min(1.0), settings.review_decay);
        }
        if epoch * 2 >= EPOCHS {
            scales += model.scale;
            sums.iter_mut().zip(&model.weights).for_each(|(sum, weight)| *sum += weight);
        }
    }
    sums.iter().map(|sum| (sum / scales * ONE).round() as i16).collect()
}
