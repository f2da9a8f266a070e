//! The sample dumps agree with what is expected of them: offsets, line numbers and texts.
//!
//! No parser has a part in this: it guards the hand-checked records against slips of the hand.

use std::{collections::BTreeSet, path::Path};

use copydesk_testkit::{
    first_ink,
    golden::{Sample, samples},
    ink,
};
use serde_json::Value;

fn all() -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    samples(&folder).expect("the samples can be read")
}

/// The text of a dump: UTF-8, else windows-1252.
fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// White space made one space, so that hard-wrapped lines read as their paragraph, and quotes as wires type
/// them made the quotes that were meant.
fn unwrapped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace("``", "“").replace("''", "”")
}

fn number(record: &Value, key: &str) -> usize {
    let value = record["source"][key].as_u64();
    usize::try_from(value.unwrap_or_else(|| panic!("source.{key} in {record}")))
        .expect("a small number")
}

/// Every string under the given key, in order.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(keys) => keys.get("text").map(texts).unwrap_or_default(),
        _ => Vec::new(),
    }
}

#[test]
fn articles_lie_where_they_are_said_to() {
    for sample in all() {
        let mut end = 0;
        for (index, record) in sample.expected.iter().enumerate() {
            let span = number(record, "start")..number(record, "end");
            let at = format!("{} {index} {span:?}", sample.name);
            assert_eq!(number(record, "index"), index, "{at}");
            assert!(end <= span.start && span.start < span.end, "{at} overlaps or is empty");
            assert!(span.end <= sample.dump.len(), "{at} ends behind the dump");
            assert_eq!(first_ink(&sample.dump, span.start), span.start, "{at}");
            assert_eq!(ink(&sample.dump, span.clone()), span, "{at}");
            let line_of = |offset: usize| {
                1 + sample.dump[..offset].iter().filter(|byte| **byte == b'\n').count()
            };
            assert_eq!(number(record, "first_line"), line_of(span.start), "{at}");
            assert_eq!(number(record, "last_line"), line_of(span.end - 1), "{at}");
            end = span.end;
        }
        assert!(!sample.expected.is_empty(), "{} expects nothing", sample.name);
    }
}

#[test]
fn every_value_stands_in_its_article() {
    let listed = ["headline", "deck", "byline", "published", "updated", "dateline", "body"];
    let more = ["captions", "related", "end_mark", "furniture", "agencies", "sections", "slug"];
    for sample in all() {
        for (index, record) in sample.expected.iter().enumerate() {
            let span = number(record, "start")..number(record, "end");
            let text = unwrapped(&decode(&sample.dump[span]));
            for key in listed.iter().chain(&more) {
                for value in texts(&record[*key]) {
                    let at = format!("{} {index} {key}: {value:?}", sample.name);
                    assert_eq!(value.trim(), value, "{at} has white space at its ends");
                    assert!(text.contains(&unwrapped(value)), "{at} is not in the dump");
                }
            }
        }
    }
}

#[test]
fn the_body_is_in_the_order_of_the_dump() {
    for sample in all() {
        for (index, record) in sample.expected.iter().enumerate() {
            let span = number(record, "start")..number(record, "end");
            let text = unwrapped(&decode(&sample.dump[span]));
            let mut rest = text.as_str();
            for value in texts(&record["body"]) {
                let (_, behind) = rest.split_once(value).unwrap_or_else(|| {
                    panic!("{} {index}: {value:?} is not behind the paragraph before", sample.name)
                });
                rest = behind;
            }
        }
    }
}

#[test]
fn stamps_have_the_precision_of_their_value() {
    for sample in all() {
        for record in &sample.expected {
            for key in ["published", "updated", "embargo", "loaded"] {
                let Some(value) = record[key]["value"].as_str() else { continue };
                let want = match value.len() {
                    4 => "year",
                    7 => "month",
                    10 => "day",
                    _ if value.get(16..17) == Some(":") => "second",
                    _ => "minute",
                };
                assert_eq!(record[key]["precision"], want, "{} {value}", sample.name);
            }
        }
    }
}

#[test]
fn every_sample_is_described() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/README.md");
    let readme = std::fs::read_to_string(readme).expect("the samples have a README");
    let described: BTreeSet<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name)
        .collect();
    let names: BTreeSet<String> = all().into_iter().map(|sample| sample.name).collect();
    assert_eq!(described, names.iter().map(String::as_str).collect());
}
