//! Sentences that end with what somebody who helped did: `X contributed to this report.`

use copydesk_text::lexicon::credit::is_in;

use super::{after_roles, people};
use crate::any_case::Pairs;
use crate::byline::{
    Credits, Relation,
    token::{Kind, Token, spelling, tokens},
};

/// What somebody who helped did, in words that end the sentence or go on with a place.
#[rustfmt::skip]
const CONTRIBUTED: &[(&str, Relation)] = &[
    ("contributed to this report", Relation::AdditionalReporting), ("contributed to this story", Relation::AdditionalReporting), ("contributed to this article", Relation::AdditionalReporting),
    ("contributed to this", Relation::AdditionalReporting), ("contributed to the report", Relation::AdditionalReporting),
    ("also contributed to this report", Relation::AdditionalReporting), ("also contributed", Relation::AdditionalReporting), ("contributed reporting", Relation::AdditionalReporting), ("contributed research", Relation::AdditionalReporting),
    ("contributed additional reporting", Relation::AdditionalReporting), ("contributed from", Relation::AdditionalReporting), ("contributed", Relation::AdditionalReporting), ("assisted with this report", Relation::AdditionalReporting),
    ("assisted in this report", Relation::AdditionalReporting), ("provided additional reporting", Relation::AdditionalReporting),
    ("reported this story", Relation::Reporting), ("reported from", Relation::Reporting), ("wrote this story", Relation::Writing),
    ("hat zu diesem bericht beigetragen", Relation::AdditionalReporting), ("haben zu diesem bericht beigetragen", Relation::AdditionalReporting), ("trug zu diesem bericht bei", Relation::AdditionalReporting), ("trugen zu diesem bericht bei", Relation::AdditionalReporting),
    ("a contribué à cet article", Relation::AdditionalReporting), ("ont contribué à cet article", Relation::AdditionalReporting), ("a contribué à ce reportage", Relation::AdditionalReporting),
    ("contribuyó a este reportaje", Relation::AdditionalReporting), ("contribuyó a este informe", Relation::AdditionalReporting), ("contribuyó con este reporte", Relation::AdditionalReporting), ("contribuyó a esta nota", Relation::AdditionalReporting), ("contribuyeron a este reportaje", Relation::AdditionalReporting), ("contribuyeron a este informe", Relation::AdditionalReporting), ("contribuyeron con este reporte", Relation::AdditionalReporting), ("contribuyó a esta información", Relation::AdditionalReporting), ("contribuyó a este despacho", Relation::AdditionalReporting), ("contribuyeron a este despacho", Relation::AdditionalReporting),
    ("ont contribué à ce reportage", Relation::AdditionalReporting), ("bidrog till denna artikel", Relation::AdditionalReporting), ("bidrog till den här artikeln", Relation::AdditionalReporting), ("bidrog til denne artikel", Relation::AdditionalReporting),
    ("bidro til denne artikkelen", Relation::AdditionalReporting), ("werkte mee aan dit artikel", Relation::AdditionalReporting), ("werkten mee aan dit artikel", Relation::AdditionalReporting),
    ("berkontribusi pada laporan ini", Relation::AdditionalReporting), ("berkontribusi dalam laporan ini", Relation::AdditionalReporting), ("bu habere katkıda bulundu", Relation::AdditionalReporting), ("bu habere katkida bulundu", Relation::AdditionalReporting),
    ("contribuiu para esta reportagem", Relation::AdditionalReporting), ("contribuíram para esta reportagem", Relation::AdditionalReporting), ("colaborou", Relation::AdditionalReporting), ("colaboraram", Relation::AdditionalReporting), ("ha contribuito a questo articolo", Relation::AdditionalReporting), ("hanno contribuito a questo articolo", Relation::AdditionalReporting), ("ha collaborato", Relation::AdditionalReporting), ("heeft bijgedragen aan dit artikel", Relation::AdditionalReporting), ("bidro til denne saken", Relation::AdditionalReporting),
];

/// Whether `text` has one of [`CONTRIBUTED`] anywhere, which hardly a paragraph has but the last.
/// No token starts right after an ASCII letter.
fn may_tell(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut after_letter = false;
    for (at, byte) in bytes.iter().enumerate() {
        let may_open =
            !after_letter && OPENINGS.may_open(&bytes[at..]) && may_open_phrase(&bytes[at..]);
        if may_open && text.get(at..).is_some_and(|rest| told(rest).is_some()) {
            return true;
        }
        after_letter = byte.is_ascii_alphabetic();
    }
    false
}

/// The first two letters of the phrases, which are ASCII.
static OPENINGS: Pairs = Pairs::NONE.with_openings_of(CONTRIBUTED);

/// The longest of [`CONTRIBUTED`] that `rest` starts with: its length and what it says.
fn told(rest: &str) -> Option<(usize, Relation)> {
    if !may_open_phrase(rest.as_bytes()) {
        return None;
    }
    let end = rest.char_indices().nth(48).map_or(rest.len(), |(at, _)| at);
    let folded = rest.get(..end)?.to_lowercase();
    CONTRIBUTED
        .iter()
        .filter(|(phrase, _)| {
            folded
                .strip_prefix(phrase)
                .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        })
        .max_by_key(|(phrase, _)| phrase.len())
        .map(|(phrase, relation)| (phrase.len(), *relation))
}

/// Whether `rest` starts with the first four letters of one of [`CONTRIBUTED`], in any case. All of
/// them are ASCII, and no other letter has a small one among them.
fn may_open_phrase(rest: &[u8]) -> bool {
    rest.first_chunk().is_some_and(|four: &[u8; 4]| {
        let mut four = *four;
        four.make_ascii_lowercase();
        PHRASE_OPENINGS.contains(&u32::from_le_bytes(four))
    })
}

/// The first four letters of the phrases, each as a number, once.
static PHRASE_OPENINGS: &[u32] = ALL_OPENINGS.0.split_at(ALL_OPENINGS.1).0;

/// The same with room for all phrases, and how many there are.
const ALL_OPENINGS: ([u32; CONTRIBUTED.len()], usize) = {
    let (mut numbers, mut count, mut at) = ([0; CONTRIBUTED.len()], 0, 0);
    while at < CONTRIBUTED.len() {
        let Some(four) = CONTRIBUTED[at].0.as_bytes().first_chunk() else { unreachable!() };
        let number = u32::from_le_bytes(*four);
        let mut known = 0;
        while known < count && numbers[known] != number {
            known += 1;
        }
        if known == count {
            numbers[count] = number;
            count += 1;
        }
        at += 1;
    }
    (numbers, count)
};

/// told = 1*( [org] [roles] people verb [ "from" place ] *( "," "and" people "from" place ) "." )
pub(super) fn parse(text: &str) -> Option<Credits> {
    if !may_tell(text) {
        return None;
    }
    let mut credits = Credits::default();
    for sentence in sentences(text) {
        sentence_of(sentence, &mut credits)?;
    }
    (!credits.contributors.is_empty() || !credits.agencies.is_empty()).then_some(credits)
}

/// The sentences of `text`: a full stop ends one where a capital follows and the word before it is
/// no initial or abbreviation.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let tokens = tokens(text);
    let mut cuts: Vec<usize> =
        tokens.iter().filter(|token| token.kind == Kind::Stop).map(Token::end).collect();
    cuts.push(text.len());
    let mut from = 0;
    cuts.into_iter().filter_map(move |to| {
        let sentence = text.get(from..to)?.trim().trim_end_matches('.').trim();
        from = to;
        (!sentence.is_empty()).then_some(sentence)
    })
}

fn sentence_of(sentence: &str, credits: &mut Credits) -> Option<()> {
    let tokens = tokens(sentence);
    let (at, len, relation) = (1..tokens.len()).find_map(|at| {
        let rest = &sentence[tokens[at].start..];
        told(rest).map(|(len, relation)| (at, len, relation))
    })?;
    let who = after_roles(sentence, &tokens[..at], credits);
    let first = credits.contributors.len();
    people(sentence, who, relation, credits)?;
    let verb_end = tokens[at].start + len;
    if !is_about_a_story(&sentence[tokens[at].start..verb_end], &sentence[verb_end..]) {
        return None;
    }
    let by_place = sentence
        .get(tokens[at].start..verb_end)
        .is_some_and(|verb| verb.to_lowercase().ends_with("from"));
    // `contribuyó con este reporte desde Lima`
    let rest: Vec<Token<'_>> =
        tokens.iter().copied().filter(|token| token.start >= verb_end).collect();
    let mut rest = rest.as_slice();
    if rest.first().is_some_and(|token| is_in(token.text, &["to"])) {
        // `contributed to this report from Rome`
        rest = rest
            .iter()
            .position(|token| is_in(token.text, &["from"]))
            .map_or(&[][..], |from| &rest[from..]);
    }
    let mut from = by_place;
    while let Some(token) = rest.first() {
        if is_in(token.text, &["from", "in", "desde", "depuis"]) {
            from = true;
            rest = &rest[1..];
            continue;
        }
        if !from {
            // Words after the verb that say nothing of people: `for this article`.
            return (rest.len() <= 6 && rest.iter().all(|token| token.kind == Kind::Word))
                .then_some(());
        }
        rest = places(sentence, rest, first, relation, credits)?;
        from = false;
    }
    Some(())
}

/// Whether the words `after` a verb leave it to be about a story: what somebody `contributed to the win` is no
/// report. A verb that names the story itself needs nothing more.
fn is_about_a_story(verb: &str, after: &str) -> bool {
    const BARE: &[&str] = &[
        "contributed",
        "also contributed",
        "contributed to this",
        "colaborou",
        "colaboraram",
        "ha collaborato",
    ];
    let mut words =
        after.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty());
    !is_in(verb, BARE)
        || words.clone().next().is_none_or(|first| is_in(first, &["from", "in", "desde", "de"]))
        || words.by_ref().take(8).any(|word| is_in(word, STORIES))
}

/// Words for what newsrooms make.
#[rustfmt::skip]
const STORIES: &[&str] = &[
    "report", "reports", "story", "stories", "article", "articles", "coverage", "column", "dispatch", "piece", "post", "reporting", "research", "package", "project", "newsletter", "analysis", "roundup", "review", "profile",
    "reportagem", "reportaje", "matéria", "texto", "artigo", "artículo", "nota", "articolo", "servizio",
];

/// `Rome, and John Doe from Ottawa`: the place of those from `first` on, then more people.
fn places<'t, 'a>(
    text: &str,
    rest: &'t [Token<'a>],
    first: usize,
    relation: Relation,
    credits: &mut Credits,
) -> Option<&'t [Token<'a>]> {
    let more =
        rest.iter().position(|token| token.kind == Kind::Comma || is_in(token.text, &["and"]));
    let from =
        rest.iter().skip(more.unwrap_or(rest.len())).position(|token| is_in(token.text, &["from"]));
    let end = match (more, from) {
        (Some(more), Some(_)) => more,
        _ => rest.iter().position(|token| matches!(token.kind, Kind::Comma)).unwrap_or(rest.len()),
    };
    let place = spelling(text, &rest[..end]);
    if place.is_empty() || place.len() > 60 || place.starts_with(char::is_lowercase) {
        return None;
    }
    for person in credits.contributors.iter_mut().skip(first) {
        person.location.get_or_insert_with(|| place.to_owned());
    }
    let (Some(more), Some(from)) = (more, from) else {
        return Some(&[]);
    };
    let mut who = &rest[more..more + from];
    while let Some((token, tail)) = who.split_first()
        && (token.kind == Kind::Comma || is_in(token.text, &["and"]))
    {
        who = tail;
    }
    people(text, who, relation, credits)?;
    Some(&rest[more + from..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_looked_for() {
        for (phrase, _) in CONTRIBUTED {
            assert!(may_open_phrase(phrase.as_bytes()), "{phrase}");
            assert!(may_tell(&format!("Jane Roe {}", phrase.to_uppercase())), "{phrase}");
        }
        assert!(!may_tell("Rain fell all day; the ports were closed, he said."));
    }
}
