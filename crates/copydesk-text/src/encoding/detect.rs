use core::fmt;
use core::str::FromStr;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// How many bytes decide on the encoding, counted from the first that is not plain ASCII text.
pub const SNIFF_LEN: usize = 64 * 1024;

/// A character encoding of the [WHATWG standard](https://encoding.spec.whatwg.org/).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(pub(super) &'static encoding_rs::Encoding);

impl Encoding {
    /// UTF-8, which plain ASCII is too.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);

    /// The encoding that a label such as `latin1` or `cp1251` means.
    ///
    /// ```
    /// use copydesk_text::encoding::Encoding;
    ///
    /// assert_eq!(Encoding::for_label("latin1").unwrap().name(), "windows-1252");
    /// assert!(Encoding::for_label("morse").is_none());
    /// ```
    pub fn for_label(label: &str) -> Option<Self> {
        // The `replacement` encoding turns any text into one U+FFFD.
        let found = encoding_rs::Encoding::for_label(label.as_bytes())?;
        (found != encoding_rs::REPLACEMENT).then_some(Self(found))
    }

    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Whether text in it is UTF-8 as it stands.
    pub fn is_utf8(self) -> bool {
        self.0 == encoding_rs::UTF_8
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encoding({})", self.name())
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A label that no [`Encoding`] has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingError(Box<str>);

impl fmt::Display for EncodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the name of an encoding, such as windows-1251, but found `{}`", self.0)
    }
}

impl core::error::Error for EncodingError {}

/// From a label, see [`Encoding::for_label`].
///
/// ```
/// use copydesk_text::encoding::Encoding;
///
/// assert_eq!("utf8".parse(), Ok(Encoding::UTF_8));
/// assert!("morse".parse::<Encoding>().is_err());
/// ```
impl FromStr for Encoding {
    type Err = EncodingError;

    fn from_str(label: &str) -> Result<Self, EncodingError> {
        Self::for_label(label).ok_or_else(|| EncodingError(label.into()))
    }
}

/// Why a dump was taken to be in an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The caller said so.
    Stated,
    /// It has nothing but ASCII.
    Ascii,
    /// It starts with a byte order mark.
    ByteOrderMark,
    /// It is valid UTF-8, which other text hardly ever is by chance.
    ValidUtf8,
    /// It is UTF-8 but for a few bytes.
    MostlyUtf8,
    /// Every other byte is NUL, as in UTF-16.
    NulPattern,
    /// The frequency of its bytes.
    Statistics,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stated => "stated by the caller",
            Self::Ascii => "nothing but ASCII",
            Self::ByteOrderMark => "byte order mark",
            Self::ValidUtf8 => "valid UTF-8",
            Self::MostlyUtf8 => "UTF-8 but for a few bytes",
            Self::NulPattern => "every other byte is NUL",
            Self::Statistics => "frequency of its bytes",
        })
    }
}

/// An encoding and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detected {
    /// The encoding.
    pub encoding: Encoding,
    /// Why.
    pub reason: Reason,
}

/// The encoding of the dump that `dump` is, or starts if `is_whole` is false. Of it, only the
/// [`SNIFF_LEN`] bytes from the first that is not plain ASCII text are looked at.
///
/// ```
/// use copydesk_text::encoding::{Reason, detect};
///
/// let found = detect("Übersicht der Häfen".as_bytes(), true);
/// assert_eq!((found.encoding.name(), found.reason), ("UTF-8", Reason::ValidUtf8));
///
/// let found = detect(b"S\0t\0o\0r\0m\0", true);
/// assert_eq!((found.encoding.name(), found.reason), ("UTF-16LE", Reason::NulPattern));
/// ```
pub fn detect(dump: &[u8], is_whole: bool) -> Detected {
    if let Some(found) = detect_head(dump) {
        return found;
    }
    let rest = dump.get(plain_len(dump)..).unwrap_or_default();
    let window = rest.get(..SNIFF_LEN).unwrap_or(rest);
    detect_window(window, is_whole && window.len() == rest.len())
}

/// How many bytes `bytes` starts with that are the same text in every encoding that is a superset
/// of ASCII. An ESC may be the start of ISO-2022-JP.
pub(super) fn plain_len(bytes: &[u8]) -> usize {
    let ascii = encoding_rs::Encoding::ascii_valid_up_to(bytes);
    // A wire's own ESC opens nothing.
    memchr::memchr_iter(0x1B, bytes.get(..ascii).unwrap_or_default())
        .find(|&at| matches!(bytes.get(at + 1), None | Some(b'$' | b'(')))
        .unwrap_or(ascii)
}

/// What the first bytes of a dump say by themselves: a mark, or the NULs of UTF-16.
pub(super) fn detect_head(dump: &[u8]) -> Option<Detected> {
    let found = |encoding, reason| Detected { encoding: Encoding(encoding), reason };
    match encoding_rs::Encoding::for_bom(dump) {
        Some((encoding, _)) => Some(found(encoding, Reason::ByteOrderMark)),
        None => utf16_by_nuls(dump).map(|encoding| found(encoding, Reason::NulPattern)),
    }
}

/// What the bytes behind the plain ASCII text say; `is_end` tells that the dump ends with them.
pub(super) fn detect_window(window: &[u8], is_end: bool) -> Detected {
    let found = |encoding, reason| Detected { encoding: Encoding(encoding), reason };
    let (good, bad) = count_sequences(window, is_end);
    if good > 0 && bad == 0 {
        return found(encoding_rs::UTF_8, Reason::ValidUtf8);
    }
    if good > 0 && good >= 4 * bad {
        return found(encoding_rs::UTF_8, Reason::MostlyUtf8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(window, is_end);
    match detector.guess(None, Utf8Detection::Deny) {
        guess if bad == 0 && guess != encoding_rs::ISO_2022_JP => {
            found(encoding_rs::UTF_8, Reason::Ascii)
        }
        guess => found(guess, Reason::Statistics),
    }
}

/// UTF-16 without a mark: in text with any Latin letters, blanks or line ends, many characters have
/// a NUL in their high half and next to none in their low half.
fn utf16_by_nuls(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = head.get(..4096).unwrap_or(head);
    let (mut even, mut odd) = (0, 0);
    for pair in head.chunks_exact(2) {
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.get(1) == Some(&0));
    }
    let pairs = head.len() / 2;
    let many = |nuls: usize| nuls * 12 >= pairs && nuls >= 2;
    let few = |nuls: usize| nuls * 50 <= pairs;
    match (many(even), many(odd)) {
        (true, false) if few(odd) => Some(encoding_rs::UTF_16BE),
        (false, true) if few(even) => Some(encoding_rs::UTF_16LE),
        _ => None,
    }
}

/// Counts the characters of several bytes and the sequences that are no UTF-8; one that the window
/// cuts in two is neither.
fn count_sequences(window: &[u8], is_end: bool) -> (usize, usize) {
    let (mut good, mut bad) = (0, 0);
    let mut chunks = window.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        let cut = chunks.peek().is_none() && !is_end && chunk.invalid().len() < 4;
        bad += usize::from(!(chunk.invalid().is_empty() || cut && may_go_on(chunk.invalid())));
    }
    (good, bad)
}

/// Whether `tail` is the start of a UTF-8 sequence that more bytes would complete.
fn may_go_on(tail: &[u8]) -> bool {
    core::str::from_utf8(tail).is_err_and(|error| error.error_len().is_none())
}

/// What `head`, the first bytes of a dump, is if it is no text: the name of the format.
///
/// ```
/// use copydesk_text::encoding::not_text;
///
/// assert_eq!(not_text(b"%PDF-1.7 ..."), Some("a PDF document"));
/// assert_eq!(not_text(b"Storm closes ports"), None);
/// ```
pub fn not_text(head: &[u8]) -> Option<&'static str> {
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(name);
    }
    let head = head.get(..4096).unwrap_or(head);
    if encoding_rs::Encoding::for_bom(head).is_some() || utf16_by_nuls(head).is_some() {
        return None;
    }
    // Wires put a handful of control characters around a story; data is full of them.
    let control = |byte: &&u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F);
    let controls = head.iter().filter(control).count();
    let nuls = head.iter().filter(|byte| **byte == 0).count();
    let is_data = nuls * 20 > head.len() && nuls > 2 || controls * 10 > head.len() && controls > 8;
    // White space and NULs alone are an empty dump.
    let has_more = head.iter().any(|byte| *byte > b' ');
    (is_data && has_more).then_some("binary data")
}

/// First bytes of formats that are no text. Source: the formats' own standards, as the `file`
/// command knows them.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x7FELF", "an ELF program"),
    (b"\x89PNG\r\n\x1A\n", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1F\x8B\x08", "a gzip file"),
    (b"\x28\xB5\x2F\xFD", "a Zstandard file"),
    (b"BZh", "a bzip2 file"),
    (b"\xFD7zXZ\0", "an xz file"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xFF\xFE\0\0", "UTF-32 text, which is not read"),
    (b"\0\0\xFE\xFF", "UTF-32 text, which is not read"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(dump: &[u8], name: &str, reason: Reason) {
        let found = detect(dump, true);
        assert_eq!((found.encoding.name(), found.reason), (name, reason), "{dump:?}");
    }

    #[test]
    fn every_reason() {
        check(b"", "UTF-8", Reason::Ascii);
        check(b"Storm closes ports\n", "UTF-8", Reason::Ascii);
        check(b"\xEF\xBB\xBFStorm", "UTF-8", Reason::ByteOrderMark);
        check(b"\xFF\xFES\0t\0", "UTF-16LE", Reason::ByteOrderMark);
        check(b"\xFE\xFF\0S\0t", "UTF-16BE", Reason::ByteOrderMark);
        check(b"\0S\0t\0o\0r\0m", "UTF-16BE", Reason::NulPattern);
        check("Ærø, Ærø, Ærø, Ærø and Læsø".as_bytes(), "UTF-8", Reason::ValidUtf8);
        check(b"\xC3\xA6\xC3\xA6\xC3\xA6\xC3\xA6\xC3\xA6 \xFF", "UTF-8", Reason::MostlyUtf8);
        check(b"Caf\xe9s re-open", "windows-1252", Reason::Statistics);
        let russian = b"\xcf\xee\xf0\xf2 \xe7\xe0\xea\xf0\xfb\xf2 \xe8\xe7-\xe7\xe0 \xf8\xf2\xee\xf0\xec\xe0, \xf1\xee\xee\xe1\xf9\xe8\xeb\xe8 \xe2\xeb\xe0\xf1\xf2\xe8";
        check(russian, "windows-1251", Reason::Statistics);
    }

    #[test]
    fn the_control_characters_of_a_wire_are_text() {
        let wire = b"\x16\x16\x01Y\xff\0\x02Storm closes ports\r\n\x03\x04\n";
        assert_eq!(not_text(wire), None);
        assert_eq!(not_text(b"\x7FELF\x02\x01\x01"), Some("an ELF program"));
        assert_eq!(not_text(&[0; 100]), None);
        assert_eq!(not_text(&[0, 1, 2, 3, 4, 200, 201, 0, 0, 0, 9, 8]), Some("binary data"));
    }

    #[test]
    fn a_late_first_accent_decides() {
        let mut dump = b"plain text\n".repeat(20_000);
        dump.extend(b"Caf\xe9s re-open");
        check(&dump, "windows-1252", Reason::Statistics);
    }

    #[test]
    fn a_character_that_the_window_cuts_is_not_bad() {
        let mut dump = "é".repeat(SNIFF_LEN / 2).into_bytes();
        dump.insert(1, b'x');
        dump.remove(0);
        dump.remove(0);
        // The window starts with a continuation byte; everything else is good.
        assert_eq!(detect(&dump, true).encoding.name(), "UTF-8");
        let even = "aé€".repeat(SNIFF_LEN);
        assert_eq!(detect(even.as_bytes(), true).reason, Reason::ValidUtf8);
    }
}
