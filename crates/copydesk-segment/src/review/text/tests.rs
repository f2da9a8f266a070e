use proptest::prelude::*;

use super::*;
use crate::columns::Columns;
use crate::context::{Entry, Window};
use crate::memory::Memory;
use crate::review::Trees;
use crate::shape::Shape;
use crate::state::name;
use crate::{Kind, Segment, Segmenter};

/// A story with a list among its paragraphs, and the headline of another.
const DUMP: &str = "Council of Varde backs a new bridge\n\nBy Ines Holm\n\nMarch 3, 2021\n\n\
    The council of Varde voted on Tuesday to build a second bridge over the Skell, which the mayor, \
    Tove Lind, had asked for since the flood.\n\nA bridge for lorries\n\nThe bridge will cost nine \
    million, Lind said, and the work is to begin in the autumn.\n\nRead more\n\nFerry to Oster stays \
    in port\n\nSchool of Kolding mends its roof\n\nLorries go round by Ribe until then, which takes \
    them an hour, and pay no toll.\n";

/// A table with a review of text of these trees.
fn with(trees: &[&str]) -> Weights {
    let mut review = Trees::new(&NAMES);
    trees.iter().for_each(|tree| review.add(tree).unwrap());
    let mut weights = Weights::built_in().clone();
    weights.set_text_review(review);
    weights
}

fn segments(weights: Weights, dump: &str) -> Vec<Segment> {
    let segmenter = Segmenter::builder().weights(weights).build();
    segmenter.segments(dump.as_bytes()).collect()
}

fn texts(segments: &[Segment]) -> usize {
    segments.iter().flat_map(|it| &it.lines).filter(|it| is_text(it.role)).count()
}

/// Where articles start, and how sure that is.
fn cuts(segments: &[Segment]) -> Vec<(u64, copydesk_text::Confidence)> {
    let articles = segments.iter().filter(|segment| segment.kind == Kind::Article);
    articles.map(|segment| (segment.span.start, segment.confidence)).collect()
}

#[test]
fn doubtful_lines_become_text_or_cease_to_be() {
    let [fewest, most] = ["-4000", "4000"].map(|tree| texts(&segments(with(&[tree]), DUMP)));
    let plain = texts(&segments(with(&[]), DUMP));
    assert!(fewest <= plain && plain < most, "{fewest} {plain} {most}");
}

proptest! {
    #[test]
    fn no_cut_changes_and_no_byte_is_lost(
        fact in prop::sample::select(&NAMES[..]),
        most in any::<u8>(),
        leaves in (-4000i32..4000, -4000i32..4000),
    ) {
        let tree = format!("{fact} {most} {} {}", leaves.0, leaves.1);
        let reviewed = segments(with(&[&tree]), DUMP);
        prop_assert_eq!(cuts(&reviewed), cuts(&segments(with(&[]), DUMP)));
        prop_assert_eq!(reviewed.iter().map(|it| it.span.len()).sum::<u64>(), DUMP.len() as u64);
    }
}

#[test]
fn a_look_that_says_little_changes_nothing() {
    let little = segments(with(&["text 0 63 -63"]), DUMP);
    assert_eq!(texts(&little), texts(&segments(with(&[]), DUMP)));
}

#[test]
fn an_explanation_names_what_the_look_went_by() {
    let segmenter = Segmenter::builder().weights(with(&["text 0 -300 300"])).build();
    let lines = segmenter.explain(DUMP.as_bytes());
    let says = |line: &crate::Explanation| {
        line.reasons.iter().any(|reason| reason.feature.starts_with("text text="))
    };
    assert!(lines.iter().any(says));
}

/// The facts of the line at place `at` of lines in these states, by their names.
fn facts(lines: &[(&str, &str)], at: usize) -> impl Fn(&str) -> u8 {
    let mut memory = Memory::new();
    let entry = |(_, text): &(&str, &str)| {
        Entry::new(Shape::new(text.as_bytes(), text.as_bytes()), 1, &mut memory)
    };
    let entries: Vec<Entry> = lines.iter().map(entry).collect();
    let decision = |(state, _): &(&str, &str)| {
        let state = STATES.iter().position(|&it| name(it) == *state).expect(state);
        Decision { state: state as u8, margin: 160, ..Decision::default() }
    };
    let decisions: Vec<Decision> = lines.iter().map(decision).collect();
    let steps = vec![Step { scores: [0; 24], blanks: 1 }; lines.len()];
    let mut columns = Columns::default();
    let window = Window::new(&entries, &mut columns, 0, true);
    let stretch = Stretch { window, from: 0, anchor: None, told: &[] };
    let facts = Outline::new(stretch, &steps, &decisions).facts(at);
    move |name| facts[NAMES.iter().position(|it| *it == name).expect(name)]
}

#[test]
fn what_is_known_of_a_line_among_its_article() {
    let lines = [
        ("gap", "Weather"),
        ("first:headline", "Varde backs a second bridge"),
        ("head:header", "By Ines Holm"),
        (
            "body:paragraph",
            "The council of Varde voted on Tuesday for a second bridge over the Skell.",
        ),
        ("body:subhead", "A bridge for lorries"),
        (
            "body:paragraph",
            "Lorries are to pay for the bridge, which costs nine million, Lind said.",
        ),
        ("body:furniture", "A ferry for Oster"),
        ("body:paragraph", "The work begins in the autumn and takes two years, the council said."),
        ("first:headline", "Storm over Kolding"),
    ];
    let fact = facts(&lines, 6);
    assert_eq!((fact("text"), fact("margin")), (0, 10));
    assert_eq!((fact("since-start"), fact("until-end")), (5, 1));
    assert_eq!((fact("since-text"), fact("until-text")), (0, 0));
    // Of its article, not of the one after it: the subhead alone is like it.
    assert_eq!((fact("ends-count"), fact("others-behind")), (3, 0));
    let fact = facts(&lines, 4);
    assert_eq!((fact("text"), fact("state-1"), fact("state+2")), (1, 14, 18));
    // `bridge` and `lorries` come again in the next paragraph, `bridge` in the headline and in the last.
    assert_eq!((fact("says-head"), fact("says-behind"), fact("says-ahead")), (1, 1, 2));
}
