//! Articles as cards, for people.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use copydesk::{Article, Gap};

const HEADLINE: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Yellow.on_default();
/// Columns of a card.
const WIDTH: usize = 88;

/// The card of an article.
pub(crate) fn article(article: &Article) -> String {
    let mut card = String::new();
    let headline = article.headline.as_deref().unwrap_or("(no headline)");
    for line in wrap(headline, WIDTH) {
        line_of(&mut card, &format!("{HEADLINE}{line}{HEADLINE:#}"));
    }
    let place = &article.source;
    let file = place.file.as_deref().unwrap_or("-");
    let (from, to) = (place.first_line, place.last_line);
    line_of(
        &mut card,
        &format!(
            "{FAINT}{file}:{from}-{to}, bytes {}..{}, cut {}{FAINT:#}",
            place.start, place.end, article.confidence
        ),
    );
    row(&mut card, "deck", article.deck.as_deref());
    row(&mut card, "byline", article.byline.as_deref());
    for person in &article.contributors {
        let more = [&person.role, &person.location, &person.affiliation, &person.email];
        let more: Vec<&str> = more.into_iter().flatten().map(String::as_str).collect();
        let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
        row(&mut card, &person.relation, Some(&format!("{}{more}", person.name)));
    }
    row(&mut card, "agencies", joined(&article.agencies).as_deref());
    let stamps = [
        ("published", &article.published),
        ("updated", &article.updated),
        ("embargo", &article.embargo),
    ];
    for (label, stamp) in stamps {
        if let Some(stamp) = stamp {
            row(&mut card, label, Some(stamp.value.as_deref().unwrap_or(&stamp.text)));
        }
    }
    row(&mut card, "dateline", article.dateline.as_ref().map(|it| it.text.as_str()));
    row(&mut card, "sections", joined(&article.sections).as_deref());
    row(&mut card, "publication", article.publication.as_deref());
    body(&mut card, article);
    for diagnostic in &article.diagnostics {
        line_of(&mut card, &format!("  {WARNING}{}{WARNING:#}", diagnostic.message));
    }
    card.push('\n');
    card
}

/// The first paragraph, and how much more there is.
fn body(card: &mut String, article: &Article) {
    if let Some(first) = article.body.first() {
        let lines = wrap(&first.text, WIDTH - 2);
        for line in lines.iter().take(3) {
            line_of(card, &format!("  {line}"));
        }
    }
    let counts = [
        (article.body.len(), "paragraphs"),
        (article.captions.len(), "captions"),
        (article.related.len(), "related"),
        (article.furniture.len(), "furniture"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    if !counts.is_empty() {
        line_of(card, &format!("  {FAINT}{}{FAINT:#}", counts.join(", ")));
    }
}

/// The card of a gap.
pub(crate) fn gap(gap: &Gap) -> String {
    let place = &gap.source;
    let text = gap.text.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    format!(
        "{FAINT}gap: lines {}-{}, bytes {}..{}: {text}{FAINT:#}\n\n",
        place.first_line, place.last_line, place.start, place.end
    )
}

fn row(card: &mut String, label: &str, value: Option<&str>) {
    if let Some(value) = value {
        let label = label.replace('_', " ");
        line_of(card, &format!("  {LABEL}{label:<12}{LABEL:#} {value}"));
    }
}

fn line_of(card: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(card, "{line}");
}

fn joined(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| values.join("; "))
}

/// `text` in lines of at most `width` characters, words whole where they fit.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut columns = 0;
    for word in text.split_whitespace() {
        let len = word.chars().count();
        if columns > 0 && columns + 1 + len > width {
            lines.push(String::new());
            columns = 0;
        }
        if let Some(line) = lines.last_mut() {
            if columns > 0 {
                line.push(' ');
                columns += 1;
            }
            line.push_str(word);
            columns += len;
        }
    }
    lines
}
