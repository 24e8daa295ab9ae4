export { importCsv, MOST_ROWS } from "./csv.js";
export type { Imported } from "./csv.js";
export { readMapping } from "./mapping.js";
export type { CsvMapping, MappingProblem } from "./mapping.js";
export { isThin } from "./thin.js";
