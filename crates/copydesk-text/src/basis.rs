use core::fmt;

/// How a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Basis {
    /// The text names the field: `BYLINE: …`.
    Label,
    /// A grammar read it.
    Grammar,
    /// It stands where such a value stands.
    Position,
    /// It repeats or is repeated by something else in the article.
    Repetition,
    /// A known layout or the user's own settings say so.
    Layout,
    /// It was worked out from other values.
    Inferred,
}

/// How sure something is: 0 to 100, where of all that say 90 nine in ten should be right.
///
/// ```
/// use copydesk_text::Confidence;
///
/// assert_eq!(Confidence::new(250).get(), 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Confidence(u8);

impl Confidence {
    /// No doubt is possible: the format says so.
    pub const CERTAIN: Self = Self(100);

    /// A confidence of `percent`; more than 100 counts as 100.
    pub const fn new(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent })
    }

    /// The number, 0 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}
