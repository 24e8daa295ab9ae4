import { button, type Child, h } from "./dom.js";
import type { State } from "./state.js";
import { t, type View } from "./view.js";

/** A text in a box with a button to copy it, and what came of that. @param text asked for anew: a plan is being typed */
export function copyBox(view: View, id: string, label: string, rows: number, text: () => string): Child {
  const box = h("textarea", {
    id,
    rows,
    readonly: true,
    part: "input",
    onfocus: () => {
      box.value = text();
    },
  });
  box.value = text();
  return [
    h("div.field", {}, h("label", { for: id }, label), box),
    button(t(view, "copy"), (event) => copy(view, id, text(), event), { id: `copy-${id}` }),
    view.state.message?.at === id && h("p", {}, view.state.message.text),
  ];
}

/**
 * Puts a text on the clipboard and says so. Where the browser does not allow it, the box with the text is shown and
 * all of it chosen, with how to copy it by hand.
 * @param change what shows the box
 */
export function copy(view: View, box: string, text: string, event: Event, change: Partial<State> = {}): void {
  const from = event.target as HTMLElement;
  const root = from.getRootNode() as ShadowRoot;
  const tell = (done: boolean): void => {
    const said = t(view, done ? "copied" : "selectAll");
    view.act.set(
      { ...(done ? {} : change), message: { at: box, text: said } },
      { focus: done ? from.id : box, say: said },
    );
    if (!done) (root.getElementById(box) as HTMLTextAreaElement | null)?.select();
  };
  // Pages without a secure address have no clipboard at all.
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
  copied.then(
    () => tell(true),
    () => tell(false),
  );
}
