/** The language of a text, told by its commonest small words. */

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it he his they which',
  es: 'el la de que y en los del las por con una para es al se su como más',
  fr: 'le la les de des et en du que une est dans pour qui au sur pas plus par',
  de: 'der die das und in den von zu mit ist auf für nicht ein eine dem des sich auch',
  pt: 'o de que e do da em um para com não uma os no se na por mais as dos',
  it: 'il di che la e in un per è del non una con sono della le gli nel al',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er door ook',
};

const LANGUAGES = Object.entries(WORDS).map(([tag, list]) => ({ tag, words: list.split(' ') }));

/** The languages of a small word, by index. */
const LANGUAGES_OF = new Map<string, number[]>();
LANGUAGES.forEach(({ words }, language) => {
  for (const word of words) {
    const known = LANGUAGES_OF.get(word);
    if (known === undefined) LANGUAGES_OF.set(word, [language]);
    else known.push(language);
  }
});

/** Enough to tell; a text has its small words from the first line on. */
const LOOKED_AT = 2000;

/** A BCP 47 tag; `en` where nothing speaks for another language. */
export function languageOf(text: string): string {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = new Uint32Array(LANGUAGES.length);
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      hits[language] = (hits[language] as number) + 1;
  }
  let best = 'en';
  let most = 0;
  for (const [language, { tag, words: common }] of LANGUAGES.entries()) {
    const share = (hits[language] as number) / common.length;
    // English comes first: another language has to be plainly ahead.
    if (share > most * (best === 'en' ? 1.3 : 1)) {
      best = tag;
      most = share;
    }
  }
  return best;
}
