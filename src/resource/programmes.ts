import type { Kind } from "./lists.js";
import type { Resource } from "./resource.js";

const PROGRAMMES: ReadonlySet<Kind | undefined> = new Set([
  "course",
  "peer-group",
  "recovery-college",
  "coaching",
  "activity",
  "text-programme",
  "self-guided",
]);

/** Whether it is a group, a course or a programme: what somebody may ask about at an appointment. */
export function isProgramme({ kind }: Resource): boolean {
  return PROGRAMMES.has(kind);
}
