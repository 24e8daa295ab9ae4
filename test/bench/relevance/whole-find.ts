/**
 * What the whole of `find` does on real records: real charities by topic, and groups asked for by name. Run:
 * FINGERPOST_SHARED=... npx tsx test/bench/relevance/whole-find.ts --today 2026-11-22
 * Prints Markdown; with --write it also goes into RESULTS.md.
 */
import { parseArgs } from "node:util";
import { writeSection } from "../results-file.js";
import { charitiesSection } from "./charities.js";
import { knownItemsSection } from "./known-item.js";

const { values } = parseArgs({ options: { today: { type: "string" }, write: { type: "boolean", default: false } } });
const shared = process.env.FINGERPOST_SHARED;
if (shared === undefined || values.today === undefined) {
  throw new Error("Run: FINGERPOST_SHARED=folder npx tsx test/bench/relevance/whole-find.ts --today 2026-11-22");
}
const body = [
  `Measured ${values.today} by \`npx tsx test/bench/relevance/whole-find.ts\`.`,
  charitiesSection(shared),
  await knownItemsSection(shared),
].join("\n\n");
console.log(body);
if (values.write) writeSection("The whole of find, on real records", body);
