//! The language that an article is written in.

/// So many characters are enough to tell: more do not make it surer, only slower.
pub(crate) const ENOUGH: usize = 2000;

/// The language of `text` as a BCP 47 tag, where the text is long enough and clear.
#[cfg(feature = "language")]
pub(crate) fn detect(text: &str) -> Option<String> {
    /// With fewer letters a guess is no better than that.
    const LEAST: usize = 40;

    let end = text.char_indices().nth(ENOUGH).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    if text.chars().filter(|c| c.is_alphabetic()).count() < LEAST {
        return None;
    }
    let info = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(tag(info.lang().code()).to_owned())
}

/// Without the feature `language` nothing is detected.
#[cfg(not(feature = "language"))]
pub(crate) fn detect(_text: &str) -> Option<String> {
    None
}

/// The shortest code of an ISO 639-3 language, as BCP 47 wants it (RFC 5646, section 2.2.1).
#[cfg(feature = "language")]
fn tag(code: &str) -> &str {
    SHORT.iter().find(|(long, _)| *long == code).map_or(code, |&(_, short)| short)
}

/// ISO 639-3 codes with their ISO 639-1 code (IANA Language Subtag Registry).
#[cfg(feature = "language")]
#[rustfmt::skip]
const SHORT: &[(&str, &str)] = &[
    ("afr", "af"), ("aka", "ak"), ("amh", "am"), ("ara", "ar"), ("aze", "az"), ("bel", "be"),
    ("ben", "bn"), ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("cmn", "zh"), ("cym", "cy"),
    ("dan", "da"), ("deu", "de"), ("ell", "el"), ("eng", "en"), ("epo", "eo"), ("est", "et"),
    ("fin", "fi"), ("fra", "fr"), ("guj", "gu"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"),
    ("hun", "hu"), ("hye", "hy"), ("ind", "id"), ("ita", "it"), ("jav", "jv"), ("jpn", "ja"),
    ("kan", "kn"), ("kat", "ka"), ("khm", "km"), ("kor", "ko"), ("lat", "la"), ("lav", "lv"),
    ("lit", "lt"), ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"), ("mya", "my"), ("nep", "ne"),
    ("nld", "nl"), ("nob", "nb"), ("ori", "or"), ("pan", "pa"), ("pes", "fa"), ("pol", "pl"),
    ("por", "pt"), ("ron", "ro"), ("rus", "ru"), ("sin", "si"), ("slk", "sk"), ("slv", "sl"),
    ("sna", "sn"), ("spa", "es"), ("srp", "sr"), ("swe", "sv"), ("tam", "ta"), ("tel", "te"),
    ("tgl", "tl"), ("tha", "th"), ("tuk", "tk"), ("tur", "tr"), ("ukr", "uk"), ("urd", "ur"),
    ("uzb", "uz"), ("vie", "vi"), ("yid", "yi"), ("zul", "zu"),
];

#[cfg(all(test, feature = "language"))]
mod tests {
    use super::*;

    #[test]
    fn clear_text_has_a_language() {
        for (language, text) in [
            (
                "en",
                "The harbour was closed for two days after the storm, and the ferries stayed in port.",
            ),
            (
                "de",
                "Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen, die Fähren lagen fest.",
            ),
            (
                "fr",
                "Le port est resté fermé pendant deux jours après la tempête et les ferries à quai.",
            ),
            (
                "es",
                "El puerto permaneció cerrado durante dos días después de la tormenta y nadie salió.",
            ),
            ("ru", "После шторма порт был закрыт два дня, и паромы не выходили в море из гавани."),
            (
                "ar",
                "ظل الميناء مغلقا لمدة يومين بعد العاصفة ولم تغادر أي سفينة الميناء حتى صباح اليوم",
            ),
            (
                "ja",
                "嵐のあと港は二日間閉鎖され、フェリーは港に停泊したままだった。市の職員が発表した。再開は未定である。",
            ),
        ] {
            assert_eq!(detect(text).as_deref(), Some(language), "{text}");
        }
    }

    #[test]
    fn little_text_has_none() {
        assert_eq!(detect("Harstad 2, Salto 1"), None);
        assert_eq!(detect(""), None);
    }

    #[test]
    fn every_language_that_is_detected_has_its_shortest_tag() {
        for lang in whatlang::Lang::all() {
            assert_eq!(tag(lang.code()).len(), 2, "{lang:?}");
        }
    }
}
