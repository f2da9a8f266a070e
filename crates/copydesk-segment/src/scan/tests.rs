use super::*;

fn scanned(line: &str) -> (Shape, Findings) {
    let mut shape = Shape::default();
    let found = scan(&mut shape, line, true);
    (shape, found)
}

#[test]
fn a_phrase_is_found_wherever_it_stands() {
    for (phrase, trait_) in [
        ("AP Photo", Traits::CREDIT),
        ("Getty Images", Traits::CREDIT),
        ("Photo:", Traits::CREDIT),
        ("Foto:", Traits::CREDIT),
        ("Image:", Traits::CREDIT),
        ("Bild:", Traits::CREDIT),
        ("(Photo", Traits::CREDIT),
        ("/AP", Traits::CREDIT),
        ("/AFP", Traits::CREDIT),
        ("/dpa", Traits::CREDIT),
        ("http://", Traits::URL),
        ("https://", Traits::URL),
        ("www.", Traits::URL),
        ("©", Traits::COPYRIGHT),
        ("(c) ", Traits::COPYRIGHT),
        ("ll rights reserved", Traits::COPYRIGHT),
        ("ll Rights Reserved", Traits::COPYRIGHT),
    ] {
        for line in [phrase.to_owned(), format!("é{phrase}"), format!("x {phrase}x")] {
            assert!(scanned(&line).0.traits.has(trait_), "{line}");
        }
        let (start, _) = phrase.char_indices().next_back().unwrap();
        assert!(!scanned(&phrase[..start]).0.traits.has(trait_), "{phrase}");
    }
    assert!(scanned("It first appeared on Monday").1.first_appeared);
    assert!(!scanned("He first appeared in May").1.first_appeared);
}

#[test]
fn lines_with_the_same_beginning_share_its_hash() {
    let same = "Łódź, 12 May: rain fell all day on the ci"; // 41 characters
    let (a, b) = (scanned(&format!("{same}ty")).0, scanned(&format!("{same}rcus, too")).0);
    assert_eq!(a.head_hash, b.head_hash);
    assert_ne!(a.hash, b.hash);
    assert_eq!(scanned(&same.to_uppercase()).0.hash, scanned(same).0.hash);
    assert_eq!(scanned(&format!("{}!", same.to_uppercase())).0.head_hash, a.head_hash);
    assert_ne!(scanned(&same.replace("fell", "feel")).0.head_hash, a.head_hash);
    let (short, long) = (scanned("rain").0, scanned("Rain, rain").0);
    assert_ne!(short.hash, long.hash);
}

#[test]
fn words_joined_by_hyphens_and_apostrophes_are_one() {
    let words = |line: &str| {
        let Words { count, capitalized, particles, .. } = scanned(line).1.words;
        (count, capitalized, particles)
    };
    assert_eq!(words("By Anne-Marie d'Orsay-Lund"), (3, 2, 0));
    assert_eq!(words("'Quoted' - -dashed- words"), (3, 1, 0));
    assert_eq!(words("Jan van der Meer"), (4, 2, 2));
    assert_eq!(words("…"), (0, 0, 0));
    // Marks that Unicode sets apart from their letters: of Hindi, Arabic, Thai, and of accents.
    assert_eq!(words("मार्च विशाखापत्तनम").0, 2);
    assert_eq!(words("كَتَبَ الوَلَدُ").0, 2);
    assert_eq!(words("Zu\u{308}rich Gene\u{300}ve"), (2, 2, 0));
}

#[test]
fn a_dateline_may_end_at_a_dash_or_colon_near_the_start() {
    let end = |line: &str| scanned(line).1.lead_end;
    assert_eq!(end("OSLO, May 3 - Rain fell"), Some(12));
    assert_eq!(end("(Oslo) — Rain"), Some(7));
    assert_eq!(end("OSLO: Rain"), Some(4));
    assert_eq!(end("rain fell - again"), None);
    assert_eq!(end("At 15:30 well-known \"Rain\" - again"), None);
    assert_eq!(end(&format!("A{} - Rain", "b".repeat(87))), Some(89));
    assert_eq!(end(&format!("A{} - Rain", "b".repeat(89))), None);
}
