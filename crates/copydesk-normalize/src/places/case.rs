//! The usual case of a name that datelines print in capitals.

/// `BAMAKO` as `Bamako`, `RIO DE JANEIRO` as `Rio de Janeiro`; a name that is not mostly capitals
/// stays as it is.
pub(crate) fn usual_case(name: &str) -> String {
    let upper = name.chars().filter(|c| c.is_uppercase()).count();
    let lower = name.chars().filter(|c| c.is_lowercase()).count();
    if upper < 2 || upper <= lower {
        return name.to_owned();
    }
    let mut cased = String::with_capacity(name.len());
    let mut first = true;
    for part in name.split_inclusive([' ', '-', '/']) {
        let word = part.trim_end_matches([' ', '-', '/']);
        push_word(&mut cased, word, first);
        cased.push_str(&part[word.len()..]);
        first &= word.is_empty();
    }
    cased
}

/// ```text
/// word = particle / initials / vessel / [one-letter "'"] [lower-case prefix] letters
/// ```
fn push_word(cased: &mut String, word: &str, first: bool) {
    let folded = lower(word);
    if !first && PARTICLES.contains(&&*folded) {
        cased.push_str(&folded);
    } else if VESSELS.contains(&word) || is_initials(word) {
        cased.push_str(word);
    } else {
        match word.split_once(['\'', '’']) {
            Some((before, after)) if !after.is_empty() => {
                let apostrophe = &word[before.len()..word.len() - after.len()];
                push_elided(cased, before, apostrophe, after, first);
            }
            _ => push_capitalized(cased, word),
        }
    }
}

/// `L'AQUILA`, `D'ALENE` and `O'FALLON`, but `SANA'A` and `MARTHA'S`: a letter alone is an article
/// or a prefix, whose word has its own capital.
fn push_elided(cased: &mut String, before: &str, apostrophe: &str, after: &str, first: bool) {
    let prefix = before.chars().count() == 1 && after.chars().count() > 1;
    match (prefix, lower(before).as_str()) {
        (true, "d") if !first => cased.push('d'),
        (true, _) => cased.push_str(before),
        (false, _) => push_capitalized(cased, before),
    }
    cased.push_str(apostrophe);
    if prefix { push_capitalized(cased, after) } else { cased.push_str(&lower(after)) }
}

/// `FALLON` as `Fallon`; the lower-case letters of `McALLEN` and `DuBOIS` are there to be kept.
fn push_capitalized(cased: &mut String, word: &str) {
    let mixed = word.chars().any(char::is_lowercase);
    let mut capital = true;
    let mut seen = 0;
    for c in word.chars() {
        if capital && c.is_alphabetic() {
            cased.extend(c.to_uppercase().take(1));
            capital = false;
        } else if mixed && c.is_lowercase() {
            cased.push(c);
            capital = true;
        } else {
            cased.push_str(&lower_char(c));
        }
        seen += 1;
        // `MCALLEN`, `MCKINNEY`: no other place names start so.
        if !mixed && seen == 2 && word.chars().count() > 3 && word.starts_with("MC") {
            capital = true;
        }
    }
}

/// `D.C.`, `U.S.`
fn is_initials(word: &str) -> bool {
    let mut chars = word.chars();
    let mut count = 0;
    while let Some(letter) = chars.next() {
        if !letter.is_uppercase() || chars.next() != Some('.') {
            return false;
        }
        count += 1;
    }
    count > 1
}

fn lower(text: &str) -> String {
    text.chars().map(lower_char).collect()
}

/// Lower case without the combining dot that `İ` leaves behind.
fn lower_char(c: char) -> String {
    if c == 'İ' { "i".to_owned() } else { c.to_lowercase().collect() }
}

/// Words that are small inside a name.
const PARTICLES: &[&str] = &[
    "of", "the", "on", "in", "upon", "and", "at", "by", "de", "del", "la", "las", "los", "le",
    "les", "du", "des", "da", "das", "do", "dos", "di", "am", "an", "der", "sur", "sous", "en",
    "au", "aux", "al", "el", "ad", "ar", "as", "ash", "az", "y", "e",
];

/// What stands before the name of a ship.
const VESSELS: &[&str] =
    &["USS", "HMS", "HMAS", "HMCS", "USNS", "MV", "RMS", "SS", "USCGC", "UN", "U.N"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_the_usual_case() {
        for (written, usual) in [
            ("BAMAKO", "Bamako"),
            ("NEW YORK", "New York"),
            ("McALLEN", "McAllen"),
            ("MCALLEN", "McAllen"),
            ("DuBOIS", "DuBois"),
            ("DeKALB", "DeKalb"),
            ("O'FALLON", "O'Fallon"),
            ("O’FALLON", "O’Fallon"),
            ("L'AQUILA", "L'Aquila"),
            ("COEUR D'ALENE", "Coeur d'Alene"),
            ("N'DJAMENA", "N'Djamena"),
            ("SANA'A", "Sana'a"),
            ("XI'AN", "Xi'an"),
            ("MARTHA'S VINEYARD", "Martha's Vineyard"),
            ("ST. LOUIS", "St. Louis"),
            ("St. LOUIS", "St. Louis"),
            ("RIO DE JANEIRO", "Rio de Janeiro"),
            ("FOND du LAC", "Fond du Lac"),
            ("LA PAZ", "La Paz"),
            ("LAS VEGAS", "Las Vegas"),
            ("PORT-AU-PRINCE", "Port-au-Prince"),
            ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"),
            ("DEIR AL-ZOUR", "Deir al-Zour"),
            ("SÃO PAULO", "São Paulo"),
            ("ZÜRICH", "Zürich"),
            ("İSTANBUL", "İstanbul"),
            ("МОСКВА", "Москва"),
            ("ABOARD USS NIMITZ", "Aboard USS Nimitz"),
            ("WASHINGTON D.C.", "Washington D.C."),
            ("Berlin", "Berlin"),
            ("Deir al-Zour", "Deir al-Zour"),
            ("北京", "北京"),
            ("", ""),
        ] {
            assert_eq!(usual_case(written), usual, "{written}");
        }
    }
}
