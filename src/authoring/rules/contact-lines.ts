import type { Contact, ContactLine } from "../../resource/resource.js";
import type { Path } from "../tree.js";

/** The contact itself and its further lines, each with its path. */
export function contactLines(contact: Contact | undefined): [Path, Contact | ContactLine][] {
  if (contact === undefined) return [];
  const more = contact.more ?? [];
  return [[["contact"], contact], ...more.map((line, at): [Path, ContactLine] => [["contact", "more", at], line])];
}
