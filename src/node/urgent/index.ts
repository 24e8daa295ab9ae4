export { nearWords } from "./near-words.js";
export { readUrgentFolder } from "./urgent-folder.js";
export { needsWords, readUrgentAsShipped, type UrgentModules, urgentModules } from "./urgent-module.js";
