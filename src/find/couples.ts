import { wordsOf } from "../words/index.js";
import type { Prepared } from "./prepared.js";

const COUPLES: ReadonlySet<string> = new Set(["couple", "couples", "marriage", "marital", "relate"]);

/**
 * Whether a record is for couples: something that nobody who is hurt by a partner should be sent to.
 * A service that states domestic abuse is never one.
 */
export function isForCouples({ resource, helpsWith }: Prepared): boolean {
  if (helpsWith.get("domestic-abuse")?.inferred === undefined && helpsWith.has("domestic-abuse")) return false;
  if (resource.helps_with?.[0] === "relationship") return true;
  return wordsOf(`${resource.name} ${resource.summary ?? ""}`).some((word) => COUPLES.has(word));
}
