//! A draft: the parts of a dateline as they are read, before they are weighed.

use copydesk_text::lexicon::{agency::is_agency, place as gazetteer};

use super::{
    Dateline, Place, agency, date, evidence,
    evidence::{Signs, Source},
    look_alike, place,
    place::Places,
    tail,
    tail::Tail,
    words,
    words::{Style, is_space, space},
};
use crate::timestamp::Date;

/// What was read before it is weighed.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    start: usize,
    places_at: usize,
    places: Option<Places>,
    date: Option<Date>,
    /// `NO DATE`.
    undated: bool,
    agencies: Vec<&'a str>,
    source: Source,
    /// Where the last part ends.
    pub(super) end: usize,
}

impl<'a> Draft<'a> {
    pub(super) fn read(text: &'a str, start: usize) -> Option<Self> {
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
        // `ТАСС, 9 августа. Поезд`
        let is_over = has_lead && draft.date.is_some();
        draft.places = if is_dated || is_over { None } else { place::read(text, draft.places_at) };
        if let Some(places) = &draft.places {
            draft.end = places.end;
        } else if !has_lead {
            draft.end = draft.places_at;
            if draft.read_date(text, draft.end) {
                draft.read_place_behind_date(text);
            }
        }
        while draft.read_part(text) {}
        (draft.end > start).then_some(draft)
    }

    /// `9.8.2017 Warszawa (PAP) -`: a city of the list behind the date, with an agency in brackets.
    fn read_place_behind_date(&mut self, text: &str) {
        let at = self.end + space(&text[self.end..]);
        let Some(places) = place::read(text, at).filter(|places| places.known && at > self.end)
        else {
            return;
        };
        let source = text[places.end..].trim_start_matches(is_space);
        if agency::bracketed(source).is_some_and(|source| source.known) {
            (self.places_at, self.end) = (at, places.end);
            self.places = Some(places);
        }
    }

    /// `ТАСС, 9 августа. `: an agency in capitals and a day, with no city.
    fn read_agency_and_day(&mut self, name: &'a str, text: &str, at: usize) -> bool {
        let is_loud = name.chars().count() > 2 && name.chars().all(char::is_uppercase);
        let Some((date, len)) = date::read(&text[at..]).filter(|_| is_loud && is_agency(name))
        else {
            return false;
        };
        let stop = text[at + len..].starts_with(". ");
        if stop || date.text.ends_with('.') && text[at + len..].starts_with(' ') {
            self.agencies = vec![name];
            self.source = Source::Bare;
            self.date = Some(date);
            self.end = at + len + usize::from(stop);
            return true;
        }
        false
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
            && self.read_agency_and_day(name, text, text.len() - after.len())
        {
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
        let short = date::read_day_and_month(rest).or_else(|| date::read_day(rest));
        if let Some((date, len)) = short
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
        // `BERLIN taz | `
        let is_known = self.places.as_ref().is_some_and(|places| places.known);
        if !is_apart && self.date.is_none() && !is_known {
            return false;
        }
        let Some((name, mut len)) = agency::bare(rest) else { return false };
        self.agencies.push(name);
        // `HAMBURG taz/dpa | `
        while let Some(after) = rest[len..].strip_prefix('/')
            && let other = words::word(after)
            && is_agency(other)
        {
            self.agencies.push(other);
            len += 1 + other.len();
        }
        if matches!(self.source, Source::None | Source::Unknown) {
            self.source = Source::Bare;
        }
        self.end = at + len;
        true
    }

    pub(super) fn is_enough(&self, text: &str, tail: Tail, rest: usize) -> bool {
        let Some(places) = &self.places else {
            // `(Reuters) - `, `Jan 3 (Reuters) - `
            let marked = matches!(tail, Tail::Dash | Tail::Hyphen);
            // `ТАСС, 9 августа. `
            let is_day = self.source == Source::Bare && self.date.is_some() && tail == Tail::Space;
            return (self.source == Source::Brackets && marked || is_day) && rest < text.len();
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

    pub(super) fn into_dateline(self, text: &str, rest: usize) -> Dateline {
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
