//! Accounts for every byte of a dump: `gaps DUMP` lists articles and gaps in order, and checks that
//! together they are the file.
//!
//! What belongs to no article (a cover page, a search summary, a menu) is never dropped in silence.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: gaps DUMP")?;
    let bytes = std::fs::read(path)?;
    let dump = copydesk::parse(&bytes);
    let articles = dump.articles.iter().map(|it| (&it.source, "article"));
    let mut pieces: Vec<_> =
        articles.chain(dump.gaps.iter().map(|it| (&it.source, "gap"))).collect();
    pieces.sort_by_key(|(place, _)| place.start);

    let mut end = 0;
    for (place, what) in pieces {
        if place.start != end {
            return Err(format!("bytes {end} to {} are in no piece", place.start).into());
        }
        end = place.end;
        println!(
            "{what:7} lines {}-{}, {} bytes",
            place.first_line,
            place.last_line,
            end - place.start
        );
    }
    if end != bytes.len() as u64 {
        return Err(format!("the bytes from {end} on are in no piece").into());
    }
    println!("all {end} bytes are accounted for");
    Ok(())
}
