//! Sign-offs: who reported, wrote and edited a story, told at its end.

mod agencies;
mod cjk;
mod clauses;
pub(crate) mod contact;
mod contributed;
mod desk;

use copydesk_text::lexicon::{
    agency::is_agency,
    credit::{self, BEATS, ROLES, is_in},
};

use crate::byline::{
    Credits, Relation, is_of_outlet,
    list::{End, List},
    token::{Kind, Token, spelling},
};

/// Longest sign-off in bytes.
const LONGEST: usize = 900;

/// Reads the sign-off that `text` is: `(Reporting by X in Y; Editing by Z)`, `X contributed to
/// this report.`, `- Editing by: X`, the initials of a desk, the agency that a story is from: `(With PTI
/// inputs)`, `-- IANS`.
///
/// Every clause must be read to its end, or nothing is; one of work that has no name here (`Polling by
/// X`) is passed over.
///
/// ```
/// use copydesk_extract::{byline::Relation, signoff::parse};
///
/// let credits = parse("(Reporting by Jane Roe in Salto; Editing by John Doe)").unwrap();
/// assert_eq!(credits.contributors[0].location.as_deref(), Some("Salto"));
/// assert_eq!(credits.contributors[1].relation, Relation::Editing);
///
/// let credits = parse("AP writers Jane Roe in Rome and John Doe contributed to this report.").unwrap();
/// assert_eq!(credits.contributors[1].name, "John Doe");
/// assert_eq!(credits.contributors[1].relation, Relation::AdditionalReporting);
///
/// assert_eq!(parse("Reporting by the agency was wrong, the minister said."), None);
/// ```
pub fn parse(text: &str) -> Option<Credits> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let (inner, bracketed) = unwrap(text);
    desk::parse(inner)
        .or_else(|| contact::parse(inner))
        .or_else(|| clauses::parse(inner, bracketed))
        .or_else(|| contributed::parse(inner))
        .or_else(|| agencies::parse(text, inner, bracketed))
        .or_else(|| if bracketed { cjk::parse(inner) } else { None })
}

/// `text` without its brackets, leading dash or bullet and final full stop; whether it had brackets.
fn unwrap(text: &str) -> (&str, bool) {
    let text = text.trim_start_matches(['-', '–', '—', '*', '•', '_', '#', ' ', '\u{a0}']).trim();
    // `(Reporting by …)((jane@example.com; +1 555 0100))`
    let mut brackets = memchr::memchr_iter(b'(', text.as_bytes());
    let second = brackets.find(|&at| text[at..].starts_with("(("));
    let text = second.filter(|&at| at > 0).map_or(text, |at| text[..at].trim_end());
    let closed = text.strip_suffix('.').unwrap_or(text).trim_end();
    let pairs = [('(', ')'), ('[', ']'), ('（', '）')];
    pairs
        .iter()
        .find_map(|(open, close)| {
            Some((closed.strip_prefix(*open)?.strip_suffix(*close)?.trim(), true))
        })
        .unwrap_or((text, false))
}

/// The people that `who` lists, put to `credits`.
fn people(text: &str, who: &[Token<'_>], relation: Relation, credits: &mut Credits) -> Option<()> {
    let lead = credit::LEADS.iter().find(|lead| lead.text == "by")?;
    // `Roe reported from Oslo.`: the byline has the rest of the name.
    let singles = relation == Relation::Reporting;
    let mut list = List::new(text, who, Some(lead), relation).with_singles(singles);
    if list.read() != End::Whole {
        return None;
    }
    credits.contributors.append(&mut list.credits.contributors);
    for agency in list.credits.agencies {
        if !credits.agencies.contains(&agency) {
            credits.agencies.push(agency);
        }
    }
    Some(())
}

/// The tokens after `AP writers`, `Associated Press reporter`, `Staff writers`.
fn after_roles<'t, 'a>(text: &str, who: &'t [Token<'a>], credits: &mut Credits) -> &'t [Token<'a>] {
    let mut at = 0;
    // `The Example's Jane Roe`, `Example News' Jane Roe`
    let is_owner = |at: usize| {
        let (word, next) = (who[at].text, who.get(at + 1));
        let is_bare = || word.ends_with('s') && next.is_some_and(|it| matches!(it.text, "'" | "’"));
        word.ends_with("'s") || word.ends_with("’s") || is_bare()
    };
    let owner = (0..who.len().min(6)).find(|&at| is_owner(at));
    if let Some(owner) =
        owner.filter(|&at| matches!(who.get(at + 1), Some(it) if it.kind == Kind::Quote))
    {
        credits.agencies.push(spelling(text, &who[..=owner]).to_owned());
        return &who[owner + 2..];
    }
    if let Some(owner) = owner {
        let outlet = spelling(text, &who[..=owner]);
        credits
            .agencies
            .push(outlet.trim_end_matches('s').trim_end_matches(['\'', '’']).to_owned());
        return &who[owner + 1..];
    }
    let is_outlet = |len: usize| {
        let last = who[len - 1].text;
        is_agency(spelling(text, &who[..len]))
            // `Times staff writer`, `Harbor Gazette reporter`
            || is_of_outlet(last) && !BEATS.has(last) && !ROLES.has(last)
    };
    let org = (1..=who.len().min(5)).rev().find(|&len| is_outlet(len));
    if let Some(len) = org {
        at = len;
    }
    let words = who[at..]
        .iter()
        .take_while(|token| {
            ROLES.has(token.text)
                || BEATS.has(token.text)
                || is_in(token.text, &["the", "la", "el", "der", "die", "le", "il"])
        })
        .count();
    let roles = who[at..at + words]
        .iter()
        .rposition(|token| ROLES.has(token.text))
        .map_or(0, |last| last + 1);
    if roles == 0 {
        return who;
    }
    if let Some(len) = org {
        credits.agencies.push(spelling(text, &who[..len]).to_owned());
    }
    &who[at + roles..]
}
