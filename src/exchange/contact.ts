/** Contacts as publishers write them: in one cell, without `https://`, with an e-mail address among words. */

import { isEmail } from "../resource/email.js";

const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
/** A name or a password in a web address. */
const LOGIN = /\/\/[^\s/?#@]{1,200}@/;
/** Its last part is letters: "3.50" is a price. */
const BARE_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,30}(?:[/?#]\S*)?$/i;
const PHONES = /[+(]?\d(?:[\s()-]{0,3}\d){6,}/g;
/** A number without its area code has six or seven digits: it is taken only where the text begins with it. */
const LEAST_DIGITS = 9;
/** More are two numbers with nothing between them, and nobody could tell where the first ends. */
const MOST_DIGITS = 13;
/** Longest text of a lone number with words beside it. */
const MOST_BESIDE = 60;
/** A fax said before a number or in brackets behind it: whoever rang it would hear a machine. "Tel/Fax" is a number to ring. */
const FAX_BEFORE = /(?<!\b(?:tel|phone|telephone)[.\s]{0,2}(?:\/|&|and)\s?)\bfax(?: (?:no|number))?[\s.:(]{0,4}$/i;
const FAX_BEHIND = /^\s?\(fax\)/i;
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
  for (const { word, at } of wordsIn(given)) {
    const address = emailOf(word);
    if (isEmail(address)) take("email", address, word, at);
    else if (WEB.test(address)) take("website", webAddressIn(address), word, at);
  }
  for (const { value, at } of numbersIn(rest)) {
    // "O114 496 0103" with the letter O would lose its beginning.
    if (/[\p{L}\p{N}]/u.test(rest.charAt(at - 1))) continue;
    if (FAX_BEFORE.test(rest.slice(0, at)) || FAX_BEHIND.test(rest.slice(at + value.length))) continue;
    const digits = digitsOf(value);
    if (digits <= MOST_DIGITS && (digits >= LEAST_DIGITS || at === 0)) take("phone", value, value, at);
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
    !/\d/.test(words) &&
    !given.includes("@") &&
    !holdsLogin(given)
  ) {
    return { found: [{ kind: "phone", value: words === "" ? found[0].value : given }], rest: "" };
  }
  return { found: found.map(({ kind, value }) => ({ kind, value })), rest: words };
}

/**
 * The words of a text and where they begin. Before an e-mail address may stand what it is for (`Enquiries:`), and beside
 * it, with a slash between, another way to get in touch.
 */
function wordsIn(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/[^\s,;|<>()]+/g)].flatMap(({ 0: word, index }) => {
    const parts = [...word.matchAll(/^[a-z-]+:|[^/]+/gi)].map((part) => ({ word: part[0], at: index + part.index }));
    const isWhole = isEmail(emailOf(word)) || /:\/\/|^www\./i.test(word);
    return !isWhole && parts.some((part) => isEmail(emailOf(part.word))) ? parts : [{ word, at: index }];
  });
}

/** Runs of digits that can be numbers, without the times of day and other figures that stand before and behind them. */
function numbersIn(text: string): { value: string; at: number }[] {
  const found: { value: string; at: number }[] = [];
  const phones = new RegExp(PHONES);
  for (let match = phones.exec(text); match !== null; match = phones.exec(text)) {
    const [run] = match;
    const begin = beginningOf(run);
    const value = withoutEnd(run.slice(begin), text.charAt(match.index + run.length));
    const at = match.index + begin;
    found.push({ value, at });
    phones.lastIndex = at + value.length;
  }
  return found;
}

/** A UK number begins with 0 or with its country: what stands before that is none of it, as in "9-5 0161 234 5678". */
function beginningOf(run: string): number {
  if (/^(?:[+(0]|44)/.test(run)) return 0;
  const at = run.search(/(?<=[\s)-])(?:\+|\(?0)/);
  return at > 0 && digitsOf(run.slice(at)) >= LEAST_DIGITS ? at : 0;
}

/** Digits of a UK number at most: with a 0, and with its country as well as with the 0 in brackets. */
const MOST_OF = [
  [/^\(?0(?!0)/, 11],
  [/^(?:\+|00)?44[\s-]{0,3}\(0/, 13],
  [/^\+44/, 12],
] as const;
/** The fewest that a whole number has. */
const WHOLE = 10;
const HOURS = /\s{1,3}\d{1,2}\s?-\s?\d{1,2}$/;
const LAST_GROUP = /[\s()-]{1,3}\d{1,9}$/;

/** A number without the groups behind it that are more than it can have, as in "0161 234 5678 9-5". */
function withoutEnd(run: string, next: string): string {
  const most = MOST_OF.find(([beginning]) => beginning.test(run))?.[1];
  if (most === undefined) return run;
  const cut = (value: string, what: RegExp): string => {
    const shorter = value.replace(what, "");
    return digitsOf(shorter) >= WHOLE ? shorter : value;
  };
  // "8am": the figure belongs to the letters.
  let value = /\p{L}/u.test(next) ? cut(run, LAST_GROUP) : cut(run, HOURS);
  while (digitsOf(value) > most) {
    const shorter = cut(value, LAST_GROUP);
    if (shorter === value) break;
    value = shorter;
  }
  return value;
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** The e-mail addresses among words, in their order. */
export function emailsIn(text: string): string[] {
  const words = wordsIn(text.slice(0, MOST)).map(({ word }) => emailOf(word));
  return [...new Set(words.filter(isEmail))];
}

/** The first e-mail address among words. */
export function emailIn(text: string): string | undefined {
  return emailsIn(text)[0];
}

/** A word without what is no part of an address: `mailto:` and its subject, and the mark at the end of a sentence. */
function emailOf(word: string): string {
  const address = /^mailto:/i.test(word) ? word.split("?", 1).join("") : word;
  return address.replace(/^(?:mailto|e-?mail):/i, "").replace(/[.:]$/, "");
}

/** Whether a web address among words says how to log in: what it says is for nobody who reads a record. */
export function holdsLogin(text: string): boolean {
  return LOGIN.test(text);
}

/** The first web address among words, with `https://` put before it where it has none; never one with a password in it. */
export function webAddressIn(text: string): string | undefined {
  const given = text
    .slice(0, MOST)
    .split(/\s+/)
    .map((word) => word.replace(/^[<("']|[>)"',;.]{1,3}$/g, ""))
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
