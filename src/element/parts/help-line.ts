import type { UrgentAction } from "../../index.js";
import { button, type Child, h, heading, list } from "../dom.js";
import { actionLink } from "../links.js";
import { helpLines, t, type View } from "../view.js";

/** The line of help that stands on every screen and every print, with danger noticed or not. */
export function helpLine(view: View): HTMLElement {
  return h(
    "section.help",
    { part: "help", "aria-label": t(view, "helpTitle") },
    list(
      helpLines(view).map((action) => [
        h("span", {}, `${shortLabel(view, action)} `),
        actionLink(view, action, action.value),
      ]),
    ),
  );
}

/** A few plain words for the lines that everyone knows; the line's own label for any other. */
export function shortLabel(view: View, action: UrgentAction): string {
  switch (action.id) {
    case "call-999":
      return t(view, "helpDanger");
    case "nhs-111":
      return t(view, "helpHealth");
    case "samaritans":
      return `${t(view, "helpTalk")}: Samaritans`;
    case "lifeline":
      return view.state.findings?.nation === undefined ? `${t(view, "helpTalkNi")}: Lifeline` : "Lifeline";
    default:
      return action.label;
  }
}

/** The button that leaves the page fast. It stands where findings are sensitive, and stays until the search is cleared. */
export function wayOut(view: View): Child {
  return [
    h(
      "div.way-out",
      { part: "way-out" },
      button(t(view, "leave"), () => view.act.leave(), { id: "leave", class: "leave", part: "button" }),
    ),
    h("p.hint", {}, t(view, "leaveHint")),
  ];
}

/** The end of every list: where to turn, by how much it presses. */
export function whenToGetHelp(view: View): HTMLElement {
  const lines = helpLines(view);
  const shown = (id: string) =>
    lines.filter((line) => line.id === id).map((line) => [" ", actionLink(view, line, line.value)]);
  const talk = lines.filter((line) => line.id === "samaritans" || line.id === "lifeline");
  return h(
    "section.when",
    { "aria-labelledby": "when-title" },
    heading(view.host.level + 1, { id: "when-title" }, t(view, "helpWhen")),
    list([
      t(view, "helpNotUrgent"),
      lines.some((line) => line.id === "nhs-111") && [t(view, "helpUrgent"), shown("nhs-111")],
      talk.length > 0 && [
        `${t(view, "helpTalk")}:`,
        talk.map((line) => [
          ` ${line.id === "lifeline" ? "Lifeline" : "Samaritans"} `,
          actionLink(view, line, line.value),
        ]),
      ],
      [t(view, "helpEmergency"), shown("call-999")],
    ]),
  );
}
