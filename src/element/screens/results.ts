import type { Findings } from "../../index.js";
import { button, type Child, details, h, heading } from "../dom.js";
import { noteSaid, said } from "../facts.js";
import { card } from "../parts/card.js";
import { dangerPanel } from "../parts/danger-panel.js";
import { whenToGetHelp } from "../parts/help-line.js";
import { listBar } from "../parts/list-bar.js";
import { nothingRight } from "../parts/nothing-right.js";
import { isAnswered, questions } from "../parts/questions.js";
import { placeNotes, readings } from "../parts/readings.js";
import { searchForm } from "../parts/search-form.js";
import { n, placeLabel, t, type View } from "../view.js";

/** How many more cards come at a time. */
const MORE = 10;

/** Notes that a person needs before the list; the others stand at its end. */
const BEFORE: ReadonlySet<string> = new Set([
  "words-cut",
  "place-cut",
  "widened",
  "nothing-near",
  "weak",
  "nothing",
  "not-understood",
  "empty-directory",
  "old-bundle",
  "within",
  "read-as-welsh",
]);

/** Danger first, then how many and near where, what was understood, four questions, the cards, and what to do when none fits. */
export function resultsScreen(view: View): Child {
  const { findings } = view.state;
  if (findings === undefined) return undefined;
  const reception = view.host.layout === "reception";
  const hard = findings.urgent.some((help) => help.panel === "hard");
  const none = findings.total === 0;
  const form = reception
    ? searchForm(view)
    : h(
        "details.again",
        { part: "form", open: none },
        h("summary", { id: "change" }, t(view, "changeSearch")),
        searchForm(view),
      );
  // Of a list that is not there nothing is asked; an answer that emptied it can be taken back, or changed.
  const asks = isAnswered(view) || view.state.answering || !(reception || none);
  const body: Child = [
    placeNotes(view),
    notes(findings, true),
    readings(view),
    asks && questions(view),
    h("slot", { name: "before-results" }),
    listBar(view),
    // Without the second file a receptionist has cards, as everybody else.
    (reception ? view.more?.receptionRows(view, findings) : undefined) ?? cards(view, findings),
    mayNotFit(view, findings),
    nothingRight(view),
    aboutList(view, findings),
  ];
  return [
    reception && form,
    findings.urgent.map((help, at) => dangerPanel(view, help, at)),
    // Where danger stands first, a list must not be the next thing on the screen.
    hard
      ? h(
          "details.others",
          {},
          h("summary", { id: "others" }, resultsTitle(view, findings, t(view, "other"))),
          !reception && form,
          body,
        )
      : [resultsTitle(view, findings), !reception && form, body],
    h(
      "p.ways",
      {},
      button(t(view, "clearAll"), () => startAgain(view), { class: "link", id: "clear" }),
      view.state.message?.at === "clear" && h("span", {}, " ", view.state.message.text),
    ),
    h("slot", { name: "after-results" }),
    whenToGetHelp(view),
  ];
}

/** Forgets everything; where a list stands or a spreadsheet is open it says first that it goes too. */
function startAgain(view: View): void {
  const { state, act } = view;
  const goes = [state.list.length > 0 && t(view, "clearsList"), state.own > 0 && t(view, "clearsSheet")].filter(
    Boolean,
  );
  const text = [...goes, t(view, "pressAgain")].join(" ");
  if (goes.length === 0 || state.message?.at === "clear") act.reset();
  else act.set({ message: { at: "clear", text } }, { focus: "clear", say: text });
}

/** How many things, and near where: what focus goes to, and what is announced. */
export function countText(view: View, findings: Findings): string {
  if (findings.total === 0) return t(view, "nothingFound");
  const label = placeLabel(findings);
  return `${n(view, "things", findings.total)}${label === undefined ? "" : ` ${t(view, "nearPlace", { place: label })}`}`;
}

function resultsTitle(view: View, findings: Findings, before?: string): HTMLElement {
  return heading(
    view.host.level,
    { id: "results-title", tabindex: -1 },
    before === undefined ? countText(view, findings) : `${before} (${findings.total})`,
  );
}

function cards(view: View, findings: Findings): Child {
  if (findings.total === 0) return h("p", {}, t(view, "nothingTry"));
  const { shown } = view.state;
  return [
    h(
      "ol.cards",
      { role: "list" },
      findings.results.slice(0, shown).map((match, at) => card(view, match, at)),
    ),
    showMore(view, findings, shown, "card"),
  ];
}

/** The way to more of the results, or what to do about those that are counted and not here. @param id of a result, before its number */
export function showMore(view: View, { results, total }: Findings, shown: number, id: string, props = {}): Child {
  if (shown < results.length)
    return h(
      "p",
      {},
      button(t(view, "showMore"), () => view.act.set({ shown: shown + MORE }, { focus: `${id}-${shown}` }), {
        id: "more",
        part: "button",
        ...props,
      }),
    );
  return results.length < total && h("p.note", {}, t(view, "notAll", { some: results.length, all: total }));
}

/** Those that the record itself speaks against, each with the reason. */
function mayNotFit(view: View, findings: Findings): Child {
  const all = findings.may_not_fit;
  if (all.length === 0) return undefined;
  return details(
    "may-not-fit",
    n(view, "mayNotFit", all.length),
    h(
      "ul",
      { role: "list", class: "maybe" },
      all.map(({ resource, cautions }) =>
        h(
          "li",
          {},
          button(
            said(view, resource, "name"),
            () => view.act.go({ screen: "resource", resource: resource.id }, { focus: "screen-title" }),
            { class: "link", id: `maybe-${resource.id}` },
          ),
          h("p", {}, cautions[0] && noteSaid(view, cautions[0])),
        ),
      ),
    ),
  );
}

function notes(findings: Findings, before: boolean): Child {
  return findings.notes
    .filter((note) => note.code !== "step-up" && BEFORE.has(note.code) === before)
    .map((note) => h("p.note", {}, note.text));
}

function aboutList(view: View, findings: Findings): Child {
  const rest = notes(findings, false);
  return Array.isArray(rest) && rest.length > 0 ? details("about-list", t(view, "aboutList"), rest) : undefined;
}
