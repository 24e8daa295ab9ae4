const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet, made once for all elements on the page. */
export function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  sheets.set(css, made);
  return made;
}
