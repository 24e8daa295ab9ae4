import { expect, it } from "vitest";
import { describeInChromium, open } from "./chromium.js";
import { answers, FIVE_LINES, type Finder, SOON, scratch, told } from "./scratch.js";

/** What the host is told by events. */
describeInChromium("what the host is told", (site) => {
  it("names needs and records in events only where the host asks for it", async () => {
    for (const [detail, named] of [
      ["", false],
      ["ids", true],
    ] as const) {
      const { page } = await open(site, "index.html");
      await page.evaluate((value) => {
        if (value !== "") document.querySelector("support-finder")?.setAttribute("event-detail", value);
        addEventListener("support-shortlist", (event) =>
          Object.assign(window, { told: (event as CustomEvent).detail }),
        );
      }, detail);
      await answers(page);
      await page.locator("[id^=add-]").first().click();
      const told = await page.evaluate(() => (window as unknown as { told: { count: number; ids?: string[] } }).told);
      expect(told.count).toBe(1);
      expect(told.ids !== undefined).toBe(named);
    }
  });

  it("tells of the list only when it changes", async () => {
    const { page } = await scratch(
      site,
      `<script>window.told = [];
      addEventListener("support-shortlist", ({ detail }) => told.push("list " + detail.count));
      addEventListener("support-ready", () => told.push("ready"));</script>${FIVE_LINES}`,
    );
    await expect.poll(() => told(page), SOON).toEqual(["ready"]);
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.evaluate(() => {
      const finder = document.querySelector<Finder>("support-finder");
      if (finder !== null) finder.shortlist = [...finder.shortlist];
    });
    expect(await told(page)).toEqual(["ready", "list 1"]);
    await page.locator("[id^=add-]").first().click();
    expect(await told(page)).toEqual(["ready", "list 1", "list 0"]);
  });

  it("passes on once that nothing fits, and shows no code of its own where no need is known", async () => {
    const { page } = await scratch(site, FIVE_LINES.replace("near=", "tell-us near="));
    await page.evaluate(() => {
      Object.assign(window, { told: [] });
      addEventListener("support-unmet", (event) =>
        (window as unknown as { told: string[] }).told.push((event as CustomEvent<{ needId: string }>).detail.needId),
      );
    });
    await page.locator("#words").fill("qzxv");
    await page.locator("#find").click();
    await page.locator("#tell").click();
    const tell = page.locator("details", { has: page.locator("#tell-why") });
    expect(await tell.locator("dd").first().innerText()).toBe("-");
    expect(await tell.innerText()).not.toContain("not-known");
    await page.locator("#tell-send").click();
    expect(await page.locator("#tell-send").count()).toBe(0);
    expect(await page.locator("#tell-why").isDisabled()).toBe(true);
    expect(await tell.innerText()).toContain("Thank you.");
    expect(await told(page)).toEqual(["not-known"]);
    // Of another answer it can be told again.
    await page.locator("#words").fill("copd");
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    expect(await page.locator("#tell-send").count()).toBe(1);
  });

  it("passes on that nothing fits as four fields that are shown first, and only when it is pressed", async () => {
    const { page } = await scratch(site, FIVE_LINES.replace("near=", "tell-us near="));
    await page.evaluate(() =>
      addEventListener("support-unmet", (event) => Object.assign(window, { told: (event as CustomEvent).detail })),
    );
    await page.locator("#near").fill("S8 0AA");
    await answers(page);
    await page.locator("summary", { hasText: "Tell us that nothing fits" }).click();
    await page.locator("#tell-why").selectOption("too-far");
    // What is shown before and after it goes is what goes, whatever is pressed in between.
    const shown = (): Promise<string[]> =>
      page
        .locator("details", { has: page.locator("#tell-why") })
        .locator("dd")
        .allInnerTexts();
    const four = ["COPD", "S8", "Too far away", "public"];
    expect(await shown()).toEqual(four);
    await page.locator("[id^=add-]").first().click();
    expect(await shown()).toEqual(four);
    expect(await page.evaluate(() => (window as unknown as { told?: object }).told)).toBeUndefined();
    await page.locator("#tell-send").click();
    expect(await page.evaluate(() => (window as unknown as { told?: object }).told)).toEqual({
      needId: "copd",
      district: "S8",
      reason: "too-far",
      view: "public",
    });
    expect(await page.locator("p", { hasText: "Thank you. It was passed on" }).isVisible()).toBe(true);
    expect(await shown()).toEqual(four);
    expect(await page.locator("#tell-why").inputValue()).toBe("too-far");
  });
});
