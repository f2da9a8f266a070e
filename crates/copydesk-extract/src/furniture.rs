//! Furniture: what a line that is part of the page and not of the story is for.

use copydesk_text::lexicon::chrome::{self, Kind};

use crate::{FurnitureKind, notice};

/// What the line `text` is for, if it is furniture.
///
/// ```
/// use copydesk_extract::{FurnitureKind, furniture::classify};
///
/// assert_eq!(classify("Share this article"), Some(FurnitureKind::Share));
/// assert_eq!(classify("4 min read"), Some(FurnitureKind::ReadingTime));
/// assert_eq!(classify("The post Rain appeared first on The Example."), Some(FurnitureKind::Notice));
/// assert_eq!(classify("Rain fell throughout the week."), None);
/// ```
pub fn classify(text: &str) -> Option<FurnitureKind> {
    if notice::parse(text).is_some() {
        return Some(FurnitureKind::Notice);
    }
    chrome::kind(text).map(|kind| match kind {
        Kind::Share => FurnitureKind::Share,
        Kind::ReadingTime => FurnitureKind::ReadingTime,
        Kind::Promotion => FurnitureKind::Promotion,
        Kind::Legal => FurnitureKind::Legal,
        Kind::Label | Kind::Related | Kind::Section => FurnitureKind::Label,
        Kind::Advertisement => FurnitureKind::Advertisement,
        Kind::Navigation | Kind::Comments => FurnitureKind::Navigation,
        _ => FurnitureKind::Other,
    })
}
