/** Tables of verbs and nouns by what they say about an event. Reviewed by hand; one list a class. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that only bring somebody's words; all such sayings of one speaker on one day are one event. */
export const SAYINGS =
  list(`say tell add state note continue explain argue reply respond answer comment remark write
 tweet post stress emphasize emphasise insist confirm acknowledge admit concede reiterate repeat observe recall maintain
 contend assert claim believe think describe characterize characterise call suggest joke ask wonder express lash slam
 criticize criticise praise blast condemn mock denounce deride hail thank elaborate clarify read speak discuss talk
 address mention refer cite quote point conclude predict estimate speculate agree disagree complain lament deny dismiss
 testify report reveal disclose hope fear worry defend dispute welcome applaud rail decry`);

/** Verbs after which a clause without "that" may follow. */
export const TAKES_CLAUSE =
  list(`say tell add state note continue explain argue reply respond write tweet post stress
 insist confirm acknowledge admit concede reiterate repeat observe recall maintain contend assert claim believe think
 suggest joke announce threaten warn promise vow pledge propose declare reveal disclose report estimate predict hope
 fear deny show find know learn hear mean ensure demand recommend request urge indicate imply feel expect agree
 understand realize realise ask testify allege confess conclude complain decide discover assume guess see rule`);

/** Verbs of states: what is so, not what happened. */
export const STATES =
  list(`be have seem appear remain want need know feel like own belong contain consist include
 involve mean depend exist live represent cost weigh measure require reflect continue lack deserve resemble matter
 cover feature possess understand prefer love hate concern fit owe tend stay keep stand lie sit range vary differ
 expect intend plan aim hope wish consist carry comprise constitute embody link relate hold serve use think believe
 suppose doubt imagine see look sound consider regard enable help show indicate imply
 underscore highlight illustrate can could may might will would must should shall do
 happen`);

/** Verbs that only carry an event named by their subject or object ("the comments came", "the vote took place"). */
export const LIGHT = list('come take occur happen follow begin start end go make give get mark');

/** Verbs whose event did not turn out, or that open no event of their own. */
export const ASPECT = list('continue keep remain tend fail');

/** Verbs that say a report may not be true. */
export const ALLEGING = list('allege accuse claim suspect purport rumor rumour');

/** Verbs that say a report is not true. */
export const DENYING = list('deny refute dispute');

/**
 * Nouns that name an event, with the words that tell it as a clause, in the present for one, put between whose it was
 * and what it was about; without such words the event "has" somebody.
 */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  `order:gives an order|executive order:issues an executive order|call:makes a call|report:publishes a report
|decision:takes a decision|announcement:makes an announcement|statement:makes a statement|speech:gives a speech
|visit:pays a visit|trip:makes a trip|meeting:holds a meeting|summit:holds a summit|attack:carries out an attack
|strike:carries out a strike|airstrike:carries out an airstrike|raid:carries out a raid|invasion:begins an invasion
|offensive:begins an offensive|bombing:carries out a bombing|shooting:|explosion:|earthquake:|quake:|flood:|flooding:
|crash:|collision:|accident:|fire:|wildfire:|hurricane:|storm:|cyclone:|typhoon:|tornado:|landslide:|avalanche:
|eruption:|outbreak:|derailment:|blast:|massacre:|assassination:|murder:|kidnapping:|coup:|protest:holds a protest
|demonstration:holds a demonstration|riot:|strike action:|walkout:|rally:holds a rally|march:holds a march
|election:holds an election|vote:holds a vote|referendum:holds a referendum|inauguration:|swearing-in:
|resignation:hands in a resignation|appointment:|nomination:|arrest:|indictment:|conviction:|sentencing:|trial:
|verdict:|ruling:issues a ruling|lawsuit:files a lawsuit|merger:|acquisition:makes an acquisition
|takeover:|deal:makes a deal|agreement:reaches an agreement|treaty:signs a treaty|ceasefire:|launch:|release:
|recall:issues a recall|bankruptcy:files for bankruptcy|death:|funeral:|birth:|wedding:|victory:wins a victory
|defeat:suffers a defeat|win:takes a win|debut:makes a debut|landing:|takeoff:|flight:makes a flight|test:carries out a test
|announcement:makes an announcement|proposal:makes a proposal|offer:makes an offer|threat:makes a threat
|letter:sends a letter|interview:gives an interview|hearing:holds a hearing|investigation:opens an investigation
|conference:holds a conference|press conference:holds a press conference|ban:imposes a ban|tariff:imposes tariffs
|closure:|opening:|collapse:|outage:|layoff:|withdrawal:|deployment:|evacuation:|rescue:|escape:|shutdown:`
    .replaceAll('\n', '')
    .split('|')
    .map((row) => {
      const [noun, does] = row.split(':') as [string, string];
      return [noun, does] as const;
    }),
);

/** Verbs with a word behind them without which they say something else: "called the strike off". */
const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `off:call lay cut put take kick sign sell spin write pay send hold fight break set drop fend
|down:turn shut break step hand strike shoot knock bring vote wind tear burn stand close back lay take lock put cut call
|out:throw carry pull break rule knock vote drop bow walk speak drive roll phase wipe back sell storm buy hit lash point fall
|up:set break put blow give turn wind lock back open call hold sign team sum split speed round
|back:hold fight win buy send bring roll scale cut pull hit strike call push take
|over:take hand turn win run
|in:swear hand bring turn give cave call step
|away:turn give break pass
|aside:step set
|forward:put bring
|apart:fall come
|through:push`
    .split('|')
    .map((row) => {
      const [particle, verbs] = row.trim().split(':') as [string, string];
      return [particle, new Set(verbs.split(' '))] as const;
    }),
);

/** Whether a word may be the particle of a verb. */
export function isParticleOf(verb: string, word: string): boolean {
  return PARTICLES.get(word)?.has(verb) === true;
}
