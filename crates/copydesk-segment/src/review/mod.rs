//! The review: a second look at the cuts, once it is known what they would cut.
//!
//! The decoder weighs line by line. What lies between two cuts can only be looked at when there are
//! cuts: whether the piece has a body, how long it is beside the others, whether it speaks of what the
//! piece before it speaks of, whether it has a head like that of the first article. So the best path is
//! found once; each line at which it starts an article, or nearly does, is given a score for the piece
//! that would start there; and where that changes a cut, the best path is found again.
//!
//! What is known of a piece are some eighty numbers, the facts; what they say together, small trees of
//! decisions, which are fitted from labelled dumps and added up.

mod facts;
mod piece;
mod trees;
mod words;

use crate::context::{REACH, Window};
use crate::decoder::{Decision, Step};
use crate::runs::Rank;
use crate::state::STATES;
use crate::weights::Weights;
use facts::{Around, Facts};
use piece::{Head, Piece};

pub(crate) use facts::COUNT as FACT_COUNT;
pub(crate) use facts::NAMES;
pub use trees::Trees;

/// Lines at which an article starts only by a path that is worse by more than this are not looked at.
const CLOSE: i32 = 2000;
/// The same for lines that say most of the text that follows, as a headline does.
const CLOSE_HEADLINE: i32 = 7000;
/// How often the best path is looked at again.
const ROUNDS: usize = 6;
/// Cuts with a larger margin stay.
const SURE: i32 = 4000;
/// The most that a review can say.
const MOST: i32 = 16_000;

/// Lines that are being decided.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'a> {
    /// The lines and those around them.
    pub(crate) window: Window<'a>,
    /// Place of the first in the window.
    pub(crate) from: usize,
    /// State of the line before it.
    pub(crate) anchor: Option<u8>,
}

/// Most facts that are named as reasons.
const REASONS: usize = 3;

/// A line at which an article may start.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Its place in the window.
    pub(crate) at: usize,
    /// Whether an article starts there so far.
    pub(crate) is_cut: bool,
    /// By how much the best path that starts an article there beats the best that does not.
    pub(crate) margin: i32,
    /// What is known of the piece that would start there.
    pub(crate) facts: Facts,
}

impl Candidate {
    /// The facts that say most for the cut or against it, with their values and what they say.
    pub(crate) fn reasons(&self, weights: &Weights) -> Vec<(String, i32)> {
        let shares = weights.review().shares(&self.facts);
        let mut reasons: Vec<_> = shares.into_iter().enumerate().filter(|it| it.1 != 0).collect();
        reasons.sort_by_key(|&(fact, share)| (-share.abs(), fact));
        reasons.truncate(REASONS);
        let named = |(fact, share): (usize, i32)| {
            (format!("review {}={}", NAMES[fact], self.facts[fact]), share)
        };
        reasons.into_iter().map(named).collect()
    }
}

/// What a line was given.
#[derive(Clone, Copy, Debug, Default)]
struct Given {
    score: i32,
    /// Whether as no cut, as a cut.
    as_what: [bool; 2],
}

/// Whether an article starts at the line, or nearly does.
fn is_close(window: Window<'_>, at: usize, decision: &Decision) -> bool {
    let says_most = || {
        let rank = Rank::of(window.prose(), at);
        rank.place == 1 && rank.shared >= 3
    };
    decision.is_start()
        || decision.start_margin < CLOSE
        || decision.start_margin < CLOSE_HEADLINE && says_most()
}

/// Adds `scores` of starts to what the lines speak for.
fn weigh(scores: &[(usize, i32)], steps: &mut [Step]) {
    for &(at, more) in scores {
        let states = steps[at].scores.iter_mut().zip(STATES);
        states.filter(|(_, state)| state.is_start()).for_each(|(score, _)| *score += more);
    }
}

/// Adds `scores` of starts, which change none, to the margins of the decisions.
fn note(scores: &[(usize, i32)], decisions: &mut [Decision]) {
    for &(at, more) in scores {
        let decision = &mut decisions[at];
        let more = if decision.is_start() { more } else { -more };
        decision.start_margin = (decision.start_margin + more).max(0);
    }
}

/// What is remembered of the articles so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Review {
    /// Head of the first article.
    opening: Option<Head>,
    /// Head of the last article.
    last: Option<Head>,
    /// The starts within reach, as numbers of lines.
    starts: Vec<u64>,
    /// How many articles there were, up to 3.
    count: u32,
    /// Characters of prose in the longest piece so far.
    longest: u32,
}

impl Review {
    /// The lines of a stretch, which has been decided so, at which an article may start; those alone
    /// that were not looked at as they are now, and that a score could change.
    fn candidates(
        &self,
        stretch: Stretch<'_>,
        decisions: &[Decision],
        given: &[Given],
    ) -> Vec<Candidate> {
        let Stretch { window, from, anchor } = stretch;
        let lines = || (from..).zip(decisions).zip(given);
        if !lines().any(|((at, decision), _)| is_close(window, at, decision)) {
            return Vec::new();
        }
        let old = self.starts.iter().filter_map(|start| start.checked_sub(window.before));
        let mut starts: Vec<usize> = old.map(|at| at as usize).collect();
        starts.extend((from..).zip(decisions).filter(|(_, it)| it.is_start()).map(|(at, _)| at));
        let mut review = self.clone();
        let mut candidates = Vec::new();
        for ((at, decision), given) in lines() {
            if !is_close(window, at, decision) {
                continue;
            }
            let is_chosen = decision.is_start();
            let number = starts.partition_point(|&start| start < at);
            let is_sure = is_chosen && decision.start_margin >= SURE;
            let is_known = given.as_what[usize::from(is_chosen)];
            if is_sure || is_known {
                if is_chosen {
                    review.remember(&Piece::new(window, &starts, number, at, is_chosen));
                }
                continue;
            }
            let piece = Piece::new(window, &starts, number, at, is_chosen);
            let margin = if is_chosen { decision.start_margin } else { -decision.start_margin };
            let margin = margin - given.score;
            let around =
                Around { from, decisions, anchor, margin, is_chosen, starts: &starts, number };
            let facts = facts::collect(window, &piece, &around, &review);
            candidates.push(Candidate { at, is_cut: is_chosen, margin, facts });
            if is_chosen {
                review.remember(&piece);
            }
        }
        candidates
    }

    /// Decides the lines of a stretch, and decides them again as long as a look at the pieces changes a
    /// cut. `steps` are the lines, `decide` finds the best path through them, and all that is looked
    /// at goes to `see`.
    pub(crate) fn settle(
        &self,
        weights: &Weights,
        stretch: Stretch<'_>,
        steps: &[Step],
        mut decide: impl FnMut(&[Step]) -> Vec<Decision>,
        see: impl FnMut(Candidate),
    ) -> Vec<Decision> {
        if weights.review().is_empty() {
            return decide(steps);
        }
        self.settle_all(weights, stretch, steps, decide, see)
    }

    /// As [`settle`](Self::settle), even if `weights` has no review.
    pub(crate) fn settle_all(
        &self,
        weights: &Weights,
        stretch: Stretch<'_>,
        steps: &[Step],
        mut decide: impl FnMut(&[Step]) -> Vec<Decision>,
        mut see: impl FnMut(Candidate),
    ) -> Vec<Decision> {
        let mut decisions = decide(steps);
        // What each line was given as a cut or as none.
        let mut given = vec![Given::default(); steps.len()];
        let mut weighed = Vec::new();
        for _ in 0..ROUNDS {
            let mut scores = Vec::new();
            let mut is_changed = false;
            for candidate in self.candidates(stretch, &decisions, &given) {
                let at = candidate.at - stretch.from;
                let given = &mut given[at];
                given.as_what[usize::from(candidate.is_cut)] = true;
                let score = Self::score(weights, &candidate);
                let is_cut = candidate.margin + score > 0;
                is_changed |= is_cut != candidate.is_cut;
                scores.push((at, score - given.score));
                given.score = score;
                see(candidate);
            }
            if !is_changed {
                note(&scores, &mut decisions);
                break;
            }
            if weighed.is_empty() {
                weighed = steps.to_vec();
            }
            weigh(&scores, &mut weighed);
            decisions = decide(&weighed);
        }
        decisions
    }

    /// What is to be added to the margin of a candidate, so that it becomes what the trees say.
    fn score(weights: &Weights, candidate: &Candidate) -> i32 {
        if weights.review().is_empty() {
            return 0;
        }
        weights.review().score(&candidate.facts).clamp(-MOST, MOST) - candidate.margin
    }

    /// Takes note of the articles that start among the lines from `from` on that are now decided.
    pub(crate) fn note(&mut self, window: Window<'_>, from: usize, decisions: &[Decision]) {
        let starts: Vec<usize> =
            (from..).zip(decisions).filter(|(_, it)| it.is_start()).map(|(at, _)| at).collect();
        for (number, &at) in starts.iter().enumerate() {
            let piece = Piece::new(window, &starts, number, at, true);
            self.remember(&piece);
            self.starts.push(window.before + at as u64);
        }
        let end = window.before + (from + decisions.len()) as u64;
        self.starts.retain(|&start| start + REACH as u64 >= end);
    }

    fn remember(&mut self, piece: &Piece) {
        if self.opening.is_none() {
            self.opening = Some(piece.head);
        }
        self.last = Some(piece.head);
        self.count = (self.count + 1).min(3);
        self.longest = self.longest.max(piece.ahead.chars);
    }
}

#[cfg(test)]
mod tests;
