/** Nouns for bodies and people by the sort of name that they may stand for. */
const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((w) => w !== ''));

/** Said of a business. */
export const BUSINESS = set(`
company firm corporation conglomerate startup start-up manufacturer maker airline carrier automaker carmaker planemaker chipmaker drugmaker airframer retailer supermarket bank lender insurer
brewer brokerage utility supplier contractor vendor subsidiary operator provider giant publisher studio bookmaker business enterprise employer consortium
`);
const TEAM = set('club team side franchise squad');
const MEDIA = set('newspaper magazine network broadcaster outlet daily station tabloid website');
/** Said of a body of the state. */
export const PUBLIC_BODY = set(
  'agency ministry department commission watchdog regulator bureau court council committee tribunal authority force',
);
/** Said of any body. */
export const ANY_BODY = set(
  'organization organisation group body association institute charity ngo union bloc alliance federation foundation institution',
);
/** The sorts, in the order in which they are tried. */
export const BODY_SORTS: readonly ReadonlySet<string>[] = [
  BUSINESS,
  TEAM,
  MEDIA,
  PUBLIC_BODY,
  ANY_BODY,
];

/** Bodies that an article speaks of without saying whose. */
export const FORCES = set('police military army navy parliament opposition prosecution');
/** Groups that are somebody's, so that those of two countries are two. */
export const TROOPS = set('troop forces soldier fighter');

/** Words in a name that say it is no business. */
export const PUBLIC_NAME =
  /\b(?:department|ministry|court|congress|senate|parliament|house|union|party|agency|bureau|commission|committee|university|college|school|council|police|army|navy|air force|government|nations|administration|office|treasury|service|board|authority|inspectorate|nasa|fbi|cia|faa|fda|epa|nato|republicans?|democrats?|kremlin|pentagon)\b/i;

/** Nouns that describe somebody already named, rather than name a post. */
export const DESCRIPTIVE = set(`
man woman boy girl teenager year-old suspect defendant victim player striker midfielder defender goalkeeper quarterback singer rapper musician actor actress artist author writer novelist
politician leader lawmaker billionaire tycoon entrepreneur investor businessman businesswoman activist journalist scientist astronaut athlete champion boxer golfer runner cyclist
swimmer driver pilot star celebrity veteran official democrat republican candidate nominee teacher
`);
