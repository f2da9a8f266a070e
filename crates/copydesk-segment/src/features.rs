//! The features of a line: a closed, named set.
//!
//! A feature is a template with a value for each of its dimensions: `len×last=6,stop`. Templates are
//! listed in [`TEMPLATES`]; [`collect`] fills them in the same order. Beside them stand the words of
//! a vocabulary that belongs to the table of weights (`first-word=share`).

use crate::class::{Class, Group};
use crate::context::{Entry, Window};
use crate::shape::{First, Last, Shape, Traits};
use crate::weights::Weights;
use crate::words;

/// Number of a feature.
pub(crate) type Feature = u32;

/// Most words a vocabulary may have.
pub(crate) const MAX_VOCABULARY: u32 = 4096;

/// What a template is made of.
#[derive(Clone, Copy, Debug)]
enum Dim {
    /// A number below this one.
    Number(u32),
    Class,
    First,
    Last,
    Trait,
    Case,
}

use Dim::{Case, Class as ByClass, First as ByFirst, Last as ByLast, Number, Trait};

const FIRST_NAMES: [&str; First::COUNT] =
    ["upper", "lower", "digit", "quote", "bullet", "bracket", "angle", "caret", "uncased", "other"];
const LAST_NAMES: [&str; Last::COUNT] = [
    "stop",
    "question",
    "exclamation",
    "quote",
    "stop-quote",
    "colon",
    "comma",
    "dash",
    "bracket",
    "ellipsis",
    "digit",
    "letter",
    "other",
];
const CASE_NAMES: [&str; 6] = ["caps", "title", "sentence", "lower", "uncased", "none"];

impl Dim {
    const fn size(self) -> u32 {
        match self {
            Number(size) => size,
            ByClass => Class::COUNT as u32,
            ByFirst => First::COUNT as u32,
            ByLast => Last::COUNT as u32,
            Trait => Traits::NAMES.len() as u32,
            Case => CASE_NAMES.len() as u32,
        }
    }

    /// The value of this name.
    fn value(self, name: &str) -> Option<u32> {
        let names: &[&str] = match self {
            Number(size) => return name.parse().ok().filter(|&value| value < size),
            ByClass => &Class::NAMES,
            ByFirst => &FIRST_NAMES,
            ByLast => &LAST_NAMES,
            Trait => Traits::NAMES,
            Case => &CASE_NAMES,
        };
        names.iter().position(|&known| known == name).map(|at| at as u32)
    }

    fn name(self, value: u32) -> String {
        let at = value as usize;
        match self {
            Number(_) => return value.to_string(),
            ByClass => Class::NAMES[at],
            ByFirst => FIRST_NAMES[at],
            ByLast => LAST_NAMES[at],
            Trait => Traits::NAMES[at],
            Case => CASE_NAMES[at],
        }
        .to_owned()
    }
}

const LEN: Dim = Number(13);
const BLANKS: Dim = Number(4);

/// Every template, in the order in which [`collect`] fills them.
const TEMPLATES: &[(&str, &[Dim])] = &[
    ("bias", &[]),
    ("len", &[LEN]),
    ("words", &[Number(12)]),
    ("first×last", &[ByFirst, ByLast]),
    ("len×last", &[LEN, ByLast]),
    ("len×case", &[LEN, Case]),
    ("len×first", &[LEN, ByFirst]),
    ("indent", &[Number(6)]),
    ("digits×len", &[Number(5), LEN]),
    ("commas×case", &[Number(4), Case]),
    ("columns", &[Number(3)]),
    ("trait×size", &[Trait, Number(4)]),
    ("trait×blanks", &[Trait, BLANKS]),
    ("class", &[ByClass]),
    ("class-4", &[ByClass]),
    ("class-3", &[ByClass]),
    ("class-2", &[ByClass]),
    ("class-1", &[ByClass]),
    ("class+1", &[ByClass]),
    ("class+2", &[ByClass]),
    ("class+3", &[ByClass]),
    ("class+4", &[ByClass]),
    ("class×class+1", &[ByClass, ByClass]),
    ("class-1×class", &[ByClass, ByClass]),
    ("class-1×class+1", &[ByClass, ByClass]),
    ("class+1×class+2", &[ByClass, ByClass]),
    ("class-2×class-1", &[ByClass, ByClass]),
    ("class×class+2", &[ByClass, ByClass]),
    ("class-2×class", &[ByClass, ByClass]),
    ("blanks×class", &[BLANKS, ByClass]),
    ("blanks-after×class", &[BLANKS, ByClass]),
    ("blanks×blanks-after×class", &[BLANKS, BLANKS, ByClass]),
    ("blanks×class-1", &[BLANKS, ByClass]),
    ("blanks-after×class+1", &[BLANKS, ByClass]),
    ("blank-rank×blanks×case", &[Number(4), BLANKS, Case]),
    ("blank-rank×class", &[Number(4), ByClass]),
    ("wrapping×class", &[Number(4), ByClass]),
    ("wrapping×blanks×class", &[Number(4), BLANKS, ByClass]),
    ("wrapping×class-1×last-1", &[Number(4), ByClass, ByLast]),
    ("spacing×blanks×class", &[Number(4), BLANKS, ByClass]),
    ("spacing×blanks×class+1", &[Number(4), BLANKS, ByClass]),
    ("next-stamp×class", &[Number(6), ByClass]),
    ("next-byline×class", &[Number(6), ByClass]),
    ("next-dateline×class", &[Number(6), ByClass]),
    ("next-text×class", &[Number(8), ByClass]),
    ("last-text×class", &[Number(8), ByClass]),
    ("last-stamp×class", &[Number(6), ByClass]),
    ("last-byline×class", &[Number(6), ByClass]),
    ("last-title×class", &[Number(6), ByClass]),
    ("next-stamp×next-text×titled", &[Number(6), Number(8), Number(2)]),
    ("next-byline×next-text×titled", &[Number(6), Number(8), Number(2)]),
    ("last-text×next-text×titled", &[Number(8), Number(8), Number(2)]),
    ("texts-before×class", &[Number(9), ByClass]),
    ("texts-after×class", &[Number(9), ByClass]),
    ("texts-before×texts-after×titled", &[Number(9), Number(9), Number(2)]),
    ("text-share-before×text-share-after×titled", &[Number(5), Number(5), Number(2)]),
    ("overlap-after×class", &[Number(5), ByClass]),
    ("overlap-before×class", &[Number(5), ByClass]),
    ("overlap-after×overlap-before×titled", &[Number(5), Number(5), Number(2)]),
    ("cohesion×class", &[Number(3), Number(5), ByClass]),
    ("cohesion×overlap-after×titled", &[Number(3), Number(5), Number(5), Number(2)]),
    ("cohesion×texts-before×texts-after", &[Number(5), Number(9), Number(9)]),
    ("restated×class", &[Number(4), ByClass]),
    ("mass-after×class", &[Number(10), ByClass]),
    ("mass-before×class", &[Number(10), ByClass]),
    ("mass-before×mass-after×titled", &[Number(10), Number(10), Number(2)]),
    ("mass-after×cohesion×titled", &[Number(10), Number(5), Number(2)]),
    ("repeats×class", &[Number(4), ByClass]),
    ("echoes×class", &[Number(4), ByClass]),
    ("from-start×class", &[Number(7), ByClass]),
    ("at-end×class", &[Number(2), ByClass]),
    ("len-ratio×class", &[Number(6), ByClass]),
    ("case×case+1", &[Case, Case]),
    ("case-1×case", &[Case, Case]),
    ("len-1×len×len+1", &[Number(5), Number(5), Number(5)]),
    ("last-1×first", &[ByLast, ByFirst]),
    ("last×first+1", &[ByLast, ByFirst]),
];

/// How many features templates can make.
pub(crate) const fn template_features() -> u32 {
    PLACES[TEMPLATES.len()].base
}

/// Where the features of a template lie.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The first of them.
    base: Feature,
    /// How far apart they are that differ by one in a dimension.
    strides: [u32; MOST_DIMS],
}

/// Most dimensions of a template.
const MOST_DIMS: usize = 4;

/// Where the features of each template lie, and where those of one more would.
const PLACES: [Place; TEMPLATES.len() + 1] = {
    let mut places = [Place { base: 0, strides: [0; MOST_DIMS] }; TEMPLATES.len() + 1];
    let mut template = 0;
    while template < TEMPLATES.len() {
        let dims = TEMPLATES[template].1;
        let (mut size, mut i) = (1, dims.len());
        while i > 0 {
            i -= 1;
            places[template].strides[i] = size;
            size *= dims[i].size();
        }
        places[template + 1].base = places[template].base + size;
        template += 1;
    }
    places
};

/// Name of a feature that a template makes.
pub(crate) fn template_name(feature: Feature) -> Option<String> {
    let template = PLACES.partition_point(|place| place.base <= feature).checked_sub(1)?;
    let (name, dims) = TEMPLATES.get(template)?;
    let Place { base, strides } = PLACES[template];
    let values: Vec<String> = dims
        .iter()
        .zip(strides)
        .map(|(dim, stride)| dim.name((feature - base) / stride % dim.size()))
        .collect();
    Some(format!("{name}={}", values.join(",")))
}

/// The feature of the template `template` whose values have these names.
pub(crate) fn template_feature(template: usize, values: &str) -> Option<Feature> {
    let dims = TEMPLATES[template].1;
    let Place { mut base, strides } = PLACES[template];
    if dims.is_empty() {
        return values.is_empty().then_some(base);
    }
    let mut values = values.split(',');
    for (dim, stride) in dims.iter().zip(strides) {
        base += dim.value(values.next()?)? * stride;
    }
    values.next().is_none().then_some(base)
}

/// The template of this name; `near` is where to look first.
pub(crate) fn template(name: &str, near: usize) -> Option<usize> {
    let is = |template: &usize| TEMPLATES[*template].0 == name;
    Some(near).filter(is).or_else(|| (0..TEMPLATES.len()).find(is))
}

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

    #[test]
    fn every_feature_is_found_by_its_name() {
        for feature in 0..template_features() {
            let name = template_name(feature).unwrap();
            let (name, values) = name.split_once('=').unwrap();
            let template = template(name, 0).unwrap();
            assert_eq!(template_feature(template, values), Some(feature), "{name}={values}");
        }
        assert_eq!(template("no-such", 0), None);
        assert_eq!(template_feature(template("len", 0).unwrap(), "13"), None);
        assert_eq!(template_feature(template("len", 0).unwrap(), "1,1"), None);
        assert_eq!(template_feature(template("first×last", 0).unwrap(), "upper"), None);
    }

    #[test]
    fn every_feature_has_a_name_of_its_own() {
        let names: std::collections::HashSet<_> =
            (0..template_features()).map(|feature| template_name(feature).unwrap()).collect();
        assert_eq!(names.len(), template_features() as usize);
        assert_eq!(template_name(template_features()), None);
    }
}
