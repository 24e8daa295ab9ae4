import type { FindRequest, Match, Resource } from "../../index.js";
import { spokenDate } from "../../language/speaking.js";
import { isRunning } from "../../resource/index.js";
import {
  contactLine,
  costText,
  joinLines,
  kindLine,
  notStated,
  placeLine,
  sentences,
  valueText,
  whenLines,
} from "../../resource/lines.js";
import { isProgramme } from "../../resource/programmes.js";
import { isSensitive } from "../../resource/sensitive.js";
import { type Child, h, heading, list } from "../dom.js";
import { furtherContacts, quoted, said, statusLines, wayOf, waysOf, withQuoted } from "../facts.js";
import { shortLabel } from "../parts/help-line.js";
import { needsRead } from "../parts/readings.js";
import type { Chosen } from "../state.js";
import { helpLines, listed, needLabel, placeLabel, t, type View } from "../view.js";

/** The papers, each as a document of its own: no button in it, one thing a block, the help line at its end. */

/** Our list: a block for each thing, with its plan, and strips with the numbers to tear off. */
export function listPaper(view: View): Child {
  const resources = listed(view);
  return [
    title(view, t(view, "list")),
    resources.map((resource) =>
      block(
        view,
        resource,
        view.state.list.find((each) => each.id === resource.id),
      ),
    ),
    nextTalk(view),
    tearOff(view, resources, 1),
    ending(view),
  ];
}

/** My plan: what was chosen, and lines to write on for what was not said yet. */
export function planPaper(view: View): Child {
  const items = view.state.list.length === 0 ? [undefined] : view.state.list;
  return [
    title(view, t(view, "planTitle")),
    items.map((plan) => {
      const resource = plan === undefined ? undefined : view.directory.get(plan.id);
      return h(
        "section.block",
        {},
        resource === undefined
          ? line(view, "list")
          : [heading(view.host.level + 1, {}, said(view, resource, "name")), numbers(view, resource)],
        written(t(view, "firstStep"), plan?.first_step),
        written(t(view, "byWhen"), plan?.when),
        written(t(view, "withWhom"), plan?.with_whom),
        written(t(view, "inTheWay"), plan?.in_the_way),
        written(t(view, "howSure"), plan?.confidence?.toString()),
      );
    }),
    nextTalk(view) ?? written(t(view, "nextTalk"), undefined),
    ending(view),
  ];
}

/** Most groups on the sheet for an appointment, so that it stays one sheet. */
const ON_APPOINTMENT = 3;

/** What was chosen before what else there is, but never so much of it that nothing is for the conditions. */
function toAskAbout(view: View, programmes: readonly Resource[]): Resource[] {
  const mayBeAsked = (each: Resource): boolean => isProgramme(each) && mayBeSeen(view, each);
  const chosen = listed(view).filter(mayBeAsked).slice(0, ON_APPOINTMENT);
  const others = programmes.filter(mayBeAsked);
  const kept = others.some((each) => chosen.includes(each)) ? chosen : chosen.slice(0, ON_APPOINTMENT - 1);
  return [...new Set([...kept, ...others, ...chosen])].slice(0, ON_APPOINTMENT);
}

/** A sheet to take to an appointment: it works with nothing typed, and asks questions, not for advice. */
export function appointmentPaper(view: View): Child {
  const { findings } = view.state;
  const read = findings === undefined ? [] : needsRead(findings).map((each) => each.need);
  const needs = [...view.state.needs, ...read].slice(0, 3);
  const conditions = needs.filter((id) =>
    view.vocabulary.needs.some((need) => need.id === id && need.type === "condition"),
  );
  const near = view.state.point?.point ?? (view.state.near.trim() === "" ? undefined : view.state.near);
  const prompts = conditions.length === 0 ? undefined : view.directory.promptsFor(conditions, near);
  const programmes = (prompts?.programmes ?? []).flatMap((id) => view.directory.get(id) ?? []);
  const groups = toAskAbout(view, programmes);
  return [
    title(view, t(view, "appointmentTitle")),
    h(
      "section.block",
      {},
      heading(view.host.level + 1, {}, t(view, "appointmentTalk")),
      h("ol.write", {}, h("li", {}), h("li", {}), h("li", {})),
    ),
    h(
      "section.block",
      {},
      heading(view.host.level + 1, {}, t(view, "appointmentAsk")),
      list(
        [
          t(view, "askGroup"),
          conditions.length > 0 &&
            `${t(view, "askProgramme")} (${conditions.map((id) => needLabel(view, id)).join(", ")})`,
          t(view, "askWorse"),
          t(view, "askWritten"),
          t(view, "askReview"),
        ],
        { class: "boxes" },
      ),
      groups.length > 0 && [
        h("p", {}, h("b", {}, t(view, "appointmentGroups"))),
        list(groups.map((each) => [said(view, each, "name"), " ", h("b", {}, wayOf(view, each))])),
      ],
    ),
    written(t(view, "appointmentWho"), undefined),
    h(
      "section.block",
      {},
      heading(view.host.level + 1, {}, t(view, "appointmentNext")),
      h("ol.write", {}, h("li", {}), h("li", {})),
    ),
    ending(view),
  ];
}

/**
 * Everything that is running near, by kind: for a counter, a library, a waiting room. It is asked for with the place
 * alone: what the last person looked for is nobody else's.
 */
export function bookletPaper(view: View): Child {
  const { host, state } = view;
  const near = state.near.trim() || host.near;
  const found = view.directory.find({
    near: state.point?.point ?? near,
    kinds: host.kinds as NonNullable<FindRequest["kinds"]>,
    modes: host.modes as NonNullable<FindRequest["modes"]>,
    view: host.view,
    lang: host.lang,
    limit: view.records.length,
  });
  const kinds = [...new Set(found.results.map(({ resource }) => resource.kind ?? ""))].sort();
  // What the host calls its area is the name of where it began, and of no other place that somebody looked near.
  const where = (near !== "" && near === host.near && host.area) || placeLabel(found);
  return [
    where === undefined && h("p.note.screen-only", {}, t(view, "bookletAll")),
    title(view, where === undefined ? t(view, "bookletTitle") : `${t(view, "bookletTitle")}: ${where}`),
    kinds.map((kind) => [
      heading(view.host.level + 1, {}, kind === "" ? t(view, "bookletOther") : valueText(view.words, "kinds", kind)),
      found.results.filter(({ resource }) => (resource.kind ?? "") === kind).map((match) => inBooklet(view, match)),
    ]),
    ending(view),
  ];
}

/** Further than this, in metres, nobody goes for what reaches them otherwise too: fifteen miles. */
const AFAR = 24_000;

/** What reaches people here from afar says how it does, and nothing of what it says to those who go there. */
function inBooklet(view: View, { resource, reach, distance, reasons }: Match): HTMLElement {
  if (reach === "venue" || (distance?.metres ?? 0) <= AFAR) return block(view, resource, undefined, 2);
  const join = { ...resource.join, drop_in: false };
  const told = { ...resource, places: [], schedule: [], first_time: {}, join };
  return block(view, told, undefined, 2, reasons.find(({ part }) => part === "reach")?.text);
}

/** Most groups on a poster, so that it is read from afar, and most strips to tear off. */
const ON_POSTER = 3;
const STRIPS = 8;

/** Whether it is running, and nobody minds to be seen with its name, as with that of a group for people who were abused. */
function mayBeSeen({ today }: View, each: Resource): boolean {
  return isRunning(each, today) && each.helps_with?.some(isSensitive) !== true;
}

/** What stands on a poster, and what of the list does not: the first few whose number anybody may be seen to take. */
export function onPoster(view: View): { shown: Resource[]; left: Resource[] } {
  const { list, findings } = view.state;
  const all = list.length > 0 ? listed(view) : (findings?.results ?? []).slice(0, ON_POSTER).map((one) => one.resource);
  const shown = all.filter((each) => mayBeSeen(view, each)).slice(0, ON_POSTER);
  return { shown, left: all.filter((each) => !shown.includes(each)) };
}

/** A poster with numbers to tear off, as many of each. */
export function posterPaper(view: View): Child {
  const { shown } = onPoster(view);
  return [
    h("p.poster-title", {}, t(view, "posterTitle")),
    shown.map((resource) =>
      h(
        "section.block",
        {},
        heading(view.host.level + 1, {}, said(view, resource, "name")),
        h("p", {}, said(view, resource, "summary")),
        numbers(view, resource, waysOf(view, resource).slice(0, 1)),
        h("p", {}, whenLines(view, resource).map((each) => quoted(view, each))[0]),
      ),
    ),
    h("p.big", {}, t(view, "posterAsk")),
    ending(view),
    tearOff(view, shown, Math.floor(STRIPS / shown.length)),
  ];
}

function title(view: View, text: string): HTMLElement {
  return heading(view.host.level, { class: "paper-title" }, text);
}

/** @param reach how it reaches people from afar */
function block(view: View, resource: Resource, plan: Chosen | undefined, deeper = 1, reach?: string): HTMLElement {
  const places = (resource.places ?? []).map(placeLine).filter((each) => each !== "");
  const cost = costText(view, resource);
  const fact = (label: string, text: Child): Child => h("p", {}, h("b", {}, label), " ", text);
  const when = whenLines(view, resource);
  // A helpline is joined by ringing it.
  const join =
    joinLines(view, resource.join).join(". ") || (resource.kind === "helpline" ? "" : notStated(view, resource));
  const way = (resource.places ?? []).flatMap(({ getting_there: there }) =>
    [there?.bus, there?.parking].filter((each) => each !== undefined),
  );
  return h(
    "section.block",
    {},
    heading(view.host.level + deeper, {}, said(view, resource, "name")),
    h("p.kind", {}, kindLine(view, resource)),
    h("p", {}, said(view, resource, "summary")),
    numbers(view, resource),
    reach === undefined ? undefined : h("p", {}, reach),
    when.length === 0 ? undefined : fact(t(view, "when"), quoted(view, when.join("; "))),
    places.length === 0 ? undefined : fact(t(view, "where"), quoted(view, places.join("; "))),
    way.length === 0 ? undefined : fact(`${t(view, "gettingThere")}:`, quoted(view, way.join(". "))),
    cost === undefined ? undefined : fact(t(view, "cost"), quoted(view, cost)),
    join === "" ? undefined : fact(`${t(view, "join")}:`, withQuoted(view, join, resource.join?.how)),
    resource.first_time?.text === undefined
      ? undefined
      : fact(t(view, "firstTime"), said(view, resource, "first_time")),
    plan === undefined
      ? undefined
      : [
          [t(view, "firstStep"), plan.first_step],
          [t(view, "byWhen"), plan.when],
          [t(view, "withWhom"), plan.with_whom],
          [t(view, "inTheWay"), plan.in_the_way],
          [t(view, "howSure"), plan.confidence?.toString()],
        ].map(([label = "", text]) => (text === "" || text === undefined ? undefined : fact(`${label}:`, text))),
  );
}

/**
 * How to get in touch, as big as it may be; before it, whether anybody would be there.
 * @param few the best way alone, for a poster, which is one sheet; else all, the phone first, and when they answer
 */
function numbers(view: View, resource: Resource, few?: readonly string[]): Child {
  const { contact } = resource;
  const status = statusLines(view, resource);
  const ways =
    few ??
    [
      contact?.phone,
      contact?.text === contact?.phone ? undefined : contact?.text,
      contact?.email,
      // As short as it can be typed.
      contact?.website?.replace(/^https?:\/\/|\/$/g, ""),
      ...furtherContacts(view, resource).map(contactLine),
    ].filter((each) => each !== undefined);
  return [
    status.length > 0 && h("p", {}, h("b", {}, `${t(view, "check")} ${sentences(status)}`)),
    ways.length > 0 &&
      h(
        "p.numbers",
        {},
        ways.map((way) => h("b", {}, way)),
        few === undefined && contact?.hours !== undefined && quoted(view, contact.hours),
      ),
  ];
}

/** A label and a line to write on, or what was written. */
function written(label: string, text: string | undefined): HTMLElement {
  return h(
    "div.written",
    {},
    h("p", {}, h("b", {}, label)),
    text === undefined || text === "" ? h("p.line", {}) : h("p", {}, text),
  );
}

function line(view: View, key: "list"): HTMLElement {
  return written(t(view, key), undefined);
}

function nextTalk(view: View): HTMLElement | undefined {
  return view.state.next_talk === "" ? undefined : written(t(view, "nextTalk"), view.state.next_talk);
}

/** Strips to tear off, each with a name and a number. */
function tearOff(view: View, resources: readonly Resource[], copies: number): Child {
  const strips = resources.flatMap((resource) => {
    // On a narrow strip the best way alone.
    const number = copies > 1 ? waysOf(view, resource)[0] : wayOf(view, resource);
    return number === undefined
      ? []
      : Array.from({ length: copies }, () =>
          h(
            "li",
            {},
            h("b", {}, number),
            h("span", {}, withQuoted(view, [resource.name, ...statusLines(view, resource)].join(". "), resource.name)),
          ),
        );
  });
  return strips.length === 0
    ? undefined
    : h("ul.strips", { role: "list", class: copies > 1 ? "strips upright" : "strips" }, strips);
}

function ending(view: View): Child {
  return [
    h(
      "section.block.ending",
      {},
      heading(view.host.level + 1, {}, t(view, "helpTitle")),
      list(helpLines(view).map((each) => [`${shortLabel(view, each)} `, h("b", {}, each.value)])),
    ),
    h("p.small", {}, t(view, "printedOn", { date: spokenDate(view.today, view.host.lang) })),
  ];
}
