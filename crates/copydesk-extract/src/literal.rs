//! Values as programs print them: quoted, as a list, as a link or a picture of Markdown.
//!
//! ```text
//! list   = "[" item *( "," item ) "]"     ; of which the first is quoted
//! item   = quoted / *char
//! quoted = "'" *char "'" / DQUOTE *char DQUOTE
//! ```

/// The items of a list: `['harbour', "ferries"]`.
pub(crate) fn items(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?.trim();
    if !inner.starts_with(['\'', '"']) {
        return None;
    }
    let (mut items, mut rest) = (Vec::new(), inner);
    while !rest.is_empty() {
        let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'));
        // A quote inside of an item is not followed by a comma.
        let end = match quote {
            Some(quote) => {
                let closes = |&(at, _): &(usize, &str)| {
                    let behind = rest[at + 1..].trim_start();
                    at > 0 && (behind.is_empty() || behind.starts_with(','))
                };
                rest.match_indices(quote).find(closes).map_or(rest.len(), |(at, _)| at + 1)
            }
            None => rest.find(',').unwrap_or(rest.len()),
        };
        items.push(unquoted(rest[..end].trim()));
        rest = rest[end..].trim_start_matches([',', ' ']);
    }
    Some(items)
}

/// `text` without the quotes around it.
pub(crate) fn unquoted(text: &str) -> &str {
    let inner = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    inner('\'').or_else(|| inner('"')).unwrap_or(text).trim()
}

/// `text` with the links of Markdown replaced by what they are shown as: `By [Jane Roe](/staff/roe)`.
pub(crate) fn without_links(text: &str) -> Option<String> {
    let (mut shown, mut rest) = (String::new(), text);
    while let Some(middle) = rest.find("](") {
        let (Some(open), Some(end)) = (rest[..middle].rfind('['), rest[middle..].find(')')) else {
            break;
        };
        shown.push_str(&rest[..open]);
        shown.push_str(&rest[open + 1..middle]);
        rest = &rest[middle + end + 1..];
    }
    (rest.len() < text.len()).then(|| shown + rest)
}

/// What a picture of Markdown shows: `![Image 1: The ferry at its quay](https://example.com/1.jpg)`.
pub(crate) fn picture(text: &str) -> Option<&str> {
    let (shown, address) = text.strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    let number = shown.strip_prefix("Image ").and_then(|rest| rest.split_once(':'));
    let counts = number.filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
    let is_one = !address.contains(['(', ' ']);
    is_one.then(|| counts.map_or(shown, |(_, shown)| shown).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_quotes_are_taken_off() {
        assert_eq!(items("['Nora Quill', 'Omar Fields']"), Some(vec!["Nora Quill", "Omar Fields"]));
        assert_eq!(items("[\"Pat O'Brien\"]"), Some(vec!["Pat O'Brien"]));
        assert_eq!(
            items("['Pat O'Brien', 'Quill, Nora']"),
            Some(vec!["Pat O'Brien", "Quill, Nora"])
        );
        assert_eq!(items("['']"), Some(vec![""]));
        for other in ["[Updated]", "Local", "[", "[]", "", "['", "]"] {
            assert_eq!(items(other), None, "{other}");
        }
        assert_eq!(unquoted("\"Fog over Lund\""), "Fog over Lund");
        assert_eq!(unquoted("'"), "'");
        assert_eq!(unquoted("'Fog' and 'Sun"), "'Fog' and 'Sun");
    }

    #[test]
    fn pictures_show_what_is_said_of_them() {
        assert_eq!(picture("![Image 1: The ferry](https://example.com/1.jpg)"), Some("The ferry"));
        assert_eq!(picture("![The ferry](1.jpg)"), Some("The ferry"));
        assert_eq!(picture("![](1.jpg)"), Some(""));
        assert_eq!(picture("[The ferry](1.jpg)"), None);
        assert_eq!(picture("![The ferry"), None);
    }

    #[test]
    fn links_show_their_words() {
        let shown = |text| without_links(text);
        assert_eq!(shown("By [Jane Roe](https://example.com/roe)").as_deref(), Some("By Jane Roe"));
        assert_eq!(shown("[A](b) and [C](d).").as_deref(), Some("A and C."));
        for other in ["By Jane Roe", "[Jane] (Roe)", "](", "[A](b"] {
            assert_eq!(shown(other), None, "{other}");
        }
    }
}
