import { seemingNeeds } from "../../directory/seeming-needs.js";
import { builtVocabulary } from "../../index.js";
import { createInferrer, englishOf, type Inferrer } from "../../needs/index.js";
import type { Marked } from "../../resource/marked.js";
import type { Resource } from "../../resource/resource.js";
import { closingWords } from "../../resource/said-closed.js";
import { withoutWithheld } from "../../resource/withhold.js";
import { toColumns, UNPACK } from "./columns.js";

/** What every module of records starts with: a file of that name which does not is somebody's own. */
export const MODULE_START = "const unpack = ";

/**
 * Records as an ES module, so that a page can import them under a policy that allows nothing but its own scripts.
 * Withheld addresses are taken out here; what only editors need stays behind. The records stand in columns, see
 * `columns.ts`: whoever imports the module gets them back one by one.
 * @param records checked records
 * @param made ISO date on which the list was made
 * @returns the module's source: `resources`, `made` and a default export of both
 */
export function recordsModule(records: readonly Resource[], made: string): string {
  const packed = toColumns(records.map(forVisitors));
  // Parsed from one string: faster to load than an object literal, and no record can break out of it.
  return [
    `${MODULE_START}${UNPACK};`,
    `export const resources = unpack(JSON.parse(${quoted(JSON.stringify(packed))}));`,
    `export const made = ${JSON.stringify(made)};`,
    "export default { resources, made };",
    "",
  ].join("\n");
}

/** A text between single quotes, so that the many double ones in it need no mark. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

/** Made for the first record that states no needs. */
let inferrer: Inferrer | undefined;

function wholeInferrer(): Inferrer {
  const vocabulary = builtVocabulary();
  return createInferrer(englishOf(vocabulary), vocabulary.services);
}

/**
 * Without who credited it, its id at its source and what further sources said: a visitor has no use for them. With what it
 * says of its own end, so that a page need not look, and what it seems to be about, which the page's words tell less of.
 */
function forVisitors(resource: Resource): Marked {
  const { credit: _credit, steward: _steward, ...kept } = withoutWithheld(resource);
  const words = closingWords(kept);
  const rest: Marked = words === undefined ? kept : { ...kept, said_closed: words };
  if ((kept.helps_with ?? []).length === 0) {
    inferrer ??= wholeInferrer();
    rest.seems = seemingNeeds(kept, inferrer);
  }
  if (rest.source === undefined) return rest;
  const { more: _more, record_id: _id, ...source } = rest.source;
  return { ...rest, source };
}
