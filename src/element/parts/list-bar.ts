import { button, type Child, h } from "../dom.js";
import { n, t, type View } from "../view.js";

/** How many are on the list, with the way to it. It stands in the flow of the page, so that it never covers focus. */
export function listBar(view: View): Child {
  const count = view.state.list.length;
  if (count === 0) return undefined;
  return h(
    "p.bar",
    { part: "bar" },
    h("b", {}, n(view, "onList", count)),
    " ",
    button(t(view, "list"), () => view.act.go({ screen: "list" }, { focus: "screen-title" }), {
      id: "to-list",
      part: "button",
    }),
  );
}
