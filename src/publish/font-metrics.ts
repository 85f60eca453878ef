/**
 * How wide a font's characters are: the `cmap`, `hmtx` and `head` tables of TrueType and OpenType
 * (https://learn.microsoft.com/typography/opentype/spec/). Kerning and joining are left to the renderer; they make
 * text narrower than this says, so that a line that fits by this measure fits.
 */

export type FontMetrics = {
  /** The advance of a character as a part of the font size; null where the font does not have it. */
  readonly advance: (codePoint: number) => number | null;
};

/** Reads the metrics of a TrueType or OpenType file. Throws where a table it needs is missing. */
export function readFontMetrics(sfnt: Buffer): FontMetrics {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    const start = sfnt.readUInt32BE(entry + 8);
    tables.set(
      sfnt.toString('latin1', entry, entry + 4),
      sfnt.subarray(start, start + sfnt.readUInt32BE(entry + 12)),
    );
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`this font has no table “${name}”`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const longMetrics = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  const glyphs = glyphsOf(table('cmap'));
  return {
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined || glyph === 0) return null;
      return hmtx.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm;
    },
  };
}

/** Glyph by code point, from the Unicode subtables of formats 4 and 12; fonts use no others for this. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const platform = cmap.readUInt16BE(4 + i * 8);
    if (platform !== 0 && platform !== 3) continue;
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, glyphs);
    else if (format === 12) readGroups(subtable, glyphs);
  }
  return glyphs;
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const size = subtable.readUInt16BE(6);
  const ends = 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const ranges = deltas + size;
  for (let at = 0; at < size; at += 2) {
    const end = subtable.readUInt16BE(ends + at);
    const start = subtable.readUInt16BE(starts + at);
    const delta = subtable.readUInt16BE(deltas + at);
    const range = subtable.readUInt16BE(ranges + at);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      // A range offset counts from its own place in the table.
      const raw =
        range === 0 ? code : subtable.readUInt16BE(ranges + at + range + (code - start) * 2);
      glyphs.set(code, raw === 0 ? 0 : (raw + delta) & 0xffff);
    }
  }
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let i = 0; i < subtable.readUInt32BE(12); i++) {
    const group = 16 + i * 12;
    const start = subtable.readUInt32BE(group);
    const end = subtable.readUInt32BE(group + 4);
    const first = subtable.readUInt32BE(group + 8);
    for (let code = start; code <= end; code++) glyphs.set(code, first + code - start);
  }
}
