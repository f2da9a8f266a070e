//! Exports of databases in forms beside those of the sample dumps: other languages of the service, older
//! heads, covers, values on the lines of their labels.

use copydesk::Article;

/// What must be read of an article: headline, writers, day, paper, sections, first and last paragraph.
struct Want {
    headline: &'static str,
    writers: &'static [&'static str],
    day: &'static str,
    paper: &'static str,
    sections: &'static [&'static str],
    first: &'static str,
    last: &'static str,
}

/// Parses `dump`, all of whose articles must be of `layout`, and compares.
fn check(layout: &str, dump: &str, wants: &[Want]) {
    let articles = copydesk::parse(dump.as_bytes()).articles;
    let headlines: Vec<_> = articles.iter().map(|it| it.headline.as_deref()).collect();
    assert_eq!(articles.len(), wants.len(), "{layout}: {headlines:?}");
    for (article, want) in articles.iter().zip(wants) {
        compare(article, want);
        assert_eq!(article.layout, layout, "{}", want.headline);
    }
}

fn compare(article: &Article, want: &Want) {
    let headline = want.headline;
    assert_eq!(article.headline.as_deref(), Some(headline));
    let writers: Vec<&str> = article.contributors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(writers, want.writers, "{headline}");
    let day = article.published.as_ref().and_then(|stamp| stamp.value.as_deref());
    assert_eq!(day, Some(want.day), "{headline}");
    assert_eq!(article.publication.as_deref(), Some(want.paper), "{headline}");
    assert_eq!(article.sections, want.sections, "{headline}");
    let body: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(body.first(), Some(&want.first), "{headline}: {body:?}");
    assert_eq!(body.last(), Some(&want.last), "{headline}: {body:?}");
}

const GOAT: Want = Want {
    headline: "Goat elected to school board",
    writers: &["Jane Quill"],
    day: "2019-03-14",
    paper: "The Harstad Courier",
    sections: &["Local"],
    first: "The voters of Harstad chose a goat for their school board on Tuesday, by 114 votes to 98, after the \
        name of its owner had been left off the ballot by the printer.",
    last: "The goat was not asked.",
};
const GOAT_TEXT: &str = "The voters of Harstad chose a goat for their school board on Tuesday, by 114 votes to 98, \
    after the name of its owner had been left off the ballot by the printer.\n\n\
    The owner, Amos Tull, said he would speak for the animal. The board has asked the county whether he may.\n\n\
    The goat was not asked.\n";

const PIANO: Want = Want {
    headline: "River gives up a piano",
    writers: &["Harold Finch"],
    day: "2019-03-15",
    paper: "Kettleby Times",
    sections: &["News"],
    first: "Men who were dragging the Muskrat River for a lost anchor on Thursday brought up an upright piano, in \
        tune but for two strings.",
    last: "The anchor has not been found.",
};
const PIANO_TEXT: &str = "Men who were dragging the Muskrat River for a lost anchor on Thursday brought up an upright \
    piano, in tune but for two strings.\n\n\
    It is thought to have gone down with the steamer Prudence, whose captain never said that he carried one.\n\n\
    The anchor has not been found.\n";

/// The two articles, typeset by `item`: number, headline, writer, paper, section, day in numbers, text.
fn both(item: impl Fn(usize, &Want, &str) -> String) -> String {
    item(1, &GOAT, GOAT_TEXT) + &item(2, &PIANO, PIANO_TEXT)
}

/// `March 14, 2019`.
fn day_of(want: &Want) -> String {
    format!("March {}, 2019", &want.day[8..])
}

/// `text` in lines of at most `width` columns, all but the first set in by `indent`.
fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut out = String::new();
    for paragraph in text.trim_end().split("\n\n") {
        let mut column = width;
        for word in paragraph.split(' ') {
            if column + 1 + word.len() > width {
                out += if out.is_empty() { "" } else { "\n" };
                out += if out.is_empty() { "" } else { indent };
                column = indent.len();
            } else {
                out.push(' ');
                column += 1;
            }
            out += word;
            column += word.len();
        }
        out += "\n";
    }
    out
}

#[test]
fn lexis_of_the_nineties_has_its_rights_over_the_paper_and_the_edition_behind_the_day() {
    let dump = both(|number, want, text| {
        format!(
            "                               {number} of 2 DOCUMENTS\n\n                   \
                Copyright 2019 Fjordside Media\n                            \
                {}\n\n                 {}, Thursday, FINAL EDITION\n\nSECTION: {}; Pg. A3\n\n\
                LENGTH: 61 words\n\nHEADLINE: {}\n\nBYLINE: By {}\n\nBODY:\n{text}\n\
                LOAD-DATE: March 16, 2019\n\n\n",
            want.paper,
            day_of(want),
            want.sections[0],
            want.headline,
            want.writers[0],
        )
    });
    check(
        "nexis",
        &dump.replace("March 15, 2019, Thursday", "March 15, 2019, Friday"),
        &[GOAT, PIANO],
    );
}

#[test]
fn lexis_without_counts_and_centering_has_the_paper_over_the_day() {
    let dump = both(|_, want, text| {
        format!(
            "{}\n\n{}\n\n{}\n\nBYLINE: {}\n\nSECTION: {}; Pg. A3\n\nLENGTH: 61 words\n\n\
                {text}\nCORRECTION-DATE: March 20, 2019\n\nCORRECTION:\n\
                An earlier version gave the wrong number of votes. It was 114, and the paper is \
                sorry.\n\nLOAD-DATE: March 16, 2019\n\nLANGUAGE: ENGLISH\n\n\
                PUBLICATION-TYPE: Newspaper\n\nCopyright 2019 Fjordside Media\n\
                All Rights Reserved\n\n\n",
            want.paper,
            day_of(want),
            want.headline,
            want.writers[0],
            want.sections[0],
        )
    });
    check("nexis", &dump, &[GOAT, PIANO]);
}

#[test]
fn lexis_counts_and_labels_in_spanish_dutch_and_danish() {
    let spanish = "                              1 de 1 DOCUMENTOS\n\n\n                            \
        El Correo del Puerto\n\n                         14 de marzo de 2019 jueves\n\n\
        El faro cambia de dueño por una apuesta\n\nAUTOR: Remedios Carrasco\n\n\
        SECCIÓN: Andalucía; 22\n\nLONGITUD: 40 palabras\n\n\
        El faro de la isla cambió de dueño el miércoles, después de que un jugador de\n\
        dominó apostara una casa que creía de su hermano.\n\nEl hermano pide ahora la luz.\n\n\
        FECHA-CARGA: 15 de marzo de 2019\n\nIDIOMA: SPANISH; ESPAÑOL\n\n\
        TIPO-PUBLICACIÓN: Periódico\n\n\n                   \
        Copyright 2019 El Correo del Puerto SL\n                        \
        Todos los Derechos Reservados\n";
    check(
        "nexis",
        spanish,
        &[Want {
            headline: "El faro cambia de dueño por una apuesta",
            writers: &["Remedios Carrasco"],
            day: "2019-03-14",
            paper: "El Correo del Puerto",
            sections: &["Andalucía"],
            first: "El faro de la isla cambió de dueño el miércoles, después de que un jugador de \
                dominó apostara una casa que creía de su hermano.",
            last: "El hermano pide ahora la luz.",
        }],
    );
    let dutch = "                              1 van 1 DOCUMENTEN\n\n\n                               \
        De Havenkrant\n\n                             12 maart 2019 dinsdag\n\n\
        Gemeente zoekt wie de klok heeft meegenomen\n\nAUTEUR: Marijke Terpstra\n\n\
        RUBRIEK: Binnenland; Blz. 3\n\nLENGTE: 41 woorden\n\n\
        De klok van het gemeentehuis is weg. Ze woog 410 kilo en hing op elf meter hoogte,\n\
        en toch heeft niemand iets gezien.\n\nDe conciërge luidt nu een handbel.\n\n\
        LAAD-DATUM: 13 maart 2019\n\nTAAL: DUTCH; NEDERLANDS\n\n\
        PUBLICATIE-TYPE: Krant\n\n\n                      \
        Copyright 2019 De Havenkrant BV\n                          Alle rechten voorbehouden\n";
    check(
        "nexis",
        dutch,
        &[Want {
            headline: "Gemeente zoekt wie de klok heeft meegenomen",
            writers: &["Marijke Terpstra"],
            day: "2019-03-12",
            paper: "De Havenkrant",
            sections: &["Binnenland"],
            first: "De klok van het gemeentehuis is weg. Ze woog 410 kilo en hing op elf meter \
                hoogte, en toch heeft niemand iets gezien.",
            last: "De conciërge luidt nu een handbel.",
        }],
    );
    let danish = "                              1 af 1 DOKUMENTER\n\n\n                              \
        Marstal Folkeblad\n\n                            14. marts 2019 torsdag\n\n\
        Bibliotek låner en hest ud\n\nFORFATTER: Birgitte Skovgaard\n\nSEKTION: Indland; S. 6\n\n\
        LÆNGDE: 38 ord\n\n\
        Biblioteket i Marstal har siden mandag haft en hest på hylden. Den kan lånes i\n\
        fjorten dage, hvis man har en have og et lånerkort.\n\nVentelisten er på 31 navne.\n\n\
        UPDATE: 15. marts 2019\n\nSPROG: DANISH; DANSK\n\n\
        PUBLIKATIONSTYPE: Avis\n\n\n                       \
        Copyright 2019 Marstal Folkeblad\n                         Alle rettigheder forbeholdes\n";
    check(
        "nexis",
        danish,
        &[Want {
            headline: "Bibliotek låner en hest ud",
            writers: &["Birgitte Skovgaard"],
            day: "2019-03-14",
            paper: "Marstal Folkeblad",
            sections: &["Indland"],
            first: "Biblioteket i Marstal har siden mandag haft en hest på hylden. Den kan lånes i \
                fjorten dage, hvis man har en have og et lånerkort.",
            last: "Ventelisten er på 31 navne.",
        }],
    );
}

#[test]
fn nexis_uni_is_read_through_bold_behind_a_cover_and_page_by_page() {
    let cover = "User Name: = 7KXX\nDate and Time: = Thursday, June 6, 2019 10:12:00 PM EDT\n\
        Job Number: = 102934811\n\nDocuments (2)\n\n1. Goat elected to school board\n\n\
        Client/Matter: -None-\nSearch Terms: goat OR piano\nSearch Type: Terms and Connectors\n\
        Narrowed by:\nContent Type\nNarrowed by\nNews\n-None-\n\n2. River gives up a piano\n\n\
        Client/Matter: -None-\nSearch Terms: goat OR piano\n\n\
        | About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2019 \
        LexisNexis\n\n\n";
    let item = |bold: &'static str, page: &'static str| {
        both(move |_, want, text| {
            format!(
                "{bold}{}{bold}\n\n{}\n\n{} Thursday\n\n\n\n\
                    Copyright 2019 Fjordside Media All Rights Reserved\n\n\n\n\
                    {bold}Section:{bold} {}; Pg. A3\n\n{bold}Length:{bold} 61 words\n\n\
                    {bold}Byline:{bold} {}\n\n{bold}Body{bold}\n\n{page}\n\n{text}\n\n\
                    {bold}Load-Date:{bold} March 16, 2019\n\n\n\n{bold}End of Document{bold}\n\n",
                want.headline,
                want.paper,
                day_of(want),
                want.sections[0],
                want.writers[0],
            )
            .replace("March 15, 2019 Thursday", "March 15, 2019 Friday")
        })
    };
    check("nexis-uni", &item("**", ""), &[GOAT, PIANO]);
    check("nexis-uni", &item("", "Page 1 of 2"), &[GOAT, PIANO]);
    check("nexis-uni", &(cover.to_owned() + &item("", "")), &[GOAT, PIANO]);
}

#[test]
fn nexis_uni_in_german() {
    let item = |headline: &str, day: u8, text: &str| {
        format!(
            "{headline}\n\nHafenbote\n\n{day}. März 2019 Donnerstag\n\n\n\n\
                Copyright 2019 Hafenbote Alle Rechte vorbehalten\n\n\n\nRubrik: Lokales; S. 17\n\n\
                Länge: 40 Wörter\n\nAutor: Henrike Vollmers\n\nText\n\n\n\n{text}\n\n\n\n\
                Ladedatum: 16. März 2019\n\n\n\nEnde des Dokuments\n\n"
        )
    };
    let first = "Die Uhr am Hafenamt geht bis Mitte Mai rückwärts, weil das einzige Ersatzrad für eine Uhr \
        in Lima gemacht war.";
    let dump =
        item("Uhr geht rückwärts", 14, &format!("{first}\n\nDas richtige Rad ist unterwegs."))
            + &item(
                "Fähre fährt ohne Kapitän",
                14,
                "Die Fähre nach Föhr legte am Mittwoch ohne ihren Kapitän ab, der noch Brötchen \
            holte.\n\nEr winkte.",
            );
    let want = |headline, first, last| Want {
        headline,
        writers: &["Henrike Vollmers"],
        day: "2019-03-14",
        paper: "Hafenbote",
        sections: &["Lokales"],
        first,
        last,
    };
    check(
        "nexis-uni",
        &dump,
        &[
            want("Uhr geht rückwärts", first, "Das richtige Rad ist unterwegs."),
            want(
                "Fähre fährt ohne Kapitän",
                "Die Fähre nach Föhr legte am Mittwoch ohne ihren Kapitän ab, der noch \
                    Brötchen holte.",
                "Er winkte.",
            ),
        ],
    );
}

/// The labels of `ProQuest`: title, author, paper, day, section, text, number, address.
fn proquest(labels: [&str; 8], day: &str) -> String {
    let rule = "____________________________________________________________\n\n";
    let [title, author, paper, date, section, body, number, address] = labels;
    let item = both(|_, want, text| {
        let (given, family) = want.writers[0].split_once(' ').expect("two names");
        let day = day.replace("14", &want.day[8..]);
        format!(
            "{rule}{title} {}\n{author} {family}, {given}\n{paper} {}\n{date} {day}\n\
                {section} {}\nISSN: 10000001\n{body} {text}{number} 132955120\n\
                {address} https://www.proquest.com/docview/132955120\n\
                Copyright: Copyright Fjordside Media 2019\n\n",
            want.headline, want.paper, want.sections[0],
        )
    });
    item + rule
}

#[test]
fn proquest_in_german_french_and_spanish() {
    let german = [
        "Titel:",
        "Autor:",
        "Titel der Publikation:",
        "Publikationsdatum:",
        "Rubrik:",
        "Volltext:",
        "ProQuest-Dokument-ID:",
        "Dokument-URL:",
    ];
    check("proquest", &proquest(german, "14. Mär 2019"), &[GOAT, PIANO]);
    let french = [
        "Titre :",
        "Auteur :",
        "Titre de la publication :",
        "Date de publication :",
        "Section :",
        "Texte intégral :",
        "ID du document ProQuest :",
        "URL du document :",
    ];
    check("proquest", &proquest(french, "14 mars 2019"), &[GOAT, PIANO]);
    let spanish = [
        "Título:",
        "Autor:",
        "Título de publicación:",
        "Fecha de publicación:",
        "Sección:",
        "Texto completo:",
        "ID del documento de ProQuest:",
        "URL del documento:",
    ];
    check("proquest", &proquest(spanish, "14 mar 2019"), &[GOAT, PIANO]);
}

#[test]
fn a_cover_of_proquest_is_no_article() {
    let rule = "____________________________________________________________\n";
    let item = both(|number, want, text| {
        let (given, family) = want.writers[0].split_once(' ').expect("two names");
        format!(
            "{rule}\nDocument {number} of 2\n\n{}\n\nAuthor: {family}, {given}. \n\n\
                Publication info: {} ; Harstad, Me. [Harstad, Me]. {} Mar 2019: A.3.\n\n\
                Links: null\n\nFull text: {text}\nSection: {}\n\nTitle: {}\n\n\
                Publication title: {}\n\nProQuest document ID: 132955120\n\n\
                Database: ProQuest Central\n\n",
            want.headline,
            want.paper,
            &want.day[8..],
            want.sections[0],
            want.headline,
            want.paper,
        )
    });
    let cover = format!(
        "{rule}Report Information from ProQuest\n02 April 2019 09:14\n{rule}\n\
            Table of contents\n\n1. Goat elected to school board\n2. River gives up a piano\n\n"
    );
    let foot = format!(
        "{rule}\nContact ProQuest\n\
            Copyright © 2019 ProQuest LLC. All rights reserved. - Terms and Conditions\n"
    );
    check("proquest", &(cover + &item + &foot), &[GOAT, PIANO]);
}

#[test]
fn coded_factiva_has_text_on_the_lines_of_its_codes_and_a_search_summary_behind() {
    let summary = "\nSearch Summary\nText                goat or piano\n\
        Date                In the last 3 months\nSource              All Sources\n\
        Author              All Authors\nLanguage            English\nNews Filters        All\n\
        Results Found       2\nTimestamp           6 June 2019 10:41\n";
    let item = |tab: &'static str, width: usize| {
        both(move |_, want, text| {
            let (lead, rest) = text.split_once("\n\n").expect("several paragraphs");
            let rest: Vec<String> =
                rest.trim_end().split("\n\n").map(|it| wrapped(it, width, "     ")).collect();
            format!(
                "SE{tab}{}\nHD{tab}{}\nBY{tab}By {}\nWC{tab}61 words\nPD{tab}{} March 2019\n\
                    SN{tab}{}\nSC{tab}HARCOU\nLA{tab}English\nCY{tab}(c) 2019 Fjordside Media.\n\
                    LP{tab}{}TD{tab}{}RE{tab}norw : Norway\nPUB{}Fjordside Media Ltd.\n\
                    AN{tab}Document HARCOU0020190314ef3e0000{}\n\n\n",
                want.sections[0],
                want.headline,
                want.writers[0],
                &want.day[8..],
                want.paper,
                wrapped(lead, width, "     "),
                rest.join("\n     "),
                &tab[1.min(tab.len() - 1)..],
                &want.day[9..],
            )
        })
    };
    check("factiva-coded", &(item("   ", 70) + summary), &[GOAT, PIANO]);
    let unwrapped = item("\t", 10_000).replace("\n     ", "\n");
    check("factiva-coded", &unwrapped, &[GOAT, PIANO]);
}

#[test]
fn factiva_has_a_company_and_a_title_of_the_writer_in_lines_of_their_own() {
    let dump = both(|_, want, text| {
        format!(
            "{}\n{}\n{}\nStaff Reporter\n61 words\n{} March 2019\n{}\nHARCOU\nA3\nEnglish\n\
                Copyright 2019 Fjordside Media. All Rights Reserved.\n\n{text}\n\
                Fjordside Media Ltd.\n\nDocument HARCOU0020190314ef3e0000{}\n\n",
            want.sections[0],
            want.headline,
            want.writers[0].to_uppercase(),
            &want.day[8..],
            want.paper,
            &want.day[9..],
        )
    });
    check("factiva", &dump, &[GOAT, PIANO]);
}

#[test]
fn europresse_has_a_cover_and_the_paper_over_its_source_line() {
    let cover = "Documents sauvegardés\n\nJeudi 2 juillet 2015 à 10 h 12\n2 documents\n\n\
        Par Utilisateur_Universite\n\n\
        Ce document est réservé à l’usage exclusif de l’utilisateur désigné par Université de \
        l'Aulne et ne peut faire l'objet d'aucune autre utilisation.\n\
        Tous droits réservés - Service fourni par CEDROM-SNi Inc.\n\nSommaire\n\
        Documents sauvegardés • 2 documents\n\nLe Courrier de l'Aulne\n18 juin 2015\n\
        Un phare change de mains aux dés\n\
        ... Le frère du perdant réclame désormais la lumière. ...\nLa Gazette comtoise\n\
        19 juin 2015\nLe pain du mois d'août tiré au sort\n\
        ... Onze boulangers devront rester ouverts. ...\n\n";
    let item = |source: &str, headline: &str, writer: &str, text: &str| {
        format!(
            "{source}\n\n{headline}\n\n{writer}\n\n{text}\n\n\
                Cet article est paru dans un journal (site web)\n\n\
                © 2015 CEDROM. Tous droits réservés. Le présent document est protégé par les lois \
                et conventions internationales sur le droit d'auteur.\n\n\
                Certificat émis le 2 juillet 2015 à Université de l'Aulne à des fins de \
                visualisation personnelle et temporaire.\n\nnews·20150618·CA·041120\n\n"
        )
    };
    let lighthouse = "Le phare de Kervadec a changé de propriétaire mercredi, après qu'un joueur eut misé une \
        maison qu'il croyait à son frère.\n\nLe frère du perdant réclame désormais la lumière.";
    let bread = "Pour qu'il reste du pain au mois d'août, les boulangers de Besançon ont tiré au sort \
        leurs congés, jeudi soir, dans une cave.\n\nOnze boulangers devront rester ouverts.";
    let wants = || {
        [
            Want {
                headline: "Un phare change de mains aux dés",
                writers: &["Maëlle Guivarch"],
                day: "2015-06-18",
                paper: "Le Courrier de l’Aulne",
                sections: &["Société"],
                first: "Le phare de Kervadec a changé de propriétaire mercredi, après qu’un joueur \
                    eut misé une maison qu’il croyait à son frère.",
                last: "Le frère du perdant réclame désormais la lumière.",
            },
            Want {
                headline: "Le pain du mois d’août tiré au sort",
                writers: &["Thierry Vauchez"],
                day: "2015-06-19",
                paper: "La Gazette comtoise",
                sections: &["Économie"],
                first: "Pour qu’il reste du pain au mois d’août, les boulangers de Besançon ont tiré \
                    au sort leurs congés, jeudi soir, dans une cave.",
                last: "Onze boulangers devront rester ouverts.",
            },
        ]
    };
    let stacked = item(
        "Le Courrier de l’Aulne\nSociété, jeudi 18 juin 2015, p. 12",
        "Un phare change de mains aux dés",
        "Maëlle Guivarch",
        &lighthouse.replace('\'', "’"),
    ) + &item(
        "La Gazette comtoise\nÉconomie, vendredi 19 juin 2015, p. 4",
        "Le pain du mois d’août tiré au sort",
        "Thierry Vauchez",
        &bread.replace('\'', "’"),
    );
    check("europresse", &stacked, &wants());
    let in_one = stacked.replace("\nSociété", ", Société").replace("\nÉconomie", ", Économie");
    check("europresse", &(cover.to_owned() + &in_one), &wants());
    let english = item(
        "The Harstad Courier, Local, Thursday, March 14, 2019, p. A3",
        GOAT.headline,
        GOAT.writers[0],
        GOAT_TEXT,
    ) + &item(
        "Kettleby Times, News, Friday, March 15, 2019, p. A1",
        PIANO.headline,
        PIANO.writers[0],
        PIANO_TEXT,
    );
    check("europresse", &english, &[GOAT, PIANO]);
}

#[test]
fn retriever_in_swedish() {
    let rule = "==============================================================================\n\n";
    let item = |headline: &str, day: &str, writer: &str, text: &str| {
        format!(
            "{headline}\nDalabladet, {day}, Sida 14\nPublicerat i print.\n{writer}\n\n\
                {text}\n\n© Dalabladet eller artikelförfattaren.\n\n\
                Alla artiklar är skyddade av upphovsrättslagen. Artiklarna får inte \
                vidaredistribueras.\n\n{rule}"
        )
    };
    let dump = "Uttag 2019-03-26\n2 artiklar\n\n".to_owned()
        + &item(
            "Biblioteket lånar ut en häst",
            "2019-03-14",
            "LIND KARIN",
            "Biblioteket i Åmål har sedan i måndags haft en häst på hyllan. Den får lånas i \
                fjorton dagar av den som har en trädgård.\n\nKön är på 31 namn.",
        )
        + &item(
            "Kanalen tömd på en ring",
            "2019-03-15",
            "DAHL PER",
            "Kanalen vid Håverud tömdes i onsdags på vatten, sedan en brud hade tappat sin \
                ring från akvedukten. Man fann två.\n\nDen andra söker sin ägare.",
        );
    let want = |headline, writers, day, first, last| Want {
        headline,
        writers,
        day,
        paper: "Dalabladet",
        sections: &[],
        first,
        last,
    };
    check(
        "atekst",
        &dump,
        &[
            want(
                "Biblioteket lånar ut en häst",
                &["Karin Lind"],
                "2019-03-14",
                "Biblioteket i Åmål har sedan i måndags haft en häst på hyllan. Den får lånas \
                    i fjorton dagar av den som har en trädgård.",
                "Kön är på 31 namn.",
            ),
            want(
                "Kanalen tömd på en ring",
                &["Per Dahl"],
                "2019-03-15",
                "Kanalen vid Håverud tömdes i onsdags på vatten, sedan en brud hade tappat sin \
                    ring från akvedukten. Man fann två.",
                "Den andra söker sin ägare.",
            ),
        ],
    );
}

#[test]
fn letters_of_outlook_in_german() {
    let item = |day: &str, want: &Want, text: &str| {
        format!(
            "Von: Hafenbote <newsletter@hafenbote.example>\nGesendet: {day} 07:15\n\
                An: redaktion@beispiel.example\nBetreff: {}\n\n{text}\n\
                Sie möchten diesen Newsletter nicht mehr erhalten? Hier abmelden.\n\n",
            want.headline
        )
    };
    let dump = item("Donnerstag, 14. März 2019", &GOAT, GOAT_TEXT)
        + &item("Freitag, 15. März 2019", &PIANO, PIANO_TEXT);
    let articles = copydesk::parse(dump.as_bytes()).articles;
    assert_eq!(articles.len(), 2);
    for (article, want) in articles.iter().zip([GOAT, PIANO]) {
        assert_eq!(article.layout, "mail");
        assert_eq!(article.headline.as_deref(), Some(want.headline));
        let published = article.published.as_ref().and_then(|stamp| stamp.value.clone());
        assert_eq!(published, Some(format!("{}T07:15", want.day)));
        assert_eq!(article.body.last().map(|block| block.text.as_str()), Some(want.last));
    }
}
