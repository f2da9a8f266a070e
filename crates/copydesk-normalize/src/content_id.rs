//! Content ids: the same article has the same id wherever it lies.

use sha2::{Digest, Sha256};

use crate::text::prints_nothing;

/// The id of an article of `headline` and `body`.
///
/// It is the first 16 bytes, in lower-case hexadecimal, of the SHA-256 of
///
/// ```text
/// headline LF *block        ; in UTF-8, without white space and characters that print nothing
/// ```
///
/// so line breaks, wrapping, indentation and the encoding of the dump do not change it, and any
/// word does. It is the same on every machine and in every version of `copydesk/1`.
///
/// ```
/// use copydesk_normalize::content_id;
///
/// let id = content_id(Some("Storm closes ports"), ["Rain fell all day.", "It was cold."]);
/// let wrapped = content_id(Some("Storm closes ports"), ["Rain fell\r\nall day.", "It was cold."]);
/// assert_eq!(id, wrapped);
/// assert_ne!(id, content_id(Some("Storm closes ports"), ["Rain fell all week.", "It was cold."]));
/// ```
pub fn content_id<'t>(headline: Option<&str>, body: impl IntoIterator<Item = &'t str>) -> String {
    let mut hash = Sha256::new();
    feed(&mut hash, headline.unwrap_or_default());
    hash.update(b"\n");
    for block in body {
        feed(&mut hash, block);
    }
    hash.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn feed(hash: &mut Sha256, text: &str) {
    for part in text.split(|c: char| c.is_whitespace() || prints_nothing(c)) {
        hash.update(part.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hashes worked out with `printf '…' | sha256sum | cut -c1-32`.
    #[test]
    fn ids_never_change() {
        assert_eq!(
            content_id(Some("Storm closes ports"), ["Rain fell all day.", "It was cold."]),
            "740f81ad6da0b3b7366245cba911cecf"
        );
        assert_eq!(
            content_id(Some("Café à Évian"), ["Il pleut."]),
            "053e25aedde3534fe0a2928a09b84e4c"
        );
        assert_eq!(content_id(None, []), "01ba4719c80b6fe911b091a7c05124b6");
    }

    #[test]
    fn headline_and_body_do_not_run_together() {
        assert_ne!(content_id(Some("ab"), ["c"]), content_id(Some("a"), ["bc"]));
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        assert_eq!(
            content_id(Some("\u{feff}News\u{ad}room "), ["a\u{a0}b\r\n c"]),
            content_id(Some("Newsroom"), ["a b", "c"])
        );
    }
}
