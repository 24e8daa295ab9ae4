import { expect, it } from "vitest";
import { staticPages } from "../../src/node/page/static/static-pages.js";
import { loadRecords } from "../../src/node/records/index.js";
import type { Resource } from "../../src/resource/resource.js";

const today = "2026-11-22";
const { records } = await loadRecords(["examples/neighbourhood", "data/resources"]);
const pages = staticPages(records, { today });
const texts = [...pages].filter(([name]) => name.endsWith(".html"));

it("every page has the help lines, a title of its own, and no script, form or picture", () => {
  const titles = new Set<string>();
  for (const [name, text] of texts) {
    for (const line of ["tel:999", "tel:111", "tel:116123"]) expect(text, name).toContain(line);
    expect(text, name).not.toMatch(/<script|<form|<img|<iframe|javascript:|\son\w+=/i);
    titles.add(/<title>(.*)<\/title>/.exec(text)?.[1] ?? "");
  }
  // Records may share a name, and no more than that.
  expect(titles.size).toBeGreaterThan(texts.length - 5);
});

it("every link within leads to a page that is there, and every page but the first is linked to", () => {
  const linked = new Set<string>();
  for (const [name, text] of texts) {
    for (const [, file = ""] of text.matchAll(/href="([a-z0-9_-]+\.(?:html|css))"/g)) {
      expect([...pages.keys()], `${name} links to ${file}`).toContain(file);
      linked.add(file);
    }
  }
  expect([...pages.keys()].filter((name) => !linked.has(name))).toEqual([]);
});

it("every record that may be shown is under A to Z, in an area, and under each need it helps with", () => {
  const puff = "record-puff-and-blow-heeley.html";
  for (const page of ["a-to-z.html", "need-copd.html", "area-sheffield.html"]) {
    expect(pages.get(page) ?? "", page).toContain(puff);
  }
  const all = pages.get("a-to-z.html")?.match(/record-/g) ?? [];
  expect(all.length).toBe([...pages.keys()].filter((name) => name.startsWith("record-")).length);
  expect(all.length).toBeGreaterThan(records.length - 10);
});

it("text in a record stays text, and a withheld address stays out", () => {
  const odd: Resource = {
    id: "A:b",
    name: '<script>alert(1)</script> & "friends"',
    organisation: { name: "<b>x</b>" },
    contact: { phone: "ring 'us'", website: "javascript:alert(1)" },
    places: [{ name: "House", address: "withheld", town: "Leeds", postcode: "LS1 1AA" }],
  };
  const made = staticPages([odd], { today });
  const page = made.get("record-_41_3ab.html") ?? "";
  expect(page).toContain("&#60;script&#62;");
  expect([...made.values()].join("")).not.toMatch(/<script|<b>x|javascript:|LS1/);
  expect(page).toContain("The address is not published");
});

it("are made in Welsh too, with what is in English marked as English", () => {
  const welsh = staticPages(records, { today, lang: "cy" });
  expect([...welsh.keys()].length).toBe(pages.size);
  expect(welsh.get("index.html")).toContain('<html lang="cy">');
  expect(welsh.get("a-to-z.html")).toContain('<span lang="en">Puff and Blow Club</span>');
});

it("are the same when they are made again, and none when nothing is listed but the way to help", () => {
  expect([...staticPages([...records].reverse(), { today })].sort()).toEqual([...pages].sort());
  expect([...staticPages([], { today }).keys()].sort()).toEqual(
    ["a-to-z.html", "areas.html", "help.html", "index.html", "needs.html", "pages.css"].sort(),
  );
});
