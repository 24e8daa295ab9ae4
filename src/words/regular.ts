/**
 * What a word of Scots may be in English where the two differ by rule: "onything", "hoose", "broon".
 * @returns the likelier first; nothing where no rule fits
 */
export function inEnglish(word: string): string[] {
  return [word.replace(/^ony/, "any"), word.replace("oo", "ou"), word.replace("oo", "ow")].filter(
    (each) => each !== word,
  );
}
