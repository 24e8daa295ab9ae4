import type { Resource } from "../resource/resource.js";
import { mayTell } from "../resource/withhold.js";
import type { FindRequest } from "./request.js";

/** Fields that are written for people who refer. */
const PROFESSIONAL = ["suitable_if", "before_you_refer", "payable_with", "evidence"] as const;

/**
 * A record as one of the two views shows it. Both come from the same record: the professional one only shows more.
 * A story without consent, or whose consent has ended, is in neither.
 */
export function viewOf(resource: Resource, view: FindRequest["view"], today: string): Resource {
  const hasStory = resource.story !== undefined && !mayTell(resource.story, today);
  const hasMore = view !== "professional" && PROFESSIONAL.some((field) => resource[field] !== undefined);
  if (!hasStory && !hasMore) return resource;
  const shown: Resource = { ...resource };
  if (hasStory) delete shown.story;
  if (hasMore) for (const field of PROFESSIONAL) delete shown[field];
  return shown;
}
