//! Where, when and under which headline a story was printed.

use super::Print;
use crate::any_case::{find, starts};
use crate::timestamp::{Date, parse_date};

/// How the notice of a print edition opens.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "a version of this article appear", "a version of this story appear", "a version of this report appear", "a version of this review appear", "a version of this column appear", "a version of this obituary appear", "a version of this news analysis appear", "a version of this op-ed appear", "a version of this editorial appear", "a version of this interview appear", "a version of this article ran", "a version of this story ran", "a version of this appear", "this article appear", "this article was published in", "this story appear", "this article was featured in", "this article first appeared in the print", "an earlier version of this article appeared in", "this article originally appeared in print", "this story originally appeared in print", "this story was published in", "appeared in the",
    "dieser artikel erschien in der", "dieser text erschien in der", "dieser artikel ist in der", "erschienen in der", "cet article est paru dans", "este artículo apareció en la edición", "artículo publicado en la edición", "este artículo se publicó en la edición", "questo articolo è apparso", "dit artikel verscheen in", "esta reportagem foi publicada na edição", "a versão deste artigo",
];

/// print = opening [ "in print" / "in the print edition of" publication ] [ "on" date ] [ "," section
///         "," page "of the" edition ] [ "with the headline" [":"] headline ] [ "." "Subscribe" … ]
pub(super) fn print(text: &str) -> Option<Print> {
    let opening = OPENINGS.iter().filter_map(|opening| starts(text, opening)).max()?;
    let rest = &text[opening..];
    let (head, headline) = match HEADLINE.iter().filter_map(|words| find(rest, words)).min() {
        Some((from, to)) => (&rest[..from], Some(headline(&rest[to..]))),
        None => (rest, None),
    };
    let date = dated(head);
    let print = Print {
        publication: publication(head, date.as_ref().map(|(_, at)| *at)),
        date: date.map(|(date, _)| date),
        headline: headline.filter(|headline| !headline.is_empty()),
        page: page(head),
    };
    let says = find(text, "print").is_some()
        || find(text, "edition").is_some()
        || find(text, "ausgabe").is_some()
        || find(text, "edición").is_some()
        || find(text, "édition").is_some()
        || find(text, "edizione").is_some()
        || find(text, "editie").is_some();
    let some = print.date.is_some()
        || print.headline.is_some()
        || print.page.is_some()
        || says && print.publication.is_some();
    some.then_some(print)
}

const HEADLINE: &[&str] = &[
    "with the headline:",
    "with the headline",
    "under the headline:",
    "under the headline",
    "mit der überschrift",
    "unter dem titel",
    "con el titular",
    "con el título",
    "sous le titre",
    "com o título",
    "con il titolo",
    "onder de kop",
];

/// The headline at the start of `text`, without its marks and without what follows it.
fn headline(text: &str) -> String {
    let mut text = text.trim_start_matches([':', ' ', '\u{a0}']).trim_end();
    // Links of the page follow it in the same line.
    for link in
        ["Order Reprints", "Today’s Paper", "Today's Paper", "Subscribe", "Jetzt abonnieren"]
    {
        if let Some(before) =
            text.find(link).filter(|&at| at > 0 && text[at + link.len()..].len() <= 60)
        {
            text = text[..before].trim_end_matches([' ', '|', '\u{a0}']);
        }
    }
    let quotes = [('\'', '\''), ('‘', '’'), ('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];
    for (open, close) in quotes {
        if let Some(inner) = text.strip_prefix(open)
            && let Some(end) = inner
                .rfind(close)
                .filter(|&end| inner[end + close.len_utf8()..].trim().trim_matches('.').is_empty())
        {
            return inner[..end].trim().trim_end_matches(['.', ',']).to_owned();
        }
    }
    text.trim_end_matches(['.', ' ']).to_owned()
}

/// The first date in `head` and where it begins.
fn dated(head: &str) -> Option<(Date, usize)> {
    let mut starts = vec![0];
    starts.extend(head.match_indices([' ', '\u{a0}', ',']).map(|(at, mark)| at + mark.len()));
    starts.into_iter().take(80).find_map(|at| {
        let rest = head.get(at..)?;
        if !rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let (date, _) = parse_date(rest)?;
        (date.month.is_some() && date.day.is_some()).then_some((date, at))
    })
}

/// The publication: after `edition of`, `print edition of`, `ausgabe der`; else before `edition`.
fn publication(head: &str, date: Option<usize>) -> Option<String> {
    const BEFORE: &[&str] = &[
        "print edition of ",
        "printed edition of ",
        "edition of ",
        "printausgabe der ",
        "druckausgabe der ",
        "ausgabe der ",
        "ausgabe von ",
        "edición impresa de ",
        "édition papier du ",
        "édition du ",
        "edição impressa de ",
        "edizione cartacea di ",
        "issue of ",
        "pages of ",
        "published in ",
    ];
    let head = &head[..date.unwrap_or(head.len()).min(head.len())];
    let from = BEFORE.iter().filter_map(|words| find(head, words)).map(|(_, to)| to).next()?;
    let rest = &head[from..];
    let ends = [
        " on ",
        ", on",
        ", with",
        " with ",
        " under ",
        ", page",
        ", section",
        " vom ",
        " am ",
        " del ",
        " dated ",
        ", dated",
        ". ",
    ];
    let end = ends
        .iter()
        .filter_map(|words| find(rest, words))
        .map(|(at, _)| at)
        .min()
        .unwrap_or(rest.len());
    let name = rest[..end].trim().trim_end_matches([',', '.', ' ']);
    (!name.is_empty() && name.len() <= 80 && name.starts_with(|c: char| !c.is_lowercase()))
        .then(|| name.to_owned())
}

/// page = ["Section" section ","] "Page" page
fn page(head: &str) -> Option<String> {
    let (section, start) = (
        find(head, "section "),
        find(head, "page ").or_else(|| find(head, "seite ")).or_else(|| find(head, "página "))?,
    );
    let number = &head[start.1..];
    let len = number.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(number.len());
    let letter = section
        .map(|(_, at)| &head[at..])
        .map(|rest| &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())]);
    let number = &number[..len];
    match letter {
        _ if number.is_empty() => None,
        Some(letter) if !letter.is_empty() && !number.starts_with(letter) => {
            Some(format!("{letter}{number}"))
        }
        _ => Some(number.to_owned()),
    }
}
