//! Laws of the typesetter: what it says that it printed is there, where it says it is.

use copydesk_testkit::{ArticleModel, Layout, LineEnd, Typeset, articles, golden, ink, typeset};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn dump() -> impl Strategy<Value = (Vec<ArticleModel>, Layout)> {
    (articles(1..5), select(&Layout::ALL[..]))
}

fn article_text(print: &Typeset, index: usize) -> &str {
    &print.text[print.articles[index].clone()]
}

proptest! {
    #[test]
    fn articles_and_what_parts_them_are_the_whole_dump((models, layout) in dump()) {
        let print = typeset(&models, layout, LineEnd::Lf);
        prop_assert_eq!(print.articles.len(), models.len());
        prop_assert_eq!(print.records.len(), models.len());
        let mut end = 0;
        for span in &print.articles {
            let gap = &print.text[end..span.start];
            prop_assert!(gap.chars().all(|c| c.is_whitespace() || c == '-'), "gap {gap:?}");
            prop_assert!(!gap.is_empty() || end == 0, "an article must begin on its own line");
            prop_assert_eq!(ink(print.text.as_bytes(), span.clone()), span.clone());
            end = span.end;
        }
        prop_assert_eq!(print.text[end..].trim(), "");
    }

    #[test]
    fn what_is_noted_is_printed((models, layout) in dump()) {
        let print = typeset(&models, layout, LineEnd::Lf);
        for (index, record) in print.records.iter().enumerate() {
            let text = unwrapped(article_text(&print, index));
            let mut texts = vec![&record["headline"], &record["deck"], &record["byline"]];
            texts.extend([&record["dateline"]["text"], &record["end_mark"]]);
            for list in ["body", "captions", "furniture"] {
                let items = record[list].as_array().into_iter().flatten();
                texts.extend(items.map(|item| &item["text"]));
            }
            texts.extend(record["related"].as_array().into_iter().flatten());
            for value in texts.iter().filter_map(|value| value.as_str()) {
                prop_assert!(text.contains(&unwrapped(value)), "{value:?} is not in {text:?}");
            }
            prop_assert!(record["headline"].is_string());
        }
    }

    #[test]
    fn paragraphs_stand_in_their_order((models, layout) in dump()) {
        let print = typeset(&models, layout, LineEnd::Lf);
        for (index, record) in print.records.iter().enumerate() {
            let text = unwrapped(article_text(&print, index));
            let mut rest = text.as_str();
            for block in record["body"].as_array().into_iter().flatten() {
                let block = block["text"].as_str().unwrap_or_default();
                let behind = rest.split_once(block);
                prop_assert!(behind.is_some(), "{block:?} is not in {rest:?}");
                rest = behind.map_or("", |(_, behind)| behind);
            }
        }
    }

    #[test]
    fn line_ends_change_offsets_and_nothing_else((models, layout) in dump()) {
        let (lf, crlf) =
            (typeset(&models, layout, LineEnd::Lf), typeset(&models, layout, LineEnd::CrLf));
        prop_assert_eq!(golden::to_crlf(lf.text.as_bytes()), crlf.text.as_bytes());
        for (one, other) in lf.records.iter().zip(&crlf.records) {
            let (mut one, mut other) = (one.clone(), other.clone());
            for record in [&mut one, &mut other] {
                record["source"]["start"] = Value::Null;
                record["source"]["end"] = Value::Null;
            }
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn an_article_is_printed_alike_alone_and_in_company((models, layout) in dump()) {
        // Numbered documents say how many there are.
        prop_assume!(!matches!(
            layout,
            Layout::Nexis | Layout::ProQuest | Layout::Factiva | Layout::Anpa
        ));
        let print = typeset(&models, layout, LineEnd::Lf);
        for (index, model) in models.iter().enumerate() {
            let alone = typeset(std::slice::from_ref(model), layout, LineEnd::Lf);
            prop_assert_eq!(article_text(&print, index), article_text(&alone, 0));
        }
    }

    #[test]
    fn lines_are_those_of_the_offsets((models, layout) in dump()) {
        let print = typeset(&models, layout, LineEnd::CrLf);
        for (span, record) in print.articles.iter().zip(&print.records) {
            let source = &record["source"];
            prop_assert_eq!(&source["start"], &json!(span.start));
            prop_assert_eq!(&source["end"], &json!(span.end));
            let line = |offset: usize| print.text[..offset].matches('\n').count() + 1;
            prop_assert_eq!(&source["first_line"], &json!(line(span.start)));
            prop_assert_eq!(&source["last_line"], &json!(line(span.end)));
        }
    }

    #[test]
    fn the_check_passes_the_print_and_nothing_less((models, layout) in dump()) {
        let print = typeset(&models, layout, LineEnd::Lf);
        prop_assert!(print.check(&print.records).is_ok());
        prop_assert!(print.check(&print.records[1..]).is_err());
        let mut wrong = print.records.clone();
        wrong[0]["body"][0]["text"] = json!("Something else.");
        prop_assert!(print.check(&wrong).is_err());
        let mut moved = print.records.clone();
        moved[0]["source"]["start"] = json!(print.articles[0].start + 1);
        prop_assert!(print.check(&moved).is_err());
    }
}

#[test]
fn wrapped_copy_keeps_its_measure() {
    let model = ArticleModel {
        headline: "Calm".to_owned(),
        deck: None,
        people: vec![],
        stamp: copydesk_testkit::Stamp { year: 1987, month: 2, day: 26, hour: 1, minute: 2 },
        dateline: None,
        body: vec![copydesk_testkit::Block::Paragraph("The sea lay flat ".repeat(20) + "today.")],
        captions: vec![],
        related: vec![],
    };
    let print = typeset(&[model], Layout::ReutersWireWrapped, LineEnd::Lf);
    let widths: Vec<_> = print.text.lines().map(|line| line.chars().count()).collect();
    assert!(widths.iter().all(|width| *width <= 64), "{widths:?}");
    assert!(print.text.starts_with("CALM\n    The sea lay"));
    assert!(print.text.ends_with("\n Reuter\n"));
}
