/**
 * What kind of deed a verb or event noun tells of, so that "called", "phoned" and "a call" can be one. One row a deed,
 * named by its first word; a word may stand in several rows ("strike": a quake, an attack). Reviewed by hand.
 */

const ROWS = `declare designate label classify blacklist declare_emergency
announce announcement proclaim declare unveil
kill die death murder assassinate slay assassination claim_lives lose_lives perish dead
injure wound hurt injury
attack strike bomb shell raid airstrike bombing shoot shooting blast ambush storm assault target shelling offensive hit
quake strike hit shake rock jolt batter earthquake temblor tremor sweep ravage devastate tear slam lash storm
explode explosion detonate blast blow_up bombing
crash collide collision derail derailment plunge
arrest detain apprehend capture seize custody detention round_up
charge indict prosecute indictment
convict conviction find_guilty
acquit clear acquittal find_innocent
sentence jail imprison sentencing
sue lawsuit suit
appeal
investigate investigation probe inquiry
walkout strike walk_off down_tools
rule ruling judge verdict uphold
overturn strike_down annul quash
launch introduce debut roll_out launching
release publish publication issue
present reveal unveil disclose
free release liberate
buy acquire purchase acquisition takeover take_over snap_up
merge merger combine
sell divest sale
order command direct instruct
agree agreement deal sign treaty accord pact reach ink settle settlement truce ceasefire
resign resignation quit step_down stand_down step_aside
dismiss fire sack oust remove dismissal
appoint nominate appointment nomination name pick tap choose install
elect election re-elect
vote ballot
win victory beat defeat triumph edge thrash rout prevail
send deploy dispatch deployment
withdraw pull withdrawal pull_out retreat
impose slap levy tariff
lift ease remove scrap
ban prohibit outlaw bar block
fine penalize penalise penalty
cut reduce slash lower trim reduction
raise increase hike
rise jump climb gain surge soar increase rally leap advance
fall drop slump plunge tumble decline sink slide
delay postpone put_off push_back postponement
end halt stop suspend cancel scrap abandon call_off drop wind_down wrap_up cease
open inaugurate opening inauguration
close shut closure shutdown shut_down
visit travel trip fly arrive
leave depart walk_out
meet meeting summit talk negotiate negotiation
call phone speak telephone speak_by
reject refuse decline turn_down rebuff spurn vote_down rejection
deny dismiss refute dispute reject
offer propose proposal suggest
urge press pressure push appeal
threaten threat warn warning
accuse accusation allege blame
condemn denounce criticize criticise decry deplore slam
apologize apologise apology
report publish
deliver delivery hand hand_over
build construct
find discover locate discovery
rescue save pull
evacuate evacuation flee
protest demonstrate demonstration rally march protester
lay_off layoff job
recall
approve pass adopt approval back
veto
score
take_office swear_in sworn_in
recognize recognise recognition
expel expulsion
extend extension prolong
pardon clemency`;

const DEEDS = new Map<string, string[]>();
for (const row of ROWS.split('\n')) {
  const words = row.split(' ');
  for (const word of new Set(words)) {
    const known = DEEDS.get(word);
    if (known === undefined) DEEDS.set(word, [words[0] as string]);
    else known.push(words[0] as string);
  }
}

/** Verbs that say nothing without their object: "imposed a fine", "held talks", "announced the takeover". */
const EMPTY = new Set(
  'hold impose make announce take give carry conduct launch open reach strike sign begin start hand call agree find file issue suffer claim have stage perform seal conclude pay host kick'.split(
    ' ',
  ),
);

/** Deeds of which one party does what befalls the other, told from the other side. */
const CONVERSE: ReadonlyMap<string, string> = new Map([
  ['lose', 'win'],
  ['lose_to', 'win'],
  ['fall_to', 'win'],
]);

export type Deeds = {
  /** What the verb, or verb and particle, tells of; itself where no row has it. */
  readonly own: readonly string[];
  /** What the words around an empty verb tell of, and with it the deed itself. */
  readonly named: readonly string[];
  /** Who does it and whom it befalls stand the other way round. */
  readonly converse: boolean;
};

/** Deeds of a predicate in its dictionary form, the word that follows it, and the words of its clause. */
export function deedsOf(predicate: string, next: string, words: readonly string[]): Deeds {
  const phrase = `${predicate}_${next}`;
  const other = CONVERSE.get(phrase) ?? CONVERSE.get(predicate);
  if (other !== undefined) return { own: [other], named: [], converse: true };
  const own =
    DEEDS.get(phrase) ??
    // A phrase that stands first in no row but whose verb alone says little: "found guilty", with words between.
    words.flatMap((word) => DEEDS.get(`${predicate}_${word}`) ?? []).slice(0, 1);
  const plain = own.length > 0 ? own : (DEEDS.get(predicate) ?? [predicate]);
  const named = EMPTY.has(predicate)
    ? [...new Set(words.flatMap((word) => DEEDS.get(word) ?? []))].slice(0, 3)
    : [];
  return { own: plain, named, converse: false };
}

/** Deeds that a word by itself names; none for most words. */
export function deedsNamed(word: string): readonly string[] {
  return DEEDS.get(word) ?? [];
}

const SAME_WORDS = `quake earthquake temblor tremor
toll death
firm company business
cop police
soldier troop
plane aircraft jet airliner
worker employee staff
stock share
leader president premier minister
child kid
percent %
gunman attacker assailant`;

const SAME = new Map<string, string>();
for (const row of SAME_WORDS.split('\n')) {
  const words = row.split(' ');
  for (const word of words) SAME.set(word, words[0] as string);
}

/** A word as it is compared: small, in the singular, the first of those that mean the same. */
export function comparable(word: string): string {
  const plain = singular(word.toLowerCase());
  return SAME.get(plain) ?? plain;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
