import type { Chosen } from "../state.js";
import { isId, MOST } from "./fragment.js";

/** Names the kind of file, so that another JSON file is not taken for a list. */
const FORMAT = "fingerpost-list";
/** Letters kept of each line of the plan. */
const LONGEST = 500;

/** The list as a file: ids and the plan that was written, and nothing else. It is the person's to keep. */
export function listFile(list: readonly Chosen[], next_talk: string): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, next_talk, list }, null, 2)}\n`;
}

/** Reads a saved list. @returns undefined when the text is not one; `left`: how much of it could not be taken */
export function readListFile(text: string): { list: Chosen[]; next_talk: string; left: number } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value.format !== FORMAT || !Array.isArray(value.list)) return undefined;
    const read = new Map(value.list.flatMap(readOne).map((each) => [each.id, each]));
    const list = [...read.values()].slice(0, MOST);
    return { list, next_talk: line(value.next_talk), left: value.list.length - list.length };
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
