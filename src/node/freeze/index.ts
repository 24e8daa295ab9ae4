export { FreezeAreaError, type FreezeOptions, freeze } from "./freeze.js";
export { freezeSlices } from "./slices.js";
