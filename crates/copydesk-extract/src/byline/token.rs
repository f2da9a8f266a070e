//! Words and marks of a byline.

use copydesk_text::lexicon::{
    WordSet,
    calendar::month,
    credit::{HONORIFICS, SUFFIXES, is_in},
};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with the apostrophes, hyphens and full stops that belong to them.
    Word,
    /// A figure and what hangs on it: `2017`, `12:21pm`, `26.04.2024`.
    Number,
    /// `,` `、` `،`
    Comma,
    /// `;`
    Semicolon,
    /// A mark that parts one statement from the next: `|` `·` `•` ` - ` `–`.
    Bar,
    /// `/`
    Slash,
    /// `:`
    Colon,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A quotation mark.
    Quote,
    /// A full stop, exclamation or question mark.
    Stop,
    /// `name@host`
    Email,
    /// `@name`
    Handle,
    /// A web site: `www.example.com`, `EXAMPLE.COM`.
    Site,
    /// Anything else.
    Other,
}

/// A token and where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    /// Byte offset in the text.
    pub(crate) start: usize,
}

impl Token<'_> {
    /// Byte offset after it.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of `text`; white space parts them and is left out.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() || is_invisible(c) {
            let text = &text[at..at + c.len_utf8()];
            let bar = matches!(c, '\n' | '\t' | '\u{b}' | '\u{c}');
            if bar && !tokens.is_empty() {
                tokens.push(Token { kind: Kind::Bar, text, start: at });
            }
            at += c.len_utf8();
            continue;
        }
        let token = token(text, at, c);
        at = token.end();
        tokens.push(token);
    }
    tokens
}

/// The first of the [`tokens`] of `text`: most lines are turned away by it.
pub(crate) fn first_token(text: &str) -> Option<Token<'_>> {
    let (start, c) = text.char_indices().find(|(_, c)| !c.is_whitespace() && !is_invisible(*c))?;
    Some(token(text, start, c))
}

/// The token that starts at `start` with `c`.
fn token(text: &str, start: usize, c: char) -> Token<'_> {
    let rest = &text[start..];
    let (kind, len) = if c.is_alphabetic() || is_mark(c) {
        word(rest)
    } else if c.is_ascii_digit() || c.is_numeric() {
        (Kind::Number, number_len(rest))
    } else {
        mark(text, start, c)
    };
    Token { kind, text: &rest[..len.max(c.len_utf8())], start }
}

/// The token that starts with the letter at the start of `rest`: e-mail, web site or word.
fn word(rest: &str) -> (Kind, usize) {
    if let Some(len) = plain_word_len(rest.as_bytes()) {
        return (Kind::Word, len);
    }
    let chunk = &rest[..rest.find(ends_chunk).unwrap_or(rest.len())];
    if let Some(len) = email_len(chunk) {
        return (Kind::Email, len);
    }
    if let Some(len) = site_len(chunk) {
        return (Kind::Site, len);
    }
    (Kind::Word, word_len(rest))
}

/// The length of a word of ASCII letters between which no capital follows a small one, if what follows it can
/// be no part of it. Nearly all words are such.
fn plain_word_len(rest: &[u8]) -> Option<usize> {
    let mut small = false;
    for (at, byte) in rest.iter().enumerate() {
        match byte {
            b'a'..=b'z' => small = true,
            b'A'..=b'Z' if !small => {}
            b' ' | b',' | b';' | b')' | b'|' | b'"' if at > 0 => return Some(at),
            // So long a word is no abbreviation, and no address ends with the stop.
            b'.' if at > LONGEST_SHORT && matches!(rest.get(at + 1), None | Some(b' ')) => {
                return Some(at);
            }
            _ => return None,
        }
    }
    Some(rest.len()).filter(|len| *len > 0)
}

/// Whether `c` ends a run of characters without a space, comma or bar.
fn ends_chunk(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, ',' | ';' | '|' | '(' | ')' | '<' | '>' | '"' | '，' | '、' | '）')
}

/// `local@domain.tld` at the start of `chunk`.
fn email_len(chunk: &str) -> Option<usize> {
    let at = chunk.find('@')?;
    let host = &chunk[at + 1..];
    let ascii = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let host = &host[..host.find(|c| !ascii(c)).unwrap_or(host.len())];
    let host = host.trim_end_matches(['.', '-', '_']);
    let dotted = host.find('.').is_some_and(|dot| dot > 0);
    (chunk[..at].chars().all(ascii) && dotted).then_some(at + 1 + host.len())
}

/// Endings of the names of web sites.
static SITE_ENDINGS: WordSet = WordSet::new(&[
    "com", "net", "org", "info", "de", "at", "ch", "fr", "it", "es", "co", "uk", "nl", "se", "dk",
    "no", "fi", "pl", "cz", "ru", "ua", "tr", "br", "mx", "ar", "in", "jp", "cn", "kr", "au", "nz",
    "ca", "eu", "tv", "news", "online", "media", "live", "us", "za", "ie", "io",
]);

/// `www.…`, `http…` or `word.tld` at the start of `chunk`.
fn site_len(chunk: &str) -> Option<usize> {
    let site =
        |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | ':' | '?' | '=' | '&');
    let len = chunk.find(|c| !site(c)).unwrap_or(chunk.len());
    let long = chunk[..len].trim_end_matches(['.', ':', '/']);
    if long.starts_with("http://") || long.starts_with("https://") || long.starts_with("www.") {
        return Some(long.len());
    }
    let host = &chunk[..chunk
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .unwrap_or(chunk.len())];
    let host = host.trim_end_matches(['.', '-']);
    let (name, ending) = host.rsplit_once('.')?;
    let known = SITE_ENDINGS.has(ending);
    (known && name.len() >= 3 && !name.contains("..")).then_some(host.len())
}

/// Letters at the start of `rest` with the marks inside and after them that belong to a name.
fn word_len(rest: &str) -> usize {
    let mut len = 0;
    while let Some(c) = rest[len..].chars().next() {
        let after = rest[len + c.len_utf8()..].chars().next();
        let inner = after.is_some_and(char::is_alphabetic);
        if c.is_uppercase() && rest[..len].ends_with(char::is_lowercase) && is_glued(&rest[len..]) {
            break;
        }
        if c.is_ascii_digit() && is_counted(&rest[..len], &rest[len..]) {
            break;
        }
        let takes = match c {
            _ if c.is_alphanumeric() || is_mark(c) || is_joiner(c) => true,
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '-' | '‐' | '‑' | '*' | '&' => {
                inner && len > 0
            }
            ':' => inner && len > 0 && rest[len + 1..].starts_with("in"),
            '.' => inner || is_short(&rest[..len]),
            '(' => rest[len..].starts_with("(a)"),
            _ => false,
        };
        if !takes {
            break;
        }
        len += if c == '(' { 3 } else { c.len_utf8() };
    }
    len
}

/// The text of `tokens`.
pub(crate) fn spelling<'a>(text: &'a str, tokens: &[Token<'_>]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end()).unwrap_or_default(),
        _ => "",
    }
}

/// Whether the second half of `run` says the first again.
pub(crate) fn is_said_twice(run: &[Token<'_>]) -> bool {
    let (first, second) = run.split_at(run.len() / 2);
    first.iter().map(|token| token.text).eq(second.iter().map(|token| token.text))
}

/// Whether `figures` are a count of comments that a page sets right behind a name: `Jane Roe22`.
fn is_counted(word: &str, figures: &str) -> bool {
    let after = figures.trim_start_matches(|c: char| c.is_ascii_digit());
    word.len() > 2
        && word.starts_with(char::is_uppercase)
        && word.ends_with(char::is_lowercase)
        && !after.starts_with(|c: char| c.is_alphanumeric() || c == '.')
}

/// Buttons that a page sets right behind a name, so that its text has them in one word with it.
const GLUED: &[&str] = &[
    "Twitter",
    "Facebook",
    "Instagram",
    "LinkedIn",
    "Mastodon",
    "Bluesky",
    "Email",
    "Follow",
    "Share",
    "Published",
    "Posted",
    "Updated",
];

/// Whether `rest` starts with the text of a button: `TwitterFacebook`, of `Jane RoeTwitter`.
fn is_glued(rest: &str) -> bool {
    GLUED.iter().any(|button| {
        rest.strip_prefix(button).is_some_and(|after| !after.starts_with(char::is_lowercase))
    })
}

/// Longest abbreviation of [`is_short`], in bytes, but for initials.
const LONGEST_SHORT: usize = 5;

/// Whether a full stop after `word` abbreviates it: an initial, `Jr.`, `Dr.`, `St.`.
pub(crate) fn is_short(word: &str) -> bool {
    // `Dipl.-Ing`
    let word = word.rsplit(".-").next().unwrap_or(word);
    let last = word.rsplit('.').next().unwrap_or(word);
    let letters = last.chars().count();
    letters == 1 && last.chars().all(char::is_uppercase)
        || word.len() <= LONGEST_SHORT && month(word).is_some()
        || word.len() <= LONGEST_SHORT
            && (SUFFIXES.has(word) || HONORIFICS.has(word) || is_in(word, ABBREVIATED))
        || letters == 2
            && last.chars().next().is_some_and(char::is_uppercase)
            && !word.chars().all(char::is_uppercase)
}

/// Given names, saints and offices that are abbreviated.
const ABBREVIATED: &[&str] = &[
    "st", "ste", "wm", "chr", "geo", "thos", "chas", "jos", "jas", "fr", "sta", "oprac", "tłum",
    "sr", "dept", "u", "d", "sen", "rep", "gov", "col", "capt", "maj", "sgt", "adm", "amb", "lic",
    "ing", "arq", "dott", "avv", "mgr", "inż", "msgr", "mons", "profa", "dipl",
];

/// Digits at the start of `rest` and the letters and marks that hang on them.
fn number_len(rest: &str) -> usize {
    let mut len = 0;
    while let Some(c) = rest[len..].chars().next() {
        let after = rest[len + c.len_utf8()..].chars().next();
        let takes = c.is_alphanumeric()
            || (matches!(c, '.' | ':' | ',' | '/' | '-' | '\'')
                && after.is_some_and(char::is_numeric));
        if !takes {
            break;
        }
        len += c.len_utf8();
    }
    len
}

/// The mark `c` at `at`.
fn mark(text: &str, at: usize, c: char) -> (Kind, usize) {
    let rest = &text[at..];
    let kind = match c {
        ',' | '，' | '、' | '،' => Kind::Comma,
        ';' | '；' | '؛' => Kind::Semicolon,
        '|' | '｜' | '丨' | '¦' | '·' | '•' | '∙' | '‧' | '●' | '▪' | '■' | '◆' | '–' | '—'
        | '―' | '−' | '‖' | '»' | '›' | '~' | '►' | '▸' | '→' => Kind::Bar,
        '-' | '_' => {
            let len = rest.len() - rest.trim_start_matches(c).len();
            let open = at == 0 || text[..at].ends_with(char::is_whitespace);
            let shut = rest[len..].starts_with(char::is_whitespace) || len == rest.len();
            return (if len > 1 || (open && shut) { Kind::Bar } else { Kind::Other }, len);
        }
        '/' | '／' => {
            let len = rest.len() - rest.trim_start_matches(c).len();
            return (if len > c.len_utf8() { Kind::Bar } else { Kind::Slash }, len);
        }
        ':' | '：' => Kind::Colon,
        '(' | '[' | '（' | '【' | '［' | '{' | '〔' => Kind::Open,
        ')' | ']' | '）' | '】' | '］' | '}' | '〕' => Kind::Close,
        '"' | '“' | '”' | '„' | '«' | '‟' | '「' | '」' => Kind::Quote,
        '\'' | '‘' | '’' => Kind::Quote,
        '.' | '!' | '?' | '。' | '！' | '？' | '…' | '।' => Kind::Stop,
        '&' | '+' => Kind::Word,
        '@' => {
            let name = rest[1..].trim_start_matches(' ');
            let gap = rest.len() - 1 - name.len();
            let len = name
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.')))
                .unwrap_or(name.len());
            let len = name[..len].trim_end_matches('.').len();
            return if len > 0 && gap <= 1 {
                (Kind::Handle, 1 + gap + len)
            } else {
                (Kind::Other, 1)
            };
        }
        _ => Kind::Other,
    };
    (kind, c.len_utf8())
}

/// Marks that letters carry: vowel signs, accents.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}'
        | '\u{951}'..='\u{957}' | '\u{962}'..='\u{963}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{9d7}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Joiners inside words of Persian and Indian scripts.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Characters that print nothing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        tokens(text).into_iter().map(|token| (token.kind, token.text)).collect()
    }

    proptest! {
        #[test]
        fn plain_words_are_as_long_as_others(text in "[A-Za-z]{1,8}[ ,;)|\".(:'@-]{0,2}[A-Za-z ]{0,4}") {
            if let Some(len) = plain_word_len(text.as_bytes()) {
                let chunk = &text[..text.find(ends_chunk).unwrap_or(text.len())];
                prop_assert_eq!((email_len(chunk), site_len(chunk)), (None, None));
                prop_assert_eq!(len, word_len(&text));
            }
        }
    }

    #[test]
    fn plain_words_of_a_byline_are_as_long_as_others() {
        for text in ["Roe, AP", "Roe", "McRoe by", "www.example.com", "ROE ", "Roe.", "roe@x.com"] {
            let len = plain_word_len(text.as_bytes());
            assert!(len.is_none_or(|len| len == word_len(text)), "{text}");
        }
    }

    #[test]
    fn nearly_all_words_are_plain() {
        for (text, len) in [("Roe, AP", 3), ("Roe", 3), ("Turner.", 6), ("harbour) said", 7)] {
            assert_eq!(plain_word_len(text.as_bytes()), Some(len), "{text}");
        }
        for text in ["www.example.com", "roe@x.com", "Jr.", "harbour.com", "McRoe", "Roe(a)"] {
            assert_eq!(plain_word_len(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn marks_inside_a_name_belong_to_it() {
        for name in [
            "O'Brien",
            "O’Brien",
            "al-Masri",
            "J.",
            "J.R.R.",
            "Jr.",
            "Wilson-Smith",
            "Ph.D.",
            "Ní",
            "D'Arcy",
        ] {
            assert_eq!(kinds(name), [(Kind::Word, name)]);
        }
    }

    #[test]
    fn a_full_stop_after_a_long_word_ends_the_line() {
        assert_eq!(kinds("Turner."), [(Kind::Word, "Turner"), (Kind::Stop, ".")]);
    }

    #[test]
    fn addresses_and_handles() {
        assert_eq!(
            kinds("jane.roe@example.com @janeroe Roe@janeroe EXAMPLE.COM"),
            [
                (Kind::Email, "jane.roe@example.com"),
                (Kind::Handle, "@janeroe"),
                (Kind::Word, "Roe"),
                (Kind::Handle, "@janeroe"),
                (Kind::Site, "EXAMPLE.COM"),
            ]
        );
    }

    #[test]
    fn a_hyphen_with_spaces_is_a_bar() {
        assert_eq!(kinds("Roe - AP")[1].0, Kind::Bar);
        assert_eq!(kinds("Roe--AP")[1].0, Kind::Bar);
        assert_eq!(
            kinds("12/16/16 12:21pm"),
            [(Kind::Number, "12/16/16"), (Kind::Number, "12:21pm")]
        );
    }
}
