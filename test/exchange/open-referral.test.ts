import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { importOpenReferral } from "../../src/exchange/index.js";
import { admit } from "../../src/resource/admit.js";
import { shapeProblems } from "../../src/resource/schema.js";
import { ID, only, page, service } from "./feed.js";

describe("a feed's services become records", () => {
  it("takes a service with nothing but what the standard asks for, and calls it thin", () => {
    const { record, thin } = only({});
    expect(record).toMatchObject({
      id: ID,
      name: "Tuesday Soup",
      organisation: { name: "Soup Friends" },
      status: "open",
    });
    expect(record.source?.record_id).toBe(ID);
    expect(thin).toEqual([ID]);
  });

  test.each([
    ["active", "open"],
    ["temporarily closed", "paused"],
    ["defunct", "closed"],
    ["inactive", "closed"],
  ])("says that %s is %s", (status, expected) => {
    expect(only({ status }).record.status).toBe(expected);
  });

  it("takes a service area into covers only when all of them are known", () => {
    const knowsArea = (id: string): boolean => id === "trafford";
    const areas = (...names: string[]) => ({ service_areas: names.map((name, i) => ({ id: String(i), name })) });
    expect(only(areas("Trafford Council", "Wales", "S8"), { knowsArea }).record.covers).toEqual([
      "trafford",
      "wales",
      "S8",
    ]);
    const { record } = only(areas("Trafford", "Lymm and round about"), { knowsArea });
    expect(record.covers).toBeUndefined();
    expect(record.who_for?.text).toBe("Area served: Trafford; Lymm and round about");
  });

  test.each([
    ["London", "greater-london"],
    ["London-wide", "greater-london"],
    ["Pan-London", "greater-london"],
    ["City of London", "city-of-london"],
    ["Edinburgh", "city-of-edinburgh"],
  ])("takes %s for %s", (name, area) => {
    const exists = new Set(["greater-london", "city-of-london", "city-of-edinburgh"]);
    const { record } = only({ service_areas: [{ id: "a", name }] }, { knowsArea: (id: string) => exists.has(id) });
    expect(record.covers).toEqual([area]);
  });

  it("reads ages, cost and languages", () => {
    const { record } = only({
      minimum_age: 11,
      maximum_age: 25,
      cost_options: [{ id: "c", amount: 3.5, amount_description: "a bowl" }],
      languages: [
        { id: "1", code: "eng" },
        { id: "2", name: "Welsh" },
        { id: "3", name: "BSL" },
        { id: "4", name: "Sindarin" },
      ],
    });
    expect(record.who_for).toEqual({ min_age: 11, max_age: 25 });
    expect(record.cost).toEqual({ free: false, amount: 3.5, text: "£3.50, a bowl" });
    expect(record.languages).toEqual(["en", "cy", "bfi"]);
    expect(record.description).toContain("Sindarin");
    expect(only({ fees: "Free" }).record.cost?.free).toBe(true);
    expect(only({ eligibility_description: "Over 55s" }).record.who_for).toEqual({
      min_age: 55,
      text: "Over 55s",
    });
  });

  test.each(["Years 7 to 11", "Year 9 and above", "Years 10+"])("takes school years for no age: %s", (words) => {
    expect(only({ eligibility_description: words }).record.who_for).toEqual({ text: words });
  });
});

describe("nothing is lost without being said", () => {
  it("refuses a service without a name or id, one by one, with the reason", () => {
    const { records, refused } = importOpenReferral(
      [
        page([
          service(),
          { ...service(), id: "b", name: " " },
          { name: "No id", status: "active" },
          service({ name: "Another" }),
        ]),
      ],
      "f",
    );
    expect(records).toHaveLength(1);
    expect(refused.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(refused[0]?.reason).toContain("no name");
    expect(refused[1]?.reason).toContain("no id");
    expect(refused[2]?.reason).toContain("id is that of service 1");
  });

  it("names each field that cannot be used", () => {
    const { issues } = only({ url: "soup", email: false, minimum_age: "old", status: "perhaps", schedules: "Mondays" });
    const paths = issues.filter(({ code }) => code === "open-referral-unusable").map(({ path }) => path);
    expect(paths).toEqual(["email", "minimum_age", "schedules", "status", "url"]);
  });

  it("says that a description was longer than is read", () => {
    expect(only({ description: "soup ".repeat(5000) }).issues.map(({ code }) => code)).toContain("open-referral-cut");
  });

  it("never throws, and every record it gives has the right shape", () => {
    const keys =
      "id name status description url email phones number contacts schedules freq byday opens_at service_at_locations location addresses languages name cost_options amount organization minimum_age contents service service_areas attributes taxonomy_term latitude __proto__".split(
        " ",
      );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom("WEEKLY", "1TU", "25:99", "x@y.example.org", "<p>", "physical"),
        fc.string(),
        fc.double(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 8 }),
      ),
    })).value;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            value,
            value.map((inside) => ({ ...service(), ...(typeof inside === "object" && inside !== null ? inside : {}) })),
          ),
        ),
        (pages) => {
          for (const record of importOpenReferral(pages, "f").records) expect(shapeProblems(record)).toEqual([]);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

const shared = process.env.FINGERPOST_SHARED;
describe.runIf(shared)("the standard's own examples and the validator's mocks", () => {
  const root = join(shared ?? "", "data/open-referral-uk");
  /** Files that hold services, with how many of them can become a record. */
  const holds = (file: string): [services: number, records: number] => {
    if (file.endsWith("V3.0-UK-Fail/service_list.json")) return [4, 0];
    if (/\/organization(?:_full)?\.json$/.test(file)) return [1, 1];
    return /\/service(?:_at_location)?_(?:full|list)\.json$/.test(file) ? [1, 1] : [0, 0];
  };

  it("gives the records there are, refuses with a reason, and throws nothing", () => {
    const files = ["examples", "mocks/V3.0-UK-Default", "mocks/V3.0-UK-Warn", "mocks/V3.0-UK-Fail"].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    const table = files.map((file) => {
      const imported = importOpenReferral([JSON.parse(readFileSync(join(root, file), "utf8"))], file);
      expect([imported.rows, imported.records.length], file).toEqual(holds(file));
      expect(imported.records.length + imported.refused.length, file).toBe(imported.rows);
      if (imported.rows === 0) expect(imported.issues[0]?.severity, file).toBe("problem");
      for (const record of imported.records) {
        expect(shapeProblems(record), file).toEqual([]);
        expect(admit(record).issues, file).toEqual([]);
        expect(JSON.stringify(record), file).not.toMatch(/Ann Persona|A\. Persona/);
      }
      return {
        file,
        in: imported.rows,
        records: imported.records.length,
        thin: imported.thin.length,
        refused: imported.refused.length,
      };
    });
    console.table(table.filter((row) => row.in > 0));
  });
});
