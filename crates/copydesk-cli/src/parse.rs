//! `copydesk parse`.

use std::fs::File;
use std::io::{self, Cursor, Read as _};
use std::path::Path;

use copydesk::{Item, Parser};
use serde::Serialize;

use crate::args::{Format, Parse};
use crate::failure::{Failure, name, note};
use crate::output::Output;
use crate::{cards, house_style, inputs, layouts, progress, segmenter, table};

/// Dumps up to this size are parsed in memory, where all their dates can be compared.
const IN_MEMORY: u64 = 64 << 20;

/// Parses what `options` name; gives how many inputs failed.
pub(crate) fn run(options: &Parse) -> Result<usize, Failure> {
    let normalizer = house_style::normalizer(&options.style)?;
    let segmenter = segmenter::build(&options.text)?;
    let layouts = layouts::read(&options.known)?;
    let files = inputs::expand(&options.paths);
    let output = Output::open(options.output.as_deref())?;
    let on_terminal = output.is_terminal();
    let format = options.format.unwrap_or(if on_terminal { Format::Cards } else { Format::Jsonl });
    let sizes = files.iter().flatten().filter_map(|path| std::fs::metadata(path).ok());
    let bar = progress::bar(sizes.map(|metadata| metadata.len()).sum(), on_terminal);
    let mut printer = Printer { output, format, gaps: options.gaps, count: 0 };
    let mut failures = 0;
    for file in files {
        let parsed = file.and_then(|path| {
            bar.set_message(name(&path));
            let mut builder = Parser::builder()
                .normalizer(normalizer.clone())
                .segmenter(segmenter.clone())
                .layouts(layouts.clone());
            if let Some(encoding) = options.text.encoding {
                builder = builder.encoding(encoding);
            }
            let parser = builder.file_name(path.to_string_lossy()).build();
            let size = std::fs::metadata(&path).map_or(0, |metadata| metadata.len());
            parse(&path, &parser, &mut printer)?;
            bar.inc(size);
            Ok(())
        });
        match parsed {
            Ok(()) => {}
            Err(failure @ Failure::Write { .. }) => return Err(failure),
            Err(failure) => {
                failures += 1;
                bar.suspend(|| failure.report());
            }
        }
    }
    bar.finish_and_clear();
    printer.finish()?;
    Ok(failures)
}

/// Parses one file, or standard input.
fn parse(path: &Path, parser: &Parser, printer: &mut Printer) -> Result<(), Failure> {
    let failed = |source| Failure::read(path, source);
    let mut file: Box<dyn io::Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(failed)?)
    };
    let mut head = Vec::new();
    file.by_ref().take(IN_MEMORY + 1).read_to_end(&mut head).map_err(failed)?;
    if head.len() as u64 > IN_MEMORY {
        return parse_on(path, parser, Cursor::new(head).chain(file), printer);
    }
    let dump = parser.parse(&head);
    let mut items: Vec<Item> =
        dump.articles.into_iter().map(|article| Item::Article(Box::new(article))).collect();
    if printer.gaps {
        items.extend(dump.gaps.into_iter().map(Item::Gap));
        items.sort_by_key(|item| item.source().start);
    }
    for item in &items {
        printer.print(item)?;
    }
    report(path, &dump.diagnostics)
}

/// Parses a dump that is too long to hold in memory.
fn parse_on(
    path: &Path,
    parser: &Parser,
    dump: impl io::Read,
    printer: &mut Printer,
) -> Result<(), Failure> {
    let mut items = parser.reader(dump);
    for item in items.by_ref() {
        let item = item.map_err(|error| {
            let position = error.position();
            match error.into_kind() {
                copydesk::ErrorKind::Io { source, .. } => {
                    Failure::ReadOn { path: path.to_owned(), position, source }
                }
                kind => Failure::Usage(format!("{}: {kind}", name(path))),
            }
        })?;
        printer.print(&item)?;
    }
    report(path, items.diagnostics())
}

/// Says what is wrong with the dump as a whole; one that is no text has failed.
fn report(path: &Path, diagnostics: &[copydesk::Diagnostic]) -> Result<(), Failure> {
    for found in diagnostics.iter().filter(|it| it.code == copydesk::text::Code::CountDisagrees) {
        note(&format!("{}: {}", name(path), found.message));
    }
    match diagnostics.iter().find(|it| it.code == copydesk::text::Code::NotText) {
        Some(found) => Err(Failure::NotText { path: path.to_owned(), what: found.message.clone() }),
        None => Ok(()),
    }
}

/// Prints items in the format that was asked for.
struct Printer {
    output: Output,
    format: Format,
    gaps: bool,
    count: u64,
}

/// A gap as a line of JSON: told from an article by its one key.
#[derive(Serialize)]
struct GapLine<'a> {
    schema: &'a str,
    gap: &'a copydesk::Gap,
}

impl Printer {
    fn print(&mut self, item: &Item) -> Result<(), Failure> {
        let line = match (item, self.format) {
            (Item::Gap(_), _) if !self.gaps => return Ok(()),
            (Item::Article(article), Format::Jsonl) => json(article)?,
            (Item::Gap(gap), Format::Jsonl) => json(&GapLine { schema: "copydesk/1", gap })?,
            (Item::Article(article), Format::Cards) => self.colored(&cards::article(article)),
            (Item::Gap(gap), Format::Cards) => self.colored(&cards::gap(gap)),
            (Item::Article(article), Format::Table) => {
                let head = if self.count == 0 { table::head() } else { String::new() };
                self.colored(&(head + &table::article(article)))
            }
            (Item::Gap(gap), Format::Table) => self.colored(&table::gap(gap)),
            _ => return Ok(()),
        };
        self.count += 1;
        self.output.write(line.as_bytes())
    }

    /// `text` with its colors, or without them where they do not belong.
    fn colored(&self, text: &str) -> String {
        let choice = anstream::AutoStream::choice(&io::stdout());
        let plain =
            choice == anstream::ColorChoice::Never || !matches!(self.output, Output::Stdout(_));
        if plain { anstream::adapter::strip_str(text).to_string() } else { text.to_owned() }
    }

    fn finish(self) -> Result<(), Failure> {
        if self.count == 0 && self.format != Format::Jsonl {
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
