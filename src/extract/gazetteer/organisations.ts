/**
 * How organisations are named: the words such names begin and end with, seats that stand for an office, and a few
 * bodies known by more than one name everywhere.
 */
const set = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[\s]+/)
      .filter((s) => s !== '')
      .map((s) => s.replaceAll('_', ' ')),
  );

/** Legal forms at the end of a company's name, lower case without the full stop: no part of what it is called. */
export const LEGAL_FORMS = set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc ag sa nv n.v s.a a.g gmbh spa s.p.a ab asa oy oyj se kg bv b.v pty pte holdings holding group',
);

/** Last words of organisations' names, lower case. */
export const ORG_TAILS = set(`
inc inc. corp corp. co co. ltd ltd. llc plc ag sa nv n.v. gmbh corporation company limited group holdings holding industries international enterprises partners associates systems technologies technology
bank bancorp trust fund capital insurance financial securities exchange department ministry agency bureau office commission committee council court tribunal authority administration service services
congress senate parliament assembly house cabinet government party union league federation confederation association organization organisation institute institution university college school academy
foundation society club alliance coalition bloc forum front movement brotherhood army navy force forces corps command guard guards police regiment brigade division infantry battalion
times post journal news herald tribune telegraph guardian gazette observer mail press agency network broadcasting television radio magazine review chronicle
airlines airline airways air aviation aerospace aircraft motors motor automotive railways railway railroad energy petroleum oil gas steel electric electronics pharmaceuticals pharma labs laboratories
laboratory hospital clinic church ministries orchestra opera theatre museum museums gallery library board panel team courts united rovers wanderers athletic fc afc sc cf yankees
stores foods brands media entertainment pictures studios records software networks communications telecom mobile wireless solutions consulting research community communities cartel branch
brigades programme program project initiative campaign centre center directorate inspectorate secretariat presidency nations states republicans democrats taliban
`);

/** Words that begin an organisation's name and go on with "of" or "for": "Department of Justice", "Bank of America". */
export const ORG_HEADS = set(`
department ministry bank university college school institute house court board council office bureau association federation union league society church party knights
organization organisation confederation commission committee fund centre center chamber academy house army navy agency foundation international doctors human joint world federal national central
royal european central supreme high district securities food environmental american general united north
`);

/** Organisations and bodies everybody writes without explanation, `name|other names|country code`. */
const KNOWN = `
White House||US
Kremlin||RU
Pentagon||US
Downing Street|10 Downing Street,Number 10,No. 10|GB
Whitehall||GB
Elysee|Élysée,Elysee Palace,Élysée Palace|FR
Capitol||US
United Nations|UN,U.N.|
European Union|EU,E.U.|
European Commission||
European Parliament||
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation|
World Health Organization|WHO,World Health Organisation|
World Trade Organization|WTO,World Trade Organisation|
World Bank||
International Monetary Fund|IMF|
International Criminal Court|ICC|
International Committee of the Red Cross|ICRC|
Red Cross||
African Union|AU|
Arab League||
OPEC||
UNICEF||
UNESCO||
ASEAN||
Hamas||
Hezbollah|Hizbollah,Hizbullah|
Taliban||
Al-Qaeda|al-Qaeda,Al Qaeda,al Qaeda,al-Qaida,Al-Qaida|
Islamic State|ISIS,ISIL,Islamic State of Iraq and Syria,Islamic State in Iraq and the Levant,Daesh|
Boko Haram||
Congress|U.S. Congress,US Congress,United States Congress|US
Senate|U.S. Senate,US Senate,United States Senate|US
House of Representatives|U.S. House of Representatives,US House of Representatives,U.S. House|US
Supreme Court|U.S. Supreme Court,US Supreme Court,Supreme Court of the United States|US
State Department|U.S. State Department,US State Department,Department of State,U.S. Department of State,US Department of State|US
Justice Department|U.S. Justice Department,US Justice Department,Department of Justice,DOJ,U.S. Department of Justice,US Department of Justice|US
Defense Department|U.S. Defense Department,Department of Defense,DoD,U.S. Department of Defense,US Department of Defense|US
Treasury Department|U.S. Treasury Department,Department of the Treasury,U.S. Treasury,U.S. Department of the Treasury|US
Department of Homeland Security|DHS,U.S. Department of Homeland Security,Homeland Security|US
Federal Bureau of Investigation|FBI|US
Central Intelligence Agency|CIA|US
National Security Agency|NSA|US
Federal Aviation Administration|FAA|US
Food and Drug Administration|FDA|US
Centers for Disease Control and Prevention|CDC,Centers for Disease Control|US
Environmental Protection Agency|EPA|US
Securities and Exchange Commission|SEC|US
Federal Trade Commission|FTC|US
Federal Communications Commission|FCC|US
Drug Enforcement Administration|DEA|US
Immigration and Customs Enforcement|ICE|US
Internal Revenue Service|IRS|US
Federal Reserve|Fed,U.S. Federal Reserve|US
NASA|National Aeronautics and Space Administration|US
National Transportation Safety Board|NTSB|US
Government Accountability Office|GAO|US
United States Air Force|U.S. Air Force,US Air Force,USAF|US
United States Army|U.S. Army,US Army|US
United States Navy|U.S. Navy,US Navy|US
United States Marine Corps|U.S. Marine Corps,US Marine Corps,Marines,U.S. Marines,Marine Corps|US
Royal Air Force|RAF|GB
Royal Navy||GB
Scotland Yard||GB
House of Commons||GB
House of Lords||GB
Republican Party|GOP,Republicans|US
Democratic Party|Democrats|US
Conservative Party|Conservatives,Tories,Tory Party|GB
Labour Party|Labour|GB
Liberal Democrats|Lib Dems|GB
Bundestag||DE
Knesset||IL
Duma|State Duma|RU
Politburo||
IAEA|International Atomic Energy Agency|
FIFA||
UEFA||
International Olympic Committee|IOC|
NBA|National Basketball Association|
NFL|National Football League|
BBC|British Broadcasting Corporation|
CNN||
NBC|NBC News|
CBS|CBS News|
ABC News||
Fox News||
Reuters||
Associated Press|AP|
Agence France-Presse|AFP|
Xinhua|Xinhua News Agency|
Al Jazeera||
Wall Street Journal||
New York Times||
Washington Post||
Los Angeles Times||
USA Today||
Financial Times||
Daily Telegraph||
Politico||
Bloomberg|Bloomberg News|
Google||US
Microsoft||US
Facebook||US
Twitter||US
YouTube||US
Amazon|Amazon.com|US
Apple|Apple Computer|US
IBM||US
Intel||US
Boeing||US
Airbus||
Volkswagen|VW|DE
BMW||DE
Daimler||DE
Siemens||DE
Lufthansa||DE
Deutsche Bank||DE
Toyota||JP
Honda||JP
Nissan||JP
Sony||JP
Mitsubishi||JP
SoftBank||JP
Samsung||KR
Hyundai||KR
Huawei||CN
Alibaba||CN
Tencent||CN
TikTok||CN
ByteDance||CN
Nokia||FI
Ericsson||SE
Volvo||SE
Philips||NL
Nestle|Nestlé|CH
Novartis||CH
Credit Suisse||CH
Renault||FR
Air France||FR
Total||FR
Rolls-Royce||GB
British Airways||GB
BP||GB
HSBC||GB
Barclays||GB
Lloyds||GB
Vodafone||GB
AstraZeneca||GB
Tesco||GB
Gazprom||RU
Rosneft||RU
Aeroflot||RU
Ryanair||IE
Aer Lingus||IE
Qantas||AU
Cathay Pacific||HK
General Motors|GM|US
General Electric|GE|US
General Dynamics||US
Ford Motor||US
Lockheed Martin||US
Northrop Grumman||US
Raytheon||US
Goldman Sachs||US
Morgan Stanley||US
Merrill Lynch||US
Lehman Brothers||US
JPMorgan Chase|JPMorgan,J.P. Morgan,JP Morgan|US
Wells Fargo||US
Citigroup|Citi|US
Procter & Gamble||US
Exxon Mobil|ExxonMobil,Exxon|US
Chevron||US
Pfizer||US
Moderna||US
Walmart|Wal-Mart|US
Starbucks||US
Tesla||US
SpaceX||US
OpenAI||US
Netflix||US
Uber||US
Nvidia||US
Oracle||US
Dow Jones||US
Standard & Poor's|S&P|US
Amnesty International||
Human Rights Watch||
Greenpeace||
Sinn Fein|Sinn Féin|
Fatah||
Palestinian Authority||PS
Palestine Liberation Organization|PLO|PS
Irish Republican Army|IRA|
Catholic Church|Roman Catholic Church|
Vatican|Holy See|
`;

/** A body known everywhere: what the story calls it. `country` is the code of the country it belongs to. */
export type KnownOrganisation = { readonly name: string; readonly country: string | null };

const known = new Map<string, KnownOrganisation>();
for (const line of KNOWN.trim().split('\n')) {
  const [name, others, country] = line.split('|');
  if (!name) continue;
  const organisation = { name, country: country || null };
  for (const n of [name, ...(others ?? '').split(',')]) if (n !== '') known.set(n, organisation);
}

/** Name as written → the body. Case matters: "WHO" is one, "who" is not. */
export const KNOWN_ORGANISATIONS: ReadonlyMap<string, KnownOrganisation> = known;
