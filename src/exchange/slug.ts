import { fold } from "../words/index.js";

/** A text as part of an id: lower case, digits, hyphens. Empty when it has no letter that an id can hold. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
