import { t, type View } from "./view.js";

/** Puts a text on the clipboard. @returns false where the browser does not allow it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies, and says so; where copying is not allowed, says how to do it by hand. */
export function checkCopy(view: View, text: string, event: Event): void {
  const from = (event.currentTarget as HTMLElement).id;
  void copyText(text).then((done) => view.act.set({}, { focus: from, say: t(view, done ? "copied" : "selectAll") }));
}
