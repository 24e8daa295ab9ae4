/**
 * Gives focus to what has an id, or else to the heading of the screen.
 * @param root what is shown
 */
export function focusOn(root: ShadowRoot | null, id: string): void {
  const found =
    root?.getElementById(id) ?? root?.getElementById("results-title") ?? root?.getElementById("screen-title");
  if (found == null) return;
  if (found.tabIndex < 0 && !found.hasAttribute("tabindex")) found.tabIndex = -1;
  // What is shut cannot have focus; what stands in the line that opens it can.
  for (let shut = found.closest("summary") === null ? found.closest("details") : null; shut != null; ) {
    shut.open = true;
    shut = shut.parentElement?.closest("details") ?? null;
  }
  const isHeading = /^H\d$/.test(found.tagName);
  found.focus({ preventScroll: isHeading });
  // A heading that is new begins the screen; the browser alone would leave it at the lower edge.
  if (isHeading) found.scrollIntoView({ block: "start" });
}
