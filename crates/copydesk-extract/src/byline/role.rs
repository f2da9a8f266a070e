//! Job titles in bylines.

use copydesk_text::lexicon::{
    agency::is_agency,
    credit::{BEATS, ROLES, is_in},
};

use super::Credits;
use super::name::part;
use super::org::agency_len;
use super::token::{Kind, Token, is_said_twice};

/// Whether `word` is the noun of a job title, alone or as the end of a compound
/// (`Online-Redakteurin`, `Sportredakteur`).
pub(crate) fn is_role_noun(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    ROLES.has(word)
        || word
            .rsplit(['-', ':', '*', '/'])
            .next()
            .is_some_and(|part| part.len() < word.len() && ROLES.has(part))
        || word
            .split([':', '*'])
            .next()
            .is_some_and(|part| part.len() < word.len() && ROLES.has(part))
        || COMPOUND_ENDS.iter().any(|end| word.len() > end.len() + 2 && ends_with(word, end))
}

/// Whether `word` ends with `end`, which is lower case, in any case.
pub(super) fn ends_with(word: &str, end: &str) -> bool {
    let from = word.len().wrapping_sub(end.len());
    word.get(from..).is_some_and(|tail| is_in(tail, &[end]))
}

/// Ends of compound job titles.
const COMPOUND_ENDS: &[&str] = &[
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "journalist",
    "journalistin",
    "redaktør",
    "redaktör",
    "korrespondenten",
    "verslaggever",
    "redacteur",
    "toimittaja",
    "kommentator",
    "leiter",
    "leiterin",
    "autorin",
];

/// Where the job title begins in the words `run`, of which the first `least` are the name's own.
///
/// role = *( agency / beat ) noun *( word )
pub(crate) fn role_start(text: &str, run: &[Token<'_>], least: usize) -> Option<usize> {
    let noun = (least..run.len()).find(|&i| is_role_noun(run[i].text))?;
    let mut start = noun;
    'left: while start > least {
        if BEATS.has(run[start - 1].text) {
            start -= 1;
            continue;
        }
        for at in (least.max(start.saturating_sub(4))..start).rev() {
            if agency_len(text, &run[at..start]) == Some(start - at) {
                start = at;
                continue 'left;
            }
        }
        break;
    }
    Some(start)
}

/// How many words of `item` are a job title before a name.
///
/// title = [agency] *beat [word] noun ; then two words of a name
pub(crate) fn title_before(text: &str, item: &[Token<'_>]) -> Option<usize> {
    let noun = item.iter().take(6).position(|token| is_in(token.text, BEFORE_NAMES))?;
    let agency = agency_len(text, &item[..noun]).unwrap_or(0);
    let is_beat = |token: &&Token<'_>| BEATS.has(token.text);
    let unknown = item[agency..noun].iter().filter(|token| !is_beat(token)).count();
    let name = &item[noun + 1..];
    let is_name = |token: &Token<'_>| {
        token.kind == Kind::Word
            && part(token.text).is_some()
            && !is_role_noun(token.text)
            && !BEATS.has(token.text)
    };
    (unknown <= 1 && name.len() >= 2 && name.iter().take(2).all(is_name)).then_some(noun + 1)
}

/// Jobs that stand before names and that no family is called by.
const BEFORE_NAMES: &[&str] = &[
    "writer",
    "writers",
    "editor",
    "editors",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "columnist",
    "journalist",
    "journalists",
];

/// Whether the words of one whole item are a job title: `Chief Political Correspondent`,
/// `a deputy editor of the Example`.
pub(crate) fn is_role(item: &[Token<'_>]) -> bool {
    let noun =
        item.iter().take(9).position(|token| token.kind == Kind::Word && is_role_noun(token.text));
    let Some(noun) = noun else {
        return false;
    };
    let article = is_in(item[0].text, &["a", "an", "the", "our", "ein", "eine", "un", "une"]);
    article
        || item[..noun].iter().all(|token| {
            token.kind == Kind::Word
                && (BEATS.has(token.text) || is_role_noun(token.text) || starts_small(token.text))
        })
        || noun + 1 == item.len()
        || item.get(noun + 1).is_some_and(|token| starts_small(token.text))
}

/// `item` without what it says again: `Staff Writer Jane Roe` behind `Jane Roe`, `Journalist Journalist`.
pub(crate) fn said_once<'i, 'a>(item: &'i [Token<'a>], credits: &Credits) -> &'i [Token<'a>] {
    if is_said_twice(item) {
        return &item[..item.len() / 2];
    }
    let Some(person) = credits.contributors.last() else { return item };
    let words = person.name.split(' ').count();
    let role = item.len().saturating_sub(words);
    let is_named = item[role..].iter().map(|token| token.text).eq(person.name.split(' '));
    if is_named && role > 0 { &item[..role] } else { item }
}

/// Whether the words name a job and nobody: `Staff Reporter`, `Our Correspondent`.
pub(crate) fn is_bare_role(item: &[Token<'_>]) -> bool {
    item.iter().any(|token| is_role_noun(token.text))
        && item.iter().all(|token| {
            token.kind == Kind::Word
                && (BEATS.has(token.text)
                    || is_role_noun(token.text)
                    || starts_small(token.text)
                    || is_agency(token.text))
        })
}

fn starts_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}
