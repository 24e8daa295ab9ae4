/** How the pages without a script look: calm, legible, light or dark, and on paper black on white. */
export const PAGES_CSS = `:root { color-scheme: light dark; font-family: system-ui, sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font-size: 1.1875rem; line-height: 1.5; color: light-dark(#1c2526, #eef3f2); background: light-dark(#fff, #12191a); overflow-wrap: anywhere }
a { color: light-dark(#0b5258, #8fd6d9); text-underline-offset: 0.15em }
a:hover { text-decoration-thickness: 3px }
:focus-visible { outline: 3px solid light-dark(#0a3a8f, #ffd65c); outline-offset: 3px }
main:focus { outline: none }
h1, h2 { line-height: 1.25; text-wrap: balance }
h1 { font-size: 1.6em } h2 { font-size: 1.2em; margin: 1.2em 0 0.2em }
p { margin: 0.2em 0 }
ul { padding-left: 0; list-style: none; margin: 0 }
li > a, h2 > a, .leave, dd a { display: inline-block; padding: 0.5rem 0; min-height: 24px }
.help { border: 1px solid light-dark(#b6c2c1, #46595a); border-left: 6px solid light-dark(#a8121b, #ff9a94); border-radius: 6px; padding: 0.2em 0.75em }
.help li, nav li { margin-right: 1.5em; display: inline-block }
.help a { font-weight: 700; white-space: nowrap; padding: 0.5rem 0 }
.leave { font-weight: 700; color: light-dark(#a8121b, #ff9a94) }
.sample { border: 2px dashed; padding: 0.4em 0.75em }
.kind { color: light-dark(#4a5657, #b9c4c3) }
.records { list-style: none; padding: 0 }
.records > li { border-top: 1px solid light-dark(#b6c2c1, #46595a); padding-bottom: 0.75em }
.records h2 { margin: 0.3em 0 0 }
dt { font-weight: 700; margin-top: 0.7em }
dd { margin: 0 }
.skip { position: absolute; left: -999px }
.skip:focus { position: static }
@media print { nav, .leave { display: none } body { max-width: none; color: #000; background: none } a { color: #000; text-decoration: none } }
`;
