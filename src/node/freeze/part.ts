import { checkOptions } from "../../directory/check-options.js";
import { type DirectoryOptions, labelsOf, placesFor } from "../../directory/directory.js";
import { packRecords } from "../../directory/frozen-records.js";
import { documentOf } from "../../directory/labels.js";
import { type ReadRecords, readRecords } from "../../directory/read-records.js";
import { ofVocabulary } from "../../directory/shared.js";
import type { Prepared } from "../../find/index.js";
import { freezeIndex, seal } from "../../match/frozen/index.js";

/** Records ready to be frozen. */
export type FreezeStock = Pick<ReadRecords, "records" | "issues">;

/** Reads records with the vocabulary and places they will be opened with. */
export function stockOf(
  resources: readonly unknown[],
  options: Pick<DirectoryOptions, "vocabulary" | "places" | "areas">,
): FreezeStock {
  checkOptions(options, ["vocabulary", "places"]);
  return readRecords(resources, placesFor(options), ofVocabulary(options.vocabulary));
}

/** Freezes records into one file: the index, then the records in the order of its numbers. */
export function freezeWhole(
  records: readonly Prepared[],
  { vocabulary }: Pick<DirectoryOptions, "vocabulary">,
): Uint8Array {
  const label = labelsOf(vocabulary);
  const { byId } = ofVocabulary(vocabulary);
  const typeOf = (need: string): string | undefined => byId.get(need)?.type;
  const { parts, order } = freezeIndex(records.map((record) => documentOf(record, label, typeOf)));
  const inOrder = [...order].map((n) => records[n] as Prepared);
  return seal(new Map([...parts, ...packRecords(inOrder)]));
}
