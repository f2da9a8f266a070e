//! Shows how a dump was read, line by line: where it was cut, what each line does, and how sure that
//! is: `explain DUMP`. Ask it when a record looks wrong.

use std::error::Error;

use copydesk::segment::Segmenter;
use copydesk::text::{Role, encoding};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: explain DUMP")?;
    let dump = std::fs::read(path)?;
    let decoded = encoding::decode(&dump);
    for segment in Segmenter::default().segments(&decoded.bytes) {
        println!("-- {:?}, sure of the cut: {}", segment.kind, segment.confidence);
        for line in segment.lines.iter().filter(|line| line.role != Role::Blank) {
            let text = String::from_utf8_lossy(line.line.content.slice(&decoded.bytes));
            let start: String = text.trim().chars().take(60).collect();
            println!(
                "{:4} {:9} {:>5}  {start}",
                line.line.number,
                line.role.name(),
                line.confidence
            );
        }
    }
    Ok(())
}
