/**
 * What the pages without a script say beside the element's own words. Welsh has been checked by no speaker yet.
 */
export interface PageWords {
  title: string;
  intro: string;
  skip: string;
  pages: string;
  byNeed: string;
  byArea: string;
  aToZ: string;
  /** For what is not bound to one place. */
  anywhere: string;
  helpsWith: string;
  helps: Readonly<Record<"near" | "need", string>>;
  count: { one: string; other: string };
  none: string;
  /** Where some of the groups are invented. */
  samples: string;
}

const EN: PageWords = {
  title: "All local support",
  intro: "Everything on the list, page by page. Choose a need, a place or a letter.",
  skip: "Skip to the page",
  pages: "Pages",
  byNeed: "By need",
  byArea: "By area",
  aToZ: "A to Z",
  anywhere: "By phone, online or anywhere",
  helpsWith: "Helps with",
  helps: { near: "Support in {place}", need: "Support: {need}" },
  count: { one: "{n} on this page.", other: "{n} on this page." },
  none: "Nothing is listed yet. The help lines above are there for you.",
  samples: "To try it with: the local groups here are invented. Please do not ring them. The national lines are real.",
};

const CY: PageWords = {
  title: "Yr holl gymorth lleol",
  intro: "Popeth ar y rhestr, fesul tudalen. Dewiswch angen, lle neu lythyren.",
  skip: "Neidio i’r dudalen",
  pages: "Tudalennau",
  byNeed: "Yn ôl angen",
  byArea: "Yn ôl ardal",
  aToZ: "A i Y",
  anywhere: "Dros y ffôn, ar-lein neu unrhyw le",
  helpsWith: "Yn helpu gyda",
  helps: { near: "Cymorth yn {place}", need: "Cymorth: {need}" },
  count: { one: "{n} ar y dudalen hon.", other: "{n} ar y dudalen hon." },
  none: "Nid oes dim ar y rhestr eto. Mae’r llinellau cymorth uchod yno i chi.",
  samples:
    "I roi cynnig arni: grwpiau dychmygol yw’r grwpiau lleol yma. Peidiwch â’u ffonio. Mae’r llinellau cenedlaethol yn rhai go iawn.",
};

/** The words of the pages in a language. */
export function pageWords(lang: "en" | "cy"): PageWords {
  return lang === "cy" ? CY : EN;
}
