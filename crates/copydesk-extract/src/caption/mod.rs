//! Captions and their credits.

mod forms;
mod whose;

use forms::{bracketed, dotted, label_at_start, labelled, shouted, signed, slashed, taken};
use whose::ends_in_prose;
pub(crate) use whose::is_library;

/// A caption as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Caption {
    /// The caption without its credit.
    pub text: String,
    /// Who took the picture.
    pub credit: Option<String>,
}

/// Splits the credit from a caption. Any text is a caption; without a credit all of it is `text`.
///
/// ```
/// use copydesk_extract::caption::parse;
///
/// let caption = parse("Rain in Salto on Friday. (Photo by Jane Roe/Getty Images)");
/// assert_eq!(caption.text, "Rain in Salto on Friday.");
/// assert_eq!(caption.credit.as_deref(), Some("Jane Roe/Getty Images"));
///
/// assert_eq!(parse("Rain in Salto. PHOTO: REUTERS").credit.as_deref(), Some("REUTERS"));
/// assert_eq!(parse("Rain in Salto.").credit, None);
/// ```
pub fn parse(text: &str) -> Caption {
    let text = text.trim();
    match credit(text, true) {
        Some(credit) => Caption {
            text: without_label(&text[..credit.start]).trim_end_matches(AROUND).trim().to_owned(),
            credit: Some(text[credit.value.0..credit.value.1].to_owned()),
        },
        None => Caption { text: text.to_owned(), credit: None },
    }
}

/// `Foto: Rain in Salto`: where the credit stands behind it, the label says only that it is a picture.
fn without_label(text: &str) -> &str {
    let (label, rest) = text.split_at(label_at_start(text));
    // Several pictures in one line: `Photo: …; Photo: …`.
    let is_again = !label.is_empty() && rest.contains(label.trim_end());
    if is_again { text } else { rest }
}

/// Whether `text` ends in the credit of a picture: what tells a caption from body text.
///
/// ```
/// use copydesk_extract::caption::has_credit;
///
/// assert!(has_credit("Police on patrol in Salto. John Doe / AFP |"));
/// assert!(!has_credit("Police were on patrol in Salto, Jane Roe of AFP said."));
/// ```
pub fn has_credit(text: &str) -> bool {
    credit_of(text.trim()).is_some()
}

/// Where a credit stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Byte offset at which the credit begins, its label or bracket included.
    pub start: usize,
    /// Byte range of what it says.
    pub value: (usize, usize),
}

const AROUND: &[char] = &[' ', '|', '\u{a0}', '–', '—', '-', '·', '•', '\t'];

/// The credit that `text` ends in.
///
/// credit = bracketed / labelled / "©" who / who "/" agency / agency
///
/// ```
/// use copydesk_extract::caption::credit_of;
///
/// let text = "Rain. © Jane Roe";
/// let credit = credit_of(text).unwrap();
/// assert_eq!(&text[credit.value.0..credit.value.1], "Jane Roe");
/// assert_eq!(credit.start, 6);
/// assert_eq!(credit_of("Jane Roe said it rained."), None);
/// ```
pub fn credit_of(text: &str) -> Option<Credit> {
    credit(text, false)
}

/// As [`credit_of`]; of a text that is known to be a caption also an agency alone is a credit, which
/// at the end of body text is its end mark.
fn credit(text: &str, is_caption: bool) -> Option<Credit> {
    let end = text.trim_end_matches(AROUND).len();
    let body = &text[..end];
    let named = || if ends_in_prose(body) { None } else { labelled(body).or_else(|| signed(body)) };
    bracketed(body, is_caption)
        .or_else(named)
        .or_else(|| slashed(body, is_caption))
        .or_else(|| dotted(body))
        .or_else(|| shouted(body))
        .or_else(|| taken(body))
}
