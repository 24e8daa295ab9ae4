import { type Differ, joinCopies, withWholeLocations } from "./open-referral-copies.js";
import { isObject } from "./open-referral-reading.js";

/** Most services read in one go. The largest feeds have some 10,000. */
const MOST_SERVICES = 200_000;
/** Deepest nesting of pages in lists of pages. */
const DEEPEST = 5;

/** What a value of a feed is. */
type Sort = "services" | "service" | "organisations" | "taxonomy" | "front-page" | "unknown";

/** A service as the feed gave it, with its copies put together. */
export interface FeedService {
  /** Which service of the feed it is, from 1. */
  row: number;
  value: Readonly<Record<string, unknown>>;
}

/** The services of saved pages, and what else stood there. */
export interface Feed {
  /** Services of the feed, copies counted. */
  rows: number;
  services: FeedService[];
  refused: { row: number; reason: string }[];
  /** Services that stand more than once (in a list and by themselves, say): put together. */
  copies: number;
  /** In what the copies contradict each other: by path, in how many services. */
  differing: ReadonlyMap<string, number>;
  /** Organisations by id, from pages of organisations. */
  organisations: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What else stood in the file, each sort once. */
  others: Exclude<Sort, "services" | "service">[];
  /** Pages that say they hold more than they do, or that others are missing; 0 where they do not say how many. */
  incomplete?: { said: number; pages: number };
  cut: boolean;
}

/** Finds the services in saved pages, whatever they are wrapped in. Never throws. */
export function readFeed(pages: readonly unknown[]): Feed {
  const found: Readonly<Record<string, unknown>>[] = [];
  const organisations = new Map<string, Readonly<Record<string, unknown>>>();
  const others = new Set<Feed["others"][number]>();
  let said = 0;
  let totalPages = 0;
  let isLast: boolean | undefined;
  let cut = false;

  const take = (value: unknown, depth: number): void => {
    if (Array.isArray(value) && depth < DEEPEST) {
      for (const each of value) take(each, depth + 1);
      return;
    }
    const sort = sortOf(value);
    if (!isObject(value) || (sort !== "services" && sort !== "service" && sort !== "organisations")) {
      others.add(sort as Feed["others"][number]);
      return;
    }
    if (found.length >= MOST_SERVICES) {
      cut = true;
      return;
    }
    if (sort === "service") {
      found.push(value);
    } else if (sort === "services") {
      said = Math.max(said, countIn(value.total_items));
      totalPages = Math.max(totalPages, countIn(value.total_pages));
      if (typeof value.last_page === "boolean") isLast = isLast === true || value.last_page;
      for (const each of inside(value)) take(each, depth + 1);
    } else {
      if (typeof value.id === "string") organisations.set(value.id, value);
      const services = Array.isArray(value.services) ? value.services.filter(isObject) : [];
      const { services: _, ...organisation } = value;
      for (const service of services) found.push({ organization: organisation, ...service });
      if (services.length === 0) others.add("organisations");
    }
  };
  for (const page of pages) take(page, 0);

  const { services, refused, copies, differing } = together(found);
  // A single service of a list is no feed that lacks pages: only pages say how many there are.
  const lacks = said > (totalPages > 1 ? services.length + refused.length : found.length);
  const unended = isLast === false && said === 0;
  const incomplete = lacks || unended ? { incomplete: { said, pages: totalPages } } : {};
  return {
    rows: found.length,
    services,
    refused,
    copies,
    differing,
    organisations,
    others: [...others],
    ...incomplete,
    cut,
  };
}

/** How many an envelope says there are: some write their numbers in quotes. */
function countIn(value: unknown): number {
  const count = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof count === "number" && Number.isFinite(count) ? count : 0;
}

/** What is inside an envelope; a service at a location is its service, with that location. */
function inside(value: Readonly<Record<string, unknown>>): unknown[] {
  if (Array.isArray(value.contents)) return value.contents;
  const { service, ...place } = value;
  if (!isObject(service)) return [];
  return [{ ...service, service_at_locations: [...listOf(service.service_at_locations), place] }];
}

function sortOf(value: unknown): Sort {
  if (!isObject(value)) return "unknown";
  const has = (...keys: string[]): boolean => keys.some((key) => Object.hasOwn(value, key));
  if (Array.isArray(value.contents)) return "services";
  if (isObject(value.service) && has("location", "location_id", "service_id")) return "services";
  if (has("status", "organization", "organization_id", "service_at_locations", "schedules", "eligibility_description"))
    return "service";
  if (has("services", "organization_identifiers", "website", "logo", "parent_organization_id")) return "organisations";
  if (has("openapi_url", "profile")) return "front-page";
  if (has("taxonomy_terms", "term_uri", "taxonomy", "term") || (has("version") && has("name"))) return "taxonomy";
  return typeof value.id === "string" && typeof value.name === "string" && !has("uri", "email") ? "service" : "unknown";
}

/** Puts the copies of one service together. */
function together(
  found: readonly Readonly<Record<string, unknown>>[],
): Pick<Feed, "services" | "refused" | "copies" | "differing"> {
  const byId = new Map<string, FeedService>();
  const refused: Feed["refused"] = [];
  const differing = new Map<string, Set<string>>();
  const differencesOf =
    (id: string): Differ =>
    (path) => {
      differing.set(path, (differing.get(path) ?? new Set()).add(id));
    };
  let copies = 0;
  found.forEach((value, index) => {
    const row = index + 1;
    const { id } = value;
    if (typeof id !== "string" || id.trim() === "") {
      refused.push({ row, reason: `it has no id${called(value)}` });
      return;
    }
    const earlier = byId.get(id);
    if (earlier === undefined) {
      byId.set(id, { row, value });
      return;
    }
    if (nameOf(earlier.value) !== nameOf(value) || nameOf(value) === "") {
      refused.push({
        row,
        reason: `its id is that of service ${earlier.row}, and it does not have the same name${called(value)}`,
      });
      return;
    }
    copies++;
    byId.set(id, { row: earlier.row, value: joinCopies(earlier.value, value, differencesOf(id)) });
  });
  const services = [...byId].map(([id, { row, value }]) => ({
    row,
    value: withWholeLocations(value, differencesOf(id)),
  }));
  return {
    services,
    refused,
    copies,
    differing: new Map([...differing].map(([path, ids]) => [path, ids.size])),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function nameOf(value: Readonly<Record<string, unknown>>): string {
  return typeof value.name === "string" ? value.name.trim() : "";
}

function called(value: Readonly<Record<string, unknown>>): string {
  const name = nameOf(value);
  return name === "" ? "" : ` ("${name.slice(0, 80)}")`;
}
