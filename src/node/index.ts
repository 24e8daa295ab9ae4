/** `fingerpost/node`: load and save folders and files of records. */
export type { Loaded, LoadOptions } from "./records/index.js";
export { loadRecords, saveText } from "./records/index.js";
