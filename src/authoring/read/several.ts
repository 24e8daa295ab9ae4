import { type KnowsDistricts, wholeArea } from "../../place/index.js";
import type { Field } from "../../resource/field-shapes.js";
import { chosen } from "../../resource/written-choice.js";
import { edits } from "../../words/edits.js";
import { nearest } from "../../words/nearest.js";
import { isLanguageCode, languageCodeOf } from "../languages.js";
import { tidyArea } from "./phones.js";

/** What exists outside the schema, where whoever reads a file knows it. */
export interface Known extends KnowsDistricts {
  needs?: ReadonlySet<string>;
  areas?: ReadonlyMap<string, unknown>;
}

/** The value that a text certainly is, or undefined. */
export type One = (text: string) => string | undefined;

/** No id of the lists has more words. */
const MOST_WORDS = 6;

/** Fields whose ids are needs. */
const NEED_FIELDS: ReadonlySet<string> = new Set(["helps_with", "welcomes"]);

/**
 * How to tell whether a text is one value of a list: one of a closed list, a need or an area that exists, a language.
 * @param key the name of the list's field
 * @returns undefined where nobody can tell, because the list of what exists is not at hand or there is none
 */
export function oneOf(item: Field, key: string, known: Known): One | undefined {
  if (item.kind === "choice") return (text) => chosen(text, item.values);
  if (item.kind !== "text") return undefined;
  const { needs, areas } = known;
  if (item.format === "area") {
    return areas === undefined
      ? undefined
      : (text) =>
          isPostcodeArea(tidyArea(text)) || ["anyone", ...areas.keys()].includes(tidyArea(text))
            ? tidyArea(text)
            : undefined;
  }
  if (key === "languages") return (text) => languageCodeOf(text) ?? (isLanguageCode(text) ? text : undefined);
  return needs !== undefined && NEED_FIELDS.has(key) ? (text) => oneNeed(text, needs) : undefined;
}

/** The need that a text names by its id, however the words of the id are parted. */
export function oneNeed(text: string, needs: ReadonlySet<string>): string | undefined {
  const id = text.slice(0, 80).trim().toLowerCase().replace(/[\s_]/g, "-");
  return needs.has(id) ? id : undefined;
}

/** The area on the list that a name means for certain under another name of its own: `London` is `greater-london`. */
export function areaMeant(text: string, areas: ReadonlyMap<string, unknown>): string | undefined {
  const whole = wholeArea(tidyArea(text));
  return whole !== undefined && areas.has(whole) ? whole : undefined;
}

/** The area on the list that a name most likely means. */
export function nearestArea(text: string, areas: ReadonlyMap<string, unknown>): string | undefined {
  return areaMeant(text, areas) ?? nearest(text, areas.keys());
}

/**
 * The area that one of several names on a line is for certain, or with one slip in a long name: what is offered for a
 * list names no reason to look at it, so that "Sheffield and around" must not bring in Arun in Sussex.
 */
export function areaSlipped(text: string, areas: ReadonlyMap<string, unknown>): string | undefined {
  const name = text.replace(/ (?:area|district|region|surroundings)$/i, "");
  const id = tidyArea(name).toLowerCase();
  const meant = areas.has(id) ? id : areaMeant(name, areas);
  if (meant !== undefined || id.length < SLIP_LENGTH) return meant;
  const near = [...areas.keys()].filter((area) => edits(id, area, 1) <= 1);
  return near.length === 1 ? near[0] : undefined;
}

/** In a shorter name one letter more or less is another place: Leith and Leigh, Barking and Baring. */
const SLIP_LENGTH = 7;

/** `S`, `S8`, `S8 0` and `S8 0AA` need no list. */
export function isPostcodeArea(area: string): boolean {
  return /^[A-Z]{1,2}(?:[0-9][A-Z0-9]?(?: [0-9](?:[A-Z]{2})?)?)?$/.test(area);
}

/**
 * The values that stand in one text, parted by commas, "and", "or", "/", "&" or, where the words are nothing but values, by
 * spaces: `self and gp`, `S8/S2`, `chronic pain fatigue`. What is one value as a whole is not cut, nor is what goes from one "to" another.
 * @returns the parts as they were written; one, where nothing parts them
 */
export function severalIn(written: string, one: One): string[] {
  const whole = written.slice(0, 500).trim();
  if (one(whole) !== undefined) return [whole];
  const parts: string[][] = [[]];
  for (const word of whole.replace(/[,;/&]/g, " and ").split(/\s/)) {
    if (word === "") continue;
    if (/^(?:and|or)$/i.test(word)) parts.push([]);
    else parts[parts.length - 1]?.push(word);
  }
  return parts.flatMap((words) => {
    if (words.length === 0) return [];
    const apart = words.some((word) => word.toLowerCase() === "to") ? undefined : valuesIn(words, one);
    return apart ?? [words.join(" ")];
  });
}

/** Words as values that stand one behind the other, each of one word or of several; undefined where they are not all that. */
function valuesIn(words: readonly string[], one: One): string[] | undefined {
  if (words.length === 0) return [];
  // The longest first: "chronic pain fatigue" is chronic pain and fatigue also where "pain" is a value by itself.
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const value = words.slice(0, length).join(" ");
    const rest = one(value) === undefined ? undefined : valuesIn(words.slice(length), one);
    if (rest !== undefined) return [value, ...rest];
  }
  return undefined;
}

/** Items to write for several values in one: each that is certain or near, and dots for what only the writer knows. */
export function asItems(parts: readonly string[], one: One, near: One): string {
  return parts.map((part) => `- ${one(part) ?? near(part) ?? "..."}`).join("\n");
}
