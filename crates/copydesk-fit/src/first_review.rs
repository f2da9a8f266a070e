//! Fitting the review of first lines: trees over what is known of the lines with one of which an article
//! starts.
//!
//! As the review of cuts, and after it, it is fitted from what the weights make of dumps that they were
//! not fitted from. What is asked is not whether an article starts at a line, but at which of some lines:
//! the trees are grown so that the right one of each choice stands out among the others.

use copydesk_segment::Weights;
use copydesk_segment::training::{Candidate, Example, FIRST_FACTS, Trees};

use crate::boost::{self, Data, Growth};
use crate::corpus::Dump;
use crate::fit::Settings;
use crate::folds::Fold;
use crate::review::{counts_by_group, from_others, in_pairs};

/// How far a tree goes towards what would be best for its leaves.
const RATE: f32 = 0.12;

/// The lines with one of which an article starts.
pub(crate) struct Choice {
    lines: Vec<Candidate>,
    /// Which of them it is.
    right: usize,
    group: String,
}

impl Choice {
    /// Which of the lines the review makes the first one.
    fn picked(&self, review: &Trees) -> usize {
        let score = |at: &usize| review.score(&self.lines[*at].facts);
        (0..self.lines.len()).max_by_key(score).unwrap_or(self.right)
    }
}

/// Fits the review of each fold from the others; gives what it was fitted from, by fold.
pub(crate) fn fit_folds(folds: &mut [Fold], settings: &Settings) -> Vec<Vec<Choice>> {
    let all = in_pairs(folds, |_, fold| choices(&fold.weights, &fold.held_out));
    let reviews = from_others(folds, &all, |_, others| fit(others.iter().copied(), settings));
    folds.iter_mut().zip(reviews).for_each(|(fold, review)| fold.weights.set_first_review(review));
    all
}

/// Fits the review for `weights`, which were fitted from `dumps`, from the choices of all folds and from
/// what the weights make of dumps that they know.
pub(crate) fn fit_whole(
    all: &[Vec<Choice>],
    dumps: &[Dump],
    weights: &Weights,
    settings: &Settings,
) -> Trees {
    let known = choices(weights, dumps);
    let cases = || all.iter().flatten().chain(&known);
    let first = fit(cases(), settings);
    // What it gets wrong in dumps that the weights know counts more.
    let wrong: Vec<&Choice> =
        known.iter().filter(|choice| choice.picked(&first) != choice.right).collect();
    let again = (0..settings.review_wrong).flat_map(|_| wrong.iter().copied());
    fit(cases().chain(again), settings)
}

/// Trees fitted from `choices`; those of a group with many count for less.
fn fit<'c>(choices: impl Iterator<Item = &'c Choice>, settings: &Settings) -> Trees {
    let choices: Vec<&Choice> = choices.collect();
    let counts = counts_by_group(choices.iter().map(|choice| choice.group.as_str()), settings);
    let mut data = Data::default();
    for choice in choices {
        for (number, line) in choice.lines.iter().enumerate() {
            data.push(&line.facts, number == choice.right, counts[choice.group.as_str()]);
        }
        data.end_choice();
    }
    let (trees, leaves) = (settings.first_trees, settings.first_leaves);
    boost::fit(&data, FIRST_FACTS, Growth { trees, leaves, rate: RATE })
}

/// The choices in dumps, as far as an article starts with one of the lines. If several articles start
/// among them, the nearest to the cut is meant, and the others are no part of the choice.
fn choices<'d>(weights: &Weights, dumps: impl IntoIterator<Item = &'d Dump>) -> Vec<Choice> {
    let made = FIRST_FACTS.iter().position(|name| *name == "made").expect("a fact of all cuts");
    let of_dump = |dump: &'d Dump| {
        let all = Example::new(weights, &dump.bytes).choices(weights);
        all.into_iter().filter_map(move |lines| {
            let cut = lines.iter().find(|it| it.facts[made] == 1)?.line;
            let is_start = |it: &&Candidate| dump.starts.binary_search(&it.line).is_ok();
            let right = lines.iter().filter(is_start).min_by_key(|it| it.line.abs_diff(cut))?.line;
            let lines: Vec<Candidate> = lines
                .into_iter()
                .filter(|it| it.line == right || it.line == cut || !is_start(&it))
                .collect();
            let right = lines.iter().position(|it| it.line == right)?;
            Some(Choice { lines, right, group: dump.group.clone() })
        })
    };
    dumps.into_iter().flat_map(of_dump).collect()
}
