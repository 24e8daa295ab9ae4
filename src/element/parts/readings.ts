import type { Findings } from "../../index.js";
import type { TextKey } from "../../language/element.js";
import { findWords, languageName, upperFirst } from "../../language/find.js";
import { button, type Child, details, h, list, MASKED, unseen } from "../dom.js";
import type { State } from "../state.js";
import { needLabel, statementText, t, type View } from "../view.js";

/** Most readings offered as chips, and how strong beside the strongest: more are noise, and push the list down. */
const MOST = 4;
const LEAST_SHARE = 0.3;

/** The needs that somebody is told they were read as. */
export function needsRead({ understood: { needs } }: Findings): Findings["understood"]["needs"] {
  const strongest = needs[0]?.strength ?? 0;
  return needs.filter((each) => each.strength >= strongest * LEAST_SHARE).slice(0, MOST);
}

/** What was understood of the words, chosen and ticked, each as a chip that can be taken away; corrections and double meanings as a choice. */
export function readings(view: View): HTMLElement | undefined {
  const { findings, needs } = view.state;
  if (findings === undefined) return undefined;
  const { understood } = findings;
  const decline = (id: string): void =>
    view.act.search({ decline: [...view.state.decline, id] }, { focus: "results-title" });
  const chip = (id: string, label: Child, why: string, act: () => void): HTMLElement =>
    button(
      [
        h("span", {}, h("b", {}, label), " ", h("span.hint", {}, why)),
        h("span.cross", { "aria-hidden": "true" }, "×"),
        unseen(`. ${t(view, "takeAway")}`),
      ],
      act,
      { class: "chip", id: `chip-${id}`, part: "chip" },
    );
  const chips = [
    ...needs.map((id) =>
      chip(id, needLabel(view, id), t(view, "chosenNeed"), () =>
        view.act.search({ needs: needs.filter((each) => each !== id) }, { focus: "results-title" }),
      ),
    ),
    ...needsRead(findings).map((each) =>
      chip(each.id, needLabel(view, each.need), each.unshown ? "" : t(view, "youWrote", { words: each.words }), () =>
        decline(each.id),
      ),
    ),
    ...understood.attributes.map((each) =>
      chip(each.id, attributeText(view, each.kind, each.value), t(view, "youWrote", { words: each.words }), () =>
        decline(each.id),
      ),
    ),
  ];
  // Whole sentences, and many of them: shut, so that the list is not pushed off a phone's screen.
  // What was said in going through it together. These words come with the second file; a host may know the last without that.
  const { interests, company, activation } = view.state;
  const around = Object.entries(company) as [keyof typeof company, TextKey][];
  const tick = (id: string, text: Child, without: Partial<State>): HTMLElement =>
    chip(`ticked-${id}`, text, "", () => view.act.search(without, { focus: "results-title" }));
  const ticked = [
    ...interests.map((id) => tick(id, statementText(view, id), { interests: interests.filter((each) => each !== id) })),
    ...around.map(([who, often]) =>
      tick(who, `${t(view, who)}: ${t(view, often)}`, {
        company: Object.fromEntries(around.filter(([each]) => each !== who)),
      }),
    ),
    ...(activation === undefined || view.more === undefined
      ? []
      : [
          tick("sure", t(view, "sureOf", { sure: t(view, `sure${activation}`) }), {
            activation: undefined,
          }),
        ]),
  ];
  const corrections = understood.corrections.map((each) =>
    h(
      "p",
      {},
      t(view, "readInstead", { from: each.from, to: each.to }),
      " ",
      button(t(view, "keepMine", { from: each.from }), () => decline(each.id), {
        class: "link",
        id: `keep-${each.id}`,
      }),
    ),
  );
  const choices = understood.choices.map((choice) =>
    h(
      "p",
      {},
      t(view, "canMean", { words: choice.words }),
      " ",
      choice.needs.map((id) =>
        button(needLabel(view, id), () => view.act.search({ needs: [...needs, id] }, { focus: "results-title" }), {
          class: "chip",
          id: `mean-${id}`,
          part: "chip",
        }),
      ),
    ),
  );
  const said = details("ticked", t(view, "ticked", { n: ticked.length }), list(ticked, { class: "chips" }));
  // At a desk one sees at once what is from another caller.
  said.open = view.host.layout === "reception";
  if (chips.length + corrections.length + choices.length + ticked.length === 0) return undefined;
  const sure = !understood.unsure || understood.needs.length === 0;
  return h(
    "div",
    { ...MASKED, class: `readings ${MASKED.class ?? ""}` },
    corrections,
    choices,
    chips.length !== 0 && [
      h("p", { id: "read-as" }, t(view, sure ? "readAs" : "notSure")),
      list(chips, { class: "chips", "aria-labelledby": "read-as" }),
    ],
    ticked.length > 0 && said,
  );
}

/** How somebody gets about, as the question about it says it. */
const TRAVEL: Readonly<Record<string, TextKey>> = {
  can: "canTravel",
  "needs-lift": "needLift",
  cannot: "cannotTravel",
};

/** What was read about the person or what they want, in words. */
function attributeText(view: View, kind: string, value: string | number | boolean): string {
  const { values } = view.words;
  const text = String(value);
  if (kind === "not_modes") return t(view, "notWay", { way: values.modes[text] ?? text });
  const known =
    kind === "about"
      ? values.about[text]
      : kind === "languages"
        ? languageName(text, view.host.lang)
        : kind === "travel"
          ? t(view, TRAVEL[text] ?? "noMatter")
          : kind === "eases"
            ? findWords(view.host.lang).eases[text]
            : (values.modes[text] ??
              values.led_by[text] ??
              values.kinds[text] ??
              // These words come with the second file.
              (view.more === undefined ? undefined : values.access[text]));
  return upperFirst(known ?? (typeof value === "boolean" ? kind.replace(/[_-]/g, " ") : text.replace(/-/g, " ")));
}

/** What to say about the place: namesakes to choose from, a repair, or why it was not found. */
export function placeNotes(view: View): Child {
  const place = view.state.findings?.place;
  if (place === undefined || place.status === "not-given") return undefined;
  const choose = (choices: readonly { label: string; point: { lat: number; lng: number } }[]): Child =>
    list(
      choices.slice(0, 8).map((choice, at) =>
        button(choice.label, () => view.act.search({ point: choice }, { focus: "results-title" }), {
          class: "chip",
          id: `place-${at}`,
          part: "chip",
        }),
      ),
      { class: "chips" },
    );
  if (place.status === "ambiguous")
    return h("div.place", { id: "place-wrong" }, h("p", {}, place.text), choose(place.choices));
  if ("text" in place) return h("p.place", { id: "place-wrong" }, place.text);
  return h(
    "div.place",
    {},
    place.corrected_from !== undefined &&
      h("p", {}, t(view, "placeCorrected", { from: place.corrected_from, to: place.label })),
    place.choices === undefined || place.choices.length === 0
      ? undefined
      : details("other-place", t(view, "otherPlace"), choose(place.choices)),
  );
}
