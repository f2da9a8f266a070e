//! Content ids: the same article has the same id wherever it lies.

use twox_hash::XxHash3_128;

use crate::text::tidy;

/// The id of an article of `headline` and `body`.
///
/// It is the XXH3 hash of 128 bits, as 32 lower-case hexadecimal figures, of
///
/// ```text
/// [headline] LF [block *(SP block)]        ; in UTF-8
/// ```
///
/// where runs of white space are one space and characters that print nothing are left out. So line
/// breaks, wrapping, blank lines and the encoding of the dump do not change it, and any word does.
/// It is the same on every machine and in every version of `copydesk/1`; `xxhsum -H2` works it out,
/// too. It tells articles apart and is no protection against forgery.
///
/// ```
/// use copydesk_normalize::content_id;
///
/// let id = content_id(Some("Storm closes ports"), ["Rain fell all day.", "It was cold."]);
/// let wrapped = content_id(Some("Storm closes ports"), ["Rain fell\r\nall day. It was cold."]);
/// assert_eq!(id, wrapped);
/// assert_ne!(id, content_id(Some("Storm closes ports"), ["Rain fell all week.", "It was cold."]));
/// ```
pub fn content_id<'t>(headline: Option<&str>, body: impl IntoIterator<Item = &'t str>) -> String {
    let blocks: Vec<String> = body.into_iter().map(tidy).collect();
    of_tidy(headline.map(tidy).as_deref(), blocks.iter().map(String::as_str))
}

/// As [`content_id`], of text that is tidy.
pub(crate) fn of_tidy<'t>(
    headline: Option<&str>,
    body: impl IntoIterator<Item = &'t str>,
) -> String {
    let mut hash = XxHash3_128::new();
    hash.write(headline.unwrap_or_default().as_bytes());
    let mut between: &[u8] = b"\n";
    for block in body {
        hash.write(between);
        hash.write(block.as_bytes());
        between = b" ";
    }
    if between == b"\n" {
        hash.write(between);
    }
    format!("{:032x}", hash.finish_128())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hashes worked out with the xxHash library of another language.
    #[test]
    fn ids_never_change() {
        for (headline, body, id) in [
            (
                Some("Storm closes ports"),
                &["Rain fell all day.", "It was cold."][..],
                "ce42b7fb48c205dfd6ec7c04119288d5",
            ),
            (Some("Café à Évian"), &["Il pleut."], "040d66fb2283d0e25e2591160fca7d49"),
            (None, &[], "7858ef011ea0bad1384868fba0c21fdc"),
        ] {
            assert_eq!(content_id(headline, body.iter().copied()), id, "{headline:?}");
        }
    }

    #[test]
    fn headline_and_body_do_not_run_together() {
        assert_ne!(content_id(Some("ab"), ["c"]), content_id(Some("a"), ["bc"]));
        assert_ne!(content_id(Some("a b"), []), content_id(Some("a"), ["b"]));
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        assert_eq!(
            content_id(Some("\u{feff}News\u{ad}room "), ["a\u{a0}b\r\n c"]),
            content_id(Some("Newsroom"), ["a b", "c"])
        );
    }
}
