//! What else stands on the line of a stamp.

use copydesk_text::lexicon::fold::fold;

use super::{
    Coverage,
    lexeme::{is_digit, is_ideograph, is_letter, with_fold},
};

use crate::any_case::Pairs;

/// What the stamps of a line have that running text seldom gives beside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// A date alone.
    Bare,
    /// A time or a weekday.
    Solid,
    /// A label that says what it stamps.
    Labelled,
}

/// The text of the line that is neither stamp nor label, and what kind of line that makes it.
///
/// `taken` are the ranges of stamps and labels.
pub(super) fn coverage(
    text: &str,
    taken: &[(usize, usize)],
    strength: Strength,
) -> (String, Coverage) {
    let mut ranges = taken.to_vec();
    ranges.sort_unstable();
    let mut pieces = Vec::new();
    let mut at = 0;
    for (start, end) in ranges {
        if let Some(piece) = text.get(at..start) {
            pieces.push(piece);
        }
        at = at.max(end);
    }
    pieces.extend(text.get(at..));
    let parted = pieces.iter().any(|piece| is_parted(piece));
    let barred = text.contains('|') && is_barred(text, taken);
    let rest = pieces
        .iter()
        .map(|piece| piece.trim_matches(|c: char| !(is_letter(c) || is_digit(c))))
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    // "[Harbour City, Calif]08 May 2010: AA.2." is how ProQuest cites.
    let cited = pieces.first().is_some_and(|piece| piece.ends_with(']'));
    // A date that ends a hard-wrapped sentence fills its line, too.
    // Croats write "10. kolovoza 2017." with a stop after each number.
    let stops = |&(start, end): &(usize, usize)| {
        text.get(start..end)
            .is_some_and(|stamp| stamp.trim_start_matches(is_digit).starts_with('.'))
    };
    let ends_sentence = strength == Strength::Bare
        && !taken.iter().all(stops)
        && pieces.last().is_some_and(|piece| piece.trim() == ".");
    let rest = without_mail_button(clip(rest));
    let coverage = match kind(&rest, text, strength, parted) {
        _ if cited && rest.len() < 200 => Coverage::Header,
        Coverage::Text if barred && rest.len() < 180 && !is_note(&rest) => Coverage::Header,
        _ if ends_sentence
            || is_caption(&pieces)
            || is_dateline(&pieces)
            || is_asian_prose(&pieces) =>
        {
            Coverage::Text
        }
        kind => kind,
    };
    (rest, coverage)
}

/// Whether the date stands in a dateline: `PORT ELLERY, April 13 - `
fn is_dateline(pieces: &[&str]) -> bool {
    let [place, after, ..] = pieces else { return false };
    let place = place.trim();
    let dash = after.trim_start().starts_with(['-', '—', '–', '_']);
    dash && place.ends_with(',') && !place.contains(char::is_lowercase)
}

/// Whether the date stands in a Chinese or Japanese sentence: `在…的会议上`, `…，渡轮沉没。`
fn is_asian_prose(pieces: &[&str]) -> bool {
    let opens = |piece: &&str| piece.ends_with(['在', '自']) || piece.starts_with(['的', 'の']);
    let ends = |piece: &&str| piece.ends_with('。') && piece.contains(is_ideograph);
    pieces.iter().any(opens) || pieces.last().is_some_and(ends)
}

/// Whether a sentence ends with the date and something follows, as in captions.
fn is_caption(pieces: &[&str]) -> bool {
    let words = |piece: &str| piece.split_whitespace().count();
    match pieces {
        [first, .., last] => {
            words(first) > 4
                && last.starts_with(". ")
                && words(last) > 1
                && first.contains([',', ';'])
        }
        _ => false,
    }
}

/// What sites print between the writer and the stamp: a button that opens a mail to the writer.
const MAIL_BUTTONS: [&str; 8] = [
    "send an email",
    "sende uns eine e-mail",
    "sende eine e-mail",
    "eine e-mail senden",
    "envoyer un courriel",
    "enviar un correo electrónico",
    "mandar um e-mail",
    "invia un'email",
];

fn without_mail_button(mut rest: String) -> String {
    // The last letters of all of them; no other letter has one of them as its small one.
    if !rest.ends_with(['l', 'n', 'o', 'L', 'N', 'O']) {
        return rest;
    }
    let small = rest.to_lowercase();
    let button = MAIL_BUTTONS.iter().find(|button| small.ends_with(**button));
    // A letter may have more bytes when it is small.
    let start = button.and_then(|button| rest.len().checked_sub(button.len()));
    if let Some(start) = start.filter(|&start| rest.is_char_boundary(start)) {
        rest.truncate(start);
        rest.truncate(rest.trim_end().len());
    }
    rest
}

/// Longest rest that is kept: what is longer is running text.
const LONGEST: usize = 240;

fn clip(mut rest: String) -> String {
    if rest.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(0);
        rest.truncate(end);
    }
    rest
}

/// Whether a bar or a dash parts the piece from the stamp beside it.
fn is_parted(piece: &str) -> bool {
    let bar = |c: Option<char>| c.is_some_and(|c| "|•·/—–-".contains(c));
    let piece = piece.trim();
    bar(piece.chars().next()) || bar(piece.chars().next_back())
}

/// Whether bars part a stamp from whatever else stands on the line: `10 Aug 2017 | … | …`.
fn is_barred(text: &str, taken: &[(usize, usize)]) -> bool {
    let bars = text.matches('|').count();
    let is_bound = |edge: &str| edge.is_empty() || edge.starts_with('|') || edge.ends_with('|');
    let is_between = |&(start, end): &(usize, usize)| {
        let (before, after) = (text.get(..start), text.get(end..));
        before.is_some_and(|before| is_bound(before.trim_end()))
            && after.is_some_and(|after| is_bound(after.trim_start()))
    };
    bars >= 2 && taken.iter().any(is_between)
}

fn kind(rest: &str, text: &str, strength: Strength, parted: bool) -> Coverage {
    let marked = parted || strength != Strength::Bare;
    if rest.len() > 180 || is_note(rest) || text.contains("(@") {
        return Coverage::Text;
    }
    if is_edition(rest) {
        return Coverage::Header;
    }
    let mut words = 0_usize;
    let mut small = 0_usize;
    let mut ideographs = 0_usize;
    let mut uncased = 0_usize;
    for word in rest.split(|c: char| !(is_letter(c) || is_digit(c) || c == '\'' || c == '’')) {
        if word.is_empty() || is_furniture(word) {
            continue;
        }
        ideographs += word.chars().filter(|&c| is_ideograph(c)).count();
        words += 1;
        let first = word.chars().next().unwrap_or(' ');
        if first.is_lowercase() && !is_header_word(word) {
            small += 1;
        } else if !first.is_uppercase() {
            uncased += 1;
        }
    }
    if words == 0 {
        return Coverage::Line;
    }
    let sentence = words > 4
        && text
            .trim_end_matches(['"', '”', '»', ')', ' '])
            .ends_with(['.', '!', '?', '。', '।', '…'])
        && small > 0;
    if marked && words <= 4 && small <= 2 && !sentence {
        return Coverage::Header;
    }
    // Links may stand behind it: `By Jane Roe Last updated 10 Aug 2017 Share this:`.
    if strength == Strength::Labelled && words <= 10 && small * 3 <= words && !sentence {
        return Coverage::Header;
    }
    let short = words <= 14 && ideographs <= 30 && uncased <= 7;
    let shouted = words > 1
        && rest != "FOR IMMEDIATE RELEASE"
        && !rest.contains(char::is_lowercase)
        && rest.contains(char::is_uppercase);
    let led = || fold(rest).starts_with("by ");
    if short && !sentence && small * 4 <= words && (marked || words <= 6 && !shouted || led()) {
        Coverage::Header
    } else {
        Coverage::Text
    }
}

/// `All but Ontario Edition`, beside the date of a newspaper.
fn is_edition(rest: &str) -> bool {
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
    rest.len() < 60
        && with_fold(last, |last| {
            matches!(last, "edition" | "ausgabe" | "editie" | "edicion" | "edizione")
        })
}

/// Whether it is a note on a correction or on the text that this one was made from, whose date is not
/// the story's.
fn is_note(rest: &str) -> bool {
    const NOTES: [&str; 14] = [
        "note ",
        "note:",
        "correction",
        "clarification",
        "editor's note",
        "korrektur",
        "berichtigung",
        "rectificatif",
        "correccion",
        "fe de errores",
        "retraction",
        "原文",
        "original article",
        "originalartikel",
    ];
    static OPENINGS: Pairs = Pairs::NONE.with_openings(&NOTES).with_openings(&SOMETHING_ELSE);
    let folded = fold(rest);
    OPENINGS.may_open(folded.as_bytes())
        && (NOTES.iter().any(|note| folded.starts_with(note)) || is_of_something_else(&folded))
}

/// Whether the words beside a date say that it is not the story's: of a life, an event, a picture, a time
/// limit, a visit to a page, another story, the number of a thing.
fn is_of_something_else(folded: &str) -> bool {
    SOMETHING_ELSE.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|after| {
            // `Photo: Jane Roe` tells of the picture, `Photo Jane Roe` is a byline.
            let is_short = matches!(*word, "photo" | "foto" | "related" | "read");
            if is_short { after.starts_with(':') } else { !after.starts_with(is_letter) }
        })
    })
}

/// The words of [`is_of_something_else`], folded.
const SOMETHING_ELSE: [&str; 37] = [
    "born",
    "died",
    "deadline",
    "expires",
    "expiry",
    "valid",
    "retrieved",
    "accessed",
    "recorded",
    "version",
    "order no",
    "invoice",
    "photo taken",
    "picture taken",
    "image taken",
    "photo",
    "pictured",
    "due",
    "closing date",
    "apply by",
    "register by",
    "effective",
    "event",
    "event date",
    "next",
    "starts",
    "begins",
    "ends",
    "opens",
    "sale ends",
    "related",
    "read",
    "see also",
    "geboren",
    "gestorben",
    "gultig bis",
    "foto",
];

/// Words that go with stamps on any page, and counts.
fn is_furniture(word: &str) -> bool {
    if word.chars().all(is_digit) {
        return true;
    }
    with_fold(word, is_furniture_word)
}

fn is_furniture_word(folded: &str) -> bool {
    matches!(
        folded,
        "uhr"
            | "h"
            | "hs"
            | "hrs"
            | "on"
            | "at"
            | "am"
            | "pm"
            | "um"
            | "the"
            | "le"
            | "il"
            | "el"
            | "em"
            | "den"
            | "vom"
            | "of"
            | "min"
            | "mins"
            | "minute"
            | "minutes"
            | "minuten"
            | "minuti"
            | "minutos"
            | "read"
            | "reading"
            | "lesezeit"
            | "lesedauer"
            | "lecture"
            | "lectura"
            | "leitura"
            | "lettura"
            | "leestijd"
            | "etwa"
            | "timer"
            | "ca"
            | "comments"
            | "comment"
            | "kommentare"
            | "kommentar"
            | "comentarios"
            | "commentaires"
            | "ago"
            | "edition"
            | "final"
            | "late"
            | "city"
            | "first"
            | "early"
            | "morning"
            | "midnight"
            | "share"
            | "print"
            | "gmt"
            | "utc"
            | "et"
            | "est"
            | "edt"
            | "ist"
            | "a"
            | "p"
            | "m"
            | "読了時間"
            | "分"
            | "約"
            | "文字"
            | "字"
            | "阅读"
            | "분"
            | "st"
            | "nd"
            | "rd"
            | "th"
            | "local"
            | "time"
            | "d"
            | "г"
            | "года"
            | "року"
            | "р"
            | "tags"
            | "edit"
            | "op"
            | "na"
            | "pa"
            | "as"
            | "las"
            | "dnia"
            | "dne"
            | "pada"
            | "tarihinde"
            | "на"
            | "от"
            | "page"
            | "pg"
            | "seite"
            | "updated"
            | "published"
            | "last"
            | "lukuaika"
            | "laesetid"
            | "lastid"
            | "lasetid"
            | "okuma"
            | "suresi"
            | "dk"
            | "czytania"
            | "cteni"
            | "perc"
    )
}

/// Words in lower case that bylines, sections and credits are made of.
fn is_header_word(word: &str) -> bool {
    with_fold(word, is_folded_header_word)
}

fn is_folded_header_word(folded: &str) -> bool {
    matches!(
        folded,
        "by" | "von"
            | "par"
            | "por"
            | "di"
            | "de"
            | "da"
            | "do"
            | "del"
            | "della"
            | "du"
            | "des"
            | "dos"
            | "door"
            | "af"
            | "av"
            | "oleh"
            | "od"
            | "in"
            | "im"
            | "en"
            | "and"
            | "und"
            | "y"
            | "et"
            | "e"
            | "og"
            | "och"
            | "for"
            | "fur"
            | "with"
            | "mit"
            | "van"
            | "der"
            | "la"
            | "los"
            | "las"
            | "les"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ten"
            | "ter"
            | "zu"
            | "zum"
            | "dem"
            | "from"
            | "to"
            | "i"
            | "a"
            | "z"
            | "s"
            | "an"
            | "staff"
            | "writer"
            | "reporter"
            | "correspondent"
            | "редакция"
            | "dan"
            | "ve"
            | "через"
            | "для"
            | "из"
    )
}
