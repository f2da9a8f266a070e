//! What research databases let people download.

use serde_json::{Value, json};

use super::sheet::{Sheet, names, paragraphs, placeline};
use crate::model::ArticleModel;

/// The paper that all of them are printed in.
const PAPER: &str = "The Meridian Observer";

/// `1 of 4 DOCUMENTS`, centered head, labels, wrapped paragraphs, labels, copyright.
pub(super) fn nexis(sheet: &mut Sheet, model: &ArticleModel, number: usize, count: usize) {
    sheet.centered(&format!("{number} of {count} DOCUMENTS"));
    sheet.blank(2);
    sheet.centered(PAPER);
    sheet.blank(1);
    sheet.centered(&model.stamp.weekday_last());
    sheet.blank(1);
    headline(sheet, model);
    sheet.blank(1);
    labelled(sheet, model, ["BYLINE: ", "LENGTH: ", "DATELINE: "]);
    for block in paragraphs(model) {
        sheet.wrapped(block.text(), 78, "");
        sheet.blank(1);
    }
    sheet.note_body(paragraphs(model));
    sheet.line(&format!("LOAD-DATE: {}", model.stamp.month_first()));
    sheet.blank(1);
    sheet.line("LANGUAGE: ENGLISH");
    sheet.blank(1);
    sheet.line("PUBLICATION-TYPE: Newspaper");
    sheet.blank(1);
    sheet.centered(&format!("Copyright {} {PAPER}", model.stamp.year));
    sheet.centered("All Rights Reserved");
}

/// Headline first, labels with no-break spaces, `Body`, `End of Document`.
pub(super) fn nexis_uni(sheet: &mut Sheet, model: &ArticleModel) {
    headline(sheet, model);
    sheet.blank(1);
    sheet.line(PAPER);
    sheet.blank(1);
    sheet.line(&model.stamp.weekday_last());
    sheet.blank(3);
    sheet.line(&format!("Copyright {} {PAPER} All Rights Reserved", model.stamp.year));
    sheet.blank(1);
    labelled(sheet, model, ["Byline:\u{a0}", "Length:\u{a0}", "Dateline:\u{a0}"]);
    sheet.line("Body");
    sheet.blank(2);
    for block in paragraphs(model) {
        sheet.line(block.text());
        sheet.blank(1);
    }
    sheet.note_body(paragraphs(model));
    sheet.blank(1);
    sheet.line(&format!("Load-Date: {}", model.stamp.month_first()));
    sheet.blank(3);
    sheet.line("End of Document");
    sheet.note("end_mark", json!("End of Document"));
    sheet.blank(1);
}

/// Fields by their place alone, and the accession number at the end.
pub(super) fn factiva(sheet: &mut Sheet, model: &ArticleModel, number: usize) {
    sheet.line("Foreign Desk");
    headline(sheet, model);
    if !model.people.is_empty() {
        sheet.line(&format!("By {}", names(&model.people)));
    }
    sheet.note_authors(&model.people);
    sheet.line(&format!("{} words", words(model)));
    sheet.line(&model.stamp.day_first());
    published(sheet, model);
    for line in [PAPER, "MEROBS", "National", "English"] {
        sheet.line(line);
    }
    sheet.line(&format!("(c) {} {PAPER}. All rights reserved.", model.stamp.year));
    sheet.blank(1);
    for block in paragraphs(model) {
        sheet.line(block.text());
        sheet.blank(1);
    }
    sheet.note_body(paragraphs(model));
    let day = model.stamp.to_day().replace('-', "");
    sheet.line(&format!("Document MEROBS00{day}ed8a{number:05}"));
}

/// Rule of 60 underscores, `Author: Family, Given`, `Full text:`, labels.
pub(super) fn pro_quest(sheet: &mut Sheet, model: &ArticleModel, number: usize, count: usize) {
    sheet.line(&"_".repeat(60));
    sheet.blank(1);
    sheet.line(&format!("Document {number} of {count}"));
    sheet.blank(1);
    headline(sheet, model);
    sheet.blank(1);
    if let Some(person) = model.people.first() {
        let (given, family) = person.name.split_once(' ').unwrap_or(("", &person.name));
        sheet.line(&format!("Author: {family}, {given}"));
        sheet.blank(1);
    }
    sheet.note_authors(model.people.get(..1).unwrap_or_default());
    let mut label = "Full text: ";
    for block in paragraphs(model) {
        sheet.line(&format!("{label}{}", block.text()));
        sheet.blank(1);
        label = "";
    }
    sheet.note_body(paragraphs(model));
    sheet.line(&format!("Publication title: {PAPER}"));
    sheet.blank(1);
    sheet.line(&format!("Publication date: {}", model.stamp.month_first()));
    published(sheet, model);
    sheet.blank(1);
    sheet.line(&format!("ProQuest document ID: {}", 300_000_000 + number));
    sheet.blank(1);
    sheet.line(&format!("Copyright: (Copyright (c) {} {PAPER})", model.stamp.year));
}

fn headline(sheet: &mut Sheet, model: &ArticleModel) {
    sheet.line(&model.headline);
    sheet.note("headline", json!(model.headline));
}

fn published(sheet: &mut Sheet, model: &ArticleModel) {
    let value = model.stamp.to_day();
    sheet.note("published", json!({ "value": value, "precision": "day" }));
}

/// Byline, length and dateline behind their labels, where there are any.
fn labelled(sheet: &mut Sheet, model: &ArticleModel, [byline, length, dateline]: [&str; 3]) {
    published(sheet, model);
    if !model.people.is_empty() {
        sheet.line(&format!("{byline}{}", names(&model.people)));
        sheet.blank(1);
    }
    sheet.note_authors(&model.people);
    sheet.line(&format!("{length}{} words", words(model)));
    sheet.blank(1);
    sheet.note("dateline", Value::Null);
    if let Some(city) = model.dateline {
        let place = placeline(city);
        sheet.line(&format!("{dateline}{place}"));
        sheet.note_dateline((&place, &place), city, None, &[]);
        sheet.blank(1);
    }
}

fn words(model: &ArticleModel) -> usize {
    paragraphs(model).map(|block| block.text().split_whitespace().count()).sum()
}
