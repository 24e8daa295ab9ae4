import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
  type ViewportSize,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { type Served, servePage } from "../../src/node/page/server.js";
import { builtPage } from "./built-page.js";

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

/** The screen of a computer at a desk. */
export const DESK: ViewportSize = { width: 1280, height: 720 };

/** A browser with the built page; `it` is everything a test needs. */
export interface Site {
  browser: Browser;
  url: string;
  /** What stays open after a test; all else is closed. */
  kept: Set<BrowserContext>;
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
    const site = { kept: new Set() } as unknown as Site;
    let served: Served | undefined;
    beforeAll(async () => {
      if (executablePath === undefined)
        throw new Error("CI is set and there is no Chromium. Install it, or set CHROMIUM_PATH.");
      served = await servePage(await builtPage(TODAY), new Map());
      site.url = served.url;
      site.browser = await chromium.launch({ executablePath, args: QUIET });
    }, 320_000);
    // A page that no test looks at any more goes on taking memory, and time where it has a clock.
    afterEach(async () => {
      for (const context of site.browser.contexts()) if (!site.kept.has(context)) await context.close();
    });
    afterAll(async () => {
      await site.browser?.close();
      await served?.close();
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

/**
 * Pages that stay open between tests: to load the element and its data takes seconds, and many tests ask only what a
 * person meets after that. Each test gets a new element in place of the one that was used, which knows nothing of it.
 * @returns a function that gives the page of a path on a screen of a size, as it is just after it has loaded
 */
export function keptOpen(site: Site): (path: string, viewport: ViewportSize) => Promise<Watched> {
  const pages = new Map<string, Watched>();
  return async (path, viewport) => {
    const used = pages.get(path);
    if (used === undefined) {
      const watched = await open(site, path, { viewport });
      await watched.page.locator("support-finder").evaluate((finder) => {
        Object.assign(window, { asLoaded: finder.cloneNode(true) });
      });
      pages.set(path, watched);
      site.kept.add(watched.context);
      return watched;
    }
    const { page, lines } = used;
    lines.length = 0;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
    await page.locator("support-finder").evaluate((finder) => {
      history.replaceState(null, "");
      finder.replaceWith((window as unknown as { asLoaded: Node }).asLoaded.cloneNode(true));
      scrollTo(0, 0);
    });
    await page.locator("#screen-title").waitFor();
    return used;
  };
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

/** The rules that every page is held to, with best practice and target size. */
const RULES: readonly string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The kinds of axe's rules that go by colours, sizes, places on the screen or what scrolls: a look can change their answer. */
export const SEEN: readonly string[] = ["cat.color", "cat.sensory-and-visual-cues", "cat.keyboard", "cat.structure"];

/** The other kinds: they go by the elements, their names, roles and texts, and by which of them are shown ({@link shown}). */
export const READ: readonly string[] = [
  "cat.aria",
  "cat.forms",
  "cat.language",
  "cat.name-role-value",
  "cat.parsing",
  "cat.semantics",
  "cat.tables",
  "cat.text-alternatives",
  "cat.time-and-media",
];

interface Rule {
  ruleId: string;
  tags: string[];
}

interface Axe {
  getRules(tags: readonly string[]): Rule[];
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** In the debugger's name, so that the page's own policy need not allow it. */
async function withAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
}

/** Every rule that {@link axe} runs, as axe itself describes it. */
export async function axeRules(page: Page): Promise<Rule[]> {
  await withAxe(page);
  return page.evaluate((tags) => (window as unknown as { axe: Axe }).axe.getRules(tags), RULES);
}

/**
 * Looks for accessibility problems.
 * @param kinds only the rules of these kinds, such as {@link SEEN}; else all of them
 * @returns one line a problem: the rule and the first places it was found
 */
export async function axe(page: Page, kinds?: readonly string[]): Promise<string[]> {
  await withAxe(page);
  return page.evaluate(
    async ([tags, only]) => {
      const { axe } = window as unknown as { axe: Axe };
      const values = axe
        .getRules(tags)
        .filter((rule) => only === undefined || rule.tags.some((tag) => only.includes(tag)))
        .map(({ ruleId }) => ruleId);
      const { violations } = await axe.run({
        runOnly: only === undefined ? tags : { type: "rule", values },
        rules: { "target-size": { enabled: true } },
      });
      return violations.map(
        (each) =>
          `${each.id}: ${each.nodes
            .slice(0, 3)
            .map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ""}`)
            .join(" | ")}`,
      );
    },
    [RULES, kinds] as const,
  );
}

/**
 * What a page has for somebody who does not see it: every element with its attributes and texts, whether it is shown
 * and how, and what its style adds in words. Where two looks have the same, the rules of {@link READ} answer the same.
 */
export async function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) lines.push(node.data);
      if (node instanceof Element) {
        const { display, visibility } = getComputedStyle(node);
        const added = ["::before", "::after"].map((part) => getComputedStyle(node, part).content);
        const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
        lines.push([node.tagName, ...attributes, display, visibility, node.checkVisibility(), ...added].join(" "));
        if (node.shadowRoot !== null) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.documentElement);
    return lines.join("\n");
  });
}
