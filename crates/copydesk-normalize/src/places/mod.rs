//! Places: names of datelines become ISO 3166 codes, or candidates where nothing settles which.

pub(crate) mod case;
mod city;
mod country;
mod subdivision;

use copydesk_extract::dateline;
use copydesk_text::{Code, Diagnostic, Sink, Span};

use self::{case::usual_case, subdivision::Subdivision};
use crate::{Place, text::tidy};

/// A list of cities that a [`Normalizer`](crate::Normalizer) may consult about a city that its own
/// tables do not know.
///
/// ```
/// use copydesk_normalize::Gazetteer;
///
/// #[derive(Debug)]
/// struct Islands;
///
/// impl Gazetteer for Islands {
///     fn codes(&self, city: &str) -> Vec<String> {
///         if city == "Hamnvik" { vec!["NO".to_owned()] } else { Vec::new() }
///     }
/// }
/// assert_eq!(Islands.codes("Hamnvik"), ["NO"]);
/// ```
pub trait Gazetteer: core::fmt::Debug + Send + Sync {
    /// The ISO 3166 codes (`ML`, `US-OH`) of all places of the name `city`, given in the usual
    /// case. A place is settled only if there is one.
    fn codes(&self, city: &str) -> Vec<String>;
}

/// What places are resolved with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Resolver<'a> {
    pub(crate) gazetteer: Option<&'a dyn Gazetteer>,
    /// ISO 3166-2 code of the region whose own cities stand alone.
    pub(crate) region: Option<&'a str>,
}

/// How a place was settled.
enum Found {
    /// One code, and why.
    One(String, &'static str),
    /// Any of these.
    Several(Vec<String>),
    /// Nothing is known of it.
    Nothing,
}

impl Resolver<'_> {
    /// Resolves one place, whose source bytes are `span`.
    pub(crate) fn resolve(
        self,
        written: &dateline::Place,
        span: Span,
        sink: &mut dyn Sink,
    ) -> Place {
        let mut place = Place {
            text: tidy(&written.text),
            name: usual_case(&tidy(&written.city)),
            ..Place::default()
        };
        match self.find(written) {
            Found::One(code, reason) => {
                settle(&mut place, &code);
                place.reason = Some(reason.to_owned());
            }
            Found::Several(codes) => {
                let message = format!("{} may be in {}", place.name, codes.join(", "));
                sink.report(Diagnostic::note(Code::AmbiguousPlace, span, message));
                place.candidates = codes;
                settle_shared_country(&mut place);
            }
            Found::Nothing => {}
        }
        place
    }

    fn find(self, written: &dateline::Place) -> Found {
        let city = fold(&written.city);
        let regions: Vec<Vec<String>> =
            written.regions.iter().map(|region| named(&fold(region))).collect();
        match regions.iter().rev().find(|codes| !codes.is_empty()) {
            Some(_) => self.within(&city, &regions),
            None if !written.regions.is_empty() => Found::Nothing,
            None => self.alone(&city, &written.city),
        }
    }

    /// A city with regions: the finest region that lies in the coarsest settles it.
    fn within(self, city: &str, regions: &[Vec<String>]) -> Found {
        let mut codes: Vec<String> = Vec::new();
        for named in regions.iter().rev().filter(|named| !named.is_empty()) {
            let inside: Vec<String> = named
                .iter()
                .filter(|code| codes.iter().any(|outer| lies_in(code, outer)))
                .cloned()
                .collect();
            match (codes.is_empty(), inside.is_empty()) {
                (true, _) => codes.clone_from(named),
                (false, false) => codes = inside,
                (false, true) => {}
            }
        }
        if let [only] = codes.as_slice() {
            return Found::One(only.clone(), "the region or country is named");
        }
        // `TBILISI, Georgia`: the city tells which Georgia.
        let known: Vec<String> = self
            .meanings(city)
            .into_iter()
            .filter_map(|meaning| codes.iter().find(|code| lies_in(&meaning, code)).cloned())
            .collect();
        match known.as_slice() {
            [only] => Found::One(only.clone(), "the city settles which region is meant"),
            _ => Found::Several(codes),
        }
    }

    /// A city alone.
    fn alone(self, city: &str, written: &str) -> Found {
        if let Some(code) = city::stand_alone(city) {
            return Found::One(code.to_owned(), "stands alone in AP style");
        }
        if let Some(code) = city::well_known(city) {
            return Found::One(code.to_owned(), "capital or well-known city");
        }
        if let Some(place) = ["near ", "outside "].iter().find_map(|near| city.strip_prefix(near)) {
            return self.alone(place, written);
        }
        let codes: Vec<String> = match city::shared(city) {
            Some(codes) => codes.map(str::to_owned).collect(),
            None => named(city),
        };
        let (codes, reason) = match (codes.is_empty(), self.gazetteer) {
            (true, Some(gazetteer)) => (
                gazetteer.codes(&usual_case(&tidy(written))),
                "the only such city of the gazetteer",
            ),
            _ => (codes, "the name of a country or region"),
        };
        match codes.as_slice() {
            [] => self.region.map_or(Found::Nothing, |code| Found::Several(vec![code.to_owned()])),
            [only] => Found::One(only.clone(), reason),
            several => match several.iter().find(|code| Some(code.as_str()) == self.region) {
                Some(own) => Found::One(own.clone(), "a city of the house style's region"),
                None => Found::Several(codes),
            },
        }
    }

    /// Every code that a city may have.
    fn meanings(self, city: &str) -> Vec<String> {
        let known = city::stand_alone(city).or_else(|| city::well_known(city));
        let mut codes: Vec<String> = known.map(str::to_owned).into_iter().collect();
        if let Some(shared) = city::shared(city) {
            codes.extend(shared.map(str::to_owned));
        }
        codes
    }
}

/// The codes that the name of a region or country may mean. A country goes before a subdivision of
/// the same name, except that both are possible for `Georgia`.
fn named(folded: &str) -> Vec<String> {
    let countries = country::by_name(folded);
    let subdivisions = subdivision::by_name(folded);
    let both = folded == "georgia";
    let mut codes: Vec<String> = countries.iter().map(|country| country.code.to_owned()).collect();
    if codes.is_empty() || both {
        codes.extend(subdivisions.iter().map(|subdivision| subdivision.code.to_owned()));
    }
    codes
}

/// Whether `inner` is `outer` or a part of it.
fn lies_in(inner: &str, outer: &str) -> bool {
    inner == outer || inner.split_once('-').is_some_and(|(country, _)| country == outer)
}

/// Writes what a code says into a place.
fn settle(place: &mut Place, code: &str) {
    let subdivision: Option<Subdivision> = subdivision::by_code(code);
    let country = match code.split_once('-') {
        Some((country, _)) => country,
        None => code,
    };
    debug_assert!(subdivision.is_none_or(|it| it.country() == country));
    place.country = country::by_code(country).map(|country| country.name.to_owned());
    place.country_code = Some(country.to_owned());
    if code.contains('-') {
        place.region = subdivision.map(|it| it.name.to_owned());
        place.subdivision_code = Some(code.to_owned());
    }
}

/// Candidates that all lie in one country settle the country.
fn settle_shared_country(place: &mut Place) {
    let mut countries = place
        .candidates
        .iter()
        .map(|code| code.split_once('-').map_or(code.as_str(), |(it, _)| it));
    let Some(first) = countries.next() else { return };
    if place.candidates.len() > 1 && countries.all(|country| country == first) {
        place.country = country::by_code(first).map(|country| country.name.to_owned());
        place.country_code = Some(first.to_owned());
    }
}

/// `name` for looking up: lower case, without stops and accents, other marks as one space.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '.' => {}
            _ if c.is_alphanumeric() => match plain(c) {
                Some(letters) => folded.push_str(letters),
                None => folded.extend(c.to_lowercase()),
            },
            '\u{300}'..='\u{36f}' => {}
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    match folded.strip_prefix("saint ") {
        Some(rest) => format!("st {rest}"),
        None => folded,
    }
}

/// A letter with an accent as the letters that datelines without accents have for it.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'ř' | 'Ř' => "r",
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'Ș' => "s",
        'ß' => "ss",
        'ť' | 'Ť' | 'ţ' | 'Ţ' | 'ț' | 'Ț' => "t",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'Ý' | 'ÿ' | 'Ÿ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        _ => return None,
    })
}
