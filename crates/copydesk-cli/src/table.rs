//! Articles as lines of a table, for people.

use anstyle::Style;
use copydesk::{Article, Gap};

const HEAD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
/// Columns: lines, published, dateline, byline; the headline takes the rest.
const WIDTHS: [usize; 4] = [11, 16, 18, 22];

/// The names of the columns.
pub(crate) fn head() -> String {
    let cells = ["lines", "published", "dateline", "byline"].map(str::to_owned);
    format!("{HEAD}{}headline{HEAD:#}\n", columns(&cells))
}

/// The line of an article.
pub(crate) fn article(article: &Article) -> String {
    let published = article.published.as_ref();
    let cells = [
        format!("{}-{}", article.source.first_line, article.source.last_line),
        published.map(|it| it.value.clone().unwrap_or(it.text.clone())).unwrap_or_default(),
        article.dateline.as_ref().map(|it| it.place.clone()).unwrap_or_default(),
        article.byline.clone().unwrap_or_default(),
    ];
    let headline = article.headline.as_deref().unwrap_or("(no headline)");
    format!("{}{}\n", columns(&cells), fit(headline, 90))
}

/// The line of a gap.
pub(crate) fn gap(gap: &Gap) -> String {
    let lines = format!("{}-{}", gap.source.first_line, gap.source.last_line);
    let text = gap.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cells = [lines, String::new(), String::new(), String::new()];
    format!("{FAINT}{}gap: {}{FAINT:#}\n", columns(&cells), fit(&text, 80))
}

fn columns(cells: &[String; 4]) -> String {
    cells
        .iter()
        .zip(WIDTHS)
        .map(|(cell, width)| format!("{:<width$}  ", fit(cell, width)))
        .collect()
}

/// `text` on one line of at most `width` characters.
fn fit(text: &str, width: usize) -> String {
    let text = text.replace(['\n', '\t'], " ");
    match text.char_indices().nth(width) {
        None => text,
        Some(_) => text.chars().take(width.saturating_sub(1)).chain(['…']).collect(),
    }
}
