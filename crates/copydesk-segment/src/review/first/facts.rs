//! What is known of a line beside the others with which the article may start, in numbers from 0 to 255.

use crate::context::{REACH, Window};
use crate::review::facts::{COUNT as OF_CUT, Facts as OfCut, NAMES as NAMES_OF_CUT};
use crate::review::notes::Notes;

use super::Line;

/// What the facts are called, in their order: those of a cut, and what the line is beside the others.
pub(crate) const NAMES: [&str; COUNT] = names();

/// What is known of a line beside the others.
#[rustfmt::skip]
const BESIDE: [&str; 8] = [
    // What the review of cuts says of it, how many of its words the text has, and how many the lede; how much
    // more than for the best of the others.
    "verdict", "verdict/others", "says/others", "lede", "lede/others",
    // Whether it comes again, which of the lines it is, and how many there are.
    "again", "place", "lines",
];

/// How many facts there are.
const COUNT: usize = OF_CUT + BESIDE.len();

/// The facts of a line.
pub(super) type Facts = [u8; COUNT];

/// Shortest lede in characters.
const LEDE: u32 = 120;

const fn names() -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        names[at] = if at < OF_CUT { NAMES_OF_CUT[at] } else { BESIDE[at - OF_CUT] };
        at += 1;
    }
    names
}

/// What can be compared of the lines.
#[derive(Clone, Copy)]
struct Compared {
    /// What the review of cuts says.
    verdict: i32,
    /// How many words of the line the text has.
    says: i32,
    /// How many the lede has.
    lede: i32,
}

/// The facts of each line of a choice, of which the article starts with the one at `cut` so far; the review of
/// cuts gives them these scores.
pub(super) fn beside(
    window: Window<'_>,
    cut: usize,
    lines: &[Line],
    verdicts: &[i32],
) -> Vec<Facts> {
    let lede = lede(window, cut);
    let says = NAMES_OF_CUT.iter().position(|name| *name == "says").unwrap_or_default();
    let compare = |(line, verdict): (&Line, &i32)| Compared {
        verdict: verdict / 16,
        says: line.facts[says].into(),
        lede: lede.map_or(0, |lede| shared(window, line.at, lede)),
    };
    let compared: Vec<Compared> = lines.iter().zip(verdicts).map(compare).collect();
    let facts = |(place, line): (usize, &Line)| {
        let own = compared[place];
        let others = compared.iter().enumerate().filter(|it| it.0 != place).map(|it| it.1);
        let more = |tell: fn(&Compared) -> i32| {
            tell(&own) - others.clone().map(tell).max().unwrap_or_default()
        };
        let mut beside = Notes::new(&BESIDE);
        beside.put_signed("verdict", own.verdict);
        beside.put_signed("verdict/others", more(|it| it.verdict));
        beside.put_signed("says/others", more(|it| it.says));
        beside.put("lede", own.lede as u32);
        beside.put_signed("lede/others", more(|it| it.lede));
        beside.put("again", window.repeats(line.at).1.into());
        beside.put("place", place as u32);
        beside.put("lines", lines.len() as u32);
        all(&line.facts, &beside.all())
    };
    lines.iter().enumerate().map(facts).collect()
}

fn all(of_cut: &OfCut, beside: &[u8; BESIDE.len()]) -> Facts {
    let mut facts = [0; COUNT];
    facts[..OF_CUT].copy_from_slice(of_cut);
    facts[OF_CUT..].copy_from_slice(beside);
    facts
}

/// The first paragraph of some length below a cut: decks and captions are shorter.
fn lede(window: Window<'_>, cut: usize) -> Option<usize> {
    let end = window.lines.len().min(cut + REACH);
    (cut + 1..end)
        .find(|&at| window.lines[at].class.is_text() && window.lines[at].shape.chars >= LEDE)
}

/// How many words of the line at `at` the lede has, or the line below it.
fn shared(window: Window<'_>, at: usize, lede: usize) -> i32 {
    let stems = |at: usize| window.lines.get(at).map_or(&[][..], |line| line.shape.stems());
    let (first, second) = (stems(lede), stems(lede + 1));
    let has = |stem: &&u16| first.contains(stem) || second.contains(stem);
    stems(at).iter().filter(has).count() as i32
}
