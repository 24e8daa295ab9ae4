export { type BitCoder, BitReader, BitWriter } from "./bits.js";
export { Chances } from "./chances.js";
export { Letters } from "./letters.js";
export { PackedTextError, seal, unseal } from "./sealed.js";
