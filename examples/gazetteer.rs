//! Resolves datelines with a list of cities of one's own: `gazetteer CITIES.tsv` reads lines of
//! `city<TAB>code`, then datelines on standard input, one a line.

use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;

use copydesk::HouseStyle;
use copydesk::extract::dateline;
use copydesk::normalize::{Gazetteer, Normalizer};

#[derive(Debug)]
struct Cities(HashMap<String, Vec<String>>);

impl Gazetteer for Cities {
    fn codes(&self, city: &str) -> Vec<String> {
        self.0.get(city).cloned().unwrap_or_default()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: gazetteer CITIES.tsv")?;
    let mut cities: HashMap<String, Vec<String>> = HashMap::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let (city, code) = line.split_once('\t').ok_or("expected city, tab, code")?;
        cities.entry(city.to_owned()).or_default().push(code.to_owned());
    }
    let normalizer =
        Normalizer::new(HouseStyle::default()).with_gazetteer(Arc::new(Cities(cities)));
    for line in std::io::stdin().lines() {
        let line = line?;
        let Some(found) = dateline::parse_value(&line) else { continue };
        for place in normalizer.dateline(&found, None, &mut ()).places {
            let code = place.subdivision_code.or(place.country_code);
            println!("{}\t{}", place.name, code.unwrap_or(place.candidates.join(" ")));
        }
    }
    Ok(())
}
