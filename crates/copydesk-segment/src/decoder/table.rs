//! What is worked out about the paths through a stretch of lines, and worked out again where lines
//! changed.
//!
//! A stretch is decided over and over while its cuts are looked at, each time with a few lines that speak
//! for other states. Scores are kept relative to the best of their line, so that a change dies out: where
//! the scores of a line are what they were, so are those of the next line if it did not change. Only what
//! lies between is worked out again, with the same numbers as if all of it were.

use super::lane::{Lane, Lanes};
use super::{COUNT, Decision, IS_START, STATES, Step, Transitions};
use crate::weights::{GAPS, NEVER};

/// What is known of a stretch of lines.
#[derive(Debug, Default)]
pub(super) struct Table<L> {
    /// The lines, and the state before them, as they were when all of this was worked out.
    steps: Vec<Step>,
    anchor: Option<u8>,
    /// How much each line speaks for each state, less the most that it does for any.
    emissions: Vec<Lanes<L>>,
    /// Score of the best path that ends in each state of each line, less that of the best of these.
    forward: Vec<Lanes<L>>,
    /// How much the best path to each line loses by the step to it and the line itself.
    losses: Vec<L>,
    /// Score of the best path from each state of each line on, less that of the best of these.
    backward: Vec<Lanes<L>>,
    /// How much the best path from each line on gains by the next step and line.
    gains: Vec<L>,
    /// The state of each line on the best path.
    path: Vec<u8>,
    decisions: Vec<Decision>,
    /// By how much the best path lags, at each line, behind what would be best for what comes before the
    /// line and what comes after it, each taken alone.
    lags: Vec<i32>,
    /// Which lines are not what they were the time before.
    is_changed: Vec<bool>,
    /// Of which lines something that is known is not what it was.
    is_other: Vec<bool>,
}

impl<L: Lane> Table<L> {
    /// Decides `steps`, the first of which follows a line in state `anchor` (`None`: nothing).
    pub(super) fn decode(
        &mut self,
        transitions: &Transitions<L>,
        steps: &[Step],
        anchor: Option<u8>,
    ) -> &[Decision] {
        self.take(steps, anchor);
        self.go_forward(transitions);
        self.go_backward(transitions);
        self.trace(transitions);
        for at in 0..steps.len() {
            if self.is_other[at] {
                let through = self.forward[at].plus(&self.backward[at]);
                let state = usize::from(self.path[at]);
                let lost = self.losses[at].min(L::default()).wide();
                let losses = lost + self.gains[at].min(L::default()).wide();
                self.lags[at] = -(through.0[state].wide() + losses);
                self.decisions[at] = decision_of(state, &through);
            }
        }
        &self.decisions
    }

    /// The states on the best path through `steps`, the first of which follows nothing.
    pub(super) fn find_path(&mut self, transitions: &Transitions<L>, steps: &[Step]) -> &[u8] {
        self.take(steps, None);
        self.go_forward(transitions);
        self.trace(transitions);
        // What comes after each line is not known: nothing of this is to be gone on from.
        self.steps.clear();
        &self.path
    }

    /// What was decided last.
    pub(super) fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// Margins below this one are exact, whatever did not fit into the numbers.
    ///
    /// A score that did not fit is no less than the lowest. So a path that comes by it ends up as far
    /// behind the best path as the lowest number lies below 0, less what the best path itself lags
    /// behind at that place, and what a step adds at most.
    pub(super) fn trusted(&self, transitions: &Transitions<L>) -> i32 {
        let lag = self.lags.iter().copied().fold(0, i32::max);
        -L::LOWEST.wide() - transitions.max() - lag
    }

    /// Takes the lines, and finds those that changed.
    fn take(&mut self, steps: &[Step], anchor: Option<u8>) {
        if steps.len() != self.steps.len() || anchor != self.anchor {
            self.make_room(steps.len());
            self.anchor = anchor;
            self.steps.extend_from_slice(steps);
            self.emissions.extend(steps.iter().map(emission));
            return;
        }
        for (at, step) in steps.iter().enumerate() {
            let is_changed = self.steps[at] != *step;
            self.is_changed[at] = is_changed;
            self.is_other[at] = is_changed;
            if is_changed {
                self.emissions[at] = emission(step);
                self.steps[at].clone_from(step);
            }
        }
    }

    /// Forgets all, and makes room for so many lines.
    fn make_room(&mut self, lines: usize) {
        let none = Lanes::all(L::default());
        self.steps.clear();
        self.emissions.clear();
        fill(&mut self.forward, lines, none);
        fill(&mut self.losses, lines, L::default());
        fill(&mut self.backward, lines, none);
        fill(&mut self.gains, lines, L::default());
        fill(&mut self.path, lines, 0);
        fill(&mut self.decisions, lines, Decision::default());
        fill(&mut self.lags, lines, 0);
        fill(&mut self.is_changed, lines, true);
        fill(&mut self.is_other, lines, true);
    }

    /// Works out what comes before each line.
    fn go_forward(&mut self, transitions: &Transitions<L>) {
        let mut is_known = true;
        for at in 0..self.steps.len() {
            if is_known && !self.is_changed[at] {
                continue;
            }
            let rows = &transitions.next[gap(&self.steps[at])];
            let to = match (at.checked_sub(1), self.anchor) {
                (Some(before), _) => best_steps(&self.forward[before], rows),
                (None, Some(anchor)) => rows[usize::from(anchor)],
                (None, None) => openings(),
            };
            let all = to.plus(&self.emissions[at]);
            let loss = all.max();
            let scores = all.minus(loss);
            is_known = scores == self.forward[at];
            self.forward[at] = scores;
            self.losses[at] = loss;
            self.is_other[at] = true;
        }
    }

    /// Works out what comes after each line.
    fn go_backward(&mut self, transitions: &Transitions<L>) {
        let mut is_known = true;
        for at in (1..self.steps.len()).rev() {
            if is_known && !self.is_changed[at] {
                continue;
            }
            let ahead = self.backward[at].plus(&self.emissions[at]);
            let rows = &transitions.previous[gap(&self.steps[at])];
            let all = best_steps(&ahead, rows);
            let gain = all.max();
            let scores = all.minus(gain);
            is_known = scores == self.backward[at - 1];
            self.backward[at - 1] = scores;
            self.gains[at - 1] = gain;
            self.is_other[at - 1] = true;
        }
    }

    /// Reads the best path back from its end.
    fn trace(&mut self, transitions: &Transitions<L>) {
        let mut is_known = true;
        for at in (0..self.steps.len()).rev() {
            // Before a line that changed, what comes after was worked out again.
            if is_known && !self.is_other[at] {
                continue;
            }
            let state = match self.steps.get(at + 1) {
                Some(after) => {
                    let state = usize::from(self.path[at + 1]);
                    self.forward[at].plus(&transitions.previous[gap(after)][state]).first_max()
                }
                None => self.forward[at].first_max(),
            };
            is_known = self.path[at] == state as u8;
            self.path[at] = state as u8;
            self.is_other[at] |= !is_known;
        }
    }
}

/// Scores of the states before any line of the dump: only a gap or an article's first line opens it.
pub(super) fn openings<L: Lane>() -> Lanes<L> {
    Lanes::of(STATES.map(|state| if state.may_open() { 0 } else { NEVER }))
}

/// Steps that are looked at without looking whether there are more: a part of all states.
const UNROLLED: usize = 8;

/// For each state, the best of the steps to it from all states, which have these scores.
#[inline(always)]
fn best_steps<L: Lane>(scores: &Lanes<L>, rows: &[Lanes<L>; COUNT]) -> Lanes<L> {
    let mut best = Lanes::all(L::LOWEST);
    // Loops of a fixed length, one of which the compiler unrolls.
    let (scores, _) = scores.0.as_chunks::<UNROLLED>();
    let (rows, _) = rows.as_chunks::<UNROLLED>();
    for (scores, rows) in scores.iter().zip(rows) {
        for source in 0..UNROLLED {
            best.raise(scores[source], &rows[source]);
        }
    }
    best
}

pub(super) fn gap(step: &Step) -> usize {
    usize::from(step.blanks).min(GAPS - 1)
}

/// The scores of a line, less the largest of them.
#[inline(always)]
fn emission<L: Lane>(step: &Step) -> Lanes<L> {
    let max = step.scores.iter().fold(i32::MIN, |max, &score| max.max(score));
    Lanes::of(step.scores.map(|score| score - max))
}

/// Makes `room` hold `value` so many times.
fn fill<T: Copy>(room: &mut Vec<T>, times: usize, value: T) {
    room.clear();
    room.resize(times, value);
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
