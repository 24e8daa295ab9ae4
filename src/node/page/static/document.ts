import type { Nation, UrgentAction } from "../../../index.js";
import { html, listOf, type Markup } from "./html.js";
import { type Site, t } from "./site.js";

/** Where "leave this page" leads: a plain page that says nothing about anyone. It works without a script. */
const EXIT = "https://www.bbc.co.uk/weather";

const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A whole page: the help lines first, the way to the other pages, and what it is about. No script, no picture, and
 * nothing from anywhere else.
 * @param title what it is about; it also stands in the browser's history, so it names no person
 */
export function documentOf(site: Site, title: string, body: Markup): string {
  const { own } = site;
  const pages: [string, string][] = [
    ["index.html", own.title],
    ["needs.html", own.byNeed],
    ["areas.html", own.byArea],
    ["a-to-z.html", own.aToZ],
    ["help.html", t(site, "helpWhen")],
  ];
  return `<!doctype html>\n${
    html`<html lang="${site.lang === "cy" ? "cy" : "en-GB"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<link rel="stylesheet" href="pages.css">
</head>
<body>
<header>
<a class="skip" href="#main">${own.skip}</a>
<section class="help" aria-label="${t(site, "helpTitle")}">${helpLines(site)}</section>
<p><a class="leave" href="${EXIT}" rel="noreferrer">${t(site, "leave")}</a></p>
<nav aria-label="${own.pages}">${listOf(pages.map(([file, name]) => html`<a href="${file}">${name}</a>`))}</nav>
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${site.hasSamples ? html`<p class="sample">${own.samples}</p>` : undefined}
${body}
</main>
${site.words.texts.unreviewed === "" ? undefined : html`<footer><p>${site.words.texts.unreviewed}</p></footer>`}
</body>
</html>
`.text
  }`;
}

/** The lines that stand on every page; those of one nation, or of all. */
export function helpLines(site: Site, nation?: Nation): Markup | undefined {
  return listOf(site.directory.helpLines(nation).map((line) => html`${labelOf(site, line, nation)} ${reach(line)}`));
}

function labelOf(site: Site, { id, label }: UrgentAction, nation: Nation | undefined): string {
  switch (id) {
    case "call-999":
      return site.words.texts.helpDanger;
    case "nhs-111":
      return t(site, "helpHealth");
    case "samaritans":
      return `${t(site, "helpTalk")}: Samaritans`;
    case "lifeline":
      return nation === undefined ? `${t(site, "helpTalkNi")}: Lifeline` : "Lifeline";
    default:
      return label;
  }
}

/** A line's number or address as a link. */
function reach({ kind, value }: UrgentAction): Markup {
  if (kind === "web" || kind === "sign")
    return html`<a href="${/^https?:/.test(value) ? value : `https://${value}`}" rel="noreferrer">${value}</a>`;
  const scheme = kind === "text" ? "sms" : kind === "email" ? "mailto" : "tel";
  return html`<a href="${scheme}:${scheme === "mailto" ? value : value.replace(/[^+\d]/g, "")}">${value}</a>`;
}
