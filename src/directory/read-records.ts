import { type Inferred, type Prepared, prepare, SAID } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import type { Places } from "../place/index.js";
import { admit } from "../resource/admit.js";
import type { Marked } from "../resource/marked.js";
import type { Resource } from "../resource/resource.js";
import { withoutWithheld } from "../resource/withhold.js";
import { seemingNeeds } from "./seeming-needs.js";
import type { ofVocabulary } from "./shared.js";
import { finish, type Steps } from "./steps.js";

/** So many records make a step. */
const AT_ONCE = 40;

/** Records made ready for questions. */
export interface ReadRecords {
  /** In the order of their ids, so that the order in which they were given changes nothing. */
  records: Prepared[];
  /** A record's number by its id. */
  byId: ReadonlyMap<string, number>;
  /** What was left out or is doubtful. */
  issues: Issue[];
}

/** What a directory was to be made of is no list. */
export class RecordsError extends Error {
  override readonly name = "RecordsError";
  readonly code = "records-not-a-list";
}

/**
 * Lets records in, each id once, without what is withheld, with their places found and their needs read. Never throws
 * because of one: a poor record is left out or trimmed, and that is an issue.
 * @param values anything; what is no record is an issue
 */
export function readRecords(
  values: readonly unknown[],
  places: Places,
  vocabulary: Pick<ReturnType<typeof ofVocabulary>, "inferrer" | "byId">,
): ReadRecords {
  return finish(readInSteps(values, places, vocabulary));
}

/**
 * The same, bit by bit.
 * @param latest ISO date of the last day on which a record can have been checked. Absent: no check is doubted
 */
export function* readInSteps(
  values: readonly unknown[],
  places: Places,
  { inferrer, byId: known }: Pick<ReturnType<typeof ofVocabulary>, "inferrer" | "byId">,
  latest?: string,
): Steps<ReadRecords> {
  if (!Array.isArray(values)) throw new RecordsError("The records of a directory have to be a list of them.");
  const issues: Issue[] = [];
  const given: { resource: Resource; at: number }[] = [];
  values.forEach((value, at) => {
    const { resource, issues: found } = admit(value);
    issues.push(...found);
    if (resource !== undefined) given.push({ resource, at });
  });
  yield;
  given.sort((a, b) => (a.resource.id < b.resource.id ? -1 : a.resource.id > b.resource.id ? 1 : a.at - b.at));
  const byId = new Map<string, number>();
  const records: Prepared[] = [];
  for (const { resource } of given) {
    const { id } = resource;
    if (byId.has(id)) {
      issues.push(twice(id));
      continue;
    }
    const on = resource.checked?.on;
    if (on !== undefined && latest !== undefined && on > latest) {
      issues.push(notYetChecked(id, on));
      delete resource.checked;
    }
    for (const need of resource.helps_with ?? []) if (!known.has(need)) issues.push(unknownNeed(id, need));
    try {
      const shown = withoutWithheld(resource);
      const prepared = prepare(shown, places, seemsOf(shown) ?? seemingNeeds(shown, inferrer));
      byId.set(id, records.length);
      records.push(prepared);
    } catch {
      // A field inside the record is not what it should be in a way the small check does not see.
      issues.push(unusable(id));
    }
    if (records.length % AT_ONCE === 0) yield;
  }
  return { records, byId, issues };
}

/** What a list that was built for a page says, which was read with more words than the page has. A mark that is broken is none. */
function seemsOf({ seems }: Marked): Inferred[] | undefined {
  if (!Array.isArray(seems)) return undefined;
  return seems.filter((each) => typeof each?.need === "string" && typeof each.words === "string" && each.said in SAID);
}

function twice(id: string): Issue {
  return {
    code: "id-twice",
    severity: "problem",
    message: `Two records have the id "${id}". The first one is used and this one was left out.`,
    why: "People would only ever see one of the two.",
    id,
    path: "id",
  };
}

function notYetChecked(id: string, on: string): Issue {
  return {
    code: "check-in-future",
    severity: "problem",
    message: `"${id}" says that it was checked on ${on}, a day that has not come. It counts as not checked.`,
    why: "It would be taken for fresh when it is not.",
    id,
    path: "checked.on",
  };
}

function unknownNeed(id: string, need: string): Issue {
  return {
    code: "unknown-need",
    severity: "problem",
    message: `"${need}" in "${id}" is not on the list of needs. It was kept, but people's words will not find it.`,
    id,
    path: "helps_with",
  };
}

function unusable(id: string): Issue {
  return {
    code: "record-unusable",
    severity: "problem",
    message: `Something inside the record "${id}" is not written as it should be, so it was left out. Run "fingerpost check" on it to see what.`,
    why: "Nobody can be shown this record.",
    id,
  };
}
