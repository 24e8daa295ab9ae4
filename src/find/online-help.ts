import { findWords } from "../language/find.js";
import { freshness, lifeCycle } from "../resource/freshness.js";
import type { Asked } from "./asked.js";
import type { Finder } from "./finder.js";
import type { Note } from "./findings.js";
import { gate } from "./gate.js";
import type { Judged } from "./judge.js";
import type { Weights } from "./weights.js";

/** The need that records of help with phones, tablets and the internet state. */
const GETTING_ONLINE = "digital-skills";
/** What rounding, and the metres by which an index may be off, can add to points. */
const ROUNDING = 0.05;

/**
 * The nearest help to get online, for beside a result that is only online.
 * @returns a caution to put beside such results; undefined when none is near, or the person said they are confident
 */
export function onlineHelp(finder: Finder, asked: Asked, weights: Weights): ((judged: Judged) => Note[]) | undefined {
  if (asked.request.digital === "confident") return undefined;
  let best: { points: number; id: string; name: string } | undefined;
  const all = (): { number: number; most: number }[] =>
    (finder.byNeed.get(GETTING_ONLINE) ?? []).map((number) => ({ number, most: Number.POSITIVE_INFINITY }));
  for (const { number, most } of finder.nearestWith?.(GETTING_ONLINE, asked, weights) ?? all()) {
    if (best !== undefined && best.points > most + ROUNDING) break;
    const record = finder.records.at(number);
    if (record === undefined || record.helpsWith.get(GETTING_ONLINE)?.inferred !== undefined || record.onlineOnly)
      continue;
    const { id, name } = record.resource;
    if (
      lifeCycle(record.resource, asked.today) !== "open" ||
      freshness(record.resource, asked.today).state === "hidden"
    )
      continue;
    const passed = gate(record, asked, finder, weights);
    if (passed.verdict !== "serves") continue;
    const { points } = passed.saying;
    if (best === undefined || points > best.points || (points === best.points && id < best.id))
      best = { points, id, name };
  }
  if (best === undefined) return undefined;
  const { id, name } = best;
  const note: Note = { code: "get-online", text: findWords(asked.lang).getOnline(name) };
  return ({ record }) => (record.onlineOnly && record.resource.id !== id ? [note] : []);
}
