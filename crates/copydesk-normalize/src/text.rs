//! Text of values: Unicode without the scars of the medium.

mod typed;

use typed::with_typed_marks;

/// `text` as a value: literal HTML entities are decoded, runs of white space are one space,
/// characters that print nothing (soft hyphens, zero-width spaces, byte order marks, controls) are
/// left out, and quotes and dashes that were typed with other marks are themselves. Others stay as they
/// were written, joiners too: Persian, the scripts of India and emoji are spelled with them.
pub(crate) fn tidy(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    with_typed_marks(collapse(&decode_entities(text)))
}

/// Whether nothing of `text` has to change: most paragraphs are printed clean.
fn is_tidy(text: &str) -> bool {
    // White space counts as loose at the start, after other white space and at the end.
    let mut loose = true;
    let mut rest = text;
    while !rest.is_empty() {
        if !(loose && rest.starts_with([' ', '_'])) {
            let (plain, others) = rest.split_at(plain_start(rest));
            loose = if plain.is_empty() { loose } else { plain.ends_with(' ') };
            rest = others;
        }
        let mut chars = rest.chars();
        while rest.len() - chars.as_str().len() < STRIDE
            && let Some(c) = chars.next()
        {
            match c {
                ' ' if loose => return false,
                ' ' => loose = true,
                '`' => return false,
                '_' if loose => return false,
                '\'' if chars.as_str().starts_with('\'') => return false,
                '!'..='%' | '\''..='~' => loose = false,
                '&' | '\0'..='\u{9f}' => return false,
                _ if c.is_whitespace() || prints_nothing(c) || loose && is_joiner(c) => {
                    return false;
                }
                _ => loose = false,
            }
        }
        rest = chars.as_str();
    }
    !loose || text.is_empty()
}

/// So many bytes are looked at at a time.
const STRIDE: usize = 16;

/// How many bytes at the start of `text`, a multiple of [`STRIDE`], are ASCII of which nothing has to change,
/// whatever stands before the first and behind the last.
fn plain_start(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut plain = 0;
    // Each byte is seen with the next one.
    while let Some(some) = bytes.get(plain..=plain + STRIDE) {
        let pairs = some.iter().zip(&some[1..]);
        let is_odd = |(&byte, &next): (&u8, &u8)| {
            let is_blank = (byte == b' ') & ((next == b' ') | (next == b'_'));
            let is_quote = (byte == b'\'') & (next == b'\'');
            (byte.wrapping_sub(b' ') > b'~' - b' ')
                | (byte == b'&')
                | (byte == b'`')
                | is_blank
                | is_quote
        };
        // Without a branch, so that many are looked at in one instruction.
        if pairs.fold(false, |odd, pair| odd | is_odd(pair)) {
            break;
        }
        plain += STRIDE;
    }
    plain
}

/// `decoded` with one space between words and without what prints nothing.
fn collapse(decoded: &str) -> String {
    let mut tidy = String::with_capacity(decoded.len());
    let mut pending = false;
    for c in decoded.chars().filter(|&c| !prints_nothing(c)) {
        if c.is_whitespace() {
            pending = !tidy.is_empty();
        } else if is_joiner(c) && (pending || tidy.is_empty()) {
            // Pages fill lines with joiners and blanks that join nothing.
        } else {
            if core::mem::take(&mut pending) {
                tidy.push(' ');
            }
            tidy.push(c);
        }
    }
    tidy
}

/// As [`tidy`]; `None` if nothing is left.
pub(crate) fn tidy_some(text: &str) -> Option<String> {
    Some(tidy(text)).filter(|text| !text.is_empty())
}

/// Whether `c` is a character that is neither seen nor separates.
fn prints_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
            ..='\u{202e}' | '\u{2060}' | '\u{feff}'
    ) || (c.is_control() && !c.is_whitespace())
}

/// Whether `c` tells the character before it how to join the next one, which changes how both look, and
/// what they mean: ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// `text` with its entities decoded, those that were escaped twice (`&amp;#8217;`) too.
fn decode_entities(text: &str) -> String {
    let once = decode_once(text);
    if text.contains("&amp;") && once.contains('&') { decode_once(&once) } else { once }
}

/// ```text
/// entity = "&" ( "#" 1*DIGIT / "#" ("x" / "X") 1*HEXDIG / name ) ";"
/// ```
fn decode_once(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        decoded.push_str(before);
        let inner = &entity[1..];
        // No entity is longer than this; looking no further keeps the time linear.
        let end = inner.bytes().take(10).position(|byte| byte == b';');
        match end.and_then(|end| Some((character(&inner[..end])?, end))) {
            Some((c, end)) => {
                decoded.push(c);
                rest = &inner[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = inner;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The character that an entity stands for.
fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|&(_, c)| c);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    match code.ok()? {
        // As HTML has it: these numbers mean the characters of windows-1252.
        code @ 0x80..=0x9F => char::from_u32(WINDOWS_1252[(code - 0x80) as usize]),
        code => char::from_u32(code),
    }
}

/// Bytes 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard).
const WINDOWS_1252: [u32; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

/// Entities with names (HTML 4.01, chapter 24): markup, punctuation and Latin-1.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '),
    ("lsquo", '‘'), ("rsquo", '’'), ("sbquo", '‚'), ("ldquo", '“'), ("rdquo", '”'), ("bdquo", '„'),
    ("lsaquo", '‹'), ("rsaquo", '›'), ("laquo", '«'), ("raquo", '»'), ("ndash", '–'),
    ("mdash", '—'), ("hellip", '…'), ("bull", '•'), ("middot", '·'), ("shy", '\u{ad}'),
    ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '), ("euro", '€'), ("pound", '£'), ("yen", '¥'),
    ("cent", '¢'), ("copy", '©'), ("reg", '®'), ("trade", '™'), ("sect", '§'), ("para", '¶'),
    ("deg", '°'), ("plusmn", '±'), ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'),
    ("times", '×'), ("divide", '÷'), ("acute", '´'), ("iexcl", '¡'), ("iquest", '¿'),
    ("ordf", 'ª'), ("ordm", 'º'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'), ("micro", 'µ'),
    ("Agrave", 'À'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Atilde", 'Ã'), ("Auml", 'Ä'),
    ("Aring", 'Å'), ("AElig", 'Æ'), ("Ccedil", 'Ç'), ("Egrave", 'È'), ("Eacute", 'É'),
    ("Ecirc", 'Ê'), ("Euml", 'Ë'), ("Igrave", 'Ì'), ("Iacute", 'Í'), ("Icirc", 'Î'), ("Iuml", 'Ï'),
    ("ETH", 'Ð'), ("Ntilde", 'Ñ'), ("Ograve", 'Ò'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'),
    ("Otilde", 'Õ'), ("Ouml", 'Ö'), ("Oslash", 'Ø'), ("Ugrave", 'Ù'), ("Uacute", 'Ú'),
    ("Ucirc", 'Û'), ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("THORN", 'Þ'), ("szlig", 'ß'),
    ("agrave", 'à'), ("aacute", 'á'), ("acirc", 'â'), ("atilde", 'ã'), ("auml", 'ä'),
    ("aring", 'å'), ("aelig", 'æ'), ("ccedil", 'ç'), ("egrave", 'è'), ("eacute", 'é'),
    ("ecirc", 'ê'), ("euml", 'ë'), ("igrave", 'ì'), ("iacute", 'í'), ("icirc", 'î'), ("iuml", 'ï'),
    ("eth", 'ð'), ("ntilde", 'ñ'), ("ograve", 'ò'), ("oacute", 'ó'), ("ocirc", 'ô'),
    ("otilde", 'õ'), ("ouml", 'ö'), ("oslash", 'ø'), ("ugrave", 'ù'), ("uacute", 'ú'),
    ("ucirc", 'û'), ("uuml", 'ü'), ("yacute", 'ý'), ("thorn", 'þ'), ("yuml", 'ÿ'),
    ("OElig", 'Œ'), ("oelig", 'œ'), ("Scaron", 'Š'), ("scaron", 'š'), ("Yuml", 'Ÿ'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn entities_become_what_they_stand_for() {
        for (written, meant) in [
            ("Salt &amp; vinegar", "Salt & vinegar"),
            ("the mayor&#8217;s dog", "the mayor’s dog"),
            ("the mayor&#x2019;s dog", "the mayor’s dog"),
            ("the mayor&#146;s dog", "the mayor’s dog"),
            ("the mayor&amp;#8217;s dog", "the mayor’s dog"),
            ("&lt;HARB.O>", "<HARB.O>"),
            ("Caf&eacute;&nbsp;Noir", "Café Noir"),
            ("A&#3;B", "AB"),
            ("AT&T; R&D;", "AT&T; R&D;"),
            ("a & b; c", "a & b; c"),
            ("&", "&"),
            ("&#1114112;", "&#1114112;"),
            ("&#xD800;", "&#xD800;"),
            ("&#;", "&#;"),
        ] {
            assert_eq!(tidy(written), meant, "{written}");
        }
    }

    #[test]
    fn text_with_a_scar_is_not_tidy() {
        for scar in [
            " a",
            "a ",
            "a  b",
            "a\tb",
            "a&amp;b",
            "a\u{a0}b",
            "a\u{ad}b",
            "a\u{3}b",
            "a\u{2028}b",
            "`a",
            "a''",
            "a _ b",
        ] {
            assert!(!is_tidy(scar), "{scar:?}");
        }
        for text in ["", "a", "a b", "Évian – “so’s”", "東京 3"] {
            assert!(is_tidy(text), "{text:?}");
        }
    }

    #[test]
    fn what_prints_nothing_is_left_out() {
        assert_eq!(tidy("\u{feff} news\u{ad}room\u{200b}  at \t\n dawn\u{3} "), "newsroom at dawn");
        assert_eq!(tidy_some(" \u{200b} "), None);
    }

    #[test]
    fn joiners_belong_to_their_letters() {
        // Persian, Kannada, Bengali, Malayalam as it was spelled before 2008, a family.
        for text in [
            "کتاب\u{200c}فروش",
            "ರಾಜ್\u{200c}ಕುಮಾರ್",
            "র\u{200d}্যাব",
            "അവന്\u{200d} വന്നു",
            "👨\u{200d}👩\u{200d}👧",
        ] {
            assert_eq!(tidy(text), text);
            assert_eq!(tidy(&format!(" {text}  {text}")), format!("{text} {text}"));
        }
        assert_eq!(tidy("news \u{200c} \u{a0}\u{200c} room"), "news room");
        assert_eq!(tidy_some("\u{200c} \u{200d}"), None);
    }

    proptest! {
        #[test]
        fn tidy_text_has_no_loose_white_space(text in r"[&#;a-z0-9 \t\u{a0}\u{ad}é]{0,60}|\PC{0,40}") {
            let tidied = tidy(&text);
            prop_assert_eq!(tidied.trim(), &tidied);
            prop_assert!(!tidied.contains("  "));
            prop_assert!(!tidied.chars().any(prints_nothing));
        }

        #[test]
        fn tidy_text_stays_as_it_is(
            text in r"[&;amp \t\u{a0}\u{ad}\u{200c}\u{2003}’é]{0,12}|[a1 '`_]{0,12}|\PC{0,40}|([a-z]{1,9} ){3,20}[&` _'’a]{1,3}[a-z ]{0,40}",
        ) {
            // The short way may only be taken where the long way changes nothing.
            if is_tidy(&text) {
                prop_assert_eq!(with_typed_marks(collapse(&decode_entities(&text))), text);
            }
        }

        #[test]
        fn plain_text_is_left_alone(text in "[A-Za-z]{1,8}( [A-Za-z’,.]{1,8}){0,5}") {
            prop_assert_eq!(tidy(&text), text);
        }
    }
}
