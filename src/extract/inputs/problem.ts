/** Why an input, or one article of it, could not be read. */
export type Problem = {
  readonly file: string;
  /** "line 12", "record 3"; null for the whole file. */
  readonly where: string | null;
  readonly reason: string;
  /** What a person can do about it. */
  readonly advice: string;
};

/** One line for a person. */
export function problemLine({ file, where, reason, advice }: Problem): string {
  return `${file}${where === null ? '' : `, ${where}`}: ${reason}. ${advice}`;
}
