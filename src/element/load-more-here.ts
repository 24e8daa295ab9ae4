import type { More } from "./load-more.js";
import * as more from "./more.js";

/** As in `load-more.ts`, for the one self-contained file: nothing is fetched. */
export function loadMore(): Promise<More> {
  return Promise.resolve(more);
}
