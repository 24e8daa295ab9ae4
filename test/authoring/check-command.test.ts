import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkCommand } from "../../src/cli/check.js";

let folder = "";
let printed = "";
const needs = new URL("../../data", import.meta.url).pathname;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  printed = "";
  vi.stubEnv("CI", "");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const check = (...argv: string[]): Promise<number> =>
  checkCommand([folder, "--today", "2026-11-22", "--data", needs, ...argv]);
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const THIN = "name: A club\norganisation:\n  name: Its friends\n";

describe("fingerpost check", () => {
  it("ends with 0 when there are only suggestions, and tells them", async () => {
    await write("club.yaml", THIN);
    expect(await check()).toBe(0);
    expect(printed).toContain("Suggestion: There is no summary.");
  });

  it("checks a folder of danger patterns and help lines for what it is, not as records", async () => {
    const urgent = new URL("../../data/urgent", import.meta.url).pathname;
    expect(await checkCommand([urgent, "--today", "2026-11-22", "--data", needs])).toBe(0);
    expect(printed).toContain("was last confirmed");
    expect(printed).not.toContain("is missing");
  });

  it("shows a record as people will see it, so that a wrong time or place is seen, and one that has closed too", async () => {
    await write(
      "club.yaml",
      `${THIN}who_for:\n  min_age: 60\nschedule:\n  - text: Tuesdays, 2am to 4pm\ncost:\n  amount: 350\nplaces:\n` +
        "  - name: The hall\n    town: Leek\n  - address: withheld\n    postcode: S8 9ZZ\nstatus: closed\nstatus_on: 2026-10-01\n",
    );
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await check("--show");
    const shown = String(log.mock.calls[0]?.[0]);
    expect(shown).toContain("A club\nIt closed on 1 October 2026");
    for (const row of [
      "Who for:\n   60+",
      "When:\n   Tuesdays, 2am to 4pm",
      "Where:\n   The hall, Leek",
      "Cost:\n   £350.00",
    ])
      expect(shown).toContain(row);
    expect(shown).not.toContain("S8 9ZZ");
    expect(printed).toContain("There is no summary.");
    await expect(check("--show", "--json")).rejects.toThrow("cannot be used together");
  });

  it("shows each of two records that have one id by mistake", async () => {
    const club = (name: string) => ({ id: "club", name, organisation: { name } });
    await write("all.json", JSON.stringify([club("Gooseberry Club"), club("Quince Club")]));
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await checkCommand([join(folder, "all.json"), "--show", "--data", needs]);
    expect(String(log.mock.calls[0]?.[0])).toMatch(/^Gooseberry Club\n[\s\S]*\n\nQuince Club\n/);
  });

  it("ends with 1 when something must be mended", async () => {
    await write("club.yaml", `${THIN}kind: pear-group\n`);
    expect(await check()).toBe(1);
    expect(printed).toContain("Did you mean peer-group?");
  });

  it("tells of every file that is passed over, and what to call it; called that, it is read", async () => {
    const names = ["Goosé.txt", "gander.yaml.txt", "gosling.yalm", "duck", "swan.docx"];
    for (const name of names) await write(name, THIN.replace("A club", name));
    for (const name of ["README.md", "LICENSE", ".hidden"]) await write(name, "about");
    expect(await check()).toBe(1);
    for (const [at, name] of ["goose", "gander", "gosling", "duck", "swan"].entries()) {
      expect(printed).toContain(`call it ${name}.yaml`);
      await rename(join(folder, names[at] ?? ""), join(folder, `${name}.yaml`));
    }
    printed = "";
    expect(await check()).toBe(0);
    expect(vi.mocked(console.error).mock.calls.join("\n")).toContain("5 files checked.");
  });

  it("does not call a folder well in which nothing was read", async () => {
    expect(await check()).toBe(1);
    expect(printed).toContain("There is no record here.");
    await write("all.json", JSON.stringify([{ id: "club", name: "A club", organisation: { name: "Its friends" } }]));
    printed = "";
    expect(await check()).toBe(1);
    expect(printed).toContain(`give the file itself: ${folder}/all.json`);
    expect(await check(join(folder, "all.json"))).toBe(0);
  });

  it("knows the needs and the areas of the data folder", async () => {
    await write("club.yaml", `${THIN}helps_with: [fibromialgia]\ncovers: [sheffeild]\n`);
    expect(await check()).toBe(1);
    expect(printed).toContain("Did you mean fibromyalgia?");
    expect(printed).toContain("Did you mean sheffield?");
  });

  it("knows which postcode districts exist, without taking one for another that is nearly written so", async () => {
    const told = async (covers: string): Promise<unknown> => {
      await write("club.yaml", `${THIN}covers: [${covers}]\n`);
      printed = "";
      await check("--json");
      return (JSON.parse(printed) as { code: string; paste?: string }[])
        .filter(({ code }) => code === "area-unknown")
        .map(({ paste }) => paste);
    };
    expect(await told("W1")).toEqual(["covers: [W1A, W1B, W1C, W1D, W1F, W1G, W1H, W1J, W1K, W1S, W1T, W1U, W1W]"]);
    expect(await told("S11-S20")).toEqual(["covers: [S11, S12, S13, S14, S17, S18, S20]"]);
    for (const none of ["S15", "S55", "EH75", "W1O"]) expect(await told(none)).toEqual([undefined]);
    expect(await told("S, S8, S8 0, BT1, JE2, SW1A, M60, sheffield")).toEqual([]);
  });

  it("prints a list of issues with --json, also when there are none", async () => {
    await write("club.yaml", `${THIN}kind: pear-group\n`);
    await check("--json");
    expect(JSON.parse(printed)).toContainEqual(
      expect.objectContaining({ code: "not-on-the-list", line: 4, severity: "problem" }),
    );
  });

  it("prints annotations when CI is set", async () => {
    vi.stubEnv("CI", "true");
    await write("club.yaml", `${THIN}kind: pear-group\n`);
    await check();
    expect(printed).toContain(`::error file=${folder}/club.yaml,line=4,col=7,title=not-on-the-list::`);
  });

  const UNSAFE = {
    id: "refuge",
    name: "Gooseberry House",
    organisation: { name: "Gooseberry Friends" },
    helps_with: ["domestic-abuse"],
    places: [{ address: "14 Gooseberry Lane", postcode: "S8 9ZZ" }],
    covers: ["shefield"],
    contact: { phone: "07700 900123" },
    checked: { on: "2030-01-01", how: "phone" },
  };
  // In a folder only YAML is looked for; a file of JSON is named.
  const checkFile = (name: string, ...argv: string[]): Promise<number> => check(join(folder, name), ...argv);
  const told = async (name: string): Promise<[string, number, string | undefined][]> => {
    expect(await checkFile(name, "--json")).toBe(1);
    const issues = JSON.parse(printed) as { code: string; line: number; severity: string; id?: string }[];
    printed = "";
    return issues.filter(({ severity }) => severity === "problem").map(({ code, line, id }) => [code, line, id]);
  };

  it("holds JSON Lines to the same rules as YAML, with the line of each record", async () => {
    const fine = {
      ...UNSAFE,
      id: "fine",
      name: "Fine",
      helps_with: ["copd"],
      covers: ["S8"],
      contact: {},
      checked: undefined,
    };
    await write("all.jsonl", [fine, UNSAFE, UNSAFE].map((each) => `${JSON.stringify(each)}\n`).join("\n"));
    expect(await told("all.jsonl")).toEqual([
      ["abuse-address", 3, "refuge"],
      ["area-unknown", 3, "refuge"],
      ["check-in-future", 3, "refuge"],
      ["private-mobile", 3, "refuge"],
      ["abuse-address", 5, "refuge"],
      ["area-unknown", 5, "refuge"],
      ["check-in-future", 5, "refuge"],
      ["id-twice", 5, "refuge"],
      ["private-mobile", 5, "refuge"],
    ]);
    await checkFile("all.jsonl");
    expect(printed).toContain("line 3   refuge: contact.phone\n");
  });

  it("holds a list in JSON to them too, and sees an id that a YAML file has as well", async () => {
    await write("all.json", JSON.stringify([{ ...UNSAFE, id: "club", name: "a, [b" }, UNSAFE], null, 2));
    await write("club.yaml", THIN);
    const found = await told("all.json");
    expect(found).toContainEqual(["private-mobile", 2, "club"]);
    expect(found).toContainEqual(["private-mobile", 28, "refuge"]);
    expect(found).toContainEqual(["id-twice", 1, "club"]);
  });

  it("does not promise to mend JSON, and says in each record what is left empty", async () => {
    const half = { id: "half", name: "...", organisation: { name: "..." }, summary: "...", helps_with: "copd, asthma" };
    await write("half.json", JSON.stringify(half));
    await checkFile("half.json", "--fix");
    expect(printed).not.toContain("can do this for you");
    expect(printed).toContain('There is nothing after "summary:"');
  });

  it("mends with --fix what is certain", async () => {
    await write("club.yaml", `${THIN}edited_on: 1/11/2026 # by me\n`);
    expect(await check("--fix")).toBe(0);
    expect(await readFile(join(folder, "club.yaml"), "utf8")).toBe(`${THIN}edited_on: 2026-11-01 # by me\n`);
  });

  it("refuses options that do not exist and dates that are none", async () => {
    await expect(check("--fixx")).rejects.toMatchObject({ code: "usage" });
    await expect(checkCommand([folder, "--today", "soon"])).rejects.toMatchObject({ code: "usage" });
  });

  it("has a help with an example", async () => {
    expect(await checkCommand(["--help"])).toBe(0);
  });
});
