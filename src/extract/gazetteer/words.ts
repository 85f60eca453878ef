/**
 * Capitalised words that are no names, and small words that may stand inside one.
 */
const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((s) => s !== ''));

/** Words that never begin or are a name of their own, in lower case: determiners, prepositions, pronouns, adverbs. */
export const FUNCTION_WORDS = set(`
a an the this that these those some any each every no all both either neither another other others such same own
and or but nor so yet if unless until while when whenever where wherever why how what who whom whose which whether
because since although though as than then thus therefore however moreover meanwhile nevertheless nonetheless otherwise instead
i me my mine you your yours he him his she her hers it its we us our ours they them their theirs one ones myself himself herself itself themselves ourselves
is are was were be been being am do does did done has have had having will would shall should can could may might must ought not
of in on at by for with without from to into onto upon over under above below between among amongst against about across after
before behind beneath beside besides beyond despite down during except inside like near off out outside past per through throughout
till toward towards up via within amid amidst along around regarding concerning following including given according due
here there now today tomorrow yesterday tonight once twice again also even still just only already always never ever often sometimes
soon later earlier early late recently currently previously finally eventually initially originally perhaps maybe indeed rather quite very too
more most less least much many few fewer several enough almost nearly about roughly approximately only additionally furthermore
last next former latter
one two three four five six seven eight nine ten eleven twelve tens dozens scores hundreds thousands millions
yes well please ok okay oh hey hello thanks thank dear sorry
let say said says saying told asked added according speaking asked based citing quoting using making
file photo image picture video audio read see watch click more related advertisement copyright editor's note update updated correction
`);

/** Days, months, holidays and languages: capitalised, never actors. Lower case. */
export const CALENDAR_WORDS = set(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
christmas easter ramadan thanksgiving halloween hanukkah passover diwali eid valentine noel eve
gmt utc est edt pst pdt cet cest bst am pm a.m p.m a.m. p.m. ad bc
`);

/** Capitalised words and abbreviations that name no actor: things, offices, units, titles of posts. Lower case. */
export const NOT_ACTORS = set(`
tv ceo cfo coo cto pm mp mps dvd cd gps dna rna hiv aids covid covid-19 sars pc url html http usb sms faq gdp vat usd gbp eur ira id uk-wide iq ufo suv suvs atm
internet web bluetooth wi-fi wifi iphone ipad ipod ipods iphones ipads macbook imac itunes android windows photoshop playstation xbox twitter-like
english-language god bible koran quran qur'an torah constitution congressional islam christianity judaism hinduism buddhism
english spanish-language mandarin cantonese arabic hindi urdu latin hebrew farsi swahili
madam
olympics olympic games oscar oscars nobel prize pulitzer grammy grammys emmy emmys
i'm i'll i've i'd it's he's she's we're they're you're don't can't won't isn't that's there's what's let's
`);

/** Words in lower case that may stand inside a person's name. */
export const NAME_PARTICLES = set(
  'de da di do dos das del della la le van von der den ter ten bin ibn al el ben abu y e af zu zur du bint ul ur',
);

/** Nouns and adjectives that often begin a sentence and are no names, though the tagger takes them for one. Lower case. */
export const COMMON_OPENERS = set(`
accident activists actor actors actress adding administration advocates aid air aircraft airline airlines airport all-out allies ambassador analysis analyst analysts animals announcing anger anyone anything army arrests artists
attack attackers attacks attorney attorneys audience author authorities autopsy back backers banks battle bidding bishops blasts body bombs border both bosses bread britons brothers budget business businesses businessman buyers campaign
campaigners canadians cancer captain cars cases casualties chairman champion champions change chief chiefs children church citizens city civilians class clashes climate clubs coach coalition collaboration colleagues commanders comments communist
community companies company competition concern concerns conditions conflict congressional conservative conservatives consumer consumers contact control corruption councillors counsel country court courts crashes crew crews crime criminals crisis critics crowds culture customers cutting
damage data dealers death deaths debate debris debt deep defence defendants defense defenders delegates delegations demand democracy demonstrators deputies deputy detectives details developers development diplomacy diplomats director directors disaster doctors documents drivers driver drones drugs
earthquake economists economy editor education election elections electricity emergency employees employers energy engineer engineers environmentalists estimates evacuations evacuees everybody everyone everything evidence exactly executive executives experts exports explosions eyewitnesses
family families fans farmers fears federal fellow fighters fighting figures film finance fire firefighters firms fishermen flights flooding floods food football force forces foreign foreigners forecasters freedom friends fuel funding funds further future gas girls government governments governors group groups
guards guests gunmen gun guns half hackers head health heavy help high historians home homes hopes hospital hospitals hostages hotels hours house households housing human hundreds hurricane immigrants immigration independent industry inflation information inmates insiders inspectors insurance insurers intelligence international interest investigators
investors invitations islamist islamists issues jewish job jobs journalists judges judge justice kids kidnappers killings king labour law lawmakers lawyers leaders leader leading legal legislators lessons liberals life lives local looking loyalists majority management managers managing manufacturers market markets maximum mayors media medical medics members
men mexicans migrants military militants militia ministers ministry minister minor mission money mothers mourners movie murder music muslim muslims nationalists nationwide neighbors neighbours negotiations negotiators news nobody nothing nurses observers officers official officials oil open opponents opposition organisers organizers others outside overall owners paramedics parents
parliament part parties partners passengers patients peace people perhaps physicians pilots pictures plans planes players police policemen policies political politicians politics polls pope population posters power pressure prices prime princess prison prisoners producers production products profits progress prosecutors protest protesters protests providers public publishers pupils
questions race radio rain readers rebels recent reconstruction records referring refugees regional regulators relatives religion relief reporters reports representatives republican rescue rescuers research researchers residents resistance resources responding result results retailers revenue revenues rights riot riots rivals road roads royal rules rumors rumours safety sales sanctions satellite scholars school schools science scientist scientists scores
seats secretary secret security sellers senators senior service services settlers sex shareholders shares sheriff ships shoppers shops shots signs similar skies smaller smoke snow social society soldiers someone something sources south south-western sovereignty space spectators speculation speakers spending sport sports spokesman spokesmen spokeswoman staff state statements states statistics stocks storm storms strikes strong students studies study subscribers success sunny supply support supporters
surgeons survivors suspects talks tanks tariffs taxes taxpayers teachers team teams technical technology teenagers television temperatures tensions territory terrorism terrorists thanks tickets time times tobacco top total tourism tourists tornadoes towns trade traders trading traffic trains transport travel travellers travelers troops trucks trust truth turnout union unions unemployment users vehicles vendors venue veterans victims victory videos viewers village villagers villages violence visitors volunteers
voters voting war warnings water weapons weather wildfires winds winners witness witnesses woman women word words work workers world writers years youth zero
approval approving according acknowledging additional advance asked average award better born built calls called chosen conceived considered created death described designed developed each earlier elected enough ever final financial found founded four-time free full gone hard held hot intense inquiry joint key known left limited located major married maybe mean mixed named national native nearby none numerous opening originally own particular plain present prior private proposed public quick rapid real remember right rising several shortly significant similar simply special spokespeople starting surely taken terms too true unlike unveiled upgraded upon using various whatever wide
new old good bad big great high low long short little small large young first second third fourth fifth
company's country's features customers apps phones laptops computers devices tablets users unveiling prototypes
`);

/** Words that stay small in a headline whose other words have capitals. */
export const TITLE_CASE_SMALL = set(
  'a an the and or but of in on at by for to with from as vs v. over after into',
);

/** Adjectives of regions, faiths and parties: capitalised, but nobody by themselves. Lower case, one word or two. */
export const WIDE_ADJECTIVES = set(`
african asian european arab arabic western eastern northern southern nordic scandinavian baltic balkan caribbean muslim islamic islamist jewish christian catholic protestant hindu sikh buddhist sunni shiite shia
orthodox evangelical hispanic latino latina latin black white native asian-american african-american democratic republican conservative liberal communist socialist marxist nazi soviet congressional senatorial presidential parliamentary
olympic internet atlantic pacific mediterranean arctic antarctic anglo kurdish basque catalan bavarian texan californian parisian londoner roman persian ottoman bolivarian zionist palestinian-run
victorian elizabethan edwardian biblical byzantine celtic gaelic germanic slavic semitic nordic
`);

/** Region adjectives of two words that hold a demonym's word. */
export const WIDE_PHRASES: readonly string[] = [
  'Latin American',
  'Central American',
  'South American',
  'North American',
  'African American',
  'Native American',
  'Asian American',
  'Latin Americans',
  'African Americans',
  'Native Americans',
  'Asian Americans',
];
