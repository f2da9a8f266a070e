use proptest::prelude::*;

use super::*;
use crate::review::Trees;
use crate::{Kind, Segment, Segmenter};

/// A headline between a kicker and a deck.
const DUMP: &str = "Home\nNews\nTraffic\n\nBridges and roads\n\nCouncil of Varde backs a new bridge over the Skell\n\n\
    Lorries go round by Ribe until it is built\n\nBy Ines Holm\n\nMarch 3, 2021\n\n\
    The council of Varde voted on Tuesday to build a second bridge over the Skell, which the mayor, \
    Tove Lind, had asked for since the flood.\n\nThe bridge will cost nine million, Lind said, and the \
    work is to begin in the autumn of next year, once the ice is gone.\n";

/// A table with a review of first lines of these trees.
fn with(trees: &[&str]) -> Weights {
    let mut review = Trees::new(&NAMES);
    trees.iter().for_each(|tree| review.add(tree).unwrap());
    let mut weights = Weights::built_in().clone();
    weights.set_first_review(review);
    weights
}

fn segments(weights: Weights) -> Vec<Segment> {
    Segmenter::builder().weights(weights).build().segments(DUMP.as_bytes()).collect()
}

/// The lines with which articles start.
fn firsts(segments: &[Segment]) -> Vec<&str> {
    let articles = segments.iter().filter(|segment| segment.kind == Kind::Article);
    articles.filter_map(|it| DUMP[it.span.start as usize..].lines().next()).collect()
}

#[test]
fn an_article_starts_with_the_line_that_is_favoured_clearly() {
    let headline = "Council of Varde backs a new bridge over the Skell";
    assert_eq!(firsts(&segments(with(&[]))), [headline]);
    // The kicker has seventeen characters, and no other line over the text as many.
    assert_eq!(firsts(&segments(with(&["len 16 0 len 17 4000 0"]))), ["Bridges and roads"]);
    assert_eq!(firsts(&segments(with(&["len 16 0 len 17 255 0"]))), [headline]);
}

#[test]
fn an_explanation_names_what_the_look_went_by() {
    let segmenter = Segmenter::builder().weights(with(&["made 0 -300 300"])).build();
    let lines = segmenter.explain(DUMP.as_bytes());
    let says = |line: &crate::Explanation| {
        line.reasons.iter().any(|reason| reason.feature == "first made=1")
    };
    assert!(lines.iter().any(|line| line.is_start && says(line)));
    assert!(!lines.iter().any(|line| !line.is_start && says(line)));
}

proptest! {
    #[test]
    fn there_are_as_many_articles_as_before_and_no_byte_is_lost(
        fact in prop::sample::select(&NAMES[..]),
        most in any::<u8>(),
        leaves in (-4000i32..4000, -4000i32..4000),
    ) {
        let reviewed = segments(with(&[&format!("{fact} {most} {} {}", leaves.0, leaves.1)]));
        prop_assert_eq!(firsts(&reviewed).len(), firsts(&segments(with(&[]))).len());
        prop_assert_eq!(reviewed.iter().map(|it| it.span.len()).sum::<u64>(), DUMP.len() as u64);
    }
}
