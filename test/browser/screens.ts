import type { Page } from "playwright-core";

/** How to come to each state of the page, by what a person does. Used by the tests and by the script of screenshots. */
export const WORDS = "nobody to talk to since my husband died";
export const NEAR = "S8 9ZZ";

type Steps = Readonly<Record<string, (page: Page) => Promise<void>>>;

async function find(page: Page, words: string, near?: string): Promise<void> {
  await page.locator("#words").fill(words);
  if (near !== undefined) await page.locator("#near").fill(near);
  await page.locator("#find").click();
  await page.locator("#results-title").waitFor({ state: "attached" });
}

async function listed(page: Page): Promise<void> {
  await find(page, WORDS, NEAR);
  const add = page.locator("[id^=add-]");
  await add.nth(0).click();
  await add.nth(1).click();
  await page.locator("#to-list").click();
  await page.locator("#take-home").waitFor();
}

const paper =
  (kind: string) =>
  async (page: Page): Promise<void> => {
    await listed(page);
    await page.locator(`#paper-${kind}`).click();
    await page.locator(".paper-title, .poster-title").first().waitFor();
  };

const everywhere: Steps = {
  start: async () => {},
  "nothing typed": async (page) => {
    await page.locator("#near").fill("");
    await page.locator("#find").click();
    await page.locator("#words-wrong").waitFor();
  },
  results: (page) => find(page, WORDS, NEAR),
  "all of the results": async (page) => {
    await find(page, WORDS, NEAR);
    await page.locator("#more").click();
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
  danger: (page) => find(page, "I want to die", NEAR),
  "danger at home": (page) => find(page, "I am afraid of my partner", NEAR),
  "a name of several places": (page) => find(page, "company", "Newport"),
  "a place that is not one": (page) => find(page, "company", "zz99 qq"),
  browse: async (page) => {
    await page.locator("#browse").click();
    await page.locator("#need-copd").waitFor();
  },
  together: async (page) => {
    await page.locator("#together").click();
    await page.locator("label[for=tick-meet-people]").click();
  },
  "one record": async (page) => {
    await find(page, "copd", NEAR);
    await page.locator("#card-0 button").click();
    await page.locator(".facts").waitFor();
  },
  "our list": listed,
  "print our list": paper("list"),
  "large print": paper("large"),
  "action plan": paper("plan"),
  "appointment sheet": paper("appointment"),
};

const { together, browse } = everywhere;

/** Every state by the page of the example site that it is on. */
export const STATES: Readonly<Record<string, Steps>> = {
  "index.html": everywhere,
  "together.html": { ...everywhere, booklet: paper("booklet"), poster: paper("poster") },
  "reception.html": {
    start: async () => {},
    rows: async (page) => {
      await page.locator("#words").fill("needs a food parcel");
      await page.keyboard.press("Enter");
      await page.locator("#row-0").waitFor();
    },
    "a row opened": async (page) => {
      await page.locator("#words").fill("needs a food parcel");
      await page.keyboard.press("Enter");
      await page.locator("#row-0").press("Enter");
      await page.locator(".opened").waitFor();
    },
    danger: (page) => find(page, "he says he will kill himself"),
    ...(together === undefined ? {} : { together }),
    ...(browse === undefined ? {} : { browse }),
  },
};
