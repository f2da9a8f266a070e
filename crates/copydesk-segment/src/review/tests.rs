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

fn segments(weights: Weights, dump: &str) -> Vec<Segment> {
    let segmenter = Segmenter::builder().weights(weights).build();
    segmenter.segments(dump.as_bytes()).collect()
}

fn without_review() -> Weights {
    let mut weights = Weights::built_in().clone();
    weights.set_review(Vec::new());
    weights
}

/// A review that speaks for cuts that are made already, and for others.
fn with(cut: i16, none: i16) -> Weights {
    let mut review = vec![0; FEATURE_COUNT];
    review[usize::from(feature("bias:cut=").unwrap())] = cut;
    review[usize::from(feature("bias:none=").unwrap())] = none;
    let mut weights = without_review();
    weights.set_review(review);
    weights
}

#[test]
fn a_review_that_says_nothing_changes_nothing() {
    assert_eq!(segments(with(0, 0), DUMP), segments(without_review(), DUMP));
}

#[test]
fn a_review_can_undo_cuts_and_make_others_and_loses_no_byte() {
    let count = |segments: &[Segment]| {
        segments.iter().filter(|segment| segment.kind == Kind::Article).count()
    };
    let counted = |cut, none| {
        let segments = segments(with(cut, none), DUMP);
        let bytes: u64 = segments.iter().map(|it| it.span.len()).sum();
        assert_eq!(bytes, DUMP.len() as u64);
        count(&segments)
    };
    let before = count(&segments(without_review(), DUMP));
    // Whether the least sure cut can be undone depends on how sure it is; some line is always close.
    assert!(counted(-3900, 0) <= before);
    assert!(counted(3900, 3900) > before);
    assert_eq!(counted(3900, 0), before);
    // What speaks for a cut as long as it is not made must speak for it when it is, too.
    assert_eq!(counted(0, 3900), before);
}

#[test]
fn a_cut_that_is_spoken_for_is_surer() {
    let first = |weights: Weights| segments(weights, DUMP)[0].confidence;
    assert!(first(with(-300, 0)) <= first(without_review()));
    assert!(first(without_review()) <= first(with(300, 0)));
}

#[test]
fn an_explanation_names_what_the_review_said() {
    let segmenter = Segmenter::builder().weights(with(300, 0)).build();
    let lines = segmenter.explain(b"Rain in Salto\n\nRain fell on the town.\n");
    let says = |line: &&crate::Explanation| {
        line.reasons.iter().any(|reason| reason.feature == "review bias:cut=")
    };
    assert!(lines.iter().filter(says).all(|line| line.is_start));
    assert!(lines.iter().any(|line| says(&line)));
    assert!(!segmenter.explain(DUMP.as_bytes()).iter().any(|line| says(&line) && !line.is_start));
}
