/** How the words of the page are looked up, counted and filled in, in English and Welsh. */
import { elementFirst } from "./element-first.js";
import type { elementMore } from "./element-more.js";
import { welshWords } from "./speak-welsh.js";

/** The forms of a counted phrase; `n` stands where the number goes. English has two, Welsh up to six. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Partial<Record<"en" | "cy", Intl.PluralRules>> = {};

/** The text of a counted phrase for a number, by the plural rules of `Intl`. */
export function counted(lang: "en" | "cy", count: number, forms: Plural): string {
  rules[lang] ??= new Intl.PluralRules(lang);
  const form = forms[rules[lang].select(count)] ?? forms.other;
  return form.replace("{n}", String(count));
}

/** Puts values in the places of a text: `fill("near {place}", { place: "S8" })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w{1,20})\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words of a language: texts by key, counted phrases by key. */
export interface ElementWords {
  texts: typeof elementFirst.texts & typeof elementMore.texts;
  counts: typeof elementFirst.counts;
  values: typeof elementFirst.values & typeof elementMore.values;
}
/** A key of a text. */
export type TextKey = keyof ElementWords["texts"];

/**
 * The words of a language, with the host's own texts in place of ours.
 * @param lang `cy` for Welsh, which no speaker has reviewed yet
 * @param messages the host's own texts, by key
 * @param more the English words that came with the second file; until it is there nothing asks for them
 */
export function elementWords(
  lang: "en" | "cy",
  messages: Readonly<Record<string, string>> = {},
  more?: typeof elementMore,
): ElementWords {
  const welsh = lang === "cy" ? welshWords()?.element : undefined;
  const texts = { ...elementFirst.texts, ...more?.texts } as ElementWords["texts"];
  const values = { ...elementFirst.values, ...more?.values } as ElementWords["values"];
  const { counts } = elementFirst;
  const base = welsh ?? { texts, counts, values };
  return { ...base, texts: { ...base.texts, ...messages } };
}
