/**
 * The last step of `npm run build`: puts beside the bundles what others use without JavaScript modules of ours:
 * the vocabulary, the urgent lines and the national resources as JSON, each with an ES module of the same name.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadRecords } from "../records/index.js";
import { readUrgentFolder } from "../urgent/index.js";
import { readVocabulary } from "./needs-module.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const out = join(root, "dist/data");
await mkdir(out, { recursive: true });
const { records, issues } = await loadRecords([join(root, "data/resources")]);
if (issues.some((issue) => issue.severity === "problem")) {
  throw new Error("data/resources has problems. Run: npx fingerpost check data/resources");
}
const data = {
  needs: await readVocabulary(join(root, "data/needs")),
  urgent: await readUrgentFolder(join(root, "data/urgent")),
  resources: records,
};
for (const [name, value] of Object.entries(data)) {
  const json = JSON.stringify(value);
  await writeFile(join(out, `${name}.json`), json);
  await writeFile(join(out, `${name}.js`), `export default ${json};\n`);
  await writeFile(join(out, `${name}.d.ts`), "declare const data: unknown;\nexport default data;\n");
}
console.log(`Wrote dist/data: ${Object.keys(data).join(", ")}.`);
