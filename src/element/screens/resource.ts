import type { Match, Resource } from "../../index.js";
import { spokenDistance } from "../../language/speaking.js";
import { factRows, type Line, type Piece } from "../../resource/fact-rows.js";
import { kindLine } from "../../resource/lines.js";
import { mayTell } from "../../resource/withhold.js";
import { button, type Child, h, heading, list } from "../dom.js";
import { matchOf, noteSaid, placeOf, quoted, said, statusLines, whySaid } from "../facts.js";
import { correctionUrl, outward } from "../links.js";
import { cardActions } from "../parts/card.js";
import { checkFirst } from "../parts/check-first.js";
import { contactButtons } from "../parts/contact.js";
import { listBar } from "../parts/list-bar.js";
import { professionalFacts } from "../parts/professional.js";
import { n, needLabel, t, type View } from "../view.js";

/** All that is known about one record, in the order in which people ask. */
export function resourceScreen(view: View): Child {
  const resource = view.directory.get(view.state.resource ?? "");
  if (resource === undefined)
    return [
      button(t(view, "back"), () => view.act.back(), { class: "link", id: "back" }),
      heading(view.host.level, { id: "screen-title", tabindex: -1 }, n(view, "missing", 1)),
    ];
  const match = matchOf(view, resource);
  const why = match === undefined ? [] : whySaid(view, match);
  const cautions = match?.cautions.map((note) => noteSaid(view, note)) ?? statusLines(view, resource);
  return [
    button(t(view, view.state.findings === undefined ? "back" : "backResults"), () => view.act.back(), {
      class: "link",
      id: "back",
    }),
    heading(view.host.level, { id: "screen-title", tabindex: -1 }, said(view, resource, "name") ?? resource.name),
    h("p.kind", {}, kindLine(view, resource)),
    h("p", {}, said(view, resource, "summary")),
    resource.description === undefined ? undefined : h("p", {}, said(view, resource, "description")),
    why.length === 0 ? undefined : h("p.why", { part: "why" }, h("b", {}, t(view, "why")), why),
    checkFirst(view, cautions),
    contactButtons(view, resource),
    cardActions(view, resource),
    listBar(view),
    facts(view, resource, match),
    story(view, resource),
    view.host.view === "professional"
      ? h(
          "section.professional",
          {},
          heading(view.host.level + 1, {}, t(view, "professional")),
          professionalFacts(view, resource, true),
        )
      : undefined,
    suggest(view, resource),
    h("p", {}, t(view, "worrying")),
  ];
}

/** The facts of a record as a list of terms. */
function facts(view: View, resource: Resource, match: Match | undefined): Child {
  const place = placeOf(match, resource);
  const far = match?.distance;
  const away = far && spokenDistance(far.metres, far.uncertainty, view.lang);
  const nodes = (line: Line): Child => line.map((piece) => pieceNode(view, piece));
  return h(
    "dl.facts",
    {},
    factRows(view, resource, (id) => needLabel(view, id), { place, next: match?.next, away }).map(
      ({ term, lines: [first = [], ...others] }) => [
        h("dt", {}, term),
        h("dd", {}, others.length === 0 ? nodes(first) : list([first, ...others].map(nodes))),
      ],
    ),
  );
}

function pieceNode(view: View, piece: Piece): Child {
  if (typeof piece === "string") return piece;
  return "quote" in piece ? quoted(view, piece.quote) : (outward(view, piece.url, piece.text) ?? piece.text);
}

function story(view: View, { story: told }: Resource): Child {
  if (told === undefined || !mayTell(told, view.today)) return undefined;
  return h(
    "blockquote",
    {},
    h("p", {}, "“", quoted(view, told.quote), "”"),
    told.by === undefined ? undefined : h("p", {}, quoted(view, told.by)),
  );
}

function suggest(view: View, resource: Resource): Child {
  const url = correctionUrl(view.host, resource);
  return url === undefined
    ? undefined
    : h(
        "p",
        {},
        h(
          "a",
          { href: url, target: url.startsWith("http") ? "_blank" : undefined, rel: "noreferrer noopener" },
          t(view, "suggest"),
        ),
      );
}
