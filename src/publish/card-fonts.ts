/**
 * The typefaces of share images, from packages and never from the machine: the same story gives the same picture
 * everywhere. The ones for Arabic and Hebrew have Latin letters and signs too, so that a mixed line needs one font.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CardFont, CardVoices } from './card-type.ts';
import { readFontMetrics } from './font-metrics.ts';

export type CardTypefaces = {
  readonly voices: CardVoices;
  /** Changes with every byte of every font: part of the key that images are kept under. */
  readonly hash: string;
};

/** Reads the fonts; some 50 ms, so once a build. */
export function loadCardTypefaces(): CardTypefaces {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  const read = (family: string, weight: number, path: string): CardFont => {
    const bytes = readFileSync(path);
    hash.update(bytes);
    return { family, weight, path, advance: readFontMetrics(bytes).advance };
  };
  const regular = [
    read(
      'Noto Naskh Arabic',
      400,
      require.resolve(
        '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
      ),
    ),
    read(
      'Noto Serif Hebrew',
      400,
      require.resolve(
        '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
      ),
    ),
  ];
  const strong = [
    read(
      'Noto Naskh Arabic',
      600,
      require.resolve(
        '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
      ),
    ),
    read(
      'Noto Serif Hebrew',
      600,
      require.resolve(
        '@expo-google-fonts/noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf',
      ),
    ),
  ];
  const serif = require.resolve(
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  );
  const serifStrong = require.resolve(
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  );
  const sans = require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
  const sansStrong = require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');
  const voices = {
    serif: [read('Source Serif 4', 400, serif), ...regular],
    serifStrong: [read('Source Serif 4', 600, serifStrong), ...strong],
    sans: [read('Inter', 400, sans), ...regular],
    sansStrong: [read('Inter', 600, sansStrong), ...strong],
  };
  return { voices, hash: hash.digest('hex') };
}
