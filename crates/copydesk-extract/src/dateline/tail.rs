//! What stands between a dateline and its story.

use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, take_while1},
    combinator::value,
};

use super::words::{is_space, space};

/// What ends a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// `—`, `–`, `--`, `_`: printed for nothing else at the start of a paragraph.
    Dash,
    /// ` - `, which also stands in compounds and scores.
    Hyphen,
    /// `:`.
    Colon,
    /// `|`, `=`, `।`.
    Bar,
    /// `/`, which also joins names: after an agency only.
    Slash,
    /// Two spaces.
    Gap,
    /// One space: after an agency only.
    Space,
    /// The end of the line.
    End,
}

/// Reads the end of a dateline: what it is and how long it is, the space after it included.
///
/// ```abnf
/// tail = SP? [("." / ",") SP?] mark SP? / 2SP / SP
/// mark = "—" / "–" / "--" *"-" / "_" / "―" / "−" / "-" / ":" / "|" / "=" / "/" / "।"
/// ```
pub(super) fn read(text: &str) -> (Tail, usize) {
    let lead = space(text);
    // `Bern. -`, `(EFE).-`, `Calif., -`
    let stopped = text[lead..].trim_start_matches(['.', ',']);
    let stopped = &stopped[space(stopped)..];
    if stopped.is_empty() {
        return (Tail::End, text.len());
    }
    if let Some((tail, rest)) = mark(stopped) {
        let rest = rest.trim_start_matches(is_space);
        return (tail, text.len() - rest.len());
    }
    // `(epd). Die`
    let stop_len = text.len() - stopped.len();
    if stop_len > lead && stopped.len() < text[lead..].len() && text[..stop_len].ends_with(is_space)
    {
        return (Tail::Space, stop_len);
    }
    let spaces = text[..lead].chars().filter(|c| *c != '\u{200b}').count();
    (if spaces >= 2 && !text[..lead].contains('\n') { Tail::Gap } else { Tail::Space }, lead)
}

/// The mark and what follows it. A hyphen that joins two words is none.
fn mark(text: &str) -> Option<(Tail, &str)> {
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let long: IResult<&str, &str> = alt((
        tag("--"),
        tag("—"),
        tag("–"),
        tag("―"),
        tag("−"),
        tag("─"),
        tag("‒"),
        tag("_"),
        // UTF-8 read as Windows-1252.
        tag("â€”"),
        tag("â€“"),
    ))
    .parse(text);
    if let Ok((rest, _)) = long {
        return Some((Tail::Dash, rest.trim_start_matches(['-', '—', '–', '_'])));
    }
    if let Some(rest) = text.strip_prefix(['-', 'ـ']) {
        let rest_is_apart = rest.is_empty() || rest.starts_with(is_space);
        return rest_is_apart.then_some((Tail::Hyphen, rest));
    }
    let bars: IResult<&str, (Tail, &str)> = alt((
        value(Tail::Colon, tag(":")),
        value(Tail::Colon, tag("：")),
        value(Tail::Slash, tag("/")),
        value(Tail::Bar, take_while1(|c| matches!(c, '|' | '=' | '।' | '～' | '~' | '•' | '·'))),
    ))
    .map(|tail| (tail, ""))
    .parse(text);
    let (rest, (tail, _)) = bars.ok()?;
    // `Section|Headline` is a menu.
    let joined = tail == Tail::Bar && !text.starts_with('।') && !rest.starts_with(is_space);
    (!joined).then_some((tail, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_their_lengths() {
        for (text, tail, rest) in [
            (" -- The", Tail::Dash, "The"),
            ("--The", Tail::Dash, "The"),
            (" — The", Tail::Dash, "The"),
            (" _ The", Tail::Dash, "The"),
            (" - The", Tail::Hyphen, "The"),
            ("- The", Tail::Hyphen, "The"),
            (".- The", Tail::Hyphen, "The"),
            (". - The", Tail::Hyphen, "The"),
            (", - The", Tail::Hyphen, "The"),
            (": The", Tail::Colon, "The"),
            (" | The", Tail::Bar, "The"),
            (" / The", Tail::Slash, "The"),
            ("  The", Tail::Gap, "The"),
            (" The", Tail::Space, "The"),
            ("-based", Tail::Space, "-based"),
            (" -", Tail::Hyphen, ""),
            ("", Tail::End, ""),
            (" . ", Tail::End, ""),
        ] {
            let (found, len) = read(text);
            assert_eq!((found, &text[len..]), (tail, rest), "{text}");
        }
    }
}
