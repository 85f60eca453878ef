import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorAt, resolveActors } from '../../src/extract/actors.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import { findQuotes } from '../../src/extract/quotes.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { clusterCases } from './actors-cases.ts';

/** Text with `[words|label]`: the plain text and the spans with their labels. */
function unmark(marked: string) {
  const spans: { start: number; end: number; label: string }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const match = /^\[([^\]|]+)\|([^\]]+)\]$/.exec(part);
    if (match) {
      const words = match[1] as string;
      spans.push({
        start: text.length,
        end: text.length + words.length,
        label: match[2] as string,
      });
      text += words;
    } else {
      text += part;
    }
  }
  return { text, spans };
}

function readArticle(text: string) {
  const sentences = splitSentences(text);
  const quotes = findQuotes(text, sentences);
  return { text, sentences, mentions: findMentions(text, sentences), quotes };
}

describe('who is meant', () => {
  for (const [subject, cases] of Object.entries(clusterCases)) {
    describe(subject, () => {
      it.each(cases)('%s', (marked) => {
        const { text, spans } = unmark(marked);
        const article = readArticle(text);
        const { links } = resolveActors([article]);
        const own = links[0] as (string | null)[];
        const byLabel = new Map<string, string | null>();
        const got = spans.map((span) => {
          const i = article.mentions.findIndex((m) => m.start === span.start && m.end === span.end);
          const words = text.slice(span.start, span.end);
          if (i < 0) return `${words} is no mention`;
          const actor = own[i] ?? null;
          if (span.label === '-') return `${words} = ${actor === null ? '-' : actor}`;
          if (!byLabel.has(span.label)) byLabel.set(span.label, actor);
          const label =
            actor === null ? 'nobody' : ([...byLabel].find(([, id]) => id === actor)?.[0] ?? actor);
          return `${words} = ${label}`;
        });
        expect(got).toEqual(spans.map((s) => `${text.slice(s.start, s.end)} = ${s.label}`));
      });
    });
  }
});

/** Resolves made-up articles; the actors by id. */
function resolve(texts: readonly string[]) {
  const articles = texts.map(readArticle);
  const { actors, links } = resolveActors(articles);
  return { articles, actors, links, byId: new Map(actors.map((actor) => [actor.id, actor])) };
}

describe('across articles', () => {
  it('brings one person together by full name, surname and post', () => {
    const { byId } = resolve([
      'Chilean President Ana Duarte resigned.',
      'Duarte gave no reason. Chile’s president had been ill.',
    ]);
    expect(byId.get('ana-duarte')).toMatchObject({
      name: 'Ana Duarte',
      kind: 'person',
      description: 'Chilean president',
      mentions: 3,
      articles: 2,
    });
    expect(byId.get('ana-duarte')?.aliases).toContain('Chile’s president');
  });

  it('takes nobody called Lane for a street', () => {
    const { actors } = resolve(['Lane was cheered in Oslo. “I am glad,” Lane said.']);
    expect(actors.find(({ name }) => name === 'Lane')?.kind).not.toBe('place');
  });

  it('keeps people of one surname apart, and gives a bare surname to neither', () => {
    const { byId, links } = resolve([
      'Emma Stone sang. Stone was cheered.',
      'Oliver Stone directed. Stone was praised.',
      'Stone did not come.',
    ]);
    expect(byId.get('emma-stone')?.mentions).toBe(2);
    expect(byId.get('oliver-stone')?.mentions).toBe(2);
    expect(['emma-stone', 'oliver-stone']).not.toContain(links[2]?.[0]);
  });

  it('does not let a post that two people hold decide', () => {
    const { links } = resolve([
      'Chilean President Ana Duarte resigned.',
      'Chilean President Luis Vega was sworn in.',
      'Chile’s president spoke.',
    ]);
    expect(['ana-duarte', 'luis-vega']).not.toContain(links[2]?.[1]);
  });

  it('knows a body by its abbreviation in another article', () => {
    const { byId } = resolve(['The Global Rice Council (GRC) met.', 'The GRC raised prices.']);
    expect(byId.get('global-rice-council')).toMatchObject({ articles: 2, kind: 'organization' });
  });

  it('knows a sister by her given name where the article has the family’s', () => {
    const { byId, links } = resolve([
      'Serena Keller beat her sister Venus. Venus smiled.',
      'Venus Keller lost to Serena.',
      'Venus is a planet of rock. Her surface is hot.',
    ]);
    expect(byId.get('venus-keller')?.articles).toBe(2);
    expect(links[2]?.[0]).not.toBe('venus-keller');
  });

  it('takes the president for whom other articles call president', () => {
    const { byId } = resolve([
      'President Luis Vega flew home.',
      'Mr Vega was angry. Critics of the president laughed.',
    ]);
    expect(byId.get('luis-vega')?.mentions).toBe(3);
  });

  it('knows a body whose letters stand behind its name', () => {
    const { actors } = resolve([
      'Nordic Rail Track Company NRT N.V. won the contract.',
      'Nordic Rail Track won a contract.',
    ]);
    expect(actors.filter(({ kind }) => kind === 'organization')).toHaveLength(1);
  });

  it('calls kin and bodies as the texts do', () => {
    const { actors } = resolve([
      'Serena Keller won. The Keller sisters have won eight titles. The Keller sisters smiled.',
      'The ECOWIS met. Leaders of the ECOWIS left.',
      'The American people slept. The American people voted.',
    ]);
    const names = actors.map(({ name }) => name);
    expect(names).toContain('Keller sisters');
    expect(names).toContain('ECOWIS');
    expect(names).toContain('American people');
  });

  it('gives the same actors in the same order on every run', () => {
    const texts = ['Ana Duarte met Luis Vega in Chile.', 'Vega praised Duarte. He left Chile.'];
    expect(resolve(texts).actors).toEqual(resolve(texts).actors);
  });
});

describe('what an actor carries', () => {
  it('lists aliases by frequency, without words that anybody could be called by', () => {
    const { byId } = resolve([
      'The Mexican president spoke. Mexican President Claudia Sheinbaum left. Sheinbaum smiled. Sheinbaum sat. She ate. The president slept.',
    ]);
    expect(byId.get('claudia-sheinbaum')?.aliases).toEqual([
      'Sheinbaum',
      'Mexican president',
      'President Claudia Sheinbaum',
    ]);
  });

  it('lists no alias that only counts, points, or names a post that many hold', () => {
    const { actors } = resolve([
      'Several Chilean soldiers fled. On Monday 4,000 Chilean soldiers came back. The Chilean soldiers were tired. The country’s weary soldiers slept.',
      'Ana Duarte slept. Critics of Duarte adviser Luis Vega left.',
      'President Ana Duarte of Chile spoke. The president of Chile left. The vice president stayed.',
    ]);
    const found = actors.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(found).toContain('Chilean soldiers');
    expect(found).toContain('president of Chile');
    for (const one of found)
      expect(one).not.toMatch(/^(?:the|several|[\d,]+) |adviser|vice|weary/i);
  });

  it('keeps the article of a name that is never without it', () => {
    const { byId } = resolve([
      'The Lantern reported it. Readers of the Lantern wrote. The ZQTB did not.',
    ]);
    expect(byId.get('the-lantern')?.name).toBe('The Lantern');
    expect(byId.get('zqtb')?.name).toBe('ZQTB');
  });

  it('tells those who act from places that are only named', () => {
    const { byId } = resolve(['Ana Duarte flew to Texas. Duarte left Texas.']);
    expect(byId.get('ana-duarte')?.acts).toBe(2);
    expect(byId.get('texas')).toMatchObject({ kind: 'place', acts: 0, mentions: 2 });
  });

  it('takes the name a quotation is spoken by for its first person', () => {
    const text = '“I will not resign,” said Ana Duarte. “We are ready.”';
    const article = readArticle(text);
    const speaker = { start: text.indexOf('Ana'), end: text.indexOf('. “We') };
    const quotes = [
      { start: 0, end: 21, speaker },
      { start: text.lastIndexOf('“'), end: text.length, speaker },
    ];
    const { links } = resolveActors([{ ...article, quotes }]);
    expect(links[0]).toEqual(['ana-duarte', 'ana-duarte', 'ana-duarte']);
    expect(actorAt(speaker, article.mentions, links[0] ?? [])).toBe('ana-duarte');
  });

  it.each([
    [
      'Chilean President Ana Duarte met Peruvian President Luis Vega. The two leaders smiled.',
      ['ana-duarte', 'luis-vega'],
    ],
    ['Chile and Peru signed a pact. Both countries grow grapes.', ['chile', 'peru']],
    ['Chile, Peru and Bolivia signed a pact. The two countries left early.', []],
  ])('%s names several together', (text, together) => {
    const { sets } = resolveActors([readArticle(text)]);
    expect(sets.flatMap((set) => set.actors.toSorted())).toEqual(together);
  });

  it('finds the main one in a span with several', () => {
    const text = 'Mexican President Claudia Sheinbaum met Trump adviser Elon Musk.';
    const article = readArticle(text);
    const { links } = resolveActors([article]);
    const at = (words: string) => {
      const start = text.indexOf(words);
      return actorAt({ start, end: start + words.length }, article.mentions, links[0] ?? []);
    };
    expect(at('Mexican President Claudia Sheinbaum')).toBe('claudia-sheinbaum');
    expect(at('Trump adviser Elon Musk')).toBe('elon-musk');
    expect(at('met')).toBeNull();
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'the The of and President Mexican Mexico U.S. Trump Ana Duarte , . “ ” ( ) Inc. he her it who I drug cartels the company country two his president \n said is'.split(
      ' ',
    ),
  );
  const texts = fc.array(
    fc.oneof(
      fc.string({ maxLength: 120, unit: 'binary' }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    ),
    { maxLength: 4 },
  );

  it('gives every mention an actor of the list or nobody; ids are unique', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const { actors, links, articles, byId } = resolve(all);
        expect(byId.size).toBe(actors.length);
        links.forEach((own, i) => {
          expect(own.length).toBe(articles[i]?.mentions.length);
          for (const id of own) expect(id === null || byId.has(id)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});
