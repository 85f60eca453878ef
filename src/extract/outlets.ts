/** Names of outlets: the well-known ones by any of their names, the others tidied. */

/**
 * Name to show → other ways it is written, in small letters: short forms, agency marks, hosts. A short form is shown
 * only where it is the name the outlet itself goes by (BBC, CNN). Reviewed by hand; an outlet that is not here works
 * as well, under the name its own text gives.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'Associated Press': 'ap|the associated press|apnews.com|ap news|hosted.ap.org',
  Reuters: 'thomson reuters|reuters.com|reuters news|(reuters)',
  'Agence France-Presse': 'afp|afp.com|agence france presse',
  'United Press International': 'upi|upi.com',
  Bloomberg: 'bloomberg news|bloomberg.com',
  Xinhua: 'xinhua news agency|xinhuanet|xinhuanet.com|news.cn',
  TASS: 'itar-tass|tass.com|tass.ru',
  Interfax: 'interfax.com',
  EFE: 'agencia efe|efe.com',
  dpa: 'deutsche presse-agentur|dpa.com',
  ANSA: 'ansa.it',
  'Kyodo News': 'kyodo|kyodonews.net',
  'Press Trust of India': 'pti',
  'The Canadian Press': 'canadian press|cp',
  'PA Media': 'press association|pa',
  'The Hill': 'hill|thehill.com|the hill newspaper',
  'The New York Times': 'new york times|nytimes.com|nyt|ny times',
  'The Washington Post': 'washington post|washingtonpost.com|wapo',
  'The Wall Street Journal': 'wall street journal|wsj|wsj.com',
  'Los Angeles Times': 'la times|latimes.com|los angeles times|l.a. times',
  'Chicago Tribune': 'chicagotribune.com',
  'The Boston Globe': 'boston globe|bostonglobe.com',
  'USA Today': 'usatoday.com|usatoday',
  Politico: 'politico.com|politico.eu',
  Axios: 'axios.com',
  'BBC News': 'bbc|bbc.com|bbc.co.uk|bbc news online',
  'The Guardian': 'guardian|theguardian.com|guardian.co.uk',
  'The Times': 'thetimes.co.uk|the times of london',
  'The Telegraph': 'telegraph|telegraph.co.uk|the daily telegraph|daily telegraph',
  'The Independent': 'independent.co.uk',
  'Financial Times': 'ft|ft.com|the financial times',
  'The Economist': 'economist.com|economist',
  'Sky News': 'news.sky.com',
  CNN: 'cnn.com|cnn politics|cnn business|cable news network',
  'NBC News': 'nbcnews.com|nbc',
  'CBS News': 'cbsnews.com|cbs',
  'ABC News': 'abcnews.go.com|abcnews.com|abc',
  'Fox News': 'foxnews.com|fox news digital|fox',
  MSNBC: 'msnbc.com',
  CNBC: 'cnbc.com',
  NPR: 'npr.org|national public radio',
  PBS: 'pbs.org|pbs newshour|pbs news',
  'Voice of America': 'voa|voa news|voanews.com',
  'Radio Free Europe/Radio Liberty': 'rfe/rl|rferl|rferl.org',
  'Deutsche Welle': 'dw|dw.com',
  'France 24': 'france24|france24.com',
  'Al Jazeera': 'aljazeera.com|al jazeera english|aljazeera',
  'El País': 'el pais|elpais.com',
  'Le Monde': 'lemonde.fr',
  'Der Spiegel': 'spiegel|spiegel.de|spiegel online',
  'South China Morning Post': 'scmp|scmp.com',
  'The Globe and Mail': 'globe and mail|theglobeandmail.com',
  'CBC News': 'cbc|cbc.ca',
  Time: 'time magazine|time.com',
  Newsweek: 'newsweek.com',
  'The Atlantic': 'theatlantic.com',
  Vox: 'vox.com',
  HuffPost: 'huffington post|the huffington post|huffpost.com',
  'Business Insider': 'businessinsider.com',
  Forbes: 'forbes.com',
  'Yahoo News': 'news.yahoo.com|yahoo! news|yahoo',
  Wikinews: 'en.wikinews.org',
};

const BY_ALIAS: ReadonlyMap<string, string> = new Map(
  Object.entries(KNOWN).flatMap(([name, aliases]) =>
    [name.toLowerCase(), ...aliases.split('|')].map((alias) => [alias, name] as const),
  ),
);

/** The name of a well-known outlet, whichever way it is written; null for every other. */
export function knownOutlet(words: string): string | null {
  return BY_ALIAS.get(keyOf(words)) ?? BY_ALIAS.get(keyOf(words).replace(/^the /, '')) ?? null;
}

/** The name of an outlet as shown: known ones by their usual name, others as written, without capitals all over. */
export function outletName(words: string): string {
  const known = knownOutlet(words);
  if (known !== null) return known;
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s|·•–—-]+|[\s|·•.,:;–—-]+$/g, '')
    .trim();
  if (/^[\p{Lu}\s&’'.-]{6,}$/u.test(bare) && /\s/.test(bare)) {
    return bare
      .toLowerCase()
      .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
      .replace(/(?<=.)\b(?:Of|And|The)\b/g, (word) => word.toLowerCase());
  }
  return bare;
}

/** Words that outlets are called by; a short line that ends with one names an outlet. */
const OUTLET_WORD =
  /(?:^|\s)(?:Times|Post|News|Press|Herald|Tribune|Journal|Gazette|Guardian|Magazine|Daily|Weekly|Chronicle|Observer|Telegraph|Courier|Bulletin|Dispatch|Examiner|Inquirer|Mirror|Register|Review|Standard|Star|Sun|Globe|Monitor|Newswire|Radio|TV|Television|Broadcasting|Network|Agency|Reporter|Sentinel|Argus|Advertiser|Today|Online|Insider|Wire)\.?$/;

/** Whether a short line has the form of an outlet's name: a known one, a host, or one that ends like one. */
export function looksLikeOutlet(line: string): boolean {
  if (line.length > 48) return false;
  if (knownOutlet(line) !== null && (line.length > 4 || /^[^a-z]+$/.test(line))) return true;
  if (/^(?:www\.)?[a-z\d-]{2,30}(?:\.[a-z]{2,10}){1,2}$/i.test(line)) return true;
  const words = line.split(/\s+/);
  return words.length <= 5 && words.every(startsLikeName) && OUTLET_WORD.test(line);
}

function startsLikeName(word: string): boolean {
  return /^[\p{Lu}\d&]/u.test(word) || /^(?:of|and|the|de|la|el|le|for)$/.test(word);
}

function keyOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^https?:\/\/|^www\./g, '')
    .replace(/[.,:;]+$/, '');
}
