/**
 * Countries as news names them: one line a country,
 * `code|name|adjective|people|capital|other names|regions`.
 * `code` is ISO 3166-1 alpha-2 (or a made-up code of four letters for a nation without one); `people` lists the
 * nouns for its nationals in the singular, plural forms are made from them; lists are separated by commas.
 * Regions are what a reporter writes before "country": "the Latin American country".
 */
const TABLE = `
AF|Afghanistan|Afghan|Afghan|Kabul||asian,central asian,south asian,landlocked,muslim
AL|Albania|Albanian|Albanian|Tirana||european,balkan
DZ|Algeria|Algerian|Algerian|Algiers||african,north african,arab,oil-rich
AD|Andorra|Andorran|Andorran|Andorra la Vella||european
AO|Angola|Angolan|Angolan|Luanda||african,southern african,oil-rich
AR|Argentina|Argentine,Argentinian|Argentine,Argentinian|Buenos Aires||latin american,south american
AM|Armenia|Armenian|Armenian|Yerevan||caucasus
AU|Australia|Australian|Australian,Aussie|Canberra||pacific,western
AT|Austria|Austrian|Austrian|Vienna||european,alpine,eu
AZ|Azerbaijan|Azerbaijani,Azeri|Azerbaijani,Azeri|Baku||caucasus,oil-rich
BS|Bahamas|Bahamian|Bahamian|Nassau||caribbean,island
BH|Bahrain|Bahraini|Bahraini|Manama||arab,gulf,middle eastern
BD|Bangladesh|Bangladeshi|Bangladeshi|Dhaka||asian,south asian
BB|Barbados|Barbadian|Barbadian|Bridgetown||caribbean,island
BY|Belarus|Belarusian|Belarusian|Minsk||european,eastern european,ex-soviet
BE|Belgium|Belgian|Belgian|||european,eu,western european
BZ|Belize|Belizean|Belizean|Belmopan||central american
BJ|Benin|Beninese|Beninese|Porto-Novo||african,west african
BT|Bhutan|Bhutanese|Bhutanese|Thimphu||asian,south asian,himalayan
BO|Bolivia|Bolivian|Bolivian|La Paz||latin american,south american,andean,landlocked
BA|Bosnia and Herzegovina|Bosnian|Bosnian|Sarajevo|Bosnia,Bosnia-Herzegovina|european,balkan
BW|Botswana||Motswana|Gaborone||african,southern african
BR|Brazil|Brazilian|Brazilian|Brasilia|Brasil|latin american,south american
BN|Brunei|Bruneian|Bruneian|Bandar Seri Begawan||asian,southeast asian
BG|Bulgaria|Bulgarian|Bulgarian|Sofia||european,balkan,eu,eastern european
BF|Burkina Faso|Burkinabe|Burkinabe|Ouagadougou||african,west african
BI|Burundi|Burundian|Burundian|Bujumbura||african,east african
KH|Cambodia|Cambodian|Cambodian|Phnom Penh||asian,southeast asian
CM|Cameroon|Cameroonian|Cameroonian|Yaounde||african,central african
CA|Canada|Canadian|Canadian|Ottawa||north american,western
CV|Cape Verde|Cape Verdean|Cape Verdean|Praia||african,island
CF|Central African Republic|||Bangui||african,central african
TD|Chad|Chadian|Chadian|N'Djamena||african,central african
CL|Chile|Chilean|Chilean|Santiago||latin american,south american,andean
CN|China|Chinese||Beijing|People's Republic of China,PRC,mainland China,Peking|asian,east asian,communist
CO|Colombia|Colombian|Colombian|Bogota|Bogotá|latin american,south american,andean
KM|Comoros|Comorian|Comorian|Moroni||african,island
CG|Republic of the Congo|Congolese|||Congo-Brazzaville|african,central african
CD|Democratic Republic of the Congo|Congolese||Kinshasa|Congo,DRC,DR Congo,Democratic Republic of Congo,Zaire|african,central african
CR|Costa Rica|Costa Rican|Costa Rican|San Jose||latin american,central american
CI|Ivory Coast|Ivorian|Ivorian|Abidjan|Côte d'Ivoire,Cote d'Ivoire|african,west african
HR|Croatia|Croatian|Croatian,Croat|Zagreb||european,balkan,eu
CU|Cuba|Cuban|Cuban|Havana||latin american,caribbean,island,communist
CY|Cyprus|Cypriot|Cypriot|Nicosia||european,mediterranean,island,eu
CZ|Czech Republic|Czech|Czech|Prague|Czechia|european,eu,central european
DK|Denmark|Danish|Dane|Copenhagen||european,nordic,scandinavian,eu
DJ|Djibouti|Djiboutian|Djiboutian|||african,east african
DM|Dominica||||| caribbean,island
DO|Dominican Republic|Dominican|Dominican|Santo Domingo||latin american,caribbean
EC|Ecuador|Ecuadorian,Ecuadorean|Ecuadorian,Ecuadorean|Quito||latin american,south american,andean
EG|Egypt|Egyptian|Egyptian|Cairo||african,arab,north african,middle eastern
SV|El Salvador|Salvadoran|Salvadoran|San Salvador||latin american,central american
GQ|Equatorial Guinea|Equatorial Guinean||Malabo||african
ER|Eritrea|Eritrean|Eritrean|Asmara||african,east african
EE|Estonia|Estonian|Estonian|Tallinn||european,baltic,eu
SZ|Eswatini|Swazi|Swazi|Mbabane|Swaziland|african,southern african
ET|Ethiopia|Ethiopian|Ethiopian|Addis Ababa||african,east african
FJ|Fiji|Fijian|Fijian|Suva||pacific,island
FI|Finland|Finnish|Finn|Helsinki||european,nordic,eu
FR|France|French|Frenchman,Frenchwoman|Paris||european,western european,eu,western
GA|Gabon|Gabonese||Libreville||african,central african
GM|Gambia|Gambian|Gambian|Banjul||african,west african
GE|Georgia|Georgian|Georgian|Tbilisi||caucasus,ex-soviet
DE|Germany|German|German|Berlin|West Germany|european,western european,eu,western
GH|Ghana|Ghanaian|Ghanaian|Accra||african,west african
GR|Greece|Greek|Greek|Athens||european,mediterranean,eu,balkan
GL|Greenland|Greenlandic|Greenlander|Nuuk||nordic,arctic,island
GD|Grenada|Grenadian|Grenadian|||caribbean,island
GT|Guatemala|Guatemalan|Guatemalan|Guatemala City||latin american,central american
GN|Guinea|Guinean|Guinean|Conakry||african,west african
GW|Guinea-Bissau|||Bissau||african,west african
GY|Guyana|Guyanese||Georgetown||south american
HT|Haiti|Haitian|Haitian|Port-au-Prince||caribbean
HN|Honduras|Honduran|Honduran|Tegucigalpa||latin american,central american
HK|Hong Kong|Hong Kong|Hong Konger|||
HU|Hungary|Hungarian|Hungarian|Budapest||european,eu,central european
IS|Iceland|Icelandic|Icelander|Reykjavik||european,nordic,island
IN|India|Indian|Indian|New Delhi|Delhi|asian,south asian
ID|Indonesia|Indonesian|Indonesian|Jakarta||asian,southeast asian,muslim
IR|Iran|Iranian|Iranian|Tehran|Islamic Republic of Iran,Islamic Republic,Persia|middle eastern,muslim,oil-rich,gulf
IQ|Iraq|Iraqi|Iraqi|Baghdad||arab,middle eastern,oil-rich
IE|Ireland|Irish|Irishman,Irishwoman|Dublin|Republic of Ireland|european,eu
IL|Israel|Israeli|Israeli|Jerusalem||middle eastern,jewish
IT|Italy|Italian|Italian|Rome||european,eu,mediterranean
JM|Jamaica|Jamaican|Jamaican|Kingston||caribbean,island
JP|Japan|Japanese||Tokyo||asian,east asian,island
JO|Jordan|Jordanian|Jordanian|Amman||arab,middle eastern
KZ|Kazakhstan|Kazakh,Kazakhstani|Kazakh,Kazakhstani|Astana||central asian,ex-soviet,oil-rich
KE|Kenya|Kenyan|Kenyan|Nairobi||african,east african
KI|Kiribati|||Tarawa||pacific,island
XK|Kosovo|Kosovar,Kosovan|Kosovar,Kosovan|Pristina||european,balkan
KW|Kuwait|Kuwaiti|Kuwaiti|Kuwait City||arab,gulf,middle eastern,oil-rich
KG|Kyrgyzstan|Kyrgyz|Kyrgyz|Bishkek||central asian,ex-soviet
LA|Laos|Laotian,Lao|Laotian|Vientiane||asian,southeast asian,communist,landlocked
LV|Latvia|Latvian|Latvian|Riga||european,baltic,eu
LB|Lebanon|Lebanese||Beirut||arab,middle eastern
LS|Lesotho|||Maseru||african,southern african
LR|Liberia|Liberian|Liberian|Monrovia||african,west african
LY|Libya|Libyan|Libyan|Tripoli||african,arab,north african,oil-rich
LI|Liechtenstein|||Vaduz||european,alpine
LT|Lithuania|Lithuanian|Lithuanian|Vilnius||european,baltic,eu
LU|Luxembourg|Luxembourgish|Luxembourger|||european,eu
MG|Madagascar|Malagasy||Antananarivo||african,island
MW|Malawi|Malawian|Malawian|Lilongwe||african,southern african
MY|Malaysia|Malaysian|Malaysian|Kuala Lumpur||asian,southeast asian
MV|Maldives|Maldivian|Maldivian|Male||asian,island
ML|Mali|Malian|Malian|Bamako||african,west african
MT|Malta|Maltese||Valletta||european,mediterranean,island,eu
MH|Marshall Islands|Marshallese||Majuro||pacific,island
MR|Mauritania|Mauritanian|Mauritanian|Nouakchott||african,west african
MU|Mauritius|Mauritian|Mauritian|Port Louis||african,island
MX|Mexico|Mexican|Mexican|Mexico City|United Mexican States|latin american,north american
FM|Micronesia|Micronesian|Micronesian|||pacific,island
MD|Moldova|Moldovan|Moldovan|Chisinau||european,eastern european,ex-soviet
MC|Monaco|Monegasque|Monegasque|||european
MN|Mongolia|Mongolian|Mongolian|Ulaanbaatar||asian,landlocked
ME|Montenegro|Montenegrin|Montenegrin|Podgorica||european,balkan
MA|Morocco|Moroccan|Moroccan|Rabat||african,arab,north african
MZ|Mozambique|Mozambican|Mozambican|Maputo||african,southern african
MM|Myanmar|Burmese||Naypyidaw|Burma|asian,southeast asian
NA|Namibia|Namibian|Namibian|Windhoek||african,southern african
NR|Nauru|Nauruan|Nauruan|||pacific,island
NP|Nepal|Nepalese,Nepali|Nepali|Kathmandu||asian,south asian,himalayan
NL|Netherlands|Dutch|Dutchman,Dutchwoman|Amsterdam|Holland|european,western european,eu
NZ|New Zealand|New Zealand|New Zealander,Kiwi|Wellington||pacific,western,island
NI|Nicaragua|Nicaraguan|Nicaraguan|Managua||latin american,central american
NE|Niger|Nigerien|Nigerien|Niamey||african,west african
NG|Nigeria|Nigerian|Nigerian|Abuja||african,west african,oil-rich
KP|North Korea|North Korean|North Korean|Pyongyang|DPRK,Democratic People's Republic of Korea|asian,east asian,communist
MK|North Macedonia|Macedonian|Macedonian|Skopje|Macedonia|european,balkan
NO|Norway|Norwegian|Norwegian|Oslo||european,nordic,scandinavian
OM|Oman|Omani|Omani|Muscat||arab,gulf,middle eastern
PK|Pakistan|Pakistani|Pakistani|Islamabad||asian,south asian,muslim
PW|Palau|Palauan|Palauan|||pacific,island
PS|Palestine|Palestinian|Palestinian|Ramallah|Palestinian territories|arab,middle eastern
PA|Panama|Panamanian|Panamanian|Panama City||latin american,central american
PG|Papua New Guinea|Papua New Guinean|Papua New Guinean|Port Moresby||pacific,island
PY|Paraguay|Paraguayan|Paraguayan|Asuncion||latin american,south american,landlocked
PE|Peru|Peruvian|Peruvian|Lima||latin american,south american,andean
PH|Philippines|Philippine,Filipino|Filipino,Filipina|Manila||asian,southeast asian,island
PL|Poland|Polish|Pole|Warsaw||european,eu,eastern european,central european
PT|Portugal|Portuguese||Lisbon||european,eu
PR|Puerto Rico|Puerto Rican|Puerto Rican|San Juan||caribbean,island
QA|Qatar|Qatari|Qatari|Doha||arab,gulf,middle eastern,gas-rich
RO|Romania|Romanian|Romanian|Bucharest||european,balkan,eu,eastern european
RU|Russia|Russian|Russian|Moscow|Russian Federation|european,eurasian
RW|Rwanda|Rwandan|Rwandan|Kigali||african,east african,central african
LC|Saint Lucia|Saint Lucian|Saint Lucian|Castries|St. Lucia|caribbean,island
WS|Samoa|Samoan|Samoan|Apia||pacific,island
SA|Saudi Arabia|Saudi,Saudi Arabian|Saudi|Riyadh|Kingdom of Saudi Arabia|arab,gulf,middle eastern,oil-rich,muslim
SN|Senegal|Senegalese||Dakar||african,west african
RS|Serbia|Serbian|Serb,Serbian|Belgrade||european,balkan
SC|Seychelles|Seychellois||Victoria||african,island
SL|Sierra Leone|Sierra Leonean|Sierra Leonean|Freetown||african,west african
SG|Singapore|Singaporean|Singaporean|||asian,southeast asian
SK|Slovakia|Slovak,Slovakian|Slovak|Bratislava||european,eu,central european
SI|Slovenia|Slovenian,Slovene|Slovenian,Slovene|Ljubljana||european,eu,alpine
SB|Solomon Islands|||Honiara||pacific,island
SO|Somalia|Somali|Somali|Mogadishu||african,east african,muslim
ZA|South Africa|South African|South African|Pretoria||african,southern african
KR|South Korea|South Korean|South Korean|Seoul|Republic of Korea|asian,east asian
SS|South Sudan|South Sudanese||Juba||african,east african
ES|Spain|Spanish|Spaniard|Madrid||european,mediterranean,eu
LK|Sri Lanka|Sri Lankan|Sri Lankan|Colombo||asian,south asian,island
SD|Sudan|Sudanese||Khartoum||african,arab
SR|Suriname|Surinamese||Paramaribo||south american
SE|Sweden|Swedish|Swede|Stockholm||european,nordic,scandinavian,eu
CH|Switzerland|Swiss||Bern||european,alpine
SY|Syria|Syrian|Syrian|Damascus||arab,middle eastern
TW|Taiwan|Taiwanese||Taipei||asian,east asian,island
TJ|Tajikistan|Tajik|Tajik|Dushanbe||central asian,ex-soviet
TZ|Tanzania|Tanzanian|Tanzanian|Dodoma||african,east african
TH|Thailand|Thai|Thai|Bangkok||asian,southeast asian
TL|East Timor|Timorese||Dili|Timor-Leste|asian,southeast asian
TG|Togo|Togolese||Lome||african,west african
TO|Tonga|Tongan|Tongan|Nuku'alofa||pacific,island
TT|Trinidad and Tobago|Trinidadian|Trinidadian|Port of Spain||caribbean,island
TN|Tunisia|Tunisian|Tunisian|Tunis||african,arab,north african
TR|Turkey|Turkish|Turk|Ankara|Türkiye,Turkiye|muslim,middle eastern
TM|Turkmenistan|Turkmen|Turkmen|Ashgabat||central asian,ex-soviet
TV|Tuvalu|Tuvaluan|Tuvaluan|Funafuti||pacific,island
UG|Uganda|Ugandan|Ugandan|Kampala||african,east african
UA|Ukraine|Ukrainian|Ukrainian|Kyiv|Kiev|european,eastern european,ex-soviet
AE|United Arab Emirates|Emirati|Emirati|Abu Dhabi|UAE,U.A.E.,Emirates|arab,gulf,middle eastern,oil-rich
GB|United Kingdom|British,UK|Briton,Brit|London|UK,U.K.,Britain,Great Britain|european,western,western european
US|United States|U.S.,American,US|American|Washington|U.S.,US,USA,U.S.A.,United States of America,America|western,north american
UY|Uruguay|Uruguayan|Uruguayan|Montevideo||latin american,south american
UZ|Uzbekistan|Uzbek|Uzbek|Tashkent||central asian,ex-soviet
VU|Vanuatu|Vanuatuan||Port Vila||pacific,island
VA|Vatican City|||||
VE|Venezuela|Venezuelan|Venezuelan|Caracas||latin american,south american,oil-rich
VN|Vietnam|Vietnamese||Hanoi||asian,southeast asian,communist
YE|Yemen|Yemeni|Yemeni|Sanaa||arab,middle eastern
ZM|Zambia|Zambian|Zambian|Lusaka||african,southern african,landlocked
ZW|Zimbabwe|Zimbabwean|Zimbabwean|Harare||african,southern african
SCOT|Scotland|Scottish|Scot,Scotsman,Scotswoman|||european
WALE|Wales|Welsh|Welshman,Welshwoman|||european
ENGL|England|English|Englishman,Englishwoman|||european
NIRE|Northern Ireland|Northern Irish||||european
SUHH|Soviet Union|Soviet|Soviet||USSR,U.S.S.R.|communist
YUCS|Yugoslavia|Yugoslav|Yugoslav|||balkan
`;

/** A country: `code` is its key, `name` what the story calls it. Other forms are in the maps below. */
export type Country = {
  readonly code: string;
  readonly name: string;
  readonly adjective: string | null;
  readonly capital: string | null;
  readonly regions: ReadonlySet<string>;
};

const list = (field: string | undefined): string[] =>
  (field ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** English plural of a noun for nationals: "Frenchman" → "Frenchmen", "Swazi" → "Swazis". */
function pluralOfPeople(noun: string): string {
  if (/(man|woman)$/.test(noun)) return noun.replace(/an$/, 'en');
  return /(ese|yz|ss)$/.test(noun) ? noun : `${noun}s`;
}

const byName = new Map<string, Country>();
const byAdjective = new Map<string, Country>();
const byPeople = new Map<string, { country: Country; plural: boolean }>();
const byCapital = new Map<string, Country>();

for (const line of TABLE.trim().split('\n')) {
  const [code, name, adjectives, people, capital, others, regions] = line.split('|');
  if (!code || !name) continue;
  const country: Country = {
    code,
    name,
    adjective: list(adjectives)[0] ?? null,
    capital: capital || null,
    regions: new Set(list(regions)),
  };
  for (const n of [name, ...list(others)]) byName.set(n, country);
  for (const a of list(adjectives)) if (!byAdjective.has(a)) byAdjective.set(a, country);
  for (const p of list(people)) {
    byPeople.set(p, { country, plural: false });
    byPeople.set(pluralOfPeople(p), { country, plural: true });
  }
  if (capital) byCapital.set(capital, country);
}

/** ISO code → country. */
export const COUNTRY_BY_CODE: ReadonlyMap<string, Country> = new Map(
  [...byName.values()].map((country) => [country.code, country]),
);
/** Names as written ("U.S.", "Britain") → country. Case matters: "US" is a country, "us" is not. */
export const COUNTRY_BY_NAME: ReadonlyMap<string, Country> = byName;
/** Adjectives ("Mexican", "British") → country. */
export const COUNTRY_BY_ADJECTIVE: ReadonlyMap<string, Country> = byAdjective;
/** Nouns for nationals ("Mexicans", "Briton") → country and number. */
export const COUNTRY_BY_PEOPLE: ReadonlyMap<string, { country: Country; plural: boolean }> =
  byPeople;
/** Capitals that stand for a government when they act ("Beijing said"). */
export const COUNTRY_BY_CAPITAL: ReadonlyMap<string, Country> = byCapital;
/** Every word that begins a region before "country": "latin" in "the Latin American country". */
export const REGIONS: ReadonlySet<string> = new Set(
  [...byName.values()].flatMap((c) => [...c.regions]),
);
