//! One person of a list: the name, and how much of the item it takes.

use copydesk_text::lexicon::WordSet;
use copydesk_text::lexicon::agency::is_agency;
use copydesk_text::lexicon::credit::{FOR, IN, NOT_NAMES, is_in};
use copydesk_text::lexicon::place;
use copydesk_text::lexicon::region::{Region, regions};

use super::super::name::{self, Part, part};
use super::super::noise::{is_noise, is_stamp};
use super::super::org::{agency_len, outlet_behind_name};
use super::super::role::{ends_with, is_role_noun, role_start};
use super::super::token::{Kind, Token, is_said_twice, spelling};
use super::super::{Contributor, Relation};
use super::{Join, List, special_to};

impl<'a, 't> List<'a, 't> {
    /// person = name [ role ] ; the rest is read by `attributes`
    pub(super) fn person(&mut self, item: &'t [Token<'a>], join: Option<Join>) -> bool {
        let from = self.at;
        let Some(found) = name::name(&self.name_run(item)) else {
            return false;
        };
        let mut len = found.len;
        let run = &self.tokens[from..from + len];
        let own = name_words(run);
        let mut role = role_start(self.text, item, own).filter(|&role| {
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
            // `Herald Staff Writer` is the job.
            role = role.map(|role| role.min(len));
        }
        let Some(mut found) = name::name(&self.tokens[from..from + len]) else {
            return false;
        };
        len = found.len;
        if role == Some(len) && found.core > 2 && is_post(self.tokens[from + len - 1].text) {
            // `Jane Roe Brussels correspondent`
            len -= 1;
            role = Some(len);
            let Some(name) = name::name(&self.tokens[from..from + len]) else { return false };
            found = name;
        }
        // `Associated Press Writer` names nobody.
        let own = spelling(self.text, &self.tokens[from..from + len]);
        if is_agency(own) {
            self.at = from + if role.is_some() { item.len() } else { len };
            self.credits.agencies.push(own.to_owned());
            return true;
        }
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
        if found.core >= 4 && is_said_twice(&self.tokens[from..from + len]) {
            self.push_person(from, len / 2, found.core / 2, join);
            self.at = from + len;
        } else if found.core > 2 && ends_in_post(&self.tokens[from..from + len]) {
            // `JUAN EJEMPLO Madrid`
            self.push_person(from, len - 1, found.core - 1, join);
            return self.place(&self.tokens[from + len - 1..from + len]);
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
            self.is_titled = true;
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
                        self.goes_on(at)
                            || self.is_preposition(at)
                            || i > 1 && special_to(&rest[i..])
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
    pub(super) fn is_preposition(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let small = token.text.chars().all(|c| !c.is_uppercase());
        let next = self.tokens.get(at + 1);
        if FOR.has(token.text) {
            return small
                || next.is_some_and(|next| {
                    next.kind == Kind::Site || is_in(next.text, &["the"]) || is_agency(next.text)
                });
        }
        let particle =
            part(token.text) == Some(Part::Particle) && !is_in(token.text, &["in", "en", "à"]);
        IN.has(token.text)
            && (small || self.caps && is_in(token.text, &["in", "aus", "à"]))
            && !particle
            && next.is_some()
    }

    /// The length of `item` without the agency or outlet at its end: `Jane Roe Associated Press`.
    fn without_outlet(&self, item: &[Token<'a>]) -> usize {
        if let Some(end) = outlet_behind_name(self.text, item) {
            return end;
        }
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
        let never = |token: &Token<'_>| NOT_NAMES.has(token.text);
        // `From Qatar Uzbekistan`: a menu.
        if run.len() > 1 && run.iter().all(|token| is_country(token.text)) {
            return false;
        }
        if self.lead.is_some() {
            // `From Tuesday's Example`, `G1 SP`
            let is_odd = |token: &Token<'_>| is_possessive(token.text) || has_figure(token.text);
            let opens_odd = run.first().is_some_and(never) && !name::is_office(run);
            return !run.iter().any(is_odd) && !opens_odd;
        }
        let odd = |token: &Token<'_>| {
            token.kind == Kind::Word
                && (never(token)
                    || has_figure(token.text)
                    || is_possessive(token.text)
                    || is_brand(token.text)
                    || is_abstract(token.text))
        };
        let article =
            run.len() > 1 && run[0].text == "A" && run[1].text.chars().count() > 1 && !self.caps;
        let cased = run.iter().any(|token| token.text.chars().any(char::is_uppercase));
        let all = spelling(self.text, run);
        cased && !article && !run.iter().any(odd) && !names_a_thing(all) && !opens_a_title(run)
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
        self.is_titled = false;
        if !self.credits.contributors.iter().any(|known| known.name == name) {
            self.credits.contributors.push(Contributor::new(name.to_owned(), relation));
        }
    }
}

/// Whether a name in capitals has a city in small letters behind it.
fn ends_in_post(run: &[Token<'_>]) -> bool {
    let Some((last, name)) = run.split_last() else { return false };
    let is_loud = |token: &Token<'_>| !token.text.contains(char::is_lowercase);
    name.iter().all(is_loud) && !is_loud(last) && place::is_city(last.text)
}

/// Whether `word` is a city abroad that papers have correspondents in and that few families are called
/// by: one that stands alone in datelines.
fn is_post(word: &str) -> bool {
    place::cities(word).any(|city| city.stands_alone && city.country() != "US")
}

/// Whether `word` alone names a country.
fn is_country(word: &str) -> bool {
    word.len() > 3 && regions(word).any(Region::is_country)
}

/// Whether words with capitals are a city, a country, or an institution that is called like a person:
/// `Buenos Aires`, `Saudi Arabia`, `Wells Fargo`.
fn names_a_thing(name: &str) -> bool {
    name.contains(' ')
        && (INSTITUTIONS.has(name) || place::is_city(name) || regions(name).any(Region::is_country))
}

/// Whether `run` opens with a word that stands before names of people or things and is no given name:
/// `Mayor Resigns`, `Hurricane Ada`, `Dear Jane Roe`.
fn opens_a_title(run: &[Token<'_>]) -> bool {
    run.first().is_some_and(|first| OPENINGS.has(first.text))
}

/// Institutions, companies and landmarks of two words that might be a given and a family name, from
/// news in English, German, French and Spanish.
#[rustfmt::skip]
static INSTITUTIONS: WordSet = WordSet::new(&[
    "white house", "supreme court", "high court", "crown court", "district court", "red cross", "red crescent", "green party", "labour party", "wall street", "downing street", "capitol hill", "silicon valley", "bay area", "big ben",
    "wells fargo", "goldman sachs", "morgan stanley", "merrill lynch", "lehman brothers", "credit suisse", "deutsche bank", "jp morgan", "charles schwab", "johnson & johnson", "procter & gamble", "tiffany & co", "ernst & young", "warner bros", "philip morris", "general motors", "general electric",
    "rolls royce", "aston martin", "alfa romeo", "louis vuitton", "marks & spencer", "eli lilly", "bristol myers", "lockheed martin", "harley davidson", "standard chartered", "santa claus", "father christmas", "premier league", "champions league", "grand slam", "super bowl",
    "manchester united", "manchester city", "real madrid", "aston villa", "crystal palace", "west ham", "bayern münchen", "bayern munich", "inter milan", "atlético madrid", "paris saint-germain", "boca juniors", "river plate",
    "prime minister", "royal mail", "royal navy", "coast guard", "national guard", "secret service", "boy scouts", "girl scouts", "interpol", "amnesty international", "human rights", "federal reserve", "security council", "european union", "casa blanca", "casa rosada", "cruz roja", "croix rouge", "rotes kreuz",
]);

/// Words before names that are no given names: titles, storms, mountains, how letters and casts open.
#[rustfmt::skip]
static OPENINGS: WordSet = WordSet::new(&[
    "mayor", "dear", "starring", "featuring", "hurricane", "typhoon", "cyclone", "mount", "operation", "project", "chancellor", "premier", "pm", "ex-president", "meet", "remembering", "introducing", "presenting", "hotel", "port", "fort", "cape",
]);

/// Agencies that are no family's name, in any case.
const SHORT_AGENCIES: &[&str] =
    &["reuters", "bloomberg", "dpa", "afp", "ap", "upi", "cnn", "xinhua"];

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

/// `G1`
pub(super) fn has_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// `Roe's`
pub(super) fn is_possessive(word: &str) -> bool {
    ["'s", "’s", "'S", "’S", "s'", "s’"].iter().any(|end| word.ends_with(end))
}

/// `ITmedia`, `TVnow`: two capitals open the word and small letters close it. `O'Brien` and `McCOY`
/// do not.
fn is_brand(word: &str) -> bool {
    let capitals = word.chars().take_while(|c| c.is_uppercase()).count();
    capitals >= 2
        && !word.starts_with('O')
        && word.chars().nth(capitals).is_some_and(char::is_lowercase)
}

/// Ends of words for notions, which no family is called by.
#[rustfmt::skip]
const NOTIONS: &[&str] = &[
    "tion", "tions", "ments", "ology", "ability", "ically", "ously", "ismus", "keiten", "heiten", "ierung", "ungen", "ción", "ciones", "zione", "zioni", "ção", "ções", "schaften",
];

fn is_abstract(word: &str) -> bool {
    word.len() > 6 && NOTIONS.iter().any(|end| ends_with(word, end))
}
