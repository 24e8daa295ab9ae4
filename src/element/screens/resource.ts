import type { Resource } from "../../index.js";
import { languageName, spokenDate } from "../../language/speaking.js";
import { button, type Child, h, heading, list } from "../dom.js";
import {
  accessList,
  commas,
  contactLine,
  costText,
  joinLines,
  kindLine,
  matchOf,
  milesText,
  placeLine,
  placeOf,
  quoted,
  said,
  sentences,
  spokenTime,
  statusLines,
  valueText,
  whenLines,
  whoText,
  whyText,
} from "../facts.js";
import { correctionUrl, outward } from "../links.js";
import { cardActions } from "../parts/card.js";
import { checkFirst } from "../parts/check-first.js";
import { contactButtons } from "../parts/contact.js";
import { listBar } from "../parts/list-bar.js";
import { checkedText, professionalFacts, safetyText } from "../parts/professional.js";
import { n, t, type View } from "../view.js";

/** All that is known about one record, in the order in which people ask. */
export function resourceScreen(view: View): Child {
  const resource = view.directory.get(view.state.resource ?? "");
  if (resource === undefined)
    return [
      button(t(view, "back"), () => view.act.back(), { class: "link", id: "back" }),
      heading(view.host.level, { id: "screen-title", tabindex: -1 }, n(view, "missing", 1)),
    ];
  const match = matchOf(view, resource);
  const why = match === undefined ? "" : whyText(match);
  const cautions = match?.cautions.map((note) => note.text) ?? statusLines(view, resource);
  return [
    button(t(view, view.state.findings === undefined ? "back" : "backResults"), () => view.act.back(), {
      class: "link",
      id: "back",
    }),
    heading(view.host.level, { id: "screen-title", tabindex: -1 }, said(view, resource, "name") ?? resource.name),
    h("p.kind", {}, kindLine(view, resource)),
    h("p", {}, said(view, resource, "summary")),
    resource.description === undefined ? undefined : h("p", {}, said(view, resource, "description")),
    why === "" ? undefined : h("p.why", { part: "why" }, h("b", {}, t(view, "why")), " ", why),
    checkFirst(view, cautions),
    contactButtons(view, resource),
    cardActions(view, resource),
    listBar(view),
    h(
      "dl.facts",
      {},
      rows(view, resource, match)
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([term, value]) => [h("dt", {}, term.replace(/:$/, "")), h("dd", {}, value)]),
    ),
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

type Row = [string, Child];

function rows(view: View, resource: Resource, match: Parameters<typeof placeOf>[0]): Row[] {
  const { first_time: first, contact } = resource;
  const place = placeOf(match, resource);
  const cost = costText(view, resource);
  const when =
    match?.next === undefined
      ? undefined
      : [
          spokenTime(match.next, view.host.lang),
          // Of several places, the one that it is at.
          resource.schedule?.some((each) => each.place !== undefined && each.place === place?.name) && [
            ", ",
            quoted(view, place?.name ?? ""),
          ],
        ];
  const missing = t(view, "notStated");
  const firstTime = [
    said(view, resource, "first_time"),
    first?.met_by !== undefined
      ? ` ${t(view, "metBy", { who: first.met_by })}.`
      : first?.meet_at_door === true
        ? ` ${t(view, "meets")}.`
        : "",
    first?.bring_someone === true ? ` ${t(view, "bringSomeone")}.` : "",
    first?.just_watch === true ? ` ${t(view, "justWatch")}.` : "",
    first?.what_to_bring === undefined ? "" : [` ${t(view, "bring")}: `, quoted(view, first.what_to_bring), "."],
  ];
  const lines = joinLines(view, resource);
  const access = accessList(view, resource, place);
  const without = [...(place?.no_access ?? []), ...(resource.no_access ?? [])].map((each) =>
    valueText(view.words, "access", each),
  );
  return [
    [t(view, "whoFor"), quoted(view, whoText(view, resource))],
    [t(view, "notFor"), resource.not_for === undefined ? undefined : quoted(view, sentences(resource.not_for))],
    [t(view, "firstTime"), first === undefined ? undefined : firstTime],
    [t(view, "next"), when],
    [
      t(view, "when"),
      list(whenLines(view, resource).map((line) => quoted(view, line))) ??
        (resource.kind === "helpline" ? contact?.hours : missing),
    ],
    [t(view, "courseFor"), courseLine(view, resource)],
    [
      t(view, "where"),
      list(
        (resource.places ?? []).map((each) =>
          placeText(view, each, each === place ? milesText(match, view.host.lang) : undefined),
        ),
      ) ?? commas((resource.modes ?? []).map((mode) => valueText(view.words, "modes", mode))),
    ],
    [t(view, "gettingThere"), gettingThere(view, resource)],
    [t(view, "cost"), cost === undefined ? missing : quoted(view, cost)],
    [
      t(view, "join"),
      list(
        lines.map((line, at) => (at === lines.length - 1 && resource.join?.how === line ? quoted(view, line) : line)),
      ) ?? (resource.kind === "helpline" ? undefined : missing),
    ],
    [t(view, "contact"), contactLines(view, resource)],
    [t(view, "equipment"), resource.equipment === undefined ? undefined : quoted(view, commas(resource.equipment))],
    [t(view, "access"), access.length === 0 ? missing : commas(access)],
    [t(view, "noAccess"), without.length === 0 ? undefined : commas(without)],
    [
      t(view, "languages"),
      resource.languages === undefined
        ? undefined
        : commas(resource.languages.map((tag) => languageName(tag, view.host.lang))),
    ],
    [
      t(view, "levels"),
      list(
        (resource.levels ?? []).map((level) =>
          quoted(view, [level.name, level.summary].filter((each) => each !== undefined).join(": ")),
        ),
      ),
    ],
    [t(view, "video"), outward(view, resource.bsl_video_url, t(view, "video"))],
    [t(view, "easyRead"), outward(view, resource.easy_read_url, t(view, "easyRead"))],
    [t(view, "runBy"), quoted(view, resource.organisation.name)],
    [
      t(view, "designed"),
      resource.coproduced?.how === undefined
        ? undefined
        : quoted(
            view,
            sentences([resource.coproduced.with, resource.coproduced.how].filter((each) => each !== undefined)),
          ),
    ],
    [t(view, "saysSafety"), safetyText(view, resource.safety)],
    [t(view, "checked"), resource.checked === undefined ? t(view, "notChecked") : checkedText(view, resource.checked)],
    [
      t(view, "source"),
      resource.source === undefined
        ? undefined
        : [
            outward(view, resource.source.url, resource.source.name) ?? resource.source.name,
            resource.source.attribution === undefined ? "" : ` ${resource.source.attribution}`,
          ],
    ],
  ];
}

function placeText(view: View, place: NonNullable<Resource["places"]>[number], miles: string | undefined): Child {
  const withheld = place.address?.trim().toLowerCase() === "withheld";
  return [
    quoted(view, placeLine(place)),
    miles === undefined ? "" : ` (${miles})`,
    withheld ? `. ${t(view, "withheld")}` : "",
    place.hours === undefined ? "" : [". ", quoted(view, place.hours)],
  ];
}

function gettingThere(view: View, resource: Resource): Child {
  const all = (resource.places ?? []).flatMap(({ getting_there: way }) =>
    [way?.bus, way?.parking, way?.notes].filter((each) => each !== undefined),
  );
  return all.length === 0 ? undefined : quoted(view, sentences(all));
}

function courseLine(view: View, resource: Resource): Child {
  const course = resource.course;
  if (course === undefined) return undefined;
  return commas([
    ...(course.sessions === undefined
      ? []
      : [`${t(view, "sessions")}: ${course.sessions}${course.length === undefined ? "" : ` × ${course.length}`}`]),
    ...(course.book_by === undefined ? [] : [`${t(view, "bookBy")} ${spokenDate(course.book_by, view.host.lang)}`]),
  ]);
}

function contactLines(view: View, { contact }: Resource): Child {
  if (contact === undefined) return t(view, "notStated");
  const more = (contact.more ?? []).map((line) => quoted(view, contactLine(line)));
  return list([
    contact.phone,
    contact.text,
    contact.email,
    contact.website,
    contact.post,
    contact.who === undefined ? undefined : quoted(view, contact.who),
    contact.hours === undefined ? undefined : quoted(view, contact.hours),
    ...more,
  ]);
}

function story(view: View, { story: told }: Resource): Child {
  if (told === undefined || (told.expires_on !== undefined && told.expires_on < view.today)) return undefined;
  return h(
    "blockquote",
    {},
    h("p", {}, "“", quoted(view, told.quote), "”"),
    told.by === undefined ? undefined : h("p", {}, told.by),
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
