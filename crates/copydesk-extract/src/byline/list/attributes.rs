//! What a list says of a person behind the name.

use copydesk_text::lexicon::credit::{FOR, WITH, is_in};

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

    /// `(AFP)`, `(42)`, `(jane@example.com)`, `(Bruxelles, bureau européen)`, `(avec Jane Roe)`.
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
        self.at += close + 1;
        if WITH.has(first.text) && self.depth == 0 && self.relation != Relation::Editing {
            let mut list = List::new(self.text, &inside[1..], self.lead, Relation::With);
            list.depth = 1;
            if list.read() != End::Broken {
                self.credits.contributors.append(&mut list.credits.contributors);
                self.credits.agencies.append(&mut list.credits.agencies);
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
