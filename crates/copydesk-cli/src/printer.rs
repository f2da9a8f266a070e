//! Articles and gaps as text, in the format that was asked for.

use std::io;

use copydesk::Item;
use serde::Serialize;

use crate::args::Format;
use crate::failure::{Failure, note};
use crate::output::Output;
use crate::{cards, table};

/// How items are printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    format: Format,
    gaps: bool,
    has_colors: bool,
}

/// Items as they are printed.
#[derive(Debug, Default)]
pub(crate) struct Printed {
    text: String,
    count: u64,
}

impl Style {
    /// Whether gaps are printed, too.
    pub(crate) fn has_gaps(self) -> bool {
        self.gaps
    }

    /// Prints `items`.
    pub(crate) fn print<'i>(
        self,
        items: impl IntoIterator<Item = &'i Item>,
    ) -> Result<Printed, Failure> {
        let mut printed = Printed::default();
        for item in items {
            let text = match (item, self.format) {
                (Item::Gap(_), _) if !self.gaps => continue,
                (item, Format::Jsonl) => json(item)?,
                (Item::Article(article), Format::Cards) => self.colored(cards::article(article)),
                (Item::Gap(gap), Format::Cards) => self.colored(cards::gap(gap)),
                (Item::Article(article), Format::Table) => self.colored(table::article(article)),
                (Item::Gap(gap), Format::Table) => self.colored(table::gap(gap)),
                _ => continue,
            };
            printed.text += &text;
            printed.count += 1;
        }
        Ok(printed)
    }

    /// `text` with its colors, or without them where they do not belong.
    fn colored(self, text: String) -> String {
        if self.has_colors { text } else { anstream::adapter::strip_str(&text).to_string() }
    }
}

/// Puts what is printed where it belongs.
#[derive(Debug)]
pub(crate) struct Printer {
    output: Output,
    style: Style,
    count: u64,
}

impl Printer {
    pub(crate) fn new(output: Output, format: Format, gaps: bool) -> Self {
        let choice = anstream::AutoStream::choice(&io::stdout());
        let has_colors =
            choice != anstream::ColorChoice::Never && matches!(output, Output::Stdout(_));
        Self { output, style: Style { format, gaps, has_colors }, count: 0 }
    }

    pub(crate) fn style(&self) -> Style {
        self.style
    }

    /// Writes what was printed.
    pub(crate) fn write(&mut self, printed: &Printed) -> Result<(), Failure> {
        if self.count == 0 && printed.count > 0 && self.style.format == Format::Table {
            let head = self.style.colored(table::head());
            self.output.write(head.as_bytes())?;
        }
        self.count += printed.count;
        self.output.write(printed.text.as_bytes())
    }

    /// Sees to it that everything is where it belongs.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        if self.count == 0 && self.style.format != Format::Jsonl {
            note("no articles were found");
        }
        self.output.finish()
    }
}

fn json(value: &impl Serialize) -> Result<String, Failure> {
    let mut line =
        serde_json::to_string(value).map_err(|error| Failure::Usage(error.to_string()))?;
    line.push('\n');
    Ok(line)
}
