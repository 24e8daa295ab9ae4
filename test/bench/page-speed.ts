/**
 * How long a person waits on the page with 5,000 records on a processor slowed to a quarter, in a real Chromium:
 * `npx tsx test/bench/page-speed.ts [--write DATE]`. Times are reported, never asserted: machines differ.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { buildPage } from "../../src/node/page/build.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { servePage } from "../../src/node/page/server.js";
import { writeSection } from "./results-file.js";
import { areaOf } from "./sizes-element.js";

const SLOWED = 4;
const RECORDS = 5000;
const TURNS = 5;
const QUESTIONS = [
  "nobody to talk to",
  "copd and worried",
  "help with the gas bill",
  "my mum keeps forgetting",
  "walking group",
  "food parcel",
  "lonely since my husband died",
];

const folder = await mkdtemp(join(tmpdir(), "fingerpost-speed-"));
await buildPage(folder, { made: "2026-11-22" });
const area = await areaOf(RECORDS, true);
// Without the real sets the samples stand in, over and over: far more of them match than of any real list.
const many = Array.from({ length: RECORDS }, (_, at) => {
  const record = area[at % area.length];
  return record === undefined ? [] : [{ ...record, id: `${record.id}-${at}` }];
}).flat();
const served = await servePage(folder, new Map([["/records.js", recordsModule(many, "2026-11-22")]]));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.addInitScript(() => {
    document.addEventListener("support-ready", () => document.documentElement.setAttribute("data-ready", ""));
  });
  // Beside the clock, the time that the page's own thread ran: what else this machine does counts less in it.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const ran = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const start = Date.now();
  await page.goto(served.url);
  await page.locator("#find").waitFor({ timeout: 180_000 });
  const box = Date.now() - start;
  const boxRan = await ran();
  await page.locator("html[data-ready]").waitFor({ timeout: 180_000 });
  const ready = Date.now() - start;
  const readyRan = await ran();
  const rows: string[] = [];
  for (const words of QUESTIONS) {
    const times: number[] = [];
    const before = await ran();
    for (let turn = 0; turn < TURNS; turn++) {
      times.push(
        await page.evaluate((text) => {
          const element = document.querySelector("support-finder") as unknown as {
            search(words: string, options: { near: string }): void;
          };
          const from = performance.now();
          element.search(text, { near: "S8 9ZZ" });
          return performance.now() - from;
        }, words),
      );
    }
    const [first = 0] = times;
    const middle = [...times].sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
    const each = ((await ran()) - before) / TURNS;
    rows.push(`| ${words} | ${Math.round(first)} | ${Math.round(middle)} | ${Math.round(each)} |`);
  }
  const text = [
    `The boxes to type in stand there ${box} ms after the address was asked for, and all that a search needs is made in quiet moments after ${ready} ms; the page's thread ran ${Math.round(boxRan)} and ${Math.round(readyRan)} ms of it. Load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)}.`,
    [
      `| words | first time, ms | middle of ${TURNS}, ms | thread ran, ms each |`,
      "| --- | ---: | ---: | ---: |",
      ...rows,
    ].join("\n"),
  ].join("\n\n");
  console.log(text);
  const date = process.argv[process.argv.indexOf("--write") + 1];
  if (process.argv.includes("--write") && date !== undefined)
    writeSection(
      "A search on the page, at a quarter of the processor",
      `Measured ${date} by \`npx tsx test/bench/page-speed.ts\`: search and screen in Chromium, processor slowed ${SLOWED} times, ${RECORDS} records, ${area.length} of them different.\n\n${text}`,
    );
} finally {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
}
