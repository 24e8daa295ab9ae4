export { edits, editsAllowed } from "./edits.js";
export { isFunctionWord } from "./function-words.js";
export { soundKey } from "./sounds.js";
export type { Spelling } from "./spelling.js";
export { createSpelling } from "./spelling.js";
export { stem } from "./stem.js";
export type { Token } from "./tokens.js";
export { fold, MAX_TEXT, tokens, wordsOf } from "./tokens.js";
export { unhung, unmutated, welshStem } from "./welsh.js";
