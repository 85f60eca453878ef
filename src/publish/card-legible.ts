/**
 * What of a card can be drawn at all. A letter that no font has would be an empty box, and boxes are worse than a
 * plainer picture: what can not be set is left out, and the build says so.
 */
import type { CardText } from './card-text.ts';
import { type CardVoice, type CardVoices, fontFor, missingIn } from './card-type.ts';

/** A card whose every letter some font has. Without a title its date stands in the title’s place. */
export type LegibleCard = Omit<CardText, 'title'> & { readonly title: string | null };

export type Legible = {
  readonly card: LegibleCard;
  /** The letters and signs that were left out with the texts they stand in, each once. */
  readonly missing: readonly string[];
};

/** Emoji and what joins them: they decorate a title, which is ours, but belong to a quotation’s words. */
const PICTOGRAPHS =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3)+/gu;

/** Leaves out of a card what no font of its voices can set. */
export function legible(card: CardText, voices: CardVoices): Legible {
  const missing = new Set<string>();
  const settable = (text: string, voice: CardVoice): boolean => {
    const lacking = missingIn(text, fontFor(text, voice));
    for (const sign of lacking) missing.add(sign);
    return lacking.length === 0;
  };
  /** The text, without emoji where they are all that is missing; null where letters are. */
  const plain = (text: string, voice: CardVoice): string | null => {
    if (settable(text, voice)) return text;
    const bare = text.replace(PICTOGRAPHS, ' ').replace(/\s+/g, ' ').trim();
    return bare !== '' && settable(bare, voice) ? bare : null;
  };
  const { words, frame } = card;
  // Words stand whole, with where they are from, or not at all.
  const quoted =
    words !== null && settable(words.text, voices.serif) && settable(words.source, voices.sans);
  const speaker = words?.speaker ?? null;
  return {
    card: {
      ...card,
      title: plain(card.title, voices.serifStrong),
      words: quoted
        ? { ...words, speaker: speaker === null ? null : plain(speaker, voices.sansStrong) }
        : null,
      frame: { ...frame, story: plain(frame.story, voices.sansStrong) ?? '' },
    },
    missing: [...missing],
  };
}
