import type { Findings, Match } from "../../index.js";
import { kindLine, whoText } from "../../resource/lines.js";
import { dial } from "../../resource/links.js";
import { copy, copyBox } from "../copy.js";
import { button, type Child, h } from "../dom.js";
import { noteSaid, said, wayOf, whySaid, withQuoted } from "../facts.js";
import { moveIn } from "../keys.js";
import { checkFirst } from "../parts/check-first.js";
import { contactButtons } from "../parts/contact.js";
import { textMessage } from "../print/text-message.js";
import { joined } from "../state.js";
import { t, type View } from "../view.js";
import { showMore } from "./results.js";

/** Rows shown before "show more" in the reception layout: what fits a screen beside the phone. */
const ROWS = 8;

/** A first reason of these says that it is not quite what was asked. */
const NOT_QUITE: ReadonlySet<string> = new Set("need-related need-inferred text".split(" "));

/**
 * Results as lines: name, whom it is for and, where it is not quite what was asked, what it is, phone, open now. Arrow keys move, Enter opens, C copies a text message,
 * Escape goes back to the box. The last line is always a person to ask.
 */
export function receptionRows(view: View, findings: Findings): Child {
  const shown = Math.max(ROWS, view.state.shown);
  const rows = findings.results.slice(0, shown);
  const ask = view.host.stepUp;
  const { before, list } = view.state;
  return h(
    "div.rows",
    { onkeydown: (event) => rowKeys(view, event as KeyboardEvent) },
    h(
      "ol",
      { role: "list" },
      rows.map((match, at) => row(view, match, at)),
    ),
    showMore(view, findings, shown, "row", { class: "row" }),
    h(
      "p.step-up",
      {},
      t(view, "notSureAsk", { name: ask?.name ?? t(view, "linkWorker") }),
      ask?.phone === undefined
        ? undefined
        : [" ", h("a", { href: `tel:${dial(ask.phone) ?? ""}`, class: "row", id: "row-ask" }, ask.phone)],
    ),
    before !== undefined &&
      h(
        "p",
        {},
        button(
          t(view, "sameCaller"),
          () => view.act.search({ ...before, before: undefined, list: joined(before.list, list) }, { focus: "row-0" }),
          { class: "link", id: "same-caller" },
        ),
      ),
  );
}

function row(view: View, match: Match, at: number): HTMLElement {
  const { resource } = match;
  const { row: opens, message } = view.state;
  const open = opens === resource.id;
  const [first] = match.reasons;
  const onNow = match.reasons.some((reason) => reason.code === "open-now");
  return h(
    "li",
    { part: "card" },
    button(
      [
        h("b", {}, said(view, resource, "name")),
        h(
          "span",
          {},
          withQuoted(view, whoText(view, resource), resource.who_for?.text),
          first !== undefined && NOT_QUITE.has(first.code) ? h("small.small", {}, noteSaid(view, first)) : undefined,
        ),
        h("span.number", {}, wayOf(view, resource) ?? t(view, "noPhone")),
        onNow ? h("span", {}, t(view, "openNow")) : undefined,
        // Copied with a key: the box that would say so is shut.
        !open && message?.at === `sms-${resource.id}` && h("b", {}, message.text),
      ],
      () => view.act.set({ row: open ? undefined : resource.id }, { focus: `row-${at}` }),
      { id: `row-${at}`, class: "row", "aria-expanded": open ? "true" : "false", "data-id": resource.id },
    ),
    open ? opened(view, match) : undefined,
  );
}

/** What to read out, what to check, and the message to send. */
function opened(view: View, match: Match): HTMLElement {
  const { resource } = match;
  const message = textMessage(view, [resource]);
  return h(
    "div.opened",
    {},
    h("p.kind", {}, kindLine(view, resource)),
    h("p", {}, said(view, resource, "summary")),
    h("p.why", {}, h("b", {}, t(view, "why")), whySaid(view, match)),
    checkFirst(
      view,
      match.cautions.map((note) => noteSaid(view, note)),
    ),
    contactButtons(view, resource),
    copyBox(view, `sms-${resource.id}`, t(view, "textMessage"), 5, () => message),
    button(
      withQuoted(view, t(view, "moreAbout", { name: resource.name }), resource.name),
      () => view.act.go({ screen: "resource", resource: resource.id }, { focus: "screen-title" }),
      { class: "link", id: `more-${resource.id}` },
    ),
  );
}

function rowKeys(view: View, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (!target.classList.contains("row")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    moveIn(event.currentTarget as HTMLElement, ".row", target, event.key === "ArrowDown" ? 1 : -1);
    return;
  }
  const id = target.dataset.id;
  if (event.key.toLowerCase() !== "c" || event.ctrlKey || event.metaKey || event.altKey || id === undefined) return;
  event.preventDefault();
  const resource = view.directory.get(id);
  if (resource === undefined) return;
  copy(view, `sms-${id}`, textMessage(view, [resource]), event, { row: id });
}
