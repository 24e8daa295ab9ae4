/** Where a number or an address of a record may lead. */

import type { Resource } from "./resource.js";

/** Whether a record has a number to ring: its own, or one of several. */
export function canRing({ contact }: Resource): boolean {
  return contact?.phone !== undefined || contact?.more?.some(({ phone }) => phone !== undefined) === true;
}

/** Relay UK's prefix: it goes before a number, and rings nobody by itself. */
const RELAY = "18001";

/** Words in brackets behind a number: what it is for, or what to text to it. */
const ABOUT_IT = /\([^()\d]*\)\s*$/;

/** Digits for a `tel:` or `sms:` address. A number that has other signs in it is shown and not linked. */
export function dial(number: string): string | undefined {
  const digits = number.replace(ABOUT_IT, "").replace(/[\s()-]/g, "");
  return digits !== RELAY && /^(?:18001)?\+?\d{3,15}$/.test(digits) ? digits : undefined;
}

/** A web address as it is when it is one that may be opened, else undefined: no `javascript:`, no `data:`. */
export function safeUrl(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : undefined;
}
