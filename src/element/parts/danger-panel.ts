import type { UrgentAction, UrgentHelp } from "../../index.js";
import { type Child, details, h, heading, list, MASKED } from "../dom.js";
import { quoted } from "../facts.js";
import { actionLink } from "../links.js";
import { t, type View } from "../view.js";

/** What a way is called, and its number where the name does not hold it: "Ring 999" has said it. */
function waySaid({ label, label_lang, value }: UrgentAction): Child {
  return [h("b", { lang: label_lang }, label), !label.includes(value) && h("span.number", {}, value)];
}

/** What is shown first when danger was noticed: a calm sentence and ways to reach someone now. It asks nothing. */
export function dangerPanel(view: View, help: UrgentHelp, at: number): HTMLElement {
  // In Welsh the English stands beneath, on a line of its own.
  const [first = "", ...beneath] = help.text.split("\n");
  const ways = help.actions.map((action) => [
    actionLink(view, action, waySaid(action), {
      class: "way",
      part: "button",
    }),
    h("span.hint", {}, quoted(view, [action.hours, action.cost].filter((each) => each !== undefined).join(", "))),
    action.note === undefined ? undefined : h("span.hint", {}, action.note),
  ]);
  const most = 4;
  return h(
    "section",
    {
      ...MASKED,
      class: `danger ${help.level} ${MASKED.class ?? ""}`,
      part: "panel",
      "aria-labelledby": `danger-${at}`,
    },
    heading(view.host.level, { id: `danger-${at}`, tabindex: -1 }, first),
    beneath.map((text) => h("p", { lang: view.host.lang === "cy" ? "en" : undefined }, text)),
    list(ways.slice(0, most)),
    ways.length > most ? details(`ways-${at}`, t(view, "moreHelp"), list(ways.slice(most))) : undefined,
  );
}
