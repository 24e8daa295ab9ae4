import { describe, expect, it } from "vitest";
import { importCsv, importOpenReferral, readMapping } from "../../src/exchange/index.js";
import { createPlaces, placeTables } from "../../src/index.js";
import { postcodeConflict } from "../../src/place/index.js";
import { page, service } from "./feed.js";

const tables = createPlaces(placeTables);
const places = {
  knows: (postcode: string) => tables.find(postcode).status !== "unknown",
  conflict: (place: { postcode?: string; lat?: number; lng?: number }) => postcodeConflict(place, tables),
};

/** The doubts about one row with such cells. */
function doubts(cells: Record<string, string>) {
  const names = Object.keys(cells);
  const columns = Object.fromEntries(names.map((name) => [name, name]));
  const mapping = readMapping({ id: ["Name"], columns: { Name: "name", ...columns } });
  if ("problems" in mapping) throw new Error(JSON.stringify(mapping.problems));
  const text = `Name,${names.join(",")}\nHill,${Object.values(cells)
    .map((cell) => `"${cell}"`)
    .join(",")}\n`;
  return importCsv(text, mapping, "table.csv", { places }).issues;
}

describe("the report of an import names what would send people to nobody, or to the wrong place", () => {
  it.each([
    ["a postcode that is none", { "places.postcode": "S8 9ZQ9" }, "postcode-form", '"S8 9ZQ9" is not a postcode'],
    ["one with a digit too many", { "places.postcode": "WA154 1HF" }, "postcode-form", '"WA154 1HF" is not'],
    ["a postcode that does not exist", { "places.postcode": "ZZ1 1ZZ" }, "postcode-unknown", "ZZ1 1ZZ"],
    [
      "coordinates far from the postcode",
      { "places.postcode": "S8 0AA", "places.lat": "51.5", "places.lng": "-0.12" },
      "point-far-from-postcode",
      "km from the postcode S8 0AA",
    ],
    ["a number that cannot be one", { "contact.phone": "1234" }, "phone-form", '"1234" has 4 digits'],
    [
      "words that say that it has closed",
      { "join.how": "We have been told that this foodbank is no longer open. We are checking." },
      "said-closed",
      "no longer open",
    ],
  ])("%s: with its row and line", (_, cells, code, words) => {
    const [first] = doubts(cells);
    expect(first).toMatchObject({ code, line: 2, file: "table.csv", id: "hill" });
    expect(first?.message).toMatch(/^Row 2: /);
    expect(first?.message).toContain(words);
    expect(first?.why).toBeTruthy();
  });

  it("and says nothing of a row that is right", () => {
    const row = { "places.postcode": "S8 0AA", "places.lat": "53.35", "places.lng": "-1.47", "contact.phone": "111" };
    expect(doubts(row)).toEqual([]);
  });

  it("of a feed it says the same, by the service's id, and that an oldest age of 100 was left out", () => {
    const odd = {
      maximum_age: 100,
      phones: [{ id: "p", number: "1234" }],
      service_at_locations: [
        {
          id: "s",
          location: {
            id: "l",
            location_type: "physical",
            name: "Hall",
            addresses: [{ id: "a", address_1: "1 Example Road", city: "Sheffield", postal_code: "ABC 1234" }],
          },
        },
      ],
    };
    const { records, issues } = importOpenReferral([page([service(odd)])], "feed.json", { places });
    expect(records[0]?.who_for).toBeUndefined();
    const said = issues.map(({ code, message }) => `${code}: ${message}`).join("\n");
    expect(said).toMatch(/postcode-form: Service ".*": "ABC 1234" is not a postcode/);
    expect(said).toMatch(/phone-form: Service ".*": "1234"/);
    expect(said).toMatch(/open-referral-not-carried: .*maximum_age \(1\)/);
  });
});
