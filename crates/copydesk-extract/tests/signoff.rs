//! Hand-labelled sign-offs.

use copydesk_extract::signoff::parse;
use proptest::prelude::*;

const CASES: &str = include_str!("cases/signoffs.tsv");

#[test]
fn every_case_is_read_as_labelled() {
    let mut faults = Vec::new();
    let mut rows = 0;
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let column = |i: usize| row.get(i).copied().unwrap_or_default();
        rows += 1;
        let (people, agencies) = match parse(row[0]) {
            None => ("-".to_owned(), String::new()),
            Some(credits) => {
                let people = credits.contributors.iter().map(|person| {
                    let place =
                        person.location.iter().map(|place| format!("@{place}")).collect::<String>();
                    format!("{}/{:?}{place}", person.name, person.relation)
                });
                (people.collect::<Vec<_>>().join(" + "), credits.agencies.join(" + "))
            }
        };
        if people != column(1) || agencies != column(2) {
            faults.push(format!("{}: {people} [{agencies}]", row[0]));
        }
    }
    assert!(faults.is_empty(), "{} of {rows}:\n{}", faults.len(), faults.join("\n"));
    assert!(rows >= 60, "{rows} rows");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn reuters_brackets_are_read_back(
        names in proptest::collection::vec("(Jane|Tom|Ada|Abby|Randy|Sandy|Andrew|Karla|Jens|J\\.R\\.) [BDFGHKLNPRTVZ][a-z]{3,8}oe", 1..6),
        split in 0usize..6,
    ) {
        let at = split.clamp(1, names.len());
        let (reporting, editing) = names.split_at(at);
        let mut line = format!("(Reporting by {}", reporting.join(", "));
        if !editing.is_empty() {
            line.push_str(&format!("; Editing by {}", editing.join(" and ")));
        }
        line.push(')');
        let read: Vec<_> = parse(&line).unwrap_or_default().contributors.into_iter().map(|person| person.name).collect();
        let mut want = names.clone();
        want.dedup();
        prop_assume!(want.len() == names.len());
        prop_assert_eq!(read, want, "{}", line);
    }

    #[test]
    fn nothing_panics_and_names_are_pieces_of_the_text(text in "(\\(|- |)(Reporting by|Editing by|With|dpa|)[ :]{0,2}\\PC{0,80}") {
        for person in parse(&text).unwrap_or_default().contributors {
            prop_assert!(text.contains(&person.name), "{:?}", person.name);
        }
    }
}
