/**
 * What a word of Scots may be in English where the two differ by rule: "onything", "hoose", "broon".
 * @returns the likelier first; nothing where no rule fits
 */
export function inEnglish(word: string): string[] {
  return [word.replace(/^ony/, "any"), word.replace("oo", "ou"), word.replace("oo", "ow")].filter(
    (each) => each !== word,
  );
}

/** Shortest word whose last letter may have been dropped: "cabin" and "basin" are words of their own. */
const SHORTEST_DROPPED = 6;

/**
 * What a word is in full whose last "g" was not spoken: "fishin", "quiltin".
 * @returns undefined where it has no such end: "curtain" and "again" have another
 */
export function withG(word: string): string | undefined {
  return word.length >= SHORTEST_DROPPED && /[^a]in$/.test(word) ? `${word}g` : undefined;
}
