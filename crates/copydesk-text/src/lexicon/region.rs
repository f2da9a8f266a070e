//! States, provinces and countries as datelines write them.
//!
//! Abbreviations of American states: the AP stylebook's, the postal ones (USPS Publication 28) and
//! those of older papers (`Penn.`, `Cal.`). Codes: ISO 3166-1 alpha-2 for countries, ISO 3166-2 for
//! subdivisions, ISO 3166-3 for countries that are no more (`West Germany` was `DE` then and is
//! now; `East Germany` was `DD`).

use std::sync::LazyLock;

use super::{index::Keyed, spelling::key};

/// A state, a province or a country.
///
/// ```
/// use copydesk_text::lexicon::region::{Region, region};
///
/// let conn = region("Conn.").expect("a state");
/// assert_eq!((conn.name, conn.code), ("Connecticut", "US-CT"));
/// assert_eq!(conn.country(), "US");
/// assert!(!conn.is_country());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Region {
    /// Its English name.
    pub name: &'static str,
    /// Its code: two letters for a country, `US-CT` for a subdivision.
    pub code: &'static str,
}

impl Region {
    /// Whether it is a country.
    pub const fn is_country(&self) -> bool {
        self.code.len() == 2
    }

    /// The code of the country that it is, or lies in.
    pub fn country(&self) -> &'static str {
        &self.code[..2]
    }
}

/// The state, province or country that `text` names.
///
/// Stops, accents and spaces do not count, and a name in capitals is read as well. A form of two or
/// three letters is only read in capitals or as it is printed: `CA` and `Pa.` are states, `Ca` and
/// `in` are none. What is both a state and a country (`Georgia`) is read as the state: datelines
/// say `TBILISI, Georgia`, so whoever knows the city should ask [`regions`].
///
/// ```
/// use copydesk_text::lexicon::region::region;
///
/// assert_eq!(region("N. Y.").map(|r| r.code), Some("US-NY"));
/// assert_eq!(region("BRITISH COLUMBIA").map(|r| r.code), Some("CA-BC"));
/// assert_eq!(region("the Netherlands").map(|r| r.code), Some("NL"));
/// assert_eq!(region("Pa.").map(|r| r.name), Some("Pennsylvania"));
/// assert_eq!(region("Ca"), None);
/// ```
pub fn region(text: &str) -> Option<&'static Region> {
    regions(text).next()
}

/// Every region that `text` may name, the likeliest in a dateline first.
///
/// ```
/// use copydesk_text::lexicon::region::regions;
///
/// let codes: Vec<_> = regions("Georgia").map(|region| region.code).collect();
/// assert_eq!(codes, ["US-GA", "GE"]);
/// ```
pub fn regions(text: &str) -> impl Iterator<Item = &'static Region> {
    let text = text.strip_prefix("the ").or(text.strip_prefix("The ")).unwrap_or(text);
    let wanted = if (2..=48).contains(&text.len()) { key(text) } else { Vec::new() };
    // No entry has an empty key.
    let named = INDEX.get(&wanted).filter(move |(spelling, _)| same_case(spelling, text));
    named.map(|(_, region)| *region)
}

/// The region with `code`: its ISO 3166 code.
///
/// ```
/// use copydesk_text::lexicon::region::with_code;
///
/// assert_eq!(with_code("KE").map(|r| r.name), Some("Kenya"));
/// assert_eq!(with_code("US-ME").map(|r| r.name), Some("Maine"));
/// ```
pub fn with_code(code: &str) -> Option<&'static Region> {
    BY_CODE.binary_search_by(|region| region.code.cmp(code)).ok().map(|i| BY_CODE[i])
}

/// Whether `text`, which has the letters of `spelling`, is a way to write it: a short form keeps its
/// case or is in capitals, a name begins with a capital.
fn same_case(spelling: &str, text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().all(|c| !c.is_lowercase());
    if letters().count() <= 3 {
        capitals || letters().eq(spelling.chars().filter(|c| c.is_alphabetic()))
    } else {
        letters().next().is_some_and(|c| !c.is_lowercase())
    }
}

/// Spellings with their regions: states before countries, in the order of the tables.
static INDEX: LazyLock<Keyed<(&'static str, &'static Region)>> = LazyLock::new(|| {
    let tables = SUBDIVISIONS.iter().chain(COUNTRIES);
    Keyed::new(tables.flat_map(|Entry { region, also }| {
        let also = also.split('|').filter(|spelling| !spelling.is_empty());
        also.chain([region.name]).map(move |spelling| (spelling, (spelling, region)))
    }))
});

static BY_CODE: LazyLock<Vec<&'static Region>> = LazyLock::new(|| {
    let mut regions: Vec<_> =
        SUBDIVISIONS.iter().chain(COUNTRIES).map(|entry| &entry.region).collect();
    regions.sort_by_key(|region| region.code);
    regions.dedup_by_key(|region| region.code);
    regions
});

struct Entry {
    region: Region,
    also: &'static str,
}

const fn entry(code: &'static str, name: &'static str, also: &'static str) -> Entry {
    Entry { region: Region { name, code }, also }
}

/// Code, name, other spellings.
#[rustfmt::skip]
static SUBDIVISIONS: &[Entry] = &[
    // United States
    entry("US-AL", "Alabama", "Ala.|AL"),
    entry("US-AK", "Alaska", "AK|Alas."),
    entry("US-AZ", "Arizona", "Ariz.|AZ"),
    entry("US-AR", "Arkansas", "Ark.|AR"),
    entry("US-CA", "California", "Calif.|CA|Cal.|Cali.|Clif.|Califonia"),
    entry("US-CO", "Colorado", "Colo.|CO|Col."),
    entry("US-CT", "Connecticut", "Conn.|CT|Ct."),
    entry("US-DE", "Delaware", "Del.|DE"),
    entry("US-FL", "Florida", "Fla.|FL|Flor."),
    entry("US-GA", "Georgia", "Ga.|GA"),
    entry("US-HI", "Hawaii", "HI|Hawai'i"),
    entry("US-ID", "Idaho", "ID|Ida."),
    entry("US-IL", "Illinois", "Ill.|IL|Ills."),
    entry("US-IN", "Indiana", "Ind.|IN"),
    entry("US-IA", "Iowa", "IA|Ia."),
    entry("US-KS", "Kansas", "Kan.|KS|Kans."),
    entry("US-KY", "Kentucky", "Ky.|KY|Ken."),
    entry("US-LA", "Louisiana", "La.|LA"),
    entry("US-ME", "Maine", "ME|Me."),
    entry("US-MD", "Maryland", "Md.|MD"),
    entry("US-MA", "Massachusetts", "Mass.|MA|Massachussetts"),
    entry("US-MI", "Michigan", "Mich.|MI"),
    entry("US-MN", "Minnesota", "Minn.|MN"),
    entry("US-MS", "Mississippi", "Miss.|MS"),
    entry("US-MO", "Missouri", "Mo.|MO"),
    entry("US-MT", "Montana", "Mont.|MT"),
    entry("US-NE", "Nebraska", "Neb.|NE|Nebr."),
    entry("US-NV", "Nevada", "Nev.|NV"),
    entry("US-NH", "New Hampshire", "N.H.|NH"),
    entry("US-NJ", "New Jersey", "N.J.|NJ"),
    entry("US-NM", "New Mexico", "N.M.|NM|N. Mex."),
    entry("US-NY", "New York", "N.Y.|NY|New York State"),
    entry("US-NC", "North Carolina", "N.C.|NC|N. Car."),
    entry("US-ND", "North Dakota", "N.D.|ND|N. Dak.|No. Dak."),
    entry("US-OH", "Ohio", "OH|O."),
    entry("US-OK", "Oklahoma", "Okla.|OK"),
    entry("US-OR", "Oregon", "Ore.|OR|Oreg."),
    entry("US-PA", "Pennsylvania", "Pa.|PA|Penn.|Penna."),
    entry("US-RI", "Rhode Island", "R.I.|RI"),
    entry("US-SC", "South Carolina", "S.C.|SC|S. Car."),
    entry("US-SD", "South Dakota", "S.D.|SD|S. Dak.|So. Dak."),
    entry("US-TN", "Tennessee", "Tenn.|TN"),
    entry("US-TX", "Texas", "Tex.|TX"),
    entry("US-UT", "Utah", "UT|Ut.|U."),
    entry("US-VT", "Vermont", "Vt.|VT|Verm."),
    entry("US-VA", "Virginia", "Va.|VA|Virg."),
    entry("US-WA", "Washington", "Wash.|WA|Washington State"),
    entry("US-WV", "West Virginia", "W.Va.|W. Va.|WV|West Va."),
    entry("US-WI", "Wisconsin", "Wis.|WI|Wisc."),
    entry("US-WY", "Wyoming", "Wyo.|WY"),
    entry("US-DC", "District of Columbia", "D.C.|DC"),
    // Canada
    entry("CA-AB", "Alberta", "Alta.|AB|Alb."),
    entry("CA-BC", "British Columbia", "B.C.|BC|Brit. Col."),
    entry("CA-MB", "Manitoba", "Man.|MB"),
    entry("CA-NB", "New Brunswick", "N.B.|NB|New Brunsw."),
    entry("CA-NL", "Newfoundland and Labrador", "Newfoundland|Nfld.|N.L.|NL|Labrador|Newfoundland & Labrador"),
    entry("CA-NS", "Nova Scotia", "N.S.|NS"),
    entry("CA-NT", "Northwest Territories", "N.W.T.|NWT|NT"),
    entry("CA-NU", "Nunavut", "NU"),
    entry("CA-ON", "Ontario", "Ont.|ON"),
    entry("CA-PE", "Prince Edward Island", "P.E.I.|PEI|PE"),
    entry("CA-QC", "Quebec", "Que.|QC|Qc|PQ|P.Q.|Québec|Quebec Province"),
    entry("CA-SK", "Saskatchewan", "Sask.|SK"),
    entry("CA-YT", "Yukon", "YT|Yukon Territory|Y.T."),
    // Mexico
    entry("MX-AGU", "Aguascalientes", "Ags."),
    entry("MX-BCN", "Baja California", "Baja Calif."),
    entry("MX-BCS", "Baja California Sur", ""),
    entry("MX-CHH", "Chihuahua", "Chih."),
    entry("MX-CHP", "Chiapas", "Chis."),
    entry("MX-COA", "Coahuila", "Coah."),
    entry("MX-DUR", "Durango", ""),
    entry("MX-GRO", "Guerrero", ""),
    entry("MX-GUA", "Guanajuato", "Gto."),
    entry("MX-HID", "Hidalgo", ""),
    entry("MX-JAL", "Jalisco", "Jal."),
    entry("MX-MIC", "Michoacan", "Michoacán"),
    entry("MX-MOR", "Morelos", ""),
    entry("MX-NAY", "Nayarit", ""),
    entry("MX-NLE", "Nuevo Leon", "Nuevo León"),
    entry("MX-OAX", "Oaxaca", "Oax."),
    entry("MX-PUE", "Puebla", ""),
    entry("MX-QUE", "Queretaro", "Querétaro"),
    entry("MX-ROO", "Quintana Roo", ""),
    entry("MX-SIN", "Sinaloa", "Sin."),
    entry("MX-SLP", "San Luis Potosi", "San Luis Potosí"),
    entry("MX-SON", "Sonora", "Son."),
    entry("MX-TAB", "Tabasco", ""),
    entry("MX-TAM", "Tamaulipas", "Tamps."),
    entry("MX-VER", "Veracruz", "Ver."),
    entry("MX-YUC", "Yucatan", "Yucatán"),
    entry("MX-ZAC", "Zacatecas", ""),
    // India
    entry("IN-AP", "Andhra Pradesh", "Andhra"),
    entry("IN-AR", "Arunachal Pradesh", "Arunachal"),
    entry("IN-AS", "Assam", ""),
    entry("IN-BR", "Bihar", ""),
    entry("IN-CG", "Chhattisgarh", ""),
    entry("IN-GA", "Goa", ""),
    entry("IN-GJ", "Gujarat", ""),
    entry("IN-HR", "Haryana", ""),
    entry("IN-HP", "Himachal Pradesh", "HP|H.P.|Himachal"),
    entry("IN-JH", "Jharkhand", ""),
    entry("IN-JK", "Jammu and Kashmir", "J&K|Kashmir|Jammu & Kashmir|Indian-controlled Kashmir"),
    entry("IN-KA", "Karnataka", ""),
    entry("IN-KL", "Kerala", ""),
    entry("IN-LA", "Ladakh", ""),
    entry("IN-MP", "Madhya Pradesh", "MP|M.P."),
    entry("IN-MH", "Maharashtra", ""),
    entry("IN-MN", "Manipur", ""),
    entry("IN-ML", "Meghalaya", ""),
    entry("IN-MZ", "Mizoram", ""),
    entry("IN-NL", "Nagaland", ""),
    entry("IN-OD", "Odisha", "Orissa"),
    entry("IN-PB", "Punjab", ""),
    entry("IN-RJ", "Rajasthan", ""),
    entry("IN-SK", "Sikkim", ""),
    entry("IN-TN", "Tamil Nadu", ""),
    entry("IN-TS", "Telangana", ""),
    entry("IN-TR", "Tripura", ""),
    entry("IN-UP", "Uttar Pradesh", "UP|U.P."),
    entry("IN-UK", "Uttarakhand", "Uttaranchal"),
    entry("IN-WB", "West Bengal", "Bengal"),
    // Australia
    entry("AU-NSW", "New South Wales", "NSW|N.S.W."),
    entry("AU-QLD", "Queensland", "Qld."),
    entry("AU-SA", "South Australia", "S.A."),
    entry("AU-TAS", "Tasmania", "Tas."),
    entry("AU-VIC", "Victoria", "Vic."),
    entry("AU-WA", "Western Australia", "W.A."),
    entry("AU-NT", "Northern Territory", "N.T."),
    entry("AU-ACT", "Australian Capital Territory", "ACT|A.C.T."),
    // United Kingdom
    entry("GB-ENG", "England", "Eng."),
    entry("GB-SCT", "Scotland", ""),
    entry("GB-WLS", "Wales", ""),
    entry("GB-NIR", "Northern Ireland", "N. Ireland"),
    // Germany, Austria, Switzerland, where a dateline tells towns of one name apart
    entry("DE-BW", "Baden-Württemberg", "Baden-Wuerttemberg|BW"),
    entry("DE-BY", "Bayern", "Bavaria"),
    entry("DE-HE", "Hessen", "Hesse"),
    entry("DE-NI", "Niedersachsen", "Lower Saxony"),
    entry("DE-NW", "Nordrhein-Westfalen", "NRW|North Rhine-Westphalia"),
    entry("DE-RP", "Rheinland-Pfalz", "Rhineland-Palatinate"),
    entry("DE-SN", "Sachsen", "Saxony"),
    entry("DE-ST", "Sachsen-Anhalt", "Saxony-Anhalt"),
    entry("DE-SH", "Schleswig-Holstein", ""),
    entry("DE-TH", "Thüringen", "Thuringia"),
    entry("DE-MV", "Mecklenburg-Vorpommern", ""),
    entry("DE-BB", "Brandenburg", ""),
    entry("AT-9", "Wien", ""),
    // Others that datelines name
    entry("BR-SP", "São Paulo", "SP"),
    entry("BR-RJ", "Rio de Janeiro", "RJ"),
    entry("BR-AM", "Amazonas", ""),
    entry("BR-PA", "Pará", ""),
    entry("BR-BA", "Bahia", ""),
    entry("BR-MG", "Minas Gerais", ""),
    entry("ES-CT", "Catalonia", "Cataluña|Catalunya"),
    entry("ES-PV", "Basque Country", ""),
    entry("IT-82", "Sicily", "Sicilia"),
    entry("IT-88", "Sardinia", ""),
    entry("FR-20R", "Corsica", "Corse"),
    entry("GR-M", "Crete", ""),
    entry("ID-BA", "Bali", ""),
    entry("ID-AC", "Aceh", ""),
    entry("ID-JK", "Jakarta", ""),
    entry("JP-47", "Okinawa", ""),
    entry("PK-PB", "Punjab", ""),
    entry("PK-JK", "Azad Kashmir", "Pakistani Kashmir|Pakistan-controlled Kashmir"),
    entry("PK-SD", "Sindh", ""),
    entry("PK-BA", "Balochistan", "Baluchistan"),
    entry("PK-KP", "Khyber Pakhtunkhwa", "KP"),
    entry("RU-CE", "Chechnya", ""),
    entry("RU-DA", "Dagestan", ""),
    entry("RU-IN", "Ingushetia", ""),
    entry("UA-43", "Crimea", ""),
    entry("CN-XZ", "Tibet", ""),
    entry("CN-XJ", "Xinjiang", ""),
    entry("CN-GD", "Guangdong", ""),
    entry("CN-SC", "Sichuan", ""),
    entry("CN-YN", "Yunnan", ""),
    entry("NG-LA", "Lagos", ""),
    entry("ZA-GP", "Gauteng", ""),
    entry("ZA-KZN", "KwaZulu-Natal", ""),
    entry("ZA-WC", "Western Cape", ""),
    entry("ZA-EC", "Eastern Cape", ""),
    entry("IQ-AR", "Kurdistan", "Iraqi Kurdistan"),
];

/// Code, name, other spellings.
#[rustfmt::skip]
static COUNTRIES: &[Entry] = &[
    entry("AF", "Afghanistan", "AFG"),
    entry("AL", "Albania", ""),
    entry("DZ", "Algeria", ""),
    entry("AS", "American Samoa", ""),
    entry("AD", "Andorra", ""),
    entry("AO", "Angola", ""),
    entry("AI", "Anguilla", ""),
    entry("AQ", "Antarctica", ""),
    entry("AG", "Antigua and Barbuda", "Antigua|Antigua & Barbuda"),
    entry("AR", "Argentina", "Argentine|ARG"),
    entry("AM", "Armenia", ""),
    entry("AW", "Aruba", ""),
    entry("AU", "Australia", "AUS|Australien"),
    entry("AT", "Austria", "Österreich"),
    entry("AZ", "Azerbaijan", "Azerbaidjan"),
    entry("BS", "Bahamas", ""),
    entry("BH", "Bahrain", ""),
    entry("BD", "Bangladesh", "East Pakistan"),
    entry("BB", "Barbados", ""),
    entry("BY", "Belarus", "Byelorussia|Belorussia"),
    entry("BE", "Belgium", "Belgien|Belgique"),
    entry("BZ", "Belize", "British Honduras"),
    entry("BJ", "Benin", "Dahomey"),
    entry("BM", "Bermuda", ""),
    entry("BT", "Bhutan", ""),
    entry("BO", "Bolivia", ""),
    entry("BA", "Bosnia and Herzegovina", "Bosnia|Bosnia-Herzegovina|Bosnia-Hercegovina|Bosnia & Herzegovina"),
    entry("BW", "Botswana", "Bechuanaland"),
    entry("BR", "Brazil", "Brasil|Brasilien"),
    entry("VG", "British Virgin Islands", "BVI"),
    entry("BN", "Brunei", "Brunei Darussalam"),
    entry("BG", "Bulgaria", ""),
    entry("BF", "Burkina Faso", "Upper Volta"),
    entry("BI", "Burundi", ""),
    entry("KH", "Cambodia", "Kampuchea"),
    entry("CM", "Cameroon", ""),
    entry("CA", "Canada", "CAN"),
    entry("CV", "Cape Verde", "Cabo Verde"),
    entry("KY", "Cayman Islands", ""),
    entry("CF", "Central African Republic", "CAR"),
    entry("TD", "Chad", ""),
    entry("CL", "Chile", "CHI"),
    entry("CN", "China", "PRC|P.R. China|People's Republic of China|CHN|Chine"),
    entry("CO", "Colombia", "COL"),
    entry("KM", "Comoros", "Comoro Islands"),
    entry("CG", "Congo", "Republic of Congo|Congo Republic|Congo-Brazzaville"),
    entry("CD", "Democratic Republic of the Congo", "DR Congo|DRC|D.R.C.|Democratic Republic of Congo|Congo-Kinshasa|DRCongo|Belgian Congo"),
    entry("CK", "Cook Islands", ""),
    entry("CR", "Costa Rica", ""),
    entry("CI", "Ivory Coast", "Côte d'Ivoire|Cote d'Ivoire"),
    entry("HR", "Croatia", ""),
    entry("CU", "Cuba", ""),
    entry("CW", "Curacao", "Curaçao"),
    entry("CY", "Cyprus", ""),
    entry("CZ", "Czech Republic", "Czechia"),
    entry("DK", "Denmark", "Dänemark|Danmark"),
    entry("DJ", "Djibouti", ""),
    entry("DM", "Dominica", ""),
    entry("DO", "Dominican Republic", "D.R.|Dominican Rep."),
    entry("EC", "Ecuador", ""),
    entry("EG", "Egypt", "Ägypten"),
    entry("SV", "El Salvador", "Salvador"),
    entry("GQ", "Equatorial Guinea", ""),
    entry("ER", "Eritrea", ""),
    entry("EE", "Estonia", ""),
    entry("SZ", "Eswatini", "Swaziland"),
    entry("ET", "Ethiopia", ""),
    entry("FK", "Falkland Islands", "Falklands"),
    entry("FO", "Faroe Islands", "Faeroe Islands"),
    entry("FJ", "Fiji", ""),
    entry("FI", "Finland", "Suomi"),
    entry("FR", "France", "FRA|Frankreich|Francia"),
    entry("GF", "French Guiana", ""),
    entry("PF", "French Polynesia", "Tahiti"),
    entry("GA", "Gabon", ""),
    entry("GM", "Gambia", ""),
    entry("GE", "Georgia", "Republic of Georgia"),
    entry("DE", "Germany", "West Germany|W. Germany|FRG|F.R.G.|GER|Federal Republic of Germany|Deutschland|Alemania|Allemagne"),
    entry("GH", "Ghana", "Gold Coast"),
    entry("GI", "Gibraltar", ""),
    entry("GR", "Greece", "Griechenland"),
    entry("GL", "Greenland", ""),
    entry("GD", "Grenada", ""),
    entry("GP", "Guadeloupe", ""),
    entry("GU", "Guam", ""),
    entry("GT", "Guatemala", ""),
    entry("GG", "Guernsey", "Channel Islands"),
    entry("GN", "Guinea", ""),
    entry("GW", "Guinea-Bissau", ""),
    entry("GY", "Guyana", "British Guiana"),
    entry("HT", "Haiti", ""),
    entry("HN", "Honduras", ""),
    entry("HK", "Hong Kong", "HKG"),
    entry("HU", "Hungary", "Ungarn"),
    entry("IS", "Iceland", ""),
    entry("IN", "India", "IND|Indien"),
    entry("ID", "Indonesia", "INA"),
    entry("IR", "Iran", "Persia"),
    entry("IQ", "Iraq", ""),
    entry("IE", "Ireland", "Irish Republic|Republic of Ireland|Eire"),
    entry("IM", "Isle of Man", ""),
    entry("IL", "Israel", "ISR"),
    entry("IT", "Italy", "Italia|ITA|Italien|Italie"),
    entry("JM", "Jamaica", ""),
    entry("JP", "Japan", "JPN|Japón|Japon"),
    entry("JE", "Jersey", ""),
    entry("JO", "Jordan", ""),
    entry("KZ", "Kazakhstan", "Kazakstan"),
    entry("KE", "Kenya", ""),
    entry("KI", "Kiribati", ""),
    entry("KP", "North Korea", "DPRK|D.P.R.K.|N. Korea"),
    entry("KR", "South Korea", "ROK|S. Korea|Korea|Republic of Korea|KOR|Südkorea"),
    entry("XK", "Kosovo", ""),
    entry("KW", "Kuwait", ""),
    entry("KG", "Kyrgyzstan", "Kirghizia|Kirgizia"),
    entry("LA", "Laos", ""),
    entry("LV", "Latvia", ""),
    entry("LB", "Lebanon", ""),
    entry("LS", "Lesotho", "Basutoland"),
    entry("LR", "Liberia", ""),
    entry("LY", "Libya", ""),
    entry("LI", "Liechtenstein", ""),
    entry("LT", "Lithuania", ""),
    entry("LU", "Luxembourg", "Luxemburg"),
    entry("MO", "Macau", "Macao"),
    entry("MK", "North Macedonia", "Macedonia"),
    entry("MG", "Madagascar", "Malagasy Republic"),
    entry("MW", "Malawi", "Nyasaland"),
    entry("MY", "Malaysia", "Malaya|MAS"),
    entry("MV", "Maldives", "Maldive Islands"),
    entry("ML", "Mali", ""),
    entry("MT", "Malta", ""),
    entry("MH", "Marshall Islands", ""),
    entry("MQ", "Martinique", ""),
    entry("MR", "Mauritania", ""),
    entry("MU", "Mauritius", ""),
    entry("MX", "Mexico", "México|MEX"),
    entry("FM", "Micronesia", ""),
    entry("MD", "Moldova", "Moldavia"),
    entry("MC", "Monaco", ""),
    entry("MN", "Mongolia", ""),
    entry("ME", "Montenegro", ""),
    entry("MS", "Montserrat", ""),
    entry("MA", "Morocco", "Maroc"),
    entry("MZ", "Mozambique", ""),
    entry("MM", "Myanmar", ""),
    entry("NA", "Namibia", "South-West Africa|South West Africa"),
    entry("NR", "Nauru", ""),
    entry("NP", "Nepal", ""),
    entry("NL", "Netherlands", "Holland|NED|Niederlande|Nederland"),
    entry("NC", "New Caledonia", ""),
    entry("NZ", "New Zealand", "NZ|N.Z.|NZL"),
    entry("NI", "Nicaragua", ""),
    entry("NE", "Niger", ""),
    entry("NG", "Nigeria", ""),
    entry("NU", "Niue", ""),
    entry("MP", "Northern Mariana Islands", "Saipan"),
    entry("NO", "Norway", "Norge|Norwegen"),
    entry("OM", "Oman", ""),
    entry("PK", "Pakistan", "PAK"),
    entry("PW", "Palau", ""),
    entry("PS", "Palestine", "West Bank|Gaza Strip|Gaza|Palestinian Territories|Occupied West Bank|Palestinian Territory"),
    entry("PA", "Panama", "Panamá"),
    entry("PG", "Papua New Guinea", "PNG|P.N.G."),
    entry("PY", "Paraguay", ""),
    entry("PE", "Peru", "Perú"),
    entry("PH", "Philippines", "PHI|P.I."),
    entry("PL", "Poland", "Polska|Polen"),
    entry("PT", "Portugal", "POR"),
    entry("PR", "Puerto Rico", "P.R."),
    entry("QA", "Qatar", ""),
    entry("RE", "Reunion", "Réunion"),
    entry("RO", "Romania", "Rumania"),
    entry("RU", "Russia", "RUS|Russian Federation|Russland|Rusia|Russie"),
    entry("RW", "Rwanda", ""),
    entry("KN", "St. Kitts and Nevis", "St. Kitts|Saint Kitts and Nevis"),
    entry("LC", "St. Lucia", "Saint Lucia"),
    entry("VC", "St. Vincent and the Grenadines", "St. Vincent|Saint Vincent"),
    entry("WS", "Samoa", "Western Samoa"),
    entry("SM", "San Marino", ""),
    entry("ST", "Sao Tome and Principe", "São Tomé and Príncipe"),
    entry("SA", "Saudi Arabia", "KSA"),
    entry("SN", "Senegal", ""),
    entry("RS", "Serbia", ""),
    entry("SC", "Seychelles", ""),
    entry("SL", "Sierra Leone", ""),
    entry("SG", "Singapore", ""),
    entry("SX", "Sint Maarten", "St. Maarten"),
    entry("SK", "Slovakia", "Slovak Republic"),
    entry("SI", "Slovenia", ""),
    entry("SB", "Solomon Islands", ""),
    entry("SO", "Somalia", "Somaliland"),
    entry("ZA", "South Africa", "RSA|S. Africa|RSA|Südafrika|Sudáfrica"),
    entry("SS", "South Sudan", ""),
    entry("ES", "Spain", "España|ESP|Spanien|Espagne"),
    entry("LK", "Sri Lanka", "Ceylon"),
    entry("SD", "Sudan", ""),
    entry("SR", "Suriname", "Surinam"),
    entry("SE", "Sweden", "SWE|Schweden|Sverige"),
    entry("CH", "Switzerland", "Schweiz|Suisse|SUI"),
    entry("SY", "Syria", ""),
    entry("TW", "Taiwan", "ROC|R.O.C.|Formosa"),
    entry("TJ", "Tajikistan", "Tadzhikistan"),
    entry("TZ", "Tanzania", "Zanzibar|Tanganyika"),
    entry("TH", "Thailand", "Siam|THA"),
    entry("TL", "East Timor", "Timor-Leste|Timor"),
    entry("TG", "Togo", ""),
    entry("TO", "Tonga", ""),
    entry("TT", "Trinidad and Tobago", "Trinidad|Trinidad & Tobago"),
    entry("TN", "Tunisia", ""),
    entry("TR", "Turkey", "Türkiye|Turkiye|Türkei|Turquía"),
    entry("TM", "Turkmenistan", "Turkmenia"),
    entry("TC", "Turks and Caicos Islands", "Turks & Caicos"),
    entry("TV", "Tuvalu", ""),
    entry("UG", "Uganda", ""),
    entry("UA", "Ukraine", "UKR"),
    entry("AE", "United Arab Emirates", "UAE|U.A.E.|Emirates"),
    entry("GB", "United Kingdom", "UK|U.K.|Britain|Great Britain|GBR|Großbritannien|Reino Unido"),
    entry("US", "United States", "USA|U.S.A.|U.S.|US|United States of America|Estados Unidos|États-Unis"),
    entry("UY", "Uruguay", ""),
    entry("VI", "U.S. Virgin Islands", "Virgin Islands|USVI|V.I."),
    entry("UZ", "Uzbekistan", ""),
    entry("VU", "Vanuatu", "New Hebrides"),
    entry("VA", "Vatican City", "Vatican|Holy See"),
    entry("VE", "Venezuela", ""),
    entry("VN", "Vietnam", "Viet Nam|South Vietnam|S.R. Vietnam"),
    entry("EH", "Western Sahara", ""),
    entry("YE", "Yemen", "North Yemen"),
    entry("ZM", "Zambia", "Northern Rhodesia"),
    entry("ZW", "Zimbabwe", "Rhodesia"),
    entry("AX", "Aland Islands", "Åland"),
    entry("BL", "Saint Barthelemy", "St. Barts"),
    entry("BQ", "Caribbean Netherlands", "Bonaire"),
    entry("BV", "Bouvet Island", ""),
    entry("CC", "Cocos Islands", "Cocos (Keeling) Islands"),
    entry("CX", "Christmas Island", ""),
    entry("GS", "South Georgia and the South Sandwich Islands", "South Georgia"),
    entry("HM", "Heard Island and McDonald Islands", ""),
    entry("IO", "British Indian Ocean Territory", "Diego Garcia"),
    entry("MF", "St. Martin", "Saint Martin"),
    entry("NF", "Norfolk Island", ""),
    entry("PM", "St. Pierre and Miquelon", ""),
    entry("PN", "Pitcairn Islands", ""),
    entry("SH", "St. Helena", "Saint Helena"),
    entry("SJ", "Svalbard and Jan Mayen", "Svalbard"),
    entry("TF", "French Southern Territories", ""),
    entry("TK", "Tokelau", ""),
    entry("UM", "U.S. Outlying Islands", "Midway Islands"),
    entry("WF", "Wallis and Futuna", ""),
    entry("YT", "Mayotte", ""),
    // No more
    entry("BU", "Burma", ""),
    entry("CS", "Czechoslovakia", ""),
    entry("DD", "East Germany", "GDR|G.D.R.|E. Germany|German Democratic Republic"),
    entry("SU", "Soviet Union", "USSR|U.S.S.R."),
    entry("YU", "Yugoslavia", ""),
    entry("YD", "South Yemen", ""),
    entry("ZR", "Zaire", "Zaïre"),
    entry("VD", "North Vietnam", ""),
    entry("AN", "Netherlands Antilles", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_keep_their_case() {
        for (text, code) in [
            ("La.", "US-LA"),
            ("LA", "US-LA"),
            ("PA.", "US-PA"),
            ("W. Va.", "US-WV"),
            ("N.C", "US-NC"),
            ("Ont.", "CA-ON"),
            ("MINN.", "US-MN"),
            ("U.S.S.R.", "SU"),
            ("Tex.", "US-TX"),
        ] {
            assert_eq!(region(text).map(|r| r.code), Some(code), "{text}");
        }
        for text in ["la", "in", "Or", "Oh", "Hi", "me", "Us", "kenya", "", ".", "—"] {
            assert_eq!(region(text), None, "{text}");
        }
    }

    #[test]
    fn codes_have_the_form_of_iso_3166() {
        for Entry { region, .. } in SUBDIVISIONS.iter().chain(COUNTRIES) {
            let (country, subdivision) = region.code.split_at(2);
            assert!(country.bytes().all(|b| b.is_ascii_uppercase()), "{}", region.code);
            assert!(subdivision.is_empty() || subdivision.starts_with('-'), "{}", region.code);
            assert_eq!(with_code(region.code).map(|r| r.code), Some(region.code));
        }
    }

    #[test]
    fn every_state_lies_in_a_country_of_the_table() {
        for Entry { region, .. } in SUBDIVISIONS {
            assert!(with_code(region.country()).is_some(), "{}", region.code);
        }
    }
}
