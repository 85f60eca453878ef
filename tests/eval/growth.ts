/**
 * How many times longer each part takes for a text of eight times the length: 8 where its time grows with the text, 64
 * where it grows with the square. Processor time of all threads; a turn reads the shorter text eight times for every
 * reading of the longer, right after each other, so that what else the machine does is alike for both.
 */
import { longTexts } from '../long-texts.ts';
import type { Row } from './row.ts';

const TURNS = 5;
/** A half of a turn takes about so many ms or more: of less, one collection of garbage would be a large part. */
const LEAST = 50;

export async function evaluate(): Promise<Row[]> {
  return longTexts.map(({ part, name, copies, make }) => {
    const [shorter, longer] = [make(copies), make(8 * copies)];
    // The first readings only warm the code.
    processorTime(shorter, 8);
    processorTime(longer, 1);
    // A clock of processor time may say 0 for a short reading.
    const passes = Math.ceil(LEAST / Math.max(0.05, processorTime(longer, 1)));
    const turns = Array.from({ length: TURNS }, () => {
      const eight = processorTime(shorter, 8 * passes);
      const one = processorTime(longer, passes);
      return { ratio: (8 * one) / eight, time: one / passes };
    });
    const sorted = (values: number[]) => values.sort((a, b) => a - b);
    const ratios = sorted(turns.map(({ ratio }) => ratio));
    const times = sorted(turns.map(({ time }) => time));
    const figures = {
      'times longer': tenth(ratios[TURNS >> 1]),
      least: tenth(ratios[0]),
      most: tenth(ratios.at(-1)),
      'ms for the longer': tenth(times[TURNS >> 1]),
    };
    return { set: part, system: name, figures };
  });
}

/** In ms, of so many readings. */
function processorTime(read: () => number, passes: number): number {
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass++) read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** With one decimal always: 8.0 stands among others like it. */
const tenth = (value = NaN): string => value.toFixed(1);
