import { cy } from "./find-cy.js";
import { en } from "./find-en.js";
import type { FindWords } from "./find-words.js";

/**
 * The sentences of an answer in a language.
 * @param lang `cy` for Welsh, unreviewed, with English where no Welsh is there yet
 */
export function findWords(lang: "en" | "cy" | undefined): FindWords {
  return lang === "cy" ? cy : en;
}

export type { FindWords } from "./find-words.js";
export { languageName, listed, lowerFirst, spokenDate, spokenMiles, upperFirst } from "./speaking.js";
