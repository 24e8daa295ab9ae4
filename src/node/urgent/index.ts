export { nearWords } from "./near-words.js";
export { readUrgentFolder } from "./urgent-folder.js";
export { needsWords, readUrgentAsShipped, urgentModule } from "./urgent-module.js";
