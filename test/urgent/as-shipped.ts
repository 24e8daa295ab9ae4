import { readUrgentAsShipped } from "../../src/node/urgent/index.js";
import {
  createUrgent,
  type Urgent,
  type UrgentData,
  type UrgentFolder,
  type UrgentHelp,
} from "../../src/urgent/index.js";
import { shipped } from "../../src/urgent/urgent-folder.js";

export const FOLDER = "data/urgent";
/** The folder as it is shipped, and what is built of it. */
export const folder: UrgentFolder = await readUrgentAsShipped(FOLDER);
export const data: UrgentData = shipped(folder);
export const urgent: Urgent = createUrgent(data);
/** What is noticed first in someone's words. */
export const first = (words: string): UrgentHelp | undefined => urgent.notice({ words })[0];
