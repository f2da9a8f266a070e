//! The agencies that a story is from, told at its end: `(With PTI inputs)`, `Avec AFP`, `-- IANS`.

use copydesk_text::lexicon::agency::is_agency;
use copydesk_text::lexicon::credit::is_in;

use crate::any_case::{Pairs, starts};
use crate::byline::Credits;

/// Longest of them in bytes.
const LONGEST: usize = 100;

/// agencies = lead list / "with" list "inputs" / source "from" list "was used in this report"
///          / mark list / open list close
/// list     = ["the"] agency *( ( "/" / "," / and ) agency )
/// mark     = "-" / "--" / "—" / "/" / "©" [year]
///
/// All of the list must be agencies; a lead vouches for words for them, too: `avec agences`.
pub(super) fn parse(text: &str, inner: &str, bracketed: bool) -> Option<Credits> {
    if inner.len() > LONGEST {
        return None;
    }
    let inner = inner.trim_end_matches('.').trim();
    let led = after_lead(inner).or_else(|| with_inputs(inner)).or_else(|| used(inner));
    let agencies = match led {
        Some(list) => agencies(list, true)?,
        None => agencies(marked(text).or_else(|| bracketed.then_some(inner))?, false)?,
    };
    Some(Credits { contributors: Vec::new(), agencies })
}

/// Leads to the agencies that a paper took material from, in French, Spanish, Portuguese, Italian, Dutch,
/// German, Catalan and the languages of the North.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "avec", "com", "con", "met", "med", "mit", "com agências", "com informações da", "com informações do", "com informações das", "com informações dos", "com informações de", "com informação da", "con información de", "con informaciones de",
    "mit material von", "with material from", "with agencies", "con información de agencias",
];

/// What follows the lead that `text` starts with.
fn after_lead(text: &str) -> Option<&str> {
    static OPENINGS: Pairs = Pairs::NONE.with_openings(LEADS);
    if !OPENINGS.may_open(text.as_bytes()) {
        return None;
    }
    let leads = LEADS.iter().filter_map(|lead| text.get(starts(text, lead)?..)?.strip_prefix(' '));
    leads.min_by_key(|list| list.len())
}

/// `With PTI inputs`
fn with_inputs(text: &str) -> Option<&str> {
    let list = text.strip_prefix("With ").or_else(|| text.strip_prefix("with "))?;
    list.strip_suffix(" inputs").or_else(|| list.strip_suffix(" Inputs"))
}

/// `Information from the Associated Press was used in this report`
fn used(text: &str) -> Option<&str> {
    // The last letter of `report`, `story` or `article`.
    if !text.ends_with(['t', 'y', 'e', 'T', 'Y', 'E']) {
        return None;
    }
    let (what, list) = text.split_once(" from ")?;
    let (list, end) = list.split_once(" was used in this ")?;
    (is_in(what, &["information", "material", "some information"])
        && is_in(end, &["report", "story", "article"]))
    .then_some(list)
}

/// What follows the mark that `text` starts with.
fn marked(text: &str) -> Option<&str> {
    let text = text.trim();
    let text = text
        .strip_prefix(['(', '（'])
        .and_then(|inner| inner.strip_suffix([')', '）']))
        .filter(|inner| inner.starts_with('©'))
        .unwrap_or(text);
    let list = text.trim_start_matches(['-', '–', '—', '/', '©', ' ']);
    let list = match text.starts_with('©') {
        // `© 2021 AFP`
        true => list.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start(),
        false => list,
    };
    (list.len() < text.len()).then_some(list)
}

/// The agencies that `list` is, at most four.
fn agencies(list: &str, led: bool) -> Option<Vec<String>> {
    let words =
        &["agences", "agências", "agencias", "agenzie", "agencies", "agency", "agenturmaterial"];
    let parts = list.split(['/', ',']).flat_map(|part| part.split(" and "));
    let parts = parts.flat_map(|part| part.split(" et ")).flat_map(|part| part.split(" y "));
    let parts = parts.flat_map(|part| part.split(" e ")).map(str::trim);
    let parts: Vec<&str> = parts.map(|part| part.strip_prefix("the ").unwrap_or(part)).collect();
    let is_known = |part: &&str| {
        let small = part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_lowercase());
        is_agency(part)
            || small && is_agency(&part.to_ascii_uppercase())
            || led && is_in(part, words)
    };
    let fits = parts.len() <= 4 && parts.iter().all(is_known);
    fits.then(|| parts.into_iter().map(str::to_owned).collect())
}
