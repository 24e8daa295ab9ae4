/** One service stands in a list, on its own page and once for each of its locations: each copy may know something more. */
import { isEmpty, isObject } from "./open-referral-reading.js";

type Values = Readonly<Record<string, unknown>>;

/** Takes the path of a value in which two copies contradict each other. */
export type Differ = (path: string) => void;

/** Deeper than anything in the standard. */
const DEEPEST = 12;

/** What holds for the whole of two copies. */
interface Joining {
  differ: Differ;
  /** Whether the first is known to have been changed later: then what only the other lists is over. */
  later: boolean;
}

/**
 * Puts two copies of one service together, value by value: what one of them does not say is taken from the other. Where
 * they contradict each other the one that was changed later is right, in its lists too; if neither says when, that which
 * says more, with all that stands in the lists of both.
 */
export function joinCopies(first: Values, second: Values, differ: Differ): Values {
  const [better, other] = isBetter(second, first) ? [second, first] : [first, second];
  const later = changesOf(better, other) !== undefined;
  return withWholeLocations(joined(better, other, "", 0, { differ, later }) as Values, differ);
}

function isBetter(one: Values, other: Values): boolean {
  const changes = changesOf(one, other);
  if (changes !== undefined) return changes[0] > changes[1];
  const filled = (value: Values): number => Object.values(value).filter((each) => !isEmpty(each)).length;
  return filled(one) > filled(other);
}

/** When each was changed, if that tells which is later. Dates of ISO 8601 stand in order as texts do. */
function changesOf(one: Values, other: Values): [string, string] | undefined {
  const [changed, before] = [one.last_modified, other.last_modified];
  if (typeof changed !== "string" || typeof before !== "string" || changed === before) return undefined;
  return changed === "" || before === "" ? undefined : [changed, before];
}

/** A location stands once for each link to it, and only one of them may have its address. */
export function withWholeLocations(service: Values, differ: Differ): Values {
  const links = service.service_at_locations;
  if (!Array.isArray(links) || links.length < 2) return service;
  const whole = new Map<unknown, unknown>();
  const locations = links.map((link) => (isObject(link) && isObject(link.location) ? link.location : undefined));
  for (const location of locations) {
    if (location?.id === undefined) continue;
    const earlier = whole.get(location.id);
    whole.set(
      location.id,
      earlier === undefined
        ? location
        : joined(earlier, location, "service_at_locations.location.", 0, { differ, later: false }),
    );
  }
  if (whole.size === locations.length) return service;
  return {
    ...service,
    service_at_locations: links.map((link, at) => {
      const id = locations[at]?.id;
      return id === undefined ? link : { ...link, location: whole.get(id) };
    }),
  };
}

function joined(better: unknown, other: unknown, path: string, depth: number, joining: Joining): unknown {
  if (isEmpty(better)) return other;
  if (isEmpty(other) || depth > DEEPEST) return better;
  if (isObject(better) && isObject(other) && !areTwo(better, other)) {
    const keys = [...new Set([...Object.keys(better), ...Object.keys(other)])];
    const own = (value: Values, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
    return Object.fromEntries(
      keys.map((key) => [key, joined(own(better, key), own(other, key), `${path}${key}.`, depth + 1, joining)]),
    );
  }
  if (Array.isArray(better) && Array.isArray(other)) return joinedLists(better, other, path, depth, joining);
  // That they were changed at different times, or write a number in two ways, is no contradiction.
  const same = better === other || path === "last_modified." || (path.endsWith("number.") && sameDigits(better, other));
  // Nor is an id that was given anew: it says nothing to people.
  if (!same && !path.endsWith(".id.")) joining.differ(path.slice(0, -1));
  return better;
}

function joinedLists(
  better: readonly unknown[],
  other: readonly unknown[],
  path: string,
  depth: number,
  joining: Joining,
): unknown[] {
  const left = [...other];
  const both = better.map((each) => {
    const at = left.findIndex((one) => isSame(each, one, depth));
    return at === -1 ? each : joined(each, left.splice(at, 1)[0], path, depth + 1, joining);
  });
  if (left.length === 0 || !joining.later) return [...both, ...left];
  joining.differ(path.slice(0, -1));
  return both;
}

/**
 * By their ids; where one of them has none, if they overlap and nothing in which they do speaks against it. When in
 * doubt they are two: twice the same can be seen, and a name on the address of another cannot.
 */
function isSame(one: unknown, other: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    const [fewer, more] = one.length > other.length ? [other, one] : [one, other];
    return fewer.every((each) => more.some((value) => isSame(each, value, depth + 1)));
  }
  if (!isObject(one) || !isObject(other)) return one === other;
  if (areTwo(one, other)) return false;
  // A link that leads elsewhere is another, whatever its own id: of two places there must not become one.
  if (isObject(one.location) && isObject(other.location) && areTwo(one.location, other.location)) return false;
  if (!isEmpty(one.id) && one.id === other.id) return true;
  const phone = sameDigits(one.number, other.number);
  const keys = phone ? ["type", "extension"] : Object.keys(one).filter((key) => key !== "id");
  const shared = keys.filter((key) => !isEmpty(one[key]) && !isEmpty(other[key]));
  return (phone || shared.length > 0) && shared.every((key) => isSame(one[key], other[key], depth + 1));
}

/** Whether they are two things by their ids or, where one of them has none, by their names. A phone is known by its digits. */
function areTwo(one: Values, other: Values): boolean {
  if (sameDigits(one.number, other.number)) return false;
  const key = isEmpty(one.id) || isEmpty(other.id) ? "name" : "id";
  return !isEmpty(one[key]) && !isEmpty(other[key]) && one[key] !== other[key];
}

/** Two ways to write one phone number, with or without the code of the country. */
function sameDigits(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string") return false;
  const [digits, others] = [one, other].map((number) => number.replace(/\D/g, "").replace(/^(?:00)?440?/, "0"));
  return digits !== "" && digits === others;
}
