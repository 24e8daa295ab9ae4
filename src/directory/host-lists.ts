import type { StepUp } from "../find/index.js";
import type { Area } from "../place/index.js";
import { safeUrl } from "../resource/links.js";

/** A list that a host gives, as it may come from a file of theirs: anything, until it is looked at. */
type Given = readonly unknown[] | undefined | null;

/** The entries of a host's list that can be used. */
export function usable<T>(list: Given, isOne: (entry: unknown) => entry is T): T[] {
  return Array.isArray(list) ? list.filter(isOne) : [];
}

/** What of a host's list cannot be used: `areas[2]`, or `areas` itself where it is no list. What is left empty is not set. */
export function leftOut(name: string, list: Given, isOne: (entry: unknown) => boolean): string[] {
  if (!Array.isArray(list)) return list ? [name] : [];
  return list.flatMap((entry, at) => (isOne(entry) ? [] : [`${name}[${at}]`]));
}

/** Whether it is a contact that people can be sent to. The address is shown where there is no number. */
export function isContact(entry: unknown): entry is StepUp {
  const { tier, name, phone, url, covers } = Object(entry) as Record<keyof StepUp, unknown>;
  const how = phone || url;
  return (
    [1, 2, 3].includes(tier as number) &&
    isText(name) &&
    isListOfTexts(covers) &&
    (!how || (isText(how) && (how === phone || safeUrl(how) !== undefined)))
  );
}

/** Whether it is an area that records can cover. */
export function isArea(entry: unknown): entry is Area {
  const {
    id,
    name,
    name_cy: welsh,
    other_names: others,
    within,
    made_of: parts,
  } = Object(entry) as Record<keyof Area, unknown>;
  return [id, name, welsh || name].every(isText) && [others, within, parts].every(isListOfTexts);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A list of texts, or none given. */
function isListOfTexts(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.every(isText));
}
