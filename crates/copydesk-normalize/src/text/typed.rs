//! Quotes and dashes that were typed with other marks, as wires of seven bits had to.
//!
//! ```text
//! opening = "``" / "`" / "''" before a word
//! closing = "''" behind one
//! dash    = SP "_" SP
//! ```
//!
//! Source: ANPA-1312, the wire format of American newspapers.

/// `text` with the marks that were meant. Straight quotes, single apostrophes and hyphens say nothing of
/// what was meant, and stay.
pub(super) fn with_typed_marks(text: String) -> String {
    if !text.contains(['`', '_']) && !text.contains("''") {
        return text;
    }
    let mut meant = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['`', '\'', '_']) {
        meant.push_str(&rest[..at]);
        rest = &rest[at..];
        let (mark, len) = mark(&meant, rest);
        meant.push_str(mark);
        rest = &rest[len..];
    }
    meant + rest
}

/// What the mark means that `rest` begins with, behind what was `before` it, and how many bytes it has.
fn mark<'t>(before: &str, rest: &'t str) -> (&'t str, usize) {
    let previous = before.chars().next_back();
    let opens =
        previous.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '—'));
    let is_word = |from: usize| rest[from..].starts_with(char::is_alphanumeric);
    if rest.starts_with("``") {
        return ("“", 2);
    }
    if rest.starts_with('`') && opens && is_word(1) {
        return ("‘", 1);
    }
    // The quote within the quote ends first.
    if rest.starts_with("'''") && !opens {
        return ("’”", 3);
    }
    if rest.starts_with("''") {
        // A figure has inches.
        let is_closing = !opens && previous.is_some_and(|c| !c.is_numeric());
        return match () {
            () if is_closing && !is_word(2) => ("”", 2),
            () if opens && is_word(2) => ("“", 2),
            () => (&rest[..2], 2),
        };
    }
    if rest.starts_with("_ ") && previous == Some(' ') {
        return ("—", 1);
    }
    (&rest[..1], 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_what_was_meant() {
        for (typed, meant) in [
            ("``Fine,'' he said -- ‘so’", "“Fine,” he said -- ‘so’"),
            ("``He said `fine' and left.''", "“He said ‘fine' and left.”"),
            ("``He said `fine.'''", "“He said ‘fine.’”"),
            ("(``Fine'')", "(“Fine”)"),
            ("''Fine,'' he said", "“Fine,” he said"),
            ("the harbor _ the old one _ was closed", "the harbor — the old one — was closed"),
            ("a plank of 5'11'' and one of 6''", "a plank of 5'11'' and one of 6''"),
            ("Hawai`i", "Hawai`i"),
            ("the sailors' and the captain's boat", "the sailors' and the captain's boat"),
            ("write to jane_roe or to ___", "write to jane_roe or to ___"),
            ("`", "`"),
            ("''", "''"),
            ("_ ", "_ "),
        ] {
            assert_eq!(with_typed_marks(typed.to_owned()), meant, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_else_changes(text in "[a-z0-9 '`_“”.]{0,40}|\\PC{0,40}") {
            let is_letter = |c: &char| c.is_alphanumeric() || *c == ' ';
            let meant = with_typed_marks(text.clone());
            prop_assert!(meant.chars().filter(is_letter).eq(text.chars().filter(is_letter)));
            prop_assert_eq!(with_typed_marks(meant.clone()), meant);
        }
    }
}
