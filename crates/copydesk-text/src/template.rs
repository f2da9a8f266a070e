//! Line templates: what a line of a known format looks like, written as the line itself with holes.
//!
//! ```text
//! template = 1*(literal / white / hole)
//! literal  = any text; "{{" and "}}" are braces
//! white    = white space: any run of blanks, tabs and no-break spaces
//! hole     = "{" name "}"              ; see Hole
//! ```
//!
//! A template is compiled once into a few tokens and matched over bytes, without an allocation. Of
//! the holes only `{text}` and `{any}` can end in more than one place, and of those only the last is
//! ever moved on, so that the work is bounded by the window times the length of the template.

use core::fmt;
use core::ops::Range;
use std::sync::Arc;

use crate::lexicon::calendar;

/// Bytes of a line that are looked at. A longer line matches only a template that ends in `{any}` or
/// `{text}`.
const WINDOW: usize = 512;
/// Longest name of a month or weekday in bytes.
const LONGEST_NAME: usize = 32;

/// What a hole of a [`Template`] takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hole {
    /// `{int}`: digits, perhaps in groups of thousands.
    Int,
    /// `{number}`: an `{int}` that says which article of the dump this is.
    Number,
    /// `{total}`: an `{int}` that says how many articles there are.
    Total,
    /// `{year}`: four digits, of which the first is 1 or 2.
    Year,
    /// `{month}`: name of a month in any language of [`calendar`].
    Month,
    /// `{weekday}`: name of a weekday, likewise.
    Weekday,
    /// `{time}`: `15:15`, `9.30`, `15:15:07`.
    Time,
    /// `{id}`: letters, digits, hyphens and underscores with at least one digit.
    Id,
    /// `{word}`: anything without white space.
    Word,
    /// `{capitals}`: a word without small letters and with a capital.
    Capitals,
    /// `{text}`: anything but nothing.
    Text,
    /// `{any}`: anything, or nothing.
    Any,
}

impl Hole {
    /// Every hole, in the order of the declaration.
    pub const ALL: [Self; 12] = [
        Self::Int,
        Self::Number,
        Self::Total,
        Self::Year,
        Self::Month,
        Self::Weekday,
        Self::Time,
        Self::Id,
        Self::Word,
        Self::Capitals,
        Self::Text,
        Self::Any,
    ];

    /// Its name, as templates have it between braces.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Number => "number",
            Self::Total => "total",
            Self::Year => "year",
            Self::Month => "month",
            Self::Weekday => "weekday",
            Self::Time => "time",
            Self::Id => "id",
            Self::Word => "word",
            Self::Capitals => "capitals",
            Self::Text => "text",
            Self::Any => "any",
        }
    }

    const fn is_open(self) -> bool {
        matches!(self, Self::Text | Self::Any)
    }

    /// Whether what the hole takes has a digit.
    const fn has_digit(self) -> bool {
        matches!(self, Self::Int | Self::Number | Self::Total | Self::Year | Self::Time | Self::Id)
    }

    /// Length of what the hole takes at the start of `bytes`, as much as it can.
    fn take(self, bytes: &[u8]) -> Option<usize> {
        let run = |is: fn(u8) -> bool| bytes.iter().take_while(|&&byte| is(byte)).count();
        match self {
            Self::Int | Self::Number | Self::Total => int(bytes),
            Self::Year => {
                let digits = run(|byte| byte.is_ascii_digit());
                (digits == 4 && matches!(bytes[0], b'1' | b'2')).then_some(4)
            }
            Self::Month => name(bytes, |word| calendar::month(word).is_some()),
            Self::Weekday => name(bytes, |word| calendar::weekday(word).is_some()),
            Self::Time => time(bytes),
            Self::Id => {
                let len = run(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
                bytes[..len].iter().any(u8::is_ascii_digit).then_some(len)
            }
            Self::Word => Some(word(bytes)).filter(|&len| len > 0),
            Self::Capitals => {
                let taken = &bytes[..word(bytes)];
                let plain = !taken.iter().any(u8::is_ascii_lowercase);
                (plain && taken.iter().any(u8::is_ascii_uppercase)).then_some(taken.len())
            }
            Self::Text | Self::Any => None,
        }
    }

    /// Whether what the hole takes may begin with `byte`.
    fn may_begin(self, byte: u8) -> bool {
        match self {
            Self::Int | Self::Number | Self::Total | Self::Time => byte.is_ascii_digit(),
            Self::Year => matches!(byte, b'1' | b'2'),
            Self::Month | Self::Weekday => byte.is_ascii_alphabetic() || !byte.is_ascii(),
            Self::Id => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'),
            Self::Capitals => !byte.is_ascii_lowercase(),
            Self::Word | Self::Text | Self::Any => true,
        }
    }
}

/// Why a template cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TemplateError {
    /// Offset in the template, in bytes.
    pub offset: usize,
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offset, expected, found } = self;
        write!(f, "byte {offset} of the template: expected {expected}, but found `{found}`")
    }
}

impl core::error::Error for TemplateError {}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Literal(Box<[u8]>),
    White,
    Hole(Hole),
}

/// What a line of a known format looks like.
///
/// White space around a line does not count, and any run of it counts as one blank; no-break spaces
/// are white space. Letters of ASCII match without regard to case if the template was told so.
///
/// ```
/// use copydesk_text::Template;
///
/// let count: Template = "{number} of {total} DOCUMENTS".parse()?;
/// assert!(count.matches(b"                     3 of 50 DOCUMENTS"));
/// assert!(!count.matches(b"3 of 50 documents"));
/// assert!(count.ignoring_case().matches(b"3 of 50 documents"));
///
/// let error = "{date}".parse::<Template>().unwrap_err();
/// assert_eq!(error.to_string(), "byte 1 of the template: expected int, number, total, year, month, \
///     weekday, time, id, word, capitals, text or any, but found `date`");
/// # Ok::<(), copydesk_text::TemplateError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Shared by its clones, as the tokens are: layouts and those who look for their lines have the same.
    source: Arc<str>,
    tokens: Arc<[Token]>,
    ignores_case: bool,
    /// ASCII characters of its literals: what a line must have to look like this, a bit each.
    needs: u128,
    /// Whether one of its holes takes nothing without a digit.
    needs_digit: bool,
}

/// The bits of the digits.
const DIGITS: u128 = 0x3ff << b'0';

/// The bit of each ASCII character: those of the lower half, and those of the upper.
const BITS: [[u64; 2]; 256] = {
    let mut bits = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 128 {
        bits[byte][byte / 64] = 1 << (byte % 64);
        byte += 1;
    }
    bits
};

impl Template {
    /// The same template for letters of ASCII in either case.
    #[must_use]
    pub fn ignoring_case(mut self) -> Self {
        self.ignores_case = true;
        let letters =
            (b'A'..=b'Z').chain(b'a'..=b'z').fold(0, |set, letter| set | 1_u128 << letter);
        self.needs &= !letters;
        self
    }

    /// Whether a line with these ASCII characters may look like this. With [`ascii_of`](Self::ascii_of) a line,
    /// asked once, whoever has many templates passes over most without a look at the line.
    ///
    /// ```
    /// use copydesk_text::Template;
    ///
    /// let dated: Template = "{text} -- [TEXT] {int}{any}".parse()?;
    /// assert!(!dated.may_match(Template::ascii_of(b"Rain fell on the town.")));
    /// assert!(!dated.may_match(Template::ascii_of(b"QUITO -- [TEXT] RAIN")));
    /// assert!(dated.may_match(Template::ascii_of(b"QUITO -- [TEXT] 3 RAIN")));
    /// # Ok::<(), copydesk_text::TemplateError>(())
    /// ```
    pub const fn may_match(&self, ascii: u128) -> bool {
        self.needs & !ascii == 0 && (!self.needs_digit || ascii & DIGITS != 0)
    }

    /// The ASCII characters in what is looked at of `line`, a bit each.
    pub fn ascii_of(line: &[u8]) -> u128 {
        let seen = line.iter().take(white(line) + WINDOW);
        let [low, high] = seen.fold([0; 2], |[low, high], &byte| {
            let [own_low, own_high] = BITS[usize::from(byte)];
            [low | own_low, high | own_high]
        });
        u128::from(high) << 64 | u128::from(low)
    }

    /// The template as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether `line` looks like this.
    pub fn matches(&self, line: &[u8]) -> bool {
        self.run(line, &mut |_, _| {})
    }

    /// What the holes of the template took from `line`: byte ranges of it, in order.
    ///
    /// ```
    /// use copydesk_text::{Hole, Template};
    ///
    /// let label: Template = "BYLINE: {text}".parse()?;
    /// let line = b"BYLINE:  Jane Doe ";
    /// let holes = label.holes(line).unwrap();
    /// assert_eq!(holes, [(Hole::Text, 9..17)]);
    /// # Ok::<(), copydesk_text::TemplateError>(())
    /// ```
    pub fn holes(&self, line: &[u8]) -> Option<Vec<(Hole, Range<usize>)>> {
        let mut holes: Vec<(usize, Hole, Range<usize>)> = Vec::new();
        let matches = self.run(line, &mut |token, range| {
            if let Token::Hole(hole) = self.tokens[token] {
                holes.retain(|(at, ..)| *at < token);
                holes.push((token, hole, range));
            }
        });
        matches.then(|| holes.into_iter().map(|(_, hole, range)| (hole, range)).collect())
    }

    /// Whether a line that looks like this may begin with `byte`, white space left out.
    pub fn may_begin(&self, byte: u8) -> bool {
        match self.tokens.first() {
            Some(Token::Literal(literal)) => self.same(literal[0], byte),
            Some(Token::Hole(hole)) => hole.may_begin(byte),
            Some(Token::White) | None => true,
        }
    }

    /// All bytes that a line which looks like this may [begin](Self::may_begin) with, in their order.
    ///
    /// ```
    /// use copydesk_text::Template;
    ///
    /// let count: Template = "Document {int}".parse()?;
    /// assert!(count.first_bytes().eq([b'D']));
    /// assert!(count.ignoring_case().first_bytes().eq([b'D', b'd']));
    /// # Ok::<(), copydesk_text::TemplateError>(())
    /// ```
    pub fn first_bytes(&self) -> impl Iterator<Item = u8> + '_ {
        let (from, to) = match self.tokens.first() {
            // Both cases of a letter.
            Some(Token::Literal(literal)) => {
                let byte = literal[0];
                (byte.to_ascii_uppercase(), byte.to_ascii_lowercase())
            }
            Some(Token::Hole(_) | Token::White) | None => (0, u8::MAX),
        };
        (from..=to).filter(|&byte| self.may_begin(byte))
    }

    fn same(&self, own: u8, other: u8) -> bool {
        own == other || (self.ignores_case && own.eq_ignore_ascii_case(&other))
    }

    /// Matches `line`, and says what each token took; a token that is tried again says so again.
    fn run(&self, line: &[u8], took: &mut dyn FnMut(usize, Range<usize>)) -> bool {
        let start = white(line);
        let is_open = matches!(self.tokens.last(), Some(Token::Hole(hole)) if hole.is_open());
        if !is_open && line.len() > start + WINDOW {
            return false;
        }
        let window = &line[..line.len().min(start + WINDOW)];
        let is_whole = window.len() == line.len();
        let end = start + trimmed(&window[start..]);
        let window = &window[..end];
        // The open hole passed last: its token, where it began, where it ends for now.
        let mut open: Option<(usize, usize, usize)> = None;
        let (mut token, mut at) = (0, start);
        loop {
            let step = match self.tokens.get(token) {
                None if at == end && is_whole => return true,
                None => None,
                Some(Token::Hole(hole)) if hole.is_open() => {
                    let least = usize::from(*hole == Hole::Text && at < end);
                    if at + least > end || (*hole == Hole::Text && at == end) {
                        return false;
                    }
                    if token + 1 == self.tokens.len() {
                        took(token, at..end);
                        return true;
                    }
                    open = Some((token, at, at + least));
                    took(token, at..at + least);
                    Some(at + least)
                }
                Some(Token::Hole(hole)) => hole.take(&window[at..]).map(|len| {
                    took(token, at..at + len);
                    at + len
                }),
                Some(Token::White) => {
                    let len = white(&window[at..]);
                    (len > 0 || at == end).then_some(at + len)
                }
                Some(Token::Literal(literal)) => {
                    let here = window.get(at..at + literal.len());
                    let same = |here: &[u8]| {
                        literal.iter().zip(here).all(|(&own, &other)| self.same(own, other))
                    };
                    here.is_some_and(same).then_some(at + literal.len())
                }
            };
            if let Some(next) = step {
                (token, at) = (token + 1, next);
                continue;
            }
            match &mut open {
                Some((hole, began, to)) if *to < end => {
                    *to += 1;
                    // What follows the hole begins with this.
                    if let Some(Token::Literal(literal)) = self.tokens.get(*hole + 1)
                        && !self.ignores_case
                    {
                        match memchr::memchr(literal[0], &window[*to..]) {
                            Some(skip) => *to += skip,
                            None => return false,
                        }
                    }
                    took(*hole, *began..*to - trailing(&window[*began..*to]));
                    (token, at) = (*hole + 1, *to);
                }
                _ => return false,
            }
        }
    }
}

impl core::str::FromStr for Template {
    type Err = TemplateError;

    fn from_str(source: &str) -> Result<Self, TemplateError> {
        let mut tokens = Vec::new();
        let mut literal = Vec::new();
        let mut rest = source.trim();
        let at = |rest: &str| rest.as_ptr() as usize - source.as_ptr() as usize;
        let close = |literal: &mut Vec<u8>, tokens: &mut Vec<Token>| {
            if !literal.is_empty() {
                tokens.push(Token::Literal(core::mem::take(literal).into()));
            }
        };
        while let Some(first) = rest.chars().next() {
            let offset = at(rest);
            if let Some(after) = rest.strip_prefix("{{").or_else(|| rest.strip_prefix("}}")) {
                literal.push(first as u8);
                rest = after;
            } else if let Some(after) = rest.strip_prefix('{') {
                let (name, after) = after.split_once('}').ok_or_else(|| TemplateError {
                    offset,
                    expected: "a closing brace, or `{{` for a brace",
                    found: rest.to_owned(),
                })?;
                let hole = Hole::ALL.into_iter().find(|hole| hole.name() == name);
                let hole = hole.ok_or_else(|| TemplateError {
                    offset: offset + 1,
                    expected: "int, number, total, year, month, weekday, time, id, word, \
                        capitals, text or any",
                    found: name.to_owned(),
                })?;
                close(&mut literal, &mut tokens);
                tokens.push(Token::Hole(hole));
                rest = after;
            } else if first == '}' {
                let found = rest.to_owned();
                return Err(TemplateError { offset, expected: "`}}` for a brace", found });
            } else if first.is_whitespace() {
                close(&mut literal, &mut tokens);
                tokens.push(Token::White);
                rest = rest.trim_start();
            } else {
                let is_other = |c: char| matches!(c, '{' | '}') || c.is_whitespace();
                let (plain, after) = rest.split_at(rest.find(is_other).unwrap_or(rest.len()));
                literal.extend_from_slice(plain.as_bytes());
                rest = after;
            }
        }
        close(&mut literal, &mut tokens);
        if tokens.is_empty() {
            let found = source.to_owned();
            return Err(TemplateError { offset: 0, expected: "a line with words or holes", found });
        }
        let literals = tokens.iter().filter_map(|token| match token {
            Token::Literal(literal) => Some(literal.iter()),
            _ => None,
        });
        let ascii = literals.flatten().filter(|byte| byte.is_ascii());
        let needs = ascii.fold(0, |set, byte| set | 1_u128 << byte);
        let needs_digit =
            tokens.iter().any(|token| matches!(token, Token::Hole(hole) if hole.has_digit()));
        let tokens = tokens.into();
        Ok(Self { source: source.into(), tokens, ignores_case: false, needs, needs_digit })
    }
}

/// Length of the white space that `bytes` start with.
fn white(bytes: &[u8]) -> usize {
    let mut len = 0;
    loop {
        match bytes[len..] {
            [b' ' | b'\t' | b'\r' | b'\n' | 0x0c, ..] => len += 1,
            [0xC2, 0xA0, ..] => len += 2,
            _ => return len,
        }
    }
}

/// Length of the white space that `bytes` end with.
fn trailing(bytes: &[u8]) -> usize {
    bytes.len() - trimmed(bytes)
}

/// Length of `bytes` without the white space at their end.
fn trimmed(bytes: &[u8]) -> usize {
    let mut end = bytes.len();
    loop {
        match bytes[..end] {
            [.., b' ' | b'\t' | b'\r' | b'\n' | 0x0c] => end -= 1,
            [.., 0xC2, 0xA0] => end -= 2,
            _ => return end,
        }
    }
}

/// Length of the word that `bytes` start with.
fn word(bytes: &[u8]) -> usize {
    (0..bytes.len()).find(|&at| white(&bytes[at..]) > 0).unwrap_or(bytes.len())
}

/// `int = 1*DIGIT *(("," / "." / "'") 3DIGIT)`
fn int(bytes: &[u8]) -> Option<usize> {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut len = digits(bytes);
    while let [b',' | b'.' | b'\'', group @ ..] = &bytes[len..]
        && digits(group) == 3
    {
        len += 4;
    }
    (len > 0).then_some(len)
}

/// `time = 1*2DIGIT (":" / ".") 2DIGIT [":" 2DIGIT]`
fn time(bytes: &[u8]) -> Option<usize> {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let hour = Some(digits(bytes)).filter(|len| (1..=2).contains(len))?;
    let rest = matches!(bytes.get(hour), Some(b':' | b'.')).then(|| &bytes[hour + 1..])?;
    (digits(rest) == 2).then_some(())?;
    let second = matches!(rest.get(2), Some(b':')) && digits(&rest[3..]) == 2;
    Some(hour + 3 + if second { 3 } else { 0 })
}

/// Length of the name that `bytes` start with, with a full stop that shortens it.
fn name(bytes: &[u8], is: impl Fn(&str) -> bool) -> Option<usize> {
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii() || *byte == b'-';
    let len = bytes.iter().take(LONGEST_NAME).take_while(|byte| letter(byte)).count();
    let len = trimmed(&bytes[..len]);
    let word = core::str::from_utf8(&bytes[..len]).ok()?;
    is(word).then(|| len + usize::from(bytes.get(len) == Some(&b'.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, line: &str) -> bool {
        let template: Template = template.parse().expect(template);
        let matches = template.matches(line.as_bytes());
        let may_match = template.may_match(Template::ascii_of(line.as_bytes()));
        assert!(may_match || !matches, "what matches may match: {line}");
        matches
    }

    #[test]
    fn a_line_without_what_a_template_needs_is_passed_over() {
        let passed = |template: &str, line: &str| {
            let template: Template = template.parse().expect(template);
            !template.may_match(Template::ascii_of(line.as_bytes()))
        };
        assert!(passed("{text}, {weekday} {int} {month}", "Rain fell, Monday was worse"));
        assert!(!passed("{text}, {weekday} {int} {month}", "Rain fell, Monday 3"));
        assert!(passed("BYLINE: {text}", "Byline: Jane Roe") && passed("{id}", "signed"));
        assert!(!passed("{text}", "Rain") && !passed("{any}", ""));
    }

    #[test]
    fn holes_take_what_they_are_for() {
        assert!(check("Document {id}", "Document AFPR000020170810ed8a005mx"));
        assert!(!check("Document {id}", "Document signed"));
        assert!(check("{int} words", "1,306 words") && !check("{int} words", "words"));
        assert!(check("{weekday} {int}. {month} {year}", "Mittwoch 31. August 2011"));
        assert!(check(
            "{month} {int}, {year} {weekday} {time} {any}",
            "Dec. 30, 2008 Tuesday 6:10 PM"
        ));
        assert!(
            check("Section:{any}", "Section:\u{a0}A; Pg. 1") && check("Section:{any}", "Section:")
        );
        assert!(check("{capitals} {word}", "PARIS/BONN dpa") && !check("{capitals}", "Paris"));
        assert!(!check("{year}", "3012") && check("{time} Uhr", "9.30 Uhr"));
    }

    #[test]
    fn an_open_hole_ends_where_the_rest_fits() {
        assert!(check("{text}, p. {int}", "Le Nord, samedi 3 mars 2018, p. 4"));
        assert!(check(
            "The post {text} appeared first on {text}",
            "The post A appeared first on B"
        ));
        assert!(!check("The post {text} appeared", "The post  appeared"));
        assert!(!check("{text}.", "no stop") && check("{text}.", "a. b."));
    }

    #[test]
    fn holes_are_named_in_order_with_what_they_took() {
        let template: Template = "Dokument {number} von {total}".parse().expect("well-formed");
        let holes = template.holes("  Dokument 3 von 1.050".as_bytes()).expect("a match");
        assert_eq!(holes, [(Hole::Number, 11..12), (Hole::Total, 17..22)]);
        let template: Template = "{text} - {text}".parse().expect("well-formed");
        assert_eq!(template.holes(b"a-b - c"), Some(vec![(Hole::Text, 0..3), (Hole::Text, 6..7)]));
    }

    #[test]
    fn a_long_line_matches_only_what_is_open_at_its_end() {
        let long = format!("Body: {}", "x".repeat(WINDOW));
        assert!(check("Body: {any}", &long) && !check("Body: {word}", &long));
    }

    #[test]
    fn braces_and_errors() {
        assert!(check("a {{b}} c", "a {b} c"));
        for (bad, message) in [
            (
                "a {int",
                "byte 2 of the template: expected a closing brace, or `{{` for a brace, but found `{int`",
            ),
            ("a } b", "byte 2 of the template: expected `}}` for a brace, but found `} b`"),
            (" ", "byte 0 of the template: expected a line with words or holes, but found ` `"),
        ] {
            assert_eq!(bad.parse::<Template>().expect_err(bad).to_string(), message);
        }
    }

    #[test]
    fn what_a_line_may_begin_with() {
        let template = |text: &str| text.parse::<Template>().expect(text);
        assert!(template("Doc {id}").may_begin(b'D') && !template("Doc {id}").may_begin(b'd'));
        assert!(template("Doc {id}").ignoring_case().may_begin(b'd'));
        assert!(template("{int} of").may_begin(b'7') && !template("{int} of").may_begin(b'o'));
    }
}
