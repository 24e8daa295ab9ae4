import { type Directory, placeTables } from "../../../index.js";
import { type ElementWords, elementWords } from "../../../language/element.js";
import { elementMore } from "../../../language/element-more.js";
import { type PageWords, pageWords } from "../../../language/pages.js";
import type { Vocabulary } from "../../../needs/index.js";
import { createPlaces, type Places } from "../../../place/index.js";
import type { Telling } from "../../../resource/lines.js";
import type { Resource } from "../../../resource/resource.js";

/** Everything that the pages are made from. */
export interface Site extends Telling {
  /** ISO date. */
  today: string;
  own: PageWords;
  places: Places;
  directory: Directory;
  vocabulary: Vocabulary;
  /** Those that may be shown, by name. */
  records: readonly Resource[];
  /** Whether some of them are samples that nobody should ring. */
  hasSamples: boolean;
}

/** A text of the element's in the site's language. */
export function t(site: Site, key: keyof ElementWords["texts"]): string {
  return site.words.texts[key].replace(/:$/, "");
}

/** The words and places of a site. */
export function wordsOf(lang: "en" | "cy"): Pick<Site, "lang" | "words" | "own" | "places"> {
  return {
    lang,
    words: elementWords(lang, {}, elementMore),
    own: pageWords(lang),
    places: createPlaces(placeTables),
  };
}

/** The name of a page's file for an id. Some files cannot hold every sign of an id, nor tell A from a. */
export function fileOf(folder: "record" | "need" | "area", id: string): string {
  const safe = id.replace(/[^a-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);
  return `${folder}-${safe}.html`;
}
