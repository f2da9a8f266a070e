//! Dumps that are text, but not plain: they are read all the same, and the diagnostics say so.

use copydesk_text::{Code, Diagnostic, Span};

/// How much of a dump is looked at.
pub(crate) const HEAD: usize = 4096;

/// Tags that pages are made of and that no research corpus marks its articles with.
const TAGS: [&[u8]; 9] = [
    b"<div",
    b"<span",
    b"<a href",
    b"<script",
    b"<meta",
    b"<link",
    b"<nav",
    b"<section",
    b"<table",
];
/// Fewest of them in the head of a fragment of a page.
const FEWEST_TAGS: usize = 3;

/// Names that columns of articles have.
const COLUMNS: [&str; 20] = [
    "id",
    "title",
    "headline",
    "date",
    "published",
    "author",
    "authors",
    "byline",
    "text",
    "body",
    "content",
    "article",
    "url",
    "link",
    "source",
    "publication",
    "section",
    "category",
    "summary",
    "description",
];
/// Fewest columns of a table, and how many of them must have a known name.
const FEWEST_COLUMNS: (usize, usize) = (3, 2);
/// Longest name of a column.
const LONGEST_COLUMN: usize = 32;

/// The diagnostic of a dump of `len` bytes whose first [`HEAD`] bytes look like HTML, JSON or CSV.
pub(crate) fn diagnostic(head: &[u8], len: u64) -> Option<Diagnostic> {
    let what = looks_like(head)?;
    let message = format!("expected plain text, but found what looks like {what}");
    Some(Diagnostic::warning(Code::StructuredText, Span::new(0, len), message))
}

/// What `head`, the first bytes of a dump, looks like if it is text, but not plain.
fn looks_like(head: &[u8]) -> Option<&'static str> {
    let head = &head[..head.len().min(HEAD)];
    // A byte order mark, and every other byte of UTF-16.
    let head: Vec<u8> = head.iter().copied().filter(|byte| !matches!(byte, 0 | 0x80..)).collect();
    let head = head.trim_ascii_start();
    match head.first()? {
        b'<' => is_page(head).then_some("HTML"),
        b'{' | b'[' => is_json(head).then_some("JSON"),
        _ => is_table(head).then_some("CSV"),
    }
}

/// page = "<!doctype html" / "<html" / tag with many others behind it
fn is_page(head: &[u8]) -> bool {
    let small = head.to_ascii_lowercase();
    let opens = |tag: &[u8]| small.starts_with(tag);
    let tags = TAGS.iter().map(|tag| memchr::memmem::find_iter(&small, *tag).count());
    opens(b"<!doctype html")
        || opens(b"<html")
        || opens(b"<head>")
        || opens(b"<body")
        || tags.sum::<usize>() >= FEWEST_TAGS
}

/// json = ["["] "{" string ":" / "[" string ","
fn is_json(head: &[u8]) -> bool {
    let list = head.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
    let (quoted, mark) = match list.unwrap_or(head) {
        [b'{', object @ ..] => (object.trim_ascii_start(), b':'),
        names @ [b'"', ..] if list.is_some() => (names, b','),
        _ => return false,
    };
    let Some(name) = quoted.strip_prefix(b"\"") else { return false };
    let Some(end) = memchr::memchr(b'"', name) else { return false };
    name[end + 1..].trim_ascii_start().first() == Some(&mark)
}

/// table = name 2*(("," / ";" / HTAB) name) NL ; names of columns, two of which articles have
fn is_table(head: &[u8]) -> bool {
    let line = head.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let Ok(line) = str::from_utf8(line) else { return false };
    [',', ';', '\t'].into_iter().any(|mark| {
        let names = line.split(mark).map(|name| name.trim().trim_matches('"'));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
        let is_name = |name: &str| name.len() <= LONGEST_COLUMN && name.chars().all(is_plain);
        let is_known = |name: &str| COLUMNS.iter().any(|known| known.eq_ignore_ascii_case(name));
        let (all, known) = FEWEST_COLUMNS;
        names.clone().count() >= all
            && names.clone().all(is_name)
            && names.filter(|name| is_known(name)).count() >= known
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_records_and_tables_are_told_from_plain_text() {
        let cases: [(&[u8], Option<&str>); 20] = [
            (b"<!DOCTYPE html>\n<title>Fog</title>", Some("HTML")),
            (b"\xEF\xBB\xBF\n <html lang=en>", Some("HTML")),
            (b"<\0h\0t\0m\0l\0>\0", Some("HTML")),
            (b"<div class=a><span>Fog</span> <a href='/'>Home</a></div>", Some("HTML")),
            (b"<p>Fog over the harbor.</p>", None),
            (b"<DOC>\n<DOCNO> A1 </DOCNO>\n<TEXT>\n<P>Fog.</P>", None),
            (b"<REUTERS TOPICS=\"YES\">\n<DATE>26-FEB-1987</DATE>", None),
            (b"{\"title\": \"Fog\", \"body\": \"No ship left.\"}\n", Some("JSON")),
            (b"[\n  {\n    \"title\" : \"Fog\"\n  }\n]", Some("JSON")),
            (b"[\"Fog\", \"Sun\"]", Some("JSON")),
            (b"[Photo: Jane Doe]\n", None),
            (b"[\"Fog\" is the title of the play]\n", None),
            (b"{sidebar}\nFog over the harbor\n", None),
            (b"id,title,date,content\n1,Fog,2017-08-10,No ship left.\n", Some("CSV")),
            (
                b"\"Title\";\"Author\";\"Text\"\r\n\"Fog\";\"Jane Doe\";\"No ship left.\"",
                Some("CSV"),
            ),
            (b"url\ttitle\tbody\nhttps://a.example\tFog\tNo ship left.\n", Some("CSV")),
            (b"Source, author and date\n", None),
            (b"Fog, wind, and rain close the harbor\n", None),
            (b"Title: Fog over the harbor\nAuthor: Jane Doe\n", None),
            (b"", None),
        ];
        for (head, expected) in cases {
            assert_eq!(looks_like(head), expected, "{}", String::from_utf8_lossy(head));
        }
    }
}
