import { stem } from "../../words/index.js";
import type { DirectoryCounts } from "./document.js";

/** From so many records on, a word is listed for the whole directory: one record's word is mostly a slip of the pen. */
const IN_SEVERAL = 2;

/**
 * The words of a directory that every page of it should know, wherever their records are, with their stems: or the
 * same word would be right on one page and be put right on another. They stand in the national slice, which every
 * page loads, with how many records of the whole directory hold each; the other slices leave that out.
 */
export function wordsToList({ words, stems }: DirectoryCounts): string[] {
  const listed = new Set<string>();
  for (const [word, records] of words) {
    if (records < IN_SEVERAL) continue;
    listed.add(word);
    listed.add(stem(word));
  }
  for (const [root, records] of stems) if (records >= IN_SEVERAL) listed.add(root);
  return [...listed];
}
