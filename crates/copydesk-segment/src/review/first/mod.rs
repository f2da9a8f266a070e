//! The review of first lines: of the lines at the head of an article, which one it starts with.
//!
//! Whether an article starts at a line is asked of each line by itself, in the review of cuts. Over the text
//! of a page stand a kicker, a headline, a deck, a caption, a line of a menu that says what the headline
//! says; several of them may look like the start, and only beside the others does one look best. So once the
//! cuts are settled, each cut that is not beyond doubt is looked at together with the lines around it, and
//! the article starts with the one for which the trees say most, if they say clearly more.

mod facts;

use super::facts::{Around, Facts as OfCut, collect};
use super::piece::Piece;
use super::{Review, Stretch, cuts_of, decide_held, shares_of};
use crate::class::Class;
use crate::context::Entry;
use crate::decoder::{Decision, Step};
use crate::weights::Weights;

use facts::Facts;
pub(crate) use facts::NAMES;

/// Cuts with a larger margin are hardly ever at the wrong line.
const DOUBT: i32 = 700;
/// The shortest line with which an article starts, in characters, but for the one with which it does so far.
const SHORTEST: u32 = 10;
/// How many lines to either side of a cut the article may start with instead, if the text says any of their
/// words; and how many if it does not.
const NEAR: usize = 20;
const BESIDE: usize = 2;
/// How much more must be said for another line.
const LEAST: i32 = 256;

/// A line with which an article may start.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Its place in the window.
    pub(crate) at: usize,
    /// Whether the article starts with it so far.
    pub(crate) is_cut: bool,
    /// What is known of it.
    pub(crate) facts: Facts,
}

impl Candidate {
    /// The facts that say most for it or against it, with their values and what they say.
    pub(crate) fn reasons(&self, weights: &Weights) -> Vec<(String, i32)> {
        shares_of(weights.first_review(), &NAMES, &self.facts, "first")
    }
}

/// A line with which an article may start, and what is known of a cut there.
struct Line {
    at: usize,
    facts: OfCut,
}

/// For each cut that may stand elsewhere, the lines with which the article may start.
fn choices(
    review: &Review,
    weights: &Weights,
    stretch: Stretch<'_>,
    decisions: &[Decision],
) -> Vec<Vec<Candidate>> {
    let Stretch { window, from, .. } = stretch;
    let starts = (from..).zip(decisions).filter(|(_, it)| it.is_start());
    let cuts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let mut review = review.clone();
    let mut offered = Vec::new();
    for (number, &cut) in cuts.iter().enumerate() {
        let piece = Piece::new(window, &cuts, number, cut, true);
        let is_sure = decisions[cut - from].start_margin >= DOUBT;
        if !is_sure && !stretch.is_told(cut - from) {
            let lines = lines(&review, stretch, decisions, &cuts, number, &piece);
            offered.push((cut, lines));
        }
        review.remember(&piece);
    }
    // The trees are asked of the lines of all choices at once.
    let lines = offered.iter().flat_map(|(_, lines)| lines);
    let verdicts = weights.review().scores(lines.map(|line| &line.facts[..]));
    let mut verdicts = &verdicts[..];
    let choice = |(cut, lines): (usize, Vec<Line>)| {
        let own = verdicts.split_off(..lines.len()).unwrap_or_default();
        let all = facts::beside(window, cut, &lines, own).into_iter();
        let candidate =
            |(line, facts): (Line, Facts)| Candidate { at: line.at, is_cut: line.at == cut, facts };
        lines.into_iter().zip(all).map(candidate).collect()
    };
    offered.into_iter().map(choice).collect()
}

/// The lines with which the article may start that starts at the cut with this number, as `piece` so far.
fn lines(
    review: &Review,
    stretch: Stretch<'_>,
    decisions: &[Decision],
    cuts: &[usize],
    number: usize,
    piece: &Piece,
) -> Vec<Line> {
    let Stretch { window, from, anchor, .. } = stretch;
    let cut = cuts[number];
    let first = number.checked_sub(1).map_or(from, |before| cuts[before] + 1);
    let end = cuts.get(number + 1).copied().unwrap_or(from + decisions.len());
    let near = first.max(cut.saturating_sub(NEAR))..end.min(cut + NEAR + 1);
    let said = piece.compare(window);
    let may_start = |&at: &usize| {
        let is_near = at.abs_diff(cut) <= BESIDE || said.line(at).is_some_and(|line| line.says > 0);
        let is_free = !stretch.is_told(at - from);
        at == cut || is_free && is_near && may_be_headline(&window.lines[at])
    };
    let mut starts = cuts.to_vec();
    let line = |at: usize| {
        starts[number] = at;
        let piece = Piece::new(window, &starts, number, at, true);
        let (is_chosen, margin) = (at == cut, decisions[at - from].start_margin);
        let margin = if is_chosen { margin } else { -margin };
        let number = number + usize::from(at > cut);
        let around = Around { from, decisions, anchor, margin, is_chosen, starts: cuts, number };
        Line { at, facts: collect(window, &piece, &around, review) }
    };
    near.filter(may_start).map(line).collect()
}

/// Whether a line looks like one with which articles start.
fn may_be_headline(entry: &Entry) -> bool {
    let is_of_kind = matches!(
        entry.class,
        Class::Title
            | Class::TitleLong
            | Class::CapsTitle
            | Class::Sentence
            | Class::Name
            | Class::Label
            | Class::Bullet
            | Class::Credit
    );
    is_of_kind && entry.shape.chars >= SHORTEST
}

/// The line that is better than the one with which the article starts so far, and that one; the trees give the
/// lines of the choice these scores.
fn better(choice: &[Candidate], scores: &[i32]) -> Option<(usize, usize)> {
    let own = choice.iter().position(|it| it.is_cut)?;
    let best = (0..choice.len()).max_by_key(|&place| scores[place])?;
    (best != own && scores[best] >= scores[own] + LEAST)
        .then_some((choice[best].at, choice[own].at))
}

/// The decisions once the cuts were moved that stand at the wrong line of a head. `steps` are the lines,
/// `decide` finds the best path through them, all that is looked at goes to `see`.
pub(super) fn settle(
    review: &Review,
    weights: &Weights,
    stretch: Stretch<'_>,
    steps: &[Step],
    decisions: Vec<Decision>,
    decide: impl FnMut(&[Step]) -> Vec<Decision>,
    mut see: impl FnMut(Vec<Candidate>),
) -> Vec<Decision> {
    let mut moves = Vec::new();
    let choices = choices(review, weights, stretch, &decisions);
    let candidates = choices.iter().flatten();
    let scores = weights.first_review().scores(candidates.map(|it| &it.facts[..]));
    let mut scores = &scores[..];
    for choice in choices {
        let own = scores.split_off(..choice.len()).unwrap_or_default();
        moves.extend(better(&choice, own));
        see(choice);
    }
    if moves.is_empty() {
        return decisions;
    }
    let mut cuts = cuts_of(&decisions);
    for (best, own) in moves {
        cuts.swap(best - stretch.from, own - stretch.from);
    }
    decide_held(steps.to_vec(), &cuts, decide)
}

#[cfg(test)]
mod tests;
