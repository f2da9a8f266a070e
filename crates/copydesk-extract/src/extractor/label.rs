//! Labels: the words that databases, wires and sites put before a value.

mod tables;

use std::collections::HashMap;
use std::sync::OnceLock;

use self::tables::{BARE, CODES, LABELS, OF_DATABASES, TAGS};
pub(super) use crate::Label;
use crate::{Form, form::fold, literal::unquoted};

/// A label and where its value lies in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    pub(super) label: Label,
    /// Byte offset at which the value starts; the length of the line if there is none.
    pub(super) value: usize,
    /// Byte offset at which it ends.
    pub(super) end: usize,
}

/// Longest words of a label, in bytes.
const LONGEST: usize = 60;

/// Reads the label that `text` starts with.
///
/// ```text
/// labelled = label *SP (":" / "：") *SP value
///          / code (2*SP / HTAB / end) value     ; Factiva: HD  Storm closes ports
///          / "<" name ">" value ["</" name ">"] ; TREC: <HEAD>Storm closes ports</HEAD>
/// ```
///
/// Only labels of the tables count: a headline may well have a colon.
pub(super) fn read(text: &str) -> Option<Labelled> {
    tag(text).or_else(|| colon(text, named)).or_else(|| code(text))
}

/// Reads the label of `form` that `text` starts with, or the head of a part that it is.
pub(super) fn of_form(text: &str, form: &Form) -> Option<Labelled> {
    if let Some(label) = form.part_named(text) {
        return Some(Labelled { label, value: text.len(), end: text.len() });
    }
    if form.has_labels() { colon(text, |name| form.named(&fold(name))) } else { None }
}

/// The label that `text` starts with, `of_form` or of all, without the quotes around its value.
pub(super) fn literal(text: &str, of_form: Option<Labelled>) -> Option<Labelled> {
    let read = of_form.or_else(|| read(text))?;
    let value = text.get(read.value..read.end)?;
    let bare = unquoted(value);
    if bare.len() == value.len() {
        return of_form;
    }
    let from = read.value + value.find(bare).unwrap_or(0);
    Some(Labelled { value: from, end: from + bare.len(), ..read })
}

/// Reads the tag that `text` starts with, as research corpora print them.
pub(super) fn tag(text: &str) -> Option<Labelled> {
    let inner = text.strip_prefix('<')?;
    let (inner, is_closing) = match inner.strip_prefix('/') {
        Some(inner) => (inner, true),
        None => (inner, false),
    };
    let close = inner.find('>').filter(|close| *close <= 200)?;
    let name = inner.get(..close)?.split(' ').next()?.to_ascii_uppercase();
    let label = TAGS.iter().find(|(tag, _)| *tag == name).map(|(_, label)| *label)?;
    let value = text.len() - inner.len() + close + 1;
    let rest = text.get(value..).unwrap_or_default();
    let end = rest.rfind("</").map_or(text.len(), |at| value + at);
    let end = value + text.get(value..end).unwrap_or_default().trim_end().len();
    if is_closing {
        return Some(Labelled { label: Label::Other, value: text.len(), end: text.len() });
    }
    let white = rest.len() - rest.trim_start().len();
    Some(Labelled { label, value: (value + white).min(end), end })
}

/// The label that all of `text` is, with or without its colon.
pub(super) fn whole(text: &str) -> Option<Label> {
    let name = text.trim_matches(['*', '_', ':', '：', ' ', '\u{a0}']);
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    named(name)
}

/// The label whose name is `name`, in any case.
fn named(name: &str) -> Option<Label> {
    if !may_be(name, &NAMES) {
        return None;
    }
    static INDEX: OnceLock<HashMap<&'static str, Label>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let names = LABELS.iter().flat_map(|(label, names)| names.iter().map(|it| (*it, *label)));
        names.collect()
    });
    index.get(&*fold(name)).copied()
}

/// How long the names that begin with a letter are, a bit for each length, by the letter in lower
/// case: it turns nearly all other words away.
type Lengths = [u64; 256];

/// Whether `name` may be in a list of folded names. ASCII is as long when it is folded.
fn may_be(name: &str, lengths: &Lengths) -> bool {
    let Some(first) = name.bytes().next() else { return false };
    if !name.is_ascii() {
        return name.len() <= LONGEST;
    }
    name.len() <= LONGEST && lengths[usize::from(first.to_ascii_lowercase())] >> name.len() & 1 != 0
}

const fn with_name(mut lengths: Lengths, name: &str) -> Lengths {
    assert!(name.len() <= LONGEST, "a name is longer than those that are looked for");
    lengths[name.as_bytes()[0] as usize] |= 1 << name.len();
    lengths
}

/// The lengths of the names in `LABELS`.
static NAMES: Lengths = {
    let (mut lengths, mut at) = ([0; 256], 0);
    while at < LABELS.len() {
        let (names, mut name) = (LABELS[at].1, 0);
        while name < names.len() {
            lengths = with_name(lengths, names[name]);
            name += 1;
        }
        at += 1;
    }
    lengths
};

/// The lengths of the names in `OF_DATABASES`.
static NAMES_OF_DATABASES: Lengths = {
    let (mut lengths, mut at) = ([0; 256], 0);
    while at < OF_DATABASES.len() {
        lengths = with_name(lengths, OF_DATABASES[at]);
        at += 1;
    }
    lengths
};

/// Reads a label that stands alone on a line, as Nexis Uni sets the heads of its parts: `Body`, in bold
/// where Markdown was made of it: `**Body**`.
pub(super) fn part(text: &str) -> Option<Label> {
    let text = text.strip_prefix("**").and_then(|it| it.strip_suffix("**")).unwrap_or(text);
    BARE.iter().find(|(_, names)| names.contains(&text)).map(|(label, _)| *label)
}

/// Whether `text` starts with a label that nobody but a database prints.
pub(super) fn is_of_database(text: &str) -> bool {
    let name = written_name(text).map(|(name, _)| name);
    let is_one = |name: &str| {
        may_be(name, &NAMES_OF_DATABASES) && OF_DATABASES.contains(&fold(name).as_str())
    };
    name.is_some_and(is_one) || (code(text).is_some() && !text.starts_with("IN"))
}

/// Whether `text` starts like a field, whatever its label: `Company / organization: Name: …`.
pub(super) fn looks_labelled(text: &str) -> bool {
    let capital = text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    capital && name(text).is_some_and(|(name, _)| name.split(' ').count() <= 4)
}

/// The words before the first colon, in lower case with hyphens as blanks, and where it ends.
fn name(text: &str) -> Option<(String, usize)> {
    let (name, end) = written_name(text)?;
    Some((fold(name), end))
}

/// The words before the first colon as they are written, and where it ends.
fn written_name(text: &str) -> Option<(&str, usize)> {
    const WIDE: &str = "：";
    let bytes = text.as_bytes();
    let start = &bytes[..bytes.len().min(LONGEST + 21)];
    let is_colon = |at: &usize| bytes[*at] == b':' || bytes[*at..].starts_with(WIDE.as_bytes());
    let at = memchr::memchr2_iter(b':', WIDE.as_bytes()[0], start).find(is_colon)?;
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '-' | '•');
    let name = text.get(..at)?.trim_matches(is_mark);
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let end = at + if bytes[at] == b':' { 1 } else { WIDE.len() };
    // Markdown makes the label bold, with its colon or without: `**Section:** Metro`.
    let is_bold = |bold: &&str| text[..at].contains(*bold) && text[end..].starts_with(*bold);
    let bold = ["**", "__"].iter().find(|it| text.starts_with(['*', '_', '-']) && is_bold(it));
    Some((name, end + bold.map_or(0, |bold| bold.len())))
}

fn colon(text: &str, named: impl Fn(&str) -> Option<Label>) -> Option<Labelled> {
    let (name, end) = written_name(text)?;
    let label = named(name)?;
    Some(Labelled { label, value: value_at(text, end), end: text.len() })
}

fn code(text: &str) -> Option<Labelled> {
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    // Two or three capitals, and what parts them from the value.
    let code = text.get(..4).unwrap_or(text).split([' ', '\t', '\u{a0}']).next()?;
    let rest = text.get(code.len()..)?;
    let parted = rest.is_empty() || rest.starts_with("  ") || rest.starts_with('\t');
    let label = CODES.iter().find(|(name, _)| *name == code).map(|(_, label)| *label)?;
    parted.then(|| Labelled { label, value: value_at(text, code.len()), end: text.len() })
}

fn value_at(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    // The bold in which the label is set ends behind its colon.
    let rest = if text.starts_with("**") { rest.trim_start_matches('*') } else { rest };
    text.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<(Label, &str)>) {
        let got = read(text).map(|read| (read.label, &text[read.value..read.end]));
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn no_name_of_a_list_is_turned_away() {
        for (label, names) in LABELS {
            for name in *names {
                for name in [(*name).to_owned(), name.to_uppercase(), name.replace(' ', "-")] {
                    assert_eq!(whole(&name), Some(*label), "{name}");
                }
            }
        }
        for name in OF_DATABASES {
            assert!(is_of_database(&format!("{}: 1", name.to_uppercase())), "{name}");
        }
        assert!(!may_be("rain", &NAMES));
    }

    #[test]
    fn labels_in_four_languages_and_in_code() {
        check("BYLINE: By Jane Doe", Some((Label::Byline, "By Jane Doe")));
        check("RUBRIK: Politik; S. 4", Some((Label::Section, "Politik; S. 4")));
        check("LOAD-DATE: March 2, 2011", Some((Label::Loaded, "March 2, 2011")));
        check("Section:\u{a0}A; Pg. 1", Some((Label::Section, "A; Pg. 1")));
        check("KOP: Storm sluit havens", Some((Label::Headline, "Storm sluit havens")));
        check("AUTEUR : Jeanne Dupont", Some((Label::Byline, "Jeanne Dupont")));
        check("HD  Storm closes ports", Some((Label::Headline, "Storm closes ports")));
        check("Published:", Some((Label::Published, "")));
        check("<HEAD>Storm closes ports</HEAD>", Some((Label::Headline, "Storm closes ports")));
        check("<DOC id=\"X_1\" type=\"story\">", Some((Label::Other, "")));
        check("</TEXT>", Some((Label::Other, "")));
        check("Main category:\u{a0}", Some((Label::Section, "")));
        check("**Section:** METRO; Pg. 1", Some((Label::Section, "METRO; Pg. 1")));
        check("**Section**: METRO; Pg. 1", Some((Label::Section, "METRO; Pg. 1")));
        check("Section: ** METRO", Some((Label::Section, "** METRO")));
    }

    #[test]
    fn labels_in_other_languages_and_scripts() {
        check("Testata: Gazzetta del Lago", Some((Label::Publication, "Gazzetta del Lago")));
        check("Källa: Dalbladet", Some((Label::Publication, "Dalbladet")));
        check("Overskrift: Storm lukker havn", Some((Label::Headline, "Storm lukker havn")));
        check("ΤΊΤΛΟΣ: Κλειστό το λιμάνι", Some((Label::Headline, "Κλειστό το λιμάνι")));
        check("Başlık: Liman kapandı", Some((Label::Headline, "Liman kapandı")));
        check("BAŞLIK: LİMAN", Some((Label::Headline, "LİMAN")));
        check("Текст: Порт закрыт", Some((Label::Body, "Порт закрыт")));
        check("본문: 항구가 닫혔다", Some((Label::Body, "항구가 닫혔다")));
        check("来源：港口日报", Some((Label::Publication, "港口日报")));
        check("Written by: Jane Doe", Some((Label::Byline, "Jane Doe")));
    }

    #[test]
    fn markdown_makes_labels_bold() {
        check("**Section:** Metro", Some((Label::Section, "Metro")));
        check("**Section**: Metro", Some((Label::Section, "Metro")));
        check("- **Author:** Jane Doe", Some((Label::Byline, "Jane Doe")));
        check("__Date:__ May 4, 2010", Some((Label::Published, "May 4, 2010")));
        assert_eq!(whole("**Headline**"), Some(Label::Headline));
    }

    #[test]
    fn a_colon_alone_is_no_label() {
        check("Storm: ports closed", None);
        check("HARSTAD: Rain fell", None);
        check("<ACME INC> RAISES DIVIDEND", None);
        check("IN the north it rained", None);
        check("15:30", None);
        check("", None);
        check(":", None);
    }
}
