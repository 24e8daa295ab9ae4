/**
 * Open Referral UK 3.0 (a profile of HSDS 3.0) to thin records. Field names and enumerations are those of the
 * standard's compiled schemas; only id, name and status are sure to be there, so everything else may be missing.
 */
import type { Issue } from "../issue/issue.js";
import type { Status } from "../resource/lists.js";
import { RECORD_ID } from "../resource/record-id.js";
import type { Organisation, Resource, Source, WhoFor } from "../resource/resource.js";
import { agesIn } from "../resource/written-ages.js";
import { areaIn, type KnowsArea } from "./areas.js";
import type { Known } from "./cell.js";
import { webAddressIn } from "./contact.js";
import { doubtfulFacts } from "./doubtful-facts.js";
import { holdToSchema, startFilling } from "./fill-record.js";
import { type Imported, repeatedNames } from "./imported.js";
import { aboutOf, termsOf } from "./open-referral-about.js";
import { contactOf } from "./open-referral-contact.js";
import { costOf } from "./open-referral-cost.js";
import { type FeedService, readFeed } from "./open-referral-feed.js";
import { feedIssues, fieldIssues } from "./open-referral-issues.js";
import { languagesOf } from "./open-referral-languages.js";
import { whereabouts } from "./open-referral-places.js";
import { NotCarried, Reading } from "./open-referral-reading.js";
import { unsafeIn, type Withheld, withoutWords } from "./open-referral-safety.js";
import { sessionsOf } from "./open-referral-schedule.js";
import { isThin } from "./thin.js";

/** What may be said about a feed besides what stands in it. */
export interface OpenReferralOptions {
  /** Whether an area id exists, so that named service areas become areas that records cover. */
  knowsArea?: KnowsArea;
  /** Which postcodes exist, and how far a place's coordinates lie from its postcode. What is not given is not checked. */
  places?: Known["places"];
  /** Who publishes the feed, and under which licence: it goes into every record. Without it the file's name does. */
  source?: Source;
  /** The day of the import. Without it no price that begins on a day is known to hold yet. */
  today?: string;
}

/**
 * Turns a saved Open Referral UK feed into records.
 * @param pages parsed JSON: pages of `/services` with their envelope, single services, services at locations,
 *   organisations with their services, or lists of any of these. Copies of one service are put together
 * @param file the file's name, for messages
 * @returns records, and everything that did not become part of one. Never throws
 */
export function importOpenReferral(pages: unknown[], file: string, options: OpenReferralOptions = {}): Imported {
  const feed = readFeed(pages);
  const issues: Issue[] = feedIssues(feed, file);
  const refused = [...feed.refused];
  const records: Resource[] = [];
  const notCarried = new NotCarried();
  const withheld: Withheld[] = [];
  for (const service of feed.services) {
    const { id, name } = service.value;
    if (typeof id !== "string" || !RECORD_ID.test(id)) {
      refused.push({
        row: service.row,
        reason: `its id "${String(id).slice(0, 80)}" has characters that an id may not have, or is too long`,
      });
      continue;
    }
    if (typeof name !== "string" || name.trim() === "") {
      refused.push({ row: service.row, reason: "it has no name" });
      continue;
    }
    const value = withOrganisation(service, feed.organisations);
    const reading = new Reading(value);
    const unsafe = unsafeIn(value);
    const { record, hidden } = recordOf(reading, id, options, file, unsafe);
    if (hidden !== undefined) withheld.push({ id, fields: hidden, ...(unsafe === undefined ? {} : { words: unsafe }) });
    const unfit: Issue[] = [];
    const filling = startFilling({}, {}, (message) => {
      unfit.push({
        code: "open-referral-unfit",
        severity: "problem",
        message: `Service "${id}": ${message}`,
        why: "Nobody would see or find it. Read the service by hand.",
        file,
        id,
      });
    });
    if (!holdToSchema(filling, record as unknown as Record<string, unknown>)) {
      refused.push({ row: service.row, reason: "what came of it is no record" });
      continue;
    }
    issues.push(...unfit, ...doubtfulFacts(record, options.places, { what: `Service "${id}"`, file }));
    records.push(record);
    notCarried.add(reading.remains());
  }
  issues.push(...fieldIssues(notCarried, withheld, file));
  return {
    records,
    rows: feed.rows,
    thin: records.filter(isThin).map((record) => record.id),
    refused: refused.sort((a, b) => a.row - b.row),
    repeated: repeatedNames(records),
    issues,
  };
}

function withOrganisation(
  { value }: FeedService,
  known: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): object {
  if (value.organization !== undefined || typeof value.organization_id !== "string") return value;
  const organization = known.get(value.organization_id);
  if (organization === undefined) return value;
  const { services: _, ...about } = organization;
  return { ...value, organization: about };
}

/** @returns the record, and where an address was kept back the fields out of whose words it was taken too */
function recordOf(
  service: Reading,
  id: string,
  options: OpenReferralOptions,
  file: string,
  unsafe: string | undefined,
): { record: Resource; hidden: string[] | undefined } {
  const name = service.line("name") ?? id;
  const organisation = service.object("organization");
  const terms = termsOf(service);
  const where = whereabouts(service, unsafe !== undefined);
  const sessions = sessionsOf(service, where.placeAt, unsafe !== undefined);
  const spoken = languagesOf(service);
  const areas = areasOf(service, options.knowsArea);
  const otherName = service.line("alternate_name");
  const status = statusOf(service);
  const how = service.line("application_process");
  const edited = service.date("last_modified");
  const assured = service.date("assured_date") ?? edited;
  const contact = contactOf(service, organisation, where.post);
  const who = whoFor(service, areas.words);
  const cost = costOf(service, options.today);
  const record: Resource = {
    id,
    name,
    ...(otherName === undefined || otherName === name ? {} : { other_names: [otherName] }),
    ...aboutOf(service, organisation, terms, spoken.words),
    organisation: organisationOf(organisation, name),
    ...(who === undefined ? {} : { who_for: who }),
    ...(where.modes.length === 0 ? {} : { modes: where.modes }),
    ...(where.places.length === 0 ? {} : { places: where.places }),
    ...(areas.covers.length === 0 ? {} : { covers: areas.covers }),
    ...(sessions.length === 0 ? {} : { schedule: sessions }),
    ...(how === undefined ? {} : { join: { how } }),
    ...(cost === undefined ? {} : { cost }),
    ...(contact === undefined ? {} : { contact }),
    ...(spoken.tags.length === 0 ? {} : { languages: spoken.tags }),
    ...(status === undefined ? {} : { status }),
    ...(edited === undefined ? {} : { edited_on: edited }),
    source: {
      ...(options.source ?? { name: `Open Referral UK feed ${file}` }),
      ...(assured === undefined ? {} : { edition: assured }),
      record_id: id,
    },
  };
  const { record: clean, fields } = withoutWords(record, where.secrets, unsafe !== undefined);
  return { record: clean, hidden: where.withheld > 0 || fields.length > 0 ? fields : undefined };
}

function organisationOf(organisation: Reading | undefined, name: string): Organisation {
  if (organisation === undefined) return { name };
  const found: Organisation = { name: organisation.line("name") ?? name };
  const key = organisation.line("website") === undefined ? "url" : "website";
  const site = organisation.line(key);
  const url = site === undefined ? undefined : webAddressIn(site);
  if (url !== undefined) found.url = url;
  else if (site !== undefined) organisation.unusable(key);
  for (const identifier of organisation.list("organization_identifiers")) {
    const scheme = `${identifier.line("identifier_scheme") ?? ""} ${identifier.line("identifier_type") ?? ""}`;
    const number = identifier.line("identifier");
    // The schemes of org-id.guide for the three charity registers and for companies.
    if (number !== undefined && /\b(?:GB-(?:CHC|SC|NIC)|charity)\b/i.test(scheme)) found.charity_number ??= number;
    else if (number !== undefined && /\b(?:GB-COH|company)\b/i.test(scheme)) found.company_number ??= number;
    else identifier.leave("identifier");
  }
  return found;
}

const STATUS: Readonly<Record<string, Status>> = {
  active: "open",
  "temporarily closed": "paused",
  inactive: "closed",
  defunct: "closed",
};

function statusOf(service: Reading): Status | undefined {
  const given = service.line("status");
  return given === undefined ? undefined : (STATUS[given.toLowerCase()] ?? service.unusable("status"));
}

/** Above this age a limit is how a form was filled in, not a limit. */
const NO_LIMIT = 99;

function whoFor(service: Reading, areas: string | undefined): WhoFor | undefined {
  const min = service.number("minimum_age");
  const max = service.number("maximum_age");
  const said = service.text("eligibility_description")?.replace(/\s+/g, " ");
  const ages = said === undefined ? undefined : agesIn(said);
  const who: WhoFor = { ...ages };
  if (min !== undefined) {
    if (min > 0 && min <= NO_LIMIT) who.min_age = Math.floor(min);
    else if (min !== 0) service.unusable("minimum_age");
  }
  if (max !== undefined) {
    if (max > 0 && max < NO_LIMIT) who.max_age = Math.floor(max);
    else if (max <= 0) service.unusable("maximum_age");
    else service.leave("maximum_age");
  }
  // The words stay beside ages that were read from them: they may have been read wrongly.
  const text = [said, areas].filter((each) => each !== undefined).join(said?.match(/[.!?]$/) ? " " : ". ");
  if (text !== "") who.text = text;
  return Object.keys(who).length === 0 ? undefined : who;
}

/** Areas that are known become `covers`, but only all or none: half of them would turn people away who may come. */
function areasOf(service: Reading, knows: KnowsArea | undefined): { covers: string[]; words?: string } {
  const names = new Set<string>();
  for (const area of service.list("service_areas")) {
    const name = area.line("name");
    const said = area.line("service_area");
    if ((name ?? said) !== undefined) names.add((name ?? said) as string);
    if (said !== undefined && name !== undefined && said !== name) names.add(said);
  }
  if (names.size === 0) return { covers: [] };
  const covers = [...names].map((name) => areaIn(name, knows));
  if (covers.every((area) => area !== undefined)) return { covers: [...new Set(covers)] };
  return { covers: [], words: `Area served: ${[...names].join("; ")}` };
}
