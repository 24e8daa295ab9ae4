import type { ContactLine, Match, Note, Place, Resource } from "../index.js";
import { NATIONS } from "../place/outcome.js";
import { nextOf } from "../resource/index.js";
import { commas, saidText, type Written } from "../resource/lines.js";
import { type Child, h } from "./dom.js";
import { t, type View } from "./view.js";

/** What a record says on the page: its lines as elements, and what the answer it was found by adds to them. */

/** A record's own words in the page's language, or in English and marked so. */
export function said(view: View, resource: Resource, field: Written): HTMLElement | undefined {
  const { text, foreign } = saidText(view, resource, field);
  return text === undefined ? undefined : h("span", { lang: foreign ? "en" : undefined }, text);
}

/** Other text out of a record, marked as English when the page is not. */
export function quoted(view: View, text: string): HTMLElement {
  return h("span", { lang: view.host.lang === "cy" ? "en" : undefined }, text);
}

/** A sentence that holds a passage out of a record, which is marked as English when the page is not. */
export function withQuoted(view: View, text: string, passage = ""): Child {
  const at = view.host.lang === "en" || passage === "" ? -1 : text.indexOf(passage);
  return at < 0 ? text : [text.slice(0, at), quoted(view, passage), text.slice(at + passage.length)];
}

/** Reasons and cautions that quote a record's own words: in Welsh behind a colon, or between quotation marks. */
const QUOTING: ReadonlySet<string> = new Set("wait capacity moderated equipment met account".split(" "));
const IN_MARKS: ReadonlySet<string> = new Set("need-inferred said-closed".split(" "));

/** What a reason or a caution says, with what it quotes out of a record marked as English when the page is not. */
export function noteSaid(view: View, { code, text }: Pick<Note, "code" | "text">): Child {
  const mark = QUOTING.has(code) ? ": " : IN_MARKS.has(code) ? "“" : undefined;
  const at = mark === undefined ? -1 : text.indexOf(mark);
  return at < 0 || view.host.lang === "en" ? text : [text.slice(0, at + 1), quoted(view, text.slice(at + 1))];
}

/** The same as sentences, a space before each. */
export function sentencesSaid(view: View, notes: readonly Pick<Note, "code" | "text">[]): Child[] {
  return notes.map(({ code, text }) => [" ", noteSaid(view, { code, text: /[.!?]$/.test(text) ? text : `${text}.` })]);
}

/** Why it is in the results: the reasons that speak for it, the most telling ones, a space before each. */
export function whySaid(view: View, match: Match): Child[] {
  const reasons = match.reasons.filter(
    (reason) => reason.text !== "" && (reason.points > 0 || reason.part === "reach"),
  );
  // Two needs say why; a third makes people stop reading. Its text counts only where no need does.
  const needs = reasons.filter((reason) => reason.part === "need" || reason.part === "needs-together").slice(0, 2);
  const others = reasons.filter(
    (reason) =>
      !["need", "needs-together", "freshness"].includes(reason.part) && (needs.length === 0 || reason.part !== "text"),
  );
  const all = [...needs, ...others];
  const once = all.filter(({ text }, at) => all.findIndex((each) => each.text === text) === at);
  return sentencesSaid(view, once.slice(0, 5));
}

/** What must be known before anybody sets out, wherever a record stands: it closed, moved, pauses or is full, or will be. */
export function statusLines(view: View, { id }: Resource): string[] {
  return view.directory.statusOf(id, view.host.lang).map(({ text }) => text);
}

/**
 * Where to go: the place of a match that is nearest; where no distance is known, that of its next session. A time is
 * never told beside another place than its own.
 */
export function placeOf(match: Match | undefined, { places = [], schedule = [] }: Resource): Place | undefined {
  const at = match?.distance?.place;
  if (at !== undefined) return places[at];
  const next = match?.next;
  const session = next === undefined ? schedule[0] : schedule.find((each) => nextOf(each, next) === next);
  return places.find(({ name }) => name !== undefined && name === session?.place) ?? places[0];
}

/** A record as it was found, where it was. */
export function matchOf({ state: { findings } }: View, { id }: Resource): Match | undefined {
  return [...(findings?.results ?? []), ...(findings?.may_not_fit ?? [])].find(({ resource }) => resource.id === id);
}

/** Other ways to get in touch, without those of other nations where it is known in which the person is. */
export function furtherContacts(view: View, { contact }: Resource): ContactLine[] {
  const here = view.state.findings?.nation;
  const nation = (line: ContactLine): string => line.label.toLowerCase().replace(/ /g, "-");
  const all = contact?.more ?? [];
  const other = (line: ContactLine): boolean => NATIONS.some((each) => each === nation(line) && each !== here);
  return here === undefined || all.every(other) ? all : all.filter((line) => !other(line));
}

/** The number to ring; where a record has one for each purpose, each with what it is for. */
function phoneOf(view: View, resource: Resource): string | undefined {
  const lines = furtherContacts(view, resource).filter(({ phone }) => phone !== undefined);
  return (
    resource.contact?.phone ??
    (commas(lines.map(({ phone, label }) => (lines.length === 1 ? `${phone}` : `${phone} (${label})`))) || undefined)
  );
}

/** What says that somebody would rather write than ring: needs, and what was read of their words. */
const RATHER_WRITES: ReadonlySet<string> = new Set(
  "bsl hearing-loss languages:bfi languages:isg access:bsl access:captions modes:text".split(" "),
);

/** How to get in touch, in as few words as fit a strip, the best first: a text number says that it is one. */
export function waysOf(view: View, resource: Resource): string[] {
  const { text, email } = resource.contact ?? {};
  const { understood } = view.state.findings ?? {};
  const said = [
    ...view.state.needs,
    ...(understood?.needs ?? []).map(({ need }) => need),
    ...(understood?.attributes ?? []).map(({ kind, value }) => `${kind}:${value}`),
  ];
  const phone = phoneOf(view, resource);
  const texts = text === undefined ? undefined : `${t(view, "textThem")} ${text}`;
  const ways =
    phone === undefined || said.some((each) => RATHER_WRITES.has(each))
      ? [texts ?? email ?? phone]
      : [phone, text === phone ? undefined : texts];
  return ways.filter((each) => each !== undefined);
}

/** All of these as one text. */
export function wayOf(view: View, resource: Resource): string | undefined {
  return waysOf(view, resource).join(", ") || undefined;
}

/** True when a person who does not use the phone has no way to get in touch. */
export function isPhoneOnly(resource: Resource): boolean {
  const { phone, text, email, bsl_url, website } = resource.contact ?? {};
  return (
    phone !== undefined && text === undefined && email === undefined && bsl_url === undefined && website === undefined
  );
}
