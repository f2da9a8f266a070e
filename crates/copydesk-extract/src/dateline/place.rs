//! The places of a dateline.

use copydesk_text::lexicon::{agency::is_agency, place::is_city, region::region};

use super::{
    Place, agency, date,
    words::{Style, is_particle, is_space, keeps_stop, space, style, word},
};

/// Places as read, and what speaks for them.
#[derive(Clone, Debug)]
pub(super) struct Places {
    pub(super) places: Vec<Place>,
    /// Where the last one ends.
    pub(super) end: usize,
    pub(super) style: Style,
    /// Whether the list has every city.
    pub(super) known: bool,
    /// Whether a region of the list follows the city that ends it.
    pub(super) known_region: bool,
    /// Whether a region follows that the list has not.
    pub(super) unknown_region: bool,
}

/// Reads the places that begin at `at`.
///
/// ```abnf
/// places    = place *(place-sep place)
/// place-sep = "/" / "-" / SP "and" SP / SP "&" SP / "," SP      ; "," before capitals only
/// place     = city *("," SP region) / city SP ("(" / "[") region (")" / "]")
/// ```
pub(super) fn read(text: &str, at: usize) -> Option<Places> {
    let (end, first_style) = city(text, at, None)?;
    let mut found = Places {
        places: Vec::new(),
        end,
        style: first_style,
        known: true,
        known_region: false,
        unknown_region: false,
    };
    push_place(text, at, end, &mut found);
    while found.places.len() < 6 {
        let Some(next_at) = separator(text, found.end, found.style) else { break };
        let Some((end, _)) = city(text, next_at, Some(found.style)) else { break };
        if text[next_at..].starts_with("THE ") && !is_city(&text[next_at..end]) {
            break;
        }
        push_place(text, next_at, end, &mut found);
    }
    Some(found)
}

/// Adds the place whose city lies from `at` to `end`, with the regions after it.
fn push_place(text: &str, at: usize, end: usize, found: &mut Places) {
    let city = &text[at..end];
    // `SOUTHERN LEBANON` is none, `IRAQ —` and `GEORGIA —` are places to report from.
    let is_region = found.style == Style::Capitals && city.len() > 3 && region(city).is_some();
    found.known &= is_region || is_city(city);
    found.end = end;
    let mut regions = Vec::new();
    while regions.len() < 3 {
        let Some((from, to, end, known)) = next_region(text, found.end, found.style) else { break };
        found.known_region |= known;
        found.unknown_region |= !known;
        regions.push(text[from..to].to_owned());
        found.end = end;
    }
    let text = text[at..found.end].to_owned();
    found.places.push(Place { text, city: city.to_owned(), regions });
}

/// Where the next place begins if what follows at `at` joins two.
fn separator(text: &str, at: usize, style: Style) -> Option<usize> {
    let rest = &text[at..];
    let spaced = space(rest);
    let after = &rest[spaced..];
    // `SEOUL, South Korea, and TOKYO`
    let after_comma = after.strip_prefix(',').map_or(after, |next| &next[space(next)..]);
    for mark in ["and ", "AND ", "& ", "und ", "et ", "y ", "e "] {
        if let Some(next) = after_comma
            .strip_prefix(mark)
            .filter(|next| at + rest.len() - next.len() - mark.len() > at)
        {
            return Some(at + rest.len() - next.len() + space(next));
        }
    }
    if let Some(next) = after.strip_prefix('/') {
        // `/PRNewswire/` and ` / ACCESSWIRE / ` are sources.
        if agency::bracketed(after).is_some_and(|source| source.known) {
            return None;
        }
        return Some(at + rest.len() - next.len() + space(next));
    }
    let next = after.strip_prefix(',').filter(|_| style == Style::Capitals)?;
    let next_at = at + rest.len() - next.len() + space(next);
    let next = &text[next_at..];
    let (end, _) = city(text, next_at, Some(style))?;
    (date::read(next).is_none() && is_city(&text[next_at..end])).then_some(next_at)
}

/// Reads the name of a city at `at`: where it ends, and its style.
///
/// ```abnf
/// city = 1*6 word                       ; of one style, small words between
/// ```
fn city(text: &str, at: usize, wanted: Option<Style>) -> Option<(usize, Style)> {
    let first = word(&text[at..]);
    let is_short = first.len() == 1;
    // `A man`, `I said`, but `A Coruña`.
    let both = two_words(&text[at..]);
    if is_short && !is_city(both) {
        return None;
    }
    let first_style = style(if is_short { &both[2..] } else { first })?;
    if wanted.is_some_and(|wanted| wanted != first_style) {
        return None;
    }
    let mut end = at;
    let mut next = at;
    for count in 0..7 {
        let mut found = word(&text[next..]);
        if found.is_empty() {
            // `WITH THE 3RD INFANTRY DIVISION`
            found = if count == 2 && first == "WITH" { ordinal(&text[next..]) } else { "" };
        }
        if first_style == Style::Caseless
            && let Some((city, after)) = found.split_once('-')
            && is_agency(after)
        {
            // `دمشق-سانا`
            found = city;
        }
        // An Arabic stretcher alone is a dash.
        if found.is_empty() || found == "ـ" {
            break;
        }
        let fits = match style(found) {
            _ if found.starts_with(|c: char| c.is_ascii_digit()) => true,
            Some(_) if count == 0 => true,
            Some(Style::Capitals) if first_style == Style::Title => count > 0,
            Some(found_style) => found_style == first_style && !joins(found),
            None => false,
        };
        // `SANTO DOMINGO, 9 ago`: a weekday as well.
        let is_named = || is_city(&text[at..next + found.len()]);
        if fits && (count == 0 || !starts_something_else(&text[next..]) || is_named()) {
            if count == 6 {
                return None;
            }
            let bare = if keeps_stop(found) { found } else { found.trim_end_matches('.') };
            end = next + bare.len();
            if bare.len() < found.len() {
                break;
            }
        } else if count == 0 || !is_particle(found) {
            break;
        }
        next += found.len();
        match space(&text[next..]) {
            1 => next += 1,
            2 if text[next..].starts_with('\u{a0}') => next += 2,
            _ if text[next..].starts_with('/') && end == next => {
                // `Frankfurt/Main` is one city.
                let other = word(&text[next + 1..]);
                if !other.is_empty() && is_city(&text[at..next + 1 + other.len()]) {
                    end = next + 1 + other.len();
                }
                break;
            }
            _ => break,
        }
    }
    if let Some(river) = river(&text[end..]) {
        return Some((end + river, first_style));
    }
    let name = text[at..end].trim_end_matches(['\'', '’', '`', '‘']);
    (name.len() >= 2).then_some((at + name.len(), first_style))
}

/// The length of the river or land in brackets that tells German cities of one name apart: ` (Saale)`.
fn river(text: &str) -> Option<usize> {
    const NAMES: &[&str] = &[
        "Allgäu",
        "Baden",
        "Breisgau",
        "Eder",
        "Eifel",
        "Elbe",
        "Ems",
        "Erzgebirge",
        "Harz",
        "Havel",
        "Hessen",
        "Hunsrück",
        "Inn",
        "Isar",
        "Lahn",
        "Lausitz",
        "Main",
        "Mark",
        "Neckar",
        "Oder",
        "Oldb",
        "Oldb.",
        "Oldenburg",
        "Pfalz",
        "Rhein",
        "Rhld.",
        "Rheinland",
        "Ruhr",
        "Saale",
        "Sachsen",
        "Sieg",
        "Spree",
        "Taunus",
        "Thür.",
        "Thüringen",
        "Vogtland",
        "Weser",
        "Westf.",
        "Westfalen",
        "Wümme",
    ];
    let inner = text.strip_prefix(" (")?;
    let (name, _) = inner.split_at_checked(inner.bytes().take(16).position(|b| b == b')')?)?;
    NAMES.contains(&name).then_some(name.len() + 3)
}

/// The first two words of `text`, with the space between them.
fn two_words(text: &str) -> &str {
    let first = word(text).len();
    let second = text[first..].strip_prefix(' ').map_or("", word);
    if second.is_empty() { "" } else { &text[..first + 1 + second.len()] }
}

/// The number of a unit that `text` starts with: `3RD`, `101ST`.
fn ordinal(text: &str) -> &str {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let ends = ["ST", "ND", "RD", "TH", "D"].into_iter().find(|end| {
        let rest = text.get(digits..).and_then(|rest| rest.strip_prefix(end));
        rest.is_some_and(|rest| rest.starts_with(is_space))
    });
    ends.filter(|_| digits > 0).map_or("", |end| &text[..digits + end.len()])
}

/// Words that join places.
fn joins(word: &str) -> bool {
    matches!(word, "AND" | "And" | "UND" | "ET")
}

/// Whether `word` joins places, in small letters.
pub(super) fn is_conjunction(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y" | "e")
}

/// Whether a date or an agency begins here, so that the city is over: `BANGKOK Jan 20`,
/// `BRISBANE AAP -`.
fn starts_something_else(text: &str) -> bool {
    date::read(text).is_some() || date::no_date(text).is_some() || agency::bare(text).is_some()
}

/// The region after a city that ends at `at`: where its text begins and ends, where it is over with
/// its bracket, and whether the list has it.
///
/// ```abnf
/// region = "," SP 1*5 word / SP "(" 1*5 word ")" / SP "[" 1*5 word "]"
/// ```
fn next_region(text: &str, at: usize, city_style: Style) -> Option<(usize, usize, usize, bool)> {
    let rest = &text[at..];
    let after = &rest[space(rest)..];
    if let Some(inner) = after.strip_prefix(['(', '[']) {
        let close = inner.char_indices().take(40).find(|(_, c)| matches!(c, ')' | ']'))?.0;
        let name = inner[..close].trim_matches(is_space);
        let from = at + rest.len() - inner.len() + space(inner);
        let is_region = region(name).is_some() && !is_agency(name);
        let end = at + rest.len() - inner.len() + close + 1;
        return is_region.then_some((from, from + name.len(), end, true));
    }
    let next = after.strip_prefix(',')?.trim_start_matches([',', '.']);
    let from = at + rest.len() - next.len() + space(next);
    let candidates = region_ends(&text[from..]);
    for end in candidates.iter().rev() {
        let name = &text[from..from + end];
        if region(name).is_some() {
            return Some((from, from + end, from + end, true));
        }
    }
    // A region that the list has not: words with capitals after a city in capitals.
    let first = word(&text[from..]);
    if city_style == Style::Caseless
        || style(first) != Some(Style::Title)
        || first.chars().count() < 2
    {
        return None;
    }
    let end = from + candidates.last()?;
    let over = text[end..].trim_start_matches(|c| is_space(c) || c == '.');
    let closed = over.starts_with([',', '(', '-', '—', '–', '_', '/', '[', ':'])
        || date::read(over).is_some();
    let is_date = starts_something_else(&text[from..]) || date::is_calendar_word(first);
    (closed && !is_date).then_some((from, end, end, false))
}

/// The ends of the first one, two … five words of a region.
fn region_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    for count in 0..6 {
        let found = word(&text[at..]);
        if found.is_empty() && !text[at..].starts_with('&') {
            break;
        }
        let small = matches!(found, "the" | "of" | "and" | "de" | "do" | "del" | "y" | "in");
        let fits = style(found).is_some() || small || found.is_empty();
        if !fits || (count > 0 && starts_something_else(&text[at..])) {
            break;
        }
        at += found.len().max(1);
        if !small && !found.is_empty() {
            // The stop after a name in full ends the dateline: `Mali. -`.
            let bare = found.trim_end_matches('.');
            let whole = text[..at].trim_end_matches('.');
            let short = bare.len() <= 5;
            let abbreviates = region(&text[..at]).is_some() || text[at..].starts_with([',', ' ']);
            let keeps = bare.len() == found.len() || (short && abbreviates);
            ends.push(if keeps { at } else { whole.len() });
        }
        match space(&text[at..]) {
            1 => at += 1,
            2 if text[at..].starts_with('\u{a0}') => at += 2,
            // `W.Va.` was one word; `N.Y.(AP)` ends here.
            _ => break,
        }
    }
    ends
}
