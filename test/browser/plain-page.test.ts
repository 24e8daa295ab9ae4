import { expect, it } from "vitest";
import { axe, describeInChromium, kept, open } from "./chromium.js";

const WORDS = "nobody to natter to since I moved";

describeInChromium("the plain page, without the element", (site) => {
  it("answers with reasons, asks for nothing after it has loaded, and keeps nothing", async () => {
    const watched = await open(site, "plain/");
    const { page } = watched;
    const loaded = watched.requests.length;
    await page.getByLabel("What would help?").fill(WORDS);
    await page.getByLabel("Postcode or town").fill("S8 9ZZ");
    await page.getByRole("button", { name: "Find support" }).click();

    const heading = page.getByRole("heading", { name: /things? that could help near/ });
    await expect(heading.textContent()).resolves.toMatch(/^\d+ things that could help near S8/);
    expect(await page.locator("#answer > ol > li").count()).toBeGreaterThan(2);
    expect(await page.locator("#answer > ol > li").first().textContent()).toContain("Why this:");

    expect(watched.requests.slice(loaded).map((request) => request.url())).toEqual([]);
    expect(watched.requests.every((request) => request.url().startsWith(site.url))).toBe(true);
    expect(Object.values(await kept(watched)).reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(await page.title()).toBe("Find local support");
    expect(page.url()).toBe(`${site.url}plain/`);
    expect(watched.lines).toEqual([]);
  });

  it("has no accessibility problem before and after a search", async () => {
    const { page } = await open(site, "plain/", { viewport: { width: 320, height: 640 } });
    expect(await axe(page)).toEqual([]);
    await page.getByLabel("What would help?").fill(WORDS);
    await page.getByLabel("Postcode or town").fill("S8");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /that could help/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it("shows danger first, and no number twice on a line", async () => {
    const { page } = await open(site, "plain/", { viewport: { width: 320, height: 640 } });
    await page.getByLabel("What would help?").fill("I want to die");
    await page.getByRole("button", { name: "Find support" }).click();
    const heading = page.locator(".danger h3");
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await heading.evaluate((node) => node.getBoundingClientRect().top)).toBeGreaterThan(0);
    const ways = await page.locator(".danger li").allInnerTexts();
    expect(ways.map((way) => way.replace(/ \(.*/, ""))).toContain("Ring 999");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(ways.join(" ")).not.toMatch(/(\b\d{3,})\W+\1\b/);
  });

  it("shows the help lines and says what it keeps when scripts are off", async () => {
    const { page } = await open(site, "plain/", { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    for (const said of [
      "999",
      "111",
      "116 123",
      "This page sends and stores nothing. Other scripts on a page could read what is typed",
    ]) {
      expect(text).toContain(said);
    }
  });

  it("answers nothing but GET of files it knows", async () => {
    const url = site.url;
    expect((await fetch(`${url}../../package.json`)).status).toBe(404);
    expect((await fetch(`${url}%2e%2e/%2e%2e/etc/passwd`)).status).toBe(404);
    expect((await fetch(`${url}records.js`, { method: "POST", body: "words" })).status).toBe(405);
    const answer = await fetch(`${url}plain/`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
