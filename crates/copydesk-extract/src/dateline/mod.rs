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
mod evidence;
mod look_alike;
mod place;
mod script;
mod tail;
mod words;

use copydesk_text::lexicon::{agency::is_agency, place as gazetteer};

use self::{
    evidence::{Signs, Source},
    place::Places,
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

/// What was read before it is weighed.
#[derive(Debug)]
struct Draft<'a> {
    start: usize,
    places_at: usize,
    places: Option<Places>,
    date: Option<Date>,
    /// `NO DATE`.
    undated: bool,
    agencies: Vec<&'a str>,
    source: Source,
    /// Where the last part ends.
    end: usize,
}

impl<'a> Draft<'a> {
    fn read(text: &'a str, start: usize) -> Option<Self> {
        let mut draft = Draft {
            start,
            places_at: start,
            places: None,
            date: None,
            undated: false,
            agencies: Vec::new(),
            source: Source::None,
            end: start,
        };
        draft.read_prefix(text);
        let has_lead = draft.read_leading_agency(text);
        draft.places_at = draft.end + space(&text[draft.end..]);
        let from_places = &text[draft.places_at..];
        let is_dated = date::read(from_places).is_some() && !is_dated_city(from_places);
        draft.places = if is_dated { None } else { place::read(text, draft.places_at) };
        if let Some(places) = &draft.places {
            draft.end = places.end;
        } else if !has_lead {
            draft.end = draft.places_at;
            draft.read_date(text, draft.end);
        }
        while draft.read_part(text) {}
        (draft.end > start).then_some(draft)
    }

    /// `(07-17) 13:09 PDT SAN FRANCISCO`
    fn read_prefix(&mut self, text: &str) {
        let Some((date, len)) = prefix(&text[self.end..]) else { return };
        self.date = Some(date);
        self.end += len;
    }

    /// `(ANSA) - ROMA`, `KABAR.co.id, Jakarta`: whether there is an agency before the place, or
    /// instead of one.
    fn read_leading_agency(&mut self, text: &'a str) -> bool {
        let rest = &text[self.end..];
        if let Some(source) = agency::bracketed(rest).filter(|source| source.known) {
            let after = &rest[source.len..];
            self.agencies = source.names;
            self.source = Source::Brackets;
            self.end += source.len;
            // The mark belongs to the dateline if a place stands after it.
            let (tail, len) = tail::read(after);
            let place_at = self.end + len;
            if tail != Tail::End
                && let Some(places) = place::read(text, place_at)
                && self.is_place_after_agency(text, &places)
            {
                self.end = place_at;
                return false;
            }
            return true;
        }
        if let Some((name, after)) = split_near_comma(rest)
            && (agency::is_domain(name) || agency::is_short(name) && is_marked_city(after))
        {
            self.agencies = vec![name];
            self.source = Source::Bare;
            self.end = text.len() - after.len();
        }
        false
    }

    /// After `(ANSA) - ` a place needs its own mark or date, or else it begins the story:
    /// `(Reuters) - Apple Inc said`.
    fn is_place_after_agency(&self, text: &str, places: &Places) -> bool {
        let after = &text[places.end..];
        let (tail, _) = tail::read(after);
        let comma = after.trim_start_matches([',', '.']);
        let dated = date::read(&comma[space(comma)..]).is_some();
        (dated || matches!(tail, Tail::Dash | Tail::Hyphen | Tail::Colon)) && places.known
    }

    /// Reads a date or a source that follows.
    ///
    /// ```abnf
    /// part = [SP] ["," / "." / SP dash] SP (date / "(" date ")" / source)
    /// ```
    fn read_part(&mut self, text: &'a str) -> bool {
        if self.read_joined_agency(text) {
            return true;
        }
        let rest = &text[self.end..];
        let apart = space(rest);
        let stops: usize = rest[apart..]
            .chars()
            .take(2)
            .take_while(|c| STOPS.contains(c))
            .map(char::len_utf8)
            .sum();
        let plain = apart + stops;
        let at = self.end + plain + space(&rest[plain..]);
        if at > self.end || rest.starts_with(['(', '/', '[']) {
            // Without a comma a date only follows a city that is known: `DETROIT June 18 -`, not
            // `SUBSIDY TO END JULY 1 -`.
            let city_is_known =
                self.places.as_ref().is_none_or(|places| places.known || places.known_region);
            let dated = (stops > 0 || city_is_known) && self.read_date(text, at);
            if dated || self.read_bracketed_date(text, at) || self.read_source(text, at, stops > 0)
            {
                return true;
            }
        }
        let (tail, len) = tail::read(rest);
        matches!(tail, Tail::Dash | Tail::Hyphen | Tail::Bar | Tail::Slash)
            && self.read_behind_dash(text, self.end + len)
    }

    /// `SAN FRANCISCO--(BUSINESS WIRE)--`, `London, UK – 9 August 2017 –`: what stands behind a
    /// dash is a part if another mark follows.
    fn read_behind_dash(&mut self, text: &'a str, at: usize) -> bool {
        if self.places.is_none() {
            return false;
        }
        let rest = &text[at..];
        let marked = |len: usize| {
            matches!(
                tail::read(&rest[len..]).0,
                Tail::Dash | Tail::Hyphen | Tail::Bar | Tail::Slash
            ) || rest[len..].starts_with(" (")
        };
        if date::read(rest).is_some_and(|(_, len)| marked(len)) {
            return self.read_date(text, at);
        }
        if let Some(source) = agency::bracketed(rest) {
            return source.known && self.read_source(text, at, true);
        }
        // `МОСКВА, 9 авг — РИА Новости.`, `MADRID | EFE -`, `واشنطن - رويترز:`
        let is_caseless = self.places.as_ref().is_some_and(|it| it.style == Style::Caseless);
        let is_known = self.date.is_none() && self.places.as_ref().is_some_and(|it| it.known);
        let bare = agency::bare(rest).is_some_and(|(_, len)| {
            rest[len..].starts_with(". ") && self.date.is_some()
                || is_known && marked(len)
                || is_caseless && (marked(len) || tail::read(&rest[len..]).0 == Tail::Colon)
        });
        bare && self.read_source(text, at, true)
    }

    /// `دمشق-سانا`: an agency that a hyphen joins to a city of the list.
    fn read_joined_agency(&mut self, text: &'a str) -> bool {
        let known = self.places.as_ref().is_some_and(|it| it.style == Style::Caseless && it.known);
        let rest = &text[self.end..];
        let Some(after) = rest.strip_prefix('-').filter(|_| known && self.agencies.is_empty())
        else {
            return false;
        };
        let name = words::word(after);
        let fits = is_agency(name) && after[name.len()..].starts_with(is_space);
        if fits {
            self.agencies.push(name);
            self.source = Source::Brackets;
            self.end += 1 + name.len();
        }
        fits
    }

    /// `WASHINGTON (Aug. 13) --`
    fn read_bracketed_date(&mut self, text: &str, at: usize) -> bool {
        let Some(inner) = text[at..].strip_prefix('(') else { return false };
        let Some((date, len)) = date::read(inner) else { return false };
        let fits = self.date.is_none() && inner[len..].starts_with(')');
        if fits {
            self.date = Some(date);
            self.end = at + len + 2;
        }
        fits
    }

    fn read_date(&mut self, text: &str, at: usize) -> bool {
        if self.date.is_some() || self.undated {
            return false;
        }
        let rest = &text[at..];
        let found = date::read(rest).or_else(|| {
            let (date, len) = date::read_month(rest)?;
            let (tail, _) = tail::read(&rest[len..]);
            let marked = matches!(tail, Tail::Dash | Tail::Hyphen);
            (marked && self.places.is_some()).then_some((date, len))
        });
        if let Some((date, len)) = found {
            self.date = Some(date);
            self.end = at + len;
            return true;
        }
        if let Some((date, len)) = date::read_day(rest)
            && agency::bracketed(rest[len..].trim_start()).is_some_and(|source| source.known)
        {
            self.date = Some(date);
            self.end = at + len;
            return true;
        }
        if let Some(len) = date::no_date(rest) {
            self.undated = true;
            self.end = at + len;
            return true;
        }
        false
    }

    /// Reads a source; one without brackets follows a date or a comma (`is_apart`).
    fn read_source(&mut self, text: &'a str, at: usize, is_apart: bool) -> bool {
        if self.agencies.len() > 3 {
            return false;
        }
        let rest = &text[at..];
        if let Some(source) = agency::bracketed(rest) {
            let place = self.places.as_ref().and_then(|places| places.places.last());
            // `ASBURY PARK, N.J. (AP)` is a city all the same.
            let place = place.filter(|it| !(source.known && gazetteer::is_city(&it.city)));
            let explains = |name: &str| place.is_some_and(|p| agency::is_short_for(name, &p.city));
            if source.names.iter().any(|name| explains(name)) {
                return false;
            }
            if let Some(date_at) = source.date_at
                && self.date.is_none()
            {
                self.date = date::read(&rest[date_at..]).map(|(date, _)| date);
            }
            self.agencies.extend(source.names);
            let kind = match (source.known, rest.starts_with('/')) {
                (false, _) => Source::Unknown,
                (true, true) => Source::Slashes,
                (true, false) => Source::Brackets,
            };
            // The better known of two.
            if self.source == Source::None || kind == Source::Brackets {
                self.source = kind;
            }
            self.end = at + source.len;
            return true;
        }
        if !is_apart && self.date.is_none() {
            return false;
        }
        let Some((name, len)) = agency::bare(rest) else { return false };
        self.agencies.push(name);
        if matches!(self.source, Source::None | Source::Unknown) {
            self.source = Source::Bare;
        }
        self.end = at + len;
        true
    }

    fn is_enough(&self, text: &str, tail: Tail, rest: usize) -> bool {
        let Some(places) = &self.places else {
            // `(Reuters) - `, `Jan 3 (Reuters) - `
            let marked = matches!(tail, Tail::Dash | Tail::Hyphen);
            return self.source == Source::Brackets && marked && rest < text.len();
        };
        // `AUGUSTA, Ga.` and `PETRA, Jordan` are a month and an agency, too.
        let has_signs = places.known_region || self.date.is_some() || !self.agencies.is_empty();
        let is_other = |city: &str| is_agency(city) || date::is_calendar_word(city);
        let refused = |place: &Place| {
            let is_named = has_signs && gazetteer::is_city(&place.city);
            look_alike::is_lead_in(&place.city) || !is_named && is_other(&place.city)
        };
        if places.places.iter().any(refused) {
            return false;
        }
        let stands_alone =
            |place: &Place| gazetteer::cities(&place.city).any(|city| city.stands_alone);
        let signs = Signs {
            tail,
            date: self.date.is_some() || self.undated,
            source: self.source,
            stands_alone: places.places.iter().all(stands_alone),
        };
        evidence::is_enough(places, signs, &text[rest..])
    }

    fn into_dateline(self, text: &str, rest: usize) -> Dateline {
        let (place, places) = match self.places {
            Some(places) => (text[self.places_at..places.end].to_owned(), places.places),
            None => (String::new(), Vec::new()),
        };
        Dateline {
            text: text[self.start..self.end].to_owned(),
            place,
            places,
            date: self.date,
            agencies: self.agencies.into_iter().map(str::to_owned).collect(),
            rest,
        }
    }
}

/// What parts a city from what follows, in Arabic and Chinese type as well.
const STOPS: [char; 5] = [',', '.', ';', '،', '，'];

/// What stands before the first comma near the start of `text`, and behind it.
fn split_near_comma(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(40).position(|byte| byte == b',')?;
    Some((text.get(..end)?, text.get(end + 1..)?.strip_prefix(' ')?))
}

/// Whether `text` opens with a city that is spelt like a month, and a date of its own: `Augusta, 9 ago`.
fn is_dated_city(text: &str) -> bool {
    split_near_comma(text)
        .is_some_and(|(city, after)| gazetteer::is_city(city) && date::read(after).is_some())
}

/// Whether `text` opens with one city of the list and a mark, as behind an agency: `Warszawa - `.
fn is_marked_city(text: &str) -> bool {
    place::read(text, 0).is_some_and(|places| {
        let tail = tail::read(&text[places.end..]).0;
        places.known && places.places.len() == 1 && matches!(tail, Tail::Dash | Tail::Hyphen)
    })
}

/// Reads the stamp that stands before some datelines, and its length.
///
/// ```abnf
/// prefix = "(" mm "-" dd ")" SP time SP zone SP
/// ```
fn prefix(text: &str) -> Option<(Date, usize)> {
    let inner = text.strip_prefix('(')?;
    let (stamp, after) = inner.split_at_checked(5)?;
    let (month, day) = stamp.split_once('-')?;
    let number = |text: &str| text.parse::<u8>().ok();
    let (month, day) = (number(month)?, number(day)?);
    let mut words = after.strip_prefix(')')?.split(is_space).filter(|word| !word.is_empty());
    let (time, zone) = (words.next()?, words.next()?);
    let is_time = time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let is_zone = zone.len() <= 4 && zone.bytes().all(|b| b.is_ascii_uppercase());
    let fits = is_time && is_zone && (1..=12).contains(&month) && (1..=31).contains(&day);
    let end = text.find(zone)? + zone.len();
    let date =
        Date { text: stamp.to_owned(), month: Some(month), day: Some(day), ..Date::default() };
    fits.then(|| (date, end + space(&text[end..])))
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
