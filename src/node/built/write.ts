/**
 * `npm run data`: makes the modules of `src/built` from the files of `data`, so that what contributors edit is
 * what the library carries. Run by build and test too; the modules are not committed.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { placesModule } from "../places/places-module.js";
import { urgentModule } from "../urgent/urgent-module.js";
import { needsModule } from "./needs-module.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const built = join(root, "src/built");
await mkdir(built, { recursive: true });
const modules = {
  needs: await needsModule(join(root, "data/needs")),
  urgent: await urgentModule(join(root, "data/urgent")),
  places: await placesModule(join(root, "data/places")),
};
for (const [name, source] of Object.entries(modules)) await writeFile(join(built, `${name}.ts`), source);
console.log(`Made ${Object.keys(modules).length} modules in src/built.`);
