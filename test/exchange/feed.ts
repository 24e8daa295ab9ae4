import { expect } from "vitest";
import { type Imported, importOpenReferral, type OpenReferralOptions } from "../../src/exchange/index.js";
import type { Resource } from "../../src/resource/resource.js";
import { shapeProblems } from "../../src/resource/schema.js";

/** The id of every service that is made here. */
export const ID = "6f3b1c1e-58a4-4d0e-9f5e-1a2b3c4d5e6f";

/** A service as a feed holds it. */
export const service = (more: object = {}): Record<string, unknown> => ({
  id: ID,
  name: "Tuesday Soup",
  status: "active",
  organization: { id: "o1", name: "Soup Friends", description: "We cook." },
  ...more,
});
/** What comes of a feed with one service. */
export const only = (more: object, options: OpenReferralOptions = {}): Imported & { record: Resource } => {
  const imported = importOpenReferral([service(more)], "feed.json", options);
  expect(imported.records).toHaveLength(1);
  const record = imported.records[0]!;
  expect(shapeProblems(record)).toEqual([]);
  return { record, ...imported };
};
/** A page of services with its envelope. */
export const page = (contents: unknown[], more: object = {}): object => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
  ...more,
});
