//! The language that an article is written in.

#[cfg(feature = "language")]
use std::{collections::HashMap, sync::LazyLock};

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
    if let Some(plain) = plain_language(text) {
        return Some(plain.to_owned());
    }
    let info = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(tag(info.lang().code()).to_owned())
}

/// The language whose small words `text` is full of, if it is one of [`SMALL`]: it spares most
/// articles the long way.
#[cfg(feature = "language")]
fn plain_language(text: &str) -> Option<&'static str> {
    let (mut words, mut counts, mut seen) = (0_u32, [0_u32; SMALL.len()], [0_u32; SMALL.len()]);
    for word in text.split_ascii_whitespace().take(120) {
        words += 1;
        if let Some(&(language, place)) = LANGUAGES.get(word) {
            counts[language] += 1;
            seen[language] |= 1 << place;
        }
    }
    let (best, count) = counts.into_iter().enumerate().max_by_key(|(_, count)| *count)?;
    let others = counts.iter().sum::<u32>() - count;
    // Lists of names and texts in two languages are left to those who look closer.
    let is_plain = words >= 20 && count * 10 >= words && seen[best].count_ones() >= 4;
    (is_plain && others * 4 <= count).then_some(SMALL[best].0)
}

/// The language of each word of [`SMALL`], and its place in the list.
#[cfg(feature = "language")]
static LANGUAGES: LazyLock<HashMap<&str, (usize, u32)>> = LazyLock::new(|| {
    let lists = SMALL.iter().enumerate();
    lists
        .flat_map(|(at, (_, list))| list.iter().zip(0..).map(move |(it, n)| (*it, (at, n))))
        .collect()
});

/// The small words of some languages that no other language shares, but for a few that it would take
/// more than.
#[cfg(feature = "language")]
#[rustfmt::skip]
const SMALL: &[(&str, &[&str])] = &[
    ("en", &["the", "and", "of", "that", "with", "from", "said", "were", "which", "this", "by", "been", "have", "their", "would", "who"]),
    ("de", &["und", "nicht", "ist", "auch", "sich", "eine", "für", "wird", "werden", "einer", "einen", "nach", "bei", "dass", "wurde", "das", "oder", "aus", "einem", "zum"]),
    ("fr", &["une", "dans", "pour", "avec", "pas", "cette", "ont", "été", "aux", "du", "sont", "mais", "leur", "elle", "nous", "est", "ce", "où", "ses"]),
    ("es", &["los", "las", "y", "más", "pero", "fue", "sus", "según", "hoy", "también", "hasta", "años", "donde", "muy", "ya", "había", "está", "este", "desde"]),
];

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
    fn the_short_way_agrees_with_the_long_one() {
        for (plain, text) in [
            (
                Some("en"),
                "The mayor of the island said that the harbour would stay closed, and that the \
                 crews of both ferries had been told to wait with their boats in port.",
            ),
            (
                Some("de"),
                "Der Bürgermeister der Insel sagte, dass der Hafen geschlossen bleibe und dass die \
                 Mannschaften der beiden Fähren nicht auslaufen. Das ist nach dem Sturm auch besser.",
            ),
            (
                Some("fr"),
                "Le maire de l'île a dit que le port serait fermé pour deux jours et que les marins \
                 ont été priés de rester dans leur bateau avec une radio, mais sont de bonne humeur.",
            ),
            (
                Some("es"),
                "El alcalde de la isla dijo que el puerto seguirá cerrado hasta el lunes y que los \
                 barcos ya no salen desde hoy, pero las tripulaciones también esperan más viento.",
            ),
            (
                None,
                "De burgemeester van het eiland zei dat de haven gesloten bleef en dat de bemanning \
                 van de beide veerboten in de haven moest wachten tot de wind ging liggen.",
            ),
            (
                None,
                "L'alcalde de l'illa va dir que el port continuarà tancat fins dilluns i que els \
                 vaixells no surten des d'avui, però les tripulacions també esperen més vent i sol.",
            ),
            (None, ""),
        ] {
            assert_eq!(plain_language(text), plain, "{text}");
            if let Some(plain) = plain {
                let info = whatlang::detect(text).filter(whatlang::Info::is_reliable);
                assert_eq!(info.map(|info| tag(info.lang().code())), Some(plain), "{text}");
            }
        }
    }

    #[test]
    fn no_small_word_is_listed_twice() {
        assert_eq!(LANGUAGES.len(), SMALL.iter().map(|(_, list)| list.len()).sum::<usize>());
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
