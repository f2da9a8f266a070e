//! What one line looks like, in numbers and yes-or-no traits, found in one pass over its head and
//! tail.
//!
//! Everything here is about a single line; what its neighbours say is [`context`](crate::context)'s
//! matter. Long lines are looked at through a window at each end, so that a line costs the same
//! whether it has five hundred bytes or five hundred million.

use copydesk_text::encoding::text_of;

use crate::likeness;
use crate::scan::scan;

/// Bytes of a long line that are looked at, at its start.
const HEAD: usize = 192;
/// Bytes of a long line that are looked at, at its end.
const TAIL: usize = 64;
/// Most words of a line that are remembered for comparing lines.
pub(crate) const MAX_STEMS: usize = 16;

/// Most names of a line that are remembered.
pub(crate) const MAX_NAMES: usize = 10;

/// The shape of one line. White space at the ends has been left out; the line is not blank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    /// Length in bytes.
    pub(crate) bytes: u32,
    /// Length in characters (for long lines: estimated from the head).
    pub(crate) chars: u32,
    /// White space before the text: spaces, a tab counting 8.
    pub(crate) indent: u8,
    /// Words in what was looked at.
    pub(crate) words: u8,
    /// Words that begin with an upper-case letter.
    pub(crate) title_words: u8,
    /// Words of two letters or more, all upper-case.
    pub(crate) caps_words: u8,
    /// Words that begin with a lower-case letter.
    pub(crate) lower_words: u8,
    /// Letters.
    pub(crate) letters: u16,
    /// Letters of scripts without case.
    pub(crate) uncased: u16,
    /// Digits.
    pub(crate) digits: u16,
    /// Commas.
    pub(crate) commas: u8,
    /// Runs of two or more spaces or dots inside: columns of a table.
    pub(crate) columns: u8,
    /// How many marks inside part it into pieces: `|`, `·` and ` / ` count one, ` > ` and the like two.
    pub(crate) parts: u8,
    /// What it begins with.
    pub(crate) first: First,
    /// What it ends with.
    pub(crate) last: Last,
    /// What it could be.
    pub(crate) traits: Traits,
    /// Whether it begins with a dateline that names an agency.
    pub(crate) is_dispatch: bool,
    /// Hash of the whole text, letters folded.
    pub(crate) hash: u64,
    /// Hash of how it is made: its words, one for all numbers and one for all capitalized words.
    pub(crate) pattern: u64,
    /// Hash of the first 40 bytes or the whole text, letters folded.
    pub(crate) head_hash: u32,
    /// Hashes of its words, for looking them up: the first four and the last.
    pub(crate) word_hashes: [u32; 5],
    /// Hashes of the stems of its longer words.
    pub(crate) stems: [u16; MAX_STEMS],
    /// How many stems there are.
    pub(crate) stem_count: u8,
    /// Hashes of the words that look like names: capitalized, and not the first of the line.
    pub(crate) names: [u16; MAX_NAMES],
    /// How many names there are.
    pub(crate) name_count: u8,
}

/// What a line begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum First {
    Upper,
    Lower,
    Digit,
    Quote,
    Bullet,
    Bracket,
    Angle,
    Caret,
    Uncased,
    #[default]
    Other,
}

/// What a line ends with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Last {
    Stop,
    Question,
    Exclamation,
    Quote,
    StopQuote,
    Colon,
    Comma,
    Dash,
    Bracket,
    Ellipsis,
    Digit,
    Letter,
    #[default]
    Other,
}

impl First {
    pub(crate) const COUNT: usize = 10;
}

impl Last {
    pub(crate) const COUNT: usize = 13;

    /// Whether a sentence ends here.
    pub(crate) fn ends_sentence(self) -> bool {
        matches!(
            self,
            Self::Stop | Self::Question | Self::Exclamation | Self::StopQuote | Self::Ellipsis
        )
    }
}

/// A set of yes-or-no traits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(pub(crate) u64);

macro_rules! traits {
    ($($(#[$doc:meta])* $name:ident = $bit:literal $label:literal,)*) => {
        impl Traits {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*
            /// Names of the traits, by bit.
            pub(crate) const NAMES: &'static [&'static str] = &[$($label),*];
        }
    };
}

traits! {
    /// A year from 1900 to 2099.
    YEAR = 0 "year",
    /// `15:15`, `3.15 pm`, `15h15`.
    CLOCK = 1 "clock",
    /// The name of a month.
    MONTH = 2 "month",
    /// The name of a weekday.
    WEEKDAY = 3 "weekday",
    /// Numbers joined by `/`, `.` or `-` as in dates.
    NUMERIC_DATE = 4 "numeric-date",
    /// `ago`, `vor 3 Stunden`, `hace`.
    RELATIVE = 5 "relative",
    /// A word that says what a stamp stamps: `Published`, `Stand`.
    STAMP_LABEL = 6 "stamp-label",
    /// Begins with `By` or the like.
    BYLINE_LEAD = 7 "byline-lead",
    /// Is nothing but `By` or the like.
    BYLINE_LEAD_ONLY = 8 "byline-lead-only",
    /// Two to four capitalized words and nothing else.
    NAME = 9 "name",
    /// Names a news agency.
    AGENCY = 10 "agency",
    /// A job title.
    JOB = 11 "job",
    /// Words in capitals, then a dash or colon.
    DATELINE_CAPS = 12 "dateline-caps",
    /// A dash or colon after at most eight words that begin with a capital.
    DATELINE_DASH = 13 "dateline-dash",
    /// A bracket with a short name before the dash.
    DATELINE_AGENCY = 14 "dateline-agency",
    /// `Word:` and more.
    LABEL = 15 "label",
    /// `Word:` and nothing more.
    LABEL_ONLY = 16 "label-only",
    /// A web address.
    URL = 17 "url",
    /// An e-mail address.
    EMAIL = 18 "email",
    /// `@name`.
    HANDLE = 19 "handle",
    /// Nothing but punctuation.
    RULE = 20 "rule",
    /// `###`, `-30-`, `Reuter`.
    END_MARK = 21 "end-mark",
    /// `3 of 50 DOCUMENTS`.
    COUNT = 22 "count",
    /// `<DOC>`, `</TEXT>`.
    TAG = 23 "tag",
    /// `&#3;`.
    ENTITY = 24 "entity",
    /// `Photo:`, `(AP Photo/…)`.
    CREDIT = 25 "credit",
    /// A copyright line.
    COPYRIGHT = 26 "copyright",
    /// `5 min read`.
    READING_TIME = 27 "reading-time",
    /// Has a quotation mark.
    QUOTE = 28 "quote",
    /// Control characters stand around the text.
    CONTROL = 29 "control",
    /// Ends in white space that the text does not need.
    NO_BREAK_SPACE = 30 "no-break-space",
    /// All of it is in brackets.
    BRACKETED = 31 "bracketed",
    /// No letter is lower-case and some are upper-case.
    ALL_CAPS = 32 "all-caps",
    /// Nearly every word is capitalized.
    TITLE_CASE = 33 "title-case",
    /// A file or slug word: letters and digits or hyphens without a space.
    CODE = 34 "code",
    /// What sites print around stories.
    CHROME = 35 "chrome",
    /// Has `|`, `·` or `•` inside.
    SEPARATOR = 36 "separator",
    /// Has a semicolon.
    SEMICOLON = 37 "semicolon",
    /// Begins with `*` or a bullet and has more.
    BULLET = 38 "bullet",
    /// The post … appeared first on …; a version of this article appeared in print.
    NOTICE = 39 "notice",
    /// Says of people that they reported, wrote or edited, or closes a story in another way.
    SIGNOFF = 40 "sign-off",
    /// Has a currency sign or a percentage.
    MONEY = 41 "money",
}

impl Traits {
    /// Whether it has every trait of `other`.
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it has some trait of `other`.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds `other` if `yes`.
    pub(crate) fn set(&mut self, other: Self, yes: bool) {
        if yes {
            self.0 |= other.0;
        }
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Some part of a stamp.
    pub(crate) const STAMP_PARTS: Self = Self::YEAR
        .or(Self::CLOCK)
        .or(Self::MONTH)
        .or(Self::WEEKDAY)
        .or(Self::NUMERIC_DATE)
        .or(Self::RELATIVE);
}

impl Shape {
    /// The shape of `text`, a line without the white space around it; `whole` is the line with it.
    pub(crate) fn new(text: &[u8], whole: &[u8]) -> Self {
        let mut shape =
            Self { bytes: u32::try_from(text.len()).unwrap_or(u32::MAX), ..Self::default() };
        let short = text.len() <= HEAD + TAIL;
        let head = if short { text } else { floor_char(text, HEAD) };
        let head = text_of(head);
        shape.measure_margins(text, whole);
        let findings = scan(&mut shape, &head, short);
        shape.first = head.chars().next().map_or(First::Other, first_of);
        let tail_text;
        let tail = if short {
            &*head
        } else {
            tail_text = text_of(&text[text.len() - TAIL..]);
            &*tail_text
        };
        shape.last = last_of(tail);
        shape.set_case_traits(short);
        likeness::mark(&mut shape, &head, tail, short, &findings);
        shape
    }

    fn measure_margins(&mut self, text: &[u8], whole: &[u8]) {
        let before = text.as_ptr().addr().saturating_sub(whole.as_ptr().addr()).min(whole.len());
        let mut columns = 0u32;
        let mut control = false;
        for &byte in &whole[..before] {
            match byte {
                b'\t' => columns += 8,
                0..=8 | 0x0E..=0x1F => control = true,
                _ => columns += 1,
            }
        }
        self.indent = u8::try_from(columns).unwrap_or(u8::MAX);
        let after = &whole[(before + text.len()).min(whole.len())..];
        control |= after.iter().any(|byte| matches!(byte, 1..=8 | 0x0E..=0x1F));
        self.traits.set(Traits::CONTROL, control);
        self.traits.set(Traits::NO_BREAK_SPACE, after.windows(2).any(|pair| pair == [0xC2, 0xA0]));
    }

    fn set_case_traits(&mut self, short: bool) {
        let cased = self.letters.saturating_sub(self.uncased);
        let starts = self.title_words + self.caps_words.min(self.title_words);
        self.traits.set(
            Traits::ALL_CAPS,
            cased >= 3 && self.lower_words == 0 && self.caps_words * 2 >= self.words,
        );
        self.traits.set(
            Traits::TITLE_CASE,
            short && self.words >= 2 && starts > 0 && self.lower_words * 4 <= self.words,
        );
    }

    /// Adds the stem with this hash, if it is new and there is room.
    pub(crate) fn push_stem(&mut self, hash: u32) {
        let stem = (hash ^ (hash >> 16)) as u16;
        let count = usize::from(self.stem_count);
        if count < MAX_STEMS && !self.stems[..count].contains(&stem) {
            self.stems[count] = stem;
            self.stem_count += 1;
        }
    }

    /// Adds the name with this hash, if it is new and there is room.
    pub(crate) fn push_name(&mut self, hash: u32) {
        let name = (hash ^ (hash >> 16)) as u16;
        let count = usize::from(self.name_count);
        if count < MAX_NAMES && !self.names[..count].contains(&name) {
            self.names[count] = name;
            self.name_count += 1;
        }
    }

    /// The names as a slice.
    pub(crate) fn names(&self) -> &[u16] {
        &self.names[..usize::from(self.name_count)]
    }

    /// The stems as a slice.
    pub(crate) fn stems(&self) -> &[u16] {
        &self.stems[..usize::from(self.stem_count)]
    }
}

/// Whether a script writes words without spaces between them: Han, kana, Thai, Lao, Khmer, Myanmar.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c as u32, 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn first_of(c: char) -> First {
    match c {
        '"' | '“' | '„' | '«' | '‘' | '\'' | '`' | '「' | '»' | '”' => First::Quote,
        '*' | '•' | '·' | '-' | '–' | '—' | '●' | '▪' | '■' | '►' | '+' | '#' => {
            First::Bullet
        }
        '(' | '[' | '【' | '（' => First::Bracket,
        '<' | '&' => First::Angle,
        '^' => First::Caret,
        c if c.is_numeric() => First::Digit,
        c if c.is_uppercase() => First::Upper,
        c if c.is_lowercase() => First::Lower,
        c if c.is_alphabetic() => First::Uncased,
        _ => First::Other,
    }
}

fn last_of(tail: &str) -> Last {
    let mut chars = tail.chars().rev();
    let Some(c) = chars.next() else { return Last::Other };
    let before = chars.next();
    match c {
        '.' if before == Some('.') => Last::Ellipsis,
        '…' => Last::Ellipsis,
        '.' | '。' | '।' | '۔' | '．' => Last::Stop,
        '?' | '？' | '؟' => Last::Question,
        '!' | '！' => Last::Exclamation,
        '"' | '”' | '“' | '’' | '\'' | '»' | '」' | '«' => match before {
            Some('.' | '!' | '?' | '。' | '！' | '？' | '…' | ',' | '\'' | '’') => {
                Last::StopQuote
            }
            _ => Last::Quote,
        },
        ':' | '：' => Last::Colon,
        ',' | ';' | '、' | '，' => Last::Comma,
        '-' | '–' | '—' | '_' | '=' => Last::Dash,
        ')' | ']' | '】' | '）' => match before {
            Some('.' | '。' | '!' | '?') => Last::StopQuote,
            _ => Last::Bracket,
        },
        c if c.is_numeric() => Last::Digit,
        c if c.is_alphabetic() => Last::Letter,
        _ => Last::Other,
    }
}

/// The first `len` bytes of `text`, or a few less so that no UTF-8 character is cut.
fn floor_char(text: &[u8], len: usize) -> &[u8] {
    let mut end = len.min(text.len());
    for _ in 0..3 {
        match text.get(end) {
            Some(byte) if byte & 0xC0 == 0x80 && end > 0 => end -= 1,
            _ => break,
        }
    }
    &text[..end]
}
