import { wordsOf } from "../words/index.js";
import { isStated, type Prepared } from "./prepared.js";

const COUPLES: ReadonlySet<string> = new Set(["couple", "couples", "marriage", "marital", "relate"]);

/**
 * Whether a record is for couples: something that nobody who is hurt by a partner should be sent to.
 * A service that states domestic abuse is never one.
 * @param hurt whether it is plain that somebody is hurt. Else a record is for couples by its name or summary alone: a soft
 *   line stands above many a parting too, and whoever "cannot see the kids since she left" needs the mediation
 */
export function isForCouples({ resource, helpsWith }: Prepared, hurt: boolean): boolean {
  const abuse = helpsWith.get("domestic-abuse");
  if (abuse !== undefined && isStated(abuse)) return false;
  if (hurt && resource.helps_with?.[0] === "relationship") return true;
  return wordsOf(`${resource.name} ${resource.summary ?? ""}`).some((word) => COUPLES.has(word));
}
