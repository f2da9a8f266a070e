//! Laws that hold for any fields.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use copydesk_extract::{
    Block, BlockKind, Field, Fields, Furniture, FurnitureKind, byline, caption, dateline, signoff,
    timestamp,
};
use copydesk_normalize::{
    Article, DateOrder, HouseStyle, Normalizer, Origin, Timestamp, normalize,
};
use copydesk_text::{Basis, Confidence, Passage, Span};
use proptest::collection::vec;
use proptest::prelude::*;

/// Text as it stands in the head of an article, or any text at all.
fn line() -> impl Strategy<Value = String> {
    let date = (1..=31_u32, 1..=12_u32, 1970..2030_i32);
    prop_oneof![
        date.clone().prop_map(|(d, m, y)| format!("{d:02}/{m:02}/{y}")),
        date.clone().prop_map(|(d, m, y)| format!("Updated {y}-{m:02}-{d:02} 15:{d:02} IST")),
        (date, 0..24_u32, 0..60_u32, -11..=12_i32).prop_map(|((d, m, y), h, min, zone)| {
            format!("{y}-{m:02}-{d:02}T{h:02}:{min:02}:{d:02}{zone:+03}:00")
        }),
        Just("By ADA LINDQVIST with Tomas Brandt in Kisumu | AFP".to_owned()),
        Just("(Reporting by Ada Lindqvist; Editing by Jo Field)".to_owned()),
        Just("PORTLAND, Feb 29 (Reuters) - Rain fell.".to_owned()),
        Just("2 hours ago".to_owned()),
        "[A-Z]{2,12}, [A-Z][a-z]{2,8}\\.? [0-9]{1,2} - ",
        r"\PC{0,40}",
        any::<String>(),
    ]
}

fn style() -> impl Strategy<Value = HouseStyle> {
    let order = prop_oneof![Just(DateOrder::DayFirst), Just(DateOrder::MonthFirst)];
    let reference = (1970..2030_i32, 1..366_u32).prop_map(|(year, day)| {
        NaiveDate::from_yo_opt(year, day).and_then(|date| date.and_hms_opt(12, 30, 0))
    });
    let region = prop_oneof![Just("US-OH".to_owned()), any::<String>()];
    (
        proptest::option::of(reference),
        proptest::option::of(any::<i32>()),
        proptest::option::of(order),
        proptest::option::of(region),
    )
        .prop_map(|(reference, zone, order, region)| {
            let mut style = HouseStyle::default();
            style.reference = reference.flatten();
            style.zone_minutes = zone;
            style.date_order = order;
            style.region = region;
            style
        })
}

fn field<T>(value: T, at: usize) -> Field<T> {
    let at = at as u64;
    Field {
        value,
        spans: vec![Span::new(at, at + 10), Span::new(at + 10, at + 12)],
        basis: Basis::Grammar,
        confidence: Confidence::new(90),
    }
}

fn passage(text: &str) -> Passage<'_> {
    Passage::join(text.as_bytes(), 0, &[Span::new(0, text.len() as u64)])
}

/// Everything that the grammars read in `lines`.
fn fields(lines: &[String]) -> Fields<'_> {
    let mut fields = Fields::default();
    for (at, line) in lines.iter().enumerate() {
        if at == 0 {
            fields.headline = Some(field(passage(line), at));
        }
        fields.stamps.extend(timestamp::parse_all(line).into_iter().map(|it| field(it, at)));
        let credits = byline::parse(line, byline::Position::Head).or_else(|| signoff::parse(line));
        fields.credits.extend(credits.map(|it| field(it, at)));
        if let Some(dateline) = dateline::parse(line) {
            fields.dateline = Some(field(dateline, at));
        }
        fields.captions.push(field(caption::parse(line), at));
        fields.topics.push(field(line.clone(), at));
        let text = passage(line);
        fields.body.push(Block { kind: BlockKind::Paragraph, text: text.clone() });
        fields.furniture.push(field(Furniture { kind: FurnitureKind::Other, text }, at));
    }
    fields
}

fn origin() -> Origin<'static> {
    Origin {
        file: None,
        index: 3,
        span: Span::new(0, 4000),
        lines: (1, 40),
        layout: "generic",
        confidence: Confidence::new(60),
    }
}

fn timestamps(article: &Article) -> impl Iterator<Item = &Timestamp> {
    [&article.published, &article.updated, &article.embargo, &article.loaded].into_iter().flatten()
}

/// Whether `value` is ISO 8601 in a form that chrono, which does not share our code, prints back.
fn is_iso(value: &str) -> bool {
    let day = |it: &str| {
        NaiveDate::parse_from_str(it, "%Y-%m-%d")
            .is_ok_and(|d| d.format("%Y-%m-%d").to_string() == it)
    };
    let local = |it: &str| {
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].iter().any(|form| {
            NaiveDateTime::parse_from_str(it, form)
                .is_ok_and(|at| at.format(form).to_string() == it)
        })
    };
    let zoned = |it: &str| {
        let numeric =
            it.strip_suffix('Z').map_or_else(|| it.to_owned(), |it| format!("{it}+00:00"));
        ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M:%S%:z"].iter().any(|form| {
            DateTime::<FixedOffset>::parse_from_str(&numeric, form)
                .is_ok_and(|at| at.format(form).to_string() == numeric)
        })
    };
    day(value)
        || local(value)
        || zoned(value)
        || value
            .strip_prefix("--")
            .is_some_and(|rest| day(&format!("2000-{rest}")) || day(&format!("2000-{rest}-01")))
        || day(&format!("{value}-01"))
        || day(&format!("{value}-01-01"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_record_is_a_function_of_fields_and_style(lines in vec(line(), 0..6), style in style()) {
        let fields = fields(&lines);
        let first = normalize(&fields, &origin(), &style);
        prop_assert_eq!(&first, &normalize(&fields, &origin(), &style));
        prop_assert_eq!(first, Normalizer::new(style).article(&fields, &origin()));
    }

    #[test]
    fn a_record_survives_its_json(lines in vec(line(), 0..6), style in style()) {
        let article = normalize(&fields(&lines), &origin(), &style);
        let json = serde_json::to_string(&article).expect("a record is JSON");
        prop_assert_eq!(serde_json::from_str::<Article>(&json).expect("JSON of a record"), article);
    }

    #[test]
    fn every_value_is_a_day_of_the_calendar(lines in vec(line(), 0..6), style in style()) {
        let article = normalize(&fields(&lines), &origin(), &style);
        for timestamp in timestamps(&article) {
            for value in timestamp.value.iter().chain(&timestamp.candidates) {
                prop_assert!(is_iso(value), "{}", value);
            }
            prop_assert_eq!(timestamp.value.is_some(), timestamp.precision.is_some());
            prop_assert!(timestamp.value.is_none() || timestamp.candidates.is_empty());
            // A typed value is the value: what chrono makes of it starts with the same day.
            if let Some(at) = timestamp.at() {
                let value = timestamp.value.as_deref().unwrap_or_default();
                prop_assert!(value.starts_with(&at.format("%Y-%m-%dT%H:%M").to_string()));
            }
        }
        let date = article.dateline.as_ref().and_then(|dateline| dateline.date.as_ref());
        if let Some(value) = date.and_then(|date| date.value.as_ref()) {
            prop_assert!(is_iso(value), "{}", value);
        }
    }

    #[test]
    fn nothing_is_inferred_without_saying_so(lines in vec(line(), 0..6)) {
        // Without a style, a value that has no assumption has all its figures in the text.
        let article = normalize(&fields(&lines), &origin(), &HouseStyle::default());
        for timestamp in timestamps(&article).filter(|it| it.assumptions.is_empty()) {
            let Some(year) = timestamp.value.as_deref().and_then(|value| value.get(2..4)) else {
                continue;
            };
            let plain = |c: char| c.is_ascii_digit();
            if timestamp.text.chars().all(|c| c.is_ascii() || !c.is_numeric())
                && timestamp.text.contains(plain)
                && !timestamp.value.as_deref().is_some_and(|value| value.starts_with("--"))
            {
                prop_assert!(timestamp.text.contains(year), "{:?}", timestamp);
            }
        }
    }

    #[test]
    fn provenance_is_of_fields_that_have_a_value(lines in vec(line(), 0..6), style in style()) {
        let article = normalize(&fields(&lines), &origin(), &style);
        let json = serde_json::to_value(&article).expect("a record is JSON");
        for key in article.provenance.keys() {
            let value = &json[key];
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            prop_assert!(!empty, "{} has provenance and no value", key);
        }
        for key in ["headline", "contributors", "published", "dateline", "body", "language"] {
            let value = &json[key];
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            prop_assert_eq!(!empty, article.provenance.contains_key(key), "{}", key);
        }
    }

    #[test]
    fn line_ends_and_wrapping_do_not_change_the_id(words in vec("[A-Za-zäé’]{1,9}", 1..30), width in 1..9_usize) {
        let wrap = |end: &str| -> String {
            words.chunks(width).map(|line| line.join(" ")).collect::<Vec<_>>().join(end)
        };
        let id = |text: &str| copydesk_normalize::content_id(Some("One"), [text]);
        let plain = id(&words.join(" "));
        for end in ["\n", "\r\n", "\r", " \n  ", "\u{a0}", " \u{ad}"] {
            prop_assert_eq!(&id(&wrap(end)), &plain);
        }
        prop_assert_ne!(id(&format!("{}x", words.join(" "))), plain);
    }
}
