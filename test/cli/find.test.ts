import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.js";
import { fingerpost, ran } from "./run.js";

const SAMPLE = ["--data", "examples/neighbourhood", "--today", "2026-11-22"];

describe("the program and its commands in this process", () => {
  const broken = mkdtempSync(join(tmpdir(), "fingerpost-"));
  writeFileSync(join(broken, "bad.yaml"), "name: [unclosed\n");
  test.each([
    [["find", "lonely", "--near", "Bangor", "--not", "kettle-on-heely", ...SAMPLE], 0],
    [["find", "lonely", "--data", broken], 1],
    [["find", ...SAMPLE], 2],
    [["check", broken, "--today", "2026-11-22"], 1],
    [["report", "fill", "--today", "2026-02-31"], 2],
    [["nothing"], 2],
  ])("say the same, and end alike: %j", async (args, code) => {
    const said = fingerpost(args);
    expect(said.code).toBe(code);
    expect(await ran(args)).toEqual(said);
  });
});

describe("fingerpost find", () => {
  test("prints urgent help before anything else, and the help lines at the end, always", () => {
    const { code, out } = fingerpost(["find", "i want to kill myself", "--near", "S8 0AA", ...SAMPLE]);
    expect(code).toBe(0);
    expect(out.indexOf("999")).toBeLessThan(out.indexOf("that could help"));
    expect(out.slice(out.indexOf("Help at any time"))).toContain("116 123");
    expect(out, "a number that the label says is not said again").not.toMatch(/(\b\d{3,}):? \1/);
  });

  test("a quiet line is a sentence and one way, and says how many more there are", async () => {
    const ask = ["find", "eviction letter came", "--near", "S8 0AA", ...SAMPLE];
    const { urgent } = JSON.parse((await ran([...ask, "--json"])).out) as Findings;
    const { out } = await ran(ask);
    expect(out.startsWith(urgent[0]?.text.slice(0, 40) ?? "?")).toBe(true);
    expect(out).toContain(`and ${(urgent[0]?.actions.length ?? 0) - 1} more; --json lists them`);
  });

  test("an ordinary question has results with reasons and the help lines, and no panel", async () => {
    const { code, out } = await ran(["find", "nobody to natter to", "--near", "S8 0AA", ...SAMPLE]);
    expect(code).toBe(0);
    expect(out).toContain("Why this: Helps with loneliness (you wrote “nobody to natter to”)");
    expect(out).not.toContain("!!");
    expect(out).toContain("Help at any time");
  });

  test("says how many more may not fit than it names", async () => {
    const ask = ["find", "lonely", "--near", "S8", "--modes", "post", ...SAMPLE];
    const { may_not_fit } = JSON.parse((await ran([...ask, "--json"])).out) as Findings;
    const { out } = await ran(ask);
    const named = may_not_fit.filter(({ resource }) => out.includes(`  - ${resource.name}: `)).length;
    expect(named).toBeGreaterThan(0);
    expect(out).toContain(`and ${may_not_fit.length - named} more; --json lists them`);
  });

  test("does not say that there are no records yet where none of them can be read", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "fingerpost-")), "broken.yaml");
    writeFileSync(file, "name: [a\n");
    const { code, out, err } = await ran(["find", "lonely", "--data", file]);
    expect(code).toBe(1);
    expect(err).toContain("problem in the records");
    expect(out).not.toContain("no records in this directory yet");
  });

  test("says that miles without a place, and an id that no record has, were passed over", async () => {
    const { code, err } = await ran(["find", "lonely", "--within", "3", "--not", "kettle-on-heely", ...SAMPLE]);
    expect(code).toBe(0);
    expect(err).toContain("--within counts miles from a place, and none was given: it was passed over.");
    expect(err).toContain(
      "--not names a record that is not here, so nothing was left out for it. Did you mean kettle-on-heeley?",
    );
    expect(
      (await ran(["find", "lonely", "--within", "3", "--near", "S8", "--not", "kettle-on-heeley", ...SAMPLE])).err,
    ).toBe("");
  });

  test("refuses options that a file of requests would pass over", async () => {
    const { code, err } = await ran(["find", "--requests", "any.jsonl", "--json", "--near", "S8"]);
    expect(code).toBe(2);
    expect(err).toContain("--requests holds each request whole");
  });

  test("places says where its own data is when it is not here", () => {
    const cwd = mkdtempSync(join(tmpdir(), "fingerpost-"));
    const { code, err } = fingerpost(["places", "pack", "--code-point", "any.zip", "--out", "x"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("It comes with the source and not with the package");
  });

  test("says which id two records have, because only one of them is found", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    const record = (name: string) => ({ id: "club", name, organisation: { name }, helps_with: ["loneliness"] });
    writeFileSync(join(folder, "all.json"), JSON.stringify([record("Gooseberry Club"), record("Quince Club")]));
    const { err } = await ran(["find", "lonely", "--data", join(folder, "all.json")]);
    expect(err).toContain("Several records have the id club");
  });

  test("of a group that has closed it says where to go instead", async () => {
    const { out } = await ran(["find", "lonely", "--near", "S8", ...SAMPLE]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Norton Knit and Natter: It closed on 10 July 2026. Try Kettle On and Creaky Knees Club instead",
    );
  });

  test("where a name has several places, it prints them as they can be chosen", async () => {
    const { out } = await ran(["find", "lonely", "--near", "Bangor", ...SAMPLE]);
    expect(out).toContain('Choose the one you mean.\n  --near "Bangor, Gwynedd (LL57)"');
    const chosen = (await ran(["find", "lonely", "--near", "Bangor, Gwynedd (LL57)", "--json", ...SAMPLE])).out;
    expect((JSON.parse(chosen) as Findings).place).toMatchObject({ status: "found", nation: "wales" });
  });

  test("--json is the whole answer as the contract says it", () => {
    const { code, out } = fingerpost(["find", "nothing to eat", "--near", "S8", "--json", "--limit", "3", ...SAMPLE]);
    expect(code).toBe(0);
    const findings = JSON.parse(out) as Findings;
    expect(findings.results).toHaveLength(3);
    expect(findings.results[0]?.resource.helps_with).toContain("food");
    expect(Object.keys(findings).sort()).toEqual([
      "help_lines",
      "may_not_fit",
      "menu",
      "nation",
      "notes",
      "place",
      "results",
      "sensitive",
      "total",
      "understood",
      "urgent",
    ]);
  });

  test("--requests answers one a line, echoes the id, and a bad line loses no other", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "fingerpost-")), "requests.jsonl");
    writeFileSync(file, '{"id":"a","words":"lonely","near":"S8"}\nnot json\n{"id":7,"needs":["food"]}\n[1]\n');
    const { code, out } = await ran(["find", "--requests", file, "--json", ...SAMPLE]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line.id ?? line.error)).toEqual([
      "a",
      "This line is not JSON.",
      7,
      "This line is not a request.",
    ]);
  });

  test("--requests: a field with a value that it cannot have loses no other line, and repeats nothing", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "fingerpost-")), "requests.jsonl");
    const odd = ['"needs":null', '"needs":7', '"modes":{"secret":1}', '"near":[[]]', '"decline":5', '"not":true'];
    writeFileSync(
      file,
      [...odd, '"near":"S8"'].map((field, id) => `{"id":${id},"words":"lonely",${field}}`).join("\n"),
    );
    const { code, out, err } = await ran(["find", "--requests", file, "--json", ...SAMPLE]);
    expect([code, err]).toEqual([0, ""]);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number; error?: string; line?: number; results?: unknown[] });
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(lines[6]?.results?.length).toBeGreaterThan(0);
    for (const { id, error, line, results } of lines.slice(0, 6)) {
      if (results !== undefined) continue;
      expect(line).toBe(id + 1);
      expect(error).toMatch(/a value that it cannot have/);
      expect(error).not.toContain("secret");
    }
  });

  test("--requests takes standard input, and a byte-order mark as Windows writes it", () => {
    const input = '\uFEFF{"id":1,"words":"lonely"}\r\n{"id":2,"words":"debt"}\r\n';
    const { code, out, err } = fingerpost(["find", "--requests", "-", "--json", ...SAMPLE], { input });
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id?: number }).id)).toEqual([1, 2]);
  });

  test("a reading to leave out that is none is said, printed and in --json", async () => {
    const said = "We do not know what “loneliness” means here, so it was left out.";
    const ask = ["find", "lonely", "--decline", "loneliness", ...SAMPLE];
    expect((await ran(ask)).out.replace(/\s+/g, " ")).toContain(said);
    const { notes } = JSON.parse((await ran([...ask, "--json"])).out) as Findings;
    expect(notes).toContainEqual({ code: "unknown-value", text: said });
  });

  test("--requests in UTF-16 is not read, and it says what to do", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "fingerpost-")), "requests.jsonl");
    writeFileSync(file, '\uFEFF{"words":"lonely"}\n', "utf16le");
    const { code, out, err } = await ran(["find", "--requests", file, "--json", ...SAMPLE]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("not text in UTF-8, so nothing in it was read. Save it again as UTF-8");
  });

  test("ends without an error where whoever reads stops early", () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    for (let i = 0; i < 300; i++) writeFileSync(join(folder, `group-${i}.yaml`), `name: Group ${i}\n`);
    const run = `"${process.execPath}" dist/cli.js check --json "${folder}" | head -n 1`;
    const { stdout, stderr } = spawnSync(run, { shell: true, encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["[\n", ""]);
  });

  test("without words it says how to use it, and the exit code is 2", async () => {
    const { code, err } = await ran(["find", ...SAMPLE]);
    expect(code).toBe(2);
    expect(err).toContain("fingerpost find WORDS");
  });

  test("an option that does not exist is named, and what was typed is not repeated", () => {
    const { code, err } = fingerpost(["find", "my secret worry", "--nearly", "S8"]);
    expect(code).toBe(2);
    expect(err).toContain("--nearly");
    expect(err).not.toContain("secret");
  });

  test("an unknown postcode gives results without distance and says so", async () => {
    const { code, out } = await ran(["find", "lonely", "--near", "ZX99 9ZZ", "--json", ...SAMPLE]);
    expect(code).toBe(0);
    const findings = JSON.parse(out) as Findings;
    expect(["unknown", "not-understood", "not-a-place", "outside"]).toContain(findings.place.status);
    expect(findings.results.length).toBeGreaterThan(0);
    expect(findings.results.every((match) => match.distance === undefined)).toBe(true);
  });

  test("a place that is misspelt, or has namesakes, is printed with those to choose from", async () => {
    const { out } = await ran(["find", "lonely", "--near", "sheffeild", ...SAMPLE]);
    expect(out).toContain("Is it one of these?");
    expect(out).toContain('  --near "Sheffield, South Yorkshire (S1)"');
    expect((await ran(["find", "lonely", "--near", "Cherry Burton", ...SAMPLE])).out).toContain(
      "We read the place “Cherry Burton” as Burton upon Trent.",
    );
  });

  test("a very long question is cut, and that is said", async () => {
    const { code, out } = await ran(["find", `lonely ${"and very tired ".repeat(700)}`, "--json", ...SAMPLE]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Findings).notes.map((note) => note.code)).toContain("words-cut");
  });

  test("a folder with one bad record among good ones loses nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    writeFileSync(
      join(folder, "good.yaml"),
      "name: Good Company\norganisation:\n  name: Good\nhelps_with:\n  - loneliness\n",
    );
    writeFileSync(join(folder, "bad.yaml"), "name: [unclosed\n");
    writeFileSync(join(folder, "picture.yaml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    writeFileSync(join(folder, "empty.yaml"), "");
    const { code, out, err } = await ran(["find", "lonely", "--data", folder, "--json"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Findings).results.map((match) => match.resource.name)).toEqual(["Good Company"]);
    expect(err).toMatch(/3 problems in the records/);
  });

  test("a folder that is not there is wrong use, never an answer that nothing helps", async () => {
    const { code, out, err } = await ran(["find", "lonely", "--data", "nonexist"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("There is no file or folder nonexist");
    expect(err).toContain("--data PATH");
  });

  test("without --data, where there is no folder of records, it finds the national organisations", () => {
    const cwd = mkdtempSync(join(tmpdir(), "fingerpost-"));
    const { code, out, err } = fingerpost(["find", "lonely", "--json", "--today", "2026-11-22"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    const { results } = JSON.parse(out) as Findings;
    expect(results.length).toBeGreaterThan(5);
    expect(results.every(({ resource }) => resource.checked?.how === "public-sources")).toBe(true);
  });

  test("when every record is broken that is said, with how to see it; the help lines still stand", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    writeFileSync(join(folder, "bad.yaml"), "name: [unclosed\n");
    const { code, out, err } = await ran(["find", "lonely", "--data", folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/1 problem in the records/);
    expect(err).toContain(`fingerpost check ${folder}`);
    expect(out).toContain("Help at any time");
  });

  test("--open-now goes by --now, and on a given day without it by the clock", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    const record = (id: string, starts: string, ends: string): string =>
      `name: ${id}\norganisation:\n  name: ${id}\nhelps_with: [loneliness]\nschedule:\n  - days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]\n    starts: "${starts}"\n    ends: "${ends}"\n`;
    writeFileSync(join(folder, "morning.yaml"), record("Morning", "09:00", "12:00"));
    writeFileSync(join(folder, "always.yaml"), record("Always", "00:00", "23:59"));
    writeFileSync(join(folder, "never.yaml"), record("Never", "23:59", "23:59"));
    const open = async (...more: string[]): Promise<string[]> => {
      const { code, out } = await ran(["find", "lonely", "--open-now", "--data", folder, "--json", ...more]);
      expect(code).toBe(0);
      return (JSON.parse(out) as Findings).results.map(({ resource }) => resource.name).sort();
    };
    expect(await open("--now", "2026-11-22T10:30")).toEqual(["Always", "Morning"]);
    expect(await open("--now", "2026-11-22T14:30")).toEqual(["Always"]);
    expect(await open()).not.toContain("Never");
    expect(await open("--today", "2026-11-22")).not.toContain("Never");
  });

  test("without --today the day is that of --now", async () => {
    const ask = ["find", "lonely", "--near", "S8", "--data", "examples/neighbourhood", "--now", "2026-11-22T10:30"];
    const next = (await ran(ask)).out;
    expect(next).toContain("Next: 2026-11-23");
    expect(next).toBe((await ran([...ask, "--today", "2026-11-22"])).out);
  });

  test.each(["teatime", "2026-11-22", "2026-02-31T10:00", "2026-11-22T24:30", "2026-11-22T10:00Z"])(
    "--now %s is no local date and time, and is refused",
    async (now) => {
      const { code, out, err } = await ran(["find", "lonely", "--now", now, ...SAMPLE]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("2026-11-22T14:30");
    },
  );

  test.each([
    ["find", "lonely"],
    ["check", "examples/neighbourhood"],
    ["build", "--out", "never-made"],
    ["report", "fill"],
    ["new"],
  ])("%s refuses a day that does not exist", async (...args) => {
    const { code, out, err } = await ran([...args, "--today", "2026-02-31"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/--today needs a day that exists, such as 2026-11-22/);
  });

  test.each([
    ["--modes", "in person", "in-person"],
    ["--modes", "In_Person, phone", "in-person,phone"],
    ["--kinds", "Peer group", "peer-group"],
    ["--gender", "Female", "women"],
    ["--travel", "needs lift", "needs-lift"],
  ])("%s %s is %s, as it is in a record", async (option, written, value) => {
    const ask = ["find", "lonely", "--near", "S8", "--json", ...SAMPLE, option];
    const { code, out } = await ran([...ask, written]);
    expect(code).toBe(0);
    expect(out).toBe((await ran([...ask, value])).out);
    expect((JSON.parse(out) as Findings).total).toBeGreaterThan(0);
  });

  test.each([
    ["--modes", "telepathy", "in-person, home-visit, phone, video, online, text or post"],
    ["--kinds", "peer-group,secret-club", "recovery-college"],
    ["--led-by", "wizards", "trained-peers"],
    ["--access", "ramps", "step-free"],
    ["--eases", "worry", "going-alone"],
    ["--when", "teatime", "morning, afternoon, evening or weekend"],
    ["--keeps-in-touch", "pigeons", "texts, calls, app, email or letters"],
    ["--languages", "Urdu", "Did you mean ur?"],
    ["--interests", "wizardry", "meet-people"],
    ["--gender", "ladybird", "women, men or non-binary"],
    ["--digital", "foo", "confident, with-help or not-online"],
    ["--travel", "bar", "can, needs-lift or cannot"],
    ["--view", "prof", "public or professional"],
    ["--lang", "fr", "en or cy"],
  ])("%s %s is refused with what it can be, and is not repeated", async (option, written, list) => {
    const { code, out, err } = await ran(["find", "lonely", ...SAMPLE, option, written]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(option);
    expect(err).toContain(list);
    expect(err).not.toMatch(new RegExp(`\\b${written}\\b`));
  });

  test("--explain prints the sum of every result", async () => {
    const { out } = await ran(["find", "lonely", "--near", "S8", "--explain", "--limit", "1", ...SAMPLE]);
    expect(out).toMatch(/\+\d+(\.\d+)? need: /);
    expect(out).toMatch(/= \d+(\.\d+)? points/);
    expect(out).toContain("because of");
  });

  test("help has an example for every command", () => {
    for (const command of ["find", "check", "new", "import", "serve", "places"]) {
      const { code, out } = fingerpost([command, "--help"]);
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain("Example");
    }
  });
});
