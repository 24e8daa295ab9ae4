export type { DataContext } from "./context.js";
export { loadContext } from "./context.js";
export type { Found } from "./find-files.js";
export { fileIssue, findFiles } from "./find-files.js";
export type { Loaded, LoadOptions } from "./load.js";
export { isJson, loadChecked, loadRecords, loadSources, recordsIn } from "./load.js";
export { readTextFile, textOf } from "./read-text.js";
export { saveText } from "./save.js";
