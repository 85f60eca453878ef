import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/publish/png.ts';

/** Read back by a decoder that is not ours: a picture within a drawing. */
function decode(png: Buffer, width: number, height: number): Buffer {
  const address = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}" image-rendering="pixelated"/></svg>`;
  return Buffer.from(new Resvg(svg).render().pixels);
}

const sides = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
const channel = fc.integer({ min: 0, max: 255 });

test('up to 256 colours come back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      sides,
      fc.array(fc.tuple(channel, channel, channel), { minLength: 1, maxLength: 30 }),
      async ([width, height], colours) => {
        const rgba = Buffer.alloc(width * height * 4);
        for (let i = 0; i < width * height; i++)
          rgba.set([...(colours[(i * 7) % colours.length] ?? [0, 0, 0]), 255], i * 4);
        expect(decode(await encodePng(rgba, width, height), width, height)).toEqual(rgba);
      },
    ),
    { numRuns: 40 },
  );
});

test('of more colours the frequent stay as they are and the others come near', async () => {
  const [width, height] = [64, 64];
  const rgba = Buffer.alloc(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const rare = i % 8 === 0;
    // 512 greys-to-blues, each once, on a page of one colour.
    rgba.set(
      rare ? [(i / 8) % 256, (i / 8) % 256, i < 2048 ? 255 : 128, 255] : [251, 250, 246, 255],
      i * 4,
    );
  }
  const back = decode(await encodePng(rgba, width, height), width, height);
  for (let i = 0; i < width * height; i++) {
    const far = [0, 1, 2].map((c) => Math.abs((rgba[i * 4 + c] ?? 0) - (back[i * 4 + c] ?? 0)));
    expect(Math.max(...far)).toBeLessThanOrEqual(i % 8 === 0 ? 2 * 64 : 0);
  }
});

test('bytes that do not begin at a whole pixel of memory are read the same', async () => {
  const rgba = Buffer.from([1, 2, 3, 255, 4, 5, 6, 255]);
  const shifted = Buffer.concat([Buffer.from([9]), rgba]).subarray(1);
  expect(await encodePng(shifted, 2, 1)).toEqual(await encodePng(rgba, 2, 1));
});
