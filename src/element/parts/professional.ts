import type { Resource } from "../../index.js";
import { spokenDate } from "../../language/speaking.js";
import { checkedText, commas, notStated, safetyText, sentences, valueText } from "../../resource/lines.js";
import { type Child, h } from "../dom.js";
import { quoted, withQuoted } from "../facts.js";
import { outward } from "../links.js";
import { t, type View } from "../view.js";

/** What somebody who refers needs in one look; what is not stated says so. */
export function professionalPanel(view: View, resource: Resource): HTMLElement {
  return h(
    "details.professional",
    {},
    h("summary", { id: `professional-${resource.id}` }, t(view, "professional")),
    professionalFacts(view, resource),
  );
}

/** The same as a list of terms. @param beside true where the record's own facts stand on the same screen */
export function professionalFacts(view: View, resource: Resource, beside = false): HTMLElement {
  const { join, who_for, checked, safety, source } = resource;
  const by = { self: "joinSelf", carer: "joinCarer", gp: "joinGp", "any-professional": "joinProfessional" } as const;
  const who = (join?.by ?? []).map((each) => t(view, by[each]));
  const rows: [string, Child][] = [
    [t(view, "referral"), who.length === 0 ? undefined : sentences(who)],
    [t(view, "whoFor"), who_for?.text === undefined ? undefined : quoted(view, who_for.text)],
    [t(view, "suitable"), textOrNothing(view, resource.suitable_if)],
    [t(view, "notFor"), textOrNothing(view, resource.not_for)],
    [t(view, "beforeRefer"), textOrNothing(view, resource.before_you_refer)],
    [
      t(view, "wait"),
      resource.wait === undefined
        ? undefined
        : [quoted(view, resource.wait.text), ` (${spokenDate(resource.wait.on, view.host.lang)})`],
    ],
    [t(view, "capacity"), resource.capacity === undefined ? undefined : quoted(view, resource.capacity.text)],
    [
      t(view, "payable"),
      resource.payable_with === undefined
        ? undefined
        : commas(resource.payable_with.map((each) => valueText(view.words, "payable", each))),
    ],
    [
      t(view, "saysSafety"),
      withQuoted(view, safetyText(view, safety) ?? "", safety?.safeguarding_contact) || undefined,
    ],
    [t(view, "checked"), checked === undefined ? t(view, "notChecked") : checkedText(view, checked)],
    [
      t(view, "source"),
      source === undefined
        ? quoted(view, resource.organisation.name)
        : (outward(view, source.url, quoted(view, source.name)) ?? quoted(view, source.name)),
    ],
    [
      t(view, "evidence"),
      resource.evidence === undefined
        ? null
        : resource.evidence.map((each) => [
            outward(view, each.url, t(view, each.label === "what-people-said" ? "peopleSaid" : each.label)),
            " ",
          ]),
    ],
  ];
  // What the screen says already is not said twice.
  const said = ["whoFor", "notFor", "saysSafety", "checked", "source"] as const;
  const twice = beside ? said.map((key) => t(view, key)) : [];
  return h(
    "dl",
    {},
    rows
      .filter(([term, value]) => value !== null && !twice.includes(term))
      .map(([term, value]) => [h("dt", {}, term.replace(/:$/, "")), h("dd", {}, value ?? notStated(view, resource))]),
  );
}

function textOrNothing(view: View, lines: readonly string[] | undefined): Child {
  return lines === undefined || lines.length === 0 ? undefined : quoted(view, sentences(lines));
}
