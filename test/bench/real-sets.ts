/**
 * The real sets of services in FINGERPOST_SHARED/data/services as thin records, for benches and tests. The files
 * themselves are not part of the project (data/PROVENANCE.md there says under which licence each may be read).
 * What a publisher wrote as free text stays free text: nothing is guessed into a field that limits anybody.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agesIn, areaIn, isThin, type KnowsArea, webAddressIn } from "../../src/exchange/index.js";
import type { Place, Resource, Source, WhoFor } from "../../src/resource/resource.js";

/** One set, read. */
export interface RealSet {
  set: string;
  /** Lines of the file. */
  rows: number;
  records: Resource[];
  /** Fields that no record states: they were set for all, because the list's title says them. */
  from_title: readonly (keyof Resource)[];
  /** Ids of records that say little. */
  thin: string[];
  refused: { row: number; reason: string }[];
}

type Row = Readonly<Record<string, unknown>>;

interface SetReader {
  source: Source;
  /** What the list's title says of every record, as its import mapping does (examples/import). */
  title?: Partial<Resource>;
  /** Why a row is not support in the UK. */
  refuse?: (row: Row) => string | undefined;
  /** What this set says beyond name, description, address, phone and web. */
  also: (row: Row, knows: KnowsArea | undefined) => Partial<Resource>;
}

const OGL = "OGL-UK-3.0";

const SETS: Readonly<Record<string, SetReader>> = {
  trafford_mental_health: {
    source: { name: "Trafford Data Lab", licence: OGL, edition: "2018-07" },
    title: { helps_with: ["mental-health"] },
    also: () => ({}),
  },
  trafford_charities: {
    source: { name: "Trafford Data Lab", licence: OGL },
    also: () => ({ organisation: { name: "", type: "charity" } }),
  },
  trafford_sports_clubs: {
    source: { name: "Trafford Data Lab", licence: OGL },
    title: { kind: "activity" },
    also: (row) => listed(texts(row.tags)),
  },
  gm_food_banks: {
    source: { name: "Greater Manchester Poverty Action", licence: OGL, edition: "2018-01" },
    title: { kind: "practical-help", helps_with: ["food"] },
    also: (row) => foodBank(row),
  },
  cyf_signposts: {
    source: { name: "CodeYourFuture", licence: "CC0-1.0" },
    refuse: (row) =>
      texts(row.regions).join() === "Capetown" ? "it serves Cape Town only, which is outside the UK" : undefined,
    also: (row, knows) => ({ ...areas(texts(row.regions), knows), edited_on: text(row.date)?.slice(0, 10) ?? "" }),
  },
  bucks_outpost_sample: {
    source: { name: "Buckinghamshire Council (Outpost sample)", licence: "Apache-2.0" },
    also: () => ({}),
  },
  hmpps_interventions: {
    source: { name: "HM Prison and Probation Service", licence: "MIT" },
    also: (row, knows) => intervention(row, knows),
  },
  genderkit_orgs: {
    source: { name: "Gender Kit", url: "https://genderkit.org.uk", licence: "CC-BY-4.0" },
    also: (row, knows) => genderkit(row, knows),
  },
  oscr_local_charities: {
    source: { name: "OSCR", licence: OGL },
    also: () => ({ organisation: { name: "", type: "charity" } }),
  },
  charities_dev: {
    // The researchers' tags and codes (tags, tag_codes, icnptso) are the judgement of a benchmark: never read here.
    source: { name: "Charity registers (NCVO, CRESR and D. Kane's sample)", licence: "CC-BY-4.0" },
    also: (row) => ({
      organisation: { name: "", type: "charity" },
      ...(row.active === false ? { status: "closed" as const } : {}),
    }),
  },
};

/** The names of the sets, in the order in which they are read. */
export const SET_NAMES: readonly string[] = Object.keys(SETS);

/**
 * Reads every real set.
 * @param folder `FINGERPOST_SHARED/data/services`
 * @param knows whether an area id exists, so that regions can become `covers`
 */
export function readRealSets(folder: string, knows?: KnowsArea): RealSet[] {
  return Object.entries(SETS).map(([set, reader]) => {
    const lines = readFileSync(join(folder, `${set}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const records: Resource[] = [];
    const refused: RealSet["refused"] = [];
    const seen = new Set<string>();
    lines.forEach((line, index) => {
      const row = rowOf(line);
      const id = text(row?.id);
      if (row === undefined || id === undefined) refused.push({ row: index + 1, reason: "it is not JSON with an id" });
      else if (text(row.name) === undefined) refused.push({ row: index + 1, reason: "it has no name" });
      else if (seen.has(id)) refused.push({ row: index + 1, reason: "its id stands there already" });
      else if (reader.refuse?.(row) !== undefined) refused.push({ row: index + 1, reason: reader.refuse(row) ?? "" });
      else {
        seen.add(id);
        records.push(recordOf(id, row, reader, knows));
      }
    });
    const thin = records.filter(isThin).map((record) => record.id);
    const titled = Object.keys(reader.title ?? {}) as (keyof Resource)[];
    return { set, rows: lines.length, records, from_title: titled, thin, refused };
  });
}

function recordOf(id: string, row: Row, reader: SetReader, knows: KnowsArea | undefined): Resource {
  const name = text(row.name) ?? id;
  const { organisation, ...also } = reader.also(row, knows);
  const description = text(row.description) ?? also.description;
  const place = placeOf(row);
  const phone = text(row.phone);
  const website = webAddressIn(text(row.url) ?? "");
  const contact = { ...(phone === undefined ? {} : { phone }), ...(website === undefined ? {} : { website }) };
  const age = text(row.age);
  const ages = agesIn(age ?? "");
  const who: WhoFor = { ...ages, ...(age === undefined || ages !== undefined ? {} : { text: age }), ...also.who_for };
  if (also.edited_on === "") delete also.edited_on;
  return {
    ...reader.title,
    ...also,
    id,
    name,
    ...(description === undefined ? {} : { description }),
    organisation: { ...organisation, name: text(row.organisation)?.replace(/_/g, " ") ?? name },
    ...(Object.keys(who).length === 0 ? {} : { who_for: who }),
    ...(place === undefined ? {} : { places: [place] }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
    source: { ...reader.source, record_id: id },
  };
}

function placeOf(row: Row): Place | undefined {
  const [address, postcode, hours] = [text(row.address), text(row.postcode), known(row.opening)];
  const town =
    typeof row.area === "string" && postcode !== undefined && row.area !== "Outwith Scotland"
      ? text(row.area)
      : undefined;
  const { lat, lng } = row;
  // 0, 0 is how one publisher writes "not known".
  const point = typeof lat === "number" && typeof lng === "number" && (lat !== 0 || lng !== 0) ? { lat, lng } : {};
  const place: Place = {
    ...(address === undefined ? {} : { address }),
    ...(town === undefined ? {} : { town }),
    ...(postcode === undefined ? {} : { postcode }),
    ...point,
    ...(hours === undefined ? {} : { hours }),
  };
  return Object.keys(place).length === 0 ? undefined : place;
}

/** How to be referred stands in words: who may refer is said in too many ways to be read. */
function foodBank(row: Row): Partial<Resource> {
  const how = known(row.referral);
  return how === undefined ? {} : { join: { how } };
}

/** Police areas whose bounds are those of the county or counties of the same name. */
const SAME_AS_COUNTY: ReadonlySet<string> = new Set(
  "gloucestershire hertfordshire merseyside norfolk south-yorkshire suffolk surrey warwickshire west-midlands west-yorkshire".split(
    " ",
  ),
);

function intervention(row: Row, knows: KnowsArea | undefined): Partial<Resource> {
  const rule = (row.eligibility ?? {}) as Row;
  const who: WhoFor = {};
  if (typeof rule.minimum_age === "number") who.min_age = rule.minimum_age;
  if (typeof rule.maximum_age === "number") who.max_age = rule.maximum_age;
  if (rule.allows_male === false && rule.allows_female === true) who.genders = ["women"];
  if (rule.allows_female === false && rule.allows_male === true) who.genders = ["men"];
  const area = text(row.area);
  const covers = area !== undefined && SAME_AS_COUNTY.has(area) ? areaIn(area, knows) : undefined;
  // Single letters are codes of contract areas: they say nothing to people.
  if (covers === undefined && area !== undefined && area.length > 1) who.text = `Area: ${area.replace(/-/g, " ")}`;
  return {
    ...(Object.keys(who).length === 0 ? {} : { who_for: who }),
    ...(covers === undefined ? {} : { covers: [covers] }),
  };
}

const REGIONS: ReadonlySet<string> = new Set([
  "North West",
  "North East",
  "South East",
  "South West",
  "East Midlands",
  "West Midlands",
  "East of England",
  "East Anglia",
  "Yorkshire",
  "London",
  "Manchester",
  "Liverpool",
  "Brighton",
  "Reading",
  "Scotland",
  "Wales",
  "Northern Ireland",
  "Channel Islands",
]);

function genderkit(row: Row, knows: KnowsArea | undefined): Partial<Resource> {
  const tags = texts(row.tags);
  const regions = tags.filter((tag) => REGIONS.has(tag));
  // "National" beside a nation means that nation.
  const where = regions.length === 0 && tags.includes("National") ? ["UK"] : regions;
  return { ...areas(where, knows), ...listed(tags.filter((tag) => !REGIONS.has(tag) && tag !== "National")) };
}

/** Regions that all are nations or known areas become `covers`; otherwise they stay words: half a list turns people away. */
function areas(regions: readonly string[], knows: KnowsArea | undefined): Partial<Resource> {
  if (regions.length === 0) return {};
  const covers = regions.map((region) => (region === "West Midlands" ? undefined : areaIn(region, knows)));
  if (covers.every((area) => area !== undefined)) return { covers: [...new Set(covers)] };
  return { who_for: { text: `Area: ${regions.join(", ")}` } };
}

/** The publisher's own headings, where there is no description. */
function listed(tags: readonly string[]): Partial<Resource> {
  return tags.length === 0 ? {} : { description: `${tags.join(", ")}.` };
}

function rowOf(line: string): Row | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Row) : undefined;
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const clean = value
    .replace(/\r/g, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
  return clean === "" ? undefined : clean;
}

/** A text that says something: not "Not known". */
function known(value: unknown): string | undefined {
  const said = text(value);
  return said === undefined || /^(?:not known|not relevant|n\/a|unknown)$/i.test(said) ? undefined : said;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each) => text(each) ?? []) : [];
}
