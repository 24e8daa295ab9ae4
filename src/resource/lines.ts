import { type ElementWords, fill } from "../language/element.js";
import { spokenClock, spokenDate, spokenDay, upperFirst } from "../language/speaking.js";
import { describeSession } from "./describe-session.js";
import { canRing } from "./links.js";
import type { ContactLine, Join, Place, Resource, Session } from "./resource.js";
import { isWithheld } from "./withhold.js";

/**
 * What a record says, as lines that a person can read: on the page, on paper and on the pages without a script. Pure: a
 * record and words in, text out.
 */

/** In which words a record is told. */
export interface Telling {
  lang: "en" | "cy";
  words: ElementWords;
}

/** The fields of a record whose words are its own, and that can be given in another language. */
export type Written = "name" | "summary" | "description" | "first_time";

/** A record's own words in the language it is told in, or in English and marked so. */
export function saidText(
  told: Telling,
  resource: Resource,
  field: Written,
): { text: string | undefined; foreign: boolean } {
  const own = told.lang === "cy" ? resource.translations?.cy?.[field] : undefined;
  const text = own ?? (field === "first_time" ? resource.first_time?.text : resource[field]);
  return { text, foreign: told.lang === "cy" && own === undefined };
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
export function kindLine(told: Telling, resource: Resource): string {
  const kind = resource.kind === undefined ? undefined : valueText(told.words, "kinds", resource.kind);
  const by = (resource.led_by ?? []).map((each) => valueText(told.words, "led_by", each));
  return [kind, by.length === 0 ? undefined : commas(by)].filter((each) => each !== undefined).join(" · ");
}

/** `Tuesday 24 November, 2pm`. @param iso date or local date-time */
export function spokenTime(iso: string, lang: "en" | "cy"): string {
  const [date = "", time] = iso.split("T");
  const said = spokenDay(date, lang);
  return time === undefined ? said : `${said}, ${spokenClock(time, lang)}`;
}

/** When it happens, in the record's own words where it has them; with the place where sessions have several. */
export function whenLines(
  told: Telling,
  resource: Resource,
  sessions: readonly Session[] = resource.schedule ?? [],
): string[] {
  const places = new Set(sessions.map(({ place }) => place));
  return sessions.flatMap((session) => {
    const dates = (session.dates ?? []).map((date) =>
      spokenTime(session.starts === undefined ? date : `${date}T${session.starts}`, told.lang),
    );
    const text = session.text ?? (dates.join("; ") || describeSession(session));
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
  return commas(
    [place.name, isWithheld(place) ? undefined : place.address, place.town, place.postcode].filter(
      (each) => each !== undefined,
    ),
  );
}

/** What it costs; undefined when nothing is stated. */
export function costText(told: Telling, resource: Resource): string | undefined {
  const cost = resource.cost;
  if (cost === undefined) return undefined;
  const pounds =
    cost.amount === undefined
      ? undefined
      : new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(cost.amount);
  const main = cost.text ?? pounds ?? (cost.free === true ? told.words.texts.free : undefined);
  const whole = sentences([main, cost.help].filter((each) => each !== undefined));
  return whole === "" ? undefined : whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** That something is not stated; and to ring and ask, or to ask, where there is a way to. */
export function notStated({ words: { texts } }: Telling, resource: Resource): string {
  const ask = canRing(resource) ? texts.ringToAsk : resource.contact && texts.askThem;
  return [texts.notStated, ask].filter((each) => each !== undefined).join(". ");
}

/** Who it is for: in its own words, else by gender and age; nothing where it says nothing of that. */
export function whoText({ words }: Telling, resource: Resource): string {
  const { text, genders = [] } = resource.who_for ?? {};
  if (text !== undefined) return text;
  const who = [...genders.map((each) => valueText(words, "genders", each)), ages(resource)];
  return upperFirst(commas(who.filter((each) => each !== undefined)));
}

function ages(resource: Resource): string | undefined {
  const { min_age, max_age } = resource.who_for ?? {};
  if (min_age === undefined && max_age === undefined) return undefined;
  return max_age === undefined ? `${min_age}+` : `${min_age ?? 0}–${max_age}`;
}

/** How a person joins, plainly. */
export function joinLines(told: Telling, join: Join | undefined): string[] {
  const by = { self: "joinSelf", carer: "joinCarer", gp: "joinGp", "any-professional": "joinProfessional" } as const;
  const self = join?.by?.includes("self") === true;
  // One clear way in: whoever can join alone need not read who else could ask for them.
  const ways = self ? (["self"] as const) : (join?.by ?? []);
  return [
    ...(join?.drop_in === true ? [told.words.texts.dropIn] : []),
    ...ways.map((way) => told.words.texts[by[way]]),
    ...(join?.book === true ? [told.words.texts.book] : []),
    ...(join?.how === undefined ? [] : [join.how]),
  ];
}

/** Another way to get in touch, in a line. */
export function contactLine(line: ContactLine): string {
  return [line.label, line.phone, line.text, line.email, line.website, line.hours, line.call_cost]
    .filter((each) => each !== undefined)
    .join(" · ");
}

/** Who checked it, when and how: close to the content, where it is noticed. */
export function checkedText(told: Telling, checked: NonNullable<Resource["checked"]>): string {
  return fill(told.words.texts.checkedOn, {
    date: spokenDate(checked.on, told.lang),
    how: valueText(told.words, "checked_how", checked.how),
  });
}

/** What the group says about keeping people safe: its own statements, and no more than that. */
export function safetyText(told: Telling, safety: Resource["safety"]): string | undefined {
  if (safety === undefined) return undefined;
  const says = [
    safety.safeguarding_policy === true && told.words.texts.safePolicy,
    safety.insured === true && told.words.texts.safeInsured,
    safety.background_checks === true && told.words.texts.safeChecks,
    safety.for_under_18 !== undefined && told.words.texts[safety.for_under_18 ? "safeUnder18" : "safeNotUnder18"],
  ].filter((each) => each !== false);
  const contact = safety.safeguarding_contact;
  const worry = contact === undefined ? "" : fill(told.words.texts.safeContact, { who: contact });
  if (says.length === 0) return worry || undefined;
  const on = safety.said_on === undefined ? "" : ` (${spokenDate(safety.said_on, told.lang)})`;
  return `${commas(says)}${on}. ${told.words.texts.listedNot} ${worry}`.trim();
}
