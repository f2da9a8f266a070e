//! The forms of a credit at the end of a text.

use copydesk_text::lexicon::{WordSet, agency::is_agency, credit::NOT_NAMES};

use super::Credit;
use super::whose::{is_credit, is_picture_agency, is_who, rfind, via};
use crate::any_case::Pairs;
use crate::byline::token::{Kind, Token, is_short, tokens};

/// Longest credit in bytes.
const LONGEST: usize = 120;

/// Labels of credits; a colon follows. All languages.
#[rustfmt::skip]
static LABELS: WordSet = WordSet::new(&[
    "photo credit", "picture credit", "image credit", "photo courtesy", "photo", "photos", "photograph", "photographs", "photographer", "picture", "pictures", "pic", "image", "images", "credit", "credits", "illustration", "graphic", "video",
    "foto", "fotos", "bild", "bilder", "bildquelle", "fotograf", "fotografie", "quelle", "grafik", "symbolbild", "archivfoto", "crédit", "crédits", "crédit photo", "crédits photo", "photographie", "crédito", "créditos", "fotografía", "fotografia", "imagen", "imagem", "foto di", "fotografie",
    "beeld", "foto's", "kuva", "kuvat", "zdjęcie", "fot.", "fot", "snímek", "zdroj", "fotó", "kép", "sursa foto", "sursa", "фото", "снимка", "слика", "fotoğraf", "görsel", "ảnh", "φωτο", "φωτογραφία", "صورة", "تصوير", "عکس", "צילום", "फोटो", "ছবি", "ภาพ", "写真", "撮影", "図", "图", "图片", "图源", "圖", "攝", "사진", "source photo", "fotocredit", "bildnachweis", "collage", "montage", "file photo", "screenshot", "supplied", "provided", "courtesy", "handout", "photo illustration", "photo source", "image source",
]);

/// Phrases that introduce whose picture it is, without a colon.
#[rustfmt::skip]
const BY: &[&str] = &[
    "photo by", "photos by", "photograph by", "photographs by", "picture by", "pictures by", "image by", "images by", "photo courtesy of", "courtesy of", "image courtesy of", "photo via", "illustration by", "photo from", "picture via", "image via", "foto von", "fotos von", "photo de", "foto de", "foto di", "foto av", "foto af", "photo d'", "file photo by",
];

/// Words behind who took a picture, in Japanese and Chinese.
const TAKEN: [&str; 6] = ["撮影", "写す", "摄影", "攝影", "摄", "攝"];

/// bracketed = "(" ( label [":"] who / by who / who taken / who "/" agency / agency / who "via" agency ) ")"
///             ["."]
pub(super) fn bracketed(text: &str, is_caption: bool) -> Option<Credit> {
    let closed = text.strip_suffix('.').unwrap_or(text).trim_end();
    let (open, close) = [('(', ')'), ('[', ']'), ('（', '）')]
        .into_iter()
        .find(|(_, close)| closed.ends_with(*close))?;
    let inner_end = closed.len() - close.len_utf8();
    let start = closed[..inner_end].rfind(open)?;
    let from = start + open.len_utf8();
    let inner = closed.get(from..inner_end)?;
    if inner.len() > LONGEST {
        return None;
    }
    // `jubelt. Alketa Roe (dpa/picture alliance)`: the name before the bracket is part of it.
    if let Some(at) = labelled_start(inner).or_else(|| by_start(inner)) {
        return Some(Credit { start, value: (from + at, inner_end) });
    }
    if let Some(who) = TAKEN.iter().find_map(|taken| inner.strip_suffix(taken))
        && !who.trim().is_empty()
    {
        return Some(Credit { start, value: (from, from + who.trim_end().len()) });
    }
    let lone = is_agency(inner.trim());
    let credit = is_credit(inner) && (is_caption || !lone)
        || via(inner)
        || symbol_start(inner).is_some()
        || is_photo_of(inner);
    let at = symbol_start(inner).unwrap_or(0);
    credit.then_some(Credit { start, value: (from + at, inner_end) })
}

/// Whether `inner` ends with a word for pictures behind whose they are: `Courier Photo`, `Courier photo by Jane
/// Roe`.
fn is_photo_of(inner: &str) -> bool {
    let by =
        [" photo by ", " photograph by ", " photos by "].iter().find_map(|by| inner.split_once(by));
    if let Some((whose, who)) = by {
        return whose.starts_with(char::is_uppercase) && is_who(whose) && is_who(who);
    }
    let Some((whose, word)) = inner.rsplit_once(' ') else { return false };
    ["photo", "photos", "picture", "image", "foto"].iter().any(|it| word.eq_ignore_ascii_case(it))
        && whose.split(' ').count() <= 3
        && whose.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Where the value begins if `inner` starts with a label.
fn labelled_start(inner: &str) -> Option<usize> {
    let colon = inner.find([':', '：'])?;
    let width = inner[colon..].chars().next().map_or(1, char::len_utf8);
    let label = inner[..colon].trim();
    let value = &inner[colon + width..];
    let skip = value.len() - value.trim_start().len();
    (LABELS.has(label) && !value.trim().is_empty()).then_some(colon + width + skip)
}

/// Where the value begins if `inner` starts with `Photo by`.
fn by_start(inner: &str) -> Option<usize> {
    // The phrases are ASCII, so that only as many ASCII letters can be one of them.
    BY.iter()
        .filter(|by| {
            inner.get(..by.len()).is_some_and(|start| start.eq_ignore_ascii_case(by))
                && inner[by.len()..].starts_with([' ', ':', '-'])
        })
        .map(|by| {
            by.len()
                + (inner[by.len()..].len() - inner[by.len()..].trim_start_matches([' ', ':']).len())
        })
        .filter(|&at| at < inner.len())
        .max()
}

/// How long the label is that `text` starts with, the blanks behind it included; 0 without one.
pub(super) fn label_at_start(text: &str) -> usize {
    labelled_start(text).unwrap_or(0)
}

fn symbol_start(inner: &str) -> Option<usize> {
    let rest = inner.strip_prefix('©').or_else(|| inner.strip_prefix("(c)"))?;
    (!rest.trim().is_empty()).then(|| inner.len() - rest.trim_start().len())
}

/// labelled = label ":" who, at the end, after a sentence, a space or a bar.
pub(super) fn labelled(text: &str) -> Option<Credit> {
    let window = tail(text, LONGEST + 20);
    for (colon, mark) in colons(text, window) {
        let value = text[colon + mark.len_utf8()..].trim();
        if value.is_empty() || value.len() > LONGEST || !is_who(value) {
            continue;
        }
        let before = text[..colon].trim_end();
        let Some(start) = label_before(before) else {
            continue;
        };
        let from = text.len() - text[colon + mark.len_utf8()..].trim_start().len();
        return Some(Credit { start, value: (from, text.len()) });
    }
    // `Photo by Jane Roe/AP` without a bracket, behind the end of a sentence.
    let ends_sentence = |at: usize| {
        at == 0
            || text[..at].trim_end().ends_with(|c: char| {
                !c.is_alphanumeric() && !matches!(c, ',' | ';' | ':' | '&' | '(' | '/')
            })
    };
    let (at, value) =
        may_open_phrase(text, window).filter(|&at| ends_sentence(at)).find_map(|at| {
            let rest = &text[at..];
            by_start(rest).filter(|&value| is_who(&rest[value..])).map(|value| (at, at + value))
        })?;
    Some(Credit { start: at, value: (value, text.len()) })
}

/// Where the colons of `text` are from `window` on, the last one first.
fn colons(text: &str, window: usize) -> impl Iterator<Item = (usize, char)> {
    // The wide colon starts with that byte.
    let places = memchr::memrchr2_iter(b':', 0xef, &text.as_bytes()[window..]);
    places.map(move |at| window + at).filter_map(|at| {
        let mark = text[at..].chars().next()?;
        matches!(mark, ':' | '：').then_some((at, mark))
    })
}

/// Where one of the phrases of [`BY`] may begin in `text` from `window` on, the last place first: at the start
/// or behind white space or a full stop.
fn may_open_phrase(text: &str, window: usize) -> impl Iterator<Item = usize> {
    static OPENINGS: Pairs = Pairs::NONE.with_openings(BY);
    let bytes = text.as_bytes();
    let parts = |at: usize| match at.checked_sub(1).map(|before| bytes[before]) {
        None | Some(b' ' | b'.') => true,
        Some(0x80..) => text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace)),
        Some(byte) => char::from(byte).is_whitespace(),
    };
    let places = (window..bytes.len()).rev();
    places.filter(move |&at| parts(at) && OPENINGS.may_open(&bytes[at..]))
}

/// Longest of [`LABELS`] in characters.
const LONGEST_LABEL: usize = 20;

/// Where the label at the end of `before` begins.
fn label_before(before: &str) -> Option<usize> {
    let starts = before.char_indices().rev().take(LONGEST_LABEL);
    let labels = starts.filter(|(start, first)| {
        let parted = before[..*start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        // In the middle of a sentence only a capital makes a label.
        parted && !first.is_lowercase() && LABELS.has(&before[*start..])
    });
    labels.map(|(start, _)| with_outlet(before, start)).min()
}

/// Where the name of the paper begins before a label at `start` of `before` in capitals: `ST PHOTO: JANE ROE`.
fn with_outlet(before: &str, start: usize) -> usize {
    let is_loud =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_uppercase() || c == '-');
    let outlet = before[..start].trim_end().rsplit(' ').next().unwrap_or_default();
    let is_one =
        is_loud(outlet) && (2..=5).contains(&outlet.len()) && is_loud(before[start..].trim());
    if is_one { before[..start].trim_end().len() - outlet.len() } else { start }
}

/// dotted = "Credit" ( "..." / "…" ) who, glued to the sentence before it.
pub(super) fn dotted(text: &str) -> Option<Credit> {
    let window = tail(text, LONGEST + 20);
    let (at, len) = ["Credit...", "Credit…"]
        .iter()
        .find_map(|label| Some((window + rfind(&text[window..], label)?, label.len())))?;
    let value = text.len() - text[at + len..].trim_start().len();
    (value < text.len() && is_who(&text[value..]))
        .then_some(Credit { start: at, value: (value, text.len()) })
}

/// shouted = end-of-sentence 2*4( word in capitals ) [ "POUR" / "FOR" … name ]
///
/// Papers of France and Spain set the name of the photographer in capitals.
pub(super) fn shouted(text: &str) -> Option<Credit> {
    let last = text.chars().next_back()?;
    if !last.is_uppercase() && last != '»' {
        return None;
    }
    let window = tail(text, LONGEST);
    let stop = window + text[window..].rfind('.')?;
    let rest = &text[stop..];
    let name = rest.trim_start_matches(['.', ' ', '\u{a0}', '(']);
    let is_loud = |word: &str| word.chars().all(|c| !c.is_lowercase());
    let mut words =
        name.split([' ', '\u{a0}']).filter(|word| word.chars().any(char::is_alphabetic));
    let count = words.clone().count();
    let is_name =
        (2..=7).contains(&count) && words.all(|word| is_loud(word) && word.chars().count() > 1);
    // A sentence, not `the U.S. NAVY`.
    let is_parted = name.len() < rest.len() - 1
        && text[..stop].ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == ')')
        && text[..stop].split(' ').nth(3).is_some();
    // Copy in capitals has none.
    let has_small = text[..stop].contains(char::is_lowercase);
    let is_plain = !name.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | '!'));
    let start = text.len() - name.len();
    (is_name && is_parted && has_small && is_plain)
        .then_some(Credit { start, value: (start, text.len()) })
}

/// taken = ( "、" / "＝" / "（" ) who "撮影": a caption as Japanese papers end it, of whose sentence the name is a
/// part.
pub(super) fn taken(text: &str) -> Option<Credit> {
    let who = TAKEN.iter().find_map(|taken| text.strip_suffix(taken))?;
    let window = tail(who, LONGEST);
    let (at, mark) =
        who[window..].char_indices().rfind(|(_, c)| matches!(c, '、' | '＝' | '，'))?;
    let from = window + at + mark.len_utf8();
    let is_who = (2..=12).contains(&who[from..].chars().count());
    is_who.then_some(Credit { start: text.len(), value: (from, who.len()) })
}

/// signed = "©" who
pub(super) fn signed(text: &str) -> Option<Credit> {
    let window = tail(text, LONGEST);
    let at = window + text[window..].rfind('©')?;
    let value = text[at + '©'.len_utf8()..].trim();
    let from = text.len() - text[at + '©'.len_utf8()..].trim_start().len();
    // `© 2017 The Example. All rights reserved.` is a legal line.
    let legal = value.starts_with(|c: char| c.is_ascii_digit())
        || value.contains(". ")
        || at == 0 && value.split(' ').count() > 6;
    (!value.is_empty() && !legal && is_who(value))
        .then_some(Credit { start: at, value: (from, text.len()) })
}

/// slashed = ( end of sentence / bar ) who "/" agency / end-of-sentence agency / who "(" agency ")"
pub(super) fn slashed(text: &str, is_caption: bool) -> Option<Credit> {
    let window = tail(text, LONGEST);
    let tail = &text[window..];
    if ends_sentence(tail) || !is_caption && is_plain(tail) {
        return None;
    }
    let tokens = tokens(tail);
    // The credit follows the last end of a sentence, or is all there is.
    let cut = tokens.iter().rposition(|token| {
        matches!(token.kind, Kind::Stop | Kind::Quote)
            || token.kind == Kind::Bar && token.text != "\t"
    });
    let from = match cut {
        Some(at) => at + 1,
        None if window == 0 => 0,
        None => return None,
    };
    let credit = tokens.get(from..).filter(|credit| !credit.is_empty())?;
    let start = window + credit[0].start;
    let value = text.get(start..)?;
    let slash = credit.iter().any(|token| token.kind == Kind::Slash);
    let whole = start == 0;
    let library = slash || is_caption || !is_agency(value.trim_end_matches('.'));
    let named = library && is_credit(value) && (!whole || slash && ends_in_agency(value))
        || !whole && via(value);
    if named {
        return Some(Credit { start, value: (start, text.len()) });
    }
    // No stop before it: the capitalised words before the slash.
    let at = credit.iter().rposition(|token| token.kind == Kind::Slash)?;
    let agency = text.get(window + credit.get(at + 1)?.start..)?;
    if !is_picture_agency(agency) {
        return None;
    }
    let first_slash = credit.iter().position(|token| token.kind == Kind::Slash)?;
    let name =
        credit[..first_slash].iter().rev().take(3).take_while(|token| is_name_word(token)).count();
    let from = credit.get(first_slash - name)?;
    let fits = (2..=3).contains(&name)
        && credit[..first_slash - name].last().is_some_and(|before| {
            before.text.starts_with(char::is_lowercase)
                || before.kind == Kind::Close
                || before.kind == Kind::Number
        });
    fits.then_some(Credit { start: window + from.start, value: (window + from.start, text.len()) })
}

/// Whether the last token of `text` is the end of a sentence, behind which no credit is. What may be
/// the full stop of an abbreviation is not looked at.
fn ends_sentence(text: &str) -> bool {
    if text.ends_with(['!', '?', '"', '”', '“']) {
        return true;
    }
    let stopped = text.strip_suffix('.');
    stopped.is_some_and(|text| {
        let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let (before, word) = text.split_at(text.len() - letters);
        letters > 5 || letters >= 3 && before.ends_with(' ') && !is_short(word)
    })
}

/// Whether `text` has no mark that a credit alone on a line has: no end of a sentence, no quote, no bar
/// and no slash. A hyphen or an apostrophe between two letters is none, in a word without a figure.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let mut has_figure = false;
    text.char_indices().all(|(at, c)| match c {
        ' ' => {
            has_figure = false;
            true
        }
        ',' | ':' | '(' | ')' | '[' | ']' | ';' | '%' | '$' | '&' | '#' | '+' => true,
        '-' | '\'' => !has_figure && is_letter(at.checked_sub(1)) && is_letter(Some(at + 1)),
        _ => {
            has_figure |= c.is_numeric();
            c.is_alphanumeric()
        }
    })
}

fn ends_in_agency(value: &str) -> bool {
    value.rsplit(['/', ' ']).next().is_some_and(|_| {
        value.rsplit('/').next().is_some_and(|last| is_picture_agency(last.trim()))
    })
}

fn is_name_word(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && token.text.starts_with(char::is_uppercase)
        && !NOT_NAMES.has(token.text)
}

/// The offset of the character boundary at most `bytes` before the end of `text`.
fn tail(text: &str, bytes: usize) -> usize {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::caption::credit_of;

    proptest! {
        #[test]
        fn what_is_plain_has_no_mark(text in "[a-cT1 ,:();%$&#+'-]{0,16}|[A-Za-z0-9é '-]{0,16}") {
            let is_mark = |token: &Token<'_>| {
                matches!(token.kind, Kind::Stop | Kind::Quote | Kind::Bar | Kind::Slash)
            };
            prop_assert!(!is_plain(&text) || !tokens(&text).iter().any(is_mark));
        }
    }

    #[test]
    fn phrases_are_found_by_their_first_letters() {
        for by in BY {
            let text = format!("Rain. {}: Jane Roe", by.to_uppercase());
            assert_eq!(credit_of(&text).map(|credit| credit.start), Some(6), "{text}");
        }
    }

    #[test]
    fn the_looks_that_spare_the_rest_agree_with_the_tokens() {
        for text in [
            "Rain fell on Friday.",
            "It was late.",
            "he said.",
            "Rain fell!",
            "“Rain fell”",
            "Rain, Zürich: 1 Foto",
        ] {
            let tokens = tokens(text);
            let is_end = |token: &Token<'_>| matches!(token.kind, Kind::Stop | Kind::Quote);
            assert_eq!(ends_sentence(text), tokens.last().is_some_and(is_end), "{text}");
            let is_mark = |token: &Token<'_>| {
                matches!(token.kind, Kind::Stop | Kind::Quote | Kind::Bar | Kind::Slash)
            };
            assert_eq!(is_plain(text), !tokens.iter().any(is_mark), "{text}");
        }
        for text in ["Jane Roe Jr.", "Rain on St. Mary's St.", "Jane Roe, M.D."] {
            assert!(!ends_sentence(text), "{text}");
        }
    }

    #[test]
    fn no_label_is_longer_than_is_looked_for() {
        for label in LABELS.words() {
            assert!(label.chars().count() <= LONGEST_LABEL, "{label}");
            assert_eq!(
                label_before(&format!("Rain. {}", label.to_uppercase())),
                Some(6),
                "{label}"
            );
        }
    }
}
