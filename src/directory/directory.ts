import {
  type Finder,
  type Findings,
  type FindRequest,
  find,
  judgeOne,
  type Prepared,
  type Prompts,
  prepare,
  promptsFor,
} from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import { createLiveEngine, type TextFields } from "../match/index.js";
import type { Vocabulary } from "../needs/index.js";
import { type Area, createPlaces, type Nation, type Places, type PlaceTables, type Point } from "../place/index.js";
import { admit } from "../resource/admit.js";
import type { Resource } from "../resource/resource.js";
import { withoutWithheld } from "../resource/withhold.js";
import type { Urgent, UrgentAction, UrgentData } from "../urgent/index.js";
import { isFunctionWord, wordsOf } from "../words/index.js";
import { explain, type Why } from "./explain.js";
import { ofVocabulary, readerBeside, sharedPlaces, sharedUrgent } from "./shared.js";

/** What a directory is made with. Each has a default in `fingerpost`; `fingerpost/core` brings none. */
export interface DirectoryOptions {
  /** ISO date that everything is judged on. */
  today: string;
  vocabulary: Vocabulary;
  places: PlaceTables | Places;
  urgent: UrgentData | Urgent;
  /** The host's own areas, beside the built ones. */
  areas?: readonly Area[];
  settings?: DirectorySettings;
}

/** What a host may set. */
export interface DirectorySettings {
  /** Where to measure from for people with no address. */
  home?: Point | string;
  /** The host's own contacts for when nothing fits, by tier: 1 anyone, 2 an adviser, 3 complex needs. */
  step_up?: { tier: number; name: string; phone?: string; url?: string }[];
  /** A named ranking profile, see `PROFILES`. */
  profile?: string;
}

/** A directory of support, ready for questions. */
export interface Directory {
  /** Answers a question. Synchronous, pure, and never throws on anything that a person can type. */
  find(request: FindRequest): Findings;
  /** A record by id, as it may be shown. */
  get(id: string): Resource | undefined;
  /** How many records it holds. */
  readonly size: number;
  /** What was left out or is doubtful in the records it was given. */
  readonly issues: readonly Issue[];
  /** Why a record is where it is in an answer, or is not there. */
  why(id: string, request: FindRequest): Why;
  /** Whether a programme, group or course is there to be offered for needs, near a place. Ids only, no free text. */
  promptsFor(needs: readonly string[], near?: FindRequest["near"]): Prompts;
  /** The help lines that stand on every screen, for a nation or for all. */
  helpLines(nation?: Nation): UrgentAction[];
}

/**
 * Makes a directory from records, checked or thin.
 * @param resources records; only `id`, `name` and `organisation.name` are needed. Poor ones are left out or
 *   trimmed, and said in `issues`; it never throws because of a record
 */
export function createDirectoryWith(resources: readonly unknown[], options: DirectoryOptions): Directory {
  const issues: Issue[] = [];
  const places = placesFor(options);
  const urgent = "notice" in options.urgent ? options.urgent : sharedUrgent(options.urgent);
  const { reader: words, inferrer, byId: known } = ofVocabulary(options.vocabulary);

  const byId = new Map<string, number>();
  const records: Prepared[] = [];
  // In the order of their ids, so that the order in which they were given changes nothing.
  const admitted = resources.map((value) => admit(value));
  for (const { issues: found } of admitted) issues.push(...found);
  const sorted = admitted
    .flatMap(({ resource }, at) => (resource === undefined ? [] : [{ resource, at }]))
    .sort((a, b) => (a.resource.id < b.resource.id ? -1 : a.resource.id > b.resource.id ? 1 : a.at - b.at));
  for (const { resource } of sorted) {
    if (byId.has(resource.id)) {
      issues.push({
        code: "id-twice",
        severity: "problem",
        message: `Two records have the id "${resource.id}". The first one is used and this one was left out.`,
        why: "People would only ever see one of the two.",
        id: resource.id,
        path: "id",
      });
      continue;
    }
    for (const need of resource.helps_with ?? []) {
      if (known.has(need)) continue;
      issues.push({
        code: "need-unknown",
        severity: "problem",
        message: `"${need}" in "${resource.id}" is not on the list of needs. It was kept, but people's words will not find it.`,
        id: resource.id,
        path: "helps_with",
      });
    }
    const shown = withoutWithheld(resource);
    try {
      const prepared = prepare(
        shown,
        places,
        inferrer.infer(`${shown.name}. ${shown.summary ?? ""} ${shown.description ?? ""}`),
      );
      byId.set(resource.id, records.length);
      records.push(prepared);
    } catch {
      // A field inside the record is not what it should be in a way the small check does not see.
      issues.push({
        code: "record-unusable",
        severity: "problem",
        message: `Something inside the record "${resource.id}" is not written as it should be, so it was left out. Run "fingerpost check" on it to see what.`,
        why: "Nobody can be shown this record.",
        id: resource.id,
      });
    }
  }

  const label = (id: string): string => known.get(id)?.label.en ?? id;
  const engine = createLiveEngine(records.map((record) => textOf(record, label)));
  const names = new Set(
    records.flatMap(({ resource }) =>
      wordsOf(`${resource.name} ${resource.organisation.name}`).filter((word) => !isFunctionWord(word)),
    ),
  );
  const reader = readerBeside(words, names);
  const contact = options.settings?.step_up?.[0];
  const finder: Finder = {
    records,
    engine,
    reader,
    statements: options.vocabulary.statements,
    places,
    urgent,
    today: options.today,
    ...(options.settings?.profile === undefined ? {} : { profile: options.settings.profile }),
    ...(contact === undefined ? {} : { stepUp: { name: contact.name, how: contact.phone ?? contact.url ?? "" } }),
  };
  const ask = (request: FindRequest): Findings => find(finder, request);
  return {
    find: ask,
    get: (id) => records[byId.get(id) ?? -1]?.resource,
    size: records.length,
    issues,
    why: (id, request) =>
      explain(id, ask(request), byId.has(id) ? judgeOne(finder, byId.get(id) ?? -1, request) : undefined),
    promptsFor: (needs, near) => promptsFor(needs, near, ask, label),
    helpLines: (nation) => urgent.helpLines(nation),
  };
}

function placesFor({ places, settings, areas }: DirectoryOptions): Places {
  if ("find" in places) return places;
  const home = settings?.home;
  if (home === undefined && areas === undefined) return sharedPlaces(places);
  return createPlaces(places, { ...(home === undefined ? {} : { home }), ...(areas === undefined ? {} : { areas }) });
}

/** A record's words by how much a match in them says. Welsh text is found too. */
function textOf({ resource, helpsWith }: Prepared, label: (need: string) => string): TextFields {
  const towns = (resource.places ?? []).map((place) => `${place.name ?? ""} ${place.town ?? ""}`).join(" ");
  const translated = Object.values(resource.translations ?? {}).map((each) => Object.values(each).join(" "));
  const stated = [...helpsWith].filter(([, how]) => how.inferred === undefined).map(([need]) => label(need));
  return {
    name: [resource.name, ...(resource.other_names ?? []), resource.organisation.name].join(" "),
    about: [resource.summary ?? "", resource.kind?.replace(/-/g, " ") ?? "", ...stated, towns].join(" "),
    more: [
      resource.description ?? "",
      resource.who_for?.text ?? "",
      ...(resource.suitable_if ?? []),
      ...translated,
    ].join(" "),
  };
}
