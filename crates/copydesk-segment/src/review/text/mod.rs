//! The review of text: a second look at the lines of which it is in doubt whether they are the story's
//! own text, once it is known which article they are in.
//!
//! What tells a subhead from a related headline, or a short paragraph from a caption, is often what the
//! rest of the article does: whether other lines like it stand between paragraphs, whether the text beside
//! it speaks of the same things, how much of the story is still to come. So once the cuts are settled,
//! each line with a small margin is given a score for being text, and if that changes any, the best path
//! is found once more, with the same cuts.

mod facts;
mod likes;

use super::{Stretch, cuts_of, decide_held, shares_of};
use crate::decoder::{Decision, Step};
use crate::state::{Part, STATES, Set, set};
use crate::weights::Weights;
use copydesk_text::Role;

pub(crate) use facts::NAMES;
use facts::{Facts, Outline};

/// Lines with a larger margin are not looked at.
const DOUBT: i32 = 1500;
/// A look that says less than this, for or against, changes nothing.
const LEAST: i32 = 112;
/// The most that a look can say.
const MOST: i32 = 4000;

/// The states of the text of a story.
pub fn text_states() -> Set {
    set(|state| state.part == Part::Body && is_text(state.role))
}

/// Whether lines with this role are text of a story.
pub(crate) fn is_text(role: Role) -> bool {
    matches!(role, Role::Paragraph | Role::Subhead)
}

/// A line that is in doubt.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Its place in the window.
    pub(crate) at: usize,
    /// Whether it is text so far.
    pub(crate) is_text: bool,
    /// What is known of it.
    pub(crate) facts: Facts,
}

impl Candidate {
    /// The facts that say most for its being text or against it, with their values and what they say.
    pub(crate) fn reasons(&self, weights: &Weights) -> Vec<(String, i32)> {
        shares_of(weights.text_review(), &NAMES, &self.facts, "text")
    }
}

/// The lines of a stretch that are in doubt.
fn candidates(stretch: Stretch<'_>, steps: &[Step], decisions: &[Decision]) -> Vec<Candidate> {
    let is_in_doubt = |(at, decision): &(usize, &Decision)| {
        let state = STATES[usize::from(decision.state)];
        matches!(state.part, Part::Head | Part::Body)
            && decision.margin < DOUBT
            && !stretch.is_told(at - stretch.from)
    };
    let mut lines = (stretch.from..).zip(decisions).filter(is_in_doubt).peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let outline = Outline::new(stretch, steps, decisions);
    let candidate =
        |(at, _)| Candidate { at, is_text: outline.is_text(at), facts: outline.facts(at) };
    lines.map(candidate).collect()
}

/// The decisions once doubtful lines were looked at again. `steps` are the lines, `decide` finds the best
/// path through them, all that is looked at goes to `see`.
pub(super) fn settle(
    weights: &Weights,
    stretch: Stretch<'_>,
    steps: &[Step],
    decisions: Vec<Decision>,
    decide: impl FnMut(&[Step]) -> Vec<Decision>,
    mut see: impl FnMut(Candidate),
) -> Vec<Decision> {
    let mut scores = Vec::new();
    let candidates = candidates(stretch, steps, &decisions);
    let verdicts = weights.text_review().scores(candidates.iter().map(|it| &it.facts[..]));
    for (candidate, verdict) in candidates.into_iter().zip(verdicts) {
        let at = candidate.at - stretch.from;
        let verdict = verdict.clamp(-MOST, MOST);
        // Only lines that are found wrong: the margins of the others rest on each other.
        if verdict.abs() >= LEAST && (verdict > 0) != candidate.is_text {
            let margin = decisions[at].margin;
            scores.push((at, verdict - if candidate.is_text { margin } else { -margin }));
        }
        see(candidate);
    }
    if scores.is_empty() {
        return decisions;
    }
    let mut weighed = steps.to_vec();
    let text = text_states();
    scores.into_iter().for_each(|(at, more)| weighed[at].add(text, more));
    decide_held(weighed, &cuts_of(&decisions), decide)
}

#[cfg(test)]
mod tests;
