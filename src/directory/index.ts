export type { Directory, DirectoryOptions, DirectorySettings } from "./directory.js";
export { createDirectoryWith, directoryInSteps } from "./directory.js";
export type { Why } from "./explain.js";
export { AreaError, openDirectoryWith, type SlicedSource } from "./open-directory.js";
export type { Steps } from "./steps.js";
export { TodayError } from "./today.js";
