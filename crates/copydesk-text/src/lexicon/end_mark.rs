//! Marks that end a story.
//!
//! Source: house styles of the wire services; printers' and editors' custom (`-30-`, `###`).

/// Whether `line`, without white space around it, is an end mark and nothing else.
///
/// ```
/// use copydesk_text::lexicon::end_mark::is_end_mark;
///
/// assert!(is_end_mark("-30-") && is_end_mark("# # #") && is_end_mark("End of Document"));
/// assert!(!is_end_mark("30") && !is_end_mark("Ending the strike"));
/// ```
pub fn is_end_mark(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let bare = line.trim_matches(|c: char| c.is_whitespace() || "-–—=.()/*".contains(c));
    match line.bytes().next() {
        Some(b'#') => {
            line.bytes().all(|byte| matches!(byte, b'#' | b' ')) && line.contains("##")
                || matches!(line, "# # #")
        }
        _ => EXACT.contains(&line) || (bare.len() < line.len() && BRACKETED.contains(&bare)),
    }
}

/// Lines that end a story as they stand.
const EXACT: &[&str] = &[
    "Reuter",
    "reuter",
    "REUTER",
    "Reuters",
    "REUTERS",
    "Reuter...",
    "REUTER...",
    "ENDS",
    "Ends",
    "END",
    "Enditem",
    "Item",
    "Item/Enditem",
    "NNNN",
    "PTI",
    "EFE",
    "End of Document",
    "<>",
    "^END<",
    "More",
    "MORE",
    "Ende",
    "ENDE",
    "Fin",
    "FIN",
    "Slut",
    "Lusa/fim",
    "Lusa/Fim",
];

/// Words that end a story when dashes, brackets or slashes stand around them.
const BRACKETED: &[&str] = &[
    "30", "0", "END", "End", "ENDS", "Ends", "BERNAMA", "Bernama", "Kyodo", "MORE", "More", "more",
    "ritzau", "PNA", "ANI", "IANS", "PTI", "ANSA", "NTB", "©NTB", "BELGA", "Xinhua", "Lusa", "fim",
    "Lusa/fim", "FIN", "fin", "XINHUA", "Reuters", "REUTERS", "Reuter", "REUTER",
];
