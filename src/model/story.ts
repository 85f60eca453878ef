/**
 * The story file: what `extract` writes, `publish` and `app` read, and other people's tools may read too.
 * One source for the types, the validation and the published JSON Schema (`public/story.schema.json`).
 *
 * Offsets everywhere count UTF-16 code units of `article.text`, end excluded.
 * Fields may be added freely; none may be renamed or dropped without raising `version`.
 */
import * as z from 'zod';

// A strict Content-Security-Policy forbids `new Function`, which zod would otherwise probe for.
z.config({ jitless: true });

const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
    'an id of letters, digits, dots, hyphens or underscores',
  );
const day = z.string().regex(/^-?\d{4,6}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const httpUrl = z
  .string()
  .regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s<>"]+$/, 'an http or https address');
const offset = z.int().min(0);

export const spanSchema = z
  .looseObject({ start: offset, end: offset })
  .describe('UTF-16 code units, end excluded');

export const excerptSchema = z
  .looseObject({ start: offset, end: offset, exact: z.string().min(1) })
  .describe('A piece of an article, verbatim: exact === article.text.slice(start, end)');

export const quoteSchema = z
  .looseObject({
    ...excerptSchema.shape,
    kind: z
      .enum(['direct', 'mixed'])
      .describe('direct: a whole utterance; mixed: words inside the reporter’s sentence'),
    speaker: id
      .nullable()
      .describe('The actor who spoke; null where the text does not make it certain'),
    speakerWords: excerptSchema.nullable().describe('The words of the text that name the speaker'),
    cue: excerptSchema.nullable().describe('The reporting word: “said”, “told”'),
  })
  .describe('An excerpt between quotation marks (the marks are part of it), with its speaker');

export const dateEvidenceSchema = z.looseObject({
  expression: excerptSchema.describe('The words that say when'),
  reference: day.describe('The day the words are relative to'),
  edtf: z.string().min(1).describe('What they come to'),
});

export const accountSchema = z
  .looseObject({
    article: id,
    date: z.string().min(1).describe('EDTF: when this article says it happened'),
    dateEvidence: dateEvidenceSchema.nullable(),
    excerpts: z.array(excerptSchema),
    quotes: z.array(quoteSchema),
  })
  .describe('What one article says of one event');

export const roleSchema = z.enum(['agent', 'patient', 'speaker', 'mentioned']);
export const statusSchema = z.enum(['happened', 'planned', 'denied', 'alleged']);
export const basisSchema = z.enum(['stated', 'inferred', 'published']);

export const eventSchema = z.looseObject({
  id: id.describe(
    'Short, opaque, permanent: survives a new headline, a corrected date, more articles',
  ),
  title: z.string().min(1).describe('One plain clause, subject first'),
  date: z.string().min(1).describe('EDTF (ISO 8601-2, levels 0 and 1, and sets)'),
  earliest: day.describe('First day the date may mean, included'),
  latest: day.describe('Last day the date may mean, included'),
  basis: basisSchema.describe(
    'stated: absolute in the text; inferred: relative words resolved; published: nothing said, the publication date bounds it',
  ),
  extent: z
    .enum(['within', 'throughout'])
    .optional()
    .describe('Of an interval: some time within it (the default), or all through it'),
  status: statusSchema,
  importance: z.number().min(0).max(1).describe('What zooming out keeps'),
  actors: z.array(z.looseObject({ actor: id, role: roleSchema })),
  accounts: z
    .array(accountSchema)
    .describe('One per article that tells it, in order of publication'),
});

export const actorKindSchema = z.enum(['person', 'organization', 'country', 'place', 'group']);

export const actorSchema = z.looseObject({
  id,
  name: z.string().min(1),
  kind: actorKindSchema,
  description: z.string().nullable(),
  aliases: z.array(z.string().min(1)).describe('Names and titles found in the texts'),
  sameAs: z.array(httpUrl).describe('Wikidata and the like'),
});

export const articleSchema = z.looseObject({
  id,
  outlet: z.string(),
  headline: z.string().nullable(),
  bylines: z.array(z.string()),
  published: z.string().min(4).describe('EDTF day'),
  dateline: z.string().nullable(),
  url: httpUrl.nullable(),
  language: z.string().min(2).describe('BCP 47'),
  text: z.string().min(1).describe('The string that all offsets of this article count in'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')
    .describe('Of text, as UTF-8'),
  copies: z
    .array(z.looseObject({ file: z.string(), start: offset, end: offset }))
    .describe('Every place in the seeds that holds it; offsets into the decoded file'),
});

export const noticeSchema = z
  .looseObject({
    kind: z
      .string()
      .min(1)
      .describe('copy-dropped, date-unresolved, quote-without-speaker, caption, …'),
    message: z.string().min(1).describe('One sentence for a person'),
    article: id.nullable(),
    span: spanSchema.nullable(),
  })
  .describe('What was left out, and why');

export const storySchema = z.looseObject({
  $schema: z.string(),
  format: z.literal('sourceline-story'),
  version: z.literal(1),
  id,
  title: z.string().min(1),
  description: z.string(),
  language: z.string().min(2).describe('BCP 47'),
  articles: z.array(articleSchema),
  actors: z.array(actorSchema),
  events: z.array(eventSchema).describe('By earliest, then latest, then id'),
  retired: z
    .array(z.looseObject({ id, to: id.nullable(), reason: z.string().min(1) }))
    .describe('Event ids once shared and no longer events, and where they lead'),
  notices: z.array(noticeSchema),
});

/** The types say only what is promised; a file may carry more fields, which pass through untouched. */
type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T;

export type Excerpt = Known<z.infer<typeof excerptSchema>>;
export type Quote = Known<z.infer<typeof quoteSchema>>;
export type Account = Known<z.infer<typeof accountSchema>>;
export type Role = z.infer<typeof roleSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type StoryEvent = Known<z.infer<typeof eventSchema>>;
/** What drawing, filtering and listing need: an event without its evidence, which may be loaded later. */
export type EventHead = Omit<StoryEvent, 'accounts'>;
export type ActorKind = z.infer<typeof actorKindSchema>;
export type Actor = Known<z.infer<typeof actorSchema>>;
export type Article = Known<z.infer<typeof articleSchema>>;
export type Notice = Known<z.infer<typeof noticeSchema>>;
export type Story = Known<z.infer<typeof storySchema>>;
