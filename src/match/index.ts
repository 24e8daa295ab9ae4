export { createLiveEngine } from "./live-engine.js";
export type { TextEngine, TextFields, TextHit } from "./text-engine.js";
