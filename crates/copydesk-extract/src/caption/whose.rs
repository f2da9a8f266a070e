//! Whose picture it is: names, agencies, libraries.

use copydesk_text::lexicon::{WordSet, agency::is_agency, credit::is_in};

use crate::byline::token::{Kind, tokens};

/// Photo agencies and libraries beside the news agencies, and words for handouts.
#[rustfmt::skip]
static PICTURE_AGENCIES: WordSet = WordSet::new(&[
    "getty images", "getty", "gettyimages", "shutterstock", "alamy", "istock", "istockphoto", "unsplash", "pixabay", "pexels", "epa", "epa-efe", "epa/efe", "imago", "imago images", "picture alliance", "picture-alliance", "action images", "rex", "rex features", "rex/shutterstock", "zuma", "zuma press", "zuma wire", "wireimage", "sipa", "sipa usa", "sipa press", "corbis", "magnum", "magnum photos", "polaris", "nurphoto", "anadolu agency", "anadolu", "wikimedia commons", "wikimedia", "wikipedia", "flickr", "creative commons", "nasa", "adobe stock", "depositphotos", "dreamstime", "afp/getty images", "ap photo", "ap", "afp", "reuters", "usa today sports", "handout", "pool", "supplied", "courtesy", "file", "file photo", "privat", "ritzau scanpix", "scanpix", "tt nyhetsbyrån", "ntb", "bildbyrån", "lehtikuva", "keystone", "apa", "dpa", "xinhua", "ap images", "bloomberg", "bloomberg via getty images", "contour", "hulton archive", "bettmann", "empics", "press association", "pa wire", "pa images", "pa media", "getty images/istockphoto", "belga", "anp", "ansa", "lapresse", "europa press", "efe", "notimex", "cuartoscuro", "zvg", "dapd", "ddp", "ddp images", "icon sportswire", "imagn", "imagn images", "presse", "hans lucas", "hollandse hoogte", "abaca", "abacapress", "maxppp", "bestimage", "splash news", "backgrid", "mega", "tass", "sputnik", "ria novosti", "kyodo", "jiji", "yonhap", "pti", "ani", "antara", "bernama", "divulgação", "reprodução", "arquivo pessoal", "acervo pessoal", "cortesía", "cedida", "archivo", "archives", "archivbild", "profimedia", "čtk", "mti", "pap", "lusa", "agerpres",
]);

/// Whether `value` ends in the name of a library that deals in pictures and in nothing else, so that
/// the name before it is no reporter's: `Jane Roe/Getty Images`.
pub(crate) fn is_library(value: &str) -> bool {
    let last = value.rsplit('/').next().unwrap_or(value).trim();
    value.contains('/') && PICTURE_AGENCIES.has(last) && !is_agency(last)
}

pub(super) fn is_picture_agency(value: &str) -> bool {
    let value = value.trim().trim_end_matches('.');
    is_agency(value) || PICTURE_AGENCIES.has(value) || via(value)
}

/// `Jane Roe via AP`
pub(super) fn via(value: &str) -> bool {
    [" via ", " for "].iter().any(|mark| {
        rfind(value, mark).is_some_and(|at| {
            let (who, agency) = (&value[..at], &value[at + mark.len()..]);
            (is_agency(agency.trim()) || PICTURE_AGENCIES.has(agency.trim())) && is_who(who)
        })
    })
}

/// Where `words`, whose first byte is ASCII, stand last in `text`: as [`str::rfind`], without what that makes
/// ready before it looks.
pub(super) fn rfind(text: &str, words: &str) -> Option<usize> {
    let first = *words.as_bytes().first()?;
    memchr::memrchr_iter(first, text.as_bytes()).find(|&at| text[at..].starts_with(words))
}

/// Whether `value` names an agency, alone or after names and slashes: `John Doe/AFP`, `AP Photo/John
/// Doe`, `REUTERS`.
pub(super) fn is_credit(value: &str) -> bool {
    let value = value.trim().trim_end_matches('.');
    let mut parts =
        value.split(['/', '|', '-', '–']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    if is_picture_agency(value) {
        return true;
    }
    let slash = value.contains(['/', '|', '-', '–']);
    slash
        && is_who(value)
        && parts.any(|part| is_picture_agency(part) || is_in(part, &["ap photo", "epa", "reuters"]))
}

/// Whether `value` can be who took a picture: names, agencies and the small words between them, no
/// sentence.
pub(super) fn is_who(value: &str) -> bool {
    let tokens = tokens(value);
    let words = tokens.iter().filter(|token| token.kind == Kind::Word);
    let small = words
        .clone()
        .filter(|token| token.text.starts_with(char::is_lowercase) && !is_of_credits(token.text))
        .count();
    let sentence = tokens
        .iter()
        .rposition(|token| token.kind == Kind::Stop)
        .is_some_and(|at| at + 1 < tokens.len());
    let count = words.count();
    count > 0
        && count <= 14
        && small <= 1
        && small * 3 <= count
        && !sentence
        && !value.contains(['?', '!', '"', '“'])
        || tokens.iter().any(|token| token.kind == Kind::Site) && tokens.len() <= 4
}

/// Whether `text` ends with two words that stand side by side in a sentence and not in a credit, so that
/// nothing that it ends with [`is_who`]: most paragraphs do.
pub(super) fn ends_in_prose(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut words = text.rsplit(' ');
    let is_prose = |word: &str| {
        let is_small = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        is_small && !is_of_credits(word)
    };
    // Not even one that has the address of a site, of four words at most.
    words.by_ref().take(2).filter(|word| is_prose(word)).count() == 2
        && words.take(2).all(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Whether a small word stands in credits, too.
fn is_of_credits(word: &str) -> bool {
    SMALL.has(word) || is_agency(word)
}

/// Small words inside credits.
static SMALL: WordSet = WordSet::new(&[
    "via",
    "for",
    "of",
    "and",
    "by",
    "the",
    "de",
    "la",
    "van",
    "der",
    "von",
    "und",
    "et",
    "y",
    "e",
    "og",
    "och",
    "imago",
    "images",
    "courtesy",
    "from",
    "di",
    "da",
    "du",
    "picture",
    "alliance",
    "privat",
    "mit",
    "en",
    "del",
    "al",
    "el",
    "bin",
    "zu",
    "den",
    "ten",
    "af",
    "av",
    "imagebroker",
    "stock",
    "handout",
    "dpa",
    "epa",
    "photo",
    "supplied",
    "pool",
    "file",
    "archiv",
    "on",
]);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_ends_in_prose_ends_in_nobody(
            text in "([A-Z]?[a-z]{1,6}|x\\.com|AP|[0-9]|photo:|by){0,3}( ([A-Z]?[a-z]{1,7}|of|AP|www\\.example\\.com|[0-9]|-)){1,4}\\.?",
        ) {
            if ends_in_prose(&text) {
                // No credit begins within a word.
                let starts = (0..text.len()).filter(|&at| !text[..at].ends_with(char::is_alphabetic));
                prop_assert_eq!(starts.map(|at| &text[at..]).find(|end| is_who(end)), None);
            }
        }
    }

    proptest! {
        #[test]
        fn words_are_found_where_they_stand_last(text in "[a ]{0,6}( via | for |é| ){0,4}") {
            for words in [" via ", " for ", "a"] {
                prop_assert_eq!(rfind(&text, words), text.rfind(words));
            }
        }
    }

    #[test]
    fn prose_is_told_by_its_last_words() {
        assert!(ends_in_prose("Rain fell on the town until late evening."));
        assert!(!ends_in_prose("Rain fell. Photo by Jane Roe"));
        assert!(!ends_in_prose("Rain fell. Photo supplied"));
    }
}
