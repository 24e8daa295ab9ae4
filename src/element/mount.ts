import { h } from "./dom.js";
import { ATTRIBUTES } from "./host.js";
import { SupportFinder } from "./support-finder.js";

/** The element's name. */
export const TAG = "support-finder";
/** Attributes that only the style sheet reads. */
const LOOKS = ["appearance", "density"];

/** Makes `<support-finder>` known to the page. Does nothing in Node, and nothing the second time. */
export function define(): void {
  if (typeof customElements === "undefined" || customElements.get(TAG) !== undefined) return;
  customElements.define(TAG, SupportFinder);
}

/**
 * Puts the element into `<div data-support-finder>`, for editors that strip tags they do not know. The div's other
 * attributes are the element's own with `data-` before them (`data-layout`, `data-near`, `data-src`); what stands in
 * the div becomes the fallback, text without a tag too, but for what has a slot of its own.
 * @param within where to look; the whole page without it
 * @returns the elements that were made
 */
export function mount(within: ParentNode = document): SupportFinder[] {
  define();
  return [...within.querySelectorAll<HTMLElement>("[data-support-finder]")].flatMap((place) => {
    if (place.querySelector(TAG) !== null) return [];
    const element = document.createElement(TAG) as SupportFinder;
    for (const name of [...ATTRIBUTES, ...LOOKS]) {
      const value = place.getAttribute(name.startsWith("data-") ? name : `data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    const fallback = h("div", { slot: "fallback" });
    for (const child of [...place.childNodes])
      (child instanceof Element && child.hasAttribute("slot") ? element : fallback).append(child);
    element.append(fallback);
    place.replaceChildren(element);
    return [element];
  });
}
