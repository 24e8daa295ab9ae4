import { commas } from "../../resource/lines.js";
import { button, type Child, h, heading } from "../dom.js";
import { appointmentPaper, bookletPaper, listPaper, onPoster, planPaper, posterPaper } from "../print/papers.js";
import type { Paper } from "../state.js";
import { t, type View } from "../view.js";

const NAMES = {
  list: "printList",
  plan: "printPlan",
  appointment: "printAppointment",
  booklet: "booklet",
  poster: "poster",
} as const;

/** A paper as it will be printed, with the buttons that are not on it. */
export function paperScreen(view: View): Child {
  const kind = view.state.paper ?? "list";
  const { shown, left } = kind === "poster" ? onPoster(view) : { shown: undefined, left: [] };
  const isEmpty = shown?.length === 0;
  return [
    h(
      "div.screen-only",
      {},
      heading(view.host.level, { id: "screen-title", tabindex: -1 }, t(view, NAMES[kind])),
      h(
        "p.ways",
        {},
        !isEmpty && button(t(view, "print"), () => view.act.print(), { id: "print", class: "first", part: "button" }),
        button(t(view, "back"), () => view.act.back(), { id: "back", part: "button" }),
      ),
      isEmpty ? h("p", {}, t(view, "posterEmpty")) : h("p.hint", {}, t(view, "notSaved")),
      left.length > 0 && h("p.note", {}, t(view, "posterLeft", { names: commas(left.map(({ name }) => name)) })),
    ),
    !isEmpty && h("div", { class: `paper for-${kind} ${view.state.large ? "large" : ""}` }, paperOf(view, kind)),
  ];
}

function paperOf(view: View, kind: Paper): Child {
  switch (kind) {
    case "list":
      return listPaper(view);
    case "plan":
      return planPaper(view);
    case "appointment":
      return appointmentPaper(view);
    case "booklet":
      return bookletPaper(view);
    case "poster":
      return posterPaper(view);
    default:
      return kind satisfies never;
  }
}
