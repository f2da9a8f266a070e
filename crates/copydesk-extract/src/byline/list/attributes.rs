//! What a list says of a person behind the name.

use copydesk_text::lexicon::credit::{FOR, IN, WITH, is_in};
use copydesk_text::lexicon::place::is_city;

use super::super::Relation;
use super::super::noise::{is_noise, is_stamp};
use super::super::org::{agency_len, is_org, outlet_behind_name};
use super::super::role::is_role;
use super::super::token::{Kind, Token, spelling};
use super::{End, List, part_of_place, special_to};

impl<'a, 't> List<'a, 't> {
    /// What is said of the last person without a comma: role, place, outlet, addresses, brackets.
    pub(super) fn attributes(&mut self) {
        while let Some(token) = self.peek() {
            let before = self.at;
            match token.kind {
                Kind::Email | Kind::Handle => self.address(*token),
                Kind::Open => self.bracket(),
                Kind::Word
                    if !self.credits.contributors.is_empty() && self.agency_follows() > 0 =>
                {
                    let len = self.agency_follows();
                    self.org(&self.rest()[..len]);
                }
                Kind::Word
                    if !self.credits.contributors.is_empty() && self.joiner(self.at).is_none() =>
                {
                    self.phrase();
                }
                _ => {}
            }
            if self.at == before {
                break;
            }
        }
    }

    /// The length of the agency that stands here and ends its item: `Jane Roe Reuters`.
    fn agency_follows(&self) -> usize {
        let item = self.whole_item();
        agency_len(self.text, item)
            .filter(|&len| len == item.len() || is_noise(self.text, item, len))
            .unwrap_or(0)
    }

    fn address(&mut self, token: Token<'a>) {
        self.at += 1;
        if let Some(person) = self.credits.contributors.last_mut() {
            let slot =
                if token.kind == Kind::Email { &mut person.email } else { &mut person.handle };
            let text: String = token.text.chars().filter(|c| !c.is_whitespace()).collect();
            slot.get_or_insert(text);
        }
    }

    /// `in Kisumu`, `for The Example`, `of The Associated Press`.
    fn phrase(&mut self) {
        let Some(word) = self.peek() else {
            return;
        };
        let start = self.at;
        if let Some(len) = from_reports(self.rest()) {
            self.at += len;
            return;
        }
        if special_to(self.rest()) {
            self.org(self.whole_item());
            return;
        }
        let item = self.whole_item();
        if self.names_outlet(item) {
            let skipped = if is_in(word.text, &["of"]) { 2 } else { 0 };
            self.at += skipped;
            self.org(&item[skipped..]);
            return;
        }
        self.at += 1;
        // `for the Example`
        let has_article = FOR.has(word.text) && self.peek().is_some_and(|it| it.text == "the");
        self.at += usize::from(has_article);
        let item = self.whole_item();
        let capital = item.first().is_some_and(|token| {
            token.kind == Kind::Site || token.text.chars().next().is_some_and(|c| !c.is_lowercase())
        });
        if item.is_empty() || !capital || is_noise(self.text, self.tokens, self.at) {
            self.at = start;
        } else if is_in(word.text, &["of"]) && !item.is_empty()
            || FOR.has(word.text) && self.is_preposition(start)
        {
            let end =
                (1..item.len()).find(|&i| is_stamp(self.tokens, self.at + i)).unwrap_or(item.len());
            self.org(&item[..end]);
        } else if self.is_preposition(start) {
            if !self.place(item) {
                self.at = start;
            }
        } else {
            self.at = start;
        }
    }

    /// Whether `item`, behind a person, is an outlet with its article or its staff: `The Herald`,
    /// `of the Herald staff`.
    fn names_outlet(&self, item: &[Token<'a>]) -> bool {
        let end = self.at;
        let start = end.saturating_sub(4);
        (start..end.saturating_sub(1)).any(|from| {
            let whole = &self.tokens[from..end + item.len()];
            outlet_behind_name(self.text, whole) == Some(end - from)
        })
    }

    /// `(AFP)`, `(42)`, `(jane@example.com)`, `(Bruxelles, bureau européen)`, `(avec Jane Roe)`,
    /// `(Fotos)`, `(as told to Jane Roe)`.
    fn bracket(&mut self) {
        let rest = self.rest();
        let Some(close) = rest.iter().position(|token| token.kind == Kind::Close) else {
            return;
        };
        let inside = &rest[1..close.max(1)];
        let Some(first) = inside.first() else {
            return;
        };
        let figure = inside.len() == 1 && first.text.len() <= 2;
        if self.lead.is_none() && first.kind == Kind::Number && !figure {
            // Scores and counts: no byline without a lead has them.
            return;
        }
        if let Some(relation) = inside.first().filter(|_| inside.len() == 1).and_then(part_named) {
            if let Some(person) = self.credits.contributors.last_mut() {
                person.relation = relation;
            }
            self.at += close + 1;
            return;
        }
        let clause = self.clause_at(self.at + 1).filter(|(_, from)| *from <= self.at + close);
        if let Some((lead, from)) = clause.filter(|_| self.depth == 0) {
            let names = &self.tokens[from..self.at + close];
            let mut list = List::new(self.text, names, Some(lead), Relation::of(lead.part));
            list.depth = 1;
            if list.read() != End::Broken {
                self.credits.contributors.append(&mut list.credits.contributors);
            }
            self.at += close + 1;
            return;
        }
        self.at += close + 1;
        if WITH.has(first.text)
            || is_in(first.text, FROM) && self.depth == 0 && self.relation != Relation::Editing
        {
            let mut list = List::new(self.text, &inside[1..], self.lead, Relation::With);
            list.depth = 1;
            if list.read() != End::Broken {
                self.credits.contributors.append(&mut list.credits.contributors);
                for agency in list.credits.agencies {
                    if !self.credits.agencies.contains(&agency) {
                        self.credits.agencies.push(agency);
                    }
                }
            }
        } else if let Some(address) =
            inside.iter().find(|token| matches!(token.kind, Kind::Email | Kind::Handle))
        {
            self.address(*address);
            self.at = self.at.saturating_sub(1);
        } else if is_org(self.text, inside, false) {
            let at = self.at;
            self.org(inside);
            self.at = at;
        } else if let [small, place @ ..] = inside
            && IN.has(small.text)
            && is_city(spelling(self.text, place))
        {
            // `(à Lyon)`
            if let Some(person) = self.credits.contributors.last_mut() {
                person.location.get_or_insert_with(|| spelling(self.text, place).to_owned());
            }
        } else if is_role(inside) {
            let at = self.at;
            self.role(inside);
            self.at = at;
        } else if first.kind == Kind::Word && self.last_core > 0 {
            let end =
                inside.iter().position(|token| token.kind != Kind::Word).unwrap_or(inside.len());
            if let Some(person) = self.credits.contributors.last_mut()
                && part_of_place(&inside[..end])
            {
                person
                    .location
                    .get_or_insert_with(|| spelling(self.text, &inside[..end]).to_owned());
            }
        }
    }
}

/// The length of what says that others reported, and who is not told: `from wire reports`.
fn from_reports(rest: &[Token<'_>]) -> Option<usize> {
    const WORDS: &[&str] = &[
        "agency", "agencies", "and", "combined", "news", "other", "press", "service", "services",
        "staff", "various", "wire",
    ];
    let [from, rest @ ..] = rest else { return None };
    let words = rest.iter().take_while(|token| is_in(token.text, WORDS)).count();
    let ends =
        rest.get(words).is_some_and(|it| is_in(it.text, &["reports", "sources", "dispatches"]));
    (is_in(from.text, &["from"]) && ends).then_some(words + 2)
}

/// Words that lead to the agency that a story is from.
const FROM: &[&str] = &["theo", "nach", "selon", "según", "segundo", "wg", "по"];

/// What somebody did whose name the one word in brackets follows: `Jens Beispiel (Fotos)`.
fn part_named(word: &Token<'_>) -> Option<Relation> {
    #[rustfmt::skip]
    const PARTS: &[(&[&str], Relation)] = &[
        (&["text", "texte", "texto", "textos", "testo", "tekst", "teksti", "words", "текст", "文"], Relation::Writing),
        (&["foto", "fotos", "foto's", "fotografie", "fotografía", "fotografías", "photo", "photos", "photographs", "pictures", "bild", "bilder", "kuvat", "kuva", "zdjęcia", "фото"], Relation::Photographs),
        (&["grafik", "grafiken", "graphics", "infographie", "infografía", "illustration", "illustrationen", "illustrations", "ilustración"], Relation::Graphics),
        (&["video", "vídeo", "vidéo", "видео"], Relation::Video),
        (&["übersetzung", "translation", "traduction", "traducción"], Relation::Translating),
    ];
    PARTS.iter().find(|(words, _)| is_in(word.text, words)).map(|(_, relation)| *relation)
}
