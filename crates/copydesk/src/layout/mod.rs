//! Layouts: what is known of the formats that dumps come in, as data.
//!
//! A [`Layout`] is read from a TOML file that people write. Its cues become one family of the
//! segmenter's [`Cues`], its labels and slots a [`Form`] for the extractor, its style the house style
//! of a caller who states none. Nothing of it parses: it adds evidence to the one decoder.

mod count;
mod error;
mod file;
mod rank;

use std::sync::{Arc, LazyLock};

use copydesk_extract::{Form, Label};
use copydesk_normalize::HouseStyle;
use copydesk_segment::{Cue, Cues, Family};

pub(crate) use self::count::Counts;
pub use self::{error::LayoutError, rank::Rank, rank::Reason};

/// The name of no layout: what a dump has that none is known of.
pub const GENERIC: &str = "generic";

/// A format that dumps come in.
///
/// ```
/// use copydesk::{Layout, Layouts, Parser};
///
/// let layout = Layout::parse(r#"
///     format = 1
///     name = "harbor-log"
///     title = "Log of the harbor office"
///
///     [[cue]]
///     lines = ["@@ {int}"]
///     edge = "starts"
///     role = "envelope"
///     strength = "certain"
///
///     [labels.no]
///     byline = ["Skrevet av"]
/// "#)?;
/// let parser = Parser::builder().layouts(Layouts::bundled().with(layout)).build();
/// let dump = parser.parse(b"@@ 1\nStorm closes ports\nSkrevet av: Jane Doe\nRain fell all day.\n\
///     @@ 2\nRiver rises in Salto\nThe river rose by two meters.\n");
/// assert_eq!(dump.articles.len(), 2);
/// assert_eq!(dump.articles[0].layout, "harbor-log");
/// assert_eq!(dump.articles[0].contributors[0].name, "Jane Doe");
/// # Ok::<(), copydesk::LayoutError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Layout {
    name: String,
    title: String,
    about: String,
    cues: Vec<Cue>,
    /// The words of its labels.
    labels: Vec<(Box<str>, Label)>,
    all_marked: bool,
    form: Form,
    style: HouseStyle,
    source: Arc<str>,
    /// Whether it has a say in every dump.
    always: bool,
}

impl Layout {
    /// Reads a layout from the text of a TOML file.
    ///
    /// # Errors
    ///
    /// Fails if the text is no TOML or no layout; the error says in which line, what was expected and
    /// what was found.
    pub fn parse(toml: &str) -> Result<Self, LayoutError> {
        file::parse(toml)
    }

    /// Its name, as the record has it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is, in a few words.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How it tells articles apart, what is read and what is not.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// Lines that it is known by.
    pub fn cues(&self) -> &[Cue] {
        &self.cues
    }

    /// What its labels and the lines of its head are.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// What its dumps have in common, where the caller states nothing.
    pub fn style(&self) -> &HouseStyle {
        &self.style
    }

    /// The text that it was read from.
    pub fn source(&self) -> &str {
        &self.source
    }
}

/// The layouts that a parser knows.
///
/// The default is [`bundled`](Self::bundled). A layout of one's own has a say in every dump; those
/// that come with the crate once their cues were seen. A clone shares them.
#[derive(Clone, Debug)]
pub struct Layouts {
    layouts: Arc<Vec<Layout>>,
    cues: Arc<Cues>,
}

impl Default for Layouts {
    fn default() -> Self {
        Self::bundled()
    }
}

impl Layouts {
    /// No layouts at all: every dump is generic.
    pub fn none() -> Self {
        Self { layouts: Arc::default(), cues: Arc::default() }
    }

    /// The layouts that come with the crate.
    ///
    /// ```
    /// let layouts = copydesk::Layouts::bundled();
    /// assert!(layouts.get("nexis").is_some());
    /// ```
    pub fn bundled() -> Self {
        static BUNDLED: LazyLock<Layouts> = LazyLock::new(|| {
            let mut layouts = Layouts::none();
            for source in file::BUNDLED {
                let layout = Layout::parse(source).expect("bundled layouts are well-formed");
                layouts.add(layout, false);
            }
            layouts
        });
        BUNDLED.clone()
    }

    /// These and one more, which has a say in every dump. One of the same name is replaced.
    #[must_use]
    pub fn with(mut self, layout: Layout) -> Self {
        let Some(at) = self.layouts.iter().position(|known| known.name == layout.name) else {
            self.add(layout, true);
            return self;
        };
        let mut layout = Some(layout);
        let layouts = Arc::unwrap_or_clone(self.layouts);
        self = Self::none();
        for (other, known) in layouts.into_iter().enumerate() {
            let always = known.always;
            match layout.take_if(|_| other == at) {
                Some(layout) => self.add(layout, true),
                None => self.add(known, always),
            }
        }
        self
    }

    fn add(&mut self, mut layout: Layout, always: bool) {
        layout.always = always;
        let cues = Arc::make_mut(&mut self.cues);
        // The model has been fitted on the labels of the bundled ones, and those have cues of their own.
        let of_labels = layout.labels.iter().filter(|_| always);
        let of_labels = of_labels.flat_map(|(words, label)| file::label_cues_of(words, *label));
        let family = cues.add(layout.cues.iter().cloned().chain(of_labels), always);
        if layout.all_marked {
            cues.frame(family);
        }
        Arc::make_mut(&mut self.layouts).push(layout);
    }

    /// The layout of this name.
    pub fn get(&self, name: &str) -> Option<&Layout> {
        self.layouts.iter().find(|layout| layout.name == name)
    }

    /// All of them, in the order in which they were added.
    pub fn iter(&self) -> core::slice::Iter<'_, Layout> {
        self.layouts.iter()
    }

    pub(crate) fn cues(&self) -> &Arc<Cues> {
        &self.cues
    }

    /// The layout whose cues are this family.
    pub(crate) fn of_family(&self, family: Option<Family>) -> Option<&Layout> {
        self.layouts.get(usize::from(family?))
    }

    pub(crate) fn len(&self) -> usize {
        self.layouts.len()
    }
}

/// In the order in which they were added.
///
/// ```
/// let mut names = Vec::new();
/// for layout in &copydesk::Layouts::bundled() {
///     names.push(layout.name().to_owned());
/// }
/// assert!(names.contains(&"nexis".to_owned()));
/// ```
impl<'l> IntoIterator for &'l Layouts {
    type Item = &'l Layout;
    type IntoIter = core::slice::Iter<'l, Layout>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
