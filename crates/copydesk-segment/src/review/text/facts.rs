//! What is known of a line that may be text, in numbers from 0 to 255.

use std::ops::Range;

use crate::class::Group;
use crate::context::{Entry, Window};
use crate::decoder::{Decision, Step};
use crate::review::Stretch;
use crate::review::notes::{NONE, Notes, percent, steps};
use crate::runs::Setting;
use crate::state::{Part, Set, set};

use super::text_states;

/// What the facts are called, in their order.
#[rustfmt::skip]
pub(crate) const NAMES: [&str; COUNT] = [
    // What was decided there and beside it.
    "text", "margin", "rival", "start-margin", "speaks-1", "speaks", "speaks+1",
    "state-3", "state-2", "state-1", "state", "state+1", "state+2", "state+3",
    // Where it stands in the article.
    "since-start", "until-end", "text-behind", "text-ahead", "text-behind-share",
    "since-text", "until-text", "block-behind", "block-ahead", "others-behind", "others-ahead",
    // What lines like it do in the same article.
    "class-count", "class-text", "ends-count", "ends-text", "length-count", "length-text",
    "after-count", "after-text", "blanks-count", "blanks-text",
    // What it says beside the text before it and after it, and beside the headline.
    "stems", "says-behind", "says-ahead", "says-head", "names", "names-behind", "names-ahead",
    "restated", "next-says",
    // The line and those beside it.
    "class-3", "class-2", "class-1", "class", "class+1", "class+2", "class+3",
    "len", "len-1", "len+1", "words", "lower-words", "caps-words", "title-words", "digits", "commas",
    "first", "last", "last-1", "first+1", "blanks", "blanks-after", "blank-rank", "spacing", "wrapping",
    "indent", "columns", "parts", "bullets", "prose-behind", "prose-ahead",
    "stamp-behind", "stamp-ahead", "byline-behind", "byline-ahead", "title-behind", "title-ahead",
    "seen", "alike", "repeats-behind", "repeats-ahead",
];

/// How many facts there are.
pub(crate) const COUNT: usize = 85;

/// The facts of a line.
pub(crate) type Facts = [u8; COUNT];

/// Lines to either side that are looked at for lines like it.
const NEAR: usize = 60;
/// Lines of text to either side that are looked at for the same words.
const TEXTS: usize = 3;
/// Lines that are searched for a stamp, a byline or a title.
const FAR: usize = 40;
/// What stands for the state of a line that is not known.
const NO_STATE: u32 = 24;

/// What was decided about the lines of a stretch, to be asked about any of them.
pub(super) struct Outline<'a> {
    stretch: Stretch<'a>,
    steps: &'a [Step],
    decisions: &'a [Decision],
    /// Whether each line is text.
    is_text: Vec<bool>,
    /// Characters of text before each line.
    chars: Vec<u32>,
    /// Where articles start or end.
    edges: Vec<usize>,
    /// The states of text, and the others in an article.
    states: [Set; 2],
}

impl<'a> Outline<'a> {
    pub(super) fn new(stretch: Stretch<'a>, steps: &'a [Step], decisions: &'a [Decision]) -> Self {
        let text = text_states();
        let is_text: Vec<bool> = decisions.iter().map(|it| text >> it.state & 1 != 0).collect();
        let mut chars = vec![0];
        let lines = &stretch.window.lines[stretch.from..];
        for (line, &is_text) in lines.iter().zip(&is_text) {
            let own = if is_text { line.shape.chars } else { 0 };
            chars.push(chars[chars.len() - 1] + own);
        }
        let is_gap = |decision: &Decision| decision.state == 0;
        let is_edge = |&at: &usize| {
            decisions[at].is_start() || is_gap(&decisions[at - 1]) != is_gap(&decisions[at])
        };
        let mut edges: Vec<usize> = (1..decisions.len()).filter(is_edge).collect();
        edges.push(decisions.len());
        let inside = set(|state| matches!(state.part, Part::Head | Part::Body));
        Self { stretch, steps, decisions, is_text, chars, edges, states: [text, inside & !text] }
    }

    /// Whether the line at this place in the window is text.
    pub(super) fn is_text(&self, at: usize) -> bool {
        self.is_text[at - self.stretch.from]
    }

    /// The lines of the article that has line `number` of the stretch.
    fn article(&self, number: usize) -> Range<usize> {
        let after = self.edges.partition_point(|&edge| edge <= number);
        let from = after.checked_sub(1).map_or(0, |before| self.edges[before]);
        from..self.edges.get(after).copied().unwrap_or(self.decisions.len())
    }

    fn line(&self, number: usize) -> &'a Entry {
        &self.stretch.window.lines[self.stretch.from + number]
    }

    /// The facts of the line at this place in the window.
    pub(super) fn facts(&self, at: usize) -> Facts {
        let number = at - self.stretch.from;
        let article = self.article(number);
        let mut facts = Notes::new(&NAMES);
        self.add_decision(&mut facts, number);
        self.add_place(&mut facts, number, &article);
        self.add_likes(&mut facts, number, &article);
        self.add_words(&mut facts, number, &article);
        add_lines(&mut facts, self.stretch.window, at);
        facts.all()
    }

    fn add_decision(&self, facts: &mut Notes<COUNT>, number: usize) {
        let own = &self.decisions[number];
        let state = |by: isize| {
            let other = number.checked_add_signed(by).and_then(|at| self.decisions.get(at));
            other.map_or(NO_STATE, |it| it.state.into())
        };
        facts.put("text", self.is_text[number].into());
        facts.put("margin", own.margin.max(0) as u32 / 16);
        facts.put("rival", own.rival.into());
        facts.put("start-margin", own.start_margin.max(0) as u32 / 64);
        let speaks = |by: isize| {
            let step = number.checked_add_signed(by).and_then(|at| self.steps.get(at));
            step.map_or(0, |step| self.speaks(step) / 16)
        };
        facts.put_signed("speaks-1", speaks(-1));
        facts.put_signed("speaks", speaks(0));
        facts.put_signed("speaks+1", speaks(1));
        facts.put("state-3", state(-3));
        facts.put("state-2", state(-2));
        facts.put("state-1", state(-1));
        facts.put("state", state(0));
        facts.put("state+1", state(1));
        facts.put("state+2", state(2));
        facts.put("state+3", state(3));
    }

    /// How much more a line speaks for the best state of text than for the best other one in an article.
    fn speaks(&self, step: &Step) -> i32 {
        let [text, other] = self.states.map(|states| {
            let scores = step.scores.iter().enumerate();
            scores.filter(|(state, _)| states >> state & 1 != 0).map(|(_, &score)| score).max()
        });
        text.unwrap_or_default() - other.unwrap_or_default()
    }

    fn add_place(&self, facts: &mut Notes<COUNT>, number: usize, article: &Range<usize>) {
        let text = |from: usize, to: usize| self.chars[to] - self.chars[from];
        let (behind, ahead) = (text(article.start, number), text(number + 1, article.end));
        facts.put("since-start", (number - article.start) as u32);
        facts.put("until-end", (article.end - 1 - number) as u32);
        facts.put("text-behind", steps(behind));
        facts.put("text-ahead", steps(ahead));
        facts.put("text-behind-share", percent(behind, behind + ahead));
        let before = (article.start..number).rev();
        let after = number + 1..article.end;
        let is_text = |at: &usize| self.is_text[*at];
        let since = before.clone().position(|at| self.is_text[at]);
        let until = after.clone().position(|at| self.is_text[at]);
        facts.put("since-text", since.map_or(NONE, |lines| lines as u32));
        facts.put("until-text", until.map_or(NONE, |lines| lines as u32));
        // Text and other lines that it stands between.
        let last = before.clone().find(|at| !is_text(at)).map_or(article.start, |at| at + 1);
        let next = after.clone().find(|at| !is_text(at)).unwrap_or(article.end);
        facts.put("block-behind", steps(text(last, number)));
        facts.put("block-ahead", steps(text(number + 1, next)));
        facts.put("others-behind", before.take_while(|at| !is_text(at)).count() as u32);
        facts.put("others-ahead", after.take_while(|at| !is_text(at)).count() as u32);
    }

    /// How many lines of the article around it are like it, and how many of these are text: by their
    /// class, what they begin and end with, their length, what follows them, the blank lines around them.
    fn add_likes(&self, facts: &mut Notes<COUNT>, number: usize, article: &Range<usize>) {
        let own = self.line(number);
        let length = |line: &Entry| steps(line.shape.chars) / 2;
        let ends = |line: &Entry| (line.shape.first, line.shape.last);
        let class_after = |at: usize| self.stretch.window.classes(self.stretch.from + at)[5];
        let blanks = |at: usize| {
            (self.line(at).blanks, self.stretch.window.blanks_after(self.stretch.from + at))
        };
        let (own_length, own_ends) = (length(own), ends(own));
        let (own_after, own_blanks) = (class_after(number), blanks(number));
        let mut likes = [Like::default(); 5];
        let from = article.start.max(number.saturating_sub(NEAR));
        let to = article.end.min(number + 1 + NEAR);
        for at in (from..to).filter(|&at| at != number) {
            let (line, is_text) = (self.line(at), self.is_text[at]);
            let is_same = line.class == own.class;
            likes[0].count(is_same, is_text);
            likes[1].count(ends(line) == own_ends, is_text);
            likes[2].count(length(line) == own_length, is_text);
            likes[3].count(is_same && class_after(at) == own_after, is_text);
            likes[4].count(is_same && blanks(at) == own_blanks, is_text);
        }
        #[rustfmt::skip]
        let names = [
            ("class-count", "class-text"), ("ends-count", "ends-text"), ("length-count", "length-text"),
            ("after-count", "after-text"), ("blanks-count", "blanks-text"),
        ];
        for ((count, texts), like) in names.into_iter().zip(likes) {
            facts.put(count, like.lines);
            facts.put(texts, percent(like.texts, like.lines));
        }
    }

    fn add_words(&self, facts: &mut Notes<COUNT>, number: usize, article: &Range<usize>) {
        let own = &self.line(number).shape;
        let texts = |at: &usize| self.is_text[*at];
        let behind: Vec<usize> = (article.start..number).rev().filter(texts).take(TEXTS).collect();
        let ahead: Vec<usize> = (number + 1..article.end).filter(texts).take(TEXTS).collect();
        let says = |words: &[u16], lines: &[usize]| {
            let is_said = |word: &&u16| {
                lines.iter().any(|&at| {
                    let other = &self.line(at).shape;
                    other.stems().contains(word) || other.names().contains(word)
                })
            };
            words.iter().filter(is_said).count() as u32
        };
        facts.put("stems", own.stems().len() as u32);
        facts.put("says-behind", says(own.stems(), &behind));
        facts.put("says-ahead", says(own.stems(), &ahead));
        facts.put("says-head", says(own.stems(), &[article.start]));
        facts.put("names", own.names().len() as u32);
        facts.put("names-behind", says(own.names(), &behind));
        facts.put("names-ahead", says(own.names(), &ahead));
        facts.put("restated", self.stretch.window.restated(self.stretch.from + number) as u32);
        // How much of the next text the last one says: whether they belong together.
        let next = ahead.first().map_or(NONE, |&next| says(self.line(next).shape.stems(), &behind));
        facts.put("next-says", next);
    }
}

/// Lines that are like one.
#[derive(Clone, Copy, Default)]
struct Like {
    lines: u32,
    texts: u32,
}

impl Like {
    fn count(&mut self, is_like: bool, is_text: bool) {
        self.lines += u32::from(is_like);
        self.texts += u32::from(is_like && is_text);
    }
}

fn add_lines(facts: &mut Notes<COUNT>, window: Window<'_>, at: usize) {
    let entry = &window.lines[at];
    let shape = &entry.shape;
    let beside = |by: isize| at.checked_add_signed(by).and_then(|at| window.lines.get(at));
    let classes = window.classes(at);
    for (name, class) in ["class-3", "class-2", "class-1", "class", "class+1", "class+2", "class+3"]
        .into_iter()
        .zip(&classes[1..8])
    {
        facts.put(name, *class as u32);
    }
    let words = u32::from(shape.words);
    facts.put("len", steps(shape.chars) * 3);
    facts.put("len-1", beside(-1).map_or(NONE, |it| steps(it.shape.chars)));
    facts.put("len+1", beside(1).map_or(NONE, |it| steps(it.shape.chars)));
    facts.put("words", words);
    facts.put("lower-words", percent(shape.lower_words.into(), words));
    facts.put("caps-words", percent(shape.caps_words.into(), words));
    facts.put("title-words", percent(shape.title_words.into(), words));
    facts.put("digits", percent(shape.digits.into(), shape.chars));
    facts.put("commas", shape.commas.into());
    facts.put("first", shape.first as u32);
    facts.put("last", shape.last as u32);
    facts.put("last-1", beside(-1).map_or(NONE, |it| it.shape.last as u32));
    facts.put("first+1", beside(1).map_or(NONE, |it| it.shape.first as u32));
    facts.put("blanks", entry.blanks.into());
    facts.put("blanks-after", window.blanks_after(at).into());
    facts.put("blank-rank", window.blank_rank(at) as u32);
    facts.put("spacing", window.spacing(at) as u32);
    facts.put("wrapping", window.wrapping(at) as u32);
    facts.put("indent", shape.indent.into());
    facts.put("columns", shape.columns.into());
    facts.put("parts", shape.parts.into());
    let setting = Setting::around(window.prose(), at);
    facts.put("bullets", setting.bullets);
    facts.put("prose-behind", setting.before);
    facts.put("prose-ahead", setting.after);
    facts.put("stamp-behind", window.distance_back(at, FAR, Group::Stamp) as u32);
    facts.put("stamp-ahead", window.distance(at, FAR, Group::Stamp) as u32);
    facts.put("byline-behind", window.distance_back(at, FAR, Group::Byline) as u32);
    facts.put("byline-ahead", window.distance(at, FAR, Group::Byline) as u32);
    facts.put("title-behind", window.distance_back(at, FAR, Group::Title) as u32);
    facts.put("title-ahead", window.distance(at, FAR, Group::Title) as u32);
    facts.put("seen", entry.seen.same.into());
    facts.put("alike", entry.seen.alike.into());
    let (behind, ahead) = window.repeats(at);
    facts.put("repeats-behind", behind.into());
    facts.put("repeats-ahead", ahead.into());
}
