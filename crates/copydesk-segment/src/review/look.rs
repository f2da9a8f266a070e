//! How lines were looked at as starts of articles, and what came of it.

use super::Candidate;
use crate::decoder::Decision;

/// Cuts with a larger margin stay.
const SURE: i32 = 4000;
/// How much worse a cut becomes that is found wrong.
const BAR: i32 = 16_000;

/// How a line was looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// What was added to its starts.
    pub(super) given: i32,
    /// Whether as no cut, as a cut.
    pub(super) as_what: [bool; 2],
    /// What was said last.
    verdict: i32,
    /// Whether it is a cut that needs no look, or was found right when it was a cut.
    is_affirmed: bool,
    /// Whether it was found wrong when it was a cut.
    is_barred: bool,
}

impl Look {
    /// At a line about which nothing but this was decided; `is_told` says that it is not looked at.
    pub(super) fn new(decision: &Decision, is_told: bool) -> Self {
        let is_sure = decision.is_start() && (is_told || decision.start_margin >= SURE);
        Self { as_what: [is_told, is_told || is_sure], is_affirmed: is_sure, ..Self::default() }
    }

    /// Takes the verdict on the line as a candidate, and gives what is to be added to its starts.
    ///
    /// A cut that is found wrong is barred. Made just as much worse as the verdict says, it would have
    /// to be worse than lines beside it at which an article starts no more, and one of them would be
    /// cut instead.
    pub(super) fn take(&mut self, candidate: &Candidate, verdict: i32) -> i32 {
        self.as_what[usize::from(candidate.is_cut)] = true;
        self.verdict = verdict;
        self.is_affirmed |= candidate.is_cut && verdict > 0;
        self.is_barred |= candidate.is_cut && verdict <= 0;
        let bar = if self.is_barred { BAR } else { 0 };
        let given = verdict - bar - candidate.margin;
        given - std::mem::replace(&mut self.given, given)
    }
}

/// Bars all cuts that no look found right, but those that need none. In a menu, line after line can be
/// offered in place of the one before it, longer than anybody looks.
pub(super) fn doubtful(looks: &[Look]) -> Vec<(usize, i32)> {
    let doubts = looks.iter().enumerate().filter(|(_, look)| !look.is_affirmed && !look.is_barred);
    doubts.map(|(at, _)| (at, -BAR)).collect()
}

/// The decisions, cuts that were found right as sure as that was said.
pub(super) fn settled(looks: &[Look], mut decisions: Vec<Decision>) -> Vec<Decision> {
    for (decision, look) in decisions.iter_mut().zip(looks) {
        if decision.is_start() && look.as_what[1] && look.verdict != 0 {
            decision.start_margin = look.verdict.max(0);
        }
    }
    decisions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::facts::COUNT;
    use crate::state::STATES;

    fn candidate(is_cut: bool, margin: i32) -> Candidate {
        Candidate { at: 7, is_cut, margin, facts: [0; COUNT], is_said_above: false }
    }

    #[test]
    fn a_cut_that_is_found_wrong_stays_barred() {
        let mut look = Look::new(&Decision::default(), false);
        let mut given = look.take(&candidate(true, 300), -500);
        assert_eq!(given, -500 - BAR - 300);
        given += look.take(&candidate(false, 300), 400);
        assert_eq!(given, 400 - BAR - 300);
        assert_eq!(look.as_what, [true, true]);
    }

    #[test]
    fn what_is_sure_is_not_looked_at() {
        let start = STATES.iter().position(|state| state.is_start()).unwrap() as u8;
        let decision =
            |start_margin| Decision { state: start, start_margin, ..Decision::default() };
        for (decision, is_told, as_what) in [
            (decision(SURE), false, [false, true]),
            (decision(SURE - 1), false, [false, false]),
            (decision(0), true, [true, true]),
            (Decision::default(), true, [true, true]),
        ] {
            assert_eq!(Look::new(&decision, is_told).as_what, as_what);
        }
    }
}
