import { type Token, wordsOf } from "../words/index.js";
import type { Understood } from "./understood.js";
import type { Abbreviation, Vocabulary } from "./vocabulary.js";

/** Initials with dots are no ordinary word: where they stand for one need alone there is nothing to choose. */
function isOneNeed(token: Token, { needs }: Abbreviation): boolean {
  return token.raw.includes(".") && needs.length === 1;
}

/** Such initials are read as the first phrase of their need: folded, "M.E." would be a word about oneself. */
export function spelledOut(words: readonly Token[], { abbreviations, needs }: Vocabulary): readonly Token[] {
  if (!words.some(({ raw }) => raw.includes("."))) return words;
  return words.flatMap((token) => {
    const short = abbreviations.find(({ word }) => word === token.word);
    if (short === undefined || !isOneNeed(token, short)) return [token];
    const [phrase = token.word] = needs.find(({ id }) => id === short.needs[0])?.phrases.en ?? [];
    return wordsOf(phrase).map((word) => ({ ...token, word }));
  });
}

export function choicesIn(text: string, words: readonly Token[], vocabulary: Vocabulary): Understood["choices"] {
  const shouting = text === text.toUpperCase();
  return words.flatMap((token) => {
    const short = vocabulary.abbreviations.find((each) => each.word === token.word);
    if (short === undefined || isOneNeed(token, short)) return [];
    const isShort = token.raw.includes(".") || (!shouting && token.raw === token.raw.toUpperCase());
    if (short.capitals === true && words.length > 1 && !isShort) return [];
    return [{ words: token.raw, needs: [...short.needs] }];
  });
}
