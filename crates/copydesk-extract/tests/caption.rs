//! Hand-labelled captions and notices.

use copydesk_extract::{
    caption::{self, credit_of, has_credit},
    furniture,
    notice::{self, Notice},
};
use proptest::prelude::*;

const CAPTIONS: &str = include_str!("cases/captions.tsv");
const NOTICES: &str = include_str!("cases/notices.tsv");

fn rows(table: &str) -> Vec<Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect()
}

#[test]
fn every_caption_is_split_as_labelled() {
    let rows = rows(CAPTIONS);
    let mut faults = Vec::new();
    for row in &rows {
        let caption = caption::parse(row[0]);
        let credit = caption.credit.unwrap_or_default();
        if (caption.text.as_str(), credit.as_str()) != (row[1], row[2]) {
            faults.push(format!("{}: {:?} / {credit:?}", row[0], caption.text));
        }
        let sure = row[3] == "y" && !row[2].is_empty();
        if has_credit(row[0]) != sure {
            faults.push(format!("{}: has_credit is {}", row[0], !sure));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), rows.len(), faults.join("\n"));
    assert!(rows.len() >= 40);
}

#[test]
fn every_notice_is_read_as_labelled() {
    let rows = rows(NOTICES);
    let mut faults = Vec::new();
    for row in &rows {
        let column = |i: usize| row.get(i).copied().unwrap_or_default().to_owned();
        let want = (column(1), column(2), column(3), column(4), column(5));
        let none = String::new;
        let got = match notice::parse(row[0]) {
            Some(Notice::Print(print)) => {
                let part = |part: Option<String>| part.unwrap_or_default();
                let date = print.date.map(|date| {
                    let number = |n: Option<u8>| n.map_or_else(String::new, |n| n.to_string());
                    format!(
                        "{}-{}-{}",
                        date.year.unwrap_or_default(),
                        number(date.month),
                        number(date.day)
                    )
                });
                (
                    "print".to_owned(),
                    part(print.publication),
                    part(date),
                    part(print.headline),
                    part(print.page),
                )
            }
            Some(Notice::Syndication { publication }) => {
                ("syndication".to_owned(), publication, none(), none(), none())
            }
            Some(other) => panic!("a new kind of notice: {other:?}"),
            None => ("-".to_owned(), none(), none(), none(), none()),
        };
        if got != want {
            faults.push(format!("{}: {got:?}", row[0]));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), rows.len(), faults.join("\n"));
    assert!(rows.len() >= 15);
}

#[test]
fn marks_of_an_excerpt() {
    for text in [
        "Rain fell and […]",
        "Rain fell and [...]",
        "Rain fell and [&#8230;]",
        "Read more",
        "Continue reading →",
        "Rain fell … Read more",
        "Weiterlesen",
        "続きを読む",
    ] {
        assert!(notice::is_truncated(text), "{text}");
    }
    for text in ["Rain fell and stopped.", "He likes to read more", "Rain fell ...", "[sic]", ""] {
        assert!(!notice::is_truncated(text), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_credit_is_a_piece_of_its_text(text in "\\PC{0,60}(|\\. |\\()(|Photo: |© |Foto: |Photo by )\\PC{0,40}(|/AFP|\\)| \\|)") {
        if let Some(credit) = credit_of(&text) {
            prop_assert!(text.get(credit.value.0..credit.value.1).is_some_and(|value| !value.trim().is_empty()));
            prop_assert!(credit.start <= credit.value.0);
        }
        let caption = caption::parse(&text);
        prop_assert!(text.contains(&caption.text));
        prop_assert!(caption.credit.is_none_or(|credit| text.contains(&credit)));
    }

    #[test]
    fn no_text_panics(text in "(|A version of this article appear|The post |Der Beitrag )\\PC{0,80}(| appeared first on | with the headline |page )\\PC{0,30}") {
        let _ = notice::parse(&text);
        let _ = notice::is_truncated(&text);
        let _ = furniture::classify(&text);
    }
}
