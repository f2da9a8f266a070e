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
mod table;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::state::{COUNT, STATES, Set, may_follow};
use crate::weights::{GAPS, NEVER, Weights};
use lane::{Lane, Lanes};
use table::Table;

/// Scores of a line's states.
pub(crate) type Scores = [i32; COUNT];

/// A line to decode.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Decides `steps`, of which the first follows a line in state `anchor` (`None`: nothing). Margins
    /// beyond the surest that `weights` tells apart may be too small.
    ///
    /// If these are the lines of the last time but for some that changed, only the paths that this
    /// changes are looked at again. A decoder is for one table of weights.
    pub(crate) fn decide(
        &mut self,
        weights: &Weights,
        steps: &[Step],
        anchor: Option<u8>,
    ) -> &[Decision] {
        let transitions = weights.short_transitions();
        self.short.decode(transitions, steps, anchor);
        let trusted = self.short.trusted(transitions);
        let surest = weights.surest_margins();
        let is_known = |decision: &Decision| {
            (decision.start_margin < trusted || decision.start_margin >= surest.0)
                && (decision.margin < trusted || decision.margin >= surest.1)
        };
        if trusted > 0 && self.short.decisions().iter().all(is_known) {
            self.short.decisions()
        } else {
            self.decide_exactly(weights, steps, anchor)
        }
    }

    /// As [`decide`](Self::decide), with the exact margins.
    fn decide_exactly(
        &mut self,
        weights: &Weights,
        steps: &[Step],
        anchor: Option<u8>,
    ) -> &[Decision] {
        self.wide.decode(weights.transitions(), steps, anchor)
    }
}

/// Decodes `steps`, within `allowed` states of each line; an empty slice restricts nothing.
pub(crate) fn decode(weights: &Weights, steps: &[Step], allowed: &[Set]) -> Vec<Decision> {
    Table::default().decode(weights.transitions(), &within(steps, allowed), None).to_vec()
}

/// As [`decode`], the states alone.
pub(crate) fn most_likely(weights: &Weights, steps: &[Step], allowed: &[Set]) -> Vec<usize> {
    let mut table = Table::default();
    let path = table.find_path(weights.transitions(), &within(steps, allowed));
    path.iter().map(|&state| usize::from(state)).collect()
}

/// `steps` that speak for no other states than the `allowed` ones of each.
fn within<'s>(steps: &'s [Step], allowed: &[Set]) -> Cow<'s, [Step]> {
    if allowed.is_empty() {
        return steps.into();
    }
    let mut steps = steps.to_vec();
    for (step, allowed) in steps.iter_mut().zip(allowed) {
        for (state, score) in step.scores.iter_mut().enumerate() {
            *score = if allowed >> state & 1 == 0 { NEVER * 2 } else { *score };
        }
    }
    steps.into()
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
