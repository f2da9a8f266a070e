//! Articles set in a house style.

use copydesk_segment::training::{Part, Set, set};
use copydesk_text::Role;

use super::chrome::Chrome;
use super::forms::CITIES;
use super::one;
use super::style::{House, Spacing, Tail};
use crate::articles::{Article, Page, body, first_headline, head};
use crate::corpus::Dump;
use crate::random::Random;
use crate::relay::{NAMES, with_digits};

/// Paragraphs of most articles, at most.
const SHORT: usize = 9;

impl House {
    pub(super) fn set(&self, articles: &[Article<'_>], random: &mut Random, number: usize) -> Dump {
        let mut page = Page::default();
        for (i, article) in articles.iter().enumerate() {
            if i > 0 {
                let between = if self.spacing == Spacing::Nowhere { 0 } else { self.between };
                page.blank(between.max(self.space()));
            }
            self.above(&mut page, i == 0, random);
            let mut text = article.body.clone();
            if random.below(5) > 0 {
                text.truncate(2 + random.below(SHORT));
            }
            self.head(&mut page, article.headline, &mut text, random);
            self.text(&mut page, &text, articles, i, random);
            for part in &self.tail {
                self.part(*part, &mut page, articles, i, random);
            }
        }
        page.into_dump("web/house", format!("house-{number}"), articles)
    }

    /// Blank lines between two lines of any kind.
    fn space(&self) -> usize {
        usize::from(self.spacing == Spacing::Everywhere)
    }

    /// The same around the head and between paragraphs.
    fn wide(&self) -> usize {
        usize::from(matches!(self.spacing, Spacing::Everywhere | Spacing::Paragraphs))
    }

    /// What stands over the headline: of the page, or of what follows the story before.
    fn above(&self, page: &mut Page, is_first: bool, random: &mut Random) {
        let gap = set(|s| s.part == Part::Gap);
        let allowed = if is_first { gap } else { gap | below() };
        let section = one(self.chrome.sections, random);
        if self.has_trail {
            let trail = format!("{} > {section}", self.chrome.home);
            page.line(trail.as_bytes(), allowed);
            page.blank(self.space());
        }
        // Some articles have none although the others do.
        if self.has_kicker && random.below(8) > 0 {
            let kicker = if self.is_loud { section.to_uppercase() } else { section.to_owned() };
            page.line(kicker.as_bytes(), allowed);
            page.blank(self.space());
        }
    }

    /// Headline, deck, signature, buttons and caption; deck and caption are taken from the text.
    fn head(
        &self,
        page: &mut Page,
        headline: &[u8],
        text: &mut Vec<(&[u8], Set)>,
        random: &mut Random,
    ) {
        page.start();
        let (open, close) = self.mark;
        page.line(&[open.as_bytes(), headline, close.as_bytes()].concat(), first_headline());
        if self.has_deck
            && let Some(deck) = take(text, 50..200)
        {
            page.blank(self.wide());
            page.line(deck, head(&[Role::Deck]));
        }
        page.blank(self.wide());
        for (at, line) in self.signature.iter().enumerate() {
            page.blank(if at > 0 { self.space() } else { 0 });
            page.line(self.fill(line, random).as_bytes(), head(&[Role::Header]));
        }
        for button in &self.share {
            page.blank(self.space());
            page.line(button.as_bytes(), head(&[Role::Furniture, Role::Header, Role::Envelope]));
        }
        if let Some(credit) = self.credit
            && random.below(4) > 0
            && let Some(caption) = take(text, 30..160)
        {
            page.blank(self.wide());
            let credit = self.fill(credit, random);
            page.line(&[caption, credit.as_bytes()].concat(), head(&[Role::Caption]));
        }
        page.blank(self.wide());
    }

    /// The text, with links to other stories between its paragraphs.
    fn text(
        &self,
        page: &mut Page,
        text: &[(&[u8], Set)],
        articles: &[Article<'_>],
        own: usize,
        random: &mut Random,
    ) {
        for (at, (line, allowed)) in text.iter().enumerate() {
            page.blank(if at > 0 { self.wide() } else { 0 });
            match self.dateline {
                // Some have one of their own.
                Some(form)
                    if at == 0 && !line.iter().take(80).any(|byte| b"(-:".contains(byte)) =>
                {
                    let city = one(CITIES, random);
                    let form = form.replace("{CITY}", &city.to_uppercase()).replace("{City}", city);
                    let dateline = with_digits(&form, random);
                    page.line(&[dateline.as_bytes(), line].concat(), *allowed);
                }
                _ => page.line(line, *allowed),
            }
            if let Some(label) = self.inside
                && at + 1 < text.len()
                && random.below(4) == 0
                && let Some(other) = other(articles, own, random)
            {
                page.blank(self.wide());
                let link = [label.as_bytes(), b" ", other].concat();
                page.line(&link, body(&[Role::Related, Role::Furniture]));
            }
        }
    }

    fn part(
        &self,
        part: Tail,
        page: &mut Page,
        articles: &[Article<'_>],
        own: usize,
        random: &mut Random,
    ) {
        let Chrome { sections, share, promotion, .. } = self.chrome;
        let name = one(NAMES, random);
        page.blank(self.wide());
        let line = match part {
            Tail::Tags => {
                format!("{} {}, {}", self.chrome.tags, one(sections, random), one(sections, random))
            }
            Tail::Bio => format!("{name}, {}, {}.", self.chrome.role, one(sections, random)),
            Tail::Promotion => one(promotion, random).to_owned(),
            Tail::Share => one(share, random).to_owned(),
            Tail::Comments => with_digits(self.chrome.comments, random),
            Tail::Rights => with_digits(self.chrome.rights, random),
            Tail::Closing(form) => with_digits(&self.fill(form, random), random),
            Tail::Related(label, _) => label.to_owned(),
        };
        let allowed = match part {
            // Whether a sign-off is text is told otherwise.
            Tail::Closing(_) => below() | body(&[Role::EndMark, Role::Paragraph]),
            _ => below(),
        };
        page.line(line.as_bytes(), allowed);
        let Tail::Related(_, is_dated) = part else { return };
        for _ in 0..=random.below(4) {
            let Some(other) = other(articles, own, random) else { break };
            page.blank(self.space());
            page.line(other, body(&[Role::Related]));
            if is_dated {
                page.blank(self.space());
                page.line(with_digits(self.stamp, random).as_bytes(), below());
            }
        }
    }

    /// `form` with what it stands for put in, each article its own.
    fn fill(&self, form: &str, random: &mut Random) -> String {
        let Chrome { by, published, updated, minutes, role, photo, .. } = self.chrome;
        let name = one(NAMES, random);
        let mail = name.to_lowercase().replace(' ', ".") + "@example.com";
        let mut line = form.to_owned();
        while line.contains("{stamp}") {
            line = line.replacen("{stamp}", &with_digits(self.stamp, random), 1);
        }
        line.replace("{by}", by)
            .replace("{name}", name)
            .replace("{mail}", &mail)
            .replace("{published}", published.trim_end_matches([':', '：']))
            .replace("{updated}", updated.trim_end_matches([':', '：']))
            .replace("{minutes}", &with_digits(minutes, random))
            .replace("{role}", role)
            .replace("{section}", one(self.chrome.sections, random))
            .replace("{photo}", photo)
    }
}

/// A line of the page below the text.
fn below() -> Set {
    body(&[Role::Furniture, Role::Related, Role::Envelope, Role::Header])
}

/// Takes a paragraph of so many bytes out of the text, of which the first and one more stay.
fn take<'a>(text: &mut Vec<(&'a [u8], Set)>, bytes: std::ops::Range<usize>) -> Option<&'a [u8]> {
    let at = text.iter().skip(1).position(|(line, _)| bytes.contains(&line.len()))? + 1;
    (text.len() > 3).then(|| text.remove(at).0)
}

/// The headline of another article.
fn other<'a>(articles: &[Article<'a>], own: usize, random: &mut Random) -> Option<&'a [u8]> {
    let at = random.below(articles.len());
    (at != own).then(|| articles[at].headline)
}
