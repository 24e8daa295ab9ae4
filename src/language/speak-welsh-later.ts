import type { Welsh } from "./welsh-words.js";

let here: Welsh | undefined;

/** As in `speak-welsh.ts`; undefined until {@link bringWelsh} is done. */
export function welshWords(): Welsh | undefined {
  return here;
}

/** Fetches Welsh, once. It is called while the page starts, before anything can be typed. */
export async function bringWelsh(): Promise<boolean> {
  try {
    here ??= (await import("./welsh-words.js")).welsh;
    return true;
  } catch {
    return false;
  }
}
