//! What can be said on the command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use copydesk::text::encoding::Encoding;

/// Raw plain-text news dumps in, typed article records out.
#[derive(Debug, Parser)]
#[command(name = "copydesk", version, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The exit codes, as `--help` tells them.
const EXIT_CODES: &str = "\
Exit codes:
  0  everything was read and written
  1  an input could not be read or is no text, the output could not be written, or a file that an
     option names is not well-formed; what could be read was printed
  2  the command line makes no sense; nothing was read";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Parse(Parse),
    Explain(Explain),
    Read(Read),
    Layouts(Layouts),
    Stories(Stories),
}

/// Print the articles of dumps as records.
///
/// A file is read whatever its name. In folders, files are taken that end in .txt, .text, .tst,
/// .story, .sgm, .sgml, .asc, .md, .markdown, .eml or .wet, or that have no extension, in the order
/// of their names, folders in folders too; hidden files, README, LICENSE and the like are left out.
/// What is left out but for hidden files is told on standard error.
///
/// Files of more than 64 MiB are read piece by piece: a date such as 08/06/2017 is then settled by
/// itself and the house style alone, not by the other dates of the file.
#[derive(Debug, ClapArgs)]
pub(crate) struct Parse {
    /// Files and folders; `-` is standard input.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// How to print the articles [default: cards on a terminal, else jsonl].
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,

    /// Print what lies between the articles, too.
    #[arg(long)]
    pub(crate) gaps: bool,

    /// Write to FILE, whole or not at all, instead of standard output; `-` is standard output. FILE
    /// must not be one of the inputs.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Parse on N threads: as many files at a time, or several articles of one file; what is printed and its
    /// order are the same [default: as many as there are processors].
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    #[command(flatten)]
    pub(crate) style: Style,

    #[command(flatten)]
    pub(crate) text: Text,

    #[command(flatten)]
    pub(crate) known: Known,
}

/// Show what every line of a dump was taken for, and where it was cut.
#[derive(Debug, ClapArgs)]
pub(crate) struct Explain {
    /// A file; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) path: PathBuf,

    #[command(flatten)]
    pub(crate) text: Text,

    #[command(flatten)]
    pub(crate) known: Known,
}

/// Group records by the story that they are versions and takes of.
///
/// Reads what `copydesk parse` prints and prints one JSON object a line and a story: its versions in the order
/// in which they were sent, each with the text of its takes in one, which of them stands, and whether it was
/// killed. An article that is no version of another is a story by itself.
#[derive(Debug, ClapArgs)]
pub(crate) struct Stories {
    /// Files of records, one a line; `-` is standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    pub(crate) paths: Vec<PathBuf>,
}

/// The formats that are known: show them, check a file of one's own, see what a dump looks like.
#[derive(Debug, ClapArgs)]
pub(crate) struct Layouts {
    #[command(subcommand)]
    pub(crate) command: LayoutsCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LayoutsCommand {
    /// List the layouts that come with the command.
    List,
    /// Print the file of a layout, to start one's own from.
    Show {
        /// Its name.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Check files of one's own.
    Check {
        /// TOML files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Say which layouts the head of a dump looks like, and why.
    Score {
        /// A dump; `-` is standard input.
        #[arg(value_name = "DUMP")]
        path: PathBuf,

        /// Its encoding, such as windows-1251 [default: found out].
        #[arg(long, value_name = "NAME")]
        encoding: Option<Encoding>,

        #[command(flatten)]
        known: Known,
    },
}

/// What formats to know beside those that come with the command.
#[derive(Debug, Default, ClapArgs)]
pub(crate) struct Known {
    /// A TOML file with a layout; it has a say in every dump. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) layout: Vec<PathBuf>,
}

/// Read single fields, one a line on standard input; print one JSON value a line.
///
/// A line that is no such thing gives null.
#[derive(Debug, ClapArgs)]
pub(crate) struct Read {
    /// What the lines are.
    #[arg(value_enum)]
    pub(crate) what: What,

    /// Encoding of the lines, such as windows-1251 [default: UTF-8].
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,

    #[command(flatten)]
    pub(crate) style: Style,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Datelines: `HARSTAD, Norway, Feb 26 (AP) -`.
    Dateline,
    /// Bylines: `By Jane Doe, Staff Writer`.
    Byline,
    /// Timestamps: `Updated 10 Aug 2017, 03:15 PM IST`.
    Stamp,
    /// Sign-offs: `(Reporting by Jane Doe; Editing by John Roe)`.
    Signoff,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON object a line and an article, in the form copydesk/1.
    Jsonl,
    /// For people: a card an article.
    Cards,
    /// For people: a line an article.
    Table,
}

/// What is known of the newsroom. What is not stated is not assumed.
#[derive(Debug, Default, ClapArgs)]
#[command(next_help_heading = "House style")]
pub(crate) struct Style {
    /// When the dump was made, for stamps such as `2 hours ago`: 2017-08-10 or 2017-08-10T15:15.
    #[arg(long, value_name = "DATE")]
    pub(crate) reference: Option<String>,

    /// Offset of stamps that name no zone: Z, +03:00, -0500.
    #[arg(long, value_name = "OFFSET", allow_hyphen_values = true)]
    pub(crate) zone: Option<String>,

    /// How to read 08/06/2017 where nothing else settles it.
    #[arg(long, value_enum, value_name = "ORDER")]
    pub(crate) date_order: Option<Order>,

    /// ISO 3166-2 code of the region whose own cities stand alone in datelines: US-OH.
    #[arg(long, value_name = "CODE")]
    pub(crate) region: Option<String>,

    /// Look up cities that are in no list of the command's own among those of geonames.org, which are
    /// under CC BY 4.0. A name that several states or countries share stays open, whatever the sizes.
    #[arg(long)]
    pub(crate) gazetteer: bool,

    /// A TOML file with these: reference, zone-minutes, date-order, region. The options above go
    /// before it.
    #[arg(long, value_name = "FILE")]
    pub(crate) style: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Order {
    /// The eighth of June.
    DayFirst,
    /// The sixth of August.
    MonthFirst,
}

/// How to read the bytes.
#[derive(Debug, Default, ClapArgs)]
pub(crate) struct Text {
    /// Encoding of the dumps, such as windows-1251 [default: found out file by file].
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,

    /// A table of weights to cut dumps with, fitted from dumps of one's own, instead of the one
    /// that comes with the command.
    #[arg(long, value_name = "FILE")]
    pub(crate) weights: Option<PathBuf>,
}
