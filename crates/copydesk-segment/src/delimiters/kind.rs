//! Lines that may be delimiters, and which of them are of one kind.
//!
//! ```text
//! delimiter = rule | tag | count | address | file      a line of its own
//!           | source                                   a line of the head
//!           | heading | numbered | page | underlined   a line that is the headline, too
//! rule      = mark mark { mark }                       * * *   -----   <<<>>>
//! tag       = mark word { word } mark                  [END]   </article>   *** NEXT ***
//! count     = { word } number { word }                 Article 3   [3]   --- 3 ---   3.
//! address   = URL                                      of one kind if of one host
//! file      = { word } file name { word }              ==> 2017/a.txt <==
//! source    = words date { word | number }            "The Courier" of March 14, 2019, p. 4
//! heading   = "#" { "#" } " " title
//! numbered  = number ( "." | ")" ) " " title
//! page      = form feed, title
//! underlined = title, below it a rule of the same length
//! ```

use copydesk_text::lexicon::calendar::{month, weekday};

use crate::class::Class;
use crate::context::Entry;
use crate::letters::mix64;
use crate::shape::Traits;

/// Longest line that may be a delimiter, in characters.
const LONGEST: u32 = 120;
/// The same for what has words beside a number.
const LONGEST_COUNT: u32 = 60;
/// Most words of a line of its own.
const WORDS: u8 = 5;
/// By how many characters a rule may be longer or shorter than the title that it underlines.
const SLACK: u32 = 2;
/// Words of a line that names a paper and a day.
const SOURCE_WORDS: u8 = 16;
/// The same of one that names a file, whose name may have some, too.
const FILE_WORDS: u8 = 8;
/// Lines of the dump above the first line with which an article starts, at most: a dump may have a title.
pub(super) const TOP: u64 = 2;
/// Endings of file names.
const FILE_ENDINGS: [&[u8]; 12] = [
    b"txt", b"text", b"html", b"htm", b"xml", b"json", b"md", b"pdf", b"doc", b"docx", b"rtf",
    b"eml",
];

/// Where the article starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Start {
    /// Below the line, which is no part of it.
    #[default]
    Below,
    /// With the line; its headline comes below.
    Here,
    /// With the line, its headline.
    Headline,
    /// With the line, the first of its head.
    Head,
    /// The same, in a dump with which such a line begins.
    Source,
    /// With the line above, its headline.
    Above,
}

impl Start {
    /// The lowest line at which the first may stand of the lines with which articles start. A list
    /// inside a story has a headline above its first entry, and a story its own day under the headline.
    pub(super) const fn lowest(self) -> u64 {
        match self {
            Self::Headline | Self::Source => 0,
            Self::Above => 1,
            Self::Below | Self::Here | Self::Head => TOP,
        }
    }
}

/// A line that may be a delimiter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its number, counted over the dump without blank lines.
    pub(super) line: u64,
    /// The same for all lines of its kind.
    pub(super) kind: u64,
    /// The number in it, of a count.
    pub(super) number: Option<u64>,
    pub(super) start: Start,
    /// Whether it has neither letters nor digits.
    pub(super) is_rule: bool,
}

/// The kind of heads that are [made](super::alike) as the first of the dump is.
const ALIKE: u64 = 0;

impl Mark {
    /// A head that begins with the line `line` and is made as the first of the dump is.
    pub(super) fn of_head(line: u64) -> Self {
        Self { line, kind: ALIKE, number: None, start: Start::Head, is_rule: false }
    }

    /// Whether it is of a head that is made as the first of the dump is.
    pub(super) fn is_alike(&self) -> bool {
        self.kind == ALIKE
    }

    /// The line where the head begins.
    pub(super) fn first(&self) -> u64 {
        match self.start {
            Start::Below | Start::Here => self.line + 1,
            Start::Headline | Start::Head | Start::Source => self.line,
            Start::Above => self.line - 1,
        }
    }
}

/// A line and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looked<'e> {
    /// Its number, counted over the dump without blank lines.
    pub(crate) line: u64,
    pub(crate) entry: &'e Entry,
    /// The line above.
    pub(crate) above: Option<&'e Entry>,
    /// Its text.
    pub(crate) content: &'e [u8],
    /// The same with the white space around it.
    pub(crate) whole: &'e [u8],
}

impl Looked<'_> {
    fn mark(&self, kind: u64, number: Option<u64>, start: Start) -> Option<Mark> {
        Some(Mark { line: self.line, kind, number, start, is_rule: is_rule(self.entry) })
    }

    /// The first byte; the same for all digits, and for all rules.
    pub(super) fn begins(&self) -> u8 {
        match self.content.first() {
            _ if is_rule(self.entry) => 0,
            Some(byte) if byte.is_ascii_digit() => b'0',
            byte => byte.copied().unwrap_or(0),
        }
    }

    /// The line as one between articles, or as the first of a page.
    pub(super) fn between(&self) -> Option<Mark> {
        let Self { entry, content, whole, .. } = *self;
        if whole.first() == Some(&b'\x0c') {
            self.mark(hash(b"\x0c"), None, Start::Head)
        } else if entry.shape.chars <= LONGEST && (is_rule(entry) || is_tag(entry, content)) {
            self.mark(hash(content), None, Start::Below)
        } else {
            None
        }
    }

    /// The line as one with which an article starts.
    pub(super) fn first(&self) -> Option<Mark> {
        let Self { entry, above, content, .. } = *self;
        let shape = &entry.shape;
        if shape.chars > LONGEST {
            return None;
        }
        if is_rule(entry) {
            above.filter(|above| underlines(entry, above))?;
            return self.mark(hash(&content[..1]), None, Start::Above);
        }
        if shape.words <= FILE_WORDS
            && let Some(name) = file_name(content)
        {
            let around = hash(&content[..name.start]) ^ hash(&content[name.end..]).rotate_left(32);
            return self.mark(around, None, Start::Here);
        }
        if let Some(level) = heading(content) {
            return self.mark(hash(&content[..level]), None, Start::Headline);
        }
        if let Some(number) = numbered(content) {
            return self.mark(hash(b"1."), Some(number), Start::Headline);
        }
        if let [digits @ .., b'.' | b')'] = content
            && let Some(number) = number(digits)
        {
            return self.mark(hash(b"1"), Some(number), Start::Here);
        }
        if is_address(entry, content) {
            return self.mark(hash(host(content)?), None, Start::Here);
        }
        if let Some(around) = source(entry, content) {
            return self.mark(around, None, Start::Source);
        }
        if shape.words > WORDS || !is_count(entry) {
            return None;
        }
        let (around, number) = count(content)?;
        self.mark(around, Some(number), Start::Here)
    }
}

/// Whether it is of marks alone.
pub(crate) fn is_rule(entry: &Entry) -> bool {
    entry.shape.letters == 0 && entry.shape.digits == 0 && entry.shape.chars > 1
}

/// Whether a rule underlines the title above it.
fn underlines(rule: &Entry, above: &Entry) -> bool {
    rule.blanks == 0
        && above.class.is_title()
        && above.class != Class::Sentence
        && above.shape.chars.abs_diff(rule.shape.chars) <= SLACK
}

/// How many marks a heading begins with.
fn heading(content: &[u8]) -> Option<usize> {
    let level = content.iter().take_while(|&&byte| byte == b'#').count();
    let is_open = content.get(level) == Some(&b' ') && content.last() != Some(&b'#');
    (is_open && (1..=6).contains(&level)).then_some(level)
}

/// The number before a title.
fn numbered(content: &[u8]) -> Option<u64> {
    let digits = content.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_title = matches!(content.get(digits), Some(b'.' | b')'))
        && content.get(digits + 1) == Some(&b' ')
        && content.get(digits + 2).is_some_and(|byte| !byte.is_ascii_digit());
    is_title.then(|| number(&content[..digits])).flatten()
}

/// Whether it is an address, which may have a date in it.
fn is_address(entry: &Entry, content: &[u8]) -> bool {
    let begins = content.starts_with(b"http://") || content.starts_with(b"https://");
    (begins || entry.class == Class::Url) && !content.contains(&b' ')
}

/// What stands around the numbers and the days and months of a line that names a paper and a day.
fn source(entry: &Entry, content: &[u8]) -> Option<u64> {
    const MARKS: &str = ".,;:()[]\"";
    const MONTH_OR_DATE: Traits = Traits::MONTH.or(Traits::NUMERIC_DATE);
    let shape = &entry.shape;
    let is_dated = shape.traits.has(Traits::YEAR) && shape.traits.any(MONTH_OR_DATE);
    if shape.words > SOURCE_WORDS || entry.class == Class::StampLabeled || !is_dated {
        return None;
    }
    let (mut around, mut words) = (hash(b"source"), 0);
    for word in str::from_utf8(content).ok()?.split_ascii_whitespace() {
        let bare = word.trim_matches(|c: char| MARKS.contains(c));
        if bare.bytes().any(|byte| byte.is_ascii_digit()) {
            // Numbers may be as long as they like.
            let ink = word.bytes().filter(|byte| !byte.is_ascii_digit());
            around = ink.fold(around, |hash, byte| mix64(hash, byte.into()));
        } else if month(bare).or_else(|| weekday(bare)).is_some() {
            around = mix64(around, 0);
        } else {
            around = mix64(around, hash(word.as_bytes()));
            words += u32::from(bare.chars().filter(|c| c.is_alphabetic()).count() > 2);
        }
    }
    (words > 0).then_some(around)
}

/// The host of an address.
fn host(content: &[u8]) -> Option<&[u8]> {
    content.split(|&byte| byte == b'/').nth(2)
}

/// Where the name of a file stands.
fn file_name(content: &[u8]) -> Option<std::ops::Range<usize>> {
    let dot = content.iter().rposition(|&byte| byte == b'.')?;
    let (name, ending) = (&content[..dot], &content[dot + 1..]);
    let ending = &ending[..ending.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()];
    let from = name.iter().rposition(|&byte| byte == b' ').map_or(0, |blank| blank + 1);
    let is_name = from < dot && FILE_ENDINGS.contains(&ending);
    is_name.then_some(from..dot + 1 + ending.len())
}

fn is_count(entry: &Entry) -> bool {
    let shape = &entry.shape;
    shape.digits > 0
        && shape.chars <= LONGEST_COUNT
        && !matches!(entry.class, Class::Stamp | Class::StampLabeled | Class::Row)
        && !shape.last.ends_sentence()
}

/// What stands around the first number of a line, and the number.
fn count(content: &[u8]) -> Option<(u64, u64)> {
    let from = content.iter().position(u8::is_ascii_digit)?;
    let len = content[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (before, rest) = content.split_at(from);
    let (digits, after) = rest.split_at(len);
    Some((hash(before) ^ hash(after).rotate_left(32), number(digits)?))
}

/// Whether words stand between brackets or marks. Text stands between parentheses.
fn is_tag(entry: &Entry, content: &[u8]) -> bool {
    const MARKS: &[u8] = b"<>[]{}*=-#~+|@";
    let is_mark = |byte: Option<&u8>| byte.is_some_and(|byte| MARKS.contains(byte));
    entry.shape.words <= WORDS
        && content.len() > 3
        && is_mark(content.first())
        && is_mark(content.last())
}

fn number(digits: &[u8]) -> Option<u64> {
    str::from_utf8(digits).ok()?.parse().ok()
}

fn hash(bytes: &[u8]) -> u64 {
    // Not from 0, which stands for heads that are alike.
    bytes.iter().fold(1, |hash, &byte| mix64(hash, byte.into()))
}
