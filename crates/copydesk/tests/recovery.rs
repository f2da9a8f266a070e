//! Typeset, segment, extract, normalize: what was printed comes back.
//!
//! For each layout the same made-up dumps are printed and read on every run. Where the cuts are not
//! always right yet the table says how often they must be, and how many of the articles that were
//! found must have every field that was printed exactly. A layout that gets better raises its row.
//!
//! The built-in weights were fitted on made-up dumps of these layouts among others: this tells that
//! the stages agree, not how well dumps are read that nobody has seen.

use std::collections::BTreeMap;

use copydesk_testkit::{Layout, LineEnd, Typeset, articles, compare, ink, typeset};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// Dumps a layout.
const DUMPS: usize = 80;

/// Layout; of a hundred articles printed, how many must be found; of a hundred found, how many must
/// be exact in every key.
const FLOORS: [(Layout, usize, usize); 14] = [
    (Layout::StampUnderHeadline, 96, 88),
    (Layout::BareBlank, 95, 92),
    (Layout::BareTwoBlanks, 97, 94),
    (Layout::Ruled, 96, 92),
    (Layout::KeyValue, 95, 90),
    (Layout::ReutersWire, 98, 95),
    (Layout::ReutersWireWrapped, 98, 88),
    (Layout::Nexis, 98, 92),
    (Layout::NexisUni, 98, 92),
    (Layout::Factiva, 97, 94),
    (Layout::ProQuest, 97, 76),
    (Layout::Anpa, 97, 92),
    (Layout::PressRelease, 95, 92),
    (Layout::WebPage, 98, 90),
];

/// How a layout came back.
#[derive(Debug, Default)]
struct Tally {
    printed: usize,
    found: usize,
    exact: usize,
    /// How often each key was wrong, and one case of it.
    wrong: BTreeMap<String, (usize, String)>,
}

#[test]
fn what_was_printed_comes_back() {
    assert_eq!(FLOORS.map(|(layout, ..)| layout), Layout::ALL, "a row for every layout, in order");
    let mut failures = String::new();
    for (layout, found, exact) in FLOORS {
        let tally = tally(layout);
        let reached = |count: usize, of: usize, floor: usize| count * 100 >= of * floor;
        let row = format!(
            "{layout:?}: {} printed, {} found, {} exact",
            tally.printed, tally.found, tally.exact
        );
        println!("{row}");
        for (key, (count, case)) in &tally.wrong {
            println!("    {count:4} {key}: {case}");
        }
        if !reached(tally.found, tally.printed, found) || !reached(tally.exact, tally.found, exact)
        {
            failures.push_str(&row);
            failures.push('\n');
        }
    }
    assert!(failures.is_empty(), "below their floors:\n{failures}");
}

fn tally(layout: Layout) -> Tally {
    let mut runner = TestRunner::deterministic();
    let models = articles(1..5);
    let mut tally = Tally::default();
    for number in 0..DUMPS {
        let models = models.new_tree(&mut runner).expect("articles can always be made").current();
        let line_end = if number % 4 == 3 { LineEnd::CrLf } else { LineEnd::Lf };
        tally.add(&typeset(&models, layout, line_end));
    }
    tally
}

impl Tally {
    fn add(&mut self, print: &Typeset) {
        let dump = print.text.as_bytes();
        let read: Vec<(usize, Value)> = copydesk::parse(dump)
            .articles
            .iter()
            .map(|it| {
                let span = it.source.start as usize..it.source.end as usize;
                (ink(dump, span).start, serde_json::to_value(it).expect("a record is JSON"))
            })
            .collect();
        for (span, printed) in print.articles.iter().zip(&print.records) {
            self.printed += 1;
            let Some((_, read)) = read.iter().find(|(start, _)| *start == span.start) else {
                continue;
            };
            self.found += 1;
            let mut printed = printed.clone();
            // Where an article starts was asked above; its place in the dump depends on the others.
            printed.as_object_mut().expect("a record is an object").remove("source");
            let wrong = compare::compare(&printed, read);
            self.exact += usize::from(wrong.is_empty());
            for mismatch in wrong.into_iter().take(1) {
                let key = mismatch.path.split(['.', '[']).next().unwrap_or_default().to_owned();
                self.wrong.entry(key).or_insert_with(|| (0, mismatch.to_string())).0 += 1;
            }
        }
    }
}
