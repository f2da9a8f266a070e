use crate::Span;

/// One line of a dump.
///
/// A line ends with LF, CRLF or a lone CR (classic Mac OS); nothing else ends one. Lines tile the
/// dump: each starts where the last ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The whole line with its terminator.
    pub span: Span,
    /// The line without its terminator and without white space at either end.
    pub content: Span,
    /// Its number, counted from 1.
    pub number: u64,
}

impl Line {
    /// The line in `whole`, its bytes with the terminator, which lie at `start`.
    ///
    /// ```
    /// use copydesk_text::{Line, Span};
    ///
    /// let line = Line::new(b"  LONDON: Rain.  \r\n", 100, 7);
    /// assert_eq!(line.span, Span::new(100, 119));
    /// assert_eq!(line.content, Span::new(102, 115));
    /// ```
    pub fn new(whole: &[u8], start: u64, number: u64) -> Self {
        let (from, to) = trim(whole);
        Self {
            span: Span::new(start, start + whole.len() as u64),
            content: Span::new(start + from as u64, start + to as u64),
            number,
        }
    }

    /// `whole` without the byte order marks (UTF-8) that it begins with: those of the files that a dump was
    /// put together from stand before a line, not in it, and set nothing in.
    ///
    /// ```
    /// use copydesk_text::Line;
    ///
    /// assert_eq!(Line::without_mark("\u{feff}  LONDON: Rain.\n".as_bytes()), b"  LONDON: Rain.\n");
    /// ```
    pub fn without_mark(mut whole: &[u8]) -> &[u8] {
        while let Some(rest) = whole.strip_prefix(b"\xEF\xBB\xBF") {
            whole = rest;
        }
        whole
    }

    /// Whether it holds nothing but white space.
    pub const fn is_blank(&self) -> bool {
        self.content.is_empty()
    }
}

/// The lines of a dump.
///
/// ```
/// use copydesk_text::lines;
///
/// let numbers: Vec<_> = lines(b"a\nb\r\n\rc").map(|line| (line.number, line.span.len())).collect();
/// assert_eq!(numbers, [(1, 2), (2, 3), (3, 1), (4, 1)]);
/// assert_eq!(lines(b"").count(), 0);
/// ```
pub fn lines(dump: &[u8]) -> Lines<'_> {
    Lines { rest: dump, offset: 0, number: 0 }
}

/// The iterator that [`lines`] returns.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: &'a [u8],
    offset: u64,
    number: u64,
}

impl<'a> Lines<'a> {
    /// Length in bytes of the first line of `bytes`, its terminator included.
    ///
    /// `None` if the line may not be over: no terminator yet, or a CR as the last byte, which an LF
    /// may follow. A reader uses this to find lines in a buffer that more bytes will be added to.
    ///
    /// ```
    /// use copydesk_text::Lines;
    ///
    /// assert_eq!(Lines::complete(b"one\r\ntwo"), Some(5));
    /// assert_eq!(Lines::complete(b"one\r"), None);
    /// ```
    pub fn complete(bytes: &[u8]) -> Option<usize> {
        let at = memchr::memchr2(b'\n', b'\r', bytes)?;
        match (bytes[at], bytes.get(at + 1)) {
            (b'\n', _) => Some(at + 1),
            (_, Some(b'\n')) => Some(at + 2),
            (_, Some(_)) => Some(at + 1),
            (_, None) => None,
        }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.rest.is_empty() {
            return None;
        }
        let len = Self::complete(self.rest).unwrap_or(self.rest.len());
        let (whole, rest) = self.rest.split_at(len);
        self.rest = rest;
        self.number += 1;
        let line = Line::new(whole, self.offset, self.number);
        self.offset += len as u64;
        Some(line)
    }
}

impl core::iter::FusedIterator for Lines<'_> {}

/// Where the text of `line` starts and ends once white space, a byte order mark and no-break or
/// zero-width spaces (UTF-8) are left out.
fn trim(line: &[u8]) -> (usize, usize) {
    let mut from = 0;
    while from < line.len() {
        match white_len(&line[from..]) {
            0 => break,
            n => from += n,
        }
    }
    let mut to = line.len();
    while to > from {
        let wide = to.saturating_sub(3).max(from);
        to = match line[to - 1] {
            byte if is_white(byte) => to - 1,
            0xA0 if to - from >= 2 && line[to - 2] == 0xC2 => to - 2,
            _ if to - wide == 3 && white_len(&line[wide..to]) == 3 => wide,
            _ => break,
        };
    }
    (from, to)
}

/// ASCII white space and the control characters that wires put around lines (NUL, SOH, STX, ETX,
/// EOT, DC1-DC4, SYN, SUB).
const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r' | 0..=4 | 0x11..=0x14 | 0x16 | 0x1A)
}

/// Length of the white-space character that `text` starts with, 0 if it starts with none.
fn white_len(text: &[u8]) -> usize {
    match text {
        [byte, ..] if is_white(*byte) => 1,
        [0xC2, 0xA0, ..] => 2,
        // U+FEFF, U+200B, U+3000
        [0xEF, 0xBB, 0xBF, ..] | [0xE2, 0x80, 0x8B, ..] | [0xE3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn white_space_of_every_width_is_left_out() {
        let text = "\u{feff}\u{a0} \u{3000}Ünd\u{a0}\u{200b}\n";
        let line = Line::new(text.as_bytes(), 0, 1);
        assert_eq!(line.content.slice(text.as_bytes()), "Ünd".as_bytes());
    }

    #[test]
    fn a_no_break_space_alone_is_blank() {
        assert!(Line::new("\u{a0}\r\n".as_bytes(), 0, 1).is_blank());
        assert!(Line::new(b"\x02\n", 0, 1).is_blank());
    }

    proptest! {
        #[test]
        fn lines_tile_the_dump(dump in proptest::collection::vec(
            prop_oneof![Just(b'\n'), Just(b'\r'), Just(b' '), Just(b'a'), any::<u8>()], 0..200)) {
            let mut at = 0;
            for (i, line) in lines(&dump).enumerate() {
                prop_assert_eq!(line.span.start, at);
                prop_assert!(!line.span.is_empty());
                prop_assert!(line.span.start <= line.content.start);
                prop_assert!(line.content.end <= line.span.end);
                prop_assert_eq!(line.number, i as u64 + 1);
                at = line.span.end;
            }
            prop_assert_eq!(at, dump.len() as u64);
        }
    }
}
