//! Encodings: which one a dump is in, and the dump as UTF-8 with a way back to its own bytes.
//!
//! Everything behind this module works on UTF-8, and every span that leaves the library counts the
//! bytes of the dump as it lies on disk. [`decode`] (a slice) and [`DecodingReader`] (a stream) make
//! the one from the other and remember in an [`OffsetMap`] where each byte came from.
//!
//! # How the encoding is told
//!
//! 1. a byte order mark;
//! 2. NUL bytes in every other place: UTF-16 without a mark;
//! 3. bytes that are UTF-8, or nearly: a few bad bytes among many good sequences do not make a
//!    dump anything else, they read as U+FFFD;
//! 4. what [chardetng] makes of the rest; where that is the encoding of the western web,
//!    windows-1252, it is the guess of last resort.
//!
//! A dump may start with megabytes of ASCII, which says nothing. So what is looked at are the 64 KiB
//! ([`SNIFF_LEN`]) from the first byte on that is not plain ASCII text, wherever that lies: slice
//! and stream decide on the same bytes.
//!
//! [chardetng]: https://docs.rs/chardetng
//!
//! ```
//! use copydesk_text::{Span, encoding};
//!
//! let dump = b"Caf\xe9s and restaurants on the c\xf4te d'Azur re-open\n";
//! let decoded = encoding::decode(dump);
//! assert_eq!(decoded.encoding.name(), "windows-1252");
//! assert!(decoded.bytes.starts_with("Cafés and".as_bytes()));
//! // `Cafés` is six bytes of UTF-8 and five of the dump.
//! assert_eq!(decoded.map.source(Span::new(0, 6)), Span::new(0, 5));
//! ```

use std::borrow::Cow;

mod decoder;
mod detect;
mod offsets;

pub use self::{
    decoder::{Decoded, DecodingReader, Offsets, decode, decode_from},
    detect::{Detected, Encoding, EncodingError, Reason, SNIFF_LEN, detect, not_text},
    offsets::OffsetMap,
};

/// `bytes` as text; what is no UTF-8 in them reads as U+FFFD.
///
/// As [`String::from_utf8_lossy`], but faster: nearly always all of it is UTF-8, and that is seen sooner
/// than what is none.
///
/// ```
/// use copydesk_text::encoding::text_of;
///
/// assert_eq!(text_of("Café".as_bytes()), "Café");
/// assert_eq!(text_of(b"Caf\xe9"), "Caf\u{fffd}");
/// ```
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}
