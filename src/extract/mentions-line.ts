/** Everything found in one article as one line of `--mentions`, for measuring and for other people's tools. */
import type { Span } from '../model/span.ts';
import { actorAt } from './actors.ts';
import type { ArticleAnalysis } from './analysis.ts';

/** Offsets count UTF-16 code units of the article's text. */
export type MentionsLine = {
  /** The id that the input gave it, letter by letter; else its id in the story. */
  readonly article: string;
  /** The story's id of the article it is a copy of; the story itself does not hold copies. */
  readonly copyOf?: string;
  readonly published: string;
  readonly dates: readonly (Span & {
    text: string;
    type: string;
    value: string;
    edtf: string | null;
  })[];
  readonly quotes: readonly (Span & {
    kind: string;
    cue: Span | null;
    speaker: (Span & { actor: string | null }) | null;
    confidence: number;
  })[];
  readonly mentions: readonly (Span & { actor: string | null; form: string })[];
  readonly events: readonly (Span & {
    predicate: string;
    date: string;
    basis: string;
    status: string;
    salience: number;
    actors: { actor: string; role: string }[];
  })[];
};

/** `id` is the article's id in the story, or that of the one it is a copy of; `links` are the actors of its mentions. */
export function mentionsLine(
  { article, dates, quotes, mentions, events }: ArticleAnalysis,
  id: string,
  links: readonly (string | null)[],
  isCopy = false,
): MentionsLine {
  return {
    article: article.givenId ?? id,
    ...(isCopy ? { copyOf: id } : {}),
    published: article.published,
    dates: dates.map(({ start, end, type, value, edtf }) => ({
      start,
      end,
      text: article.text.slice(start, end),
      type,
      value,
      edtf,
    })),
    quotes: quotes.map(({ start, end, kind, cue, speaker, confidence }) => ({
      start,
      end,
      kind,
      cue: cue === null ? null : { start: cue.start, end: cue.end },
      speaker:
        speaker === null
          ? null
          : { start: speaker.start, end: speaker.end, actor: actorAt(speaker, mentions, links) },
      confidence: Math.round(confidence * 1000) / 1000,
    })),
    mentions: mentions.map(({ start, end, form }, m) => ({
      start,
      end,
      actor: links[m] ?? null,
      form,
    })),
    events: events.map(({ start, end, predicate, date, status, salience, roles }) => ({
      start,
      end,
      predicate,
      date: date.edtf,
      basis: date.basis,
      status,
      salience: Math.round(salience * 100) / 100,
      actors: roles.flatMap(({ mention, role }) => {
        const actor = links[mention];
        return actor == null ? [] : [{ actor, role }];
      }),
    })),
  };
}
