//! Lists of people: who, in which role, where, for whom.

mod attributes;
mod join;
mod person;

use std::sync::LazyLock;

use copydesk_text::lexicon::agency::is_agency;
use copydesk_text::lexicon::credit::{self, BEATS, FOR, Form, IN, Lead, NOT_NAMES, Part, is_in};
use copydesk_text::lexicon::place::is_city;
use copydesk_text::lexicon::region::region;

use self::person::{has_figure, is_possessive};
use super::name::part;
use super::noise::{is_noise, is_stamp};
use super::org::{agency_len, is_org, is_paper, is_staff, without_city};
use super::role::{
    is_bare_role, is_role, is_role_noun, joined_title, outlet_before, role_start, said_once,
    title_before,
};
use super::token::{Kind, Token, spelling};
use super::{Credits, Relation};

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
    /// Whether the job title of the last person stands right behind the name.
    is_titled: bool,
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
            is_titled: false,
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
        let (mut join, mut told) = (None, false);
        loop {
            if self.at >= self.tokens.len() {
                return End::Whole;
            }
            told |= join.is_some() && self.clause();
            let noise = match (self.lead, join) {
                // `By Staff`: what is a button elsewhere is a credit after a lead.
                (Some(_), None) => is_stamp(self.tokens, self.at),
                _ => is_noise(self.text, self.tokens, self.at),
            };
            // `Jane Roe, Editor`: a job as well as a button.
            let is_job = noise && join == Some(Join::Comma) && is_bare_role(self.whole_item());
            let is_over = noise && !is_job && !self.org_starts()
                || join.is_some_and(|join| self.is_tail(join));
            if is_over && !told {
                return End::Noise;
            }
            if !self.item(join.filter(|_| !told)) {
                // `von Jan Muster Foto: © GEPA`: whoever took it is left to the caption.
                return if told { End::Noise } else { End::Broken };
            }
            self.attributes();
            told = false;
            match self.join() {
                Some(next) => join = Some(next),
                None if self.at >= self.tokens.len() => return End::Whole,
                // `Tekst: Kari Nordmann Foto: Ola Nordmann`
                None if self.clause() => (join, told) = (None, true),
                None if is_noise(self.text, self.tokens, self.at) => return End::Noise,
                None => return End::Broken,
            }
        }
    }

    /// clause = ( "as told to" / "photographs by" / "additional reporting by" / … ) people
    ///
    /// Takes the words behind a join that tell what those who follow did. Only after `By`: where
    /// the first lead says as much (`Reporting by …; Editing by …`), the line is a sign-off.
    fn clause(&mut self) -> bool {
        let found = self.clause_at(self.at);
        if let Some((lead, at)) = found {
            self.at = at;
            self.relation = Relation::of(lead.part);
        }
        found.is_some()
    }

    /// The lead of the clause that begins at `at`, and where its people begin.
    fn clause_at(&self, at: usize) -> Option<(&'static Lead, usize)> {
        let is_byline = |lead: &Lead| {
            matches!(lead.part, Part::Author | Part::Writing) || lead.text == "reported by"
        };
        if !self.lead.is_none_or(is_byline) {
            return None;
        }
        let first = self.tokens.get(at).filter(|first| first.kind == Kind::Word)?;
        if at == 0 || !OPENS_CLAUSE[usize::from(*first.text.as_bytes().first()?)] {
            return None;
        }
        let rest = self.text.get(first.start..)?;
        let is_marked = |lead: &Lead, len: usize| {
            lead.form == Form::Word || rest.get(..len).is_some_and(|it| it.contains([':', '：']))
        };
        let (lead, len) =
            credit::lead(rest).filter(|(lead, len)| tells(lead) && is_marked(lead, *len))?;
        let after = self.tokens[at..].iter().position(|it| it.start >= first.start + len)?;
        Some((lead, at + after))
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
                || i > 0 && token.kind == Kind::Word && self.goes_on(self.at + i)
        });
        &rest[..len.unwrap_or(rest.len())]
    }

    /// Whether a joiner or a clause stands at `at`, with which another item begins.
    fn goes_on(&self, at: usize) -> bool {
        // A clause in small letters ends the name before it anyhow.
        let may_lead =
            self.tokens.get(at).is_some_and(|it| !it.text.starts_with(char::is_lowercase));
        self.joiner(at).is_some() || may_lead && self.clause_at(at).is_some()
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
        if known
            && join == Some(Join::Comma)
            && let Some(len) = joined_title(self.rest())
        {
            return self.role(&self.rest()[..len]);
        }
        if let Some(title) = title_before(self.text, item)
            && self.titled_person(&item[..title], join)
        {
            return true;
        }
        if first.kind == Kind::Word
            && known
            && matches!(join, Some(Join::Comma))
            && is_role(item)
            && !self.is_name_of_two(item)
            && !self.is_next_with_role(item)
        {
            return self.role(item);
        }
        if known && join == Some(Join::Comma) {
            if is_loud_city(item) {
                return self.place(item);
            }
            // `Jane Roe, G1 SP`: no name has a figure.
            if first.kind == Kind::Word && has_figure(first.text) {
                return self.org(item);
            }
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
        // `Jane Roe, Tuesday's Example`
        let is_paper = is_paper(item) || is_possessive(first.text) && item.len() > 1;
        if known && join == Some(Join::Comma) && is_paper {
            return self.org(item);
        }
        let is_special = special_to(item);
        if known && is_special {
            self.affiliate(spelling(self.text, &item[2..]));
        }
        if is_special || join != Some(Join::And) && is_bare_role(item) {
            return if known { self.role(item) } else { self.org(item) };
        }
        if known && join == Some(Join::Comma) {
            if leads_to_place(self.text, item) {
                self.at += 1;
                return self.place(&item[1..]);
            }
            if is_place(self.text, item) {
                return self.place(item);
            }
            // `Jane Roe, for the Example`
            if let Some(from) = outlet_behind_for(item) {
                self.at += from;
                return self.org(&item[from..]);
            }
        }
        self.person(item, join)
    }

    /// A person whose job stands before the name: `AP Science Writer Jane Roe`.
    fn titled_person(&mut self, title: &'t [Token<'a>], join: Option<Join>) -> bool {
        let (at, before) = (self.at, self.credits.contributors.len());
        self.at += title.len();
        if !self.person(self.whole_item(), join) {
            self.at = at;
            return false;
        }
        let agency = agency_len(self.text, title).map(|len| spelling(self.text, &title[..len]));
        if let Some(person) = self.credits.contributors.get_mut(before) {
            person.role.get_or_insert_with(|| spelling(self.text, title).to_owned());
            if let Some(agency) = agency {
                person.affiliation.get_or_insert_with(|| agency.to_owned());
            }
        }
        true
    }

    /// Two capitalised words of which neither is a job title alone.
    fn is_name_of_two(&self, item: &[Token<'_>]) -> bool {
        item.len() == 2 && item.iter().all(|token| !is_role_noun(token.text))
    }

    /// The next person with a job title, where the one before had theirs behind the name, too:
    /// `Jane Roe News Reporter, Tom Oakley Sports Reporter`.
    fn is_next_with_role(&self, item: &[Token<'_>]) -> bool {
        let is_name = |token: &Token<'_>| {
            token.kind == Kind::Word
                && part(token.text).is_some()
                && !BEATS.has(token.text)
                && !NOT_NAMES.has(token.text)
        };
        self.is_titled
            && role_start(self.text, item, 2)
                .is_some_and(|role| role <= 4 && item[..role].iter().all(is_name))
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
                || IN.has(next.text)
                || FOR.has(next.text)
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
        let name = spelling(self.text, without_city(self.text, item)).trim();
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
        let full = spelling(self.text, said_once(item, &self.credits));
        self.at += item.len();
        if let Some(len) =
            (1..=item.len()).rev().find(|&len| is_agency(spelling(self.text, &item[..len])))
        {
            self.affiliate(spelling(self.text, &item[..len]));
        } else if let Some(len) = outlet_before(item) {
            self.affiliate(spelling(self.text, &item[..len]));
        }
        // `corresponsal en Lima`
        let post = (1..item.len().saturating_sub(1)).find_map(|at| {
            let place = spelling(self.text, &item[at + 1..]);
            (IN.has(item[at].text) && is_city(place)).then_some(place)
        });
        if let Some(person) = self.credits.contributors.last_mut() {
            person.role.get_or_insert_with(|| full.to_owned());
            if let Some(post) = post {
                person.location.get_or_insert_with(|| post.to_owned());
            }
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
}

/// Whether `lead` begins a clause of its own behind people: what others did.
fn tells(lead: &Lead) -> bool {
    let is_told = matches!(
        lead.part,
        Part::AsToldTo
            | Part::AdditionalReporting
            | Part::Editing
            | Part::Translating
            | Part::Photographs
            | Part::Graphics
            | Part::Video
    );
    is_told && (lead.text.contains(' ') || lead.form == Form::Label) || lead.text == "written by"
}

/// The bytes that a lead which [`tells`] may begin with, in either case.
static OPENS_CLAUSE: LazyLock<[bool; 256]> = LazyLock::new(|| {
    let mut opens = std::array::from_fn(|byte| byte >= 0x80);
    for first in credit::LEADS.iter().filter(|lead| tells(lead)).map(|lead| lead.text.as_bytes()[0])
    {
        opens[usize::from(first)] = true;
        opens[usize::from(first.to_ascii_uppercase())] = true;
    }
    opens
});

/// Whether `item` is a small word and a place behind it: `in Oslo`; `de Lisboa`, since a noble name would
/// not follow a comma.
fn leads_to_place(text: &str, item: &[Token<'_>]) -> bool {
    let [first, place @ ..] = item else { return false };
    first.text.chars().all(char::is_lowercase)
        && !place.is_empty()
        && (IN.has(first.text)
            || is_in(first.text, &["de", "desde"]) && is_city(spelling(text, place)))
}

/// Whether `item` is a city of several words, or one and its region: `New York`, `Washington DC`.
fn is_place(text: &str, item: &[Token<'_>]) -> bool {
    let [city @ .., last] = item else { return false };
    let words = item.iter().all(|token| token.kind == Kind::Word);
    words
        && !city.is_empty()
        && (is_city(spelling(text, item))
            || is_city(spelling(text, city)) && region(last.text).is_some())
}

/// Whether `item` is a city in capitals behind a name that is not: `Jane ROE/ANKARA`.
fn is_loud_city(item: &[Token<'_>]) -> bool {
    let [city] = item else { return false };
    let is_loud = !city.text.contains(char::is_lowercase);
    is_loud && city.text.len() > 3 && is_city(city.text) && !is_agency(city.text)
}

/// Where the outlet begins in `for the Example`, `for Example.com`.
fn outlet_behind_for(item: &[Token<'_>]) -> Option<usize> {
    let [word, rest @ ..] = item else { return None };
    let from = 1 + usize::from(rest.first().is_some_and(|it| it.text == "the"));
    let is_named = item
        .get(from)
        .is_some_and(|it| it.kind == Kind::Site || it.text.starts_with(char::is_uppercase));
    let is_small = word.text.starts_with(char::is_lowercase);
    (is_small && FOR.has(word.text) && is_named).then_some(from)
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
