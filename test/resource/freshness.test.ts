import { describe, expect, it } from "vitest";
import { prepare } from "../../src/find/prepared.js";
import { freshness } from "../../src/resource/index.js";
import type { Checked, Resource } from "../../src/resource/resource.js";
import { isWithheld, withoutWithheld } from "../../src/resource/withhold.js";

const today = "2026-11-22";
const checkedOn = (on: string, more: Partial<Checked> = {}): Resource => ({
  id: "kettle-on",
  name: "Kettle On",
  organisation: { name: "Kettle On" },
  checked: { on, how: "phone", ...more },
});

describe("how fresh a record is", () => {
  it.each([
    ["2026-05-23", "fresh"],
    ["2026-05-22", "due"],
    ["2026-02-23", "due"],
    ["2026-02-22", "caution"],
    ["2025-11-23", "caution"],
    ["2025-11-22", "old"],
    ["2025-05-22", "old"],
    ["2025-04-23", "old"],
    ["2025-04-22", "hidden"],
  ])("checked on %s it is %s: 6, 9 and 12 months on, and hidden after 18", (on, state) => {
    expect(freshness(checkedOn(on), today).state).toBe(state);
  });

  it("is hidden when its review is half a year overdue, however lately it was checked", () => {
    expect(freshness(checkedOn("2026-04-01", { review_by: "2026-05-22" }), today).state).toBe("hidden");
    expect(freshness(checkedOn("2026-04-01", { review_by: "2026-05-23" }), today).state).toBe("due");
  });

  it("is never hidden for its age when nobody here checked it", () => {
    expect(freshness(checkedOn("2020-01-01", { how: "public-sources" }), today).state).toBe("public-sources");
  });
});

describe("a withheld address", () => {
  it("is no place to go to, however it is typed", () => {
    const places = [{ address: " Withheld ", town: "Leeds", postcode: "LS1 1AA" }];
    const located = { point: { lat: 53.8, lng: -1.5 }, uncertainty: 0 };
    const { venues } = prepare(
      { id: "a", name: "A", organisation: { name: "A" }, places },
      { locate: () => located },
      [],
    );
    expect(venues).toEqual([]);
  });

  it.each([
    "withheld",
    "Withheld",
    " WITHHELD ",
    "Address withheld",
    "Withheld for safety",
    "withheld (ring us)",
    "Confidential address",
    "Not published",
    "Undisclosed",
    "Secret",
    "Private address, near the park",
    "address is kept hidden.",
    "address not given",
    "Address available on request",
    "The address is given on request, near the park",
    "Available on request",
    "Secret refuge",
    "Unpublished",
    "not-disclosed",
    "Not for publication",
    "we do not publish the address",
  ])("is kept however it is typed: %j", (address) => {
    const place = { name: "House", address, town: "Leeds", postcode: "LS1 1AA", lat: 53.8, lng: -1.5 };
    expect(isWithheld(place)).toBe(true);
    const [kept] = withoutWithheld({ ...checkedOn(today), places: [place] }).places ?? [];
    expect(kept).toEqual({ name: "House", address: "withheld", town: "Leeds" });
  });

  it.each([
    "The Secret Garden, 4 Example Street",
    "Private Road",
    "Hidden Lane Studios",
    "Secretary's office",
    "Example Hall (parking available on request), 4 Example Street",
    "Published House, 4 Example Street",
    "14 Example Road",
  ])("is not one that only has such a word in its name: %j", (address) => {
    expect(isWithheld({ address })).toBe(false);
  });
});
