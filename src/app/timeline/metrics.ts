import type { Metrics } from '../../timeline/level.ts';

/** Sizes that layout and style sheet must agree on; the style sheet reads them as custom properties. */
export function metricsFor(width: number): Metrics {
  const cardWidth = width < 560 ? 160 : 194;
  return {
    cardWidth,
    cardGap: 10,
    // Padding, date row and border.
    cardFrame: 41,
    titleWidth: cardWidth - 22,
    titleSize: 14,
    titleLine: 18,
    titleLimit: 4,
    thinRow: 19,
    wideRow: 27,
    axisRow: 14,
    margin: width < 560 ? 14 : 28,
  };
}
