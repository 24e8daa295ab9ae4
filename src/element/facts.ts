import type { ContactLine, Match, Place, Resource, Session } from "../index.js";
import { counted, type ElementWords } from "../language/element.js";
import { NATIONS } from "../place/outcome.js";
import { nextOf } from "../resource/index.js";
import { h } from "./dom.js";
import { t, type View } from "./view.js";

/** What a record says, as lines a person can read. Pure: a record and words in, text out. */

type Written = "name" | "summary" | "description" | "first_time";

/** A record's own words in the page's language, or in English and marked so. */
export function said(view: View, resource: Resource, field: Written): HTMLElement | undefined {
  const { text, foreign } = saidText(view, resource, field);
  return text === undefined ? undefined : h("span", { lang: foreign ? "en" : undefined }, text);
}

/** The same as text. */
export function saidText(
  view: View,
  resource: Resource,
  field: Written,
): { text: string | undefined; foreign: boolean } {
  const own = view.host.lang === "cy" ? resource.translations?.cy?.[field] : undefined;
  const text = own ?? (field === "first_time" ? resource.first_time?.text : resource[field]);
  return { text, foreign: view.host.lang === "cy" && own === undefined };
}

/** Other text out of a record, marked as English when the page is not. */
export function quoted(view: View, text: string): HTMLElement {
  return h("span", { lang: view.host.lang === "cy" ? "en" : undefined }, text);
}

/** Words with a comma between them. */
export function commas(items: readonly string[]): string {
  return items.join(", ");
}

/** Sentences one after the other. */
export function sentences(items: readonly string[]): string {
  return items.map((item) => (/[.!?]$/.test(item) ? item : `${item}.`)).join(" ");
}

/** A value of a closed list in words; itself when there is no word for it. */
export function valueText(words: ElementWords, list: keyof ElementWords["values"], value: string): string {
  return words.values[list][value] ?? value.replace(/-/g, " ");
}

/** `Peer support group, with people who have been through it`. */
export function kindLine(view: View, resource: Resource): string {
  const kind = resource.kind === undefined ? undefined : valueText(view.words, "kinds", resource.kind);
  const by = (resource.led_by ?? []).map((each) => valueText(view.words, "led_by", each));
  return [kind, by.length === 0 ? undefined : commas(by)].filter((each) => each !== undefined).join(" · ");
}

/** Why it is in the results: the reasons that speak for it, the most telling ones. */
export function whyText(match: Match): string {
  const reasons = match.reasons.filter(
    (reason) => reason.text !== "" && (reason.points > 0 || reason.part === "reach"),
  );
  // Two needs say why; a third makes people stop reading. Its text counts only where no need does.
  const needs = reasons.filter((reason) => reason.part === "need" || reason.part === "needs-together").slice(0, 2);
  const others = reasons.filter(
    (reason) =>
      !["need", "needs-together", "freshness"].includes(reason.part) && (needs.length === 0 || reason.part !== "text"),
  );
  return sentences([...new Set([...needs, ...others].map((reason) => reason.text))].slice(0, 5));
}

/** `Tuesday 24 November, 2pm`. @param iso date or local date-time */
export function spokenTime(iso: string, lang: "en" | "cy"): string {
  const [date = "", time] = iso.split("T");
  const at = new Date(`${date}T00:00:00Z`);
  const said = Number.isNaN(at.getTime()) ? iso : dayFormat(lang).format(at);
  return time === undefined ? said : `${said}, ${clock(time, lang)}`;
}

const dayFormats: Partial<Record<"en" | "cy", Intl.DateTimeFormat>> = {};

/** Made once: a formatter takes longer to make than a card. */
function dayFormat(lang: "en" | "cy"): Intl.DateTimeFormat {
  dayFormats[lang] ??= new Intl.DateTimeFormat(lang === "cy" ? "cy-GB" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return dayFormats[lang];
}

/** `14:30` as `2.30pm`, the way it is written in the UK. */
export function clock(time: string, lang: "en" | "cy"): string {
  const [hours, minutes] = time.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return time;
  const half = hours < 12 ? (lang === "cy" ? "yb" : "am") : lang === "cy" ? "yp" : "pm";
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes === 0 ? "" : `.${String(minutes).padStart(2, "0")}`}${half}`;
}

/** What must be known before anybody sets out, wherever a record stands: it closed, moved, pauses or is full, or will be. */
export function statusLines(view: View, { id }: Resource): string[] {
  return view.directory.statusOf(id, view.host.lang).map(({ text }) => text);
}

/** When it happens, in the record's own words where it has them; with the place where sessions have several. */
export function whenLines(
  view: View,
  resource: Resource,
  sessions: readonly Session[] = resource.schedule ?? [],
): string[] {
  const places = new Set(sessions.map(({ place }) => place));
  return sessions.flatMap((session) => {
    const dates = (session.dates ?? []).map((date) =>
      spokenTime(session.starts === undefined ? date : `${date}T${session.starts}`, view.host.lang),
    );
    const text = session.text ?? dates.join("; ");
    if (text === "") return [];
    return [places.size < 2 || session.place === undefined ? text : `${text} (${session.place})`];
  });
}

/** What happens at a place: the sessions that name it, and those that name none. */
export function sessionsAt({ schedule = [] }: Resource, at: Place | undefined): Session[] {
  return schedule.filter(({ place }) => place === undefined || place === at?.name);
}

/** A place in a line; its town alone when the address is kept back. */
export function placeLine(place: Place): string {
  const withheld = place.address?.trim().toLowerCase() === "withheld";
  return commas(
    [place.name, withheld ? undefined : place.address, place.town, place.postcode].filter((each) => each !== undefined),
  );
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

/** What it costs; undefined when nothing is stated. */
export function costText(view: View, resource: Resource): string | undefined {
  const cost = resource.cost;
  if (cost === undefined) return undefined;
  const pounds =
    cost.amount === undefined
      ? undefined
      : new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(cost.amount);
  const main = cost.text ?? pounds ?? (cost.free === true ? t(view, "free") : undefined);
  const whole = sentences([main, cost.help].filter((each) => each !== undefined));
  return whole === "" ? undefined : whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Who it is for, with ages. */
export function whoText(view: View, resource: Resource): string {
  return resource.who_for?.text ?? ages(resource) ?? t(view, "anyone");
}

function ages(resource: Resource): string | undefined {
  const { min_age, max_age } = resource.who_for ?? {};
  if (min_age === undefined && max_age === undefined) return undefined;
  return max_age === undefined ? `${min_age}+` : `${min_age ?? 0}–${max_age}`;
}

/** How a person joins, plainly. */
export function joinLines(view: View, resource: Resource): string[] {
  const join = resource.join;
  const by = { self: "joinSelf", carer: "joinCarer", gp: "joinGp", "any-professional": "joinProfessional" } as const;
  const self = join?.by?.includes("self") === true;
  // One clear way in: whoever can join alone need not read who else could ask for them.
  const ways = self ? (["self"] as const) : (join?.by ?? []);
  return [
    ...(join?.drop_in === true ? [t(view, "dropIn")] : []),
    ...ways.map((way) => t(view, by[way])),
    ...(join?.book === true ? [t(view, "book")] : []),
    ...(join?.how === undefined ? [] : [join.how]),
  ];
}

/** Everything that makes it easier to get in, from the record and its place. */
export function accessList(view: View, resource: Resource, place: Place | undefined): string[] {
  const all = new Set([...(place?.access ?? []), ...(resource.access ?? [])]);
  return [...all].map((each) => valueText(view.words, "access", each));
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
export function phoneOf(view: View, resource: Resource): string | undefined {
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

/** How to get in touch, in as few words as fit a message or a strip: a text number says that it is one. */
export function wayOf(view: View, resource: Resource): string | undefined {
  const { text, email } = resource.contact ?? {};
  const { understood } = view.state.findings ?? {};
  const said = [
    ...view.state.needs,
    ...(understood?.needs ?? []).map(({ need }) => need),
    ...(understood?.attributes ?? []).map(({ kind, value }) => `${kind}:${value}`),
  ];
  const phone = phoneOf(view, resource);
  const texts = text === undefined ? undefined : `${t(view, "textThem")} ${text}`;
  if (phone === undefined || said.some((each) => RATHER_WRITES.has(each))) return texts ?? email ?? phone;
  return texts === undefined || text === phone ? phone : `${phone}, ${texts}`;
}

/** Another way to get in touch, in a line. */
export function contactLine(line: ContactLine): string {
  return [line.label, line.phone, line.text, line.email, line.website, line.hours]
    .filter((each) => each !== undefined)
    .join(" · ");
}

/** True when a person who does not use the phone has no way to get in touch. */
export function isPhoneOnly(resource: Resource): boolean {
  const { phone, text, email, bsl_url, website } = resource.contact ?? {};
  return (
    phone !== undefined && text === undefined && email === undefined && bsl_url === undefined && website === undefined
  );
}

/** Miles in words, or undefined where no distance is known. */
export function milesText(match: Match | undefined, lang: "en" | "cy"): string | undefined {
  if (match?.distance === undefined) return undefined;
  const miles = match.distance.metres / 1609.344;
  const shown = miles < 10 ? Math.max(0.1, Math.round(miles * 10) / 10) : Math.round(miles);
  return lang === "cy" ? `${shown} milltir` : counted("en", shown, { one: "{n} mile", other: "{n} miles" });
}
