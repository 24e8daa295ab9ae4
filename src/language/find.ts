import { en } from "./find-en.js";
import type { FindWords } from "./find-words.js";
import { welshWords } from "./speak-welsh.js";

/** Made when Welsh is first asked for. */
let cy: FindWords | undefined;

/**
 * The sentences of an answer in a language.
 * @param lang `cy` for Welsh, unreviewed, with English where no Welsh is there yet
 */
export function findWords(lang: "en" | "cy" | undefined): FindWords {
  const welsh = lang === "cy" ? welshWords()?.find : undefined;
  if (welsh === undefined) return en;
  cy ??= { ...en, ...welsh };
  return cy;
}

export type { FindWords } from "./find-words.js";
export { languageName, listed, lowerFirst, spokenDate, spokenDistance, spokenMiles, upperFirst } from "./speaking.js";
