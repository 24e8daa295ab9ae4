import { findWords, spokenDate } from "../../../language/find.js";
import { type FactRow, factRows, type Line, type Piece } from "../../../resource/fact-rows.js";
import { comingStatus, lifeCycle } from "../../../resource/freshness.js";
import { saidText, valueText, type Written } from "../../../resource/lines.js";
import { dial, safeUrl } from "../../../resource/links.js";
import type { Resource } from "../../../resource/resource.js";
import { html, listOf, type Markup } from "./html.js";
import { fileOf, type Site, t } from "./site.js";

/** `Peer support group, Heeley`: what a line in a list says beside the name. */
function shortly(site: Site, resource: Resource): string {
  const kind = resource.kind === undefined ? undefined : valueText(site.words, "kinds", resource.kind);
  const towns = [...new Set((resource.places ?? []).flatMap(({ town }) => town ?? []))];
  return [kind, ...towns].filter((each) => each !== undefined).join(", ");
}

/** Records as a list: name, what it is, a sentence, and the number to ring. */
export function recordList(site: Site, records: readonly Resource[]): Markup {
  const { own } = site;
  if (records.length === 0) return html`<p>${own.none}</p>`;
  const count = records.length === 1 ? own.count.one : own.count.other;
  return html`<p>${count.replace("{n}", String(records.length))}</p>
<ol class="records">${records.map((resource) => {
    const short = shortly(site, resource);
    return html`<li><h2><a href="${fileOf("record", resource.id)}">${marked(site, resource, "name")}</a></h2>
${short !== "" && html`<p class="kind">${short}</p>`}
${resource.summary !== undefined && html`<p>${marked(site, resource, "summary")}</p>`}
${resource.contact?.phone !== undefined && html`<p>${t(site, "call")} ${phoneLink(resource.contact.phone)}</p>`}</li>
`;
  })}</ol>`;
}

/** All that a person needs of one record. What the page shows as buttons and cautions stands in rows of its own, first. */
export function recordBody(site: Site, resource: Resource): Markup {
  const rows = factRows(site, resource, (id) => needName(site, id));
  const [ways, facts] = [rows.filter(({ key }) => key === "contact"), rows.filter(({ key }) => key !== "contact")];
  const row = (term: string, value: Markup | string | undefined): Markup | false =>
    value !== undefined && html`<dt>${term}</dt><dd>${value}</dd>`;
  const factRow = ({ term, lines }: FactRow): Markup | false => row(term, linesMarkup(site, lines));
  const kind = shortly(site, resource);
  return html`${kind !== "" && html`<p class="kind">${kind}</p>`}
${resource.summary !== undefined && html`<p>${marked(site, resource, "summary")}</p>`}
${resource.description !== undefined && html`<p>${marked(site, resource, "description")}</p>`}
<dl>${[row(t(site, "check"), stopped(site, resource)), ways.map(factRow), facts.map(factRow), row(site.own.helpsWith, helps(site, resource))]}</dl>
<p>${t(site, "worrying")}</p>`;
}

/** What is said of a fact: a line as it is, several as a list. */
function linesMarkup(site: Site, lines: readonly Line[]): Markup | undefined {
  const all = lines.map((line) => html`${line.map((piece) => pieceMarkup(site, piece))}`);
  return all.length === 1 ? all[0] : listOf(all);
}

function pieceMarkup({ lang }: Site, piece: Piece): Markup | string {
  if (typeof piece === "string") return piece;
  if ("quote" in piece) return lang === "cy" ? html`<span lang="en">${piece.quote}</span>` : piece.quote;
  const { text, url } = piece;
  if (url === undefined) return html`<b>${text}</b>`;
  return /^(?:tel|sms|mailto):/.test(url)
    ? html`<a href="${url}">${text}</a>`
    : safeUrl(url) === undefined
      ? text
      : html`<a href="${url}" rel="noreferrer">${text}</a>`;
}

/** A record's own words, marked as English where the page is not. */
function marked(site: Site, resource: Resource, field: Written): Markup | string {
  const { text = "", foreign } = saidText(site, resource, field);
  return foreign ? html`<span lang="en">${text}</span>` : text;
}

function phoneLink(text: string): Markup {
  const digits = dial(text);
  return digits === undefined ? html`<b>${text}</b>` : html`<a href="tel:${digits}">${text}</a>`;
}

/** What must be known before anybody sets out: that it is full or paused, or will be, or closes. */
function stopped(site: Site, resource: Resource): string | undefined {
  const now = lifeCycle(resource, site.today);
  const coming = comingStatus(resource, site.today);
  if (coming !== undefined) return findWords(site.lang).coming[coming.status](spokenDate(coming.on, site.lang));
  const until = resource.status_until === undefined ? "" : spokenDate(resource.status_until, site.lang);
  if (now === "full") return findWords(site.lang).full(until);
  return now === "paused" ? findWords(site.lang).paused(until) : undefined;
}

function helps(site: Site, resource: Resource): Markup | undefined {
  const needs = (resource.helps_with ?? []).flatMap((id) => site.vocabulary.needs.find((need) => need.id === id) ?? []);
  return listOf(needs.map((need) => html`<a href="${fileOf("need", need.id)}">${labelOf(site, need)}</a>`));
}

/** A need's name in the site's language. */
export function labelOf(site: Site, { label }: Site["vocabulary"]["needs"][number]): string {
  return (site.lang === "cy" ? label.cy : undefined) ?? label.en;
}

function needName(site: Site, id: string): string {
  const need = site.vocabulary.needs.find((each) => each.id === id);
  return need === undefined ? id : labelOf(site, need);
}
