/**
 * Patterns over words. Every known word has a letter of its own; a pattern compiles to one regular expression over
 * such letters, so "every third word" costs one comparison and matching never looks at the characters of the text.
 *
 *   the past NUMBER? week|month      words in lower case stand for themselves, names in capitals for a class of words
 *   ( … | … )   ( … )?   word?       grouping, alternatives, optional
 *   name:CLASS   name:( … )          what a reading asks for by name; a class has its own name in lower case
 *                                    (its second use gets a 2: month, month2)
 *
 * There is no repetition: a match is never longer than its pattern, so matching at one place takes constant time.
 */
export type Vocabulary = {
  /** The letter of a word, made on first use. */
  letterOf(word: string): string;
  /** The letters of a class of words. */
  lettersOf(className: string): readonly string[];
};

export type Pattern = {
  /** Sticky. */
  readonly regex: RegExp;
  /** Letters a match can begin with. */
  readonly first: ReadonlySet<string>;
};

type Node = { source: string; first: Set<string>; nullable: boolean };

export function compilePattern(
  text: string,
  macros: Readonly<Record<string, string>>,
  words: Vocabulary,
): Pattern {
  const parts =
    expand(text, macros).match(/[a-zA-Z0-9]+:|[a-z0-9']+|[A-Z][A-Z0-9_]*|[-,/().|?]/g) ?? [];
  const used = new Map<string, number>();
  let at = 0;

  function nameOf(label: string): string {
    const times = (used.get(label) ?? 0) + 1;
    used.set(label, times);
    return times === 1 ? label : `${label}${times}`;
  }

  function alternatives(): Node {
    const node = sequence();
    while (parts[at] === '|') {
      at++;
      const other = sequence();
      node.source += `|${other.source}`;
      for (const letter of other.first) node.first.add(letter);
      node.nullable ||= other.nullable;
    }
    return node;
  }

  function sequence(): Node {
    const node: Node = { source: '', first: new Set(), nullable: true };
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const next = item();
      node.source += next.source;
      if (node.nullable) for (const letter of next.first) node.first.add(letter);
      node.nullable &&= next.nullable;
    }
    return node;
  }

  function item(): Node {
    let label: string | null = null;
    let part = parts[at++] ?? '';
    if (part.endsWith(':')) {
      label = nameOf(part.slice(0, -1));
      part = parts[at++] ?? '';
    }
    let node: Node;
    if (part === '(') {
      node = alternatives();
      if (parts[at++] !== ')') throw new Error(`unclosed group in pattern: ${text}`);
      node.source = label === null ? `(?:${node.source})` : `(?<${label}>${node.source})`;
    } else {
      const isClass = /^[A-Z]/.test(part);
      const letters = isClass ? words.lettersOf(part) : [words.letterOf(part)];
      const set = letters.length === 1 ? (letters[0] as string) : `[${letters.join('')}]`;
      label ??= isClass ? nameOf(part.toLowerCase()) : null;
      node = {
        source: label === null ? set : `(?<${label}>${set})`,
        first: new Set(letters),
        nullable: false,
      };
    }
    if (parts[at] === '?') {
      at++;
      node.source = `(?:${node.source})?`;
      node.nullable = true;
    }
    return node;
  }

  const node = alternatives();
  if (at < parts.length) throw new Error(`unexpected ${parts[at]} in pattern: ${text}`);
  if (node.nullable) throw new Error(`pattern matches nothing at all: ${text}`);
  return { regex: new RegExp(node.source, 'dy'), first: node.first };
}

/** Macros are written in braces and may use others defined before them. */
function expand(text: string, macros: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`no such macro: ${name}`);
    return `(${expand(macro, macros)})`;
  });
}
