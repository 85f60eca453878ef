/**
 * Patterns over words. Every known word has a letter of its own; a pattern compiles to one regular expression over
 * such letters, so "every third word" costs one comparison and matching never looks at the characters of the text.
 *
 *   the past NUMBER? week|month      words in lower case stand for themselves, names in capitals for a class of words
 *   ( … | … )   ( … )?   word?       grouping, alternatives, optional
 *   name:CLASS   name:( … )          what a reading asks for by name; a class has its own name in lower case
 *
 * There is no repetition: a match is never longer than its pattern, so matching at one place takes constant time.
 */
export type Vocabulary = {
  /** The letter of a word, made on first use. */
  letterOf(word: string): string;
  wordsOf(className: string): readonly string[];
  /** Whether it is one of the words that make a text worth a look. */
  isEssential(word: string): boolean;
};

export type Pattern = {
  /** Tells where a match ends; sticky. */
  readonly whole: RegExp;
  /** The same with a group for each label, in the order of `labels`; sticky, slower. */
  readonly parts: RegExp;
  readonly labels: readonly string[];
  /** Letters a match can begin with. */
  readonly first: ReadonlySet<string>;
};

/** `certain`: whatever it matches holds an essential word. */
type Node = { source: string; first: Set<string>; nullable: boolean; certain: boolean };

/** `isWhole`: the pattern can be an expression by itself, and does not only stand before one. */
export function compilePattern(
  text: string,
  macros: Readonly<Record<string, string>>,
  words: Vocabulary,
  isWhole = true,
): Pattern {
  const parts =
    expand(text, macros).match(/[a-zA-Z0-9]+:|[a-z0-9']+|[A-Z][A-Z0-9_]*|[-,/().|?]/g) ?? [];
  const labels: string[] = [];
  let at = 0;

  function alternatives(): Node {
    const node = sequence();
    while (parts[at] === '|') {
      at++;
      const other = sequence();
      node.source += `|${other.source}`;
      for (const letter of other.first) node.first.add(letter);
      node.nullable ||= other.nullable;
      node.certain &&= other.certain;
    }
    return node;
  }

  function sequence(): Node {
    const node: Node = { source: '', first: new Set(), nullable: true, certain: false };
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const next = item();
      node.source += next.source;
      if (node.nullable) for (const letter of next.first) node.first.add(letter);
      node.nullable &&= next.nullable;
      node.certain ||= next.certain;
    }
    return node;
  }

  function item(): Node {
    let label: string | null = null;
    let part = parts[at++] ?? '';
    if (part.endsWith(':')) {
      label = part.slice(0, -1);
      labels.push(label);
      part = parts[at++] ?? '';
    }
    let node: Node;
    if (part === '(') {
      node = alternatives();
      if (parts[at++] !== ')') throw new Error(`unclosed group in pattern: ${text}`);
      node.source = label === null ? `(?:${node.source})` : `(${node.source})`;
    } else {
      const isClass = /^[A-Z]/.test(part);
      const choices = isClass ? words.wordsOf(part) : [part];
      const letters = choices.map((word) => words.letterOf(word));
      const set = letters.length === 1 ? (letters[0] as string) : `[${letters.join('')}]`;
      if (isClass && label === null) {
        label = part.toLowerCase();
        labels.push(label);
      }
      node = {
        source: label === null ? set : `(${set})`,
        first: new Set(letters),
        nullable: false,
        certain: choices.every(words.isEssential),
      };
    }
    if (parts[at] === '?') {
      at++;
      node.source = `(?:${node.source})?`;
      node.nullable = true;
      node.certain = false;
    }
    return node;
  }

  const node = alternatives();
  if (at < parts.length) throw new Error(`unexpected ${parts[at]} in pattern: ${text}`);
  if (node.nullable) throw new Error(`pattern matches nothing at all: ${text}`);
  if (isWhole && !node.certain) throw new Error(`pattern without an essential word: ${text}`);
  return {
    whole: new RegExp(node.source.replace(/\((?!\?)/g, '(?:'), 'y'),
    parts: new RegExp(node.source, 'dy'),
    labels,
    first: node.first,
  };
}

/** Macros are written in braces and may use others defined before them. */
function expand(text: string, macros: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`no such macro: ${name}`);
    return `(${expand(macro, macros)})`;
  });
}
