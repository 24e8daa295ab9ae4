/** The second file, see `more.ts`. */
export type More = typeof import("./more.js");

/**
 * Fetches the second file. The element calls it once, as it starts: no request is ever caused by what a person does.
 */
export function loadMore(): Promise<More> {
  return import("./more.js");
}
