/** What is known while one article is resolved: its mentions, its entities, who is on the reader's mind. */
import type { ActorKind } from '../../model/story.ts';
import type { Mention } from '../mentions.ts';
import type { Entity, Fact } from './entity.ts';
import { isPostWord, type SharedPosts } from './posts.ts';
import { Presences } from './presence.ts';
import type { Register } from './register.ts';

export class ArticleState {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly entities: Entity[];
  readonly links: Int32Array;
  readonly presences: Presences;
  readonly shared: SharedPosts;
  /** Mention → the entities that it means together: "the two leaders". */
  readonly several = new Map<number, readonly number[]>();
  /** Countries among the entities. */
  readonly countries: number[] = [];
  private readonly holders = new Map<string, Set<number>>();
  private readonly descriptions = new Map<string, number>();

  constructor(text: string, mentions: readonly Mention[], register: Register, shared: SharedPosts) {
    this.text = text;
    this.mentions = mentions;
    this.entities = register.entities;
    this.links = register.links;
    this.shared = shared;
    this.presences = new Presences(mentions);
    this.entities.forEach((e, id) => {
      if (e.kind === 'country' && e.country !== null) this.countries.push(id);
      for (const fact of e.facts) this.addHolder(fact, id);
    });
  }

  entity(id: number): Entity {
    return this.entities[id] as Entity;
  }

  /** People to whom the article gives a post with this noun, each once. */
  holdersOf(noun: string): Iterable<number> {
    return this.holders.get(noun) ?? [];
  }

  /** The entity known by this description, made when it is new; `key` is what articles share, or null. */
  describe(
    description: string,
    m: Mention,
    from: { kind: ActorKind; key: string | null; owner: number; label: string | null },
  ): number {
    const old = this.descriptions.get(description);
    if (old !== undefined) return old;
    const facts = m.noun === null ? [] : [{ ...m.noun, owner: from.owner }];
    const id = this.entities.length;
    this.entities.push({
      key: from.key,
      kind: from.kind,
      names: new Map(),
      gender: m.gender,
      many: m.number === 'many',
      country: null,
      canonical: from.label,
      facts: from.kind === 'person' ? facts : [],
      owner: from.owner,
      guessed: false,
      group: from.kind === 'group' ? m.noun : null,
      apart: null,
    });
    this.descriptions.set(description, id);
    return id;
  }

  /** Somebody whom another article names. */
  introduce(key: string, name: string): number {
    const known = this.descriptions.get(key) ?? this.entities.findIndex((e) => e.key === key);
    if (known >= 0) {
      this.descriptions.set(key, known);
      return known;
    }
    const id = this.entities.length;
    this.entities.push({
      key,
      kind: 'person',
      names: new Map(),
      gender: null,
      many: false,
      country: null,
      canonical: name,
      facts: [],
      owner: -1,
      guessed: false,
      group: null,
      apart: null,
    });
    this.descriptions.set(key, id);
    return id;
  }

  /** The post's words without what only describes: "foreign minister". */
  labelOf(m: Mention): string | null {
    return m.noun === null ? null : [...m.noun.modifiers.filter(isPostWord), m.noun.noun].join(' ');
  }

  /** The subject of the clause in which a mention is an object: they are two, unless a reflexive says otherwise. */
  ownSubject(i: number): number {
    const m = this.mentions[i] as Mention;
    if (m.role === 'subject' || m.possessive || /self$|selves$/.test(m.head)) return -1;
    for (let k = i - 1; k >= 0 && k > i - 6; k--) {
      const other = this.mentions[k] as Mention;
      if (other.sentence !== m.sentence) break;
      if (other.role === 'subject') return this.links[k] as number;
    }
    return -1;
  }

  private addHolder(fact: Fact, id: number): void {
    const holders = this.holders.get(fact.noun);
    if (holders === undefined) this.holders.set(fact.noun, new Set([id]));
    else holders.add(id);
  }
}
