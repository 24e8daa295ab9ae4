import { builtVocabulary, createDirectory } from "../../../index.js";
import { freshness, lifeCycle } from "../../../resource/freshness.js";
import { saidText, valueText } from "../../../resource/lines.js";
import type { Resource } from "../../../resource/resource.js";
import { withoutWithheld } from "../../../resource/withhold.js";
import { byArea } from "./areas.js";
import { documentOf, helpLines } from "./document.js";
import { html, listOf, type Markup } from "./html.js";
import { labelOf, recordBody, recordList } from "./record-page.js";
import { fileOf, type Site, t, wordsOf } from "./site.js";
import { PAGES_CSS } from "./style.js";

/** The sheet that every page links to. */
export const PAGES_SHEET = "pages.css";

/** Whether a file of that name can be one of the pages of some list. */
export function isPageFile(name: string): boolean {
  const fixed = [PAGES_SHEET, "index.html", "needs.html", "areas.html", "a-to-z.html", "help.html"];
  return fixed.includes(name) || /^(?:record|need|area)-[a-z0-9_-]+\.html$/.test(name);
}

/**
 * The whole list as plain pages, for people whose browser runs no script and for those who would rather read than
 * search: by need, by area, A to Z, a page for each record, and when to get help. The help lines stand on each.
 * @param records checked records
 * @param options the day they are made on, their language, and whether some are samples: each page then says so
 * @returns the pages' texts by the names of their files, all in one folder
 */
export function staticPages(
  records: readonly Resource[],
  { today, lang = "en", hasSamples = false }: { today: string; lang?: "en" | "cy"; hasSamples?: boolean },
): Map<string, string> {
  const order = new Intl.Collator(lang === "cy" ? "cy" : "en-GB").compare;
  const shown = records.filter((record) => isShown(record, today)).map(withoutWithheld);
  const vocabulary = builtVocabulary();
  const site: Site = {
    ...wordsOf(lang),
    today,
    vocabulary,
    directory: createDirectory([], { today, vocabulary }),
    hasSamples,
    records: shown.sort((a, b) => order(a.name, b.name) || (a.id < b.id ? -1 : 1)),
  };
  const pages = new Map<string, string>([[PAGES_SHEET, PAGES_CSS]]);
  const put = (file: string, title: string, body: Markup): void => {
    pages.set(file, documentOf(site, title, body));
  };
  const { own } = site;
  put("help.html", t(site, "helpWhen"), helpBody(site));
  put("a-to-z.html", own.aToZ, recordList(site, site.records));
  for (const record of site.records)
    put(fileOf("record", record.id), saidText(site, record, "name").text ?? record.name, recordBody(site, record));

  const needs = vocabulary.needs
    .map((need) => ({
      need,
      records: site.records.filter(({ helps_with: helps }) => helps?.includes(need.id) === true),
    }))
    .filter((each) => each.records.length > 0);
  for (const { need, records: those } of needs)
    put(
      fileOf("need", need.id),
      own.helps.need.replace("{need}", () => labelOf(site, need)),
      recordList(site, those),
    );
  const types = [...new Set(needs.map(({ need }) => need.type))];
  put(
    "needs.html",
    own.byNeed,
    html`${types.map((type) => {
      const those = needs.filter(({ need }) => need.type === type).map(({ need }) => need);
      const links = those
        .sort((a, b) => order(labelOf(site, a), labelOf(site, b)))
        .map((need) => html`<a href="${fileOf("need", need.id)}">${labelOf(site, need)}</a>`);
      return html`<h2>${valueText(site.words, "types", type)}</h2>${listOf(links)}`;
    })}`,
  );

  const areas = byArea(site);
  for (const { area, file, records: those } of areas)
    put(
      file,
      area === undefined ? own.anywhere : own.helps.near.replace("{place}", () => area),
      recordList(site, those),
    );
  put(
    "areas.html",
    own.byArea,
    html`${listOf(areas.map(({ area, file }) => html`<a href="${file}">${area ?? own.anywhere}</a>`))}`,
  );
  put("index.html", own.title, startBody(site));
  return pages;
}

/** Not what has closed, nor what is too old to be shown to the public. */
function isShown(record: Resource, today: string): boolean {
  return ["open", "full", "paused"].includes(lifeCycle(record, today)) && freshness(record, today).state !== "hidden";
}

function startBody(site: Site): Markup {
  const { own } = site;
  return html`<p>${own.intro}</p>
${listOf([
  html`<a href="needs.html">${own.byNeed}</a>`,
  html`<a href="areas.html">${own.byArea}</a>`,
  html`<a href="a-to-z.html">${own.aToZ}</a>`,
  html`<a href="help.html">${t(site, "helpWhen")}</a>`,
])}`;
}

/** Where to turn, by how much it presses, for each nation: what the numbers are differs. */
function helpBody(site: Site): Markup {
  return html`<p>${t(site, "helpNotUrgent")}</p>
${(["england", "scotland", "wales", "northern-ireland"] as const).map(
  (nation) => html`<h2>${site.places.areaLabel(nation, site.lang)}</h2>${helpLines(site, nation)}`,
)}`;
}
