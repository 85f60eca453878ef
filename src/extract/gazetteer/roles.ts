/**
 * Nouns for those who act: posts and people, organisations, countries, groups; with number and gender where the
 * word itself tells. One line a word or more, `singular/plural` where the plural is not made by adding s.
 */
import type { ActorKind } from '../../model/story.ts';
import type { Gender } from './first-names.ts';

export type Role = {
  /** The singular, which is the key of a role. */
  readonly noun: string;
  /** Null for words said of people and of bodies alike: "rival", "owner". */
  readonly kind: ActorKind | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** A post that stands before a name: "President Trump", "police chief John Doe". */
  readonly title: boolean;
};

const roles = new Map<string, Role>();

/** Plural of a noun; the irregular ones are given with a slash in the tables. */
function pluralOf(noun: string): string {
  if (/(man|woman)$/.test(noun)) return noun.replace(/an$/, 'en');
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function add(kind: ActorKind | null, gender: Gender | null, title: boolean, text: string): void {
  for (const entry of text.split(/[\s]+/).filter((s) => s !== '')) {
    const [one, many] = entry.replaceAll('_', ' ').split('/');
    const noun = one as string;
    const plural = many ?? pluralOf(noun);
    // A couple is two people, and no "she".
    const isSeveral = many === noun && kind === 'person';
    if (!roles.has(noun)) roles.set(noun, { noun, kind, plural: isSeveral, gender, title });
    if (plural !== noun && !roles.has(plural))
      roles.set(plural, { noun, kind, plural: true, gender, title });
  }
}

add(
  null,
  null,
  false,
  'rival opponent ally partner owner buyer seller winner successor predecessor shareholder backer sponsor supporter contender competitor sibling heavyweight newcomer',
);
add(
  'person',
  null,
  true,
  `president minister premier chancellor senator governor mayor secretary ambassador congressman congresswoman representative
  lawmaker deputy judge justice magistrate prosecutor attorney lawyer solicitor sheriff detective inspector constable superintendent commissioner commander
  general admiral colonel major captain lieutenant sergeant corporal private marshal officer chief director chairman chairwoman chairperson chair ceo cfo coo cto
  executive manager coach trainer striker midfielder defender goalkeeper quarterback captain skipper manager driver rider champion
  professor doctor dr scientist researcher economist analyst astronaut cosmonaut engineer founder co-founder cofounder entrepreneur owner developer designer inventor
  actor director producer singer songwriter rapper musician artist author writer novelist poet playwright journalist reporter correspondent editor columnist presenter photographer
  archbishop bishop cardinal rabbi imam ayatollah sheikh cleric reverend rev priest pastor vicar
  spokesperson/spokespeople adviser advisor aide envoy diplomat leader candidate nominee contender incumbent treasurer counsel councillor councilman councilwoman councilor delegate speaker whip
  pilot surgeon physician nurse psychologist psychiatrist epidemiologist historian biologist physicist chemist geologist meteorologist seismologist climatologist
  investor financier banker billionaire tycoon magnate mogul industrialist landowner shipowner philanthropist activist campaigner commentator strategist pundit consultant broker trader veteran boxer golfer sprinter cyclist swimmer gymnast footballer
  cricketer batsman bowler jockey teammate coroner cabinet_minister governor-general undersecretary tsar czar dictator premier boss head`,
);
add(
  'person',
  'male',
  true,
  'king prince duke lord sir mr mister pope emperor sultan emir baron count congressman chairman spokesman businessman policeman fireman father brother actor',
);
add(
  'person',
  'female',
  true,
  'queen princess duchess lady dame mrs ms miss madam baroness empress first_lady congresswoman chairwoman spokeswoman businesswoman policewoman actress sister',
);
add(
  'person',
  'male',
  false,
  'man boy husband son brother uncle nephew grandfather widower boyfriend gunman fisherman gentleman monk salesman grandson dad stepfather statesman',
);
add(
  'person',
  'female',
  false,
  'woman girl wife/wives daughter sister aunt niece mother grandmother widow girlfriend nun mom mum heroine waitress granddaughter stepmother',
);
add(
  'person',
  null,
  false,
  `democrat republican official suspect defendant victim witness resident citizen student teacher worker employee passenger player politician expert critic
  soldier officer prisoner inmate detainee hostage patient child/children teenager teen baby adult toddler parent partner spouse lover friend neighbor neighbour colleague
  attacker assailant bomber shooter killer murderer rapist robber hacker hijacker kidnapper smuggler dealer fugitive convict plaintiff juror appellant accused
  successor predecessor rival opponent ally supporter winner runner-up survivor bystander onlooker driver migrant immigrant refugee
  voter farmer miner firefighter paramedic rescuer tourist visitor customer client consumer user shareholder investor owner buyer seller whistleblower informant
  negotiator mediator lobbyist lawmaker legislator parliamentarian staffer insider source star celebrity model nominee finalist athlete scholar
  newcomer veteran retiree volunteer protester demonstrator dissident youth guest host fan spectator commuter motorist cyclist pedestrian hiker tenant landlord
  pair/pair couple/couple trio/trio duo/duo person/people individual`,
);
add(
  'organization',
  null,
  false,
  `company firm corporation conglomerate startup start-up manufacturer maker airline carrier automaker carmaker planemaker chipmaker drugmaker airframer retailer supermarket bank lender insurer brewer
  brokerage utility supplier contractor vendor subsidiary consortium operator provider giant bookmaker publisher studio broadcaster network newspaper magazine outlet website station daily tabloid
  department ministry agency bureau commission committee council court tribunal authority government administration regime cabinet parliament congress senate legislature assembly
  house party union league federation association organization organisation institute institution university college school academy foundation charity ngo coalition alliance bloc
  military army navy force police/police airforce militia brigade regiment battalion gendarmerie coastguard watchdog regulator panel board jury inquiry task_force think_tank
  team club side franchise squad band orchestra church hospital laboratory lab museum embassy consulate mission delegation opposition coalition junta group business enterprise partnership
  employer body fund tech_giant exchange syndicate secretariat presidency judiciary leadership prosecution defence defense federation campaign`,
);
add('country', null, false, 'country nation republic kingdom state_party homeland superpower');
add(
  'group',
  null,
  false,
  `cartel gang rebel militant insurgent guerrilla separatist extremist terrorist pirate paramilitary jihadist mafia mob faction clan tribe community crowd
  troop/troops forces/forces soldier fighter`,
);
add(
  'place',
  null,
  false,
  'city town village capital region province territory island county district suburb neighborhood neighbourhood',
);

/** Noun in lower case, singular or plural → who it stands for. */
export const ROLES: ReadonlyMap<string, Role> = roles;

/** Words between a country or organisation and a post: "prime minister", "vice president", "chief executive". */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  `prime vice deputy chief executive senior former ex acting interim foreign finance defence defense interior justice health education home environment transport trade energy labor labour culture
  attorney general secretary assistant associate managing first second lead late current outgoing incoming retired then longtime special national security press police fire army navy air force
  district state federal supreme court house senate majority minority opposition party united nations human rights sales marketing design technology operating financial technical creative
  head team club co campaign cabinet under crown grand high elected president-elect minister-president veteran top sports political military communications information`.split(
    /\s+/,
  ),
);

/** Words in lower case that come right before a person's name and tell the gender where they can. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'male'],
  ['mr.', 'male'],
  ['mrs', 'female'],
  ['mrs.', 'female'],
  ['ms', 'female'],
  ['ms.', 'female'],
  ['miss', 'female'],
  ['dr', null],
  ['dr.', null],
  ['sir', 'male'],
  ['dame', 'female'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['prof', null],
  ['prof.', null],
  ['rev', null],
  ['rev.', null],
  ['gen', null],
  ['gen.', null],
  ['col', null],
  ['col.', null],
  ['lt', null],
  ['lt.', null],
  ['sgt', null],
  ['sgt.', null],
  ['capt', null],
  ['capt.', null],
  ['maj', null],
  ['maj.', null],
  ['adm', null],
  ['adm.', null],
  ['sen', null],
  ['sen.', null],
  ['rep', null],
  ['rep.', null],
  ['gov', null],
  ['gov.', null],
  ['hon', null],
  ['hon.', null],
]);
