import { button, type Child, h, heading } from "./dom.js";
import type { More } from "./load-more.js";
import { helpLine, wayOut } from "./parts/help-line.js";
import { resultsScreen } from "./screens/results.js";
import { startScreen } from "./screens/start.js";
import { t, type View } from "./view.js";

/** The whole of what is shown: the help line, the way out where it is needed, and one screen. */
export function render(view: View): HTMLElement {
  const { state, host } = view;
  const danger = (state.findings?.urgent.length ?? 0) > 0;
  const help = helpLine(view);
  // Where the words could not be read, that nothing was noticed says nothing.
  const unread = state.findings?.notes.some(({ code }) => code === "not-readable") === true;
  const first = host.urgent === "always" || danger || unread;
  return h(
    "div",
    {
      class: `root in-${host.layout} at-${state.screen}`,
      lang: host.lang === "cy" ? "cy" : "en-GB",
      // On a page that is written from right to left, a number in parts would be shown from its last part to its first.
      dir: "ltr",
      part: "root",
    },
    first && help,
    state.findings?.sensitive === true && wayOut(view),
    h("div.screen", {}, screenOf(view)),
    !first && help,
    t(view, "unreviewed") !== "" && h("p.hint", {}, t(view, "unreviewed")),
    h("slot", { name: "footer" }),
    view.failed && h("slot", { name: "fallback" }),
  );
}

function screenOf(view: View): Child {
  const { more } = view;
  switch (view.state.screen) {
    case "start":
      return startScreen(view);
    case "results":
      return resultsScreen(view);
    default:
      return more === undefined ? onItsWay(view) : furtherScreen(view, more);
  }
}

function furtherScreen(view: View, more: More): Child {
  switch (view.state.screen) {
    case "together":
      return more.togetherScreen(view);
    case "browse":
      return more.browseScreen(view);
    case "list":
      return more.listScreen(view);
    case "resource":
      return more.resourceScreen(view);
    case "paper":
      return more.paperScreen(view);
    default:
      return undefined;
  }
}

/** In place of a screen whose file has not arrived yet, or will not. */
function onItsWay(view: View): Child {
  return [
    heading(
      view.host.level,
      { id: "screen-title", tabindex: -1 },
      t(view, view.moreFailed ? "notOpened" : "oneMoment"),
    ),
    h(
      "p.ways",
      {},
      button(t(view, "back"), () => view.act.back(), { class: "link", id: "back" }),
    ),
  ];
}
