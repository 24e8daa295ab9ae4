import { button, type Child, h, heading } from "../dom.js";
import { filePicker } from "../parts/file-picker.js";
import { listBar } from "../parts/list-bar.js";
import { stepUp } from "../parts/nothing-right.js";
import { searchForm } from "../parts/search-form.js";
import { n, t, type View } from "../view.js";

/** Two boxes, one button, and two ways round for those who have no words yet. */
export function startScreen(view: View): Child {
  const { host, act } = view;
  if (view.failed) return [title(view), h("p.wrong", { role: "alert" }, t(view, "failed")), stepUp(view)];
  return [
    title(view),
    h("slot", { name: "intro" }),
    searchForm(view),
    h(
      "p.ways",
      {},
      button(t(view, "goTogether"), () => act.go({ screen: "together" }, { focus: "screen-title" }), {
        class: "link",
        id: "together",
      }),
      button(t(view, "browse"), () => act.go({ screen: "browse" }, { focus: "screen-title" }), {
        class: "link",
        id: "browse",
      }),
    ),
    host.layout === "reception" ? h("p.hint", {}, t(view, "receptionKeys")) : undefined,
    listBar(view),
    host.layout === "page" ? undefined : keeping(view),
    h("p.hint.privacy", {}, t(view, "privacy")),
    h("slot", { name: "before-results" }),
  ];
}

function title(view: View): HTMLElement {
  const key =
    view.host.layout === "together" ? "titleTogether" : view.host.layout === "reception" ? "reception" : "title";
  return heading(view.host.level, { id: "screen-title", tabindex: -1 }, t(view, key));
}

/** Opening a saved list and, for professionals, a spreadsheet of their own. Both are read here and go nowhere. */
function keeping(view: View): Child {
  const { state, act, host } = view;
  const message = (at: string) =>
    state.message?.at === at ? h("p", { role: "status" }, state.message.text) : undefined;
  return h(
    "details",
    { open: state.message?.at === "sheet" || state.message?.at === "open-list" },
    h("summary", {}, t(view, "openList")),
    filePicker("open-list", t(view, "openList"), ".json,application/json", act.openList),
    message("open-list"),
    host.view === "professional" &&
      h(
        "div",
        {},
        filePicker("sheet", t(view, "ownSheet"), ".csv,text/csv", act.openSheet, t(view, "ownSheetHint")),
        message("sheet"),
        state.own > 0 &&
          h(
            "p",
            {},
            n(view, "rowsRead", state.own),
            " ",
            button(t(view, "ownSheetRemove"), () => act.removeSheet(), { class: "link", id: "sheet-out" }),
          ),
      ),
  );
}
