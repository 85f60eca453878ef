/** English verb forms: what a written form may be, and how its verb is written in the present. */

/** What the form of a verb allows. `pastOrParticiple`: "rejected", "sent"; `plain`: "send"; `third`: "sends". */
export type VerbForm = 'plain' | 'third' | 'past' | 'participle' | 'pastOrParticiple' | 'ing';

/** Base, past, participle; verbs whose three forms are alike ("put") are in UNCHANGED. */
const IRREGULAR =
  `arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become
|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|buy bought bought
|catch caught caught|choose chose chosen|cling clung clung|come came come|creep crept crept|deal dealt dealt|dig dug dug
|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed
|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
|get got got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard
|hide hid hidden|hold held held|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led
|leap leapt leapt|leave left left|lend lent lent|light lit lit|lose lost lost|make made made|mean meant meant
|meet met met|mislead misled misled|mistake mistook mistaken|overcome overcame overcome|override overrode overridden
|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|overrun overran overrun
|pay paid paid|plead pled pled|prove proved proven|rebuild rebuilt rebuilt|repay repaid repaid|rewrite rewrote rewritten
|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
|send sent sent|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped
|spend spent spent|spin spun spun|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung
|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
|undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone
|uphold upheld upheld|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written`
    .replaceAll('\n', '')
    .split('|')
    .map((row) => row.split(' ') as [string, string, string]);

const UNCHANGED = new Set(
  'bet bid broadcast burst bust cast cost cut forecast hit hurt let offset put quit read rid set shed shut slit split spread thrust upset'.split(
    ' ',
  ),
);

const BASE_OF = new Map<string, string>();
const FORM_OF = new Map<string, VerbForm>();
for (const [base, past, participle] of IRREGULAR) {
  BASE_OF.set(past, base);
  BASE_OF.set(participle, base);
  FORM_OF.set(past, past === participle ? 'pastOrParticiple' : 'past');
  if (past !== participle) FORM_OF.set(participle, participle === base ? 'plain' : 'participle');
}
FORM_OF.set('born', 'participle');
for (const [form, base] of [
  ['were', 'be'],
  ['is', 'be'],
  ['are', 'be'],
  ['am', 'be'],
  ["'s", 'be'],
  ['has', 'have'],
  ['does', 'do'],
] as const) {
  BASE_OF.set(form, base);
}

/** The dictionary form of a verb as written; `lemma` is the tagger's opinion, used where no rule knows better. */
export function baseOf(lower: string, lemma: string): string {
  return (
    BASE_OF.get(lower) ?? (lower === `${lemma}ed` && DOUBLES.test(lemma) ? `${lemma}e` : lemma)
  );
}

/** A base that would have doubled its last letter: "fined" is of "fine", not of "fin". */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouhwxy]$/;

/** What the written form allows. */
export function formOf(lower: string, lemma: string): VerbForm {
  const known = FORM_OF.get(lower);
  if (known !== undefined) return known;
  if (UNCHANGED.has(lower)) return 'pastOrParticiple';
  if (lower.endsWith('ing') && lower !== lemma) return 'ing';
  if (lower.endsWith('ed') && lower !== lemma) return 'pastOrParticiple';
  if (lower.endsWith('s') && lower !== lemma && !lower.endsWith('ss')) return 'third';
  return 'plain';
}

/** The present of a verb: "sends" for one, "send" for many. */
export function presentOf(base: string, many: boolean): string {
  if (base === 'be') return many ? 'are' : 'is';
  if (many) return base;
  if (base === 'have') return 'has';
  if (/(?:s|sh|ch|x|z|[^aeiou]o|^go|^do)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}
