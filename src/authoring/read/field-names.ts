import type { Field } from "../../resource/field-shapes.js";

/** What people and leaflets call a field that is neither its name nor its title in `data/FIELDS.md`: add a word here. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ["day", "schedule"],
  ["days", "schedule"],
  ["time", "schedule"],
  ["times", "schedule"],
  ["days and times", "schedule"],
  ["hours", "schedule"],
  ["opening hours", "schedule"],
  ["opening times", "schedule"],
  ["meeting times", "schedule"],
  ["venue", "places"],
  ["location", "places"],
  ["place", "places"],
  ["help", "helps_with"],
  ["who", "who_for"],
  ["for", "who_for"],
  ["for whom", "who_for"],
  ["age", "who_for"],
  ["ages", "who_for"],
  ["age group", "who_for"],
  ["age range", "who_for"],
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
  ["mobile", "contact.phone"],
  ["mobile number", "contact.phone"],
  ["email", "contact.email"],
  ["e mail", "contact.email"],
  ["email address", "contact.email"],
  ["web", "contact.website"],
  ["web page", "contact.website"],
  ["website", "contact.website"],
  ["facebook", "contact.website"],
  ["contact name", "contact.who"],
  ["contact person", "contact.who"],
  ["title", "name"],
  ["group name", "name"],
  ["about", "description"],
  ["details", "description"],
  ["more information", "description"],
  ["category", "helps_with"],
  ["categories", "helps_with"],
  ["tags", "helps_with"],
  ["needs", "helps_with"],
]);

/**
 * The field that a name means which is not its own here: its title (`When?` is schedule), what people call it, or the
 * name of a part of one group (`postcode` is inside places).
 * @param fields those of the group in which the name stands
 * @param fits whether a field can hold what stands there
 * @returns the way to it from that group: two steps when it stands in a group within
 */
export function fieldMeant(
  written: string,
  fields: ReadonlyMap<string, Field>,
  fits: (field: Field) => boolean,
): readonly string[] | undefined {
  const word = plain(written);
  const able = [...fields.keys()].filter((key) => fits(fields.get(key) as Field));
  const titled = able.find((key) => plain(fields.get(key)?.label ?? "") === word);
  if (titled !== undefined) return [titled];
  const way = CALLED.get(word)?.split(".") ?? [];
  const last = way[way.length - 1];
  if (last !== undefined && able.includes(last)) return [last];
  const [group = ""] = way;
  if (way.length === 2 && fields.has(group)) return way;
  // "Summary" is a field here before it is one of a group.
  if ([...fields.keys()].some((key) => plain(key) === word)) return undefined;
  const within = [...fields].flatMap(([key, field]) =>
    [...partsOf(field)].flatMap(([part, inner]) => (plain(part) === word && fits(inner) ? [[key, part]] : [])),
  );
  return within.length === 1 ? within[0] : undefined;
}

/** The parts of a group of fields, or of each item of a list of them. */
function partsOf(field: Field): ReadonlyMap<string, Field> {
  if (field.kind === "list") return partsOf(field.item);
  return field.kind === "map" ? field.keys : new Map();
}

function plain(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}
