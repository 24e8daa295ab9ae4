import { h, MASKED } from "../dom.js";
import { placed } from "../state.js";
import { t, type View } from "../view.js";

/** The two boxes and their button. Enter in either box searches. Nothing is asked of the browser's own checks. */
export function searchForm(view: View): HTMLFormElement {
  const { state, act } = view;
  const reception = view.host.layout === "reception";
  const words = h(reception ? "input" : "textarea", {
    id: "words",
    name: "support-words",
    rows: reception ? undefined : 2,
    autocomplete: "off",
    enterkeyhint: "search",
    "aria-describedby": state.message?.at === "words" ? "words-hint words-wrong" : "words-hint",
    ...MASKED,
    part: "input",
    oninput: (event) => act.keep({ words: typed(event) }),
    onkeydown: (event) => {
      const key = event as KeyboardEvent;
      if (key.key !== "Enter" || key.shiftKey || key.isComposing) return;
      event.preventDefault();
      (event.currentTarget as HTMLElement).closest("form")?.requestSubmit();
    },
  });
  words.value = state.words;
  const near = h("input", {
    id: "near",
    name: "support-near",
    type: "text",
    autocomplete: "postal-code",
    autocapitalize: "characters",
    spellcheck: "false",
    enterkeyhint: "search",
    "aria-describedby": state.message?.at === "near" ? "near-hint near-wrong" : "near-hint",
    ...MASKED,
    part: "input",
    oninput: (event) => act.keep(placed(typed(event))),
  });
  near.value = state.point?.label ?? state.near;
  const wrong = (at: string) =>
    state.message?.at === at ? h("p.wrong", { id: `${at}-wrong` }, state.message.text) : undefined;
  return h(
    "form.search",
    {
      part: "form",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        act.search({ screen: "results" });
      },
    },
    h(
      "div.field",
      {},
      h("label", { for: "words" }, t(view, "words")),
      h("p.hint", { id: "words-hint" }, t(view, "wordsHint")),
      wrong("words"),
      words,
    ),
    h(
      "div.field",
      {},
      h("label", { for: "near" }, t(view, "near")),
      h("p.hint", { id: "near-hint" }, t(view, "nearHint")),
      wrong("near"),
      near,
    ),
    h("button.first", { type: "submit", id: "find", part: "button" }, t(view, "find")),
  );
}

/** What stands in a box. */
export function typed(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}
