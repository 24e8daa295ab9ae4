export type { Code, CodeRow } from "./codes.js";
export { CODES } from "./codes.js";
export type { ReadOptions, RecordReading } from "./read-record.js";
export { readRecord, readRecordValue } from "./read-record.js";
export { readYamlValue } from "./read-yaml.js";
