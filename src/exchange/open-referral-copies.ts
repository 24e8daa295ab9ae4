/** One service stands in a list, on its own page and once for each of its locations: each copy may know something more. */
import { isEmpty, isObject } from "./open-referral-reading.js";

type Values = Readonly<Record<string, unknown>>;

/** Takes the path of a value in which two copies contradict each other. */
export type Differ = (path: string) => void;

/** Deeper than anything in the standard. */
const DEEPEST = 12;

/**
 * Puts two copies of one service together, value by value: what one of them does not say is taken from the other. Where
 * they contradict each other the one that was changed later is right; if neither says when, that which says more.
 */
export function joinCopies(first: Values, second: Values, differ: Differ): Values {
  const [better, other] = isBetter(second, first) ? [second, first] : [first, second];
  return withWholeLocations(joined(better, other, "", 0, differ) as Values, differ);
}

function isBetter(one: Values, other: Values): boolean {
  const [changed, before] = [one.last_modified, other.last_modified];
  // Dates of ISO 8601 stand in order as texts do; these two are the only fields they are compared by.
  if (typeof changed === "string" && typeof before === "string" && changed !== before) return changed > before;
  const filled = (value: Values): number => Object.values(value).filter((each) => !isEmpty(each)).length;
  return filled(one) > filled(other);
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
      earlier === undefined ? location : joined(earlier, location, "service_at_locations.location.", 0, differ),
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

function joined(better: unknown, other: unknown, path: string, depth: number, differ: Differ): unknown {
  if (isEmpty(better)) return other;
  if (isEmpty(other) || depth > DEEPEST) return better;
  if (isObject(better) && isObject(other)) {
    const keys = [...new Set([...Object.keys(better), ...Object.keys(other)])];
    const own = (value: Values, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
    return Object.fromEntries(
      keys.map((key) => [key, joined(own(better, key), own(other, key), `${path}${key}.`, depth + 1, differ)]),
    );
  }
  if (Array.isArray(better) && Array.isArray(other)) return joinedLists(better, other, path, depth, differ);
  // That they were changed at different times is no contradiction.
  if (better !== other && path !== "last_modified.") differ(path.slice(0, -1));
  return better;
}

function joinedLists(
  better: readonly unknown[],
  other: readonly unknown[],
  path: string,
  depth: number,
  differ: Differ,
): unknown[] {
  const left = [...other];
  const both = better.map((each) => {
    const at = left.findIndex((one) => isSame(each, one));
    return at === -1 ? each : joined(each, left.splice(at, 1)[0], path, depth + 1, differ);
  });
  return [...both, ...left];
}

/** By their ids; where one of them has none, if nothing in which they overlap speaks against it. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (!isEmpty(one.id) && !isEmpty(other.id)) return one.id === other.id;
  const shared = Object.keys(one).filter((key) => !isEmpty(one[key]) && !isEmpty(other[key]));
  return (
    shared.length > 0 &&
    shared.every((key) => (isObject(one[key]) || Array.isArray(one[key]) ? true : one[key] === other[key]))
  );
}
