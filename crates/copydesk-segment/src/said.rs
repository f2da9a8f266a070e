//! What lines of the dump say of others: evidence that is found in the dump itself.

use crate::decoder::{Decision, Step};
use crate::state::{Set, State, set};

/// That a line is in one of some states, or, with negative points, in none of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    pub(crate) line: u64,
    pub(crate) states: Set,
    pub(crate) points: i32,
}

impl Said {
    /// That an article starts with a line.
    pub(crate) fn start(line: u64, points: i32) -> Self {
        Self { line, states: set(State::is_start), points }
    }
}

/// Adds to `steps`, the first of which is line `first`, what is said of them.
pub(crate) fn weigh(said: &[Said], first: u64, steps: &mut [Step]) {
    for said in said {
        let at = said.line.checked_sub(first).and_then(|at| usize::try_from(at).ok());
        if let Some(step) = at.and_then(|at| steps.get_mut(at)) {
            step.add(said.states, said.points);
        }
    }
}

/// How much more was said for line `line` in the state that it was given than in the rival.
pub(crate) fn reason(said: &[Said], line: u64, decision: &Decision) -> Option<i32> {
    let has = |states: Set, state: u8| (states >> state & 1) as i32;
    let more = |said: &Said| {
        (has(said.states, decision.state) - has(said.states, decision.rival)) * said.points
    };
    let more = said.iter().filter(|said| said.line == line).map(more).sum();
    Some(more).filter(|&more| more != 0)
}
