import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { readYamlValue } from "../../authoring/read-yaml.js";
import type { Area } from "../../place/areas.js";
import type { Nation } from "../../place/outcome.js";
import { NATIONS } from "../../place/outcome.js";
import type { CouncilsByCode } from "./sector-table.js";
import { filesBelow, PlacesSourceError } from "./source.js";

/** An area as it stands in `data/places/areas`, with what only the build needs. */
export interface AreaEntry extends Area {
  /** GSS code. */
  code?: string;
  /** What a download without codes calls it. */
  source_name?: string;
}

/** Reads a YAML file that holds plain data. */
export async function readYamlFile(path: string): Promise<unknown> {
  const { value, trouble } = readYamlValue(await readFile(path, "utf8"));
  const [first] = trouble;
  if (first) throw new PlacesSourceError(`${path}: ${first.message}`);
  return value;
}

/** Every area of a folder of YAML lists, smaller files first by name. */
export async function readAreas(folder: string): Promise<AreaEntry[]> {
  const areas: AreaEntry[] = [];
  for (const file of await filesBelow(folder, /\.ya?ml$/)) {
    const list = await readYamlFile(file);
    if (!Array.isArray(list))
      throw new PlacesSourceError(
        `${file}: an areas file is a list of areas, each with an id, a name, a kind and "within".`,
      );
    for (const entry of list as AreaEntry[]) {
      if (!entry.id || !entry.name)
        throw new PlacesSourceError(`${relative(folder, file)}: an area without an id or a name.`);
      if (areas.some((other) => other.id === entry.id))
        throw new PlacesSourceError(`${relative(folder, file)}: the area id ${entry.id} is used twice.`);
      areas.push(entry);
    }
  }
  return areas;
}

/** Councils by GSS code, each with the nation at the top of its "within" chain. */
export function councilsByCode(areas: readonly AreaEntry[]): CouncilsByCode {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const nationOf = (area: AreaEntry, depth = 0): Nation | undefined => {
    const nation = NATIONS.find((name) => name === area.id);
    if (nation || depth > 8) return nation;
    for (const id of area.within ?? []) {
      const parent = byId.get(id);
      const found = parent && nationOf(parent, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  const councils = new Map<string, { id: string; nation: Nation }>();
  for (const area of areas) {
    const nation = area.kind === "council" ? nationOf(area) : undefined;
    if (area.code && nation) councils.set(area.code, { id: area.id, nation });
  }
  return councils;
}
