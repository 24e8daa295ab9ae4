import { sheetOf } from "./sheet.js";

/** What the further screens and the papers look like; it comes with them, after the sheet of `styles.ts`. */
const CSS = `
.at-together .questions { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)) }
.tiles { display: grid; gap: 0.6rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)) }
.tile { display: flex; gap: 0.7em; align-items: flex-start; min-height: 44px; height: 100%; padding: 0.7em 0.8em; border: 2px solid var(--c-control); border-radius: var(--radius); font-weight: 400; cursor: pointer }
.tile:has(:checked) { border-color: var(--c-accent); background: var(--c-raised); box-shadow: inset 0 0 0 1px var(--c-accent) }
.tile input { width: 24px; height: 24px; flex: none; margin: 0.1em 0 0; accent-color: var(--c-accent) }
.tile:has(:focus-visible) { outline: 3px solid var(--c-focus); outline-offset: 3px }
.facts { border-top: 1px solid var(--c-line); margin-top: var(--gap) }
@container (min-width: 40rem) { .facts, .professional dl { display: grid; grid-template-columns: 11rem 1fr; gap: 0.5em var(--gap) } .facts dt, .professional dt { margin: 0 } .facts { padding-top: 0.7em } }
blockquote { margin: var(--gap) 0; padding-left: 1em; border-left: 5px solid var(--c-accent); font-size: 1.1em }
.plan { display: grid; gap: 0 var(--gap); grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); margin-top: 0.5em }
.paper { background: #fff; color: #000; color-scheme: light; --c-muted: #000; --c-line: #000; padding: var(--gap); border: 1px solid var(--c-line); font-size: 16pt }
.paper.large { font-size: 20pt }
.paper .block { break-inside: avoid; border-top: 1px solid #000; padding-top: 0.5em }
.paper :is(h1, h2, h3, h4, h5) { margin: 0.4em 0 0.2em; break-after: avoid }
.paper .kind { font-size: 1em }
.numbers { font-size: 1.15em }
.numbers b { display: block }
.written .line { border-bottom: 1px solid #000; min-height: 1.4em; margin-bottom: 0.3em }
.write li { border-bottom: 1px solid #000; min-height: 1.8em }
.boxes { list-style: "☐  "; padding-left: 1.5em }
.for-poster { font-size: 13pt }
.for-poster p { margin-bottom: 0.2em }
.for-poster .ending ul { display: flex; flex-wrap: wrap; gap: 0 1.5em }
.poster-title { font-size: 2.2em; font-weight: 700; line-height: 1.15; text-wrap: balance }
.big { font-size: 1.4em; font-weight: 700 }
.strips { display: flex; flex-wrap: wrap; border-top: 2px dashed #000; break-inside: avoid; margin-top: 1em }
.strips li { border-right: 2px dashed #000; padding: 0.5em 0.8em; display: flex; flex-direction: column }
.strips.upright { flex-wrap: nowrap; overflow: hidden }
.strips.upright li { writing-mode: vertical-rl; flex: 1 1 0; min-height: 12em; font-size: 0.85em; padding: 0.5em 0.2em }
.rows ol > li { border-bottom: 1px solid var(--c-line) }
.row { width: 100%; min-height: 44px; padding: 0.35em 0.25em; display: grid; gap: 0 1em; grid-template-columns: 1fr; align-items: center }
@container (min-width: 40rem) { button.row { grid-template-columns: 5fr 5fr 4fr 6em } }
button.row:hover, .row[aria-expanded="true"] { background: var(--c-raised) }
.row b { color: var(--c-link) }
.row small { display: block }
.opened { padding: 0.5em 0.75em 1em; background: var(--c-raised); display: flow-root }
.opened .link { margin-inline-start: 0.75em }
@media (forced-colors: active) { .tile:has(:checked) { border-width: 4px } }
@media (prefers-reduced-motion: no-preference) { .tile { transition: box-shadow 0.12s } }
@media print {
  .paper { border: 0; padding: 0; line-height: 1.35 }
  .paper > :first-child { margin-top: 0 }
  .at-paper > .help { display: none }
}
`;

/** The sheet of the further screens. */
export function moreStyles(): CSSStyleSheet {
  return sheetOf(CSS);
}

/** Its text, for measuring. */
export const moreStyleText: string = CSS;
