import type { Match, Note, Reason } from "./findings.js";

/**
 * A reason before it is put into words. A question may judge thousands of records and show twenty: sentences are
 * made for those that are shown.
 */
export interface Saying {
  part: Reason["part"];
  code: string;
  points: number;
  say(): string;
}

/** A note before it is put into words. */
export interface NoteSaying {
  code: string;
  say(): string;
}

/** Points to the hundredth, so that what is shown adds up to what is counted. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The sum of sayings' points, to the hundredth. */
export function sumOf(sayings: readonly Saying[]): number {
  return rounded(sayings.reduce((sum, saying) => sum + saying.points, 0));
}

export function toReasons(sayings: readonly Saying[]): Match["reasons"] {
  return sayings.map(({ part, code, points, say }) => ({ part, code, points, text: say() }));
}

/** Notes in words, each sentence once. */
export function toNotes(sayings: readonly NoteSaying[]): Note[] {
  const notes: Note[] = [];
  for (const { code, say } of sayings) {
    const text = say();
    if (!notes.some((note) => note.text === text)) notes.push({ code, text });
  }
  return notes;
}
