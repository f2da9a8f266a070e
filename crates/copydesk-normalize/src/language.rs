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
    if text.chars().filter(|c| c.is_alphabetic()).take(LEAST).count() < LEAST {
        return None;
    }
    if is_plainly_english(text) {
        return Some("en".to_owned());
    }
    let info = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(tag(info.lang().code()).to_owned())
}

/// Whether the small words of `text` are those of English: it spares most articles the long way.
///
/// No other language has `the`, and none shares many of the others.
#[cfg(feature = "language")]
fn is_plainly_english(text: &str) -> bool {
    const SMALL: [&str; 16] = [
        "the", "and", "of", "that", "with", "from", "said", "were", "which", "this", "by", "been",
        "have", "their", "would", "who",
    ];
    let (mut words, mut the, mut small, mut seen) = (0_u32, 0_u32, 0_u32, 0_u32);
    for word in text.split_ascii_whitespace().take(120) {
        words += 1;
        if let Some(at) = SMALL.iter().position(|known| *known == word) {
            small += 1;
            seen |= 1 << at;
            the += u32::from(at == 0);
        }
    }
    words >= 20 && the >= 2 && seen.count_ones() >= 4 && small * 8 >= words
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
    fn the_short_way_takes_english_only() {
        let english = "The mayor of the island said that the harbour would stay closed, and that \
            the crews of both ferries had been told to wait with their boats in port.";
        assert!(is_plainly_english(english));
        assert_eq!(detect(english).as_deref(), Some("en"));
        for other in [
            "Der Bürgermeister der Insel sagte, dass der Hafen geschlossen bleibe und dass die \
             Mannschaften der beiden Fähren mit ihren Booten im Hafen warten sollten.",
            "De burgemeester van het eiland zei dat de haven gesloten bleef en dat de bemanning \
             van de beide veerboten in de haven moest wachten tot de wind ging liggen.",
            "",
        ] {
            assert!(!is_plainly_english(other), "{other}");
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
