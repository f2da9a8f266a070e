use core::fmt;
use core::ops::Range;

/// A half-open range of bytes of the source, counted from its first byte.
///
/// Spans count the bytes of the dump as it lies on disk, never characters and never the bytes of a
/// decoded copy.
///
/// ```
/// use copydesk_text::Span;
///
/// let span = Span::new(4, 9);
/// assert_eq!((span.len(), span.is_empty()), (5, false));
/// assert_eq!(span.slice(b"the quick fox"), b"quick");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "(u64, u64)", into = "(u64, u64)"))]
pub struct Span {
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`. An `end` before `start` gives an empty
    /// span at `start`.
    pub const fn new(start: u64, end: u64) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// Number of bytes.
    pub const fn len(self) -> u64 {
        self.end - self.start
    }

    /// Whether it holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `offset` lies inside.
    pub const fn contains(self, offset: u64) -> bool {
        self.start <= offset && offset < self.end
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// # use copydesk_text::Span;
    /// assert_eq!(Span::new(1, 2).cover(Span::new(5, 7)), Span::new(1, 7));
    /// ```
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The bytes of `source` that it covers; what lies past the end of `source` is left out.
    pub fn slice(self, source: &[u8]) -> &[u8] {
        self.slice_at(source, 0)
    }

    /// As [`slice`](Self::slice), for a window whose first byte lies at `base` in the source.
    ///
    /// ```
    /// # use copydesk_text::Span;
    /// assert_eq!(Span::new(102, 104).slice_at(b"abcdef", 100), b"cd");
    /// ```
    pub fn slice_at(self, window: &[u8], base: u64) -> &[u8] {
        let clamp = |at: u64| {
            usize::try_from(at.saturating_sub(base)).unwrap_or(usize::MAX).min(window.len())
        };
        window.get(clamp(self.start)..clamp(self.end)).unwrap_or_default()
    }

    /// It as a range of indices, for slices that start at the source's first byte.
    pub fn range(self) -> Range<usize> {
        let index = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        index(self.start)..index(self.end)
    }
}

impl From<(u64, u64)> for Span {
    fn from((start, end): (u64, u64)) -> Self {
        Self::new(start, end)
    }
}

impl From<Span> for (u64, u64) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// `start..end`, in bytes.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
