import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRecords, saveText } from "../../src/node/records/index.js";

const GOOD = "name: A club\norganisation:\n  name: Its friends\n";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  await mkdir(join(folder, "set", "inner"), { recursive: true });
  const write = (name: string, text: string | Uint8Array): Promise<void> => writeFile(join(folder, "set", name), text);
  await write("good.yaml", GOOD);
  await write("inner/also-good.yml", GOOD);
  await write("notes.txt", "not a record");
  await write("broken.yaml", "name: [a\n");
  await write("empty.yaml", "");
  await write("huge.yaml", "a".repeat(300_000));
  await write("picture.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  await write("old-windows.yaml", Buffer.from("name: A club\nsummary: Tea for \xa33\n", "latin1"));
  await write("utf16.yaml", Buffer.from(`\ufeff${GOOD}`, "utf16le"));
  await symlink("/etc/hostname", join(folder, "set", "link.yaml"));
  await writeFile(
    join(folder, "many.jsonl"),
    `{"id":"a","name":"A","organisation":{"name":"O"}}\nnot json\n{"id":"b","name":"B"}\n\n`,
  );
  await writeFile(join(folder, "many.json"), JSON.stringify([{ id: "c", name: "C", organisation: { name: "O" } }, 5]));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("loading a folder", () => {
  it("takes the name of one folder for a list of it", async () => {
    const { records, files } = await loadRecords(join(folder, "set", "inner"));
    expect(records.map(({ id }) => id)).toEqual(["also-good"]);
    expect(files).toBe(1);
  });

  it("loads the good and says of each other file what is wrong with it", async () => {
    const { records, issues, files } = await loadRecords([join(folder, "set")]);
    expect(records.map(({ id }) => id)).toEqual(["good", "also-good"]);
    expect(files).toBe(8);
    const codes = new Map(issues.map(({ file, code }) => [file?.slice(folder.length + 5), code]));
    expect(Object.fromEntries(codes)).toEqual({
      "broken.yaml": "starts-with-symbol",
      "empty.yaml": "file-empty",
      "huge.yaml": "file-too-long",
      "link.yaml": "file-link",
      "notes.txt": "file-not-read",
      "old-windows.yaml": "file-not-utf8",
      "picture.yaml": "file-not-text",
      "utf16.yaml": "file-not-utf8",
    });
    expect(issues.find(({ file }) => file?.endsWith("old-windows.yaml"))).toMatchObject({
      line: 2,
      column: 18,
      message: 'The file was saved as Windows-1252, not as UTF-8: "summary: Tea for £3".',
    });
  });

  it("reads JSON and JSON Lines, with the line of each mistake", async () => {
    const lines = await loadRecords([join(folder, "many.jsonl")]);
    expect(lines.records.map(({ id }) => id)).toEqual(["a"]);
    expect(lines.issues.map(({ code, line }) => [code, line])).toEqual([
      ["file-json", 2],
      ["required-missing", 3],
    ]);
    const list = await loadRecords([join(folder, "many.json")]);
    expect(list.records.map(({ id }) => id)).toEqual(["c"]);
    expect(list.issues.map(({ code }) => code)).toEqual(["not-a-record"]);
  });

  it("reads the line ends of old Mac programs, with the line of each mistake", async () => {
    const mac = join(folder, "mac");
    await mkdir(mac);
    await writeFile(join(mac, "good.yaml"), GOOD.replaceAll("\n", "\r"));
    await writeFile(join(mac, "slip.yaml"), `${GOOD}sumary: Tea and talk\n`.replaceAll("\n", "\r"));
    const { records, issues } = await loadRecords([mac]);
    expect(records.map(({ id }) => id)).toContain("good");
    expect(issues.find(({ code }) => code === "unknown-key")).toMatchObject({ line: 4 });
  });

  it("says when there is nothing there", async () => {
    const { issues, files } = await loadRecords([join(folder, "nowhere")]);
    expect(files).toBe(0);
    expect(issues.map(({ code }) => code)).toEqual(["file-not-found"]);
  });
});

describe("saving a file", () => {
  it("leaves the new file and nothing else, and writes through no link", async () => {
    const out = join(folder, "out");
    await saveText(join(out, "a.yaml"), "one");
    await saveText(join(out, "a.yaml"), "two");
    expect(await readFile(join(out, "a.yaml"), "utf8")).toBe("two");
    await symlink(join(folder, "target.yaml"), join(out, "b.yaml"));
    await expect(saveText(join(out, "b.yaml"), "three")).rejects.toMatchObject({ code: "FILE_LINK" });
    expect((await readdir(out)).sort()).toEqual(["a.yaml", "b.yaml"]);
  });
});
