import type { Resource } from "../index.js";
import { type Child, h } from "./dom.js";
import { helpLine, wayOut } from "./parts/help-line.js";
import { browseScreen } from "./screens/browse.js";
import { listScreen } from "./screens/our-list.js";
import { paperScreen } from "./screens/paper.js";
import { resourceScreen } from "./screens/resource.js";
import { resultsScreen } from "./screens/results.js";
import { startScreen } from "./screens/start.js";
import { togetherScreen } from "./screens/together.js";
import { t, type View } from "./view.js";

/** The whole of what is shown: the help line, the way out where it is needed, and one screen. */
export function render(view: View, records: readonly Resource[]): HTMLElement {
  const { state, host } = view;
  const danger = (state.findings?.urgent.length ?? 0) > 0;
  const help = helpLine(view);
  const first = host.urgent === "always" || danger;
  return h(
    "div",
    { class: `root in-${host.layout} at-${state.screen}`, lang: host.lang === "cy" ? "cy" : "en-GB", part: "root" },
    first ? help : undefined,
    state.findings?.sensitive === true ? wayOut(view) : undefined,
    h("div.screen", {}, screenOf(view, records)),
    first ? undefined : help,
    t(view, "unreviewed") === "" ? undefined : h("p.hint", {}, t(view, "unreviewed")),
    h("slot", { name: "footer" }),
  );
}

function screenOf(view: View, records: readonly Resource[]): Child {
  switch (view.state.screen) {
    case "start":
      return startScreen(view);
    case "results":
      return resultsScreen(view);
    case "together":
      return togetherScreen(view);
    case "browse":
      return browseScreen(view, records);
    case "list":
      return listScreen(view);
    case "resource":
      return resourceScreen(view);
    case "paper":
      return paperScreen(view, records);
    default:
      return view.state.screen satisfies never;
  }
}
