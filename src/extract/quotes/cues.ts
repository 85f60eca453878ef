/** The table of reporting words: verbs that bring somebody's words, and nouns that name an utterance. */

/**
 * - `speech`: brings whole utterances and may follow them ("…," said Smith).
 * - `view`: gives somebody's words, opinion or will within the reporter's sentence (called it "…").
 * - `naming`: gives a name to a thing; without an agent nobody speaks (a show called "…").
 */
export type CueKind = 'speech' | 'view' | 'naming';
export type CueForm = 'finite' | 'participle' | 'base';
export type Cue = {
  readonly lemma: string;
  readonly kind: CueKind;
  readonly forms: readonly CueForm[];
};

const SPEECH = `say tell add ask reply answer write tweet retweet post explain declare announce insist argue claim state
 note warn continue conclude recall remark respond observe comment joke quip admit acknowledge concede confess confirm
 deny stress emphasize emphasise assert contend maintain suggest predict promise vow pledge boast brag complain lament
 shout yell scream cry whisper mutter murmur exclaim interject interrupt retort counter caution advise urge plead beg
 demand testify read report reiterate repeat allege charge proclaim agree object opine muse wonder inquire enquire
 chant sing laugh smile sigh shrug groan mumble gush rave fume thunder blast sniff snap bark bellow growl sneer scoff crow
 theorize theorise speculate reveal disclose relay recount relate elaborate clarify volunteer offer venture begin start
 finish sum concur protest grumble gripe rail rant roar plead preach joke tease deadpan chide scold fret marvel reflect
 text email e-mail message blog signal affirm attest swear swore reason rule order instruct propose recommend argue
 describe put go think believe`;
const VIEW = `call label brand term dub characterize characterise refer denounce condemn criticize criticise slam
 hail praise tout mock ridicule dismiss accuse blame attack deride decry brand portray paint cast liken compare depict
 hope feel fear consider deem regard view see find expect want wish desire intend plan aim seek threaten oppose support
 endorse back favor favour reject refute dispute rebut doubt question challenge cite quote mention reference discuss
 speak talk address invoke evoke use coin employ highlight underscore point outline detail lay express voice convey
 deliver issue release publish pen sign send give make lash hit fire shoot tear rip assail bash berate blister chastise
 chide rebuke castigate excoriate lambast lambaste pan pillory savage scorch skewer trash disparage belittle malign smear
 thank congratulate applaud commend laud salute welcome celebrate champion defend justify rationalize rationalise
 lament bemoan mourn regret apologize apologise know understand realize realise recognize recognise learn hear remember
 forget imagine suspect assume presume conclude determine decide judge estimate calculate forecast foresee project
 envision envisage promise invite encourage implore exhort press push lobby call advocate guarantee assure reassure
 convince persuade inform notify brief remind teach show indicate imply hint insinuate intimate signal prove demonstrate
 specify stipulate require prohibit ban forbid bar mandate list name identify define classify rate rank grade score
 summarize summarise frame pitch bill market advertise promote sell plug cheer jeer taunt heckle boo insult slur lie
 fault credit attribute ascribe chalk deplore detest hate love like prefer appreciate admire worry fret`;
const NAMING = `title entitle nickname rename christen style`;

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
  'admit plan rip slam chat pen pan ban bar brag plug quip snap begin label signal'.split(' '),
);

const CUES = buildTable();

/** The cue a word may be, by its form in lower case; the words around it decide whether it is one. */
export function cueOf(lower: string): Cue | undefined {
  return CUES.get(lower);
}

/** Nouns that name an utterance: "Trump's claim that …", "a statement saying …". */
const UTTERANCES = new Set(
  `claim claims statement statements assertion assertions comment comments remark remarks description descriptions
 characterization characterisation promise promises pledge pledges vow vows call calls suggestion suggestions argument
 arguments contention accusation accusations allegation allegations warning warnings threat threats demand demands
 declaration declarations announcement criticism criticisms view views belief opinion opinions assessment insistence
 admission acknowledgment acknowledgement acknowledgement boast boasts complaint complaints response responses reply
 replies answer answers question questions words word phrase phrases slogan slogans motto mantra tweet tweets message
 messages letter letters speech speeches testimony report reports observation conclusion prediction predictions proposal
 plan desire hope hopes fear fears reference references mention use explanation denial quote quotes line quip joke jokes
 advice recommendation recommendations request requests appeal appeals plea pleas order orders notion idea theory note
 post posts email emails interview news explanation definition rhetoric charge charges apology refusal commitment vision`.split(
    /\s+/,
  ),
);

/** Whether a noun names an utterance. */
export function isUtterance(lower: string): boolean {
  return UTTERANCES.has(lower);
}

function buildTable(): Map<string, Cue> {
  const table = new Map<string, Cue>();
  const add = (lemma: string, kind: CueKind) => {
    for (const [form, role] of formsOf(lemma)) {
      const known = table.get(form);
      if (known === undefined) table.set(form, { lemma, kind, forms: [role] });
      else if (known.lemma === lemma && !known.forms.includes(role)) {
        table.set(form, { ...known, forms: [...known.forms, role] });
      }
    }
  };
  for (const lemma of SPEECH.split(/\s+/)) add(lemma, 'speech');
  for (const lemma of VIEW.split(/\s+/)) add(lemma, 'view');
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
