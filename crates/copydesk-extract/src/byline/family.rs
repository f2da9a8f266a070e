//! `FAMILY, GIVEN`, as databases print names.

use copydesk_text::lexicon::WordSet;
use copydesk_text::lexicon::credit::{self, NOT_NAMES};

use super::{
    Contributor, Credits, Position, Relation,
    name::{Part, name, part},
    org::is_org,
    role::is_role,
    token::{Kind, Token, spelling, tokens},
};

/// Longest line of one entry in bytes: a prose line with a comma is no name.
const LONGEST: usize = 80;

/// inverted = entry *( ";" entry ) ["."] ; entry = family "," given / plain
/// family   = *particle core [ core ] ; given = 1*3 core [ suffix ]
///
/// All entries must be inverted, but for a few in the order of speech among more that are. One entry
/// alone must have a family name of one word, and neither part may be an organisation, a role or a city
/// known to stand after names.
pub(super) fn parse(text: &str, position: Position) -> Option<Credits> {
    let is_long = text.len() > LONGEST && !text.contains(';');
    if position == Position::Anywhere || is_long || !text.contains(',') {
        return None;
    }
    let lead = credit::lead(text).map_or(0, |(_, at)| at);
    if lead > 0 && !text.contains(';') {
        return None;
    }
    let text = without_stop(&text[lead..]);
    let caps = !text.chars().any(char::is_lowercase);
    let tokens = tokens(text);
    let entries: Vec<&[Token<'_>]> = tokens
        .split(|token| token.kind == Kind::Semicolon)
        .filter(|entry| !entry.is_empty())
        .collect();
    let mut credits = Credits::default();
    let mut plain = 0;
    for entry in &entries {
        if is_org(text, entry, caps) {
            credits.agencies.push(spelling(text, entry).to_owned());
            continue;
        }
        let name = inverted(text, entry, entries.len() > 1, caps).or_else(|| {
            plain += 1;
            let is_whole = name(entry).is_some_and(|it| it.len == entry.len() && it.core > 1);
            is_whole.then(|| spelling(text, entry).to_owned())
        })?;
        credits.contributors.push(Contributor::new(name, Relation::Author));
    }
    if plain * 2 >= entries.len() {
        return None;
    }
    (!credits.contributors.is_empty()).then_some(credits)
}

/// The entries without the full stop that ends a field; that of an initial or of `Jr.` is part of the name.
fn without_stop(text: &str) -> &str {
    const SHORT: usize = 2;
    let Some(rest) = text.trim_end().strip_suffix('.') else { return text };
    let last = rest.rsplit(' ').next().unwrap_or_default();
    let is_whole = last.chars().count() > SHORT && !last.contains('.');
    if is_whole { rest } else { text }
}

/// The name of one entry, given name first.
fn inverted(text: &str, entry: &[Token<'_>], of_many: bool, caps: bool) -> Option<String> {
    let comma = entry.iter().position(|token| token.kind == Kind::Comma)?;
    let (family, given) = (&entry[..comma], &entry[comma + 1..]);
    let (given, suffix) = match given.iter().position(|token| token.kind == Kind::Comma) {
        Some(second) => (&given[..second], &given[second + 1..]),
        None => (given, &[][..]),
    };
    let words = |tokens: &[Token<'_>]| tokens.iter().all(|token| token.kind == Kind::Word);
    if !words(family) || !words(given) || !words(suffix) || given.is_empty() || given.len() > 3 {
        return None;
    }
    let core = |tokens: &[Token<'_>]| {
        tokens.iter().filter(|token| part(token.text) == Some(Part::Core)).count()
    };
    // `Van, Jon`: a particle alone is the name.
    let families = core(family).max(usize::from(family.len() == 1));
    let proper = families >= 1
        && families <= if of_many { 3 } else { 1 }
        && family.iter().all(|token| matches!(part(token.text), Some(Part::Core | Part::Particle)));
    let given_proper = core(given) >= 1 && given.iter().all(|token| part(token.text).is_some());
    let suffix_proper =
        suffix.len() <= 1 && suffix.iter().all(|token| part(token.text) == Some(Part::Suffix));
    let never = |tokens: &[Token<'_>]| {
        is_org(text, tokens, caps)
            || is_role(tokens)
            || tokens.iter().any(|token| {
                !token.text.starts_with(char::is_lowercase) && NOT_NAMES.has(token.text)
                    || CITIES.has(token.text)
            })
    };
    if !proper || !given_proper || !suffix_proper || never(given) || never(family) {
        return None;
    }
    let spell = |tokens: &[Token<'_>]| spelling(text, tokens).to_owned();
    let mut name = format!("{} {}", spell(given), spell(family));
    if !suffix.is_empty() {
        name.push(' ');
        name.push_str(&spell(suffix));
    }
    Some(name)
}

/// Cities that stand after the name of a correspondent: seats of governments and of bureaus.
#[rustfmt::skip]
static CITIES: WordSet = WordSet::new(&[
    "amsterdam", "ankara", "athens", "athen", "baghdad", "bagdad", "bangkok", "beijing", "peking", "beirut", "belgrade", "berlin", "bern", "bonn", "brussels", "brüssel", "bruxelles", "bucharest", "budapest", "cairo", "kairo", "canberra", "copenhagen", "damascus", "delhi", "dublin", "düsseldorf", "frankfurt", "geneva", "genf", "genève", "hamburg", "hanoi", "havana", "helsinki", "islamabad", "istanbul", "jakarta", "jerusalem", "johannesburg", "kabul", "kiev", "kyiv", "kiew", "köln", "cologne", "lagos", "lisbon", "lisboa", "london", "londres", "londen", "madrid", "manila", "melbourne", "moscow", "moskau", "moscou", "mumbai", "munich", "münchen", "nairobi", "oslo", "ottawa", "paris", "prague", "prag", "rom", "roma", "rome", "seoul", "shanghai", "singapore", "sofia", "stockholm", "stuttgart", "sydney", "tehran", "teheran", "tokyo", "tokio", "toronto", "tripoli", "tunis", "vienna", "wien", "warsaw", "warschau", "washington", "zagreb", "zurich", "zürich", "leipzig", "dresden", "hannover", "bremen", "luxembourg", "strasbourg", "straßburg", "straßburg", "lyon", "marseille", "milan", "milano", "napoli", "barcelona", "bogotá", "caracas", "lima", "santiago", "brasília", "bengaluru", "chennai", "kolkata", "karachi", "lahore", "dhaka", "colombo", "yangon", "taipei", "pretoria", "harare", "accra", "lille", "chicago", "boston", "houston", "dallas", "detroit", "atlanta", "miami", "seattle", "philadelphia",
]);
