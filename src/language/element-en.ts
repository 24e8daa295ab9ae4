import type { ElementWords } from "./element.js";
import { elementFirst } from "./element-first.js";
import { elementMore } from "./element-more.js";

/** Every word of the page and the element, in English. */
export const elementEn: ElementWords = {
  texts: { ...elementFirst.texts, ...elementMore.texts },
  counts: elementFirst.counts,
  values: { ...elementFirst.values, ...elementMore.values },
};
