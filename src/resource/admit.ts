import type { Issue } from "../issue/issue.js";
import { dayNumber } from "./calendar.js";
import { isStatus } from "./freshness.js";
import { MODES, STATUSES } from "./lists.js";
import { RECORD_ID } from "./record-id.js";
import type { Resource } from "./resource.js";

/**
 * The small shape check that runs where zod does not: in a visitor's browser. It keeps what can be used and
 * says what it left out; the full check with lines and advice is `fingerpost/authoring`.
 */
type Shape =
  | "text"
  | "date"
  | "choice"
  | "texts"
  | "dates"
  | "choices"
  | "object"
  | "objects"
  | "yes-no"
  | "number"
  | "numbers";
/** By the name of a field, then by the field it stands in; "" is any. */
type Shapes = ReadonlyMap<string, ReadonlyMap<string, Shape>>;

/** The fields of a record. `test/resource/admit.test.ts` holds both lists against the schema. */
const FIELDS: Shapes = shapesOf({
  text: "summary description easy_read_url bsl_video_url moved_to steward credit",
  date: "status_on status_until edited_on",
  choice: "kind support_style status",
  texts:
    "other_names helps_with not_for suitable_if before_you_refer covers payable_with eases access no_access languages equipment does try_instead",
  choices: "led_by modes keeps_in_touch",
  object:
    "who_for course join first_time cost contact translations online_rules wait capacity coproduced story safety checked source",
  objects: "places schedule modules levels evidence",
  "yes-no": "reminders supporter_welcome",
});
/** What was worked out when the list of a page was built: see `marked.ts`. */
const MARKS: Shapes = shapesOf({ text: "said_closed", objects: "seems" });
/** What stands inside them; a text where nothing is said here. Where one name has two shapes, the field it stands in goes before it. */
const INNER: Shapes = shapesOf({
  choice: "every carers checked.how",
  texts: "helps_with welcomes covers access no_access source.more",
  date: "on from until book_by agreed_on consent_on expires_on said_on review_by",
  dates: "dates except",
  choices: "days genders join.by",
  object: "places.getting_there levels.who_for levels.join",
  objects: "contact.more",
  number: "min_age max_age lat lng sessions places_left amount",
  numbers: "nth",
  "yes-no":
    "getting_there.lift needs_car term_time full drop_in book meet_at_door bring_someone just_watch free donation relay_ok account_needed closed safeguarding_policy insured background_checks for_under_18",
});
/** Without these a field says nothing that could be shown. */
const NEEDED: Readonly<Record<string, string>> = { checked: "on", wait: "text", capacity: "text" };
/**
 * What holds until then or on those days alone goes with a limit that cannot be read: without it, a story would be told
 * whose consent has ended.
 */
const LIMITS: readonly string[] = ["until", "dates", "expires_on"];
/** Where a month is given, its last day is meant, or its first; in any other field it is no day. */
const ENDS: readonly string[] = ["until", "status_until", "expires_on", "book_by"];
const BEGINS: readonly string[] = ["from", "status_on", "on"];

function shapesOf(names: Readonly<Partial<Record<Shape, string>>>): Shapes {
  const shapes = new Map<string, Map<string, Shape>>();
  for (const [shape, list] of Object.entries(names)) {
    for (const name of list.split(" ")) {
      const [key = "", field = ""] = name.split(".").reverse();
      shapes.set(key, (shapes.get(key) ?? new Map()).set(field, shape as Shape));
    }
  }
  return shapes;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A value as its field takes it: a copy, so that the record stays as it was let in.
 * @param field the name of the field
 * @param refuse hears of each part that was left out, by its path inside the value
 * @returns undefined when it does not fit
 */
function fitted(value: unknown, shape: Shape, field: string, refuse: (path: string) => void): unknown {
  switch (shape) {
    case "text":
      // Digits without quotes: the number of a charity, the year of an edition.
      return isText(value) ? value : isNumber(value) ? `${value}` : undefined;
    case "date":
      return isText(value) ? asDate(value, field) : undefined;
    case "choice":
      return isText(value) ? asChoice(value, field) : undefined;
    case "yes-no":
      return typeof value === "boolean" ? value : isText(value) ? YES_NO.get(value.trim().toLowerCase()) : undefined;
    case "number":
      return [value, isText(value) && value.trim() !== "" ? Number(value) : undefined].find(isNumber);
    case "numbers":
      return listOf(value, "number", field, refuse);
    case "texts":
      return listOf(value, "text", field, refuse);
    case "dates":
      return listOf(value, "date", field, refuse);
    case "choices":
      return listOf(value, "choice", field, refuse);
    case "objects":
      return listOf(value, "object", field, refuse);
    case "object":
      return isObject(value) ? objectOf(value, field, refuse) : undefined;
    default:
      return shape satisfies never;
  }
}

function objectOf(value: Record<string, unknown>, field: string, refuse: (path: string) => void): unknown {
  const kept: Record<string, unknown> = {};
  let limitsHold = true;
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (part === null || part === undefined) continue;
    const shapes = INNER.get(key);
    const shape = field === "translations" ? "object" : (shapes?.get(field) ?? shapes?.get("") ?? "text");
    const fit = isText(part) && shape === "text" ? part : fitted(part, shape, key, (path) => refuse(`.${key}${path}`));
    if (fit === undefined) {
      refuse(`.${key}`);
      // A blank, or a list of nothing else, limits nothing.
      if (LIMITS.includes(key) && [part].flat().some((each) => (isText(each) ? each.trim() : each))) limitsHold = false;
    } else kept[key] = fit;
  }
  const needed = NEEDED[field];
  return limitsHold && (needed === undefined || kept[needed] !== undefined) ? kept : undefined;
}

/** A list of what fits; a lone value is a list of one. What does not fit is refused by its place. */
function listOf(value: unknown, shape: Shape, field: string, refuse: (path: string) => void): unknown[] | undefined {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const kept = items.flatMap((each, at) => {
    const fit = fitted(each, shape, field, (path) => refuse(`[${at}]${path}`));
    if (fit === undefined && Array.isArray(value)) refuse(`[${at}]`);
    return fit === undefined ? [] : [fit];
  });
  return kept.length === 0 && items.length > 0 ? undefined : kept;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** Whom a record is for, as the list has it: "It is for woman only" would be said to every woman. */
const GENDERS: ReadonlyMap<string, string> = new Map([
  ["woman", "women"],
  ["female", "women"],
  ["man", "men"],
  ["male", "men"],
]);

/**
 * A value of a closed list, however it is typed: `check` takes "Closed" and "Peer group" too. Of ways to take part none
 * is let in that is not on the list: nobody asks for it, so that it would count against the record for everybody.
 */
function asChoice(text: string, field: string): string | undefined {
  const choice = /^[a-z-]*$/.test(text)
    ? text
    : text
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, "-");
  if (field === "genders") return GENDERS.get(choice) ?? choice;
  return field === "modes" && !(MODES as readonly string[]).includes(choice) ? undefined : choice;
}

/** The day of a date as programs write it, also with a time behind it. What can be read in two ways is none. */
function asDate(text: string, field: string): string | undefined {
  const date = text
    .trim()
    .replace(/[T ].*/, "")
    .replace(/-(?=\d(?!\d))/g, "-0");
  const days = ENDS.includes(field) ? ["-31", "-30", "-29", "-28"] : BEGINS.includes(field) ? ["-01"] : [];
  return ["", ...days].map((day) => date + day).find((day) => day.length === 10 && dayNumber(day) !== undefined);
}

/**
 * Lets a value in as a record. Never throws.
 * @param value anything, for example parsed JSON
 * @returns the record without the fields that could not be used, or no record when id, name or the
 *   organisation's name is missing; and an issue for each thing left out
 */
export function admit(value: unknown): { resource?: Resource; issues: Issue[] } {
  const issues: Issue[] = [];
  if (!isObject(value)) {
    issues.push({
      code: "not-a-record",
      severity: "problem",
      message: "This is not a record: a record is a set of fields with at least id, name and organisation.",
      why: "It was left out.",
    });
    return { issues };
  }
  const id = typeof value.id === "string" ? value.id : undefined;
  const refuse = (message: string): { issues: Issue[] } => {
    issues.push({
      code: "record-refused",
      severity: "problem",
      message,
      why: "Without it nobody can be shown this record, so it was left out.",
      ...(id === undefined ? {} : { id }),
    });
    return { issues };
  };
  if (id === undefined || !RECORD_ID.test(id))
    return refuse("The record's id is missing or has characters that an id may not have.");
  if (typeof value.name !== "string" || value.name.trim() === "") return refuse(`The record "${id}" has no name.`);
  const refused = (path: string): void => {
    issues.push({
      code: "field-refused",
      severity: "problem",
      message: `"${path}" in "${id}" is not written as it should be, so it was left out. The rest of the record is used.`,
      why: "Nobody would see or find what it says.",
      id,
      path,
    });
  };
  const { organisation } = value;
  if (!isObject(organisation) || typeof organisation.name !== "string" || organisation.name.trim() === "") {
    return refuse(`The record "${id}" does not say who runs it (organisation.name).`);
  }
  const kept: Record<string, unknown> = {
    id,
    name: value.name,
    organisation: objectOf(organisation, "organisation", (path) => refused(`organisation${path}`)),
  };
  for (const [key, field] of Object.entries(value)) {
    if (Object.hasOwn(kept, key)) continue;
    const shape = (FIELDS.get(key) ?? MARKS.get(key))?.get("");
    if (shape === undefined) {
      issues.push({
        code: "unknown-key",
        severity: "problem",
        message: `"${key}" in "${id}" is not a field that records have, so it was left out.`,
        why: "Nobody would see or find what it says.",
        id,
        path: key,
      });
    } else if (field !== undefined && field !== null) {
      const fit = fitted(field, shape, key, (path) => refused(key + path));
      if (fit === undefined) refused(key);
      else kept[key] = fit;
    }
  }
  if (kept.status !== undefined && !isStatus(kept.status))
    issues.push({
      code: "field-refused",
      severity: "problem",
      message: `"status" in "${id}" is "${kept.status}", which is none of ${STATUSES.join(", ")}. People are told it as it stands, and to make sure that it is running.`,
      why: "Somebody could set out for what is closed.",
      id,
      path: "status",
    });
  return { resource: kept as unknown as Resource, issues };
}
