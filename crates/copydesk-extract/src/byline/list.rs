//! Lists of people: who, in which role, where, for whom.

use copydesk_text::lexicon::{
    agency::is_agency,
    credit::{AND, FOR, IN, Lead, NOT_NAMES, WITH, is_in},
};

use super::{
    Contributor, Credits, Relation,
    name::{self, Part, part},
    noise::{is_noise, is_stamp},
    org::{agency_len, is_org, is_paper, is_staff, spelling},
    role::{is_bare_role, is_role, is_role_noun, role_start},
    token::{Kind, Token},
};

/// How a list ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At the end of the text.
    Whole,
    /// Before a stamp or other noise.
    Noise,
    /// Before something that no list has.
    Broken,
}

/// A reader of one list.
#[derive(Debug)]
pub(crate) struct List<'a, 't> {
    text: &'a str,
    tokens: &'t [Token<'a>],
    at: usize,
    /// Whether all of the text is in capitals.
    caps: bool,
    /// The lead before the list.
    lead: Option<&'static Lead>,
    relation: Relation,
    /// Names of one word are believed.
    singles: bool,
    depth: u8,
    pub(crate) credits: Credits,
    /// Core words of the last person's name.
    last_core: usize,
}

/// How the next item is joined to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    Comma,
    Semicolon,
    And,
    With,
}

impl<'a, 't> List<'a, 't> {
    pub(crate) fn new(
        text: &'a str,
        tokens: &'t [Token<'a>],
        lead: Option<&'static Lead>,
        relation: Relation,
    ) -> Self {
        let caps = !tokens.iter().any(|token| {
            token.kind == Kind::Word
                && token.text.chars().count() > 3
                && token.text.chars().filter(|c| c.is_lowercase()).count() > 2
        });
        Self {
            text,
            tokens,
            at: 0,
            caps,
            lead,
            relation,
            singles: false,
            depth: 0,
            credits: Credits::default(),
            last_core: 0,
        }
    }

    /// The tokens that were read.
    pub(crate) fn used(&self) -> &'t [Token<'a>] {
        self.tokens.get(..self.at).unwrap_or_default()
    }

    /// Believes names of one word.
    pub(crate) fn with_singles(mut self, singles: bool) -> Self {
        self.singles = singles;
        self
    }

    /// people = item *( join item ) ; item = person / org / role / place
    pub(crate) fn read(&mut self) -> End {
        let mut join = None;
        loop {
            if self.at >= self.tokens.len() {
                return End::Whole;
            }
            let noise = match (self.lead, join) {
                // `By Staff`: what is a button elsewhere is a credit after a lead.
                (Some(_), None) => is_stamp(self.tokens, self.at),
                _ => is_noise(self.text, self.tokens, self.at),
            };
            if noise && !self.org_starts() || join.is_some_and(|join| self.is_tail(join)) {
                return End::Noise;
            }
            if !self.item(join) {
                return End::Broken;
            }
            self.attributes();
            match self.join() {
                Some(next) => join = Some(next),
                None if self.at >= self.tokens.len() => return End::Whole,
                None if is_noise(self.text, self.tokens, self.at) => return End::Noise,
                None => return End::Broken,
            }
        }
    }

    /// Whether the rest is a sign-off in the byline's line (`; Jane Roe contributed reporting from
    /// Rome.`) or the initials of a desk.
    fn is_tail(&self, join: Join) -> bool {
        let rest = self.rest();
        let told = |token: &Token<'_>| {
            is_in(token.text, &["contributed", "reported", "assisted", "compiled"])
        };
        let initials = rest.len() == 1
            && !is_org(self.text, rest, self.caps)
            && rest[0].text.chars().all(char::is_lowercase)
            && rest[0].text.len() <= 4
            && part(rest[0].text).is_none();
        initials || join == Join::Semicolon && rest.iter().take(40).any(told)
    }

    fn peek(&self) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at)
    }

    fn rest(&self) -> &'t [Token<'a>] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    /// Whether an organisation that opens with a figure stands here: `7 News`.
    fn org_starts(&self) -> bool {
        self.peek().is_some_and(|token| token.kind == Kind::Number) && {
            let item = self.whole_item();
            item.len() > 1
                && item.len() <= 4
                && item[1..].iter().all(|token| token.kind == Kind::Word)
                && is_org(self.text, item, self.caps)
                && !is_noise(self.text, item, 1)
        }
    }

    /// The tokens up to the next separator.
    fn whole_item(&self) -> &'t [Token<'a>] {
        let rest = self.rest();
        let len = rest.iter().enumerate().position(|(i, token)| {
            matches!(
                token.kind,
                Kind::Comma
                    | Kind::Semicolon
                    | Kind::Bar
                    | Kind::Open
                    | Kind::Close
                    | Kind::Colon
                    | Kind::Email
                    | Kind::Handle
                    | Kind::Stop
            ) || token.kind == Kind::Slash && !self.is_slashed_org(i)
                || i > 0 && token.kind == Kind::Word && self.joiner(self.at + i).is_some()
        });
        &rest[..len.unwrap_or(rest.len())]
    }

    /// Whether the slash at `rest()[i]` parts two agencies: `Reuters/AFP`.
    fn is_slashed_org(&self, i: usize) -> bool {
        let rest = self.rest();
        let side = |range: Option<&Token<'_>>| {
            range.is_some_and(|token| is_org(self.text, core::slice::from_ref(token), self.caps))
        };
        i > 0
            && side(rest.get(i - 1))
            && side(rest.get(i + 1))
            && rest.get(i + 2).is_none_or(|token| token.kind != Kind::Slash)
            && is_agency(spelling(self.text, &rest[..(i + 2).min(rest.len())]))
    }

    fn item(&mut self, join: Option<Join>) -> bool {
        let item = self.whole_item();
        let (Some(first), known) = (item.first(), !self.credits.contributors.is_empty()) else {
            return self.skip_mark();
        };
        if first.kind == Kind::Word
            && known
            && matches!(join, Some(Join::Comma))
            && is_role(item)
            && !self.is_name_of_two(item)
        {
            return self.role(item);
        }
        if let Some(len) = agency_len(self.text, item)
            .filter(|&len| len == item.len() || self.cut_after(item, len))
        {
            return self.org(&item[..len]);
        }
        if let Some(len) = self.org_len(item) {
            // Without a lead `World News` is a section as well as an outlet.
            let sure = self.lead.is_some() || known || is_staff(self.text, &item[..len]);
            return sure && self.org(&item[..len]);
        }
        if known && join == Some(Join::Comma) && is_paper(item) {
            return self.org(item);
        }
        if special_to(item) || join != Some(Join::And) && is_bare_role(item) {
            return if known { self.role(item) } else { self.org(item) };
        }
        if known
            && matches!(join, Some(Join::Comma))
            && is_in(first.text, IN)
            && first.text.chars().all(char::is_lowercase)
            && item.len() > 1
        {
            self.at += 1;
            return self.place(&item[1..]);
        }
        self.person(item, join)
    }

    /// Two capitalised words of which neither is a job title alone.
    fn is_name_of_two(&self, item: &[Token<'_>]) -> bool {
        item.len() == 2 && item.iter().all(|token| !is_role_noun(token.text))
    }

    /// The length of the organisation that `item` is, noise after it left out.
    fn org_len(&self, item: &[Token<'_>]) -> Option<usize> {
        let end =
            (1..item.len()).find(|&i| is_stamp(self.tokens, self.at + i)).unwrap_or(item.len());
        is_org(self.text, &item[..end], self.caps).then_some(end)
    }

    /// Whether nothing of a name follows the first `len` tokens of `item`.
    fn cut_after(&self, item: &[Token<'_>], len: usize) -> bool {
        item.get(len).is_some_and(|next| {
            next.kind != Kind::Word
                || is_noise(self.text, self.tokens, self.at + len)
                || is_in(next.text, IN)
                || is_in(next.text, FOR)
        })
    }

    fn skip_mark(&mut self) -> bool {
        match self.peek() {
            Some(token)
                if matches!(token.kind, Kind::Email | Kind::Handle)
                    && !self.credits.contributors.is_empty() =>
            {
                true
            }
            Some(token)
                if matches!(token.kind, Kind::Open) && !self.credits.contributors.is_empty() =>
            {
                true
            }
            Some(token) if token.kind == Kind::Handle && self.lead.is_some() => {
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Takes an organisation; if a person stands before it, it is whom that person works for.
    fn org(&mut self, item: &[Token<'a>]) -> bool {
        let name = spelling(self.text, item).trim();
        self.at += item.len();
        for person in self.credits.contributors.iter_mut().rev() {
            if person.affiliation.is_some() {
                break;
            }
            person.affiliation = Some(name.to_owned());
        }
        if !self.credits.agencies.iter().any(|known| known == name) {
            self.credits.agencies.push(name.to_owned());
        }
        true
    }

    fn role(&mut self, item: &[Token<'a>]) -> bool {
        let full = spelling(self.text, item);
        self.at += item.len();
        if let Some(len) =
            (1..=item.len()).rev().find(|&len| is_agency(spelling(self.text, &item[..len])))
        {
            self.affiliate(spelling(self.text, &item[..len]));
        }
        if let Some(person) = self.credits.contributors.last_mut() {
            person.role.get_or_insert_with(|| full.to_owned());
        }
        true
    }

    fn affiliate(&mut self, outlet: &str) {
        if let Some(person) = self.credits.contributors.last_mut() {
            person.affiliation.get_or_insert_with(|| outlet.to_owned());
        }
    }

    fn place(&mut self, item: &[Token<'a>]) -> bool {
        let end =
            (1..item.len()).find(|&i| is_stamp(self.tokens, self.at + i)).unwrap_or(item.len());
        let place = spelling(self.text, &item[..end]);
        self.at += end;
        let named = part_of_place(&item[..end]);
        if let Some(person) = self.credits.contributors.last_mut() {
            person.location.get_or_insert_with(|| place.to_owned());
        }
        named
    }

    /// person = name [ role ] ; the rest is read by `attributes`
    fn person(&mut self, item: &'t [Token<'a>], join: Option<Join>) -> bool {
        let from = self.at;
        let Some(found) = name::name(&self.name_run(item)) else {
            return false;
        };
        let mut len = found.len;
        let run = &self.tokens[from..from + len];
        let own = name_words(run);
        let role = role_start(self.text, item, own).filter(|&role| {
            role <= len
                || item[len..role.min(item.len())]
                    .iter()
                    .all(|token| token.kind == Kind::Word && part(token.text).is_some())
        });
        if let Some(role) = role {
            len = len.min(role);
        }
        let without = self.without_outlet(item);
        if without < item.len() {
            len = len.min(without);
        }
        let Some(found) = name::name(&self.tokens[from..from + len]) else {
            return false;
        };
        len = found.len;
        let single = found.core < 2;
        let after_org = self.credits.contributors.is_empty() && !self.credits.agencies.is_empty();
        if single
            && join == Some(Join::Comma)
            && (self.last_core >= 2 || after_org)
            && role.is_none()
        {
            return self.place(&self.tokens[from..from + len]);
        }
        let before_and = self.tokens.get(from + len).is_some_and(|token| token.kind == Kind::Word)
            && self.joiner(from + len) == Some(Join::And);
        if single && !(self.singles || (before_and && self.lead.is_some())) {
            return false;
        }
        if found.core > 5 || !self.is_believable(&self.tokens[from..from + len]) {
            return found.core > 5 && is_stamp(self.tokens, from + len) && self.several(from, len);
        }
        if found.core >= 4 && len.is_multiple_of(2) && same_half(&self.tokens[from..from + len]) {
            self.push_person(from, len / 2, found.core / 2, join);
            self.at = from + len;
        } else {
            self.push_person(from, len, found.core, join);
        }
        if let Some(role) = role.filter(|&role| role >= len) {
            self.at = from + role;
            let rest = self.whole_item();
            let end = (1..rest.len())
                .find(|&i| {
                    is_noise(self.text, self.tokens, self.at + i) && !is_role_noun(rest[i].text)
                })
                .unwrap_or(rest.len());
            self.role(&rest[..end]);
        }
        true
    }

    /// The tokens that may be a name: the item and what follows a comma or quotation mark, cut at
    /// joiners, prepositions and noise.
    fn name_run(&self, item: &[Token<'a>]) -> Vec<Token<'a>> {
        let rest = self.rest();
        let mut run: Vec<Token<'a>> = Vec::with_capacity(item.len());
        for (i, token) in rest.iter().enumerate().take(16) {
            let at = self.at + i;
            let stops = i > 0
                && match token.kind {
                    Kind::Word => {
                        self.joiner(at).is_some()
                            || self.is_preposition(at)
                            || if i == 1 {
                                is_stamp(self.tokens, at)
                            } else {
                                is_noise(self.text, self.tokens, at)
                            }
                    }
                    // A comma only goes on to `Jr.`
                    Kind::Comma => {
                        rest.get(i + 1).is_none_or(|next| part(next.text) != Some(Part::Suffix))
                    }
                    Kind::Quote => false,
                    _ => true,
                };
            if stops {
                break;
            }
            run.push(*token);
        }
        run
    }

    /// Whether the word at `at` is a preposition before a place or an outlet.
    fn is_preposition(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let small = token.text.chars().all(|c| !c.is_uppercase());
        let next = self.tokens.get(at + 1);
        if is_in(token.text, FOR) {
            return small
                || next.is_some_and(|next| {
                    next.kind == Kind::Site || is_in(next.text, &["the"]) || is_agency(next.text)
                });
        }
        let particle =
            part(token.text) == Some(Part::Particle) && !is_in(token.text, &["in", "en", "à"]);
        is_in(token.text, IN)
            && (small || self.caps && is_in(token.text, &["in", "aus", "à"]))
            && !particle
            && next.is_some()
    }

    /// The length of `item` without the agency at its end: `Jane Roe Associated Press`.
    fn without_outlet(&self, item: &[Token<'a>]) -> usize {
        for from in 2..item.len().min(6) {
            let tail = &item[from..];
            let Some(len) = agency_len(self.text, tail) else {
                continue;
            };
            let loud = !self.caps && tail[0].text.chars().all(|c| !c.is_lowercase());
            let sure = len > 1 || loud || is_in(tail[0].text, SHORT_AGENCIES);
            if sure
                && tail[0].text.chars().count() > 1
                && (len == tail.len()
                    || tail[len].kind != Kind::Word
                    || is_noise(self.text, tail, len))
            {
                return from;
            }
        }
        item.len()
    }

    /// Whether no word of a name is one that names never have. Without a lead that is asked of all
    /// words, with one of the first.
    fn is_believable(&self, run: &[Token<'_>]) -> bool {
        let never = |token: &Token<'_>| is_in(token.text, NOT_NAMES);
        if self.lead.is_some() {
            return !run.first().is_some_and(never);
        }
        let odd = |token: &Token<'_>| {
            token.kind == Kind::Word
                && (never(token)
                    || token.text.contains(|c: char| c.is_ascii_digit())
                    || is_possessive(token.text)
                    || is_abstract(token.text))
        };
        let article =
            run.len() > 1 && run[0].text == "A" && run[1].text.chars().count() > 1 && !self.caps;
        let cased = run.iter().any(|token| token.text.chars().any(char::is_uppercase));
        cased && !article && !run.iter().any(odd)
    }

    /// Six and more words without a mark between them, in pairs: three people.
    fn several(&mut self, from: usize, len: usize) -> bool {
        let run = &self.tokens[from..from + len];
        let plain = run.iter().all(|token| {
            token.kind == Kind::Word
                && part(token.text) == Some(Part::Core)
                && token.text.chars().count() > 2
        });
        if !plain || !len.is_multiple_of(2) || len > 12 || !self.is_believable(run) {
            return false;
        }
        for pair in 0..len / 2 {
            self.push_person(from + pair * 2, 2, 2, Some(Join::Comma));
        }
        true
    }

    fn push_person(&mut self, from: usize, len: usize, core: usize, join: Option<Join>) {
        let name = spelling(self.text, &self.tokens[from..from + len]).trim();
        let relation = match join {
            Some(Join::With) if self.relation == Relation::Author => Relation::With,
            _ => self.relation,
        };
        if join == Some(Join::With) && self.relation == Relation::Author {
            self.relation = Relation::With;
        }
        self.at = from + len;
        self.last_core = core;
        if !self.credits.contributors.iter().any(|known| known.name == name) {
            self.credits.contributors.push(Contributor::new(name.to_owned(), relation));
        }
    }

    /// What is said of the last person without a comma: role, place, outlet, addresses, brackets.
    fn attributes(&mut self) {
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
        self.at += 1;
        let item = self.whole_item();
        let capital = item.first().is_some_and(|token| {
            token.kind == Kind::Site || token.text.chars().next().is_some_and(|c| !c.is_lowercase())
        });
        if item.is_empty() || !capital || is_noise(self.text, self.tokens, self.at) {
            self.at = start;
        } else if is_in(word.text, &["of"]) && !item.is_empty()
            || is_in(word.text, FOR) && self.is_preposition(start)
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
        if is_in(first.text, WITH) && self.depth == 0 && self.relation != Relation::Editing {
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

    /// join = *( "," / ";" / "/" ) [ and / with ]
    fn join(&mut self) -> Option<Join> {
        let start = self.at;
        let mut join = None;
        while let Some(token) = self.peek() {
            match token.kind {
                Kind::Comma | Kind::Slash | Kind::Bar => join = Some(Join::Comma),
                Kind::Colon if !self.credits.agencies.is_empty() => join = Some(Join::Comma),
                Kind::Semicolon => join = Some(Join::Semicolon),
                Kind::Stop if self.at + 1 == self.tokens.len() => {}
                Kind::Close | Kind::Quote if self.at + 1 == self.tokens.len() => {}
                _ => break,
            }
            self.at += 1;
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
    fn joiner(&self, at: usize) -> Option<Join> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Word)?;
        let next = self.tokens.get(at + 1)?;
        let with = is_in(token.text, WITH);
        if !with && !is_in(token.text, AND) {
            return None;
        }
        let small = !token.text.chars().any(char::is_uppercase);
        let sure = is_in(token.text, SURE_AND);
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
        let place = is_in(token.text, IN);
        let known =
            self.lead.is_some_and(|lead| lead.language != "en" && !is_in(lead.text, SHARED_LEADS));
        let guess = !place || !known && !is_in(token.text, &["in", "at"]);
        // `Ortega y Gasset` is one name.
        let letter = is_in(token.text, &["y", "e", "i", "a"]);
        (certain && !letter || (certain || guess) && words >= 2).then_some(Join::And)
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

/// Agencies that are no family's name, in any case.
const SHORT_AGENCIES: &[&str] =
    &["reuters", "bloomberg", "dpa", "afp", "ap", "upi", "cnn", "xinhua"];

/// Joiners that are nothing else in any language.
#[rustfmt::skip]
const SURE_AND: &[&str] = &[
    "and", "&", "+", "und", "sowie", "et", "og", "och", "ve", "oraz", "és", "și", "şi", "και", "и", "та", "й", "і", "و", "और", "एवं", "ও", "এবং", "และ", "và", "serta", "plus", "with", "mit", "avec", "com", "met", "med", "dengan", "με", "مع", "با", "עם", "với", "y", "dhe",
];

/// Those that are also believed with a capital: `Jane Roe And John Doe`.
const CAPITAL_AND: &[&str] = &["and", "und", "et", "with"];

/// How many words at the start of a name are its own whatever follows: two core words with their
/// particles.
fn name_words(run: &[Token<'_>]) -> usize {
    let mut core = 0;
    for (i, token) in run.iter().enumerate() {
        let initial = token.text.trim_end_matches('.').chars().count() == 1;
        core += usize::from(
            token.kind == Kind::Word
                && part(token.text) == Some(Part::Core)
                && !(initial && core > 0),
        );
        if core == 2 {
            return i + 1;
        }
    }
    run.len()
}

/// `Roe's`
fn is_possessive(word: &str) -> bool {
    ["'s", "’s", "'S", "’S", "s'", "s’"].iter().any(|end| word.ends_with(end))
}

/// Ends of words for notions, which no family is called by.
#[rustfmt::skip]
const NOTIONS: &[&str] = &[
    "tion", "tions", "ments", "ology", "ability", "ically", "ously", "ismus", "keiten", "heiten", "ierung", "ungen", "ción", "ciones", "zione", "zioni", "ção", "ções", "schaften",
];

fn is_abstract(word: &str) -> bool {
    word.len() > 6 && {
        let folded = word.to_lowercase();
        NOTIONS.iter().any(|end| folded.ends_with(end))
    }
}

/// `Special to The Example`.
fn special_to(item: &[Token<'_>]) -> bool {
    item.len() > 2
        && is_in(item[0].text, &["special", "exclusive"])
        && is_in(item[1].text, &["to", "for"])
}

/// Whether a run of words can name a place: it starts with a capital or has no case.
fn part_of_place(item: &[Token<'_>]) -> bool {
    item.first().is_some_and(|token| {
        token.kind == Kind::Word && token.text.chars().next().is_some_and(|c| !c.is_lowercase())
    }) && item.len() <= 5
}

/// Whether the second half of a run says the first again.
fn same_half(run: &[Token<'_>]) -> bool {
    let (first, second) = run.split_at(run.len() / 2);
    first.iter().zip(second).all(|(a, b)| a.text == b.text)
}
