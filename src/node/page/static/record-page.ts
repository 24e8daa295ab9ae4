import { findWords, spokenDate } from "../../../language/find.js";
import { comingStatus, lifeCycle } from "../../../resource/freshness.js";
import type { Contact, Resource } from "../../../resource/resource.js";
import { isWithheld } from "../../../resource/withhold.js";
import { html, listOf, type Markup } from "./html.js";
import { fileOf, type Site, said, t, valueText } from "./site.js";

/** `Peer support group, Heeley`: what a line in a list says beside the name. */
function shortly(site: Site, resource: Resource): string {
  const kind = resource.kind === undefined ? undefined : valueText(site, "kinds", resource.kind);
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
${resource.contact?.phone !== undefined && html`<p>${t(site, "call")} ${number(resource.contact.phone, "tel")}</p>`}</li>
`;
  })}</ol>`;
}

/** All that a person needs of one record. */
export function recordBody(site: Site, resource: Resource): Markup {
  const rows: [string, Markup | string | undefined][] = [
    [t(site, "check"), stopped(site, resource)],
    [t(site, "contact"), contact(site, resource.contact)],
    [t(site, "whoFor"), resource.who_for?.text],
    [t(site, "notFor"), resource.not_for?.join(" ")],
    [t(site, "firstTime"), resource.first_time?.text],
    [t(site, "when"), listOf((resource.schedule ?? []).map(({ text, dates }) => text ?? dates?.join(", ")))],
    [t(site, "where"), where(site, resource)],
    [t(site, "cost"), resource.cost?.text ?? (resource.cost?.free === true ? t(site, "free") : t(site, "notStated"))],
    [t(site, "join"), join(site, resource)],
    [t(site, "access"), access(site, resource)],
    [t(site, "runBy"), resource.organisation.name],
    [t(site, "checked"), checked(site, resource)],
    [t(site, "source"), [resource.source?.name, resource.source?.attribution].filter(Boolean).join(". ") || undefined],
    [site.own.helpsWith, helps(site, resource)],
  ];
  const kind = shortly(site, resource);
  return html`${kind !== "" && html`<p class="kind">${kind}</p>`}
${resource.summary !== undefined && html`<p>${marked(site, resource, "summary")}</p>`}
${resource.description !== undefined && html`<p>${marked(site, resource, "description")}</p>`}
<dl>${rows.map(([term, value]) => value !== undefined && value !== "" && html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
<p>${t(site, "worrying")}</p>`;
}

/** A record's own words, marked as English where the page is not. */
function marked(site: Site, resource: Resource, field: "name" | "summary" | "description"): Markup | string {
  const text = said(site, resource, field) ?? "";
  const foreign = site.lang === "cy" && resource.translations?.cy?.[field] === undefined;
  return foreign ? html`<span lang="en">${text}</span>` : text;
}

function number(text: string, scheme: "tel" | "sms"): Markup {
  const digits = text.replace(/[\s()-]/g, "");
  return /^\+?\d{3,15}$/.test(digits) ? html`<a href="${scheme}:${digits}">${text}</a>` : html`<b>${text}</b>`;
}

function contact(site: Site, ways: Contact | undefined): Markup | string {
  if (ways === undefined) return t(site, "notStated");
  const web = (url: string | undefined): Markup | undefined =>
    url !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(url)
      ? html`<a href="${url}" rel="noreferrer">${url.replace(/^https?:\/\/(www\.)?|\/$/g, "")}</a>`
      : undefined;
  const all = listOf([
    ways.phone !== undefined && html`${t(site, "call")} ${number(ways.phone, "tel")}`,
    ways.text !== undefined && html`${t(site, "textThem")} ${number(ways.text, "sms")}`,
    ways.email !== undefined && html`${t(site, "email")} <a href="mailto:${ways.email}">${ways.email}</a>`,
    web(ways.website) && html`${t(site, "website")} ${web(ways.website)}`,
    web(ways.bsl_url) && html`${t(site, "bslCall")} ${web(ways.bsl_url)}`,
    ways.post,
    ways.hours,
    ways.relay_ok === true && ways.phone !== undefined && t(site, "relay"),
    ...(ways.more ?? []).map((line) =>
      [line.label, line.phone, line.text, line.email, line.website, line.hours].filter(Boolean).join(" · "),
    ),
  ]);
  return all ?? t(site, "notStated");
}

function where(site: Site, resource: Resource): Markup | string | undefined {
  const places = (resource.places ?? []).map((place) => {
    const hidden = isWithheld(place);
    const line = [place.name, hidden ? undefined : place.address, place.town, place.postcode]
      .filter(Boolean)
      .join(", ");
    const bus = place.getting_there?.bus;
    return [line, bus, hidden ? t(site, "withheld") : undefined].filter(Boolean).join(". ");
  });
  const modes = (resource.modes ?? []).filter((mode) => mode !== "in-person");
  return listOf([...places, modes.map((mode) => valueText(site, "modes", mode)).join(", ")]);
}

function join(site: Site, { join: how, kind }: Resource): Markup | string | undefined {
  const by = { self: "joinSelf", carer: "joinCarer", gp: "joinGp", "any-professional": "joinProfessional" } as const;
  // One clear way in: whoever can join alone need not read who else could ask for them.
  const ways = how?.by?.includes("self") === true ? (["self"] as const) : (how?.by ?? []);
  const lines = [
    how?.drop_in === true && t(site, "dropIn"),
    ...ways.map((way) => t(site, by[way])),
    how?.book === true && t(site, "book"),
    how?.how,
  ];
  // A helpline is joined by ringing it.
  return listOf(lines) ?? (kind === "helpline" ? undefined : t(site, "notStated"));
}

function access(site: Site, resource: Resource): string {
  const all = new Set([...(resource.access ?? []), ...(resource.places ?? []).flatMap((place) => place.access ?? [])]);
  return [...all].map((each) => valueText(site, "access", each)).join(", ") || t(site, "notStated");
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

function checked(site: Site, { checked: on }: Resource): string {
  if (on === undefined) return t(site, "notChecked");
  return `${spokenDate(on.on, site.lang)}, ${valueText(site, "checked_how", on.how)}`;
}

function helps(site: Site, resource: Resource): Markup | undefined {
  const needs = (resource.helps_with ?? []).flatMap((id) => site.vocabulary.needs.find((need) => need.id === id) ?? []);
  return listOf(needs.map((need) => html`<a href="${fileOf("need", need.id)}">${labelOf(site, need)}</a>`));
}

/** A need's name in the site's language. */
export function labelOf(site: Site, { label }: Site["vocabulary"]["needs"][number]): string {
  return (site.lang === "cy" ? label.cy : undefined) ?? label.en;
}
