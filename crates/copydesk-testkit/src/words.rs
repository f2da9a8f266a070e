//! Words that made-up articles are made of, in several languages and alphabets.

use crate::model::City;

/// The words of one language. Actors are many, so that
/// every combination in the order of the fields reads as news.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// Headline: who.
    pub(crate) actors: &'static [&'static str],
    /// Headline: does what.
    pub(crate) deeds: &'static [&'static str],
    /// Sentence: who did what.
    pub(crate) openings: &'static [&'static str],
    /// Sentence: to what.
    pub(crate) objects: &'static [&'static str],
    /// Sentence: when or why.
    pub(crate) tails: &'static [&'static str],
    /// A sentence with a quotation.
    pub(crate) quotes: &'static [&'static str],
    /// Headings inside the body.
    pub(crate) subheads: &'static [&'static str],
    /// Given names.
    pub(crate) given: &'static [&'static str],
    /// Family names.
    pub(crate) family: &'static [&'static str],
}

/// One entry a language.
pub(crate) const LANGUAGES: &[Words] =
    &[ENGLISH, ENGLISH, ENGLISH, GERMAN, FRENCH, POLISH, RUSSIAN];

const ENGLISH: Words = Words {
    actors: &[
        "Ferry operators",
        "Coastal towns",
        "Transport ministers",
        "Striking pilots",
        "Zinc miners’ unions",
        "N. Zealand growers",
        "Judges in Lima",
        "EU and Norway",
    ],
    deeds: &[
        "agree to share data on winter storms",
        "reject plan for second tunnel",
        "ask for more time after flood",
        "win appeal over 1998 land sale",
        "to vote on pay offer next week",
        "say bridge can carry trams again",
        "warn of 'dry' summer ahead",
        "set out rules for harbor pilots",
    ],
    openings: &[
        "The transport ministry said on Tuesday that it would pay for",
        "Residents of the old quarter have waited eleven years for",
        "Lawyers for the port authority asked the court to look again at",
        "Mr. Okello, who has led the union since 2009, called for",
        "Prices rose 4.2 percent last month, in spite of",
        "A spokeswoman for the airline, Ms. Lindqvist, confirmed",
    ],
    objects: &[
        "a second crossing of the river",
        "the repair of 340 km of track",
        "new rules on night flights",
        "an inquiry into the sale of the shipyard",
        "the return of the mobile library",
    ],
    tails: &[
        "before the end of the year",
        "after three weeks of talks in Geneva",
        "because the old one no longer meets the law",
        "at a cost of $12.5 million",
        "as snow closed the pass for a third day",
    ],
    quotes: &[
        "“Nobody asked us, and nobody will ask us tomorrow,” the mayor told reporters.",
        "\"We count on rain, and we count the days,\" said one farmer.",
        "“It was quiet. Then the lights went out,” she said.",
        "The company declined to comment.",
    ],
    subheads: &["‘No way back’", "Calls for calm", "Late trains", "What comes next"],
    given: &["Grace", "Owen", "Mary-Ann", "J. P.", "Siobhan", "Ravi", "Anita"],
    family: &["O’Hara", "van der Meer", "McCallum", "Okafor", "Deshmukh", "Al-Masri", "Whitfield"],
};

const GERMAN: Words = Words {
    actors: &["Bahnchefs", "Gärtner in Thüringen", "Stadträte", "Zwei Hütten im Allgäu"],
    deeds: &[
        "sperren Brücke bis Ostern",
        "laden wieder Gäste ein",
        "wollen Größe der Schulen prüfen",
    ],
    openings: &[
        "Das Verkehrsministerium kündigte am Dienstag an, man werde mehr Geld ausgeben für",
        "Die Gemeinden an der Küste fordern seit Jahren",
    ],
    objects: &["eine zweite Brücke", "längere Züge", "den Ausbau der Schleuse"],
    tails: &["wie ein Sprecher mitteilte", "trotz der gestiegenen Preise"],
    quotes: &["„Wir haben gewartet, jetzt wartet ihr“, sagte die Bürgermeisterin."],
    subheads: &["„Kein Zurück“", "Späte Züge"],
    given: &["Jürgen", "Käthe", "Sven"],
    family: &["Müller", "von Brandt", "Groß"],
};

const FRENCH: Words = Words {
    actors: &["Les dockers de Sète", "Les ports du Nord", "Deux écoles d’Évreux"],
    deeds: &["reprennent le travail", "veulent doubler leurs quais", "ferment après la tempête"],
    openings: &[
        "Le ministère des transports a annoncé mardi qu’il financerait",
        "Les habitants attendent depuis onze ans",
    ],
    objects: &["un deuxième pont", "la réfection des écluses", "l’ouverture du musée"],
    tails: &["d’ici à la fin de l’année", "malgré la hausse des prix"],
    quotes: &["« Personne ne nous a rien demandé », a déclaré la maire."],
    subheads: &["« Rien à perdre »", "Des trains en retard"],
    given: &["Hélène", "François", "Zoé"],
    family: &["de La Tour", "Lefèvre", "N’Diaye"],
};

const POLISH: Words = Words {
    actors: &["Stoczniowcy z Gdańska", "Radni miasta", "Dwie szkoły w Łodzi"],
    deeds: &["przerywają strajk", "chcą nowego mostu", "czekają na decyzję sądu"],
    openings: &["Ministerstwo transportu poinformowało we wtorek, że zapłaci za"],
    objects: &["drugi most na Wiśle", "naprawę śluzy", "nowe wagony"],
    tails: &["przed końcem roku", "mimo wzrostu cen"],
    quotes: &["„Nikt nas nie pytał” – powiedziała burmistrz."],
    subheads: &["„Bez odwrotu”", "Spóźnione pociągi"],
    given: &["Łukasz", "Żaneta", "Piotr"],
    family: &["Wójcik", "Śliwa", "Dąbrowska"],
};

const RUSSIAN: Words = Words {
    actors: &["Портовики Мурманска", "Депутаты города", "Две школы"],
    deeds: &["прекратили забастовку", "просят построить новый мост", "ждут решения суда"],
    openings: &["Министерство транспорта сообщило во вторник, что оплатит"],
    objects: &["второй мост через реку", "ремонт шлюза", "новые вагоны"],
    tails: &["до конца года", "несмотря на рост цен"],
    quotes: &["«Нас никто не спрашивал», — сказала мэр города."],
    subheads: &["«Пути назад нет»", "Поздние поезда"],
    given: &["Ольга", "Пётр", "Анна"],
    family: &["Соколова", "Ёлкин", "Лебедева"],
};

/// Cities that stand alone in a dateline, and cities that need a state or a country.
pub(crate) const CITIES: &[City] = &[
    city("Nairobi", None, "KE"),
    city("Lima", None, "PE"),
    city("Helsinki", None, "FI"),
    city("Buenos Aires", None, "AR"),
    city("Tokyo", None, "JP"),
    city("Lilongwe", Some("Malawi"), "MW"),
    city("Galway", Some("Ireland"), "IE"),
    city("Duluth", Some("Minn."), "US"),
    city("Zanesville", Some("Ohio"), "US"),
    city("Aarhus", Some("Denmark"), "DK"),
];

const fn city(name: &'static str, region: Option<&'static str>, code: &'static str) -> City {
    City { name, region, country_code: code }
}
