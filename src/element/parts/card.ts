import type { Match, Resource } from "../../index.js";
import type { TextKey } from "../../language/element.js";
import { costText, kindLine, placeLine, sessionsAt, spokenTime, whenLines } from "../../resource/lines.js";
import { button, type Child, details, h, heading, list, unseen } from "../dom.js";
import { noteSaid, placeOf, quoted, said, sentencesSaid, whySaid } from "../facts.js";
import { correctionUrl } from "../links.js";
import { toggled } from "../state.js";
import { n, t, type View } from "../view.js";
import { contactButtons } from "./contact.js";

/** How many cautions stand on the card; the rest are one tap away. */
const CAUTIONS = 3;

/** One result: what it is, why it is here, what to check first, what the first time is like, how to get in touch. */
export function card(view: View, match: Match, at: number): HTMLLIElement {
  const { resource } = match;
  const place = placeOf(match, resource);
  const fact = (label: TextKey, text: Child): HTMLElement => h("p", {}, h("b", {}, t(view, label)), " ", text);
  const when =
    match.next === undefined
      ? whenLines(view, resource, sessionsAt(resource, place))[0]
      : spokenTime(match.next, view.host.lang);
  const cost = costText(view, resource);
  const stepFree = [...(place?.access ?? []), ...(resource.access ?? [])].includes("step-free")
    ? [" · ", t(view, "stepFree")]
    : "";
  const why = whySaid(view, match);
  return h(
    "li.card",
    { part: "card" },
    heading(
      view.host.level + 1,
      { id: `card-${at}`, tabindex: -1 },
      button(
        said(view, resource, "name") ?? resource.name,
        () => view.act.go({ screen: "resource", resource: resource.id }, { focus: "screen-title" }),
        { class: "name", id: `open-${resource.id}` },
      ),
    ),
    h("p.kind", {}, kindLine(view, resource)),
    view.isOwn(resource.id) && h("p.own", {}, t(view, "yours")),
    resource.summary !== undefined && h("p", {}, said(view, resource, "summary")),
    why.length > 0 && h("p.why", { part: "why" }, h("b", {}, t(view, "why")), why),
    checkFirst(view, match),
    resource.first_time?.text !== undefined && fact("firstTime", said(view, resource, "first_time")),
    when !== undefined &&
      fact(match.next === undefined ? "when" : "next", match.next === undefined ? quoted(view, when) : when),
    place === undefined || placeLine(place) === ""
      ? undefined
      : fact("where", [quoted(view, placeLine(place)), stepFree]),
    cost !== undefined && fact("cost", quoted(view, cost)),
    contactButtons(view, resource),
    view.host.view === "professional" && view.more?.professionalPanel(view, resource),
    cardActions(view, resource),
  );
}

function checkFirst(view: View, match: Match): Child {
  const notes = match.cautions;
  if (notes.length === 0) return undefined;
  const shown = notes.slice(0, CAUTIONS);
  const rest = notes.slice(CAUTIONS);
  return h(
    "div.check",
    { part: "caution" },
    h("p", {}, h("b", {}, t(view, "check")), sentencesSaid(view, shown)),
    rest.length !== 0 &&
      details(`check-${match.resource.id}`, t(view, "more"), list(rest.map((note) => noteSaid(view, note)))),
  );
}

/** Add to the list, already tried, something wrong. */
export function cardActions(view: View, resource: Resource): HTMLElement {
  const on = view.state.list.some((each) => each.id === resource.id);
  const wrong = correctionUrl(view.host, resource);
  const name = (before: string): HTMLElement => unseen(before, said(view, resource, "name"));
  return h(
    "p.acts",
    {},
    button(
      [on ? t(view, "added") : t(view, "add"), name(": ")],
      () => {
        const list = toggled(view.state.list, resource.id);
        view.act.set({ list }, { say: n(view, "onList", list.length) });
      },
      { id: `add-${resource.id}`, "aria-pressed": on ? "true" : "false", class: "quiet", part: "button" },
    ),
    view.state.screen !== "results"
      ? undefined
      : button(
          [t(view, "tried"), name(": ")],
          () => view.act.search({ tried: [...view.state.tried, resource.id] }, { focus: "results-title" }),
          {
            id: `tried-${resource.id}`,
            class: "quiet",
            part: "button",
          },
        ),
    wrong !== undefined &&
      h(
        "a.small",
        { href: wrong, target: wrong.startsWith("http") ? "_blank" : undefined, rel: "noreferrer noopener" },
        t(view, "wrong"),
        name(" "),
      ),
  );
}
