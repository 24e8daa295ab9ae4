import { expect, it } from "vitest";
import { axe, describeInChromium, kept, open } from "./chromium.js";

const PAGES = [
  "",
  "needs.html",
  "need-copd.html",
  "areas.html",
  "a-to-z.html",
  "help.html",
  "record-kettle-on-heeley.html",
];

describeInChromium("the pages without a script", (site) => {
  for (const path of PAGES) {
    it(`pages/${path}: no accessibility problem, no sideways scrolling, nothing asked for but itself and its style`, async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        // The checker is a script of the debugger's; the page has none to run.
        const watched = await open(site, `pages/${path}`, { viewport: { width: 320, height: 640 }, colorScheme });
        const { page, requests, lines } = watched;
        expect(await axe(page), colorScheme).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await page.locator("script").count()).toBe(0);
        const asked = requests
          .map((each) => each.url().slice(site.url.length))
          .filter((name) => name !== "favicon.ico");
        expect(asked).toEqual([`pages/${path}`, "pages/pages.css"]);
        expect(Object.values(await kept(watched)).reduce((sum, count) => sum + count, 0)).toBe(0);
        expect(lines.filter((line) => !line.includes("favicon"))).toEqual([]);
        await watched.context.close();
      }
    });
  }

  it("somebody without scripts: from the surgery's page to a group's number, by links alone", async () => {
    const { page } = await open(site, "index.html", {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole("link", { name: "All local support, by need, by area and A to Z" }).click();
    await page.getByRole("main").getByRole("link", { name: "By need" }).click();
    await page.getByRole("link", { name: "COPD", exact: true }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Support: COPD");
    await page.getByRole("link", { name: "Puff and Blow Club" }).click();
    const main = page.getByRole("main");
    expect(await main.getByRole("link", { name: "0114 496 0101" }).getAttribute("href")).toBe("tel:01144960101");
    const text = await main.innerText();
    for (const said of ["The first time", "Someone will meet you at the door", "Checked"]) expect(text).toContain(said);
    expect(await page.locator(".help a[href='tel:999']").count()).toBe(1);
  });

  it("somebody without scripts, by keyboard: the first stop is past the help lines to the page", async () => {
    const { page } = await open(site, "pages/a-to-z.html", { javaScriptEnabled: false });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/record-/);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});
