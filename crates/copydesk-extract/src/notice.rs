//! Notices under a story: where it was printed, who syndicates it, that there is more of it.

use crate::timestamp::{Date, parse_date};

/// Where, when and under which headline a story was printed, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Print {
    /// The publication.
    pub publication: Option<String>,
    /// The day.
    pub date: Option<Date>,
    /// The headline in print.
    pub headline: Option<String>,
    /// The page.
    pub page: Option<String>,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// `A version of this article appeared in the print edition of …`.
    Print(Print),
    /// `The post … appeared first on …`: the publication. What stands above is an excerpt.
    Syndication {
        /// The publication.
        publication: String,
    },
}

/// Longest notice in bytes.
const LONGEST: usize = 700;

/// Reads the notice that `text` is.
///
/// ```
/// use copydesk_extract::notice::{Notice, parse};
///
/// let text = "A version of this article appeared in the print edition of The Example on \
///             November 08, 2016, with the headline 'Rain in Salto'. Subscribe";
/// let Some(Notice::Print(print)) = parse(text) else { panic!() };
/// assert_eq!(print.publication.as_deref(), Some("The Example"));
/// assert_eq!(print.headline.as_deref(), Some("Rain in Salto"));
/// assert_eq!(print.date.unwrap().day, Some(8));
///
/// let text = "The post Rain in Salto appeared first on The Example.";
/// let publication = "The Example".to_owned();
/// assert_eq!(parse(text), Some(Notice::Syndication { publication }));
/// ```
pub fn parse(text: &str) -> Option<Notice> {
    let text = text.trim();
    if text.len() > LONGEST || !may_open(text) {
        return None;
    }
    syndication(text).or_else(|| print(text).map(Notice::Print))
}

/// Whether the first two letters of `text` are those of any opening: most lines are turned away here.
fn may_open(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(&first), Some(&second)) = (bytes.first(), bytes.get(1)) else { return false };
    let may_open = first >= 0x80
        || OPENINGS[usize::from(first & 0x1f)] & (1 << (second & 0x1f)) != 0
        || second >= 0x80;
    may_open && bytes.first_chunk().is_none_or(|five| !five.is_ascii() || opens_with(five))
}

/// Whether an opening has these five letters, in any case; all are longer but one, which is as long.
fn opens_with(five: &[u8; 5]) -> bool {
    let openings = PRINT.iter().chain(SYNDICATION.iter().map(|(opening, _)| opening));
    openings
        .map(|opening| opening.as_bytes())
        .any(|opening| opening.iter().zip(five).all(|(want, c)| c.eq_ignore_ascii_case(want)))
}

/// Which second letters follow a first letter, a bit for each; the case of a letter, and more that
/// tells bytes apart, is left out.
const OPENINGS: [u32; 32] = {
    let mut openings = [0; 32];
    let mut at = 0;
    while at < SYNDICATION.len() + PRINT.len() {
        let opening = if at < PRINT.len() { PRINT[at] } else { SYNDICATION[at - PRINT.len()].0 };
        let bytes = opening.as_bytes();
        openings[(bytes[0] & 0x1f) as usize] |= 1 << (bytes[1] & 0x1f);
        at += 1;
    }
    openings
};

/// Openings and middles of a syndication notice, by language.
#[rustfmt::skip]
const SYNDICATION: &[(&str, &[&str])] = &[
    ("the post ", &[" appeared first on ", " first appeared on ", " was first published on "]),
    ("the article ", &[" appeared first on ", " first appeared on ", " first appeared in "]),
    ("this article ", &["originally appeared on ", "originally appeared in ", "first appeared on ", "first appeared in ", "was originally published on ", "was originally published in ", "was first published on ", "was first published in ", "was originally published by ", "was first published by ", "appeared first on "]),
    ("this story ", &["originally appeared on ", "originally appeared in ", "first appeared on ", "first appeared in ", "was originally published on ", "was originally published in ", "was originally published by ", "was first published on ", "was first published by "]),
    ("this post ", &["originally appeared on ", "first appeared on ", "was originally published on ", "appeared first on "]),
    ("der beitrag ", &[" erschien zuerst auf ", " erschien zuerst bei ", " ist zuerst erschienen auf "]),
    ("dieser artikel ", &["erschien zuerst auf ", "erschien zuerst bei ", "erschien zuerst in ", "ist zuerst erschienen auf "]),
    ("l’article ", &[" est apparu en premier sur "]), ("l'article ", &[" est apparu en premier sur "]), ("cet article ", &["est apparu en premier sur "]),
    ("la entrada ", &[" se publicó primero en ", " aparece primero en ", " apareció primero en "]), ("el cargo ", &[" apareció primero en "]),
    ("o post ", &[" apareceu primeiro em ", " apareceu primeiro no "]), ("a entrada ", &[" aparece primeiro em "]), ("l'articolo ", &[" proviene da ", " sembra essere il primo su "]), ("l’articolo ", &[" proviene da "]),
    ("het bericht ", &[" verscheen eerst op "]), ("inlägget ", &[" dök först upp på "]), ("innlegget ", &[" dukket først opp på "]), ("indlægget ", &[" blev først udgivet på "]),
    ("artykuł ", &[" pochodzi z serwisu "]), ("post ", &[" pojawił się poniżej "]), ("příspěvek ", &[" pochází z "]), ("articolul ", &[" apare prima dată în "]), ("сообщение ", &[" появились сначала на ", " появились сначала на сайте "]), ("запис ", &[" спершу з'явиться на ", " з’явився спочатку на "]), ("the post", &[" appeared first on "]),
];

/// syndication = opening title middle publication ["."]
fn syndication(text: &str) -> Option<Notice> {
    SYNDICATION.iter().find_map(|(opening, middles)| {
        let at = starts(text, opening)?;
        let (_, after) = middles
            .iter()
            .find_map(|middle| rfind(&text[at..], middle))
            .map(|(from, to)| (at + from, at + to))?;
        let rest = text.get(after..)?;
        let end = rest.find(['\n']).unwrap_or(rest.len());
        let publication =
            first_sentence(&rest[..end]).trim().trim_end_matches(['.', ' ', '\u{a0}']);
        let fits = !publication.is_empty()
            && publication.len() <= 100
            && publication.split(' ').count() <= 10;
        fits.then(|| Notice::Syndication { publication: publication.to_owned() })
    })
}

/// `text` up to a full stop with a space and a capital after it.
fn first_sentence(text: &str) -> &str {
    let end = text
        .match_indices(". ")
        .find(|(at, _)| text[at + 2..].starts_with(char::is_uppercase))
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// How the notice of a print edition opens.
#[rustfmt::skip]
const PRINT: &[&str] = &[
    "a version of this article appear", "a version of this story appear", "a version of this report appear", "a version of this review appear", "a version of this column appear", "a version of this obituary appear", "a version of this news analysis appear", "a version of this op-ed appear", "a version of this editorial appear", "a version of this interview appear", "a version of this article ran", "a version of this story ran", "a version of this appear", "this article appear", "this article was published in", "this story appear", "this article was featured in", "this article first appeared in the print", "an earlier version of this article appeared in", "this article originally appeared in print", "this story originally appeared in print", "this story was published in", "appeared in the",
    "dieser artikel erschien in der", "dieser text erschien in der", "dieser artikel ist in der", "erschienen in der", "cet article est paru dans", "este artículo apareció en la edición", "artículo publicado en la edición", "este artículo se publicó en la edición", "questo articolo è apparso", "dit artikel verscheen in", "esta reportagem foi publicada na edição", "a versão deste artigo",
];

/// print = opening [ "in print" / "in the print edition of" publication ] [ "on" date ] [ "," section
///         "," page "of the" edition ] [ "with the headline" [":"] headline ] [ "." "Subscribe" … ]
fn print(text: &str) -> Option<Print> {
    let opening = PRINT.iter().filter_map(|opening| starts(text, opening)).max()?;
    let rest = &text[opening..];
    let (head, headline) = match HEADLINE.iter().filter_map(|words| find(rest, words)).min() {
        Some((from, to)) => (&rest[..from], Some(headline(&rest[to..]))),
        None => (rest, None),
    };
    let date = dated(head);
    let print = Print {
        publication: publication(head, date.as_ref().map(|(_, at)| *at)),
        date: date.map(|(date, _)| date),
        headline: headline.filter(|headline| !headline.is_empty()),
        page: page(head),
    };
    let says = find(text, "print").is_some()
        || find(text, "edition").is_some()
        || find(text, "ausgabe").is_some()
        || find(text, "edición").is_some()
        || find(text, "édition").is_some()
        || find(text, "edizione").is_some()
        || find(text, "editie").is_some();
    let some = print.date.is_some()
        || print.headline.is_some()
        || print.page.is_some()
        || says && print.publication.is_some();
    some.then_some(print)
}

const HEADLINE: &[&str] = &[
    "with the headline:",
    "with the headline",
    "under the headline:",
    "under the headline",
    "mit der überschrift",
    "unter dem titel",
    "con el titular",
    "con el título",
    "sous le titre",
    "com o título",
    "con il titolo",
    "onder de kop",
];

/// The headline at the start of `text`, without its marks and without what follows it.
fn headline(text: &str) -> String {
    let mut text = text.trim_start_matches([':', ' ', '\u{a0}']).trim_end();
    // Links of the page follow it in the same line.
    for link in
        ["Order Reprints", "Today’s Paper", "Today's Paper", "Subscribe", "Jetzt abonnieren"]
    {
        if let Some(before) =
            text.find(link).filter(|&at| at > 0 && text[at + link.len()..].len() <= 60)
        {
            text = text[..before].trim_end_matches([' ', '|', '\u{a0}']);
        }
    }
    let quotes = [('\'', '\''), ('‘', '’'), ('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];
    for (open, close) in quotes {
        if let Some(inner) = text.strip_prefix(open)
            && let Some(end) = inner
                .rfind(close)
                .filter(|&end| inner[end + close.len_utf8()..].trim().trim_matches('.').is_empty())
        {
            return inner[..end].trim().trim_end_matches(['.', ',']).to_owned();
        }
    }
    text.trim_end_matches(['.', ' ']).to_owned()
}

/// The first date in `head` and where it begins.
fn dated(head: &str) -> Option<(Date, usize)> {
    let mut starts = vec![0];
    starts.extend(head.match_indices([' ', '\u{a0}', ',']).map(|(at, mark)| at + mark.len()));
    starts.into_iter().take(80).find_map(|at| {
        let rest = head.get(at..)?;
        if !rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let (date, _) = parse_date(rest)?;
        (date.month.is_some() && date.day.is_some()).then_some((date, at))
    })
}

/// The publication: after `edition of`, `print edition of`, `ausgabe der`; else before `edition`.
fn publication(head: &str, date: Option<usize>) -> Option<String> {
    const BEFORE: &[&str] = &[
        "print edition of ",
        "printed edition of ",
        "edition of ",
        "printausgabe der ",
        "druckausgabe der ",
        "ausgabe der ",
        "ausgabe von ",
        "edición impresa de ",
        "édition papier du ",
        "édition du ",
        "edição impressa de ",
        "edizione cartacea di ",
        "issue of ",
        "pages of ",
        "published in ",
    ];
    let head = &head[..date.unwrap_or(head.len()).min(head.len())];
    let from = BEFORE.iter().filter_map(|words| find(head, words)).map(|(_, to)| to).next()?;
    let rest = &head[from..];
    let ends = [
        " on ",
        ", on",
        ", with",
        " with ",
        " under ",
        ", page",
        ", section",
        " vom ",
        " am ",
        " del ",
        " dated ",
        ", dated",
        ". ",
    ];
    let end = ends
        .iter()
        .filter_map(|words| find(rest, words))
        .map(|(at, _)| at)
        .min()
        .unwrap_or(rest.len());
    let name = rest[..end].trim().trim_end_matches([',', '.', ' ']);
    (!name.is_empty() && name.len() <= 80 && name.starts_with(|c: char| !c.is_lowercase()))
        .then(|| name.to_owned())
}

/// page = ["Section" section ","] "Page" page
fn page(head: &str) -> Option<String> {
    let (section, start) = (
        find(head, "section "),
        find(head, "page ").or_else(|| find(head, "seite ")).or_else(|| find(head, "página "))?,
    );
    let number = &head[start.1..];
    let len = number.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(number.len());
    let letter = section
        .map(|(_, at)| &head[at..])
        .map(|rest| &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())]);
    let number = &number[..len];
    match letter {
        _ if number.is_empty() => None,
        Some(letter) if !letter.is_empty() && !number.starts_with(letter) => {
            Some(format!("{letter}{number}"))
        }
        _ => Some(number.to_owned()),
    }
}

/// Marks that say that more of the text stands elsewhere.
#[rustfmt::skip]
const MORE: &[&str] = &[
    "[…]", "[...]", "[&#8230;]", "[&hellip;]", "(…)", "(...)", "[ … ]", "read more", "read more »", "read more...", "read more…", "continue reading", "continue reading →", "continue reading...", "continue reading…", "read the full story", "read the full article", "read full article", "read full story", "read the rest", "view article", "click here to read more", "(more…)", "(more...)", "more »", "keep reading",
    "weiterlesen", "mehr lesen", "zum artikel", "lesen sie weiter", "den ganzen artikel lesen", "lire la suite", "lire plus", "lire l'article", "seguir leyendo", "leer más", "sigue leyendo", "leia mais", "continue lendo", "leia na íntegra", "leggi tutto", "continua a leggere", "lees verder", "lees meer", "läs mer", "les mer", "læs mere", "lue lisää", "czytaj dalej", "czytaj więcej", "číst dál", "celý článek", "tovább", "citește mai mult", "читать далее", "читать дальше", "подробнее", "читати далі", "devamını oku", "baca selengkapnya", "selengkapnya", "xem thêm", "اقرأ المزيد", "ادامه مطلب", "続きを読む", "続きはこちら", "더보기", "阅读全文", "阅读更多", "繼續閱讀", "διαβάστε περισσότερα", "और पढ़ें",
];

/// Whether `text` ends in a mark that more of it stands elsewhere, or is such a mark.
///
/// Words such as `Read more` count only as a whole line or right after `…`; at the end of a sentence
/// they may be part of it.
///
/// ```
/// use copydesk_extract::notice::is_truncated;
///
/// assert!(is_truncated("Rain fell throughout the week and […]"));
/// assert!(is_truncated("Continue reading →"));
/// assert!(is_truncated("Rain fell throughout the we… [+1234 chars]"));
/// assert!(!is_truncated("He likes to read more"));
/// ```
pub fn is_truncated(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['→', '»', '›', ' ', '\u{a0}', '.', '…']).trim_end();
    if text.ends_with(']') && counts_the_rest(text) {
        return true;
    }
    if !may_end_in_mark(text) {
        return false;
    }
    let whole = text_with_mark(text);
    if whole {
        return true;
    }
    MORE.iter().any(|mark| {
        let ends = text
            .len()
            .checked_sub(mark.len())
            .and_then(|at| Some((text.get(..at)?, text.get(at..)?)));
        ends.is_some_and(|(before, end)| {
            let bracket = mark.starts_with(['[', '(']);
            is_mark(end, mark)
                && (bracket && mark.contains(['…', '.', '&'])
                    || before.trim_end().ends_with(['…', ']'])
                    || before.trim_end().ends_with("...")
                    || before.is_empty())
        })
    })
}

/// Whether `text` is the line with which a site ends what it shows to anybody: the rest is for those who
/// pay or log in.
///
/// ```
/// use copydesk_extract::notice::is_gate;
///
/// assert!(is_gate("This article is for subscribers only."));
/// assert!(is_gate("Pour lire la suite, abonnez-vous"));
/// assert!(!is_gate("Subscribe to our newsletter"));
/// ```
pub fn is_gate(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['*', '•', '-', '–', '»', ' ']);
    text.len() <= LONGEST_GATE && GATES.iter().any(|gate| starts(text, gate).is_some())
}

/// Longest line of a gate in bytes.
const LONGEST_GATE: usize = 200;

/// How gates begin.
#[rustfmt::skip]
const GATES: &[&str] = &[
    "subscribe to continue reading", "subscribe to read", "subscribe to keep reading", "subscribe now to read", "subscribe now to continue", "to continue reading", "to read the full story", "to read the full article", "to keep reading", "this article is for subscribers", "this story is for subscribers", "this content is for subscribers", "this article is for members", "this content is only available to", "this article is only available to", "log in to continue reading", "sign in to continue reading", "sign in to read", "become a member to read", "for subscribers only", "subscribers only",
    "weiterlesen mit", "jetzt weiterlesen", "mit abo weiterlesen", "um weiterzulesen", "sie möchten weiterlesen", "sie wollen weiterlesen", "möchten sie weiterlesen", "dieser artikel ist für abonnenten", "dieser artikel ist nur für abonnenten", "dieser artikel ist exklusiv", "dieser inhalt ist nur für", "nur für abonnenten", "exklusiv für abonnenten",
    "la suite est réservée aux abonnés", "la suite de cet article est réservée", "cet article est réservé aux abonnés", "article réservé aux abonnés", "contenu réservé aux abonnés", "pour lire la suite", "abonnez-vous pour lire", "abonnez-vous pour continuer",
    "para seguir leyendo", "suscríbete para seguir", "suscríbete para leer", "contenido exclusivo para suscriptores", "artículo exclusivo para suscriptores", "este contenido es exclusivo para suscriptores", "para continuar lendo", "para continuar a ler", "conteúdo exclusivo para assinantes", "exclusivo para assinantes", "este artigo é exclusivo para assinantes",
    "per continuare a leggere", "contenuto riservato agli abbonati", "questo articolo è riservato agli abbonati", "questo contenuto è riservato agli abbonati", "abbonati per leggere", "abbonati per continuare", "lees verder met", "dit artikel is alleen voor abonnees", "alleen voor abonnees", "om verder te lezen",
    "för att läsa vidare", "logga in för att läsa", "endast för prenumeranter", "kun for abonnenter", "for å lese videre", "denne saken er for abonnenter", "for at læse videre", "vain tilaajille", "lue koko juttu tilaamalla", "aby czytać dalej", "tylko dla prenumeratorów", "dalej tylko dla prenumeratorów", "pro pokračování ve čtení", "článek je pouze pro předplatitele", "только для подписчиков", "чтобы читать дальше",
    "この記事は会員限定です", "この記事は有料会員限定です", "有料会員限定", "続きを読むには", "이 기사는 유료", "유료회원 전용", "本文为付费内容",
];

/// Whether `text` ends in the note of a feed on how much it left out: `… [+1234 chars]`.
fn counts_the_rest(text: &str) -> bool {
    let Some((_, note)) = text.rsplit_once("[+") else { return false };
    let is_unit = |unit: &str| matches!(unit, " chars]" | " characters]" | " words]");
    let digits = note.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && note.get(digits..).is_some_and(is_unit)
}

/// Whether `end` is `mark`, which is lower case, in any case.
fn is_mark(end: &str, mark: &str) -> bool {
    if end.is_ascii() { end.eq_ignore_ascii_case(mark) } else { end.to_lowercase() == mark }
}

/// Whether the last two letters of `text` are those of a mark: a look that turns nearly all texts
/// away. Letters outside ASCII are not looked at.
fn may_end_in_mark(text: &str) -> bool {
    match text.as_bytes() {
        [.., before, last] if before.is_ascii() && last.is_ascii() => {
            ENDINGS[usize::from(before & 0x1f)] & (1 << (last & 0x1f)) != 0
        }
        bytes => !bytes.is_empty(),
    }
}

/// Which last letters follow the letter before them in a mark, a bit for each; the case of a letter,
/// and more that tells bytes apart, is left out.
const ENDINGS: [u32; 32] = {
    let mut endings = [0; 32];
    let mut at = 0;
    while at < MORE.len() {
        let bytes = MORE[at].as_bytes();
        let (before, last) = (bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        endings[(before & 0x1f) as usize] |= 1 << (last & 0x1f);
        at += 1;
    }
    endings
};

/// Whether all of `text` is one of the marks.
fn text_with_mark(text: &str) -> bool {
    text.len() <= 60 && MORE.contains(&text.to_lowercase().as_str())
}

/// The byte offset after `words`, which are lower case, if `text` starts with them in any case.
#[inline]
pub(crate) fn starts(text: &str, words: &str) -> Option<usize> {
    // Nearly all are turned away here, before anything is called.
    let differs = |at: usize| match (text.as_bytes().get(at), words.as_bytes().get(at)) {
        (Some(c), Some(want)) => c.is_ascii() && want.is_ascii() && c.to_ascii_lowercase() != *want,
        (None, want) => want.is_some(),
        (_, None) => false,
    };
    if words.is_empty() || differs(0) || differs(1) {
        return None;
    }
    starts_in_any_case(text, words)
}

fn starts_in_any_case(text: &str, words: &str) -> Option<usize> {
    // ASCII is compared as bytes, up to the first letter that is none: an ASCII letter has an ASCII
    // small one, and no words of ours have a capital.
    let mut at = 0;
    for (c, want) in text.bytes().zip(words.bytes()) {
        if !c.is_ascii() || !want.is_ascii() {
            break;
        }
        if c.to_ascii_lowercase() != want {
            return None;
        }
        at += 1;
    }
    if at == words.len() {
        return Some(at);
    }
    let (text, words) = (text.get(at..)?, words.get(at..)?);
    let mut rest = text.char_indices();
    for want in words.chars() {
        let (_, c) = rest.next()?;
        if !c.to_lowercase().eq(core::iter::once(want)) {
            return None;
        }
    }
    Some(at + rest.offset())
}

/// Where `words` stand first in `text`, in any case.
fn find(text: &str, words: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, _)| Some((at, at + starts(&text[at..], words)?)))
}

/// Where `words` stand last in `text`, in any case.
fn rfind(text: &str, words: &str) -> Option<(usize, usize)> {
    text.char_indices().rev().find_map(|(at, _)| Some((at, at + starts(&text[at..], words)?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_mark_is_turned_away() {
        for mark in MORE {
            for mark in [(*mark).to_owned(), mark.to_uppercase(), format!("Rain fell … {mark}")] {
                assert!(may_end_in_mark(&mark), "{mark}");
            }
        }
        assert!(!may_end_in_mark("Rain fell all day"));
    }

    /// What the grammar reads if no line is turned away by its first letters.
    fn read(text: &str) -> Option<Notice> {
        let text = text.trim();
        syndication(text).or_else(|| print(text).map(Notice::Print))
    }

    proptest! {
        #[test]
        fn no_notice_is_turned_away_by_its_first_letters(
            at in 0..SYNDICATION.len() + PRINT.len(),
            rest in " [a-zA-Z .,’]{0,20}(appeared first on The Courier|on March 3, 2017, page B4)?",
            small in any::<bool>(),
        ) {
            let opening =
                if at < PRINT.len() { PRINT[at] } else { SYNDICATION[at - PRINT.len()].0 };
            let opening = if small { opening.to_owned() } else { opening.to_uppercase() };
            prop_assert!(may_open(&opening));
            let text = format!("{opening}{rest}");
            prop_assert_eq!(parse(&text), read(&text));
        }

        #[test]
        fn what_is_turned_away_is_no_notice(text in "\\PC{0,40}") {
            prop_assert!(may_open(text.trim()) || read(&text).is_none());
        }
    }
}
