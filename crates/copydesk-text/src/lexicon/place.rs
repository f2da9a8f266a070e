//! Cities known to newsrooms.
//!
//! The cities that the AP stylebook lets stand alone in a dateline (marked `*`, with national
//! capitals and cities that no newsroom places elsewhere), the larger cities of the world, and towns
//! that made or make news. Spellings of their time stay (`Peking`, `Bombay`, `Leningrad`), native
//! ones stand beside the English ones. Codes: ISO 3166-1 alpha-2, and ISO 3166-2 for the United
//! States, Canada and a few others.

use std::sync::LazyLock;

use super::{index::Keyed, spelling::key};

/// A city of the list.
///
/// ```
/// use copydesk_text::lexicon::place::city;
///
/// let bombay = city("BOMBAY").expect("a city");
/// assert_eq!((bombay.name, bombay.country(), bombay.stands_alone), ("Mumbai", "IN", true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct City {
    /// Its English name.
    pub name: &'static str,
    /// Code of the country or subdivision that it lies in: `FR`, `US-CA`.
    pub code: &'static str,
    /// Whether a dateline that has nothing but the name means this city.
    pub stands_alone: bool,
}

impl City {
    /// Code of the country that it lies in.
    pub fn country(&self) -> &'static str {
        &self.code[..2]
    }

    /// ISO 3166-2 code of the state or province that it lies in, where the list has it.
    pub fn subdivision(&self) -> Option<&'static str> {
        (self.code.len() > 2).then_some(self.code)
    }
}

/// The city that `text` alone means: the one that stands alone, else the only one of that name.
///
/// ```
/// use copydesk_text::lexicon::place::city;
///
/// assert_eq!(city("SÃO PAULO").map(|c| c.code), Some("BR"));
/// // In Oregon or in Maine?
/// assert_eq!(city("PORTLAND"), None);
/// ```
pub fn city(text: &str) -> Option<&'static City> {
    let mut cities = cities(text);
    let first = cities.next()?;
    (first.stands_alone || cities.all(|other| other.code == first.code)).then_some(first)
}

/// Every city of that name, those that stand alone first. Case, accents, stops, spaces and hyphens
/// do not count.
///
/// ```
/// use copydesk_text::lexicon::place::cities;
///
/// let codes: Vec<_> = cities("PORTLAND").map(|city| city.code).collect();
/// assert_eq!(codes, ["US-ME", "US-OR"]);
/// assert_eq!(cities("Memory").count(), 0);
/// ```
pub fn cities(text: &str) -> impl Iterator<Item = &'static City> {
    let wanted = if (2..=64).contains(&text.len()) { key(text) } else { Vec::new() };
    // No entry has an empty key.
    INDEX.get(&wanted)
}

/// Whether the list has a city of that name.
///
/// ```
/// use copydesk_text::lexicon::place::is_city;
///
/// assert!(is_city("St. Louis"));
/// assert!(is_city("МОСКВА"));
/// assert!(!is_city("Louis"));
/// ```
pub fn is_city(text: &str) -> bool {
    cities(text).next().is_some()
}

/// Every name and spelling of a city of the list, in its order.
///
/// ```
/// use copydesk_text::lexicon::place::{is_city, names};
///
/// assert!(names().any(|name| name == "Peking"));
/// assert!(names().all(is_city));
/// ```
pub fn names() -> impl Iterator<Item = &'static str> {
    let entries = CITIES.iter().flat_map(|(_, names)| names.split('|'));
    entries.flat_map(|entry| entry.trim_start_matches('*').split('='))
}

/// Cities by their spellings, those that stand alone first.
static INDEX: LazyLock<Keyed<City>> = LazyLock::new(|| {
    let cities = CITIES.iter().flat_map(|(code, names)| {
        names.split('|').map(move |entry| {
            let (spellings, stands_alone) = match entry.strip_prefix('*') {
                Some(spellings) => (spellings, true),
                None => (entry, false),
            };
            let name = spellings.split('=').next().unwrap_or(spellings);
            (spellings, City { name, code, stands_alone })
        })
    });
    let those = |alone| cities.clone().filter(move |(_, city)| city.stands_alone == alone);
    let spelled = |(spellings, city): (&'static str, City)| {
        spellings.split('=').map(move |spelling| (spelling, city))
    };
    Keyed::new(those(true).chain(those(false)).flat_map(spelled)).without_repeats()
});

/// Code and the cities there, with `|` between them; `=` goes before another spelling of one.
#[rustfmt::skip]
static CITIES: &[(&str, &str)] = &[
    // United States: the thirty that stand alone, capitals of the states, larger cities, seats of
    // universities, bases and companies that file under their own dateline.
    ("US-DC", "*Washington=Washington D.C.=Вашингтон=ВАШИНГТОН=华盛顿=華盛頓=ワシントン=워싱턴=واشنطن=वाशिंगटन=वॉशिंगटन=Ουάσινγκτον=Waszyngton=Vašington"),
    ("US-GA", "*Atlanta|Augusta|Athens|Savannah|Macon|Columbus|Marietta|Brunswick|Fort Benning|Norcross|Alpharetta|Duluth|Rome|Decatur"),
    ("US-MD", "*Baltimore|Annapolis|Bethesda|Rockville|Silver Spring|Columbia|Frederick|Gaithersburg|Hagerstown|College Park|Towson|Camp David|Fort Meade|Hunt Valley|Ocean City|Salisbury"),
    ("US-MA", "*Boston|Cambridge|Worcester|Lowell|Springfield|Waltham|Burlington|Brockton|New Bedford|Fall River|Foxborough=Foxboro|Framingham|Quincy|Salem|Provincetown|Plymouth|Concord|Andover|Amherst|Lexington|Newton|Marlborough|Bedford|Billerica|Wellesley|Woburn|Martha's Vineyard|Nantucket|Hyannis|Chatham|Wilmington"),
    ("US-IL", "*Chicago=Чикаго=シカゴ=芝加哥|Springfield|Peoria|Rockford|Champaign|Urbana|Evanston|Joliet|Naperville|Aurora|Waukegan|Deerfield|Northbrook|Oak Brook|Schaumburg|Skokie|Decatur|Moline|Rosemont|Carbondale|Abbott Park|Lake Forest"),
    ("US-OH", "*Cincinnati|*Cleveland|Columbus|Dayton|Toledo|Akron|Canton|Youngstown|Lima|Sandusky|Mansfield|Springfield|Dublin|Steubenville|Athens|Lorain|Marion|Zanesville"),
    ("US-TX", "*Dallas|*Houston=Хьюстон|*San Antonio|Austin|Fort Worth=Ft. Worth|El Paso|Arlington|Corpus Christi|Lubbock|Laredo|Amarillo|Waco|Galveston|Plano|Irving|Brownsville|McAllen|Midland|Odessa|Beaumont|Abilene|Tyler|Killeen|Fort Hood|Denton|College Station|Uvalde|Crawford|Huntsville|Wichita Falls|Texarkana|San Angelo|Richardson|The Woodlands|Eagle Pass|Del Rio|Harlingen|Texas City|Round Rock|Frisco|Sugar Land"),
    ("US-CO", "*Denver|Colorado Springs|Boulder|Aspen|Fort Collins|Aurora|Pueblo|Grand Junction|Golden|Littleton|Englewood|Vail|Durango|Greeley|Lakewood|Telluride"),
    ("US-MI", "*Detroit|Lansing|Ann Arbor|Flint|Grand Rapids|Kalamazoo|Dearborn|Auburn Hills|Pontiac|Saginaw|East Lansing|Battle Creek|Midland|Troy|Southfield|Warren|Birmingham|Bloomfield Hills|Muskegon|Marquette|Traverse City|Jackson"),
    ("US-HI", "*Honolulu|Hilo|Pearl Harbor|Maui|Lahaina|Kailua-Kona"),
    ("US-IN", "*Indianapolis|Fort Wayne|South Bend|Evansville|Gary|Bloomington|Terre Haute|Muncie|Elkhart|West Lafayette|Lafayette|Kokomo|Columbus"),
    ("US-NV", "*Las Vegas|Reno|Carson City|Henderson|Elko"),
    ("US-CA", "*Los Angeles=Лос-Анджелес=ロサンゼルス=洛杉矶=로스앤젤레스|*San Diego|*San Francisco=Сан-Франциско=サンフランシスコ=旧金山|Sacramento|Oakland|San Jose|Fresno|Long Beach|Bakersfield|Stockton|Anaheim|Santa Ana|Riverside|Hollywood|Beverly Hills|Burbank|Pasadena|Glendale|Irvine|Malibu|Santa Monica|Santa Barbara|Santa Cruz|Santa Clara|Santa Rosa|Palo Alto|Menlo Park|Mountain View|Cupertino|Sunnyvale|Berkeley|Napa|Monterey|Pebble Beach|Modesto|San Bernardino|Palm Springs|Newport Beach|Costa Mesa|Torrance|Inglewood|Compton|Culver City|San Mateo|Redwood City|Fremont|Hayward|Vallejo|Eureka|Redding|Chico|San Luis Obispo|Ventura|Thousand Oaks|Carlsbad|La Jolla|Chula Vista|Fullerton|Emeryville|South San Francisco|Indian Wells|Vandenberg Air Force Base|Edwards Air Force Base|El Segundo|Woodland Hills|Universal City|Oxnard|Visalia|Cabazon|Yosemite National Park|San Rafael|Foster City|Milpitas|San Quentin|Coronado"),
    ("US-FL", "*Miami=Майами=マイアミ|Orlando|Tampa|Jacksonville|Tallahassee|Fort Lauderdale=Ft. Lauderdale|St. Petersburg|West Palm Beach|Palm Beach|Miami Beach|Key West|Cape Canaveral|Daytona Beach|Gainesville|Pensacola|Sarasota|Naples|Fort Myers|Boca Raton|Clearwater|Coral Gables|Lakeland|Melbourne|Hialeah|Hollywood|Kissimmee|Ocala|Parkland|Panama City|Lake Buena Vista|Key Biscayne|Ponte Vedra Beach|Homestead|Delray Beach|Mar-a-Lago"),
    ("US-WI", "*Milwaukee|Madison|Green Bay|Racine|Kenosha|Appleton|Oshkosh|Eau Claire|La Crosse|Wausau|Waukesha|Janesville|Sheboygan"),
    ("US-MN", "*Minneapolis|St. Paul=Saint Paul|Duluth|Rochester|Bloomington|St. Cloud|Eden Prairie|Minnetonka|Mankato|Moorhead"),
    ("US-LA", "*New Orleans|Baton Rouge|Shreveport|Lafayette|Lake Charles|Monroe|Angola|Metairie|Houma"),
    ("US-NY", "*New York=New York City=NYC=Nueva York=Нью-Йорк=ニューヨーク=纽约=紐約=뉴욕=نيويورك=न्यूयॉर्क=न्यू यॉर्क=Νέα Υόρκη=Nowy Jork=Nova York=Nova Iorque|*United Nations=UNITED NATIONS=Nations Unies=Naciones Unidas=Vereinte Nationen=Nações Unidas=Nazioni Unite=ООН|Albany|Buffalo|Rochester|Syracuse|Yonkers|White Plains|Long Island|Brooklyn|Manhattan|Queens|Bronx=The Bronx|Staten Island|Ithaca|Utica|Poughkeepsie|Niagara Falls|Saratoga Springs|Cooperstown|Lake Placid|Binghamton|Schenectady|Troy|Armonk|Purchase|Mineola|Hempstead|Garden City|Riverhead|East Hampton|Southampton|West Point|Woodstock|Flushing Meadows|Chappaqua|Elmont|Jamaica|Plattsburgh|Watertown|Melville|Hauppauge|Stony Brook|Islip|Uniondale|Tarrytown|Rye|Rye Brook|Corning|Attica|Jamestown|Chautauqua"),
    ("US-OK", "*Oklahoma City|Tulsa|Norman|Stillwater|Lawton|Bartlesville|McAlester"),
    ("US-PA", "*Philadelphia=Филадельфия|*Pittsburgh|Harrisburg|Allentown|Scranton|Wilkes-Barre|Bethlehem|Erie|Lancaster|Reading|York|State College|University Park|Hershey|Gettysburg|Valley Forge|King of Prussia|West Chester|Johnstown|Shanksville|Norristown|Malvern|Williamsport|Altoona|Easton"),
    ("US-AZ", "*Phoenix|Tucson|Scottsdale|Tempe|Mesa|Flagstaff|Yuma|Nogales|Glendale|Chandler|Prescott|Sedona|Window Rock|Grand Canyon|Peoria|Surprise"),
    ("US-MO", "*St. Louis=Saint Louis|Kansas City|Springfield|Jefferson City|Columbia|Ferguson|Branson|Joplin|Independence|St. Joseph|Clayton|St. Charles|Cape Girardeau"),
    ("US-UT", "*Salt Lake City|Provo|Ogden|Park City|St. George|Orem|Moab|Logan|Sandy"),
    ("US-WA", "*Seattle=シアトル|Olympia|Tacoma|Spokane|Redmond|Bellevue|Everett|Vancouver|Kirkland|Yakima|Bremerton|Bellingham|Richland|Walla Walla|Pullman|Kennewick|Renton"),
    ("US-AL", "Birmingham|Montgomery|Mobile|Huntsville|Tuscaloosa|Auburn|Selma|Anniston|Dothan|Decatur"),
    ("US-AK", "Anchorage|Juneau|Fairbanks|Nome|Valdez|Sitka|Ketchikan|Barrow|Kodiak|Kotzebue|Bethel|Homer|Wasilla|Prudhoe Bay"),
    ("US-AR", "Little Rock|Fayetteville|Bentonville|Hot Springs|Fort Smith|Pine Bluff|Jonesboro|Texarkana|Springdale"),
    ("US-CT", "Hartford|New Haven|Stamford|Bridgeport|Greenwich|Danbury|Waterbury|Norwalk|Newtown|New London|Fairfield|West Hartford|Westport|Groton|Bristol|Norwich|Storrs|Cromwell|Farmington|New Britain|Darien|New Canaan|Old Greenwich"),
    ("US-DE", "Wilmington|Dover|Newark|Rehoboth Beach|Dover Air Force Base"),
    ("US-IA", "Des Moines|Cedar Rapids|Davenport|Iowa City|Sioux City|Ames|Dubuque|Waterloo|Council Bluffs"),
    ("US-ID", "Boise|Coeur d'Alene|Pocatello|Idaho Falls|Moscow|Sun Valley|Twin Falls|Lewiston"),
    ("US-KS", "Topeka|Wichita|Lawrence|Kansas City|Overland Park|Manhattan|Dodge City|Salina|Hutchinson|Fort Riley|Fort Leavenworth|Olathe"),
    ("US-KY", "Louisville|Lexington|Frankfort|Bowling Green|Covington|Fort Knox|Fort Campbell|Paducah|Owensboro|Ashland|Georgetown"),
    ("US-ME", "Portland|Augusta|Bangor|Kennebunkport|Lewiston|Bar Harbor|Freeport|Brunswick"),
    ("US-MS", "Jackson|Biloxi|Gulfport|Tupelo|Oxford|Hattiesburg|Meridian|Starkville|Greenville|Natchez|Vicksburg|Pascagoula"),
    ("US-MT", "Helena|Billings|Missoula|Bozeman|Great Falls|Butte|Kalispell|Whitefish"),
    ("US-NC", "Raleigh|Charlotte|Greensboro|Durham|Winston-Salem|Asheville|Chapel Hill|Fayetteville|Wilmington|Fort Bragg|Camp Lejeune|Research Triangle Park|High Point|Greenville|Hickory|Gastonia|Kitty Hawk|Kannapolis|Cary"),
    ("US-ND", "Bismarck|Fargo|West Fargo|Grand Forks|Minot|Cannon Ball|Williston"),
    ("US-NE", "Omaha|Lincoln|Grand Island|North Platte"),
    ("US-NH", "Concord|Manchester|Nashua|Portsmouth|Hanover|Dover|Keene|Durham|Dixville Notch"),
    ("US-NJ", "Newark|Trenton|Jersey City|Atlantic City|Camden|Princeton|East Rutherford|Hoboken|New Brunswick|Paterson|Elizabeth|Morristown|Hackensack|Toms River|Paramus|Parsippany|Fort Lee|Secaucus|Piscataway|Cherry Hill|Bedminster|Asbury Park|Red Bank|Whippany|Murray Hill|Basking Ridge|Teterboro|Holmdel|Rahway|Teaneck|Montclair|Florham Park|Mount Laurel|Moorestown|Bridgewater|Edison"),
    ("US-NM", "Albuquerque|Santa Fe|Las Cruces|Roswell|Los Alamos|Taos|Gallup|Farmington|Alamogordo"),
    ("US-OR", "Portland|Salem|Eugene|Bend|Corvallis|Medford|Beaverton|Burns|Hillsboro|Klamath Falls|Ashland"),
    ("US-RI", "Providence|Newport|Warwick|Pawtucket|Cranston"),
    ("US-SC", "Columbia|Charleston|Greenville|Hilton Head Island|Hilton Head|Myrtle Beach|Spartanburg|Rock Hill|Clemson|Darlington"),
    ("US-SD", "Sioux Falls|Rapid City|Pierre|Pine Ridge|Sturgis|Aberdeen|Deadwood"),
    ("US-TN", "Nashville|Memphis|Knoxville|Chattanooga|Oak Ridge|Murfreesboro|Franklin|Clarksville|Bristol|Johnson City|Kingsport|Gatlinburg"),
    ("US-VA", "Richmond|Norfolk|Virginia Beach|Alexandria|Arlington|Charlottesville|Roanoke|Newport News|Fairfax|McLean|Reston|Blacksburg|Williamsburg|Langley|Quantico|Lynchburg|Hampton|Leesburg|Mount Vernon|Herndon|Falls Church|Fredericksburg|Martinsville|Chantilly|Manassas|Vienna|Tysons Corner|Harrisonburg|Danville"),
    ("US-VT", "Burlington|Montpelier|Rutland|Stowe|Brattleboro|Bennington|Essex Junction"),
    ("US-WV", "Charleston|Huntington|Morgantown|Wheeling|Parkersburg|Beckley|Martinsburg|White Sulphur Springs|Clarksburg"),
    ("US-WY", "Cheyenne|Casper|Jackson Hole|Laramie|Jackson|Cody|Yellowstone National Park|Gillette"),
    // Canada
    ("CA-ON", "*Toronto=Торонто=トロント=多伦多|*Ottawa=Оттава=渥太华|Hamilton|Windsor|Kitchener|Waterloo|Mississauga|Kingston|London|Sudbury|Thunder Bay|Niagara Falls|Oshawa|Brampton|Markham|Barrie|Guelph|Oakville|Sarnia|Sault Ste. Marie|Timmins|Walkerton|Peterborough|North Bay|Caledonia|St. Catharines|Cornwall|Burlington|Brantford|Thornhill|Scarborough|Aurora"),
    ("CA-QC", "*Montreal=Montréal=Монреаль|*Quebec City=Quebec=Québec|Laval|Gatineau|Sherbrooke|Trois-Rivieres=Trois-Rivières|Hull|Lac-Megantic=Lac-Mégantic|Saguenay|Chicoutimi|Longueuil|Mont-Tremblant"),
    ("CA-BC", "*Vancouver=Ванкувер=温哥华|Victoria|Surrey|Burnaby|Richmond|Kelowna|Kamloops|Whistler|Nanaimo|Prince George|Prince Rupert|Abbotsford"),
    ("CA-AB", "*Calgary|*Edmonton|Red Deer|Lethbridge|Banff|Fort McMurray|Medicine Hat|Lake Louise|Jasper|Kananaskis|Grande Prairie"),
    ("CA-MB", "*Winnipeg|Brandon|Churchill|Thompson"),
    ("CA-SK", "Regina|Saskatoon|Moose Jaw|Prince Albert|La Loche"),
    ("CA-NS", "*Halifax|Sydney|Dartmouth|Truro|Yarmouth|Lunenburg"),
    ("CA-NB", "Fredericton|Saint John|Moncton|Bathurst|Miramichi"),
    ("CA-NL", "St. John's|Gander|Corner Brook|Happy Valley-Goose Bay|Goose Bay"),
    ("CA-PE", "Charlottetown|Summerside"),
    ("CA-YT", "*Whitehorse|Dawson City"),
    ("CA-NT", "*Yellowknife|Inuvik"),
    ("CA-NU", "*Iqaluit|Rankin Inlet"),
    // Mexico, Central America, the Caribbean
    ("MX", "*Mexico City=Mexico=México=Ciudad de México=Ciudad de Mexico=Мехико=墨西哥城=メキシコ市=멕시코시티|*Guadalajara|*Monterrey|*Tijuana|*Ciudad Juarez=Ciudad Juárez=Juarez|*Acapulco|*Cancun=Cancún|Puebla|Veracruz|Oaxaca|Merida=Mérida|Culiacan=Culiacán|Nuevo Laredo|Matamoros|Reynosa|Mexicali|Hermosillo|Chihuahua|San Cristobal de las Casas|Tapachula|Iguala|Toluca|Cuernavaca|Morelia|Mazatlan|Ensenada|Los Cabos|Cabo San Lucas|Chilpancingo|Tuxtla Gutierrez|Ciudad Victoria|Queretaro|Villahermosa|Playa del Carmen"),
    ("GT", "*Guatemala City=Guatemala=Ciudad de Guatemala|Antigua Guatemala|Quetzaltenango"),
    ("SV", "*San Salvador|Santa Ana|San Miguel"),
    ("HN", "*Tegucigalpa|*San Pedro Sula|La Ceiba|Comayagua"),
    ("NI", "*Managua|Leon|Granada|Masaya|Bluefields|Puerto Cabezas"),
    ("CR", "*San Jose=San José|Puntarenas|Limon|Liberia"),
    ("PA", "*Panama City=Panama=Panamá=Ciudad de Panamá|Colon|David"),
    ("BZ", "*Belmopan|*Belize City"),
    ("CU", "*Havana=La Habana=La Havane=Havanna=Гавана=L'Avana|*Guantanamo Bay=Guantanamo=Guantánamo|Santiago de Cuba|Santa Clara|Guantanamo Bay Naval Base|Varadero|Camaguey"),
    ("HT", "*Port-au-Prince=Port au Prince|Cap-Haitien=Cap-Haïtien|Gonaives|Les Cayes|Jacmel|Jeremie"),
    ("DO", "*Santo Domingo|Punta Cana|Santiago de los Caballeros|Puerto Plata"),
    ("JM", "*Kingston|*Montego Bay|Ocho Rios|Negril"),
    ("PR", "*San Juan|Ponce|Mayaguez|Vieques"),
    ("BS", "*Nassau|Freeport|Marsh Harbour"),
    ("BB", "*Bridgetown"), ("TT", "*Port of Spain=Port-of-Spain|San Fernando|Scarborough"), ("GD", "*St. George's=St Georges"),
    ("AG", "St. John's"), ("LC", "*Castries|Gros Islet"), ("VC", "*Kingstown"), ("DM", "*Roseau"), ("KN", "*Basseterre"),
    ("BM", "*Hamilton"), ("KY", "George Town|Grand Cayman"), ("VI", "Charlotte Amalie"), ("CW", "*Willemstad"), ("AW", "*Oranjestad"),
    ("GP", "Pointe-à-Pitre|Basse-Terre"), ("MQ", "*Fort-de-France"), ("TC", "Providenciales"),
    // South America
    ("AR", "*Buenos Aires=Буэнос-Айрес=布宜诺斯艾利斯=ブエノスアイレス|Cordoba=Córdoba|Rosario|Mendoza|Mar del Plata|La Plata|Ushuaia|Bariloche|San Carlos de Bariloche|Salta|Bahia Blanca|Tucuman|Tandil|Neuquen|Rio Gallegos"),
    ("BO", "*La Paz|Santa Cruz|Cochabamba|Sucre|El Alto|Oruro|Potosi|Tarija"),
    ("BR", "*Brasilia=Brasília=Бразилиа=巴西利亚|*Rio de Janeiro=Rio=Рио-де-Жанейро=リオデジャネイロ=里约热内卢=리우데자네이루|*Sao Paulo=São Paulo=San Pablo=Сан-Паулу=圣保罗=サンパウロ|Salvador|Recife|Porto Alegre|Belo Horizonte|Manaus|Fortaleza|Curitiba|Belem=Belém|Natal|Cuiaba|Goiania=Goiânia|Florianopolis=Florianópolis|Campinas|Santos|Brumadinho|Mariana|Maceio|Foz do Iguacu|Vitoria|Ribeirao Preto"),
    ("CL", "*Santiago=Santiago de Chile=Сантьяго|Valparaiso=Valparaíso|Vina del Mar=Viña del Mar|Concepcion=Concepción|Copiapo|Antofagasta|Iquique|Temuco|Arica|Punta Arenas|Osorno|Puerto Montt|Calama"),
    ("CO", "*Bogota=Bogotá=Богота|*Medellin=Medellín|*Cali|Barranquilla|Cartagena|Bucaramanga|Cucuta=Cúcuta|Pereira|Popayan|Villavicencio|Buenaventura|Ibague|Neiva|Pasto|Barrancabermeja|Leticia|Santa Marta|Armenia|Manizales|Apartado|Arauca|Florencia|Tumaco"),
    ("EC", "*Quito|*Guayaquil|Cuenca|Manta|Esmeraldas|Lago Agrio|Galapagos Islands"),
    ("GY", "*Georgetown"), ("SR", "*Paramaribo"), ("GF", "*Cayenne|Kourou"), ("FK", "*Stanley=Port Stanley"),
    ("PE", "*Lima=Лима=利马=リマ|Cuzco=Cusco|Arequipa|Ayacucho|Trujillo|Iquitos|Huancayo|Puno|Tacna|Piura|Chiclayo|Huaraz|Pucallpa|Tingo Maria|Ica|Tarapoto|Uchiza|Cajamarca"),
    ("PY", "*Asuncion=Asunción|Ciudad del Este|Encarnacion"),
    ("UY", "*Montevideo|Punta del Este|Salto|Fray Bentos"),
    ("VE", "*Caracas=Каракас|Maracaibo|Valencia|Barquisimeto|Merida|San Cristobal|Puerto La Cruz|Cumana|Ciudad Bolivar|Maracay|Puerto Ordaz|Santa Elena de Uairen"),
    // Britain and Ireland
    ("GB", "*London=Londres=Londra=Лондон=ЛОНДОН=伦敦=倫敦=ロンドン=런던=لندن=लंदन=Λονδίνο=Londyn=Londýn=Лондон=Lontoo=Londen|Birmingham|Manchester|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Leicester|Oxford|Cambridge|Brighton|Southampton|Portsmouth|Plymouth|Hull|Coventry|York|Bath|Canterbury|Dover|Blackpool|Bournemouth|Exeter|Norwich|Reading|Salisbury|Sunderland|Wolverhampton|Stoke-on-Trent|Derby|Preston|Bradford|Luton|Ascot|Wimbledon|Silverstone|Windsor|Aintree|Lockerbie|Epsom|Cheltenham|Wembley|Harrogate|Middlesbrough|Ipswich|Peterborough|Milton Keynes|Slough|Stratford-upon-Avon|Penzance|Hinkley Point|Farnborough|Cowes|Heathrow|Sandringham"),
    ("GB-SCT", "*Edinburgh=Эдинбург|*Glasgow=Глазго=グラスゴー|Aberdeen|Dundee|Inverness|St. Andrews|Gleneagles|Perth|Stirling|Balmoral|Carnoustie|Troon|Turnberry|Dunblane|Lerwick|Kirkwall|Falkirk|Paisley"),
    ("GB-WLS", "*Cardiff|Swansea|Newport|Wrexham|Bangor|Aberystwyth|Aberfan"),
    ("GB-NIR", "*Belfast=Белфаст=ベルファスト|Londonderry=Derry|Omagh|Armagh|Newry|Enniskillen|Portadown|Portrush"),
    ("IE", "*Dublin=Дублин=都柏林=ダブリン=Baile Átha Cliath|Cork|Galway|Limerick|Waterford|Shannon|Sligo|Kilkenny|Dundalk|Drogheda|Killarney|Tralee|Letterkenny|Wexford|Athlone"),
    ("GI", "*Gibraltar"), ("IM", "Douglas"), ("JE", "Saint Helier=St. Helier"), ("GG", "St. Peter Port"),
    // France, Belgium, Netherlands, Luxembourg, Monaco
    ("FR", "*Paris=París=Parigi=Париж=ПАРИЖ=巴黎=パリ=파리=باريس=पेरिस=Παρίσι=Paryż=Paříž=Pariisi=Parijs|*Marseille=Marseilles=Марсель|*Lyon=Lyons|*Strasbourg=Straßburg=Estrasburgo=Strasburgo=Страсбург|*Cannes|*Nice=Nizza=Niza|*Toulouse|*Bordeaux|*Lille|Nantes|Rennes|Montpellier|Calais|Grenoble|Dijon|Rouen|Le Havre|Reims=Rheims|Metz|Nancy|Saint-Etienne=St Etienne=Saint-Étienne|Toulon|Brest|Le Mans|Clermont-Ferrand|Versailles|Deauville|Biarritz|Avignon|Perpignan|Limoges|Tours|Angers|Caen|Amiens|Besançon|Mulhouse|Pau|Lourdes|Ajaccio|Bastia|Evian|Saint-Denis|Lens|Aix-en-Provence|Albertville|Chamonix|Courchevel|Vichy|Dunkirk=Dunkerque|Boulogne-sur-Mer|La Rochelle|Orleans=Orléans|Colmar|Annecy|Le Bourget|Oradour-sur-Glane|Saint-Tropez|Antibes|Bobigny|Nanterre|Creteil=Créteil|Poitiers|Bayonne|Saint-Nazaire|Auxerre"),
    ("MC", "*Monaco|*Monte Carlo=Monte-Carlo"),
    ("BE", "*Brussels=Bruxelles=Brussel=Brüssel=Bruselas=Bruxelas=Брюссель=БРЮССЕЛЬ=布鲁塞尔=ブリュッセル=브뤼셀=بروكسل=Βρυξέλλες=Bruksela=Brusel=Bryssel|Antwerp=Antwerpen=Anvers|Ghent=Gent|Bruges=Brugge|Liege=Liège=Lüttich|Charleroi|Namur=Namen|Leuven=Louvain|Mons|Ostend=Oostende|Zeebrugge|Spa-Francorchamps|Mechelen|Hasselt|Genk|Kortrijk|Ypres=Ieper|Louvain-la-Neuve"),
    ("NL", "*Amsterdam=Амстердам=アムステルダム=阿姆斯特丹|*The Hague=Hague=Den Haag=La Haye=La Haya=L'Aia=Гаага=ГААГА=海牙=ハーグ=Haag=Haia=Χάγη|*Rotterdam=Роттердам|Utrecht|Eindhoven|Maastricht|Groningen|Nijmegen|Tilburg|Arnhem|Breda|Delft|Leiden|Haarlem|Almere|Hilversum|Enschede|Den Bosch|Zwolle|Venlo|Zandvoort|Schiphol|Assen|Heerenveen|Apeldoorn|Leeuwarden|Middelburg|Hoofddorp|Noordwijk|Veldhoven"),
    ("LU", "*Luxembourg=Luxemburg=Luxemburgo=Lussemburgo|Esch-sur-Alzette|Schengen"),
    // Germany, Austria, Switzerland
    ("DE", "*Berlin=Berlín=Berlino=Берлин=БЕРЛИН=柏林=ベルリン=베를린=برلين=बर्लिन=Βερολίνο=Berlijn=Berliini=Berlim|*Bonn|*Munich=München=Muenchen=Múnich=Monaco di Baviera=Мюнхен=ミュンヘン=慕尼黑=Mnichov|*Hamburg=Hamburgo=Amburgo=Гамбург|*Frankfurt=Frankfurt am Main=Frankfurt/Main=Francfort=Fráncfort=Francoforte=Франкфурт=フランクフルト=法兰克福|*Cologne=Köln=Koeln=Colonia=Кёльн|*Düsseldorf=Duesseldorf=Dusseldorf|*Stuttgart|*Leipzig|*Dresden|*Hannover=Hanover|*Nuremberg=Nürnberg=Nuernberg|*Bremen|*Dortmund|*Essen|Duisburg|Bochum|Wuppertal|Bielefeld|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Münster=Muenster|Aachen|Kiel|Lübeck=Luebeck|Rostock|Magdeburg|Erfurt|Halle|Chemnitz|Potsdam|Mainz|Kassel|Saarbrücken=Saarbruecken|Freiburg|Heidelberg|Ulm|Würzburg=Wuerzburg|Regensburg|Ingolstadt|Wolfsburg|Braunschweig=Brunswick|Göttingen=Goettingen|Osnabrück=Osnabrueck|Oldenburg|Leverkusen|Gelsenkirchen|Mönchengladbach=Moenchengladbach|Krefeld|Schwerin|Jena|Weimar|Gera|Cottbus|Zwickau|Görlitz|Trier|Koblenz|Darmstadt|Offenbach|Ludwigshafen|Kaiserslautern|Heilbronn|Pforzheim|Tübingen=Tuebingen|Konstanz|Baden-Baden|Garmisch-Partenkirchen|Oberammergau|Bayreuth|Passau|Bamberg|Erlangen|Fürth|Rosenheim|Landshut|Dachau|Starnberg|Berchtesgaden|Kempten|Lindau|Friedrichshafen|Reutlingen|Esslingen|Sindelfingen|Böblingen|Marburg|Gießen|Fulda|Hanau|Wetzlar|Siegen|Hagen|Paderborn|Gütersloh|Hamm|Oberhausen|Mülheim|Bottrop|Recklinghausen|Solingen|Remscheid|Neuss|Hildesheim|Celle|Lüneburg|Wilhelmshaven|Emden|Cuxhaven|Bremerhaven|Flensburg|Stralsund|Greifswald|Neubrandenburg|Wismar|Heiligendamm|Eisenach|Gotha|Suhl|Nordhausen|Dessau|Wittenberg|Halberstadt|Quedlinburg|Stendal|Bautzen|Plauen|Pirna|Meißen|Freital|Heidenau|Riesa|Freiberg|Eisenhüttenstadt|Brandenburg|Oranienburg|Schönefeld|Grünheide|Eberswalde|Neuruppin|Rheinsberg|Spremberg|Eschborn|Rüsselsheim|Walldorf|Herzogenaurach|Gorleben|Ahaus|Hockenheim|Ramstein|Grafenwöhr|Bad Homburg|Bad Segeberg|Bad Kissingen|Bad Tölz|Freising|Erding|Unterschleißheim|Fürstenfeldbruck|Germering|Ebersberg|Garching|Wolfratshausen|Hof|Coburg|Schweinfurt|Aschaffenburg|Ansbach|Neuburg|Straubing|Amberg|Weiden|Memmingen|Günzburg|Deggendorf|Winnenden|Ludwigsburg|Schwäbisch Gmünd|Aalen|Offenburg|Villingen-Schwenningen|Ravensburg|Biberach|Worms|Speyer|Neustadt|Pirmasens|Zweibrücken|Saarlouis|Völklingen|Neunkirchen|Lünen|Witten|Herne|Unna|Iserlohn|Minden|Herford|Detmold|Lippstadt|Soest|Arnsberg|Düren|Euskirchen|Bergisch Gladbach|Troisdorf|Siegburg|Königswinter|Kleve|Wesel|Moers|Viersen|Verden|Stade|Goslar|Salzgitter|Hameln|Nordhorn|Lingen|Meppen|Vechta|Cloppenburg|Delmenhorst|Norderstedt|Neumünster|Itzehoe|Husum|Westerland|Elmshorn|Pinneberg|Ahrensburg|Güstrow|Parchim|Peenemünde"),
    ("AT", "*Vienna=Wien=Viena=Vienne=Вена=ВЕНА=维也纳=ウィーン=빈=فيينا=Βιέννη=Wiedeń=Vídeň=Bécs=Wenen|*Salzburg=Salzburgo|*Innsbruck|*Graz|*Linz|Klagenfurt|Bregenz|Kitzbühel=Kitzbuehel|Alpbach|St. Pölten|Eisenstadt|Villach|Wels|Steyr|Dornbirn|Schladming|Braunau|Amstetten|Wiener Neustadt|Krems|Spielberg|Mauthausen|Lech|Ischgl|Bischofshofen|Wörgl|Kufstein|Leoben"),
    ("CH", "*Geneva=Genf=Genève=Geneve=Ginebra=Ginevra=Женева=ЖЕНЕВА=日内瓦=ジュネーブ=제네바=جنيف=Γενεύη=Genewa=Ženeva=Genebra|*Zurich=Zürich=Zuerich=Zúrich=Zurigo=Цюрих=チューリヒ=苏黎世|*Bern=Berne=Berna=Берн|*Basel=Basle=Bâle=Basilea=Базель|*Davos=Davos=Давос=达沃斯=ダボス|*Lausanne=Losanna=Lausana|Lucerne=Luzern|Lugano|St. Gallen=St. Gallen=Sankt Gallen|Winterthur|Zug|Montreux|Nyon|Vevey|St. Moritz=St. Moritz|Gstaad|Interlaken|Bellinzona|Locarno|Fribourg=Freiburg i. Ü.|Neuchatel=Neuchâtel|Sion=Sitten|Biel|Chur|Aarau|Solothurn|Olten|Schaffhausen|Thun|Glarus|Liestal|Zermatt|Crans-Montana|Wengen|Frauenfeld|Baden|Dübendorf|Kloten|Emmen|Schwyz|Stans|Sarnen|Altdorf|Appenzell|Herisau|Yverdon|Delémont|La Chaux-de-Fonds|Mendrisio|Chiasso"),
    ("LI", "*Vaduz"),
    // Spain, Portugal, Italy, Malta, the Vatican
    ("ES", "*Madrid=Мадрид=МАДРИД=马德里=マドリード=마드리드=مدريد=Μαδρίτη=Madryt|*Barcelona=Barcelone=Barcellona=Барселона=バルセロナ=巴塞罗那|*Seville=Sevilla=Sevilha|*Bilbao|Valencia|Zaragoza=Saragossa|Malaga=Málaga|Murcia|Palma=Palma de Mallorca|Las Palmas=Las Palmas de Gran Canaria|Alicante|Cordoba=Córdoba|Valladolid|Vigo|Gijon=Gijón|Oviedo|La Coruña=A Coruña=La Coruna|Granada|Vitoria|Pamplona|San Sebastian=San Sebastián|Santander|Santiago de Compostela|Toledo|Cadiz=Cádiz|Marbella|Ceuta|Melilla|Santa Cruz de Tenerife|Badajoz|Salamanca|Burgos|Leon=León|Logroño|Huelva|Almeria=Almería|Tarragona|Girona=Gerona|Lleida|Algeciras|Jerez=Jerez de la Frontera|Mérida|Cáceres|Ibiza|Mallorca|Tenerife|Cartagena|Elche|Castellón|Pontevedra|Segovia|Guernica|Rota"),
    ("AD", "*Andorra la Vella"),
    ("PT", "*Lisbon=Lisboa=Lisbonne=Lissabon=Lisbona=Лиссабон=リスボン=里斯本=Lizbona|*Porto=Oporto|Coimbra|Braga|Faro|Funchal|Aveiro|Setúbal=Setubal|Fátima=Fatima|Praia da Luz|Évora|Leiria|Viseu|Guimarães|Ponta Delgada|Sintra|Cascais|Estoril|Albufeira|Lagos"),
    ("IT", "*Rome=Roma=Rom=Рим=РИМ=罗马=ローマ=로마=روما=Ρώμη=Rzym=Řím=Róma|*Milan=Milano=Mailand=Milán=Милан=ミラノ=米兰|*Venice=Venezia=Venedig=Venecia=Venise=Венеция|*Turin=Torino=Турин|*Naples=Napoli=Neapel=Nápoles|*Florence=Firenze=Florenz=Florencia|*Bologna=Bolonia|*Palermo|Genoa=Genova=Genua=Génova|Bari|Catania|Trieste=Triest|Verona|Messina|Padua=Padova|Brescia|Parma|Modena|Cagliari|Perugia|Livorno=Leghorn|Ravenna|Rimini|Siena|Pisa|Bergamo|Como|Trento|Bolzano=Bozen|Udine|Ancona|Pescara|L'Aquila|Lampedusa|Reggio Calabria|Reggio Emilia|Cortina d'Ampezzo|Maranello|Monza|Imola|Assisi|Castel Gandolfo|Capri|Amatrice|Ventimiglia|Taormina|Cosenza|Catanzaro|Potenza|Lecce|Taranto|Foggia|Salerno|Latina|Viterbo|Arezzo|Lucca|Prato|Ferrara|Piacenza|Cremona|Mantova|Pavia|Novara|Alessandria|Cuneo|Asti|Aosta=Aoste|Savona|Imperia|La Spezia|Varese|Lecco|Treviso|Vicenza|Rovigo|Belluno|Gorizia|Pordenone|Sassari|Olbia|Nuoro|Trapani|Agrigento|Siracusa|Ragusa|Caltanissetta|Enna|Crotone|Brindisi|Matera|Campobasso|Isernia|Chieti|Teramo|Ascoli Piceno|Macerata|Terni|Rieti|Frosinone|Caserta|Benevento|Avellino|Sanremo=San Remo|Ischia|Fiumicino|Civitavecchia|Sestriere|Prato"),
    ("SM", "*San Marino"),
    ("VA", "*Vatican City=Vatican=Città del Vaticano=Citta del Vaticano=Ciudad del Vaticano=Cité du Vatican=Vatikanstadt=Cidade do Vaticano=Ватикан=ВАТИКАН=梵蒂冈=バチカン"),
    ("MT", "*Valletta=La Valletta|Sliema|St. Julian's"),
    // Nordic countries
    ("SE", "*Stockholm=Estocolmo=Stoccolma=Стокгольм=СТОКГОЛЬМ=斯德哥尔摩=ストックホルム=Tukholma=Sztokholm|Gothenburg=Göteborg=Goteborg|Malmo=Malmö|Uppsala|Linköping|Örebro|Lund|Umeå|Luleå|Kiruna|Västerås|Norrköping|Helsingborg|Jönköping|Sundsvall|Gävle|Östersund|Växjö|Kalmar|Karlstad|Visby|Falun|Åre=Are|Halmstad|Borås|Trollhättan|Södertälje"),
    ("NO", "*Oslo=Осло=ОСЛО=奥斯陆=オスロ=오슬로|Bergen|Trondheim|Stavanger|Tromsø=Tromso=Tromsoe|Kristiansand|Lillehammer|Bodø=Bodo|Ålesund|Drammen|Fredrikstad|Kirkenes|Longyearbyen|Hammerfest|Narvik|Kongsberg|Hamar|Skien|Haugesund|Molde|Svalbard|Porsgrunn|Sandnes|Alta|Gjøvik|Arendal|Sarpsborg|Moss|Tønsberg|Holmenkollen"),
    ("DK", "*Copenhagen=København=Kobenhavn=Kopenhagen=Copenhague=Copenaghen=Копенгаген=КОПЕНГАГЕН=哥本哈根=コペンハーゲン=Köpenhamn=Kööpenhamina=Kopenhaga|Aarhus=Århus|Odense|Aalborg=Ålborg|Esbjerg|Billund|Herning|Roskilde|Helsingør|Vejle|Kolding|Randers|Horsens|Silkeborg|Viborg|Holstebro|Næstved|Bagsværd"),
    ("FI", "*Helsinki=Helsingfors=Хельсинки=ХЕЛЬСИНКИ=赫尔辛基=ヘルシンキ=Helsínquia|Tampere=Tammerfors|Turku=Åbo|Oulu|Espoo=Esbo|Vantaa|Rovaniemi|Lahti|Kuopio|Jyväskylä|Hämeenlinna|Pori|Vaasa|Joensuu|Lappeenranta|Kotka|Imatra|Mikkeli|Seinäjoki|Kajaani|Kouvola|Rauma|Porvoo"),
    ("IS", "*Reykjavik=Reykjavík=Рейкьявик|Akureyri|Keflavik=Keflavík|Grindavik=Grindavík"),
    ("GL", "*Nuuk|Ilulissat|Thule"), ("FO", "*Torshavn=Tórshavn"),
    // Central and eastern Europe
    ("PL", "*Warsaw=Warszawa=Warschau=Varsovia=Varsovie=Varsavia=Варшава=ВАРШАВА=华沙=ワルシャワ=바르샤바=Varšava=Varsó=Βαρσοβία|*Krakow=Kraków=Cracow=Krakau|*Gdansk=Gdańsk=Danzig|Lodz=Łódź|Wroclaw=Wrocław|Poznan=Poznań|Szczecin|Katowice|Lublin|Bialystok=Białystok|Auschwitz=Oswiecim=Oświęcim|Czestochowa=Częstochowa|Gdynia|Rzeszow=Rzeszów|Torun|Bydgoszcz|Przemysl=Przemyśl|Smolensk|Zakopane|Olsztyn|Opole|Kielce|Radom|Sopot"),
    ("CZ", "*Prague=Praha=Prag=Praga=Прага=ПРАГА=布拉格=プラハ=프라하=Πράγα|Brno=Brünn|Ostrava|Plzen=Plzeň=Pilsen|Karlovy Vary|Olomouc|Liberec|Ceske Budejovice=České Budějovice|Hradec Kralove=Hradec Králové|Pardubice|Zlin=Zlín|Usti nad Labem=Ústí nad Labem|Terezin|Lany"),
    ("SK", "*Bratislava=Братислава=Pressburg|Kosice=Košice|Zilina=Žilina|Nitra|Banska Bystrica=Banská Bystrica|Trnava|Presov=Prešov|Trencin"),
    ("HU", "*Budapest=Будапешт=БУДАПЕШТ=布达佩斯=ブダペスト=부다페스트=Budapeszt=Budapešť|Debrecen|Szeged|Gyor=Győr|Pecs=Pécs|Miskolc|Mogyorod|Paks|Szombathely|Eger|Sopron|Roszke=Röszke|Székesfehérvár"),
    ("RO", "*Bucharest=Bucuresti=București=Bukarest=Bucarest=Bucarest=Бухарест=БУХАРЕСТ=ブカレスト=布加勒斯特|Cluj-Napoca=Cluj|Timisoara=Timișoara|Iasi=Iași|Constanta=Constanța|Brasov=Brașov|Sibiu|Craiova|Galati|Ploiesti|Oradea|Arad|Bacau|Targu Mures"),
    ("BG", "*Sofia=София=СОФИЯ=索非亚=ソフィア=Sofía|Plovdiv=Пловдив|Varna=Варна|Burgas=Бургас|Ruse=Русе|Pleven|Stara Zagora"),
    ("RS", "*Belgrade=Beograd=Belgrad=Belgrado=Белград=БЕЛГРАД=Београд=贝尔格莱德=ベオグラード|Novi Sad|Nis=Niš|Kragujevac|Subotica|Presevo|Bujanovac"),
    ("XK", "*Pristina=Prishtina=Priština=Приштина|Mitrovica|Prizren|Pec|Gnjilane|Djakovica"),
    ("HR", "*Zagreb=Загреб=Zagabria|Split|Dubrovnik|Rijeka|Osijek|Zadar|Pula|Vukovar|Knin|Sibenik|Varazdin"),
    ("SI", "*Ljubljana=Любляна=Laibach|Maribor|Koper|Bled|Celje|Kranj|Kranjska Gora"),
    ("BA", "*Sarajevo=Сараево|Banja Luka|Mostar|Tuzla|Srebrenica|Bihac|Pale|Zenica|Brcko|Gorazde|Medjugorje"),
    ("MK", "*Skopje=Скопие|Tetovo|Gevgelija|Idomeni|Ohrid|Bitola"),
    ("AL", "*Tirana=Тирана=Tiranë|Vlore|Durres=Durrës|Kukes|Shkoder|Elbasan"),
    ("ME", "*Podgorica=Подгорица|Cetinje|Budva|Kotor"),
    ("GR", "*Athens=Athen=Athènes=Atenas=Atene=Athina=Αθήνα=ΑΘΗΝΑ=Афины=АФИНЫ=雅典=アテネ=아테네=Ateny=Athény|*Thessaloniki=Θεσσαλονίκη=Salonika=Thessalonica|Piraeus=Πειραιάς|Patras=Πάτρα|Heraklion=Ηράκλειο|Corfu=Κέρκυρα|Lesbos=Mytilene=Μυτιλήνη|Rhodes=Ρόδος|Idomeni|Kos=Κως|Olympia|Volos|Larissa=Λάρισα|Chania=Χανιά|Kalamata|Samos|Chios|Delphi|Ioannina|Santorini|Mykonos|Alexandroupolis|Mati"),
    ("CY", "*Nicosia=Λευκωσία=Никосия|Limassol|Larnaca|Paphos|Akrotiri|Famagusta"),
    ("EE", "*Tallinn=Таллин=Tallin|Tartu|Narva|Parnu=Pärnu"),
    ("LV", "*Riga=Рига=РИГА=Rīga|Jurmala|Ventspils|Daugavpils|Liepaja"),
    ("LT", "*Vilnius=Вильнюс=ВИЛЬНЮС=Wilna=Vilna=Wilno|Kaunas|Klaipeda=Klaipėda|Siauliai"),
    ("RU", "*Moscow=Moskva=Moskau=Moscou=Moscú=Mosca=Москва=МОСКВА=莫斯科=モスクワ=모스크바=موسكو=मॉस्को=मास्को=Μόσχα=Moskwa=Moskou=Moskova=Moscovo=Moskwa|*St. Petersburg=Saint Petersburg=St Petersburg=San Petersburgo=Saint-Pétersbourg=Sankt Petersburg=Санкт-Петербург=Leningrad=Ленинград=圣彼得堡=サンクトペテルブルク|*Sochi=Сочи=СОЧИ=索契=ソチ|*Vladivostok=Владивосток=ВЛАДИВОСТОК=ウラジオストク|*Grozny=Грозный=ГРОЗНЫЙ|*Novosibirsk=Новосибирск|*Yekaterinburg=Ekaterinburg=Екатеринбург=Sverdlovsk|Nizhny Novgorod=Нижний Новгород=Gorky|Kazan=Казань|Samara=Самара|Volgograd=Волгоград|Rostov-on-Don=Rostov=Rostow=Ростов-на-Дону|Krasnoyarsk=Красноярск|Irkutsk=Иркутск|Khabarovsk=Хабаровск|Murmansk=Мурманск|Arkhangelsk=Архангельск|Kaliningrad=Калининград|Beslan=Беслан|Vladikavkaz=Владикавказ|Makhachkala=Махачкала|Nazran|Nalchik|Khasavyurt|Pyatigorsk|Stavropol=Ставрополь|Krasnodar=Краснодар|Ufa=Уфа|Perm=Пермь|Chelyabinsk=Челябинск|Omsk=Омск|Tyumen=Тюмень|Tomsk|Yakutsk=Якутск|Magadan|Petropavlovsk-Kamchatsky=Петропавловск-Камчатский|Yuzhno-Sakhalinsk=Южно-Сахалинск|Norilsk|Vorkuta|Severodvinsk|Severomorsk|Baikonur=Байконур|Voronezh=Воронеж|Saratov=Саратов|Pskov=Псков|Tula=Тула|Kursk=Курск|Belgorod=Белгород|Bryansk=Брянск|Smolensk=Смоленск|Tver=Тверь|Yaroslavl=Ярославль|Vladimir=Владимир|Star City|Ulan-Ude|Chita=Чита|Barnaul=Барнаул|Novokuznetsk|Kemerovo=Кемерово|Magnitogorsk|Taganrog|Novorossiisk=Novorossiysk=Новороссийск"),
    ("UA", "*Kiev=Kyiv=Kiew=Kyjiw=Киев=КИЕВ=Київ=КИЇВ=基辅=キエフ=キーウ=키이우=كييف=कीव=Κίεβο=Kijów=Kyjev=Kiova|*Chernobyl=Чернобыль=Chornobyl|*Lviv=Lvov=Lwow=Lemberg=Львов=Львів|*Odessa=Odesa=Одесса=Одеса|*Donetsk=Донецк=ДОНЕЦК=Донецьк|*Kharkiv=Kharkov=Харьков=Харків|*Mariupol=Мариуполь=Маріуполь|Luhansk=Lugansk=Луганск|Dnipro=Dnipropetrovsk=Dnepropetrovsk=Днепр=Дніпро|Zaporizhzhia=Zaporizhia=Zaporozhye=Запорожье=Запоріжжя|Sevastopol=Севастополь|Simferopol=Симферополь=СИМФЕРОПОЛЬ|Yalta=Ялта|Kherson=Херсон|Mykolaiv=Николаев=Миколаїв|Kramatorsk=Краматорск|Sloviansk=Slovyansk=Slaviansk|Bakhmut|Bucha|Irpin|Pokrovsk|Chernihiv=Чернигов|Sumy=Сумы=Суми|Poltava|Vinnytsia|Uzhhorod|Ivano-Frankivsk|Ternopil|Debaltseve|Artemivsk|Avdiivka|Kupiansk|Izium|Kerch"),
    ("BY", "*Minsk=Минск=МИНСК=明斯克=ミンスク=Мінск|Brest=Брест|Gomel|Grodno=Гродно|Vitebsk"),
    ("MD", "*Chisinau=Kishinev=Кишинев=Chișinău|Tiraspol=Тирасполь"),
    ("GE", "*Tbilisi=Tiflis=Тбилиси=ТБИЛИСИ=第比利斯|Gori|Batumi|Sukhumi=Сухуми|Tskhinvali=Цхинвали|Zugdidi|Poti|Kutaisi"),
    ("AM", "*Yerevan=Erevan=Ереван=ЕРЕВАН|Gyumri|Spitak|Stepanakert"),
    ("AZ", "*Baku=Баку=БАКУ=Bakı|Ganja|Nakhchivan|Sumgait"),
    ("KZ", "*Astana=Nur-Sultan=Астана=АСТАНА|*Almaty=Alma-Ata=Алма-Ата=Алматы|Aktau|Atyrau|Karaganda|Zhanaozen|Shymkent|Semipalatinsk"),
    ("UZ", "*Tashkent=Ташкент=ТАШКЕНТ|Samarkand|Bukhara|Andijan=Andizhan|Termez"),
    ("KG", "*Bishkek=Бишкек=БИШКЕК=Frunze|Osh"),
    ("TJ", "*Dushanbe=Душанбе=ДУШАНБЕ|Khorog|Khujand"),
    ("TM", "*Ashgabat=Ashkhabad=Ашхабад|Turkmenbashi"),
    // Turkey and the Middle East
    ("TR", "*Ankara=Анкара=АНКАРА=安卡拉=アンカラ=أنقرة=Άγκυρα|*Istanbul=İstanbul=Стамбул=СТАМБУЛ=伊斯坦布尔=イスタンブール=이스탄불=اسطنبول=إسطنبول=Estambul=Κωνσταντινούπολη|Izmir=İzmir|Diyarbakir=Diyarbakır|Antalya=Анталья|Adana|Gaziantep|Suruc|Reyhanli|Hatay|Antakya|Kilis|Bodrum|Trabzon|Van|Sanliurfa=Şanlıurfa|Erzurum|Konya|Bursa|Mersin|Malatya|Kahramanmaras|Incirlik|Akcakale|Iskenderun|Soma|Cizre|Silopi|Mardin"),
    ("IL", "*Jerusalem=Jérusalem=Jerusalén=Gerusalemme=Иерусалим=ИЕРУСАЛИМ=耶路撒冷=エルサレム=예루살렘=القدس=ירושלים=Ιερουσαλήμ=Jerozolima=Jeruzalém|*Tel Aviv=Тель-Авив=ТЕЛЬ-АВИВ=特拉维夫=テルアビブ=تل أبيب=תל אביב|Haifa=חיפה|Beersheba=Beer Sheva|Ashdod|Ashkelon|Sderot|Nazareth|Eilat|Netanya|Kiryat Shmona|Herzliya|Acre|Metulla|Holon|Rehovot|Petah Tikva|Caesarea"),
    ("PS", "*Gaza City=Gaza=Газа=غزة=加沙=ガザ|*Ramallah=Рамалла=رام الله=拉姆安拉|Bethlehem=بيت لحم|Hebron=الخليل|Nablus=نابلس|Jenin=جنين|Rafah=رفح|Khan Younis=Khan Yunis=خان يونس|Jericho|Tulkarem|Qalqilya|Beit Lahiya|Jabaliya|Deir al-Balah|Beit Hanoun"),
    ("LB", "*Beirut=Beyrouth=Бейрут=БЕЙРУТ=بيروت=贝鲁特=ベイルート=베이루트=Βηρυτός=Bejrut=Bejrút=Beiroet|Tripoli|Tyre=صور|Sidon|Baalbek|Zahle|Arsal|Nabatiyeh|Naqoura|Marjayoun|Metula"),
    ("SY", "*Damascus=Damas=Damaskus=Damasco=Дамаск=ДАМАСК=دمشق=大马士革=ダマスカス=다마스쿠스=Δαμασκός=Damaszek|*Aleppo=Alep=Алеппо=حلب|Homs=Хомс=حمص|Hama|Latakia=اللاذقية|Idlib|Raqqa=الرقة|Kobani|Deir el-Zour=Deir ez-Zor|Palmyra|Daraa|Qamishli|Tartus|Douma|Hasakeh|Azaz|Manbij"),
    ("JO", "*Amman=Амман=عمان=安曼=アンマン|Aqaba|Irbid|Zarqa|Petra"),
    ("IQ", "*Baghdad=Bagdad=Bagdá=Багдад=БАГДАД=بغداد=巴格达=バグダッド=바그다드=Βαγδάτη|*Basra=Basrah=Басра=البصرة|*Mosul=Mossul=Мосул=الموصل|*Fallujah=Falluja|*Irbil=Erbil=Arbil=Эрбиль=أربيل|Kirkuk=كركوك|Najaf=النجف|Karbala=Kerbala=كربلاء|Tikrit|Samarra|Ramadi|Baqouba=Baquba|Nasiriyah=Nassiriya|Sulaimaniyah=Sulaimaniya|Hillah=Hilla|Kut|Dohuk|Sinjar|Tal Afar|Umm Qasr|Balad|Taji|Amarah|Diwaniyah|Haditha|Qaim"),
    ("IR", "*Tehran=Teheran=Téhéran=Teerã=Teerão=Тегеран=ТЕГЕРАН=طهران=تهران=德黑兰=テヘラン=테헤란=Τεχεράνη=Teherán|Isfahan=Esfahan|Mashhad|Shiraz|Tabriz|Qom|Bushehr|Bandar Abbas|Natanz|Bam|Ahvaz|Abadan|Kerman|Kermanshah|Hamedan"),
    ("SA", "*Riyadh=Riad=Ryad=Эр-Рияд=الرياض=利雅得=リヤド=리야드|*Jeddah=Jedda=Dschidda=Yeda=جدة|*Mecca=Makkah=Mekka=La Meca=مكة المكرمة=مكة|*Medina=Madinah=المدينة المنورة|Dhahran|Dammam=الدمام|Alkhobar=Al-Khobar|Taif|Abha|Tabuk|Jubail|Yanbu|Najran|Mina|Arafat=Mount Arafat"),
    ("AE", "*Dubai=Dubái=Дубай=دبي=迪拜=ドバイ=두바이|*Abu Dhabi=Abou Dhabi=Abu Dabi=Абу-Даби=أبوظبي=أبو ظبي=阿布扎比=アブダビ|Sharjah=الشارقة|Fujairah|Ras al-Khaimah|Al Ain|Ajman"),
    ("QA", "*Doha=Доха=ДОХА=الدوحة=多哈=ドーハ=도하|Lusail|Al Rayyan|Al Wakrah"),
    ("KW", "*Kuwait City=Kuwait=Kuweit=Koweït=Кувейт=الكويت|Ahmadi"),
    ("BH", "*Manama=Манама=المنامة|Sakhir"),
    ("OM", "*Muscat=Mascate=Маскат=مسقط|Salalah|Sohar"),
    ("YE", "*Sanaa=San'a=Sana'a=Sanaa=Сана=صنعاء|*Aden=عدن|Taiz|Hodeida=Hodeidah=Hudaydah|Marib|Mukalla|Saada|Zinjibar"),
    // Africa
    ("EG", "*Cairo=Le Caire=Kairo=El Cairo=Il Cairo=Каир=КАИР=القاهرة=开罗=カイロ=카이로=Κάιρο=Kair=Káhira|*Alexandria=Alexandrie=الإسكندرية|Luxor|Aswan|Sharm el-Sheikh=Sharm el Sheikh=Sharm El-Sheikh=Charm el-Cheikh=شرم الشيخ|Suez|Port Said|Ismailia|Giza|El-Arish|Taba|Hurghada|Minya|Mansoura|Tanta|Assiut"),
    ("LY", "*Tripoli=Tripolis=Trípoli=Триполи=طرابلس|*Benghazi=Bengasi=Бенгази=بنغازي|Misrata=Misurata|Sirte|Tobruk|Zawiya|Ajdabiya|Derna|Sabha|Brega|Zintan"),
    ("TN", "*Tunis=Túnez=Tunisi=Тунис=تونس|Sousse|Sfax|Sidi Bouzid|Djerba|Zarzis|Gabes|Kasserine|Carthage|Monastir"),
    ("DZ", "*Algiers=Alger=Algier=Argel=Algeri=Алжир=الجزائر|Oran|Constantine|Annaba|Tizi Ouzou|Tamanrasset|Tindouf|In Amenas|Bejaia|Blida"),
    ("MA", "*Rabat=Рабат=الرباط|*Casablanca=Касабланка=الدار البيضاء|*Marrakech=Marrakesh=Marraquech=مراكش|Tangier=Tanger=Tangiers=طنجة|Fez=Fès|Agadir|Ouarzazate|Al Hoceima|Meknes|Tetouan|Oujda"),
    ("EH", "*Laayoune=El Aaiun|Dakhla"),
    ("SD", "*Khartoum=Khartum=Jartum=Хартум=الخرطوم|*Port Sudan|Nyala|El Fasher=Al-Fashir|Omdurman|El Obeid|Geneina|Abyei|Kassala|Wad Madani"),
    ("SS", "*Juba=Джуба|Malakal|Bentiu|Bor|Rumbek|Wau|Yei"),
    ("ET", "*Addis Ababa=Addis Abeba=Addis-Abeba=Adís Abeba=Аддис-Абеба=أديس أبابا=亚的斯亚贝巴=アディスアベバ|Mekelle=Mekele|Gondar|Lalibela|Dire Dawa|Bahir Dar|Axum|Hawassa|Jijiga|Gambella"),
    ("ER", "*Asmara|Massawa|Assab"), ("DJ", "*Djibouti=Dschibuti=Джибути"),
    ("SO", "*Mogadishu=Mogadiscio=Mogadischu=Mogadisho=Могадишо=مقديشو|Baidoa|Hargeisa|Kismayo=Kismayu|Bosasso|Garowe|Galkayo|Berbera|Beledweyne|Garoowe"),
    ("KE", "*Nairobi=Найроби=НАЙРОБИ=内罗毕=ナイロビ=나이로비=نيروبي|*Mombasa|Kisumu|Nakuru|Eldoret|Garissa|Dadaab|Lamu|Kakuma|Lodwar|Naivasha|Malindi|Thika|Nyeri|Lokichoggio|Machakos|Wajir|Kericho|Iten"),
    ("UG", "*Kampala=Кампала|Entebbe|Gulu|Jinja|Mbarara|Lira|Kasese|Arua|Mbale"),
    ("TZ", "*Dar es Salaam=Dar-es-Salaam=Дар-эс-Салам|*Dodoma|Zanzibar=Zanzibar City|Arusha|Mwanza|Moshi|Kigoma|Ngara"),
    ("RW", "*Kigali=Кигали|Butare|Gisenyi"), ("BI", "*Bujumbura|Gitega"),
    ("CD", "*Kinshasa=Leopoldville=Киншаса|Goma|Bukavu|Lubumbashi=Elisabethville|Kisangani=Stanleyville|Bunia|Beni|Mbandaka|Mbuji-Mayi|Kananga|Uvira|Matadi|Butembo|Kolwezi"),
    ("CG", "*Brazzaville|Pointe-Noire"), ("GA", "*Libreville|Port-Gentil"), ("GQ", "*Malabo|Bata"), ("ST", "*Sao Tome=São Tomé"),
    ("CF", "*Bangui|Bambari|Bria|Bossangoa"), ("TD", "*N'Djamena=Ndjamena=N'Djaména|Abeche=Abéché"),
    ("CM", "*Yaounde=Yaoundé|*Douala|Bamenda|Maroua|Garoua|Buea|Kolofata"),
    ("NG", "*Lagos=Лагос=拉各斯|*Abuja=Абуджа|Kano|Kaduna|Jos|Maiduguri|Port Harcourt|Ibadan|Enugu|Warri|Yola|Sokoto|Benin City|Damaturu|Bauchi|Chibok|Yenagoa|Onitsha|Calabar|Gombe|Zaria|Asaba|Owerri|Ilorin|Abeokuta|Makurdi|Minna|Katsina|Uyo|Osogbo|Akure|Ado-Ekiti|Lokoja|Lafia|Awka|Umuahia|Gusau|Dutse|Jalingo|Birnin Kebbi"),
    ("BJ", "*Cotonou|Porto-Novo"), ("TG", "*Lome=Lomé"), ("GH", "*Accra=Аккра|Kumasi|Tamale|Tema|Takoradi|Cape Coast|Sekondi-Takoradi|Sunyani|Koforidua|Ho|Bolgatanga"),
    ("CI", "*Abidjan=Абиджан|Yamoussoukro|Bouake=Bouaké|Man|Grand-Bassam|Korhogo|San Pedro"), ("LR", "*Monrovia|Gbarnga|Buchanan"), ("SL", "*Freetown|Kenema|Bo|Makeni"),
    ("GN", "*Conakry=Конакри|Nzerekore|Gueckedou|Labe"), ("GW", "*Bissau"), ("SN", "*Dakar=Дакар|Saint-Louis|Touba|Ziguinchor|Thies|Kaolack"), ("GM", "*Banjul|Serrekunda"),
    ("MR", "*Nouakchott|Nouadhibou"), ("ML", "*Bamako=Бамако|Timbuktu=Tombouctou|Gao|Kidal|Mopti|Sevare=Sévaré|Segou|Kayes|Sikasso"), ("BF", "*Ouagadougou=Уагадугу|Bobo-Dioulasso|Dori|Kaya"),
    ("NE", "*Niamey=Ниамей|Agadez|Diffa|Zinder|Maradi|Tillaberi"), ("CV", "*Praia|Mindelo"),
    ("AO", "*Luanda=Луанда|Huambo|Cabinda|Lobito|Benguela|Kuito|Lubango|Malanje"), ("ZM", "*Lusaka=Лусака|Ndola|Livingstone|Kitwe"), ("ZW", "*Harare=Salisbury=Хараре|*Bulawayo|Victoria Falls|Mutare|Gweru|Hwange"),
    ("MW", "*Lilongwe|*Blantyre|Zomba|Mzuzu"), ("MZ", "*Maputo=Lourenco Marques|Beira|Pemba|Nampula|Palma|Quelimane|Tete"), ("BW", "*Gaborone|Francistown|Maun"), ("NA", "*Windhoek|Walvis Bay|Swakopmund"),
    ("ZA", "*Johannesburg=Йоханнесбург=约翰内斯堡=ヨハネスブルク=요하네스버그|*Pretoria=Tshwane=Претория|*Cape Town=Le Cap=Kapstadt=Ciudad del Cabo=Città del Capo=Кейптаун=Kaapstad|*Durban|*Soweto|Port Elizabeth=Gqeberha|Bloemfontein|East London|Kimberley|Rustenburg|Polokwane|Pietermaritzburg|Nelspruit=Mbombela|Sun City|Marikana|Qunu|Stellenbosch|George|Centurion|Sandton|Mahikeng|Potchefstroom|Secunda"),
    ("LS", "*Maseru"), ("SZ", "*Mbabane|Lobamba|Manzini"), ("MG", "*Antananarivo|Toamasina|Antsirabe"), ("MU", "*Port Louis"), ("SC", "*Victoria"), ("KM", "*Moroni"), ("RE", "Saint-Denis de la Réunion"),
    ("SH", "Jamestown"),
    // South Asia
    ("AF", "*Kabul=Kaboul=Кабул=КАБУЛ=كابول=کابل=喀布尔=カブール=카불=काबुल=Καμπούλ|*Kandahar|Herat|Jalalabad|Mazar-i-Sharif=Mazar-e-Sharif|Kunduz|Bagram|Ghazni|Lashkar Gah|Camp Bastion|Bagram Air Base|Bamiyan=Bamyan|Khost|Gardez|Kandahar Airfield|Asadabad|Tora Bora|Maidan Shahr"),
    ("PK", "*Islamabad=Исламабад=ИСЛАМАБАД=إسلام أباد=إسلام آباد=伊斯兰堡=イスラマバード=이슬라마바드=इस्लामाबाद=اسلام آباد|*Karachi=Карачи=कराची=کراچی|*Lahore=Лахор=लाहौर=لاہور|*Peshawar=Пешавар=पेशावर|*Quetta=Кветта|*Rawalpindi|Faisalabad|Multan|Muzaffarabad|Abbottabad|Gwadar|Hyderabad|Sialkot|Swat|Mingora|Miranshah|Wana|Bannu|Sukkur|Chaman|Larkana|Gujranwala|Dera Ismail Khan|Balakot|Mardan|Charsadda|Gilgit|Sargodha|Bahawalpur|Torkham|Wagah|Khar|Parachinar|Landi Kotal|Kohat|Mansehra|Nawabshah|Thatta"),
    ("IN", "*New Delhi=Delhi=Neu Delhi=Neu-Delhi=Nueva Delhi=Nouvelle Delhi=Nova Delhi=Nova Délhi=Nuova Delhi=Нью-Дели=НЬЮ-ДЕЛИ=نيودلهي=新德里=ニューデリー=뉴델리=नई दिल्ली=नयी दिल्ली=दिल्ली=নয়াদিল্লি=Νέο Δελχί|*Mumbai=Bombay=Bombaim=Мумбаи=孟买=ムンバイ=뭄바이=मुंबई=मुम्बई|*Kolkata=Calcutta=Kalkutta=Калькутта=कोलकाता=কলকাতা|*Chennai=Madras=Ченнаи=चेन्नई|*Bangalore=Bengaluru=Бангалор=बेंगलुरु=बेंगलूर|*Hyderabad=हैदराबाद|*Ahmedabad=Ahmadabad=अहमदाबाद|*Srinagar=श्रीनगर|*Jammu=जम्मू|*Lucknow=लखनऊ|*Chandigarh=चंडीगढ़|*Bhopal=भोपाल|*Jaipur=जयपुर|*Patna=पटना|*Pune=Poona=पुणे|*Guwahati=Gauhati=गुवाहाटी|*Thiruvananthapuram=Trivandrum|*Kochi=Cochin|*Bhubaneswar=Bhubaneshwar=भुवनेश्वर|*Ranchi=रांची|*Raipur=रायपुर|*Dehradun=Dehra Dun=देहरादून|*Shimla=Simla=शिमला|*Amritsar=अमृतसर|*Nagpur=नागपुर|*Varanasi=Benares=वाराणसी|*Agra=आगरा|*Kanpur=कानपुर|*Imphal|*Shillong|*Gandhinagar=गांधीनगर|*Indore=इंदौर|*Panaji=Panjim|*Puducherry=Pondicherry|*Visakhapatnam=Vizag|*Vijayawada|*Amaravati|*Coimbatore|*Madurai|*Mysore=Mysuru|*Mangalore=Mangaluru|*Surat|*Vadodara=Baroda|*Rajkot|*Noida|*Gurgaon=Gurugram|*Faridabad|*Ghaziabad|*Meerut|*Allahabad=Prayagraj=प्रयागराज|*Gorakhpur|*Ayodhya|*Dharamsala=Dharamshala|*Darjeeling|*Siliguri|*Aizawl|*Kohima|*Itanagar|*Gangtok|*Agartala|*Dispur|*Jodhpur|*Udaipur|*Kota|*Jalandhar|*Ludhiana|*Patiala|*Cuttack|*Dharmashala|*Leh|*Port Blair|*Kozhikode=Calicut|*Thrissur|*Nashik=Nasik|*Aurangabad|*Thane|*Kolhapur|*Solapur|*Gwalior|*Jabalpur|*Jamshedpur|*Dhanbad|*Bokaro|*Muzaffarnagar|*Bareilly|*Aligarh|*Moradabad|*Mathura|*Dibrugarh|*Silchar|*Baramulla|*Anantnag|*Pulwama|*Uri|Tirupati|Hubli|Belgaum=Belagavi|Warangal|Tiruchirappalli=Trichy|Salem|Kurnool|Guntur|Nellore|Ajmer|Bikaner|Bhuj|Godhra|Sriharikota|Haridwar|Rishikesh|Roorkee|Panipat|Rohtak|Hisar|Karnal|Ambala|Bathinda|Pathankot|Muzaffarpur|Gaya|Bhagalpur|Darbhanga|Rourkela|Sambalpur|Puri|Asansol|Durgapur|Howrah|Malda|Udhampur|Kargil|Kishtwar|Poonch|Rajouri|Shopian|Kupwara|Kulgam|Bilaspur|Bastar|Dantewada|Nanded|Latur|Akola|Amravati|Gadchiroli|Navi Mumbai"),
    // The same in the scripts of the south and the west of India
    ("IN", "சென்னை|மதுரை|கோயம்புத்தூர்|திருச்சி|హైదరాబాద్|విజయవాడ|విశాఖపట్నం|అమరావతి|തിരുവനന്തപുരം|കൊച്ചി|കോഴിക്കോട്|തൃശൂർ|ಬೆಂಗಳೂರು|ಮೈಸೂರು|ಮಂಗಳೂರು|અમદાવાદ|સુરત|વડોદરા|રાજકોટ|ગાંધીનગર|ਚੰਡੀਗੜ੍ਹ|ਅੰਮ੍ਰਿਤਸਰ|ਲੁਧਿਆਣਾ|पुणे|नागपूर|नाशिक"),
    ("BD", "*Dhaka=Dacca=Дакка=ঢাকা=达卡=ダッカ|*Chittagong=Chattogram=চট্টগ্রাম|Cox's Bazar|Sylhet|Khulna|Savar|Rajshahi|Barisal|Teknaf|Mirpur|Fatullah|Narayanganj|Gazipur"),
    ("LK", "*Colombo=Коломбо=科伦坡=コロンボ|Kandy|Jaffna|Trincomalee|Galle|Batticaloa|Vavuniya|Dambulla|Kilinochchi|Hambantota|Negombo|Pallekele|Sri Jayawardenepura Kotte"),
    ("NP", "*Kathmandu=Katmandu=Katmandou=Катманду=काठमांडू=加德满都=カトマンズ|Pokhara|Lukla|Biratnagar|Nepalgunj|Bhaktapur|Birgunj"),
    ("BT", "*Thimphu|Paro"), ("MV", "*Male=Malé|Addu"),
    // East Asia
    ("CN", "*Beijing=Peking=Pékin=Pekín=Pechino=Pequim=Пекин=ПЕКИН=北京=베이징=بكين=बीजिंग=Πεκίνο=Pekin=Peking|*Shanghai=Schanghai=Шанхай=上海=상하이=شانغهاي=शंघाई=Xangai=Szanghaj|*Guangzhou=Canton=广州=廣州=広州=Гуанчжоу|*Shenzhen=深圳=Шэньчжэнь|*Wuhan=武汉=武漢=Ухань|*Chongqing=Chungking=重庆=重慶|*Tianjin=Tientsin=天津|*Chengdu=成都|*Nanjing=Nanking=南京|*Xi'an=Xian=西安|*Lhasa=拉萨=Лхаса|*Urumqi=Ürümqi=乌鲁木齐|*Kunming=昆明|*Hangzhou=杭州|*Dalian=大连|*Shenyang=沈阳|*Harbin=哈尔滨|*Qingdao=Tsingtao=青岛|Xiamen=Amoy=厦门|Fuzhou=福州|Changsha=长沙|Zhengzhou=郑州|Jinan=济南|Hefei=合肥|Nanchang=南昌|Guiyang=贵阳|Nanning=南宁|Haikou=海口|Sanya=三亚|Boao=博鳌|Taiyuan=太原|Shijiazhuang=石家庄|Changchun=长春|Hohhot=呼和浩特|Yinchuan=银川|Lanzhou=兰州|Xining=西宁|Kashgar=喀什|Hotan|Ningbo=宁波|Suzhou=苏州|Wuxi=无锡|Wenzhou=温州|Dongguan=东莞|Foshan=佛山|Zhuhai=珠海|Dandong|Yanji|Beidaihe|Yiwu|Yantai|Weifang|Zhangjiakou|Yushu|Beichuan|Dujiangyan|Wukan|Lijiang|Guilin=桂林|Luoyang|Tangshan=唐山"),
    ("HK", "*Hong Kong=Hongkong=Гонконг=香港=홍콩=هونغ كونغ=हांगकांग=Χονγκ Κονγκ"), ("MO", "*Macau=Macao=Макао=澳门=澳門=マカオ=마카오"),
    ("TW", "*Taipei=Тайбэй=台北=臺北=타이베이=تايبيه=Taipeh|Kaohsiung=高雄|Taichung=台中|Tainan=台南|Hsinchu=新竹|Hualien=花蓮|Keelung=基隆|Taoyuan=桃園"),
    ("JP", "*Tokyo=Tokio=Tóquio=Токио=ТОКИО=东京=東京=도쿄=طوكيو=टोक्यो=Τόκιο|*Osaka=Осака=大阪=오사카|*Hiroshima=広島=广岛|*Nagasaki=長崎|*Kyoto=京都|*Nagoya=名古屋|*Yokohama=横浜|*Kobe=神戸|*Sapporo=札幌|*Fukuoka=福岡|*Fukushima=福島|*Sendai=仙台|*Naha=那覇|Nagano=長野|Niigata=新潟|Kumamoto=熊本|Kagoshima=鹿児島|Ise-Shima|Toyako|Kanazawa=金沢|Okayama=岡山|Shizuoka=静岡|Chiba=千葉|Saitama=埼玉|Kawasaki=川崎|Gotemba|Suzuka|Toyota City=Toyota|Tsukuba|Ishinomaki|Rikuzentakata|Minamisanriku|Iwaki|Narita=成田|Aomori=青森|Morioka=盛岡|Akita=秋田|Matsuyama=松山|Oita=大分|Miyazaki=宮崎|Tokai|Karuizawa|Hakodate|Otsuchi|Ofunato|Kesennuma|Ginowan|Nago"),
    ("KR", "*Seoul=Séoul=Seúl=Seul=Сеул=СЕУЛ=首尔=漢城=ソウル=서울=سيول=सियोल=Σεούλ=Soul|*Busan=Pusan=부산=釜山|*Incheon=Inchon=인천|*Daegu=Taegu=대구|*Gwangju=Kwangju=광주|*Daejeon=Taejon=대전|*Ulsan=울산|*Sejong=세종|Suwon=수원|Pyeongchang=평창|Gangneung=강릉|Jeju=제주|Panmunjom=판문점|Paju=파주|Pohang=포항|Gumi|Gyeongju=경주|Jindo|Jeonju=전주|Changwon=창원|Cheongju=청주|Chuncheon=춘천|Hwaseong=화성|Yongin=용인|Seongnam=성남|Goyang=고양|Uijeongbu=의정부|Anyang=안양|Anseong|Yeonpyeong Island|Pyeongtaek=평택|Mokpo=목포|Yeosu=여수|Wonju=원주|Andong=안동"),
    ("KP", "*Pyongyang=Pjöngjang=Pyöngyang=Пхеньян=ПХЕНЬЯН=平壤=平壌=평양|Kaesong=개성|Wonsan|Rason|Sinuiju"),
    ("MN", "*Ulaanbaatar=Ulan Bator=Улан-Батор=Улаанбаатар"),
    // South-east Asia
    ("ID", "*Jakarta=Djakarta=Джакарта=ДЖАКАРТА=雅加达=ジャカルタ=자카르타=جاكرتا|*Bali|*Banda Aceh|*Denpasar|*Surabaya|*Yogyakarta=Jogjakarta|Bandung|Medan|Semarang|Makassar=Ujung Pandang|Palembang|Padang|Nusa Dua|Palu|Lombok|Mataram|Ambon|Jayapura|Manado|Pekanbaru|Balikpapan|Batam|Solo|Kupang|Pontianak|Banjarmasin|Malang|Bogor|Depok|Tangerang|Bekasi|Kuta|Labuan Bajo|Timika|Poso|Meulaboh|Samarinda|Jambi|Bengkulu|Serang|Cirebon|Banyuwangi|Bandarlampung=Bandar Lampung|Kendari|Gorontalo|Ternate|Sidoarjo|Gresik|Lhokseumawe"),
    ("MY", "*Kuala Lumpur=Куала-Лумпур=吉隆坡=クアラルンプール=쿠알라룸푸르=كوالالمبور|*Putrajaya|Penang|George Town|Johor Bahru|Ipoh|Kota Kinabalu|Kuching|Langkawi|Petaling Jaya|Shah Alam|Malacca=Melaka|Alor Setar|Kota Bharu|Kuantan|Kuala Terengganu|Seremban|Sepang|Sandakan|Miri|Sibu|Labuan|Klang|Subang Jaya|Lahad Datu"),
    ("SG", "*Singapore=Singapur=Singapour=Singapura=Сингапур=新加坡=シンガポール=싱가포르=سنغافورة=सिंगापुर|Sentosa"),
    ("TH", "*Bangkok=Бангкок=БАНГКОК=曼谷=バンコク=방콕=بانكوك=बैंकाक=Μπανγκόκ|*Phuket=Пхукет|*Chiang Mai|*Pattaya=Паттайя|Chiang Rai|Mae Sot|Hat Yai|Yala|Pattani|Narathiwat|Hua Hin|Khao Lak|Koh Samui|Udon Thani|Khon Kaen|Ayutthaya|Mae Sai|Nakhon Ratchasima|Korat|Krabi|Aranyaprathet|Songkhla|Sungai Golok|Cha-Am"),
    ("VN", "*Hanoi=Ha Noi=Hanói=Ханой=ХАНОЙ=河内=ハノイ=하노이=هانوي=Hà Nội|*Ho Chi Minh City=Saigon=Ho-Chi-Minh-Stadt=Хошимин=Hồ Chí Minh=ホーチミン=胡志明市|*Da Nang=Danang|Hue=Huế|Hai Phong=Haiphong|Nha Trang|Can Tho|Dalat|Ha Long|Vung Tau|Hoi An|Quang Ngai|Binh Duong"),
    ("KH", "*Phnom Penh=Пномпень=金边=プノンペン=프놈펜|Siem Reap|Sihanoukville|Battambang|Poipet|Anlong Veng|Pailin"), ("LA", "*Vientiane=Вьентьян=万象=ビエンチャン|Luang Prabang|Pakse|Attapeu"),
    ("MM", "*Yangon=Rangoon=Rangun=Янгон=仰光=ヤンゴン=양곤|*Naypyitaw=Naypyidaw=Nay Pyi Taw|Mandalay|Sittwe|Myitkyina|Maungdaw|Bago|Meiktila|Mae La|Taunggyi|Lashio|Mawlamyine=Moulmein"),
    ("PH", "*Manila=Manille=Манила=МАНИЛА=马尼拉=マニラ=마닐라=مانيلا=Maynila|*Quezon City|*Cebu City=Cebu|*Davao City=Davao|Zamboanga City=Zamboanga|Tacloban|Marawi|Makati|Pasay City|Baguio=Baguio City|Cotabato City=Cotabato|Jolo|Iloilo City=Iloilo|Bacolod City=Bacolod|Cagayan de Oro=Cagayan de Oro City|Legazpi|Clark|Subic Bay|Angeles City|Puerto Princesa|General Santos City=General Santos|Batangas City|Butuan City|Ormoc|Dumaguete City|Olongapo City|San Fernando City|Taguig|Boracay|Tagaytay City|Pasig City|Cabanatuan City|Laoag City|Tuguegarao City|Naga City|Surigao City"),
    ("BN", "*Bandar Seri Begawan"), ("TL", "*Dili=Díli|Baucau"),
    // Oceania
    ("AU", "*Sydney=Sídney=Сидней=СИДНЕЙ=悉尼=雪梨=シドニー=시드니=سيدني=Σίδνεϊ|*Melbourne=Мельбурн=墨尔本=メルボルン=멜버른=Μελβούρνη|*Canberra=Канберра=堪培拉=キャンベラ|*Brisbane=Брисбен=布里斯班=ブリスベン|Adelaide=阿德莱德|Darwin|Hobart|Gold Coast|Cairns|Alice Springs|Perth=Перт=珀斯|Newcastle|Geelong|Townsville|Wollongong|Ballarat|Bendigo|Kalgoorlie|Port Arthur|Port Hedland|Karratha|Rockhampton|Toowoomba|Mackay|Bathurst|Launceston|Broome|Bundaberg|Wagga Wagga|Dubbo|Tamworth|Coffs Harbour|Byron Bay|Mount Isa|Albury|Mildura|Orange|Nowra|Penrith|Parramatta|Fremantle|Sunshine Coast|Christmas Island"),
    ("NZ", "*Wellington=Веллингтон=惠灵顿=ウェリントン|*Auckland=Окленд=奥克兰=オークランド=오클랜드|*Christchurch=Крайстчерч=クライストチャーチ|Dunedin|Hamilton|Queenstown|Rotorua|Napier|Tauranga|Invercargill|Nelson|Palmerston North|Waitangi|Greymouth|Whakatane|Kaikoura|New Plymouth|Taupo|Whangarei|Gisborne|Timaru|Ashburton|Hastings|Blenheim"),
    ("FJ", "*Suva|Nadi"), ("PG", "*Port Moresby|Lae|Mount Hagen|Arawa|Rabaul"), ("SB", "*Honiara"), ("VU", "*Port Vila"), ("WS", "*Apia"), ("TO", "*Nuku'alofa=Nukualofa"),
    ("NC", "*Noumea=Nouméa"), ("PF", "*Papeete"), ("GU", "Hagatna=Hagåtña|Tamuning"), ("AS", "*Pago Pago"), ("MH", "*Majuro|Kwajalein"), ("FM", "*Palikir"), ("PW", "*Koror|Melekeok|Ngerulmud"),
    ("KI", "*Tarawa"), ("TV", "*Funafuti"), ("NR", "*Yaren|Nauru"), ("CK", "*Avarua|Rarotonga"), ("NU", "*Alofi"), ("AQ", "*McMurdo Station|South Pole"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::region;

    #[test]
    fn codes_are_those_of_the_region_table() {
        for (code, names) in CITIES {
            assert!(region::with_code(code).is_some() || *code == "SH", "{code}");
            assert!(names.split(['|', '=']).all(|name| name.len() >= 2), "{code}");
        }
    }

    #[test]
    fn no_two_cities_of_a_name_both_stand_alone() {
        for name in names() {
            let mut alone = cities(name).filter(|city| city.stands_alone);
            let code = alone.next().map(|city| city.code);
            assert!(alone.all(|city| Some(city.code) == code), "{name}");
        }
    }

    /// The lists of cities that stand alone, AP stylebook.
    #[test]
    fn cities_of_the_stylebook_stand_alone() {
        let domestic = "ATLANTA BALTIMORE BOSTON CHICAGO CINCINNATI CLEVELAND DALLAS DENVER \
            DETROIT HONOLULU HOUSTON INDIANAPOLIS MIAMI MILWAUKEE MINNEAPOLIS PHILADELPHIA \
            PHOENIX PITTSBURGH SEATTLE WASHINGTON";
        for name in domestic.split_whitespace() {
            assert_eq!(city(name).map(|c| c.country()), Some("US"), "{name}");
        }
        for (name, code) in [
            ("LAS VEGAS", "US-NV"),
            ("ST. LOUIS", "US-MO"),
            ("SALT LAKE CITY", "US-UT"),
            ("NEW YORK", "US-NY"),
            ("BERLIN", "DE"),
            ("GUATEMALA CITY", "GT"),
            ("HONG KONG", "HK"),
            ("JERUSALEM", "IL"),
            ("KUWAIT CITY", "KW"),
            ("LONDON", "GB"),
            ("MACAU", "MO"),
            ("PANAMA CITY", "PA"),
            ("QUEBEC CITY", "CA-QC"),
            ("SAN MARINO", "SM"),
            ("VATICAN CITY", "VA"),
            ("ZURICH", "CH"),
            ("BOMBAY", "IN"),
            ("BONN", "DE"),
            ("PEKING", "CN"),
            ("МОСКВА", "RU"),
            ("東京", "JP"),
            ("नई दिल्ली", "IN"),
        ] {
            assert_eq!(city(name).map(|c| c.code), Some(code), "{name}");
        }
    }

    #[test]
    fn what_is_no_city_is_none() {
        for text in ["", "X", "PILOBOLUS", "Opinion", "UPDATE", "Memory"] {
            assert!(!is_city(text), "{text}");
        }
    }
}
