//! Fitting the review of cuts: trees over what is known of the pieces.
//!
//! What a review sees must be what it will see: cuts made by weights that were not fitted from the
//! dump. So it is fitted from the folds.

use std::collections::BTreeMap;

use copydesk_segment::Weights;
use copydesk_segment::training::{CUT_FACTS, Example, Trees};

use crate::boost::{self, Data, Growth};
use crate::corpus::Dump;
use crate::fit::Settings;
use crate::folds::Fold;

/// How often candidates are gathered.
const ROUNDS: usize = 4;

/// What is known of a line, the answer to what is asked of it, and the group of its dump.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) facts: Vec<u8>,
    /// Whether what is asked is so.
    pub(crate) is_so: bool,
    pub(crate) group: String,
}

/// How often the lines are added that the review still gets wrong in dumps that the weights know.
const CORRECTIONS: usize = 2;
/// The same where trees are added to a review: of few trees, each can do little.
const MORE_CORRECTIONS: usize = 6;

/// Fits the review of each fold from the others; gives what it was fitted from, by fold.
///
/// A review changes which lines are looked at next. So what it makes of the dumps is fitted from, too, and
/// added to what the reviews before it made of them: a line that only the last of them looks at is seldom
/// looked at by the next. In the end, what the weights make of dumps that they know is added as well, or
/// the review would distrust them there.
pub(crate) fn fit_folds(folds: &mut [Fold], dumps: &[Dump], settings: &Settings) -> Vec<Vec<Case>> {
    let mut all: Vec<Vec<Case>> = Vec::new();
    for round in 0..ROUNDS {
        let new = in_pairs(folds, |_, fold| cases(&fold.weights, &fold.held_out));
        if round < 2 {
            // Without a review nothing is barred, and other lines are looked at.
            all = new;
        } else {
            all.iter_mut().zip(new).for_each(|(all, new)| all.extend(new));
        }
        let is_last = round + 1 == ROUNDS;
        let reviews = from_others(folds, &all, |fold, others| {
            if !is_last {
                return fit(others.iter().copied(), CUT_FACTS, growth(settings), settings);
            }
            let known: Vec<&Dump> = fold.known(dumps).collect();
            corrected(
                &fold.weights,
                others,
                &known,
                &|cases| fit(cases.iter().copied(), CUT_FACTS, growth(settings), settings),
                (CORRECTIONS, settings.review_wrong),
            )
        });
        folds.iter_mut().zip(reviews).for_each(|(fold, review)| fold.weights.set_review(review));
    }
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
    let fit = |cases: &[&Case]| fit(cases.iter().copied(), CUT_FACTS, growth(settings), settings);
    let mut weights = weights.clone();
    weights.set_review(fit(&cases));
    let know: Vec<&Dump> = dumps.iter().collect();
    corrected(&weights, &cases, &know, &fit, (CORRECTIONS, settings.review_wrong))
}

/// Adds `settings.review_more` trees to the review of `weights`, which were fitted from `dumps`, for what it leaves
/// wrong in the cases of all folds. What it has learned of dumps that it knows stays.
pub(crate) fn go_on(
    cases: &[Vec<Case>],
    dumps: &[Dump],
    weights: &Weights,
    settings: &Settings,
) -> Trees {
    let cases: Vec<&Case> = cases.iter().flatten().collect();
    let growth = Growth { trees: settings.review_more, ..growth(settings) };
    let fit = |cases: &[&Case]| {
        let data = data(cases.iter().copied(), settings);
        boost::go_on(weights.review().clone(), &data, CUT_FACTS, growth)
    };
    let know: Vec<&Dump> = dumps.iter().collect();
    corrected(weights, &cases, &know, &fit, (MORE_CORRECTIONS, settings.review_wrong))
}

/// Trees that `fit` makes of `cases` and of what `weights` make of the dumps that they `know`. A line of these
/// that the trees get wrong counts `weight` times more in the next, so many times over.
fn corrected(
    weights: &Weights,
    cases: &[&Case],
    know: &[&Dump],
    fit: &dyn Fn(&[&Case]) -> Trees,
    (times, weight): (usize, usize),
) -> Trees {
    let mut weights = weights.clone();
    let seen = |weights: &Weights| self::cases(weights, know.iter().copied());
    let mut known = seen(&weights);
    let all = |known: &[Case]| {
        let all: Vec<&Case> = cases.iter().copied().chain(known).collect();
        fit(&all)
    };
    for _ in 0..times {
        let review = all(&known);
        let is_wrong = |case: &Case| (review.score(&case.facts) > 0) != case.is_so;
        weights.set_review(review.clone());
        let wrong: Vec<Case> = seen(&weights).into_iter().filter(is_wrong).collect();
        for _ in 0..weight {
            known.extend(wrong.iter().cloned());
        }
    }
    all(&known)
}

/// What `fit` makes for each fold of the cases of all others.
pub(crate) fn from_others<T: Sync>(
    folds: &[Fold],
    all: &[Vec<T>],
    fit: impl Fn(&Fold, &[&T]) -> Trees + Sync,
) -> Vec<Trees> {
    in_pairs(folds, |number, fold| {
        let others = all.iter().enumerate().filter(|&(other, _)| other != number);
        fit(fold, &others.flat_map(|(_, cases)| cases).collect::<Vec<_>>())
    })
}

/// How the trees of the review of cuts are grown.
fn growth(settings: &Settings) -> Growth {
    Growth { trees: settings.review_trees, leaves: settings.review_leaves, rate: 0.1 }
}

/// What `make` makes of each fold and its number, two at a time.
pub(crate) fn in_pairs<T: Send>(folds: &[Fold], make: impl Fn(usize, &Fold) -> T + Sync) -> Vec<T> {
    let numbers: Vec<usize> = (0..folds.len()).collect();
    let make = &make;
    numbers
        .chunks(2)
        .flat_map(|pair| {
            std::thread::scope(|scope| {
                let running: Vec<_> = pair
                    .iter()
                    .map(|&number| scope.spawn(move || make(number, &folds[number])))
                    .collect();
                let joined =
                    running.into_iter().map(|it| it.join().expect("fitting does not panic"));
                joined.collect::<Vec<T>>()
            })
        })
        .collect()
}

/// The lines of dumps at which an article may start, and whether one does.
fn cases<'d>(weights: &Weights, dumps: impl IntoIterator<Item = &'d Dump>) -> Vec<Case> {
    let of_dump = |dump: &'d Dump| {
        let candidates = Example::new(weights, &dump.bytes).candidates(weights);
        candidates.into_iter().map(|it| {
            let is_so = dump.starts.binary_search(&it.line).is_ok();
            Case { facts: it.facts, is_so, group: dump.group.clone() }
        })
    };
    dumps.into_iter().flat_map(of_dump).collect()
}

/// Trees fitted from `cases`; those of a group with many count for less.
pub(crate) fn fit<'c>(
    cases: impl Iterator<Item = &'c Case>,
    names: &'static [&'static str],
    growth: Growth,
    settings: &Settings,
) -> Trees {
    boost::fit(&data(cases, settings), names, growth)
}

/// What is learned from `cases`; those of a group with many count for less.
fn data<'c>(cases: impl Iterator<Item = &'c Case>, settings: &Settings) -> Data {
    let cases: Vec<&Case> = cases.collect();
    let counts = counts_by_group(cases.iter().map(|case| case.group.as_str()), settings);
    let mut data = Data::default();
    for case in cases {
        data.push(&case.facts, case.is_so, counts[case.group.as_str()]);
    }
    data
}

/// How much a case of each group counts, of which `groups` has one for each case.
pub(crate) fn counts_by_group<'g>(
    groups: impl Iterator<Item = &'g str>,
    settings: &Settings,
) -> BTreeMap<&'g str, f32> {
    let mut counts: BTreeMap<&str, f32> = BTreeMap::new();
    groups.for_each(|group| *counts.entry(group).or_default() += 1.0);
    counts.values_mut().for_each(|cases| *cases = (settings.review_group / *cases).min(1.0));
    counts
}
