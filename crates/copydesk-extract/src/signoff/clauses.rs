//! Clauses that open with what was done: `Reporting by X in Y; Editing by Z`.

use std::sync::LazyLock;

use copydesk_text::lexicon::credit::{self, Form, Part, is_in};

use super::{after_roles, people};
use crate::byline::{
    Credits, Relation,
    list::{End, List},
    token::{Kind, Token, first_token, tokens},
};

/// clauses = clause *( ( ";" / "," / "." / "/" / "|" ) clause )
/// clause  = lead people
///
/// A clause starts at a lead that is no bare `By`; inside brackets `By` will do, and the first may
/// have none where an editor follows: `(Jane Roe, édité par Tom Oakley)`.
pub(super) fn parse(text: &str, bracketed: bool) -> Option<Credits> {
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
        if let Some(end) = names.iter().position(|token| token.kind == Kind::Semicolon)
            && names[end..].split(|it| it.kind == Kind::Semicolon).skip(1).all(is_other_clause)
        {
            names = &names[..end];
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

/// Whether `words` between semicolons are no people: work that has no name here, an address.
///
/// other = 1*3 word "by" people / 1*3 word ":" address    ; Polling by X, Messaging: x@example.com
fn is_other_clause(words: &[Token<'_>]) -> bool {
    let lead = words.iter().take(4).take_while(|it| it.kind == Kind::Word && it.text != "by");
    let lead = lead.count();
    words.get(lead).is_some_and(|it| match it.kind {
        Kind::Word => {
            let who = words.get(lead + 1..).unwrap_or_default();
            let is_named = |it: &Token<'_>| it.text.starts_with(char::is_uppercase);
            lead > 0 && it.text == "by" && who.len() > 1 && who.iter().take(2).all(is_named)
        }
        Kind::Colon => lead > 0 && words.iter().any(|it| it.kind == Kind::Email),
        _ => false,
    })
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
        let plain = i == 0 && bracketed && matches!(lead.part, Part::Author | Part::Reporting);
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
    let fits = |part: Part| {
        part == Part::Editing || opens && matches!(part, Part::Author | Part::Reporting)
    };
    let lead = LABELS.iter().find(|lead| fits(lead.part) && is_in(word, &[lead.text]))?;
    Some((lead, word.len()))
}

/// The labels of [`bare_label`].
static LABELS: LazyLock<Vec<&credit::Lead>> = LazyLock::new(|| {
    let is_label = |lead: &&credit::Lead| {
        lead.form == Form::Label
            && matches!(lead.part, Part::Editing | Part::Author | Part::Reporting)
    };
    credit::LEADS.iter().filter(is_label).collect()
});
