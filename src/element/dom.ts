/** Makes elements by DOM calls alone: no text is ever read as markup, so that the strictest policy holds. */

export type Child = Node | string | undefined | false | null | readonly Child[];
type Handler = (event: Event) => void;
export type Props = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

/**
 * Makes an element.
 * @param tag its name, with classes after dots: `p.hint`
 * @param props attributes; `true` sets an empty one, `false` and undefined leave it out; `onclick` and the like listen
 * @param children nodes and texts; undefined and false are left out
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  props?: Props,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const [name = tag, ...classes] = tag.split(".");
  const made = document.createElement(name) as HTMLElementTagNameMap[K];
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue;
    if (Array.isArray(child)) append(parent, child as readonly Child[]);
    else parent.appendChild(typeof child === "string" ? document.createTextNode(child) : (child as Node));
  }
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, props: Props, ...children: Child[]): HTMLHeadingElement {
  return h(`h${Math.min(6, Math.max(1, level))}` as "h2", props, ...children);
}

/** A button that does not submit. */
export function button(label: Child, act: Handler, props: Props = {}): HTMLButtonElement {
  return h("button", { type: "button", ...props, onclick: act }, label);
}

/** A list with an item for each child; undefined when there is none. */
export function list(items: readonly Child[], props: Props = {}): HTMLUListElement | undefined {
  const shown = items.filter((item) => item !== undefined && item !== false && item !== null);
  return shown.length === 0
    ? undefined
    : h(
        "ul",
        { role: "list", ...props },
        shown.map((item) => h("li", {}, item)),
      );
}

/** What opens at a press. By its id it stays open when the screen is shown anew. */
export function details(id: string, label: Child, ...children: Child[]): HTMLDetailsElement {
  return h("details", {}, h("summary", { id }, label), children);
}

/** Text for screen readers alone. */
export function unseen(...text: Child[]): HTMLElement {
  return h("span.unseen", {}, text);
}

/** Names of attributes by which session-replay tools are told to mask what is inside. */
export const MASKED: Props = {
  class: "ph-no-capture fs-exclude rr-mask sentry-mask lr-hide",
  "data-private": true,
  "data-hj-suppress": true,
  "data-clarity-mask": "true",
  "data-sentry-mask": true,
  "data-dd-privacy": "mask",
  "data-sl": "mask",
  "data-recording-sensitive": true,
  "data-openreplay-obscured": true,
};
