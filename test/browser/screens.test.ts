import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { axe, axeRules, describeInChromium, keptOpen, open, READ, SEEN, shown } from "./chromium.js";
import { STATES } from "./screens.js";

/** A folder for a picture of every state: `FINGERPOST_SHOTS=/tmp/shots npx vitest run test/browser/screens`. */
const SHOTS = process.env.FINGERPOST_SHOTS;
if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });

const LOOKS = [
  { name: "phone", viewport: { width: 320, height: 640 }, colorScheme: "light", forcedColors: "none" },
  { name: "phone, dark", viewport: { width: 320, height: 640 }, colorScheme: "dark", forcedColors: "none" },
  {
    name: "phone, forced colours",
    viewport: { width: 320, height: 640 },
    colorScheme: "light",
    forcedColors: "active",
  },
  { name: "tablet", viewport: { width: 768, height: 1024 }, colorScheme: "light", forcedColors: "none" },
  { name: "desk", viewport: { width: 1280, height: 900 }, colorScheme: "light", forcedColors: "none" },
] as const;

/** What must hold on every screen, whatever is on it. */
describeInChromium("every screen", (site) => {
  const fresh = keptOpen(site);
  for (const [path, states] of Object.entries(STATES)) {
    for (const [state, steps] of Object.entries(states)) {
      it(`${path}, ${state}: no accessibility problem, no sideways scrolling, focus kept, help line there`, async () => {
        const { page, lines } = await fresh(path, LOOKS[0].viewport);
        await page.locator("#screen-title").waitFor();
        await steps(page);
        if (state !== "start")
          expect(await page.evaluate(() => document.activeElement?.tagName), "focus").toBe("SUPPORT-FINDER");
        expect(await page.locator(".help a[href='tel:999'], .ending >> text=999").count(), "help line").toBeGreaterThan(
          0,
        );
        const read = new Set<string>();
        for (const { name, viewport, colorScheme, forcedColors } of LOOKS) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme, forcedColors });
          // What goes by names and roles is asked again only where a look shows something else than one before it.
          const now = await shown(page);
          expect(await axe(page, read.has(now) ? SEEN : undefined), `${name}: axe`).toEqual([]);
          read.add(now);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: width`).toBeLessThanOrEqual(
            viewport.width,
          );
          if (SHOTS !== undefined)
            await page.screenshot({
              path: `${SHOTS}/${path.replace(".html", "")} ${state} ${name}.png`,
              fullPage: true,
            });
        }
        expect(lines, "console").toEqual([]);
      }, 90_000);
    }
  }

  it("every rule of axe is of a kind that is asked in each look, or of one that goes by what is read", async () => {
    const { page } = await fresh("index.html", LOOKS[0].viewport);
    const kinds = (await axeRules(page)).map(({ tags }) => tags.filter((tag) => tag.startsWith("cat.")));
    expect(kinds.filter((of) => of.length === 0)).toEqual([]);
    expect([...new Set(kinds.flat())].sort()).toEqual([...SEEN, ...READ].sort());
  });

  it("what has no contrast is found by the rules of each look, and what is hidden counts as shown otherwise", async () => {
    const { page } = await fresh("index.html", LOOKS[0].viewport);
    const before = await shown(page);
    await page.locator("#screen-title").evaluate((title) => {
      Object.assign((title as HTMLElement).style, { color: "rgb(128, 128, 128)", background: "rgb(118, 118, 118)" });
    });
    expect((await axe(page, SEEN)).join()).toContain("color-contrast");
    await page.locator("#screen-title").evaluate((title) => title.removeAttribute("style"));
    expect(await axe(page, SEEN)).toEqual([]);
    expect(await shown(page)).toBe(before);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("#screen-title { display: none }");
      const root = document.querySelector("support-finder")?.shadowRoot;
      if (root != null) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    expect(await shown(page)).not.toBe(before);
  });

  for (const path of ["index.html", "reception.html"])
    it(`${path}: names of one long word do not scroll sideways, nor in the element does text twice as large`, async () => {
      const names = ["Rhosllannerchrugog Men’s Shed", "Llanfairpwllgwyngyll", `Llan${"fairpwll".repeat(7)}`];
      const { page } = await open(site, path, { viewport: { width: 320, height: 640 } });
      await page.locator("#screen-title").waitFor();
      await page.evaluate((each) => {
        const finder = document.querySelector("support-finder") as unknown as { records: unknown[] };
        finder.records = each.map((name, at) => ({
          id: `long-${at}`,
          name,
          organisation: { name },
          helps_with: ["copd"],
          covers: ["anyone"],
          contact: { website: `https://www.example.org/${"long".repeat(20)}` },
        }));
      }, names);
      await page.locator("#words").fill("copd");
      await page.keyboard.press("Enter");
      await page.locator("#card-0, #row-0").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // With text twice as large the heading of the example's own page is wider: that is not the element's.
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await page.locator(".root").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    });

  it("danger does not scroll sideways in text twice as large, and its numbers are broken at their spaces alone", async () => {
    const { page } = await open(site, "index.html", { viewport: { width: 360, height: 640 } });
    await page.locator("#words").fill("my partner hits me");
    await page.keyboard.press("Enter");
    await page.locator("#danger-0").waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.locator(".root").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    for (const inside of await page.locator(".danger .way, #leave").all())
      expect(await inside.evaluate((way) => way.getBoundingClientRect().right - innerWidth)).toBeLessThan(0);
    // The way out stays at the top while one scrolls: it may take little of the screen, and is easy to hit.
    const height = (await page.locator("#leave").boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(640 / 6);
    expect(height).toBeGreaterThanOrEqual(44);
    const number = page.locator(".danger .number", { hasText: "0808 2000 247" });
    const lines = (node: Element): number =>
      node.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(node).lineHeight);
    expect(Math.round(await number.evaluate(lines))).toBeLessThanOrEqual(3);
  });

  it("the way out covers no number of a help line in text three times as large, wherever one has scrolled to", async () => {
    const { page } = await open(site, "index.html", { viewport: { width: 360, height: 640 } });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "300%"));
    await page.locator("#words").fill("my partner hits me");
    await page.keyboard.press("Enter");
    await page.locator("#danger-0").waitFor();
    const covered = await page.evaluate(() => {
      const root = document.querySelector("support-finder")?.shadowRoot;
      const bar = root?.querySelector(".way-out");
      const numbers = [...(root?.querySelectorAll(".number, .help a, .when a") ?? [])];
      const found = new Set<string>();
      for (let at = 0; at < document.documentElement.scrollHeight; at += 100) {
        scrollTo(0, at);
        const over = bar?.getBoundingClientRect();
        for (const number of numbers) {
          const { top, bottom } = number.getBoundingClientRect();
          if (over !== undefined && bottom > top && top < over.bottom && bottom > over.top)
            found.add(number.textContent ?? "");
        }
      }
      return { count: numbers.length, found: [...found] };
    });
    expect(covered.count).toBeGreaterThan(4);
    expect(covered.found).toEqual([]);
  });

  it("a quiet line is a sentence, one way and the others at a press, above a list that a phone shows", async () => {
    const { page } = await open(site, "index.html", { viewport: { width: 360, height: 640 } });
    await page.locator("#words").fill("eviction letter came");
    await page.keyboard.press("Enter");
    await page.locator("#danger-0").waitFor();
    const ways = page.locator(".danger .way");
    expect(await ways.filter({ visible: true }).count()).toBe(1);
    expect((await page.locator(".danger").boundingBox())?.height).toBeLessThan(640 / 2);
    expect(await page.locator("#results-title").evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(640);
    await page.locator("#ways-0").press("Enter");
    expect(await ways.filter({ visible: true }).count()).toBe(await ways.count());
  });

  it("a danger that leaves the list open lets a phone show where the list begins, and hides no way to 999", async () => {
    const { page } = await fresh("index.html", { width: 360, height: 640 });
    await page.locator("#words").fill("I am afraid of my partner");
    await page.keyboard.press("Enter");
    await page.locator("#danger-0").waitFor();
    const top = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((node) => node.getBoundingClientRect().top);
    expect((await top("#results-title")) - (await top(".danger"))).toBeLessThan(640);
    const shown = page.locator(".danger .way").filter({ visible: true });
    expect(await shown.count()).toBeGreaterThanOrEqual(2);
    const ways = page.locator(".danger .way[href='tel:999']");
    expect(await ways.count()).toBe(await ways.filter({ visible: true }).count());
    for (const way of await shown.all()) expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const more = page.locator("#ways-0");
    const hidden = await page.locator(".danger details li").count();
    expect(await more.innerText()).toBe(`More help lines (${hidden})`);
    await more.press("Enter");
    expect(await shown.count()).toBe(await page.locator(".danger .way").count());
  });

  it("a danger that shuts the list shows every way, and so does an emergency", async () => {
    const { page } = await fresh("index.html", { width: 360, height: 640 });
    for (const words of ["I want to die", "my mum had a stroke and is choking"]) {
      await page.locator("#words").fill(words);
      await page.keyboard.press("Enter");
      await page.locator("#danger-0").waitFor();
      const ways = page.locator(".danger .way");
      expect(await ways.count()).toBe(await ways.filter({ visible: true }).count());
      expect(await page.locator(".danger details").count()).toBe(0);
      await page.locator("#clear").click();
      await page.locator("#browse").waitFor();
    }
  });

  it("fits at 400 % zoom and with the spacing of text that people may set", async () => {
    // 1280 pixels at 400 % are 320; the spacing is that of WCAG 1.4.12.
    const { page } = await open(site, "index.html", { viewport: { width: 320, height: 256 } });
    await page.locator("#screen-title").waitFor();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets.push(sheet);
      const root = document.querySelector("support-finder")?.shadowRoot;
      if (root != null) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    await STATES["index.html"]?.results?.(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
