import { valueText } from "../../resource/lines.js";
import { button, type Child, h, heading } from "../dom.js";
import { needLabel, t, type View } from "../view.js";

/** Every need that something in the directory helps with, under a few headings. For those who would rather choose than type. */
export function browseScreen(view: View): Child {
  const helped = new Set(view.records.flatMap((record) => record.helps_with ?? []));
  const types = [...new Set(view.vocabulary.needs.map((need) => need.type))];
  return [
    button(t(view, "back"), () => view.act.back(), { class: "link", id: "back" }),
    heading(view.host.level, { id: "screen-title", tabindex: -1 }, t(view, "browse")),
    types.map((type) => {
      const needs = view.vocabulary.needs
        .filter((need) => need.type === type && helped.has(need.id))
        .map((need) => ({ id: need.id, label: needLabel(view, need.id) }))
        .sort((a, b) => (a.label < b.label ? -1 : 1));
      if (needs.length === 0) return undefined;
      return h(
        "section",
        {},
        heading(view.host.level + 1, {}, valueText(view.words, "types", type)),
        h(
          "ul.chips",
          { role: "list" },
          needs.map(({ id, label }) =>
            h(
              "li",
              {},
              button(label, () => view.act.search({ screen: "results", needs: [id], words: "" }), {
                class: "chip",
                id: `need-${id}`,
                part: "chip",
              }),
            ),
          ),
        ),
      );
    }),
  ];
}
