//! Runs of prose around a line, and how it compares with the other lines before the next one.
//!
//! A dump is runs of paragraphs with heads, lists and furniture between them. How long the run after a
//! line is, beside the others around it, tells an article from a list of teasers; and of the lines
//! before a run its headline is the first that says much of what the run says.

use crate::context::REACH;
use crate::prose::{NEAR, Prose, Run};

/// The runs of prose around a line, in characters, each within [`REACH`] of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Runs {
    /// The run that the line stands in or that follows it.
    pub(crate) ahead: u32,
    /// The longest after that one.
    pub(crate) later: u32,
    /// The run before the line.
    pub(crate) behind: u32,
    /// The longest before that one.
    pub(crate) earlier: u32,
}

impl Runs {
    /// The runs around the line at `at`.
    pub(crate) fn around(prose: &Prose, at: usize) -> Self {
        let lines = prose.next.len();
        let (from, to) = (at.saturating_sub(REACH), (at + 1 + REACH).min(lines));
        let mut runs = Self::default();
        let ahead = prose.runs[prose.ended[at] as usize..].iter();
        let near = (prose.next[at] as usize).saturating_sub(at) <= NEAR;
        for (i, run) in ahead.take_while(|run| (run.first as usize) < to).enumerate() {
            let slot = if i == 0 && near { &mut runs.ahead } else { &mut runs.later };
            *slot = (*slot).max(chars(prose, run, at, to));
        }
        let since = prose.since[at] as usize;
        // One more if the line stands inside a run of which some lines are before it.
        let begun = prose.ended[at] as usize;
        let begun =
            begun + usize::from(prose.runs.get(begun).is_some_and(|run| (run.first as usize) < at));
        let behind = prose.runs[..begun].iter().rev();
        let near = at - since <= NEAR;
        for (i, run) in behind.take_while(|run| run.last as usize >= from).enumerate() {
            let slot = if i == 0 && near { &mut runs.behind } else { &mut runs.earlier };
            *slot = (*slot).max(chars(prose, run, from, at));
        }
        runs
    }

    /// Length of a run in steps that double, 0 (none) to 6.
    pub(crate) fn step(chars: u32) -> u32 {
        match chars {
            0 => 0,
            1..=199 => 1,
            200..=399 => 2,
            400..=799 => 3,
            800..=1599 => 4,
            1600..=3999 => 5,
            _ => 6,
        }
    }

    /// How a run compares with another: 0 there is no other, 1 twice as long or more, to 4 less than
    /// a quarter.
    pub(crate) fn ratio(run: u32, other: u32) -> u32 {
        match () {
            () if other == 0 => 0,
            () if run >= 2 * other => 1,
            () if run * 2 >= other => 2,
            () if run * 4 >= other => 3,
            () => 4,
        }
    }
}

/// Characters of what of `run` lies from place `from` to before place `to`.
fn chars(prose: &Prose, run: &Run, from: usize, to: usize) -> u32 {
    let (from, to) = (from.max(run.first as usize), to.min(run.last as usize + 1));
    prose.sums[to.max(from)].chars - prose.sums[from].chars
}

/// How a line compares with the other lines before the same run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rank {
    /// 0 no word of its own is in the run; 1 the first of those that say most of it, 2 the second, 3
    /// a later one, 4 none of them.
    pub(crate) place: u32,
    /// How many words it shares with the run and not with the text before, 0 to 5.
    pub(crate) shared: u32,
    /// How many other lines before the run say most of it, 0 to 3.
    pub(crate) others: u32,
    /// Whether none shares more words with it.
    pub(crate) is_most: bool,
    /// How many names of the run it says that the text before does not, 0 to 3.
    pub(crate) named: u32,
}

impl Rank {
    /// Whether the line at `at` is the first of those that say most of the run, and has so many words of it.
    pub(crate) fn says_most(prose: &Prose, at: usize, words: u8) -> bool {
        // Few lines have any.
        prose.shared[at].words >= words && Self::of(prose, at).place == 1
    }

    /// The rank of the line at `at`; none for prose.
    pub(crate) fn of(prose: &Prose, at: usize) -> Self {
        let start = prose.next[at] as usize;
        if start == at || start - at >= NEAR || start == prose.next.len() {
            return Self::default();
        }
        let from = (prose.since[at] as usize).max(at.saturating_sub(NEAR));
        let shared = &prose.shared[from..start];
        let own = prose.shared[at];
        let most = shared.iter().map(|it| it.words).max().unwrap_or(0);
        if most == 0 {
            return Self { named: u32::from(own.names.min(3)), ..Self::default() };
        }
        // Those that share half as many words as the one with the most, or more.
        let good = |lines: &[crate::prose::Shared]| {
            lines.iter().filter(|it| it.words > 0 && it.words * 2 >= most).count() as u32
        };
        let before = good(&shared[..at - from]);
        let is_good = own.words * 2 >= most;
        Self {
            place: match () {
                () if own.words == 0 => 0,
                () if is_good => 1 + before.min(2),
                () => 4,
            },
            shared: u32::from(own.words.min(5)),
            others: (before + good(&shared[at + 1 - from..])).min(3),
            is_most: own.words > 0 && own.words == most,
            named: u32::from(own.names.min(3)),
        }
    }
}

/// How much of the neighbourhood is prose and how much is lists, in steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Prose among the lines before, 0 to 4.
    pub(crate) before: u32,
    /// Prose among the lines after, 0 to 4.
    pub(crate) after: u32,
    /// Lines with a bullet, 0 to 3.
    pub(crate) bullets: u32,
}

impl Setting {
    /// Of the line at `at`.
    pub(crate) fn around(prose: &Prose, at: usize) -> Self {
        let (from, to) = (at.saturating_sub(REACH), (at + 1 + REACH).min(prose.next.len()));
        let sums = |at: usize| prose.sums[at];
        let share = |from: usize, to: usize| {
            let count = sums(to).lines - sums(from).lines;
            match count * 16 / (to - from).max(1) as u32 {
                _ if count == 0 => 0,
                0..=1 => 1,
                2..=4 => 2,
                5..=8 => 3,
                _ => 4,
            }
        };
        let own = sums(at + 1).bullets - sums(at).bullets;
        let count = sums(to).bullets - sums(from).bullets - own;
        let bullets = match count * 16 / (to - from - 1).max(1) as u32 {
            _ if count < 3 => 0,
            0..=1 => 1,
            2..=5 => 2,
            _ => 3,
        };
        Self { before: share(from, at), after: share(at + 1, to), bullets }
    }
}
