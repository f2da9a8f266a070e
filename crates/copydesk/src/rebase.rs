//! From the bytes of the decoded text back to the bytes of the dump.

use copydesk_text::{Code, Diagnostic, Span};

use crate::Item;

/// Makes every span of `item` count source bytes.
pub(crate) fn rebase(item: &mut Item, source: impl Fn(Span) -> Span) {
    let place = match item {
        Item::Article(article) => {
            for span in article.provenance.values_mut().flat_map(|it| &mut it.spans) {
                *span = source(*span);
            }
            for diagnostic in &mut article.diagnostics {
                diagnostic.span = source(diagnostic.span);
            }
            &mut article.source
        }
        Item::Gap(gap) => &mut gap.source,
    };
    let span = source(Span::new(place.start, place.end));
    (place.start, place.end) = (span.start, span.end);
}

/// Says so if `bytes`, which lie at `base`, hold what is no text: bytes that are no UTF-8, or the
/// marks that were put in their place when the text was `decoded`.
pub(crate) fn invalid_text(bytes: &[u8], base: u64, decoded: bool) -> Option<Diagnostic> {
    // Nearly all text is valid as a whole, which is told faster than where it is not.
    if !decoded && core::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let mut count = 0_u64;
    let mut first = None;
    let mut at = base;
    let mut found = |start: u64, len: usize| {
        count += 1;
        first.get_or_insert(Span::new(start, start + len as u64));
    };
    for chunk in bytes.utf8_chunks() {
        if decoded {
            for (i, mark) in chunk.valid().match_indices('\u{fffd}') {
                found(at + i as u64, mark.len());
            }
        }
        at += chunk.valid().len() as u64;
        if !chunk.invalid().is_empty() {
            found(at, chunk.invalid().len());
        }
        at += chunk.invalid().len() as u64;
    }
    let message = format!("{count} characters could not be decoded; they read as U+FFFD");
    first.map(|first| Diagnostic::warning(Code::InvalidText, first, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_bytes_are_counted_and_the_first_is_named() {
        let found = invalid_text(b"caf\xe9 and \xff", 100, false).expect("two bad bytes");
        assert_eq!(found.span, Span::new(103, 104));
        assert!(found.message.starts_with("2 characters"), "{}", found.message);
        assert_eq!(invalid_text("a mark of one's own: \u{fffd}".as_bytes(), 0, false), None);
        assert!(invalid_text("one put in: \u{fffd}".as_bytes(), 0, true).is_some());
    }
}
