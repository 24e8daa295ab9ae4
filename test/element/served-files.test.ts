import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SAMPLE_IDS, servedFiles } from "../../src/node/page/served-files.js";
import { loadRecords } from "../../src/node/records/index.js";
import type { Resource } from "../../src/resource/resource.js";

const today = "2026-11-22";
const own: Resource = { id: "ours", name: "Ours", organisation: { name: "Ours" }, helps_with: ["loneliness"] };
const { records: samples } = await loadRecords(["examples/neighbourhood"]);

/** The built page's files, from the source. */
async function page(file: string): Promise<string> {
  return file === SAMPLE_IDS
    ? JSON.stringify(samples.map(({ id }) => id))
    : readFileSync(`examples/practice-site/${file}`, "utf8");
}

it("with real records no page leads to the invented surgery, or says that they are samples", async () => {
  const files = await servedFiles([own], page, today);
  for (const name of ["/index.html", "/together.html", "/reception.html"]) {
    const text = files.get(name) ?? "";
    expect(text, name).toContain("<support-finder data-src=");
    expect(text, name).not.toMatch(/0114 496|step-up|quince-tree\.example|near="/);
    expect(text, name).toContain("tel:999");
  }
  expect(files.get("/sample.js")).not.toContain("invented");
  for (const [name, text] of files) if (name.startsWith("/pages/")) expect(text, name).not.toContain("invented");
});

it("as long as one record is a sample, every page says so", async () => {
  const files = await servedFiles([own, ...samples.slice(0, 1)], page, today);
  expect(files.has("/sample.js")).toBe(false);
  for (const [name, text] of files) if (name.endsWith(".html")) expect(text, name).toContain("invented");
});
