//! What speaks for a dateline, weighed.
//!
//! No single sign makes a dateline: capitals open features, a dash follows a label, towns are named
//! after people. Each sign has a weight, in the order in which newsrooms rely on them: agency, date,
//! known city with its region, capitals before a long dash, capitals before a colon, a name in
//! small letters before a hyphen. The last two are only believed of a city of the list.

use copydesk_text::lexicon::{place::is_city, region::region};

use super::{
    Place, look_alike,
    place::Places,
    tail::Tail,
    words::{self, Style},
};

/// Weights are counted in halves.
const ENOUGH: i32 = 8;

/// What was read, apart from the places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signs {
    pub(super) tail: Tail,
    /// A date, or `NO DATE`.
    pub(super) date: bool,
    pub(super) source: Source,
    /// The list has every city and has one that stands alone.
    pub(super) stands_alone: bool,
}

/// How a source is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    None,
    /// Brackets that may hold a source.
    Unknown,
    /// An agency without brackets.
    Bare,
    /// An agency between slashes, where credits of pictures stand as well.
    Slashes,
    /// An agency in brackets.
    Brackets,
}

/// Whether `signs` are enough for `places`, which `rest` follows.
pub(super) fn is_enough(places: &Places, signs: Signs, rest: &str) -> bool {
    let Some(first) = places.places.first() else { return false };
    let capitals = places.style == Style::Capitals;
    let known = places.known || places.known_region;
    let word_like = places.known && !places.known_region && look_alike::is_word(&first.city);
    let mut weight = match signs.source {
        Source::None => 0,
        Source::Unknown => 2,
        Source::Bare => 4,
        Source::Slashes => {
            if known || (capitals && signs.date) {
                8
            } else {
                -8
            }
        }
        Source::Brackets => 8,
    };
    weight += if signs.date { if capitals || places.known { 8 } else { 6 } } else { 0 };
    weight += match (places.known, capitals) {
        (true, true) => 6,
        (true, false) => 7,
        (false, true) => place_likeness(&first.city),
        (false, false) => 0,
    };
    weight += i32::from(capitals) * 2 + i32::from(places.known_region) * 5;
    weight += match signs.tail {
        Tail::Dash => 2,
        Tail::Hyphen | Tail::Bar => 1,
        Tail::Colon => i32::from(signs.stands_alone || (places.known && !capitals)),
        Tail::Slash | Tail::End => 0,
        Tail::Gap | Tail::Space => -2,
    };
    if weight < ENOUGH || look_alike::opens_otherwise(rest) {
        return false;
    }
    let sourced = matches!(signs.source, Source::Bare | Source::Slashes | Source::Brackets);
    if sourced || signs.date {
        return match signs.tail {
            Tail::Slash => sourced,
            // `A Person (AGENCY): a headline`
            Tail::Colon => capitals || known || signs.date,
            // A source with no mark after it is also a credit under a picture, or explains a name.
            Tail::Gap | Tail::Space => sourced && (places.known || signs.date),
            Tail::End if signs.source == Source::Unknown => places.known && signs.date,
            Tail::End => sourced && (places.known || signs.date),
            _ => true,
        };
    }
    // From here on there is nothing but a name and a mark.
    if places.unknown_region || word_like || look_alike::is_all_capitals(rest) {
        return false;
    }
    if is_other(places, signs, rest) {
        return false;
    }
    match signs.tail {
        Tail::Dash | Tail::Hyphen if rest.is_empty() => capitals,
        Tail::Dash if capitals => look_alike::opens_story(rest, 0),
        // Headlines of India and Pakistan open with a city as well, but do not end as a sentence does.
        Tail::Colon if places.style == Style::Caseless => {
            let rest = rest.trim_end();
            !rest.ends_with("..") && rest.ends_with(['।', '۔', '.', '؟', '?', '”', '"'])
        }
        Tail::Colon | Tail::Bar if !capitals => {
            look_alike::opens_story(rest, 2) && look_alike::is_paragraph(rest)
        }
        Tail::Dash | Tail::Hyphen | Tail::Colon | Tail::Bar => {
            look_alike::opens_story(rest, if capitals { 1 } else { 2 })
        }
        Tail::Gap => capitals && places.known_region && look_alike::opens_story(rest, 2),
        Tail::Slash | Tail::Space | Tail::End => false,
    }
}

/// Whether what looks like a dateline by its name and mark is a headline, a fixture, an offer or a row about a
/// place: it has no paragraph behind it, and opens with a figure or with another city, or the place is
/// a country or a state.
fn is_other(places: &Places, signs: Signs, rest: &str) -> bool {
    if rest.is_empty() || look_alike::is_paragraph(rest) {
        return false;
    }
    let capitals = places.style == Style::Capitals;
    let is_region = |place: &Place| region(&place.city).is_some() && !is_city(&place.city);
    let opens_with_figure = || {
        rest.starts_with(|c: char| c.is_ascii_digit()) && (!capitals || signs.tail == Tail::Colon)
    };
    let opens_with_city = || {
        let first = words::word(rest);
        let second = rest[first.len()..].strip_prefix(' ').map_or("", words::word);
        let both = rest.get(..first.len() + 1 + second.len()).unwrap_or(first);
        !capitals && (is_city(first) || is_city(both))
    };
    let is_short = || {
        let ends = rest.trim_end().ends_with(['।', '۔', '.', '。', '！', '？', '!', '?', '”', '"']);
        places.style == Style::Caseless && !ends && rest.chars().count() < 40
    };
    let is_spaced = matches!(signs.tail, Tail::Hyphen | Tail::Dash | Tail::Colon);
    is_spaced
        && (places.places.iter().all(is_region) && signs.tail != Tail::Dash
            || opens_with_figure()
            || opens_with_city()
            || is_short())
}

/// Beginnings, endings and words that names of places have and other words in capitals have not.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "SAN ", "SANTA ", "SANTO ", "ST. ", "SAINT ", "FORT ", "FT. ", "PORT ", "NORTH ", "SOUTH ", "EAST ", "WEST ", "LAKE ",
    "MOUNT ", "MT. ", "CAMP ", "EL ", "LOS ", "LAS ", "RIO ", "PUERTO ", "VILLA ", "BAD ", "UPPER ", "LOWER ",
    "NORTHERN ", "SOUTHERN ", "EASTERN ", "WESTERN ", "CENTRAL ",
];
/// What stands for a place, as a whole.
const NO_PLACES: &[&str] =
    &["AT SEA", "CYBERSPACE", "CLANDESTINE", "NO CITY", "UNDISCLOSED LOCATION"];
/// Reporters file from ships, fronts and roads as well.
#[rustfmt::skip]
const SPECIAL: &[&str] = &[
    "ABOARD ", "ON BOARD ", "NEAR ", "OUTSIDE ", "ON THE ", "OFF THE ", "IN THE ", "WITH THE ", "WITH U.S.", "WITH US ",
];
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "VILLE", "TON", "BURG", "BURGH", "BORO", "BOROUGH", "FIELD", "FORD", "HAM", "LAND", "MOUTH", "WOOD", "DALE", "TOWN",
    "POLIS", "GRAD", "BERG", "HEIM", "STADT", "ABAD", "PUR", "ISTAN", "SHIRE", "CHESTER", "HURST", "STEAD", "BRIDGE", "HAVEN",
    "BROOK", " CITY", " BEACH", " SPRINGS", " FALLS", " HEIGHTS", " ISLAND", " ISLANDS", " TOWNSHIP", " HILLS", " HILL", " VALLEY",
    " RIVER", " LAKE", " LAKES", " PARK", " GROVE", " CREEK", " BAY", " HARBOR", " HARBOUR", " JUNCTION", " POINT",
    " RAPIDS", " RIDGE", " BLUFF", " PASS", " BASE", " AIRPORT", " BORDER", " PRAIRIE", " FOREST", " MOUNTAIN", " COUNTY", " PROVINCE",
];

/// How much the parts of `city`, in capitals, speak for a place: they are those that names of places
/// have.
fn place_likeness(city: &str) -> i32 {
    if city.chars().count() < 6 || look_alike::is_lead_in(city) {
        return 0;
    }
    if NO_PLACES.contains(&city) {
        return 5;
    }
    let ends = |ending: &str| city.ends_with(ending) && city.len() > ending.len() + 2;
    let words = city.split(' ').count();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|b| city.starts_with(b));
    if (words <= 3 && begins(BEGINNINGS)) || (words <= 6 && begins(SPECIAL)) {
        5
    } else if words <= 3 && ENDINGS.iter().any(|ending| ends(ending)) {
        4
    } else {
        0
    }
}
