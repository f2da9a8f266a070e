//! Laws of decoding: text comes back, every character leads to its own bytes, and a stream gives
//! what a slice gives.

use std::io::Read;

use copydesk_text::Span;
use copydesk_text::encoding::{self, DecodingReader, Reason, SNIFF_LEN};
use proptest::prelude::*;

/// Gives at most `step` bytes at a time.
struct Steps<'a> {
    rest: &'a [u8],
    step: usize,
}

impl Read for Steps<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let len = self.step.min(buffer.len()).min(self.rest.len());
        buffer[..len].copy_from_slice(&self.rest[..len]);
        self.rest = &self.rest[len..];
        Ok(len)
    }
}

fn streamed(dump: &[u8], step: usize) -> (Vec<u8>, encoding::Offsets) {
    let mut reader = DecodingReader::new(Steps { rest: dump, step });
    let offsets = reader.offsets();
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).expect("a slice cannot fail");
    (bytes, offsets)
}

/// A stream gives the bytes, the encoding and the offsets of the slice.
fn check_stream(dump: &[u8], step: usize) {
    let whole = encoding::decode(dump);
    let (bytes, offsets) = streamed(dump, step);
    assert_eq!(bytes, whole.bytes.as_ref());
    let detected = offsets.detected().expect("all of it was read");
    assert_eq!((detected.encoding, detected.reason), (whole.encoding, whole.reason));
    let len = bytes.len() as u64;
    for at in 0..len.min(600) {
        let span = Span::new(at, (at + 3).min(len));
        assert_eq!(offsets.source(span), whole.map.source(span), "{span}");
    }
    assert_eq!(whole.map.source(Span::new(0, len)), Span::new(0, dump.len() as u64));
}

/// `text` in `encoding` decodes to itself, and each character leads to the bytes it was encoded as.
fn check_encoding(text: &str, encoding: &'static encoding_rs::Encoding) {
    let (dump, _, lossy) = encoding.encode(text);
    assert!(!lossy, "{text} has no place in {}", encoding.name());
    let decoded = encoding::decode(&dump);
    assert_eq!(decoded.encoding.name(), encoding.name());
    assert_eq!(std::str::from_utf8(&decoded.bytes), Ok(text));
    let mut source = 0;
    for (at, c) in text.char_indices() {
        let len = encoding.encode(c.encode_utf8(&mut [0; 4])).0.len() as u64;
        let span = Span::new(at as u64, (at + c.len_utf8()) as u64);
        assert_eq!(decoded.map.source(span), Span::new(source, source + len), "{c} at {at}");
        source += len;
    }
}

const RUSSIAN: &str = "Порт закрыт из-за шторма, сообщили власти в понедельник утром.\n";
const JAPANESE: &str = "嵐のため港が閉鎖されたと当局が月曜日に発表した。船は出ない。\n";
const CHINESE: &str = "当局星期一宣布,港口因风暴关闭,所有渡轮停航。\n";
const KOREAN: &str = "당국은 월요일 폭풍으로 항구가 폐쇄되었다고 밝혔다.\n";
const FRENCH: &str = "Les ports de la côte sont fermés, a annoncé la préfecture à midi.\n";
const POLISH: &str =
    "Porty zamknięto w poniedziałek, ogłosiły władze; żaden statek nie wypłynął.\n";

/// An escape at the end of ISO-2022-JP text decodes to nothing; its bytes belong to the dump all the
/// same.
#[test]
fn bytes_that_decode_to_nothing_are_not_lost() {
    for step in 1..5 {
        check_stream(b"a\x1b$B", step);
    }
}

#[test]
fn text_of_many_encodings_comes_back() {
    check_encoding(&RUSSIAN.repeat(3), encoding_rs::WINDOWS_1251);
    check_encoding(&RUSSIAN.repeat(3), encoding_rs::KOI8_U);
    check_encoding(&JAPANESE.repeat(3), encoding_rs::SHIFT_JIS);
    check_encoding(&JAPANESE.repeat(3), encoding_rs::EUC_JP);
    check_encoding(&CHINESE.repeat(3), encoding_rs::GBK);
    check_encoding(&KOREAN.repeat(3), encoding_rs::EUC_KR);
    check_encoding(&FRENCH.repeat(3), encoding_rs::WINDOWS_1252);
    check_encoding(&POLISH.repeat(3), encoding_rs::WINDOWS_1250);
}

#[test]
fn iso_2022_jp_comes_back() {
    let (dump, _, _) = encoding_rs::ISO_2022_JP.encode(JAPANESE);
    let decoded = encoding::decode(&dump);
    assert_eq!(decoded.encoding.name(), "ISO-2022-JP");
    assert_eq!(decoded.bytes, JAPANESE.as_bytes());
}

#[test]
fn utf_16_of_both_orders_comes_back_with_and_without_a_mark() {
    for text in [FRENCH, RUSSIAN, "Oslo 🚢 Bergen\n"] {
        for with_mark in [true, false] {
            let mark = if with_mark { "\u{feff}" } else { "" };
            let text = format!("{mark}{text}");
            let units = || text.encode_utf16();
            let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
            for dump in [little, big] {
                let decoded = encoding::decode(&dump);
                assert_eq!(std::str::from_utf8(&decoded.bytes), Ok(text.as_str()));
                let reason = if with_mark { Reason::ByteOrderMark } else { Reason::NulPattern };
                assert_eq!(decoded.reason, reason);
                check_stream(&dump, 7);
            }
        }
    }
}

#[test]
fn the_first_accent_may_come_late() {
    for before in [SNIFF_LEN - 3, SNIFF_LEN, 3 * SNIFF_LEN + 1] {
        for after in [0, SNIFF_LEN - 1, SNIFF_LEN, SNIFF_LEN + 1] {
            let mut dump = vec![b'x'; before];
            dump.extend(b"caf\xe9 \x1b\x1b");
            dump.extend(vec![b'y'; after]);
            check_stream(&dump, 10_000);
            assert_eq!(encoding::decode(&dump).encoding.name(), "windows-1252");
        }
    }
}

#[test]
fn an_escape_at_the_edge_of_a_piece_is_not_the_end_of_plain_text() {
    let mut dump = vec![b'x'; SNIFF_LEN - 1];
    dump.extend(b"\x1bABC caf\xe9");
    check_stream(&dump, 10_000);
    let mut dump = vec![b'x'; SNIFF_LEN - 1];
    dump.push(0x1b);
    check_stream(&dump, 10_000);
}

/// Fails whenever it is read.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::TimedOut.into())
    }
}

#[test]
fn what_came_before_a_failure_is_given_then_the_failure_then_no_more() {
    let accents = "Café, ".repeat(SNIFF_LEN / 3);
    let dumps =
        [b"".as_slice(), b"Storm", accents.as_bytes(), b"Caf\xe9s re-open", b"\xff\xfeS\0t\0o"];
    for dump in dumps {
        let mut reader = DecodingReader::new(dump.chain(Broken));
        let offsets = reader.offsets();
        let mut text = Vec::new();
        let error = reader.read_to_end(&mut text).expect_err("it fails");
        assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
        assert_eq!(text, encoding::decode(dump).bytes.as_ref());
        let end = text.len() as u64;
        assert_eq!(offsets.source(Span::new(end, end)).start, dump.len() as u64);
        assert_eq!(reader.read(&mut [0; 8]).expect("it is over"), 0);
    }
}

proptest! {
    #[test]
    fn a_stream_gives_what_a_slice_gives(
        dump in proptest::collection::vec(
            prop_oneof![
                Just(b'a'), Just(b'\n'), Just(0), Just(0x1b), Just(b'$'), Just(b'B'), Just(0xe9),
                Just(0x81), any::<u8>()],
            0..300),
        step in 1..40usize,
    ) {
        check_stream(&dump, step);
    }

    #[test]
    fn valid_utf_8_is_never_changed(text in "\\PC{0,200}") {
        // A NUL pattern needs NULs, an escape sequence an escape: \\PC has neither.
        let decoded = encoding::decode(text.as_bytes());
        prop_assert_eq!(decoded.bytes.as_ref(), text.as_bytes());
        prop_assert!(decoded.map.is_identity());
    }
}
