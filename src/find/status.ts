import type { Resource } from "../resource/resource.js";
import type { Asked } from "./asked.js";
import { statusCautions } from "./cautions.js";
import type { Note } from "./findings.js";
import { type NameOf, runningLimits } from "./limits.js";
import { toNotes } from "./saying.js";

/** What must be known of a record before anybody sets out, whoever they are: that it is not running, or will not be. */
export function statusOf(resource: Resource, asked: Pick<Asked, "today" | "lang">, nameOf: NameOf): Note[] {
  return toNotes([...runningLimits(resource, asked, nameOf), ...statusCautions(resource, asked)]);
}
