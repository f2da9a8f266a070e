//! Names of people.

use copydesk_text::lexicon::credit::{HONORIFICS, PARTICLES, SUFFIXES, is_in};

use super::token::{Kind, Token};

/// What a word can be in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// `Jane`, `J.`, `al-Masri`, `O'Brien`, any word of a script without case.
    Core,
    /// `van`, `de`, `bin`.
    Particle,
    /// `Dr.`
    Honorific,
    /// `Jr.`, `III`
    Suffix,
}

/// What `word` can be in a name; `None` for a word in small letters, which no name has but its
/// particles.
pub(crate) fn part(word: &str) -> Option<Part> {
    let first = word.chars().next()?;
    if !first.is_alphabetic() {
        return None;
    }
    if SUFFIXES.has(word) && !first.is_lowercase() {
        return Some(Part::Suffix);
    }
    if HONORIFICS.has(word) && !first.is_lowercase() {
        return Some(Part::Honorific);
    }
    if first.is_lowercase() {
        return if PARTICLES.has(word) {
            Some(Part::Particle)
        } else if has_small_prefix(word) {
            Some(Part::Core)
        } else {
            None
        };
    }
    let particle = PARTICLES.has(word)
        && !is_in(
            word,
            &[
                "st", "st.", "san", "ben", "mac", "ap", "abu", "dan", "e", "i", "y", "in", "op",
                "al", "le", "ó", "ní", "af", "av", "do", "das", "dal", "lo", "des", "las", "los",
                "le",
            ],
        );
    Some(if particle { Part::Particle } else { Part::Core })
}

/// `al-Masri`, `d'Arcy`, `deGrasse`: a small prefix, then a capital.
fn has_small_prefix(word: &str) -> bool {
    let small = word.find(|c: char| !c.is_lowercase()).unwrap_or(word.len());
    let prefix = &word[..small];
    let rest = word[small..].trim_start_matches(['-', '\'', '’', '‘', '‐']);
    let capital = rest.chars().next().is_some_and(char::is_uppercase);
    let marked = rest.len() < word.len() - small;
    let known = [
        "al", "el", "ad", "ar", "as", "at", "ash", "an", "az", "d", "l", "de", "di", "da", "du",
        "la", "le", "van", "von", "mac", "mc", "ul", "ud", "ur", "ibn", "bin", "n", "o", "dell",
        "nic", "t", "s", "ed", "es", "et", "ez",
    ];
    capital && known.contains(&prefix) && (marked || prefix.len() >= 2)
}

/// A name found in a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Number of tokens.
    pub(crate) len: usize,
    /// How many of them are names proper.
    pub(crate) core: usize,
    /// Whether one of them is written in a script with case.
    pub(crate) cased: bool,
}

/// The name that `run` starts with: every word up to the first that no name has.
///
/// name   = *( honorific / whose ) core *( core / particle core / nick ) *( [","] suffix )
/// whose  = "U.S." / "US" / "State" ; before an honorific
/// nick   = quote 1*core quote
///
/// A particle at the end is not part of it.
pub(crate) fn name(run: &[Token<'_>]) -> Option<Found> {
    let mut found = Found { len: 0, core: 0, cased: false };
    let (mut at, mut honorifics) = (0, 0);
    while let Some(token) = run.get(at) {
        match token.kind {
            Kind::Word => match part(token.text) {
                Some(Part::Core) if found.core == 0 && is_office(&run[at..]) => {}
                Some(Part::Core) => {
                    found.core += 1;
                    found.cased |= token.text.chars().any(char::is_uppercase);
                    found.len = at + 1;
                }
                Some(Part::Suffix) => {
                    // `Md` opens names in Bangladesh.
                    found.core += usize::from(found.core == 0 || at == 0);
                    found.len = at + 1;
                }
                // `Deal Professor` is a column; `Ali Sheikh` is a person.
                Some(Part::Honorific) if found.core > 0 && is_title(token.text) => break,
                Some(Part::Honorific) if found.core > 0 => {
                    found.core += 1;
                    found.len = at + 1;
                }
                Some(Part::Honorific) => honorifics += 1,
                Some(Part::Particle) => {}
                None => break,
            },
            Kind::Quote if found.core > 0 || at > 0 => match nick_len(&run[at..]) {
                Some(len) => {
                    at += len;
                    continue;
                }
                None => break,
            },
            Kind::Comma if found.core > 1 && is_suffix_next(&run[at..]) => {}
            _ => break,
        }
        at += 1;
    }
    // `Jon Van`: a family that is called like a particle, if nothing follows it.
    let last = run.get(found.len).filter(|it| it.text.starts_with(char::is_uppercase));
    if found.core == 1 && at == found.len + 1 && at == run.len() && last.is_some() {
        (found.len, found.core) = (at, 2);
    }
    // `Dr. Roe` names one person as well as two names do.
    if found.core == 1 && honorifics > 0 {
        found.core = 2;
    }
    (found.core > 0).then_some(found)
}

/// Whether `run` opens with whose an office is: `U.S. Sen.`
pub(crate) fn is_office(run: &[Token<'_>]) -> bool {
    matches!(run, [whose, title, ..]
        if is_in(whose.text, &["u.s.", "us", "state"]) && part(title.text) == Some(Part::Honorific))
}

/// Whether `word` is a title that nobody has for a name.
fn is_title(word: &str) -> bool {
    is_in(
        word,
        &["professor", "prof", "prof.", "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "herr", "frau"],
    )
}

/// `, Jr.`
fn is_suffix_next(run: &[Token<'_>]) -> bool {
    let after =
        run.get(2).is_none_or(|after| after.kind != Kind::Word || part(after.text).is_none());
    after
        && run.get(1).is_some_and(|next| {
            next.kind == Kind::Word
                && part(next.text) == Some(Part::Suffix)
                && !is_in(next.text, &["mp", "kc", "qc", "neto"])
        })
}

/// The length of `"Nick"` at the start of `run` if a name goes on after it.
fn nick_len(run: &[Token<'_>]) -> Option<usize> {
    let close = run.iter().skip(1).take(4).position(|token| token.kind == Kind::Quote)? + 1;
    let words = run[1..close].iter().all(|token| token.kind == Kind::Word);
    let goes_on = run
        .get(close + 1)
        .is_some_and(|token| token.kind == Kind::Word && part(token.text).is_some());
    (close > 1 && words && goes_on).then_some(close + 1)
}

/// A name in capitals as it is written in small letters: `CONOR O'CLERY` is `Conor O'Clery`.
///
/// Particles go small inside the name, `Mc`, `O'` and double names keep their second capital,
/// suffixes and initials keep their own. So does a family name in capitals behind a given name that is
/// not. Any other name that has a small letter, or that is in a script without case, is returned as it
/// is.
///
/// ```
/// use copydesk_extract::byline::restore_case;
///
/// assert_eq!(restore_case("CONOR O'CLERY"), "Conor O'Clery");
/// assert_eq!(restore_case("JAN VAN DER BERG III"), "Jan van der Berg III");
/// assert_eq!(restore_case("AHMED AL-MASRI"), "Ahmed al-Masri");
/// assert_eq!(restore_case("A. M. ROSE-MCKENNA JR."), "A. M. Rose-McKenna Jr.");
/// assert_eq!(restore_case("JOHN McMANUS"), "John McManus");
/// assert_eq!(restore_case("Jane Roe"), "Jane Roe");
/// assert_eq!(restore_case("Jeanne DE LA TOUR"), "Jeanne de la Tour");
/// ```
pub fn restore_case(name: &str) -> String {
    let small = |word: &str| word.chars().any(char::is_lowercase);
    // `John McManus` is in small letters, `JOHN McMANUS` is not.
    let is_small = name.split_whitespace().any(|word| small(word) && !is_mixed(word));
    if is_small && !is_loud_family(name) || !name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let mut restored = String::with_capacity(name.len());
    let words = name.split(' ').count();
    for (i, word) in name.split(' ').enumerate() {
        if i > 0 {
            restored.push(' ');
        }
        let inside = i > 0 && i + 1 < words;
        if small(word) && !is_mixed(word) {
            restored.push_str(word);
        } else {
            push_word(&mut restored, word, inside);
        }
    }
    restored
}

/// Whether a family name in capitals ends `name` behind a given name in small letters: `Jane ROE`, but
/// for short ones, which may be a title: `Jane Roe CBE`.
fn is_loud_family(name: &str) -> bool {
    let Some((given, family)) = name.rsplit_once(' ') else { return false };
    let first = given.split(' ').next().unwrap_or(given);
    first.contains(char::is_lowercase)
        && family.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !family.contains(char::is_lowercase)
        && family.contains(char::is_uppercase)
}

/// `McMANUS`, `MacCARTHY`, `deSOUZA`: in capitals but for a prefix.
fn is_mixed(word: &str) -> bool {
    let Some(last) = word.char_indices().rev().find(|(_, c)| c.is_lowercase()) else {
        return false;
    };
    let capitals = &word[last.0 + last.1.len_utf8()..];
    last.0 < 4 && capitals.chars().filter(|c| c.is_uppercase()).count() >= 2
}

fn push_word(out: &mut String, word: &str, inside: bool) {
    let keeps = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1)
        || is_in(
            word.trim_end_matches('.'),
            &["ii", "iii", "iv", "md", "qc", "kc", "mp", "mep", "obe", "mbe", "cpa", "rn", "mba"],
        )
        || word.chars().count() == 1;
    if is_in(word.trim_end_matches('.'), &["ph.d", "phd"]) {
        out.push_str(if word.contains('.') { "Ph.D." } else { "PhD" });
    } else if is_mixed(word) {
        let at = word
            .rfind(char::is_lowercase)
            .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
        out.push_str(&word[..at]);
        push_parts(out, &word[at..]);
    } else if keeps && !(inside && is_in(word, &["y", "e", "i"])) {
        out.push_str(word);
    } else if inside && is_in(word, FOLDED_PARTICLES) {
        out.push_str(&word.to_lowercase());
    } else {
        push_parts(out, word);
    }
}

/// Particles that are small inside a name.
const FOLDED_PARTICLES: &[&str] = &[
    "van", "der", "den", "de", "la", "las", "los", "du", "des", "del", "della", "dei", "degli",
    "di", "da", "das", "do", "dos", "von", "vom", "zu", "zum", "zur", "af", "av", "bin", "bint",
    "binti", "ibn", "al", "el", "ul", "ter", "ten", "te", "op", "und", "y", "e", "i", "'t", "’t",
];

/// The parts of a word between hyphens and apostrophes, each with its capital.
fn push_parts(out: &mut String, word: &str) {
    let hyphens = word.split('-').count();
    for (i, part) in word.split('-').enumerate() {
        if i > 0 {
            out.push('-');
        }
        if i == 0
            && hyphens > 1
            && is_in(part, &["al", "el", "ul", "ad", "ar", "ash", "as", "an"])
            && !out.is_empty()
        {
            out.push_str(&part.to_lowercase());
        } else {
            push_capital(out, part);
        }
    }
}

/// `ROE` as `Roe`, `MCKENNA` as `McKenna`, `O'CLERY` as `O'Clery`, `D'ARCY` as `D'Arcy`.
fn push_capital(out: &mut String, part: &str) {
    let mut upper = true;
    let mut letters = 0;
    let mc = {
        let mut chars = part.chars();
        chars.next() == Some('M')
            && chars.next() == Some('C')
            && chars.filter(|c| c.is_alphabetic()).count() >= 2
    };
    for c in part.chars() {
        if upper || (mc && letters == 2) {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        letters += usize::from(c.is_alphabetic());
        upper = matches!(c, '\'' | '’' | '‘') && letters == 1;
    }
}
