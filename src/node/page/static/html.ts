/** Markup that may stand as it is. Made by {@link html} alone. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Markup from a template. Whatever is put into it is text and cannot become markup, unless it came from here itself;
 * lists are put one after the other, undefined and false leave nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((whole, piece, at) => whole + markupOf(parts[at - 1]) + piece));
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(markupOf).join("");
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A list with an item for each part that is there; undefined when none is. */
export function listOf(parts: readonly Part[]): Markup | undefined {
  const there = parts.filter((part) => part !== undefined && part !== false && part !== "");
  return there.length === 0 ? undefined : html`<ul>${there.map((part) => html`<li>${part}</li>`)}</ul>`;
}
