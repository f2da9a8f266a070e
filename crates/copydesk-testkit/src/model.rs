/// An article as a desk knows it before it is printed: what a parser must give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleModel {
    /// Headline.
    pub headline: String,
    /// Deck.
    pub deck: Option<String>,
    /// Who wrote it, in the order of the byline.
    pub people: Vec<Person>,
    /// When it was published.
    pub stamp: Stamp,
    /// Where it was filed; the day of a dateline is that of the stamp.
    pub dateline: Option<City>,
    /// Paragraphs and subheads; the first is a paragraph.
    pub body: Vec<Block>,
    /// Captions.
    pub captions: Vec<Caption>,
    /// Headlines of other stories below it.
    pub related: Vec<String>,
}

/// A person of the byline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name in the usual case.
    pub name: String,
}

/// A minute of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
}

/// A city as datelines name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct City {
    /// Name in the usual case.
    pub name: &'static str,
    /// State or country, for cities that do not stand alone.
    pub region: Option<&'static str>,
    /// ISO 3166-1 alpha-2.
    pub country_code: &'static str,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A heading over the paragraphs that follow.
    Subhead(String),
}

/// A caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// What is to be seen.
    pub text: String,
    /// Who took the picture: `Jo Berg / AFP`.
    pub credit: String,
}

impl Block {
    /// Its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Paragraph(text) | Self::Subhead(text) => text,
        }
    }

    /// Its kind, as the record names it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Paragraph(_) => "paragraph",
            Self::Subhead(_) => "subhead",
        }
    }
}
