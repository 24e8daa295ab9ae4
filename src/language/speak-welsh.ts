import { type Welsh, welsh } from "./welsh-words.js";

/**
 * Where Welsh is to be had. Here it always is; in the files that a visitor's browser starts with, `speak-welsh-later.ts`
 * stands in the place of this one, and Welsh is fetched only where the host asks for it.
 */
export function welshWords(): Welsh | undefined {
  return welsh;
}

/** Makes Welsh ready. @returns false when it is not to be had: then English is spoken */
export async function bringWelsh(): Promise<boolean> {
  return true;
}
