export { type BitCoder, BitReader, BitWriter } from "./bits.js";
export { Chances } from "./chances.js";
export { codeEven, codeNumber, codeYesNo, type Sizes, type YesNo } from "./choices.js";
export { codeFollower, type Followers, follow, type Novelty, noFollowers, RuledOut } from "./followers.js";
export { Letters } from "./letters.js";
export { packProse, unpackProse } from "./prose.js";
export { MOST_TOTAL, type RangeCoder, readRange, writeRange } from "./range-coder.js";
export { PackedTextError, seal, unseal } from "./sealed.js";
export { createSpeller, type Speller } from "./speller.js";
