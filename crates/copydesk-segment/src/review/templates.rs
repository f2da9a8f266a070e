//! The templates of the features of a review.

use crate::class::Class;

/// Name, and how many values each of the dimensions has. A first dimension, whether the cut is made
/// already, comes on top.
const TEMPLATES: &[(&str, &[u32])] = &[
    ("bias", &[]),
    ("margin", &[16]),
    ("margin×ahead", &[8, 7]),
    ("margin×signs", &[8, 8]),
    ("state", &[24]),
    ("state-1", &[25]),
    ("state-1×ahead", &[25, 7]),
    ("next×previous", &[8, 8]),
    ("ahead", &[13]),
    ("behind", &[13]),
    ("ahead×behind", &[7, 7]),
    ("prose×ahead", &[6, 7]),
    ("bullets×ahead", &[5, 7]),
    ("prose-behind×behind", &[6, 7]),
    ("ratio×count", &[8, 4]),
    ("ratio×signs", &[8, 8]),
    ("since×until", &[8, 8]),
    ("since×ahead", &[8, 7]),
    ("signs×opening", &[8, 9]),
    ("signs×last", &[8, 9]),
    ("signs×ahead", &[8, 7]),
    ("like-opening×signs", &[6, 8]),
    ("like-last×signs", &[6, 8]),
    ("names×signs", &[3, 7, 8]),
    ("names×ahead", &[3, 7, 7]),
    ("words×ahead", &[10, 7]),
    ("words×names", &[10, 7]),
    ("title", &[4, 4]),
    ("title×signs", &[4, 4, 8]),
    ("best×signs", &[7, 8]),
    ("best×ahead", &[7, 7]),
    ("best×said", &[7, 6]),
    ("rank×shared", &[5, 6]),
    ("rank×ahead", &[5, 7]),
    ("class", &[Class::COUNT as u32]),
    ("class×signs", &[Class::COUNT as u32, 8]),
    ("class-1", &[Class::COUNT as u32]),
    ("class+1", &[Class::COUNT as u32]),
    ("blanks×rank×spacing", &[4, 4, 4]),
    ("repeats", &[4]),
    ("seen×alike", &[4, 4]),
    ("len×stop×first", &[7, 2, 10]),
    ("len×ahead", &[7, 7]),
    ("blanks×after×len", &[4, 4, 7]),
    ("count×later", &[4, 4]),
    ("place×count", &[8, 4]),
    ("rest×ahead", &[8, 7]),
    ("place×rest", &[8, 8]),
    ("setting", &[5, 5]),
    ("bullets×state-1", &[4, 25]),
];

const BASES: [u32; TEMPLATES.len() + 1] = {
    let mut bases = [0; TEMPLATES.len() + 1];
    let mut template = 0;
    while template < TEMPLATES.len() {
        let dims = TEMPLATES[template].1;
        let (mut size, mut i) = (2, 0);
        while i < dims.len() {
            size *= dims[i];
            i += 1;
        }
        bases[template + 1] = bases[template] + size;
        template += 1;
    }
    bases
};

/// How many features there can be.
pub(crate) const COUNT: usize = BASES[TEMPLATES.len()] as usize;

/// Fills the templates in order.
pub(super) struct Collector {
    is_chosen: bool,
    template: usize,
    pub(super) features: Vec<u16>,
}

impl Collector {
    pub(super) fn new(is_chosen: bool) -> Self {
        Self { is_chosen, template: 0, features: Vec::with_capacity(TEMPLATES.len()) }
    }

    pub(super) fn add(&mut self, values: &[u32]) {
        let (name, dims) = TEMPLATES[self.template];
        debug_assert_eq!(dims.len(), values.len(), "{name}");
        let mut number = u32::from(self.is_chosen);
        for (size, value) in dims.iter().zip(values) {
            debug_assert!(value < size, "{name} {values:?}");
            number = number * size + value;
        }
        self.features.push((BASES[self.template] + number) as u16);
        self.template += 1;
    }

    pub(super) fn finish(&self) {
        debug_assert_eq!(self.template, TEMPLATES.len());
    }
}

/// Name of a feature: whether the cut is made already, the template, its values.
pub(crate) fn name(feature: u16) -> Option<String> {
    let feature = u32::from(feature);
    let template = BASES.partition_point(|&base| base <= feature) - 1;
    let (name, dims) = TEMPLATES.get(template)?;
    let mut number = feature - BASES[template];
    let mut values = Vec::new();
    for size in dims.iter().rev() {
        values.push((number % size).to_string());
        number /= size;
    }
    values.reverse();
    let made = if number == 1 { "cut" } else { "none" };
    Some(format!("{name}:{made}={}", values.join(",")))
}

/// The feature of this name.
pub(crate) fn feature(text: &str) -> Option<u16> {
    let (name, values) = text.split_once('=')?;
    let (name, made) = name.rsplit_once(':')?;
    let template = TEMPLATES.iter().position(|(known, _)| *known == name)?;
    let mut number = match made {
        "cut" => 1,
        "none" => 0,
        _ => return None,
    };
    let mut values = values.split(',').filter(|value| !value.is_empty());
    for size in TEMPLATES[template].1 {
        let value = values.next()?.parse::<u32>().ok().filter(|value| value < size)?;
        number = number * size + value;
    }
    values.next().is_none().then_some((BASES[template] + number) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_is_found_by_its_name() {
        for number in 0..COUNT as u16 {
            let name = name(number).unwrap();
            assert_eq!(feature(&name), Some(number), "{name}");
        }
        assert_eq!(name(COUNT as u16), None);
        assert_eq!(feature("bias:cut=1"), None);
        assert_eq!(feature("margin:cut=16"), None);
        assert_eq!(feature("margin=1"), None);
    }
}
