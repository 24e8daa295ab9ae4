import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { importCommand } from "../../src/cli/import.js";
import { UsageError } from "../../src/cli/usage.js";
import { loadRecords } from "../../src/node/records/index.js";

const service = {
  id: "soup-1",
  name: "Tuesday Soup",
  status: "active",
  organization: { id: "o", name: "Soup Friends" },
};

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  told = [];
  for (const channel of ["log", "error"] as const) {
    vi.spyOn(console, channel).mockImplementation((text: unknown) => void told.push(String(text)));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe("fingerpost import open-referral", () => {
  const run = (...files: string[]) => importCommand(["open-referral", ...files, "--out", join(folder, "out")]);

  it("writes a record a service and says what came in", async () => {
    const page = await file("page.json", JSON.stringify({ contents: [service, { id: "x", status: "active" }] }));
    expect(await run(page)).toBe(0);
    expect(await readdir(join(folder, "out"))).toEqual(["soup-1.yaml"]);
    expect(await readFile(join(folder, "out/soup-1.yaml"), "utf8")).toContain("name: Tuesday Soup");
    expect(told.join("\n")).toMatch(/1 record written[\s\S]*1 of them thin[\s\S]*1 refused[\s\S]*it has no name/);
  });

  it("does not say of one name in one place that they differ, and knows that a price holds by now", async () => {
    const priced = { ...service, cost_options: [{ id: "c", amount: 0, valid_from: "2020-01-01" }] };
    const page = await file("page.json", JSON.stringify([priced, { ...priced, id: "soup-2" }]));
    expect(await run(page)).toBe(0);
    expect(told.join("\n")).toMatch(/1 names stand more than once \(2 rows\)[\s\S]*Tuesday Soup: 2/);
    expect(told.join("\n")).not.toContain("differ");
    expect(await readFile(join(folder, "out/soup-1.yaml"), "utf8")).toContain("free: true");
  });

  it("knows the areas that services name", async () => {
    const page = await file("one.json", JSON.stringify({ ...service, service_areas: [{ id: "a", name: "Trafford" }] }));
    expect(await run(page)).toBe(0);
    expect(await readFile(join(folder, "out/soup-1.yaml"), "utf8")).toContain("covers: [trafford]");
  });

  it("says which records of the same feed are in it no longer, until they are marked as closed, and deletes none", async () => {
    const feed = (...services: object[]) => file("feed.json", JSON.stringify(services));
    const run = async (path: string, ...more: string[]) => {
      told = [];
      await importCommand(["open-referral", path, "--out", join(folder, "out"), "--source", "A Council", ...more]);
      return told.join("\n");
    };
    const three = ["soup-1", "soup-2", "soup-3"].map((id) => ({ ...service, id, name: id }));
    const said =
      /2 from an earlier import of the same source were not in this one[^\n]*another file of the same publisher they are not gone: import its files in one command[^\n]*delete its file or write status: closed into it:\n {4}soup-2\.yaml\n {4}soup-3\.yaml\n/;
    expect(await run(await feed(...three))).not.toContain("earlier import");
    expect(await run(await feed(service))).toMatch(said);
    expect(await run(await feed(service), "--source", "Another Council")).not.toContain("earlier import");
    expect(await run(await feed(service))).toMatch(said);
    const two = join(folder, "out/soup-2.yaml");
    await writeFile(two, (await readFile(two, "utf8")).replace("status: open", "status: closed"));
    const [report] = JSON.parse(await run(await feed(service), "--json")) as { gone: string[] }[];
    expect(report?.gone).toEqual(["soup-3"]);
    expect((await readdir(join(folder, "out"))).sort()).toEqual(["soup-1.yaml", "soup-2.yaml", "soup-3.yaml"]);
  });

  it("reads the other pages when one is broken, and exits with 1", async () => {
    const broken = await file("broken.json", '{"contents": [');
    const page = await file("page.json", JSON.stringify([service]));
    expect(await run(broken, page)).toBe(1);
    expect(await readdir(join(folder, "out"))).toEqual(["soup-1.yaml"]);
    expect(told.join("\n")).toContain("broken.json is not JSON");
  });

  it.each([
    ["an empty file", "", "is empty"],
    ["a web page", "<!doctype html><title>502</title>", "It looks like a web page"],
    ["an empty feed", '{"contents": [], "empty": true}', "The feed is empty"],
    ["another envelope", '{"data": []}', "neither a page of Open Referral UK"],
    ["a picture", new Uint8Array([137, 80, 78, 71, 0, 0, 0, 1]), "is not a text file"],
  ])("says what is wrong with %s and exits with 1", async (_, content, message) => {
    expect(await run(await file("feed.json", content))).toBe(1);
    expect(told.join("\n")).toContain(message);
  });

  it("writes no file that the next command would not read, and says so", async () => {
    const places = Array.from({ length: 400 }, (_, at) => ({
      id: `l${at}`,
      location: {
        id: `p${at}`,
        name: `Hall ${at}`,
        addresses: [{ id: "a", address_1: `${at} High Street`, city: "Sale" }],
      },
    }));
    const feed = [{ ...service, id: ".x" }, { ...service, id: "many", service_at_locations: places }, service];
    expect(await run(await file("feed.json", JSON.stringify(feed)))).toBe(0);
    expect(await readdir(join(folder, "out"))).toEqual(["soup-1.yaml"]);
    expect(told.join("\n")).toContain('The record ".x" was not written. A file whose name begins with a dot is hidden');
    expect(told.join("\n")).toMatch(/The record "many" was not written\. [^\n]*1,?000/);
    expect(told.join("\n")).toContain("1 record written");
  });

  it("says that a file is not there", async () => {
    expect(await run(join(folder, "none.json"))).toBe(1);
    expect(told.join("\n")).toContain("could not be opened");
  });

  it("needs a folder and a file, and says so as wrong use", async () => {
    await expect(importCommand(["open-referral", "x.json"])).rejects.toThrow(UsageError);
    await expect(importCommand(["open-referral", "--out", folder])).rejects.toThrow(UsageError);
  });

  it("reads ten thousand services in one file", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...service,
      id: `s-${i}`,
      description: "Soup. ".repeat(100),
    }));
    const { importOpenReferral } = await import("../../src/exchange/index.js");
    const imported = importOpenReferral([{ contents: many }], "big.json");
    expect(imported.records).toHaveLength(10_000);
    expect(imported.repeated).toEqual([{ name: "Tuesday Soup", rows: 10_000 }]);
  });
});

describe("fingerpost import csv", () => {
  /** Runs the import of tables with a mapping, both given as text. */
  const run = async (map: string, ...tables: string[]): Promise<number> => {
    const files = await Promise.all(tables.map((text, at) => file(`table-${at + 1}.csv`, text)));
    return importCommand(["csv", ...files, "--map", await file("map.yaml", map), "--out", join(folder, "out")]);
  };

  it("writes records that load, whatever sort of field the cells are for", async () => {
    const map = `columns:
  Name: name
  Helps: helps_with
  Lat: places.lat
  Last checked: checked.on
fixed: { organisation: Example Hall, checked: { how: phone } }
id: Name
`;
    expect(await run(map, 'Name,Helps,Lat,Last checked\nHill,"copd, asthma",abc,1/11/2026\n')).toBe(0);
    const { records, issues } = await loadRecords([join(folder, "out")]);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        id: "hill",
        name: "Hill",
        organisation: { name: "Example Hall" },
        helps_with: ["copd", "asthma"],
        checked: { on: "2026-11-01", how: "phone" },
      },
    ]);
    expect(told.join("\n")).toContain('Row 2, column "Lat": "abc" is not a number');
  });

  it("refuses a mapping with a mistaken field, and names its line and the nearest field", async () => {
    const map = "columns:\n  Name: name\n  Tel: phone\nfixed:\n  places: Hall\nid: Name\n";
    const refusal = await run(map, "Name,Tel\nHill,0114 496 0101\n").catch((error: unknown) => String(error));
    expect(refusal).toContain('- line 3: The column "Tel" cannot become "phone". ');
    expect(refusal).toContain("Did you mean contact.phone?");
    expect(refusal).toContain('- line 5: "places" is a list of groups of fields');
    expect(await readdir(folder)).not.toContain("out");
  });

  const MAP = "columns:\n  Name: name\n  Note: summary\nid: Name\n";
  const record = (id: string) => readFile(join(folder, "out", `${id}.yaml`), "utf8");

  it("two tables that share an id: the first is written, the second is said", async () => {
    expect(await run(MAP, "Name,Note\nHill,one\n", "Name,Note\nHill,two\nDale,three\n")).toBe(0);
    expect(await record("hill")).toContain("summary: one");
    expect(told.join("\n")).toContain(
      'The record "hill" came from table-1.csv already, so that from table-2.csv was not written.',
    );
    expect(told.map((report) => /(\d+) records? written/.exec(report)?.[1])).toEqual(["1", "1"]);
  });

  it("an import again writes what the publisher changed, and leaves what somebody here changed", async () => {
    expect(await run(MAP, "Name,Note\nHill,one\nDale,one\nMoor,one\n")).toBe(0);
    const mended = (await record("hill")).replace("summary: one", "summary: We rang, and it is upstairs");
    await file("out/hill.yaml", mended);
    await file("out/moor.yaml", (await record("moor")).replaceAll("\n", "\r\n"));
    told.length = 0;
    expect(await run(MAP, "Name,Note\nHill,two\nDale,two\nMoor,two\n")).toBe(0);
    expect(await record("hill")).toBe(mended);
    expect(await record("dale")).toContain("summary: two");
    expect(await record("moor")).toContain("summary: two");
    expect(told.join("\n")).toMatch(
      /2 records written[\s\S]*1 not written, because their files were changed[\s\S]*hill\.yaml/,
    );
  });

  it("a file that no import wrote is left too", async () => {
    await mkdir(join(folder, "out"));
    await file("out/hill.yaml", "name: Hill\n");
    expect(await run(MAP, "Name,Note\nHill,one\n")).toBe(0);
    expect(await record("hill")).toBe("name: Hill\n");
  });

  it("--replace writes over changed files and says which", async () => {
    await mkdir(join(folder, "out"));
    await file("out/hill.yaml", "name: Hill\n");
    const table = await file("t.csv", "Name,Note\nHill,one\n");
    const map = await file("map.yaml", MAP);
    expect(await importCommand(["csv", table, "--map", map, "--out", join(folder, "out"), "--replace"])).toBe(0);
    expect(await record("hill")).toContain("summary: one");
    expect(told.join("\n")).toMatch(/1 of them written over files that were changed[^\n]*\n {4}hill\.yaml/);
  });
});
