import type { Field } from "../../resource/field-shapes.js";

/** What people and leaflets call a field that is neither its name nor its title in `data/FIELDS.md`: add a word here. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ["day", "schedule"],
  ["days", "schedule"],
  ["time", "schedule"],
  ["times", "schedule"],
  ["days and times", "schedule"],
  ["venue", "places"],
  ["location", "places"],
  ["who", "who_for"],
  ["for", "who_for"],
  ["for whom", "who_for"],
  ["price", "cost"],
  ["charge", "cost"],
  ["fee", "cost"],
  ["area", "covers"],
  ["areas", "covers"],
  ["how to join", "join"],
  ["run by", "organisation"],
  ["phone", "contact.phone"],
  ["phone number", "contact.phone"],
  ["tel", "contact.phone"],
  ["tel no", "contact.phone"],
  ["telephone", "contact.phone"],
  ["telephone number", "contact.phone"],
  ["email", "contact.email"],
  ["e mail", "contact.email"],
  ["email address", "contact.email"],
  ["web", "contact.website"],
  ["web page", "contact.website"],
  ["website", "contact.website"],
]);

/**
 * The field that a name means which is not its own: its title (`When?` is schedule), or what people call it.
 * @param able the fields of the group in which the name stands, without those that cannot hold what stands there
 * @returns the way to it from that group: two steps when it stands in a group within
 */
export function fieldMeant(
  written: string,
  fields: ReadonlyMap<string, Field>,
  able: readonly string[],
): readonly string[] | undefined {
  const word = plain(written);
  const titled = able.find((key) => plain(fields.get(key)?.label ?? "") === word);
  if (titled !== undefined) return [titled];
  const way = CALLED.get(word)?.split(".") ?? [];
  const last = way[way.length - 1];
  if (last !== undefined && able.includes(last)) return [last];
  const [group = ""] = way;
  return way.length === 2 && fields.has(group) ? way : undefined;
}

function plain(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}
