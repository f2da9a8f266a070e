use super::*;
use crate::Segmenter;
use crate::{Kind, Segment};

/// Two stories, of which the second has no more head than its headline, and a list between them.
const DUMP: &str = "Council of Varde backs a new bridge\n\nBy Ines Holm\n\nMarch 3, 2021\n\n\
    The council of Varde voted on Tuesday to build a second bridge over the Skell, which the mayor, \
    Tove Lind, had asked for since the flood.\n\nThe bridge will cost nine million, Lind said, and \
    the work is to begin in the autumn.\n\nRead more\n\nFerry to Oster stays in port\n\n\
    Storm closes the school of Kolding\n\nThe school of Kolding \
    stayed closed on Wednesday after the storm had taken half of its roof, its head, Jon Aske, said.\
    \n\nPupils are taught at home until the roof is mended, which Aske hopes will take a week.\n";

/// So little that hardly anything speaks for a cut.
const BRIEF: &str = "Rain in Salto\n\nRain fell on the town.\n";

fn segments(weights: Weights, dump: &str) -> Vec<Segment> {
    let segmenter = Segmenter::builder().weights(weights).build();
    segmenter.segments(dump.as_bytes()).collect()
}

/// A table with a review of these trees.
fn with(trees: &[&str]) -> Weights {
    let mut review = Trees::new(&NAMES);
    trees.iter().for_each(|tree| review.add(tree).unwrap());
    let mut weights = Weights::built_in().clone();
    weights.set_review(review);
    weights
}

fn cuts(segments: &[Segment]) -> Vec<u64> {
    let articles = segments.iter().filter(|segment| segment.kind == Kind::Article);
    articles.map(|segment| segment.span.start).collect()
}

#[test]
fn a_review_that_agrees_with_all_cuts_changes_none() {
    let agreed = segments(with(&["made 0 -9000 9000"]), DUMP);
    assert_eq!(cuts(&agreed), cuts(&segments(with(&[]), DUMP)));
}

#[test]
fn a_review_can_undo_cuts_and_make_others_and_loses_no_byte() {
    let counted = |trees: &[&str], dump: &str| {
        let segments = segments(with(trees), dump);
        let bytes: u64 = segments.iter().map(|it| it.span.len()).sum();
        assert_eq!(bytes, dump.len() as u64);
        cuts(&segments).len()
    };
    assert!(counted(&["-9000"], DUMP) < counted(&[], DUMP));
    let dump = format!("{DUMP}\n{BRIEF}");
    assert!(counted(&["9000"], &dump) > counted(&[], &dump));
}

#[test]
fn a_cut_that_is_spoken_for_is_surer() {
    let first = |tree: &str| segments(with(&[tree]), BRIEF)[0].confidence;
    assert!(first("made 0 -9000 100") < first("made 0 -9000 9000"));
}

#[test]
fn an_explanation_names_what_the_review_went_by() {
    let segmenter = Segmenter::builder().weights(with(&["made 0 -300 300"])).build();
    let lines = segmenter.explain(BRIEF.as_bytes());
    let says = |line: &&crate::Explanation| {
        line.reasons.iter().any(|reason| reason.feature == "review made=1")
    };
    assert!(lines.iter().filter(says).all(|line| line.is_start));
    assert!(lines.iter().any(|line| says(&line)));
}
