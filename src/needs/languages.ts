import {
  createSpelling,
  fold,
  isFunctionWord,
  type Spelling,
  type Token,
  unpackWords,
  type WordSet,
} from "../words/index.js";
import { createLexicon, type Lexicon } from "./lexicon.js";
import { sameWordsOf, type Vocabulary } from "./vocabulary.js";
import { createWeigher, type Weigher } from "./weigh.js";

/** What a request is heard with in one language. */
export interface Language {
  lexicon: Lexicon;
  weigher: Weigher;
  spelling: Spelling;
}

/** The two languages, each indexed when it is first asked for. Made by {@link createLanguages}. */
export interface Languages {
  of(lang: "en" | "cy"): Language;
  /** True when the phrases or stories of a language hold the word, or its stem, or the common words do. */
  knows(word: string): boolean;
  /** Whether half of the words are no English, not even misspelt, and they may be Welsh. */
  isForeign(words: readonly Token[]): boolean;
}

/** Set on the project's Welsh development queries. */
export const WELSH_TRUST = 0.7;

/** From this share of words on that are no English, and so many that are Welsh, Welsh is tried. */
const FOREIGN = 0.5;
const LEAST_WELSH = 2;

/** The English phrases of a vocabulary, indexed when they are first asked for: for its reader and its inferrer. */
export function englishOf(vocabulary: Vocabulary): () => Lexicon {
  let made: Lexicon | undefined;
  return () => {
    const { needs, elsewhere, told } = vocabulary;
    made ??= createLexicon(needs, "en", sameWordsOf(vocabulary), elsewhere, told?.en);
    return made;
  };
}

/**
 * @param vocabulary the needs and their words
 * @param names further known words: never corrected
 * @param english where its English phrases are indexed
 */
export function createLanguages(vocabulary: Vocabulary, names: ReadonlySet<string>, english: () => Lexicon): Languages {
  const languages = new Map<"en" | "cy", Language>();
  const common = new Map<"en" | "cy", WordSet>();
  const commonWords = (lang: "en" | "cy"): WordSet => {
    let made = common.get(lang);
    if (made === undefined) {
      const packed = lang === "cy" ? commonWords("en") : unpackWords(vocabulary.common);
      const told = vocabulary.told?.[lang]?.words ?? {};
      made = { has: (word) => packed.has(word) || names.has(word) || Object.hasOwn(told, word) };
      common.set(lang, made);
    }
    return made;
  };
  const language = (lang: "en" | "cy"): Language => {
    let made = languages.get(lang);
    if (made === undefined) {
      const lexicon =
        lang === "en"
          ? english()
          : createLexicon(vocabulary.needs, lang, undefined, vocabulary.elsewhere, vocabulary.told?.cy);
      made = {
        lexicon,
        weigher: createWeigher(lexicon, lang === "cy" ? WELSH_TRUST : 1, vocabulary.told?.[lang]?.pairs),
        spelling: createSpelling(lexicon.words, commonWords(lang)),
      };
      languages.set(lang, made);
    }
    return made;
  };

  /** @param word a folded word */
  const knownInEnglish = (word: string): boolean =>
    isFunctionWord(word) || english().stemOf(word) !== undefined || commonWords("en").has(word);

  const hasWelsh =
    vocabulary.told?.cy !== undefined || vocabulary.needs.some(({ phrases }) => phrases.cy !== undefined);
  /**
   * Whether words are Welsh as they stand: two of them, or one that is written alone and is a whole phrase. By a mutation
   * or a letter any short word may be: "FND", "cannae".
   */
  function areWelsh(words: readonly Token[]): boolean {
    const { lexicon } = language("cy");
    const [first, ...others] = words;
    if (others.length === 0) return lexicon.phrases.some(({ word }) => word === first?.word);
    const told = vocabulary.told?.cy?.words ?? {};
    return words.filter(({ word }) => lexicon.words.has(word) || Object.hasOwn(told, word)).length >= LEAST_WELSH;
  }
  /** Whether half of the words are no English, not even misspelt, and they may be Welsh. */
  function isForeign(words: readonly Token[]): boolean {
    const unknown = words.filter(({ word }) => !knownInEnglish(word));
    if (!hasWelsh || unknown.length < FOREIGN * words.length) return false;
    if (!areWelsh(words)) return false;
    const { spelling } = language("en");
    return unknown.filter(({ word }) => spelling.correct(word) === undefined).length >= FOREIGN * words.length;
  }

  return {
    of: language,
    isForeign,
    knows: (word) => knownInEnglish(fold(word)) || language("cy").spelling.knows(fold(word)),
  };
}
