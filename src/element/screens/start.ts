import type { TextKey } from "../../language/element.js";
import { button, type Child, h, heading } from "../dom.js";
import { listBar } from "../parts/list-bar.js";
import { stepUp } from "../parts/nothing-right.js";
import { searchForm } from "../parts/search-form.js";
import { t, type View } from "../view.js";

/** Two boxes, one button, and two ways round for those who have no words yet. */
export function startScreen(view: View): Child {
  const { host, act } = view;
  const way = (screen: "together" | "browse", text: TextKey): HTMLElement =>
    button(t(view, text), () => act.go({ screen }, { focus: "screen-title" }), { class: "link", id: screen });
  if (view.failed) return [title(view), h("p.wrong", { role: "alert" }, t(view, "failed")), stepUp(view)];
  return [
    title(view),
    h("slot", { name: "intro" }),
    searchForm(view),
    h("p.ways", {}, way("together", "goTogether"), way("browse", "browse")),
    host.layout === "reception" && h("p.hint", {}, t(view, "receptionKeys")),
    listBar(view),
    host.layout !== "page" && view.more?.keeping(view),
    h("p.hint", {}, t(view, "privacy")),
    h("slot", { name: "before-results" }),
  ];
}

function title(view: View): HTMLElement {
  const key =
    view.host.layout === "together" ? "titleTogether" : view.host.layout === "reception" ? "reception" : "title";
  return heading(view.host.level, { id: "screen-title", tabindex: -1 }, t(view, key));
}
