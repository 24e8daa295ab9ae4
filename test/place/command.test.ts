import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { placesCommand } from "../../src/cli/places.js";
import { createPlaces, readUnits } from "../../src/place/index.js";
import { PLACES_FOLDER } from "./tables.js";

let folder: string;
let out: string;
let err: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-test-"));
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A download of four postcodes, in Code-Point Open's form, one of them without a position. */
async function smallDownload(): Promise<string> {
  const data = join(folder, "codepo/Data/CSV");
  await mkdir(data, { recursive: true });
  await mkdir(join(folder, "codepo/Doc"), { recursive: true });
  await writeFile(join(folder, "codepo/Doc/metadata.txt"), "DATASET VERSION NUMBER: 2025.4.0\n");
  const row = (code: string, quality: number, x: number, y: number): string =>
    `"${code}",${quality},${x},${y},"E92000001","","","","E08000009",""\n`;
  await writeFile(
    join(data, "m.csv"),
    row("M33 2TF", 10, 380000, 391000) + row("M33 2AA", 10, 380300, 391200) + row("M33 3AA", 50, 381000, 392000),
  );
  await writeFile(join(data, "s.csv"), row("S94 1AA", 90, 0, 0));
  return join(folder, "codepo");
}

describe("fingerpost places", () => {
  test("--help shows an example", async () => {
    expect(await placesCommand(["--help"])).toBe(0);
    expect(out).toContain("fingerpost places pack --code-point codepo_gb.zip --of WR14 --within 25");
  });
  test.each([
    [[]],
    [["plant"]],
    [["build"]],
    [["build", "--colour", "red"]],
    [["pack", "--code-point", "x"]],
    [["pack", "--code-point", "x", "--of", "WR14", "--out", "y"]],
    [["pack", "--code-point", "x", "--of", "WR14", "--within", "far", "--out", "y"]],
    [["build", "--code-point", "x", "--open-names", "y"]],
  ])("wrong use answers 2: %j", async (argv) => {
    expect(await placesCommand(argv)).toBe(2);
  });
  test("a download that is not there answers 1 and names the path", async () => {
    expect(
      await placesCommand([
        "build",
        "--code-point",
        join(folder, "none.zip"),
        "--data",
        PLACES_FOLDER,
        "--out",
        folder,
      ]),
    ).toBe(1);
    expect(err).toContain("none.zip");
  });
  test("build writes a table that finds what the download has", async () => {
    expect(
      await placesCommand([
        "build",
        "--code-point",
        await smallDownload(),
        "--data",
        PLACES_FOLDER,
        "--out",
        join(folder, "out"),
      ]),
    ).toBe(0);
    const places = createPlaces({ sectors: await readFile(join(folder, "out/sectors.txt"), "utf8") });
    expect(places.find("M33 2TF")).toMatchObject({ label: "M33 2", nation: "england" });
    expect(places.find("S94 1AA").status).toBe("not-a-place");
    expect(places.find("JE2 3AB").status).toBe("approximate");
    expect(out).toContain("sectors.txt");
  });
  test("pack writes a file that the library reads, and prints the notices", async () => {
    const file = join(folder, "deep/malvern.bin.gz");
    expect(
      await placesCommand([
        "pack",
        "--code-point",
        await smallDownload(),
        "--of",
        "m33",
        "--within",
        "5",
        "--data",
        PLACES_FOLDER,
        "--out",
        file,
      ]),
    ).toBe(0);
    const units = await readUnits(new Uint8Array(await readFile(file)));
    expect(units.size).toBe(3);
    expect(units.get("M33 2TF")?.council).toBe("trafford");
    expect(out).toContain("Royal Mail data");
  });
  test("an unknown district to pack around answers 1", async () => {
    expect(
      await placesCommand([
        "pack",
        "--code-point",
        await smallDownload(),
        "--of",
        "ZZ1",
        "--within",
        "5",
        "--data",
        PLACES_FOLDER,
        "--out",
        join(folder, "x"),
      ]),
    ).toBe(1);
    expect(err).toContain("ZZ1");
  });
});
