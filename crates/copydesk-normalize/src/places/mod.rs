//! Places: names of datelines become ISO 3166 codes, or candidates where nothing settles which.
//!
//! What settles a place, the strongest first:
//!
//! 1. the state, province or country that stands after the city (`BAMAKO, Mali`);
//! 2. the lists of cities that stand alone in datelines (AP stylebook, national capitals);
//! 3. the house style's region, whose own cities its papers print without it;
//! 4. that only one place of the name is known.
//!
//! Size settles nothing: a paper in Maine means another Portland than one in Oregon.

pub(crate) mod case;
#[cfg(feature = "gazetteer")]
mod geonames;

#[cfg(feature = "gazetteer")]
pub use geonames::GeoNames;

use copydesk_extract::dateline;
use copydesk_text::{
    Code, Diagnostic, Sink, Span,
    lexicon::{
        place::{City, cities},
        region::{regions, with_code},
    },
};

use self::case::usual_case;
use crate::{Place, text::tidy};

/// A list of cities that a [`Normalizer`](crate::Normalizer) asks about cities that do not stand
/// alone.
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
#[derive(Debug, PartialEq, Eq)]
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
                settle_shared_country(&mut place, &codes);
                place.candidates = codes;
            }
            Found::Nothing => {}
        }
        place
    }

    fn find(self, written: &dateline::Place) -> Found {
        if written.regions.is_empty() {
            self.alone(&written.city)
        } else {
            self.within(&written.city, &written.regions)
        }
    }

    /// A city and the regions that stand after it, the finest first.
    fn within(self, city: &str, regions: &[String]) -> Found {
        let codes = innermost(regions);
        let cities = self.meanings(city);
        let fitting = |cities: &[String]| -> Vec<String> {
            codes
                .iter()
                .filter(|code| cities.iter().any(|city| lies_in(city, code) || lies_in(code, city)))
                .cloned()
                .collect()
        };
        match codes.as_slice() {
            [] => Found::Nothing,
            [only] => Found::One(refined(only, &cities), "the text names the region or country"),
            // `TBILISI, Georgia`: the city tells which.
            _ => match <[String; 1]>::try_from(fitting(&cities)) {
                Ok([one]) => Found::One(one, "only one region of that name has such a city"),
                Err(_) => Found::Several(codes),
            },
        }
    }

    /// A city alone.
    fn alone(self, written: &str) -> Found {
        if let Some(city) = cities(written).find(|city| city.stands_alone) {
            return Found::One(city.code.to_owned(), "stands alone in datelines");
        }
        if let Some(near) = near(written) {
            return self.alone(near);
        }
        let mut codes = self.meanings(written);
        let is_city = !codes.is_empty();
        add(&mut codes, named(written));
        let own = self.region.filter(|own| codes.iter().any(|code| code == own));
        match (own, codes.as_slice()) {
            (Some(own), _) => {
                Found::One(own.to_owned(), "the house style's region has such a city")
            }
            (None, []) => match self.region {
                Some(own) => Found::Several(vec![own.to_owned()]),
                None => Found::Nothing,
            },
            (None, [only]) if is_city => {
                Found::One(only.clone(), "the only place known by that name")
            }
            (None, [only]) => Found::One(only.clone(), "the name of a country or region"),
            _ => Found::Several(codes),
        }
    }

    /// The codes of all cities of a name.
    fn meanings(self, city: &str) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        add(&mut codes, cities(city).map(|city: &City| city.code.to_owned()));
        if let Some(gazetteer) = self.gazetteer {
            for code in gazetteer.codes(&usual_case(&tidy(city))) {
                // A country says nothing new where one of its states is known.
                if !codes.iter().any(|known| lies_in(known, &code)) {
                    codes.retain(|known| !lies_in(&code, known));
                    codes.push(code);
                }
            }
        }
        codes
    }
}

/// ```text
/// near = ("NEAR" / "OUTSIDE") SP city
/// ```
fn near(written: &str) -> Option<&str> {
    let (word, city) = written.trim().split_once(' ')?;
    (word.eq_ignore_ascii_case("near") || word.eq_ignore_ascii_case("outside")).then_some(city)
}

/// The codes of the finest of `regions` that lies within the coarser ones: of `Ontario, Canada`
/// that of Ontario. A region that is not known is passed over.
fn innermost(regions: &[String]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for region in regions.iter().rev() {
        let named = named(region);
        let inside: Vec<String> = named
            .iter()
            .filter(|code| codes.iter().any(|outer| lies_in(code, outer)))
            .cloned()
            .collect();
        if codes.is_empty() {
            codes = named;
        } else if !inside.is_empty() {
            codes = inside;
        }
    }
    codes
}

/// The codes of all regions and countries that a name may mean.
fn named(name: &str) -> Vec<String> {
    let name = tidy(name);
    let mut codes = Vec::new();
    add(&mut codes, regions(&name).map(|region| today(region.code).to_owned()));
    for (short, also) in SHARED {
        if name.eq_ignore_ascii_case(short) {
            add(&mut codes, also.split(' ').map(str::to_owned));
        }
    }
    // `IND.` is Indiana; India is only `IND` without a stop, as in tables of results.
    if name.ends_with('.') && codes.iter().any(|code| code.contains('-')) {
        codes.retain(|code| code.contains('-'));
    }
    codes
}

/// Names of regions that mean several, with the codes of all of them.
const SHARED: &[(&str, &str)] = &[
    ("Congo", "CD CG"),
    ("Korea", "KR KP"),
    ("Kashmir", "IN-JK PK-JK"),
    ("Virgin Islands", "VI VG"),
    ("Samoa", "WS AS"),
    ("Crimea", "UA-43 RU"),
];

/// Today's code of a country that only changed its name (ISO 3166-3). States that are no more keep
/// their withdrawn code.
fn today(code: &str) -> &str {
    match code {
        "BU" => "MM",
        "ZR" => "CD",
        "VD" => "VN",
        code => code,
    }
}

/// `code`, or the state or province in it that the only known city there lies in.
fn refined(code: &str, cities: &[String]) -> String {
    let mut inside = cities.iter().filter(|city| lies_in(city, code));
    match (inside.next(), inside.next()) {
        (Some(city), None) => city.clone(),
        _ => code.to_owned(),
    }
}

/// Whether `inner` is `outer` or a part of it.
fn lies_in(inner: &str, outer: &str) -> bool {
    inner == outer || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('-'))
}

/// The country part of a code.
fn country_of(code: &str) -> &str {
    code.split_once('-').map_or(code, |(country, _)| country)
}

/// Adds those of `more` that are not there yet.
fn add(codes: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    for code in more {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
}

/// Writes what a code says into a place.
fn settle(place: &mut Place, code: &str) {
    let name = |code| with_code(code).map(|region| region.name.to_owned());
    place.country = name(country_of(code));
    place.country_code = Some(country_of(code).to_owned());
    if code.contains('-') {
        place.region = name(code);
        place.subdivision_code = Some(code.to_owned());
    }
}

/// Candidates that all lie in one country settle the country.
fn settle_shared_country(place: &mut Place, codes: &[String]) {
    if let [first, second, rest @ ..] = codes {
        let country = country_of(first);
        if country_of(second) == country && rest.iter().all(|code| country_of(code) == country) {
            settle(place, country);
        }
    }
}
