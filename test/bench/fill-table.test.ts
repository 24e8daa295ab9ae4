import { expect, it } from "vitest";
import { fillTable, hasUsableContact } from "../../src/directory/fill.js";
import type { Resource } from "../../src/index.js";

const bare: Resource = { id: "a", name: "A", organisation: { name: "A" } };
const share = (records: Resource[], field: string): number | undefined =>
  fillTable(records).find((row) => row.field === field)?.share;

it("counts a field that is stated, yes or no, and not one that is empty", () => {
  const records: Resource[] = [
    { ...bare, join: { drop_in: false }, helps_with: [], who_for: { text: "Anyone" } },
    { ...bare, id: "b", places: [{ town: "Sale", no_access: ["lift"] }], who_for: { min_age: 18 } },
  ];
  expect(share(records, "join")).toBe(0.5);
  expect(share(records, "helps_with")).toBe(0);
  expect(share(records, "who_for")).toBe(1);
  expect(share(records, "who_for ages")).toBe(0.5);
  expect(share(records, "access")).toBe(0.5);
  expect(share(records, "places")).toBe(0.5);
  expect(share(records, "places with a postcode or a point")).toBe(0);
});

it("has the same rows for no records at all", () => {
  expect(fillTable([]).map(({ field }) => field)).toEqual(fillTable([bare]).map(({ field }) => field));
  expect(fillTable([]).every((row) => row.share === 0)).toBe(true);
});

it("calls phone, text, e-mail and web a usable contact, and a role none", () => {
  expect(hasUsableContact({ ...bare, contact: { website: "https://a.example.org" } })).toBe(true);
  expect(hasUsableContact({ ...bare, contact: { who: "the secretary" } })).toBe(false);
});
