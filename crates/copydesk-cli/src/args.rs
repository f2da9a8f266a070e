use std::path::PathBuf;

/// Raw plain-text news dumps in, typed article records out.
#[derive(Debug, clap::Parser)]
#[command(version)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Print the articles of dumps as records, one JSON object a line.
    Parse(Parse),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Parse {
    /// Files and folders; `-` is standard input.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
}
