//! The head of an article: headline, deck, labelled fields, stamps and bylines.

use copydesk_text::{Basis, Confidence, Passage, Role};

use super::label::{self, Label, Labelled};
use super::roles::is_document_count;
use super::{Landmarks, Reading, by_grammar, by_label, by_position, same_words, wrap};
use crate::byline::{self, Contributor, Credits, Position, Relation};
use crate::timestamp::{self, Coverage, Stamp, StampRole};
use crate::{FurnitureKind, caption, dateline, furniture, notice, signoff};

/// A line longer than this, in bytes, is prose whatever a grammar finds in it.
const LONGEST: usize = 240;
/// How many lines at either edge of the body may turn out to be no body.
const EDGE: usize = 12;

/// What the name of an edition ends with, in lower case: `Final Edition`.
const EDITIONS: [&str; 5] = ["edition", "ausgabe", "editie", "édition", "edición"];

impl Reading<'_> {
    /// Gives lines the role that only they can have where the segmenter gave them another: lines
    /// at the edges of the body that are nothing but a stamp, a byline or a labelled field.
    pub(super) fn mend_roles(&mut self) {
        // Markup is none of the article's text, whatever it holds.
        for row in &mut self.rows {
            if label::tag(&row.text)
                .is_some_and(|tag| tag.label != Label::Body || tag.value == tag.end)
            {
                row.role = Role::Envelope;
            }
        }
        self.free_long_headlines();
        let has_headline = self.rows.iter().any(|row| row.role == Role::Headline);
        let start = self.body_start();
        for (at, row) in self.rows.iter_mut().enumerate().take(start + EDGE) {
            let text = row.text.as_ref();
            let is_field = |text: &str| {
                is_labelled_field(text)
                    || is_only_stamps(text)
                    || is_led_byline(text)
                    || is_stamped_byline(text)
                    || is_item_number(text)
            };
            match row.role {
                Role::Paragraph | Role::Subhead if is_field(text) => row.role = Role::Header,
                Role::Furniture | Role::Caption if at < start && is_only_stamps(text) => {
                    row.role = Role::Header;
                }
                Role::Paragraph => break,
                _ => {}
            }
        }
        for row in self.rows.iter_mut().rev().take(EDGE) {
            if row.role == Role::Paragraph && !is_labelled_field(&row.text) {
                break;
            }
            if row.role == Role::Paragraph {
                row.role = Role::Header;
            }
        }
        // Past the start of the body, a headline is a subhead and a deck a paragraph.
        let start = self.body_start();
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for (at, row) in self.rows.iter_mut().enumerate().skip(start) {
            match row.role {
                Role::Headline if has_headline && headline != Some(at) => row.role = Role::Subhead,
                Role::Deck => row.role = Role::Paragraph,
                _ => {}
            }
        }
    }

    /// A headline that is a whole paragraph long and stands apart from the first is a paragraph.
    fn free_long_headlines(&mut self) {
        let is_headline = |row: &super::Row<'_>| row.role == Role::Headline;
        let Some(first) = self.rows.iter().position(is_headline) else { return };
        let rest = self.rows.iter_mut().skip(first).skip_while(|row| is_headline(row));
        for row in rest.filter(|row| row.role == Role::Headline && row.width > 160) {
            row.role = Role::Paragraph;
        }
    }

    /// Finds the rows that others are seen against.
    fn find_landmarks(&mut self) {
        let is_headline = |row: &super::Row<'_>| row.role == Role::Headline;
        let first = self.rows.iter().position(is_headline);
        let position = |found: fn(&str) -> bool| self.rows.iter().position(|row| found(&row.text));
        self.marks = Landmarks {
            body: self.body_start(),
            headline: first.zip(self.rows.iter().rposition(is_headline)),
            led_byline: self.marks.led_byline,
            word_count: position(is_word_count),
            first: position(|text| !is_document_count(text)).unwrap_or(self.rows.len()),
        };
    }

    /// Reads headline, deck and every header line.
    pub(super) fn read_head(&mut self) {
        self.find_landmarks();
        self.read_headline();
        self.read_deck();
        let mut at = 0;
        while let Some(row) = self.rows.get(at) {
            let taken = match row.role {
                Role::Header | Role::Envelope => self.read_header(at),
                _ => 1,
            };
            at += taken.max(1);
        }
    }

    fn read_headline(&mut self) {
        self.part_deck_from_headline();
        let rows: Vec<usize> = self.rows_of(Role::Headline).collect();
        let Some(&first) = rows.first() else { return };
        let confidence = self.confidence(first);
        let labelled = self.rows.get(first).and_then(|row| label::read(&row.text));
        let mut spans = Vec::with_capacity(rows.len());
        for &at in &rows {
            let Some(row) = self.rows.get(at) else { continue };
            // A headline that is printed twice is one headline.
            let again = spans.len() == 1
                && self.rows.get(first).is_some_and(|row0| same_words(&row0.text, &row.text));
            if !again || rows.len() > 2 {
                spans.push(row.span);
            }
        }
        let passage = Passage::join(self.window, self.base, &spans);
        let passage = without_end_sign(without_flash(passage));
        self.fields.headline = Some(match labelled {
            Some(Labelled { label: Label::Headline, value, .. }) => {
                let value = passage.cut(value..passage.text().len());
                by_label(value.clone(), &value)
            }
            _ => by_position(passage.clone(), &passage, confidence),
        });
    }

    /// A whole sentence under a headline that is none is a deck.
    fn part_deck_from_headline(&mut self) {
        let Some(first) = self.rows.iter().position(|row| row.role == Role::Headline) else {
            return;
        };
        let ends = |at: usize| self.rows.get(at).is_some_and(|row| wrap::ends_sentence(&row.text));
        let has_deck = self.rows_of(Role::Deck).next().is_some();
        if has_deck || ends(first) || !ends(first + 1) {
            return;
        }
        if let Some(row) = self.rows.get_mut(first + 1)
            && row.role == Role::Headline
            && row.width > 100
        {
            row.role = Role::Deck;
        }
    }

    fn read_deck(&mut self) {
        let mut from = None;
        let mut to = 0;
        for at in self.rows_of(Role::Deck).collect::<Vec<_>>() {
            let text = self.rows.get(at).map_or("", |row| row.text.as_ref());
            if is_only_stamps(text) || is_led_byline(text) {
                if let Some(row) = self.rows.get_mut(at) {
                    row.role = Role::Header;
                }
            } else if from.is_none() || to == at {
                from = from.or(Some(at));
                to = at + 1;
            }
        }
        let Some(from) = from else { return };
        let passage = self.passage(from, to);
        let headline = self.fields.headline.as_ref().map(|field| field.value.text());
        if headline.is_none_or(|headline| !same_words(headline, passage.text())) {
            let confidence = self.confidence(from);
            let mut deck = by_position(passage.clone(), &passage, confidence);
            if self.deck_is_repeated {
                (deck.basis, deck.confidence) = (Basis::Repetition, Confidence::new(85));
            }
            self.fields.deck = Some(deck);
        }
    }

    fn rows_of(&self, role: Role) -> impl Iterator<Item = usize> {
        self.rows.iter().enumerate().filter(move |(_, row)| row.role == role).map(|(at, _)| at)
    }

    /// Reads the header line at `at`; gives how many rows that took.
    fn read_header(&mut self, at: usize) -> usize {
        let Some(row) = self.rows.get(at) else { return 1 };
        let text = row.text.clone().into_owned();
        if let Some(labelled) = label::read(&text) {
            return self.read_labelled(at, labelled);
        }
        if text.len() > LONGEST {
            self.furnish(at, FurnitureKind::Other);
            return 1;
        }
        if let Some(taken) = self.read_split_stamp(at) {
            return taken;
        }
        if self.read_picture_credit(at, &text) || self.read_source_line(at, &text) {
            return 1;
        }
        // Its date is no stamp and its agency no name.
        if self.read_agency_dateline(at, &text) {
            return 1;
        }
        let stamped = self.read_stamps(at, &text);
        if !stamped && self.read_publication(at, &text) {
            return 1;
        }
        if let Some(taken) = self.read_byline(at, &text, stamped) {
            return taken;
        }
        if !stamped && !self.read_lone_dateline(at, &text) {
            self.read_rest(at, &text);
        }
        1
    }

    /// The next row, if it follows row `at` directly and could belong to it.
    fn next_header(&self, at: usize) -> Option<&str> {
        let row = self.rows.get(at + 1)?;
        let is_header = matches!(row.role, Role::Header | Role::Envelope);
        (is_header && !row.after_gap && label::read(&row.text).is_none())
            .then_some(row.text.as_ref())
    }

    /// `Updated` on one line and the stamp on the next.
    fn read_split_stamp(&mut self, at: usize) -> Option<usize> {
        let text = self.rows.get(at)?.text.as_ref();
        if text.len() > 40 || !timestamp::parse_all(text).is_empty() {
            return None;
        }
        let row = self.rows.get(at + 1).filter(|row| row.role == Role::Header)?;
        if timestamp::parse(&row.text)?.role.is_some() {
            return None;
        }
        let both = self.passage(at, at + 2);
        let stamps = timestamp::parse_all(both.text());
        stamps.first()?.role?;
        self.push_stamps(&both, stamps, None);
        Some(2)
    }

    fn read_stamps(&mut self, at: usize, text: &str) -> bool {
        let mut stamps = timestamp::parse_all(text);
        stamps.retain(|stamp| stamp.coverage != Coverage::Text);
        let found = !stamps.is_empty();
        let passage = self.passage(at, at + 1);
        self.push_stamps(&passage, stamps, None);
        found
    }

    /// Keeps `stamps` that were read from `passage`; `role` is what a label says they are.
    pub(super) fn push_stamps(
        &mut self,
        passage: &Passage<'_>,
        stamps: Vec<Stamp>,
        role: Option<StampRole>,
    ) {
        for mut stamp in stamps {
            let part = passage.cut(stamp.range.0..stamp.range.1);
            let part = if part.is_empty() { passage.clone() } else { part };
            stamp.role = stamp.role.or(role);
            self.fields.stamps.push(if role.is_some() {
                by_label(stamp, &part)
            } else {
                by_grammar(stamp, &part, Confidence::new(92))
            });
        }
    }

    /// Where the row at `at` stands, for the byline grammar: a name without `By` is believed under
    /// the headline until one was read, or right under that one.
    fn byline_position(&self, at: usize) -> Position {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        let last = self.fields.byline.as_ref().and_then(|byline| byline.spans.last());
        let follows = above.zip(last).is_some_and(|(row, last)| row.span.end == last.end);
        let under_headline = self.marks.headline.is_none_or(|(first, _)| first < at);
        let counted = self.marks.word_count.is_some_and(|counted| counted < at);
        // A name alone under the text may be anything, such as the last row of a table.
        let under_text = at > self.marks.body;
        let is_alone = self.marks.led_byline.is_none_or(|led| led.abs_diff(at) <= 1);
        let follows = follows && above.is_some_and(|row| timestamp::parse(&row.text).is_none());
        let may_be = (self.fields.credits.is_empty() && is_alone && !under_text) || follows;
        if may_be && under_headline && !counted { Position::Head } else { Position::Anywhere }
    }

    /// Databases print the name of the paper alone on a line: over the date at the top of an item,
    /// or under it in a head that counts its words.
    fn read_publication(&mut self, at: usize, text: &str) -> bool {
        let has_stamp = |at: Option<usize>| {
            at.and_then(|at| self.rows.get(at)).is_some_and(|row| is_only_stamps(&row.text))
        };
        let first =
            at <= self.marks.first && has_stamp(Some(at + 1)) && self.marks.headline.is_some();
        let counted = self.marks.word_count.is_some_and(|counted| counted < at);
        let under_date = counted && has_stamp(at.checked_sub(1));
        let is_name = text.len() <= 80
            && !wrap::ends_sentence(text)
            && text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        if self.fields.publication.is_some() || !is_name || !(first || under_date) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        let confidence = Confidence::new(80);
        self.fields.publication = Some(by_position(text.to_owned(), &passage, confidence));
        true
    }

    /// Reads the byline that row `at` is or begins.
    fn read_byline(&mut self, at: usize, text: &str, stamped: bool) -> Option<usize> {
        if self.is_of_another_story(at) {
            return None;
        }
        let place = self.byline_position(at);
        if let Some(credits) = read_credits(text, place, stamped) {
            let (credits, taken) = match self.next_header(at) {
                Some(next) => with_next_line(text, next, credits),
                None => (credits, 1),
            };
            self.push_byline(at, taken, credits);
            return Some(taken);
        }
        // `By` alone, the name on the next line.
        let next = self.next_header(at).filter(|_| !stamped && text.split(' ').count() <= 2)?;
        let credits = byline::parse(&format!("{text} {next}"), Position::Anywhere)?;
        self.push_byline(at, 2, credits);
        Some(2)
    }

    /// Whether a byline at row `at` is of a story that the page points to: below the first paragraph,
    /// once the head has named somebody.
    fn is_of_another_story(&self, at: usize) -> bool {
        at > self.marks.body
            && self.fields.byline.is_some()
            && self.rows.get(at).is_some_and(|row| signoff::parse(&row.text).is_none())
    }

    /// The credit of a picture that stands alone in the head: `Photo by Jane Doe/AFP`.
    fn read_picture_credit(&mut self, at: usize, text: &str) -> bool {
        if !is_picture_credit(text) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        self.read_caption(at, &passage);
        true
    }

    fn push_byline(&mut self, at: usize, taken: usize, credits: Credits) {
        let passage = self.passage(at, at + taken);
        let confidence = Confidence::new(90);
        match &mut self.fields.byline {
            None => {
                self.fields.byline = Some(by_grammar(passage.clone(), &passage, confidence));
            }
            // A second line of it, such as the agency under the name.
            Some(byline) => {
                let follows = at.checked_sub(1).and_then(|above| self.rows.get(above));
                let last = byline.spans.last().copied().unwrap_or_default();
                if follows.is_some_and(|row| row.span.end == last.end) {
                    byline.spans.extend(passage.spans());
                    byline.value = Passage::join(self.window, self.base, &byline.spans);
                }
            }
        }
        self.push_credits(credits, &passage, false);
    }

    /// Keeps people and agencies that are not known yet.
    pub(super) fn push_credits(&mut self, mut new: Credits, from: &Passage<'_>, labelled: bool) {
        for known in &self.fields.credits {
            new.contributors.retain(|person| {
                known.value.contributors.iter().all(|known| {
                    known.relation != person.relation || !same_words(&known.name, &person.name)
                })
            });
            new.agencies.retain(|agency| !known.value.agencies.contains(agency));
        }
        if !new.contributors.is_empty() || !new.agencies.is_empty() {
            self.fields.credits.push(if labelled {
                by_label(new, from)
            } else {
                by_grammar(new, from, Confidence::new(90))
            });
        }
    }

    /// A dateline that has a header line to itself.
    fn read_lone_dateline(&mut self, at: usize, text: &str) -> bool {
        let Some(dateline) = dateline::parse(text) else { return false };
        if self.fields.dateline.is_some() || text.get(dateline.rest..).is_none_or(|r| !r.is_empty())
        {
            return false;
        }
        let passage = self.passage(at, at + 1);
        self.fields.dateline = Some(by_grammar(dateline, &passage, Confidence::new(85)));
        true
    }

    /// A dateline alone on its line, with date and agency, as press releases have it.
    fn read_agency_dateline(&mut self, at: usize, text: &str) -> bool {
        let is_sure = |found: &dateline::Dateline| {
            found.date.is_some() && !found.agencies.is_empty() && !found.place.is_empty()
        };
        dateline::parse(text).is_some_and(|found| is_sure(&found))
            && self.read_lone_dateline(at, text)
    }

    /// A header line that no grammar reads: a section over the headline, else furniture.
    fn read_rest(&mut self, at: usize, text: &str) {
        if self.read_notice(at, text) {
            return;
        }
        let above = self.marks.headline.is_some_and(|(_, last)| at <= last);
        let is_header = self.rows.get(at).is_some_and(|row| row.role == Role::Header);
        let words = text.split_whitespace().count();
        let is_edition = EDITIONS.iter().any(|name| text.to_lowercase().ends_with(name));
        if above
            && is_header
            && !is_edition
            && !is_document_count(text)
            && words <= 4
            && !text.bytes().any(|byte| byte.is_ascii_digit())
        {
            let passage = self.passage(at, at + 1);
            let section = by_position(text.to_owned(), &passage, self.confidence(at));
            self.fields.sections.push(section);
        } else {
            self.furnish(at, furniture::classify(text).unwrap_or(FurnitureKind::Other));
        }
    }

    /// A print or syndication notice.
    pub(super) fn read_notice(&mut self, at: usize, text: &str) -> bool {
        let Some(notice) = notice::parse(text) else { return false };
        let passage = self.passage(at, at + 1);
        let confidence = Confidence::new(95);
        match notice {
            notice::Notice::Print(print) => {
                if let Some(named) = &print.publication
                    && self.fields.publication.is_none()
                {
                    let named = by_grammar(named.clone(), &passage, confidence);
                    self.fields.publication = Some(named);
                }
                self.fields.print = Some(by_grammar(print, &passage, confidence));
            }
            notice::Notice::Syndication { publication } => {
                self.fields.publication = Some(by_grammar(publication, &passage, confidence));
                self.fields.truncated = true;
            }
        }
        self.furnish(at, FurnitureKind::Notice);
        true
    }
}

/// Labelled fields.
impl<'a> Reading<'a> {
    /// Reads a line that starts with a label, with the lines on which its value goes on.
    fn read_labelled(&mut self, at: usize, labelled: Labelled) -> usize {
        let Labelled { label, value, end } = labelled;
        let taken = 1 + self.further_lines(at);
        let whole = self.passage(at, at + taken);
        // A value that goes on ends with its last line.
        let end = if taken > 1 { whole.text().len() } else { end };
        let value = if value < end { whole.cut(value..end) } else { Passage::default() };
        if value.is_empty() {
            return self.read_bare_label(at, label);
        }
        self.read_value(at, label, &value);
        taken
    }

    /// How many rows after `at` go on with its value: those that are set in deeper.
    fn further_lines(&self, at: usize) -> usize {
        let Some(indent) = self.rows.get(at).map(|row| row.indent) else { return 0 };
        let goes_on = |pair: &&[super::Row<'_>]| {
            let [above, row] = pair else { return false };
            let is_broken = (60..=wrap::WIDEST).contains(&above.width);
            matches!(row.role, Role::Header | Role::Envelope)
                && !row.after_gap
                && (row.indent >= indent + 2 || is_broken)
                && label::read(&row.text).is_none()
        };
        let rows = self.rows.get(at..).unwrap_or_default();
        rows.windows(2).take(40).take_while(goes_on).count()
    }

    /// A label whose value, if any, is on the next line; without one it yields nothing.
    fn read_bare_label(&mut self, at: usize, label: Label) -> usize {
        let next = self.next_header(at);
        let takes = match label {
            Label::Byline => next.is_some_and(|n| byline::parse(n, Position::Head).is_some()),
            Label::Published | Label::Updated | Label::Loaded | Label::Embargo => {
                next.is_some_and(is_only_stamps)
            }
            Label::Headline => next.is_some() && self.fields.headline.is_none(),
            _ => false,
        };
        if self.rows.get(at).is_some_and(|row| label::tag(&row.text).is_some()) && !takes {
            return 1;
        }
        if takes {
            let value = self.passage(at + 1, at + 2);
            self.read_value(at, label, &value);
            return 2;
        }
        self.furnish(at, FurnitureKind::Label);
        1
    }

    fn read_value(&mut self, at: usize, label: Label, value: &Passage<'a>) {
        let text = value.text();
        let own = || text.to_owned();
        match label {
            Label::Headline => {
                let value = without_flash(value.clone());
                self.fields.headline = Some(by_label(value.clone(), &value));
            }
            Label::Deck => self.fields.deck = Some(by_label(value.clone(), value)),
            Label::Byline => {
                self.read_labelled_byline(value);
            }
            Label::Dateline => {
                let dateline = labelled_dateline(text);
                self.fields.dateline = Some(by_label(dateline, value));
            }
            Label::Published => self.read_labelled_stamp(value, StampRole::Published),
            Label::Updated => self.read_labelled_stamp(value, StampRole::Updated),
            Label::Loaded => self.read_labelled_stamp(value, StampRole::Loaded),
            Label::Embargo => self.read_labelled_stamp(value, StampRole::Embargo),
            Label::Section => {
                for section in text.split(';').map(str::trim).filter(|part| !is_page(part)) {
                    self.fields.sections.push(by_label(section.to_owned(), value));
                }
            }
            Label::Topics => {
                for topic in topics(text) {
                    self.fields.topics.push(by_label(topic.to_owned(), value));
                }
            }
            Label::Slug => self.fields.slug = Some(by_label(own(), value)),
            Label::Publication => {
                let publication = text.split(';').next().unwrap_or(text).trim().to_owned();
                self.fields.publication = Some(by_label(publication, value));
            }
            // Who publishes is the name of the paper only where nothing else is.
            Label::Publisher => {
                let publication = by_label(own(), value);
                self.fields.publication.get_or_insert(publication);
            }
            Label::Citation => self.read_citation(value),
            Label::Caption => self.fields.captions.push(by_label(caption::parse(text), value)),
            Label::Related => self.fields.related.push(by_label(value.clone(), value)),
            Label::Legal => self.furnish(at, FurnitureKind::Legal),
            Label::Body | Label::Other => self.furnish(at, FurnitureKind::Other),
        }
    }

    /// A byline that a label names; a second one may only say what the writer is.
    fn read_labelled_byline(&mut self, value: &Passage<'a>) {
        let text = value.text();
        let whole = self.fields.byline.as_ref().map(|above| above.value.text().to_owned());
        let above = whole.as_deref().and_then(|above| byline::parse(above, Position::Head));
        if let (Some(whole), Some(above)) = (whole, above) {
            let (both, lines) = with_next_line(&whole, text, above);
            if lines == 2 || byline::parse(text, Position::Head).is_none_or(|c| !has_person(&c)) {
                self.fields.credits.pop();
                self.push_credits(both, value, true);
                return;
            }
        }
        self.fields.byline = Some(by_label(value.clone(), value));
        self.push_credits(labelled_credits(text), value, true);
    }

    fn read_labelled_stamp(&mut self, value: &Passage<'_>, role: StampRole) {
        self.push_stamps(value, timestamp::parse_all(value.text()), Some(role));
    }

    /// `The Courier ; Harstad [Harstad]06 June 2009: B.4.`
    fn read_citation(&mut self, value: &Passage<'_>) {
        let text = value.text();
        let publication = text.split([';', '[']).next().unwrap_or(text).trim();
        self.fields.publication = Some(by_label(publication.to_owned(), value));
        let from = text.rfind(']').map_or(0, |at| at + 1);
        let date = value.cut(from..text.len());
        self.read_labelled_stamp(&date, StampRole::Published);
    }
}

/// Wires set stars before a headline to say how urgent it is: `******STORM CLOSES PORTS`.
fn without_flash(headline: Passage<'_>) -> Passage<'_> {
    let text = headline.text();
    let stars = text.len() - text.trim_start_matches('*').len();
    if stars < 2 {
        return headline;
    }
    let rest = text.trim_start_matches(['*', ' ']);
    headline.cut(text.len() - rest.len()..text.len())
}

/// IPTC 7901 ends a headline with ` =`, and Kyodo with ` +`: signs for the machine that sets it.
fn without_end_sign(headline: Passage<'_>) -> Passage<'_> {
    let text = headline.text();
    match text.strip_suffix(" =").or_else(|| text.strip_suffix('+')) {
        Some(rest) if !rest.trim_end().is_empty() => headline.cut(0..rest.trim_end().len()),
        _ => headline,
    }
}

fn has_person(credits: &Credits) -> bool {
    !credits.contributors.is_empty()
}

/// Whether `text` is a field that a label names and that has a value.
fn is_labelled_field(text: &str) -> bool {
    label::read(text).is_some_and(|read| {
        read.value < text.len() && !matches!(read.label, Label::Body | Label::Related)
    })
}

/// Whether nothing but stamps is in `text`.
pub(super) fn is_only_stamps(text: &str) -> bool {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let stamps = timestamp::parse_all(text);
    !stamps.is_empty() && stamps.iter().all(|stamp| stamp.coverage == Coverage::Line)
}

/// Whether `text` tells how long an item is: `306 words`, `306 Wörter`.
pub(super) fn is_word_count(text: &str) -> bool {
    let Some((count, unit)) = text.split_once([' ', '\u{a0}']) else { return false };
    let is_number = count.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let units = ["words", "word", "wörter", "mots", "woorden", "palabras", "palavras", "parole"];
    is_number && units.contains(&unit.to_lowercase().as_str())
}

/// Whether `text` is the number that an archive gives an item: `DEV-MUC3-0001 (NOSC)`.
pub(super) fn is_item_number(text: &str) -> bool {
    let text = match text.split_once(" (") {
        Some((number, rest)) if rest.ends_with(')') && rest.len() < 40 => number,
        _ => text,
    };
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    text.len() <= 40
        && text.contains('-')
        && text.chars().all(is_part)
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether `text` is nothing but the credit of a picture, and says so.
pub(super) fn is_picture_credit(text: &str) -> bool {
    let says = |credit: caption::Credit| {
        let label = text.get(..credit.value.0).unwrap_or_default();
        let value = text.get(credit.value.0..credit.value.1).unwrap_or_default();
        let is_said = label.chars().any(|c| c.is_alphabetic() || c == '©');
        credit.start == 0 && (is_said || caption::is_library(value))
    };
    caption::credit_of(text).is_some_and(says)
}

/// Whether `text` is a byline that says so: `By Jane Doe`.
pub(super) fn is_led_byline(text: &str) -> bool {
    // `By Jane Doe Jr.` is no sentence.
    let is_short = |word: &str| word.chars().count() <= 3 && word.starts_with(char::is_uppercase);
    let is_sentence = text.ends_with('.') && !text.rsplit(' ').next().is_some_and(is_short);
    text.len() <= 120
        && !is_sentence
        && !text.ends_with(['?', '!', '”', '"'])
        && byline::parse(text, Position::Anywhere).is_some()
}

/// Whether `text` is a byline and a stamp in one line: `Jane Doe | Monday 9 December 2019`.
pub(super) fn is_stamped_byline(text: &str) -> bool {
    text.len() <= 120
        && timestamp::parse(text).is_some_and(|stamp| stamp.coverage == Coverage::Header)
        && read_credits(text, Position::Head, true).is_some()
}

/// Whether `text` is the names of people and nothing else.
pub(super) fn is_names(text: &str) -> bool {
    text.len() <= 80
        && !wrap::ends_sentence(text)
        && !text.bytes().any(|byte| byte.is_ascii_digit())
        && byline::parse(text, Position::Head)
            .is_some_and(|credits| !credits.contributors.is_empty() && credits.agencies.is_empty())
}

/// The credits of a header line, which may hold a stamp too.
fn read_credits(text: &str, place: Position, stamped: bool) -> Option<Credits> {
    if !stamped {
        return byline::parse(text, place);
    }
    let stamp = timestamp::parse(text)?;
    if stamp.coverage == Coverage::Line {
        return None;
    }
    let rest = stamp.rest.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')'));
    byline::parse(rest, place).or_else(|| {
        // What led to the day: `von Jane Doe am`, `Par Jane Doe le`.
        let (names, last) = rest.rsplit_once(' ')?;
        let is_small = last.chars().count() <= 3 && last.chars().all(char::is_lowercase);
        is_small.then(|| byline::parse(names, place)).flatten()
    })
}

/// Adds to the people of a byline what the line under it says of them (`Associated Press Writer`)
/// and nothing else; gives how many lines were read.
fn with_next_line(text: &str, next: &str, credits: Credits) -> (Credits, usize) {
    let names = |credits: &Credits| -> Vec<String> {
        credits.contributors.iter().map(|person| person.name.clone()).collect()
    };
    let own = byline::parse(next, Position::Head);
    let is_own = own.is_some_and(|own| !own.contributors.is_empty());
    if is_own || credits.contributors.is_empty() || is_only_stamps(next) {
        return (credits, 1);
    }
    match byline::parse(&format!("{text}, {next}"), Position::Head) {
        Some(both) if names(&both) == names(&credits) && both != credits => (both, 2),
        _ => (credits, 1),
    }
}

/// The credits that a label names: the label vouches for a name that the grammar would not believe.
fn labelled_credits(text: &str) -> Credits {
    if let Some(credits) = byline::parse(text, Position::Head) {
        return credits;
    }
    let mut credits = Credits::default();
    let is_service = ["service", "services", "staff"]
        .iter()
        .any(|word| text.trim_end_matches(')').to_lowercase().ends_with(word));
    let is_name = text.len() <= 60
        && !is_service
        && text.split_whitespace().count() <= 5
        && text.chars().any(char::is_alphabetic)
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | ':' | ';'));
    let is_nobody =
        ["anonymous", "none", "unknown", "na", "staff"].iter().any(|it| same_words(text, it));
    if is_name && !is_nobody {
        credits.contributors.push(Contributor {
            name: text.to_owned(),
            relation: Relation::Author,
            ..Contributor::default()
        });
    }
    credits
}

/// The dateline that a label names: all of it is a place where the grammar finds no more.
fn labelled_dateline(text: &str) -> dateline::Dateline {
    // The grammar asks for the dash that parts a dateline from the text.
    let read = dateline::parse(text).or_else(|| dateline::parse(&format!("{text} -- ")));
    read.filter(|read| !read.place.is_empty()).unwrap_or_else(|| {
        let place =
            dateline::Place { text: text.to_owned(), city: text.to_owned(), ..Default::default() };
        dateline::Dateline {
            text: text.to_owned(),
            place: text.to_owned(),
            places: vec![place],
            rest: text.len(),
            ..Default::default()
        }
    })
}

/// Whether a part of a section line tells the page: `Pg. A1`, `S. 4`.
fn is_page(part: &str) -> bool {
    let part = part.to_lowercase();
    part.is_empty()
        || ["pg", "p.", "page", "seite", "s.", "blz", "column"].iter().any(|p| part.starts_with(p))
}

/// Topics of a list, without the shares that databases add: `STORMS (92%)`.
fn topics(text: &str) -> impl Iterator<Item = &str> {
    // Reuters-21578 puts each between tags of its own.
    let text = text.strip_prefix("<D>").map_or(text, |rest| rest.trim_end_matches("</D>"));
    if text.contains("</D><D>") {
        return text.split("</D><D>").collect::<Vec<_>>().into_iter();
    }
    let separator = if text.contains(';') { ';' } else { ',' };
    text.split(separator)
        .map(|topic| match topic.rsplit_once('(') {
            Some((topic, share)) if share.contains('%') => topic.trim(),
            _ => topic.trim(),
        })
        .filter(|topic| !topic.is_empty())
        .collect::<Vec<_>>()
        .into_iter()
}
