//! Lines by which archives and databases number and measure their items.

/// Whether `text` tells how long an item is: `306 words`, `306 Wörter`.
pub(super) fn is_word_count(text: &str) -> bool {
    let opens = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b' ' | 0xc2);
    if !text.as_bytes().first().is_some_and(opens) {
        return false;
    }
    let Some((count, unit)) = text.split_once([' ', '\u{a0}']) else { return false };
    let is_number = count.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let units = [
        "words", "word", "wörter", "mots", "woorden", "palabras", "palavras", "parole", "слов",
        "字", "文字", "단어",
    ];
    is_number && units.contains(&unit.to_lowercase().as_str())
}

/// Whether `text` is the number that an archive gives an item: `DEV-MUC3-0001 (NOSC)`.
pub(super) fn is_item_number(text: &str) -> bool {
    let text = match text.split_once(" (") {
        Some((number, rest)) if rest.ends_with(')') && rest.len() < 40 => number,
        _ => text,
    };
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    text.len() <= 40
        && text.contains('-')
        && text.chars().all(is_part)
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// What stands between the two numbers of a count.
const OF: [&str; 8] = ["of", "von", "van", "de", "sur", "di", "af", "av"];

/// Whether `text` counts the items of an export: `1 of 4 DOCUMENTS`, `Document 2 of 3`.
///
/// ```text
/// count = [word SP] 1*DIGIT SP ("of" / "von" / "van" / "de" / "sur" / "di" / "af" / "av") SP 1*DIGIT [SP word]
/// ```
pub(super) fn is_document_count(text: &str) -> bool {
    // No count is without a figure.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "-").collect();
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.len() <= 5
        && words.windows(3).any(|three| {
            matches!(three, [a, of, b] if is_number(a) && is_number(b)
                && OF.contains(&of.to_ascii_lowercase().as_str()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_counted_in_several_languages() {
        for text in [
            "1 of 4 DOCUMENTS",
            "Document 2 of 3",
            "Dokument 1 von 40",
            "FOCUS - 1 of 4",
            "1 af 2 DOKUMENTER",
        ] {
            assert!(is_document_count(text), "{text}");
        }
        assert!(!is_document_count("Three of four documents"));
        assert!(!is_document_count("2 of the 3 ships"));
    }
}
