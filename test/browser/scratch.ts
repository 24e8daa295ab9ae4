import type { Page } from "playwright-core";
import type { Site } from "./chromium.js";

/** A page of a host's own around the element, and what the tests do there. */

/** The five lines that the README shows. */
export const FIVE_LINES = `<script type="module" src="/support-finder-start.js"></script>
<support-finder data-src="/records.js" near="S8">
  <p slot="fallback">In danger: 999. Urgent health help: 111. Samaritans: 116 123.</p>
</support-finder>`;

/** The frame that the README shows. */
export const FRAME = `<iframe src="https://support.example.org/copy/" title="Find support" width="100%" height="900" referrerpolicy="no-referrer"
  sandbox="allow-scripts allow-same-origin allow-popups allow-forms allow-modals allow-downloads allow-top-navigation-by-user-activation"></iframe>`;

/** A page of the host's own, under a policy of its own. */
export async function scratch(
  site: Site,
  body: string,
  policy?: string,
  files: { without?: readonly string[]; slow?: string } = {},
): Promise<{ page: Page; lines: string[]; requests: string[] }> {
  const path = "scratch.html";
  const context = await site.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(error.message));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const name of files.without ?? []) await page.route(`**/${name}`, (route) => route.abort());
  if (files.slow !== undefined)
    await page.route(`**/${files.slow}`, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
  const html = `<!doctype html><html lang="en-GB"><head><title>Scratch</title><link rel="icon" href="/icon.svg"></head><body><main><h1>Scratch</h1>${body}</main></body></html>`;
  await page.route(`**/${path}`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: html,
      headers: policy === undefined ? {} : { "content-security-policy": policy },
    }),
  );
  await page.goto(site.url + path, { waitUntil: files.slow === undefined ? "networkidle" : "commit" });
  return { page, lines, requests };
}

/** What the tests call on the element from the host's side. */
export type Finder = HTMLElement & {
  records: readonly { name: string }[];
  shortlist: string[];
  activation: number;
  search(words: string, options?: { near?: string }): void;
};

/** Thin records with these names, of places to eat. */
export function larders(names: readonly string[]): { id: string; name: string }[] {
  return names.map((name) => ({
    id: name.toLowerCase().replaceAll(" ", "-"),
    name,
    organisation: { name },
    helps_with: ["food"],
    covers: ["S8", "M1"],
  }));
}

/** What a module waits for that arrives late: the page's event `late`. By a clock it would come early on a slow machine. */
export const LATE = 'await new Promise((done) => addEventListener("late", done));';

/** A module of them as an address for `data-src`. @param before what it does first, such as {@link LATE} */
export function moduleOf(names: readonly string[], before = "", made = ""): string {
  const source = `${before}
    export const made = ${JSON.stringify(made)}; export const resources = ${JSON.stringify(larders(names))};`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Writes down the element's events that say whether its records are there. */
export const NOTED = `<script>window.told = [];
for (const name of ["support-ready", "support-error"])
  addEventListener(name, ({ detail }) => told.push(name + " " + (detail.code ?? detail.records)));</script>`;

/** A machine that is shared takes its time. */
export const SOON = { timeout: 20_000 };

export const told = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { told: string[] }).told);

export async function answers(page: Page): Promise<void> {
  await page.locator("#words").fill("copd");
  await page.locator("#find").click();
  await page.locator("#card-0").waitFor();
}

/** Policies that a host may have. */
export const POLICIES = {
  "no policy": undefined,
  "default-src 'self'": "default-src 'self'",
  "nothing but its own scripts": "default-src 'none'; script-src 'self'",
  "Trusted Types":
    "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/**
 * A host's page with the five lines that stays open between tests, as loading it takes seconds. Each test gets a new
 * element in place of the one that was used.
 * @returns a function that sets these attributes on the new element, and gives the page when its first screen is there
 */
export function keptScratch(site: Site): (attributes?: Readonly<Record<string, string>>) => Promise<Page> {
  let kept: Page | undefined;
  return async (attributes = {}) => {
    if (kept === undefined) {
      kept = (await scratch(site, FIVE_LINES)).page;
      site.kept.add(kept.context());
      await kept.locator("support-finder").evaluate((finder) => {
        Object.assign(window, { asLoaded: finder.cloneNode(true) });
      });
    }
    await kept.emulateMedia({ media: null });
    await kept.locator("support-finder").evaluate((used, given) => {
      const finder = (window as unknown as { asLoaded: Element }).asLoaded.cloneNode(true) as Element;
      for (const [name, value] of Object.entries(given)) finder.setAttribute(name, value);
      history.replaceState(null, "");
      used.replaceWith(finder);
      scrollTo(0, 0);
    }, attributes);
    await kept.locator("#screen-title").waitFor();
    return kept;
  };
}
