import type { TextKey } from "../../language/element.js";
import { OFTEN } from "../../resource/lists.js";
import { button, type Child, details, h, heading } from "../dom.js";
import { typed } from "../parts/search-form.js";
import { placed } from "../state.js";
import { statementText, t, type View } from "../view.js";

const AROUND = ["family", "friends", "groups"] as const;
const SURE: readonly { value: 1 | 2 | 3 | 4 | undefined; text: TextKey }[] = [
  { value: undefined, text: "skip" },
  { value: 1, text: "sure1" },
  { value: 2, text: "sure2" },
  { value: 3, text: "sure3" },
  { value: 4, text: "sure4" },
];

/**
 * Statements to go through together, who is around, and how sure one would feel. All of it can be skipped, and
 * nothing is counted or shown while ticking: it is their list, not a score.
 */
export function togetherScreen(view: View): Child {
  const { state, act, vocabulary, host } = view;
  const tick = (id: string, on: boolean): void =>
    act.keep({ interests: on ? [...view.state.interests, id] : view.state.interests.filter((each) => each !== id) });
  const near = h("input", {
    id: "near",
    type: "text",
    autocomplete: "postal-code",
    part: "input",
    "data-private": true,
    "data-hj-suppress": true,
    "data-clarity-mask": "true",
    oninput: (event) => act.keep(placed(typed(event))),
  });
  near.value = state.point?.label ?? state.near;
  return [
    button(t(view, "back"), () => act.back(), { class: "link", id: "back" }),
    heading(host.level, { id: "screen-title", tabindex: -1 }, t(view, "together")),
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          act.search({ screen: "results" });
        },
      },
      h(
        "fieldset",
        {},
        h("legend", {}, t(view, "togetherHint")),
        howToAsk(view, "askStatements"),
        h(
          "ul.tiles",
          { role: "list" },
          vocabulary.statements.map((statement) => {
            const box = h("input", {
              type: "checkbox",
              id: `tick-${statement.id}`,
              onchange: (event) => tick(statement.id, (event.currentTarget as HTMLInputElement).checked),
            });
            box.checked = state.interests.includes(statement.id);
            return h(
              "li",
              {},
              h("label.tile", { for: `tick-${statement.id}` }, box, statementText(view, statement.id)),
            );
          }),
        ),
      ),
      h(
        "fieldset.questions",
        {},
        h("legend", {}, t(view, "company")),
        howToAsk(view, "askCompany"),
        AROUND.map((who) => {
          const select = h(
            "select",
            {
              id: `around-${who}`,
              part: "input",
              onchange: (event) => {
                const { [who]: _before, ...others } = view.state.company;
                const value = typed(event) as (typeof OFTEN)[number] | "";
                act.keep({ company: value === "" ? others : { ...others, [who]: value } });
              },
            },
            h("option", { value: "" }, t(view, "skip")),
            OFTEN.map((each) => h("option", { value: each }, t(view, each))),
          );
          select.value = state.company[who] ?? "";
          return h("div.field", {}, h("label", { for: `around-${who}` }, t(view, who)), select);
        }),
      ),
      h(
        "fieldset",
        {},
        h("legend", {}, t(view, "confidence")),
        howToAsk(view, "askConfidence"),
        h(
          "ul.tiles",
          { role: "list" },
          SURE.map(({ value, text }) => {
            const radio = h("input", {
              type: "radio",
              name: "sure",
              id: `sure-${value ?? "skip"}`,
              onchange: () => act.keep({ activation: value }),
            });
            radio.checked = state.activation === value;
            return h(
              "li",
              {},
              h("label.tile", { for: `sure-${value ?? "skip"}` }, radio, h("span", {}, t(view, text))),
            );
          }),
        ),
      ),
      h("div.field", {}, h("label", { for: "near" }, t(view, "near")), near),
      state.message?.at === "words" && h("p.wrong", { id: "words-wrong" }, state.message.text),
      h("button.first", { type: "submit", id: "find", part: "button" }, t(view, "showFits")),
    ),
  ];
}

/** Notes for the one who asks, in the professional view alone. */
function howToAsk(view: View, key: TextKey): Child {
  return view.host.view === "professional" && details(key, t(view, "howToAsk"), h("p", {}, t(view, key)));
}
