//! Taking down facts in their order.

/// What stands for a number that is not known.
pub(super) const NONE: u32 = 255;

/// Facts as they are taken down.
pub(super) struct Notes<const COUNT: usize> {
    names: &'static [&'static str; COUNT],
    facts: [u8; COUNT],
    count: usize,
}

impl<const COUNT: usize> Notes<COUNT> {
    /// No facts yet, of those with these names.
    pub(super) fn new(names: &'static [&'static str; COUNT]) -> Self {
        Self { names, facts: [0; COUNT], count: 0 }
    }

    /// Takes down the next fact; what is more than 255 counts as that.
    pub(super) fn put(&mut self, name: &str, value: u32) {
        debug_assert_eq!(self.names[self.count], name);
        self.facts[self.count] = value.min(255) as u8;
        self.count += 1;
    }

    /// Takes down a number that may be negative, 128 for zero.
    pub(super) fn put_signed(&mut self, name: &str, value: i32) {
        self.put(name, (value + 128).clamp(0, 255) as u32);
    }

    /// The facts, all of them.
    pub(super) fn all(self) -> [u8; COUNT] {
        debug_assert_eq!(self.count, COUNT);
        self.facts
    }
}

/// A number in steps, four to a doubling.
pub(super) fn steps(number: u32) -> u32 {
    if number < 4 {
        return number;
    }
    let doublings = number.ilog2();
    doublings * 4 + (number >> (doublings - 2) & 3) - 4
}

/// How much of `whole` is `part`, from 0 to 100, up to 250 if there is more; 251 of nothing.
pub(super) fn percent(part: u32, whole: u32) -> u32 {
    let share = (u64::from(part) * 100).checked_div(whole.into());
    share.map_or(251, |share| share.min(250) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::NAMES;

    #[test]
    fn no_two_facts_have_the_same_name() {
        for (i, name) in NAMES.iter().enumerate() {
            assert!(!NAMES[..i].contains(name), "{name}");
            // The text form of trees tells names from numbers so.
            let is_word = !name.contains(char::is_whitespace);
            assert!(is_word && name.parse::<i32>().is_err(), "{name}");
        }
    }

    #[test]
    fn steps_grow_with_the_number() {
        let all: Vec<u32> = (0..40_000).map(steps).collect();
        assert_eq!(&all[..9], [0, 1, 2, 3, 4, 5, 6, 7, 8]);
        assert!(all.is_sorted());
        assert_eq!(steps(8000) - steps(4000), 4);
        assert!(steps(u32::MAX) < 255);
    }
}
