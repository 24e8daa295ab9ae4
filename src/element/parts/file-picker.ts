import { h } from "../dom.js";

/** A way to open a file. It is read on the page and goes nowhere. */
export function filePicker(
  id: string,
  label: string,
  accept: string,
  open: (file: File) => void,
  hint?: string,
): HTMLElement {
  const input = h("input", {
    type: "file",
    id,
    accept,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onchange: (event) => {
      const file = (event.currentTarget as HTMLInputElement).files?.[0];
      if (file !== undefined) open(file);
    },
  });
  return h(
    "div.field",
    {},
    h("label", { for: id }, label),
    hint === undefined ? undefined : h("p.hint", { id: `${id}-hint` }, hint),
    input,
  );
}
