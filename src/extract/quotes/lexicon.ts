/** Word lists: what the parts of speech do not tell. */

const words = (list: string) => new Set(list.split(/\s+/));

/** Pronouns that stand as a subject. */
export const PRONOUNS = words(
  `he she they i we it you who which that this these those someone somebody everyone everybody nobody one another others
   some many most several both all none each few`,
);

/** Pronouns that only stress the subject. */
export const REFLEXIVE = words('himself herself themselves itself myself yourself ourselves');

/** Possessive pronouns. */
export const POSSESSIVE = words('his her their its our my your whose');

/** Words that a date or a time may be made of. */
export const TIME = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon
   evening night noon midnight week weekend month year day hour minute moment time weeks months years days hours minutes
   last next this later earlier ago recently early late mid a the same that past previous following`,
);

/** Words that make a phrase a date or a time. */
export const TIME_HEAD = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
   october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon
   evening night noon midnight week weekend month year day weeks months years days hours minutes`,
);

/** What people are by office, trade or kin; in front of a name they belong to it. */
export const ROLE = words(
  `president vice senator congressman congresswoman representative governor mayor minister secretary chancellor premier
   king queen prince princess pope bishop cardinal rabbi reverend pastor imam judge justice general admiral colonel major
   captain sergeant lieutenant officer sheriff detective chief director chairman chairwoman chair chairperson head leader
   boss ceo cfo coo executive founder co-founder owner manager coach captain player striker star actor actress singer
   author writer novelist poet journalist reporter correspondent columnist editor analyst economist professor scholar
   scientist researcher expert historian lawyer attorney prosecutor spokesman spokeswoman spokesperson adviser advisor
   aide strategist consultant pollster candidate nominee rival challenger incumbent opponent ally friend wife husband
   son daughter father mother brother sister billionaire businessman businesswoman mogul magnate tycoon activist
   organizer organiser volunteer member lawmaker delegate speaker whip commissioner ambassador envoy diplomat official
   congress counsel counselor surrogate host anchor moderator commentator doctor dr mr mrs ms sir dame lord lady
   resident voter farmer teacher student nurse worker driver fellow colleague counterpart deputy assistant treasurer
   trader strategist investor partner principal superintendent trustee veteran victim witness survivor neighbor neighbour`,
);

/** Places and titles that follow a name between commas. */
export const STATES = words(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
   iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
   nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ala ariz
   ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore
   pa r.i s.c s.d tenn tex vt va wash wis w.va wyo d.c jr sr inc ltd corp england scotland wales france germany canada
   ontario`,
);

/** "D-Ore." */
export const PARTY = /^(?:r|d|i|ind|dem|rep|republican|democrat|gop)-/;

/** Parts of speech that may be the head of a noun phrase. */
export const NOUNISH = new Set(['NOUN', 'PROPN', 'NUM', 'X', 'SYM']);

/** Forms that are verbs whatever the tagger says. */
export const SURE_VERB = words(
  'said told wrote says tells writes saying telling asked added tweeted called calling',
);

/** Quantities that stand for people. */
export const QUANTIFIER = words('one another others some many most several both few all who');

/** Pronouns that only a verb can follow. */
export const SUBJECT_PRONOUN = words('he she they i we');

/** Forms that make a passive. */
export const BE = words("is was were are be been being am 's 're 'm get gets got getting");

/** Groups, offices and documents that are said to say something. */
export const GROUPS = words(
  `campaign administration government officials department agency ministry office company group committee party court
   police union panel council board team police authorities critics supporters republicans democrats conservatives
   liberals lawmakers aides advisers voters residents protesters activists experts analysts economists scientists
   researchers prosecutors lawyers parents crowd audience source sources statement report letter email memo document
   complaint lawsuit filing ruling opinion editorial article story book study survey poll website newspaper magazine
   agency bank firm commission organization organisation association federation coalition institute foundation network
   camp bureau guard army military pentagon public family staff jury inspector resolution order bill platform ad tweet
   post message sign signs banner press media`,
);

/** "criticized Smith for saying": the object is who said it. */
export const BLAMING = words(
  `accused accuses accuse accusing blamed criticized criticised criticizing attacked blasted slammed denounced mocked
   praised thanked condemned rebuked scolded faulted ridiculed`,
);

/** "quoted Smith as saying": the object is who said it. */
export const QUOTING = words(
  `quoted quotes quote quoting cited cites cite citing described recorded heard overheard hears hear shows showed show
   features featured caught captured saw seen has had have`,
);

/** Words that begin a subordinate clause. */
export const SUBORDINATOR = words(
  'that whether if how why what because as when while where though although',
);

/** Words that, right before a subject and its verb, begin a clause rather than a phrase. */
export const CLAUSE_OPENER = words(
  'as after before since until than like when while where if because though although whether how why',
);
