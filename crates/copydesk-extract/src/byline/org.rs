//! Organisations in bylines: agencies, outlets, `Staff`. They are never people.

use copydesk_text::lexicon::{
    WordSet,
    agency::is_agency,
    credit::{BEATS, FOR, is_in},
    place::is_city,
};

use super::{
    name::{Part, part},
    role::{ends_with, is_role_noun, role_start},
    token::{Kind, Token, spelling},
};

/// Longest name of an organisation, in tokens.
const LONGEST: usize = 9;

/// The number of tokens of the agency that `tokens` start with, the longest if there are several.
pub(crate) fn agency_len(text: &str, tokens: &[Token<'_>]) -> Option<usize> {
    let longest = tokens
        .iter()
        .take(LONGEST)
        .position(|token| {
            !matches!(
                token.kind,
                Kind::Word | Kind::Slash | Kind::Number | Kind::Site | Kind::Other
            )
        })
        .unwrap_or(tokens.len().min(LONGEST));
    (1..=longest).rev().find(|&len| is_agency(spelling(text, &tokens[..len])))
}

/// `item` without the city behind a slash: `EFE / Madrid`.
pub(crate) fn without_city<'i, 'a>(text: &str, item: &'i [Token<'a>]) -> &'i [Token<'a>] {
    let Some(slash) = item.iter().rposition(|token| token.kind == Kind::Slash) else { return item };
    let is_placed = slash > 0 && is_city(spelling(text, &item[slash + 1..]));
    if is_placed { &item[..slash] } else { item }
}

/// Words that only organisations have in their names, and words for an unnamed staff.
#[rustfmt::skip]
static ORG_WORDS: WordSet = WordSet::new(&[
    "agency", "agencies", "staff", "desk", "newsdesk", "newsroom", "news", "team", "bureau", "editors", "editorial", "wire", "wires", "reports", "service", "services", "network", "media", "magazine",
    "times", "tribune", "chronicle", "gazette", "herald", "journal", "online", "tv", "television", "radio", "weekly", "observer", "broadcasting", "newspapers", "newspaper", "newsletter", "digest", "dispatch", "dispatches", "newswire", "inc", "inc.", "ltd", "ltd.", "corp", "corp.", "llc", "gmbh", "ag", "oy", "plc",
    "university", "institute", "bank", "ministry", "foundation", "association", "council", "company", "group", "club", "federation", "party", "committee", "board", "office", "studio", "studios", "productions", "contributors", "correspondents", "reporters",
    "redaktion", "online-redaktion", "nachrichtenagentur", "agenturen", "agentur", "zeitung", "nachrichten", "presse", "verlag", "redakteure", "sportredaktion", "lokalredaktion", "onlineredaktion", "mitteilung", "pressemitteilung", "pressestelle", "universität",
    "rédaction", "agence", "agences", "presse", "redacción", "agencia", "agencias", "diario", "noticias", "periódico", "prensa", "redação", "agência", "agências", "jornal", "redazione", "agenzia", "agenzie", "giornale", "quotidiano", "redactie", "persbureau", "nieuwsdienst",
    "redaktionen", "redaksjonen", "toimitus", "redakcja", "redakce", "redakcia", "szerkesztőség", "redacția", "redakcija", "uredništvo", "редакция", "редакція", "агентство", "haber", "ajansı", "merkezi", "redaksi", 
    "yayın", "masası", "editörü", "servisi", "ডেস্ক", "প্রতিবেদক", "डेस्क", "ब्यूरो", "एजेंसी", "टीम", "وكالة", "وكالات", "خبرگزاری", "سرویس", "מערכת",
]);

/// Words for an unnamed staff that stand alone, often in small letters.
#[rustfmt::skip]
static ANONYMOUS: WordSet = WordSet::new(&[
    "staff", "agencies", "agency", "wires", "red", "red.", "agenturen", "redaktion", "newsroom", "admin", "administrator", "editor", "editors", "newsdesk", "anonymous", "redacción", "rédaction", "redazione", "redação", "redactie", "webmaster", "guest", "contributor", "archive", "wire reports", "staff reports", "staff report", "news reports", "agency reports", "combined dispatches", "staff and wire reports", "news services", "staff and agencies", "staff writer", "staff writers", "staff reporter", "our correspondent", "special correspondent", "our staff reporter", "wire services", "agencies and staff", "news staff", "web desk", "news desk", "onl", "the editorial board", "press release", "news release", "reader submission", "submitted report", "haber merkezi", "van onze verslaggever", "van onze redactie", "van onze correspondent", "von unserem korrespondenten", "von unserer korrespondentin", "de notre correspondant", "de notre correspondante", "dal nostro corrispondente", "dal nostro inviato", "dalla nostra redazione",
]);

/// Where the outlet begins behind the name with which `item` opens.
///
/// ```text
/// item = name ( [ "of" / "for" ] "the" outlet / outlet [ "staff" ] [ beat ] job / outlet "staff" )
/// ```
///
/// `Jane Roe Herald Staff Writer`, `JANE ROE The Herald`, `Jane Roe of the Herald staff`.
pub(crate) fn outlet_behind_name(text: &str, item: &[Token<'_>]) -> Option<usize> {
    let mut core = 0;
    let end = item.iter().position(|token| {
        core += usize::from(token.text.trim_end_matches('.').chars().count() > 1);
        core == 2
    })? + 1;
    let (name, outlet) = item.split_at(end);
    let is_name = |token: &Token<'_>| {
        token.kind == Kind::Word
            && part(token.text) == Some(Part::Core)
            && !is_of_outlet(token.text)
            && !BEATS.has(token.text)
            && !is_in(token.text, &["the", "new"])
    };
    let names_paper = |words: &[Token<'_>]| {
        let is_small = |word: &str| is_in(word, &["staff", "the"]);
        words.iter().any(|token| is_of_outlet(token.text) && !is_small(token.text))
    };
    let fits = match outlet {
        [of, the, rest @ ..] if is_in(of.text, &["of"]) && is_in(the.text, &["the"]) => {
            names_paper(rest)
        }
        [the, rest @ ..] if is_in(the.text, &["the"]) => names_paper(rest),
        _ => {
            let job = outlet.iter().position(|token| is_role_noun(token.text));
            let staff = outlet.last().is_some_and(|last| is_in(last.text, &["staff"]));
            let words = &outlet[..job.unwrap_or(outlet.len())];
            let is_all = words.iter().all(|it| is_of_outlet(it.text) || BEATS.has(it.text));
            (job.is_some() || staff) && is_all && names_paper(words)
        }
    };
    (fits && name.iter().all(is_name) && !is_city(spelling(text, name))).then_some(end)
}

/// Whether `word` is one that outlets have in their names.
pub(crate) fn is_of_outlet(word: &str) -> bool {
    ORG_WORDS.has(word) || PAPERS.has(word)
}

/// Articles that open the name of an outlet.
const ARTICLES: &[&str] = &["le", "el", "il", "het"];

/// Whether the words of one whole item of a byline name an organisation. `caps` says that all of
/// the line is in capitals, so that capitals say nothing.
pub(crate) fn is_org(text: &str, item: &[Token<'_>], caps: bool) -> bool {
    let all = spelling(text, item);
    // The address of a page is nobody, whatever stands around it; `harborpost.com` is an outlet.
    if item.is_empty() || item.iter().any(|token| token.text.contains("://")) {
        return false;
    }
    if is_agency(all) || ANONYMOUS.has(all) {
        return true;
    }
    // `Courier sport`
    if let [outlet, beat] = item
        && part(outlet.text) == Some(Part::Core)
        && !is_in(outlet.text, &["the"])
        && beat.text.starts_with(char::is_lowercase)
        && BEATS.has(beat.text)
    {
        return true;
    }
    if let [only] = item {
        return match only.kind {
            Kind::Site => true,
            Kind::Word => is_lone_org(only.text, caps),
            _ => false,
        };
    }
    if !item.iter().all(|token| {
        matches!(token.kind, Kind::Word | Kind::Number | Kind::Slash | Kind::Site | Kind::Other)
    }) {
        return false;
    }
    let words = || item.iter().filter(|token| token.kind == Kind::Word).map(|token| token.text);
    // `Jane Roe News Reporter` is a person.
    let of_name = |to: usize| {
        let name = match item.get(to.wrapping_sub(1)) {
            Some(last) if is_in(last.text, &["of", "for"]) => &item[..to - 1],
            _ => &item[..to],
        };
        name.len() > 1
            && !is_in(name[0].text, PAPER_DAYS)
            && name.iter().all(|token| {
                !ORG_WORDS.has(token.text) && !BEATS.has(token.text) && part(token.text).is_some()
            })
    };
    let named = role_start(text, item, 2).is_some_and(of_name)
        || outlet_behind_name(text, item).is_some()
        || (2..item.len().saturating_sub(1))
            .any(|at| is_agency(spelling(text, &item[at..])) && of_name(at));
    if is_job_at_paper(text, item) {
        return true;
    }
    let is_small = words().all(|word| word.starts_with(char::is_lowercase));
    let small = words()
        .filter(|word| {
            word.starts_with(char::is_lowercase) && !SMALL_WORDS.has(word) && !ORG_WORDS.has(word)
        })
        .count();
    if named
        || small > 0 && !is_small
        || small > 4
        || item.len() > LONGEST
        || words().skip(1).any(|word| FOR.has(word))
    {
        return false;
    }
    // `Editing by committee never works`
    if is_small && small > 0 && words().count() > 2 {
        return false;
    }
    let first = item[0].text;
    first == "The"
        || first == "THE"
        || item.len() == 2 && is_in(first, ARTICLES) && part(item[1].text) == Some(Part::Core)
        || words().any(|word| ORG_WORDS.has(word) || ORG_WORDS.has(last_part(word)))
        || words().next_back().is_some_and(|word| is_in(word, &["press", "post", "daily", "mail"]))
            && item.len() > 2
        || item.last().is_some_and(|token| token.kind == Kind::Site)
        || is_slashed(text, item)
}

/// Whether slashes part an agency in `item` from others or from the initials of a desk: `AP/Reuters`,
/// `sda/jr`. `Jane Roe/AP` is a person and an agency.
fn is_slashed(text: &str, item: &[Token<'_>]) -> bool {
    let parts = || item.split(|it| it.kind == Kind::Slash);
    let is_side = |part: &[Token<'_>]| {
        let all = spelling(text, part);
        part.len() == 1 || is_agency(all) || is_city(all)
    };
    item.iter().any(|token| token.kind == Kind::Slash)
        && parts().any(|part| is_agency(spelling(text, part)))
        && parts().all(is_side)
}

/// Whether `item` is a job at a paper and names nobody: `Mirror Reporter`, `Daily Mail Reporter`,
/// `Toronto Star Staff Reporter`.
fn is_job_at_paper(text: &str, item: &[Token<'_>]) -> bool {
    let Some(paper) = item.iter().position(|token| PAPERS.has(token.text)) else { return false };
    let (place, job) = (&item[..paper], &item[paper + 1..]);
    let is_job = |token: &Token<'_>| is_role_noun(token.text) || BEATS.has(token.text);
    let is_daily = is_in(item[0].text, PAPER_DAYS) && job.len() < 3;
    job.last().is_some_and(|last| is_role_noun(last.text))
        && (is_daily
            || job.iter().all(is_job) && (place.is_empty() || is_city(spelling(text, place))))
}

/// Whether the words of an organisation are an agency or an unnamed staff, which a line may consist
/// of without a lead.
pub(crate) fn is_staff(text: &str, item: &[Token<'_>]) -> bool {
    is_agency(spelling(text, item))
        || ANONYMOUS.has(spelling(text, item))
        || item
            .iter()
            .any(|token| STAFF.has(token.text) || is_agency(token.text) || token.kind == Kind::Site)
}

/// Words for the staff of an outlet.
#[rustfmt::skip]
static STAFF: WordSet = WordSet::new(&[
    "staff", "desk", "newsdesk", "newsroom", "agencies", "agency", "correspondent", "reporter", "redaktion", "redaktionen", "online-redaktion", "agenturen", "rédaction", "agence", "redacción", "agencia", "redação", "agência", "redazione", "agenzia", "redactie", "redaksjonen", "toimitus", "redakcja", "redakce", "szerkesztőség", "redacția", "редакция", "ajansı", "redaksi", "presse", "online",
]);

/// Whether the words after a person's name are a paper by their last word: `Toronto Star`.
pub(crate) fn is_paper(item: &[Token<'_>]) -> bool {
    item.len() > 1
        && item
            .iter()
            .all(|token| token.kind == Kind::Word && token.text.starts_with(char::is_uppercase))
        && item.last().is_some_and(|token| PAPERS.has(token.text))
}

/// Words that papers' names begin with and nobody is called.
const PAPER_DAYS: &[&str] = &["daily", "sunday", "evening"];

/// Words that papers' names end in and few families are called.
static PAPERS: WordSet = WordSet::new(&[
    "star",
    "sun",
    "globe",
    "colonist",
    "examiner",
    "inquirer",
    "independent",
    "guardian",
    "telegraph",
    "standard",
    "record",
    "courier",
    "bulletin",
    "register",
    "mercury",
    "sentinel",
    "citizen",
    "express",
    "insider",
    "mirror",
    "monitor",
    "mail",
    "daily",
    "today",
]);

/// Small words inside the names of organisations.
static SMALL_WORDS: WordSet = WordSet::new(&[
    "of", "and", "for", "the", "on", "in", "de", "la", "du", "des", "del", "di", "da", "do", "der",
    "für", "et", "und", "y", "e", "&",
]);

/// The part of a compound after its last hyphen.
fn last_part(word: &str) -> &str {
    word.rsplit('-').next().unwrap_or(word)
}

/// Whether one word is an organisation: an acronym, `Newsdesk`, `Euronews`.
fn is_lone_org(word: &str, caps: bool) -> bool {
    // `L'Example`: a paper with its article.
    let with_article = || {
        let name = word.strip_prefix("L'").or_else(|| word.strip_prefix("L’"));
        !caps && name.is_some_and(|name| name.len() > 2 && name.starts_with(char::is_uppercase))
    };
    (!caps && is_acronym(word))
        || with_article()
        || ORG_WORDS.has(word)
        || (word.len() > 5
            && [
                "news",
                "desk",
                "redaktion",
                "zeitung",
                "press",
                "online",
                "media",
                "spiegel",
                "blatt",
            ]
            .iter()
            .any(|end| ends_with(word, end)))
}

/// Two to six capitals: `NDR`.
fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&')
}
