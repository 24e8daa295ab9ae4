import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildCommand } from "../../src/cli/build.js";
import { newCommand } from "../../src/cli/new.js";
import { serveCommand } from "../../src/cli/serve.js";
import { openDirectory } from "../../src/index.js";

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), "fingerpost-build-"));
const DATA = ["--data", "examples/neighbourhood"];

describe("fingerpost build", () => {
  test("writes one file for a practice, says how large it is, and the page can open it", async () => {
    const out = await folder();
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await buildCommand([...DATA, "--near", "S8", "--within", "10", "--out", out])).toBe(0);
    expect(said.mock.calls.join()).toMatch(/directory\.fpz: \d+ kB, \d+ kB as a host sends it/);
    said.mockRestore();
    const directory = openDirectory(new Uint8Array(await readFile(join(out, "directory.fpz"))), {
      today: "2026-11-22",
    });
    expect(directory.find({ words: "nobody to natter to", near: "S8" }).results.length).toBeGreaterThan(0);
  });

  test("writes, for a page of one's own, the records as a module and the list as plain pages; again, without what has gone", async () => {
    const out = await folder();
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    const args = [...DATA, "--near", "S8", "--within", "10", "--pages", "--today", "2026-11-22", "--out", out];
    expect(await buildCommand(args)).toBe(0);
    await writeFile(join(out, "pages", "record-gone.html"), "old");
    expect(await buildCommand([...args, "--lang", "cy"])).toBe(0);
    said.mockRestore();
    expect((await readdir(out)).sort()).toEqual(["directory.fpz", "pages", "records.js"]);
    const source = await readFile(join(out, "records.js"), "utf8");
    const { resources, made } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const ids = resources.map(({ id }: { id: string }) => id);
    expect(ids).toContain("puff-and-blow-heeley");
    expect(ids).not.toContain("bumpety-bus-radnor");
    expect(made).toBe("2026-11-22");
    const pages = await readdir(join(out, "pages"));
    expect(pages).toContain("record-puff-and-blow-heeley.html");
    expect(pages).not.toContain("record-gone.html");
    expect(pages).not.toContain("record-bumpety-bus-radnor.html");
    expect(await readFile(join(out, "pages", "index.html"), "utf8")).toContain('lang="cy"');
    await expect(buildCommand([...DATA, "--slices", "--pages", "--out", out])).rejects.toThrow("one of the two");
  });

  test("leaves out a group far away that welcomes anyone, unless it helps by phone, online or at home too", async () => {
    const [data, out] = [await folder(), await folder()];
    const group = (id: string, more: string): Promise<void> =>
      writeFile(
        join(data, `${id}.yaml`),
        `id: ${id}\nname: Group ${id}\norganisation: {name: Group ${id}}\nkind: peer-group\nhelps_with: [loneliness]\n${more}\n`,
      );
    const far = "places: [{town: Truro, postcode: TR1 2UH}]";
    const near = "places: [{town: Sheffield, postcode: S8 9ZZ}]";
    await group("far-anyone", `modes: [in-person]\ncovers: [anyone]\n${far}`);
    await group("far-england", `modes: [in-person]\ncovers: [england]\n${far}`);
    await group("far-phone", `modes: [in-person, phone]\ncovers: [anyone]\n${far}`);
    await group("far-home", `modes: [in-person, home-visit]\ncovers: [anyone]\n${far}`);
    await group("near-anyone", `modes: [in-person]\ncovers: [anyone]\n${near}`);
    await group("no-place", "modes: [phone]\ncovers: [anyone]");
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    await buildCommand(["--data", data, "--near", "S8", "--within", "10", "--today", "2026-11-22", "--out", out]);
    said.mockRestore();
    const directory = openDirectory(new Uint8Array(await readFile(join(out, "directory.fpz"))), {
      today: "2026-11-22",
    });
    const ids = ["far-anyone", "far-england", "far-home", "far-phone", "near-anyone", "no-place"];
    expect(ids.filter((id) => directory.get(id) !== undefined)).toEqual([
      "far-home",
      "far-phone",
      "near-anyone",
      "no-place",
    ]);
  });

  test("writes slices that open from wherever their files are", async () => {
    const out = await folder();
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await buildCommand([...DATA, "--slices", "--out", out])).toBe(0);
    said.mockRestore();
    expect(await readdir(out)).toEqual(["area-0000.fpz", "manifest.fpz", "national.fpz"]);
    const load = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(out, file)));
    const directory = await openDirectory({ load, near: "S8", within: 10 }, { today: "2026-11-22" });
    expect(directory.find({ words: "gardening", near: "S8" }).results.length).toBeGreaterThan(0);
    await expect(openDirectory({ load, near: "nowhere at all", within: 1 })).rejects.toMatchObject({
      code: "area-unknown",
    });
  });

  test("of a name that several places have, it says which there are, and one of them can be given", async () => {
    const out = await folder();
    const near = (name: string) => buildCommand([...DATA, "--near", name, "--out", out]);
    const which =
      /^--near: This can be one of several places: ("[^"]+", )*"Newport, Isle of Wight \(PO30\)".* Give the one that is meant/;
    await expect(near("Newport")).rejects.toThrow(which);
    await expect(near("Nowhere at all")).rejects.toThrow("--near: This is not a place that is known.");
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await near("Newport, Isle of Wight (PO30)")).toBe(0);
    said.mockRestore();
    const load = (): Promise<Uint8Array> => Promise.reject(new Error("Nothing is loaded before the place is known."));
    await expect(openDirectory({ load, near: "Newport", within: 5 }, { today: "2026-11-22" })).rejects.toMatchObject({
      code: "area-unknown",
      message: expect.stringContaining('"Newport, Isle of Wight (PO30)"'),
    });
  });

  test("does not write among somebody's other files", async () => {
    const out = await folder();
    await writeFile(join(out, "index.html"), "mine");
    await expect(buildCommand([...DATA, "--out", out])).rejects.toThrow("holds other files");
  });

  test("builds again beside the page's own files, as the README has them put, and leaves them as they are", async () => {
    const out = await folder();
    const own = ["LICENSE", "NOTICE", "support-finder-cy.js", "support-finder-more.js", "support-finder-start.js"];
    for (const file of own) await writeFile(join(out, file), "theirs");
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    for (let week = 0; week < 2; week++) expect(await buildCommand([...DATA, "--pages", "--out", out])).toBe(0);
    said.mockRestore();
    expect(await readdir(out)).toEqual([...own, "directory.fpz", "pages", "records.js"].sort());
    for (const file of own) expect(await readFile(join(out, file), "utf8")).toBe("theirs");
  });

  test("publishes nothing of records that check refuses, and says what is wrong with them", async () => {
    const [data, out] = [await folder(), join(await folder(), "out")];
    const thin = "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n";
    await writeFile(join(data, "club.yaml"), `${thin}contact:\n  phone: "07700 900123"\n`);
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const run = (): Promise<number> => buildCommand(["--data", data, "--pages", "--out", out]);
    expect(await run()).toBe(1);
    expect(told.mock.calls.join("\n")).toMatch(/club\.yaml[\s\S]*mobile number[\s\S]*Nothing was made/);
    await writeFile(join(data, "club.yaml"), thin);
    await mkdir(join(data, "more"));
    await writeFile(join(data, "more", "club.yaml"), thin.replace("Gooseberry Club", "Quince Club"));
    told.mockClear();
    expect(await run()).toBe(1);
    expect(told.mock.calls.join("\n")).toContain('There is another record with the id "club"');
    await expect(readdir(out)).rejects.toThrow();
    await rm(join(data, "more"), { recursive: true });
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await run()).toBe(0);
    said.mockRestore();
    told.mockRestore();
  });

  test("builds the good records of an import where asked to, and names each that it leaves out and why", async () => {
    const [data, out] = [await folder(), await folder()];
    const thin = (name: string): string => `name: ${name}\norganisation:\n  name: ${name} Friends\n`;
    await writeFile(join(data, "club.yaml"), thin("Gooseberry Club"));
    await writeFile(join(data, "bank.yaml"), `${thin("Quince Bank")}contact:\n  phone: "07700 900123"\n`);
    const row = { id: "row", name: "Medlar Row", organisation: { name: "Medlar Friends" } };
    const private_ = { ...row, id: "own", name: "Own Row", contact: { phone: "07700 900124" } };
    await writeFile(join(data, "more.json"), JSON.stringify([row, private_]));
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    const args = ["--data", data, "--data", join(data, "more.json"), "--out", out];
    expect(await buildCommand(args)).toBe(1);
    expect(told.mock.calls.join("\n")).toContain("add --leave-out-problems");
    expect(await readdir(out)).toEqual([]);
    told.mockClear();
    expect(await buildCommand([...args, "--leave-out-problems"])).toBe(0);
    expect(told.mock.calls.join("\n")).toMatch(/Left out: \S*bank\.yaml: .*mobile/);
    expect(told.mock.calls.join("\n")).toMatch(/Left out: \S*more\.json \(own\): .*mobile/);
    const bytes = new Uint8Array(await readFile(join(out, "directory.fpz")));
    const directory = openDirectory(bytes, { today: "2026-11-22" });
    expect(["club", "bank", "row", "own"].filter((id) => directory.get(id) !== undefined)).toEqual(["club", "row"]);
    await rm(join(data, "club.yaml"));
    await rm(join(data, "more.json"));
    expect(await buildCommand(["--data", data, "--leave-out-problems", "--out", out])).toBe(1);
    expect(told.mock.calls.join("\n")).toContain("No record is without a problem");
    said.mockRestore();
    told.mockRestore();
  });

  test("is not stopped by a file beside the records, nor by an area and a need of another list", async () => {
    const [data, out] = [await folder(), await folder()];
    const own = "covers: [blackberry-vale]\nhelps_with: [blackberries]\n";
    await writeFile(join(data, "club.yaml"), `name: Gooseberry Club\norganisation:\n  name: Friends\n${own}`);
    for (const file of ["Thumbs.db", "kettle.yaml~", "leaflet.pdf", "logo.png", "food-banks.csv", "tea.txt"])
      await writeFile(join(data, file), "x");
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await buildCommand(["--data", data, "--pages", "--out", out])).toBe(0);
    expect(told.mock.calls.map(([line]) => String(line).replace(data, ""))).toEqual([
      expect.stringMatching(/^.club\.yaml: "blackberry-vale" is not on the list of areas/),
      expect.stringMatching(/^.club\.yaml: "blackberries" is not on the list of needs/),
      expect.stringMatching(/^.tea\.txt: This file is not read/),
    ]);
    said.mockRestore();
    told.mockRestore();
  });

  test("does not touch pages of somebody's own, in the folder of the plain pages or instead of it", async () => {
    const out = await folder();
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    const run = (): Promise<number> => buildCommand([...DATA, "--near", "S8", "--pages", "--out", out]);
    await mkdir(join(out, "pages"));
    for (const own of ["pages/index.html", "records.js"]) {
      await writeFile(join(out, own), "mine");
      await expect(run()).rejects.toThrow(`such as ${own}`);
      expect(await readFile(join(out, own), "utf8")).toBe("mine");
      await rm(join(out, own));
    }
    expect(await run()).toBe(0);
    await writeFile(join(out, "pages", "about.html"), "mine");
    await expect(run()).rejects.toThrow("such as pages/about.html");
    expect(await readFile(join(out, "pages", "about.html"), "utf8")).toBe("mine");
    said.mockRestore();
  });

  test("leaves nothing of an earlier build that would go on being published", async () => {
    const out = await folder();
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    for (const more of [["--near", "S8"], ["--slices"]]) {
      await buildCommand([...DATA, "--near", "S8", "--pages", "--out", out]);
      said.mockClear();
      expect(await buildCommand([...DATA, ...more, "--out", out])).toBe(0);
      expect((await readdir(out)).every((file) => file.endsWith(".fpz"))).toBe(true);
      expect(said.mock.calls.join()).toContain("Removed pages and records.js of an earlier build");
    }
    said.mockRestore();
  });

  test("does not pass over a folder that was named without --data, and build from others", async () => {
    const [data, out] = [await folder(), await folder()];
    const run = (...words: string[]): Promise<number> => buildCommand([...words, "--pages", "--out", out]);
    await expect(run(data)).rejects.toThrow(`Did you mean --data ${data}?`);
    await expect(run("nobody to natter to")).rejects.toThrow(/^fingerpost build takes options alone(?!.*natter)/);
    await expect(serveCommand([data])).rejects.toThrow(`Did you mean --data ${data}?`);
    await expect(newCommand([data])).rejects.toThrow(`Did you mean --out ${data}?`);
    expect(await readdir(out)).toEqual([]);
  });

  test("says what is wrong with a folder that is a file and a port that is none, before anything is asked", async () => {
    const file = join(await folder(), "afile");
    await writeFile(file, "mine");
    await expect(buildCommand([...DATA, "--out", file])).rejects.toThrow("--out needs a folder");
    await expect(newCommand(["--out", file])).rejects.toThrow("--out needs a folder");
    await expect(serveCommand(["--port", "99999"])).rejects.toThrow("at most 65535");
  });

  test("takes a folder with a comma in its name for one folder", async () => {
    const [data, out] = [join(await folder(), "a, b"), await folder()];
    await mkdir(data);
    await writeFile(join(data, "club.yaml"), "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n");
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await buildCommand(["--data", data, "--out", out])).toBe(0);
    said.mockRestore();
  });

  test("says how to use it when it was used wrongly", async () => {
    await expect(buildCommand([...DATA])).rejects.toThrow("--out FOLDER");
    await expect(buildCommand([...DATA, "--slices", "--near", "S8", "--out", "x"])).rejects.toThrow("one of the two");
    await expect(buildCommand([...DATA, "--near", "qqqqq", "--out", await folder()])).rejects.toThrow("not a place");
  });
});
