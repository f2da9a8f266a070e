//! Asides: what stands in the body and is not the story itself. Notes of the editors, corrections, key
//! points, and what press releases put under their text.

use copydesk_text::lexicon::WordSet;

use crate::any_case::starts;

/// What a paragraph of the body is, or what its heading says that the paragraphs below it are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Aside {
    /// `Editor's note: …`, `(Adds quotes, background)`.
    EditorsNote,
    /// `Correction: …`, `An earlier version of this article …`.
    Correction,
    /// A heading over the main points: `Key takeaways`, `Auf einen Blick`.
    KeyPoints,
    /// A heading over what a company says of itself in every release: `About Example Inc.`
    Boilerplate,
    /// A heading or a paragraph that limits what may be made of a release: `Forward-Looking Statements`.
    Disclaimer,
    /// A label over whom to ask: `Media contact:`.
    Contact,
}

/// Longest label with its stamp, in bytes.
const LONGEST_LABEL: usize = 80;
/// Longest heading in bytes.
const LONGEST_HEADING: usize = 80;
/// Words in the heading of a boilerplate, at most.
const MOST_WORDS: usize = 8;

/// Reads what kind of aside the paragraph or heading `text` is; most are none.
///
/// ```abnf
/// aside    = note / heading
/// note     = [open] label [SP stamp] mark text / opening text   ; Correction, Nov. 15: The ferry …
///          / "(" verb text ")"                                  ; (Adds quotes, background)
/// heading  = heading-word [":"] / "About" SP 1*8 word
/// ```
///
/// ```
/// use copydesk_extract::aside::{Aside, read};
///
/// assert_eq!(read("Editor's note: Names were changed."), Some(Aside::EditorsNote));
/// assert_eq!(read("(Corrects spelling in paragraph 3)"), Some(Aside::Correction));
/// assert_eq!(read("Correction officers at the prison went on strike."), None);
/// ```
pub fn read(text: &str) -> Option<Aside> {
    let text = text.trim();
    // Neither a label nor a heading begins with a small letter or a figure.
    let first = text.chars().next().filter(|c| !c.is_lowercase() && !c.is_ascii_digit())?;
    if matches!(first, '"' | '“' | '„' | '«' | '‘') {
        return None;
    }
    let inner = text.trim_start_matches(['(', '[', '（', '【', '*', '_', '—', '–', '-', ' ']);
    wire_note(text).or_else(|| labelled(inner)).or_else(|| opening(inner)).or_else(|| heading(text))
}

/// Whether `text` is the label over whom to ask and nothing else, as releases have it: `Contacts`.
pub(crate) fn is_contact_label(text: &str) -> bool {
    CONTACTS.has(text.trim_end_matches([':', '：']))
}

/// Whether `text` is a note of the editors or on what was wrong.
pub(crate) fn is_note(text: &str) -> bool {
    matches!(read(text), Some(Aside::EditorsNote | Aside::Correction))
}

/// `(Adds quotes, background)`, `(Corrects name in paragraph 2)`: what changed since the last version.
fn wire_note(text: &str) -> Option<Aside> {
    let inner = text.strip_prefix('(')?;
    let verb = inner.split([' ', ',', ';', ':']).next()?;
    let is_closed = text.trim_end_matches('.').ends_with(')');
    let found = if CORRECTS.has(verb) {
        Aside::Correction
    } else if CHANGES.has(verb) {
        Aside::EditorsNote
    } else {
        return None;
    };
    is_closed.then_some(found)
}

/// Verbs of notes on what is new, as agencies print them in brackets over the text.
#[rustfmt::skip]
static CHANGES: WordSet = WordSet::new(&[
    "adds", "updates", "recasts", "rewrites", "refiles", "repeats", "removes", "drops", "changes", "releads", "leads", "writethru", "amends", "restores",
    "actualiza", "agrega", "añade", "atualiza", "acrescenta", "actualise", "actualisé", "ajoute", "aktualisiert", "aggiorna", "aggiunge",
]);

/// Verbs of notes on what was wrong.
#[rustfmt::skip]
static CORRECTS: WordSet = WordSet::new(&[
    "corrects", "correcting", "clarifies", "fixes", "corrige", "rectifie", "korrigiert", "berichtigt", "corregge", "rettifica",
]);

/// A label and the mark behind it, with a stamp or a place in the paper between.
fn labelled(text: &str) -> Option<Aside> {
    // Most paragraphs have no mark where a label would end.
    let head = text.as_bytes().get(..LONGEST_LABEL).unwrap_or(text.as_bytes());
    memchr::memchr3(b':', b']', "：".as_bytes()[0], head)?;
    let mark = text.char_indices().find(|(_, c)| matches!(c, ':' | '：' | ']'))?.0;
    let label = &text[..mark];
    // `Correction, Nov. 15, 2019:`, `Correction (May 3, 2021):`
    let end = label.find([',', '(', '·', '|']).unwrap_or(label.len());
    let name = label[..end].trim();
    if NOTES.has(name) {
        Some(Aside::EditorsNote)
    } else if CORRECTIONS.has(name) || opens_correction(name) {
        Some(Aside::Correction)
    } else {
        CONTACTS.has(name).then_some(Aside::Contact)
    }
}

/// `Correction added Nov. 18, 2019`, `Correction May 3`
fn opens_correction(name: &str) -> bool {
    let name = name.to_lowercase();
    let labels = CORRECTIONS.words().iter();
    let rest = labels.filter_map(|label| name.strip_prefix(label)?.strip_prefix(' ')).next();
    rest.is_some_and(|rest| {
        rest.split(' ').count() <= 5 && rest.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Labels of notes to the readers or to other editors, small.
#[rustfmt::skip]
static NOTES: WordSet = WordSet::new(&[
    "editor's note", "editors' note", "editors note", "editor's notes", "eds", "editors", "note to editors", "notes to editors", "note to readers", "publisher's note",
    "anm. d. red.", "anmerkung der redaktion", "anm. der redaktion", "hinweis der redaktion", "redaktioneller hinweis",
    "note de la rédaction", "ndlr", "note de l'éditeur", "note aux rédactions", "nota del editor", "nota de la redacción", "nota de redacción", "n. de la r.", "nota da redação", "nota do editor", "nota della redazione", "nota dell'editore", "ndr",
    "noot van de redactie", "redactionele noot", "redaktionens anmærkning", "redaksjonell merknad", "redaktionell kommentar", "redaktörens anmärkning", "toimituksen huomautus", "od redakcji", "poznámka redakce", "editörün notu", "catatan redaksi", "от редакции", "примечание редакции", "від редакції",
    "編集部注", "編者注", "编者按", "編者按", "편집자 주", "편집자주",
]);

/// Labels of corrections, small.
#[rustfmt::skip]
static CORRECTIONS: WordSet = WordSet::new(&[
    "correction", "corrections", "correction and clarification", "corrections and clarifications", "clarification", "clarifications", "erratum", "errata", "correction appended",
    "korrektur", "berichtigung", "richtigstellung", "korrekturhinweis", "rectificatif", "précision", "erreur", "corrección", "fe de errores", "fe de erratas", "aclaración", "rectificación", "correção", "erramos", "rettifica", "errata corrige",
    "correctie", "rectificatie", "rettelse", "rättelse", "korreksjon", "oikaisu", "sprostowanie", "oprava", "düzeltme", "koreksi", "ralat", "поправка", "исправление", "виправлення", "訂正", "お詫びと訂正", "更正", "정정", "바로잡습니다",
]);

/// Labels over whom to ask, small.
#[rustfmt::skip]
static CONTACTS: WordSet = WordSet::new(&[
    "contact", "contacts", "media contact", "media contacts", "press contact", "press contacts", "media relations", "investor relations", "investor contact", "investor contacts", "company contact", "investors and media", "media inquiries", "media enquiries", "press inquiries", "press enquiries", "contact information",
    "for more information", "for further information", "for further information please contact", "for further information contact", "for more information contact", "for additional information", "for additional information contact", "for more information please contact", "for media inquiries",
    "pressekontakt", "medienkontakt", "ansprechpartner", "kontakt", "rückfragen an", "rückfragen bitte an", "weitere informationen", "contact presse", "contacts presse", "relations presse", "contacto de prensa", "contacto", "contacto para medios", "contato", "contato para a imprensa", "contatti", "contatti stampa", "ufficio stampa", "perscontact", "presskontakt", "kontakt dla mediów",
]);

/// Sentences that open an aside without a label.
fn opening(text: &str) -> Option<Aside> {
    let &(start, aside) = OPENINGS.iter().find(|(start, _)| starts(text, start).is_some())?;
    // What an earlier version of anything else was is told in any story.
    let is_of_story = || {
        let text = text.to_lowercase();
        OF_STORIES.iter().any(|word| text.contains(word))
    };
    (!start.ends_with(" this ") || is_of_story()).then_some(aside)
}

/// What has versions that are corrected.
const OF_STORIES: [&str; 7] =
    ["article", "story", "post", "report", "column", "caption", "headline"];

#[rustfmt::skip]
const OPENINGS: &[(&str, Aside)] = &[
    ("an earlier version of this ", Aside::Correction), ("a previous version of this ", Aside::Correction), ("an earlier edition of this ", Aside::Correction), ("this article has been corrected", Aside::Correction), ("this story has been corrected", Aside::Correction), ("this article was corrected", Aside::Correction), ("this story was corrected", Aside::Correction), ("this version corrects ", Aside::Correction), ("this story corrects ", Aside::Correction),
    ("this article has been updated", Aside::EditorsNote), ("this story has been updated", Aside::EditorsNote), ("this article was updated", Aside::EditorsNote), ("this story was updated", Aside::EditorsNote), ("this article has been amended", Aside::Correction), ("this article was amended", Aside::Correction),
    ("in einer früheren version ", Aside::Correction), ("in einer früheren fassung ", Aside::Correction), ("in einer vorherigen version ", Aside::Correction), ("in einer ersten version ", Aside::Correction), ("in einer vorherigen fassung ", Aside::Correction),
    ("une première version de cet article", Aside::Correction), ("une version précédente de cet article", Aside::Correction), ("una versión anterior de este artículo", Aside::Correction), ("una versión anterior de esta ", Aside::Correction), ("uma versão anterior d", Aside::Correction), ("una versione precedente di questo articolo", Aside::Correction), ("in een eerdere versie van dit ", Aside::Correction),
    ("i en tidligere versjon av ", Aside::Correction), ("i en tidligere version af ", Aside::Correction), ("i en tidigare version av ", Aside::Correction),
    ("this press release contains forward-looking", Aside::Disclaimer), ("this news release contains forward-looking", Aside::Disclaimer), ("this release contains forward-looking", Aside::Disclaimer), ("certain statements in this press release", Aside::Disclaimer), ("statements in this press release that ", Aside::Disclaimer),
];

/// A heading that says what the paragraphs below it are.
fn heading(text: &str) -> Option<Aside> {
    if text.len() > LONGEST_HEADING || text.ends_with(['.', '!', '?', ',', ';']) {
        return None;
    }
    let bare = text.trim_end_matches([':', '：', ' ']);
    if KEY_POINTS.has(bare) {
        return Some(Aside::KeyPoints);
    }
    if DISCLAIMERS.has(bare) {
        return Some(Aside::Disclaimer);
    }
    if CONTACTS.has(bare) && bare.len() < text.len() {
        return Some(Aside::Contact);
    }
    names_company(bare).then_some(Aside::Boilerplate)
}

/// `About Harbor Works Inc.`: a name behind the word.
fn names_company(text: &str) -> bool {
    let name = ABOUT.iter().find_map(|about| text.strip_prefix(about));
    name.is_some_and(|name| {
        let own = SMALL_ARTICLES.iter().find_map(|article| name.strip_prefix(article));
        let name = own.unwrap_or(name);
        let first = name.split(' ').next().unwrap_or("");
        let is_name = first.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_article =
            matches!(first, "The" | "This" | "Us" | "Me" | "Our" | "A" | "An" | "That");
        is_name
            && (!is_article || name.split(' ').count() > 1)
            && name.split(' ').count() <= MOST_WORDS
    })
}

/// Articles that may stand before the name.
const SMALL_ARTICLES: [&str; 8] = ["die ", "den ", "das ", "la ", "el ", "il ", "de ", "het "];

/// What stands before the name of the company.
const ABOUT: [&str; 14] = [
    "About ",
    "ABOUT ",
    "Über ",
    "À propos de ",
    "À propos d’",
    "À propos d'",
    "A propos de ",
    "Acerca de ",
    "Sobre ",
    "Informazioni su ",
    "Over ",
    "Om ",
    "O firmie ",
    "Tentang ",
];

/// Headings over the main points of a story, small.
#[rustfmt::skip]
static KEY_POINTS: WordSet = WordSet::new(&[
    "key points", "key takeaways", "key facts", "highlights", "story highlights", "at a glance", "in brief", "the main points", "main points", "what to know", "takeaways", "the bottom line up front",
    "auf einen blick", "das wichtigste in kürze", "darum geht's", "das wichtigste", "die wichtigsten punkte", "in kürze", "l'essentiel", "points clés", "ce qu'il faut retenir", "en bref", "lo esencial", "puntos clave", "claves", "las claves", "en resumen",
    "pontos principais", "principais pontos", "resumo", "destaques", "in sintesi", "punti chiave", "i punti chiave", "de kern", "in het kort", "kort fortalt", "kort sagt", "i korthet", "det viktigaste", "lyhyesti", "najważniejsze informacje", "w skrócie", "ve zkratce", "öne çıkanlar", "poin penting", "ringkasan", "главное", "коротко", "головне",
    "ポイント", "この記事のポイント", "要点", "핵심요약", "핵심 요약",
]);

/// Headings over what limits a press release, small.
#[rustfmt::skip]
static DISCLAIMERS: WordSet = WordSet::new(&[
    "forward-looking statements", "forward looking statements", "cautionary statement", "cautionary statements", "cautionary note", "cautionary notes", "cautionary statement regarding forward-looking statements", "cautionary note regarding forward-looking statements", "note regarding forward-looking statements", "safe harbor", "safe harbor statement", "disclaimer", "disclosures", "important information",
    "zukunftsgerichtete aussagen", "haftungsausschluss", "disclaimer/haftungsausschluss", "déclarations prospectives", "énoncés prospectifs", "avertissement", "declaraciones prospectivas", "declaraciones a futuro", "aviso legal", "dichiarazioni previsionali",
]);

#[cfg(test)]
mod tests {
    use super::*;

    /// What each is, hand-labelled; all names are invented.
    const CASES: &str = include_str!("../tests/cases/asides.tsv");

    fn name(aside: Option<Aside>) -> String {
        aside.map_or("-".to_owned(), |aside| format!("{aside:?}"))
    }

    #[test]
    fn every_case_is_read_as_labelled() {
        let rows = CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let rows: Vec<(&str, &str)> = rows.filter_map(|row| row.split_once('\t')).collect();
        let wrong: Vec<_> = rows
            .iter()
            .filter(|(want, text)| name(read(text)) != *want)
            .map(|(want, text)| format!("{want}: {text}: {}", name(read(text))))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(rows.len() >= 80 && rows.iter().filter(|(want, _)| *want == "-").count() >= 25);
    }

    #[test]
    fn no_opening_is_turned_away() {
        for (opening, aside) in OPENINGS {
            assert_eq!(super::opening(&format!("{opening}article")), Some(*aside), "{opening}");
        }
    }

    #[test]
    fn every_label_is_small() {
        let lists = [&NOTES, &CORRECTIONS, &CONTACTS, &KEY_POINTS, &DISCLAIMERS];
        let labels = lists.into_iter().flat_map(|list| list.words());
        let openings = OPENINGS.iter().map(|(opening, _)| opening);
        for text in labels.chain(openings) {
            assert_eq!(text.to_lowercase(), **text);
        }
    }
}
