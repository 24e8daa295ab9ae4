/** `fingerpost/node`: load and save folders and files of records. */

export { FreezeAreaError, type FreezeOptions, freeze, freezeSlices } from "./freeze/index.js";
export type { Loaded, LoadOptions } from "./records/index.js";
export { loadRecords, saveText } from "./records/index.js";
