import { type Child, h, list } from "../dom.js";
import { t, type View } from "../view.js";

/** What to check before ringing or going, each in a line of its own; nothing where there is nothing. */
export function checkFirst(view: View, cautions: readonly Child[]): Child {
  if (cautions.length === 0) return undefined;
  return h("div.check", { part: "caution" }, h("p", {}, h("b", {}, t(view, "check"))), list(cautions));
}
