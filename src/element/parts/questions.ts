import type { TextKey } from "../../language/element.js";
import { h } from "../dom.js";
import type { Answers } from "../state.js";
import { t, type View } from "../view.js";
import { typed } from "./search-form.js";

const QUESTIONS: readonly { key: keyof Answers; label: TextKey; choices: readonly [string, TextKey][] }[] = [
  {
    key: "how",
    label: "qHow",
    choices: [
      ["", "anyWay"],
      ["in-person", "inPerson"],
      ["phone", "byPhone"],
      ["online", "onlineWay"],
      ["home", "atHome"],
    ],
  },
  {
    key: "with",
    label: "qWith",
    choices: [
      ["", "either"],
      ["peers", "beenThrough"],
      ["trained", "trained"],
    ],
  },
  {
    key: "travel",
    label: "qTravel",
    choices: [
      ["", "noMatter"],
      ["can", "canTravel"],
      ["needs-lift", "needLift"],
      ["cannot", "cannotTravel"],
    ],
  },
  {
    key: "when",
    label: "qWhen",
    choices: [
      ["", "anyTime"],
      ["day", "day"],
      ["evening", "evening"],
      ["weekend", "weekend"],
    ],
  },
];

/** The four short questions, each one control. Nothing that was typed or chosen before is lost. */
export function questions(view: View): HTMLElement {
  return h(
    "fieldset.questions",
    {},
    h("legend", {}, t(view, "questions")),
    QUESTIONS.map(({ key, label, choices }) => {
      const select = h(
        "select",
        {
          id: `q-${key}`,
          part: "input",
          onchange: (event) =>
            view.act.search({ answers: { ...view.state.answers, [key]: typed(event) } }, { focus: `q-${key}` }),
        },
        choices.map(([value, text]) => h("option", { value }, t(view, text))),
      );
      select.value = view.state.answers[key];
      return h("div.field", {}, h("label", { for: `q-${key}` }, t(view, label)), select);
    }),
  );
}
