//! The JSON form of the record: its keys are a contract.

use copydesk_extract::{Block, BlockKind, Field, Fields, byline, dateline, timestamp};
use copydesk_normalize::{Article, HouseStyle, Origin, normalize};
use copydesk_text::{Basis, Code, Confidence, Passage, Span};
use serde_json::Value;

fn origin() -> Origin<'static> {
    Origin {
        file: Some("island.txt"),
        index: 7,
        span: Span::new(10, 300),
        lines: (2, 9),
        layout: "generic",
        confidence: Confidence::new(97),
    }
}

fn field<T>(value: T, start: u64, end: u64) -> Field<T> {
    Field {
        value,
        spans: vec![Span::new(start, end)],
        basis: Basis::Grammar,
        confidence: Confidence::new(90),
    }
}

fn json(article: &Article) -> Value {
    serde_json::to_value(article).expect("a record is JSON")
}

/// The keys of an object in the order in which they are printed.
fn keys(json: &str) -> Vec<String> {
    struct Keys(Vec<String>);
    impl<'de> serde::Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Keys;
                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> Result<Keys, A::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }
            from.deserialize_map(Visitor)
        }
    }
    serde_json::from_str::<Keys>(json).expect("an object").0
}

#[test]
fn an_empty_record_has_every_key_in_order() {
    let article = normalize(&Fields::default(), &origin(), &HouseStyle::default());
    let text = serde_json::to_string(&article).expect("a record is JSON");
    let expected = [
        "schema",
        "id",
        "source",
        "layout",
        "confidence",
        "headline",
        "deck",
        "byline",
        "contributors",
        "agencies",
        "published",
        "updated",
        "embargo",
        "loaded",
        "dateline",
        "body",
        "captions",
        "related",
        "sections",
        "topics",
        "slug",
        "publication",
        "print",
        "end_mark",
        "truncated",
        "language",
        "furniture",
        "diagnostics",
        "provenance",
    ];
    assert_eq!(keys(&text), expected);
    let record = json(&article);
    for key in ["headline", "published", "dateline", "print", "language"] {
        assert_eq!(record[key], Value::Null, "{key}");
    }
    for key in ["contributors", "agencies", "body", "captions", "related", "topics"] {
        assert_eq!(record[key], Value::Array(vec![]), "{key}");
    }
    assert_eq!(
        record["source"].to_string(),
        r#"{"end":300,"file":"island.txt","first_line":2,"index":7,"last_line":9,"start":10}"#
    );
}

#[test]
fn what_is_missing_is_reported_where_the_article_lies() {
    let record = json(&normalize(&Fields::default(), &origin(), &HouseStyle::default()));
    let diagnostics = record["diagnostics"].as_array().expect("a list");
    let codes: Vec<_> = diagnostics.iter().map(|it| it["code"].as_str()).collect();
    assert_eq!(codes, [Some("no-headline"), Some("no-body")]);
    assert_eq!((&diagnostics[1]["start"], &diagnostics[1]["end"]), (&10.into(), &300.into()));
    assert_eq!(diagnostics[1]["severity"], "warning");
}

/// The example of the record's description, field by field.
#[test]
fn a_whole_record_reads_as_described() {
    let mut fields = Fields::default();
    let headline = b"Four boats lost off Hamnvik &amp; Salto";
    let headline = Passage::join(headline, 0, &[Span::new(0, headline.len() as u64)]);
    fields.headline = Some(field(headline, 10, 49));

    let author = byline::Contributor::new("Ada Lindqvist".to_owned(), byline::Relation::Author);
    let mut with = byline::Contributor::new("Tomas Brandt".to_owned(), byline::Relation::With);
    with.location = Some("Kisumu".to_owned());
    let mut credits = byline::Credits::default();
    credits.contributors = vec![author, with];
    credits.agencies = vec!["AFP".to_owned()];
    fields.credits = vec![field(credits, 50, 90)];

    let stamp = timestamp::parse("Thu, 2017-08-10 00:27").expect("a stamp");
    fields.stamps = vec![field(stamp, 91, 112)];

    let mut place = dateline::Place::default();
    (place.text, place.city) = ("NAIROBI".to_owned(), "NAIROBI".to_owned());
    let mut dateline = dateline::Dateline::default();
    (dateline.text, dateline.place) = ("NAIROBI, Aug 9".to_owned(), "NAIROBI".to_owned());
    dateline.places = vec![place];
    dateline.date = timestamp::parse_date("Aug 9").map(|(date, _)| date);
    fields.dateline = Some(field(dateline, 114, 128));

    let record = json(&normalize(&fields, &origin(), &HouseStyle::default()));
    assert_eq!(record["headline"], "Four boats lost off Hamnvik & Salto");
    assert_eq!(
        record["contributors"],
        serde_json::json!([
            {"name": "Ada Lindqvist", "relation": "author", "role": null, "location": null,
             "affiliation": "AFP", "email": null, "handle": null},
            {"name": "Tomas Brandt", "relation": "with", "role": null, "location": "Kisumu",
             "affiliation": "AFP", "email": null, "handle": null},
        ])
    );
    assert_eq!(record["agencies"], serde_json::json!(["AFP"]));
    assert_eq!(
        record["published"],
        serde_json::json!({"text": "Thu, 2017-08-10 00:27", "value": "2017-08-10T00:27",
            "precision": "minute", "zone": null, "assumptions": []})
    );
    assert_eq!(
        record["dateline"],
        serde_json::json!({
            "text": "NAIROBI, Aug 9",
            "place": "NAIROBI",
            "places": [{"text": "NAIROBI", "name": "Nairobi", "region": null, "country": "Kenya",
                "country_code": "KE", "subdivision_code": null, "candidates": [],
                "reason": "stands alone in datelines"}],
            "date": {"text": "Aug 9", "value": "2017-08-09", "precision": "day",
                "assumptions": ["year from the published stamp"]},
            "agencies": [],
        })
    );
    let provenance = record["provenance"].as_object().expect("an object");
    let keys: Vec<_> = provenance.keys().map(String::as_str).collect();
    assert_eq!(keys, ["agencies", "contributors", "dateline", "headline", "published"]);
    assert_eq!(
        provenance["published"],
        serde_json::json!({"spans": [[91, 112]], "basis": "grammar", "confidence": 90})
    );
}

#[test]
fn the_days_in_an_english_text_settle_the_order_of_its_stamp() {
    let published = |last: &str| {
        let text = format!(
            "The council said that it will pay for the bridge, and that the people of the islands \
             have waited for it for as long as anybody can think of. {last}"
        );
        let text = Passage::join(text.as_bytes(), 0, &[Span::new(0, text.len() as u64)]);
        let mut fields = Fields::default();
        let stamp = timestamp::parse("11/08/23 5:19pm").expect("a stamp");
        fields.stamps = vec![field(stamp, 0, 15)];
        fields.body = vec![Block { kind: BlockKind::Paragraph, text }];
        json(&normalize(&fields, &origin(), &HouseStyle::default()))["published"].clone()
    };
    let american = published("It was to vote on Nov. 7.");
    assert_eq!(american["value"], "2023-11-08T17:19");
    assert_eq!(american["assumptions"][0], "month first, from other dates of the file");
    assert_eq!(published("It was to vote on 7 August.")["value"], "2023-08-11T17:19");
    assert_eq!(published("It was to vote on November 7.")["value"], Value::Null);
}

/// What a program of today makes of records that a newer version wrote, and of others.
#[test]
fn newer_records_are_read_and_foreign_ones_refused() {
    let article = normalize(&Fields::default(), &origin(), &HouseStyle::default());
    let read = |change: &dyn Fn(&mut Value)| {
        let mut record = json(&article);
        change(&mut record);
        serde_json::from_value::<Article>(record)
    };
    assert_eq!(read(&|_| {}).expect("its own"), article);
    let newer = read(&|record| {
        record["schema"] = "copydesk/1.4".into();
        record["mood"] = "calm".into();
        record["diagnostics"][0]["code"] = "odd-mood".into();
        record["provenance"]["mood"] =
            serde_json::json!({"spans": [[10, 12]], "basis": "weather", "confidence": 50});
    });
    let newer = newer.expect("a newer one");
    assert_eq!(newer.diagnostics[0].code, Code::Unknown);
    assert_eq!(newer.provenance["mood"].basis, Basis::Unknown);
    let shorter = read(&|record| {
        let lists = ["contributors", "agencies", "body", "captions", "related", "sections"];
        for key in lists.into_iter().chain(["topics", "furniture", "diagnostics", "provenance"]) {
            record.as_object_mut().expect("an object").remove(key).expect("every record has it");
        }
    });
    assert_eq!(shorter.expect("no lists").diagnostics, []);

    let error = |change: &dyn Fn(&mut Value)| read(change).expect_err("no record").to_string();
    assert_eq!(
        error(&|record| record["schema"] = "copydesk/2".into()),
        "expected the schema copydesk/1, but found `copydesk/2`"
    );
    assert!(read(&|record| record["schema"] = "copydesk/11".into()).is_err());
    assert_eq!(
        error(&|record| record["confidence"] = 101.into()),
        "expected a confidence of 0 to 100, but found 101"
    );
}
