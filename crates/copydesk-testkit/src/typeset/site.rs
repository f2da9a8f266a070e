//! Site dumps, bare copy and web pages.

use serde_json::{Value, json};

use super::sheet::{Sheet, names, placeline};
use crate::model::{ArticleModel, Block};

/// Headline, byline, `Thu, 2017-08-10 15:15`, `CITY: ` lead, subheads, related headlines.
pub(super) fn stamp_under_headline(sheet: &mut Sheet, model: &ArticleModel) {
    headline(sheet, model);
    sheet.blank(1);
    if !model.people.is_empty() {
        let byline = names(&model.people);
        sheet.line(&byline);
        sheet.note("byline", json!(byline));
    }
    sheet.note_authors(&model.people);
    let stamp = model.stamp.sortable();
    sheet.line(&stamp);
    sheet.note(
        "published",
        json!({ "text": stamp, "value": model.stamp.to_minute(), "precision": "minute" }),
    );
    sheet.blank(1);
    body(sheet, model, ": ", 0);
    if !model.related.is_empty() {
        sheet.blank(1);
        sheet.line("Main category:\u{a0}");
        model.related.iter().for_each(|headline| sheet.line(headline));
    }
    sheet.note("related", json!(model.related));
}

/// Headline, byline, date, and paragraphs with a blank line between them.
pub(super) fn bare(sheet: &mut Sheet, model: &ArticleModel) {
    headline(sheet, model);
    byline(sheet, model, "By ");
    day(sheet, model, "");
    sheet.blank(1);
    body(sheet, model, " — ", 1);
    sheet.note("related", json!([]));
}

/// `Title:`, `Date:`, `Author:`, and the text.
pub(super) fn key_value(sheet: &mut Sheet, model: &ArticleModel) {
    sheet.line(&format!("Title: {}", model.headline));
    sheet.note("headline", json!(model.headline));
    day(sheet, model, "Date: ");
    byline(sheet, model, "Author: ");
    sheet.blank(1);
    body(sheet, model, " — ", 1);
}

/// Headline, deck, byline, captions, body, and the tail of the page.
pub(super) fn web_page(sheet: &mut Sheet, model: &ArticleModel) {
    headline(sheet, model);
    sheet.blank(1);
    if let Some(deck) = &model.deck {
        sheet.line(deck);
        sheet.blank(1);
    }
    sheet.note("deck", json!(model.deck));
    byline(sheet, model, "By ");
    day(sheet, model, "Published ");
    sheet.blank(1);
    for caption in &model.captions {
        sheet.line(&caption.text);
        sheet.line(&format!("{} PHOTO: {}", caption.text, caption.credit));
        sheet.blank(1);
    }
    let caption = |c: &crate::Caption| json!({ "text": c.text, "credit": c.credit });
    sheet.note("captions", model.captions.iter().map(caption).collect::<Value>());
    body(sheet, model, " — ", 1);
    sheet.blank(1);
    let chrome = ["Share", "2 min read", "Get our morning newsletter, free and before breakfast."];
    for line in chrome {
        sheet.line(line);
        sheet.blank(1);
    }
    sheet.note("furniture", chrome.iter().map(|text| json!({ "text": text })).collect());
}

fn headline(sheet: &mut Sheet, model: &ArticleModel) {
    sheet.line(&model.headline);
    sheet.note("headline", json!(model.headline));
}

fn byline(sheet: &mut Sheet, model: &ArticleModel, lead: &str) {
    if !model.people.is_empty() {
        sheet.line(&format!("{lead}{}", names(&model.people)));
    }
    sheet.note_authors(&model.people);
}

fn day(sheet: &mut Sheet, model: &ArticleModel, label: &str) {
    let text = model.stamp.day_first();
    sheet.line(&format!("{label}{text}"));
    let value = model.stamp.to_day();
    sheet.note("published", json!({ "text": text, "value": value, "precision": "day" }));
}

/// The body with `CITY, Country` and `dash` before its first paragraph, and `gap` empty lines
/// between blocks; a subhead has one above it in any case.
fn body(sheet: &mut Sheet, model: &ArticleModel, dash: &str, gap: usize) {
    let mut lead = String::new();
    sheet.note("dateline", Value::Null);
    if let Some(city) = model.dateline {
        let place = placeline(city);
        sheet.note_dateline((&place, &place), city, None, &[]);
        lead = format!("{place}{dash}");
    }
    for (index, block) in model.body.iter().enumerate() {
        let subhead = matches!(block, Block::Subhead(_));
        sheet.blank(if index == 0 { 0 } else { gap.max(usize::from(subhead)) });
        sheet.line(&format!("{lead}{}", block.text()));
        lead.clear();
    }
    sheet.note_body(&model.body);
}
