/** What the page's own content is told while the element prints: only the element, and what it stands in, is on the paper. */
const ALONE = `@page { margin: 14mm }
@media print {
  body :not(:has([data-printing])):not([data-printing]):not([data-printing] *) { display: none !important }
  body, body :has([data-printing]), [data-printing] { display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; max-width: none !important; position: static !important }
}`;

/**
 * Prints the element alone. The sheet that hides the rest of the page is put on for the time of printing only, as a
 * constructed sheet, which every policy allows.
 */
export function printAlone(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  element.setAttribute("data-printing", "");
  const done = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    element.removeAttribute("data-printing");
    removeEventListener("afterprint", done);
  };
  addEventListener("afterprint", done);
  print();
}
