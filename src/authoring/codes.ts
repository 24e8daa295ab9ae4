import type { Severity } from "../issue/issue.js";

/** One row of the table in `data/README.md`; a test holds the two equal. */
export interface CodeRow {
  severity: Severity;
  /** What it means, in one sentence. */
  meaning: string;
  /** True when `fingerpost check --fix` can mend it, at least sometimes. */
  fixable?: true;
}

const problem = (meaning: string): CodeRow => ({ severity: "problem", meaning });
const suggestion = (meaning: string): CodeRow => ({ severity: "suggestion", meaning });
const fixable = (row: CodeRow): CodeRow & { fixable: true } => ({ ...row, fixable: true });

/** Every code that reading and checking can give. Codes are stable: programs and people rely on them. */
export const CODES = {
  // The file
  "file-not-found": problem("There is no file or folder of that name."),
  "file-unreadable": problem("The file could not be opened."),
  "file-link": problem("It is a link to another place, and links are not followed."),
  "file-empty": problem("There is nothing in the file."),
  "file-too-long": problem("The file is far longer than a record can be (64 KiB)."),
  "file-too-deep": problem("Lists or fields stand too many levels inside one another."),
  "file-too-many-keys": problem("The file has far more lines with a key than a record can have."),
  "file-not-text": problem("The file is not text: perhaps a Word document or a picture."),
  "file-not-utf8": problem("The file was saved in an old Windows encoding, which loses letters such as £ or ô."),
  "file-json": problem("The file is not the JSON that it should be."),
  "file-name": problem("The file's name cannot be used as an id."),
  // YAML that stops with an error
  "colon-in-text": problem("A text has a colon and a space in it, and needs quotes."),
  "starts-with-symbol": problem("A text starts with a sign that means something else in YAML, and needs quotes."),
  "text-after-quote": problem("There is text after the closing quote."),
  "quote-not-closed": problem("A quote is opened and never closed."),
  "bracket-not-closed": problem("A [ or { is opened and never closed."),
  "tab-indent": problem("A line starts with a tab instead of spaces."),
  "uneven-indent": problem("A line starts further left or right than the lines it belongs to."),
  "repeated-key": problem("The same field is there twice."),
  "several-records": problem("There is more than one record in the file."),
  "not-yaml": problem("The line cannot be read."),
  // YAML that is read without an error, but not as it was meant
  "phone-lost-zero": fixable(problem("A phone number without quotes lost its first 0.")),
  "phone-lost-plus": fixable(problem("A phone number without quotes lost its +.")),
  "became-number": fixable(problem("A text without quotes was read as a number.")),
  "became-yes-no": fixable(problem("A text without quotes was read as true or false.")),
  "comment-cut": problem("Everything after a space and # was thrown away."),
  "list-needs-dashes": fixable(problem("A list needs a dash on each line.")),
  "list-on-one-line": fixable(problem("Several values stand on one line without brackets.")),
  "symbol-swallowed": problem("A word after &, ! or * was taken as an instruction, and is lost."),
  "space-after-colon": fixable(problem("There is no space after the colon.")),
  "odd-space": fixable(problem("A line has a space in it that only looks like one (from Word or a web page).")),
  "empty-value": problem("There is nothing after the colon or the dash."),
  "key-inside-text": suggestion("A line inside a longer text looks like a field of its own."),
  "not-a-record": problem("The file is not a list of fields."),
  // Values
  "unknown-key": problem("There is no field of that name; it was left out."),
  "required-missing": problem("A field that every record needs is not there."),
  "not-on-the-list": problem("The value is not one of those that the field can have."),
  "not-a-date": problem("It is not a date that exists."),
  "not-a-time": problem("It is not a time of day."),
  "time-unclear": problem("The time can be the morning or the evening."),
  "not-yes-or-no": problem("The field takes yes or no."),
  "not-a-number": problem("The field takes a number."),
  "number-out-of-range": problem("The number is too small or too large."),
  "not-a-web-address": problem("It is not a web address."),
  "wrong-shape": problem("A text stands where several fields belong, or the other way round."),
  "needs-parts": fixable(problem("A field with several parts was written on one line.")),
  "not-a-language": problem("It is not the code of a language."),
  "id-differs": problem("The id in the file is not the file's name."),
  "schedule-two-readings": problem("The words about when it happens can be read in two ways."),
  "schedule-not-understood": problem("The words about when it happens could not be read."),
  shape: problem("The value does not have the form that the field needs."),
  // Rules about one record
  "unknown-need": problem("The need is not on the list of needs."),
} as const satisfies Record<string, CodeRow>;

export type Code = keyof typeof CODES;
