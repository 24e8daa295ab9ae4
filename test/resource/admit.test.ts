import { describe, expect, it } from "vitest";
import { createDirectory, type FindRequest } from "../../src/index.js";
import { loadRecords } from "../../src/node/index.js";
import { admit } from "../../src/resource/admit.js";
import { type Field, recordField } from "../../src/resource/field-shapes.js";

const today = "2026-11-22";

const LONELY = {
  id: "kettle-on",
  name: "Kettle On",
  organisation: { name: "Kettle On" },
  helps_with: ["loneliness"],
  covers: ["S8"],
};

/** Something that a field takes. */
function sampleOf(field: Field): unknown {
  if (field.kind === "map") {
    const parts = [...field.keys].map(([key, inner]): [string, unknown] => [key, sampleOf(inner)]);
    return Object.fromEntries(field.any === undefined ? parts : [...parts, ["cy", sampleOf(field.any)]]);
  }
  if (field.kind === "list") return [sampleOf(field.item)];
  if (field.kind === "choice") return field.values[0];
  if (field.kind === "text" && field.format === "date") return "2026-11-01";
  return field.kind === "yes-no" ? true : field.kind === "number" ? 1 : "x";
}

/** Where something stands inside a value, at every depth. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}

function withValueAt(record: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(record) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  holder[path.at(-1) ?? ""] = value;
  return copy;
}

describe("what a directory lets in", () => {
  it("knows every field of the schema, at every depth, and keeps it as it is", () => {
    const record = sampleOf(recordField());
    expect(admit(record)).toEqual({ resource: record, issues: [] });
  });

  it.each([
    ["schedule[0].days", { schedule: [{ days: 5, starts: "10:00" }] }, { schedule: [{ starts: "10:00" }] }],
    ["checked", { checked: { on: new Date("2026-11-01"), how: "phone" } }, {}],
    ["places[0].covers", { places: [{ town: "Sale", covers: [null] }] }, { places: [{ town: "Sale" }] }],
    ["translations.cy", { translations: { cy: [] } }, { translations: {} }],
  ])("leaves out %s where it is not written as it should be, and says so", (path, given, kept) => {
    const base = { id: "a", name: "A", organisation: { name: "A" } };
    const { resource, issues } = admit({ ...base, ...given });
    expect(resource).toEqual({ ...base, ...kept });
    expect(issues.map((issue) => issue.path)).toContain(path);
  });

  it("takes no date that is none or that can be read in two ways, in any field, and writes others as days", () => {
    const dated = (value: string): unknown =>
      JSON.parse(JSON.stringify(sampleOf(recordField())).replaceAll("2026-11-01", value));
    const paths = pathsIn(sampleOf(recordField())).length;
    for (const given of ["2026-11-1", " 2026-11-01", "2026-11-01T10:00:00.000Z"])
      expect(admit(dated(given))).toEqual({ resource: sampleOf(recordField()), issues: [] });
    for (const given of ["soon", "01/11/2026", "2026-13-45", "1 November 2026", "20261101"]) {
      const { resource, issues } = admit(dated(given));
      expect(JSON.stringify(resource)).not.toContain(given);
      expect(issues.map(({ path }) => path)).toEqual(
        expect.arrayContaining(["status_on", "status_until", "checked.on", "schedule[0].dates[0]", "story.consent_on"]),
      );
      expect(pathsIn(resource).length).toBeLessThan(paths);
    }
  });

  const MONDAYS = { every: "week", days: ["monday"], starts: "10:00" };
  it.each([
    ["status_until", { status: "paused", status_until: "2026-12" }, { status: "paused", status_until: "2026-12-31" }],
    ["status_on", { status: "closed", status_on: "2027-1" }, { status: "closed", status_on: "2027-01-01" }],
    ["until", { schedule: [{ ...MONDAYS, until: "2028-02" }] }, { schedule: [{ ...MONDAYS, until: "2028-02-29" }] }],
    ["from", { schedule: [{ ...MONDAYS, from: "2027-01" }] }, { schedule: [{ ...MONDAYS, from: "2027-01-01" }] }],
    ["book_by", { course: { book_by: "2026-04" } }, { course: { book_by: "2026-04-30" } }],
    [
      "expires_on",
      { story: { quote: "Hi", expires_on: "2026-10" } },
      { story: { quote: "Hi", expires_on: "2026-10-31" } },
    ],
    ["checked.on", { checked: { on: "2026-10", how: "phone" } }, { checked: { on: "2026-10-01", how: "phone" } }],
  ])("a month in %s is its last day where something ends, and its first where it begins", (_, given, kept) => {
    expect(admit({ ...LONELY, ...given })).toEqual({ resource: { ...LONELY, ...kept }, issues: [] });
  });

  it.each([
    ["story.expires_on", { story: { quote: "Hi", consent_on: "2025-01-01", expires_on: "31/10/2026" } }, {}],
    ["story.expires_on", { story: { quote: "Hi", consent_on: "2025-01-01", expires_on: 2026 } }, {}],
    ["schedule[0].until", { schedule: [{ ...MONDAYS, until: "31/10/2026" }, MONDAYS] }, { schedule: [MONDAYS] }],
    ["schedule[0].dates", { schedule: [{ dates: ["1 Dec"], starts: "10:00" }] }, {}],
    ["capacity.until", { capacity: { text: "Two places left", until: "Easter" } }, {}],
    // A date among them is one.
    [
      "schedule[0].dates[0]",
      { schedule: [{ dates: ["1 Dec", "2026-12-08"], starts: "10:00" }] },
      { schedule: [{ dates: ["2026-12-08"], starts: "10:00" }] },
    ],
    // An empty cell of a table limits nothing.
    ["schedule[0].until", { schedule: [{ ...MONDAYS, until: " " }] }, { schedule: [MONDAYS] }],
    ["schedule[0].dates", { schedule: [{ ...MONDAYS, dates: [""] }] }, { schedule: [MONDAYS] }],
  ])("what a date limits is left out with it where it cannot be read: %s", (path, given, kept) => {
    const { resource, issues } = admit({ ...LONELY, ...given });
    expect(resource).toEqual({ ...LONELY, ...kept });
    expect(issues.map((issue) => issue.path)).toContain(path);
  });

  it.each([
    [{ status: "closed", status_on: "31/05/2026" }, "It has closed"],
    [{ status: "closed", status_on: 20260501 }, "It has closed"],
    [{ status: "closed", status_on: "2026-5-1" }, "It closed on 1 May 2026"],
    [{ status: "paused", status_until: "1/12/2026" }, "It is paused for now"],
  ])("what has closed is not open because of how its day is written: %j", (given, told) => {
    const directory = createDirectory([{ ...LONELY, ...given }], { today });
    const { results, may_not_fit } = directory.find({ words: "lonely", near: "S8 0AA" });
    expect(results).toEqual([]);
    expect(may_not_fit[0]?.cautions[0]?.text).toBe(told);
  });

  it("what ended in a month that has passed is over, and what only pauses in it runs again", () => {
    const found = (given: object): unknown => {
      const { results, may_not_fit } = createDirectory([{ ...LONELY, ...given }], { today }).find({
        words: "lonely",
        near: "S8 0AA",
      });
      return results.length > 0 ? "found" : may_not_fit[0]?.cautions[0]?.text;
    };
    expect(found({ schedule: [{ ...MONDAYS, until: "2026-10" }] })).toBe("All its dates are past");
    expect(found({ course: { book_by: "2026-10" } })).toBe("Places had to be booked by 31 October 2026");
    expect(found({ status: "closed", status_on: "2027-01" })).toBe("found");
    expect(found({ status: "paused", status_until: "2026-10" })).toBe("found");
  });

  it("a status that is on no list is told as it stands, on the card and in the issues", () => {
    const directory = createDirectory([{ ...LONELY, status: "Temporarily closed", status_on: "2027-01-01" }], {
      today,
    });
    const told = "Its status is “temporarily closed”: make sure that it is running";
    const { results } = directory.find({ words: "lonely", near: "S8 0AA" });
    expect(results[0]?.cautions.map(({ text }) => text)).toContain(told);
    expect(directory.statusOf("kettle-on").map(({ text }) => text)).toEqual([told]);
    expect(directory.issues.map(({ code, path }) => [code, path])).toEqual([["field-refused", "status"]]);
  });

  it("a check on a day that has not come is none, and is an issue, but not where a visitor's clock is slow", () => {
    const told = (on: string, options: { today: string; madeOn?: string }): unknown => {
      const directory = createDirectory([{ ...LONELY, checked: { on, how: "phone" } }], options);
      const [first] = directory.find({ words: "lonely", near: "S8 0AA" }).results;
      return [directory.issues.map(({ code }) => code), directory.get("kettle-on")?.checked, first?.cautions[0]?.text];
    };
    expect(told("2027-01-01", { today })).toEqual([
      ["check-in-future"],
      undefined,
      "We have not checked this. Ask first",
    ]);
    for (const options of [{ today: "2026-11-01" }, { today: "2026-10-01", madeOn: "2026-11-02" }])
      expect(told("2026-11-01", options)).toEqual([
        [],
        { on: "2026-11-01", how: "phone" },
        expect.not.stringContaining("checked"),
      ]);
  });

  it("a way to take part or a gender that is on no list keeps nobody out", () => {
    const who_for = { genders: ["woman"] };
    const directory = createDirectory([{ ...LONELY, who_for, modes: ["telephone"] }], { today });
    const asked = { words: "lonely", near: "S8 0AA", gender: "woman", modes: ["phone"] } satisfies FindRequest;
    expect(directory.find(asked).may_not_fit).toEqual([]);
    expect(directory.find(asked).total).toBe(1);
    expect(directory.find({ ...asked, gender: "man" }).may_not_fit[0]?.cautions[0]?.text).toBe("It is for women only");
    expect(directory.issues.map(({ path }) => path)).toEqual(["modes[0]", "modes"]);
  });

  it("takes one value for a list of one, words for yes and no, and of a list what fits; a blank is no number", () => {
    const base = { id: "a", name: "A", organisation: { name: "A" } };
    const session = { days: "monday", starts: "10:00", except: "2026-11-30", nth: ["2"], term_time: "yes" };
    const { resource, issues } = admit({
      ...base,
      schedule: [session, { days: ["monday", 5] }],
      places: [{ town: "Sale", lat: " ", lng: " " }],
    });
    expect(resource).toEqual({
      ...base,
      schedule: [
        { days: ["monday"], starts: "10:00", except: ["2026-11-30"], nth: [2], term_time: true },
        { days: ["monday"] },
      ],
      places: [{ town: "Sale" }],
    });
    expect(issues.map(({ path }) => path)).toEqual(["schedule[1].days[1]", "places[0].lat", "places[0].lng"]);
  });

  it("takes a value of a list in capitals, and digits without quotes", () => {
    const base = { id: "a", name: "A" };
    const { resource } = admit({
      ...base,
      organisation: { name: "A", charity_number: 1234567 },
      status: "Closed",
      who_for: { min_age: "18" },
      schedule: [{ days: ["Monday"] }],
    });
    expect(resource).toEqual({
      ...base,
      organisation: { name: "A", charity_number: "1234567" },
      status: "closed",
      who_for: { min_age: 18 },
      schedule: [{ days: ["monday"] }],
    });
  });

  it("a value of any sort in any field stops no answer, and danger is noticed", async () => {
    const complete = (await loadRecords(["test/authoring/complete.yaml"])).records[0];
    const good = { id: "good", name: "Good", organisation: { name: "Good" }, helps_with: ["copd"], covers: ["anyone"] };
    const strange = [null, 5, {}, new Date("2026-11-01T00:00:00Z")];
    const asked: FindRequest[] = [
      { words: "copd, and I want to end my life", near: "S8 0AA", now: "2026-11-24T14:30" },
      {
        words: "copd",
        near: "S8 0AA",
        age: 70,
        gender: "woman",
        languages: ["cy"],
        access: ["lift"],
        when: ["morning"],
      },
    ];
    const paths = pathsIn(complete).filter(([first]) => first !== "id" && first !== "name" && first !== "organisation");
    // All of a sort at once, so that a directory is made a few times and not thousands of times.
    for (const value of strange) {
      const records = paths.map((path, at) => ({ ...(withValueAt(complete, path, value) as object), id: `r${at}` }));
      const directory = createDirectory([...records, good], { today });
      expect(directory.size).toBe(paths.length + 1);
      for (const request of asked) expect(directory.find({ ...request, limit: 1000 }).total).toBeGreaterThan(0);
      expect(directory.find(asked[0] ?? {}).urgent).not.toEqual([]);
    }
  });

  it("a record that is changed afterwards changes nothing in the directory", () => {
    const record = { id: "a", name: "A", organisation: { name: "A" }, places: [{ address: "1 Example Road" }] };
    const directory = createDirectory([record], { today });
    record.places[0] = { address: "9 Other Road" };
    record.organisation.name = "B";
    expect(directory.get("a")).toMatchObject({ organisation: { name: "A" }, places: [{ address: "1 Example Road" }] });
  });
});
