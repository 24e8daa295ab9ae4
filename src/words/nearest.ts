import { edits } from "./edits.js";

const DENIES = /(?:^|-)(?:no|not|non|never|without|longer)(?=-|$)/;

/**
 * The known value that someone most likely meant, for "Did you mean ...?". "No lift" never means "lift".
 * @param written what stands in the file; only its first 40 characters are looked at
 * @param known the values that exist
 * @returns the nearest value, or undefined when none is near, or when two values stand in the text and one of them would
 * be lost; ties go to the first in code-unit order
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = slug(written);
  if (wanted === "") return undefined;
  // A third of the letters may be wrong, at most four: "fibromialgia" is 1 away, "sumary" 1, "orgnization" 2.
  const most = Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const within: string[] = [];
  for (const candidate of [...known].sort()) {
    const target = slug(candidate);
    if (DENIES.test(wanted) && !DENIES.test(target)) continue;
    let cost = edits(wanted, target, most);
    if (cost > most) {
      // The whole of one inside the other: "chronic-pain-group" for "chronic-pain".
      const inside = target.length >= 4 && wanted.length >= 4 && (wanted.includes(target) || target.includes(wanted));
      if (!inside) continue;
      if (wanted.includes(target)) within.push(target);
      cost = most + Math.abs(target.length - wanted.length) / 100;
    }
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  const longest = within.reduce((a, b) => (b.length > a.length ? b : a), "");
  return bestCost > most && !within.every((each) => longest.includes(each)) ? undefined : best;
}

function slug(text: string): string {
  return text.slice(0, 40).toLowerCase().replace(/[\s_]/g, "-");
}
