import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESK, describeInChromium, keptOpen } from "./chromium.js";

/** One caller after another at a desk: nothing of the last one is seen by the next, and nothing of the same one is lost. */
describeInChromium("callers at the reception desk", (site) => {
  const fresh = keptOpen(site);
  const desk = async (): Promise<Page> => (await fresh("reception.html", DESK)).page;

  async function ask(page: Page, words: string, near = "S8 9ZZ"): Promise<void> {
    await page.locator("#words").fill(words);
    await page.locator("#near").fill(near);
    await page.locator("#words").press("Enter");
    await page.locator("#row-0:focus").waitFor();
  }
  async function tick(page: Page, ...ids: string[]): Promise<void> {
    await page.locator("#together").click();
    for (const id of ids) await page.locator(`label[for=tick-${id}]`).click();
  }
  const tickedThere = (page: Page): Promise<number> => page.locator("[id^=tick-]:checked").count();
  const chips = (page: Page): Promise<number> => page.locator("[id^=chip-ticked-]").count();
  const listed = (page: Page): Promise<number> => page.locator("#to-list").count();
  /** What is ticked is asked for, and the first answer put on the list. */
  async function served(page: Page): Promise<void> {
    await ask(page, "needs a food parcel");
    await tick(page, "meet-people");
    await page.locator("#find").click();
    await page.locator("#chip-ticked-meet-people").waitFor();
    await page.locator("#row-0").click();
    await page.locator("[id^=more-]").click();
    await page.locator("[id^=add-]").click();
    await page.goBack();
    await page.locator("#to-list").waitFor();
  }

  it("with other words in the box, going through it together begins with nothing ticked", async () => {
    const page = await desk();
    await served(page);
    await page.locator("#words").fill("wants to learn english");
    await page.locator("#together").click();
    await page.locator("#tick-meet-people").waitFor();
    expect(await tickedThere(page)).toBe(0);
    await page.locator("label[for=tick-learn]").click();
    // Back, the answer that stands is the last one's, with what it was ruled by; forward again nothing is lost.
    await page.goBack();
    await page.locator("#row-0").waitFor();
    expect(await page.locator("#chip-ticked-learn").count()).toBe(0);
    expect([await chips(page), await listed(page)]).toEqual([1, 1]);
    await page.goForward();
    await page.locator("#tick-learn:checked").waitFor();
    expect(await tickedThere(page)).toBe(1);
    await page.locator("#find").click();
    await page.locator("#chip-ticked-learn").waitFor();
    expect([await chips(page), await listed(page)]).toEqual([1, 0]);
  });

  it("what was ticked for the next caller counts, though the last one's answer was looked at in between", async () => {
    const page = await desk();
    await served(page);
    await page.locator("#words").fill("wants to learn english");
    await tick(page, "learn");
    await page.goBack();
    await page.locator("#chip-ticked-meet-people").waitFor();
    await page.locator("#words").press("Enter");
    await page.locator("#chip-ticked-learn").waitFor();
    expect(await page.locator("#chip-ticked-meet-people").count()).toBe(0);
  });

  it("with the same words and another place, nothing of the last one stays", async () => {
    const page = await desk();
    await served(page);
    await ask(page, "needs a food parcel", "M1 1AE");
    expect([await chips(page), await listed(page)]).toEqual([0, 0]);
    await page.locator("#together").click();
    await page.locator("#tick-meet-people").waitFor();
    expect(await tickedThere(page)).toBe(0);
  });

  it("with the same words and another place in the box, going through it together begins with nothing ticked", async () => {
    const page = await desk();
    await served(page);
    await page.locator("#near").fill("M1 1AE");
    await page.locator("#together").click();
    await page.locator("#tick-meet-people").waitFor();
    expect(await tickedThere(page)).toBe(0);
  });

  it("the same one keeps it all: looking anywhere, going through it together and back, and at a press with other words", async () => {
    const page = await desk();
    await served(page);
    await page.locator("#together").click();
    await page.locator("#tick-meet-people:checked").waitFor();
    await page.goBack();
    await page.locator("#anywhere").click();
    await page.locator("#anywhere").waitFor({ state: "detached" });
    expect([await chips(page), await listed(page)]).toEqual([1, 1]);
    await ask(page, "wants to learn english", "");
    expect([await chips(page), await listed(page)]).toEqual([0, 0]);
    await page.locator("#same-caller").click();
    await page.locator("#chip-ticked-meet-people").waitFor();
    expect([await chips(page), await listed(page)]).toEqual([1, 1]);
    expect(await page.locator(".chip", { hasText: "Learning English" }).count()).toBe(1);
    expect(await page.locator("#same-caller").count()).toBe(0);
    // Of a caller who had said nothing more there is nothing to bring back.
    await page.locator("#clear").click();
    await page.locator("#clear").click();
    await ask(page, "needs a food parcel");
    await ask(page, "wants to learn english");
    expect(await page.locator("#same-caller").count()).toBe(0);
  });

  it("an answer to a short question can be changed, the last one to any way too", async () => {
    const page = await desk();
    await ask(page, "needs a food parcel");
    const all = await page.locator("#results-title").innerText();
    await page.locator("#by-phone").click();
    await page.locator("#q-how").selectOption("");
    expect(await page.locator("#results-title").innerText()).toBe(all);
    expect(await page.locator("#q-how").evaluate((node) => node.matches(":focus"))).toBe(true);
    await page.locator("#q-when").selectOption("evening");
    expect(await page.locator("#q-when").inputValue()).toBe("evening");
    await ask(page, "wants to learn english");
    expect(await page.locator("#q-how").count()).toBe(0);
  });
});
