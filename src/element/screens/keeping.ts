import { button, type Child, details, h } from "../dom.js";
import { filePicker } from "../parts/file-picker.js";
import { n, t, type View } from "../view.js";

/** Opening a saved list and, for professionals, a spreadsheet of their own. Both are read here and go nowhere. */
export function keeping(view: View): Child {
  const { state, act, host } = view;
  const message = (at: string) =>
    state.message?.at === at ? h("p", { role: "status" }, state.message.text) : undefined;
  return details(
    "keeping",
    t(view, "openList"),
    filePicker("open-list", t(view, "openList"), ".json,application/json", act.openList),
    message("open-list"),
    host.view === "professional" &&
      h(
        "div",
        {},
        filePicker("sheet", t(view, "ownSheet"), ".csv,.txt,text/csv", act.openSheet, t(view, "ownSheetHint")),
        state.own > 0 &&
          h(
            "p",
            {},
            n(view, "rowsRead", state.own),
            " ",
            button(t(view, "ownSheetRemove"), () => act.removeSheet(), { class: "link", id: "sheet-out" }),
          ),
        message("sheet"),
      ),
  );
}
