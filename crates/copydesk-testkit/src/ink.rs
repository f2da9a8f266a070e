use std::ops::Range;

/// Offset of the first byte at or after `offset` that prints: neither ASCII white space, nor a byte
/// order mark, nor a no-break space.
///
/// Parsers may give the blank lines before an article to it or to the gap: the place where its ink
/// begins is the same either way.
///
/// ```
/// assert_eq!(copydesk_testkit::first_ink("\n \u{a0}Storm".as_bytes(), 0), 4);
/// ```
pub fn first_ink(dump: &[u8], offset: usize) -> usize {
    let mut at = offset.min(dump.len());
    loop {
        let rest = dump.get(at..).unwrap_or_default();
        at += match rest {
            [b, ..] if is_white(*b) => 1,
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xC2, 0xA0, ..] => 2,
            _ => return at,
        };
    }
}

/// `span` without the white space at its two ends.
///
/// ```
/// assert_eq!(copydesk_testkit::ink(b"\n Storm \n\n", 0..10), 2..7);
/// assert_eq!(copydesk_testkit::ink(b"\n\n", 0..2), 2..2);
/// ```
pub fn ink(dump: &[u8], span: Range<usize>) -> Range<usize> {
    let start = first_ink(dump, span.start);
    let mut end = span.end.min(dump.len());
    while let Some(before) = dump.get(start..end) {
        end -= match before {
            [.., b] if is_white(*b) => 1,
            [.., 0xC2, 0xA0] => 2,
            _ => break,
        };
    }
    start..end.max(start)
}

/// ASCII white space and the vertical tab.
fn is_white(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0x0B
}
