//! The file that a layout is written in.
//!
//! See `LAYOUTS.md` for what the keys mean. Keys that are not known are errors, so that a slip of the
//! pen is no cue that never speaks.

use std::collections::BTreeMap;

use copydesk_extract::{Form, Label, Slot};
use copydesk_normalize::HouseStyle;
use copydesk_segment::{Cue, Edge, Part, Strength};
use copydesk_text::{Role, Template};
use serde::Deserialize;
use toml::Spanned;

use super::{GENERIC, Layout, LayoutError};

/// The version of the file that this crate reads.
const FORMAT: i64 = 1;

/// The layouts that come with the crate. Where two say as much of a line, the first counts.
pub(super) const BUNDLED: &[&str] = &[
    include_str!("../../layouts/nexis.toml"),
    include_str!("../../layouts/nexis-uni.toml"),
    include_str!("../../layouts/factiva.toml"),
    include_str!("../../layouts/factiva-coded.toml"),
    include_str!("../../layouts/proquest.toml"),
    include_str!("../../layouts/europresse.toml"),
    include_str!("../../layouts/newsbank.toml"),
    include_str!("../../layouts/gale.toml"),
    include_str!("../../layouts/ebsco.toml"),
    include_str!("../../layouts/genios.toml"),
    include_str!("../../layouts/defacto.toml"),
    include_str!("../../layouts/atekst.toml"),
    include_str!("../../layouts/gopress.toml"),
    include_str!("../../layouts/infomedia.toml"),
    include_str!("../../layouts/westlaw.toml"),
    include_str!("../../layouts/newspapers-com.toml"),
    include_str!("../../layouts/reuters-21578.toml"),
    include_str!("../../layouts/trec.toml"),
    include_str!("../../layouts/gigaword.toml"),
    include_str!("../../layouts/markup.toml"),
    include_str!("../../layouts/story.toml"),
    include_str!("../../layouts/muc-fbis.toml"),
    include_str!("../../layouts/anpa-1312.toml"),
    include_str!("../../layouts/iptc-7901.toml"),
    include_str!("../../layouts/zczc.toml"),
    include_str!("../../layouts/dow-jones.toml"),
    include_str!("../../layouts/press-release.toml"),
    include_str!("../../layouts/wet.toml"),
    include_str!("../../layouts/front-matter.toml"),
    include_str!("../../layouts/mail.toml"),
    include_str!("../../layouts/labels.toml"),
    include_str!("../../layouts/feed.toml"),
    include_str!("../../layouts/stamp-under-headline.toml"),
    include_str!("../../layouts/ruled.toml"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    format: Spanned<i64>,
    name: Spanned<String>,
    title: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    cue: Vec<CueEntry>,
    /// By language, for people; then words by field.
    #[serde(default)]
    labels: BTreeMap<String, BTreeMap<Spanned<String>, Vec<Spanned<String>>>>,
    /// Likewise, for words that stand alone on a line.
    #[serde(default)]
    parts: BTreeMap<String, BTreeMap<Spanned<String>, Vec<String>>>,
    #[serde(default)]
    articles: ArticlesEntry,
    #[serde(default)]
    head: Vec<SlotEntry>,
    #[serde(default)]
    stack: StackEntry,
    #[serde(default)]
    headline: HeadlineEntry,
    #[serde(default)]
    values: ValuesEntry,
    #[serde(default)]
    body: BodyEntry,
    #[serde(default)]
    style: HouseStyle,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CueEntry {
    lines: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    any_case: bool,
    role: Option<Spanned<String>>,
    part: Option<Spanned<String>>,
    edge: Option<Spanned<String>>,
    strength: Spanned<String>,
    wakes: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SlotEntry {
    field: Spanned<String>,
    line: Option<Spanned<String>>,
    over: Option<Spanned<String>>,
    set: Option<Spanned<String>>,
    #[serde(default)]
    block: bool,
    #[serde(default)]
    under: bool,
    #[serde(default)]
    past_labels: bool,
    #[serde(default)]
    family_first: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ArticlesEntry {
    all_marked: Option<Spanned<bool>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct StackEntry {
    #[serde(default)]
    over: Vec<Spanned<String>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct HeadlineEntry {
    #[serde(default)]
    begins_with: Vec<Box<str>>,
    #[serde(default)]
    ends_with: Vec<char>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ValuesEntry {
    #[serde(default)]
    literal: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BodyEntry {
    #[serde(default)]
    ends_before: Vec<Spanned<String>>,
    #[serde(default)]
    without: Vec<Spanned<String>>,
    #[serde(default)]
    follows_head: bool,
    #[serde(default)]
    ends_with_captions: bool,
}

/// Reads the text of a file.
pub(super) fn parse(text: &str) -> Result<Layout, LayoutError> {
    let file: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        LayoutError::new(line_of(text, at), error.message())
    })?;
    Reading { text }.layout(file)
}

/// What a label says of its line, whose words the model of lines may never have seen: it is one of the
/// head or of the fields under the text. None where what stands behind the label may be text.
///
/// Case, hyphens and the white space before the colon do not matter, nor how wide that is. A template
/// knows the case of ASCII alone.
pub(super) fn label_cues_of(words: &str, label: Label) -> Vec<Cue> {
    if matches!(label, Label::Body | Label::Caption | Label::Related) || words.contains(['{', '}'])
    {
        return Vec::new();
    }
    let mut spellings = vec![words.replace(['-', '_'], " "), words.replace([' ', '_'], "-")];
    if !words.is_ascii() {
        let cased = |words: &String| {
            let (small, large) = (words.to_lowercase(), words.to_uppercase());
            let first = small.chars().take(1).flat_map(char::to_uppercase);
            [first.chain(small.chars().skip(1)).collect(), small, large]
        };
        spellings.extend(spellings.clone().iter().flat_map(cased));
    }
    spellings.push(words.to_owned());
    spellings.sort_unstable();
    spellings.dedup();
    let colons = [":", " :", "：", " ："];
    let lines = spellings.iter().flat_map(|it| colons.map(|colon| format!("{it}{colon}{{any}}")));
    let cue = |template: Template| {
        let mut cue = Cue::new(template.ignoring_case(), Strength::Strong);
        cue.role = Some(Role::Header);
        cue
    };
    lines.filter_map(|line| line.parse().ok()).map(cue).collect()
}

struct Reading<'t> {
    text: &'t str,
}

impl Reading<'_> {
    fn layout(&self, file: File) -> Result<Layout, LayoutError> {
        let format = *file.format.get_ref();
        if format != FORMAT {
            return Err(self.expected(&file.format, &FORMAT.to_string(), &format.to_string()));
        }
        let name = file.name.get_ref();
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || name == GENERIC || !name.chars().all(is_plain) {
            let what = "a name of small letters, digits and hyphens other than generic";
            return Err(self.expected(&file.name, what, name));
        }
        let mut cues = Vec::new();
        for entry in &file.cue {
            if entry.lines.get_ref().is_empty() {
                return Err(self.expected(&entry.lines, "lines that it is known by", "[]"));
            }
            for line in entry.lines.get_ref() {
                cues.push(self.cue(entry, line)?);
            }
        }
        let all_marked = file.articles.all_marked.filter(|all| *all.get_ref());
        if let Some(all) = &all_marked
            && !cues.iter().any(|cue| cue.edge.is_some_and(|edge| edge != Edge::Inside))
        {
            return Err(self.expected(all, "a cue that starts, opens or ends an article", "none"));
        }
        let mut form = Form::default();
        let mut labels = Vec::new();
        for (field, words) in file.labels.values().flatten() {
            let label = self.label(field)?;
            for words in words {
                let name = words.get_ref().trim();
                if name.is_empty() || name.contains([':', '：']) {
                    let what = "the words of a label, without the colon";
                    return Err(self.expected(words, what, words.get_ref()));
                }
                form.label(name, label);
                labels.push((name.into(), label));
            }
        }
        for (field, words) in file.parts.values().flatten() {
            let label = self.label(field)?;
            words.iter().for_each(|words| form.part(words, label));
        }
        for entry in &file.head {
            form.slots.push(self.slot(entry)?);
        }
        for line in &file.stack.over {
            form.stack_over.push(self.template(line)?);
        }
        for line in &file.body.ends_before {
            form.text_ends.push(self.template(line)?);
        }
        for line in &file.body.without {
            form.not_text.push(self.template(line)?);
        }
        form.headline_begins = file.headline.begins_with;
        form.headline_ends = file.headline.ends_with;
        form.has_literals = file.values.literal;
        form.text_follows_head = file.body.follows_head;
        form.captions_end_text = file.body.ends_with_captions;
        Ok(Layout {
            name: file.name.into_inner(),
            title: file.title,
            about: file.about,
            cues,
            labels,
            all_marked: all_marked.is_some(),
            form,
            style: file.style,
            source: self.text.into(),
            always: false,
        })
    }

    fn cue(&self, entry: &CueEntry, line: &Spanned<String>) -> Result<Cue, LayoutError> {
        let template = self.template(line)?;
        let template = if entry.any_case { template.ignoring_case() } else { template };
        let strength = self.choice(&entry.strength, &STRENGTHS)?;
        let mut cue = Cue::new(template, strength);
        cue.wakes = entry.wakes.unwrap_or(true);
        let roles: Vec<_> = Role::ALL.iter().map(|&role| (role.name(), role)).collect();
        cue.role = entry.role.as_ref().map(|role| self.choice(role, &roles)).transpose()?;
        cue.part = entry.part.as_ref().map(|part| self.choice(part, &PARTS)).transpose()?;
        cue.edge = entry.edge.as_ref().map(|edge| self.choice(edge, &EDGES)).transpose()?;
        if !cue.is_possible() {
            let found = [&entry.role, &entry.part, &entry.edge];
            let found: Vec<&str> =
                found.into_iter().flatten().map(|it| it.get_ref().as_str()).collect();
            let what = "a role, part and edge that go together";
            return Err(self.expected(line, what, &found.join(" ")));
        }
        Ok(cue)
    }

    fn slot(&self, entry: &SlotEntry) -> Result<Slot, LayoutError> {
        let mut slot = Slot::new(self.label(&entry.field)?);
        slot.template = entry.line.as_ref().map(|line| self.template(line)).transpose()?;
        slot.over = entry.over.as_ref().map(|line| self.template(line)).transpose()?;
        slot.is_centered = match &entry.set {
            Some(set) => Some(self.choice(set, &[("center", true), ("left", false)])?),
            None => None,
        };
        slot.is_block = entry.block;
        slot.is_under = entry.under;
        slot.is_past_labels = entry.past_labels;
        slot.is_family_first = entry.family_first;
        Ok(slot)
    }

    fn label(&self, field: &Spanned<String>) -> Result<Label, LayoutError> {
        let labels: Vec<_> = Label::ALL.iter().map(|&label| (label.name(), label)).collect();
        self.choice(field, &labels)
    }

    fn template(&self, line: &Spanned<String>) -> Result<Template, LayoutError> {
        line.get_ref().parse::<Template>().map_err(|error| {
            LayoutError::new(line_of(self.text, line.span().start), error.to_string())
        })
    }

    /// The choice that `value` names.
    fn choice<T: Copy>(
        &self,
        value: &Spanned<String>,
        choices: &[(&str, T)],
    ) -> Result<T, LayoutError> {
        let found = choices.iter().find(|(name, _)| name == value.get_ref());
        found.map(|&(_, choice)| choice).ok_or_else(|| {
            let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
            self.expected(value, &format!("one of {}", names.join(", ")), value.get_ref())
        })
    }

    fn expected<T>(&self, at: &Spanned<T>, what: &str, found: &str) -> LayoutError {
        let line = line_of(self.text, at.span().start);
        LayoutError::new(line, format!("expected {what}, but found `{found}`"))
    }
}

const STRENGTHS: [(&str, Strength); 3] =
    [("hint", Strength::Hint), ("strong", Strength::Strong), ("certain", Strength::Certain)];
const PARTS: [(&str, Part); 3] = [("gap", Part::Gap), ("head", Part::Head), ("body", Part::Body)];
const EDGES: [(&str, Edge); 4] = [
    ("starts", Edge::Starts),
    ("opens", Edge::Opens),
    ("ends", Edge::Ends),
    ("inside", Edge::Inside),
];

/// The line, from 1, in which byte `at` of `text` lies.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        parse(text).expect_err(text).to_string()
    }

    #[test]
    fn errors_name_the_line_and_what_was_expected() {
        let head = "format = 1\nname = \"x\"\ntitle = \"X\"\n";
        assert_eq!(
            error("format = 2\nname = \"x\"\ntitle = \"X\"\n"),
            "line 1: expected 1, but found `2`"
        );
        assert_eq!(
            error("format = 1\nname = \"Two words\"\ntitle = \"X\"\n"),
            "line 2: expected a name of small letters, digits and hyphens other than generic, but \
                found `Two words`"
        );
        assert_eq!(
            error(&format!("{head}[[cue]]\nlines = [\"a\"]\nstrength = \"sure\"\n")),
            "line 6: expected one of hint, strong, certain, but found `sure`"
        );
        assert_eq!(
            error(&format!(
                "{head}[[cue]]\nlines = [\n  \"a\",\n  \"{{date}}\",\n]\nstrength = \"hint\"\n"
            )),
            "line 7: byte 1 of the template: expected int, number, total, year, month, weekday, \
                time, id, word, capitals, text or any, but found `date`"
        );
        assert_eq!(
            error(&format!(
                "{head}[[cue]]\nlines = [\"a\"]\nstrength = \"hint\"\nrole = \"end-mark\"\nedge = \"starts\"\n"
            )),
            "line 5: expected a role, part and edge that go together, but found `end-mark starts`"
        );
        assert_eq!(
            error(&format!("{head}[labels.en]\nauthor = [\"By\"]\n")),
            "line 5: expected one of headline, deck, byline, dateline, published, airtime, updated, \
                loaded, embargo, section, topics, slug, publication, publisher, citation, source-line, \
                caption, body, related, legal, other, but found `author`"
        );
        assert!(
            error(&format!("{head}colour = 3\n")).starts_with("line 4: unknown field `colour`")
        );
        assert!(error("format = 1\nname = \n").starts_with("line 2: "));
    }

    #[test]
    fn bundled_layouts_are_well_formed_and_say_what_they_are() {
        let mut names = Vec::new();
        for source in BUNDLED {
            let layout = parse(source).expect(source);
            assert!(!layout.title.is_empty() && layout.about.len() > 100, "{}", layout.name);
            assert!(!layout.cues.is_empty(), "{}", layout.name);
            assert!(!names.contains(&layout.name), "{} twice", layout.name);
            names.push(layout.name);
        }
    }
}
