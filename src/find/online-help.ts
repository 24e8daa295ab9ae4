import { findWords } from "../language/find.js";
import { METRES_PER_MILE } from "../place/distance.js";
import { freshness, lifeCycle } from "../resource/freshness.js";
import type { Asked } from "./asked.js";
import type { Finder } from "./finder.js";
import type { Note } from "./findings.js";
import { gate } from "./gate.js";
import type { Judged } from "./judge.js";
import { personLimits } from "./limits.js";
import { isStated } from "./prepared.js";
import type { Weights } from "./weights.js";

/** The need that records of help with phones, tablets and the internet state. */
const GETTING_ONLINE = "digital-skills";
/** What rounding, and the metres by which an index may be off, can add to points. */
const ROUNDING = 0.05;

/**
 * The nearest help to get online, for beside a result that is only online: what serves the person, was not tried yet,
 * states nothing against them, and is no further off than is looked.
 * @param miles how far is looked
 * @returns a caution to put beside such results; undefined when none is near, or the person said they are confident
 */
export function onlineHelp(
  finder: Finder,
  asked: Asked,
  weights: Weights,
  miles: number,
): ((judged: Judged) => Note[]) | undefined {
  if (asked.request.digital === "confident") return undefined;
  const words = findWords(asked.lang);
  let best: { points: number; id: string; name: string; isNear: boolean } | undefined;
  const all = (): { number: number; most: number }[] =>
    (finder.byNeed.get(GETTING_ONLINE) ?? []).map((number) => ({ number, most: Number.POSITIVE_INFINITY }));
  for (const { number, most } of finder.nearestWith?.(GETTING_ONLINE, asked, weights) ?? all()) {
    if (best !== undefined && best.points > most + ROUNDING) break;
    const record = finder.records.at(number);
    const helps = record?.helpsWith.get(GETTING_ONLINE);
    if (record === undefined || helps === undefined || !isStated(helps) || record.onlineOnly) continue;
    const { id, name } = record.resource;
    if (
      asked.request.not?.includes(id) === true ||
      lifeCycle(record.resource, asked.today) !== "open" ||
      freshness(record.resource, asked.today).state === "hidden"
    )
      continue;
    const passed = gate(record, asked, finder, weights);
    if (passed.verdict !== "serves" || (passed.farBeyond ?? 0) > miles * METRES_PER_MILE) continue;
    const { points } = passed.saying;
    if (best !== undefined && (points < best.points || (points === best.points && id > best.id))) continue;
    // Of the choices only who they are counts: whoever wants to be rung up may still learn in a class.
    if (personLimits(record.resource, asked, words).length > 0) continue;
    const { metres = Number.POSITIVE_INFINITY } = passed.distance ?? {};
    const isNear = passed.reach === "venue" && metres <= miles * METRES_PER_MILE;
    best = { points, id, name, isNear };
  }
  if (best === undefined) return undefined;
  const { id, name, isNear } = best;
  const note: Note = { code: "get-online", text: words.getOnline(name, isNear) };
  return ({ record }) => (record.onlineOnly && record.resource.id !== id ? [note] : []);
}
