//! Words and signs that join the items of a list.

use copydesk_text::lexicon::WordSet;
use copydesk_text::lexicon::agency::is_agency;
use copydesk_text::lexicon::credit::{AND, IN, WITH, is_in};

use super::super::name::part;
use super::super::token::Kind;
use super::{Join, List};

impl<'a, 't> List<'a, 't> {
    /// join = *( "," / ";" / "/" ) [ and / with ] / "." ; the full stop before a clause
    pub(super) fn join(&mut self) -> Option<Join> {
        let start = self.at;
        let mut join = None;
        while let Some(token) = self.peek() {
            match token.kind {
                // `By Jane Roe. With reporting by Tom Oakley.`
                Kind::Stop if self.clause_at(self.at + 1).is_some() => join = Some(Join::Comma),
                Kind::Comma | Kind::Slash | Kind::Bar => join = Some(Join::Comma),
                Kind::Colon if !self.credits.agencies.is_empty() => join = Some(Join::Comma),
                Kind::Semicolon => join = Some(Join::Semicolon),
                Kind::Stop if self.at + 1 == self.tokens.len() => {}
                Kind::Close | Kind::Quote if self.at + 1 == self.tokens.len() => {}
                _ => break,
            }
            self.at += 1;
        }
        // `, with reporting by Tom Oakley`: the clause has the joiner in it.
        if let Some(join) = join.filter(|_| self.clause_at(self.at).is_some()) {
            return Some(join);
        }
        if let Some(word) = self
            .peek()
            .filter(|token| token.kind == Kind::Word)
            .and_then(|_| self.joiner_after(join))
        {
            self.at += 1;
            // `and with`, `avec la collaboration de` is a lead of its own.
            return Some(word);
        }
        if self.at >= self.tokens.len() {
            return None;
        }
        if join.is_none() {
            self.at = start;
        }
        join
    }

    fn joiner_after(&self, join: Option<Join>) -> Option<Join> {
        let joiner = self.joiner(self.at)?;
        // After a comma a name may begin with what is a joiner elsewhere: `Ed Roe`, `Dan Roe`.
        let token = self.peek()?;
        let capital = token.text.chars().next().is_some_and(char::is_uppercase);
        (join.is_none() || !capital || is_in(token.text, CAPITAL_AND)).then_some(joiner)
    }

    /// Whether the word at `at` joins two items.
    pub(super) fn joiner(&self, at: usize) -> Option<Join> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Word)?;
        let next = self.tokens.get(at + 1)?;
        let with = WITH.has(token.text);
        if !with && !AND.has(token.text) {
            return None;
        }
        let small = !token.text.chars().any(char::is_uppercase);
        let sure = SURE_AND.has(token.text);
        let loud =
            is_in(token.text, CAPITAL_AND) || self.caps && (sure || self.lead_says(token.text));
        if !small && !loud {
            return None;
        }
        if !matches!(next.kind, Kind::Word | Kind::Site | Kind::Number | Kind::Quote) {
            return None;
        }
        let words = self.tokens[at + 1..]
            .iter()
            .take(2)
            .take_while(|token| token.kind == Kind::Word && part(token.text).is_some())
            .count();
        let certain = sure || self.lead_says(token.text);
        if with && !sure {
            return (words >= 1 && !is_in(token.text, &["s", "se", "z", "ze", "con", "с", "cu"])
                || words >= 2
                || is_agency(next.text))
            .then_some(Join::With);
        }
        if with {
            return Some(Join::With);
        }
        // What is also a preposition before places joins only where the lead's language says so.
        let place = IN.has(token.text);
        let known =
            self.lead.is_some_and(|lead| lead.language != "en" && !is_in(lead.text, SHARED_LEADS));
        let guess = !place || !known && !is_in(token.text, &["in", "at"]);
        // `Ortega y Gasset` is one name.
        let letter = is_in(token.text, &["y", "e", "i", "a"]);
        // `AFP y EFE`
        let agencies = letter && is_agency(next.text);
        (certain && !letter || (certain || guess) && words >= 2 || agencies).then_some(Join::And)
    }

    /// Whether `word` is the `and` of the language of the lead.
    fn lead_says(&self, word: &str) -> bool {
        let Some(lead) = self.lead else {
            return false;
        };
        match word.to_lowercase().as_str() {
            "en" => matches!(lead.language, "nl" | "af"),
            "i" => matches!(lead.language, "pl" | "hr" | "sr" | "ca" | "bs"),
            "a" => matches!(lead.language, "cs" | "sk"),
            "in" => lead.language == "sl",
            "at" => lead.language == "tl",
            "na" => lead.language == "sw",
            "un" => lead.language == "lv",
            "dan" => matches!(lead.language, "id" | "ms"),
            "e" => matches!(lead.language, "pt" | "it" | "es"),
            "ja" => matches!(lead.language, "fi" | "et"),
            "si" => lead.language == "ro",
            "y" => lead.language == "es",
            "og" => matches!(lead.language, "da" | "no" | "is"),
            "och" => lead.language == "sv",
            "ve" => lead.language == "tr",
            "és" => lead.language == "hu",
            _ => false,
        }
    }
}

/// Leads that several languages share.
const SHARED_LEADS: &[&str] =
    &["autor", "autora", "автор", "text", "texto", "tekst", "foto", "reporter"];

/// Joiners that are nothing else in any language.
#[rustfmt::skip]
static SURE_AND: WordSet = WordSet::new(&[
    "and", "&", "+", "und", "sowie", "et", "og", "och", "ve", "oraz", "és", "și", "şi", "και", "и", "та", "й", "і", "و", "और", "एवं", "ও", "এবং", "และ", "và", "serta", "plus", "with", "mit", "avec", "com", "met", "med", "dengan", "με", "مع", "با", "עם", "với", "y", "dhe",
]);

/// Those that are also believed with a capital: `Jane Roe And John Doe`.
const CAPITAL_AND: &[&str] = &["and", "und", "et", "with"];
