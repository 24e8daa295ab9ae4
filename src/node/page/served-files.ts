import type { Resource } from "../../resource/resource.js";
import { recordsModule } from "./records-module.js";
import { staticPages } from "./static/static-pages.js";

/** In the built page: the ids of the records that are samples. It is not served. */
export const SAMPLE_IDS = "sample-ids.json";

/** The pages of the invented surgery. */
const SURGERY_PAGES = ["index.html", "together.html", "reception.html"] as const;
/** What leads to the invented surgery, or takes a person for its neighbour. */
const SURGERY_ATTRIBUTES = /\s(?:near|step-up-name|step-up-phone|correct-mail)="[^"]*"/g;
/** A line of the fallback that gives its number. */
const SURGERY_PHONE = "<p>Or ask our social prescriber:";

/**
 * What `fingerpost serve` puts in the place of the page's own files when it is given records: these records, the plain
 * pages of them, and pages that lead nobody to the invented surgery. The notice that groups are invented stands as
 * long as some are.
 * @param page reads a file of the built page
 * @param today ISO date
 * @returns texts by path
 */
export async function servedFiles(
  records: readonly Resource[],
  page: (file: string) => Promise<string>,
  today: string,
): Promise<Map<string, string>> {
  const samples = new Set<string>(JSON.parse(await page(SAMPLE_IDS)));
  const hasSamples = records.some(({ id }) => samples.has(id));
  const files = new Map([["/records.js", recordsModule(records, today)]]);
  for (const [name, text] of staticPages(records, { today, hasSamples })) files.set(`/pages/${name}`, text);
  if (hasSamples) return files;
  files.set("/sample.js", "// These are not the sample records.\n");
  for (const name of SURGERY_PAGES) {
    const lines = (await page(name)).replace(SURGERY_ATTRIBUTES, "").split("\n");
    files.set(`/${name}`, lines.filter((line) => !line.includes(SURGERY_PHONE)).join("\n"));
  }
  return files;
}
