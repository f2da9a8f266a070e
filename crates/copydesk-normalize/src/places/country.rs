//! Countries: codes and names.

/// A country as a dateline can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Country {
    /// ISO 3166-1 alpha-2; of a state that is no more, its withdrawn code (ISO 3166-3).
    pub(super) code: &'static str,
    /// English short name.
    pub(super) name: &'static str,
}

/// The country of an ISO 3166-1 alpha-2 code, or of a withdrawn one.
pub(super) fn by_code(code: &str) -> Option<Country> {
    NAMES
        .iter()
        .chain(DISSOLVED)
        .find(|(known, _)| *known == code)
        .map(|&(code, name)| Country { code, name })
}

/// The countries that a name, folded as [`fold`](super::fold) does, may mean: none, one, or all
/// that share it.
pub(super) fn by_name(folded: &str) -> Vec<Country> {
    let alias = ALIASES.iter().find(|(name, _)| *name == folded).map(|&(_, codes)| codes);
    if let Some(codes) = alias {
        return codes.split(' ').filter_map(by_code).collect();
    }
    NAMES
        .iter()
        .chain(DISSOLVED)
        .filter(|(_, name)| super::fold(name) == folded)
        .map(|&(code, name)| Country { code, name })
        .collect()
}

/// English short names as newsrooms use them (ISO 3166-1; CLDR's English territory names, with
/// "and" written out and the names that English-language agencies keep: Turkey, Ivory Coast, Czech
/// Republic). `XK` is no code of the standard but left to users by it, and what CLDR and the
/// European Union use for Kosovo.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("AD", "Andorra"), ("AE", "United Arab Emirates"), ("AF", "Afghanistan"),
    ("AG", "Antigua and Barbuda"), ("AI", "Anguilla"), ("AL", "Albania"), ("AM", "Armenia"),
    ("AO", "Angola"), ("AQ", "Antarctica"), ("AR", "Argentina"), ("AS", "American Samoa"),
    ("AT", "Austria"), ("AU", "Australia"), ("AW", "Aruba"), ("AX", "Aland Islands"),
    ("AZ", "Azerbaijan"), ("BA", "Bosnia and Herzegovina"), ("BB", "Barbados"),
    ("BD", "Bangladesh"), ("BE", "Belgium"), ("BF", "Burkina Faso"), ("BG", "Bulgaria"),
    ("BH", "Bahrain"), ("BI", "Burundi"), ("BJ", "Benin"), ("BL", "Saint Barthelemy"),
    ("BM", "Bermuda"), ("BN", "Brunei"), ("BO", "Bolivia"), ("BQ", "Caribbean Netherlands"),
    ("BR", "Brazil"), ("BS", "Bahamas"), ("BT", "Bhutan"), ("BV", "Bouvet Island"),
    ("BW", "Botswana"), ("BY", "Belarus"), ("BZ", "Belize"), ("CA", "Canada"),
    ("CC", "Cocos Islands"), ("CD", "Democratic Republic of the Congo"),
    ("CF", "Central African Republic"), ("CG", "Republic of the Congo"), ("CH", "Switzerland"),
    ("CI", "Ivory Coast"), ("CK", "Cook Islands"), ("CL", "Chile"), ("CM", "Cameroon"),
    ("CN", "China"), ("CO", "Colombia"), ("CR", "Costa Rica"), ("CU", "Cuba"), ("CV", "Cape Verde"),
    ("CW", "Curacao"), ("CX", "Christmas Island"), ("CY", "Cyprus"), ("CZ", "Czech Republic"),
    ("DE", "Germany"), ("DJ", "Djibouti"), ("DK", "Denmark"), ("DM", "Dominica"),
    ("DO", "Dominican Republic"), ("DZ", "Algeria"), ("EC", "Ecuador"), ("EE", "Estonia"),
    ("EG", "Egypt"), ("EH", "Western Sahara"), ("ER", "Eritrea"), ("ES", "Spain"),
    ("ET", "Ethiopia"), ("FI", "Finland"), ("FJ", "Fiji"), ("FK", "Falkland Islands"),
    ("FM", "Micronesia"), ("FO", "Faroe Islands"), ("FR", "France"), ("GA", "Gabon"),
    ("GB", "United Kingdom"), ("GD", "Grenada"), ("GE", "Georgia"), ("GF", "French Guiana"),
    ("GG", "Guernsey"), ("GH", "Ghana"), ("GI", "Gibraltar"), ("GL", "Greenland"), ("GM", "Gambia"),
    ("GN", "Guinea"), ("GP", "Guadeloupe"), ("GQ", "Equatorial Guinea"), ("GR", "Greece"),
    ("GS", "South Georgia and the South Sandwich Islands"), ("GT", "Guatemala"), ("GU", "Guam"),
    ("GW", "Guinea-Bissau"), ("GY", "Guyana"), ("HK", "Hong Kong"),
    ("HM", "Heard Island and McDonald Islands"), ("HN", "Honduras"), ("HR", "Croatia"),
    ("HT", "Haiti"), ("HU", "Hungary"), ("ID", "Indonesia"), ("IE", "Ireland"), ("IL", "Israel"),
    ("IM", "Isle of Man"), ("IN", "India"), ("IO", "British Indian Ocean Territory"),
    ("IQ", "Iraq"), ("IR", "Iran"), ("IS", "Iceland"), ("IT", "Italy"), ("JE", "Jersey"),
    ("JM", "Jamaica"), ("JO", "Jordan"), ("JP", "Japan"), ("KE", "Kenya"), ("KG", "Kyrgyzstan"),
    ("KH", "Cambodia"), ("KI", "Kiribati"), ("KM", "Comoros"), ("KN", "St. Kitts and Nevis"),
    ("KP", "North Korea"), ("KR", "South Korea"), ("KW", "Kuwait"), ("KY", "Cayman Islands"),
    ("KZ", "Kazakhstan"), ("LA", "Laos"), ("LB", "Lebanon"), ("LC", "St. Lucia"),
    ("LI", "Liechtenstein"), ("LK", "Sri Lanka"), ("LR", "Liberia"), ("LS", "Lesotho"),
    ("LT", "Lithuania"), ("LU", "Luxembourg"), ("LV", "Latvia"), ("LY", "Libya"), ("MA", "Morocco"),
    ("MC", "Monaco"), ("MD", "Moldova"), ("ME", "Montenegro"), ("MF", "St. Martin"),
    ("MG", "Madagascar"), ("MH", "Marshall Islands"), ("MK", "North Macedonia"), ("ML", "Mali"),
    ("MM", "Myanmar"), ("MN", "Mongolia"), ("MO", "Macau"), ("MP", "Northern Mariana Islands"),
    ("MQ", "Martinique"), ("MR", "Mauritania"), ("MS", "Montserrat"), ("MT", "Malta"),
    ("MU", "Mauritius"), ("MV", "Maldives"), ("MW", "Malawi"), ("MX", "Mexico"), ("MY", "Malaysia"),
    ("MZ", "Mozambique"), ("NA", "Namibia"), ("NC", "New Caledonia"), ("NE", "Niger"),
    ("NF", "Norfolk Island"), ("NG", "Nigeria"), ("NI", "Nicaragua"), ("NL", "Netherlands"),
    ("NO", "Norway"), ("NP", "Nepal"), ("NR", "Nauru"), ("NU", "Niue"), ("NZ", "New Zealand"),
    ("OM", "Oman"), ("PA", "Panama"), ("PE", "Peru"), ("PF", "French Polynesia"),
    ("PG", "Papua New Guinea"), ("PH", "Philippines"), ("PK", "Pakistan"), ("PL", "Poland"),
    ("PM", "St. Pierre and Miquelon"), ("PN", "Pitcairn Islands"), ("PR", "Puerto Rico"),
    ("PS", "Palestinian Territories"), ("PT", "Portugal"), ("PW", "Palau"), ("PY", "Paraguay"),
    ("QA", "Qatar"), ("RE", "Reunion"), ("RO", "Romania"), ("RS", "Serbia"), ("RU", "Russia"),
    ("RW", "Rwanda"), ("SA", "Saudi Arabia"), ("SB", "Solomon Islands"), ("SC", "Seychelles"),
    ("SD", "Sudan"), ("SE", "Sweden"), ("SG", "Singapore"), ("SH", "St. Helena"),
    ("SI", "Slovenia"), ("SJ", "Svalbard and Jan Mayen"), ("SK", "Slovakia"),
    ("SL", "Sierra Leone"), ("SM", "San Marino"), ("SN", "Senegal"), ("SO", "Somalia"),
    ("SR", "Suriname"), ("SS", "South Sudan"), ("ST", "Sao Tome and Principe"),
    ("SV", "El Salvador"), ("SX", "Sint Maarten"), ("SY", "Syria"), ("SZ", "Eswatini"),
    ("TC", "Turks and Caicos Islands"), ("TD", "Chad"), ("TF", "French Southern Territories"),
    ("TG", "Togo"), ("TH", "Thailand"), ("TJ", "Tajikistan"), ("TK", "Tokelau"),
    ("TL", "East Timor"), ("TM", "Turkmenistan"), ("TN", "Tunisia"), ("TO", "Tonga"),
    ("TR", "Turkey"), ("TT", "Trinidad and Tobago"), ("TV", "Tuvalu"), ("TW", "Taiwan"),
    ("TZ", "Tanzania"), ("UA", "Ukraine"), ("UG", "Uganda"), ("UM", "U.S. Outlying Islands"),
    ("US", "United States"), ("UY", "Uruguay"), ("UZ", "Uzbekistan"), ("VA", "Vatican City"),
    ("VC", "St. Vincent and the Grenadines"), ("VE", "Venezuela"), ("VG", "British Virgin Islands"),
    ("VI", "U.S. Virgin Islands"), ("VN", "Vietnam"), ("VU", "Vanuatu"),
    ("WF", "Wallis and Futuna"), ("WS", "Samoa"), ("XK", "Kosovo"), ("YE", "Yemen"),
    ("YT", "Mayotte"), ("ZA", "South Africa"), ("ZM", "Zambia"), ("ZW", "Zimbabwe"),
];

/// States that are no more, with their withdrawn codes (ISO 3166-3).
#[rustfmt::skip]
const DISSOLVED: &[(&str, &str)] = &[
    ("SU", "Soviet Union"), ("CS", "Czechoslovakia"), ("YU", "Yugoslavia"), ("DD", "East Germany"),
    ("YD", "South Yemen"), ("AN", "Netherlands Antilles"),
];

/// Other names, folded, with the codes of all that they may mean. Countries that were only renamed
/// have today's code. Names of parts that news treats as countries are among the subdivisions.
#[rustfmt::skip]
const ALIASES: &[(&str, &str)] = &[
    ("us", "US"), ("usa", "US"), ("united states of america", "US"), ("uk", "GB"),
    ("britain", "GB"), ("great britain", "GB"), ("uae", "AE"), ("emirates", "AE"),
    ("ussr", "SU"), ("russian federation", "RU"), ("soviet russia", "SU"),
    ("west germany", "DE"), ("federal republic of germany", "DE"), ("frg", "DE"), ("w germany", "DE"),
    ("german democratic republic", "DD"), ("gdr", "DD"), ("e germany", "DD"),
    ("burma", "MM"), ("zaire", "CD"), ("upper volta", "BF"), ("dahomey", "BJ"), ("ceylon", "LK"),
    ("rhodesia", "ZW"), ("southern rhodesia", "ZW"), ("northern rhodesia", "ZM"), ("persia", "IR"),
    ("siam", "TH"), ("swaziland", "SZ"), ("kampuchea", "KH"), ("democratic kampuchea", "KH"),
    ("macedonia", "MK"), ("cabo verde", "CV"), ("timor leste", "TL"), ("timor", "TL"),
    ("cote d ivoire", "CI"), ("cote divoire", "CI"), ("czechia", "CZ"), ("turkiye", "TR"),
    ("holland", "NL"), ("the netherlands", "NL"), ("bosnia", "BA"), ("bosnia hercegovina", "BA"),
    ("bosnia herzegovina", "BA"), ("bosnia and hercegovina", "BA"),
    ("the bahamas", "BS"), ("the gambia", "GM"), ("the philippines", "PH"), ("phillipines", "PH"),
    ("the sudan", "SD"), ("the maldives", "MV"), ("the vatican", "VA"), ("vatican", "VA"),
    ("holy see", "VA"), ("macao", "MO"), ("trinidad", "TT"), ("antigua", "AG"), ("st kitts", "KN"),
    ("saint lucia", "LC"), ("saint vincent", "VC"), ("st vincent", "VC"), ("saint helena", "SH"),
    ("democratic republic of congo", "CD"), ("dr congo", "CD"), ("drc", "CD"),
    ("congo kinshasa", "CD"), ("congo brazzaville", "CG"), ("republic of congo", "CG"),
    ("congo", "CD CG"), ("korea", "KR KP"), ("republic of korea", "KR"), ("s korea", "KR"),
    ("n korea", "KP"), ("dprk", "KP"), ("democratic peoples republic of korea", "KP"),
    ("people s republic of china", "CN"), ("prc", "CN"), ("mainland china", "CN"),
    ("republic of china", "TW"), ("nationalist china", "TW"), ("formosa", "TW"),
    ("yemen arab republic", "YE"), ("north yemen", "YE"),
    ("south vietnam", "VN"), ("north vietnam", "VN"), ("viet nam", "VN"), ("s vietnam", "VN"),
    ("west bank", "PS"), ("the west bank", "PS"), ("gaza strip", "PS"), ("the gaza strip", "PS"),
    ("gaza", "PS"), ("palestine", "PS"), ("palestinian territory", "PS"),
    ("occupied west bank", "PS"), ("israeli occupied west bank", "PS"),
    ("serbia and montenegro", "RS ME"), ("serbia montenegro", "RS ME"),
    ("eire", "IE"), ("irish republic", "IE"), ("republic of ireland", "IE"), ("brunei darussalam", "BN"),
    ("kirghizia", "KG"), ("kirgizstan", "KG"), ("byelorussia", "BY"), ("moldavia", "MD"),
    ("sao tome", "ST"), ("virgin islands", "VI VG"), ("us virgin islands", "VI"), ("samoa", "WS AS"),
    ("western samoa", "WS"), ("new hebrides", "VU"), ("british honduras", "BZ"), ("malaya", "MY"),
    ("dutch guiana", "SR"), ("british guiana", "GY"), ("gold coast", "GH"), ("tanganyika", "TZ"),
    ("falklands", "FK"), ("faeroe islands", "FO"), ("faroes", "FO"), ("slovak republic", "SK"),
    ("micronesia", "FM"), ("south west africa", "NA"), ("somaliland", "SO"),
];
