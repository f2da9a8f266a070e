//! The judge must pass what is right and fail on every single thing that is wrong.

use serde_json::{Value, json};

use super::*;

const DUMP: &[u8] = b"\nStorm\n\nBy Ida Moe\n\nOSLO: Rain fell.\nIt stopped.\n\nShare\n";

fn gold() -> Value {
    json!({
        "file": "storm.txt", "index": 0, "start": 1, "end": 57, "first_line": 2, "last_line": 9,
        "headline": "Storm", "deck": null, "byline": "By Ida Moe",
        "contributors": [{"name": "Ida Moe", "relation": "author", "location": null}],
        "authors": ["Ida Moe"], "agencies": [],
        "published": "2020-01-02", "published_text": "Jan 2, 2020", "published_precision": "day",
        "dateline": {"text": "OSLO", "places": [{"name": "Oslo", "country_code": "NO"}]},
        "dateline_place": "OSLO", "dateline_date": null,
        "body": [
            {"kind": "paragraph", "text": "Rain fell."},
            {"kind": "paragraph", "text": "It stopped."}
        ],
        "body_first": "Rain f", "body_last": "stopped.", "body_optional": ["Rain is wet."],
        "captions": [{"text": "Rain.", "credit": "AFP"}], "related": ["Wind rises"],
        "furniture": ["Share"], "publication": null,
        "print": {"publication": "The Ledger", "date": "2020-01-03"}
    })
}

fn right() -> Value {
    json!({
        "source": {"start": 1, "end": 58, "first_line": 2, "last_line": 9},
        "headline": "Storm", "byline": "By Ida Moe",
        "contributors": [
            {"name": "Ida Moe", "relation": "author", "role": null, "location": null}
        ],
        "agencies": [],
        "published": {"text": "Jan 2, 2020", "value": "2020-01-02", "precision": "day"},
        "dateline": {
            "text": "OSLO", "place": "OSLO", "date": null,
            "places": [{"text": "OSLO", "name": "Oslo", "country_code": "NO"}]
        },
        "body": [
            {"kind": "paragraph", "text": "Rain fell."},
            {"kind": "paragraph", "text": "It stopped."}
        ],
        "captions": [{"text": "Rain.", "credit": "AFP"}], "related": ["Wind rises"],
        "furniture": [{"kind": "share", "text": "Share"}],
        "print": {"publication": "The Ledger", "date": "2020-01-03", "page": null}
    })
}

/// Paths of what is wrong after one value of the right record was changed.
fn after(pointer: &str, value: Value) -> Vec<String> {
    let mut record = right();
    *record.pointer_mut(pointer).expect("the record has it") = value;
    judge(&gold(), &record, DUMP).into_iter().map(|mismatch| mismatch.path).collect()
}

#[test]
fn the_right_record_passes() {
    assert_eq!(judge(&gold(), &right(), DUMP), []);
    let reasons = judge_dump("storm.txt", DUMP, &[gold()], &[right()]);
    assert_eq!(reasons, [""; 0]);
}

#[test]
fn every_wrong_value_fails() {
    let wrong = [
        ("/headline", json!("Strom"), "headline"),
        ("/headline", Value::Null, "headline"),
        ("/byline", json!("Ida Moe"), "byline"),
        ("/agencies", json!(["AFP"]), "agencies.length"),
        ("/contributors/0/location", json!("Oslo"), "contributors[0].location"),
        ("/contributors/0/name", json!("Ida"), "authors"),
        ("/published/value", json!("2020-02-01"), "published.value"),
        ("/published/text", json!("Jan 2"), "published.text"),
        ("/published/precision", json!("month"), "published.precision"),
        ("/published", Value::Null, "published"),
        ("/dateline/text", json!("OSLO:"), "dateline.text"),
        ("/dateline/place", json!("Oslo"), "dateline.place"),
        ("/dateline/date", json!({"value": "--01-02"}), "dateline.date"),
        ("/dateline/places/0/country_code", json!("SE"), "dateline.places[0].country_code"),
        ("/dateline", Value::Null, "dateline"),
        ("/body/0/text", json!("Rain fel."), "body[0].text"),
        ("/body/1/kind", json!("subhead"), "body[1].kind"),
        ("/body", json!([]), "body.length"),
        ("/captions/0/credit", Value::Null, "captions[0].credit"),
        ("/related", json!([]), "related.length"),
        ("/furniture", json!([]), "furniture.length"),
        ("/furniture/0/text", json!("Shared"), "furniture[0].text"),
        ("/print/date", Value::Null, "print.date"),
        ("/source/end", json!(49), "source.end"),
        ("/source/first_line", json!(1), "source.first_line"),
        ("/source/last_line", json!(8), "source.last_line"),
    ];
    for (pointer, value, path) in wrong {
        let paths = after(pointer, value.clone());
        assert!(paths.iter().any(|found| found == path), "{pointer} {value}: {paths:?}");
    }
}

#[test]
fn a_value_where_there_is_none_fails() {
    let mut record = right();
    record["deck"] = json!("Wet");
    record["publication"] = json!("The Ledger");
    let paths: Vec<_> = judge(&gold(), &record, DUMP).into_iter().map(|m| m.path).collect();
    assert_eq!(paths, ["deck", "publication"]);
}

#[test]
fn the_edges_of_the_body_are_judged_alone_too() {
    let gold = json!({"body_first": "Rain f", "body_last": "stopped."});
    assert_eq!(judge(&gold, &right(), DUMP), []);
    let mut record = right();
    record["body"] = json!([{"text": "OSLO: Rain fell."}, {"text": "It stopped. Share"}]);
    let paths: Vec<_> = judge(&gold, &record, DUMP).into_iter().map(|m| m.path).collect();
    assert_eq!(paths, ["body_first", "body_last"]);
}

#[test]
fn optional_paragraphs_may_stand_or_not() {
    let mut record = right();
    let body = record["body"].as_array_mut().expect("a list");
    body.insert(1, json!({"kind": "paragraph", "text": "Rain is wet."}));
    assert_eq!(judge(&gold(), &record, DUMP), []);
    record["body"][1]["text"] = json!("Rain is dry.");
    assert!(!judge(&gold(), &record, DUMP).is_empty());
}

#[test]
fn no_stamp_and_no_dateline_mean_none() {
    let none = json!({
        "published": null, "published_text": null, "published_precision": null,
        "dateline": null, "dateline_place": null, "dateline_date": null
    });
    let paths: Vec<_> = judge(&none, &right(), DUMP).into_iter().map(|m| m.path).collect();
    assert_eq!(paths, ["dateline", "published"]);
    let empty = json!({"published": null, "dateline": null});
    assert_eq!(judge(&none, &empty, DUMP), []);
}

#[test]
fn editors_are_no_authors() {
    let mut record = right();
    let people = record["contributors"].as_array_mut().expect("a list");
    people.push(json!({"name": "Ole Dahl", "relation": "editing"}));
    let gold = json!({"authors": ["Ida Moe"]});
    assert_eq!(judge(&gold, &record, DUMP), []);
    record["contributors"][1]["relation"] = json!("with");
    assert_eq!(judge(&gold, &record, DUMP).len(), 1);
}

#[test]
fn articles_are_paired_by_where_their_ink_begins() {
    let mut record = right();
    record["source"]["start"] = json!(0);
    assert_eq!(judge_dump("storm.txt", DUMP, &[gold()], &[record.clone()]), [""; 0]);
    record["source"]["start"] = json!(3);
    let reasons = judge_dump("storm.txt", DUMP, &[gold()], &[record]);
    assert_eq!(reasons.len(), 2, "one was not found, one is too many: {reasons:?}");
    assert_eq!(judge_dump("storm.txt", DUMP, &[gold()], &[json!({})]).len(), 2);
}

#[test]
fn a_folder_without_gold_fails() {
    let missing = Path::new("no/such/folder");
    let failures = run(missing, |_, _| Vec::new()).expect_err("there is no such folder");
    assert!(failures.to_string().contains("gold.jsonl"), "{failures}");
    let failures = run_below(Some(missing.to_owned()), "seeds", |_, _| Vec::new());
    assert!(failures.is_err(), "a variable that names no folder");
    assert_eq!(run_below(None, "seeds", |_, _| Vec::new()), Ok(None));
}

#[test]
fn a_corpus_on_disk_is_read_file_by_file() {
    let folder = env::temp_dir().join(format!("copydesk-corpus-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("storm.txt"), DUMP).unwrap();
    fs::write(folder.join("gold.jsonl"), format!("{}\n", gold())).unwrap();
    let summary = run(&folder, |dump, name| {
        assert_eq!((dump, name), (DUMP, "storm.txt"));
        vec![right()]
    });
    let summary = summary.unwrap();
    assert_eq!((summary.dumps, summary.articles, summary.runs), (1, 1, 1));
    let failures = run(&folder, |_, _| Vec::new()).unwrap_err();
    assert!(failures.to_string().contains("article 0 was not found"), "{failures}");
    fs::write(folder.join("gold.jsonl"), "\n").unwrap();
    assert!(run(&folder, |_, _| Vec::new()).is_err(), "gold without a line");
    fs::remove_dir_all(&folder).unwrap();
}
