//! Scores of all states side by side, in numbers of 16 or of 32 bits.
//!
//! Arrays of a fixed length in loops without branches: the compiler makes vector instructions of
//! them. Twice as many short numbers as wide ones are worked on at a time, and baseline x86-64 has an
//! instruction for the larger of two short numbers, but none for wide ones.

use crate::state::COUNT;

/// A number that a score is kept in, relative to the best of its line: 0 at most, but for a moment.
pub(crate) trait Lane: Copy + Ord + Default + std::fmt::Debug {
    /// Scores are not kept lower than this one.
    const LOWEST: Self;

    /// A score or weight; if it is too low for this width, the lowest.
    fn of(score: i32) -> Self;

    fn plus(self, other: Self) -> Self;

    /// Not below [`LOWEST`](Self::LOWEST).
    fn minus(self, other: Self) -> Self;

    fn wide(self) -> i32;
}

impl Lane for i16 {
    const LOWEST: Self = Self::MIN;

    fn of(score: i32) -> Self {
        score.clamp(i32::from(Self::MIN), i32::from(Self::MAX)) as Self
    }

    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    fn minus(self, other: Self) -> Self {
        self.saturating_sub(other)
    }

    fn wide(self) -> i32 {
        i32::from(self)
    }
}

impl Lane for i32 {
    /// Low enough for a score and two steps that are ruled out to be added without overflow.
    const LOWEST: Self = Self::MIN / 4;

    fn of(score: i32) -> Self {
        score.max(Self::LOWEST / 2)
    }

    fn plus(self, other: Self) -> Self {
        self + other
    }

    fn minus(self, other: Self) -> Self {
        (self - other).max(Self::LOWEST)
    }

    fn wide(self) -> i32 {
        self
    }
}

/// A number for each state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(align(16))]
pub(crate) struct Lanes<L>(pub(crate) [L; COUNT]);

impl<L: Lane> Lanes<L> {
    pub(crate) fn all(number: L) -> Self {
        Self([number; COUNT])
    }

    #[inline(always)]
    pub(crate) fn of(scores: [i32; COUNT]) -> Self {
        Self(scores.map(L::of))
    }

    #[inline(always)]
    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|state| self.0[state].plus(other.0[state])))
    }

    #[inline(always)]
    pub(crate) fn minus(&self, number: L) -> Self {
        Self(std::array::from_fn(|state| self.0[state].minus(number)))
    }

    /// Raises each number to `number` more than the one in `row`, if that is more.
    #[inline(always)]
    pub(crate) fn raise(&mut self, number: L, row: &Self) {
        for state in 0..COUNT {
            self.0[state] = self.0[state].max(number.plus(row.0[state]));
        }
    }

    #[inline(always)]
    pub(crate) fn max(&self) -> L {
        self.0.iter().fold(L::LOWEST, |max, &number| max.max(number))
    }

    /// The first of the largest numbers.
    pub(crate) fn first_max(&self) -> usize {
        let max = self.max();
        self.0.iter().position(|&number| number == max).unwrap_or(0)
    }

    /// The last of the largest numbers.
    pub(crate) fn last_max(&self) -> usize {
        let max = self.max();
        self.0.iter().rposition(|&number| number == max).unwrap_or(0)
    }
}
