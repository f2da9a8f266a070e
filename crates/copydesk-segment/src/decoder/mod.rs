//! The decoder: the best path of states through a stretch of lines, and how much worse the best path
//! without each of its decisions would be.
//!
//! Viterbi's algorithm over integers. Emissions come from the [scorer](crate::scorer), transitions
//! from the table of weights. A stretch may start from a known state (the line before it has been
//! decided) and its last lines may be left open for the next stretch.
//!
//! # Short and wide numbers
//!
//! The scores of a line are kept relative to the best of them, so 16 bits are enough for all that
//! matter: what is 32768 worse than the best is as good as impossible. As good as, not quite: a score
//! that does not fit is kept too high. But then a path that comes by that score loses to the best one
//! by nearly all of the range, and how much is missing is known ([`Table::trusted`]). So what was
//! decided in short numbers is right, margins below that bound are exact, and margins above it are at
//! least that large. Where that is not enough to know the confidence, the stretch is decoded again in
//! wide numbers.

mod lane;
#[cfg(test)]
mod tests;

use crate::state::{COUNT, STATES, Set, may_follow};
use crate::weights::{GAPS, NEVER, Weights};
use lane::{Lane, Lanes};

/// Scores of a line's states.
pub(crate) type Scores = [i32; COUNT];

/// A line to decode.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// How much the line speaks for each state.
    pub(crate) scores: Scores,
    /// Blank lines before it.
    pub(crate) blanks: u8,
}

impl Step {
    /// Adds to the scores of some states; negative points speak against them.
    pub(crate) fn add(&mut self, states: Set, points: i32) {
        for (state, score) in self.scores.iter_mut().enumerate() {
            *score += if states >> state & 1 != 0 { points } else { 0 };
        }
    }
}

/// What was decided about a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Decision {
    /// Index of its state.
    pub(crate) state: u8,
    /// Score of the best path minus that of the best path in which the line has another role or
    /// part. Never negative.
    pub(crate) margin: i32,
    /// The same for whether an article starts here.
    pub(crate) start_margin: i32,
    /// Index of the best state that was not chosen.
    pub(crate) rival: u8,
}

impl Decision {
    /// Whether an article starts with the line.
    pub(crate) fn is_start(&self) -> bool {
        IS_START[usize::from(self.state)]
    }
}

/// Scores of the states before any line of the dump: only a gap or an article's first line opens it.
fn openings<L: Lane>() -> Lanes<L> {
    Lanes::of(STATES.map(|state| if state.may_open() { 0 } else { NEVER }))
}

/// Weights of the steps from state to state, by gap.
#[derive(Clone, Debug)]
pub(crate) struct Transitions<L> {
    /// By state before, then state.
    next: [[Lanes<L>; COUNT]; GAPS],
    /// By state, then state before.
    previous: [[Lanes<L>; COUNT]; GAPS],
}

impl<L: Lane> Transitions<L> {
    /// No step weighs anything; those that make no sense are ruled out.
    pub(crate) fn new() -> Self {
        let mut transitions = Self {
            next: [[Lanes::all(L::default()); COUNT]; GAPS],
            previous: [[Lanes::all(L::default()); COUNT]; GAPS],
        };
        for (from, &before) in STATES.iter().enumerate() {
            for (to, &state) in STATES.iter().enumerate() {
                for gap in 0..if may_follow(before, state) { 0 } else { GAPS } {
                    transitions.set(gap, from, to, NEVER);
                }
            }
        }
        transitions
    }

    pub(crate) fn set(&mut self, gap: usize, from: usize, to: usize, weight: i32) {
        self.next[gap][from].0[to] = L::of(weight);
        self.previous[gap][to].0[from] = L::of(weight);
    }

    pub(crate) fn get(&self, gap: usize, from: usize, to: usize) -> i32 {
        self.next[gap][from].0[to].wide()
    }

    /// The largest weight.
    fn max(&self) -> i32 {
        let rows = self.next.iter().flatten();
        rows.map(|row| row.max().wide()).max().unwrap_or(0)
    }
}

/// Decodes stretches of lines.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    short: Table<i16>,
    wide: Table<i32>,
}

impl Decoder {
    /// Decides the first `count` of `steps`, of which the first follows a line in state `anchor`
    /// (`None`: nothing). Margins beyond the surest that `weights` tells apart may be too small.
    pub(crate) fn decide(
        &mut self,
        weights: &Weights,
        steps: &[Step],
        anchor: Option<u8>,
        count: usize,
    ) -> &[Decision] {
        let transitions = weights.short_transitions();
        self.short.decode(transitions, steps, anchor, &[], count);
        let trusted = self.short.trusted(transitions);
        let surest = weights.surest_margins();
        let is_known = |decision: &Decision| {
            (decision.start_margin < trusted || decision.start_margin >= surest.0)
                && (decision.margin < trusted || decision.margin >= surest.1)
        };
        if trusted > 0 && self.short.decisions.iter().all(is_known) {
            &self.short.decisions
        } else {
            self.decide_exactly(weights, steps, anchor, count)
        }
    }

    /// As [`decide`](Self::decide), with the exact margins.
    fn decide_exactly(
        &mut self,
        weights: &Weights,
        steps: &[Step],
        anchor: Option<u8>,
        count: usize,
    ) -> &[Decision] {
        self.wide.decode(weights.transitions(), steps, anchor, &[], count);
        &self.wide.decisions
    }
}

/// Decodes `steps`, within `allowed` states of each line; an empty slice restricts nothing.
pub(crate) fn decode(weights: &Weights, steps: &[Step], allowed: &[Set]) -> Vec<Decision> {
    let mut table = Table::default();
    table.decode(weights.transitions(), steps, None, allowed, steps.len());
    table.decisions
}

/// As [`decode`], the states alone.
pub(crate) fn most_likely(weights: &Weights, steps: &[Step], allowed: &[Set]) -> Vec<usize> {
    let mut table = Table::default();
    table.find_path(weights.transitions(), steps, None, allowed);
    table.path.iter().map(|&state| usize::from(state)).collect()
}

/// What is worked out about a stretch of lines: room that is used again for the next one.
#[derive(Debug)]
struct Table<L> {
    /// How much each line speaks for each state, less the most that it does for any.
    emissions: Vec<Lanes<L>>,
    /// Score of the best path that ends in each state of each line, less that of the best of these.
    forward: Vec<Lanes<L>>,
    /// How much the best path to each line loses by the step to it and the line itself.
    losses: Vec<L>,
    /// The state of each line on the best path.
    path: Vec<u8>,
    decisions: Vec<Decision>,
    /// The most that the best path lags behind what would be best for what comes before a line and
    /// what comes after it, each taken alone.
    lag: i32,
}

impl<L> Default for Table<L> {
    fn default() -> Self {
        Self {
            emissions: Vec::new(),
            forward: Vec::new(),
            losses: Vec::new(),
            path: Vec::new(),
            decisions: Vec::new(),
            lag: 0,
        }
    }
}

impl<L: Lane> Table<L> {
    /// Decides the first `count` of `steps`.
    fn decode(
        &mut self,
        transitions: &Transitions<L>,
        steps: &[Step],
        anchor: Option<u8>,
        allowed: &[Set],
        count: usize,
    ) {
        self.decisions.clear();
        self.decisions.resize(count.min(steps.len()), Decision::default());
        self.lag = 0;
        self.find_path(transitions, steps, anchor, allowed);
        // Score of the best path from each state of the line on, less that of the best of these.
        let mut backward = Lanes::all(L::default());
        let mut gain = L::default();
        for at in (0..steps.len()).rev() {
            if let Some(after) = steps.get(at + 1) {
                let ahead = backward.plus(&self.emissions[at + 1]);
                let rows = &transitions.previous[gap(after)];
                let all = best_steps(&ahead, rows);
                gain = all.max();
                backward = all.minus(gain);
            }
            let through = self.forward[at].plus(&backward);
            let state = usize::from(self.path[at]);
            let losses = self.losses[at].min(L::default()).wide() + gain.min(L::default()).wide();
            self.lag = self.lag.max(-(through.0[state].wide() + losses));
            if let Some(decision) = self.decisions.get_mut(at) {
                *decision = decision_of(state, &through);
            }
        }
    }

    /// Finds the best path through `steps`.
    fn find_path(
        &mut self,
        transitions: &Transitions<L>,
        steps: &[Step],
        anchor: Option<u8>,
        allowed: &[Set],
    ) {
        self.emissions.clear();
        self.emissions.extend(steps.iter().enumerate().map(|(at, step)| {
            emission(&step.scores, allowed.get(at).copied().unwrap_or(Set::MAX))
        }));
        self.forward.clear();
        self.losses.clear();
        for (step, emission) in steps.iter().zip(&self.emissions) {
            let rows = &transitions.next[gap(step)];
            let to = match (self.forward.last(), anchor) {
                (Some(last), _) => best_steps(last, rows),
                (None, Some(anchor)) => rows[usize::from(anchor)],
                (None, None) => openings(),
            };
            let all = to.plus(emission);
            let loss = all.max();
            self.forward.push(all.minus(loss));
            self.losses.push(loss);
        }
        self.trace(transitions, steps);
    }

    /// The best path, read back from the end of `forward`.
    fn trace(&mut self, transitions: &Transitions<L>, steps: &[Step]) {
        self.path.clear();
        self.path.resize(steps.len(), 0);
        let mut state = self.forward.last().map_or(0, Lanes::first_max);
        for at in (0..steps.len()).rev() {
            self.path[at] = state as u8;
            if at > 0 {
                let row = &transitions.previous[gap(&steps[at])][state];
                state = self.forward[at - 1].plus(row).first_max();
            }
        }
    }

    /// Margins below this one are exact, whatever did not fit into the numbers.
    ///
    /// A score that did not fit is no less than the lowest. So a path that comes by it ends up as far
    /// behind the best path as the lowest number lies below 0, less what the best path itself lags
    /// behind at that place, and what a step adds at most.
    fn trusted(&self, transitions: &Transitions<L>) -> i32 {
        -L::LOWEST.wide() - transitions.max() - self.lag
    }
}

/// For each state, the best of the steps to it from all states, which have these scores.
#[inline(always)]
fn best_steps<L: Lane>(scores: &Lanes<L>, rows: &[Lanes<L>; COUNT]) -> Lanes<L> {
    let mut best = Lanes::all(L::LOWEST);
    for (&score, row) in scores.0.iter().zip(rows) {
        best.raise(score, row);
    }
    best
}

fn gap(step: &Step) -> usize {
    usize::from(step.blanks).min(GAPS - 1)
}

/// The scores of a line within `allowed` states, less the largest of them.
#[inline(always)]
fn emission<L: Lane>(scores: &Scores, allowed: Set) -> Lanes<L> {
    let mut scores = *scores;
    if allowed != Set::MAX {
        for (state, score) in scores.iter_mut().enumerate() {
            *score = if allowed & (1 << state) == 0 { NEVER * 2 } else { *score };
        }
    }
    let max = scores.iter().fold(i32::MIN, |max, &score| max.max(score));
    Lanes::of(scores.map(|score| score - max))
}

/// What is decided about a line in `state`; `through` are the scores of the best paths through each
/// of its states.
#[inline(always)]
fn decision_of<L: Lane>(state: usize, through: &Lanes<L>) -> Decision {
    let own = through.0[state].wide();
    let mut others = *through;
    others.0[state] = L::LOWEST;
    let rival = others.last_max();
    let is_start = STATES[state].is_start();
    let mut start_rivals = *through;
    for (other, score) in start_rivals.0.iter_mut().enumerate() {
        *score = if IS_START[other] == is_start { L::LOWEST } else { *score };
    }
    Decision {
        state: state as u8,
        margin: (own - others.0[rival].wide()).max(0),
        start_margin: (own - start_rivals.max().wide()).max(0),
        rival: rival as u8,
    }
}

/// Whether an article starts with a line in each of the states.
const IS_START: [bool; COUNT] = {
    let mut is_start = [false; COUNT];
    let mut state = 0;
    while state < COUNT {
        is_start[state] = STATES[state].is_start();
        state += 1;
    }
    is_start
};
