//! Resolves the datelines of dumps to ISO 3166 codes: `places DUMP…`. An ambiguous city stays
//! ambiguous, and every code comes with the reason for it.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for path in std::env::args().skip(1) {
        for article in copydesk::parse(&std::fs::read(&path)?).articles {
            for place in article.dateline.iter().flat_map(|dateline| &dateline.places) {
                let code = place.subdivision_code.as_ref().or(place.country_code.as_ref());
                match (code, &place.reason) {
                    (Some(code), Some(why)) => println!("{}: {code}, since {why}", place.name),
                    (Some(code), None) => println!("{}: {code}", place.name),
                    (None, _) if place.candidates.is_empty() => println!("{}: ?", place.name),
                    (None, _) => println!("{}: {}?", place.name, place.candidates.join(" or ")),
                }
            }
        }
    }
    Ok(())
}
