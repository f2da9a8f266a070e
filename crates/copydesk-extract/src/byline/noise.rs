//! What stands in a byline's line and is none of it: stamps, reading times, comment counts.

use copydesk_text::lexicon::{
    WordSet,
    calendar::{month, weekday},
    chrome,
    credit::is_in,
};

use super::token::{Kind, Token};

/// Words that open a statement about time or a button, so that no name goes on.
#[rustfmt::skip]
static OPENERS: WordSet = WordSet::new(&[
    "updated", "published", "posted", "modified", "last", "first", "created", "added", "filed", "today", "yesterday", "follow", "share", "tags", "photo:", "image", "views",
    "aktualisiert", "veröffentlicht", "zuletzt", "stand", "erstellt", "heute", "gestern", "lesezeit", "lesedauer", "symbolbild", "symbolfoto", "archivbild",
    "publié", "publie", "mis", "modifié", "aujourd'hui", "hier", "publicado", "publicada", "actualizado", "actualizada", "hace", "hoy", "ayer", "atualizado", "atualizada", "há", "pubblicato", "aggiornato", "oggi", "ieri",
    "gepubliceerd", "bijgewerkt", "publisert", "oppdatert", "sist", "publicerad", "uppdaterad", "senast", "publiceret", "opdateret", "julkaistu", "päivitetty", "opublikowano", "aktualizacja", "aktualizováno", "publikováno",
    "güncelleme", "yayınlanma", "yayınlanma:", "diterbitkan", "diperbarui", "опубликовано", "обновлено", "оновлено", "tips", "kommentare", "comments", "comment", "edit", "foto", "photo", "bild", "video",
]);

/// Prepositions before a date or time.
#[rustfmt::skip]
static BEFORE_STAMPS: WordSet = WordSet::new(&[
    "on", "at", "am", "vom", "um", "vor", "le", "à", "el", "il", "alle", "op", "den", "em", "às", "kl", "klo", "в", "o", "a", "of", "pm", "since", "last", "ca", "est", "gmt", "ist", "bst", "uhr", "edt", "utc", "pst", "pdt", "cet", "cest", "wib", "a.m.", "p.m.", "jan.", "of", "and", "the",
]);

/// Whether what is no name begins at `tokens[at]`.
pub(crate) fn is_noise(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let next = tokens.get(at + 1);
    match token.kind {
        Kind::Number => true,
        Kind::Word => {
            OPENERS.has(token.text)
                || starts_stamp(token.text, next, tokens.get(at + 2))
                || BEFORE_STAMPS.has(token.text)
                    && next.is_some_and(|next| {
                        next.kind == Kind::Number
                            || starts_stamp(next.text, tokens.get(at + 2), tokens.get(at + 3))
                    })
                || chrome_from(text, tokens, at)
        }
        _ => false,
    }
}

/// Whether a stamp begins at `tokens[at]`: the only noise that is believed right after one word,
/// as many words of chrome are family names (`Peter Read`, `Diana Page`).
pub(crate) fn is_stamp(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let next = tokens.get(at + 1);
    token.kind == Kind::Number
        || token.kind == Kind::Word
            && (starts_stamp(token.text, next, tokens.get(at + 2))
                || token.text.len() > 7 && OPENERS.has(token.text)
                || BEFORE_STAMPS.has(token.text)
                    && token.text.starts_with(char::is_lowercase)
                    && next.is_some_and(|next| {
                        next.kind == Kind::Number
                            || starts_stamp(next.text, tokens.get(at + 2), tokens.get(at + 3))
                    }))
}

/// Whether `word` is a month before a figure or a weekday before a figure or a month, a comma
/// between them or not.
fn starts_stamp(word: &str, next: Option<&Token<'_>>, after: Option<&Token<'_>>) -> bool {
    let is_month = |text: &str| month(text.trim_end_matches('.')).is_some();
    let dated = |token: Option<&Token<'_>>| {
        token.is_some_and(|token| token.kind == Kind::Number || is_month(token.text))
    };
    let figure = next.is_some_and(|next| next.kind == Kind::Number);
    let word = word.trim_end_matches('.');
    is_month(word) && figure
        || weekday(word).is_some()
            && (dated(next)
                || next.is_some_and(|next| matches!(next.kind, Kind::Comma | Kind::Stop))
                    && dated(after))
}

/// Whether from `at` on the line is chrome: `Tips meg`, `View author archive`.
fn chrome_from(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let rest = text.get(tokens[at].start..).unwrap_or_default();
    let rest = &rest[..rest.find(['|', '·', '•']).unwrap_or(rest.len())];
    rest.len() <= 60 && !rest.contains(',') && chrome::kind(rest).is_some()
}

/// How many tokens of stamp, label and count `tokens` start with.
///
/// noise = *( label / figure / month / weekday / zone / mark )
pub(crate) fn leading(tokens: &[Token<'_>]) -> usize {
    let mut at = 0;
    let mut figures = 0;
    while let Some(token) = tokens.get(at) {
        let next = tokens.get(at + 1);
        let taken = match token.kind {
            Kind::Number => {
                figures += 1;
                true
            }
            Kind::Word => {
                month(token.text.trim_end_matches('.')).is_some()
                    && (figures > 0 || next.is_some_and(|next| next.kind == Kind::Number))
                    || weekday(token.text.trim_end_matches('.')).is_some()
                        && next.is_some_and(|next| matches!(next.kind, Kind::Comma | Kind::Number))
                    || (BEFORE_STAMPS.has(token.text) || UNITS.has(token.text))
                        && (figures > 0 || next.is_some_and(|next| next.kind == Kind::Number))
                    || OPENERS.has(token.text) && at < 3
                    || is_in(
                        token.text,
                        &["artikel", "article", "author", "o'clock", "de", "du", "h"],
                    ) && (at == 0 || figures > 0)
            }
            Kind::Comma | Kind::Colon | Kind::Slash | Kind::Stop | Kind::Open | Kind::Close => {
                at > 0
            }
            _ => false,
        };
        if !taken {
            break;
        }
        at += 1;
    }
    // A count alone is no stamp: `2 killed`.
    let plain = tokens.first().is_some_and(|first| first.text.len() <= 3) && at == 1;
    if figures > 0 && (!plain || tokens.len() == 1) { at } else { 0 }
}

/// Units of time and zones that follow a figure.
#[rustfmt::skip]
static UNITS: WordSet = WordSet::new(&[
    "min", "mins", "minutes", "minute", "minuten", "hours", "hour", "hrs", "ago", "days", "day", "weeks", "months", "read", "uhr", "stunden", "tagen", "heures", "horas", "ore", "uur", "jam", "dk", "mez", "mesz", "utc", "gmt", "est", "edt", "pst", "pdt", "cst", "ist", "bst", "cet", "cest", "et", "wib", "am", "pm", "h", "th", "st", "nd", "rd", "comments", "comment", "kommentare", "kommentar", "г", "года", "года,", "час", "min.", "std", "monaten", "lesezeit", "lesen", "heure",
]);

/// Whether all of `tokens` are noise: a stamp, a count, chrome.
pub(crate) fn is_all_noise(text: &str, tokens: &[Token<'_>]) -> bool {
    let Some(first) = tokens.first() else {
        return true;
    };
    let last = tokens.last().map_or(first.end(), Token::end);
    leading(tokens) == tokens.len()
        || OPENERS.has(first.text)
            && (tokens.iter().any(|token| token.kind == Kind::Number) || tokens.len() == 1)
        || text.get(first.start..last).is_some_and(|all| chrome::kind(all).is_some())
}
