//! Reads a column of bylines on standard input, prints one line a person as tab-separated values:
//! number of the line, relation, name, role, place, organisations.
//!
//! A column of bylines is the head of an article: names count without `By`.

use copydesk::extract::byline::{Position, parse};
use copydesk::normalize::Normalizer;

fn main() -> std::io::Result<()> {
    let normalizer = Normalizer::default();
    for (number, line) in (1..).zip(std::io::stdin().lines()) {
        let Some(credits) = parse(&line?, Position::Head) else {
            println!("{number}\tnot a byline");
            continue;
        };
        // Names in capitals come back in the usual case; organisations are never people.
        let (people, agencies) = normalizer.credits(&credits);
        let agencies = agencies.join("; ");
        for it in &people {
            let (role, place) = (it.role.as_deref(), it.location.as_deref());
            let (role, place) = (role.unwrap_or("-"), place.unwrap_or("-"));
            println!("{number}\t{}\t{}\t{role}\t{place}\t{agencies}", it.relation, it.name);
        }
        if people.is_empty() {
            println!("{number}\t-\t-\t-\t-\t{agencies}");
        }
    }
    Ok(())
}
