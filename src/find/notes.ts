import { findWords } from "../language/find.js";
import { distanceMetres, METRES_PER_MILE } from "../place/distance.js";
import type { LocatedPlace } from "../place/outcome.js";
import type { Answer } from "./answer.js";
import type { Finder, LoadedCircle } from "./finder.js";
import type { Note } from "./findings.js";
import { isGoneTo, mayGo } from "./how-far.js";
import type { Judged } from "./judge.js";
import { stepUps } from "./step-up.js";

/** Most matches told under `may_not_fit`; the rest are counted. */
export const MOST_MAY_NOT_FIT = 20;
/** Records that were put together longer ago than this many days say so. */
const OLD_BUNDLE = 365;
/** Kinds of support that are groups. */
const GROUPS: ReadonlySet<string> = new Set(["peer-group", "activity", "drop-in", "online-community"]);

/** Nothing is left out without a word: what was hidden is counted, what was widened is said, what is weak is called weak. */
export function notesOf(finder: Finder, answer: Answer): Note[] {
  const { read, results, miles } = answer;
  const { asked } = read;
  const words = findWords(asked.lang).notes;
  const notes: Note[] = [...read.notes];
  const count = (code: string, n: number, text: (n: number) => string): void => {
    if (n > 0) notes.push({ code, text: text(n), count: n });
  };
  const { located, request } = asked;
  const outside = located !== undefined && isOutside(finder.area, located);
  if (outside) notes.push({ code: "outside-area", text: words.outsideArea(finder.area?.label ?? "") });
  const going = outside ? undefined : goingOf(answer);
  if (miles.last > miles.first) notes.push({ code: "widened", text: words.widened(miles.first, miles.last) });
  else if ((request.within ?? 0) > 0 && located !== undefined && going !== "none" && going !== "further")
    notes.push({ code: "within", text: words.within(miles.last, going === "also-further") });
  count("tried", answer.tried.size, words.hiddenTried);
  count("far", answer.far.length + answer.unjudged.far, words.hiddenFar);
  count("other-areas", answer.elsewhere.length, words.otherAreas);
  count("other-kinds", answer.hidden.filter((each) => each.hidden === "kind").length, words.hiddenKinds);
  count("older", answer.hidden.filter((each) => each.hidden === "older").length, words.hiddenOld);
  count("not-right", answer.hidden.filter((each) => each.hidden === "couples").length, words.hiddenCouples);
  count("more-may-not-fit", answer.mayNotFit.length - MOST_MAY_NOT_FIT, words.moreMayNotFit);
  if (going === "none" || going === "further") {
    notes.push({ code: "nothing-near", text: words.nothingNear(miles.last, going === "further") });
  }
  const fits = results.some((each) => each.direct);
  if (asked.wants && results.length === 0) {
    const nothingRead = asked.needs.length === 0;
    notes.push(
      nothingRead
        ? { code: "not-understood", text: words.nothingSearchable }
        : { code: "nothing", text: hasLines(finder, located?.nation) ? words.nothing : words.nothingAndNoLine },
    );
  } else if (asked.wants && !fits) notes.push({ code: "weak", text: words.weak });
  if (answer.moved.length > 0) notes.push({ code: "diversity", text: words.diversity, count: answer.moved.length });
  if (request.activation !== undefined) notes.push({ code: "activation", text: words.activation });
  if (finder.records.length === 0) notes.push({ code: "empty-directory", text: words.emptyDirectory });
  const { days = 0, isSaid = false } = finder.bundleAge ?? {};
  if (days > OLD_BUNDLE) notes.push({ code: "old-bundle", text: words.oldBundle(days, isSaid) });
  notes.push(...(outside ? [] : startOne(answer)), ...stepUps(finder, asked, fits));
  return notes;
}

/** Whether there is a help line beside the emergency number, for "ask one of the help lines". */
function hasLines({ urgent }: Finder, nation: LocatedPlace["nation"]): boolean {
  return urgent.helpLines(nation).length > 1;
}

/** Whether somebody is outside the circle whose records were loaded. */
function isOutside(area: LoadedCircle | undefined, { point, radius }: LocatedPlace): boolean {
  if (area === undefined) return false;
  return (distanceMetres(area.point, point) ?? 0) > area.metres + radius;
}

/**
 * Whether there is somewhere to go among the results, and within the circle: what serves the person by its area may lie
 * further off, and where it happens is not always known.
 * @returns undefined when it does not matter, or not all were looked at
 */
function goingOf({ read, results, unjudged, miles }: Answer): "near" | "also-further" | "further" | "none" | undefined {
  const { located, request } = read.asked;
  if (located === undefined || results.length === 0) return undefined;
  const there = results.filter(isGoneTo);
  const isFurther = ({ gate }: Judged): boolean =>
    gate.distance !== undefined && gate.distance.metres > miles.last * METRES_PER_MILE + located.radius;
  const further = there.filter(isFurther).length;
  if (there.length > further) return further > 0 ? "also-further" : "near";
  if (!mayGo(request) || unjudged.further > 0) return undefined;
  return further > 0 ? "further" : "none";
}

/** For people who refer: a need with no group at all is a group that somebody might start. */
function startOne({ read, results, unjudged }: Answer): Note[] {
  const { asked } = read;
  const [need] = asked.needs;
  if (asked.request.view !== "professional" || need === undefined || asked.sensitive) return [];
  const has = results.some(
    ({ band, gate, record }) => band <= 1 && gate.reach !== "national" && GROUPS.has(record.resource.kind ?? ""),
  );
  // Among those that were not looked at there may be one.
  if (unjudged.further > 0) return [];
  const words = findWords(asked.lang);
  return has ? [] : [{ code: "start-one", text: words.notes.startOne(words.labelInside(need.label)) }];
}
