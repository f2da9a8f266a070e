//! Job titles in bylines.

use copydesk_text::lexicon::{
    agency::is_agency,
    credit::{AND, BEATS, ROLES, is_in},
};

use super::Credits;
use super::name::part;
use super::org::{agency_len, is_of_outlet};
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

/// How many of `tokens` are a job title that joins two beats: `Health and Science Editor`.
///
/// title = 1*beat and 1*beat *noun ; noun at its end, and then nothing but a mark
pub(crate) fn joined_title(tokens: &[Token<'_>]) -> Option<usize> {
    let is_beat = |token: &Token<'_>| BEATS.has(token.text) && !ROLES.has(token.text);
    let beats = tokens.iter().take(4).take_while(|token| is_beat(token)).count();
    let is_joined = beats > 0 && tokens.get(beats).is_some_and(|token| AND.has(token.text));
    if !is_joined || !tokens.get(beats + 1).is_some_and(is_beat) {
        return None;
    }
    let behind = &tokens[beats + 1..];
    let len = behind
        .iter()
        .take_while(|token| {
            token.kind == Kind::Word && (BEATS.has(token.text) || is_role_noun(token.text))
        })
        .count();
    let ends = behind.get(len).is_none_or(|after| after.kind != Kind::Word);
    (ends && is_role_noun(behind[len - 1].text)).then_some(beats + 1 + len)
}

/// How many words of `item` are the outlet before a job there: `Harbor Gazette Staff Writer`.
///
/// item = outlet 1*( beat / noun )
pub(crate) fn outlet_before(item: &[Token<'_>]) -> Option<usize> {
    let is_job = |token: &Token<'_>| BEATS.has(token.text) || is_role_noun(token.text);
    let job = item.iter().rev().take_while(|token| is_job(token)).count();
    let outlet = &item[..item.len() - job];
    let is_named = outlet.len() > 1
        && outlet.iter().all(|token| token.kind == Kind::Word)
        && outlet.last().is_some_and(|last| is_of_outlet(last.text));
    let has_noun = item[outlet.len()..].last().is_some_and(|last| is_role_noun(last.text));
    (is_named && has_noun).then_some(outlet.len())
}

/// Whether the words of one whole item are a job title: `Chief Political Correspondent`,
/// `a deputy editor of the Example`.
pub(crate) fn is_role(item: &[Token<'_>]) -> bool {
    let noun =
        item.iter().take(9).position(|token| token.kind == Kind::Word && is_role_noun(token.text));
    let Some(noun) = noun else {
        return false;
    };
    if outlet_before(item).is_some() {
        return true;
    }
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
