/**
 * A worker's own spreadsheet, read on the page. It joins the results as theirs, stays in memory and leaves with a
 * fresh start or the page. Headings are recognised by their usual names; anything else in the file is left alone.
 */

/** A record as far as a row says. */
export interface OwnRecord {
  id: string;
  name: string;
  organisation: { name: string };
  [field: string]: unknown;
}

/** Usual names of headings, in small letters without signs. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ["name", "service", "servicename", "title", "group", "activity", "enw"],
  organisation: ["organisation", "organization", "provider", "charity", "runby", "sefydliad"],
  summary: ["summary", "description", "whatitis", "about", "details", "what", "disgrifiad"],
  helps: ["helpswith", "needs", "tags", "keywords", "category", "categories"],
  phone: ["phone", "telephone", "tel", "phonenumber", "contactnumber", "ffon"],
  email: ["email", "emailaddress", "ebost"],
  website: ["website", "web", "url", "link", "gwefan"],
  place: ["venue", "place", "location", "where", "lleoliad"],
  town: ["town", "city", "tref"],
  address: ["address", "street", "cyfeiriad"],
  postcode: ["postcode", "codpost"],
  when: ["when", "times", "time", "dayandtime", "schedule", "opening", "hours", "pryd"],
  cost: ["cost", "price", "fee", "cost", "cost£"],
  covers: ["covers", "area", "areas", "areacovered"],
};

/** Most rows read: a spreadsheet of more is a directory, and belongs in the data. `rowsBeyond` says this number. */
const MOST_ROWS = 5000;
/** What says that there is nothing to pay, as the whole of a cell: parking may be free, or the first week. */
const FREE = /^(free|£?0([.]00?)?|am ddim)[.!]?$/i;
const LONGEST = { name: 80, text: 1200 };

/** The text of a file: UTF-8, or else what Excel on Windows writes, where £ is another byte. */
export function sheetText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What came of a spreadsheet, with how many rows had no name and how many were too many; undefined when it is not one. */
export function readSheet(
  text: string,
  needs: ReadonlyMap<string, string>,
): { records: OwnRecord[]; left: number; beyond: number } | undefined {
  const [head = [], ...all] = parseCsv(text.replace(/^\uFEFF/, ""));
  const body = all.slice(0, MOST_ROWS);
  const columns = new Map<string, number>();
  head.forEach((title, at) => {
    const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    for (const [field, names] of Object.entries(HEADINGS))
      if (names.includes(plain) && !columns.has(field)) columns.set(field, at);
  });
  if (!columns.has("name")) return undefined;
  const records: OwnRecord[] = [];
  body.forEach((row, at) => {
    const cell = (field: string): string => row[columns.get(field) ?? -1]?.trim() ?? "";
    const record = recordOf(cell, at + 1, needs);
    if (record !== undefined) records.push(record);
  });
  return { records, left: body.length - records.length, beyond: all.length - body.length };
}

function recordOf(
  cell: (field: string) => string,
  row: number,
  needs: ReadonlyMap<string, string>,
): OwnRecord | undefined {
  const name = cell("name").slice(0, LONGEST.name);
  if (name === "") return undefined;
  const words = [cell("summary"), cell("helps")]
    .filter((each) => each !== "")
    .join(". ")
    .slice(0, LONGEST.text);
  const helps = cell("helps")
    .split(/[,;|]/)
    .flatMap((each) => needs.get(each.trim().toLowerCase()) ?? []);
  const filled = (fields: Record<string, string>): Record<string, string> | undefined => {
    const kept = Object.entries(fields).filter(([, value]) => value !== "");
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  const contact = filled({ phone: cell("phone"), email: cell("email"), website: address(cell("website")) });
  const place = filled({
    name: cell("place"),
    address: cell("address"),
    town: cell("town"),
    postcode: cell("postcode"),
  });
  const covers = cell("covers")
    .split(/[,;|]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return {
    id: `yours-${row}`,
    name,
    organisation: { name: cell("organisation") || name },
    ...(words === "" ? {} : { summary: words.slice(0, 200), description: words }),
    ...(helps.length === 0 ? {} : { helps_with: [...new Set(helps)] }),
    ...(contact === undefined ? {} : { contact }),
    ...(place === undefined ? {} : { places: [place] }),
    ...(covers.length === 0 ? {} : { covers }),
    ...(cell("when") === "" ? {} : { schedule: [{ text: cell("when") }] }),
    ...(cell("cost") === ""
      ? {}
      : { cost: { text: cell("cost"), ...(FREE.test(cell("cost")) ? { free: true } : {}) } }),
  };
}

/** A web address as it may be opened: people write it without its beginning. */
function address(text: string): string {
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : text;
}

/**
 * Reads CSV as RFC 4180 has it: quotes, doubled quotes, commas and new lines inside quotes; also semicolons or tabs
 * as the separator, as spreadsheets write them in some settings. One pass, no pattern.
 */
export function parseCsv(text: string): string[][] {
  const first = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const separator = [",", ";", "\t"].reduce(
    (best, each) => (first.split(each).length > first.split(best).length ? each : best),
    ",",
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    row.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    end();
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === separator) end();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}
