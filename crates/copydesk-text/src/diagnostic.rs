use core::fmt;

use crate::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// A value may be wrong or is missing.
    Warning,
}

impl Severity {
    /// The name, as outputs print it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What kind of oddity a diagnostic reports. The names are stable: programs may match on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Code {
    /// The weekday of a stamp is not the weekday of its date.
    WeekdayDisagrees,
    /// A date can be read day first or month first, and nothing settles which.
    AmbiguousDate,
    /// A zone abbreviation has several meanings.
    AmbiguousZone,
    /// A place has several meanings.
    AmbiguousPlace,
    /// A date names a day that does not exist.
    NoSuchDay,
    /// The dump declares another number of articles than were found.
    CountDisagrees,
    /// No layout was recognized: the dump was read by the model of lines alone.
    NoLayout,
    /// The item has no headline.
    NoHeadline,
    /// The item has no body.
    NoBody,
    /// Bytes that are no text in the dump's encoding.
    InvalidText,
    /// An item or line was longer than the limit and was cut.
    LimitReached,
    /// The bytes do not look like text.
    NotText,
    /// The dump is text, but looks like HTML, JSON or CSV: it was read as if it were plain.
    StructuredText,
    /// A code that this version does not know: the record is of a newer one.
    #[cfg_attr(feature = "serde", serde(other))]
    Unknown,
}

impl Code {
    /// The name, in kebab case.
    ///
    /// ```
    /// assert_eq!(copydesk_text::Code::NoBody.name(), "no-body");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::WeekdayDisagrees => "weekday-disagrees",
            Self::AmbiguousDate => "ambiguous-date",
            Self::AmbiguousZone => "ambiguous-zone",
            Self::AmbiguousPlace => "ambiguous-place",
            Self::NoSuchDay => "no-such-day",
            Self::CountDisagrees => "count-disagrees",
            Self::NoLayout => "no-layout",
            Self::NoHeadline => "no-headline",
            Self::NoBody => "no-body",
            Self::InvalidText => "invalid-text",
            Self::LimitReached => "limit-reached",
            Self::NotText => "not-text",
            Self::StructuredText => "structured-text",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Something odd that was noticed while reading. Reading went on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Diagnostic {
    /// What kind.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// For people: lower case, no full stop.
    pub message: String,
    /// Where.
    #[cfg_attr(feature = "serde", serde(flatten, with = "flat_span"))]
    pub span: Span,
}

impl Diagnostic {
    /// A warning.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Warning, message: message.into(), span }
    }

    /// A note.
    pub fn note(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Note, message: message.into(), span }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}] at bytes {}", self.message, self.code.name(), self.span)
    }
}

/// Where diagnostics go: nowhere, into a list, or to a function as they come.
///
/// ```
/// use copydesk_text::{Code, Diagnostic, Sink, Span};
///
/// fn read(sink: &mut dyn Sink) {
///     sink.report(Diagnostic::note(Code::NoBody, Span::new(0, 5), "nothing but a headline"));
/// }
/// let mut list = Vec::new();
/// read(&mut list);
/// assert_eq!(list[0].to_string(), "nothing but a headline [no-body] at bytes 0..5");
/// read(&mut ());
/// read(&mut |diagnostic: Diagnostic| assert_eq!(diagnostic.code, Code::NoBody));
/// ```
pub trait Sink {
    /// Takes one diagnostic.
    fn report(&mut self, diagnostic: Diagnostic);
}

impl Sink for () {
    fn report(&mut self, _: Diagnostic) {}
}

impl Sink for Vec<Diagnostic> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.push(diagnostic);
    }
}

impl<F: FnMut(Diagnostic)> Sink for F {
    fn report(&mut self, diagnostic: Diagnostic) {
        self(diagnostic);
    }
}

/// A diagnostic's span as the two keys `start` and `end`.
#[cfg(feature = "serde")]
mod flat_span {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::Span;

    #[derive(Serialize, Deserialize)]
    struct Flat {
        start: u64,
        end: u64,
    }

    pub(super) fn serialize<S: Serializer>(span: &Span, to: S) -> Result<S::Ok, S::Error> {
        Flat { start: span.start, end: span.end }.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Span, D::Error> {
        Flat::deserialize(from).map(|flat| Span::new(flat.start, flat.end))
    }
}
