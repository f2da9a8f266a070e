//! The source in a dateline.

use copydesk_text::lexicon::{
    agency::{agency, is_agency},
    region::region,
};

use super::{
    tail::{self, Tail},
    words::{is_space, space, word},
};

/// A source as it stands in the dateline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source<'a> {
    /// Names without brackets: `tca`, `dpa` of `(tca/dpa)`.
    pub(super) names: Vec<&'a str>,
    /// Whether at least one is an agency of the list, or looks like a station or a site.
    pub(super) known: bool,
    /// The length of it with its brackets.
    pub(super) len: usize,
    /// Where in it a date begins that some wires put into the brackets: `(Marketwired - Aug. 9)`.
    pub(super) date_at: Option<usize>,
}

/// Reads the source in brackets that `text` starts with.
///
/// ```abnf
/// source  = "(" names ")" / "[" names "]" / "/" SP? names SP? "/"
/// names   = name *(("/" / " " / " - " / " and ") name) ["," desk] [" - " date]
/// ```
pub(super) fn bracketed(text: &str) -> Option<Source<'_>> {
    let open = text.chars().next()?;
    let close: &[char] = match open {
        // `[RADIO …)`: brackets of a pair that a typist mixed up.
        '(' | '[' => &[')', ']'],
        '（' | '［' => &['）', '］'],
        '/' => &['/'],
        _ => return None,
    };
    let inner = &text[open.len_utf8()..];
    // The longest that is printed names a station and its network.
    let end = inner.char_indices().take(64).find(|(_, c)| close.contains(c))?.0;
    let len = open.len_utf8() + end + inner[end..].chars().next()?.len_utf8();
    let content = inner[..end].trim_matches(is_space);
    let content_at = open.len_utf8() + space(&inner[..end]);
    if !content.starts_with(|c: char| c.is_alphabetic() || c == '©') {
        return None;
    }
    let (content, date_at) = split_date(content);
    let date_at = date_at.map(|at| content_at + at);
    let (names, known) = names(content)?;
    if open == '/' && !known && !content.chars().all(|c| c.is_alphanumeric() || "-. ".contains(c)) {
        return None;
    }
    Some(Source { names, known, len, date_at })
}

/// The names before the date, and the offset of the date in `content` if it has one.
fn split_date(content: &str) -> (&str, Option<usize>) {
    for mark in [" - ", " – ", ", ", "-"] {
        if let Some((names, date)) = content.split_once(mark)
            && super::date::read(date.trim_start()).is_some()
        {
            return (names, Some(content.len() - date.trim_start().len()));
        }
    }
    (content, None)
}

/// The names in `content`, and whether one is known; `None` if it reads like no source.
fn names(content: &str) -> Option<(Vec<&str>, bool)> {
    // `NTB-Reuters` are two, `ACAN-EFE` is one.
    if let Some((one, other)) = content.split_once('-')
        && matches!(other, "Reuters" | "AFP" | "DPA" | "dpa" | "AP")
        && let (Some(first), Some(second)) = (agency(one), agency(other))
        && first != second
    {
        return Some((vec![one, other], true));
    }
    if is_agency(content) {
        return Some((vec![content], true));
    }
    // A desk after a comma, as in `(Reuters, Hong Kong)`, is left to the text.
    let (content, _) = content.split_once(", ").unwrap_or((content, ""));
    let by_mark: Vec<_> = content
        .split(['/', ';', '&', '+'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" - "))
        .map(|part| part.trim_matches(is_space))
        .filter(|part| !part.is_empty())
        .collect();
    if by_mark.iter().any(|name| is_known(name)) {
        return Some((by_mark, true));
    }
    // `(ats afp)`
    let by_space: Vec<_> = content.split(is_space).filter(|part| !part.is_empty()).collect();
    if by_space.len() > 1 && by_space.iter().all(|name| is_known(name)) {
        return Some((by_space, true));
    }
    let whole = content.split_whitespace().count();
    let plain = content.chars().all(|c| {
        c.is_alphanumeric() || is_space(c) || matches!(c, '.' | '-' | '\'' | '’' | '&' | '/' | '!')
    });
    if whole > 7 || !plain || by_mark.is_empty() {
        return None;
    }
    let known = by_mark.iter().any(|name| looks_like_outlet(name));
    Some((vec![content], known))
}

/// Whether `name` is an agency; in brackets its short form may be in small letters: `(ats afp)`.
fn is_known(name: &str) -> bool {
    let short = name.len() <= 5 && name.bytes().all(|b| b.is_ascii_lowercase());
    is_agency(name) || (short && is_agency(&name.to_ascii_uppercase()))
}

/// A station by its call letters, a site by its domain, a service by its last word.
fn looks_like_outlet(name: &str) -> bool {
    let (call, band) = name.split_once(['-', ' ']).unwrap_or((name, "TV"));
    let station = (3..=4).contains(&call.len())
        && call.starts_with(['K', 'W'])
        && call.bytes().all(|b| b.is_ascii_uppercase())
        && (call.len() == 4 || name.len() > 4)
        && matches!(band, "TV" | "FM" | "AM" | "DT" | "News" | "Radio");
    let last = name.rsplit(' ').next().unwrap_or(name);
    let service = matches!(
        last,
        "News"
            | "Newswire"
            | "Network"
            | "Press"
            | "Wire"
            | "Newswires"
            | "Radio"
            | "TV"
            | "Agencies"
            | "Times"
            | "Post"
            | "Herald"
            | "Tribune"
            | "Service"
            | "Bureau"
            | "Correspondent"
            | "Reporter"
            | "Television"
            | "Agency"
    );
    station
        || is_domain(name)
        || (service && name.contains(' '))
        || matches!(name, "Agencies" | "AGENCIES" | "Agenturen" | "Agencias" | "agencias" | "Staff")
}

/// Whether `name` is an agency by its short form in capitals: `PAP`, `ANTARA`.
pub(super) fn is_short(name: &str) -> bool {
    name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_uppercase()) && is_agency(name)
}

/// Whether `name` is an internet address: `Variety.com`, `REPUBLIKA.CO.ID`.
pub(super) fn is_domain(name: &str) -> bool {
    let Some((host, top)) = name.rsplit_once('.') else { return false };
    let label = |part: &str| {
        part.len() >= 2 && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let known_top = matches!(
        &*top.to_ascii_lowercase(),
        "com"
            | "org"
            | "net"
            | "id"
            | "in"
            | "tv"
            | "info"
            | "news"
            | "ru"
            | "co"
            | "my"
            | "ca"
            | "uk"
            | "de"
            | "au"
            | "za"
            | "biz"
    );
    known_top && host.split('.').all(label)
}

/// Reads an agency without brackets, which what ends a dateline must follow: `AAP -`,
/// `Reuter -`, `TASS.`; its length.
pub(super) fn bare(text: &str) -> Option<(&str, usize)> {
    let mut end = 0;
    let mut found = None;
    for _ in 0..4 {
        let next = bare_word(&text[end..]);
        if next == 0 {
            break;
        }
        end += next;
        let name = text[..end].trim_end_matches(['.', ',']);
        let ends = |tail: Tail| !matches!(tail, Tail::Space | Tail::Gap | Tail::End);
        let stop = text[name.len()..].starts_with(". ");
        if (stop || ends(tail::read(&text[name.len()..]).0)) && (is_agency(name) || is_domain(name))
        {
            found = Some((name, name.len()));
        }
        end += space(&text[end..]);
    }
    found.filter(|(name, _)| region(name).is_none())
}

/// The length of a word of an agency's name, which may hold digits, `/` and dots.
fn bare_word(text: &str) -> usize {
    let lettered = word(text).len();
    if lettered == 0 {
        return 0;
    }
    let more = text[lettered..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    lettered + more.unwrap_or(text.len() - lettered)
}

/// Whether the letters of `name` are the first letters of the words of `place`: `(BoE)` after
/// `Bank of England` explains a short form and names no source.
pub(super) fn is_short_for(name: &str, place: &str) -> bool {
    let initials = |all: bool| {
        place
            .split(|c: char| is_space(c) || c == '-')
            .filter_map(|word| word.chars().next())
            .filter(move |c| all || c.is_uppercase())
            .flat_map(char::to_lowercase)
    };
    let letters = || name.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase);
    letters().count() > 1 && (letters().eq(initials(true)) || letters().eq(initials(false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, names: &[&str], known: bool, rest: &str) {
        let source = bracketed(text).unwrap_or_else(|| panic!("no source in {text}"));
        assert_eq!((&*source.names, source.known), (names, known), "{text}");
        assert_eq!(&text[source.len..], rest);
    }

    #[test]
    fn sources_in_brackets() {
        reads("(AP) _", &["AP"], true, " _");
        reads("(tca/dpa) -", &["tca", "dpa"], true, " -");
        reads("(ats afp) x", &["ats", "afp"], true, " x");
        reads("(ACAN - EFE) --", &["ACAN", "EFE"], true, " --");
        reads("(ACAN-EFE) --", &["ACAN-EFE"], true, " --");
        reads("/PRNewswire-AsiaNet/ --", &["PRNewswire-AsiaNet"], true, " --");
        reads("/ ACCESSWIRE / May", &["ACCESSWIRE"], true, " May");
        reads("(Variety.com) -", &["Variety.com"], true, " -");
        reads("(WXYZ-TV) —", &["WXYZ-TV"], true, " —");
        reads("(LA PRENSA) --", &["LA PRENSA"], false, " --");
        reads("[RADIO LUZ) --", &["RADIO LUZ"], false, " --");
    }

    #[test]
    fn a_date_in_the_brackets_is_left_to_the_date() {
        let source = bracketed("(Marketwired - Aug. 9, 2017) -").expect("a source");
        assert_eq!((source.names, source.date_at), (vec!["Marketwired"], Some(15)));
    }

    #[test]
    fn no_sources() {
        for text in
            ["(12)", "(", "()", "AP", "(the one that he had bought from a man in town)", "/x"]
        {
            assert_eq!(bracketed(text), None, "{text}");
        }
    }

    #[test]
    fn agencies_without_brackets() {
        assert_eq!(bare("AAP - x"), Some(("AAP", 3)));
        assert_eq!(bare("CNN Indonesia -- x"), Some(("CNN Indonesia", 13)));
        assert_eq!(bare("KABAR.co.id - x"), Some(("KABAR.co.id", 11)));
        assert_eq!(bare("Reuters said - x"), None);
    }

    #[test]
    fn short_forms_of_the_name_before_them() {
        assert!(
            is_short_for("BoE", "The Bank of England") || is_short_for("BoE", "Bank of England")
        );
        assert!(is_short_for("AP", "Associated Press"));
        assert!(!is_short_for("AP", "PARIS"));
    }
}
