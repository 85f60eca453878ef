/** A text that came alone, with fields that describe it, into the same form that a paste gives. */
import { bylinesOf } from '../bylines.ts';
import { knownOutlet, outletName } from '../outlets.ts';
import { publishedField } from '../published.ts';
import { type RawArticle, readAlone } from '../segment.ts';
import type { Fields } from './front-matter.ts';

/** `text` is kept letter by letter; its asides (captions, legal lines) are marked, not cut out. */
export function articleOf(
  fields: Fields,
  text: string,
  place: { file: string; start: number; end: number },
): RawArticle {
  const { dateline, language, asides } = readAlone(text);
  const outlet = emptyToNull(fields.outlet === null ? dateline?.outlet : outletName(fields.outlet));
  return {
    givenId: emptyToNull(fields.id),
    headline: headlineOf(fields.title, outlet),
    bylines: [...new Set(fields.authors.flatMap(namesIn))],
    outlet,
    published: fields.published === null ? null : publishedField(fields.published),
    dateline: dateline?.place ?? null,
    datelineSpan: dateline?.span ?? null,
    url: fields.url !== null && /^https?:\/\/[^\s<>"]+$/i.test(fields.url) ? fields.url : null,
    language: languageTag(fields.language) ?? language,
    text,
    ...place,
    asides,
    leftovers: [],
  };
}

/** Without the outlet that pages put behind their title: "Bridge closed | The Gazette". */
function headlineOf(title: string | null, outlet: string | null): string | null {
  const line = emptyToNull(title?.replace(/\s+/g, ' '));
  const found = line === null ? null : /^(.+?)\s+[|–—·-]\s+([^|]{2,48})$/.exec(line);
  if (found === null) return line;
  const [, bare = '', last = ''] = found;
  return knownOutlet(last) !== null || outletName(last) === outlet ? bare : line;
}

/** "Ann Lee and Tom Berg" are two; a name that has no usual form ("Staff of the Gazette") stays as it is. */
function namesIn(author: string): string[] {
  const names = bylinesOf(/^by\s/i.test(author) ? author : `By ${author}`);
  const left = author.replace(/^by\s+/i, '').trim();
  return names.length > 0 ? names : left === '' ? [] : [left];
}

/** A BCP 47 tag as it is usually written: "EN_us" → "en-US". */
function languageTag(value: string | null): string | null {
  if (value === null) return null;
  try {
    return Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function emptyToNull(value: string | null | undefined): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : value.trim();
}
