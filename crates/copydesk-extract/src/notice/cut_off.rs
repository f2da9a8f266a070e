//! Marks of a text that was cut off: the rest of it stands elsewhere.

use crate::any_case::{Pairs, starts};

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
            ENDINGS.may_have(*before, *last)
        }
        bytes => !bytes.is_empty(),
    }
}

/// What the marks end with.
static ENDINGS: Pairs = {
    let (mut endings, mut at) = (Pairs::NONE, 0);
    while at < MORE.len() {
        let bytes = MORE[at].as_bytes();
        endings = endings.with(bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        at += 1;
    }
    endings
};

/// Whether all of `text` is one of the marks.
fn text_with_mark(text: &str) -> bool {
    text.len() <= 60 && MORE.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
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
}
