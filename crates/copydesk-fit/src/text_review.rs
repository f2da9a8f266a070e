//! Fitting the review of text: trees over what is known of the lines that may be text.
//!
//! As the review of cuts, and after it, it is fitted from what the weights make of dumps that they were
//! not fitted from.

use copydesk_segment::Weights;
use copydesk_segment::training::{Example, Set, TEXT_FACTS, Trees, set, text_states};
use copydesk_text::Role;

use crate::boost::Growth;
use crate::corpus::Dump;
use crate::fit::Settings;
use crate::folds::Fold;
use crate::review::{Case, fit, from_others, in_pairs};

/// Fits the review of each fold from the others; gives what it was fitted from, by fold.
pub(crate) fn fit_folds(folds: &mut [Fold], dumps: &[Dump], settings: &Settings) -> Vec<Vec<Case>> {
    let all = in_pairs(folds, |_, fold| cases(&fold.weights, &fold.held_out));
    let reviews = from_others(folds, &all, |fold, others| {
        let known: Vec<&Dump> = fold.known(dumps).collect();
        corrected(&fold.weights, others, &known, settings)
    });
    folds.iter_mut().zip(reviews).for_each(|(fold, review)| fold.weights.set_text_review(review));
    all
}

/// Fits the review for `weights`, which were fitted from `dumps`, from the cases of all folds.
pub(crate) fn fit_whole(
    cases: &[Vec<Case>],
    dumps: &[Dump],
    weights: &Weights,
    settings: &Settings,
) -> Trees {
    let cases: Vec<&Case> = cases.iter().flatten().collect();
    corrected(weights, &cases, &dumps.iter().collect::<Vec<_>>(), settings)
}

/// Trees fitted from `cases` and from what `weights` make of the dumps that they `know`, where the trees
/// would be in doubt about what the weights are sure of. A line of these that the trees get wrong counts
/// more.
fn corrected(weights: &Weights, cases: &[&Case], know: &[&Dump], settings: &Settings) -> Trees {
    let known = self::cases(weights, know.iter().copied());
    let first = fit(cases.iter().copied().chain(&known), TEXT_FACTS, growth(settings), settings);
    let is_wrong = |case: &&Case| (first.score(&case.facts) > 0) != case.is_so;
    let wrong: Vec<&Case> = known.iter().filter(is_wrong).collect();
    let again = (0..settings.review_wrong).flat_map(|_| wrong.iter().copied());
    fit(cases.iter().copied().chain(&known).chain(again), TEXT_FACTS, growth(settings), settings)
}

/// How the trees are grown: fewer and faster ones than for cuts, as many more lines are looked at.
fn growth(settings: &Settings) -> Growth {
    Growth { trees: settings.text_trees, leaves: settings.review_leaves, rate: 0.12 }
}

/// The lines of dumps that may be text, and whether they are, if that is known.
fn cases<'d>(weights: &Weights, dumps: impl IntoIterator<Item = &'d Dump>) -> Vec<Case> {
    let of_dump = |dump: &'d Dump| {
        let candidates = Example::new(weights, &dump.bytes).text_candidates(weights);
        candidates.into_iter().filter_map(|it| {
            let is_so = is_text(dump.allowed[it.line])?;
            Some(Case { facts: it.facts, is_so, group: dump.group.clone() })
        })
    };
    dumps.into_iter().flat_map(of_dump).collect()
}

/// Whether a line that may have these states is text; none if it may be text and something else.
fn is_text(allowed: Set) -> Option<bool> {
    let text = text_states() | set(|state| state.is_start() && state.role == Role::Paragraph);
    match (allowed & text != 0, allowed & !text != 0) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}
