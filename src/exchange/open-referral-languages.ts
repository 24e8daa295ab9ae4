import type { Reading } from "./open-referral-reading.js";

/** Languages that UK services name most, by tag; a name is found through these. `bfi` is British Sign Language. */
const TAGS =
  "en cy gd ga bfi ur pa bn gu hi ta ml te mr ne si ps fa ku ar so am ti sw yo ig ha fr pt es it de pl ro bg cs sk hu lt lv et uk ru sq sr hr bs el tr zh yue vi th tl fil ja ko he yi syl rom".split(
    " ",
  );

/** Made once, when the first language is read. */
let byName: ReadonlyMap<string, string> | undefined;

/** The languages of a service: tags where they can be told, otherwise the words of the feed. */
export function languagesOf(service: Reading): { tags: string[]; words: string[] } {
  const given = service.list("languages");
  if (given.length === 0) return { tags: [], words: [] };
  const tags = new Set<string>();
  const words: string[] = [];
  for (const language of given) {
    const code = language.line("code");
    const name = language.line("name") ?? language.line("language");
    const tag = languageTag(code) ?? languageTag(name);
    if (tag !== undefined) tags.add(tag);
    else if ((name ?? code) !== undefined) words.push((name ?? code) as string);
  }
  return { tags: [...tags], words };
}

/**
 * The tag of a language.
 * @param said its English name, or a tag
 * @returns undefined when it is neither
 */
export function languageTag(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  byName ??= tagsByName();
  const known = byName.get(said.toLowerCase());
  if (known !== undefined) return known;
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(said) || NO_LANGUAGE.has(said)) return undefined;
  try {
    // Three-letter codes of ISO 639 become the two-letter tag where there is one. What has no name is no language.
    const [tag] = Intl.getCanonicalLocales(said);
    return tag === undefined || nameOf(tag) === undefined ? undefined : tag;
  } catch {
    return undefined;
  }
}

/** What forms hold that is no language and has the look of a tag. Ukrainian is `uk`, in small letters. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(["UK", "Uk", "GB", ...["no", "No", "NO", "na", "Na", "NA"]]);

let names: Intl.DisplayNames | undefined;

function nameOf(tag: string): string | undefined {
  names ??= new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "none" });
  // Some that are spoken here have no name there.
  return names.of(tag) ?? (TAGS.includes(tag) ? tag : undefined);
}

function tagsByName(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(["en-GB"], { type: "language" });
  const names = new Map([
    ["british sign language", "bfi"],
    ["bsl", "bfi"],
    ["punjabi", "pa"],
    ["farsi", "fa"],
    ["cantonese", "yue"],
    ["mandarin", "zh"],
    ["sylheti", "syl"],
    ["gaelic", "gd"],
  ]);
  for (const tag of TAGS) {
    const name = english.of(tag)?.toLowerCase();
    if (name !== undefined && !names.has(name)) names.set(name, tag);
  }
  return names;
}
