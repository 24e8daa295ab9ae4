import { readFileSync } from "node:fs";
import { type CreateOptions, createDirectory, type Directory, type Resource } from "../../src/index.js";
import { loadRecords } from "../../src/node/records/index.js";

/** The day that all tests are on. */
export const TODAY = "2026-11-22";

/** A small record: only what a test names, the rest is not stated. */
export function record(id: string, fields: Partial<Resource> = {}): Resource {
  return { id, name: `The ${id} people`, organisation: { name: `Org ${id}` }, ...fields };
}

/** A record that meets somewhere in Sheffield S8. */
export function inSheffield(id: string, fields: Partial<Resource> = {}): Resource {
  return record(id, { modes: ["in-person"], places: [{ town: "Sheffield", lat: 53.352, lng: -1.474 }], ...fields });
}

export function directoryOf(resources: readonly unknown[], options: Partial<CreateOptions> = {}): Directory {
  return createDirectory(resources, { today: TODAY, ...options });
}

/** The fictional sample of the repository. */
export async function sample(): Promise<Directory> {
  const { records } = await loadRecords(["examples/neighbourhood"]);
  return directoryOf(records);
}

export function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
