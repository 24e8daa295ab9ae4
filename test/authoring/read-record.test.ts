import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRecord, readRecordValue } from "../../src/authoring/index.js";

const LEAST = "name: Breathe Easy\norganisation:\n  name: Heeley Lung Friends\n";
const codes = (source: string): string[] => readRecord(source, { id: "x" }).issues.map(({ code }) => code);

describe("reading a record", () => {
  it("needs a name and who runs it, and takes the id from the file's name", () => {
    const { record, issues } = readRecord(LEAST, { file: "data/resources/breathe-easy.yaml" });
    expect(issues).toEqual([]);
    expect(record).toEqual({ id: "breathe-easy", name: "Breathe Easy", organisation: { name: "Heeley Lung Friends" } });
  });

  it("reads the record that has every field without an issue", () => {
    const { record, issues } = readRecord(readFileSync(new URL("./complete.yaml", import.meta.url), "utf8"));
    expect(issues).toEqual([]);
    expect(record?.contact?.more?.[0]?.label).toBe("Urdu-speaking line");
  });

  it("leaves an unknown key out, says so with the nearest known one, and still loads the record", () => {
    const { record, issues } = readRecord(`${LEAST}sumary: Hello\n`, { id: "x" });
    expect(record?.name).toBe("Breathe Easy");
    expect(issues).toMatchObject([
      { code: "unknown-key", severity: "problem", line: 4, column: 1, paste: "summary: Hello" },
    ]);
  });

  it("tells stated yes, stated no and not stated apart", () => {
    const source = `${LEAST}first_time:\n  meet_at_door: Yes\n  just_watch: No\n`;
    expect(readRecord(source, { id: "x" }).record?.first_time).toEqual({ meet_at_door: true, just_watch: false });
  });

  it("refuses a record whose status is misspelt, because it would be shown as open", () => {
    const { record, issues } = readRecord(`${LEAST}status: cloosed\n`, { id: "x" });
    expect(record).toBeUndefined();
    expect(issues[0]?.message).toContain("Did you mean closed?");
  });

  it("does no harm with keys that JavaScript knows", () => {
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const { record, issues } = readRecord(`${LEAST}${key}:\n  polluted: yes\n`, { id: "x" });
      expect(issues.map(({ code }) => code)).toEqual(["unknown-key"]);
      expect(Reflect.get(record ?? {}, "polluted")).toBeUndefined();
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    }
  });

  it("says when the id in the file is not the file's name", () => {
    expect(readRecord(`id: other\n${LEAST}`, { file: "x.yaml" }).issues[0]?.code).toBe("id-differs");
  });

  it("says that a file's name with spaces cannot be an id", () => {
    const { issues } = readRecord(LEAST, { file: "Breathe Easy.yaml" });
    expect(issues).toMatchObject([{ code: "file-name", paste: "breathe-easy.yaml" }]);
  });

  it("takes a byte-order mark and Windows line ends as nothing", () => {
    expect(readRecord(`\ufeff${LEAST.replaceAll("\n", "\r\n")}`, { id: "x" })).toMatchObject({
      issues: [],
      record: { name: "Breathe Easy" },
    });
  });

  it("reads one line where several parts belong, when there is no doubt, and says so", () => {
    const { record, issues } = readRecord("name: A club\norganisation: Heeley Friends\ncost: Free\n", { id: "x" });
    expect(record).toMatchObject({ organisation: { name: "Heeley Friends" }, cost: { free: true } });
    expect(issues.map(({ code, fixable }) => [code, fixable])).toEqual([
      ["needs-parts", true],
      ["needs-parts", true],
    ]);
  });

  it("does not take a date for one that does not exist", () => {
    expect(codes(`${LEAST}edited_on: 31/06/2026\n`)).toEqual(["not-a-date"]);
    expect(codes(`${LEAST}edited_on: 2026-02-30\n`)).toEqual(["not-a-date"]);
    expect(codes(`${LEAST}edited_on: 1st March 2026\n`)).toEqual([]);
  });

  it("takes no link that is not a web address", () => {
    for (const link of [
      "javascript:alert(1)",
      "mailto:a@example.org",
      "data:text/html,x",
      "ftp://example.org",
      "ring us",
    ]) {
      expect(codes(`${LEAST}contact:\n  website: "${link}"\n`)).toEqual(["not-a-web-address"]);
    }
  });

  it("tells every mistake of a file in one run", () => {
    const source = `${LEAST}kind: pear-group\nsumary: Hello\ncontact:\n  phone: 01144960000\nedited_on: never\n`;
    expect(codes(source)).toEqual(["not-on-the-list", "unknown-key", "phone-lost-zero", "not-a-date"]);
  });

  it("refuses depth, length and keys beyond any record before building anything", () => {
    expect(codes("[".repeat(30_000))).toEqual(["file-too-deep"]);
    expect(codes("a".repeat(70_000))).toEqual(["file-too-long"]);
    expect(codes(Array.from({ length: 1_100 }, (_, at) => `k${at}: v`).join("\n"))).toEqual(["file-too-many-keys"]);
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n${LEAST}`;
    expect(new Set(codes(bomb))).toContain("symbol-swallowed");
  });

  it("says what an empty file and a file of text are", () => {
    expect(codes("")).toEqual(["file-empty"]);
    expect(codes("  \n\n")).toEqual(["file-empty"]);
    expect(codes("# only a comment\n")).toEqual(["file-empty"]);
    expect(codes("Breathe Easy meets on Tuesdays\n")).toEqual(["not-a-record"]);
    expect(codes("- a\n- b\n")).toEqual(["not-a-record"]);
  });
});

describe("reading a record that is data already", () => {
  it("takes null for not stated", () => {
    const { record, issues } = readRecordValue({ id: "a", name: "A", summary: null, organisation: { name: "B" } });
    expect(issues).toEqual([]);
    expect(record).toEqual({ id: "a", name: "A", organisation: { name: "B" } });
  });

  it("gives the line of a JSON Lines file", () => {
    expect(readRecordValue({ id: "a", name: "A" }, { line: 7 }).issues).toMatchObject([
      { code: "required-missing", line: 7 },
    ]);
  });

  it("does not throw for anything", () => {
    for (const value of [null, undefined, 1, "x", [], [[[]]], { id: 5 }, { id: {}, name: [] }]) {
      expect(readRecordValue(value).record).toBeUndefined();
      expect(readRecordValue(value).issues.length).toBeGreaterThan(0);
    }
  });
});
