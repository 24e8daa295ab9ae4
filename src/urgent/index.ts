export { checkUrgent } from "./check.js";
export { createUrgent, type UrgentOptions } from "./urgent.js";
export type {
  PackedUrgentData,
  UrgentData,
  UrgentLine,
  UrgentOffer,
  UrgentPattern,
  UrgentSigns,
  UrgentTopic,
} from "./urgent-data.js";
export { SENSITIVE_TOPICS, URGENT_TOPICS } from "./urgent-data.js";
export type { UrgentFolder } from "./urgent-folder.js";
export type { Urgent, UrgentAction, UrgentHelp, UrgentLevel } from "./urgent-help.js";
export { URGENT_LEVELS } from "./urgent-help.js";
