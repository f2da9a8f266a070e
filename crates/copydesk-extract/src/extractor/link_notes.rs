//! Notes behind links, which tell readers who cannot see the page where the link opens.
//!
//! ```text
//! note = "," SP tab / [SP] "(" ( tab / window ) ")"
//! ; The index (.HARB), opens new tab fell by a tenth.
//! ; wie der Hersteller mitteilt (öffnet im neuen Fenster).
//! ```

use core::ops::Range;

use super::{Reading, by_grammar};
use crate::any_case::{self, Pairs};
use crate::{Furniture, FurnitureKind};
use copydesk_text::{Confidence, Passage};

/// What says that a link opens in a tab.
#[rustfmt::skip]
const TABS: &[&str] = &[
    "opens new tab", "opens in new tab", "opens in a new tab", "öffnet in neuem tab", "öffnet in einem neuen tab", "öffnet im neuen tab", "s'ouvre dans un nouvel onglet", "s’ouvre dans un nouvel onglet", "ouvre un nouvel onglet", "ouvre dans un nouvel onglet",
    "se abre en una nueva pestaña", "abre en nueva pestaña", "abre em nova aba", "abre em uma nova aba", "abre num novo separador", "si apre in una nuova scheda", "opent in nieuw tabblad", "opent in een nieuw tabblad", "öppnas i ny flik", "åpnes i ny fane", "åbner i ny fane", "otwiera się w nowej karcie", "avautuu uuteen välilehteen",
];

/// What says that a link opens in a window; without brackets it may be said of anything.
#[rustfmt::skip]
const WINDOWS: &[&str] = &[
    "opens new window", "opens in new window", "opens in a new window", "öffnet im neuen fenster", "öffnet in neuem fenster", "öffnet in einem neuen fenster", "wird in neuem fenster geöffnet", "wird in einem neuen fenster geöffnet", "wird in neuem tab geöffnet",
    "nouvelle fenêtre", "s'ouvre dans une nouvelle fenêtre", "s’ouvre dans une nouvelle fenêtre", "ouvre dans une nouvelle fenêtre", "se abre en una nueva ventana", "se abre en ventana nueva", "abre en ventana nueva", "abre em nova janela", "abre numa nova janela", "si apre in una nuova finestra", "apre in una nuova finestra",
    "opent in nieuw venster", "opent in een nieuw venster", "öppnas i nytt fönster", "åpnes i nytt vindu", "åbner i nyt vindue", "otwiera się w nowym oknie", "avautuu uuteen ikkunaan",
];

impl<'a> Reading<'a> {
    /// `text` without the notes in it, which are kept as furniture.
    pub(super) fn without_link_notes(&mut self, mut text: Passage<'a>) -> Passage<'a> {
        let mut from = 0;
        while let Some(note) = find(text.text(), from) {
            let written = text.cut(note.clone());
            let furniture = Furniture { kind: FurnitureKind::Navigation, text: written.clone() };
            self.fields.furniture.push(by_grammar(furniture, &written, Confidence::new(97)));
            from = note.start;
            text = text.without(note);
        }
        text
    }
}

/// The first note in `text` that starts at byte `from` or behind it.
fn find(text: &str, from: usize) -> Option<Range<usize>> {
    let opens = memchr::memchr2_iter(b',', b'(', text.as_bytes().get(from..)?);
    opens.map(|at| from + at).find_map(|at| {
        let mark = *text.as_bytes().get(at)?;
        let rest = text.get(at + 1..)?;
        if mark == b',' {
            let len = phrase(rest.strip_prefix(' ')?, TABS)?;
            return is_end(text, at + 2 + len).then_some(at..at + 2 + len);
        }
        let len = phrase(rest, TABS).or_else(|| phrase(rest, WINDOWS))?;
        let is_closed = rest.get(len..)?.starts_with(')');
        let blank = text.get(..at)?.ends_with(' ');
        is_closed.then_some(at - usize::from(blank)..at + len + 2)
    })
}

/// Whether no word goes on at byte `at` of `text`.
fn is_end(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// What the phrases of both lists begin with.
static OPENINGS: Pairs = Pairs::NONE.with_openings(TABS).with_openings(WINDOWS);

/// The length of the phrase of `list` that `text` starts with, in any case.
fn phrase(text: &str, list: &[&str]) -> Option<usize> {
    if !OPENINGS.may_open(text.as_bytes()) {
        return None;
    }
    list.iter().filter_map(|phrase| any_case::starts(text, phrase)).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, note: Option<&str>) {
        assert_eq!(find(text, 0).map(|range| &text[range]), note, "{text}");
    }

    #[test]
    fn notes_behind_links() {
        check("The index (.HARB), opens new tab fell by a tenth.", Some(", opens new tab"));
        check(
            "wie die Reederei (öffnet im neuen Fenster) sagt",
            Some(" (öffnet im neuen Fenster)"),
        );
        check("la compagnie(nouvelle fenêtre) assure", Some("(nouvelle fenêtre)"));
        check("laut Reederei (Öffnet in neuem Tab).", Some(" (Öffnet in neuem Tab)"));
    }

    #[test]
    fn what_is_no_note() {
        check("The tavern, opens new table service on Monday.", None);
        check("The deal, opens new windows for both sides.", None);
        check("The ferry (opens new tab later) sank.", None);
        check("The ferry (sailing, at last) left, opening a new route.", None);
    }

    #[test]
    fn every_phrase_is_found_in_either_case() {
        for text in TABS.iter().chain(WINDOWS) {
            assert_eq!(phrase(text, &[text]), Some(text.len()), "{text}");
            let capitals = text.to_uppercase();
            assert_eq!(phrase(&capitals, &[text]), Some(capitals.len()), "{text}");
            assert_eq!(text.to_lowercase(), **text);
        }
    }
}
