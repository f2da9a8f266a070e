use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use super::detect::{detect_head, detect_window, plain_len};
use super::{Detected, Encoding, OffsetMap, Reason, SNIFF_LEN, detect};
use crate::Span;

/// A dump as UTF-8.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The bytes: those of the dump itself if it is UTF-8 (bad bytes stay as they are), else text.
    pub bytes: Cow<'a, [u8]>,
    /// The way back.
    pub map: OffsetMap,
    /// The encoding it was in.
    pub encoding: Encoding,
    /// Why it was taken to be in that encoding.
    pub reason: Reason,
}

/// Decodes a dump that is in memory. A byte order mark stays, as U+FEFF, so that no byte of the dump
/// is left without its place.
///
/// ```
/// use copydesk_text::{Span, encoding};
///
/// let decoded = encoding::decode(b"\xFF\xFEO\0s\0l\0o\0");
/// assert_eq!(decoded.encoding.name(), "UTF-16LE");
/// assert_eq!(decoded.bytes, "\u{feff}Oslo".as_bytes());
/// assert_eq!(decoded.map.source(Span::new(3, 7)), Span::new(2, 10));
/// ```
pub fn decode(dump: &[u8]) -> Decoded<'_> {
    decode_as(dump, detect(dump, true))
}

/// Decodes a dump whose encoding is known.
///
/// ```
/// use copydesk_text::encoding::{self, Encoding};
///
/// let cyrillic = Encoding::for_label("koi8-r").unwrap();
/// assert_eq!(encoding::decode_from(b"\xf0\xcf\xd2\xd4", cyrillic).bytes, "Порт".as_bytes());
/// ```
pub fn decode_from(dump: &[u8], encoding: Encoding) -> Decoded<'_> {
    decode_as(dump, Detected { encoding, reason: Reason::Stated })
}

fn decode_as(dump: &[u8], Detected { encoding, reason }: Detected) -> Decoded<'_> {
    if encoding.is_utf8() {
        return Decoded { bytes: dump.into(), map: OffsetMap::identity(), encoding, reason };
    }
    let mut transcoder = Transcoder::new(encoding);
    let plain = if transcoder.is_utf16() { 0 } else { plain_len(dump) };
    let (plain, rest) = dump.split_at(plain);
    let mut text = Vec::with_capacity(dump.len() + dump.len() / 4);
    text.extend_from_slice(plain);
    let mut map = OffsetMap::default();
    map.skip_identity(plain.len() as u64);
    transcoder.push(rest, true, &mut text, &mut map);
    map.finish(dump.len() as u64);
    Decoded { bytes: text.into(), map, encoding, reason }
}

/// Turns text of one encoding into UTF-8, in pieces, and notes which bytes became which.
struct Transcoder {
    encoding: &'static encoding_rs::Encoding,
    inner: encoding_rs::Decoder,
    /// Source bytes that no character has come out of yet; encodings of several bytes only.
    pending: u32,
}

impl Transcoder {
    fn new(encoding: Encoding) -> Self {
        let inner = encoding.0.new_decoder_without_bom_handling();
        Self { encoding: encoding.0, inner, pending: 0 }
    }

    fn is_utf16(&self) -> bool {
        self.encoding == encoding_rs::UTF_16LE || self.encoding == encoding_rs::UTF_16BE
    }

    /// Decodes `source` to the end of `text`; `is_last` tells that nothing follows it.
    fn push(&mut self, source: &[u8], is_last: bool, text: &mut Vec<u8>, map: &mut OffsetMap) {
        if self.is_utf16() {
            self.bulk(source, is_last, text, map, |c| 2 * c.len_utf16() as u32);
        } else if self.encoding.is_single_byte() {
            self.bulk(source, is_last, text, map, |_| 1);
        } else {
            self.by_byte(source, is_last, text, map);
        }
    }

    /// Encodings in which the length of a character in the source follows from the character.
    fn bulk(
        &mut self,
        mut source: &[u8],
        is_last: bool,
        text: &mut Vec<u8>,
        map: &mut OffsetMap,
        source_len: impl Fn(char) -> u32,
    ) {
        let mut buffer = [0; 4096];
        loop {
            let (result, read, written, _) =
                self.inner.decode_to_utf8(source, &mut buffer, is_last);
            let part = buffer.get(..written).unwrap_or_default();
            // The decoder writes valid UTF-8 only.
            for chunk in part.utf8_chunks() {
                push_runs(chunk.valid(), map, &source_len);
            }
            text.extend_from_slice(part);
            source = source.get(read..).unwrap_or_default();
            if result == encoding_rs::CoderResult::InputEmpty {
                return;
            }
        }
    }

    /// Encodings of one to four bytes a character: fed byte by byte, so that it shows which bytes
    /// each character is made of. Plain ASCII between characters is copied.
    fn by_byte(&mut self, source: &[u8], is_last: bool, text: &mut Vec<u8>, map: &mut OffsetMap) {
        let has_states = self.encoding == encoding_rs::ISO_2022_JP;
        let mut at = 0;
        while at < source.len() {
            let rest = source.get(at..).unwrap_or_default();
            if self.pending == 0 && !has_states {
                let plain = encoding_rs::Encoding::ascii_valid_up_to(rest);
                text.extend_from_slice(rest.get(..plain).unwrap_or_default());
                map.push(1, 1, plain as u64);
                at += plain;
            }
            if let Some(&byte) = source.get(at) {
                self.feed(Some(byte), text, map);
                at += 1;
            }
        }
        if is_last {
            self.feed(None, text, map);
        }
    }

    /// Feeds one byte, or the end.
    fn feed(&mut self, byte: Option<u8>, text: &mut Vec<u8>, map: &mut OffsetMap) {
        let mut buffer = [0; 64];
        let source = byte.as_slice();
        let (_, _, written, _) = self.inner.decode_to_utf8(source, &mut buffer, byte.is_none());
        self.pending = self.pending.saturating_add(source.len() as u32);
        let out = buffer.get(..written).unwrap_or_default();
        if out.is_empty() {
            // A dump of nothing but escape sequences is no empty dump.
            if byte.is_none() && self.pending > 0 && map.is_empty() {
                text.extend_from_slice("\u{fffd}".as_bytes());
                map.push(3, self.pending, 1);
            }
            return;
        }
        text.extend_from_slice(out);
        // A bad sequence that an ASCII byte breaks off: the byte stands for itself.
        let (len, own) = match (out.split_last(), byte) {
            (Some((last, before)), Some(byte)) if *last == byte && !before.is_empty() => {
                (before.len(), 1)
            }
            _ => (out.len(), 0),
        };
        map.push(len as u32, self.pending - own, 1);
        map.push(1, 1, u64::from(own));
        self.pending = 0;
    }
}

/// Notes the characters of `text`, runs of equal length together.
fn push_runs(text: &str, map: &mut OffsetMap, source_len: impl Fn(char) -> u32) {
    let mut run = (0, 0, 0);
    for c in text.chars() {
        let lengths = (c.len_utf8() as u32, source_len(c));
        if (run.0, run.1) != lengths {
            map.push(run.0, run.1, run.2);
            run = (lengths.0, lengths.1, 0);
        }
        run.2 += 1;
    }
    map.push(run.0, run.1, run.2);
}

/// A reader that gives a dump as UTF-8, whatever its encoding, in bounded memory.
///
/// It gives the bytes that [`decode`] gives, however the inner reader cuts the dump up. If that fails, what
/// came before is given first, as if the dump ended there, then the error, and then no more: a reader that
/// says `WouldBlock` or `TimedOut` has failed, and is not asked again.
///
/// ```
/// use copydesk_text::{Span, encoding::DecodingReader};
/// use std::io::Read;
///
/// let mut reader = DecodingReader::new(&b"Caf\xe9s re-open"[..]);
/// let offsets = reader.offsets();
/// let mut text = String::new();
/// reader.read_to_string(&mut text)?;
/// assert_eq!(text, "Cafés re-open");
/// assert_eq!(offsets.source(Span::new(0, 6)), Span::new(0, 5));
/// assert_eq!(offsets.detected().unwrap().encoding.name(), "windows-1252");
/// # std::io::Result::Ok(())
/// ```
#[derive(Debug)]
pub struct DecodingReader<R> {
    reader: R,
    /// Source bytes that were read and not yet decoded.
    raw: Vec<u8>,
    /// Where the first of them lies.
    base: u64,
    at_end: bool,
    /// Why it ends there, if it is not over.
    failure: Option<io::Error>,
    /// Decoded bytes that were not yet asked for, from `given` on.
    text: Vec<u8>,
    given: usize,
    stage: Stage,
    offsets: Offsets,
}

/// What a [`DecodingReader`] knows of its dump.
enum Stage {
    /// Nothing but plain ASCII so far.
    Plain,
    /// It is UTF-8.
    Same,
    /// It is something else.
    Transcode(Box<Transcoder>),
    /// All of it was decoded.
    Done,
}

impl core::fmt::Debug for Stage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Plain => f.write_str("Plain"),
            Self::Same => f.write_str("Same"),
            Self::Done => f.write_str("Done"),
            Self::Transcode(transcoder) => write!(f, "Transcode({})", transcoder.encoding.name()),
        }
    }
}

impl<R: Read> DecodingReader<R> {
    /// A reader of `reader`'s text.
    pub fn new(reader: R) -> Self {
        Self {
            reader,
            raw: Vec::new(),
            base: 0,
            at_end: false,
            failure: None,
            text: Vec::new(),
            given: 0,
            stage: Stage::Plain,
            offsets: Offsets::default(),
        }
    }

    /// A reader of `reader`'s text, whose encoding is known.
    pub fn with_encoding(reader: R, encoding: Encoding) -> Self {
        let mut decoding = Self::new(reader);
        decoding.decide(Detected { encoding, reason: Reason::Stated });
        decoding
    }

    /// A handle on the way back from decoded to source bytes, which outlives the reader.
    pub fn offsets(&self) -> Offsets {
        self.offsets.clone()
    }

    /// Reads until `raw` holds `len` bytes or the source ends or fails.
    fn fill(&mut self, len: usize) {
        while self.raw.len() < len && !self.at_end {
            let want = (len - self.raw.len()) as u64;
            let before = self.raw.len();
            // `read_to_end` goes on after an interrupted read, and keeps what came before an error.
            self.failure = self.reader.by_ref().take(want).read_to_end(&mut self.raw).err();
            self.at_end = self.failure.is_some() || ((self.raw.len() - before) as u64) < want;
        }
    }

    /// Decodes the next piece into `text`.
    fn advance(&mut self) {
        self.text.clear();
        self.given = 0;
        self.fill(SNIFF_LEN);
        match &mut self.stage {
            Stage::Plain => return self.advance_plain(),
            Stage::Same => core::mem::swap(&mut self.text, &mut self.raw),
            Stage::Transcode(transcoder) => {
                self.base += self.raw.len() as u64;
                let mut shared = self.offsets.lock();
                transcoder.push(&self.raw, self.at_end, &mut self.text, &mut shared.map);
                if self.at_end {
                    shared.map.finish(self.base);
                }
                self.raw.clear();
            }
            Stage::Done => {}
        }
        if self.at_end {
            self.stage = Stage::Done;
        }
    }

    /// Gives plain ASCII as it is; decides on the encoding where it ends.
    fn advance_plain(&mut self) {
        if self.base == 0
            && let Some(detected) = detect_head(&self.raw)
        {
            self.decide(detected);
            return;
        }
        let plain = plain_len(&self.raw);
        if plain > 0 || self.raw.is_empty() {
            self.text.extend(self.raw.drain(..plain));
            self.base += plain as u64;
            if self.at_end && self.raw.is_empty() {
                self.decide(Detected { encoding: Encoding::UTF_8, reason: Reason::Ascii });
            }
            return;
        }
        // With more bytes, what ended the plain text may turn out to be plain.
        self.fill(SNIFF_LEN + 1);
        if plain_len(&self.raw) == 0 {
            let window = self.raw.get(..SNIFF_LEN).unwrap_or(&self.raw);
            let is_end = self.at_end && window.len() == self.raw.len();
            self.decide(detect_window(window, is_end));
        }
    }

    fn decide(&mut self, detected: Detected) {
        let mut shared = self.offsets.lock();
        shared.detected = Some(detected);
        if detected.encoding.is_utf8() {
            shared.map = OffsetMap::identity();
            self.stage = Stage::Same;
        } else {
            shared.map.skip_identity(self.base);
            self.stage = Stage::Transcode(Box::new(Transcoder::new(detected.encoding)));
        }
    }
}

impl<R: Read> Read for DecodingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if buffer.is_empty() {
                return Ok(0);
            }
            if matches!(self.stage, Stage::Done) {
                return self.failure.take().map_or(Ok(0), Err);
            }
            self.advance();
        }
        let rest = self.text.get(self.given..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

/// The way from a [`DecodingReader`]'s text back to its source, shared with whoever reads the text.
#[derive(Clone, Debug, Default)]
pub struct Offsets(Arc<Mutex<Shared>>);

#[derive(Debug, Default)]
struct Shared {
    map: OffsetMap,
    detected: Option<Detected>,
}

impl Offsets {
    fn lock(&self) -> std::sync::MutexGuard<'_, Shared> {
        // Nothing in here panics half-way through a change.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The encoding, once so much was read that it is known.
    pub fn detected(&self) -> Option<Detected> {
        self.lock().detected
    }

    /// The source bytes of the decoded bytes in `span`, which must have been read already.
    pub fn source(&self, span: Span) -> Span {
        self.lock().map.source(span)
    }

    /// Forgets what lies before the decoded offset `at`.
    pub fn forget_before(&self, at: u64) {
        self.lock().map.forget_before(at);
    }

    /// A copy of the map as it stands.
    pub fn map(&self) -> OffsetMap {
        self.lock().map.clone()
    }
}
