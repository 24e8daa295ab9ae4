import { expect, it } from "vitest";
import { axe, describeInChromium } from "./chromium.js";
import {
  answers,
  FIVE_LINES,
  type Finder,
  keptScratch,
  LATE,
  larders,
  moduleOf,
  NOTED,
  SOON,
  scratch,
  told,
} from "./scratch.js";

/** The records that a host gives: late, not to be opened, old, wrong. */
describeInChromium("the records that the host gives", (site) => {
  const fresh = keptScratch(site);

  it("goes back to the box for words from the first search after records that could not be opened", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    const change = (source: string): Promise<void> =>
      page.evaluate((text) => document.querySelector("support-finder")?.setAttribute("data-src", text), source);
    await answers(page);
    await change("/not-there.js");
    await page.getByText("could not be opened").waitFor();
    await change("/records.js");
    await page.locator("#words").waitFor();
    await answers(page);
    await page.goBack();
    await page.locator("#browse").waitFor();
    expect(await page.locator("#card-0").count()).toBe(0);
  });

  it("keeps the help lines, the fallback and the person to ask when its list cannot be opened, and tells the host why", async () => {
    const { page, lines } = await scratch(
      site,
      FIVE_LINES.replace("/records.js", "/not-there.js").replace(
        "near=",
        'step-up-name="our social prescriber" step-up-phone="0114 496 0000" near=',
      ),
    );
    const root = page.locator(".root");
    await root.waitFor();
    const text = await root.innerText();
    for (const line of ["999", "116 123", "our social prescriber", "0114 496 0000", "could not be opened"])
      expect(text).toContain(line);
    expect(await page.locator("[slot=fallback]").isVisible()).toBe(true);
    expect(lines.some((line) => line.includes('"/not-there.js"'))).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it("does a search that a script asks for before the records are there, when they are", async () => {
    const { page } = await scratch(site, FIVE_LINES, undefined, { slow: "records.js" });
    await page.evaluate(async () => {
      await customElements.whenDefined("support-finder");
      document.querySelector<Finder>("support-finder")?.search("copd", { near: "S8" });
    });
    await page.locator("#card-0").waitFor();
    expect(await page.locator("#words").inputValue()).toBe("copd");
  });

  it("keeps the newest records that it was given, however late older ones arrive or fail", async () => {
    const failing = `data:text/javascript,${encodeURIComponent(`${LATE} throw new Error("gone")`)}`;
    for (const [first, then] of [
      [moduleOf(["Old larder"], LATE), "address"],
      [moduleOf(["Old larder"], LATE), "records"],
      [failing, "address"],
      [failing, "records"],
    ] as const) {
      const { page } = await scratch(site, NOTED + FIVE_LINES.replace("/records.js", first.replaceAll('"', "%22")));
      await page.evaluate(
        async ([how, address, records]) => {
          await customElements.whenDefined("support-finder");
          const finder = document.querySelector<Finder>("support-finder");
          if (how === "address") finder?.setAttribute("data-src", address);
          else Object.assign(finder ?? {}, { records });
        },
        [then, moduleOf(["New larder"]), larders(["New larder"])] as const,
      );
      await page.evaluate(() => dispatchEvent(new Event("late")));
      await page.waitForTimeout(300);
      const names = await page.evaluate(() =>
        document.querySelector<Finder>("support-finder")?.records.map(({ name }) => name),
      );
      expect(names).toEqual(["New larder"]);
      await expect.poll(() => told(page), SOON).toEqual(["support-ready 1"]);
    }
  });

  it("says that it is ready only when its records are there", async () => {
    const { page } = await scratch(site, NOTED + FIVE_LINES.replace("/records.js", "/not-there.js"));
    await page.getByText("could not be opened").waitFor();
    await page.waitForTimeout(300);
    expect(await told(page)).toEqual(["support-error data-missing"]);
    await page.evaluate(
      (address) => document.querySelector("support-finder")?.setAttribute("data-src", address),
      moduleOf(["Larder"]),
    );
    await expect.poll(() => told(page), SOON).toContain("support-ready 1");
  });

  it("says how old the list is by the day on which the host made it", async () => {
    const note = async (made: string): Promise<number> => {
      const { page } = await scratch(site, FIVE_LINES.replace("/records.js", moduleOf(["Larder"], "", made)));
      await page.locator("#words").fill("nothing to eat");
      await page.locator("#find").click();
      await page.locator("#card-0").waitFor();
      return page.locator(".note", { hasText: "Ring before you go" }).count();
    };
    expect(await note("2023-01-01")).toBe(1);
    expect(await note(new Date().toISOString())).toBe(0);
  });

  it("tells the host which of its records cannot be used, and counts those that can", async () => {
    const fine = { id: "fine", name: "Fine larder", organisation: { name: "Larder" } };
    const records = [fine, { ...fine, name: "Again" }, { id: "nameless", organisation: { name: "Larder" } }, null];
    const source = `data:text/javascript,${encodeURIComponent(`export default ${JSON.stringify(records)}`)}`;
    const { page, lines } = await scratch(site, NOTED + FIVE_LINES.replace("/records.js", source));
    await expect.poll(() => told(page), SOON).toEqual(["support-ready 1"]);
    const said = lines.find((line) => line.includes("nameless")) ?? "";
    for (const part of ['The record "nameless" has no name.', 'Two records have the id "fine"', "This is not a record"])
      expect(said).toContain(part);
  });

  it("tells no story on a record's page whose owner has not agreed to it by today", async () => {
    const page = await fresh();
    await page.evaluate(() => {
      const story = (quote: string, consent_on?: string) => ({ story: { quote, ...(consent_on && { consent_on }) } });
      const record = { organisation: { name: "Tea" }, helps_with: ["copd"] };
      (document.querySelector("support-finder") as HTMLElement & { records: unknown }).records = [
        { id: "told", name: "Told tea", ...record, ...story("It got me out", "2020-01-01") },
        { id: "not-yet", name: "Later tea", ...record, ...story("I will say", "2999-01-01") },
        { id: "never", name: "Quiet tea", ...record, ...story("I never said") },
      ];
    });
    await answers(page);
    const stories: string[][] = [];
    for (const name of ["Told tea", "Later tea", "Quiet tea"]) {
      await page.locator(".name", { hasText: name }).click();
      await page.locator(".facts").waitFor();
      stories.push(await page.locator("blockquote").allInnerTexts());
      await page.locator("#back").click();
      await page.locator("#card-0").waitFor();
    }
    expect(stories).toEqual([["“It got me out”"], [], []]);
  });
});
