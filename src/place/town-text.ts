import { ColumnReader } from "./column.js";
import type { DraftTown, TownDraft } from "./town-draft.js";

/** Reads the text of `towns.txt` or `all-places.txt`: `data/places/README.md` says what its lines are. */
export function readTownText(text: string): TownDraft {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0 && !line.startsWith("# ")) lines.set(line.slice(0, colon), line.slice(colon + 1));
  }
  const ranks = new ColumnReader(lines.get("rank") ?? "");
  const lat = new ColumnReader(lines.get("lat") ?? "");
  const lng = new ColumnReader(lines.get("lng") ?? "");
  const radius = new ColumnReader(lines.get("radius") ?? "");
  const districts = eachDistrict(lines.get("districts") ?? "");
  let y = 0;
  let x = 0;
  const towns = split(lines.get("names"), "|").map((both, index): DraftTown => {
    const [name = both, other] = both.split("=");
    y += lat.signed();
    x += lng.signed();
    return {
      name,
      ...(other === undefined ? {} : { other }),
      rank: ranks.number(),
      y,
      x,
      radiusClass: radius.number(),
      district: districts[index] ?? "",
    };
  });
  const aliases = split(lines.get("aliases"), "|").map((alias): [string, string[]] => {
    const [from = "", to = ""] = alias.split(">");
    return [from, to.split(";")];
  });
  return { towns, aliases, ordinary: split(lines.get("ordinary"), " ") };
}

function split(line: string | undefined, between: string): string[] {
  return (line ?? "").split(between).filter((part) => part !== "");
}

/** `AB 10*3 11` is AB10 three times, then AB11. */
function eachDistrict(text: string): string[] {
  const districts: string[] = [];
  let area = "";
  for (const word of text.split(" ")) {
    if (/^[A-Z]+$/.test(word)) {
      area = word;
      continue;
    }
    const [number = "", times = "1"] = word.split("*");
    for (let n = Number(times); n > 0; n--) districts.push(area + number);
  }
  return districts;
}
