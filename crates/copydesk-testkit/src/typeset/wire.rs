//! Wire copy: Reuters of the eighties, the AP envelope, release wires.

use serde_json::{Value, json};

use super::sheet::{Sheet, names, paragraphs, placeline};
use crate::model::ArticleModel;

/// Headline in capitals, indented paragraphs, `CITY, Aug 10 - `, ` Reuter`.
pub(super) fn reuters(sheet: &mut Sheet, model: &ArticleModel, width: Option<usize>) {
    let headline = model.headline.to_uppercase();
    sheet.line(&headline);
    sheet.note("headline", json!(headline));
    if !model.people.is_empty() {
        sheet.line(&format!("    By {}, Reuters", names(&model.people)));
    }
    sheet.note_authors(&model.people);
    sheet.note("published", Value::Null);
    let lead = dateline(sheet, model, |place, day| (format!("{place}, {day}"), " - "), &[]);
    copy(sheet, model, &lead, "    ", width);
    sheet.line(" Reuter");
    sheet.note("end_mark", json!("Reuter"));
}

/// SYN SYN SOH, priority line, `^headline<`, `By …=`, tabbed paragraphs, ETX, stamp, EOT.
pub(super) fn anpa(sheet: &mut Sheet, model: &ArticleModel, number: usize) {
    sheet.line(&format!("\u{16}\u{16}\u{1}W{:04}\u{1f}-----", number % 10_000));
    sheet.line(&format!("r i\u{13}\u{11} BC-Item-{number}     0310"));
    sheet.line(&format!("\u{2}^BC-Item-{number},<"));
    sheet.line(&format!("^{}<", model.headline));
    sheet.note("headline", json!(model.headline));
    if !model.people.is_empty() {
        sheet.line(&format!("^By {}=", names(&model.people)));
        sheet.line("^Associated Press=");
    }
    sheet.note_authors(&model.people);
    let form = |place: &str, _: &str| (format!("{place} (AP)"), " _ ");
    let lead = dateline(sheet, model, form, &["AP"]);
    copy(sheet, model, &lead, "\t   ", None);
    sheet.blank(1);
    sheet.line(&format!("\t   \u{3}AP-WF-{}<", model.stamp.wire_stamp()));
    let value = format!("{}Z", model.stamp.to_minute());
    sheet.note("published", json!({ "value": value, "precision": "minute" }));
    sheet.line("\u{c}");
    sheet.line("\u{4}");
}

/// `CITY, Country, Aug. 10, 2017 /PRNewswire/ -- `, paragraphs, `###`.
pub(super) fn press_release(sheet: &mut Sheet, model: &ArticleModel) {
    sheet.line(&model.headline);
    sheet.note("headline", json!(model.headline));
    sheet.blank(1);
    let lead = match model.dateline {
        None => {
            sheet.note("dateline", Value::Null);
            String::new()
        }
        Some(city) => {
            let (place, day) = (placeline(city), model.stamp.short());
            let text = format!("{place}, {day} /PRNewswire/");
            let date = Some((day.as_str(), model.stamp.to_day()));
            sheet.note_dateline((&text, &place), city, date, &["PRNewswire"]);
            format!("{text} -- ")
        }
    };
    let mut lead = lead.as_str();
    for block in paragraphs(model) {
        sheet.line(&format!("{lead}{}", block.text()));
        sheet.blank(1);
        lead = "";
    }
    sheet.note_body(paragraphs(model));
    sheet.line("###");
    sheet.note("end_mark", json!("###"));
}

/// Notes the dateline and gives what stands before the first paragraph. `form` makes text and
/// separator from place and day. The day is noted without a year: nothing else in wire copy of this
/// kind prints one.
fn dateline(
    sheet: &mut Sheet,
    model: &ArticleModel,
    form: impl Fn(&str, &str) -> (String, &'static str),
    agencies: &[&str],
) -> String {
    let Some(city) = model.dateline else {
        sheet.note("dateline", Value::Null);
        return String::new();
    };
    let (place, day) = (placeline(city), model.stamp.wire_day());
    let (text, separator) = form(&place, &day);
    let date = text.contains(&day).then(|| (day.as_str(), model.stamp.to_month_day()));
    sheet.note_dateline((&text, &place), city, date, agencies);
    format!("{text}{separator}")
}

/// Prints the paragraphs, each behind `indent`, the first behind `lead` too.
fn copy(sheet: &mut Sheet, model: &ArticleModel, lead: &str, indent: &str, width: Option<usize>) {
    let mut lead = lead;
    for block in paragraphs(model) {
        let text = format!("{lead}{}", block.text());
        match width {
            Some(width) => sheet.wrapped(&text, width, indent),
            None => sheet.line(&format!("{indent}{text}")),
        }
        lead = "";
    }
    sheet.note_body(paragraphs(model));
}
