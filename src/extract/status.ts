/** Whether an event happened, is planned, is denied, or is only alleged. */

import { parseEdtf } from '../model/edtf.ts';
import type { Status } from '../model/story.ts';
import type { Anchored } from './anchor.ts';
import type { Parsed } from './clauses/clause.ts';
import { ALLEGING, DENYING } from './clauses/lexicon.ts';
import type { Frame } from './clauses/words.ts';
import { clauseAt, type Place, type Reading } from './reading.ts';

const HEDGES = new Set(['allegedly', 'reportedly', 'purportedly', 'supposedly', 'apparently']);

/** What stands right before a verb whose deed did not come about: "nearly went bankrupt", "was almost killed". */
const SHORT_OF = new Set(['nearly', 'almost']);

/** Verbs of measure, which "nearly" only makes a little less: profits that nearly doubled did grow. */
const MEASURES = new Set(['double', 'triple', 'treble', 'quadruple', 'quintuple', 'halve']);

/**
 * The status of a clause's event; null where it is no event at all: a habit, a wish, a plan without a day, what nearly
 * happened.
 */
export function statusOf(reading: Reading, place: Place, date: Anchored): Status | null {
  const clause = clauseAt(reading, place);
  const { verb } = clause;
  const { words } = reading.frames[place.frame] as Frame;
  const { today } = reading;
  const dated = date.how === 'own';
  const edtf = dated ? parseEdtf(date.edtf) : null;
  const ahead = edtf?.latest != null && edtf.latest > today && (edtf.earliest ?? 0) > today;
  if (SHORT_OF.has(words[verb.head - 1]?.lower ?? '') && !MEASURES.has(verb.base)) return null;
  // "will open this year" is still to come in a year that has begun; "would" looks ahead from a day in the past.
  if (verb.tense === 'future' && dated && (edtf?.latest ?? today) > today) return 'planned';
  // "is scheduled to open", "will open", "would open"; "opens on 12 June".
  if (verb.tense === 'future' || verb.tense === 'modal')
    return dated ? (ahead ? 'planned' : 'happened') : null;
  if (verb.tense === 'present') {
    const announced = !verb.passive || /^(?:set|schedule|expect|plan|slate)$/.test(verb.base);
    return dated && ahead && announced ? 'planned' : null;
  }
  if (ahead && dated) return 'planned';
  const governor =
    clause.parent < 0 ? null : clauseAt(reading, { frame: place.frame, clause: clause.parent });
  if (clause.kind === 'complement' && governor !== null) {
    if (DENYING.has(governor.verb.base)) return 'denied';
    if (ALLEGING.has(governor.verb.base)) return 'alleged';
  }
  if (
    words[verb.head + 1]?.lower === 'to' &&
    /^(?:plan|intend|expect|hope|schedule|set)$/.test(verb.base)
  )
    return dated && (edtf?.latest ?? 0) >= today ? 'planned' : null;
  if (isHedged(reading, place)) return 'alleged';
  if (verb.passive && ALLEGING.has(verb.base) && words[verb.head + 1]?.lower === 'to')
    return 'alleged';
  return 'happened';
}

/** Whether a word of the clause says that it is only told so. */
function isHedged({ frames, parsed }: Reading, { frame, clause }: Place): boolean {
  const { owner } = parsed[frame] as Parsed;
  return (frames[frame] as Frame).words.some(
    (word, i) => owner[i] === clause && HEDGES.has(word.lower),
  );
}
