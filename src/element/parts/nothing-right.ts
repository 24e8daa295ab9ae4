import type { TextKey } from "../../language/element.js";
import { dial } from "../../resource/links.js";
import { button, type Child, details, h, heading } from "../dom.js";
import { outward } from "../links.js";
import { placed, type State } from "../state.js";
import { needLabel, placeLabel, t, type View } from "../view.js";

/** Miles to look when a person asks to look further. */
const FURTHER = 30;

/** What to do when none of it fits. */
export function nothingRight(view: View): HTMLElement {
  const { state, act } = view;
  const way = (id: string, text: TextKey, change: Partial<State>): HTMLElement =>
    button(t(view, text), () => act.search(change, { focus: "results-title" }), { id, class: "quiet" });
  return h(
    "section.nothing",
    { "aria-labelledby": "nothing-title" },
    heading(view.host.level + 1, { id: "nothing-title", tabindex: -1 }, t(view, "nothingRight")),
    h(
      "p.ways",
      {},
      placeLabel(state.findings) !== undefined &&
        state.within !== FURTHER &&
        way("further", "lookFurther", { within: FURTHER }),
      state.answers.how !== "phone" && way("by-phone", "phoneOnline", { answers: { ...state.answers, how: "phone" } }),
      state.near !== "" && way("anywhere", "anywhere", placed("")),
      state.tried.length > 0 && way("bring-back", "bringBack", { tried: [] }),
      state.decline.length > 0 && way("read-again", "readAgain", { decline: [] }),
      button(t(view, "goTogether"), () => act.go({ screen: "together" }, { focus: "screen-title" }), {
        id: "together",
        class: "quiet",
      }),
    ),
    // In reception it is the last line of the rows.
    view.host.layout !== "reception" && stepUp(view),
    view.host.tellUs && tellUs(view),
  );
}

/** The host's own contact for when nothing fits; nothing when the host set none. */
export function stepUp(view: View): HTMLElement | undefined {
  const contact = view.host.stepUp;
  if (contact === undefined) return undefined;
  const digits = contact.phone === undefined ? undefined : dial(contact.phone);
  return h(
    "p.step-up",
    {},
    t(view, "ask", { name: contact.name }),
    contact.phone !== undefined && [
      " ",
      digits === undefined ? contact.phone : h("a", { href: `tel:${digits}` }, contact.phone),
    ],
    contact.url !== undefined && [" ", outward(view, contact.url, t(view, "website"))],
  );
}

/** Tells the host that a need was not met: four fields, shown before they go, without a word that was typed. */
function tellUs(view: View): HTMLElement {
  const { findings, told: done } = view.state;
  const need = findings?.understood.needs[0]?.need ?? view.state.needs[0] ?? "not-known";
  // The district is the first half of a postcode; a town's name is not passed on.
  const district = /^[A-Z]{1,2}\d[A-Z\d]?(?= |$)/.exec(placeLabel(findings) ?? "")?.[0] ?? "";
  const preview = h("dl", {});
  const show = (reason: string): void => {
    const { unmet, told } = view.words.values;
    const rows: [string, Child][] = [
      ["need", need === "not-known" ? "-" : needLabel(view, need)],
      ["district", district === "" ? "-" : district],
      ["reason", unmet[reason] ?? reason],
      ["view", told[view.host.view]],
    ];
    preview.replaceChildren(...rows.flatMap(([term, value]) => [h("dt", {}, told[term]), h("dd", {}, value)]));
  };
  const select = h(
    "select",
    {
      id: "tell-why",
      part: "input",
      disabled: done,
      onchange: () => {
        view.act.keep({ unmet: select.value });
        show(select.value);
      },
    },
    Object.entries(view.words.values.unmet).map(([value, text]) => h("option", { value }, text)),
  );
  select.value = view.state.unmet ?? select.value;
  show(select.value);
  return details(
    "tell",
    t(view, "tellUs"),
    h("div.field", {}, h("label", { for: "tell-why" }, t(view, "tellWhy")), select),
    h("p", {}, t(view, "tellPreview")),
    preview,
    // Once for an answer: pressed again it would count as somebody else's.
    done
      ? h("p", {}, t(view, "tellDone"))
      : button(
          t(view, "tellSend"),
          () => {
            view.act.unmet({ needId: need, district, reason: select.value, view: view.host.view });
            view.act.set({ told: true, unmet: select.value }, { focus: "nothing-title", say: t(view, "tellDone") });
          },
          { id: "tell-send" },
        ),
  );
}
