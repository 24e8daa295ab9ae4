import type { RuleContext } from "../authoring/index.js";
import { tidyPostcode } from "../authoring/read/phones.js";
import { districtsOfRange } from "../place/index.js";
import type { Field } from "../resource/field-shapes.js";
import { chosen, yesOrNo } from "../resource/written-choice.js";
import { isoDate } from "../resource/written-dates.js";
import { nearest } from "../words/nearest.js";
import { areaIn, type KnowsArea } from "./areas.js";
import { webAddressIn } from "./contact.js";
import { languageTag } from "./open-referral-languages.js";
import { slug } from "./slug.js";

/** What exists, to hold cells against; what is not given is not checked. */
export interface Known {
  /** The ids of the needs. */
  needs?: ReadonlySet<string>;
  /** Whether an area id exists. */
  knowsArea?: KnowsArea;
  /** Which postcodes and districts exist, and how far a place's coordinates lie from its postcode. */
  places?: Partial<NonNullable<RuleContext["places"]>>;
}

/** What a cell says for a field. */
export interface CellReading {
  /** Undefined when nothing of the cell can stand in the field. */
  value?: unknown;
  /** What does not fit and what became of it: sentences, with the words of the cell. */
  doubts: string[];
}

/** Lists that say who may come and how: half of one would turn people away, so all of it fits or none. */
const LIMITS: ReadonlySet<string> = new Set(["covers", "genders", "modes", "by"]);
/** Longest part of a cell that a message repeats: the row and the column say where the rest is. */
const MOST_SHOWN = 200;

/**
 * Reads the text of a cell as what a field takes: a list where several stand with commas or semicolons between them, a
 * number, a date, yes or no, a value of a closed list.
 * @param text the cell, line breaks and all
 * @param name the last part of the field's name
 */
export function readCell(text: string, field: Field, name: string, known: Known = {}): CellReading {
  if (field.kind !== "list") return readOne(text, field);
  const prose = field.item.kind === "text" && field.item.format === "prose";
  // A sentence has commas of its own.
  const parts = text.split(prose ? /[;|\r\n]/ : /[,;|\r\n]/).map((part) => part.replace(/\s+/g, " ").trim());
  const apart = name === "covers" ? parts.flatMap((part) => rangeIn(part, known) ?? part) : parts;
  const read = apart.filter((part) => part !== "").map((part) => readItem(part, field.item, name, known));
  const doubts = read.flatMap((each) => each.doubts);
  const values = [...new Set(read.flatMap(({ value }) => (value === undefined ? [] : [value])))];
  if (values.length === 0) return { doubts };
  if (LIMITS.has(name) && read.some(({ value }) => value === undefined)) {
    return { doubts: [...doubts, `With it all of ${quoted(text)} was left out: half of it would turn people away.`] };
  }
  return { value: values, doubts };
}

function readItem(text: string, item: Field, name: string, known: Known): CellReading {
  if (name === "covers") return readArea(text, known.knowsArea);
  if (name === "languages") {
    return fitting(languageTag(text), text, "a language that is known here");
  }
  if (name !== "helps_with" && name !== "welcomes") return readOne(text, item);
  const id = slug(text);
  if (id === "") return fitting(undefined, text, "the id of a need");
  if (known.needs === undefined || known.needs.has(id)) return { value: id, doubts: [] };
  const near = nearest(id, known.needs);
  // It stays: whoever imports may be about to add the need.
  return { value: id, doubts: [`There is no need called "${id}"; it was kept.${meant(near)}`] };
}

/** The districts of a range that is known from end to end. */
function rangeIn(part: string, known: Known): string[] | undefined {
  const range = districtsOfRange(part, known);
  return range?.includes("...") ? undefined : range;
}

function readArea(text: string, knows: KnowsArea | undefined): CellReading {
  const area = /^anyone$/i.test(text) ? "anyone" : areaIn(text, knows);
  const id = area ?? (knows === undefined ? slug(text) : "");
  return fitting(id === "" ? undefined : id, text, "an area, a postcode district or anyone");
}

function readOne(text: string, field: Field): CellReading {
  const words = text.replace(/\s+/g, " ").trim();
  switch (field.kind) {
    case "choice":
      return fitting(
        chosen(words, field.values),
        words,
        `one of ${field.values.join(", ")}`,
        nearest(words, field.values),
      );
    case "yes-no":
      return fitting(yesOrNo(words), words, "yes or no");
    case "number":
      return fitting(numberIn(words), words, "a number");
    case "text":
      if (field.format === "date") return fitting(dateIn(words), words, "a date with a day, a month and a year");
      if (field.format === "web") return readWeb(words);
      // Without its space a right postcode would be told to be none.
      if (field.format === "postcode") return { value: tidyPostcode(words), doubts: [] };
      return { value: words, doubts: [] };
    case "map":
    case "list":
      return fitting(undefined, words, "a group of fields");
    default:
      return field satisfies never;
  }
}

function readWeb(words: string): CellReading {
  const url = webAddressIn(words);
  if (url === undefined) return fitting(undefined, words, "a web address that can be used");
  return { value: url, doubts: url.endsWith(words) ? [] : [`Of ${quoted(words)} only ${url} was kept.`] };
}

/** A value that fits, or the sentence that says why it does not. */
function fitting(value: unknown, text: string, what: string, near?: string): CellReading {
  if (value !== undefined) return { value, doubts: [] };
  return { doubts: [`${quoted(text)} is not ${what}, so it was left out.${meant(near)}`] };
}

function meant(near: string | undefined): string {
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

/** A plain number, also with a pound sign. */
function numberIn(words: string): number | undefined {
  const bare = words.replace(/^£ ?/, "");
  return /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,20})?$/.test(bare) ? Number(bare) : undefined;
}

/** A date as people in the UK write it; the time of day that a database adds to one is passed over. */
function dateIn(words: string): string | undefined {
  return isoDate(words.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, "$1"));
}

/** A text as a message repeats it. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return `"${words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}...` : words}"`;
}
