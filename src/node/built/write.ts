/**
 * `npm run data`: makes the modules of `src/built` from the files of `data`, so that what contributors edit is
 * what the library carries. Run by build and test too; the modules are not committed.
 * It also makes `data/resource.schema.json` and `data/FIELDS.md` from the schema of a record.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editorSchema } from "../../authoring/fields-page/editor-schema.js";
import { fieldsPage } from "../../authoring/fields-page/fields-page.js";
import { sameValue } from "../../authoring/same-value.js";
import { placesModule } from "../places/places-module.js";
import { urgentModules } from "../urgent/urgent-module.js";
import { needsModule, needsPageModule, readEverydayWords, readVocabulary } from "./needs-module.js";
import { fitVocabulary } from "./page-vocabulary.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const built = join(root, "src/built");
await mkdir(built, { recursive: true });
const folder = join(root, "data/needs");
const commoner = await readVocabulary(folder, { rarer: false });
const urgent = await urgentModules(join(root, "data/urgent"));
const modules = {
  needs: needsModule(await readVocabulary(folder)),
  "needs-page": needsPageModule(fitVocabulary(commoner, await readEverydayWords(folder)).packed),
  urgent: urgent.whole,
  "urgent-page": urgent.page,
  places: await placesModule(join(root, "data/places")),
};
for (const [name, source] of Object.entries(modules)) await writeFile(join(built, `${name}.ts`), source);
// What is made of the schema is committed, because people read it; it is written only when it says something else.
const schemaFile = join(root, "data/resource.schema.json");
const schema: unknown = JSON.parse(JSON.stringify(editorSchema()));
const stored: unknown = JSON.parse(await readFile(schemaFile, "utf8"));
if (!sameValue(schema, stored)) await writeFile(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);
await writeFile(join(root, "data/FIELDS.md"), fieldsPage());
console.log(`Made ${Object.keys(modules).length} modules in src/built.`);
