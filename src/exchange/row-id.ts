import { fold, markOf } from "../words/index.js";
import { quoted } from "./cell.js";
import type { CsvMapping } from "./mapping.js";
import { slug } from "./slug.js";

/** A row's id, with a sentence where it could not be made of the id's columns alone; or the row that it repeats and in what. */
export type RowId = { id: string; note?: string } | { repeats: number; same: string };

/** Gives each row of one table its id. */
export type RowIds = (row: { row: number; parts: readonly string[]; name: string; cells: readonly string[] }) => RowId;

/** Longest id that a record may have. */
const MOST = 80;
/** A letter or a digit that is none of those that an id may have. */
const OTHER_LETTER = /(?![a-z0-9])[\p{L}\p{N}]/u;

/**
 * Starts to give ids: lower case, hyphens, at most 80 characters, made of the cells that the mapping names. The same cells
 * give the same id in every import, and an id is never empty.
 */
export function startIds({ id: columns, id_prefix }: CsvMapping): RowIds {
  /** What was seen, with its row. Signs count in it that no id can hold, so that two names in Bengali stay two. */
  const rows = new Map<string, number>();
  const taken = new Map<string, number>();
  const what = columns.join(" and ");
  return ({ row, parts, name, cells }) => {
    const empty = parts.every((part) => part === "");
    const key = (empty ? cells : parts).map(plain).join("\n");
    const before = rows.get(key);
    if (before !== undefined) return { repeats: before, same: empty ? "every cell is the same" : `the same ${what}` };
    rows.set(key, row);
    const words = empty ? [name] : parts;
    const whole = [id_prefix ?? "", ...words]
      .map(slug)
      .filter((part) => part !== "")
      .join("-");
    const lacking =
      empty ||
      whole === "" ||
      words.some((part) => OTHER_LETTER.test(fold(part)) || (slug(part) === "" && part !== ""));
    const short = lacking ? withMark(whole, key) : cut(whole);
    const other = taken.get(short);
    let id = short;
    for (let round = 0; taken.has(id); round++) id = withMark(whole, `${key}${"\n".repeat(round)}`);
    taken.set(id, row);
    const note = empty
      ? `There is nothing under ${what}, so its id "${id}" is made of its name and all its cells, and changes when one of them does.`
      : other !== undefined
        ? `Its ${what} would give the id of row ${other}, which is another, so its id is "${id}".`
        : lacking
          ? `${quoted(words.join(", "))} has letters or signs that an id cannot hold, so its id is "${id}". It is the same in every import.`
          : undefined;
    return { id, ...(note === undefined ? {} : { note }) };
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** A long name keeps its end: that is where the postcode is. */
function cut(whole: string): string {
  return whole.length <= MOST ? whole : `${whole.slice(0, 60).replace(/-$/, "")}-${whole.slice(-19).replace(/^-/, "")}`;
}

/** An id with seven signs at its end that stand for the whole of a text. */
function withMark(whole: string, text: string): string {
  return `${(whole === "" ? "record" : whole).slice(0, MOST - 8).replace(/-$/, "")}-${markOf(text)}`;
}
