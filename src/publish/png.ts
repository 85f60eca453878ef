/**
 * PNG (https://www.w3.org/TR/png-3/) with a palette: a share image has few colours and their blends at the edges of
 * letters, so that one byte a pixel says all that can be seen, in less than half the size of three.
 */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const deflated = promisify(deflate);

/** The most colours that a palette may hold. */
const PALETTE = 256;

/**
 * Encodes opaque pixels (four bytes each: red, green, blue, alpha). Exact up to 256 colours; beyond, the rarest become
 * their nearest among the others. Packs beside the caller, so that several pictures can be made at once.
 */
export async function encodePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const { colours, rows } = indexed(rgba, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((c) => [c & 255, (c >> 8) & 255, (c >> 16) & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await deflated(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

type Indexed = {
  /** As `0xBBGGRR`. */
  readonly colours: readonly number[];
  /** Row by row its filter (0: none, which suits flat colours), then the place of each pixel’s colour. */
  readonly rows: Uint8Array;
};

/** Plain loops over whole pixels and runs of them: this is done for every pixel of every picture. */
function indexed(rgba: Uint8Array, width: number, height: number): Indexed {
  const size = width * height;
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  // Signed, so that the engine keeps them as small whole numbers.
  const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, size);
  const seen = new Map<number, number>();
  const all: number[] = [];
  const counts: number[] = [];
  const order = new Uint32Array(size);
  for (let i = 0; i < size; ) {
    const pixel = pixels[i] as number;
    let at = seen.get(pixel);
    if (at === undefined) {
      at = all.length;
      seen.set(pixel, at);
      // From the bytes, whose order is the same on every machine.
      const [red = 0, green = 0, blue = 0] = aligned.subarray(i * 4, i * 4 + 3);
      all.push(red | (green << 8) | (blue << 16));
      counts.push(0);
    }
    const from = i;
    while (i < size && pixels[i] === pixel) order[i++] = at;
    counts[at] = (counts[at] as number) + i - from;
  }
  const kept = [...all.keys()]
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, PALETTE);
  const colours = kept.map((at) => all[at] as number);
  const places = new Uint8Array(all.length);
  const keeps = new Set(kept);
  for (const [place, at] of kept.entries()) places[at] = place;
  for (const [at, colour] of all.entries()) {
    if (!keeps.has(at)) places[at] = nearest(colour, colours);
  }
  const rows = new Uint8Array(size + height);
  for (let y = 0, i = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) rows[to++] = places[order[i++] as number] as number;
  }
  return { colours, rows };
}

/** The place of the colour that is least far away. */
function nearest(colour: number, among: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < among.length; place++) {
    const other = among[place] as number;
    const red = (colour & 255) - (other & 255);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = (colour >> 16) - (other >> 16);
    const far = red * red + green * green + blue * blue;
    if (far < least) {
      least = far;
      best = place;
    }
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The sum of ISO 3309, as PNG’s annex D has it. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    c = (CRC[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8);
  }
  return (c ^ 0xffffffff) >>> 0;
}
