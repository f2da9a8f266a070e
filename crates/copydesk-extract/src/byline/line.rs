//! One line: cells parted by bars, each with people, a role, an organisation or noise.

use copydesk_text::lexicon::{
    agency::is_agency,
    calendar::{month, weekday},
    chrome,
    credit::{self, AND, BEATS, Form, IN, Lead, NOT_NAMES, Part, WITH, is_in},
    place::is_city,
    region::region,
};

use super::{
    Contributor, Credits, Position, Relation, lead_alone,
    list::{End, List},
    name::part,
    noise::{is_all_noise, leading},
    org::{is_org, is_paper, is_staff, without_city},
    role::{is_role, is_role_noun, said_once},
    token::{Kind, Token, first_token, spelling, tokens},
};

/// How many tokens of a cell a lead may stand behind.
const FURTHEST_LEAD: usize = 40;

/// Words that lead to a person or to a place.
const FROM_PLACES: &[&str] = &["de", "do", "da", "dos", "from", "aus"];

/// Longest byline without a lead, in bytes.
const LONGEST_BARE: usize = 240;

/// line = cell *( bar cell )
/// cell = [noise] [lead] people [noise] / role / org / noise
pub(super) fn parse(text: &str, position: Position) -> Option<Credits> {
    let first = first_token(text)?;
    // Anywhere in the text only a lead makes a byline: most lines are over here.
    if position == Position::Anywhere && credit::lead(&text[first.start..]).is_none() {
        return None;
    }
    let tokens = tokens(text);
    let mut line = Line {
        text,
        position,
        credits: Credits::default(),
        led: false,
        people: 0,
        caps: !text.chars().any(char::is_lowercase),
        noise: 0,
        unknown: 0,
        dashes: false,
        pseudonym: None,
        is_english: false,
        mononym: None,
        open: None,
    };
    let cells =
        tokens.split(|token| token.kind == Kind::Bar).filter(|cell| !cell.is_empty()).peekable();
    line.dashes = tokens
        .iter()
        .any(|token| token.kind == Kind::Bar && matches!(token.text, "-" | "–" | "—" | "--"));
    for cell in cells {
        line.cell(cell);
        if line.unknown > 3 && !line.led {
            break;
        }
    }
    line.verdict()
}

#[derive(Debug)]
struct Line<'a> {
    text: &'a str,
    position: Position,
    credits: Credits,
    /// Whether a lead was read.
    led: bool,
    /// Cells with people or organisations.
    people: usize,
    /// Whether all of the line is in capitals.
    caps: bool,
    noise: usize,
    unknown: usize,
    dashes: bool,
    /// The words behind a lead that are no name by themselves: `von janeroe`, `by jane roe`.
    pseudonym: Option<&'a str>,
    /// Whether they stand behind `by`.
    is_english: bool,
    /// The one name behind a lead: `By Sukarno`.
    mononym: Option<Contributor>,
    /// A lead that a bar parts from its names: `By | Jane Roe`.
    open: Option<&'static Lead>,
}

impl<'a> Line<'a> {
    fn cell(&mut self, cell: &[Token<'a>]) {
        let skip = leading(cell);
        let may_lead = self.may_lead(cell, skip);
        // Most lines are over here: they are one cell, and it names nobody.
        let is_first = self.people == 0 && !self.led && skip == 0;
        if is_first && !may_lead && self.is_alone(cell) && !may_name(self.text, cell) {
            self.unknown += 1;
            return;
        }
        if is_all_noise(self.text, cell) && !is_org(self.text, cell, self.caps) {
            self.noise += 1;
            return;
        }
        if let Some(lead) = self.open.take()
            && self.list_after(lead, cell, false)
        {
            return;
        }
        if may_lead && self.led_people(cell, skip) {
            return;
        }
        self.open = self.lead_alone(cell);
        if self.open.is_some() {
            return;
        }
        let rest = &cell[skip..];
        if self.address(rest) {
            return;
        }
        let rest = match rest {
            // `Com Lusa`, `Avec AFP`
            [with, agency @ ..]
                if self.position == Position::Head
                    && (WITH.has(with.text) || is_in(with.text, &["theo"]))
                    && is_agency(spelling(self.text, agency)) =>
            {
                agency
            }
            rest => rest,
        };
        if rest.is_empty() {
            self.noise += 1;
        } else if self.place(rest) {
            // It says where those before it are.
        } else if self.labelled_people(rest) || self.role_or_org(rest) {
            self.noise += usize::from(skip > 0);
        } else if self.position == Position::Head && self.bare_people(rest, skip > 0) {
            self.people += 1;
        } else {
            self.unknown += 1;
        }
    }

    /// Whether `cell` is all of the line.
    fn is_alone(&self, cell: &[Token<'a>]) -> bool {
        let ends = |token: &Token<'_>| token.end() == self.text.trim_end().len();
        cell.first().is_some_and(|first| self.text[..first.start].trim().is_empty())
            && cell.last().is_some_and(ends)
    }

    /// Where a lead may stand in `cell`, of which the first `skip` tokens are noise: at its start, and
    /// in the head behind noise and the end of a statement.
    fn opens(&self, cell: &[Token<'a>], skip: usize, at: usize) -> bool {
        let ends =
            |token: &Token<'_>| matches!(token.kind, Kind::Number | Kind::Stop | Kind::Close);
        at == 0
            || self.position == Position::Head && (at == skip || cell.get(at - 1).is_some_and(ends))
    }

    fn may_lead(&self, cell: &[Token<'a>], skip: usize) -> bool {
        (0..cell.len().min(FURTHEST_LEAD)).any(|at| {
            self.opens(cell, skip, at)
                && cell[at].kind == Kind::Word
                && self.text.get(cell[at].start..).is_some_and(|rest| credit::lead(rest).is_some())
        })
    }

    /// A lead and its list. It opens the cell or follows noise or the end of a statement.
    fn led_people(&mut self, cell: &[Token<'a>], skip: usize) -> bool {
        for at in 0..cell.len().min(FURTHEST_LEAD) {
            if !self.opens(cell, skip, at) || cell[at].kind != Kind::Word {
                continue;
            }
            let end = cell[cell.len() - 1].end();
            let Some(rest) = self.text.get(cell[at].start..end) else {
                continue;
            };
            let Some((mut lead, mut names)) = credit::lead(rest) else {
                continue;
            };
            // `BYLINE: By Jane Roe`
            if lead.form == Form::Label
                && let Some((inner, more)) = credit::lead(&rest[names..])
            {
                (lead, names) = (inner, names + more);
            }
            let from = cell
                .iter()
                .position(|token| token.start >= cell[at].start + names)
                .unwrap_or(cell.len());
            let (post, from) = match post(self.text, lead, &cell[from..]) {
                Some((post, len)) => (Some(post), from + len),
                None => (None, from),
            };
            if self.list_after(lead, &cell[from..], at > 0) {
                if let (Some(post), Some(person)) = (post, self.credits.contributors.first_mut()) {
                    person.location.get_or_insert_with(|| post.to_owned());
                }
                return true;
            }
        }
        false
    }

    /// People behind a label without its colon that opens the line: `Автор Анна Примерова`.
    fn labelled_people(&mut self, cell: &[Token<'a>]) -> bool {
        let [label, names @ ..] = cell else { return false };
        let opens = self.position == Position::Head && self.people == 0 && names.len() < 8;
        let lead = opens.then(|| bare_label(label.text)).flatten();
        let starts = names.first().is_some_and(|it| it.text.starts_with(char::is_uppercase));
        lead.is_some_and(|lead| {
            let mut list = List::new(self.text, names, Some(lead), Relation::of(lead.part));
            let whole = starts && list.read() != End::Broken;
            if whole {
                self.led = true;
                self.people += 1;
                self.merge(list.credits);
            }
            whole
        })
    }

    /// The lead that is all of `cell`, which a bar follows.
    fn lead_alone(&self, cell: &[Token<'a>]) -> Option<&'static Lead> {
        let [word] = cell else { return None };
        if self.is_alone(cell) || word.kind != Kind::Word {
            return None;
        }
        lead_alone(word.text).filter(|lead| lead.part == Part::Author && lead.form == Form::Word)
    }

    fn list_after(&mut self, lead: &'static Lead, rest: &[Token<'a>], late: bool) -> bool {
        let relation = Relation::of(lead.part);
        // A credit under a picture is no byline.
        let credit_line =
            matches!(relation, Relation::Photographs | Relation::Graphics | Relation::Video);
        let later = self.unknown > 0
            && (lead.part == Part::From || rest.last().is_some_and(|last| last.kind == Kind::Stop));
        if rest.is_empty()
            || later
            || credit_line && (late || lead.form == Form::Label)
            || lead.part == Part::With && self.position == Position::Anywhere
        {
            return false;
        }
        if lead.language == "vi"
            && lead.form == Form::Word
            && !spelling(self.text, rest).chars().any(is_vietnamese)
        {
            return false;
        }
        // `From the Editor`: a column.
        let says = spelling(self.text, rest);
        if lead.part == Part::From && is_in(says, &["the editor", "the editors", "the publisher"]) {
            return false;
        }
        // `De São Paulo`, `Do Rio de Janeiro`: where it comes from.
        if is_in(lead.text, FROM_PLACES) && is_city(spelling(self.text, rest)) {
            return false;
        }
        let before = self.text.get(..rest[0].start).unwrap_or_default().trim_end();
        let before_lead = before.len().checked_sub(lead.text.len()).and_then(|at| before.get(..at));
        let labelled = [Some(before), before_lead]
            .into_iter()
            .flatten()
            .any(|before| before.trim_end().ends_with([':', '：']));
        let singles = labelled
            || self.position == Position::Head
                && matches!(lead.text, "by" | "von" | "par" | "por" | "written by" | "door");
        let mut list = List::new(self.text, rest, Some(lead), relation).with_singles(singles);
        let end = list.read();
        // `By Jane Roe, 555-0100, jroe@example.com`
        let after = rest.get(list.used().len()..).unwrap_or_default();
        let address = after.iter().find(|token| token.kind == Kind::Email);
        let mut credits = list.credits;
        if let ([person], Some(address)) = (credits.contributors.as_mut_slice(), address) {
            person.email.get_or_insert_with(|| address.text.to_owned());
        }
        let lone = credits.contributors.len() == 1
            && credits.agencies.is_empty()
            && credits.contributors[0].name.split_whitespace().count() == 1;
        let bio = end == End::Broken
            && credits.contributors.first().is_some_and(|person| person.role.is_some());
        let none = credits.contributors.is_empty() && credits.agencies.is_empty();
        if none
            && self.position == Position::Head
            && matches!(lead.text, "by" | "von" | "par" | "por")
        {
            self.pseudonym = pseudonym(self.text, rest);
            self.is_english = lead.text == "by";
        }
        // `By Land and Sea`
        let all_single = credits.contributors.len() > 1
            && credits.agencies.is_empty()
            && credits.contributors.iter().all(|person| !person.name.contains(' '))
            && !labelled
            && end == End::Whole;
        if none || all_single || end == End::Broken && !bio {
            return false;
        }
        if lone && !labelled && end != End::Noise {
            let [person] = credits.contributors.as_slice() else { return false };
            self.mononym = Some(person.clone()).filter(|person| {
                lead.text == "by" && end == End::Whole && is_mononym(&person.name)
            });
            return false;
        }
        if lead.text == "nina" && credits.contributors.len() < 2 {
            return false;
        }
        self.led = true;
        self.people += 1;
        self.merge(credits);
        true
    }

    /// An address behind the people: `By Jane Roe | jroe@example.com`.
    fn address(&mut self, cell: &[Token<'a>]) -> bool {
        let [address] = cell else { return false };
        let Some(person) = self.credits.contributors.last_mut() else { return false };
        let slot = match address.kind {
            Kind::Email => &mut person.email,
            Kind::Handle => &mut person.handle,
            _ => return false,
        };
        slot.get_or_insert_with(|| address.text.chars().filter(|c| !c.is_whitespace()).collect());
        true
    }

    /// A city behind the people: `JUAN EJEMPLO | Madrid`. Behind a dash without a lead it may be the
    /// other side in a match.
    fn place(&mut self, cell: &[Token<'a>]) -> bool {
        let city = spelling(self.text, cell);
        // `KUT` is a station as well as a town.
        let is_short = city.len() <= 4 && !city.contains(char::is_lowercase);
        let fits = self.people > 0
            && !is_short
            && (self.led || !self.dashes)
            && !self.credits.contributors.is_empty()
            && is_city(city);
        if fits {
            for person in &mut self.credits.contributors {
                person.location.get_or_insert_with(|| city.to_owned());
            }
        }
        fits
    }

    fn role_or_org(&mut self, cell: &[Token<'a>]) -> bool {
        let words = cell.iter().all(|token| {
            matches!(token.kind, Kind::Word | Kind::Number | Kind::Site | Kind::Slash)
        });
        let is_staff = || self.position == Position::Head && is_staff(self.text, cell);
        if (self.people > 0 || self.led || is_staff())
            && !cell.iter().any(|token| AND.has(token.text))
            && (is_org(self.text, cell, self.caps) || self.people > 0 && is_paper(cell))
            && !(is_role(cell) && self.people > 0)
        {
            let name = spelling(self.text, without_city(self.text, cell)).to_owned();
            for person in &mut self.credits.contributors {
                person.affiliation.get_or_insert_with(|| name.clone());
            }
            self.credits.agencies.push(name);
            self.people += 1;
            return true;
        }
        if words && self.people > 0 && is_role(cell) {
            let role = spelling(self.text, said_once(cell, &self.credits)).to_owned();
            if let Some(person) = self.credits.contributors.last_mut() {
                person.role.get_or_insert(role);
            }
            return true;
        }
        false
    }

    /// People without a lead.
    fn bare_people(&mut self, cell: &[Token<'a>], after_noise: bool) -> bool {
        let bytes = cell[cell.len() - 1].end() - cell[0].start;
        if self.text.len() > LONGEST_BARE && !after_noise
            || bytes > LONGEST_BARE
            || self.dashes && !self.credits.contributors.is_empty()
        {
            return false;
        }
        let last = cell[cell.len() - 1];
        if last.kind == Kind::Stop && !last.text.starts_with('.') {
            return false;
        }
        if chrome::kind(spelling(self.text, cell)).is_some() {
            return false;
        }
        if let [first, place @ ..] = cell
            && (is_in(first.text, FROM_PLACES) && is_city(spelling(self.text, place))
                || is_in(first.text, &["by"]))
        {
            return false;
        }
        let mut list = List::new(self.text, cell, None, Relation::Author);
        let end = list.read();
        // `Jane Roe, 88, dies`
        let tells =
            |token: &Token<'_>| is_in(token.text, &["dies", "died", "dead", "wins", "says"]);
        if cell[list.used().len()..].iter().any(tells) {
            return false;
        }
        let odd = list.used().iter().any(|token| matches!(token.kind, Kind::Other | Kind::Stop));
        let after = &cell[list.used().len()..];
        if odd
            || end == End::Noise
                && after.len() > 3
                && leading(after) < 2
                && !is_all_noise(self.text, after)
        {
            return false;
        }
        let credits = list.credits;
        let some = !credits.contributors.is_empty() || !credits.agencies.is_empty();
        if !some || end == End::Broken {
            return false;
        }
        self.noise += usize::from(end == End::Noise || after_noise);
        self.merge(credits);
        true
    }

    fn merge(&mut self, credits: Credits) {
        for person in credits.contributors {
            if !self.credits.contributors.iter().any(|known| known.name == person.name) {
                self.credits.contributors.push(person);
            }
        }
        for agency in credits.agencies {
            if !self.credits.agencies.contains(&agency) {
                self.credits.agencies.push(agency);
            }
        }
    }

    /// A lead settles it; without one every cell must be accounted for, or a stamp must stand there.
    fn verdict(mut self) -> Option<Credits> {
        let is_bare = self.people == 0 && self.unknown <= 1;
        // Nothing but a stamp stands beside it; all small and alone it is two words.
        if let Some(person) = self.mononym.take().filter(|_| is_bare) {
            self.credits.contributors.push(person);
            return Some(self.credits);
        }
        let is_pair =
            |words: &&str| self.is_english && words.contains(' ') && self.noise + self.unknown == 1;
        if let Some(word) =
            self.pseudonym.filter(|word| self.people == 0 && (self.noise > 0 || is_pair(word)))
        {
            let person = Contributor::new(word.to_owned(), Relation::Author);
            self.credits.contributors.push(person);
            return Some(self.credits);
        }
        let settled = self.led
            || self.people > 0 && (self.unknown == 0 || self.noise > 0 && self.unknown <= 1);
        settled.then_some(self.credits)
    }
}

/// Whether people or organisations may be in `cell`, which no lead and no noise opens: two words of a
/// name open it, an organisation is somewhere in it, or a job opens it.
///
/// What a list takes without a lead passes: its first item is a person, of whom it asks two words; an
/// organisation that [`is_staff`]; or a job title.
fn may_name(text: &str, cell: &[Token<'_>]) -> bool {
    let [first, rest @ ..] = cell else { return false };
    let is_job = || {
        is_in(first.text, &["special", "exclusive"])
            || first.text.starts_with(char::is_lowercase)
            || BEATS.has(first.text)
            || is_role_noun(first.text)
            || is_agency(first.text)
    };
    first.kind != Kind::Word
        || part(first.text).is_some()
            && rest.first().is_none_or(|next| next.kind != Kind::Word || part(next.text).is_some())
        || is_staff(text, cell)
        || is_job()
}

/// The post of a correspondent between the lead and the name, and how many tokens it takes.
///
/// post = ( "à" / "in" / … ) place ( "," / ":" )        ; De notre correspondante à Berlin, Jane Roe
fn post<'a>(text: &'a str, lead: &Lead, rest: &[Token<'a>]) -> Option<(&'a str, usize)> {
    // Of all leads only those that name a job have three words and more.
    let names_job = lead.text.split(' ').count() > 2;
    let end = rest.iter().take(6).position(|it| matches!(it.kind, Kind::Comma | Kind::Colon))?;
    let is_placed = names_job && end > 1 && IN.has(rest[0].text) && end + 1 < rest.len();
    is_placed.then(|| (spelling(text, &rest[1..end]), end + 1))
}

/// The words of `cell`, three at most, if people who write all of it small sign so: `janeroe`, `jane roe`.
fn pseudonym<'a>(text: &'a str, cell: &[Token<'a>]) -> Option<&'a str> {
    let is_small = |token: &Token<'_>| {
        token.kind == Kind::Word
            && token.text.starts_with(char::is_lowercase)
            && !NOT_NAMES.has(token.text)
            && !is_in(token.text, BEHIND_BY)
    };
    // A short word by itself is a preposition or a unit.
    let shortest = if cell.len() == 1 { 4 } else { 2 };
    let signs = (1..=3).contains(&cell.len())
        && cell.iter().all(|token| is_small(token) && token.text.len() >= shortest);
    signs.then(|| spelling(text, cell))
}

/// The lead that is a label whose colon is left out: nouns that nobody is called by and that stand before
/// no thing.
fn bare_label(word: &str) -> Option<&'static Lead> {
    const LABELS: &[&str] = &[
        "автор",
        "авторы",
        "авторка",
        "аўтар",
        "аутор",
        "autor",
        "autorka",
        "autorzy",
        "autoři",
        "autors",
        "autorius",
        "avtor",
        "autorica",
        "redactor",
        "писатель",
    ];
    is_in(word, LABELS).then(|| credit::lead_of(word)).flatten()
}

/// Whether one word behind `By` is a name: no day, no city, no word that stands there otherwise.
fn is_mononym(name: &str) -> bool {
    name.chars().count() > 3
        && name.contains(char::is_lowercase)
        && month(name).is_none()
        && weekday(name).is_none()
        && !is_in(name, BEHIND_BY)
        && !NOT_NAMES.has(name)
        && !is_role_noun(name)
        && !is_city(name)
        && region(name).is_none()
}

/// Words that stand behind `by` and are no names: `by design`, `by popular demand`, `by and large`.
#[rustfmt::skip]
const BEHIND_BY: &[&str] = &[
    "accident", "air", "appointment", "bicycle", "bike", "boat", "bus", "car", "chance", "christmas", "coach", "contrast", "courier", "day", "dawn", "default", "definition", "demand", "design", "easter", "estimate", "example",
    "fair", "far", "fax", "ferry", "foot", "force", "foul", "god", "hand", "heart", "hook", "horse", "invitation", "itself", "large", "law", "leaps", "luck", "mail", "means", "midday", "midnight", "mistake", "moonlight", "myself", "name", "nature",
    "night", "noon", "numbers", "order", "phone", "plane", "popular", "post", "private", "proxy", "public", "quarter", "rail", "reading", "request", "road", "sea", "sheer", "sport", "state", "stealth", "sunday", "sunset", "surprise",
    "teamwork", "telephone", "themselves", "theme", "train", "train,", "transport", "tuesday", "turns", "virtue", "way", "wednesday", "word", "yourself", "himself", "herself", "ourselves", "region", "country", "genre", "author", "title", "age", "type", "topic",
    "early", "late", "end", "mid", "rights", "decree", "nightfall", "product", "lot", "land", "water", "unanimous", "text", "email", "one", "two", "three", "degrees", "common", "consent", "morning", "afternoon", "evening",
];

/// Letters that Vietnamese has and the other languages of the `Theo` before a name have not.
fn is_vietnamese(c: char) -> bool {
    matches!(c, 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ă' | 'Ă' | '\u{1ea0}'..='\u{1ef9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the line says if no cell is turned away by a look at its first words.
    fn parse_all(text: &str, position: Position) -> Option<Credits> {
        // A bar and nothing else makes the only cell one of two.
        parse(&format!("{text} |"), position)
    }

    #[test]
    fn what_names_nobody_by_its_first_words_names_nobody() {
        let cases = include_str!("../../tests/cases/bylines.tsv");
        let lines = cases.lines().chain(include_str!("../../tests/cases/look_alikes.tsv").lines());
        for text in lines.flat_map(|line| line.split('\t')) {
            for position in [Position::Head, Position::Anywhere] {
                assert_eq!(parse(text, position), parse_all(text, position), "{text}");
            }
        }
    }
}
