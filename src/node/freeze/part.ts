import { type DirectoryOptions, labelsOf, placesFor } from "../../directory/directory.js";
import { packRecords } from "../../directory/frozen-records.js";
import { documentOf } from "../../directory/labels.js";
import { type ReadRecords, readRecords } from "../../directory/read-records.js";
import { ofVocabulary } from "../../directory/shared.js";
import type { Prepared } from "../../find/index.js";
import { freezeIndex, seal, type WholeDirectory } from "../../match/frozen/index.js";

/** Records ready to be frozen. */
export type FreezeStock = Pick<ReadRecords, "records" | "issues">;

/** Reads records with the vocabulary and places they will be opened with. */
export function stockOf(
  resources: readonly unknown[],
  options: Pick<DirectoryOptions, "vocabulary" | "places" | "areas">,
): FreezeStock {
  return readRecords(resources, placesFor(options), ofVocabulary(options.vocabulary));
}

/**
 * Freezes some records into one file: the index, then the records in the order of its numbers. A part of a directory
 * has its words only: its records are all read when it is opened, so that labels and places would say nothing more.
 * @param whole the whole directory, when these are only a part of it
 * @param listed words of the whole directory that are listed even when none of these holds them
 */
export function freezePart(
  records: readonly Prepared[],
  { vocabulary }: Pick<DirectoryOptions, "vocabulary">,
  whole?: WholeDirectory,
  listed: readonly string[] = [],
): Uint8Array {
  const label = labelsOf(vocabulary);
  const { byId } = ofVocabulary(vocabulary);
  const typeOf = (need: string): string | undefined => byId.get(need)?.type;
  const { parts, order } = freezeIndex(
    records.map((record) => {
      const document = documentOf(record, label, typeOf);
      return whole === undefined ? document : { text: document.text, labels: new Map() };
    }),
    whole,
    listed,
  );
  const inOrder = [...order].map((n) => records[n] as Prepared);
  return seal(new Map([...parts, ...packRecords(inOrder)]));
}
