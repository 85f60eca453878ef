/** A clause and what it is made of, in words of its frame. */

/** Words by index within their frame, both included. */
export type Range = { readonly from: number; readonly to: number };

/** `none`: of a verb that is not finite. */
export type Tense = 'past' | 'present' | 'perfect' | 'pastPerfect' | 'future' | 'modal' | 'none';

/** A run of auxiliaries and their verb. */
export type VerbGroup = {
  readonly first: number;
  /** The verb itself; the auxiliary where nothing follows it. */
  readonly head: number;
  readonly base: string;
  readonly tense: Tense;
  /** "would", "may", …; null for none. */
  readonly modal: string | null;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  readonly finite: boolean;
  /** "to send". */
  readonly infinitive: boolean;
};

/** `complement`: what is said, thought or wanted; `adverbial`: when, why, if. */
export type ClauseKind = 'main' | 'complement' | 'relative' | 'adverbial';

export type Clause = {
  readonly verb: VerbGroup;
  readonly kind: ClauseKind;
  /** Words of the subject; of the antecedent in a relative clause, of the verb before in a shared one. */
  readonly subject: Range | null;
  /** Whether the subject stands before this very verb. */
  readonly ownSubject: boolean;
  /** "that", "after", "who"; null for none. */
  readonly introducer: string | null;
  /** Index of the clause it depends on, or −1. */
  readonly parent: number;
  /** First word of its own: its introducer, its fronted adverbials, or its subject. */
  readonly open: number;
  /** After its last word. */
  readonly close: number;
};

/** The clauses of one frame, and for every word the clause that owns it (−1: none). */
export type Parsed = {
  readonly clauses: readonly Clause[];
  readonly owner: Int16Array;
  readonly verbs: readonly VerbGroup[];
};
