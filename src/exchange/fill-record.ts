import { isEmail } from "../resource/email.js";
import type { Resource } from "../resource/resource.js";
import { type ShapeProblem, shapeProblems } from "../resource/schema.js";
import { agesIn } from "../resource/written-ages.js";
import { type FieldPath, pathName, removeAt, setAt, valueAt } from "./at-path.js";
import { type Known, quoted, readCell } from "./cell.js";
import { type ContactFound, contactsIn, holdsLogin } from "./contact.js";
import type { Target } from "./targets.js";

/** A record that the cells of a row are put into. */
export interface Filling {
  record: Record<string, unknown>;
  /** The field that a cell has filled, with its column. */
  by: Map<string, string>;
  known: Known;
  /** Takes what could not be kept: a sentence with the words of the cell. */
  doubt: (message: string, column?: string) => void;
}

/**
 * Starts the record of a row.
 * @param fixed what every record gets; a cell goes before it, and a list is added to
 */
export function startFilling(fixed: Readonly<Partial<Resource>>, known: Known, doubt: Filling["doubt"]): Filling {
  const said = new Set<string>();
  return {
    record: structuredClone(fixed) as Record<string, unknown>,
    by: new Map(),
    known,
    // A column that becomes two fields would say the same of both.
    doubt: (message, column) => {
      const whole = `${column}: ${message}`;
      if (!said.has(whole)) doubt(message, column);
      said.add(whole);
    },
  };
}

/** Puts a cell's text into a field. `contact` alone tells what sort of contact it is. What cannot be kept is said. */
export function fill(filling: Filling, column: string, target: Target | "contact", text: string): void {
  if (target === "contact" || isOther(target, text)) fillContact(filling, column, text);
  else if (!fillAges(filling, column, target, text)) {
    const { value, doubts } = readCell(text, target.field, lastStep(target), filling.known);
    if (doubts.length > 0) filling.doubt(doubts.join(" "), column);
    if (value !== undefined) put(filling, column, target, value);
  }
}

function put(filling: Filling, column: string, { path }: Target, value: unknown): void {
  const { record, by } = filling;
  const there = valueAt(record, path);
  const name = pathName(path);
  const earlier = by.get(name);
  if (Array.isArray(value) && Array.isArray(there)) setAt(record, path, [...new Set([...there, ...value])]);
  else if (earlier === undefined) setAt(record, path, value);
  else if (path[0] === "contact" && isKind(path[1]))
    putContact(filling, column, { kind: path[1], value: String(value) });
  else if (there !== value) {
    filling.doubt(
      `${quoted(String(value))} was left out, because the column "${earlier}" gives ${name} already.`,
      column,
    );
    return;
  }
  if (earlier === undefined) by.set(name, column);
}

/** Two numbers in a column for one, or what is no e-mail address in a column for one: each goes where it belongs. */
function isOther({ path }: Target, text: string): boolean {
  if (path.length !== 2 || path[0] !== "contact" || !isKind(path[1])) return false;
  return contactsIn(text).found.length > 1 || (path[1] === "email" && !isEmail(text.trim()));
}

function isKind(step: unknown): step is ContactFound["kind"] {
  return step === "phone" || step === "email" || step === "website";
}

/**
 * `18+` and `11 to 16` as publishers write them: both ends are said by one cell, whichever it was meant for. Words that
 * are no age, such as school years, say all the same who may come.
 */
function fillAges(filling: Filling, column: string, target: Target, text: string): boolean {
  if (target.name !== "who_for.min_age" && target.name !== "who_for.max_age") return false;
  if (!/[^\d\s]/.test(text)) return false;
  const ages = agesIn(text);
  if (ages === undefined && /\p{L}/u.test(text)) {
    addWords(filling, column, ["who_for", "text"], text.replace(/\s+/g, " ").trim());
    filling.doubt(`${quoted(text)} is not an age, so it was put in words under  who_for.text.`, column);
    return true;
  }
  if (ages === undefined) return false;
  for (const [end, age] of Object.entries(ages)) {
    put(filling, column, { ...target, path: ["who_for", end] }, age);
  }
  return true;
}

/** A person's name, or a label such as "Enquiries": nobody needs it to get in touch, and a name is somebody's own. */
const NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u;

function fillContact(filling: Filling, column: string, text: string): void {
  const words = text.replace(/\s+/g, " ").trim();
  const { found, rest } = contactsIn(words);
  for (const each of found) putContact(filling, column, each);
  if (found.length > 0) {
    if (rest === "") return;
    const kept = `Of ${quoted(words)} only ${found.map(({ value }) => value).join(" and ")} was kept`;
    if (holdsLogin(words) || NAME.test(rest)) filling.doubt(`${kept}.`, column);
    else {
      // With the numbers among them: "ext 22" alone would be of no number.
      addWords(filling, column, ["join", "how"], words);
      filling.doubt(`${kept} as a contact, so all of it was put in words under  join.how.`, column);
    }
    return;
  }
  if (holdsLogin(words)) {
    filling.doubt("A web address with a name or a password in it was left out: anyone could log in with it.", column);
    return;
  }
  addWords(filling, column, ["join", "how"], words);
  filling.doubt(
    `${quoted(words)} is neither a phone number, an e-mail address nor a web address, so it was put in words under  join.how.`,
    column,
  );
}

/** Puts words after those that stand in a field already. */
function addWords({ record, by }: Filling, column: string, path: FieldPath, words: string): void {
  const there = valueAt(record, path);
  const both = typeof there === "string" ? `${there.replace(/\.$/, "")}. ${words}` : words;
  if (typeof there !== "string" || !there.endsWith(words)) setAt(record, path, both);
  by.set(pathName(path), column);
}

const ANOTHER = { phone: "Another number", email: "Another e-mail address", website: "Another website" } as const;

/** The first of its sort is the record's own, the others stand under `contact.more`. */
function putContact({ record, by }: Filling, column: string, { kind, value }: ContactFound): void {
  const name = `contact.${kind}`;
  const first = valueAt(record, ["contact", kind]);
  if (first === undefined || !by.has(name)) {
    setAt(record, ["contact", kind], value);
    by.set(name, column);
    return;
  }
  const more = (valueAt(record, ["contact", "more"]) ?? []) as Record<string, unknown>[];
  if (first === value || more.some((line) => line[kind] === value)) return;
  setAt(record, ["contact", "more"], [...more, { label: ANOTHER[kind], [kind]: value }]);
}

function lastStep({ path }: Target): string {
  return String(path[path.length - 1]);
}

/** More rounds than a record has fields that can be wrong. */
const MOST_ROUNDS = 100;

/**
 * Holds a record against the schema. What does not fit is taken out and said, with the column it came from.
 * @returns false when it is no record even so
 */
export function holdToSchema(filling: Filling, record: Record<string, unknown>): boolean {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [problem] = shapeProblems(record);
    if (problem === undefined) return true;
    if (problem.path.length === 0) return false;
    // A group that lacks a part is of no use without it.
    const missing = valueAt(record, problem.path) === undefined;
    const path = missing ? problem.path.slice(0, -1) : problem.path;
    const said = JSON.stringify(valueAt(record, path));
    filling.doubt(
      `${quoted(said ?? "")} does not fit ${pathName(path)}, so it was left out: ${because(problem, missing)}.`,
      columnOf(filling, path),
    );
    removeAt(record, path);
  }
  return false;
}

function because({ code, message, path }: ShapeProblem, missing: boolean): string {
  if (missing) return `it needs ${pathName(path)} as well`;
  if (code === "too_small") return "the number is too small";
  return code === "too_big" ? "the number is too large" : message;
}

function columnOf({ by }: Filling, path: readonly (string | number)[]): string | undefined {
  const name = pathName(path);
  return by.get(name) ?? [...by].find(([field]) => field.startsWith(`${name}.`))?.[1];
}
