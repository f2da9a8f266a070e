//! What is known of a piece and of the cut before it, in numbers from 0 to 255.

use crate::class::Group;
use crate::context::Window;
use crate::decoder::Decision;
use crate::runs::{Rank, Runs, Setting};

use super::Review;
use super::notes::{NONE, Notes, percent, steps};
use super::piece::{Head, Piece};
use super::words::{Comparison, Line};

/// What the facts are called, in their order.
#[rustfmt::skip]
pub(crate) const NAMES: [&str; COUNT] = [
    // What was decided there and beside it.
    "made", "margin", "role-margin", "state-2", "state-1", "state", "state+1", "state+2",
    "next", "previous", "count", "later",
    // How much text there is ahead and behind, in the pieces and in runs of prose.
    "ahead", "ahead-lines", "ahead-prose", "behind-lines", "behind-prose", "behind-bullets",
    "ahead/longest", "since", "until", "run-ahead", "run-behind",
    // The head, and beside it those of the first article and of the last one.
    "to-stamp", "to-byline", "to-dateline",
    "like-opening", "before-opening", "len/opening", "like-last", "before-last", "len/last",
    // What the piece says beside what the one before it says.
    "names", "names-both", "names-share", "words-share",
    "says", "says-share", "says-behind", "says-behind-share", "rank", "rank-shared", "rank-named",
    // The lines before the text beside the first one.
    "before-says", "before-by", "before-many", "before-same",
    "after-says", "after-by", "after-many", "after-same", "after-len",
    "len-1", "says-1", "same-1", "len+1", "says+1", "same+1", "within+1", "len+2", "says+2",
    "chosen", "chosen-says", "chosen-within",
    // The line and those beside it.
    "class-1", "class", "class+1", "class+2", "len", "lower-words", "caps-words", "title-words",
    "first", "last", "blanks-before-1", "blanks", "blanks-after", "blank-rank", "spacing",
    "stamp-behind", "stamp-ahead", "byline-ahead", "dateline-ahead", "bullets", "seen", "alike",
];

/// How many facts there are.
pub(crate) const COUNT: usize = 86;

/// The facts of a candidate.
pub(crate) type Facts = [u8; COUNT];

/// The decisions around a candidate.
pub(super) struct Around<'a> {
    /// Place in the window of the first line that is decided.
    pub(super) from: usize,
    pub(super) decisions: &'a [Decision],
    /// State of the line before them.
    pub(super) anchor: Option<u8>,
    /// By how much the best path that starts an article there beats the best that does not.
    pub(super) margin: i32,
    pub(super) is_chosen: bool,
    /// Where articles start.
    pub(super) starts: &'a [usize],
    /// How many of these are before the line.
    pub(super) number: usize,
}

impl Around<'_> {
    /// State of the line `by` lines on; 24 if there is none or it was decided long ago.
    fn state(&self, at: usize, by: isize) -> u32 {
        let place = at.checked_add_signed(by);
        match place.map(|place| (place.checked_sub(self.from), place + 1 == self.from)) {
            Some((Some(at), _)) => self.decisions.get(at).map_or(24, |it| it.state.into()),
            Some((None, true)) => self.anchor.map_or(24, u32::from),
            _ => 24,
        }
    }
}

/// The facts of the cut before `piece`.
pub(super) fn collect(
    window: Window<'_>,
    piece: &Piece,
    around: &Around<'_>,
    review: &Review,
) -> Facts {
    let comparison = piece.compare(window);
    let mut facts = Notes::new(&NAMES);
    facts.add_decision(piece, around, review);
    facts.add_text(window, piece, review);
    facts.add_heads(piece, review);
    facts.add_words(window, piece, &comparison);
    facts.add_rivals(&comparison);
    facts.add_neighbours(piece, &comparison, around);
    facts.add_line(window, piece.at);
    facts.all()
}

impl Notes<COUNT> {
    fn add_decision(&mut self, piece: &Piece, around: &Around<'_>, review: &Review) {
        let at = piece.at;
        let own = around.decisions.get(at - around.from);
        self.put("made", around.is_chosen.into());
        self.put_signed("margin", around.margin / 64);
        self.put("role-margin", own.map_or(0, |it| it.margin.max(0) as u32 / 32));
        self.put("state-2", around.state(at, -2));
        self.put("state-1", around.state(at, -1));
        self.put("state", around.state(at, 0));
        self.put("state+1", around.state(at, 1));
        self.put("state+2", around.state(at, 2));
        let (earlier, later) = around.starts.split_at(around.number);
        let next = later.iter().find(|&&start| start != at);
        self.put("next", next.map_or(255, |start| (start - at) as u32));
        self.put("previous", earlier.last().map_or(255, |start| (at - start) as u32));
        self.put("count", review.count);
        self.put("later", later.len() as u32);
    }

    fn add_text(&mut self, window: Window<'_>, piece: &Piece, review: &Review) {
        let Piece { ahead, behind, .. } = piece;
        self.put("ahead", steps(ahead.chars));
        self.put("ahead-lines", ahead.lines);
        self.put("ahead-prose", percent(ahead.prose, ahead.lines));
        self.put("behind-lines", behind.lines);
        self.put("behind-prose", percent(behind.prose, behind.lines));
        self.put("behind-bullets", percent(behind.bullets, behind.lines));
        self.put("ahead/longest", percent(ahead.chars, review.longest.max(behind.chars)));
        self.put("since", piece.since as u32);
        self.put("until", piece.until as u32);
        let runs = Runs::around(window.prose(), piece.at);
        self.put("run-ahead", steps(runs.ahead));
        self.put("run-behind", steps(runs.behind));
    }

    fn add_heads(&mut self, piece: &Piece, review: &Review) {
        let own = piece.head;
        let [stamp, byline, dateline] = own.signs.map(|lines| lines as u32);
        self.put("to-stamp", stamp);
        self.put("to-byline", byline);
        self.put("to-dateline", dateline);
        let about = |other: Option<Head>, tell: fn(&Head, &Head) -> u32| {
            other.map_or(NONE, |other| tell(&own, &other))
        };
        self.put("like-opening", about(review.opening, Head::likeness));
        self.put("before-opening", about(review.opening, Head::likeness_before));
        self.put("len/opening", about(review.opening, |own, it| percent(own.chars, it.chars)));
        self.put("like-last", about(review.last, Head::likeness));
        self.put("before-last", about(review.last, Head::likeness_before));
        self.put("len/last", about(review.last, |own, it| percent(own.chars, it.chars)));
    }

    fn add_words(&mut self, window: Window<'_>, piece: &Piece, comparison: &Comparison) {
        let Comparison { names, words, first, says_behind, .. } = comparison;
        self.put("names", names.0);
        self.put("names-both", names.1);
        self.put("names-share", percent(names.1, names.0));
        self.put("words-share", percent(words.1, words.0));
        self.put("says", first.says);
        self.put("says-share", percent(first.says, first.words));
        self.put("says-behind", *says_behind);
        self.put("says-behind-share", percent(*says_behind, first.words));
        let rank = Rank::of(window.prose(), piece.at);
        self.put("rank", rank.place);
        self.put("rank-shared", rank.shared);
        self.put("rank-named", rank.named);
    }

    /// The lines before the text that could be its headline instead: which of them says most of it, how
    /// much more than the line itself, how far away; how many say as much; whether one says the same.
    fn add_rivals(&mut self, comparison: &Comparison) {
        let Comparison { first, beside: [before, after], .. } = comparison;
        let nearest = |line: &&Line| (line.says, std::cmp::Reverse(line.at.abs_diff(first.at)));
        let most =
            |lines: &[Line]| lines.iter().filter(|line| line.says > 0).max_by_key(nearest).copied();
        let says = |line: Option<Line>| line.map_or(0, |it| it.says) as i32 - first.says as i32;
        let by = |line: Option<Line>| line.map_or(NONE, |it| it.at.abs_diff(first.at) as u32);
        let many = |lines: &[Line]| {
            lines.iter().filter(|it| it.says > 0 && it.says >= first.says).count() as u32
        };
        let same = |lines: &[Line]| {
            percent(lines.iter().map(|line| line.same).max().unwrap_or(0), first.words)
        };
        self.put_signed("before-says", says(most(before)));
        self.put("before-by", by(most(before)));
        self.put("before-many", many(before));
        self.put("before-same", same(before));
        self.put_signed("after-says", says(most(after)));
        self.put("after-by", by(most(after)));
        self.put("after-many", many(after));
        self.put("after-same", same(after));
        self.put("after-len", most(after).map_or(NONE, |it| it.chars));
    }

    /// The lines right beside it, and the start that was chosen before the same text.
    fn add_neighbours(&mut self, piece: &Piece, comparison: &Comparison, around: &Around<'_>) {
        let first = comparison.first;
        let beside =
            |by: isize| first.at.checked_add_signed(by).and_then(|at| comparison.line(at).copied());
        let len = |line: Option<Line>| line.map_or(NONE, |it| it.chars);
        let says = |line: Option<Line>| line.map_or(NONE, |it| percent(it.says, it.words));
        let same = |line: Option<Line>| line.map_or(NONE, |it| percent(it.same, first.words));
        let within = |line: Option<Line>| line.map_or(NONE, |it| percent(it.same, it.words));
        self.put("len-1", len(beside(-1)));
        self.put("says-1", says(beside(-1)));
        self.put("same-1", same(beside(-1)));
        self.put("len+1", len(beside(1)));
        self.put("says+1", says(beside(1)));
        self.put("same+1", same(beside(1)));
        self.put("within+1", within(beside(1)));
        self.put("len+2", len(beside(2)));
        self.put("says+2", says(beside(2)));
        let reach = piece.at - piece.since..=piece.at + piece.until;
        let others = around.starts.iter().filter(|&&at| at != first.at && reach.contains(&at));
        let chosen = others.min_by_key(|&&at| at.abs_diff(first.at)).copied();
        let line = chosen.and_then(|at| comparison.line(at).copied());
        self.put_signed("chosen", chosen.map_or(-128, |at| at as i32 - first.at as i32));
        let difference = |it: Line| it.says as i32 - first.says as i32;
        self.put_signed("chosen-says", line.map_or(-128, difference));
        self.put("chosen-within", within(line));
    }

    fn add_line(&mut self, window: Window<'_>, at: usize) {
        let entry = &window.lines[at];
        let (shape, classes) = (&entry.shape, window.classes(at));
        self.put("class-1", classes[3] as u32);
        self.put("class", classes[4] as u32);
        self.put("class+1", classes[5] as u32);
        self.put("class+2", classes[6] as u32);
        self.put("len", shape.chars);
        self.put("lower-words", percent(shape.lower_words.into(), shape.words.into()));
        self.put("caps-words", percent(shape.caps_words.into(), shape.words.into()));
        self.put("title-words", percent(shape.title_words.into(), shape.words.into()));
        self.put("first", shape.first as u32);
        self.put("last", shape.last as u32);
        let blanks_before = at.checked_sub(1).map(|at| window.lines[at].blanks);
        self.put("blanks-before-1", blanks_before.map_or(NONE, u32::from));
        self.put("blanks", entry.blanks.into());
        self.put("blanks-after", window.blanks_after(at).into());
        self.put("blank-rank", window.blank_rank(at) as u32);
        self.put("spacing", window.spacing(at) as u32);
        self.put("stamp-behind", window.distance_back(at, FAR, Group::Stamp) as u32);
        self.put("stamp-ahead", window.distance(at, FAR, Group::Stamp) as u32);
        self.put("byline-ahead", window.distance(at, FAR, Group::Byline) as u32);
        self.put("dateline-ahead", window.distance(at, FAR, Group::Dateline) as u32);
        self.put("bullets", Setting::around(window.prose(), at).bullets);
        self.put("seen", entry.seen.same.into());
        self.put("alike", entry.seen.alike.into());
    }
}

/// Lines that are searched for a stamp, a byline or a dateline.
const FAR: usize = 40;
