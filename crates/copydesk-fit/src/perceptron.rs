//! Fitting: an averaged structured perceptron with a margin.
//!
//! Each step decodes a stretch of lines twice: once as well as the labels allow (where they leave a
//! choice, the weights choose), once with every state that the labels do not allow made cheaper, so
//! that the right path must win by a distance. Where the two differ, the weights of the one are
//! raised and those of the other lowered. The table is the average over all steps (Collins 2002;
//! Freund and Schapire 1999), rounded to integers.

use copydesk_segment::Weights;
use copydesk_segment::training::{Example, STATE_COUNT, Set, State, path, set};

use crate::corpus::Dump;
use crate::printed;
use crate::random::Random;
use crate::relay;
use crate::synthesis;
use crate::vocabulary;

/// How to fit.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Settings {
    /// Times that all dumps are gone through.
    #[arg(long, default_value_t = 20)]
    epochs: usize,
    /// By how much the right path must win, for each line that is wrong.
    #[arg(long, default_value_t = 3200)]
    margin: i32,
    /// The same for a line at which an article wrongly starts or does not start.
    #[arg(long, default_value_t = 12800)]
    start_margin: i32,
    /// How far weights move at a step.
    #[arg(long, default_value_t = 16)]
    rate: i32,
    /// Lines that must have a feature for it to be given a weight.
    #[arg(long, default_value_t = 16)]
    seen: u32,
    /// Weights closer to zero than this are left out of the table.
    #[arg(long, default_value_t = 12)]
    prune: i32,
    /// Sources that must use a word for the vocabulary.
    #[arg(long, default_value_t = 8)]
    word_sources: usize,
    /// Most words of the vocabulary.
    #[arg(long, default_value_t = 600)]
    most_words: usize,
    /// How many more times dumps of which every line is known by hand are gone through.
    #[arg(long, default_value_t = 12)]
    copies: usize,
    /// How many dumps of made-up articles are printed in each layout of the test kit.
    #[arg(long, default_value_t = 20)]
    printed: usize,
    /// How many dumps of several articles each single article is put into.
    #[arg(long, default_value_t = 2)]
    rounds: usize,
    /// Most lines of a group that an epoch goes through.
    #[arg(long, default_value_t = 30_000)]
    group_lines: usize,
}

/// A stretch of lines that starts where an article or the dump does.
struct Stretch {
    blanks: Vec<u8>,
    features: Vec<Vec<u32>>,
    allowed: Vec<Set>,
}

/// Lines of a stretch: long enough to hold a few articles.
const STRETCH: usize = 120;

/// Fits a table from `dumps`.
pub(crate) fn fit(dumps: &[&Dump], settings: &Settings) -> Weights {
    let words = vocabulary::pick(dumps, settings.word_sources, settings.most_words);
    let mut model = Model::new(Weights::empty(words), settings);
    let mut made = synthesis::dumps(dumps, settings.rounds);
    made.extend(relay::dumps(dumps));
    made.extend(printed::dumps(settings.printed));
    let mut groups = stretches(&model.weights, dumps.iter().copied().chain(&made), settings);
    model.count(groups.iter().flat_map(|(_, stretches)| stretches));
    let mut random = Random(7);
    for epoch in 0..settings.epochs {
        let mut order = Vec::new();
        for (g, (_, stretches)) in groups.iter_mut().enumerate() {
            random.shuffle(stretches);
            let mut lines = 0;
            for (s, stretch) in stretches.iter().enumerate() {
                if lines > settings.group_lines {
                    break;
                }
                lines += stretch.features.len();
                order.push((g, s));
            }
        }
        random.shuffle(&mut order);
        let mut wrong = 0;
        for &(g, s) in &order {
            wrong += usize::from(model.learn(&groups[g].1[s]));
        }
        eprintln!("epoch {}: {wrong} of {} stretches wrong", epoch + 1, order.len());
    }
    model.average()
}

fn stretches<'d>(
    weights: &Weights,
    dumps: impl Iterator<Item = &'d Dump>,
    settings: &Settings,
) -> Vec<(String, Vec<Stretch>)> {
    let mut groups: std::collections::BTreeMap<String, Vec<Stretch>> = Default::default();
    for dump in dumps {
        let example = Example::new(weights, &dump.bytes);
        let set_name = dump.group.split('/').take(2).collect::<Vec<_>>().join("/");
        let group = if set_name.starts_with("web") { set_name } else { dump.group.clone() };
        let into = groups.entry(group).or_default();
        let mut from = 0;
        let ends = dump.starts.iter().copied().chain([example.lines.len()]);
        let mut cuts: Vec<usize> = ends.filter(|&at| at > 0).collect();
        cuts.dedup();
        for (i, &to) in cuts.iter().enumerate() {
            if to - from < STRETCH && i + 1 < cuts.len() || to == from {
                continue;
            }
            into.push(Stretch {
                blanks: example.blanks[from..to].to_vec(),
                features: example.features[from..to].to_vec(),
                allowed: dump.allowed[from..to].to_vec(),
            });
            from = to;
        }
        // Dumps whose every line was labelled by hand are few and say most.
        if ["seeds", "samples"].iter().any(|set| dump.group.starts_with(set)) {
            for _ in 0..settings.copies {
                into.push(Stretch {
                    blanks: example.blanks.clone(),
                    features: example.features.clone(),
                    allowed: dump.allowed.clone(),
                });
            }
        }
    }
    groups.into_iter().collect()
}

struct Model<'s> {
    /// Vocabulary and current transitions.
    weights: Weights,
    settings: &'s Settings,
    rows: Vec<[i32; STATE_COUNT]>,
    /// Sum of all changes, each times the step at which it was made.
    row_sums: Vec<[i64; STATE_COUNT]>,
    transitions: Vec<i32>,
    transition_sums: Vec<i64>,
    used: Vec<bool>,
    step: i64,
    starts: Set,
}

const GAPS: usize = 3;

fn transition(blanks: u8, from: usize, to: usize) -> usize {
    (usize::from(blanks).min(GAPS - 1) * STATE_COUNT + from) * STATE_COUNT + to
}

impl<'s> Model<'s> {
    fn new(weights: Weights, settings: &'s Settings) -> Self {
        let features = weights.feature_count();
        Self {
            weights,
            settings,
            rows: vec![[0; STATE_COUNT]; features],
            row_sums: vec![[0; STATE_COUNT]; features],
            transitions: vec![0; GAPS * STATE_COUNT * STATE_COUNT],
            transition_sums: vec![0; GAPS * STATE_COUNT * STATE_COUNT],
            used: vec![false; features],
            step: 1,
            starts: set(State::is_start),
        }
    }

    /// Features that too few lines have are not used.
    fn count<'a>(&mut self, stretches: impl Iterator<Item = &'a Stretch>) {
        let mut counts = vec![0u32; self.rows.len()];
        for feature in stretches.flat_map(|stretch| stretch.features.iter().flatten()) {
            counts[*feature as usize] += 1;
        }
        for (used, count) in self.used.iter_mut().zip(counts) {
            *used = count >= self.settings.seen;
        }
    }

    fn scores(&self, stretch: &Stretch) -> Vec<[i32; STATE_COUNT]> {
        stretch
            .features
            .iter()
            .map(|features| {
                let mut sums = [0; STATE_COUNT];
                for &feature in features.iter().filter(|&&feature| self.used[feature as usize]) {
                    for (sum, weight) in sums.iter_mut().zip(&self.rows[feature as usize]) {
                        *sum += weight;
                    }
                }
                sums
            })
            .collect()
    }

    /// One step; whether the weights were wrong.
    fn learn(&mut self, stretch: &Stretch) -> bool {
        let mut scores = self.scores(stretch);
        let right = path(&self.weights, &scores, &stretch.blanks, &stretch.allowed);
        for (scores, allowed) in scores.iter_mut().zip(&stretch.allowed) {
            self.make_wrong_cheaper(scores, *allowed);
        }
        let guess = path(&self.weights, &scores, &stretch.blanks, &[]);
        self.step += 1;
        let mut wrong = false;
        for at in 0..right.len() {
            let same = right[at] == guess[at];
            if !same {
                wrong = true;
                for &feature in &stretch.features[at] {
                    if self.used[feature as usize] {
                        self.move_row(feature as usize, right[at], guess[at]);
                    }
                }
            }
            if at > 0 && !(same && right[at - 1] == guess[at - 1]) {
                let rate = self.settings.rate;
                self.move_transition(stretch.blanks[at], right[at - 1], right[at], rate);
                self.move_transition(stretch.blanks[at], guess[at - 1], guess[at], -rate);
            }
        }
        wrong
    }

    fn make_wrong_cheaper(&self, scores: &mut [i32; STATE_COUNT], allowed: Set) {
        let starts = allowed & self.starts != 0;
        for (state, score) in scores.iter_mut().enumerate() {
            if allowed & (1 << state) == 0 {
                let start_wrong = starts != (self.starts & (1 << state) != 0);
                *score +=
                    if start_wrong { self.settings.start_margin } else { self.settings.margin };
            }
        }
    }

    fn move_row(&mut self, feature: usize, up: usize, down: usize) {
        let rate = self.settings.rate;
        self.rows[feature][up] += rate;
        self.rows[feature][down] -= rate;
        self.row_sums[feature][up] += i64::from(rate) * self.step;
        self.row_sums[feature][down] -= i64::from(rate) * self.step;
    }

    fn move_transition(&mut self, blanks: u8, from: usize, to: usize, by: i32) {
        let slot = transition(blanks, from, to);
        self.transitions[slot] += by;
        self.transition_sums[slot] += i64::from(by) * self.step;
        self.weights.set_transition(usize::from(blanks), from, to, self.transitions[slot]);
    }

    /// The average over all steps.
    fn average(mut self) -> Weights {
        let rate = i64::from(self.settings.rate.max(1));
        let mean = |now: i32, sum: i64, steps: i64| {
            let scaled = i64::from(now) * steps - sum;
            // In the table, one stands for a step of learning.
            (scaled / (steps * rate)).clamp(i64::from(i16::MIN), i64::from(i16::MAX)) as i32
        };
        for feature in 0..self.rows.len() {
            let mut row = [0i16; STATE_COUNT];
            for (state, slot) in row.iter_mut().enumerate() {
                let weight =
                    mean(self.rows[feature][state], self.row_sums[feature][state], self.step);
                *slot = if weight.abs() < self.settings.prune { 0 } else { weight as i16 };
            }
            if row.iter().any(|&weight| weight != 0) {
                self.weights.set(feature as u32, row);
            }
        }
        for blanks in 0..GAPS as u8 {
            for from in 0..STATE_COUNT {
                for to in 0..STATE_COUNT {
                    let slot = transition(blanks, from, to);
                    let weight =
                        mean(self.transitions[slot], self.transition_sums[slot], self.step);
                    self.weights.set_transition(usize::from(blanks), from, to, weight);
                }
            }
        }
        self.weights
    }
}
