//! The other formats, against what their standards allow.

use copydesk_extract::{Block, BlockKind, Field, Fields, byline, caption, timestamp};
use copydesk_normalize::{Article, HouseStyle, Origin, ninjs, normalize, schema_org};
use copydesk_text::{Basis, Confidence, Passage, Span};
use serde_json::{Value, json};

/// The properties of a ninjs 3.1 object; the schema allows no others.
const NINJS: &[&str] = &[
    "uri",
    "type",
    "representationType",
    "profile",
    "version",
    "firstCreated",
    "versionCreated",
    "contentCreated",
    "embargoedUntil",
    "pubStatus",
    "urgency",
    "copyrightHolder",
    "copyrightNotice",
    "usageTerms",
    "edNote",
    "language",
    "descriptions",
    "bodies",
    "headlines",
    "people",
    "organisations",
    "places",
    "subjects",
    "events",
    "eventDetails",
    "plannedCoverage",
    "objects",
    "infoSources",
    "title",
    "by",
    "slugline",
    "located",
    "renditions",
    "associations",
    "altIds",
    "trustIndicators",
    "standard",
    "genres",
    "expires",
    "rightsInfo",
    "digitalSourceType",
];

/// The properties of the objects in its lists, as far as records have them.
const NINJS_PARTS: &[(&str, &[&str])] = &[
    ("headlines", &["role", "contentType", "value"]),
    ("descriptions", &["role", "contentType", "value"]),
    ("bodies", &["role", "contentType", "charCount", "wordCount", "value"]),
    ("people", &["name", "rel", "uri", "literal", "contactInfo"]),
    ("places", &["name", "rel", "uri", "literal", "contactInfo", "geoJSON"]),
    ("subjects", &["name", "rel", "uri", "literal", "creator", "relevance", "confidence"]),
    ("infoSources", &["name", "role", "uri", "literal", "contactInfo"]),
];

fn passage(text: &str) -> Passage<'_> {
    Passage::join(text.as_bytes(), 0, &[Span::new(0, text.len() as u64)])
}

fn field<T>(value: T) -> Field<T> {
    let confidence = Confidence::new(90);
    Field { value, spans: vec![Span::new(0, 5)], basis: Basis::Grammar, confidence }
}

fn article(stamp: &str) -> Article {
    let mut fields = Fields::default();
    fields.headline = Some(field(passage("Storm closes ports")));
    fields.deck = Some(field(passage("Two days without a ferry")));
    let author = byline::Contributor::new("Ada Lindqvist".to_owned(), byline::Relation::Author);
    let editor = byline::Contributor::new("Jo Field".to_owned(), byline::Relation::Editing);
    let mut credits = byline::Credits::default();
    credits.contributors = vec![author, editor];
    credits.agencies = vec!["Inselpost".to_owned()];
    fields.credits = vec![field(credits)];
    fields.stamps = timestamp::parse(stamp).map(field).into_iter().collect();
    fields.topics = vec![field("weather".to_owned())];
    fields.captions = vec![field(caption::parse("The harbour at dawn."))];
    for text in ["Rain fell all day.", "It was cold."] {
        fields.body.push(Block { kind: BlockKind::Paragraph, text: passage(text) });
    }
    let origin = Origin {
        file: None,
        index: 0,
        span: Span::new(0, 90),
        lines: (1, 9),
        layout: "generic",
        confidence: Confidence::new(90),
    };
    normalize(&fields, &origin, &HouseStyle::default())
}

fn assert_only(object: &Value, allowed: &[&str]) {
    for key in object.as_object().expect("an object").keys() {
        assert!(allowed.contains(&key.as_str()), "{key} is not of the standard");
    }
}

#[test]
fn ninjs_has_what_it_must_and_nothing_else() {
    let json = ninjs(&article("2017-08-10 15:15:09+03:00"));
    assert_only(&json, NINJS);
    for (list, allowed) in NINJS_PARTS {
        for part in json[list].as_array().into_iter().flatten() {
            assert_only(part, allowed);
        }
    }
    for picture in json["associations"].as_array().expect("a list") {
        let inner: Vec<&str> = NINJS.iter().copied().chain(["name", "rel"]).collect();
        assert_only(picture, &inner);
        assert!(picture["name"].is_string() && picture["uri"].is_string());
    }
    assert_eq!(json["firstCreated"], "2017-08-10T15:15:09+03:00");
    assert_eq!(
        json["bodies"],
        json!([{"role": "main", "contentType": "text/plain", "charCount": 32, "wordCount": 7,
            "value": "Rain fell all day.\n\nIt was cold."}])
    );
    assert_eq!(json["people"][1], json!({"name": "Jo Field", "rel": "editing"}));
}

#[test]
fn ninjs_takes_no_time_without_an_offset() {
    assert!(ninjs(&article("2017-08-10 15:15")).get("firstCreated").is_none());
}

#[test]
fn schema_org_is_a_news_article() {
    let json = schema_org(&article("2017-08-10 15:15"));
    assert_eq!(json["@context"], "https://schema.org");
    assert_eq!(json["@type"], "NewsArticle");
    assert_eq!(json["datePublished"], "2017-08-10T15:15");
    assert_eq!(
        json["author"],
        json!([{"@type": "Person", "name": "Ada Lindqvist",
            "affiliation": {"@type": "Organization", "name": "Inselpost"}}])
    );
    assert_eq!(json["editor"][0]["name"], "Jo Field");
    assert_eq!(json["articleBody"], "Rain fell all day.\n\nIt was cold.");
    assert_eq!(json["keywords"], json!(["weather"]));
    assert_eq!(json["image"], json!([{"@type": "ImageObject", "caption": "The harbour at dawn."}]));
    for (key, value) in json.as_object().expect("an object") {
        assert!(!value.is_null(), "{key}");
    }
}

#[test]
fn a_day_without_a_year_is_no_date_of_schema_org() {
    assert!(schema_org(&article("August 10")).get("datePublished").is_none());
}
