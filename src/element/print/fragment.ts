import { RECORD_ID } from "../../resource/record-id.js";
import type { Chosen } from "../state.js";

/** A list is for going through together; more than this is not one. */
export const MOST = 50;

/** True for what may be a record's id. */
export function isId(text: string): boolean {
  return RECORD_ID.test(text);
}

/** The part of an address that holds a list: ids alone. `#support=puff-and-blow-heeley,carers-uk` */
export function listFragment(list: readonly Chosen[]): string {
  return `#support=${list.map(({ id }) => encodeURIComponent(id)).join(",")}`;
}

/** Ids out of an address's fragment; `[]` when it holds none. */
export function readFragment(hash: string): string[] {
  const found = /^#support=([A-Za-z0-9._:,%-]{1,4000})$/.exec(hash)?.[1];
  if (found === undefined) return [];
  return [...new Set(found.split(",").map(decoded).filter(isId))].slice(0, MOST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
