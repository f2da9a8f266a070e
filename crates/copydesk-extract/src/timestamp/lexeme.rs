//! The smallest parts that stamps are made of: spaces, numbers in any script, words.

use copydesk_text::lexicon::fold::fold;
use nom::{IResult, Parser, branch::alt, bytes::complete::take_while, character::complete::char};

/// What a grammar function gives: the rest of the text and the value. Why one failed is never
/// asked for, so errors carry nothing.
pub(super) type Read<'a, T> = IResult<&'a str, T, ()>;

/// Fails.
pub(super) fn none<T>() -> Result<T, nom::Err<()>> {
    Err(nom::Err::Error(()))
}

/// `value` if there is one.
pub(super) fn some<T>(rest: &str, value: Option<T>) -> Read<'_, T> {
    value.map_or_else(none, |value| Ok((rest, value)))
}

/// The value of a decimal digit in the scripts that dates are printed in.
pub(super) fn digit_value(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',    // Arabic
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',    // Persian, Urdu
        '\u{966}'..='\u{96f}' => '\u{966}',    // Devanagari
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',    // Bengali
        '\u{e50}'..='\u{e59}' => '\u{e50}',    // Thai
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}', // full width
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

/// Whether `c` is a digit of any of those scripts.
#[inline]
pub(super) fn is_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { digit_value(c).is_some() }
}

/// White space within a line, and the invisible marks that pages put beside numbers.
pub(super) fn is_space(c: char) -> bool {
    c == ' '
        || c == '\t'
        || (!c.is_ascii()
            && (c.is_whitespace()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')))
}

/// Letters, and the signs that belong to them in Arabic, Hebrew, the Indic scripts and Thai.
pub(super) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    c.is_alphabetic() && !is_digit(c)
        || matches!(c,
            '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{5f3}'
            | '\u{64b}'..='\u{65f}'
            | '\u{93c}' | '\u{94d}' | '\u{970}'
            | '\u{9bc}' | '\u{9cd}'
            | '\u{a3c}' | '\u{a4d}' | '\u{a71}' | '\u{acd}'
            | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}'
            | '\u{eb9}'..='\u{ece}' | '\u{1039}' | '\u{103a}' | '\u{17c6}'..='\u{17d3}'
            | '\u{e47}'..='\u{e4e}'
            | '\u{200c}' | '\u{200d}')
}

/// Letters of scripts that are written without spaces between words.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// `gap = *SP`
pub(super) fn gap(text: &str) -> Read<'_, &str> {
    take_while(is_space)(text)
}

/// A whole run of `min` to `max` digits, and how many there are.
pub(super) fn digits(text: &str, min: usize, max: usize) -> Read<'_, (u32, usize)> {
    // Most of what is asked is no digit at all.
    if min > 0 && text.bytes().next().is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_digit()) {
        return none();
    }
    let mut value = 0_u32;
    let mut count = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        let Some(digit) = digit_value(c) else {
            end = at;
            break;
        };
        count += 1;
        if count > max {
            return none();
        }
        value = value.saturating_mul(10).saturating_add(digit);
    }
    if count < min {
        return none();
    }
    Ok((&text[end..], (value, count)))
}

/// One or two digits that stand alone, between `low` and `high`.
pub(super) fn small(text: &str, low: u32, high: u32) -> Read<'_, u8> {
    let (rest, (value, _)) = digits(text, 1, 2)?;
    let fits = (low..=high).contains(&value);
    some(rest, u8::try_from(value).ok().filter(|_| fits))
}

/// Exactly two digits, not above `high`.
pub(super) fn two(text: &str, high: u32) -> Read<'_, u8> {
    let (rest, (value, _)) = digits(text, 2, 2)?;
    some(rest, u8::try_from(value).ok().filter(|_| value <= high))
}

/// The first `count` digits of a run that may be longer.
pub(super) fn leading_digits(text: &str, count: usize) -> Read<'_, u32> {
    let mut value = 0_u32;
    let mut chars = text.chars();
    for _ in 0..count {
        match chars.next().and_then(digit_value) {
            Some(digit) => value = value.saturating_mul(10).saturating_add(digit),
            None => return none(),
        }
    }
    Ok((chars.as_str(), value))
}

/// A run of letters; apostrophes inside belong to it.
pub(super) fn word(text: &str) -> Read<'_, &str> {
    // Most words are ASCII, and what follows them is neither a letter nor an apostrophe.
    let mut end = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let next = text.as_bytes().get(end);
    if next.is_none_or(|&next| next.is_ascii() && next != b'\'') {
        return if end == 0 { none() } else { Ok((&text[end..], &text[..end])) };
    }
    end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = matches!(c, '\'' | '’' | 'ʼ')
            && at > 0
            && chars.peek().is_some_and(|&(_, next)| is_letter(next));
        if !is_letter(c) && !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    if end == 0 { none() } else { Ok((&text[end..], &text[..end])) }
}

/// The lengths of words, a bit each, by their first letter in any case: a look that turns most other words
/// away. Words of more than 15 bytes are not known; only ASCII is looked at, as only ASCII folds to itself.
pub(super) struct Lengths([u16; 32]);

impl Lengths {
    pub(super) const NONE: Self = Self([0; 32]);

    /// These and those of `words`, which are folded.
    pub(super) const fn with(mut self, words: &[&str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            if word.is_ascii() {
                self.0[(word[0] & 31) as usize] |= 1 << word.len();
            }
            at += 1;
        }
        self
    }

    /// Whether `word` may be one of them; if not, it is not.
    pub(super) fn may_have(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or(0);
        !word.is_ascii()
            || word.len() < 16 && self.0[usize::from(first & 31)] >> word.len() & 1 != 0
    }
}

/// `word` as [`fold`](copydesk_text::lexicon::fold::fold) has it, asked about without a `String` where
/// it is short and ASCII, as nearly all are.
pub(super) fn with_fold<T>(word: &str, ask: impl FnOnce(&str) -> T) -> T {
    let mut small = [0; 32];
    match small.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(small) => {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            ask(str::from_utf8(small).unwrap_or_default())
        }
        None => ask(&fold(word)),
    }
}

/// A word, or two that are written together, that `look_up` knows; its full stop belongs to it.
///
/// `name = word [(SP / "-" / ".") word] ["."]`
pub(super) fn name<'a>(text: &'a str, look_up: fn(&str) -> Option<u8>) -> Read<'a, u8> {
    let (rest, first) = word(text)?;
    let second = alt((char::<_, ()>(' '), char('\u{a0}'), char('\u{200c}'), char('-'), char('.')))
        .parse(rest)
        .and_then(|(rest, _)| word(rest));
    if let Ok((rest, _)) = second
        && let Some(value) = look_up(&text[..text.len() - rest.len()])
    {
        return Ok((full_stop(rest), value));
    }
    some(full_stop(rest), look_up(first))
}

/// The rest after a full stop, if there is one.
pub(super) fn full_stop(text: &str) -> &str {
    text.strip_prefix(['.', '॰', '׳']).unwrap_or(text)
}
