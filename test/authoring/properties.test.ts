import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecords, fixSource, formatRecord, readRecord } from "../../src/authoring/index.js";
import { sameValue } from "../../src/authoring/same-value.js";
import { ACCESS, DAYS, KINDS, LED_BY, MODES } from "../../src/resource/lists.js";
import type { Resource } from "../../src/resource/resource.js";

const NEIGHBOURHOOD = new URL("../../examples/neighbourhood/", import.meta.url);
const SAMPLES: readonly string[] = [
  readFileSync(new URL("./complete.yaml", import.meta.url), "utf8"),
  ...readdirSync(NEIGHBOURHOOD)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .slice(0, 20)
    .map((name) => readFileSync(new URL(name, NEIGHBOURHOOD), "utf8")),
].map((source) => source.replace(/^id: .*\n/m, ""));

const id = "a-record";
const lineCount = (source: string): number => source.split("\n").length;

/** Pieces that do harm to YAML, or that people type and paste. */
const PIECES = [
  "\t",
  " ",
  "  ",
  "\n",
  ":",
  ": ",
  "#",
  " #",
  "-",
  "- ",
  '"',
  "'",
  "[",
  "]",
  "{",
  "}",
  "&",
  "*",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "?",
  ",",
  "\u00a0",
  "\u201c",
  "\u201d",
  "\u0000",
  "7.30",
  "0123",
  "yes",
  "name:",
  "\r\n",
  "---\n",
  "__proto__: 1\n",
  "\u2028",
  "\ufeff",
  "1e5",
  "~",
  "<<: *a",
  "\ud800",
  "0x1F",
  "constructor",
  "2pm",
  "01/11/2026",
];

const mutation = fc.record({
  kind: fc.constantFrom("insert", "delete", "drop", "repeat", "indent", "value"),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
  piece: fc.constantFrom(...PIECES),
  size: fc.integer({ min: 1, max: 5 }),
});

function mutate(
  source: string,
  { kind, at, other, piece, size }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
): string {
  const offset = Math.floor(at * source.length);
  if (kind === "insert") return source.slice(0, offset) + piece + source.slice(offset);
  if (kind === "delete") return source.slice(0, offset) + source.slice(offset + size);
  const lines = source.split("\n");
  const line = Math.floor(at * lines.length);
  if (kind === "drop") lines.splice(line, 1);
  else if (kind === "repeat") lines.splice(line, 0, lines[Math.floor(other * lines.length)] ?? "");
  else if (kind === "indent") lines[line] = " ".repeat(size - 1) + (lines[line] ?? "").trimStart();
  else lines[line] = (lines[line] ?? "").replace(/: .*/, () => `: ${piece}`);
  return lines.join("\n");
}

const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([source, mutations]) => mutations.reduce(mutate, source));

describe("whatever stands in a file", () => {
  it("10,000 changes to good records give a record, or a message that points at a line of the file", () => {
    let records = 0;
    fc.assert(
      fc.property(mutated, (source) => {
        const { record, issues } = readRecord(source, { id });
        if (record !== undefined) records++;
        else expect(issues.length).toBeGreaterThan(0);
        for (const issue of issues) {
          expect(issue.line).toBeGreaterThanOrEqual(1);
          expect(issue.line).toBeLessThanOrEqual(lineCount(source));
          expect(issue.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { seed: 2026, numRuns: 10_000 },
    );
    // Both sides of the property are really met.
    expect(records).toBeGreaterThan(1_000);
    expect(records).toBeLessThan(9_000);
  }, 240_000);

  it("nothing that can be typed makes the reader throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 500 }),
          fc.array(fc.constantFrom(...PIECES, "name: x\n", "a: b\n")).map((all) => all.join("")),
        ),
        (source) => {
          const { record, issues } = readRecord(source, { id });
          expect(record !== undefined || issues.length > 0).toBe(true);
        },
      ),
      { seed: 5, numRuns: 2_000 },
    );
  }, 60_000);

  it("one bad record among good ones loses nothing else", () => {
    fc.assert(
      fc.property(mutated, (source) => {
        const files = SAMPLES.slice(1, 4).map((good, at) => ({ file: `good-${at}.yaml`, source: good }));
        const alone = checkRecords(files, { today: "2026-11-22" });
        const together = checkRecords([...files, { file: "zz-bad.yaml", source }], { today: "2026-11-22" });
        const ofGood = together.filter(({ file, code }) => file !== "zz-bad.yaml" && !code.startsWith("same-"));
        expect(ofGood).toEqual(alone.filter(({ code }) => !code.startsWith("same-")));
      }),
      { seed: 9, numRuns: 150 },
    );
  }, 120_000);
});

describe("--fix", () => {
  it("never changes what a record says, and does nothing the second time", () => {
    fc.assert(
      fc.property(mutated, (source) => {
        const before = readRecord(source, { id });
        const fixed = fixSource(source, { id });
        if (before.record !== undefined) {
          expect(sameValue(readRecord(fixed.source, { id }).record, before.record)).toBe(true);
        }
        expect(fixSource(fixed.source, { id })).toEqual({ source: fixed.source, changes: 0 });
        if (fixed.changes === 0) expect(fixed.source).toBe(source);
      }),
      { seed: 3, numRuns: 1_500 },
    );
  }, 120_000);
});

/** Texts as they are after reading: without spaces around them. */
const prose = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      "yes",
      "No",
      "7.30",
      "0123",
      "null",
      "~",
      "a: b",
      "a #b",
      "- a",
      "& b",
      "line one\nline two",
      "line one\n\n  two",
      "\u201cquoted\u201d",
      "{a}",
      "true",
      "1e5",
      "@x",
      "# x",
      "a\tb",
      "2026-01-01",
    ),
  )
  .map((text) => text.trim())
  // A lone sign, or dots, is what people put where they do not know yet: it is no text of a record.
  .filter((text) => text !== "" && !/^(?:[?\u2026_-]{1,20}|\.{2,20}|x{3,20})$/i.test(text));
const yesNo = fc.boolean();
const date = fc.constantFrom("2026-11-22", "2027-01-05", "2024-02-29");
const some = <T extends readonly string[]>(values: T): fc.Arbitrary<T[number][]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const record: fc.Arbitrary<Resource> = fc.record(
  {
    id: fc.constant(id),
    name: prose,
    organisation: fc.record({ name: prose, charity_number: prose }, { requiredKeys: ["name"] }),
    summary: prose,
    description: prose,
    other_names: fc.array(prose, { maxLength: 3 }),
    kind: fc.constantFrom(...KINDS),
    led_by: some(LED_BY),
    modes: some(MODES),
    helps_with: fc.uniqueArray(fc.constantFrom("copd", "asthma", "yes", "no", "1e5", "with space"), { maxLength: 3 }),
    who_for: fc.record({ text: prose, min_age: fc.integer({ min: 0, max: 130 }) }, { requiredKeys: [] }),
    places: fc.array(
      fc.record(
        {
          name: prose,
          postcode: fc.constantFrom("S8 9ZZ", "M33 2TF", "withheld", "1E5"),
          lat: fc.constantFrom(53.35, -1, 0),
          access: some(ACCESS),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    schedule: fc.array(
      fc.record(
        {
          days: some(DAYS),
          starts: fc.constantFrom("14:00", "07:30"),
          dates: fc.array(date, { maxLength: 2 }),
          text: prose,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    first_time: fc.record({ text: prose, meet_at_door: yesNo }, { requiredKeys: [] }),
    cost: fc.record({ free: yesNo, amount: fc.constantFrom(0, 3, 1.5) }, { requiredKeys: [] }),
    contact: fc.record(
      {
        phone: fc.constantFrom("0114 496 0101", "116 123", "999"),
        email: fc.constant("hello@example.org"),
        agreed_on: date,
      },
      { requiredKeys: [] },
    ),
    translations: fc.dictionary(
      fc.constantFrom("cy", "ur"),
      fc.record({ name: prose, first_time: prose }, { requiredKeys: [] }),
      { maxKeys: 2, noNullPrototype: true },
    ),
    checked: fc.record(
      { on: date, how: fc.constantFrom("group" as const, "phone" as const), by: prose },
      { requiredKeys: ["on", "how"] },
    ),
  },
  { requiredKeys: ["id", "name", "organisation"], noNullPrototype: true },
);

describe("writing", () => {
  it("what is written is read as it was", () => {
    fc.assert(
      fc.property(record, (one) => {
        const read = readRecord(formatRecord(one), { id });
        expect(read.issues).toEqual([]);
        expect(read.record).toEqual(one);
      }),
      { seed: 1, numRuns: 1_500 },
    );
  }, 60_000);

  it("formatting twice is formatting once, for records and for files", () => {
    fc.assert(
      fc.property(record, (one) => {
        const written = formatRecord(one);
        expect(formatRecord(written)).toBe(written);
      }),
      { seed: 2, numRuns: 300 },
    );
    fc.assert(
      fc.property(mutated, (source) => {
        const once = formatRecord(source);
        expect(formatRecord(once)).toBe(once);
        expect(sameValue(readRecord(once, { id }).record, readRecord(source, { id }).record)).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  }, 60_000);

  it("puts the fields of a file in order, and keeps every comment", () => {
    const source = "# at the top\n\norganisation:\n  name: B # who\n# about the name\nname: A\n";
    expect(formatRecord(source)).toBe("# at the top\n\n# about the name\nname: A\norganisation:\n  name: B # who\n");
  });
});
