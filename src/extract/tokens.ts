/**
 * Words with their part of speech. The one file that knows wink-nlp (tokens, tags, lemmas: a general task that
 * a well-kept library does better than we would; its small English model is a plain script, no download).
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../model/span.ts';

/** Universal part-of-speech tags. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One word or mark: `text` is the slice itself, `lower` its lower case, `lemma` its dictionary form in lower case. */
export type Token = Span & {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
};

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/**
 * Tokens of `text.slice(from, to)`, with offsets into the whole `text`, white space left out.
 * The tagger normalises some marks, so every token is found again in the text; one that cannot be found is dropped.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const doc = nlp.readDoc(text.slice(from, to));
  const all = doc.tokens();
  const values = all.out(its.value) as string[];
  // wink's typings give `lemma` one parameter too many for `out`.
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[];
  const tags = all.out(its.pos) as Pos[];
  const tokens: Token[] = [];
  let at = from;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    if (value.trim() === '') continue;
    while (at < to && isSpace(text.charCodeAt(at))) at++;
    let start = at;
    if (!text.startsWith(value, start)) {
      // Look only a little way ahead: a token that the tagger rewrote must not cost a scan of the whole text.
      const near = text.slice(at, Math.min(to, at + value.length + 64)).indexOf(value);
      if (near < 0) continue;
      start = at + near;
    }
    at = start + value.length;
    tokens.push({
      start,
      end: at,
      text: value,
      lower: lowerOf(value),
      lemma: lowerOf(lemmas[i] ?? value),
      pos: tags[i] ?? 'X',
    });
  }
  return tokens;
}

/** Lower case of words seen before; a language has few of them, and a text that makes them up starts it anew. */
const LOWER = new Map<string, string>();
const MOST_WORDS = 200_000;

/**
 * A word in lower case, one string for all its places. The stages compare and look up words all the time, and the engine
 * does that by address, not letter by letter, where a string is the only one of its letters; names of properties are.
 */
function lowerOf(word: string): string {
  let lower = LOWER.get(word);
  if (lower === undefined) {
    lower = Object.keys({ [word.toLowerCase()]: 0 })[0] as string;
    if (LOWER.size >= MOST_WORDS) LOWER.clear();
    LOWER.set(word, lower);
  }
  return lower;
}

/** White space of any script; written out because a regular expression per character would be slow. */
function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
