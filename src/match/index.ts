export { createLiveEngine } from "./live-engine.js";
export type { NameFinder, NamesBeyond } from "./names.js";
export { createNameFinder, NAME_SHARE } from "./names.js";
export type { Among, TextEngine, TextFields, TextHit } from "./text-engine.js";
