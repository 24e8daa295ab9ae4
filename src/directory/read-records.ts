import { type Prepared, prepare } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import type { Places } from "../place/index.js";
import { admit } from "../resource/admit.js";
import { withoutWithheld } from "../resource/withhold.js";
import type { ofVocabulary } from "./shared.js";

/** Records made ready for questions, in the order of their ids. */
export interface ReadRecords {
  records: Prepared[];
  /** The number of each id. */
  byId: ReadonlyMap<string, number>;
  /** What was left out or is doubtful. */
  issues: Issue[];
}

/**
 * Lets records in, each id once, without what is withheld, with their places found and their needs read.
 * @param resources anything; what is no record is an issue
 */
export function readRecords(
  resources: readonly unknown[],
  places: Places,
  { inferrer, byId: known }: ReturnType<typeof ofVocabulary>,
): ReadRecords {
  const issues: Issue[] = [];
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
  return { records, byId, issues };
}
