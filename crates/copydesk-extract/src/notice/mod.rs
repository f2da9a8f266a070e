//! Notices under a story: where it was printed, who syndicates it, that there is more of it.

mod cut_off;
mod print;

use crate::any_case::{Pairs, rfind, starts};
use crate::timestamp::Date;
pub use cut_off::{is_gate, is_truncated};
use print::{OPENINGS as PRINT, print};

/// Where, when and under which headline a story was printed, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Print {
    /// The publication.
    pub publication: Option<String>,
    /// The day.
    pub date: Option<Date>,
    /// The headline in print.
    pub headline: Option<String>,
    /// The page.
    pub page: Option<String>,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// `A version of this article appeared in the print edition of …`.
    Print(Print),
    /// `The post … appeared first on …`: the publication. What stands above is an excerpt.
    Syndication {
        /// The publication.
        publication: String,
    },
}

/// Longest notice in bytes.
const LONGEST: usize = 700;

/// Reads the notice that `text` is.
///
/// ```
/// use copydesk_extract::notice::{Notice, parse};
///
/// let text = "A version of this article appeared in the print edition of The Example on \
///             November 08, 2016, with the headline 'Rain in Salto'. Subscribe";
/// let Some(Notice::Print(print)) = parse(text) else { panic!() };
/// assert_eq!(print.publication.as_deref(), Some("The Example"));
/// assert_eq!(print.headline.as_deref(), Some("Rain in Salto"));
/// assert_eq!(print.date.unwrap().day, Some(8));
///
/// let text = "The post Rain in Salto appeared first on The Example.";
/// let publication = "The Example".to_owned();
/// assert_eq!(parse(text), Some(Notice::Syndication { publication }));
/// ```
pub fn parse(text: &str) -> Option<Notice> {
    let text = text.trim();
    if text.len() > LONGEST || !may_open(text) {
        return None;
    }
    syndication(text).or_else(|| print(text).map(Notice::Print))
}

/// Whether the first two letters of `text` are those of any opening: most lines are turned away here.
fn may_open(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(&first), Some(&second)) = (bytes.first(), bytes.get(1)) else { return false };
    let may_open = first >= 0x80 || second >= 0x80 || OPENINGS.may_have(first, second);
    may_open
        && bytes.first_chunk().is_none_or(|five: &[u8; 5]| {
            !five.is_ascii() || OPENINGS_BEHIND.may_have(five[2], five[3]) && opens_with(five)
        })
}

/// Whether an opening has these five letters, in any case; all are longer but one, which is as long.
fn opens_with(five: &[u8; 5]) -> bool {
    let openings = PRINT.iter().chain(SYNDICATION.iter().map(|(opening, _)| opening));
    openings
        .map(|opening| opening.as_bytes())
        .any(|opening| opening.iter().zip(five).all(|(want, c)| c.eq_ignore_ascii_case(want)))
}

/// What the openings begin with, and their next two bytes.
static OPENINGS: Pairs = pairs_at(0);
static OPENINGS_BEHIND: Pairs = pairs_at(2);

/// The two bytes at `place` of each of the openings.
const fn pairs_at(place: usize) -> Pairs {
    let (mut pairs, mut at) = (Pairs::NONE, 0);
    while at < PRINT.len() + SYNDICATION.len() {
        let opening = opening(at).as_bytes();
        pairs = pairs.with(opening[place], opening[place + 1]);
        at += 1;
    }
    pairs
}

/// One of the openings: those of [`PRINT`], then those of [`SYNDICATION`].
const fn opening(at: usize) -> &'static str {
    if at < PRINT.len() { PRINT[at] } else { SYNDICATION[at - PRINT.len()].0 }
}

/// Openings and middles of a syndication notice, by language.
#[rustfmt::skip]
const SYNDICATION: &[(&str, &[&str])] = &[
    ("the post ", &[" appeared first on ", " first appeared on ", " was first published on "]),
    ("the article ", &[" appeared first on ", " first appeared on ", " first appeared in "]),
    ("this article ", &["originally appeared on ", "originally appeared in ", "first appeared on ", "first appeared in ", "was originally published on ", "was originally published in ", "was first published on ", "was first published in ", "was originally published by ", "was first published by ", "appeared first on "]),
    ("this story ", &["originally appeared on ", "originally appeared in ", "first appeared on ", "first appeared in ", "was originally published on ", "was originally published in ", "was originally published by ", "was first published on ", "was first published by "]),
    ("this post ", &["originally appeared on ", "first appeared on ", "was originally published on ", "appeared first on "]),
    ("der beitrag ", &[" erschien zuerst auf ", " erschien zuerst bei ", " ist zuerst erschienen auf "]),
    ("dieser artikel ", &["erschien zuerst auf ", "erschien zuerst bei ", "erschien zuerst in ", "ist zuerst erschienen auf "]),
    ("l’article ", &[" est apparu en premier sur "]), ("l'article ", &[" est apparu en premier sur "]), ("cet article ", &["est apparu en premier sur "]),
    ("la entrada ", &[" se publicó primero en ", " aparece primero en ", " apareció primero en "]), ("el cargo ", &[" apareció primero en "]),
    ("o post ", &[" apareceu primeiro em ", " apareceu primeiro no "]), ("a entrada ", &[" aparece primeiro em "]), ("l'articolo ", &[" proviene da ", " sembra essere il primo su "]), ("l’articolo ", &[" proviene da "]),
    ("het bericht ", &[" verscheen eerst op "]), ("inlägget ", &[" dök först upp på "]), ("innlegget ", &[" dukket først opp på "]), ("indlægget ", &[" blev først udgivet på "]),
    ("artykuł ", &[" pochodzi z serwisu "]), ("post ", &[" pojawił się poniżej "]), ("příspěvek ", &[" pochází z "]), ("articolul ", &[" apare prima dată în "]), ("сообщение ", &[" появились сначала на ", " появились сначала на сайте "]), ("запис ", &[" спершу з'явиться на ", " з’явився спочатку на "]), ("the post", &[" appeared first on "]),
];

/// syndication = opening title middle publication ["."]
fn syndication(text: &str) -> Option<Notice> {
    SYNDICATION.iter().find_map(|(opening, middles)| {
        let at = starts(text, opening)?;
        let (_, after) = middles
            .iter()
            .find_map(|middle| rfind(&text[at..], middle))
            .map(|(from, to)| (at + from, at + to))?;
        let rest = text.get(after..)?;
        let end = rest.find(['\n']).unwrap_or(rest.len());
        let publication =
            first_sentence(&rest[..end]).trim().trim_end_matches(['.', ' ', '\u{a0}']);
        let fits = !publication.is_empty()
            && publication.len() <= 100
            && publication.split(' ').count() <= 10;
        fits.then(|| Notice::Syndication { publication: publication.to_owned() })
    })
}

/// `text` up to a full stop with a space and a capital after it.
fn first_sentence(text: &str) -> &str {
    let end = text
        .match_indices(". ")
        .find(|(at, _)| text[at + 2..].starts_with(char::is_uppercase))
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the grammar reads if no line is turned away by its first letters.
    fn read(text: &str) -> Option<Notice> {
        let text = text.trim();
        syndication(text).or_else(|| print(text).map(Notice::Print))
    }

    proptest! {
        #[test]
        fn no_notice_is_turned_away_by_its_first_letters(
            at in 0..SYNDICATION.len() + PRINT.len(),
            rest in " [a-zA-Z .,’]{0,20}(appeared first on The Courier|on March 3, 2017, page B4)?",
            small in any::<bool>(),
        ) {
            let opening = opening(at);
            let opening = if small { opening.to_owned() } else { opening.to_uppercase() };
            prop_assert!(may_open(&opening));
            let text = format!("{opening}{rest}");
            prop_assert_eq!(parse(&text), read(&text));
        }

        #[test]
        fn what_is_turned_away_is_no_notice(text in "\\PC{0,40}") {
            prop_assert!(may_open(text.trim()) || read(&text).is_none());
        }
    }
}
