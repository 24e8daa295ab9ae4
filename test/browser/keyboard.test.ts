import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESK, describeInChromium, keptOpen, open } from "./chromium.js";

/** The id of what has focus inside the element. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("support-finder")?.shadowRoot?.activeElement?.id ?? "");
}

/** Presses Tab until something has focus, as a person would; fails when it cannot be reached. */
async function tabTo(page: Page, id: string | RegExp, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    const at = await focused(page);
    if (typeof id === "string" ? at === id : id.test(at)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(id)} cannot be reached with the Tab key. Focus is on "${await focused(page)}".`);
}

async function announced(page: Page): Promise<string> {
  return (await page.locator("support-finder [role=status].unseen").textContent()) ?? "";
}

describeInChromium("with the keyboard alone", (site) => {
  it("goes from words to a printed list, and focus is never lost", async () => {
    const { page } = await open(site, "together.html");
    await page.locator("#screen-title").waitFor();
    await tabTo(page, "words");
    await page.keyboard.type("nobody to talk to since my husband died");
    await page.keyboard.press("Tab");
    await page.keyboard.type("S8 9ZZ");
    await page.keyboard.press("Enter");
    await page.locator("#results-title").waitFor();
    // What was said may be more than grief: focus is on the line that says who listens.
    expect(await focused(page)).toBe("danger-0");
    expect(await announced(page)).toMatch(/ \d+ things that could help near S8/);

    // A question: focus stays on it, and the new count is said.
    await tabTo(page, "q-how");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("q-how");
    expect(await announced(page)).toMatch(/things? that could help|We found nothing/);
    await page.keyboard.press("ArrowUp");

    await tabTo(page, /^add-/);
    const first = await focused(page);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe(first);
    expect(await announced(page)).toBe("1 on our list");

    await tabTo(page, "more");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("card-5");

    await page.locator("#to-list").focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("screen-title");
    await tabTo(page, "paper-list");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("screen-title");
    await tabTo(page, "back");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector("support-finder")?.shadowRoot?.querySelector("#take-home") !== null,
    );
    expect(await focused(page)).not.toBe("");
  });

  it("goes through the statements and shows what fits", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#screen-title").waitFor();
    await tabTo(page, "together");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("screen-title");
    await tabTo(page, "tick-meet-people");
    await page.keyboard.press("Space");
    await tabTo(page, "around-family");
    await page.keyboard.press("End");
    await tabTo(page, "find");
    await page.keyboard.press("Enter");
    await page.locator("#results-title").waitFor();
    expect(await focused(page)).toBe("results-title");
    // What somebody said about the people around them is never turned into a label on the screen.
    expect((await page.locator(".root").innerText()).toLowerCase()).not.toContain("you are isolated");
  });

  it("takes away what was said of company and of confidence, as any other reading", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#together").click();
    await page.locator("#around-family").selectOption("rarely");
    await page.locator("#around-friends").selectOption("often");
    await page.locator("label[for=sure-2]").click();
    await page.locator("#find").click();
    await page.locator("#ticked").press("Enter");
    const chips = page.locator("[id^=chip-ticked-] b");
    expect(await chips.allInnerTexts()).toEqual([
      "I see or talk to family: Rarely",
      "I see or talk to friends: Often",
      "Something new on my own: A bit sure",
    ]);
    await page.locator("#chip-ticked-family").press("Enter");
    expect(await focused(page)).toBe("results-title");
    await page.locator("#chip-ticked-sure").press("Enter");
    expect(await chips.allInnerTexts()).toEqual(["I see or talk to friends: Often"]);
    await page.locator("#chip-ticked-friends").press("Enter");
    expect(await page.locator("#ticked").count()).toBe(0);
    await page.locator("#together").click();
    expect(await page.locator("#around-family").inputValue()).toBe("");
    expect(await page.locator("#sure-skip").isChecked()).toBe(true);
  });

  it("has focus on what is missing where nothing was ticked, and the words name what is on the screen", async () => {
    const { page } = await open(site, "index.html", { viewport: { width: 360, height: 640 } });
    await page.locator("#near").fill("");
    await tabTo(page, "together");
    await page.keyboard.press("Enter");
    await page.locator("#find").click();
    expect(await focused(page)).toBe("words-wrong");
    const wrong = page.locator("#words-wrong");
    expect(await wrong.innerText()).toBe("Tick at least one thing, or give a place.");
    const box = await wrong.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  });

  it("comes back with the browser's Back button, to the screen before and not out of the page", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#words").fill("copd");
    await page.keyboard.press("Enter");
    await page.locator("#card-0 button").click();
    await page.locator(".facts").waitFor();
    await page.goBack();
    await page.locator("#results-title").waitFor();
    expect(await focused(page)).toBe("results-title");
    await page.goBack();
    await page.locator("#find").waitFor();
    expect(await page.locator("#words").inputValue()).toBe("copd");
  });

  it("stays where a person is when they follow a link within the host's page, after a search or before one", async () => {
    const { page } = await open(site, "index.html");
    const search = async (): Promise<void> => {
      await page.locator("#words").fill("I am afraid of my partner");
      await page.locator("#find").click();
      await page.locator("#danger-0").waitFor();
    };
    await search();
    await page.locator("a.skip").press("Enter");
    await page.waitForTimeout(100);
    expect(await page.locator("#danger-0, #leave").count()).toBe(2);
    await page.goBack();
    expect(await page.locator("#danger-0, #leave").count()).toBe(2);
    await page.goBack();
    await page.locator("#browse").waitFor();
    await page.locator("a.skip").press("Enter");
    await search();
    await page.goBack();
    await page.locator("#browse").waitFor();
  });

  it("keeps open what was opened beside a danger, and focus on what was pressed, until there are other words", async () => {
    const { page } = await open(site, "index.html");
    const search = async (words: string): Promise<void> => {
      await page.locator("#words").fill(words);
      await page.locator("#find").click();
      await page.locator("#danger-0").waitFor();
    };
    await search("I want to die");
    await page.locator("#others").press("Enter");
    const add = page.locator("[id^=add-]").first();
    await add.press("Enter");
    expect(await focused(page)).toBe(await add.getAttribute("id"));
    await page.locator("#q-how").selectOption("phone");
    expect(await focused(page)).toBe("q-how");
    expect(await page.locator("#q-how").isVisible()).toBe(true);
    await page.locator("#change").press("Enter");
    await search("I am going to kill myself");
    expect(await page.locator("#q-how").isVisible()).toBe(false);
  });

  it("goes back after a fresh start and after the page was loaded again", async () => {
    const { page } = await open(site, "index.html");
    const browseAndBack = async (): Promise<void> => {
      await page.locator("#browse").click();
      await page.locator("#back").click();
      await page.locator("#browse").waitFor();
    };
    await page.locator("#words").fill("copd");
    await page.keyboard.press("Enter");
    await page.locator("#card-0 button").click();
    await page.locator("#back").click();
    await page.locator("#clear").click();
    await browseAndBack();
    await page.locator("#browse").click();
    await page.reload({ waitUntil: "networkidle" });
    await browseAndBack();
  });

  it("moves focus to danger when it is noticed, with a number to ring as the next stop", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#words").fill("I want to die");
    await page.keyboard.press("Enter");
    await page.locator("#danger-0").waitFor();
    expect(await focused(page)).toBe("danger-0");
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() =>
      document.querySelector("support-finder")?.shadowRoot?.activeElement?.getAttribute("href"),
    );
    expect(href).toMatch(/^(tel|sms):/);
    // A list must not be all that somebody in danger sees: it is closed until they open it.
    expect(await page.locator("details.others").getAttribute("open")).toBeNull();
  });
});

describeInChromium("danger that leaves the list open", (site) => {
  const fresh = keptOpen(site);
  for (const [path, focus] of [
    ["index.html", "danger-0"],
    ["reception.html", "danger-0"],
  ] as const) {
    it(`is seen from its first line and told before how many things there are: ${path}`, async () => {
      const { page } = await fresh(path, { width: 320, height: 640 });
      await page.locator("#words").fill("I am afraid of my partner");
      await page.keyboard.press("Enter");
      await page.locator("#danger-0").waitFor();
      expect(await focused(page)).toBe(focus);
      const said = await page.locator("#danger-0").innerText();
      expect(await announced(page)).toMatch(new RegExp(`^${said} \\d+ things? that could help`));
      const top = await page.locator("#danger-0").evaluate((node) => node.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(320);
      expect(await page.locator(".danger").first().innerText()).toContain("999");
    });
  }

  it("leaves focus on a question that is answered after it", async () => {
    const { page } = await fresh("index.html", DESK);
    await page.locator("#words").fill("I am afraid of my partner");
    await page.keyboard.press("Enter");
    await page.locator("#q-how").selectOption("phone");
    expect(await focused(page)).toBe("q-how");
    expect(await announced(page)).toMatch(/^\d+ things? that could help/);
  });
});

describeInChromium("at the reception desk", (site) => {
  const fresh = keptOpen(site);
  it("keeps the list open where danger was noticed when a line of it is opened", async () => {
    const { page } = await fresh("reception.html", DESK);
    await page.locator("#words").fill("he says he will kill himself and has no food");
    await page.keyboard.press("Enter");
    await page.locator("#others").press("Enter");
    await page.locator("#row-0").press("Enter");
    expect(await page.locator(".opened").isVisible()).toBe(true);
    expect(await focused(page)).toBe("row-0");
  });

  it("has focus on the danger where the rows are below the screen, and on the first row where they are on it", async () => {
    for (const [viewport, id] of [
      [{ width: 320, height: 640 }, "danger-0"],
      [{ width: 1280, height: 800 }, "row-0"],
    ] as const) {
      const { page } = await fresh("reception.html", viewport);
      await page.locator("#words").fill("I am afraid of my partner");
      await page.keyboard.press("Enter");
      await page.locator("#row-0").waitFor();
      expect(await focused(page)).toBe(id);
      const { top, bottom } = await page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().toJSON());
      expect(top >= 0 && bottom <= viewport.height).toBe(true);
    }
  });

  const REQUESTS = [
    "food parcel",
    "lonely since he moved",
    "copd",
    "help with benefits form",
    "counselling for my 14 year old",
  ];

  for (const words of REQUESTS) {
    it(`answers "${words}" within ten keys after the words, down to the number and a message on the clipboard`, async () => {
      const { page, context } = await fresh("reception.html", DESK);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator("#words").focus();
      await page.keyboard.type(words);
      let keys = 0;
      const press = async (key: string): Promise<void> => {
        keys++;
        await page.keyboard.press(key);
      };
      await press("Enter");
      await page.locator("#row-0").waitFor();
      expect(await focused(page)).toBe("row-0");
      expect(await page.locator("#row-0").innerText()).toMatch(/\d{3}|no phone given/);
      await press("ArrowDown");
      expect(await focused(page)).toBe("row-1");
      await press("ArrowUp");
      await press("Enter");
      await page.locator(".opened").waitFor();
      expect(await focused(page)).toBe("row-0");
      await press("c");
      await expect.poll(async () => announced(page)).toBe("Copied");
      const message = await page.evaluate(() => navigator.clipboard.readText());
      expect(message.length).toBeLessThanOrEqual(306);
      expect(message.split("\n")[0]).toBe("Here is the number you asked for:");
      await press("Escape");
      expect(await focused(page)).toBe("words");
      expect(keys).toBeLessThanOrEqual(10);
      // The last line is always a person to ask.
      expect(await page.locator(".rows .step-up").innerText()).toContain("I am not sure: ask our social prescriber");
    });
  }
});
