import { dayNumber } from "../resource/calendar.js";
import {
  ACCESS,
  DIGITAL,
  EASES,
  KEEPS_IN_TOUCH,
  KINDS,
  LANGS,
  LED_BY,
  MODES,
  OFTEN,
  TRAVEL,
  VIEWS,
  WHEN,
} from "../resource/lists.js";
import { languageOf } from "./languages.js";
import type { FindRequest } from "./request.js";

/** Fields that hold a list, with the values that they may take; none where any text will do. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  needs: [],
  not: [],
  interests: [],
  decline: [],
  languages: [],
  modes: MODES,
  led_by: LED_BY,
  kinds: KINDS,
  when: WHEN,
  keeps_in_touch: KEEPS_IN_TOUCH,
  access: ACCESS,
  eases: EASES,
} satisfies Partial<Record<keyof FindRequest, readonly string[]>>;
/** Records may hold values of these that are on no list, and are found by them. */
const OPEN: ReadonlySet<string> = new Set<keyof FindRequest>(["access", "eases"]);
/** Fields that hold one of a few values. */
const CHOICES: Readonly<Record<string, readonly (string | number)[]>> = {
  digital: DIGITAL,
  travel: TRAVEL,
  view: VIEWS,
  lang: LANGS,
  activation: [1, 2, 3, 4],
} satisfies Partial<Record<keyof FindRequest, readonly (string | number)[]>>;

/** Fields that are yes or no, and those that are a number of 0 or more; an age is told in whole years. */
const YES_OR_NO: ReadonlySet<string> = new Set<keyof FindRequest>(["carer", "open_now", "drop_in", "free"]);
const NUMBERS: ReadonlySet<string> = new Set<keyof FindRequest>(["age", "within", "limit", "offset"]);
/** Nobody has grown older than 122: a year of birth or a slip stands in the place of an age. */
const OLDEST = 122;
/** The code of a language: by its name ("Polish") no record is found. */
const CODE = /^[a-z]{2,3}$/;
/** Fields that are a text. */
const TEXTS: ReadonlySet<string> = new Set<keyof FindRequest>(["words", "gender", "now"]);
/** Whom `company` asks about. */
const PEOPLE: ReadonlySet<string> = new Set<keyof NonNullable<FindRequest["company"]>>(["family", "friends", "groups"]);
/** A day, and a local time behind it where one is given. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d.*)?$/;
const YES: ReadonlySet<unknown> = new Set([true, "true", "yes", "on", "1", 1]);
const NO: ReadonlySet<unknown> = new Set([false, "false", "no", "off", "0", 0]);

/** A request as it can be used. */
export interface Given {
  request: FindRequest;
  /** Values that are on no list, and names of fields that are none: they were left out. */
  unknown: string[];
}

/**
 * Takes a request as a program or a form gives it: a text alone is the words, null is not given, one text is a list of one, and a value may be
 * written as `check` takes it in a record ("Peer group", "mornings").
 */
export function givenBy(request: FindRequest): Given {
  const unknown: string[] = [];
  const used: Record<string, unknown> = {};
  const given: unknown = request;
  for (const [field, value] of Object.entries(typeof given === "string" ? { words: given } : Object(given))) {
    if (value === null || value === undefined) continue;
    const list = Object.hasOwn(LISTS, field) ? LISTS[field] : undefined;
    const choices = Object.hasOwn(CHOICES, field) ? CHOICES[field] : undefined;
    if (list !== undefined) {
      const values = listOf(value, list, OPEN.has(field), unknown);
      const fits = (each: string): boolean => field !== "languages" || CODE.test(languageOf(each));
      used[field] = values.filter(fits);
      unknown.push(...values.filter((each) => !fits(each)));
    } else if (choices !== undefined) {
      const one = choices.find((each) => each === (field === "lang" ? languageOf(value) : plain(value)));
      if (one !== undefined) used[field] = one;
      else if (value !== "") unknown.push(String(value));
    } else if (YES_OR_NO.has(field) || NUMBERS.has(field)) {
      const one = NUMBERS.has(field) ? numberIn(value) : yesOrNo(value);
      if (one !== undefined && !(field === "age" && (one as number) > OLDEST))
        used[field] = field === "age" ? Math.floor(Number(one)) : one;
      else if (value !== "") unknown.push(String(value));
    } else if (field === "company") used.company = companyOf(value, unknown);
    else if (TEXTS.has(field)) {
      if (typeof value === "string" && (field !== "now" || isMoment(value))) used[field] = value;
      else if (value !== "") unknown.push(String(value));
    } else if (field === "near") used.near = value;
    else unknown.push(field);
  }
  return { request: used, unknown };
}

function yesOrNo(value: unknown): boolean | undefined {
  const said = plain(value);
  return YES.has(said) ? true : NO.has(said) ? false : undefined;
}

/** A number of 0 or more, also where a form gives it as a text. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && number >= 0 ? number : undefined;
}

function listOf(value: unknown, known: readonly string[], isOpen: boolean, unknown: string[]): string[] {
  const found = new Set<string>();
  for (const each of Array.isArray(value) ? value : [value]) {
    if (each === null || each === undefined || each === "") continue;
    const written = typeof each === "string" ? each : undefined;
    const one = written === undefined || known.length === 0 ? written : fromList(written, known, isOpen);
    if (one === undefined) unknown.push(String(each));
    else found.add(one);
  }
  return [...found];
}

function companyOf(value: unknown, unknown: string[]): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  if (typeof value !== "object") unknown.push(String(value));
  else
    for (const [who, often] of Object.entries(Object(value))) {
      const one = OFTEN.find((each) => each === plain(often));
      if (!PEOPLE.has(who)) unknown.push(who);
      else if (one !== undefined) known[who] = one;
      else if (often !== "" && often !== null && often !== undefined) unknown.push(String(often));
    }
  return known;
}

function isMoment(now: string): boolean {
  return MOMENT.test(now) && dayNumber(now) !== undefined;
}

/** The value of a list that a text certainly is: also in the plural. */
function fromList(written: string, known: readonly string[], isOpen: boolean): string | undefined {
  const slug = String(plain(written));
  return known.find((each) => each === slug || `${each}s` === slug) ?? (isOpen ? written : undefined);
}

/** A text as values are written: "In person" is `in-person`. */
function plain(value: unknown): unknown {
  return typeof value === "string"
    ? value
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, "-")
    : value;
}

/** Whether "now" says a time of its day. */
export function saysTime(now: string | undefined): boolean {
  return now !== undefined && now.length > "2026-11-22".length;
}
