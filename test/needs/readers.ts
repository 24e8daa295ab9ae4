import { builtVocabulary as builtForPage } from "../../src/built/needs-page.js";
import { createNeedsReader, type NeedsReader, type Vocabulary } from "../../src/needs/index.js";
import { readVocabulary } from "../../src/node/built/needs-module.js";

/** The vocabulary as its files stand, and what reads with it; and what reads with the one that a page carries. */
export const vocabulary: Vocabulary = await readVocabulary("data/needs");
export const reader: NeedsReader = createNeedsReader(vocabulary);
export const onPage: NeedsReader = createNeedsReader(builtForPage());

/** The needs of a request, the likeliest first. */
export const read = (text: string, options = {}): string[] => reader.read(text, options).needs.map((each) => each.need);
export const firstThree = (text: string, options = {}): string[] => read(text, options).slice(0, 3);
