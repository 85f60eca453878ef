/**
 * The typefaces of share images, from packages and never from the machine: the same story gives the same picture
 * everywhere. The ones for Arabic and Hebrew have Latin letters and signs too, so that a mixed line needs one font.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CardFont, CardVoices } from './card-type.ts';
import { readFontMetrics } from './font-metrics.ts';

type Face = { readonly family: string; readonly package: string; readonly file: string };

const SERIF: Face = { family: 'Source Serif 4', package: 'source-serif-4', file: 'SourceSerif4' };
const SANS: Face = { family: 'Inter', package: 'inter', file: 'Inter' };
const OTHERS: readonly Face[] = [
  { family: 'Noto Naskh Arabic', package: 'noto-naskh-arabic', file: 'NotoNaskhArabic' },
  { family: 'Noto Serif Hebrew', package: 'noto-serif-hebrew', file: 'NotoSerifHebrew' },
];
const STYLES = { 400: '400Regular', 600: '600SemiBold' } as const;

export type CardTypefaces = {
  readonly voices: CardVoices;
  /** Changes with every byte of every font: part of the key that images are kept under. */
  readonly hash: string;
};

/** Reads the fonts; some 50 ms, so once a build. */
export function loadCardTypefaces(): CardTypefaces {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  const read = (face: Face, weight: 400 | 600): CardFont => {
    const style = STYLES[weight];
    const path = require.resolve(
      `@expo-google-fonts/${face.package}/${style}/${face.file}_${style}.ttf`,
    );
    const bytes = readFileSync(path);
    hash.update(bytes);
    return { family: face.family, weight, path, advance: readFontMetrics(bytes).advance };
  };
  const regular = OTHERS.map((face) => read(face, 400));
  const strong = OTHERS.map((face) => read(face, 600));
  const voices = {
    serif: [read(SERIF, 400), ...regular],
    serifStrong: [read(SERIF, 600), ...strong],
    sans: [read(SANS, 400), ...regular],
    sansStrong: [read(SANS, 600), ...strong],
  };
  return { voices, hash: hash.digest('hex') };
}
