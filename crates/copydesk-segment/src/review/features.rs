//! What speaks for a cut, or against it, once it is known what it would cut.

use crate::class::Class;
use crate::context::Window;
use crate::runs::{Rank, Setting};

use super::Review;
use super::piece::Piece;
use super::templates::Collector;

/// The decisions around a candidate.
pub(super) struct Around<'a> {
    /// State of the line.
    pub(super) state: u8,
    /// State of the line before; `None` at the start of the dump.
    pub(super) before: Option<u8>,
    /// By how much the best path that starts an article there beats the best that does not.
    pub(super) margin: i32,
    /// Where articles start.
    pub(super) starts: &'a [usize],
    /// How many of these are before the line.
    pub(super) number: usize,
}

/// What most features are made of.
struct Candidate<'a> {
    window: Window<'a>,
    piece: &'a Piece,
    around: &'a Around<'a>,
    review: &'a Review,
    /// Length of the piece, 0 to 6.
    ahead: u32,
    /// Stamp, byline and dateline of its head.
    signs: u32,
    /// State of the line before, 24 for none.
    before: u32,
}

/// The features of the cut before `piece`.
pub(super) fn collect(
    c: &mut Collector,
    window: Window<'_>,
    piece: &Piece,
    around: &Around<'_>,
    review: &Review,
) {
    let candidate = Candidate {
        window,
        piece,
        around,
        review,
        ahead: length(piece.ahead.chars).div_ceil(2),
        signs: piece.head.signs(),
        before: around.before.map_or(24, u32::from),
    };
    candidate.decision(c);
    candidate.text(c);
    candidate.heads(c);
    candidate.words(c);
    candidate.line(c);
    candidate.place(c);
    c.finish();
}

impl Candidate<'_> {
    /// What was decided there and beside it.
    fn decision(&self, c: &mut Collector) {
        let Self { piece, around, ahead, signs, before, .. } = self;
        c.add(&[]);
        let margin = (around.margin.unsigned_abs() / 128).min(15);
        c.add(&[margin]);
        c.add(&[margin / 2, *ahead]);
        c.add(&[margin / 2, *signs]);
        c.add(&[u32::from(around.state)]);
        c.add(&[*before]);
        c.add(&[*before, *ahead]);
        let (earlier, later) = around.starts.split_at(around.number);
        let next = later.iter().find(|&&start| start != piece.at);
        let next = next.map_or(usize::MAX, |start| start - piece.at);
        let previous = earlier.last().map_or(usize::MAX, |start| piece.at - start);
        c.add(&[distance(next), distance(previous)]);
    }

    /// How much text there is ahead and behind.
    fn text(&self, c: &mut Collector) {
        let Self { piece, ahead, signs, .. } = self;
        let behind = length(piece.behind.chars);
        c.add(&[length(piece.ahead.chars)]);
        c.add(&[behind]);
        c.add(&[*ahead, behind.div_ceil(2)]);
        c.add(&[piece.ahead.prose_share(), *ahead]);
        c.add(&[piece.ahead.bullet_share(), *ahead]);
        c.add(&[piece.behind.prose_share(), behind.div_ceil(2)]);
        let longest = self.review.longest.max(piece.behind.chars);
        let ratio = (piece.ahead.chars * 6).checked_div(longest).map_or(7, |ratio| ratio.min(6));
        c.add(&[ratio, self.review.count]);
        c.add(&[ratio, *signs]);
        c.add(&[distance(piece.since), distance(piece.until)]);
        c.add(&[distance(piece.since), *ahead]);
    }

    /// The head beside those of the first article and the last one.
    fn heads(&self, c: &mut Collector) {
        let Self { piece, ahead, signs, .. } = self;
        for other in [self.review.opening, self.review.last] {
            c.add(&[*signs, other.map_or(8, |head| head.signs())]);
        }
        c.add(&[*signs, *ahead]);
        for other in [self.review.opening, self.review.last] {
            c.add(&[other.map_or(5, |head| piece.head.likeness(&head)), *signs]);
        }
    }

    /// What the piece says beside what the one before it says, and what its first line says of it.
    fn words(&self, c: &mut Collector) {
        let Self { piece, ahead, signs, .. } = self;
        let (evidence, names) = piece.names;
        c.add(&[evidence, names, *signs]);
        c.add(&[evidence, names, *ahead]);
        c.add(&[piece.words, *ahead]);
        c.add(&[piece.words, names]);
        c.add(&[piece.title.0, piece.title.1]);
        c.add(&[piece.title.0, piece.title.1, *signs]);
        c.add(&[piece.best, *signs]);
        c.add(&[piece.best, *ahead]);
        c.add(&[piece.best, piece.said]);
        let rank = Rank::of(self.window.prose(), piece.at);
        c.add(&[rank.place, rank.shared]);
        c.add(&[rank.place, *ahead]);
    }

    /// The line itself and those beside it.
    fn line(&self, c: &mut Collector) {
        let Self { window, ahead, signs, .. } = self;
        let at = self.piece.at;
        let entry = &window.lines[at];
        let (shape, class) = (&entry.shape, entry.class as u32);
        let class_of = |at: Option<usize>| {
            at.and_then(|at| window.lines.get(at)).map_or(Class::Edge, |entry| entry.class) as u32
        };
        c.add(&[class]);
        c.add(&[class, *signs]);
        c.add(&[class_of(at.checked_sub(1))]);
        c.add(&[class_of(Some(at + 1))]);
        let (blanks, after) = (entry.blanks.min(3).into(), window.blanks_after(at).min(3).into());
        c.add(&[blanks, window.blank_rank(at) as u32, window.spacing(at) as u32]);
        let (before, later) = window.repeats(at);
        c.add(&[u32::from(before) * 2 + u32::from(later)]);
        c.add(&[entry.seen.same.into(), entry.seen.alike.into()]);
        const STEPS: [u32; 6] = [14, 29, 49, 79, 119, 199];
        let len = STEPS.partition_point(|&step| step < shape.chars) as u32;
        c.add(&[len, shape.last.ends_sentence().into(), shape.first as u32]);
        c.add(&[len, *ahead]);
        c.add(&[blanks, after, len]);
    }

    /// Where in the dump it is.
    fn place(&self, c: &mut Collector) {
        let Self { window, piece, around, review, ahead, before, .. } = self;
        let later = (around.starts.len() - around.number) as u32;
        c.add(&[review.count, later.min(3)]);
        let number = (window.before + piece.at as u64).try_into().unwrap_or(u32::MAX);
        let place = doublings(number / 4).min(7);
        let rest = (window.lines.len() - piece.at).try_into().unwrap_or(u32::MAX);
        let rest = if window.is_end { doublings(rest / 4).min(6) } else { 7 };
        c.add(&[place, review.count]);
        c.add(&[rest, *ahead]);
        c.add(&[place, rest]);
        let setting = Setting::around(window.prose(), piece.at);
        c.add(&[setting.before, setting.after]);
        c.add(&[setting.bullets, *before]);
    }
}

/// Characters in steps that double, 0 for fewer than 25 to 12.
fn length(chars: u32) -> u32 {
    doublings(chars / 25).min(12)
}

/// How often 1 must be doubled to get beyond the number; 0 for 0.
fn doublings(number: u32) -> u32 {
    u32::BITS - number.leading_zeros()
}

/// Lines, in steps, 0 to 7.
fn distance(lines: usize) -> u32 {
    match lines {
        0..=4 => lines as u32,
        5..=8 => 5,
        9..=16 => 6,
        _ => 7,
    }
}
