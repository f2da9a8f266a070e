//! The templates of features, and the names of the features that they make.

use crate::class::Class;
use crate::features::{Feature, MAX_VOCABULARY};
use crate::shape::{First, Last, Traits};

/// What a template is made of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Dim {
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
    pub(super) const fn size(self) -> u32 {
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

/// Every template, in the order in which [`collect`](super::collect) fills them.
pub(super) const TEMPLATES: &[(&str, &[Dim])] = &[
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
    ("ahead×class", &[Number(7), ByClass]),
    ("behind×class", &[Number(7), ByClass]),
    ("ahead×behind×titled", &[Number(7), Number(7), Number(2)]),
    ("ahead:earlier×class", &[Number(5), ByClass]),
    ("ahead:later×class", &[Number(5), ByClass]),
    ("ahead:behind×class", &[Number(5), ByClass]),
    ("behind:later×class", &[Number(5), ByClass]),
    ("ahead:earlier×ahead:later×ahead:behind", &[Number(5), Number(5), Number(5)]),
    ("ahead×ahead:earlier×titled", &[Number(7), Number(5), Number(2)]),
    ("ahead×ahead:later×titled", &[Number(7), Number(5), Number(2)]),
    ("rank×class", &[Number(5), ByClass]),
    ("rank×shared×titled", &[Number(5), Number(6), Number(2)]),
    ("rank×others×most×titled", &[Number(5), Number(4), Number(2), Number(2)]),
    ("rank×blanks×titled", &[Number(5), BLANKS, Number(2)]),
    ("rank×ahead×titled", &[Number(5), Number(7), Number(2)]),
    ("rank×next-text×titled", &[Number(5), Number(8), Number(2)]),
    ("named×class", &[Number(4), ByClass]),
    ("named×rank×titled", &[Number(4), Number(5), Number(2)]),
    ("kinship×class", &[Number(3), Number(5), ByClass]),
    ("kinship×rank×titled", &[Number(3), Number(5), Number(5), Number(2)]),
    ("kinship×ahead×titled", &[Number(3), Number(5), Number(7), Number(2)]),
    ("setting-before×setting-after×titled", &[Number(5), Number(5), Number(2)]),
    ("setting-before×class", &[Number(5), ByClass]),
    ("setting-after×class", &[Number(5), ByClass]),
    ("bullets×class", &[Number(4), ByClass]),
    ("bullets×ahead×titled", &[Number(4), Number(7), Number(2)]),
    ("bullets×rank×titled", &[Number(4), Number(5), Number(2)]),
    ("seen×class", &[Number(4), ByClass]),
    ("seen-1×class", &[Number(4), ByClass]),
    ("seen+1×class", &[Number(4), ByClass]),
    ("seen-1×seen×seen+1", &[Number(4), Number(4), Number(4)]),
    ("alike×class", &[Number(4), ByClass]),
    ("alike-1×class", &[Number(4), ByClass]),
    ("alike+1×class", &[Number(4), ByClass]),
    ("alike+2×class", &[Number(4), ByClass]),
];

/// How many features templates can make.
pub(crate) const fn template_features() -> u32 {
    PLACES[TEMPLATES.len()].base
}

/// Where the features of a template lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The first of them.
    pub(super) base: Feature,
    /// How far apart they are that differ by one in a dimension.
    pub(super) strides: [u32; MOST_DIMS],
}

/// Most dimensions of a template.
const MOST_DIMS: usize = 4;

/// Where the features of each template lie, and where those of one more would.
pub(super) const PLACES: [Place; TEMPLATES.len() + 1] = {
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
/// Number of the template that a feature is made by; kinds of words come after the templates.
pub fn kind(feature: Feature) -> u16 {
    let template = PLACES.partition_point(|place| place.base <= feature) - 1;
    let words = feature.saturating_sub(template_features()) / MAX_VOCABULARY;
    (template + words as usize) as u16
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
