import { statedAreas } from "../../../find/index.js";
import type { Resource } from "../../../resource/resource.js";
import { fileOf, type Site } from "./site.js";

/** Covers that say nothing of one place. */
const WHOLE: ReadonlySet<string> = new Set(["anyone", "anywhere"]);
const NATIONS: ReadonlySet<string> = new Set(["uk", "england", "scotland", "wales", "northern-ireland"]);

/**
 * The areas that a record is listed under: the towns it meets in and the areas it says it serves.
 * @returns none for what is not bound to a place
 */
function areasOf(site: Site, resource: Resource): string[] {
  const towns = (resource.places ?? []).flatMap(({ town }) => (town === undefined ? [] : [largest(town)]));
  const served = statedAreas(resource)
    .filter((area) => !WHOLE.has(area) && !NATIONS.has(area))
    .map((area) => site.places.areaLabel(area, site.lang));
  return [...new Set([...towns, ...served])];
}

/** Of "Heeley, Sheffield" and "Burford, near Tenbury Wells" the place that more people look under. */
function largest(town: string): string {
  return (town.split(", ").at(-1) ?? town).replace(/^near /i, "").trim();
}

/** An area's page. */
export interface AreaPage {
  /** Undefined for what is not bound to one place, or can be reached from anywhere. */
  area: string | undefined;
  file: string;
  records: Resource[];
}

/** Records by area, areas by name; what is not bound to one stands last. */
export function byArea(site: Site): AreaPage[] {
  const pages = new Map<string, AreaPage>();
  const put = (area: string | undefined, resource: Resource): void => {
    const file = fileOf("area", area?.toLowerCase().replace(/ /g, "-") ?? "anywhere");
    const page = pages.get(file) ?? { area, file, records: [] };
    page.records.push(resource);
    pages.set(file, page);
  };
  for (const resource of site.records) {
    const here = areasOf(site, resource);
    for (const area of here) put(area, resource);
    if (here.length === 0 || (resource.covers ?? []).some((area) => area === "anywhere" || NATIONS.has(area)))
      put(undefined, resource);
  }
  const order = new Intl.Collator(site.lang === "cy" ? "cy" : "en-GB", { numeric: true }).compare;
  const end = (area: string | undefined): number => (area === undefined ? 1 : 0);
  return [...pages.values()].sort((a, b) => end(a.area) - end(b.area) || order(a.area ?? "", b.area ?? ""));
}
