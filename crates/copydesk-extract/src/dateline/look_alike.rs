//! What looks like a dateline and is none.

use super::words::is_space;

/// Words in capitals that lead into a paragraph and are no places.
#[rustfmt::skip]
const LEAD_INS: &[&str] = &[
    "ADVISORY", "ADVERTISEMENT", "ALERT", "ANALYSIS", "ANSWER", "BIO", "BORN", "BREAKING", "BRIEF", "BY", "CAPTION",
    "CLARIFICATION", "COLUMN", "COMMENT", "COMMENTARY", "CORRECTED", "CORRECTION", "CREDIT", "DATE", "DEADLINE", "DIED",
    "DISCLAIMER", "DISCLOSURE", "EDITOR", "EDITOR'S", "EDITOR’S", "EDITORIAL", "EDITORS", "EMBARGOED", "ERROR", "EXCLUSIVE",
    "EXPLAINER", "FACT", "FACTBOX", "FEATURE", "FILE", "FLASH", "FROM", "FULL", "GALLERY", "GRAPHIC", "HEADLINE", "HIGHLIGHTS",
    "IMAGE", "INTERVIEW", "INSIGHT", "JUST", "LATEST", "LIVE", "MORE", "NEW", "NEWS", "NOTE", "NOTES", "NOW", "OPINION",
    "PHOTO", "PHOTOS", "PICTURE", "PICTURES", "PLUS", "POLL", "POSTED", "PREVIEW", "PROFILE", "PUBLISHED", "QUESTION",
    "QUOTE", "READ", "RECAP", "RELATED", "RELEASED", "REPORT", "REVIEW", "REVISED", "SALE", "SEE", "SIDEBAR", "SLIDESHOW", "SOURCE",
    "SPECIAL", "SPOILER", "SPONSORED", "SPORTS", "STORY", "SUMMARY", "TABLE", "TIMELINE", "TODAY", "TOMORROW", "TOP",
    "TOTAL", "UPDATE", "UPDATED", "URGENT", "VIDEO", "VIEW", "WARNING", "WATCH", "WEATHER", "WHAT", "WHO", "WHY",
    "YESTERDAY", "NET", "SHR", "REVS", "AVG", "QTR", "YEAR", "LOSS", "PROFIT", "SALES", "ASSETS", "DEPOSITS", "DIV", "QTLY",
    "RECORD", "PAY", "STEERS", "HEIFERS", "HOGS", "CATTLE", "SPOT", "CLOSE", "OPEN",
];

/// Cities whose names are words or names of people more often than datelines: not believed on a
/// hyphen or a colon alone.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "aberdeen", "acre", "alice", "armenia", "ames", "angola", "are", "asti", "augusta", "austin", "bath",
    "bend", "bethel", "biel", "bo", "bor", "brandon", "brest", "bristol", "burns", "cali", "cary",
    "celle", "chandler", "charlotte", "clark", "clayton", "clemson", "cody", "colon", "como",
    "concord", "cork", "corning", "david", "derby", "derry", "douglas", "dover", "durham",
    "easton", "edison", "elizabeth", "emmen", "enna", "eugene", "florence", "franklin",
    "frederick", "gary", "george", "georgetown", "golden", "gori", "greenville", "halle", "hama",
    "hamilton", "hamm", "hampton", "henderson", "ho", "hof", "homer", "hue", "hull",
    "independence", "irving", "jackson", "jasper", "jeremie", "kos", "kota", "kut", "lae",
    "lancaster", "lawrence", "lech", "lens", "leon", "lincoln", "lingen", "lira", "logan", "lund",
    "madison", "male", "man", "mardin", "marion", "mati", "melville", "meridian", "mesa",
    "midland", "mina", "minden", "mobile", "monroe", "mons", "montgomery", "moss", "nelson",
    "newton", "nice", "nis", "norman", "olympia", "orange", "orlando", "oxford", "pale", "palma",
    "paro", "pau", "pec", "perm", "petra", "plymouth", "prato", "preston", "providence", "puri",
    "queens", "reading", "richmond", "riverside", "rosario", "ruse", "rye", "salem", "salto",
    "samara", "sandy", "santos", "sion", "soest", "solo", "split", "stade", "stanley", "stirling",
    "sucre", "surprise", "swat", "tema", "tours", "troy", "tula", "tyler", "tyre", "uri", "van",
    "verden", "victoria", "vladimir", "warren", "warwick", "wau", "weiden", "wels", "windsor",
    "york",
];

/// Whether `name` leads into something else than a story: `UPDATE`, `EDITOR'S NOTE`, `NEW`. The
/// words of `NEW YORK` and `WATCH HILL` may stand in names of places, if not all of them do.
pub(super) fn is_lead_in(name: &str) -> bool {
    let is_lead_in = |word: &str| {
        let word = word.trim_end_matches(['.', ':']);
        LEAD_INS.iter().any(|lead_in| lead_in.eq_ignore_ascii_case(word))
    };
    let mut words = name.split(is_space);
    let first = words.next().unwrap_or("");
    let may_name = ["NEW", "TOP", "WATCH", "SALE"].iter().any(|w| w.eq_ignore_ascii_case(first));
    is_lead_in(first) && (!may_name || words.all(is_lead_in))
}

/// Whether the city called `name` is a word or a person more often.
pub(super) fn is_word(name: &str) -> bool {
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// Whether `text`, which follows a dateline, can open a story: a capital, a quote or a figure, and
/// `wanted` small words soon after. Rows of tables, fixtures (`Lyon - Metz 2:1`) and lists do not.
pub(super) fn opens_story(text: &str, wanted: usize) -> bool {
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    let opening = first.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(c) = opening.chars().next() else { return false };
    // `iPhone`, `eBay`, `d'Arcy` open stories as well.
    if c.is_lowercase() && !opening.chars().any(char::is_uppercase) {
        return false;
    }
    if !c.is_uppercase() && !c.is_lowercase() && c.is_alphabetic() {
        return true;
    }
    let prose = |word: &&str| {
        let mut letters = word.trim_matches(|c: char| !c.is_alphanumeric()).chars();
        letters.next().is_some_and(char::is_lowercase)
            || (word.chars().count() > 1
                && letters.any(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()))
    };
    words.take(14).filter(prose).count() >= wanted
}

/// Whether `text` opens with a figure that no story opens with: a row of a table (`Clear/45`), a time
/// of day (`08:22 Updated`), or the date that agencies put into captions (`MAY 5: Fans arrive`).
pub(super) fn opens_otherwise(text: &str) -> bool {
    let first = text.split(is_space).next().unwrap_or("");
    let digit = |c: char| c.is_ascii_digit();
    let row = first.split_once('/').is_some_and(|(_, figure)| figure.starts_with(digit));
    let time = first.split_once([':', '.', 'h']).is_some_and(|(hour, minute)| {
        (1..=2).contains(&hour.len())
            && hour.bytes().all(|b| b.is_ascii_digit())
            && minute.starts_with(digit)
    });
    let caption = || {
        super::date::read(text).is_some_and(|(_, len)| text[len..].trim_start().starts_with(':'))
    };
    row || time || caption()
}

/// Whether `text` is in capitals throughout, as old wire copy is: there a mark alone says nothing.
pub(super) fn is_all_capitals(text: &str) -> bool {
    let mut letters = text.chars().take(60).filter(|c| c.is_alphabetic());
    text.len() > 12 && letters.clone().any(char::is_uppercase) && !letters.any(char::is_lowercase)
}

/// Whether `text` is a paragraph and no headline: long, and with the end of a sentence.
pub(super) fn is_paragraph(text: &str) -> bool {
    let text = text.trim_end();
    let cut_short = text.ends_with("..") || text.ends_with('…');
    let sentence = text.contains(". ") || text.ends_with(['.', '”', '"', '»', '!', '?']);
    text.chars().count() >= 80 && sentence && !cut_short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stories_open_with_prose() {
        assert!(opens_story("The harbor reopened on Monday after the storm", 2));
        assert!(opens_story("“We have waited long enough,” the mayor said", 2));
        assert!(opens_story("सरकार ने", 2));
        assert!(!opens_story("Metz 2:1", 2));
        assert!(!opens_story("that dance troupe came back to town", 2));
        assert!(opens_otherwise("Clear/45 degrees") && opens_otherwise("08:22 Updated"));
        assert!(opens_otherwise("MAY 5: Fans arrive") && !opens_otherwise("May fans arrive?"));
        assert!(!opens_story("", 2));
    }

    #[test]
    fn capitals_throughout() {
        assert!(
            is_all_capitals("THE HARBOR REOPENED") && !is_all_capitals("USDA said prices rose")
        );
    }

    #[test]
    fn lead_ins_are_whole_words() {
        assert!(is_lead_in("EDITOR'S NOTE") && is_lead_in("Update") && is_lead_in("NEW"));
        assert!(!is_lead_in("NEWPORT") && !is_lead_in("NEW ULM") && !is_lead_in("WATCH HILL"));
    }
}
