import type { Chosen } from "../state.js";

/** Names the kind of file, so that another JSON file is not taken for a list. */
const FORMAT = "fingerpost-list";
/** A list is for going through together; more than this is not one. */
const MOST = 50;
/** Letters kept of each line of the plan. */
const LONGEST = 500;

/** The list as a file: ids and the plan that was written, and nothing else. It is the person's to keep. */
export function listFile(list: readonly Chosen[], next_talk: string): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, next_talk, list }, null, 2)}\n`;
}

/** Reads a saved list. @returns undefined when the text is not one */
export function readListFile(text: string): { list: Chosen[]; next_talk: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value.format !== FORMAT || !Array.isArray(value.list)) return undefined;
    return { list: value.list.slice(0, MOST).flatMap(readOne), next_talk: line(value.next_talk) };
  } catch {
    return undefined;
  }
}

function readOne(value: unknown): Chosen[] {
  if (!isObject(value) || typeof value.id !== "string" || !isId(value.id)) return [];
  const { id, confidence } = value;
  const one: Chosen = {
    id,
    first_step: line(value.first_step),
    when: line(value.when),
    with_whom: line(value.with_whom),
    in_the_way: line(value.in_the_way),
  };
  const number = typeof confidence === "number" && Number.isInteger(confidence) && confidence >= 0 && confidence <= 10;
  return [number ? { ...one, confidence } : one];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function line(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST) : "";
}

/** True for what may be a record's id. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9._:-]{1,80}$/.test(text);
}

/** The part of an address that holds a list: ids alone. `#support=puff-and-blow-heeley,carers-uk` */
export function listFragment(list: readonly Chosen[]): string {
  return `#support=${list.map(({ id }) => encodeURIComponent(id)).join(",")}`;
}

/** Ids out of an address's fragment; `[]` when it holds none. */
export function readFragment(hash: string): string[] {
  const found = /^#support=([A-Za-z0-9._:,%-]{1,4000})$/.exec(hash)?.[1];
  if (found === undefined) return [];
  return found.split(",").map(decoded).filter(isId).slice(0, MOST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
