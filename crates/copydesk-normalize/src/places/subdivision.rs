//! States, provinces and the like: ISO 3166-2 codes and the names that datelines give them.

/// A subdivision as a dateline can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subdivision {
    /// ISO 3166-2.
    pub(super) code: &'static str,
    /// Name.
    pub(super) name: &'static str,
}

impl Subdivision {
    /// The country part of its code.
    pub(super) fn country(self) -> &'static str {
        self.code.split_once('-').map_or(self.code, |(country, _)| country)
    }
}

/// The subdivision of an ISO 3166-2 code.
pub(super) fn by_code(code: &str) -> Option<Subdivision> {
    TABLE
        .iter()
        .find(|(known, ..)| *known == code)
        .map(|&(code, name, _)| Subdivision { code, name })
}

/// The subdivisions that a name or abbreviation, folded as [`fold`](super::fold) does, may mean.
pub(super) fn by_name(folded: &str) -> Vec<Subdivision> {
    TABLE
        .iter()
        .filter(|(_, name, short)| {
            super::fold(name) == folded || short.split('|').any(|short| short == folded)
        })
        .map(|&(code, name, _)| Subdivision { code, name })
        .collect()
}

/// Code, name, and abbreviations and other names, folded, between bars.
///
/// United States: AP stylebook's state abbreviations, the Postal Service's, and those of older
/// stylebooks (GPO Style Manual 1945). Canada: postal codes and the Canadian Press's abbreviations.
/// Others: the names of ISO 3166-2 and those in use.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str)] = &[
    ("US-AL", "Alabama", "ala|al"), ("US-AK", "Alaska", "ak"), ("US-AZ", "Arizona", "ariz|az"),
    ("US-AR", "Arkansas", "ark|ar"), ("US-CA", "California", "calif|cal|ca"),
    ("US-CO", "Colorado", "colo|co|col"), ("US-CT", "Connecticut", "conn|ct"),
    ("US-DE", "Delaware", "del|de"), ("US-FL", "Florida", "fla|fl"), ("US-GA", "Georgia", "ga"),
    ("US-HI", "Hawaii", "hi"), ("US-ID", "Idaho", "ida|id"), ("US-IL", "Illinois", "ill|il"),
    ("US-IN", "Indiana", "ind|in"), ("US-IA", "Iowa", "ia"), ("US-KS", "Kansas", "kan|kans|ks"),
    ("US-KY", "Kentucky", "ky"), ("US-LA", "Louisiana", "la"), ("US-ME", "Maine", "me"),
    ("US-MD", "Maryland", "md"), ("US-MA", "Massachusetts", "mass|ma"),
    ("US-MI", "Michigan", "mich|mi"), ("US-MN", "Minnesota", "minn|mn"),
    ("US-MS", "Mississippi", "miss|ms"), ("US-MO", "Missouri", "mo"), ("US-MT", "Montana", "mont|mt"),
    ("US-NE", "Nebraska", "neb|nebr|ne"), ("US-NV", "Nevada", "nev|nv"),
    ("US-NH", "New Hampshire", "nh"), ("US-NJ", "New Jersey", "nj"),
    ("US-NM", "New Mexico", "nm|n mex"), ("US-NY", "New York", "ny"),
    ("US-NC", "North Carolina", "nc"), ("US-ND", "North Dakota", "nd|n dak"),
    ("US-OH", "Ohio", "oh|o"), ("US-OK", "Oklahoma", "okla|ok"), ("US-OR", "Oregon", "ore|oreg|or"),
    ("US-PA", "Pennsylvania", "pa|penn|penna"), ("US-RI", "Rhode Island", "ri"),
    ("US-SC", "South Carolina", "sc"), ("US-SD", "South Dakota", "sd|s dak"),
    ("US-TN", "Tennessee", "tenn|tn"), ("US-TX", "Texas", "tex|tx"), ("US-UT", "Utah", "ut|u"),
    ("US-VT", "Vermont", "vt"), ("US-VA", "Virginia", "va"), ("US-WA", "Washington", "wash|wa"),
    ("US-WV", "West Virginia", "wva|wv|w va"), ("US-WI", "Wisconsin", "wis|wisc|wi"),
    ("US-WY", "Wyoming", "wyo|wy"), ("US-DC", "District of Columbia", "dc"),
    ("CA-AB", "Alberta", "alta|ab"), ("CA-BC", "British Columbia", "bc"),
    ("CA-MB", "Manitoba", "man|mb"), ("CA-NB", "New Brunswick", "nb"),
    ("CA-NL", "Newfoundland and Labrador", "nfld|nl|newfoundland|labrador"),
    ("CA-NS", "Nova Scotia", "ns"), ("CA-NT", "Northwest Territories", "nwt|nt"),
    ("CA-NU", "Nunavut", "nu"), ("CA-ON", "Ontario", "ont|on"),
    ("CA-PE", "Prince Edward Island", "pei|pe"), ("CA-QC", "Quebec", "que|qc|pq"),
    ("CA-SK", "Saskatchewan", "sask|sk"), ("CA-YT", "Yukon", "yt|yukon territory"),
    ("GB-ENG", "England", "eng"), ("GB-SCT", "Scotland", ""), ("GB-WLS", "Wales", ""),
    ("GB-NIR", "Northern Ireland", "n ireland|ulster"),
    ("AU-NSW", "New South Wales", "nsw"), ("AU-VIC", "Victoria", "vic"),
    ("AU-QLD", "Queensland", "qld"), ("AU-SA", "South Australia", ""),
    ("AU-WA", "Western Australia", ""), ("AU-TAS", "Tasmania", "tas"),
    ("AU-NT", "Northern Territory", ""), ("AU-ACT", "Australian Capital Territory", "act"),
    ("MX-AGU", "Aguascalientes", "ags"), ("MX-BCN", "Baja California", ""),
    ("MX-BCS", "Baja California Sur", ""), ("MX-CAM", "Campeche", ""), ("MX-CHP", "Chiapas", "chis"),
    ("MX-CHH", "Chihuahua", "chih"), ("MX-COA", "Coahuila", "coah"), ("MX-COL", "Colima", ""),
    ("MX-DUR", "Durango", "dgo"), ("MX-GUA", "Guanajuato", "gto"), ("MX-GRO", "Guerrero", "gro"),
    ("MX-HID", "Hidalgo", "hgo"), ("MX-JAL", "Jalisco", "jal"), ("MX-MIC", "Michoacan", "mich"),
    ("MX-MOR", "Morelos", "mor"), ("MX-NAY", "Nayarit", "nay"), ("MX-NLE", "Nuevo Leon", "nl"),
    ("MX-OAX", "Oaxaca", "oax"), ("MX-PUE", "Puebla", "pue"), ("MX-QUE", "Queretaro", "qro"),
    ("MX-ROO", "Quintana Roo", "q roo"), ("MX-SLP", "San Luis Potosi", "slp"),
    ("MX-SIN", "Sinaloa", "sin"), ("MX-SON", "Sonora", "son"), ("MX-TAB", "Tabasco", "tab"),
    ("MX-TAM", "Tamaulipas", "tamps"), ("MX-TLA", "Tlaxcala", "tlax"), ("MX-VER", "Veracruz", "ver"),
    ("MX-YUC", "Yucatan", "yuc"), ("MX-ZAC", "Zacatecas", "zac"),
    ("IN-AP", "Andhra Pradesh", ""), ("IN-AR", "Arunachal Pradesh", ""), ("IN-AS", "Assam", ""),
    ("IN-BR", "Bihar", ""), ("IN-CG", "Chhattisgarh", ""), ("IN-GA", "Goa", ""),
    ("IN-GJ", "Gujarat", ""), ("IN-HR", "Haryana", ""), ("IN-HP", "Himachal Pradesh", ""),
    ("IN-JK", "Jammu and Kashmir", "indian kashmir|indian controlled kashmir|indian administered kashmir"),
    ("IN-JH", "Jharkhand", ""), ("IN-KA", "Karnataka", ""), ("IN-KL", "Kerala", ""),
    ("IN-LA", "Ladakh", ""), ("IN-MP", "Madhya Pradesh", ""), ("IN-MH", "Maharashtra", ""),
    ("IN-MN", "Manipur", ""), ("IN-ML", "Meghalaya", ""), ("IN-MZ", "Mizoram", ""),
    ("IN-NL", "Nagaland", ""), ("IN-OD", "Odisha", "orissa"), ("IN-PB", "Punjab", ""),
    ("IN-RJ", "Rajasthan", ""), ("IN-SK", "Sikkim", ""), ("IN-TN", "Tamil Nadu", ""),
    ("IN-TS", "Telangana", ""), ("IN-TR", "Tripura", ""), ("IN-UP", "Uttar Pradesh", ""),
    ("IN-UK", "Uttarakhand", "uttaranchal"), ("IN-WB", "West Bengal", ""),
    ("PK-PB", "Punjab", ""), ("PK-SD", "Sindh", "sind"), ("PK-BA", "Balochistan", "baluchistan"),
    ("PK-KP", "Khyber Pakhtunkhwa", "north west frontier province"),
    ("PK-JK", "Azad Kashmir", "pakistani kashmir|pakistan controlled kashmir|pakistan administered kashmir"),
    ("RU-CE", "Chechnya", "chechen republic"), ("RU-DA", "Dagestan", ""), ("RU-IN", "Ingushetia", ""),
    ("RU-SE", "North Ossetia", ""), ("RU-TA", "Tatarstan", ""),
    ("CN-XZ", "Tibet", ""), ("CN-XJ", "Xinjiang", ""), ("CN-NM", "Inner Mongolia", ""),
    ("CN-GD", "Guangdong", ""), ("CN-SC", "Sichuan", ""), ("CN-HB", "Hubei", ""),
    ("CN-HN", "Hunan", ""), ("CN-YN", "Yunnan", ""), ("CN-FJ", "Fujian", ""), ("CN-ZJ", "Zhejiang", ""),
    ("CN-JS", "Jiangsu", ""), ("CN-SD", "Shandong", ""), ("CN-LN", "Liaoning", ""),
    ("CN-JL", "Jilin", ""), ("CN-HL", "Heilongjiang", ""), ("CN-HI", "Hainan", ""),
    ("ES-CT", "Catalonia", "cataluna|catalunya"), ("ES-AN", "Andalusia", ""),
    ("ES-PV", "Basque Country", ""), ("ES-GA", "Galicia", ""),
    ("DE-BY", "Bavaria", "bayern"), ("DE-SN", "Saxony", ""), ("FR-20R", "Corsica", ""),
    ("IT-82", "Sicily", ""), ("IT-88", "Sardinia", ""), ("ID-AC", "Aceh", ""), ("ID-BA", "Bali", ""),
    ("PT-20", "Azores", ""), ("PT-30", "Madeira", ""), ("UA-43", "Crimea", ""),
    ("ZA-GP", "Gauteng", ""), ("ZA-KZN", "KwaZulu-Natal", ""), ("ZA-WC", "Western Cape", ""),
    ("ZA-EC", "Eastern Cape", ""), ("ZA-LP", "Limpopo", ""), ("ZA-MP", "Mpumalanga", ""),
    ("BR-SP", "Sao Paulo", ""), ("BR-RJ", "Rio de Janeiro", ""), ("BR-BA", "Bahia", ""),
    ("BR-MG", "Minas Gerais", ""), ("BR-PA", "Para", ""), ("BR-AM", "Amazonas", ""),
    ("BR-PR", "Parana", ""), ("BR-RS", "Rio Grande do Sul", ""),
];
