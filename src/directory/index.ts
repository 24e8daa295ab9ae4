export { createDirectoryWith } from "./directory.js";
export type { Directory, DirectoryOptions, DirectorySettings } from "./directory.js";
export type { Why } from "./explain.js";
