//! Datelines: where, when and from whom a story comes.
//!
//! ```text
//! dateline = [prefix] places [SP? "," SP? date] [SP source] tail
//!          / source mark places ["," SP date] tail       ; (ANSA) - ROMA, 09 AGO -
//!          / [date] source tail                          ; (Reuters) -
//!          / "[" places "]" SP                           ; [BEIJING] Shares rose
//! prefix   = "(" mm "-" dd ")" SP time SP zone           ; (07-17) 13:09 PDT
//! ```
//!
//! Newsrooms agree on little of this: the city is in capitals or not, the date has a year or not or
//! is left out, the source stands in brackets, between slashes, bare or first, and a dozen marks end
//! it. So what is read first is a draft, every part of which is optional, and then the signs that
//! speak for it are weighed (`evidence`). To teach it a form, extend the grammar unit: `place`,
//! `date`, `agency`, `tail`, or `script` for datelines that are built otherwise (Chinese, Japanese,
//! Korean).

mod agency;
mod date;
mod draft;
mod evidence;
mod look_alike;
mod place;
mod script;
mod tail;
mod words;

use copydesk_text::lexicon::{agency::is_agency, place as gazetteer};

use self::{
    draft::Draft,
    tail::Tail,
    words::{Style, is_space, space},
};
use crate::timestamp::Date;

/// A dateline as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dateline {
    /// The whole dateline, separator excluded.
    pub text: String,
    /// Its place part: `BUENOS AIRES, Argentina`. Empty where an agency stands alone: `(Reuters) -`.
    pub place: String,
    /// The places in it.
    pub places: Vec<Place>,
    /// Its date, with the text of it.
    pub date: Option<Date>,
    /// The agencies in it, without brackets.
    pub agencies: Vec<String>,
    /// Byte offset in the input at which the text after the separator begins.
    pub rest: usize,
}

/// One place of a dateline as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// All of it: `CHATHAM, Mass.`.
    pub text: String,
    /// The city, ship, base or region that leads it.
    pub city: String,
    /// State, province or country parts after the city, in order.
    pub regions: Vec<String>,
}

/// Reads the dateline that `text` starts with.
///
/// `text` is a paragraph, or a line where the dateline stands on a line of its own. What only might
/// be a dateline is none: a name that nobody knows needs an agency, a date, or a known state beside
/// it.
///
/// ```
/// use copydesk_extract::dateline;
///
/// let text = "KISUMU, Kenya, Aug 10 (Reuters) - Ferries were back on the lake.";
/// let dateline = dateline::parse(text).expect("a dateline");
/// assert_eq!(dateline.place, "KISUMU, Kenya");
/// assert_eq!(dateline.places[0].regions, ["Kenya"]);
/// assert_eq!(dateline.date.map(|date| (date.month, date.day)), Some((Some(8), Some(10))));
/// assert_eq!(dateline.agencies, ["Reuters"]);
/// assert_eq!(&text[dateline.rest..], "Ferries were back on the lake.");
///
/// assert_eq!(dateline::parse("OPINION — Ferries should be free."), None);
/// ```
pub fn parse(text: &str) -> Option<Dateline> {
    let at = space(text);
    let first = text[at..].chars().next()?;
    if first.is_ascii() {
        return match first {
            'A'..='Z' if has_mark(&text.as_bytes()[at..]) => {
                read(text, at).or_else(|| read_slipped(text, at))
            }
            'A'..='Z' => read_slipped(text, at),
            '(' | '[' if !text.as_bytes().get(at + 1)?.is_ascii() => script::read(text, at),
            // `/PRNewswire/ -- `
            '(' | '/' => read(text, at),
            '[' => read(text, at).or_else(|| read_boxed(text, at)),
            'a'..='z' => read_slipped(text, at),
            '0'..='9' => read_dated(text, at),
            _ => None,
        };
    }
    let may_start = first.is_alphabetic() || script::closing(first).is_some();
    may_start.then(|| script::read(text, at).or_else(|| read(text, at)))?
}

/// Reads a value that is known to be a dateline, as archives label it: `DATELINE: MOSCOW, March 13
/// 2013`. It needs no separator at its end, and no evidence.
///
/// ```
/// use copydesk_extract::dateline;
///
/// let dateline = dateline::parse_value("MOSCOW, March 13 2013").expect("a dateline");
/// assert_eq!(dateline.place, "MOSCOW");
/// assert_eq!(dateline.date.and_then(|date| date.year), Some(2013));
/// assert_eq!(dateline::parse_value(" - "), None);
/// ```
pub fn parse_value(text: &str) -> Option<Dateline> {
    let at = space(text);
    if let Some(draft) = Draft::read(text, at) {
        let (_, tail_len) = tail::read(&text[draft.end..]);
        if draft.end + tail_len == text.len() {
            return Some(draft.into_dateline(text, text.len()));
        }
    }
    whole_value(text, at)
}

/// Whether a mark that ends datelines, or a bracket, stands before the first small word of `line`:
/// the look at the first bytes that spares most lines the rest.
fn has_mark(line: &[u8]) -> bool {
    let mut before = [b' ', b' '];
    let mut has_figures = false;
    for (i, &byte) in line.iter().enumerate().take(160) {
        match byte {
            b':' | b'(' | b'[' | b'|' | b'=' | b'_' | b'/' => return true,
            b'-' if !line.get(i + 1).is_some_and(u8::is_ascii_alphanumeric) => return true,
            // `Yerevan, August 9. ArmInfo. `
            b'.' if has_figures && line.get(i + 1) == Some(&b' ') => return true,
            // Where UTF-8 has dashes, no-break spaces, wide marks and dandas: look closer.
            0xC2 | 0xE0 | 0xE2 | 0xE3 | 0xEF => return true,
            b' ' if before[1] == b' ' && i > 1 => return true,
            // A small word ends the name of a place, unless it is a particle or stands in a date.
            b'a'..=b'z' if before[1] == b' ' => {
                let rest = &line[i..];
                let len = rest.iter().position(|b| !b.is_ascii_alphabetic());
                let word = core::str::from_utf8(&rest[..len.unwrap_or(rest.len())]).unwrap_or("");
                let joins = words::is_particle(word) || place::is_conjunction(word);
                // `April l`, `Coeur d'Alene`, `Deir ez-Zor`, `Freiburg i. Ü.`
                let joined = rest.get(word.len()).is_some_and(|b| matches!(b, b'\'' | b'-' | b'.'));
                // `BERLIN taz | `
                let joined = joined || word.len() < 4 && is_agency(word);
                let joins = joins || word == "l" || joined;
                // `9 de agosto`
                let near = &line[i.saturating_sub(5)..i];
                let dated = near.iter().any(u8::is_ascii_digit);
                if !joins && before[0] != b',' && !dated {
                    return false;
                }
            }
            _ => {}
        }
        has_figures |= byte.is_ascii_digit();
        before = [before[1], byte];
    }
    false
}

/// A value of another form: all of it is the place, its parts between commas.
fn whole_value(text: &str, at: usize) -> Option<Dateline> {
    let marks = |c: char| is_space(c) || matches!(c, '-' | '—' | '–' | '_' | ':' | ',' | ';');
    let value = text[at..].trim_matches(marks);
    if value.len() > 120 || !value.contains(words::is_letter) {
        return None;
    }
    let mut parts = value.split(',').map(|part| part.trim().to_owned());
    let city = parts.next()?;
    let regions = parts.filter(|part| !part.is_empty()).collect();
    let place = Place { text: value.to_owned(), city, regions };
    Some(Dateline {
        text: value.to_owned(),
        place: value.to_owned(),
        places: vec![place],
        date: None,
        agencies: Vec::new(),
        rest: text.len(),
    })
}

/// Reads a dateline and weighs it.
fn read(text: &str, at: usize) -> Option<Dateline> {
    let draft = Draft::read(text, at)?;
    let (tail, tail_len) = tail::read(&text[draft.end..]);
    let rest = draft.end + tail_len;
    draft.is_enough(text, tail, rest).then(|| draft.into_dateline(text, rest))
}

/// Reads a dateline that opens with its day, which an agency in brackets must close:
/// `9.8.2017 Warszawa (PAP) - `.
fn read_dated(text: &str, at: usize) -> Option<Dateline> {
    let has_bracket = text.as_bytes()[at..].iter().take(48).any(|byte| *byte == b'(');
    let found = if has_bracket { read(text, at) } else { None };
    found.filter(|found| !found.places.is_empty() && !found.agencies.is_empty())
}

/// Reads known cities in capitals that stand in a box of their own: `[BEIJING] Hong Kong shares …`.
fn read_boxed(text: &str, at: usize) -> Option<Dateline> {
    let found = place::read(text, at + 1)?;
    let rest = text[found.end..].strip_prefix("] ")?;
    let fits = found.known
        && found.style == Style::Capitals
        && !found.places.iter().any(|place| is_agency(&place.city))
        && look_alike::opens_story(rest, 2);
    fits.then(|| Dateline {
        text: text[at..found.end + 1].to_owned(),
        place: text[at + 1..found.end].to_owned(),
        places: found.places,
        date: None,
        agencies: Vec::new(),
        rest: text.len() - rest.trim_start_matches(is_space).len(),
    })
}

/// Reads a dateline whose city is spelt in a way that no city is, which its date makes up for:
/// `dodge city, April 7 -`, `New york, March 2 -`, `ME}LBOURNE, March 3 -`.
fn read_slipped(text: &str, at: usize) -> Option<Dateline> {
    let line = &text[at..];
    let end = line.bytes().take(32).position(|b| b == b',')?;
    let city = line[..end].trim_end_matches(is_space);
    let date_at = at + end + 1 + space(&line[end + 1..]);
    let (date, date_len) = date::read(&text[date_at..])?;
    let (tail, tail_len) = tail::read(&text[date_at + date_len..]);
    let strays = city.chars().filter(|c| !words::is_letter(*c) && !" .'-/".contains(*c)).count();
    let capitals = city.chars().filter(|c| c.is_uppercase()).count();
    let mostly_capitals = strays <= 1 && capitals * 2 > city.len();
    let fits = matches!(tail, Tail::Hyphen | Tail::Dash)
        && city.len() > 2
        && !city.starts_with(is_space)
        && (gazetteer::is_city(city) || mostly_capitals)
        && !look_alike::is_lead_in(city)
        && !look_alike::opens_otherwise(&text[date_at + date_len + tail_len..])
        && !date::is_calendar_word(city);
    let place = Place { text: city.to_owned(), city: city.to_owned(), regions: Vec::new() };
    fits.then(|| Dateline {
        text: text[at..date_at + date_len].to_owned(),
        place: city.to_owned(),
        places: vec![place],
        date: Some(date),
        agencies: Vec::new(),
        rest: date_at + date_len + tail_len,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLACES: &[&str] = &[
        "OSLO",
        "New Delhi",
        "KISUMU, Kenya",
        "PARIS/LYON",
        "ABOARD THE AURORA",
        "Rio de Janeiro",
        "ON THE RHINE RIVER",
        "SALTO AND LIMA",
        "CHATHAM, Mass.",
        "St. Louis",
        "WASHINGTON, D.C.",
        "San Juan del Norte",
        "NEAR MOSUL, Iraq",
    ];
    const DATES: &[&str] = &[
        "",
        ", Feb 26",
        ", 9 de agosto",
        ", 9 août",
        ", Aug. 9, 2017",
        ", 3rd March",
        ", 09.08.2017",
        ", viernes 9 de agosto de 2017",
        ", Wednesday, March 5",
        " June 18",
        ", den 9 augusti",
    ];
    const SOURCES: &[&str] =
        &["", " (AP)", " (Reuters)", " /PRNewswire/", " [AFP]", ", Kyodo", " (ats afp)"];
    const TAILS: &[&str] =
        &[" - ", " — ", "--", " -- ", ": ", ".- ", " | ", " _ ", " = ", "  ", " ", ", "];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        /// The look at the marks turns away nothing that the grammar takes.
        #[test]
        fn what_has_no_mark_is_no_dateline(
            place in prop::sample::select(PLACES),
            date in prop::sample::select(DATES),
            source in prop::sample::select(SOURCES),
            tail in prop::sample::select(TAILS),
        ) {
            let text = format!("{place}{date}{source}{tail}The harbor was open again on Friday.");
            prop_assert!(read(&text, 0).is_none() || has_mark(text.as_bytes()), "{text}");
        }
    }
}
