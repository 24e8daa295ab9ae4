export { createLiveEngine } from "./live-engine.js";
export type { Among, TextEngine, TextFields, TextHit } from "./text-engine.js";
