//! Places against a table that was labelled by hand, from ISO 3166 and the AP stylebook.

use copydesk_extract::dateline;
use copydesk_normalize::{HouseStyle, Normalizer, Place};

const CASES: &str = include_str!("cases/places.tsv");

/// One row of the table.
struct Case<'t> {
    city: &'t str,
    regions: Vec<String>,
    expected: &'t str,
    name: &'t str,
}

fn cases() -> impl Iterator<Item = Case<'static>> {
    CASES.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().expect("four columns");
        let (city, regions) = (column(), column());
        let regions = regions.split(';').filter(|it| !it.is_empty()).map(str::to_owned).collect();
        Case { city, regions, expected: column(), name: column() }
    })
}

fn resolve(normalizer: &Normalizer, city: &str, regions: &[String]) -> Place {
    let mut place = dateline::Place::default();
    place.text = [&[city.to_owned()], regions].concat().join(", ");
    place.city = city.to_owned();
    place.regions = regions.to_vec();
    let mut dateline = dateline::Dateline::default();
    dateline.places = vec![place];
    normalizer.dateline(&dateline, None, &mut ()).places.remove(0)
}

/// What a place was resolved to, in the notation of the table.
fn notation(place: &Place) -> String {
    let mut candidates = place.candidates.clone();
    candidates.sort();
    match (&place.subdivision_code, &place.country_code) {
        _ if !candidates.is_empty() => format!("?{}", candidates.join(" ")),
        (Some(code), _) | (None, Some(code)) => code.clone(),
        (None, None) => "-".to_owned(),
    }
}

fn sorted(expected: &str) -> String {
    let Some(codes) = expected.strip_prefix('?') else { return expected.to_owned() };
    let mut codes: Vec<_> = codes.split(' ').collect();
    codes.sort_unstable();
    format!("?{}", codes.join(" "))
}

#[test]
fn the_table_is_long_enough_to_mean_something() {
    assert!(cases().count() >= 120);
}

#[test]
fn places_resolve_as_labelled() {
    let normalizer = Normalizer::default();
    let mut wrong = Vec::new();
    for case in cases() {
        let place = resolve(&normalizer, case.city, &case.regions);
        let found = notation(&place);
        if found != sorted(case.expected) || place.name != case.name {
            let Case { city, regions, expected, name } = case;
            wrong.push(format!(
                "{city} {regions:?}: {found} {:?}, not {expected} {name:?}",
                place.name
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Places of the stylebook: what stands alone, states by old and new abbreviations, provinces, and
/// countries of today and of their time. A place is right with the country; the state is asked
/// of those that are in the table with one.
#[test]
fn places_of_the_stylebook_resolve() {
    let normalizer = Normalizer::default();
    let rows = || {
        let lines = include_str!("cases/ap_places.tsv").lines();
        lines.filter(|line| !line.starts_with('#'))
    };
    let mut wrong = Vec::new();
    for row in rows() {
        let [what, city, region, expected] =
            row.split('\t').collect::<Vec<_>>().try_into().expect("four columns");
        let regions: Vec<_> =
            Some(region.to_owned()).filter(|it| !it.is_empty()).into_iter().collect();
        let place = resolve(&normalizer, city, &regions);
        let found = notation(&place);
        let country = found.split('-').next();
        if found != expected && (country != Some(expected) || expected.contains('-')) {
            wrong.push(format!("{what}: {city} {region:?}: {found}, not {expected}"));
        }
    }
    assert!(rows().count() >= 400, "the table shrank");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_was_settled_says_why_and_what_was_not_says_nothing() {
    let normalizer = Normalizer::default();
    for case in cases() {
        let place = resolve(&normalizer, case.city, &case.regions);
        let settled = place.country_code.is_some() && place.candidates.is_empty();
        assert_eq!(place.reason.is_some(), settled, "{}", case.city);
        assert_eq!(place.country.is_some(), place.country_code.is_some(), "{}", case.city);
        assert_eq!(place.region.is_some(), place.subdivision_code.is_some(), "{}", case.city);
    }
}

#[test]
fn candidates_in_one_country_settle_the_country() {
    let place = resolve(&Normalizer::default(), "PORTLAND", &[]);
    assert_eq!(place.country_code.as_deref(), Some("US"));
    assert_eq!(place.subdivision_code, None);
    assert_eq!(place.candidates.len(), 2);
}

#[test]
fn the_house_region_settles_its_own_cities_only() {
    let mut style = HouseStyle::default();
    style.region = Some("US-ME".to_owned());
    let maine = Normalizer::new(style);
    let code = |city: &str| notation(&resolve(&maine, city, &[]));
    assert_eq!(code("PORTLAND"), "US-ME");
    assert_eq!(code("BOSTON"), "US-MA");
    assert_eq!(code("LONDON"), "GB");
    // A town that no list has may be anywhere; that it is one of Maine's is a guess and says so.
    assert_eq!(code("HAMNVIK"), "?US-ME");
    assert_eq!(notation(&resolve(&maine, "PORTLAND", &["Ore.".to_owned()])), "US-OR");
}

#[cfg(feature = "gazetteer")]
#[test]
fn the_gazetteer_settles_what_it_knows_one_of_and_leaves_the_rest_open() {
    use std::sync::Arc;

    use copydesk_normalize::GeoNames;

    let normalizer = Normalizer::default().with_gazetteer(Arc::new(GeoNames));
    let code = |city: &str| notation(&resolve(&normalizer, city, &[]));
    assert_eq!(code("TROMSØ"), "NO");
    // One in Texas, and one in Tasmania that the other lists have.
    assert!(code("PORT ARTHUR").starts_with('?'));
    assert_eq!(code("BOSTON"), "US-MA");
    assert_eq!(code("LONDON"), "GB");
    assert_eq!(code("HAMNVIK"), "-");
}
