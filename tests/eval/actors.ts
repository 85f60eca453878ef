/**
 * Actors on MEANTIME: are people, organisations and places found, and are mentions of one brought together?
 * - gold mentions: every annotated mention is asked for its actor; one without is alone (its own cluster).
 * - own mentions: what the stage finds in the sentences that are annotated in full (0 to 5), matched one to one.
 * Baselines cluster the gold mentions by their exact words, and by their last word.
 */
import { actorAt, resolveActors } from '../../src/extract/actors.ts';
import { findMentions, type Mention } from '../../src/extract/mentions.ts';
import { findQuotes } from '../../src/extract/quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import type { Span } from '../../src/model/span.ts';
import { addSums, type CorefSums, compareClusters, conll, f1, noSums } from './coreference.ts';
import type { CatDocument, EvalData } from './data.ts';
import { type Row, scores } from './row.ts';

/** An annotated mention: of which entity, and of which instance of the whole corpus. */
type Gold = Span & {
  readonly type: string;
  readonly entity: string;
  readonly instance: string;
  readonly pronoun: boolean;
  readonly sentence: number;
  readonly words: string;
};

type Sample = {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold[];
  readonly mentions: readonly Mention[];
  readonly links: readonly (string | null)[];
  /** Kind of the actor of each mention, or of its words when nobody is certain. */
  readonly kinds: readonly (string | null)[];
  /** Offset up to which every mention is annotated. */
  readonly annotated: number;
};

/** The sentences of MEANTIME that are annotated in full: numbers 0 to 5. */
const FULL = 5;
const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|i|me|my|myself|we|us|our|ours|ourselves|you|your|who|whom|whose|which|that|this|those|these|one)$/i;

export async function evaluate(data: EvalData): Promise<Row[]> {
  const documents = data.meantime();
  const samples = resolveAll(documents);
  const sets: [string, Sample[]][] = [
    ['MEANTIME', samples],
    ['errors read', samples.filter((_, i) => i % 2 === 0)],
    ['blind', samples.filter((_, i) => i % 2 === 1)],
  ];
  return sets.flatMap(([set, some]) => [
    ...(['names', 'all'] as const).flatMap((which) => {
      const pick = (gold: Gold) => which === 'all' || !gold.pronoun;
      const label = which === 'all' ? 'with pronouns' : 'without pronouns';
      return [
        clusterRow(`${set}, gold mentions, ${label}`, 'exact words', some, pick, exactWords),
        clusterRow(`${set}, gold mentions, ${label}`, 'last word', some, pick, lastWord),
        clusterRow(`${set}, gold mentions, ${label}`, 'sourceline', some, pick, actorOfGold),
        ownRow(`${set}, own mentions, ${label}`, some, which === 'all'),
      ];
    }),
    ...(['PER', 'ORG', 'LOC'] as const).map((type) => detectionRow(set, type, some)),
  ]);
}

/** All documents resolved as one story, as `npm run extract` would. */
export function resolveAll(documents: readonly CatDocument[]): Sample[] {
  const articles = documents.map(({ text }) => {
    const sentences = splitSentences(text);
    return {
      text,
      sentences,
      mentions: findMentions(text, sentences),
      quotes: findQuotes(text, sentences),
    };
  });
  const { actors, links } = resolveActors(articles);
  const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]));
  return documents.map((document, i) => {
    const own = links[i] as (string | null)[];
    const full = document.tokens.filter((token) => token.sentence <= FULL);
    return {
      name: document.name,
      text: document.text,
      gold: goldOf(document),
      mentions: (articles[i] as (typeof articles)[number]).mentions,
      links: own,
      kinds: own.map((id, k) =>
        id === null
          ? ((articles[i] as (typeof articles)[number]).mentions[k] as Mention).kind
          : (kinds.get(id) ?? null),
      ),
      annotated: full.at(-1)?.end ?? 0,
    };
  });
}

function goldOf(document: CatDocument): Gold[] {
  const instances = new Map(
    document.markables.filter((m) => m.tag === 'ENTITY').map((m) => [m.id, m]),
  );
  const mentions = new Map(
    document.markables.filter((m) => m.tag === 'ENTITY_MENTION').map((m) => [m.id, m]),
  );
  const gold: Gold[] = [];
  for (const relation of document.relations) {
    if (relation.tag !== 'REFERS_TO') continue;
    const entity = instances.get(relation.targets[0] ?? '');
    if (entity === undefined) continue;
    for (const source of relation.sources) {
      const tokens = mentions.get(source)?.tokens ?? [];
      const first = tokens[0];
      const last = tokens.at(-1);
      if (first === undefined || last === undefined) continue;
      const words = document.text.slice(first.start, last.end);
      gold.push({
        start: first.start,
        end: last.end,
        type: entity.attributes.ent_type ?? '',
        entity: entity.id,
        instance: entity.attributes.instance_id || `${document.name}:${entity.id}`,
        pronoun: PRONOUN.test(words),
        sentence: first.sentence,
        words,
      });
    }
  }
  return gold;
}

const isActor = (gold: Gold) => gold.type === 'PER' || gold.type === 'ORG';

function exactWords(_: Sample, gold: Gold): string | null {
  return gold.words.toLowerCase();
}

function lastWord(_: Sample, gold: Gold): string | null {
  return gold.words.toLowerCase().split(/\s+/).at(-1) ?? null;
}

/** The actor of an annotated mention: of the mention with the same borders, or the same end, or the main one inside. */
export function actorOfGold(sample: Sample, gold: Gold): string | null {
  let sameEnd: string | null = null;
  for (let i = 0; i < sample.mentions.length; i++) {
    const m = sample.mentions[i] as Mention;
    if (m.start >= gold.end) break;
    if (m.end !== gold.end) continue;
    if (m.start === gold.start) return sample.links[i] ?? null;
    if (m.start > gold.start || m.phrase.start >= gold.start) sameEnd = sample.links[i] ?? sameEnd;
  }
  return sameEnd ?? actorAt(gold, sample.mentions, sample.links);
}

function clusterRow(
  set: string,
  system: string,
  samples: readonly Sample[],
  pick: (gold: Gold) => boolean,
  clusterOf: (sample: Sample, gold: Gold) => string | null,
): Row {
  const within = noSums();
  const allKey = new Map<string, string>();
  const allResponse = new Map<string, string>();
  for (const sample of samples) {
    const key = new Map<string, string>();
    const response = new Map<string, string>();
    for (const gold of sample.gold) {
      if (!isActor(gold) || !pick(gold)) continue;
      const id = `${sample.name}:${gold.start}:${gold.end}`;
      const cluster = clusterOf(sample, gold) ?? `alone ${id}`;
      key.set(id, gold.entity);
      response.set(id, cluster);
      allKey.set(id, gold.instance);
      allResponse.set(id, cluster);
    }
    addSums(within, compareClusters(key, response));
  }
  return { set, system, figures: figuresOf(within, compareClusters(allKey, allResponse)) };
}

function ownRow(set: string, samples: readonly Sample[], pronouns: boolean): Row {
  const within = noSums();
  const allKey = new Map<string, string>();
  const allResponse = new Map<string, string>();
  for (const sample of samples) {
    const gold = sample.gold.filter(
      (g) => isActor(g) && g.sentence <= FULL && (pronouns || !g.pronoun),
    );
    const found = indexOfActors(sample, ['person', 'organization', 'group'], pronouns);
    const pairs = matchOneToOne(
      gold,
      found.map((i) => sample.mentions[i] as Mention),
    );
    const key = new Map<string, string>();
    const response = new Map<string, string>();
    gold.forEach((g, k) => {
      key.set(`${sample.name}:g${k}`, g.entity);
      allKey.set(`${sample.name}:g${k}`, g.instance);
    });
    found.forEach((i, k) => {
      const match = pairs.get(k);
      const id = match === undefined ? `${sample.name}:s${k}` : `${sample.name}:g${match}`;
      const actor = sample.links[i] ?? `alone ${id}`;
      response.set(id, actor);
      allResponse.set(id, actor);
    });
    addSums(within, compareClusters(key, response));
  }
  return {
    set,
    system: 'sourceline',
    figures: figuresOf(within, compareClusters(allKey, allResponse)),
  };
}

function figuresOf(within: CorefSums, across: CorefSums): Record<string, number> {
  const { b3 } = within;
  return {
    'B³ P': (100 * b3.precision) / b3.response,
    'B³ R': (100 * b3.recall) / b3.key,
    'B³ F': f1(b3),
    MUC: f1(within.muc),
    CEAFe: f1(within.ceaf),
    CoNLL: conll(within),
    'B³ F across': f1(across.b3),
    'CoNLL across': conll(across),
  };
}

/** Mentions with an actor of these kinds in the part that is annotated in full. */
function indexOfActors(sample: Sample, kinds: readonly string[], pronouns: boolean): number[] {
  return sample.mentions.flatMap((m, i) => {
    const kind = sample.kinds[i];
    if (m.end > sample.annotated || kind === null || kind === undefined) return [];
    return kinds.includes(kind) && (pronouns || m.form !== 'pronoun') ? [i] : [];
  });
}

/** Pairs found → gold: same borders first, then the same end, then one inside the other; each used once. */
function matchOneToOne(gold: readonly Span[], found: readonly Span[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const tests: ((g: Span, f: Span) => boolean)[] = [
    (g, f) => g.start === f.start && g.end === f.end,
    (g, f) => g.end === f.end,
    (g, f) => g.start < f.end && f.start < g.end,
  ];
  for (const test of tests) {
    found.forEach((f, k) => {
      if (pairs.has(k)) return;
      const match = gold.findIndex((g, x) => !used.has(x) && test(g, f));
      if (match < 0) return;
      pairs.set(k, match);
      used.add(match);
    });
  }
  return pairs;
}

function detectionRow(set: string, type: 'PER' | 'ORG' | 'LOC', samples: readonly Sample[]): Row {
  const kinds = { PER: ['person'], ORG: ['organization'], LOC: ['place', 'country'] }[type];
  let right = 0;
  let found = 0;
  let all = 0;
  let seen = 0;
  for (const sample of samples) {
    const inFull = sample.gold.filter((g) => g.sentence <= FULL && !g.pronoun);
    const gold = inFull.filter((g) => g.type === type);
    const own = indexOfActors(sample, kinds, false).map((i) => sample.mentions[i] as Mention);
    right += matchOneToOne(gold, own).size;
    found += own.length;
    all += gold.length;
    const any = sample.mentions.filter((m) => m.end <= sample.annotated && m.form !== 'pronoun');
    seen += matchOneToOne(gold, any).size;
  }
  const { p, r, f } = scores(right, found, all);
  return {
    set: `${set}, ${type} found`,
    system: 'sourceline',
    figures: { P: p, R: r, F: f, 'R any kind': (100 * seen) / Math.max(1, all), gold: all },
  };
}
