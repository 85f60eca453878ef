import type { Metrics } from '../../src/timeline/level.ts';

export const METRICS: Metrics = {
  cardWidth: 190,
  cardGap: 10,
  cardFrame: 36,
  titleWidth: 168,
  titleSize: 14,
  titleLine: 18,
  titleLimit: 3,
  thinRow: 15,
  wideRow: 27,
  axisRow: 12,
  margin: 28,
};
