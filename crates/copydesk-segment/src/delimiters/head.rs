//! What stands below a line that may be a delimiter: the head of an article and its text?

use crate::class::{Class, Group};
use crate::context::Entry;
use crate::shape::Traits;

use super::kind::is_rule;

/// Lines of a head, at most.
pub(super) const MOST: usize = 8;
/// Characters of a line that is text under a head, of scripts with spaces between words.
const TEXT: u32 = 40;
/// Words of a headline, at least: shorter ones are names and kickers.
const SHORTEST: u8 = 3;
/// Words of a line that is more likely the headline than a kicker.
const WHOLE: u8 = 4;

/// What follows a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    /// Nothing, or not enough to tell.
    Open,
    /// No head of an article.
    Other,
    /// The head of an article and text.
    Head(Head),
}

/// The head of an article. Places are counted from its first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Where the headline stands.
    pub(super) headline: u64,
    /// Whether all other lines are signatures.
    pub(super) is_sure: bool,
    /// Whether no other line looks like one.
    pub(super) is_lone: bool,
    /// Where the text begins.
    pub(super) text: u64,
    /// What its bylines and stamps are, and its dateline; 0 if it has none.
    pub(super) signatures: u64,
}

/// Where the headline of a head is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    /// In any line of it.
    Anywhere,
    /// It is the first line.
    First,
    /// It is the first line, and a rule stands below it.
    Underlined,
}

impl Below {
    /// What `lines` begin with; `is_end` says that the dump ends after them.
    pub(super) fn of(lines: &[Entry], place: Headline, is_end: bool) -> Self {
        let skipped = usize::from(place != Headline::Anywhere);
        let Some(text) = lines.iter().take(MOST).skip(skipped).position(is_text) else {
            let is_cut = lines.len() < MOST && (!is_end || lines.is_empty());
            return if is_cut { Self::Open } else { Self::Other };
        };
        let (head, rest) = lines.split_at(skipped + text);
        let headline = if skipped > 0 { Some(0) } else { headline(head) };
        match headline {
            Some(headline) if !is_tail(head, place) => Self::Head(Head::new(head, headline, rest)),
            _ => Self::Other,
        }
    }
}

impl Head {
    fn new(head: &[Entry], headline: usize, text: &[Entry]) -> Self {
        let signs = |at: usize| at != headline && head.get(at).is_some_and(is_signature);
        let signed = (0..head.len()).filter(|&at| signs(at)).map(|at| head[at].class);
        let class = text.first().map(|line| line.class);
        let dateline = class.filter(|class| *class == Class::DatelineText);
        Self {
            headline: headline as u64,
            is_sure: (0..head.len()).all(|at| at == headline || signs(at) || is_rule(&head[at])),
            is_lone: !(0..head.len()).any(|at| at != headline && looks_whole(&head[at])),
            text: head.len() as u64,
            signatures: signed.chain(dateline).fold(0, |all, class| all << 6 | class as u64),
        }
    }

    /// Whether it has a byline, a stamp or a dateline.
    pub(super) fn is_signed(&self) -> bool {
        self.signatures != 0
    }
}

/// Whether a line looks like a headline, more than a name or a kicker does.
pub(super) fn looks_whole(line: &Entry) -> bool {
    is_title(line) && words(line) >= SHORTEST
}

/// Which line of a head is the headline.
fn headline(head: &[Entry]) -> Option<usize> {
    let is_whole = |line: &Entry| is_title(line) && (words(line) >= WHOLE);
    let dated = |line: &Entry| {
        line.class == Class::Stamp && (line.shape.letters >= 20 || line.shape.uncased >= 10)
    };
    let found = head.iter().position(is_whole).or_else(|| head.iter().position(is_title));
    found.or_else(|| head.first().filter(|line| dated(line)).map(|_| 0))
}

/// Whether it is the tail of the article before. Only a rule below the headline may stand in it.
fn is_tail(head: &[Entry], place: Headline) -> bool {
    let allowed = if place == Headline::Underlined { 2 } else { 1 };
    head.first().is_some_and(|line| is_rule(line) || line.shape.traits.has(Traits::EMAIL))
        || head.iter().skip(allowed).any(is_rule)
}

pub(super) fn is_text(line: &Entry) -> bool {
    let is_wide = line.shape.uncased * 2 > line.shape.letters;
    let least = if is_wide { TEXT / 2 } else { TEXT };
    line.is_prose() || (line.class == Class::Sentence && line.shape.chars >= least)
}

pub(super) fn is_title(line: &Entry) -> bool {
    line.class.is_title() && line.class != Class::Name && words(line) >= 2
}

/// Words, of which scripts without spaces write some two characters each.
pub(super) fn words(line: &Entry) -> u8 {
    let uncased = u8::try_from(line.shape.uncased / 2).unwrap_or(u8::MAX);
    line.shape.words.max(uncased)
}

/// Whether it is a byline or names a day. A live blog has the time of day alone over its entries.
pub(super) fn is_signature(line: &Entry) -> bool {
    const DAY: Traits = Traits::YEAR.or(Traits::MONTH).or(Traits::NUMERIC_DATE);
    let Entry { shape, class, .. } = line;
    class.groups() & 1 << Group::Byline as u8 != 0
        || (matches!(class, Class::Stamp | Class::StampLabeled | Class::Trail)
            && shape.traits.any(DAY))
}
