//! A house style, and how one is picked.

use super::chrome::{self, Chrome};
use super::forms::{CLOSINGS, CREDITS, DATELINES, SIGNATURES, STAMPS};
use super::one;
use crate::random::Random;

/// Where blank lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Between all lines.
    Everywhere,
    /// Around the head and between paragraphs.
    Paragraphs,
    /// Between articles alone.
    Articles,
    Nowhere,
}

/// The style of all articles of a dump.
pub(super) struct House {
    pub(super) chrome: &'static Chrome,
    pub(super) spacing: Spacing,
    /// Blank lines between articles, if there are any.
    pub(super) between: usize,
    pub(super) mark: (&'static str, &'static str),
    pub(super) has_trail: bool,
    pub(super) has_kicker: bool,
    pub(super) is_loud: bool,
    pub(super) has_deck: bool,
    pub(super) signature: &'static [&'static str],
    pub(super) stamp: &'static str,
    /// The form of datelines, of copy without a signature.
    pub(super) dateline: Option<&'static str>,
    /// Buttons above the text.
    pub(super) share: Vec<&'static str>,
    pub(super) credit: Option<&'static str>,
    /// The label in front of links between paragraphs.
    pub(super) inside: Option<&'static str>,
    /// What follows the text.
    pub(super) tail: Vec<Tail>,
}

/// A part of what follows the text.
#[derive(Clone, Copy)]
pub(super) enum Tail {
    Tags,
    Bio,
    Promotion,
    Share,
    Comments,
    Rights,
    Closing(&'static str),
    /// Headlines of other stories under this label, with or without their stamps.
    Related(&'static str, bool),
}

impl House {
    pub(super) fn pick(random: &mut Random) -> Self {
        let chrome = &chrome::ALL[random.below(chrome::ALL.len())];
        let of_ten = |share: usize, random: &mut Random| random.below(10) < share;
        let spacing = one(
            &[
                Spacing::Everywhere,
                Spacing::Everywhere,
                Spacing::Paragraphs,
                Spacing::Paragraphs,
                Spacing::Articles,
                Spacing::Nowhere,
            ],
            random,
        );
        let buttons = if of_ten(4, random) { 1 + random.below(4) } else { 0 };
        let from = random.below(chrome.share.len());
        let share = chrome.share.iter().cycle().skip(from).take(buttons).copied().collect();
        let has_kicker = of_ten(3, random);
        let is_copy = spacing != Spacing::Nowhere && of_ten(2, random);
        if is_copy {
            return Self::of_copy(chrome, spacing, random);
        }
        Self {
            chrome,
            spacing,
            between: 1 + random.below(3),
            mark: one(&[("", ""), ("", ""), ("", ""), ("", ""), ("# ", ""), ("**", "**")], random),
            has_trail: of_ten(1, random),
            has_kicker,
            is_loud: of_ten(5, random),
            has_deck: of_ten(3, random),
            signature: one(SIGNATURES, random),
            stamp: one(STAMPS, random),
            dateline: None,
            share,
            credit: of_ten(3, random).then(|| one(CREDITS, random)),
            inside: of_ten(2, random).then(|| one(chrome.inside, random)),
            tail: Self::pick_tail(chrome, random),
        }
    }

    /// The style of agency copy: a dateline and no signature, and something that ends it.
    fn of_copy(chrome: &'static Chrome, spacing: Spacing, random: &mut Random) -> Self {
        let closing = Tail::Closing(one(CLOSINGS, random));
        Self {
            chrome,
            spacing,
            between: 1 + random.below(2),
            mark: ("", ""),
            has_trail: false,
            has_kicker: false,
            is_loud: false,
            has_deck: false,
            signature: &[],
            stamp: one(STAMPS, random),
            dateline: Some(one(DATELINES, random)),
            share: Vec::new(),
            credit: None,
            inside: None,
            tail: if random.below(3) == 0 { Vec::new() } else { vec![closing] },
        }
    }

    fn pick_tail(chrome: &Chrome, random: &mut Random) -> Vec<Tail> {
        let related = Tail::Related(one(chrome.related, random), random.below(4) == 0);
        let mut parts = vec![
            Tail::Tags,
            Tail::Bio,
            Tail::Promotion,
            Tail::Share,
            Tail::Comments,
            Tail::Rights,
            related,
        ];
        random.shuffle(&mut parts);
        let count = if random.below(3) == 0 { 0 } else { random.below(4) };
        parts.truncate(count);
        parts
    }
}
