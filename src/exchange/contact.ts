/** Contacts as publishers write them: in one cell, without `https://`, with an e-mail address among words. */

const EMAIL = /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
const BARE_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i;
const PHONE = /^[+(]?[\d][\d\s()-]{7,}/;
/** Longer than any contact that was seen; the rest is not read. */
const MOST = 2000;

/** What sort of contact a text is. The first of several is taken. */
export function contactIn(text: string): { kind: "email" | "phone" | "website"; value: string } | undefined {
  const given = text.slice(0, MOST);
  const first = given.split(/[;|]| or /)[0]?.trim() ?? "";
  if (EMAIL.test(first)) return { kind: "email", value: first };
  if (WEB.test(first)) {
    const value = webAddressIn(first);
    return value === undefined ? undefined : { kind: "website", value };
  }
  if (PHONE.test(first)) return { kind: "phone", value: first };
  const email = emailIn(given);
  return email === undefined ? undefined : { kind: "email", value: email };
}

/** The first e-mail address among words. */
export function emailIn(text: string): string | undefined {
  return text
    .slice(0, MOST)
    .split(/\s+/)
    .find((word) => EMAIL.test(word));
}

/** The first web address among words, with `https://` put before it where it has none; never one with a password in it. */
export function webAddressIn(text: string): string | undefined {
  const given = text
    .slice(0, MOST)
    .split(/\s+/)
    .find((word) => WEB.test(word) || BARE_HOST.test(word));
  if (given === undefined) return undefined;
  const whole = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  try {
    const url = new URL(whole);
    return url.username === "" && url.password === "" ? whole : undefined;
  } catch {
    return undefined;
  }
}
