/** The table of reporting words: verbs that bring somebody's words, and nouns that name an utterance. */

/**
 * - `speech`: brings whole utterances and may follow them ("…," said Smith).
 * - `view`: gives somebody's words, opinion or will within the reporter's sentence (called it "…").
 * - `naming`: gives a name to a thing; without an agent nobody speaks (a show called "…").
 */
type CueKind = 'speech' | 'view' | 'naming';
type CueForm = 'finite' | 'participle' | 'base';
export type Cue = {
  readonly lemma: string;
  readonly kind: CueKind;
  /** A verb of many other uses ("offered them a discount"): a stronger cue further away is preferred. */
  readonly weak: boolean;
  /** A verb that is a cue only right beside the quotation ("…," she smiled). */
  readonly near: boolean;
  readonly forms: readonly CueForm[];
};

const SPEECH = `say tell add ask reply answer write tweet retweet explain declare announce insist argue claim state
 note warn continue conclude recall remark respond observe comment joke quip admit acknowledge concede confess confirm
 deny stress emphasize emphasise assert contend maintain suggest predict promise vow pledge boast brag complain lament
 shout yell scream cry whisper mutter murmur exclaim interject interrupt retort counter caution advise urge plead beg
 demand testify reiterate repeat allege proclaim agree opine muse wonder inquire enquire
 chant groan mumble gush fume thunder sniff snap bark bellow growl sneer scoff crow
 theorize theorise speculate reveal disclose relay recount relate elaborate clarify volunteer
 concur protest grumble gripe deadpan chide scold marvel text email e-mail blog affirm attest swear
 recommend describe enthuse declaim intone chuckle giggle sob wail moan rejoin`;
const WEAK_SPEECH = `read report charge object offer reflect signal reason rule order instruct propose think believe agree
 correct challenge admonish guess post`;
/** What a speaker does while speaking; only right beside the quotation. */
const GESTURE = `rave blast laugh smile sigh shrug venture begin start finish sum rail rant roar preach tease fret put go sing
 grin nod beam weep hiss press open close chime`;
const VIEW = `call label brand term dub characterize characterise refer denounce condemn criticize criticise slam
 hail praise tout mock ridicule dismiss accuse blame deride decry cite quote mention threaten
 liken compare depict reject refute dispute rebut lambast lambaste castigate excoriate berate rebuke chastise disparage
 thank congratulate salute applaud commend laud bemoan apologize apologise assure reassure inform notify imply insinuate intimate indicate
 deplore mean mischaracterize mischaracterise`;
const WEAK_VIEW = `hope feel fear consider deem regard view see find expect want wish desire intend plan aim seek
 oppose support endorse back favor favour doubt question attack portray paint cast reference discuss
 speak talk address invoke evoke use coin highlight underscore point outline detail lay express voice convey
 deliver issue release publish pen sign send give lash hit fire shoot tear rip assail bash blister
 pan pillory savage scorch skewer trash belittle malign smear
 welcome celebrate champion defend justify rationalize rationalise
 mourn regret know understand realize realise recognize recognise learn hear remember
 forget imagine suspect assume presume determine decide judge estimate calculate forecast foresee project
 envision envisage invite encourage implore exhort push lobby advocate guarantee
 convince persuade brief remind teach show hint prove demonstrate
 designate specify stipulate require prohibit ban forbid bar mandate list identify define classify rate rank grade
 summarize summarise frame pitch cheer jeer taunt heckle boo insult slur lie
 fault credit attribute ascribe detest hate love like prefer appreciate admire worry`;
const NAMING = `title entitle nickname rename christen style headline`;

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  hear: ['heard', 'heard'],
  speak: ['spoke', 'spoken'],
  sing: ['sang', 'sung'],
  swear: ['swore', 'sworn'],
  give: ['gave', 'given'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  send: ['sent', 'sent'],
  lay: ['laid', 'laid'],
  hit: ['hit', 'hit'],
  shoot: ['shot', 'shot'],
  tear: ['tore', 'torn'],
  sell: ['sold', 'sold'],
  show: ['showed', 'shown'],
  teach: ['taught', 'taught'],
  cast: ['cast', 'cast'],
  seek: ['sought', 'sought'],
  forget: ['forgot', 'forgotten'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast', 'forecast'],
  forbid: ['forbade', 'forbidden'],
  pen: ['penned', 'penned'],
  bet: ['bet', 'bet'],
};
/** Verbs that double their last letter. */
const DOUBLING = new Set(
  'admit plan rip slam pen pan ban bar brag quip snap begin signal sob nod grin refer'.split(' '),
);

const CUES = buildTable();

/** The cue a word may be, by its form in lower case; the words around it decide whether it is one. */
export function cueOf(lower: string): Cue | undefined {
  return CUES.get(lower);
}

/** Nouns that name an utterance: "Trump's claim that …", "a statement saying …". */
const UTTERANCES = new Set(
  `account accounts version claim claims statement statements assertion assertions comment comments remark remarks description descriptions
 characterization characterisation promise promises pledge pledges vow vows call calls suggestion suggestions argument
 arguments contention accusation accusations allegation allegations warning warnings threat threats demand demands
 declaration declarations announcement criticism criticisms view views belief opinion opinions assessment insistence
 admission acknowledgment acknowledgement acknowledgement boast boasts complaint complaints response responses reply
 replies answer answers question questions words word phrase phrases slogan slogans motto mantra tweet tweets message
 messages letter letters speech speeches testimony report reports observation conclusion prediction predictions proposal desire hope hopes fear fears reference references explanation denial quote quotes line quip joke jokes
 advice recommendation recommendations request requests appeal appeals plea pleas order orders notion idea theory note
 post posts email emails definition rhetoric charge charges apology refusal commitment vision`.split(
    /\s+/,
  ),
);

/** Verbs by which somebody puts out a statement, a letter, a message. */
const ISSUING = new Set(
  `release releases released releasing issue issues issued issuing post posts posted posting publish publishes published
 publishing send sends sent sending write writes wrote written writing share shares shared sharing make makes made making
 give gives gave given giving deliver delivers delivered delivering circulate circulated tweet tweeted tweeting sign
 signed signing read reading put puts putting record recorded recording leave leaves left leaving pen penned quote
 quoted repeat repeated repeating fire fires fired firing dash dashed mail mailed email emailed distribute distributed`.split(
    /\s+/,
  ),
);

/** Whether a verb form says that its subject is the author of what it brings. */
export function isIssuing(lower: string): boolean {
  return ISSUING.has(lower);
}

/** Whether a noun names an utterance. */
export function isUtterance(lower: string): boolean {
  return UTTERANCES.has(lower);
}

function buildTable(): Map<string, Cue> {
  const table = new Map<string, Cue>();
  const add = (lemma: string, kind: CueKind, weak = false, near = false) => {
    for (const [form, role] of formsOf(lemma)) {
      const known = table.get(form);
      if (known === undefined) table.set(form, { lemma, kind, weak, near, forms: [role] });
      else if (known.lemma === lemma && !known.forms.includes(role)) {
        table.set(form, { ...known, forms: [...known.forms, role] });
      }
    }
  };
  for (const lemma of SPEECH.split(/\s+/)) add(lemma, 'speech');
  for (const lemma of VIEW.split(/\s+/)) add(lemma, 'view');
  for (const lemma of WEAK_SPEECH.split(/\s+/)) add(lemma, 'speech', true);
  for (const lemma of GESTURE.split(/\s+/)) add(lemma, 'speech', true, true);
  for (const lemma of WEAK_VIEW.split(/\s+/)) add(lemma, 'view', true);
  for (const lemma of NAMING.split(/\s+/)) add(lemma, 'naming');
  return table;
}

function formsOf(lemma: string): [string, CueForm][] {
  const stem = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const third = /(?:s|sh|ch|x|z|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const ing = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const regular = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${stem}ed`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  return [
    [lemma, 'base'],
    [lemma, 'finite'],
    [third, 'finite'],
    [past, 'finite'],
    [participle, 'participle'],
    [lemma === 'lie' ? 'lying' : ing, 'participle'],
  ];
}
