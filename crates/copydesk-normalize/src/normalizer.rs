use std::sync::Arc;

use chrono::NaiveDate;
use copydesk_extract::{
    BlockKind, Field, Fields, FurnitureKind, byline::Credits, dateline, timestamp::Stamp,
};
use copydesk_text::{Code, Confidence, Diagnostic, Passage, Sink, Span};

use crate::{
    Article, Assumption, BodyBlock, Caption, Contributor, DateEvidence, Dateline, Furniture,
    Gazetteer, HouseStyle, Precision, Print, Source, Timestamp, content_id, language,
    people::People,
    places::Resolver,
    provenance::Ledger,
    text::{tidy, tidy_some},
    timestamps::{self, Chosen, Context},
    version,
};

/// Where the fields of an article come from.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    /// Name of the dump.
    pub file: Option<&'a str>,
    /// Which article of the dump it is, from 0.
    pub index: u64,
    /// The article's bytes.
    pub span: Span,
    /// Its first and last line, from 1.
    pub lines: (u64, u64),
    /// Name of its layout.
    pub layout: &'a str,
    /// How sure its start is.
    pub confidence: Confidence,
}

/// Resolves `fields` under `style`; [`Normalizer::article`] with nothing else known.
///
/// ```
/// use copydesk_extract::Fields;
/// use copydesk_normalize::{HouseStyle, Origin, normalize};
/// use copydesk_text::{Confidence, Span};
///
/// let origin = Origin {
///     file: Some("island.txt"),
///     index: 0,
///     span: Span::new(0, 120),
///     lines: (1, 4),
///     layout: "generic",
///     confidence: Confidence::new(90),
/// };
/// let article = normalize(&Fields::default(), &origin, &HouseStyle::default());
/// assert_eq!(article.schema, "copydesk/1");
/// assert_eq!(article.published, None);
/// ```
pub fn normalize(fields: &Fields<'_>, origin: &Origin<'_>, style: &HouseStyle) -> Article {
    Normalizer::new(style.clone()).article(fields, origin)
}

/// Resolves articles, or single fields, under one house style. Immutable and cheap to share.
#[derive(Clone, Debug, Default)]
pub struct Normalizer {
    style: HouseStyle,
    evidence: DateEvidence,
    gazetteer: Option<Arc<dyn Gazetteer>>,
}

impl Normalizer {
    /// A normalizer that knows `style` and nothing else.
    pub fn new(style: HouseStyle) -> Self {
        Self { style, ..Self::default() }
    }

    /// With what the stamps of the whole file say about day and month.
    #[must_use]
    pub fn with_evidence(self, evidence: DateEvidence) -> Self {
        Self { evidence, ..self }
    }

    /// With a list of cities to ask about those that are in no list of its own.
    #[must_use]
    pub fn with_gazetteer(self, gazetteer: Arc<dyn Gazetteer>) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    /// With what `style` says where the own house style says nothing.
    ///
    /// ```
    /// use copydesk_normalize::{DateOrder, HouseStyle, Normalizer};
    ///
    /// let (mut own, mut other) = (HouseStyle::default(), HouseStyle::default());
    /// own.zone_minutes = Some(180);
    /// (other.zone_minutes, other.date_order) = (Some(0), Some(DateOrder::DayFirst));
    /// let normalizer = Normalizer::new(own).or_style(&other);
    /// assert_eq!(normalizer.style().zone_minutes, Some(180));
    /// assert_eq!(normalizer.style().date_order, Some(DateOrder::DayFirst));
    /// ```
    #[must_use]
    pub fn or_style(mut self, style: &HouseStyle) -> Self {
        let own = &mut self.style;
        own.reference = own.reference.or(style.reference);
        own.zone_minutes = own.zone_minutes.or(style.zone_minutes);
        own.date_order = own.date_order.or(style.date_order);
        if own.region.is_none() {
            own.region.clone_from(&style.region);
        }
        self
    }

    /// The house style.
    pub fn style(&self) -> &HouseStyle {
        &self.style
    }

    /// Resolves the fields of one article.
    pub fn article(&self, fields: &Fields<'_>, origin: &Origin<'_>) -> Article {
        let mut ledger = Ledger::default();
        let mut diagnostics = fields.diagnostics.clone();
        let sink = &mut diagnostics;

        let headline = passage("headline", fields.headline.as_ref(), &mut ledger);
        let body = self.body(fields, origin, &mut ledger);
        report_missing(headline.is_some(), !body.is_empty(), origin.span, sink);
        let language = article_language(headline.as_deref(), &body);
        if language.is_some() {
            ledger.infer("language", &["headline", "body"], Confidence::new(95));
        }

        let evidence = self.evidence_of(fields, language.as_deref(), &body);
        let stamps = self.stamps(&fields.stamps, evidence, language.as_deref(), &mut ledger, sink);
        let anchor = stamps.anchor();
        let dateline = fields.dateline.as_ref().map(|field| {
            ledger.note("dateline", field);
            self.resolve_dateline(
                &field.value,
                anchor,
                language.as_deref(),
                cover(&field.spans),
                sink,
            )
        });
        let people = people(&fields.credits, &mut ledger);
        let print = self.print(fields, language.as_deref(), &mut ledger);
        let slug = text("slug", fields.slug.as_ref(), &mut ledger);
        let (version, headline_tags) = version::read(fields);
        if version.is_some() {
            ledger.infer("version", &["slug", "headline"], Confidence::new(90));
        }
        if let Some(line) = &fields.version {
            ledger.note("version", line);
        }
        Article {
            schema: Article::SCHEMA.to_owned(),
            id: content_id::of_tidy(
                headline.as_deref(),
                body.iter().map(|block| block.text.as_str()),
            ),
            source: source(origin),
            layout: origin.layout.to_owned(),
            confidence: origin.confidence,
            headline_tags,
            version,
            headline,
            deck: passage("deck", fields.deck.as_ref(), &mut ledger),
            byline: passage("byline", fields.byline.as_ref(), &mut ledger),
            contributors: people.contributors,
            agencies: people.agencies,
            published: stamps.published,
            updated: stamps.updated,
            embargo: stamps.embargo,
            loaded: stamps.loaded,
            dateline,
            body,
            captions: captions(fields, &mut ledger),
            related: passages("related", &fields.related, &mut ledger),
            sections: texts("sections", &fields.sections, &mut ledger),
            topics: texts("topics", &fields.topics, &mut ledger),
            slug,
            publication: text("publication", fields.publication.as_ref(), &mut ledger),
            print,
            end_mark: passage("end_mark", fields.end_mark.as_ref(), &mut ledger),
            truncated: fields.truncated,
            language,
            furniture: furniture(fields, &mut ledger),
            diagnostics,
            provenance: ledger.into_entries(),
        }
    }

    /// Resolves one stamp.
    pub fn timestamp(&self, stamp: &Stamp, sink: &mut dyn Sink) -> Timestamp {
        timestamps::resolve(stamp, self.context(None, None), Span::default(), sink)
    }

    /// Resolves one dateline; a date without a year has that of the nearest such day to
    /// `published`.
    pub fn dateline(
        &self,
        dateline: &dateline::Dateline,
        published: Option<NaiveDate>,
        sink: &mut dyn Sink,
    ) -> Dateline {
        let anchor = published.map(|day| (day, "published"));
        self.resolve_dateline(dateline, anchor, None, Span::default(), sink)
    }

    /// The people and the agencies of one byline or sign-off.
    pub fn credits(&self, credits: &Credits) -> (Vec<Contributor>, Vec<String>) {
        let mut people = People::default();
        people.add(credits);
        (people.contributors, people.agencies)
    }

    fn context<'s>(&'s self, anchor: Anchor, language: Option<&'s str>) -> Context<'s> {
        Context { style: &self.style, evidence: self.evidence, language, anchor }
    }

    /// What is known of the order of numeric dates: what the stamps of the file say, or where they say
    /// nothing, the days in the text of an English article that needs it.
    fn evidence_of(
        &self,
        fields: &Fields<'_>,
        language: Option<&str>,
        body: &[BodyBlock],
    ) -> DateEvidence {
        let mut evidence = self.evidence;
        let is_open =
            |stamp: &Field<Stamp>| stamp.value.date.as_ref().is_some_and(|date| date.ambiguous);
        if evidence.is_empty() && language == Some("en") && fields.stamps.iter().any(is_open) {
            for block in body {
                evidence.observe_prose(&block.text);
            }
        }
        evidence
    }

    fn stamps(
        &self,
        stamps: &[Field<Stamp>],
        evidence: DateEvidence,
        language: Option<&str>,
        ledger: &mut Ledger,
        sink: &mut dyn Sink,
    ) -> Stamps {
        let chosen = Chosen::among(stamps);
        let mut resolve = |key, field: Option<&Field<Stamp>>, anchor| {
            let field = field?;
            ledger.note(key, field);
            let span = cover(&field.spans);
            let context = Context { evidence, ..self.context(anchor, language) };
            Some(timestamps::resolve(&field.value, context, span, sink))
        };
        let published = resolve("published", chosen.published, None);
        let anchor = published.as_ref().and_then(Timestamp::date).map(|day| (day, "published"));
        let updated = resolve("updated", chosen.updated, anchor);
        let embargo = resolve("embargo", chosen.embargo, anchor);
        let loaded = resolve("loaded", chosen.loaded, anchor);
        let published = published.or_else(|| {
            let day = day_of_update(updated.as_ref()?)?;
            ledger.infer("published", &["updated"], Confidence::new(80));
            Some(day)
        });
        Stamps { published, updated, embargo, loaded }
    }

    fn resolve_dateline(
        &self,
        dateline: &dateline::Dateline,
        anchor: Anchor,
        language: Option<&str>,
        span: Span,
        sink: &mut dyn Sink,
    ) -> Dateline {
        let resolver =
            Resolver { gazetteer: self.gazetteer.as_deref(), region: self.style.region.as_deref() };
        Dateline {
            text: tidy(&dateline.text),
            place: tidy(&dateline.place),
            places: dateline
                .places
                .iter()
                .map(|place| resolver.resolve(place, span, sink))
                .collect(),
            date: dateline.date.as_ref().map(|date| {
                timestamps::resolve_date(date, self.context(anchor, language), span, sink)
            }),
            agencies: dateline.agencies.iter().filter_map(|it| tidy_some(it)).collect(),
        }
    }

    fn body(
        &self,
        fields: &Fields<'_>,
        origin: &Origin<'_>,
        ledger: &mut Ledger,
    ) -> Vec<BodyBlock> {
        fields
            .body
            .iter()
            .filter_map(|block| {
                let text = tidy_some(block.text.text())?;
                ledger.note_body(block, origin.confidence);
                Some(BodyBlock { kind: block_kind(block.kind).to_owned(), text })
            })
            .collect()
    }

    /// The print notice, or a stamp that is labelled as the day of print.
    fn print(
        &self,
        fields: &Fields<'_>,
        language: Option<&str>,
        ledger: &mut Ledger,
    ) -> Option<Print> {
        let context = self.context(None, language);
        if let Some(field) = &fields.print {
            ledger.note("print", field);
            let part = |part: &Option<String>| part.as_deref().and_then(tidy_some);
            return Some(Print {
                publication: part(&field.value.publication),
                date: field.value.date.as_ref().and_then(|it| timestamps::print_day(it, context)),
                headline: part(&field.value.headline),
                page: part(&field.value.page),
            });
        }
        let field = Chosen::among(&fields.stamps).print?;
        let date = timestamps::print_day(field.value.date.as_ref()?, context)?;
        ledger.note("print", field);
        Some(Print { date: Some(date), ..Print::default() })
    }
}

/// The day of a stamp, and the name of the stamp.
type Anchor = Option<(NaiveDate, &'static str)>;

/// The stamps of an article, resolved.
struct Stamps {
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    embargo: Option<Timestamp>,
    loaded: Option<Timestamp>,
}

impl Stamps {
    /// The day that a date without a year lies near.
    fn anchor(&self) -> Anchor {
        let day = |stamp: &Option<Timestamp>, name| Some((stamp.as_ref()?.date()?, name));
        day(&self.published, "published")
            .or_else(|| day(&self.updated, "updated"))
            .or_else(|| day(&self.loaded, "loaded"))
    }
}

/// The day of publication, from the stamp of an update that is the only stamp: news is updated on
/// the day that it is published. The time of day is that of the update, and left out.
fn day_of_update(updated: &Timestamp) -> Option<Timestamp> {
    let day = updated.date()?;
    let mut assumptions = updated.assumptions.clone();
    assumptions.push(Assumption::new("the day of the update, which is the only stamp"));
    Some(Timestamp {
        text: updated.text.clone(),
        value: Some(day.format("%Y-%m-%d").to_string()),
        precision: Some(Precision::Day),
        zone: None,
        assumptions,
        candidates: Vec::new(),
    })
}

fn source(origin: &Origin<'_>) -> Source {
    Source {
        file: origin.file.map(str::to_owned),
        index: origin.index,
        start: origin.span.start,
        end: origin.span.end,
        first_line: origin.lines.0,
        last_line: origin.lines.1,
    }
}

fn people(credits: &[Field<Credits>], ledger: &mut Ledger) -> People {
    let people = People::of(credits);
    for field in credits {
        if !field.value.contributors.is_empty() && !people.contributors.is_empty() {
            ledger.note("contributors", field);
        }
        if !field.value.agencies.is_empty() && !people.agencies.is_empty() {
            ledger.note("agencies", field);
        }
    }
    people
}

fn report_missing(headline: bool, body: bool, span: Span, sink: &mut dyn Sink) {
    if !headline {
        sink.report(Diagnostic::note(Code::NoHeadline, span, "no headline was found"));
    }
    if !body {
        sink.report(Diagnostic::warning(Code::NoBody, span, "no body was found"));
    }
}

fn article_language(headline: Option<&str>, body: &[BodyBlock]) -> Option<String> {
    let mut sample = String::new();
    for text in headline.into_iter().chain(body.iter().map(|block| block.text.as_str())) {
        sample.push_str(text);
        sample.push('\n');
        if sample.len() > language::ENOUGH * 4 {
            break;
        }
    }
    language::detect(&sample)
}

fn passage(key: &str, field: Option<&Field<Passage<'_>>>, ledger: &mut Ledger) -> Option<String> {
    let field = field?;
    let text = tidy_some(field.value.text())?;
    ledger.note(key, field);
    Some(text)
}

fn text(key: &str, field: Option<&Field<String>>, ledger: &mut Ledger) -> Option<String> {
    let field = field?;
    let text = tidy_some(&field.value)?;
    ledger.note(key, field);
    Some(text)
}

fn passages(key: &str, fields: &[Field<Passage<'_>>], ledger: &mut Ledger) -> Vec<String> {
    fields.iter().filter_map(|field| passage(key, Some(field), ledger)).collect()
}

fn texts(key: &str, fields: &[Field<String>], ledger: &mut Ledger) -> Vec<String> {
    fields.iter().filter_map(|field| text(key, Some(field), ledger)).collect()
}

fn captions(fields: &Fields<'_>, ledger: &mut Ledger) -> Vec<Caption> {
    fields
        .captions
        .iter()
        .filter_map(|field| {
            let credit = field.value.credit.as_deref().and_then(tidy_some);
            let text = tidy(&field.value.text);
            if text.is_empty() && credit.is_none() {
                return None;
            }
            ledger.note("captions", field);
            Some(Caption { text, credit })
        })
        .collect()
}

/// The furniture; a stamp that is none of the article's is kept there, where no other value has its line.
fn furniture(fields: &Fields<'_>, ledger: &mut Ledger) -> Vec<Furniture> {
    let mut all = Vec::with_capacity(fields.furniture.len());
    for field in &fields.furniture {
        if let Some(text) = tidy_some(field.value.text.text()) {
            ledger.note("furniture", field);
            all.push(Furniture { kind: furniture_kind(field.value.kind).to_owned(), text });
        }
    }
    for stamp in &fields.stamps {
        if !ledger.has(&stamp.spans)
            && let Some(text) = tidy_some(&stamp.value.text)
        {
            ledger.note("furniture", stamp);
            let kind = furniture_kind(FurnitureKind::Other).to_owned();
            all.push(Furniture { kind, text });
        }
    }
    all
}

fn block_kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Subhead => "subhead",
        BlockKind::ListItem => "list_item",
        BlockKind::Table => "table",
        BlockKind::Caption => "caption",
        BlockKind::Rule => "rule",
        BlockKind::KeyPoint => "key_point",
        BlockKind::EditorsNote => "editors_note",
        BlockKind::Correction => "correction",
        BlockKind::Boilerplate => "boilerplate",
        BlockKind::Disclaimer => "disclaimer",
        BlockKind::Contact => "contact",
        _ => "paragraph",
    }
}

fn furniture_kind(kind: FurnitureKind) -> &'static str {
    match kind {
        FurnitureKind::Share => "share",
        FurnitureKind::ReadingTime => "reading_time",
        FurnitureKind::Promotion => "promotion",
        FurnitureKind::Legal => "legal",
        FurnitureKind::Label => "label",
        FurnitureKind::Notice => "notice",
        FurnitureKind::Advertisement => "advertisement",
        FurnitureKind::Navigation => "navigation",
        FurnitureKind::KeyPoint => "key_point",
        _ => "other",
    }
}

/// From the first to the last byte of `spans`.
fn cover(spans: &[Span]) -> Span {
    spans.iter().copied().reduce(Span::cover).unwrap_or_default()
}
