import { CODES } from "../authoring/codes.js";
import { contactForm } from "../authoring/rules/contact-form.js";
import { pointAndPostcode } from "../authoring/rules/point-and-postcode.js";
import { postcodes } from "../authoring/rules/postcodes.js";
import { saidClosedInWords } from "../authoring/rules/said-closed.js";
import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";
import type { Known } from "./cell.js";

/**
 * The rules about what sends a person somewhere: a publisher's mistake in it is not seen in the record, and it is the
 * publisher who can put it right. What only concerns how a record is written is left to `check`.
 */
const RULES = [saidClosedInWords, postcodes, pointAndPostcode, contactForm] as const;

/**
 * What of an imported record would send people to nobody, or to the wrong place: its own words that it has closed, a
 * postcode that is none or does not exist, coordinates far from it, a number that nobody can ring.
 * @param places what exists; without it only the form is looked at
 * @param from what the record came of (`Row 12`), for messages, with the file and its line
 * @returns one issue for each, with the code that `check` gives it
 */
export function doubtfulFacts(
  record: Resource,
  places: Known["places"],
  { what, file, line }: { what: string; file: string; line?: number },
): Issue[] {
  // None of these rules asks for the day.
  const context = { today: "", places: { ...places, knows: places?.knows ?? (() => true) } };
  return RULES.flatMap((rule) => rule.check(record, context)).map(({ code, message, why }) => ({
    code,
    severity: CODES[code].severity,
    message: `${what}: ${message}`,
    ...(why === undefined ? {} : { why }),
    file,
    ...(line === undefined ? {} : { line }),
    id: record.id,
  }));
}
