//! Sign-offs: who reported, wrote and edited a story, told at its end.

pub(crate) mod contact;

use std::sync::LazyLock;

use copydesk_text::lexicon::{
    agency::is_agency,
    credit::{self, BEATS, Form, Part, ROLES, is_in},
};

use crate::byline::{
    Contributor, Credits, Relation,
    list::{End, List},
    token::{Kind, Token, first_token, tokens},
};

/// Longest sign-off in bytes.
const LONGEST: usize = 900;

/// Reads the sign-off that `text` is: `(Reporting by X in Y; Editing by Z)`, `X contributed to
/// this report.`, `- Editing by: X`, the initials of a desk.
///
/// Every clause must be read to its end, or nothing is.
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
    desk(inner)
        .or_else(|| contact::parse(inner))
        .or_else(|| clauses(inner, bracketed))
        .or_else(|| contributed(inner))
}

/// `text` without its brackets, leading dash or bullet and final full stop; whether it had brackets.
fn unwrap(text: &str) -> (&str, bool) {
    let text = text.trim_start_matches(['-', '–', '—', '*', '•', '_', '#', ' ', '\u{a0}']).trim();
    // `(Reporting by …)((jane@example.com; +1 555 0100))`
    let text = text.find("((").filter(|&at| at > 0).map_or(text, |at| text[..at].trim_end());
    let closed = text.strip_suffix('.').unwrap_or(text).trim_end();
    let pairs = [('(', ')'), ('[', ']'), ('（', '）')];
    pairs
        .iter()
        .find_map(|(open, close)| {
            Some((closed.strip_prefix(*open)?.strip_suffix(*close)?.trim(), true))
        })
        .unwrap_or((text, false))
}

/// clauses = clause *( ( ";" / "," / "." / "/" / "|" ) clause )
/// clause  = lead people
///
/// A clause starts at a lead that is no bare `By`; inside brackets `By` will do, and the first may
/// have none where an editor follows: `(Jane Roe, édité par Tom Oakley)`.
fn clauses(text: &str, bracketed: bool) -> Option<Credits> {
    // The first clause starts the text: its lead turns nearly every paragraph away.
    let first = first_token(text).filter(|first| first.kind == Kind::Word)?;
    let led = credit::lead(text.get(first.start..)?).is_some();
    if !led && !bracketed {
        return None;
    }
    let tokens = tokens(text);
    let starts = clause_starts(text, &tokens, bracketed);
    let start = starts.first()?;
    let mut credits = Credits::default();
    let helps =
        matches!(start.lead.part, Part::Editing | Part::Translating | Part::AdditionalReporting);
    if !led && helps && start.token > 0 {
        let before = tokens.get(..start.token - 1).unwrap_or_default();
        people(text, before_desk(before), Relation::Author, &mut credits)?;
    } else if start.token != 0 {
        return None;
    }
    for (i, start) in starts.iter().enumerate() {
        let next = starts.get(i + 1).map_or(tokens.len(), |next| next.token);
        let from = tokens.iter().position(|token| token.start >= start.names)?;
        let mut names = tokens.get(from..next).unwrap_or_default();
        while let Some((last, rest)) = names.split_last()
            && (matches!(
                last.kind,
                Kind::Semicolon | Kind::Comma | Kind::Bar | Kind::Slash | Kind::Stop
            ) || is_in(last.text, &["and", "with"]))
        {
            names = rest;
        }
        let names = before_desk(after_roles(text, names, &mut credits));
        if names.is_empty() || names.iter().any(|token| token.kind == Kind::Stop) {
            return None;
        }
        let mut list = List::new(text, names, Some(start.lead), Relation::of(start.lead.part))
            .with_singles(true);
        let end = list.read();
        if end == End::Broken {
            return None;
        }
        credits.contributors.append(&mut list.credits.contributors);
        for agency in list.credits.agencies {
            if !credits.agencies.contains(&agency) {
                credits.agencies.push(agency);
            }
        }
    }
    let some = !credits.contributors.is_empty() || !credits.agencies.is_empty();
    let only = |relations: &[Relation]| {
        !credits.contributors.is_empty()
            && credits.contributors.iter().all(|person| relations.contains(&person.relation))
    };
    // A credit under a picture is the caption's, a label with an author is a byline.
    let pictures = only(&[Relation::Photographs, Relation::Graphics, Relation::Video]);
    let byline = only(&[Relation::Author]) && !bracketed;
    (some && !pictures && !byline).then_some(credits)
}

/// `names` without the desk that a translation was made for: `pour le service français`, `للنشرة العربية`.
fn before_desk<'t, 'a>(names: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let is_desk = |words: &[Token<'_>]| {
        is_in(words[0].text, &["للنشرة"])
            || words.len() > 2
                && is_in(words[0].text, &["pour"])
                && is_in(words[2].text, &["service"])
    };
    let end = (1..names.len()).find(|&at| is_desk(&names[at..]));
    &names[..end.unwrap_or(names.len())]
}

struct Start {
    /// Index of the token that the clause starts with.
    token: usize,
    /// Byte offset of its names.
    names: usize,
    lead: &'static credit::Lead,
}

fn clause_starts(text: &str, tokens: &[Token<'_>], bracketed: bool) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    let mut skip_to = 0;
    for (i, token) in tokens.iter().enumerate() {
        let parted = i == 0
            || matches!(
                tokens[i - 1].kind,
                Kind::Semicolon | Kind::Comma | Kind::Stop | Kind::Slash | Kind::Bar
            )
            || is_in(tokens[i - 1].text, &["and", "with"]);
        if token.kind != Kind::Word || token.start < skip_to {
            continue;
        }
        // `Reporting by Jane Roe Editing by John Doe`: what edits opens a clause without a mark.
        let is_second = || i > 1 && token.text.starts_with(['E', 'W', 'A']) && !starts.is_empty();
        if !parted && !is_second() {
            continue;
        }
        let found = text.get(token.start..).and_then(credit::lead);
        let label = || if bracketed { bare_label(token.text, i == 0) } else { None };
        let Some((lead, names)) = found.or_else(label) else {
            continue;
        };
        let told = matches!(
            lead.part,
            Part::Reporting
                | Part::AdditionalReporting
                | Part::Writing
                | Part::Compiled
                | Part::Editing
                | Part::Translating
                | Part::Graphics
                | Part::Video
                | Part::Photographs
        );
        // `(إعداد سامي المثال - تحرير نورا النموذج)`
        let alone = bracketed && (lead.form == Form::Word || lead.part == Part::Editing);
        let phrase = lead.text.contains(' ')
            || told && alone
            || lead.part == Part::AdditionalReporting && lead.form == Form::Word
            || lead.form == Form::Label
                && text[token.start..token.start + names].contains([':', '：']);
        let plain = i == 0 && bracketed && lead.part == Part::Author;
        if !(parted || told && phrase && starts.iter().any(|it| it.lead.part != lead.part)) {
            continue;
        }
        if told && phrase
            || plain
            || lead.part == Part::Author && phrase && lead.form == Form::Label
        {
            skip_to = token.start + names;
            starts.push(Start { token: i, names: skip_to, lead });
        }
    }
    starts
}

/// The label of an editor, or of an author where it opens the brackets, inside which it may stand without
/// its colon: `(Автор Анна Примерова. Редактор Иван Образцов)`.
fn bare_label(word: &str, opens: bool) -> Option<(&'static credit::Lead, usize)> {
    let fits = |part: Part| part == Part::Editing || opens && part == Part::Author;
    let lead = LABELS.iter().find(|lead| fits(lead.part) && is_in(word, &[lead.text]))?;
    Some((lead, word.len()))
}

/// The labels of [`bare_label`].
static LABELS: LazyLock<Vec<&credit::Lead>> = LazyLock::new(|| {
    let is_label = |lead: &&credit::Lead| {
        lead.form == Form::Label && matches!(lead.part, Part::Editing | Part::Author)
    };
    credit::LEADS.iter().filter(is_label).collect()
});

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
            !after_letter && OPENS_PHRASE[usize::from(*byte)] && may_open_phrase(&bytes[at..]);
        if may_open && text.get(at..).is_some_and(|rest| told(rest).is_some()) {
            return true;
        }
        after_letter = byte.is_ascii_alphabetic();
    }
    false
}

/// The bytes that one of [`CONTRIBUTED`] starts with, in either case.
static OPENS_PHRASE: [bool; 256] = {
    let mut opens = [false; 256];
    let mut at = 0;
    while at < CONTRIBUTED.len() {
        let first = CONTRIBUTED[at].0.as_bytes()[0];
        opens[first as usize] = true;
        opens[first.to_ascii_uppercase() as usize] = true;
        at += 1;
    }
    opens
};

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
fn contributed(text: &str) -> Option<Credits> {
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
    let by_place = sentence
        .get(tokens[at].start..verb_end)
        .is_some_and(|verb| verb.to_lowercase().ends_with("from"));
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
        if is_in(token.text, &["from", "in"]) {
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

fn spelling<'a>(text: &'a str, tokens: &[Token<'_>]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end()).unwrap_or_default(),
        _ => "",
    }
}

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
    // `The Example's Jane Roe`
    let owner = who
        .iter()
        .take(6)
        .position(|token| token.text.ends_with("'s") || token.text.ends_with("’s"));
    if let Some(owner) = owner {
        let outlet = spelling(text, &who[..=owner]);
        credits
            .agencies
            .push(outlet.trim_end_matches('s').trim_end_matches(['\'', '’']).to_owned());
        return &who[owner + 1..];
    }
    let org = (1..=who.len().min(5)).rev().find(|&len| is_agency(spelling(text, &who[..len])));
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

/// desk = agency 1*( SP initials ) / initials 2*( "/" initials ) / initials SP "//" SP initials /
///        "/" agency "/" / mark "/" initials
fn desk(text: &str) -> Option<Credits> {
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
        initials
            if (3..=4).contains(&initials.len())
                && slashed(text, initials.len())
                && initials.iter().all(|part| {
                    is_initials(part) && part.chars().all(char::is_lowercase) && part.len() <= 3
                }) =>
        {
            Some(of(initials, None))
        }
        [one, two] if text.contains(" // ") && is_initials(one) && is_initials(two) => {
            Some(of(&[one, two], None))
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

/// Whether `text` is nothing but parts with a slash between each.
fn slashed(text: &str, parts: usize) -> bool {
    text.matches('/').count() == parts - 1 && !text.contains(char::is_whitespace)
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
