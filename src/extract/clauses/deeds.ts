/** Verbs and event nouns that tell of one and the same deed; one row a deed, named by its first word. */

const ROWS = `declare designate label classify name blacklist
kill die death murder assassinate slay assassination
injure wound hurt
attack strike bomb shell raid airstrike bombing shoot shooting blast
explode explosion detonate
crash collide collision derail derailment
arrest detain apprehend capture seize custody
charge indict accuse prosecute indictment
convict sentence jail imprison conviction sentencing
sue lawsuit file
rule ruling judge verdict acquit
launch release unveil introduce debut present reveal
announce announcement proclaim
buy acquire purchase acquisition takeover
merge merger combine
sell divest
order command direct instruct
agree agreement deal sign treaty accord
resign resignation quit
appoint nominate appointment nomination
elect election vote
win victory beat defeat
lose
send deploy dispatch deployment
withdraw pull withdrawal
impose slap levy tariff
ban prohibit outlaw
cut reduce slash lower
raise increase hike lift
delay postpone
cancel scrap abandon
open inaugurate opening inauguration
close shut closure shutdown
visit travel trip
meet meeting summit talk
reject refuse decline dismiss turn
offer propose proposal suggest
urge press pressure push call
threaten threat warn
report publish
deliver delivery hand
build construct
find discover locate
rescue save
evacuate evacuation
protest demonstrate demonstration rally march`;

const DEED = new Map<string, string>();
for (const row of ROWS.split('\n')) {
  const words = row.split(' ');
  for (const word of words) if (!DEED.has(word)) DEED.set(word, words[0] as string);
}

/** The deed that a verb or event noun tells of; itself where the table has none. */
export function deedOf(predicate: string): string {
  return DEED.get(predicate) ?? predicate;
}
