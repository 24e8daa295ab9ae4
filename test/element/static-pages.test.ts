import { expect, it } from "vitest";
import { elementEn } from "../../src/language/element-en.js";
import { staticPages } from "../../src/node/page/static/static-pages.js";
import { loadRecords } from "../../src/node/records/index.js";
import { factRows, lineText } from "../../src/resource/fact-rows.js";
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
  expect([...made.values()].join("")).not.toMatch(/<script|<b>x|="javascript:|LS1/);
  expect(page).toContain("The address is not published");
});

/** What stands on a record's plain page, without its markup. */
function pageText(record: Resource): string {
  const page = staticPages([record], { today }).get(`record-${record.id}.html`) ?? "";
  return page
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ");
}

it("a record's page holds every fact that the page with a script shows of it", async () => {
  const [complete] = (await loadRecords(["test/authoring/complete.yaml"])).records;
  expect(complete).toBeDefined();
  if (complete === undefined) return;
  const text = pageText(complete);
  const rows = factRows({ lang: "en", words: elementEn }, complete, () => "Carers");
  expect(rows.length).toBeGreaterThan(20);
  for (const { term, lines } of rows) {
    expect(text).toContain(term);
    for (const line of lines) expect(text, term).toContain(lineText(line).trim());
  }
});

it("what decides a journey stands on a record's page, also where nobody wrote it in a sentence", () => {
  const text = pageText({
    id: "choir",
    name: "Choir",
    organisation: { name: "Choir" },
    who_for: { min_age: 60, genders: ["women"] },
    places: [
      {
        name: "Zebra Hall",
        town: "Heeley",
        hours: "Open from noon",
        no_access: ["step-free", "lift"],
        getting_there: { parking: "None", notes: "The last bit is forty stairs" },
      },
    ],
    schedule: [{ days: ["monday", "thursday"], every: "week", starts: "14:00", ends: "16:00" }],
    first_time: { what_to_bring: "a cushion" },
    equipment: ["Their own hymn book"],
    languages: ["cy"],
    contact: { phone: "0843 496 0101", call_cost: "7p a minute", who: "the choir's secretary" },
  });
  for (const said of [
    "Who forWomen, 60+",
    "The first time Bring: a cushion.",
    "Whenevery Monday and Thursday, 2pm to 4pm",
    "WhereZebra Hall, Heeley. Open from noon",
    "Getting thereNone. The last bit is forty stairs.",
    "What you needTheir own hymn book",
    "It does not havestep-free way in, lift",
    "LanguagesWelsh",
    "the choir's secretary7p a minute",
  ])
    expect(text).toContain(said);
});

it("what a record states of company, welcome, reminders, safety and who shaped it is told where a person decides", () => {
  const tea: Resource = {
    id: "tea",
    name: "Tea",
    organisation: { name: "Tea" },
    who_for: { welcomes: ["lgbt", "carers"] },
    supporter_welcome: false,
    reminders: true,
    coproduced: { how: "They chose the cakes", since: "2022" },
    safety: { for_under_18: true, safeguarding_contact: "the chair" },
  };
  const text = pageText(tea);
  for (const said of [
    "Who forMost welcome: LGBT+, CarersNo friend or support worker can come too",
    "Not statedThey remind you",
    "They chose the cakes.Since 2022",
    "under-18s can come without a parent. Listed, not inspected. For a worry, speak to: the chair.",
  ])
    expect(text).toContain(said);
  expect(pageText({ ...tea, supporter_welcome: true })).toContain("A friend or support worker can come too");
  expect(pageText({ ...tea, supporter_welcome: true })).not.toContain("No friend");
});

it("nobody is told to ring what has no number, or that anyone may come where the record does not say", () => {
  const tea = { id: "tea", name: "Tea", organisation: { name: "Tea" } };
  const rung = pageText({ ...tea, contact: { phone: "0114 496 0101" } });
  expect(rung).toContain("CostNot stated. Ring to ask");
  const written = pageText({ ...tea, contact: { email: "tea@example.org" } });
  expect(written).toContain("CostNot stated. Ask them");
  const bare = pageText(tea);
  expect(bare).toContain("CostNot stated");
  expect(`${written}${bare}`).not.toContain("Ring to ask");
  expect(bare).not.toMatch(/Ask them|Who for|Anyone/);
});

it("a page to join on is linked where it says how to join", () => {
  const resource: Resource = {
    id: "tea",
    name: "Tea",
    organisation: { name: "Tea" },
    join: { book: true, url: "https://www.tea.example.org/book" },
  };
  expect(pageText(resource)).toContain("tea.example.org/book");
  expect(staticPages([resource], { today }).get("record-tea.html")).toContain(
    'href="https://www.tea.example.org/book"',
  );
});

it("a level of support says how a person comes to it: not every one is walked into", () => {
  const resource: Resource = {
    id: "tea",
    name: "Tea",
    organisation: { name: "Tea" },
    levels: [
      { name: "The kitchen", summary: "Soup and company. Walk in.", join: { by: ["self"], drop_in: true } },
      {
        name: "Your own worker",
        join: { by: ["gp"], how: "Your practice writes to us", url: "https://tea.example.org/w" },
      },
      { name: "The choir" },
    ],
  };
  expect(pageText(resource)).toContain(
    [
      "Levels of supportThe kitchen: Soup and company. Walk in. You can just turn up. You can join yourself",
      "Your own worker. Ask your GP practice. Your practice writes to us. tea.example.org/w",
      "The choir",
    ].join(""),
  );
  expect(staticPages([resource], { today, lang: "cy" }).get("record-tea.html")).toContain(
    '<span lang="en">Your own worker</span>. Gofynnwch i’ch meddygfa. <span lang="en">Your practice writes to us</span>',
  );
});

it("of several places, a record's page says which one has a step-free way in", () => {
  const places: Resource["places"] = [
    { name: "Market stop", access: ["step-free"] },
    { name: "Church stop", no_access: ["step-free"] },
  ];
  const text = pageText({ id: "van", name: "Van", organisation: { name: "Van" }, access: ["quiet"], places });
  expect(text).toContain("Accessquiet spaceMarket stop: step-free way inIt does not haveChurch stop: step-free way in");
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

it("the link for texting goes to the number for texts, and to none where that cannot be read", () => {
  const linksOf = (text: string): string[] => {
    const contact = { phone: "0114 496 0003 (office)", text };
    const made = staticPages([{ id: "tea", name: "Tea", organisation: { name: "Tea" }, contact }], { today });
    const main = (made.get("record-tea.html") ?? "").split("<main")[1]?.split("When to get help")[0] ?? "";
    return [...main.matchAll(/href="((?:tel|sms):[^"]*)"/g)].map(([, to = ""]) => to);
  };
  expect(linksOf("60777 (WORD)")).toEqual(expect.arrayContaining(["tel:01144960003", "sms:60777"]));
  expect(linksOf("60777 WORD").filter((to) => to.startsWith("sms:"))).toEqual([]);
});
