//! Rows of which nothing was read: what one step leaves to another and no other takes.
//!
//! Every row of an article is in some value. What is left when all has been read is kept as furniture, so that
//! nothing is lost for good where a line was taken for a field that the article has already. Markup without
//! text is left out: `</DOC>`, `<TEXT>&#2;`.

use copydesk_text::Span;

use super::{Reading, furniture_kind};
use crate::Fields;

impl Reading<'_> {
    /// Keeps each row that is in no value.
    pub(super) fn keep_leftovers(&mut self) {
        let mut taken = spans(&self.fields).into_iter().peekable();
        let (mut end, mut left) = (0, Vec::new());
        for (at, row) in self.rows.iter().enumerate() {
            while let Some(span) = taken.next_if(|span| span.start < row.span.end) {
                end = end.max(span.end);
            }
            if end <= row.span.start && !is_markup(&row.text) {
                left.push(at);
            }
        }
        for at in left {
            let kind = self.rows.get(at).map(|row| furniture_kind(&row.text));
            self.furnish(at, kind.unwrap_or(crate::FurnitureKind::Other));
        }
    }
}

/// Where the values of `fields` were read, in order.
fn spans(fields: &Fields<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(fields.body.len() + 32);
    macro_rules! add {
        ($($name:ident)*) => {
            $(fields.$name.iter().for_each(|field| spans.extend(&field.spans));)*
        };
    }
    add!(headline deck byline credits stamps dateline captions related sections topics slug version);
    add!(publication print end_mark furniture);
    // A paragraph has all rows from its first to its last.
    spans.extend(fields.body.iter().map(|block| block.text.span()));
    spans.sort_unstable_by_key(|span| span.start);
    spans
}

/// Whether `text` is of tags and references to characters alone.
fn is_markup(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(inner) = rest.strip_prefix('<').or_else(|| rest.strip_prefix("&#")) {
        let close = if rest.starts_with('<') { '>' } else { ';' };
        let Some((_, after)) = inner.split_once(close) else { return false };
        rest = after.trim_start();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role::{Header, Headline, Paragraph};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    #[test]
    fn a_value_that_another_one_takes_the_place_of_is_kept() {
        let (dump, rows) = article(&[
            (Headline, "Storm closes northern ports"),
            (Header, "Slug: storm-ports"),
            (Header, "Slug: storm-2"),
            LEAD,
            (Paragraph, "It rained."),
        ]);
        let fields = extract(dump.as_bytes(), 0, &rows);
        assert_eq!(fields.slug.map(|slug| slug.value).as_deref(), Some("storm-2"));
        let kept = fields.furniture.iter().map(|it| it.value.text.text()).collect::<Vec<_>>();
        assert_eq!(kept, ["Slug: storm-ports"]);
    }

    #[test]
    fn tags_alone_are_markup() {
        for text in ["</DOC>", "<TEXT>&#2;", "&#3;</BODY></TEXT>", "<a b=\"c\"> </a>"] {
            assert!(is_markup(text), "{text}");
        }
        for text in ["<HEAD>Rain", "Rain </HEAD>", "< 3", "&#", "3"] {
            assert!(!is_markup(text), "{text}");
        }
    }
}
