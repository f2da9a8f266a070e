//! The decoder: the best path of states through a stretch of lines, and how much worse the best path
//! without each of its decisions would be.
//!
//! Viterbi's algorithm over integers. Emissions come from the [scorer](crate::scorer), transitions
//! from the table of weights. A stretch may start from a known state (the line before it has been
//! decided) and its last lines may be left open for the next stretch.

use crate::state::{COUNT, STATES, Set, may_follow};
use crate::weights::{GAPS, NEVER, Weights};

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

/// What was decided about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// States in which an article starts.
fn starts() -> Set {
    crate::state::set(crate::state::State::is_start)
}

/// Which states may stand before any line of the dump.
pub(crate) fn may_open(state: usize) -> bool {
    STATES[state].is_start() || STATES[state].part == crate::state::Part::Gap
}

/// Decodes `steps`, of which the first follows a line in state `anchor` (`None`: nothing).
/// `allowed` restricts the states of each line; an empty slice restricts nothing.
pub(crate) fn decode(
    weights: &Weights,
    steps: &[Step],
    anchor: Option<u8>,
    allowed: &[Set],
) -> Vec<Decision> {
    if steps.is_empty() {
        return Vec::new();
    }
    let forward = forward(weights, steps, anchor, allowed);
    let backward = backward(weights, steps, allowed);
    let path = trace(weights, steps, allowed, &forward);
    (0..steps.len()).map(|at| decision(path[at], &forward[at], &backward[at])).collect()
}

/// As [`decode`], the states alone.
pub(crate) fn most_likely(
    weights: &Weights,
    steps: &[Step],
    anchor: Option<u8>,
    allowed: &[Set],
) -> Vec<usize> {
    if steps.is_empty() {
        return Vec::new();
    }
    trace(weights, steps, allowed, &forward(weights, steps, anchor, allowed))
}

/// The best path, read back from the end of `forward`.
fn trace(weights: &Weights, steps: &[Step], allowed: &[Set], forward: &[Scores]) -> Vec<usize> {
    let mut path = vec![0; steps.len()];
    let mut state = best(&forward[steps.len() - 1]);
    for at in (0..steps.len()).rev() {
        path[at] = state;
        if at > 0 {
            let target = forward[at][state].saturating_sub(score(steps, allowed, at, state));
            let row = &weights.transitions[gap(&steps[at])];
            state = (0..COUNT)
                .find(|&from| forward[at - 1][from].saturating_add(row[from][state]) == target)
                .unwrap_or_else(|| best(&forward[at - 1]));
        }
    }
    path
}

fn gap(step: &Step) -> usize {
    usize::from(step.blanks).min(GAPS - 1)
}

fn score(steps: &[Step], allowed: &[Set], at: usize, state: usize) -> i32 {
    match allowed.get(at) {
        Some(set) if set & (1 << state) == 0 => NEVER,
        _ => steps[at].scores[state],
    }
}

/// Best score of a path that ends in each state of each line.
fn forward(weights: &Weights, steps: &[Step], anchor: Option<u8>, allowed: &[Set]) -> Vec<Scores> {
    let mut table = Vec::with_capacity(steps.len());
    let mut last = [NEVER; COUNT];
    for state in 0..COUNT {
        let ok = match anchor {
            Some(from) => may_follow(STATES[usize::from(from)], STATES[state]),
            None => may_open(state),
        };
        if ok {
            let from = anchor
                .map_or(0, |from| weights.transitions[gap(&steps[0])][usize::from(from)][state]);
            last[state] = floor(from.saturating_add(score(steps, allowed, 0, state)));
        }
    }
    table.push(last);
    for at in 1..steps.len() {
        let rows = &weights.transitions[gap(&steps[at])];
        let mut next: Scores = [i32::MIN / 2; COUNT];
        for (from, row) in rows.iter().enumerate() {
            for (best, weight) in next.iter_mut().zip(row) {
                *best = (*best).max(last[from].saturating_add(*weight));
            }
        }
        for (state, best) in next.iter_mut().enumerate() {
            *best = floor(best.saturating_add(score(steps, allowed, at, state)));
        }
        table.push(next);
        last = next;
    }
    table
}

/// Keeps impossible paths from falling without end: long dumps must not overflow.
fn floor(score: i32) -> i32 {
    score.max(NEVER * 2)
}

/// Best score of what can follow each state of each line.
fn backward(weights: &Weights, steps: &[Step], allowed: &[Set]) -> Vec<Scores> {
    let mut table: Vec<Scores> = vec![[0; COUNT]; steps.len()];
    for at in (0..steps.len() - 1).rev() {
        let rows = &weights.transitions[gap(&steps[at + 1])];
        let mut ahead = table[at + 1];
        for (state, best) in ahead.iter_mut().enumerate() {
            *best = best.saturating_add(score(steps, allowed, at + 1, state));
        }
        for (from, row) in rows.iter().enumerate() {
            let best =
                row.iter().zip(&ahead).map(|(weight, best)| best.saturating_add(*weight)).max();
            table[at][from] = floor(best.unwrap_or(NEVER));
        }
    }
    table
}

fn best(scores: &Scores) -> usize {
    let mut best = 0;
    for state in 1..COUNT {
        if scores[state] > scores[best] {
            best = state;
        }
    }
    best
}

fn decision(state: usize, forward: &Scores, backward: &Scores) -> Decision {
    let starts = starts();
    let is_start = starts & (1 << state) != 0;
    let through = |other: usize| forward[other].saturating_add(backward[other]);
    let own = through(state);
    let (mut rival, mut start_rival) = ((NEVER, state), NEVER);
    for (other, what) in STATES.iter().enumerate() {
        let total = through(other);
        if *what != STATES[state] {
            rival = rival.max((total, other));
        }
        if (starts & (1 << other) != 0) != is_start {
            start_rival = start_rival.max(total);
        }
    }
    Decision {
        state: state as u8,
        margin: own.saturating_sub(rival.0).max(0),
        start_margin: own.saturating_sub(start_rival).max(0),
        rival: rival.1 as u8,
    }
}
