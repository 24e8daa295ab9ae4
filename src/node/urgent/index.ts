export { nearWords } from "./near-words.js";
export { readUrgentFolder } from "./urgent-folder.js";
export { needsWords, urgentModule } from "./urgent-module.js";
