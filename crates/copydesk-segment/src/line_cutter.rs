//! Finding lines in a buffer that may end in the middle of one.

use copydesk_text::Lines;

/// Length of the first line of `bytes`, its terminator included; `None` if more bytes are needed to
/// tell. A line longer than `limit` is cut there, between two characters.
pub(crate) fn next_line(bytes: &[u8], limit: usize, is_end: bool) -> Option<usize> {
    let window = &bytes[..bytes.len().min(limit.saturating_add(1))];
    match Lines::complete(window) {
        Some(len) => Some(len),
        None if window.len() > limit => Some(char_boundary(window, limit)),
        None if is_end && !bytes.is_empty() => Some(bytes.len()),
        None => None,
    }
}

/// The last place at or before `at` where no UTF-8 character is cut in two.
fn char_boundary(bytes: &[u8], at: usize) -> usize {
    let at = at.max(1);
    let back = (0..4).find(|&back| at > back + 1 && bytes[at - back] & 0xC0 != 0x80);
    at - back.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_the_limit_and_not_inside_a_character() {
        assert_eq!(next_line(b"abc\ndef", 100, false), Some(4));
        assert_eq!(next_line(b"abcdef", 100, false), None);
        assert_eq!(next_line(b"abcdef", 100, true), Some(6));
        assert_eq!(next_line(b"abcdefgh", 4, false), Some(4));
        assert_eq!(next_line("ab€defgh".as_bytes(), 4, false), Some(2));
        assert_eq!(next_line(b"\xff\xbf\xbf\xbf\xbf\xbf\xbf\xbf", 4, false), Some(4));
    }
}
