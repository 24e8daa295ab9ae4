/**
 * The last step of `npm run build`: puts beside the bundles what others use without JavaScript modules of ours:
 * the vocabulary, the urgent lines and the national resources as JSON, each with an ES module of the same name.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Resource, UrgentData, Vocabulary } from "../../core.js";
import { todayInLondon } from "../../directory/today.js";
import { loadChecked, loadContext } from "../records/index.js";
import { readUrgentFolder } from "../urgent/index.js";
import { readVocabulary } from "./needs-module.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const out = join(root, "dist/data");
await mkdir(out, { recursive: true });
const exists = await loadContext(join(root, "data"));
const { checked, issues } = await loadChecked([join(root, "data/resources")], {
  today: todayInLondon(),
  ...(exists.needs === undefined ? {} : { needs: new Set(exists.needs.keys()) }),
  ...(exists.areas === undefined ? {} : { areas: exists.areas }),
});
if (issues.some((issue) => issue.severity === "problem")) {
  throw new Error("data/resources has problems. Run: npx fingerpost check data/resources");
}
/** What each module says it holds, in the words of `fingerpost`'s own types, so that it can be handed to its functions. */
const data: { needs: Vocabulary; urgent: UrgentData; resources: Resource[] } = {
  needs: await readVocabulary(join(root, "data/needs")),
  urgent: await readUrgentFolder(join(root, "data/urgent")),
  resources: checked.flatMap(({ record }) => record ?? []),
};
const types: Readonly<Record<keyof typeof data, string>> = {
  needs: 'import("../index.js").Vocabulary',
  urgent: 'import("../index.js").UrgentData',
  resources: 'import("../index.js").Resource[]',
};
for (const name of ["needs", "urgent", "resources"] as const) {
  const json = JSON.stringify(data[name]);
  await writeFile(join(out, `${name}.json`), json);
  await writeFile(join(out, `${name}.js`), `export default ${json};\n`);
  await writeFile(join(out, `${name}.d.ts`), `declare const data: ${types[name]};\nexport default data;\n`);
}
console.log(`Wrote dist/data: ${Object.keys(data).join(", ")}.`);
