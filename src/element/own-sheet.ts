/**
 * A worker's own spreadsheet, read on the page. It joins the results as theirs, stays in memory and leaves with a
 * fresh start or the page. Headings are recognised by their usual names; anything else in the file is left alone.
 */

import { markOf } from "../words/index.js";
import { OWN } from "./state.js";

/** A record as far as a row says. */
export interface OwnRecord {
  id: string;
  name: string;
  organisation: { name: string };
  [field: string]: unknown;
}

/** Usual names of headings, in small letters without signs. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: [
    ..."name service servicename nameofservice title group groupname nameofgroup".split(" "),
    ..."activity activityname nameofactivity enw".split(" "),
  ],
  organisation: ["organisation", "organization", "organisationname", "provider", "charity", "runby", "sefydliad"],
  summary: ["summary", "description", "whatitis", "about", "details", "what", "disgrifiad"],
  helps: ["helpswith", "whatithelpswith", "needs", "tags", "keywords", "category", "categories"],
  who: ["whofor", "whoitisfor", "whoitsfor", "whoisitfor", "whoisthisfor", "suitablefor", "ibwy"],
  phone: [
    ..."phone phoneno phonenumber telephone telephoneno telephonenumber tel telno".split(" "),
    ..."contactnumber contactphone contactphonenumber contacttelephone contacttelephonenumber ffon".split(" "),
  ],
  email: ["email", "emailaddress", "ebost"],
  website: ["website", "web", "url", "link", "gwefan"],
  place: ["venue", "place", "location", "where", "lleoliad"],
  town: ["town", "city", "tref"],
  address: ["address", "street", "cyfeiriad"],
  postcode: ["postcode", "codpost"],
  when: ["when", "times", "time", "dayandtime", "schedule", "opening", "openingtimes", "openinghours", "hours", "pryd"],
  cost: ["cost", "price", "fee", "cost£"],
  covers: ["covers", "area", "areas", "areacovered"],
};

/** Most rows read: a spreadsheet of more is a directory, and belongs in the data. `rowsBeyond` says this number. */
const MOST_ROWS = 5000;
/** What says that there is nothing to pay, as the whole of a cell: parking may be free, or the first week. */
const FREE = /^(free|£?0([.]00?)?|am ddim)[.!]?$/i;
const LONGEST = { name: 80, text: 1200 };
/** Rows among which the headings are looked for: above them may stand what the sheet is called, and when it was made. */
const TOP = 5;
/** Quotation marks that are taken back as never closed: a file with more of them is no table. */
const MOST_OPEN = 50;

/**
 * The text of a file: UTF-8, or what Excel on Windows writes. That is UTF-16 with a mark at its beginning
 * ("Unicode text"), or else its own, where £ is another byte.
 */
export function sheetText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What came of a spreadsheet. */
interface Sheet {
  records: OwnRecord[];
  /** How many rows had no name. */
  left: number;
  /** How many rows were too many. */
  beyond: number;
  /** Headings of the columns that were not read, although something stands in them. */
  unread: string[];
  /** The rows in which a quotation mark is not closed, counted from the first as a spreadsheet counts them. */
  open: number[];
}

/** What came of a spreadsheet; undefined when it is not one. */
export function readSheet(text: string, needs: ReadonlyMap<string, string>): Sheet | undefined {
  const { rows, open } = parseCsv(text.replace(/^\uFEFF/, ""));
  const heads = rows.slice(0, TOP).map(columnsOf);
  // Of several rows that could be the headings it is the one that names most.
  const best = Math.max(...heads.map((each) => (each.has("name") ? each.size : 0)));
  const top = heads.findIndex((each) => each.has("name") && each.size === best);
  const columns = heads[top];
  if (columns === undefined) return undefined;
  const all = rows.slice(top + 1);
  const body = all.slice(0, MOST_ROWS);
  const seen = new Map<string, number>();
  const records = body.flatMap((row) => {
    const record = recordOf((field) => row[columns.get(field) ?? -1]?.trim() ?? "", needs);
    if (record === undefined) return [];
    const { id } = record;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return [times === 1 ? record : { ...record, id: `${id}-${times}` }];
  });
  const read = new Set(columns.values());
  const unread = (rows[top] ?? [])
    .filter((title, at) => title.trim() !== "" && !read.has(at) && body.some((row) => (row[at] ?? "").trim() !== ""))
    .map((title) => title.trim().replace(/\s+/g, " "));
  return { records, left: body.length - records.length, beyond: all.length - body.length, unread, open };
}

/** Which column holds what, by the usual names of headings. */
function columnsOf(head: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  head.forEach((title, at) => {
    const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    for (const [field, names] of Object.entries(HEADINGS))
      if (names.includes(plain) && !columns.has(field)) columns.set(field, at);
  });
  return columns;
}

function recordOf(cell: (field: string) => string, needs: ReadonlyMap<string, string>): OwnRecord | undefined {
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
  const digits = cell("phone").replace(/\D/g, "");
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
    // Of what names it, not of its row: a list that was saved must find it again when rows were added.
    id: `${OWN}${markOf([name, digits, cell("postcode"), cell("place"), cell("town")].join().toLowerCase().replace(/\s/g, ""))}`,
    name,
    organisation: { name: cell("organisation") || name },
    ...(words === "" ? {} : { summary: words.slice(0, 200), description: words }),
    ...(helps.length === 0 ? {} : { helps_with: [...new Set(helps)] }),
    ...(cell("who") === "" ? {} : { who_for: { text: cell("who") } }),
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
 * as the separator, as spreadsheets write them in some settings. A quotation mark that is not closed, or only by the
 * first of a later pair, was none: what follows it is read as if it stood for itself, and its row is told.
 */
export function parseCsv(all: string): { rows: string[][]; open: number[] } {
  const declared = /^sep=([^\r\n])[\r\n]+/i.exec(all);
  const text = all.slice(declared?.[0].length ?? 0);
  const separator = declared?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  const open: number[] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let opened = 0;
  let number = 1;
  const end = (): void => {
    row.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    end();
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
    number++;
  };
  for (let at = 0; at <= text.length; at++) {
    // At the end there is no sign any more.
    const [sign, next] = [text.charAt(at), text.charAt(at + 1)];
    if (quoted) {
      if (sign === '"' && next === '"') cell += text.charAt(++at);
      else if (sign !== '"' && sign !== "") cell += sign;
      else {
        quoted = false;
        const isEnd = next === separator || next.trim() === "" || !/[\r\n]/.test(cell);
        if ((sign === "" || !isEnd) && open.length < MOST_OPEN) {
          open.push(number);
          at = opened;
          cell = '"';
        }
      }
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      opened = at;
      cell = "";
    } else if (sign === separator) end();
    else if (sign === "\n" || (sign === "\r" && next !== "\n")) endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || row.length > 0) endRow();
  return { rows, open };
}

/** What parts the cells: the sign that stands most often, outside quotes, in the first line that has any. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, "")
    .split(/[\r\n]/);
  const first = lines.find((line) => /[,;\t]/.test(line)) ?? "";
  return [",", ";", "\t"].reduce(
    (best, each) => (first.split(each).length > first.split(best).length ? each : best),
    ",",
  );
}
