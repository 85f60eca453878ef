/**
 * Places that are named in news without acting: states, provinces, regions, large cities, and the words that end the
 * name of a place. Countries and their capitals are in countries.ts.
 */
const words = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** States, provinces and parts of countries. */
export const STATES: ReadonlySet<string> = new Set(
  words(`
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa
Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada
New Hampshire,New Jersey,New Mexico,New York,New York State,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania
Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming
Washington State,Washington D.C.,Washington DC,D.C.,District of Columbia,Guam
Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon
New South Wales,Queensland,Victoria,Tasmania,South Australia,Western Australia,Northern Territory
Bavaria,Saxony,Catalonia,Andalusia,Galicia,Lombardy,Sicily,Sardinia,Tuscany,Brittany,Normandy,Corsica,Crete
Crimea,Donbas,Donetsk,Luhansk,Chechnya,Siberia,Dagestan,Tatarstan,Transnistria,Abkhazia,South Ossetia
Kashmir,Punjab,Gujarat,Kerala,Maharashtra,Bihar,Tamil Nadu,Uttar Pradesh,West Bengal,Sindh,Balochistan
Xinjiang,Tibet,Guangdong,Sichuan,Hubei,Hunan,Yunnan,Inner Mongolia,Fujian,Zhejiang
Darfur,Tigray,Biafra,Kurdistan,Gaza,Gaza Strip,West Bank,Golan Heights,East Jerusalem,Sinai,Rafah,Khan Younis
Sinaloa,Chihuahua,Sonora,Jalisco,Oaxaca,Chiapas,Baja California,Yucatan,Guerrero,Michoacan,Tamaulipas
Kansai,Hokkaido,Okinawa,Honshu,Java,Sumatra,Bali,Borneo,Mindanao,Luzon
Ulster,Cornwall,Kent,Essex,Yorkshire,Lancashire,Surrey,Sussex,Devon,Norfolk,Suffolk,Hampshire
Fla.,Calif.,Mass.,Tex.,Pa.,Conn.,Md.,Va.,Ill.,Mich.,Minn.,Wis.,Colo.,Ariz.,Wash.,Ore.,Nev.,Tenn.,Ky.,Ga.,Ala.,La.,Okla.,Kan.,Neb.,N.Y.,N.J.,N.C.,S.C.,N.H.,N.M.,N.D.,S.D.,R.I.,W.Va.,Del.,Vt.,Mo.,Ind.
`),
);

/** Large cities and towns that are often in the news (capitals are in countries.ts). */
export const CITIES: ReadonlySet<string> = new Set(
  words(`
New York City,Manhattan,Brooklyn,Queens,Bronx,Harlem,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego
Dallas,Austin,San Francisco,Seattle,Denver,Boston,Detroit,Memphis,Baltimore,Milwaukee,Atlanta,Miami,Minneapolis,Tampa
New Orleans,Cleveland,St. Louis,Pittsburgh,Cincinnati,Orlando,Las Vegas,Portland,Sacramento,Kansas City,Oakland,Omaha
Palm Beach,West Palm Beach,Mar-a-Lago,El Paso,Laredo,Tucson,Albuquerque,Salt Lake City,Honolulu,Anchorage,Buffalo
Charlotte,Raleigh,Richmond,Nashville,Louisville,Indianapolis,Columbus,Toledo,Ferguson,Charlottesville,Cupertino,Palo Alto
Wichita,Everett,Hollywood,Silicon Valley,Wall Street,Capitol Hill,Guantanamo Bay,Guantanamo,Camp David,Cape Canaveral
Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Halifax
Birmingham,Manchester,Liverpool,Leeds,Glasgow,Edinburgh,Cardiff,Belfast,Bristol,Sheffield,Newcastle,Nottingham,Oxford
Cambridge,Brighton,Southampton,Portsmouth,Heathrow,Gatwick,Stansted,Wembley,Wimbledon,Farnborough,Filton,Broughton
Marseille,Lyon,Toulouse,Nice,Nantes,Strasbourg,Bordeaux,Lille,Cannes,Calais,Versailles,Le Bourget
Hamburg,Munich,Cologne,Frankfurt,Stuttgart,Düsseldorf,Leipzig,Dresden,Bonn,Hanover,Bremen,Nuremberg
Barcelona,Valencia,Seville,Bilbao,Malaga,Porto,Milan,Naples,Turin,Florence,Venice,Genoa,Bologna,Palermo
Brussels,Rotterdam,The Hague,Antwerp,Geneva,Zurich,Basel,Lausanne,Davos,Salzburg,Gothenburg,Malmo,Krakow,Gdansk
Saint Petersburg,St. Petersburg,Sochi,Vladivostok,Kazan,Rostov,Kursk,Belgorod,Kharkiv,Odesa,Odessa,Lviv,Mariupol,Kherson
Zaporizhzhia,Bakhmut,Chernobyl,Bucha,Istanbul,Izmir,Thessaloniki,Srebrenica,Mostar
Dubai,Sharjah,Jeddah,Mecca,Medina,Aleppo,Homs,Idlib,Raqqa,Mosul,Basra,Kirkuk,Fallujah,Erbil,Tel Aviv,Haifa,Hebron,Nablus
Jenin,Bethlehem,Gaza City,Alexandria,Benghazi,Casablanca,Marrakesh,Lagos,Kano,Mombasa,Johannesburg,Cape Town,Durban
Soweto,Goma,Kandahar,Herat,Kunduz,Helmand,Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Abbottabad
Mumbai,Bombay,Kolkata,Calcutta,Chennai,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Srinagar
Shanghai,Guangzhou,Shenzhen,Wuhan,Chongqing,Tianjin,Hangzhou,Nanjing,Chengdu,Urumqi,Lhasa,Macau,Tiananmen Square
Osaka,Kyoto,Hiroshima,Nagasaki,Fukushima,Kobe,Yokohama,Busan,Yangon,Rangoon,Mandalay,Phuket,Ho Chi Minh City,Saigon
Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Auckland,Christchurch
Sao Paulo,São Paulo,Rio de Janeiro,Rio,Cusco,Medellin,Cali,Cartagena,Guayaquil,Maracaibo,Cancun,Tijuana,Ciudad Juarez
Guadalajara,Monterrey,Acapulco,Veracruz,Culiacan,Ground Zero
`),
);

/** Parts of the world, and waters. */
export const WORLD_REGIONS: ReadonlySet<string> = new Set(
  words(`
Africa,Asia,Europe,Antarctica,Oceania,North America,South America,Latin America,Central America,Eurasia,Scandinavia
Middle East,Far East,East Asia,Southeast Asia,South Asia,Central Asia,North Africa,West Africa,East Africa,Sub-Saharan Africa
Eastern Europe,Western Europe,Balkans,Caucasus,Sahel,Horn of Africa,Maghreb,Levant,Caribbean,Arctic,Persian Gulf,Gulf
Atlantic,Pacific,Mediterranean,Atlantic Ocean,Pacific Ocean,Indian Ocean,Arctic Ocean,Baltic,Black Sea,Red Sea
North Sea,Baltic Sea,Mediterranean Sea,South China Sea,East China Sea,Caspian Sea,Gulf of Mexico,Gulf of Aden,Gulf of Oman
Strait of Hormuz,Taiwan Strait,English Channel,Suez Canal,Panama Canal,Bering Strait,Sahara,Himalayas,Alps,Andes,Amazon
Midwest,West Coast,East Coast,Deep South,Gulf Coast,Bay Area,Rust Belt,New England,Rio Grande,Korean Peninsula,Earth,Mars,Moon
West,East,North,South
`),
);

/** Last words of place names, in lower case: "Hudson River", "Heathrow Airport". */
export const PLACE_TAILS: ReadonlySet<string> = new Set(
  words(`
river,lake,mountain,mountains,island,islands,peninsula,valley,beach,bay,sea,ocean,gulf,strait,channel,desert,canal,creek,coast
street,avenue,road,boulevard,lane,square,plaza,bridge,tunnel,highway,park,stadium,arena,airport,station,harbor,harbour,port
county,province,district,township,village,city,town,oblast,prefecture,territory,region,hills,heights,springs,falls
palace,castle,cathedral,mosque,temple,tower,hall,building,airfield,airbase,base,prison,jail,camp,cemetery,museum,theatre,theater
hotel,centre,center,arch,gate,forest,canyon,cape,point,pass,mount,border,strip
`),
);

/** First words of place names. */
export const PLACE_HEADS: ReadonlySet<string> = new Set([
  'mount',
  'lake',
  'cape',
  'port',
  'fort',
  'san',
  'santa',
  'los',
  'las',
  'el',
  'isle',
  'gulf',
  'bay',
  'strait',
  'camp',
]);
