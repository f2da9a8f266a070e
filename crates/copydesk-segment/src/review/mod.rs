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
//!
//! Once the cuts are settled, it is asked of the lines at the head of each article with which of them it starts
//! ([`first`]), and lines that may be text of the story are looked at in the same way ([`text`]).

mod facts;
pub(crate) mod first;
mod forest;
mod look;
mod notes;
mod piece;
pub(crate) mod text;
mod title;
mod trees;
mod words;

use crate::context::{Entry, REACH, Window};
use crate::decoder::{Decision, Step};
use crate::runs::Rank;
use crate::state::set;
use crate::weights::Weights;
use facts::{Around, Facts};
use look::{Look, doubtful, settled};
use piece::{Head, Piece};
use title::Title;

pub(crate) use facts::NAMES;
pub(crate) use trees::Node;
pub use trees::Trees;

/// Lines at which an article starts only by a path that is worse by more than this are not looked at.
const CLOSE: i32 = 2000;
/// The same for lines that say most of the text that follows, as a headline does.
const CLOSE_HEADLINE: i32 = 7000;
/// How often the best path is looked at again.
const ROUNDS: usize = 30;
/// The most that a review can say.
const MOST: i32 = 16_000;
/// A cut with this margin stays if no more than slight doubt is cast on it.
const FIRM: i32 = 2500;
/// What is slight doubt.
const SLIGHT: i32 = 256;
/// What holds a cut, or keeps one from being made.
const HOLD: i32 = 40_000;

/// Lines that are being decided.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'a> {
    /// The lines and those around them.
    pub(crate) window: Window<'a>,
    /// Place of the first in the window.
    pub(crate) from: usize,
    /// State of the line before it.
    pub(crate) anchor: Option<u8>,
    /// Which of the lines a known format speaks of; empty if it speaks of none. It knows better.
    pub(crate) told: &'a [bool],
}

impl Stretch<'_> {
    /// Whether a known format speaks of the line at `place`.
    fn is_told(&self, place: usize) -> bool {
        self.told.get(place).copied().unwrap_or_default()
    }
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
    /// Whether it says again what the title of the page above it says.
    is_said_above: bool,
}

impl Candidate {
    /// The facts that say most for the cut or against it, with their values and what they say.
    pub(crate) fn reasons(&self, weights: &Weights) -> Vec<(String, i32)> {
        shares_of(weights.review(), &NAMES, &self.facts, "review")
    }
}

/// Those of `facts` that change most in what `trees` say, with their values and by how much.
fn shares_of(trees: &Trees, names: &[&str], facts: &[u8], review: &str) -> Vec<(String, i32)> {
    let shares = trees.shares(facts).into_iter();
    let mut reasons: Vec<_> = shares.enumerate().filter(|it| it.1 != 0).collect();
    reasons.sort_by_key(|&(fact, share)| (-share.abs(), fact));
    reasons.truncate(REASONS);
    let named = |(fact, share)| (format!("{review} {}={}", names[fact], facts[fact]), share);
    reasons.into_iter().map(named).collect()
}

/// What a review looks at: a line of which something is in doubt.
#[derive(Clone, Debug)]
pub(crate) enum Doubt {
    /// A line at which an article may start.
    Cut(Candidate),
    /// The lines with one of which an article starts.
    First(Vec<first::Candidate>),
    /// A line that may be text.
    Text(text::Candidate),
}

impl Doubt {
    /// The line, if an article may start there.
    pub(crate) fn cut(&self) -> Option<&Candidate> {
        if let Self::Cut(candidate) = self { Some(candidate) } else { None }
    }

    /// The lines, if an article starts with one of them.
    pub(crate) fn first(&self) -> Option<&[first::Candidate]> {
        if let Self::First(choice) = self { Some(choice) } else { None }
    }

    /// The line, if it may be text.
    pub(crate) fn text(&self) -> Option<&text::Candidate> {
        if let Self::Text(candidate) = self { Some(candidate) } else { None }
    }
}

/// Whether an article starts at the line, or nearly does.
fn is_close(window: Window<'_>, at: usize, decision: &Decision) -> bool {
    decision.is_start()
        || decision.start_margin < CLOSE
        || decision.start_margin < CLOSE_HEADLINE && Rank::says_most(window.prose(), at, 3)
}

/// Adds `scores` of starts to what the lines speak for.
fn weigh(scores: &[(usize, i32)], steps: &mut [Step]) {
    let starts = set(|state| state.is_start());
    scores.iter().for_each(|&(at, more)| steps[at].add(starts, more));
}

/// The best path through `steps` with just the cuts that `cuts` says, of each line whether it is one and how
/// sure that is: it has been settled, whatever `decide` finds.
fn decide_held(
    mut steps: Vec<Step>,
    cuts: &[(bool, i32)],
    mut decide: impl FnMut(&[Step]) -> Vec<Decision>,
) -> Vec<Decision> {
    let starts = set(|state| state.is_start());
    for (step, (is_cut, _)) in steps.iter_mut().zip(cuts) {
        step.add(starts, if *is_cut { HOLD } else { -HOLD });
    }
    let mut decisions = decide(&steps);
    decisions.iter_mut().zip(cuts).for_each(|(it, (_, margin))| it.start_margin = *margin);
    decisions
}

/// The cuts of `decisions`, as [`decide_held`] has them.
fn cuts_of(decisions: &[Decision]) -> Vec<(bool, i32)> {
    decisions.iter().map(|it| (it.is_start(), it.start_margin)).collect()
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
    /// The first line of the last article.
    title: Option<Title>,
}

impl Review {
    /// The lines of a stretch, which has been decided so, at which an article may start; those alone
    /// that were not looked at as they are now, and that a score could change.
    fn candidates(
        &self,
        stretch: Stretch<'_>,
        decisions: &[Decision],
        looks: &[Look],
    ) -> Vec<Candidate> {
        let Stretch { window, from, anchor, .. } = stretch;
        let lines = || (from..).zip(decisions).zip(looks);
        if !lines().any(|((at, decision), _)| is_close(window, at, decision)) {
            return Vec::new();
        }
        let old = self.starts.iter().filter_map(|start| start.checked_sub(window.before));
        let mut starts: Vec<usize> = old.map(|at| at as usize).collect();
        starts.extend((from..).zip(decisions).filter(|(_, it)| it.is_start()).map(|(at, _)| at));
        let mut review = self.clone();
        let mut candidates = Vec::new();
        for ((at, decision), look) in lines() {
            let (entry, is_chosen) = (&window.lines[at], decision.is_start());
            let is_close = is_close(window, at, decision);
            let is_said_above = is_close && review.is_said_above(entry);
            review.pass(entry, is_chosen);
            if !is_close {
                continue;
            }
            let number = starts.partition_point(|&start| start < at);
            // However sure a cut is, what was announced above it is no article of its own.
            let is_refuted = is_said_above && is_chosen && !stretch.is_told(at - from);
            let is_known = look.as_what[usize::from(is_chosen)] && !is_refuted;
            if is_known {
                if is_chosen {
                    review.remember(&Piece::new(window, &starts, number, at, is_chosen));
                }
                continue;
            }
            let piece = Piece::new(window, &starts, number, at, is_chosen);
            let margin = if is_chosen { decision.start_margin } else { -decision.start_margin };
            let margin = margin - look.given;
            let around =
                Around { from, decisions, anchor, margin, is_chosen, starts: &starts, number };
            let facts = facts::collect(window, &piece, &around, &review);
            candidates.push(Candidate { at, is_cut: is_chosen, margin, facts, is_said_above });
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
        see: impl FnMut(Doubt),
    ) -> Vec<Decision> {
        let reviews = [weights.review(), weights.first_review(), weights.text_review()];
        if reviews.iter().all(|trees| trees.is_empty()) {
            return decide(steps);
        }
        self.settle_all(weights, stretch, steps, decide, see)
    }

    /// As [`settle`](Self::settle), even if `weights` has no reviews.
    pub(crate) fn settle_all(
        &self,
        weights: &Weights,
        stretch: Stretch<'_>,
        steps: &[Step],
        mut decide: impl FnMut(&[Step]) -> Vec<Decision>,
        mut see: impl FnMut(Doubt),
    ) -> Vec<Decision> {
        let (decisions, weighed) = self.settle_cuts(weights, stretch, steps, &mut decide, &mut see);
        let steps = if weighed.is_empty() { steps } else { &weighed };
        let see_first = |choice| see(Doubt::First(choice));
        let decisions =
            first::settle(self, weights, stretch, steps, decisions, &mut decide, see_first);
        let see = |candidate| see(Doubt::Text(candidate));
        text::settle(weights, stretch, steps, decisions, decide, see)
    }

    /// The decisions with the cuts settled, and the lines with what was added to them; none if nothing
    /// was.
    fn settle_cuts(
        &self,
        weights: &Weights,
        stretch: Stretch<'_>,
        steps: &[Step],
        decide: &mut impl FnMut(&[Step]) -> Vec<Decision>,
        see: &mut impl FnMut(Doubt),
    ) -> (Vec<Decision>, Vec<Step>) {
        let mut decisions = decide(steps);
        let told = |(place, decision)| Look::new(decision, stretch.is_told(place));
        let mut looks: Vec<Look> = decisions.iter().enumerate().map(told).collect();
        let mut weighed = Vec::new();
        for _ in 0..ROUNDS {
            let mut scores = Vec::new();
            let mut is_changed = false;
            let candidates = self.candidates(stretch, &decisions, &looks);
            let scores_of_cuts = weights.review().scores(candidates.iter().map(|it| &it.facts[..]));
            for (candidate, score) in candidates.into_iter().zip(scores_of_cuts) {
                let at = candidate.at - stretch.from;
                let verdict = Self::verdict(weights, &candidate, score);
                let more = looks[at].take(&candidate, verdict);
                scores.push((at, more));
                is_changed |= (verdict > 0) != candidate.is_cut;
                see(Doubt::Cut(candidate));
            }
            if !is_changed {
                return (settled(&looks, decisions), weighed);
            }
            if weighed.is_empty() {
                weighed = steps.to_vec();
            }
            weigh(&scores, &mut weighed);
            decisions = decide(&weighed);
        }
        weigh(&doubtful(&looks), &mut weighed);
        (settled(&looks, decide(&weighed)), weighed)
    }

    /// What is made of the `score` that the trees give a candidate: that it starts an article, if it is more
    /// than zero, and the more the surer.
    fn verdict(weights: &Weights, candidate: &Candidate, score: i32) -> i32 {
        if candidate.is_said_above {
            return -MOST;
        }
        if weights.review().is_empty() {
            return if candidate.is_cut { candidate.margin.max(1) } else { candidate.margin };
        }
        let verdict = score.clamp(-MOST, MOST);
        let is_tolerated = candidate.is_cut && candidate.margin >= FIRM && verdict > -SLIGHT;
        if is_tolerated { verdict.max(1) } else { verdict }
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
        for (entry, decision) in window.lines[from..].iter().zip(decisions) {
            self.pass(entry, decision.is_start());
        }
        let end = window.before + (from + decisions.len()) as u64;
        self.starts.retain(|&start| start + REACH as u64 >= end);
    }

    /// Whether the next line is the headline that the title of its page announced.
    fn is_said_above(&self, entry: &Entry) -> bool {
        self.title.as_ref().is_some_and(|title| title.is_said_again_by(entry))
    }

    /// Takes note of the next line, with which an article may start.
    #[inline]
    fn pass(&mut self, entry: &Entry, is_start: bool) {
        if is_start {
            self.title = Some(Title::new(entry));
        } else if let Some(title) = &mut self.title {
            title.pass(entry);
        }
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
