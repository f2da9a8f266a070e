//! The language that an article is written in.

#[cfg(feature = "language")]
use std::sync::LazyLock;

#[cfg(feature = "language")]
use whatlang::{Detector, Info, Lang};

/// So many characters are enough to tell: more do not make it surer, only slower.
pub(crate) const ENOUGH: usize = 2000;

/// The language of `text` as a BCP 47 tag, where the text is long enough and clear.
#[cfg(feature = "language")]
pub(crate) fn detect(text: &str) -> Option<String> {
    /// With fewer letters a guess is no better than that.
    const LEAST: usize = 40;
    /// With fewer bytes all languages are asked.
    const SETTLED: usize = 200;

    let text = start_of(text);
    if text.chars().filter(|c| c.is_alphabetic()).take(LEAST).count() < LEAST {
        return None;
    }
    if is_japanese(text) {
        return Some("ja".to_owned());
    }
    if let Some(plain) = plain_language(text) {
        return Some(plain.to_owned());
    }
    // A headline alone may be mistaken for anything.
    let near = if text.len() >= SETTLED { NEIGHBORS.detect(text) } else { None };
    let is_either = |info: &Info| matches!(info.lang(), Lang::Dan | Lang::Nob);
    let near = near.filter(|info| is_settled(info, text) || is_either(info));
    let info = near.or_else(|| whatlang::detect(text));
    if info.as_ref().is_some_and(is_either)
        && let Some(language) = danish_or_norwegian(text)
    {
        return Some(language.to_owned());
    }
    let language = tag(info.filter(Info::is_reliable)?.lang().code());
    has_small_words(text, language).then(|| language.to_owned())
}

/// Whether some of the letters of `text` are hiragana, which only Japanese is written with, however many
/// names it has in Latin letters.
#[cfg(feature = "language")]
fn is_japanese(text: &str) -> bool {
    const FEWEST: usize = 10;
    // The first byte of hiragana.
    if !text.as_bytes().contains(&0xe3) {
        return false;
    }
    let hiragana = text.chars().filter(|c| matches!(c, '\u{3041}'..='\u{3096}')).count();
    hiragana >= FEWEST && hiragana * 10 >= text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Which of two languages that no statistics of letters tells apart `text` is in, by words that each
/// writes in its own way.
#[cfg(feature = "language")]
fn danish_or_norwegian(text: &str) -> Option<&'static str> {
    const FEWEST: usize = 3;
    const DANISH: [&str; 18] = [
        "af", "efter", "nu", "op", "blev", "hvad", "noget", "nogle", "mellem", "uden", "mig",
        "sig", "meget", "gik", "sagde", "siger", "hvornår", "end",
    ];
    const NORWEGIAN: [&str; 18] = [
        "av", "etter", "nå", "opp", "ble", "hva", "noe", "noen", "mellom", "uten", "meg", "seg",
        "mye", "gikk", "sa", "sier", "når", "enn",
    ];
    let (mut danish, mut norwegian) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()) {
        danish += usize::from(DANISH.contains(&word));
        norwegian += usize::from(NORWEGIAN.contains(&word));
    }
    match (danish, norwegian) {
        (FEWEST.., _) if danish > 4 * norwegian => Some("da"),
        (_, FEWEST..) if norwegian > 4 * danish => Some("nb"),
        _ => None,
    }
}

/// The first [`ENOUGH`] characters of `text`.
#[cfg(feature = "language")]
fn start_of(text: &str) -> &str {
    let end = match text.as_bytes().get(..ENOUGH) {
        None => text.len(),
        Some(start) if start.is_ascii() => ENOUGH,
        Some(_) => text.char_indices().nth(ENOUGH).map_or(text.len(), |(at, _)| at),
    };
    &text[..end]
}

/// The languages of [`is_settled`] and those that text in them is mistaken for: what is told apart from all
/// of these is told apart, and the rest need not be asked.
#[cfg(feature = "language")]
static NEIGHBORS: LazyLock<Detector> = LazyLock::new(|| {
    use Lang::{Afr, Cat, Cym, Dan, Deu, Eng, Fra, Ita, Lat, Nld, Nob, Por, Ron, Spa, Swe};
    Detector::with_allowlist(vec![
        Afr, Cat, Cym, Dan, Deu, Eng, Fra, Ita, Lat, Nld, Nob, Por, Ron, Spa, Swe,
    ])
});

/// Whether `info` says for sure that `text` is in one of the languages whose neighbors are known. A few lines in
/// the smaller languages of Italy, which nobody is asked about, pass for Italian.
#[cfg(feature = "language")]
fn is_settled(info: &Info, text: &str) -> bool {
    const LEAST_ITALIAN: usize = 600;
    info.confidence() >= 1.0
        && match info.lang() {
            Lang::Eng | Lang::Deu | Lang::Fra | Lang::Spa | Lang::Nld => true,
            Lang::Ita => text.len() >= LEAST_ITALIAN,
            _ => false,
        }
}

/// The language whose small words `text` is full of, if it is one of [`SMALL`]: it spares most
/// articles the long way.
///
/// Either the words that are the language's own make up a tenth of the text, or those that it has in
/// any case, be they another's too, make up three tenths of a longer one.
#[cfg(feature = "language")]
fn plain_language(text: &str) -> Option<&'static str> {
    let (mut own, mut all) = (Tally::default(), Tally::default());
    let mut words = 0_u32;
    for word in text.split_ascii_whitespace().take(120) {
        words += 1;
        let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
        let bytes = word.as_bytes();
        let bare = if is_bare(bytes.first()) && is_bare(bytes.last()) {
            word
        } else {
            word.trim_matches(MARKS)
        };
        let Some(found) = look_up(bare) else { continue };
        if let Some((language, place)) = found.own.filter(|_| found.word == word) {
            own.count(language, place);
        }
        for (language, place) in
            found.all.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?)))
        {
            all.count(language, place);
        }
    }
    let own = own.best(|others| others.iter().sum())?;
    // Lists of names and texts in two languages are left to those who look closer.
    if words >= 20 && own.count * 10 >= words && own.distinct >= 4 && own.others * 4 <= own.count {
        return Some(SMALL[own.language].0);
    }
    let all = all.best(|others| others.iter().copied().max().unwrap_or(0))?;
    let is_full = words >= 45 && all.count * 10 >= words * 3 && all.distinct >= 6;
    (is_full && all.others * 4 <= all.count).then_some(SMALL[all.language].0)
}

/// Whether `text` has one of the small words of `language`, if these are known: no text of some length does
/// without, but for names and figures.
#[cfg(feature = "language")]
fn has_small_words(text: &str, language: &str) -> bool {
    let Some(at) = SMALL.iter().position(|(known, _)| *known == language) else { return true };
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter_map(look_up);
    words.any(|it| it.all[at].is_some())
}

/// What may stand at either end of a word.
#[cfg(feature = "language")]
const MARKS: [char; 15] =
    ['.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '[', ']', '«', '»'];

/// How many small words of each language a text has, and which.
#[cfg(feature = "language")]
#[derive(Default)]
struct Tally {
    counts: [u32; SMALL.len()],
    seen: [u64; SMALL.len()],
}

/// The language that most of the words are of.
#[cfg(feature = "language")]
struct Best {
    language: usize,
    count: u32,
    /// Different words.
    distinct: u32,
    /// Words of the others.
    others: u32,
}

#[cfg(feature = "language")]
impl Tally {
    fn count(&mut self, language: usize, place: u32) {
        self.counts[language] += 1;
        self.seen[language] |= 1 << place;
    }

    fn best(self, others: impl Fn(&[u32]) -> u32) -> Option<Best> {
        let (language, &count) = self.counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
        let mut rest = self.counts;
        rest[language] = 0;
        let distinct = self.seen[language].count_ones();
        Some(Best { language, count, distinct, others: others(&rest) })
    }
}

/// A small word, and which of each language it is.
#[cfg(feature = "language")]
#[derive(Clone)]
struct SmallWord {
    word: &'static str,
    /// The language that it is of alone, and its place in the list.
    own: Option<(usize, u32)>,
    all: [Option<u32>; SMALL.len()],
}

/// The small word that `word` is, in any case.
#[cfg(feature = "language")]
fn look_up(word: &str) -> Option<&'static SmallWord> {
    if word.is_ascii() {
        let mut words = WORDS[bucket(word)].iter();
        return words.find(|it| it.word.eq_ignore_ascii_case(word));
    }
    let small = word.to_lowercase();
    WORDS[bucket(&small)].iter().find(|it| it.word == small)
}

/// Which of [`WORDS`] has `word`: by its length and its first letter in any case.
#[cfg(feature = "language")]
fn bucket(word: &str) -> usize {
    let first = word.bytes().next().unwrap_or(0);
    word.len().min(15) << 5 | usize::from(first & 31)
}

/// The words of [`SMALL`] and [`SHARED`], by [`bucket`].
#[cfg(feature = "language")]
static WORDS: LazyLock<Vec<Vec<SmallWord>>> = LazyLock::new(|| {
    let mut words: Vec<Vec<SmallWord>> = vec![Vec::new(); 16 << 5];
    for (language, ((_, own), shared)) in SMALL.iter().zip(SHARED).enumerate() {
        for (place, word) in (0..).zip(own.iter().chain(*shared)) {
            let bucket = &mut words[bucket(word)];
            let at = bucket.iter().position(|it| it.word == *word).unwrap_or_else(|| {
                bucket.push(SmallWord { word, own: None, all: [None; SMALL.len()] });
                bucket.len() - 1
            });
            bucket[at].all[language] = Some(place);
            if own.contains(word) {
                bucket[at].own = Some((language, place));
            }
        }
    }
    words
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
    // Of these, statistics of letters know nothing.
    ("sq", &["dhe", "në", "të", "për", "një", "është", "nga", "që", "janë", "kanë", "kjo", "tij", "edhe", "duke", "ishte", "nuk"]),
    ("sw", &["kwa", "katika", "wa", "hiyo", "kuwa", "ambayo", "ambao", "huo", "pia", "hivyo", "yake", "wake", "baada", "hata", "alisema", "amesema"]),
];

/// Further small words of the same languages, which others may have, too; for English also months, which are
/// often all that tells the language of a brief.
#[cfg(feature = "language")]
#[rustfmt::skip]
const SHARED: &[&[&str]] = &[
    &["in", "to", "for", "on", "was", "is", "at", "as", "it", "he", "his", "will", "not", "be", "are", "has", "had", "they", "an", "after", "about", "one", "when", "more", "its", "or", "but", "than", "january", "february", "march", "june", "july", "october", "december"],
    &["die", "der", "den", "von", "mit", "im", "auf", "ein", "dem", "zu", "am", "hat", "sagte", "er", "sie", "es", "als", "wie", "um", "vor", "über", "noch", "nur", "haben"],
    &["le", "les", "des", "et", "la", "à", "en", "un", "sur", "par", "qui", "au", "plus", "que", "dont", "il", "son", "sa", "leurs", "entre", "était"],
    &["el", "la", "de", "en", "que", "del", "un", "una", "por", "con", "para", "se", "al", "su", "lo", "como", "es", "ha", "son", "sin", "sobre", "entre"],
    &["me", "ka", "si", "do", "u", "i", "e", "se", "më", "po"],
    &["na", "ya", "za", "la", "ni", "cha", "vya", "mwa"],
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
            (
                "sq",
                "Porti ishte i mbyllur për dy ditë pas stuhisë dhe tragetet nuk kanë dalë nga porti. Kryetari \
                 i bashkisë tha se kjo është dita e parë që marinarët janë në breg.",
            ),
            (
                "sw",
                "Bandari ilifungwa kwa siku mbili baada ya dhoruba hiyo, na vivuko vilibaki bandarini. Meya \
                 amesema kuwa wavuvi wa kisiwa hicho pia walisubiri katika nyumba za jamaa zao.",
            ),
            (
                "ja",
                "新しいフェリーは「Windows 10」と「Android Marshmallow」が動作する「UP Core Plus Deluxe Edition」を\
                 積んでいる、と港の職員が話した。出航の日はまだ決まっていない。",
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
                let info = whatlang::detect(text).filter(Info::is_reliable);
                assert_eq!(info.map(|info| tag(info.lang().code())), Some(plain), "{text}");
            }
        }
    }

    #[test]
    fn no_small_word_is_listed_twice() {
        let own = WORDS.iter().flatten().filter(|it| it.own.is_some()).count();
        assert_eq!(own, SMALL.iter().map(|(_, list)| list.len()).sum::<usize>());
    }

    #[test]
    fn danish_and_norwegian_are_told_apart_by_their_words() {
        let norwegian = "Fergen ble liggende ved kaien etter stormen, og ingen av passasjerene fikk gå i \
            land. – Vi har ikke noe mer å si om saken nå, sier rederiet til avisen. Alle er hjemme igjen.";
        let danish = "Færgen blev liggende ved kajen efter stormen, og ingen af passagererne fik lov at gå i \
            land. – Vi har ikke noget at sige om sagen nu, siger rederiet til avisen. Alle er hjemme igen.";
        assert_eq!(detect(norwegian).as_deref(), Some("nb"));
        assert_eq!(detect(danish).as_deref(), Some("da"));
    }

    #[test]
    fn a_month_tells_the_language_of_a_brief() {
        let brief = "ROE AMERICAN EDUCATIONAL REGULAR DIV\nQtly div three cts vs three cts prior\nPay April three\n\
            Record March 13\n";
        assert_eq!(detect(brief).as_deref(), Some("en"));
    }

    #[test]
    fn tables_and_lists_of_names_have_none() {
        for text in [
            "ROE DUKE PRODUCTIONS LTD 1ST QTR LOSS\nQtr ended Dec 31\nShr profit nil vs loss nil\nNet profit 858 vs \
             loss 3,957\nRevs 7,372 vs 1,500\n",
            "Results\nSalto: Roe (2), Doe, Poe; Harstad: Larsen, Olsen, Berg (3). Salto Rovers FC - Harstad Marine AFC\n",
        ] {
            assert_eq!(detect(text), None, "{text}");
        }
    }

    #[test]
    fn little_text_has_none() {
        assert_eq!(detect("Harstad 2, Salto 1"), None);
        assert_eq!(detect(""), None);
    }

    #[test]
    fn every_language_that_is_detected_has_its_shortest_tag() {
        for lang in Lang::all() {
            assert_eq!(tag(lang.code()).len(), 2, "{lang:?}");
        }
    }
}
