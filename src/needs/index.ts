export type { InferredNeed, Inferrer } from "./infer.js";
export { createInferrer } from "./infer.js";
export type { Lexicon } from "./lexicon.js";
export { createLexicon } from "./lexicon.js";
export type { NeedsReader, ReadOptions, Span } from "./reader.js";
export { createNeedsReader } from "./reader.js";
export type { AttributeReading, Correction, NeedReading, ReadUnderstood, Understood } from "./understood.js";
export type { Abbreviation, AttributeWords, Need, NeedType, Statement, Vocabulary } from "./vocabulary.js";
export { NEED_TYPES, sameWordsOf } from "./vocabulary.js";
