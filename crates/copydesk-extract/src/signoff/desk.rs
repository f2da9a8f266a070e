//! The initials of a desk: `dpa jr bl`, `jr/to/bl`.

use copydesk_text::lexicon::{
    agency::is_agency,
    closing::{Closing, closing},
    credit::is_in,
};

use crate::byline::{Contributor, Credits, Relation};

/// desk = "bur" ["s"] "-" initials *( "/" initials ) / agency 1*( SP initials ) / initials 1*( "/" initials ) /
///        1*( initials "/" SP ) / initials SP "//" SP initials /
///        "/" agency "/" / mark "/" initials
pub(super) fn parse(text: &str) -> Option<Credits> {
    let parts = || text.split(['/', ' ']).filter(|part| !part.is_empty());
    // `afp/sda`: agencies, not people.
    if closing(text) == Some(Closing::Initials) && !parts().all(is_wire) {
        let desk = parts().map(|name| Contributor::new(name.to_owned(), Relation::Desk));
        return Some(Credits { contributors: desk.collect(), agencies: Vec::new() });
    }
    if text.len() > 40 || text.contains(['.', ',', ':', ';', '(', ')']) {
        return None;
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '/')
        .filter(|part| !part.is_empty())
        .collect();
    let is_initials = |part: &&str| {
        (2..=3).contains(&part.chars().count())
            && part.chars().all(char::is_alphabetic)
            && (part.chars().all(char::is_uppercase) || part.chars().all(char::is_lowercase))
    };
    let of = |initials: &[&str], agency: Option<&str>| {
        let contributors = initials
            .iter()
            .map(|&name| Contributor::new(name.to_owned(), Relation::Desk))
            .collect();
        Credits { contributors, agencies: agency.map(str::to_owned).into_iter().collect() }
    };
    // `bur-jr/to/bl`: several bureaus.
    if let Some(desk) = ["bur-", "burs-"].iter().find_map(|bureaus| text.strip_prefix(bureaus)) {
        let initials: Vec<&str> = desk.split('/').collect();
        let fits = initials.len() <= 6 && initials.iter().all(is_initials);
        return fits.then(|| of(&initials, None));
    }
    match parts.as_slice() {
        [agency] if text.starts_with('/') && text.ends_with('/') => {
            is_agency(text).then_some(()).or_else(|| is_agency(agency).then_some(()))?;
            Some(of(&[], Some(agency)))
        }
        [mark, initials] if is_in(mark, &["enditem", "item"]) && is_initials(initials) => {
            Some(of(&[initials], None))
        }
        [agency, initials @ ..]
            if !initials.is_empty()
                && initials.len() <= 4
                && is_wire(agency)
                && initials.iter().all(is_initials)
                && !initials.iter().any(|part| is_wire(part)) =>
        {
            Some(of(initials, Some(agency)))
        }
        _ => None,
    }
}

/// Agencies that close with the initials of their desk.
fn is_wire(word: &str) -> bool {
    is_in(
        word,
        &[
            "pti", "dpa", "afp", "ats", "sda", "ians", "ani", "uni", "apa", "efe", "epd", "kna",
            "sid", "aap", "belga", "anp", "ritzau", "ntb", "tt", "lusa",
        ],
    )
}
