import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { buildPage } from "../../src/node/page/build.js";
import { type Served, servePage } from "../../src/node/page/server.js";

const PATHS = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The day the sample records were written for. */
export const TODAY = "2026-11-22";

/** A browser with the built page; `it` is everything a test needs. */
export interface Site {
  browser: Browser;
  url: string;
}

/**
 * Tests in a real Chromium. Without one they are left out with a message, but never on CI: there they fail.
 */
export function describeInChromium(name: string, tests: (site: Site) => void): void {
  if (executablePath === undefined && !process.env.CI) {
    console.warn(`No Chromium on this machine (set CHROMIUM_PATH): left out "${name}".`);
    // Named in the report as skipped, not gone: a volunteer without a browser can test the rest. CI never comes here.
    describe.skip(name, () => {});
    return;
  }
  describe(name, () => {
    const site = {} as Site;
    let served: Served | undefined;
    let folder: string | undefined;
    beforeAll(async () => {
      if (executablePath === undefined)
        throw new Error("CI is set and there is no Chromium. Install it, or set CHROMIUM_PATH.");
      folder = mkdtempSync(join(tmpdir(), "fingerpost-page-"));
      await buildPage(folder, { made: TODAY });
      served = await servePage(folder, new Map());
      site.url = served.url;
      site.browser = await chromium.launch({ executablePath, args: QUIET });
    }, 120_000);
    afterAll(async () => {
      await site.browser?.close();
      await served?.close();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    });
    tests(site);
  });
}

/** One page with everything that it does written down. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Every request, in order. */
  requests: Request[];
  /** Every line on the console and every error of the page. */
  lines: string[];
}

/** Opens a page at the samples' day, and notes its requests and console lines. */
export async function open(site: Site, path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await site.browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${TODAY}T10:00:00Z`);
  const watched: Watched = { page, context, requests: [], lines: [] };
  page.on("request", (request) => watched.requests.push(request));
  page.on("console", (message) => watched.lines.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => watched.lines.push(`error: ${error.message}`));
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  // The browser fetches the page's own icon when it likes: that belongs to loading, not to what a person does.
  const icons = await page.locator("link[rel=icon]").count();
  const fetched = (): boolean => watched.requests.some((each) => each.url().endsWith("/icon.svg"));
  for (let waited = 0; icons > 0 && waited < 2000 && !fetched(); waited += 50) await page.waitForTimeout(50);
  return watched;
}

/** What a page has kept: cookies, local and session storage, databases, caches. */
export async function kept({ page, context }: Watched): Promise<Record<string, number>> {
  const inside = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: typeof caches === "undefined" ? 0 : (await caches.keys()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  return { ...inside, cookies: (await context.cookies()).length };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks for accessibility problems, with best practice and target size.
 * @returns one line a problem: the rule and the first places it was found
 */
export async function axe(page: Page): Promise<string[]> {
  // In the debugger's name, so that the page's own policy need not allow it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await run.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(
      (each) =>
        `${each.id}: ${each.nodes
          .slice(0, 3)
          .map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ""}`)
          .join(" | ")}`,
    );
  });
}
