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

/** From this width on the questions stand in one line; on a narrower screen they would push the list off it. */
const IN_A_LINE = "(min-width: 40rem)";

/** Whether an answer to one of them counts. */
export function isAnswered({ state }: View): boolean {
  return Object.values(state.answers).some((answer) => answer !== "");
}

/**
 * The four short questions, each one control, shut at first on a narrow screen, unless an answer to one of them counts.
 * Nothing that was typed or chosen before is lost.
 */
export function questions(view: View): HTMLElement {
  return h(
    "details.narrow",
    { open: matchMedia(IN_A_LINE).matches || isAnswered(view) },
    h("summary", { id: "questions" }, t(view, "questions")),
    h(
      "div.questions",
      { role: "group", "aria-labelledby": "questions" },
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
    ),
  );
}
