import { writeNumber, writeSigned } from "../../place/column.js";
import type { SectorDraft } from "../../place/sector-draft.js";
import { RecentCouncils, SECTOR_LAYOUT } from "../../place/sector-text.js";
import { areaOf } from "./sector-table.js";

/** The text of `sectors.txt`: what `readSectorText` reads. */
export function sectorText(draft: SectorDraft, header: readonly string[]): string {
  const columns = { districts: "", sectors: "", dLat: "", dLng: "", dRadius: "", lat: "", lng: "", radius: "" };
  let area = "";
  let before = { y: 0, x: 0 };
  for (const district of draft.districts) {
    const letters = areaOf(district.code);
    if (letters !== area) columns.districts += `${area === "" ? "" : " "}${letters}`;
    area = letters;
    columns.districts += ` ${district.code.slice(letters.length)}`;
    columns.sectors += writeNumber(district.sectors);
    columns.dLat += writeSigned(district.y - before.y);
    columns.dLng += writeSigned(district.x - before.x);
    columns.dRadius += writeNumber(district.radiusClass);
    before = district;
  }
  let main = "";
  let others = "";
  const recent = new RecentCouncils();
  const place = (council: number): number => {
    const found = recent.placeOf(council);
    recent.take(found);
    return found;
  };
  for (const { y, x, radiusClass, councils } of draft.cells) {
    columns.lat += writeSigned(y);
    columns.lng += writeSigned(x);
    columns.radius += writeNumber(radiusClass);
    const more = (councils.length - 1) / 2;
    main += writeNumber(place(councils[0] ?? 0) * 2 + (more > 0 ? 1 : 0));
    if (more > 0) others += writeNumber(more);
    for (let at = 1; at < councils.length; at += 2)
      others += writeNumber(councils[at + 1] ?? 0) + writeNumber(place(councils[at] ?? 0));
  }
  return [
    ...header.map((line) => `# ${line}`),
    `layout:${SECTOR_LAYOUT}`,
    `edition:${draft.edition}`,
    `unplaced:${draft.unplaced.join(" ")}`,
    `councils:${draft.councils.map(({ id, letter }) => `${id}.${letter}`).join(" ")}`,
    `districts:${columns.districts}`,
    `sectors:${columns.sectors}`,
    `district-lat:${columns.dLat}`,
    `district-lng:${columns.dLng}`,
    `district-radius:${columns.dRadius}`,
    `cell-lat:${columns.lat}`,
    `cell-lng:${columns.lng}`,
    `cell-radius:${columns.radius}`,
    `council:${main}`,
    `others:${others}`,
    "",
  ].join("\n");
}
