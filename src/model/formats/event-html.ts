/**
 * An event as a short piece of HTML for places that show no page of ours: feed readers and TimelineJS.
 */
import { dateInWords, dayInWords } from '../date-words.ts';
import type { Account, StoryEvent } from '../story.ts';
import { eventAddress } from './address.ts';
import {
  type ExportContext,
  outletOf,
  type StoryIndex,
  sourcesOf,
  speakerName,
} from './context.ts';
import { escapeMarkup } from './markup.ts';

/** Date in words, each source's words as a quotation with its outlet and day, and the link to all of it. */
export function eventHtml(context: ExportContext, index: StoryIndex, event: StoryEvent): string {
  const { site, language } = context;
  const accounts = sourcesOf(event, index).map(({ account, article }) => {
    const source = `${outletOf(article)}, ${dayInWords(article.published, language, 'bare')}`;
    return `${passages(account, index)}<p>${escapeMarkup(source)}</p>`;
  });
  const unsourced = accounts.length === 0 ? '<p>This event has no source text.</p>' : '';
  const link = escapeMarkup(eventAddress(site, event.id));
  return `<p>${escapeMarkup(dateInWords(event, language))}</p>${accounts.join('')}${unsourced}<p><a href="${link}">Read it in the sources</a></p>`;
}

function passages(account: Account, index: StoryIndex): string {
  const excerpts = account.excerpts.map((excerpt) => blockquote(excerpt.exact));
  const quotes = account.quotes
    .filter((quote) => !account.excerpts.some((e) => e.start <= quote.start && quote.end <= e.end))
    .map((quote) => blockquote(quote.exact, speakerName(quote, index)));
  return [...excerpts, ...quotes].join('');
}

function blockquote(words: string, speaker: string | null = null): string {
  const by = speaker === null ? '' : `<p>${escapeMarkup(speaker)}</p>`;
  return `<blockquote><p dir="auto">${escapeMarkup(words)}</p>${by}</blockquote>`;
}
