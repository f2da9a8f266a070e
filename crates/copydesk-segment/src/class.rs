//! The coarse class of a line: the one word that says most about it, for looking at several lines
//! at once.

use crate::shape::{First, Last, Shape, Traits};

/// What a line looks most like. The order is the order of the tests in [`Class::of`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// No line: before the first or after the last.
    #[default]
    Edge,
    Rule,
    EndMark,
    Count,
    Tag,
    Control,
    Notice,
    SignOff,
    Stamp,
    StampLabeled,
    Byline,
    Lead,
    LabelOnly,
    Label,
    Copyright,
    Url,
    Number,
    Code,
    Row,
    /// Parts with marks between them: where a page lies on its site, or a menu.
    Trail,
    Credit,
    ReadingTime,
    DatelineOnly,
    DatelineText,
    Agency,
    Name,
    Bullet,
    ChromeShort,
    CapsTitle,
    Word,
    Title,
    TitleLong,
    Sentence,
    Wrapped,
    WrappedEnd,
    WrappedIndent,
    Long,
    LongOpen,
}

impl Class {
    pub(crate) const COUNT: usize = 38;

    /// Names, for the table of weights.
    pub(crate) const NAMES: [&'static str; Self::COUNT] = [
        "edge",
        "rule",
        "end-mark",
        "count",
        "tag",
        "control",
        "notice",
        "sign-off",
        "stamp",
        "stamp-labeled",
        "byline",
        "lead",
        "label-only",
        "label",
        "copyright",
        "url",
        "number",
        "code",
        "row",
        "trail",
        "credit",
        "reading-time",
        "dateline-only",
        "dateline-text",
        "agency",
        "name",
        "bullet",
        "chrome-short",
        "caps-title",
        "word",
        "title",
        "title-long",
        "sentence",
        "wrapped",
        "wrapped-end",
        "wrapped-indent",
        "long",
        "long-open",
    ];

    /// The class of a line of this shape.
    pub(crate) fn of(shape: &Shape) -> Self {
        Self::of_mark(shape)
            .or_else(|| Self::of_header(shape))
            .unwrap_or_else(|| Self::of_text(shape))
    }

    /// Lines that are marks rather than text.
    fn of_mark(shape: &Shape) -> Option<Self> {
        let t = shape.traits;
        Some(match () {
            () if t.has(Traits::END_MARK) => Self::EndMark,
            () if t.has(Traits::RULE) => Self::Rule,
            () if t.has(Traits::COUNT) => Self::Count,
            () if t.any(Traits::TAG.or(Traits::ENTITY)) => Self::Tag,
            () if shape.first == First::Caret => Self::Control,
            () if t.has(Traits::NOTICE) => Self::Notice,
            () if t.has(Traits::SIGNOFF) => Self::SignOff,
            () => return None,
        })
    }

    /// Short lines that could belong to the head of an article.
    fn of_header(shape: &Shape) -> Option<Self> {
        let t = shape.traits;
        if shape.chars > 160 {
            return None;
        }
        let parts = (t.0 & Traits::STAMP_PARTS.0).count_ones();
        let dated = (t.any(Traits::MONTH.or(Traits::WEEKDAY)) && shape.digits > 0)
            || t.any(Traits::NUMERIC_DATE.or(Traits::CLOCK))
            || (t.has(Traits::RELATIVE) && shape.digits > 0);
        let has_both = t.has(Traits::CLOCK) && t.any(Traits::MONTH.or(Traits::NUMERIC_DATE));
        // A point after day and time ends no sentence: `3:54 p.m.`, `Lesezeit: 4 Min.`
        let is_sentence = shape.last.ends_sentence() && !(has_both && shape.lower_words <= 3);
        // Labels are words, too: `Publié le 30 août 2023 à 14h52, modifié le …`
        let most_lower = if has_both && t.has(Traits::STAMP_LABEL) { 10 } else { 6 };
        let stampish = dated
            && shape.words <= 16
            && shape.chars <= 90
            && !is_sentence
            && shape.lower_words <= most_lower
            && (parts >= 2 || shape.words <= 4);
        Some(match () {
            () if t.has(Traits::COPYRIGHT) && shape.words <= 20 => Self::Copyright,
            () if t.has(Traits::BYLINE_LEAD_ONLY) => Self::Lead,
            () if stampish && t.has(Traits::STAMP_LABEL) => Self::StampLabeled,
            () if stampish && !t.has(Traits::DATELINE_CAPS) => Self::Stamp,
            () if t.has(Traits::LABEL_ONLY) => Self::LabelOnly,
            () if t.has(Traits::BYLINE_LEAD)
                && shape.words <= 16
                && shape.title_words >= 1
                && shape.chars <= 100
                && !shape.last.ends_sentence()
                && shape.lower_words <= 5 =>
            {
                Self::Byline
            }
            // All of the head in one row: `By Jane Roe | jane@example.com | Updated: June 8, 2023 5:15 p.m.`
            () if t.has(Traits::BYLINE_LEAD) && has_both && shape.columns >= 2 => Self::Byline,
            () if t.has(Traits::URL) && shape.words <= 14 => Self::Url,
            () if shape.digits > 0 && shape.letters <= 2 && shape.chars <= 24 => Self::Number,
            () if t.has(Traits::READING_TIME) => Self::ReadingTime,
            () if shape.columns >= 2 && shape.digits >= 2 => Self::Row,
            () if t.has(Traits::CREDIT) => Self::Credit,
            () if shape.parts >= 2 && !shape.last.ends_sentence() => Self::Trail,
            () if t.has(Traits::DATELINE_CAPS) && shape.last == Last::Dash && shape.chars <= 70 => {
                Self::DatelineOnly
            }
            () if t.has(Traits::DATELINE_CAPS)
                && t.any(Traits::MONTH.or(Traits::DATELINE_AGENCY)) =>
            {
                Self::DatelineText
            }
            () if t.has(Traits::LABEL)
                && !t.has(Traits::DATELINE_CAPS)
                && shape.first == First::Upper
                && shape.chars <= 120
                && !shape.last.ends_sentence() =>
            {
                Self::Label
            }
            () if t.has(Traits::CODE) && shape.chars <= 40 => Self::Code,
            () => return None,
        })
    }

    /// Lines of text.
    fn of_text(shape: &Shape) -> Self {
        let t = shape.traits;
        let open = !shape.last.ends_sentence();
        // Scripts that write no spaces say in one character what others say in two or three.
        let wide = if shape.uncased * 2 > shape.letters { 2 } else { 1 };
        let chars = shape.chars * wide;
        match () {
            () if chars >= 40
                && (t.has(Traits::DATELINE_AGENCY)
                    || (t.has(Traits::DATELINE_CAPS) && chars > 90)) =>
            {
                Self::DatelineText
            }
            () if t.has(Traits::AGENCY) && shape.words <= 5 && open => Self::Agency,
            () if t.has(Traits::NAME) && chars <= 40 => Self::Name,
            () if t.has(Traits::BULLET) && chars <= 160 => Self::Bullet,
            () if t.has(Traits::CHROME) && shape.words <= 4 && open => Self::ChromeShort,
            () if chars >= 110 => {
                if open {
                    Self::LongOpen
                } else {
                    Self::Long
                }
            }
            () if t.has(Traits::ALL_CAPS) && shape.words >= 2 && chars <= 100 && open => {
                Self::CapsTitle
            }
            () if shape.words <= 1 && wide == 1 && chars <= 20 => Self::Word,
            () if (52..=100).contains(&chars) && shape.first == First::Lower && open => {
                Self::Wrapped
            }
            () if shape.first == First::Lower && !open => Self::WrappedEnd,
            () if shape.indent >= 3 && shape.indent <= 8 && chars >= 40 => Self::WrappedIndent,
            () if !open => Self::Sentence,
            () if chars < 60 => Self::Title,
            () => Self::TitleLong,
        }
    }

    /// Body text by its looks.
    pub(crate) const fn is_text(self) -> bool {
        self.is(Group::Text)
    }

    /// Could be a headline.
    pub(crate) const fn is_title(self) -> bool {
        self.is(Group::Title)
    }

    /// Whether the class is of this group.
    const fn is(self, group: Group) -> bool {
        GROUPS[self as usize] >> group as u8 & 1 != 0
    }

    /// The groups that the class is of, a bit each.
    pub(crate) const fn groups(self) -> u8 {
        GROUPS[self as usize]
    }
}

/// Classes that questions about the neighbours of a line are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Group {
    /// Body text by its looks.
    Text,
    /// Could be a headline.
    Title,
    /// A stamp.
    Stamp,
    /// A byline, or something that often stands in its place.
    Byline,
    /// A dateline.
    Dateline,
}

impl Group {
    pub(crate) const COUNT: usize = 5;

    /// The classes of each group, in the order of the groups.
    const CLASSES: [&'static [Class]; Self::COUNT] = [
        &[
            Class::Long,
            Class::LongOpen,
            Class::DatelineText,
            Class::Wrapped,
            Class::WrappedEnd,
            Class::WrappedIndent,
        ],
        &[
            Class::Title,
            Class::TitleLong,
            Class::CapsTitle,
            Class::Sentence,
            Class::Label,
            Class::Name,
            Class::Word,
            Class::Agency,
            Class::ChromeShort,
        ],
        &[Class::Stamp, Class::StampLabeled],
        &[Class::Byline, Class::Lead],
        &[Class::DatelineOnly, Class::DatelineText],
    ];
}

/// The groups of each class, a bit each.
const GROUPS: [u8; Class::COUNT] = {
    let mut groups = [0; Class::COUNT];
    let mut group = 0;
    while group < Group::COUNT {
        let mut i = 0;
        while i < Group::CLASSES[group].len() {
            groups[Group::CLASSES[group][i] as usize] |= 1 << group;
            i += 1;
        }
        group += 1;
    }
    groups
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_stamps_whatever_they_end_with() {
        let class = |line: &str| Class::of(&Shape::new(line.as_bytes(), line.as_bytes()));
        for stamp in [
            "9 August 2017",
            "Friday 22 November 2024 08:49 GMT",
            "9 août 2017",
            "April 28 2023, 3:54 p.m.",
        ] {
            assert_eq!(class(stamp), Class::Stamp, "{stamp}");
        }
        assert_eq!(
            class("Publié le 30 août 2023 à 14h52, modifié le 30 août 2023 à 15h54"),
            Class::StampLabeled
        );
        assert_eq!(class("3 of 50 DOCUMENTS"), Class::Count);
        assert_eq!(class("They met at 3:54 p.m. on Monday."), Class::Sentence);
    }

    #[test]
    fn marks_between_parts_make_a_trail_and_quotation_marks_none() {
        let class = |line: &str| Class::of(&Shape::new(line.as_bytes(), line.as_bytes()));
        for trail in [
            "Home > News > Politics",
            "News › Europe",
            "Politik » Ausland",
            "World | Business | Markets | Opinion",
            "Kultur / Film / Kino",
            "Notícias · Economia · Bolsa",
        ] {
            assert_eq!(class(trail), Class::Trail, "{trail}");
        }
        for other in [
            "Storm closes schools | The Varde Post",
            "« Il faut agir » dit la ministre",
            "»Wir bauen« sagt die Ministerin",
            "The score was 3/4 at half time",
            "Home > News > Politics is where you find it.",
        ] {
            assert_ne!(class(other), Class::Trail, "{other}");
        }
    }
}
