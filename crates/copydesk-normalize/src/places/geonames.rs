//! A gazetteer of the cities of `GeoNames`.

use super::Gazetteer;

/// The cities of [`GeoNames`](https://www.geonames.org/) with 15,000 people or more, by name.
///
/// With it a city that is in no list of its own is settled if `GeoNames` knows one of the name, and
/// one that shares its name with another stays open: how many people live there settles nothing.
/// The data is © `GeoNames`, under CC BY 4.0; programs that contain it must say so.
///
/// ```
/// use copydesk_normalize::{Gazetteer, GeoNames};
///
/// assert_eq!(GeoNames.codes("Tromsø"), ["NO"]);
/// assert_eq!(GeoNames.codes("Portland"), ["US-ME", "US-OR", "US-TX"]);
/// assert_eq!(GeoNames.codes("Hamnvik"), [""; 0]);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct GeoNames;

impl Gazetteer for GeoNames {
    fn codes(&self, city: &str) -> Vec<String> {
        let name = fold(city);
        line(&name).map_or_else(Vec::new, |codes| codes.split(' ').map(str::to_owned).collect())
    }
}

/// Lines of a folded name, a tab and ISO 3166 codes, in the order of the names.
const CITIES: &str = include_str!("geonames.tsv");

/// The codes on the line of `name`, found by halving.
fn line(name: &str) -> Option<&'static str> {
    let mut rest = CITIES;
    while !rest.is_empty() {
        // The line that the middle lies in; the table is ASCII.
        let middle = rest.len() / 2;
        let start = rest[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = rest[start..].find('\n').map_or(rest.len(), |at| start + at);
        let (known, codes) = rest[start..end].split_once('\t')?;
        match name.cmp(known) {
            core::cmp::Ordering::Equal => return Some(codes),
            core::cmp::Ordering::Less => rest = &rest[..start],
            core::cmp::Ordering::Greater => rest = rest.get(end + 1..).unwrap_or_default(),
        }
    }
    None
}

/// The letters and figures of `name`, small and without accents, as the table has them.
fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'ĉ' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' | 'ḑ' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' | 'ģ' => folded.push('g'),
            'ḩ' | 'ḥ' => folded.push('h'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ł' | 'ļ' | 'ľ' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'ś' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ţ' | 'ť' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_and_in_order() {
        let mut last = "";
        for entry in CITIES.lines() {
            let (name, codes) = entry.split_once('\t').expect("a tab");
            assert!(last < name, "{name}");
            assert_eq!(line(name), Some(codes), "{name}");
            assert_eq!(fold(name), name);
            last = name;
        }
        assert_eq!(line(""), None);
        assert_eq!(line("zzzz"), None);
    }
}
