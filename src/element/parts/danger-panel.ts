import type { UrgentAction, UrgentHelp } from "../../index.js";
import { EMERGENCY, seenOf } from "../../language/urgent.js";
import { type Child, details, h, heading, list, MASKED } from "../dom.js";
import { quoted } from "../facts.js";
import { actionLink } from "../links.js";
import { t, type View } from "../view.js";

/** What a way is called, and its number where the name does not hold it: "Ring 999" has said it. */
function waySaid({ label, label_lang, value }: UrgentAction): Child {
  return [h("b", { lang: label_lang }, label), !label.includes(value) && [" ", h("span.number", {}, value)]];
}

/**
 * What is shown first when danger was noticed: a calm sentence and ways to reach someone now. It asks nothing. A hard
 * panel shows every way. A soft one stands above results that are open, and must not push them off a phone: it shows
 * the most fitting ways and all that lead to 999, and says how many more a press opens. A quiet one shows the first.
 */
export function dangerPanel(view: View, help: UrgentHelp, at: number): HTMLElement {
  // In Welsh the English stands beneath, on a line of its own.
  const [first = "", ...beneath] = help.text.split("\n");
  const isShort = help.quiet || (help.panel === "soft" && help.level !== "emergency");
  const isEmergency = ({ value }: UrgentAction): boolean => value === EMERGENCY;
  const way = (action: UrgentAction): Child => [
    actionLink(view, action, waySaid(action), {
      class: "way",
      part: "button",
    }),
    // Everyone knows when 999 answers.
    !(isShort && isEmergency(action)) &&
      h("span.hint", {}, quoted(view, [action.hours, action.cost].filter((each) => each !== undefined).join(", "))),
    action.note !== undefined && h("span.hint", {}, action.note),
  ];
  const rest = isShort ? help.actions.slice(seenOf(help)).filter((action) => help.quiet || !isEmergency(action)) : [];
  return h(
    "section",
    {
      ...MASKED,
      class: `danger ${help.level} ${help.panel} ${help.quiet ? "hushed" : ""} ${MASKED.class ?? ""}`,
      part: "panel",
      "aria-labelledby": `danger-${at}`,
    },
    heading(view.host.level, { id: `danger-${at}`, tabindex: -1 }, first),
    beneath.map((text) => h("p", {}, quoted(view, text))),
    list(help.actions.filter((action) => !rest.includes(action)).map(way)),
    rest.length > 0 && details(`ways-${at}`, t(view, "moreHelp", { n: rest.length }), list(rest.map(way))),
  );
}
