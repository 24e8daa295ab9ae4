import { sheetOf } from "./sheet.js";

/**
 * The element's style sheet. Neutral, in the host's own font; every colour, size and gap can be set from outside by
 * a token (`README.md`). Borders and words carry the meaning, so that forced colours lose nothing.
 */
const CSS = `
:host {
  display: block;
  --c-text: var(--support-text, light-dark(#1c2526, #eef3f2));
  --c-muted: var(--support-muted, light-dark(#4a5657, #b9c4c3));
  --c-surface: var(--support-surface, light-dark(#ffffff, #12191a));
  --c-raised: var(--support-raised, light-dark(#f3f7f6, #1c2627));
  --c-line: var(--support-line-colour, light-dark(#b6c2c1, #46595a));
  --c-control: light-dark(#5f6f70, #93a5a5);
  --c-link: var(--support-link, light-dark(#0b5258, #8fd6d9));
  --c-accent: var(--support-accent, light-dark(#0f5f62, #8fd6d9));
  --c-accent-text: var(--support-accent-text, light-dark(#ffffff, #0c1a1b));
  --c-focus: var(--support-focus, light-dark(#0a3a8f, #ffd65c));
  --c-urgent: var(--support-urgent, light-dark(#8a4b00, #f0b45e));
  --c-emergency: var(--support-emergency, light-dark(#a8121b, #ff9a94));
  --gap: var(--support-gap, 1rem);
  --radius: var(--support-radius, 6px);
  color: var(--c-text);
  background: var(--c-surface);
  font-family: var(--support-font, inherit);
  font-size: var(--support-size, 1.1875rem);
  line-height: var(--support-line, 1.5);
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none }
:host([appearance="light"]) { color-scheme: light }
:host([appearance="dark"]) { color-scheme: dark }
:host([density="compact"]) { --gap: 0.625rem }
:host(:dir(rtl)) slot { direction: rtl }
*, ::before, ::after { box-sizing: border-box }
.root { max-width: var(--support-measure, 46rem); padding: var(--gap) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; text-wrap: balance; scroll-margin-top: 1rem }
h1, h2 { font-size: 1.55em } h3 { font-size: 1.2em } h4, h5, h6 { font-size: 1.05em }
.screen > :is(h1, h2, h3, h4, h5) { font-size: 1.55em; margin-top: 0.75em }
p { margin: 0 0 0.6em }
ul, ol { margin: 0 0 0.6em; padding-left: 1.25em }
[role="list"] { list-style: none; padding: 0 }
a, .link, .name { color: var(--c-link); text-decoration: underline; text-underline-offset: 0.15em; text-decoration-thickness: 1px }
a:hover, .link:hover, .name:hover { text-decoration-thickness: 3px }
.hint, .kind, .small { color: var(--c-muted); font-size: 0.9em }
.hint { margin: 0 0 0.3em }
:focus { outline: none }
:focus-visible { outline: 3px solid var(--c-focus); outline-offset: 3px; border-radius: 3px }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit }
button { cursor: pointer; background: none; border: 0; padding: 0; text-align: start }
input:not([type="checkbox"], [type="radio"], [type="file"]), select, textarea {
  display: block; width: 100%; min-height: 44px; padding: 0.45em 0.6em; background: var(--c-surface);
  border: 2px solid var(--c-control); border-radius: var(--radius);
}
input[type="file"] { display: block; max-width: 100%; min-height: 44px; padding: 0.4em 0 }
textarea { resize: vertical }
label, legend { font-weight: 600 }
legend { padding: 0; margin-bottom: 0.4em }
fieldset { border: 0; padding: 0; margin: 0 0 var(--gap); min-width: 0 }
.field { margin-bottom: var(--gap) }
.search, .narrow { margin-bottom: 0.5rem }
#near { max-width: 16em }
button[part~="button"], a.way, .quiet, .chip, .opened > button:not(.link) {
  display: inline-flex; align-items: center; gap: 0.4em; min-height: 44px; padding: 0.4em 0.9em; border-radius: var(--radius);
  border: 2px solid var(--c-accent); color: var(--c-link); background: var(--c-surface); font-weight: 600; text-decoration: none;
}
button.first { padding: 0.5em 1.6em; background: var(--c-accent); color: var(--c-accent-text) }
button.quiet { border: 1px solid var(--c-control); font-weight: 400 }
button[aria-pressed="true"] { background: var(--c-accent); color: var(--c-accent-text); border-color: var(--c-accent) }
button[aria-pressed="true"]::before { content: "✓" / "" }
button:not(.link, .name, .row):hover, a.way:hover { box-shadow: 0 0 0 2px var(--c-accent) }
.link, .acts a { display: inline-flex; align-items: center; min-height: 44px }
.ways, .acts { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center }
.acts { margin: 0.75em 0 0; padding-top: 0.75em; border-top: 1px solid var(--c-line); font-size: 0.95em }
summary { min-height: 44px; display: flex; align-items: center; gap: 0.5em; cursor: pointer; color: var(--c-link); font-weight: 600; list-style: none }
summary::before { content: "+" / ""; font-weight: 700; width: 0.9em; text-align: center; flex: none }
details[open] > summary::before { content: "−" / "" }
summary::-webkit-details-marker { display: none }
summary > * { margin: 0 }
.help { border: 1px solid var(--c-line); border-left: 6px solid var(--c-emergency); border-radius: var(--radius); background: var(--c-raised); padding: 0.35em 0.75em; font-size: 0.95em }
.help ul { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin: 0 }
.help li { display: inline-flex; align-items: center; flex-wrap: wrap; gap: 0 0.35em }
.help a, .when a, .step-up a { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; font-weight: 700 }
.way-out { margin-top: var(--gap); position: sticky; top: min(0px, 999 * (100vw - 10rem)); z-index: 1; background: var(--c-surface); padding: 0.4em 0 }
.way-out + .hint { margin: 0.3em 0 0 }
button.leave { background: var(--c-emergency); border-color: var(--c-emergency); color: light-dark(#fff, #1b0304); padding: 0.2em min(0.9em, 4vw); font-size: min(1em, 8vw); line-height: 1.1 }
.way-out ~ * * { scroll-margin-top: 4.5rem }
.danger { border: 3px solid var(--c-urgent); border-left-width: 10px; border-radius: var(--radius); padding: 0.9em 1em; margin: var(--gap) 0; background: var(--c-raised) }
.emergency, .crisis { border-color: var(--c-emergency) }
.danger > :first-child { margin: 0 0 0.6em; font-size: 1.2em }
.danger ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6em; margin: 0 }
.danger .way { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; width: 100% }
.soft { border-width: 1px 1px 1px 6px; padding: 0.5em 0.75em; font-size: 0.95em; line-height: 1.3 }
.soft > :first-child { margin-bottom: 0.3em; font-size: 1em }
.soft ul { gap: 0.2em }
.soft li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75em }
.soft .way { display: block; align-content: center; border: 0; padding: 0; background: none; text-decoration: underline }
.soft b { font-weight: 400 }
.hushed { border-color: var(--c-line); border-left-width: 1px; background: none }
@container (max-width: 14rem) { .danger, .danger .way { padding-inline: 0.3em } }
.danger .hint { display: block; margin: 0 }
.number { font-weight: 700; font-variant-numeric: tabular-nums }
.wrong { color: var(--c-emergency); font-weight: 700; border-left: 5px solid; padding-left: 0.6em }
.note, .place { border-left: 5px solid var(--c-line); padding-left: 0.75em }
.chips { display: flex; flex-wrap: wrap; gap: 0.5rem }
.chip { border: 1px solid var(--c-control); border-radius: 22px; font-weight: 400; font-size: 0.95em }
.chip .hint { margin: 0; font-size: 0.85em }
.cross { font-weight: 700; font-size: 1.2em; line-height: 1 }
.questions { display: grid; grid-template-columns: 1fr 1fr; gap: 0.25rem var(--gap) }
@container (max-width: 22rem) { .questions { column-gap: 0.5rem } .questions select { padding-inline: 0.2em } }
@container (min-width: 40rem) { .questions { grid-template-columns: repeat(4, 1fr) } }
.questions legend, .questions > details { grid-column: 1 / -1 }
.questions .field { margin: 0 0 0.5rem; display: flex; flex-direction: column; justify-content: flex-end; min-width: 0 }
.questions > legend { float: left; width: 100% }
.readings > p { margin-bottom: 0.3em }
.cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap) }
.card { border: 1px solid var(--c-line); border-radius: var(--radius); padding: 0.9em 1em 0.75em }
.card > :first-child { margin: 0 0 0.1em }
.name { font-weight: 700; min-height: 44px }
.why, .check { border-left: 5px solid var(--c-accent); padding: 0.1em 0 0.1em 0.75em }
.check { border-left-color: var(--c-urgent); margin-bottom: 0.6em }
.check > p:last-child, .check ul { margin-bottom: 0 }
.own { font-weight: 700 }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; border: 2px solid var(--c-accent); border-radius: var(--radius); padding: 0.4em 0.75em; background: var(--c-raised) }
.nothing, .when { border-top: 2px solid var(--c-line); margin-top: calc(var(--gap) * 1.5) }
:is(.nothing, .when) > :first-child { margin-top: 0.9em }
dl { margin: 0 0 var(--gap) }
dt { font-weight: 700; margin-top: 0.7em }
dd, dd ul { margin: 0 }
.screen { container-type: inline-size }
.in-reception { --gap: 0.625rem; font-size: 0.92em; max-width: 64rem }
.in-reception .screen > .search:first-child { margin-top: var(--gap) }
.in-reception .search .field { margin: 0 0 0.4rem }
@container (min-width: 40rem) { .in-reception .search { display: grid; gap: 0 var(--gap); grid-template-columns: 3fr 2fr auto; align-items: end } .in-reception .search .first { margin-bottom: 0.4rem } }
.in-reception #near { max-width: none }
@media (forced-colors: active) {
  button[aria-pressed="true"], button.first { border-width: 4px }
  .danger { border-style: double }
}
@media (prefers-reduced-motion: no-preference) { button { transition: box-shadow 0.12s } }
@media print {
  :host, :host([appearance]) { background: none; color: #000; color-scheme: light }
  .root { max-width: none; padding: 0 }
  .screen-only, .narrow, .readings, .acts, .ways:not(.contact .ways), .again, .bar, .nothing, .way-out, .way-out + .hint, .link, .chips, #more, details:not([open]) > summary, form { display: none !important }
  summary::before { content: none }
  .card, .block, .danger { break-inside: avoid }
  :is(.danger, .check) details::details-content { content-visibility: visible }
  a { color: #000; text-decoration: none }
}
`;

/** The sheet of the first screens. */
export function firstStyles(): CSSStyleSheet {
  return sheetOf(CSS);
}

/** The text of the sheet, for measuring. */
export const styleText: string = CSS;
