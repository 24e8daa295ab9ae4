import type { Issue } from "../issue/issue.js";

/** Stands in for `option-names.ts` in the first file of a page: there only the element itself names options. */
export function unknownOptions(_options: object): Issue[] {
  return [];
}
