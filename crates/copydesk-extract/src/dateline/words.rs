//! Words of a place name, and how they are cased.

/// How the words of a name are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `NEW YORK`, `McALLEN`.
    Capitals,
    /// `New York`.
    Title,
    /// A script without case: `नई दिल्ली`.
    Caseless,
}

/// Whether `c` is a space inside a line or between two lines of one paragraph.
pub(super) fn is_space(c: char) -> bool {
    // The zero-width space is none in Unicode, but stands where pages had one.
    c.is_whitespace() || c == '\u{200b}'
}

/// Length in bytes of the space that `text` starts with.
pub(super) fn space(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_space).len()
}

/// The word that `text` starts with, empty if it starts with none.
///
/// ```abnf
/// word = letter *(letter / "." / "'" / "’" / "`" / "-" letter)
/// ```
pub(super) fn word(text: &str) -> &str {
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let inside = match c {
            _ if is_letter(c) => true,
            '.' | '\'' | '’' | '`' | '‘' => end > 0,
            '-' | '‐' | '‑' => {
                end > 0 && chars.peek().is_some_and(|(_, next)| is_letter(*next))
            }
            _ => false,
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    &text[..end]
}

/// Letters, and the signs of Indic and Arabic scripts that stand on them.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (!c.is_ascii()
            && (c.is_alphabetic()
                || matches!(c, '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{eff}' | '\u{1000}'..='\u{103f}' | '\u{1780}'..='\u{17d3}')))
}

/// Lower-case beginnings of names that are otherwise in capitals.
const MIXED_BEGINNINGS: [&str; 24] = [
    "Mc", "Mac", "Fitz", "De", "Du", "Di", "La", "Le", "Van", "d'", "d’", "l'", "l’", "al-", "el-",
    "Al-", "El-", "ad-", "an-", "ar-", "as-", "ash-", "az-", "ez-",
];

/// How `word` is cased; `None` if it is in small letters or has none.
pub(super) fn style(word: &str) -> Option<Style> {
    let first = word.chars().find(|c| c.is_alphabetic())?;
    if !first.is_lowercase() && !first.is_uppercase() {
        return Some(Style::Caseless);
    }
    if first.is_uppercase() && !word.chars().any(char::is_lowercase) {
        return Some(Style::Capitals);
    }
    let after_beginnings = || MIXED_BEGINNINGS.iter().filter_map(|begin| word.strip_prefix(begin));
    if after_beginnings().any(|rest| {
        rest.chars().filter(|c| c.is_uppercase()).count() >= 2
            && !rest.chars().any(char::is_lowercase)
    }) {
        return Some(Style::Capitals);
    }
    let starts = first.is_uppercase()
        || after_beginnings().any(|rest| rest.chars().next().is_some_and(char::is_uppercase));
    starts.then_some(Style::Title)
}

/// Small words inside a place name: `RIO de JANEIRO`, `Stratford-upon-Avon`, `Bad Homburg vor der
/// Höhe`.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "la"
            | "le"
            | "les"
            | "los"
            | "las"
            | "del"
            | "della"
            | "di"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "du"
            | "des"
            | "el"
            | "al"
            | "y"
            | "e"
            | "of"
            | "the"
            | "on"
            | "upon"
            | "in"
            | "im"
            | "am"
            | "an"
            | "auf"
            | "a.d."
            | "a.M."
            | "der"
            | "den"
            | "dem"
            | "vor"
            | "ob"
            | "bei"
            | "van"
            | "aan"
            | "sur"
            | "sous"
            | "en"
            | "es"
            | "ez"
            | "ul"
            | "au"
            | "aux"
            | "i."
            | "v."
            | "v.d."
            | "d."
            | "near"
            | "i"
            | "og"
            | "na"
            | "nad"
            | "pod"
    )
}

/// A word whose stop belongs to it: `ST.`, `Ft.`, `D.C.`.
pub(super) fn keeps_stop(word: &str) -> bool {
    let Some(bare) = word.strip_suffix('.') else { return true };
    let short = ["st", "ste", "ft", "mt", "pt", "gen", "bd", "kr"];
    bare.contains('.')
        || bare.chars().count() == 1
        || short.iter().any(|abbreviation| bare.eq_ignore_ascii_case(abbreviation))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_place_names() {
        for (text, wanted) in [
            ("PORT-AU-PRINCE, Haiti", "PORT-AU-PRINCE"),
            ("ST. LOUIS", "ST."),
            ("N'DJAMENA -", "N'DJAMENA"),
            ("LONDON--A", "LONDON"),
            ("LONDON-", "LONDON"),
            ("दिल्ली:", "दिल्ली"),
            ("3 men", ""),
            ("", ""),
        ] {
            assert_eq!(word(text), wanted);
        }
    }

    #[test]
    fn mixed_capitals_are_capitals() {
        for (text, wanted) in [
            ("LONDON", Some(Style::Capitals)),
            ("McALLEN", Some(Style::Capitals)),
            ("DuBOIS", Some(Style::Capitals)),
            ("Decatur", Some(Style::Title)),
            ("al-Qaim", Some(Style::Title)),
            ("iPhone", None),
            ("서울", Some(Style::Caseless)),
            ("'", None),
        ] {
            assert_eq!(style(text), wanted, "{text}");
        }
    }
}
