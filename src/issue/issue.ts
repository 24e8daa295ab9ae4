/** How bad a problem is: a `problem` must be mended, a `suggestion` would make the record better. */
export type Severity = "problem" | "suggestion";

/**
 * Something a person should know about a record, a file or a row: where it is, what happened,
 * why it matters and what to write instead. Problems in data are values, never exceptions.
 */
export interface Issue {
  /**
   * Stable name of the kind of problem, such as `phone-lost-zero`. Those of records are in `data/README.md`, those of a
   * directory and of an import in `src/issue/README.md`.
   */
  code: string;
  severity: Severity;
  /** What happened, in a sentence a volunteer understands. */
  message: string;
  /** What it would mean for the people who look for help. */
  why?: string;
  /** The line or lines to write instead, ready to paste. */
  paste?: string;
  /** The record's id, where it is known. */
  id?: string;
  /** The file it stands in, as the caller named it. */
  file?: string;
  /** Line in the file, from 1. */
  line?: number;
  /** Column in the line, from 1. */
  column?: number;
  /** The field, as `contact.phone` or `places[0].postcode`. */
  path?: string;
  /** True when `fingerpost check --fix` can mend it without guessing. */
  fixable?: boolean;
}
