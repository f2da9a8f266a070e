//! The features of a line: a closed, named set.
//!
//! A feature is a template with a value for each of its dimensions: `len×last=6,stop`. Templates are
//! listed in [`TEMPLATES`]; [`collect`] fills them in the same order. Beside them stand the words of
//! a vocabulary that belongs to the table of weights (`first-word=share`).

mod templates;

use crate::class::Group;
use crate::context::{Entry, Window};
use crate::runs::{Rank, Runs, Setting};
use crate::shape::{First, Last, Shape, Traits};
use crate::weights::Weights;
use crate::words;
use templates::{PLACES, Place, TEMPLATES};

pub use templates::kind;
pub(crate) use templates::{template, template_feature, template_features, template_name};

/// Number of a feature.
pub(crate) type Feature = u32;

/// Most words a vocabulary may have.
pub(crate) const MAX_VOCABULARY: u32 = 4096;
/// The features of a line.
#[derive(Clone, Debug)]
pub(crate) struct Features {
    list: [Feature; Self::MOST],
    count: usize,
    /// Those of templates that are filled any number of times; they come last in the list.
    several: [Feature; Self::MOST_SEVERAL],
    several_count: usize,
}

impl Features {
    /// No line has more: a feature for each template, two for each trait, its words.
    const MOST: usize = 256;
    const MOST_SEVERAL: usize = 2 * Traits::NAMES.len();

    pub(crate) const fn new() -> Self {
        Self { list: [0; Self::MOST], count: 0, several: [0; Self::MOST_SEVERAL], several_count: 0 }
    }

    pub(crate) fn as_slice(&self) -> &[Feature] {
        &self.list[..self.count]
    }

    fn push(&mut self, feature: Feature) {
        if let Some(slot) = self.list.get_mut(self.count) {
            *slot = feature;
            self.count += 1;
        }
    }
}
/// Fills templates in order.
///
/// What is filled in is known when this is compiled, all but the values: inlined, each template is a
/// multiplication or two.
struct Collector<'o> {
    template: usize,
    /// Templates that were filled once.
    single: usize,
    out: &'o mut Features,
}

impl Collector<'_> {
    /// The next template with these values.
    #[inline(always)]
    fn add<const DIMS: usize>(&mut self, values: [u32; DIMS]) {
        // A place that is known when this is compiled: no need to look whether there is room.
        self.out.list[self.single] = self.feature(values);
        self.single += 1;
        self.next();
    }

    /// The current template with these values; further values may follow.
    #[inline(always)]
    fn also<const DIMS: usize>(&mut self, values: [u32; DIMS]) {
        let feature = self.feature(values);
        if let Some(slot) = self.out.several.get_mut(self.out.several_count) {
            *slot = feature;
            self.out.several_count += 1;
        }
    }

    #[inline(always)]
    fn feature<const DIMS: usize>(&self, values: [u32; DIMS]) -> Feature {
        let (name, dims) = TEMPLATES[self.template];
        debug_assert_eq!(dims.len(), DIMS, "{name}");
        debug_assert!(
            dims.iter().zip(values).all(|(dim, value)| value < dim.size()),
            "{name} {values:?}"
        );
        let Place { mut base, strides } = PLACES[self.template];
        for i in 0..DIMS {
            base += values[i] * strides[i];
        }
        base
    }

    /// Goes on to the next template.
    #[inline(always)]
    fn next(&mut self) {
        self.template += 1;
    }
}

/// Puts the features of the line at `at` into `out`.
pub(crate) fn collect(window: Window<'_>, at: usize, out: &mut Features) {
    out.several_count = 0;
    let entry = &window.lines[at];
    let mut c = Collector { template: 0, single: 0, out };
    own(&mut c, entry);
    neighbours(&mut c, window, at);
    spaces(&mut c, window, at);
    distances(&mut c, window, at);
    wider(&mut c, window, at);
    pairs(&mut c, window, at);
    runs(&mut c, window, at);
    seen(&mut c, window, at);
    debug_assert_eq!(c.template, TEMPLATES.len());
    out.count = c.single;
    for at in 0..out.several_count {
        out.push(out.several[at]);
    }
}

/// What the line says by itself.
#[inline(always)]
fn own(c: &mut Collector<'_>, entry: &Entry) {
    let shape = &entry.shape;
    let (len, case) = (len_of(shape.chars), case_of(shape));
    let (first, last) = (shape.first as u32, shape.last as u32);
    let blanks = u32::from(entry.blanks.min(3));
    c.add([]);
    c.add([len]);
    c.add([u32::from(shape.words).min(11)]);
    c.add([first, last]);
    c.add([len, last]);
    c.add([len, case]);
    c.add([len, first]);
    c.add([match shape.indent {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=10 => 3,
        11..=20 => 4,
        _ => 5,
    }]);
    let characters = u32::from(shape.letters) + u32::from(shape.digits);
    c.add([(u32::from(shape.digits) * 5).div_ceil(characters.max(1)).min(4), len]);
    c.add([u32::from(shape.commas.min(3)), case]);
    c.add([u32::from(shape.columns.min(2))]);
    for bit in traits_of(shape) {
        c.also([bit, size_of(shape.chars)]);
    }
    c.next();
    for bit in traits_of(shape) {
        c.also([bit, blanks]);
    }
    c.next();
    c.add([entry.class as u32]);
}

/// What the lines around it look like.
#[inline(always)]
fn neighbours(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let classes = window.classes(at);
    let class = |by: isize| classes[(4 + by) as usize] as u32;
    for by in [-4, -3, -2, -1, 1, 2, 3, 4] {
        c.add([class(by)]);
    }
    for (a, b) in [(0, 1), (-1, 0), (-1, 1), (1, 2), (-2, -1), (0, 2), (-2, 0)] {
        c.add([class(a), class(b)]);
    }
}

/// Blank lines and line breaks.
#[inline(always)]
fn spaces(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let entry = &window.lines[at];
    let classes = window.classes(at);
    let class = |by: isize| classes[(4 + by) as usize] as u32;
    let blanks = u32::from(entry.blanks.min(3));
    let after = u32::from(window.blanks_after(at).min(3));
    c.add([blanks, class(0)]);
    c.add([after, class(0)]);
    c.add([blanks, after, class(0)]);
    c.add([blanks, class(-1)]);
    c.add([after, class(1)]);
    let rank = window.blank_rank(at) as u32;
    c.add([rank, blanks, case_of(&entry.shape)]);
    c.add([rank, class(0)]);
    let wrapping = window.wrapping(at) as u32;
    c.add([wrapping, class(0)]);
    c.add([wrapping, blanks, class(0)]);
    let last = at.checked_sub(1).map_or(Last::Other, |at| window.lines[at].shape.last);
    c.add([wrapping, class(-1), last as u32]);
    let spacing = window.spacing(at) as u32;
    c.add([spacing, blanks, class(0)]);
    c.add([spacing, blanks, class(1)]);
}

/// How far stamps, bylines and text are.
#[inline(always)]
fn distances(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let class = window.lines[at].class;
    let titled = u32::from(class.is_title());
    let on = |most, group| window.distance(at, most, group) as u32 - 1;
    let back = |most, group| window.distance_back(at, most, group) as u32 - 1;
    let (stamp, byline) = (on(5, Group::Stamp), on(5, Group::Byline));
    let (text, last_text) = (on(7, Group::Text), back(7, Group::Text));
    let own = class as u32;
    c.add([stamp, own]);
    c.add([byline, own]);
    c.add([on(5, Group::Dateline), own]);
    c.add([text, own]);
    c.add([last_text, own]);
    c.add([back(5, Group::Stamp), own]);
    c.add([back(5, Group::Byline), own]);
    c.add([back(5, Group::Title), own]);
    c.add([stamp, text, titled]);
    c.add([byline, text, titled]);
    c.add([last_text, text, titled]);
}

/// Text before and after, words in common, repetition, place in the dump.
#[inline(always)]
fn wider(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let class = window.lines[at].class;
    let (own, titled) = (class as u32, u32::from(class.is_title()));
    let (before, after) = (window.texts_before(at, 8) as u32, window.texts_after(at, 8) as u32);
    c.add([before, own]);
    c.add([after, own]);
    c.add([before, after, titled]);
    let share = |count: usize| (count as u32).div_ceil(6).min(4);
    c.add([share(window.texts_before(at, 24)), share(window.texts_after(at, 24)), titled]);
    let (overlap_after, overlap_before) = window.overlap(at);
    c.add([overlap_after as u32, own]);
    c.add([overlap_before as u32, own]);
    c.add([overlap_after as u32, overlap_before as u32, titled]);
    let (names, shared) = window.cohesion(at);
    let (names, shared) = (names as u32, shared as u32);
    c.add([names, shared, own]);
    c.add([names, shared, overlap_after as u32, titled]);
    c.add([shared, before, after]);
    c.add([window.restated(at) as u32, own]);
    let (mass_before, mass) =
        (window.text_mass_before(at) as u32, window.text_mass_after(at) as u32);
    c.add([mass, own]);
    c.add([mass_before, own]);
    c.add([mass_before, mass, titled]);
    c.add([mass, shared, titled]);
    let pair = |(a, b): (bool, bool)| u32::from(a) * 2 + u32::from(b);
    c.add([pair(window.repeats(at)), own]);
    c.add([pair(window.echoes(at)), own]);
    let number = window.before + at as u64;
    c.add([
        match number {
            0..=3 => number as u32,
            4..=9 => 4,
            10..=40 => 5,
            _ => 6,
        },
        own,
    ]);
    c.add([u32::from(window.is_end && at + 1 == window.lines.len()), own]);
}

/// The line beside its neighbours.
#[inline(always)]
fn pairs(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let none = Shape::default();
    let shape = |by: isize| {
        at.checked_add_signed(by)
            .and_then(|at| window.lines.get(at))
            .map_or(&none, |entry| &entry.shape)
    };
    let (last, own, next) = (shape(-1), shape(0), shape(1));
    let ratio = match (u64::from(next.chars) * 4) / u64::from(own.chars.max(1)) {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=11 => 3,
        12..=31 => 4,
        _ => 5,
    };
    c.add([ratio, window.lines[at].class as u32]);
    c.add([case_of(own), case_of(next)]);
    c.add([case_of(last), case_of(own)]);
    let coarse = |shape: &Shape| match shape.chars {
        0 => 0,
        1..=24 => 1,
        25..=59 => 2,
        60..=119 => 3,
        _ => 4,
    };
    c.add([coarse(last), coarse(own), coarse(next)]);
    c.add([last.last as u32, own.first as u32]);
    c.add([own.last as u32, next.first as u32]);
}

/// The runs of text around the line, and whether it speaks of the next one.
#[inline(always)]
fn runs(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let class = window.lines[at].class;
    let (own, titled) = (class as u32, u32::from(class.is_title()));
    let prose = window.prose();
    let runs = Runs::around(prose, at);
    let (ahead, behind) = (Runs::step(runs.ahead), Runs::step(runs.behind));
    let earlier = Runs::ratio(runs.ahead, runs.earlier);
    let later = Runs::ratio(runs.ahead, runs.later);
    let beside = Runs::ratio(runs.ahead, runs.behind);
    c.add([ahead, own]);
    c.add([behind, own]);
    c.add([ahead, behind, titled]);
    c.add([earlier, own]);
    c.add([later, own]);
    c.add([beside, own]);
    c.add([Runs::ratio(runs.behind, runs.later.max(runs.ahead)), own]);
    c.add([earlier, later, beside]);
    c.add([ahead, earlier, titled]);
    c.add([ahead, later, titled]);
    let rank = Rank::of(prose, at);
    c.add([rank.place, own]);
    c.add([rank.place, rank.shared, titled]);
    c.add([rank.place, rank.others, u32::from(rank.is_most), titled]);
    c.add([rank.place, u32::from(window.lines[at].blanks.min(3)), titled]);
    c.add([rank.place, ahead, titled]);
    let text = window.distance(at, 7, Group::Text) as u32 - 1;
    c.add([rank.place, text, titled]);
    c.add([rank.named, own]);
    c.add([rank.named, rank.place, titled]);
    let kinship = prose.kinship(at);
    let (names, shared) = (u32::from(kinship.evidence), u32::from(kinship.level));
    c.add([names, shared, own]);
    c.add([names, shared, rank.place, titled]);
    c.add([names, shared, ahead, titled]);
    let setting = Setting::around(prose, at);
    c.add([setting.before, setting.after, titled]);
    c.add([setting.before, own]);
    c.add([setting.after, own]);
    c.add([setting.bullets, own]);
    c.add([setting.bullets, ahead, titled]);
    c.add([setting.bullets, rank.place, titled]);
}

/// Whether it and its neighbours were seen before.
#[inline(always)]
fn seen(c: &mut Collector<'_>, window: Window<'_>, at: usize) {
    let own = window.lines[at].class as u32;
    let same = |by| u32::from(window.seen(at, by).same);
    let alike = |by| u32::from(window.seen(at, by).alike);
    c.add([same(0), own]);
    c.add([same(-1), own]);
    c.add([same(1), own]);
    c.add([same(-1), same(0), same(1)]);
    c.add([alike(0), own]);
    c.add([alike(-1), own]);
    c.add([alike(1), own]);
    c.add([alike(2), own]);
}

/// Puts the features that come from the words of a line into `out`.
pub(crate) fn collect_words(weights: &Weights, entry: &Entry, out: &mut Features) {
    let shape = &entry.shape;
    if shape.chars > 120 || shape.words == 0 {
        return;
    }
    let hashes = &shape.word_hashes;
    let mut add = |kind: u32, hash: u32| {
        if let Some(position) = weights.position(hash) {
            out.push(weights.word_feature(kind, position));
        }
    };
    add(0, hashes[0]);
    add(1, hashes[4]);
    for &hash in &hashes[1..usize::from(shape.words).min(4)] {
        add(2, hash);
    }
    if shape.words == 1 {
        add(3, hashes[0]);
    }
}

/// What the kinds of word features are called.
pub(crate) const WORD_KINDS: [&str; 4] = ["first-word", "last-word", "word", "only-word"];

/// Whether a word may stand in a vocabulary: one that the tables of words do not know already.
pub(crate) fn is_open(hash: u32) -> bool {
    words::kinds(hash) == words::Kinds::default() || words::kinds(hash).has(words::Kinds::CHROME)
}

fn traits_of(shape: &Shape) -> impl Iterator<Item = u32> {
    let mut bits = shape.traits.0;
    core::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(bit)
    })
}

/// Length in characters, in 13 steps that grow.
fn len_of(chars: u32) -> u32 {
    const STEPS: [u32; 12] = [4, 10, 18, 28, 40, 55, 72, 90, 120, 170, 260, 500];
    STEPS.iter().position(|&step| chars <= step).unwrap_or(STEPS.len()) as u32
}

fn size_of(chars: u32) -> u32 {
    match chars {
        0..=24 => 0,
        25..=59 => 1,
        60..=119 => 2,
        _ => 3,
    }
}

fn case_of(shape: &Shape) -> u32 {
    match () {
        () if shape.letters == 0 => 5,
        () if shape.uncased * 2 > shape.letters => 4,
        () if shape.traits.has(Traits::ALL_CAPS) => 0,
        () if shape.traits.has(Traits::TITLE_CASE) => 1,
        () if shape.first == First::Lower => 3,
        () => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::context::REACH;
    use crate::memory::Memory;

    /// Lines as dumps have them, drawn by a small generator.
    fn entries(count: u32) -> Vec<Entry> {
        let mut state = 1u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        let words = ["Harbor", "council", "votes", "Mayor", "Lind", "on", "the", "new", "bridge"];
        let mut memory = Memory::new();
        (0..count)
            .map(|_| {
                let count = [1, 3, 7, 30][draw(4) as usize];
                let words: Vec<&str> =
                    (0..count).map(|_| words[draw(words.len() as u32) as usize]).collect();
                let line = words.join(" ") + ["", ".", " 2017-08-10", ":"][draw(4) as usize];
                let shape = Shape::new(line.as_bytes(), line.as_bytes());
                Entry::new(shape, draw(3) as u8, &mut memory)
            })
            .collect()
    }

    /// What the splitter relies on: it decides blocks with no more than that many lines around them.
    #[test]
    fn lines_out_of_reach_have_no_say() {
        let entries = entries(600);
        let (mut all, mut few) = (Columns::default(), Columns::default());
        let whole = Window::new(&entries, &mut all, 0, true);
        let (mut expected, mut found) = (Features::new(), Features::new());
        for at in 0..entries.len() {
            let (from, to) = (at.saturating_sub(REACH), (at + REACH + 1).min(entries.len()));
            let is_end = to == entries.len();
            let part = Window::new(&entries[from..to], &mut few, from as u64, is_end);
            collect(whole, at, &mut expected);
            collect(part, at - from, &mut found);
            let names = |features: &Features| -> Vec<_> {
                features.as_slice().iter().map(|&feature| template_name(feature)).collect()
            };
            assert_eq!(names(&found), names(&expected), "line {at}");
        }
    }
}
