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
    /// In a way that this version does not know: the record is of a newer one.
    #[cfg_attr(feature = "serde", serde(other))]
    Unknown,
}

impl Basis {
    /// The name, as outputs print it.
    ///
    /// ```
    /// assert_eq!(copydesk_text::Basis::Grammar.name(), "grammar");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Grammar => "grammar",
            Self::Position => "position",
            Self::Repetition => "repetition",
            Self::Layout => "layout",
            Self::Inferred => "inferred",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
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
#[cfg_attr(feature = "serde", serde(try_from = "u8", into = "u8"))]
pub struct Confidence(u8);

/// A number that is no [`Confidence`]: more than 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfidenceError(u8);

impl fmt::Display for ConfidenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a confidence of 0 to 100, but found {}", self.0)
    }
}

impl core::error::Error for ConfidenceError {}

impl From<Confidence> for u8 {
    fn from(confidence: Confidence) -> Self {
        confidence.0
    }
}

/// Unlike [`Confidence::new`], this takes no number that is too large for less.
///
/// ```
/// use copydesk_text::Confidence;
///
/// assert_eq!(Confidence::try_from(90).map(u8::from), Ok(90));
/// assert!(Confidence::try_from(101).is_err());
/// ```
impl TryFrom<u8> for Confidence {
    type Error = ConfidenceError;

    fn try_from(percent: u8) -> Result<Self, ConfidenceError> {
        if percent > 100 { Err(ConfidenceError(percent)) } else { Ok(Self(percent)) }
    }
}

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
