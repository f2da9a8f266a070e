//! A linear-chain conditional random field (Lafferty and others 2001), and how it learns.
//!
//! Each step takes a stretch of lines and raises the weight of the paths that its labels allow (all of
//! them together, where they leave a choice) beside that of all paths. Paths count for more the more
//! lines they have wrong, so that the right ones must win by a distance (softmax-margin, Gimpel and
//! Smith 2010). Steps get smaller by the slopes so far (Duchi, Hazan and Singer 2011). Each step does
//! without some kinds of features, drawn anew, so that none is relied upon alone. The table is the
//! average over the later half of all steps, rounded to integers.

use copydesk_segment::Weights;
use copydesk_segment::training::{STATE_COUNT, STATES, Set, State, feature_kind, may_follow, set};

use crate::fit::{Settings, Stretch};
use crate::lattice::{Edges, GAPS, Lattice, Row};
use crate::random::Random;

/// A weight of one, as an integer.
const ONE: f32 = 256.0;
/// Steeper slopes than this have made step sizes smaller; flatter ones have not.
const DAMPING: f32 = 1e-2;
/// Squares of slopes that weights which were fitted before are taken to have seen.
const SEEN_SLOPES: f32 = 100.0;
/// Slopes that are not worth a step.
const FLAT: f32 = 1e-3;

pub(crate) struct Model<'s> {
    settings: &'s Settings,
    rows: Vec<Weight<Row>>,
    transitions: Box<Weight<Edges>>,
    /// Features that enough lines have.
    used: Vec<bool>,
    /// Template or kind of word of each feature.
    kinds: Vec<u16>,
    /// Which of them the present step does without.
    dropped: Vec<bool>,
    random: Random,
    starts: Set,
    averaged: f32,
    /// How much more the kinds of features that the present step has count, to make up for the others.
    scale: f32,
}

/// Weights that are learned.
#[derive(Clone, Copy)]
struct Weight<T> {
    now: T,
    /// Sum of the squares of all slopes.
    slopes: T,
    /// Sum over the steps that are averaged.
    sum: T,
}

impl<'s> Model<'s> {
    pub(crate) fn new(features: usize, settings: &'s Settings) -> Self {
        let row = [0.0; STATE_COUNT];
        let edges = [[row; STATE_COUNT]; GAPS];
        let kinds: Vec<u16> = (0..features as u32).map(feature_kind).collect();
        Self {
            settings,
            rows: vec![Weight { now: row, slopes: row, sum: row }; features],
            transitions: Box::new(Weight { now: edges, slopes: edges, sum: edges }),
            used: vec![false; features],
            dropped: vec![false; kinds.last().map_or(0, |&last| usize::from(last) + 1)],
            kinds,
            random: Random(5 + settings.draws),
            starts: set(State::is_start),
            averaged: 0.0,
            scale: 1.0,
        }
    }

    /// A model that starts from weights that were fitted before.
    pub(crate) fn from_weights(weights: &Weights, settings: &'s Settings) -> Self {
        let mut model = Self::new(weights.feature_count(), settings);
        for (feature, row) in model.rows.iter_mut().enumerate() {
            row.now = weights.get(feature as u32).map(|weight| f32::from(weight) / ONE);
            row.slopes = [SEEN_SLOPES; STATE_COUNT];
        }
        let Weight { now, slopes, .. } = &mut *model.transitions;
        for (gap, rows) in now.iter_mut().enumerate() {
            for (from, row) in rows.iter_mut().enumerate() {
                for (to, way) in row.iter_mut().enumerate() {
                    *way = weights.transition(gap, from, to) as f32 / ONE;
                }
            }
        }
        *slopes = [[[SEEN_SLOPES; STATE_COUNT]; STATE_COUNT]; GAPS];
        model
    }

    /// Features that too few lines have are not used.
    pub(crate) fn count<'a>(&mut self, stretches: impl Iterator<Item = &'a Stretch>) {
        let mut counts = vec![0u32; self.rows.len()];
        for feature in stretches.flat_map(|stretch| stretch.features.iter().flatten()) {
            counts[*feature as usize] += 1;
        }
        for (used, count) in self.used.iter_mut().zip(counts) {
            *used = count >= self.settings.seen;
        }
    }

    /// One step; by how much the labels were less likely than all paths, as a logarithm.
    pub(crate) fn learn(&mut self, stretch: &Stretch) -> f64 {
        let dropout =
            if stretch.is_page { self.settings.page_dropout } else { self.settings.dropout };
        for dropped in &mut self.dropped {
            *dropped = self.random.below(100) < dropout;
        }
        self.scale = 100.0 / (100 - dropout.min(99)) as f32;
        let mut right: Vec<Row> =
            stretch.features.iter().map(|features| self.scores(features)).collect();
        let mut all = right.clone();
        for ((right, all), &allowed) in right.iter_mut().zip(&mut all).zip(&stretch.allowed) {
            rule_out(right, !allowed);
            self.add_cost(all, allowed);
        }
        let ways = self.ways();
        let lattice = |scores: &[Row]| Lattice::new(scores, &stretch.blanks, &ways);
        // Labels that contradict each other, as those of a damaged dump may, teach nothing.
        let (Some(right), Some(all)) = (lattice(&right), lattice(&all)) else { return 0.0 };
        self.move_rows(stretch, &right, &all);
        self.move_transitions(&right, &all);
        all.log - right.log
    }

    fn is_on(&self, feature: u32) -> bool {
        self.used[feature as usize] && !self.dropped[usize::from(self.kinds[feature as usize])]
    }

    fn scores(&self, features: &[u32]) -> Row {
        let mut sums = [0.0; STATE_COUNT];
        for &feature in features.iter().filter(|&&feature| self.is_on(feature)) {
            for (sum, weight) in sums.iter_mut().zip(&self.rows[feature as usize].now) {
                *sum += weight;
            }
        }
        sums.map(|sum| sum * self.scale)
    }

    fn add_cost(&self, scores: &mut Row, allowed: Set) {
        let starts = allowed & self.starts != 0;
        for (state, score) in scores.iter_mut().enumerate() {
            if allowed & (1 << state) == 0 {
                let start_wrong = starts != (self.starts & (1 << state) != 0);
                *score += if start_wrong { self.settings.start_cost } else { self.settings.cost };
            }
        }
    }

    /// What each step from state to state multiplies the weight of a path by.
    fn ways(&self) -> Box<Edges> {
        let mut ways = Box::new(self.transitions.now);
        for rows in &mut *ways {
            for (from, row) in rows.iter_mut().enumerate() {
                for (to, way) in row.iter_mut().enumerate() {
                    *way = if may_follow(STATES[from], STATES[to]) { way.exp() } else { 0.0 };
                }
            }
        }
        ways
    }

    fn move_rows(&mut self, stretch: &Stretch, right: &Lattice, all: &Lattice) {
        for (at, features) in stretch.features.iter().enumerate() {
            let (right, all) = (&right.marginals[at], &all.marginals[at]);
            let slope: Row = std::array::from_fn(|state| (right[state] - all[state]) * self.scale);
            if slope.iter().all(|slope| slope.abs() < FLAT) {
                continue;
            }
            for &feature in features {
                if !self.is_on(feature) {
                    continue;
                }
                let weight = &mut self.rows[feature as usize];
                for state in 0..STATE_COUNT {
                    let slope = slope[state] - self.settings.decay * weight.now[state];
                    let slopes = &mut weight.slopes[state];
                    weight.now[state] += self.settings.rate * stride(slope, slopes);
                }
            }
        }
    }

    fn move_transitions(&mut self, right: &Lattice, all: &Lattice) {
        let Weight { now, slopes, .. } = &mut *self.transitions;
        let cells = now.as_flattened_mut().as_flattened_mut().iter_mut();
        let cells = cells.zip(slopes.as_flattened_mut().as_flattened_mut());
        let expected = right.edges.as_flattened().as_flattened();
        let expected = expected.iter().zip(all.edges.as_flattened().as_flattened());
        for ((weight, slopes), (right, all)) in cells.zip(expected) {
            if (right - all).abs() >= FLAT {
                *weight += self.settings.rate * stride(right - all, slopes);
            }
        }
    }

    /// Counts the present weights into the average.
    pub(crate) fn average(&mut self) {
        self.averaged += 1.0;
        for weight in &mut self.rows {
            for (sum, now) in weight.sum.iter_mut().zip(&weight.now) {
                *sum += now;
            }
        }
        let Weight { now, sum, .. } = &mut *self.transitions;
        let sums = sum.as_flattened_mut().as_flattened_mut().iter_mut();
        for (sum, now) in sums.zip(now.as_flattened().as_flattened()) {
            *sum += now;
        }
    }

    /// Puts the averaged weights into a table.
    pub(crate) fn write(&self, weights: &mut Weights) {
        let mean = |sum: f32| sum / self.averaged.max(1.0) * ONE;
        for (feature, weight) in self.rows.iter().enumerate() {
            let row = weight.sum.map(|sum| {
                // The cast saturates.
                let weight = mean(sum).round() as i16;
                if weight.unsigned_abs() < self.settings.prune { 0 } else { weight }
            });
            if row != weights.get(feature as u32) {
                weights.set(feature as u32, row);
            }
        }
        for (gap, rows) in self.transitions.sum.iter().enumerate() {
            for (from, row) in rows.iter().enumerate() {
                for (to, &sum) in row.iter().enumerate() {
                    weights.set_transition(gap, from, to, mean(sum).round() as i32);
                }
            }
        }
    }
}

/// How far a weight moves up a slope; `slopes` remembers the slopes so far.
fn stride(slope: f32, slopes: &mut f32) -> f32 {
    *slopes += slope * slope;
    slope / (*slopes + DAMPING).sqrt()
}

/// No path goes through `states`.
fn rule_out(scores: &mut Row, states: Set) {
    for (state, score) in scores.iter_mut().enumerate() {
        if states & (1 << state) != 0 {
            *score = f32::NEG_INFINITY;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Args {
        #[command(flatten)]
        settings: Settings,
    }

    #[test]
    fn weights_that_learn_nothing_more_stay() {
        let settings = Args::parse_from(["fit"]).settings;
        let known = Weights::built_in();
        let mut model = Model::from_weights(known, &settings);
        model.average();
        let mut weights = known.clone();
        model.write(&mut weights);
        assert_eq!(weights.render(), known.render());
    }
}
