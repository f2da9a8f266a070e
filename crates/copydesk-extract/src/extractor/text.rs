//! The text of a row, and what the grammars say of it.
//!
//! Many steps ask the same of a row: whether it is a stamp, a byline, a dateline, a part of the page.
//! A grammar reads a row once; what it said is kept with the text for whoever asks next.

use core::cell::OnceCell;
use core::fmt;
use core::ops::Deref;
use std::borrow::Cow;
use std::rc::Rc;

use copydesk_text::lexicon::{chrome, link};

use super::head;
use super::label::{self, Labelled};
use crate::byline::{self, Credits, Position};
use crate::caption;
use crate::dateline::{self, Dateline};
use crate::signoff;
use crate::timestamp::{self, Stamp};

/// The text of a row. Copies of it share what is known.
#[derive(Clone)]
pub(super) struct Text<'a>(Rc<Known<'a>>);

/// What is known of a text; what nobody has asked is not.
#[derive(Default)]
struct Known<'a> {
    text: Cow<'a, str>,
    label: OnceCell<Option<Labelled>>,
    chrome: OnceCell<Option<chrome::Kind>>,
    link: OnceCell<Option<usize>>,
    stamps: OnceCell<Vec<Stamp>>,
    dateline: OnceCell<Option<Box<Dateline>>>,
    credits: OnceCell<Option<Box<Credits>>>,
    signoff: OnceCell<Option<Box<Credits>>>,
    picture_credit: OnceCell<Option<caption::Credit>>,
    is_only_stamps: OnceCell<bool>,
    is_led_byline: OnceCell<bool>,
    is_stamped_byline: OnceCell<bool>,
}

impl Text<'_> {
    /// The label that it starts with.
    pub(super) fn label(&self) -> Option<Labelled> {
        *self.0.label.get_or_init(|| label::read(self))
    }

    /// What part of the page it is, if it is one.
    pub(super) fn chrome(&self) -> Option<chrome::Kind> {
        *self.0.chrome.get_or_init(|| chrome::kind(self))
    }

    /// Where the headline of another story begins to which its first words lead; its length where they
    /// are all of it.
    pub(super) fn link(&self) -> Option<usize> {
        *self.0.link.get_or_init(|| link::headline_at(self))
    }

    /// The stamps in it.
    pub(super) fn stamps(&self) -> &[Stamp] {
        self.0.stamps.get_or_init(|| timestamp::parse_all(self))
    }

    /// The first stamp in it.
    pub(super) fn stamp(&self) -> Option<&Stamp> {
        self.stamps().first()
    }

    /// The dateline that it starts with.
    pub(super) fn dateline(&self) -> Option<&Dateline> {
        self.0.dateline.get_or_init(|| dateline::parse(self).map(Box::new)).as_deref()
    }

    /// Whom it names, if it stands in a head.
    pub(super) fn credits(&self) -> Option<&Credits> {
        let read = || byline::parse(self, Position::Head).map(Box::new);
        self.0.credits.get_or_init(read).as_deref()
    }

    /// Whom it names as a sign-off.
    pub(super) fn signoff(&self) -> Option<&Credits> {
        self.0.signoff.get_or_init(|| signoff::parse(self).map(Box::new)).as_deref()
    }

    /// The credit of a picture that it ends in.
    pub(super) fn picture_credit(&self) -> Option<caption::Credit> {
        *self.0.picture_credit.get_or_init(|| caption::credit_of(self))
    }

    /// Whether it ends in the credit of a picture, white space around it left out.
    pub(super) fn has_credit(&self) -> bool {
        let is_trimmed = self.trim().len() == self.len();
        if is_trimmed { self.picture_credit().is_some() } else { caption::has_credit(self) }
    }

    /// Whether nothing but stamps is in it.
    pub(super) fn is_only_stamps(&self) -> bool {
        *self
            .0
            .is_only_stamps
            .get_or_init(|| head::may_be_stamps(self) && head::are_all(self.stamps()))
    }

    /// Whether it is a byline that says so.
    pub(super) fn is_led_byline(&self) -> bool {
        *self.0.is_led_byline.get_or_init(|| head::is_led_byline(self))
    }

    /// Whether it is a byline and a stamp in one line.
    pub(super) fn is_stamped_byline(&self) -> bool {
        *self.0.is_stamped_byline.get_or_init(|| head::is_stamped_byline(self))
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.text
    }
}

impl<'a> From<Cow<'a, str>> for Text<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(Rc::new(Known { text, ..Known::default() }))
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
