import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { buildPage } from "../../src/node/page/build.js";

/** How long another worker may take to build it: it takes half a minute of work, on machines that are shared. */
const MOST_SECONDS = 300;

/**
 * The page that the browser tests look at, built from the source once in a run: whoever comes first builds it, and the
 * others wait.
 * @param made the ISO date to say that the sample was made on
 * @returns the folder it is in; it is removed when the run ends
 */
export async function builtPage(made: string): Promise<string> {
  const folder = join(inject("pagesFolder"), made);
  const [built, failed] = [`${folder}.built`, `${folder}.failed`];
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    try {
      await buildPage(folder, { made });
      writeFileSync(built, "");
    } catch (error) {
      writeFileSync(failed, "");
      throw error;
    }
  }
  for (let waited = 0; !existsSync(built); waited += 0.2) {
    if (existsSync(failed) || waited > MOST_SECONDS)
      throw new Error("The page could not be built: see the other tests.");
    await wait(200);
  }
  return folder;
}
