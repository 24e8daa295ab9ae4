import type { Resource } from "../../index.js";
import type { TextKey } from "../../language/element.js";
import { copyBox } from "../copy.js";
import { button, type Child, details, h, heading, unseen } from "../dom.js";
import { quoted, said, statusLines } from "../facts.js";
import { checkFirst } from "../parts/check-first.js";
import { contactButtons } from "../parts/contact.js";
import { filePicker } from "../parts/file-picker.js";
import { typed } from "../parts/search-form.js";
import { calendarFile, hasTimes } from "../print/calendar.js";
import { listFragment } from "../print/fragment.js";
import { listFile } from "../print/list-file.js";
import { plainText } from "../print/plain-text.js";
import { saveFile } from "../print/save.js";
import { textMessage } from "../print/text-message.js";
import { type Chosen, moved, planned, toggled } from "../state.js";
import { listed, missingText, n, paper, t, type View } from "../view.js";

const PLAN: readonly { key: "first_step" | "when" | "with_whom" | "in_the_way"; label: TextKey }[] = [
  { key: "first_step", label: "firstStep" },
  { key: "when", label: "byWhen" },
  { key: "with_whom", label: "withWhom" },
  { key: "in_the_way", label: "inTheWay" },
];

/** What was chosen together, a small plan for each, and everything to take home. */
export function listScreen(view: View): Child {
  const { state, act, host } = view;
  const { list } = state;
  const talk = h("input", {
    id: "next-talk",
    type: "text",
    maxlength: 200,
    autocomplete: "off",
    "data-private": true,
    part: "input",
    oninput: (event) => act.keep({ next_talk: typed(event) }),
  });
  talk.value = state.next_talk;
  const missing = missingText(view, list);
  return [
    button(
      t(view, state.findings === undefined ? "backStart" : "backResults"),
      () =>
        act.go(
          { screen: state.findings === undefined ? "start" : "results" },
          { focus: state.findings === undefined ? "screen-title" : "results-title" },
        ),
      { class: "link", id: "back" },
    ),
    heading(host.level, { id: "screen-title", tabindex: -1 }, t(view, "list")),
    h("p", {}, t(view, list.length === 0 ? "listEmpty" : "notSaved")),
    state.message?.at === "list" && h("p.note", {}, state.message.text),
    missing !== "" && h("p.note", {}, missing),
    h(
      "ol.cards",
      { role: "list" },
      list.map((plan, at) => item(view, plan, at)),
    ),
    list.length > 0 && h("div.field", {}, h("label", { for: "next-talk" }, t(view, "nextTalk")), talk),
    takeHome(view, listed(view)),
  ];
}

/** One thing with its plan. What is not listed any more keeps its plan, which is the person's own. */
function item(view: View, plan: Chosen, at: number): HTMLElement {
  const { act } = view;
  const resource = view.directory.get(plan.id);
  const name = resource?.name ?? missingText(view, [plan]);
  const named = (): HTMLElement => unseen(": ", resource === undefined ? name : quoted(view, name));
  const move = (by: 1 | -1, key: "up" | "down"): void =>
    act.set(
      { list: moved(view.state.list, plan.id, by) },
      { focus: `${key}-${plan.id}`, say: `${t(view, key)}: ${name}` },
    );
  const fields = PLAN.map(({ key, label }) => {
    const input = h("input", {
      id: `${key}-${plan.id}`,
      type: "text",
      maxlength: 300,
      autocomplete: "off",
      "data-private": true,
      part: "input",
      oninput: (event) => act.keep({ list: planned(view.state.list, plan.id, { [key]: typed(event) }) }),
    });
    input.value = plan[key];
    return h("div.field", {}, h("label", { for: `${key}-${plan.id}` }, t(view, label)), input);
  });
  const sure = h(
    "select",
    {
      id: `sure-${plan.id}`,
      part: "input",
      onchange: (event) =>
        act.keep({
          list: planned(view.state.list, plan.id, {
            confidence: typed(event) === "" ? undefined : Number(typed(event)),
          }),
        }),
    },
    h("option", { value: "" }, "-"),
    Array.from({ length: 11 }, (_, number) => h("option", { value: number }, String(number))),
  );
  sure.value = plan.confidence === undefined ? "" : String(plan.confidence);
  return h(
    "li.card",
    { part: "card" },
    heading(
      view.host.level + 1,
      { id: `item-${plan.id}`, tabindex: -1 },
      resource === undefined
        ? name
        : button(
            said(view, resource, "name") ?? name,
            () => act.go({ screen: "resource", resource: resource.id }, { focus: "screen-title" }),
            { class: "name", id: `open-${plan.id}` },
          ),
    ),
    resource !== undefined && [checkFirst(view, statusLines(view, resource)), contactButtons(view, resource)],
    h("div.plan", {}, fields, h("div.field", {}, h("label", { for: `sure-${plan.id}` }, t(view, "howSure")), sure)),
    h(
      "p.acts",
      {},
      at > 0 && button([t(view, "up"), named()], () => move(-1, "up"), { id: `up-${plan.id}`, class: "quiet" }),
      at < view.state.list.length - 1 &&
        button([t(view, "down"), named()], () => move(1, "down"), {
          id: `down-${plan.id}`,
          class: "quiet",
        }),
      button(
        [t(view, "remove"), named()],
        () =>
          act.set(
            { list: toggled(view.state.list, plan.id) },
            { focus: "screen-title", say: n(view, "onList", view.state.list.length - 1) },
          ),
        { id: `remove-${plan.id}`, class: "quiet" },
      ),
      resource !== undefined && calendarButton(view, resource),
    ),
  );
}

function calendarButton(view: View, resource: Resource): Child {
  if (!hasTimes(resource, view.today)) return undefined;
  return button(
    [t(view, "calendar"), unseen(": ", quoted(view, resource.name))],
    () => saveFile(`${resource.id}.ics`, "text/calendar", calendarFile(resource, view.today)),
    { id: `calendar-${resource.id}`, class: "quiet" },
  );
}

function takeHome(view: View, resources: readonly Resource[]): Child {
  const { act, state, host } = view;
  const some = resources.length > 0;
  const plain = details(
    "open-plain",
    t(view, "plainText"),
    copyBox(view, "plain", t(view, "plainText"), 8, () => plainText(view, resources)),
  );
  const message = textMessage(view, resources);
  const link = h("textarea", { id: "link", rows: 3, readonly: true, part: "input" });
  link.value = `${location.href.split("#", 1)[0]}${listFragment(state.list)}`;
  return h(
    "section",
    { "aria-labelledby": "take-home" },
    heading(host.level + 1, { id: "take-home" }, t(view, "takeHome")),
    h(
      "p.ways",
      {},
      some && button(t(view, "printList"), () => paper(view, "list"), { id: "paper-list", part: "button" }),
      some && button(t(view, "printLarge"), () => paper(view, "list", true), { id: "paper-large", part: "button" }),
      button(t(view, "printPlan"), () => paper(view, "plan"), { id: "paper-plan", class: "quiet" }),
      button(t(view, "printAppointment"), () => paper(view, "appointment"), {
        id: "paper-appointment",
        class: "quiet",
      }),
      state.list.length > 0 &&
        button(
          t(view, "saveList"),
          () => saveFile("our-list.json", "application/json", listFile(state.list, state.next_talk)),
          { id: "save-list", class: "quiet" },
        ),
    ),
    some && [
      plain,
      details(
        "open-message",
        t(view, "textMessage"),
        copyBox(view, "message", `${t(view, "textMessage")} (${message.length}/306)`, 5, () => message),
      ),
      details(
        "open-link",
        t(view, "linkList"),
        h("p", {}, t(view, "linkWarn")),
        h("div.field", {}, h("label", { for: "link" }, t(view, "linkList")), link),
      ),
    ],
    details(
      "keeping",
      t(view, "openList"),
      filePicker("open-list", t(view, "openList"), ".json,application/json", act.openList),
      state.message?.at === "open-list" ? h("p", { role: "status" }, state.message.text) : undefined,
    ),
    host.layout === "page"
      ? undefined
      : [
          heading(host.level + 1, {}, t(view, "forTheArea")),
          h(
            "p.ways",
            {},
            button(t(view, "booklet"), () => paper(view, "booklet"), { id: "paper-booklet", class: "quiet" }),
            button(t(view, "poster"), () => paper(view, "poster"), { id: "paper-poster", class: "quiet" }),
          ),
        ],
  );
}
