/** Contacts as publishers write them: in one cell, without `https://`, with an e-mail address among words. */

const EMAIL = /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
const BARE_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i;
const PHONES = /[+(]?\d(?:[\s()-]{0,3}\d){6,}/g;
/** A number without its area code has six or seven digits: it is taken only where the text begins with it. */
const LEAST_DIGITS = 9;
/** More are two numbers with nothing between them, and nobody could tell where the first ends. */
const MOST_DIGITS = 13;
/** Longest text of a lone number with words beside it. */
const MOST_BESIDE = 60;
/** Words beside a contact that say nothing more. */
const FILLERS = /\b(?:or|and|tel|telephone|phone|call|ring|e-?mail|web|website|site)\b/gi;
/** Longer than any contact that was seen; the rest is not read. */
const MOST = 2000;

/** One way to get in touch. */
export interface ContactFound {
  kind: "email" | "phone" | "website";
  value: string;
}

/**
 * The contacts in a text, in their order: phone numbers, e-mail addresses and web addresses.
 * @returns `rest` is what else it says that means something; a lone phone number keeps the words beside it
 */
export function contactsIn(text: string): { found: ContactFound[]; rest: string } {
  const given = text.slice(0, MOST).trim();
  const found: (ContactFound & { at: number })[] = [];
  let rest = given;
  const take = (kind: ContactFound["kind"], value: string | undefined, part: string, at: number): void => {
    if (value === undefined) return;
    found.push({ kind, value, at });
    // Blanked and not cut, so that what follows keeps its place.
    rest = rest.slice(0, at) + " ".repeat(part.length) + rest.slice(at + part.length);
  };
  for (const match of given.matchAll(/[^\s,;|<>()]+/g)) {
    const word = emailOf(match[0]);
    if (EMAIL.test(word)) take("email", word, match[0], match.index);
    else if (WEB.test(word)) take("website", webAddressIn(word), match[0], match.index);
  }
  for (const match of rest.matchAll(PHONES)) {
    const value = match[0];
    // "O114 496 0103" with the letter O would lose its beginning.
    if (/[\p{L}\p{N}]/u.test(rest.charAt(match.index - 1))) continue;
    const digits = value.replace(/\D/g, "").length;
    if (digits <= MOST_DIGITS && (digits >= LEAST_DIGITS || match.index === 0))
      take("phone", value, value, match.index);
  }
  found.sort((a, b) => a.at - b.at);
  const over = text.trim().slice(MOST);
  const words = `${rest}${over}`
    .replace(FILLERS, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  // "0114 496 0103 (mornings)" is shown as it is; with more digits in it nobody could tell which to dial.
  if (
    found.length === 1 &&
    found[0]?.kind === "phone" &&
    found[0].at === 0 &&
    given.length <= MOST_BESIDE &&
    !/\d/.test(words)
  ) {
    return { found: [{ kind: "phone", value: words === "" ? found[0].value : given }], rest: "" };
  }
  return { found: found.map(({ kind, value }) => ({ kind, value })), rest: words };
}

/** The e-mail addresses among words, in their order. */
export function emailsIn(text: string): string[] {
  const words = text.slice(0, MOST).split(/[\s,;|<>()]+/);
  return [...new Set(words.map(emailOf).filter((word) => EMAIL.test(word)))];
}

/** The first e-mail address among words. */
export function emailIn(text: string): string | undefined {
  return emailsIn(text)[0];
}

/** A word without what is no part of an address: `mailto:` and its subject, and the mark at the end of a sentence. */
function emailOf(word: string): string {
  if (!/^mailto:/i.test(word)) return word.replace(/[.:]$/, "");
  return word.slice("mailto:".length).split("?", 1).join("").replace(/[.:]$/, "");
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
