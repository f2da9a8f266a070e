//! Cuts the given number of bytes of the sample dumps into segments, once: for counting instructions,
//! which says the same on any machine, however busy it is. `.ci/check_instructions.py` does.

use copydesk::segment::Segmenter;

fn main() {
    let len = std::env::args().nth(1).and_then(|len| len.parse().ok()).unwrap_or(1 << 20);
    // As many whole dumps are read whatever the number, so that a difference is the segmenter's.
    let mut dump = copydesk_benches::dumps(1 << 20);
    dump.truncate(len);
    println!("{} segments", Segmenter::default().segments(&dump).count());
}
