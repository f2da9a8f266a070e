//! What is known of a line that may be text, in numbers from 0 to 255.

use std::ops::Range;

use crate::class::Group;
use crate::context::{Entry, Window};
use crate::decoder::{Decision, Step};
use crate::review::Stretch;
use crate::review::notes::{NONE, Notes, percent, steps};
use crate::runs::Setting;
use crate::state::{Part, Set, set};
use crate::word_bits::WordBits;

use super::likes::{KINDS, Likes};
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

/// Lines of text to either side that are looked at for the same words.
const TEXTS: usize = 3;
/// Lines that are searched for a stamp, a byline or a title.
const FAR: usize = 40;
/// What stands for the state of a line that is not known.
const NO_STATE: u32 = 24;

/// What was decided about the lines of a stretch, to be asked about any of them.
pub(super) struct Outline<'a> {
    stretch: Stretch<'a>,
    decisions: &'a [Decision],
    /// Whether each line is text.
    is_text: Vec<bool>,
    /// The lines that are.
    texts: Vec<usize>,
    /// The words of each line.
    words: Vec<WordBits>,
    /// Characters of text before each line.
    chars: Vec<u32>,
    /// Where articles start or end.
    edges: Vec<usize>,
    /// How much more each line speaks for the best state of text than for the best other one in an article.
    speaks: Vec<i32>,
    likes: Likes,
}

impl<'a> Outline<'a> {
    pub(super) fn new(stretch: Stretch<'a>, steps: &'a [Step], decisions: &'a [Decision]) -> Self {
        let text = text_states();
        let is_text: Vec<bool> = decisions.iter().map(|it| text >> it.state & 1 != 0).collect();
        let mut chars = vec![0];
        let lines = &stretch.window.lines[stretch.from..];
        let mut words = Vec::with_capacity(lines.len());
        for (line, &is_text) in lines.iter().zip(&is_text) {
            let shape = &line.shape;
            words.push(shape.stems().iter().chain(shape.names()).copied().collect());
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
        let best = |step: &Step, states: Set| {
            let scores = step.scores.iter().enumerate();
            scores.fold(i32::MIN, |best, (state, &score)| {
                best.max(if states >> state & 1 != 0 { score } else { i32::MIN })
            })
        };
        let speaks = |step| best(step, text) - best(step, inside & !text);
        let speaks = steps.iter().map(speaks).collect();
        let texts = (0..is_text.len()).filter(|&number| is_text[number]).collect();
        let likes = Likes::new(stretch.window, stretch.from, &is_text);
        Self { stretch, decisions, is_text, texts, words, chars, edges, speaks, likes }
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
            let speaks = number.checked_add_signed(by).and_then(|at| self.speaks.get(at));
            speaks.map_or(0, |speaks| speaks / 16)
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

    /// How many lines of the article around it are like it, and how many of these are text.
    fn add_likes(&self, facts: &mut Notes<COUNT>, number: usize, article: &Range<usize>) {
        #[rustfmt::skip]
        const NAMES: [(&str, &str); KINDS] = [
            ("class-count", "class-text"), ("ends-count", "ends-text"), ("length-count", "length-text"),
            ("after-count", "after-text"), ("blanks-count", "blanks-text"),
        ];
        for ((count, texts), like) in NAMES.into_iter().zip(self.likes.of(number, article)) {
            facts.put(count, like.lines);
            facts.put(texts, percent(like.texts, like.lines));
        }
    }

    fn add_words(&self, facts: &mut Notes<COUNT>, number: usize, article: &Range<usize>) {
        let own = &self.line(number).shape;
        let place = |number: usize| self.texts.partition_point(|&text| text < number);
        let [start, before, after, end] =
            [article.start, number, number + 1, article.end].map(place);
        let behind = self.words_of(&self.texts[start.max(before.saturating_sub(TEXTS))..before]);
        let ahead = self.words_of(&self.texts[after..end.min(after + TEXTS)]);
        facts.put("stems", own.stems().len() as u32);
        facts.put("says-behind", behind.count(own.stems()));
        facts.put("says-ahead", ahead.count(own.stems()));
        facts.put("says-head", self.words_of(&[article.start]).count(own.stems()));
        facts.put("names", own.names().len() as u32);
        facts.put("names-behind", behind.count(own.names()));
        facts.put("names-ahead", ahead.count(own.names()));
        facts.put("restated", self.stretch.window.restated(self.stretch.from + number) as u32);
        // How much of the next text the last one says: whether they belong together.
        let next = ahead.lines.first();
        let next = next.map_or(NONE, |&next| behind.count(self.line(next).shape.stems()));
        facts.put("next-says", next);
    }

    /// The words of lines of the stretch.
    fn words_of<'l>(&'l self, lines: &'l [usize]) -> Words<'l> {
        let sets = lines.iter().map(|&number| self.words[number]);
        Words { outline: self, lines, set: sets.fold(WordBits::default(), WordBits::with) }
    }
}

/// The words of some lines, stems and names alike.
struct Words<'l> {
    outline: &'l Outline<'l>,
    lines: &'l [usize],
    set: WordBits,
}

impl Words<'_> {
    /// How many of `words` are among them.
    fn count(&self, words: &[u16]) -> u32 {
        let is_said = |word: &&u16| {
            self.set.may_have(**word)
                && self.lines.iter().any(|&number| {
                    let shape = &self.outline.line(number).shape;
                    shape.stems().contains(word) || shape.names().contains(word)
                })
        };
        words.iter().filter(is_said).count() as u32
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
