import { expect, it } from "vitest";
import { describeInChromium } from "./chromium.js";
import { answers, FIVE_LINES, type Finder, keptScratch, larders, moduleOf, SOON, scratch } from "./scratch.js";

/** What a host sets on the element and changes while somebody uses it. */
describeInChromium("what the host sets and changes", (site) => {
  const fresh = keptScratch(site);

  it("speaks Welsh as soon as its words are there, whatever else the host changes before, and English again", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    const find = page.locator("#find");
    await find.waitFor();
    await page.evaluate(() => {
      const finder = document.querySelector("support-finder");
      finder?.setAttribute("lang", "cy");
      finder?.setAttribute("step-up-name", "ein cysylltydd");
    });
    await find.filter({ hasText: "Dod o hyd i gymorth" }).waitFor(SOON);
    expect(await page.locator(".root").getAttribute("lang")).toBe("cy");
    expect(await page.locator(".root").innerText()).toContain("Nid oes siaradwr wedi adolygu");
    await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("lang", "en"));
    await find.filter({ hasText: "Find support" }).waitFor();
    expect(await page.locator(".root").getAttribute("lang")).toBe("en-GB");
  });

  it("loses nothing of what a person did when the host moves it or changes what it was given", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    const change = (how: string): Promise<void> =>
      page.evaluate((text) => {
        const finder = document.querySelector("support-finder") as HTMLElement & { records: unknown };
        if (text === "moved") document.body.append(finder);
        else if (text === "records")
          finder.records = [{ id: "new", name: "New tea", organisation: { name: "Tea" }, helps_with: ["copd"] }];
        else finder.setAttribute(...(text.split("=") as [string, string]));
      }, how);
    await change("moved");
    expect(await page.locator("#words").inputValue()).toBe("copd");
    expect(await page.locator(".bar").innerText()).toContain("1 on our list");
    await page.goBack();
    await page.locator("#browse").waitFor();
    await page.goForward();
    // The reasons are in the page's language too.
    const reasons = async (): Promise<string> => (await page.locator(".why").first().innerText()).replace(/^.*?: /, "");
    const english = await reasons();
    await change("lang=cy");
    await page.getByText("Pam hwn:").first().waitFor();
    expect(await reasons()).not.toBe(english);
    await change("lang=en");
    await change("records");
    await page.locator(".name", { hasText: "New tea" }).click();
    await page.locator(".facts").waitFor();
    await change("data-src=/not-there.js");
    await page.getByText("could not be opened").waitFor();
    expect(await page.locator("[slot=fallback]").isVisible()).toBe(true);
    await change("data-src=/records.js");
    await page.locator("#words").waitFor();
    expect(await page.locator("[slot=fallback]").isVisible()).toBe(false);
    await change("needs=copd");
    await page.locator("#words").fill("");
    await page.locator("#find").click();
    expect(await page.locator("#chip-copd").innerText()).toContain("you chose it");
    // A list stands.
    await page.locator("#clear").click();
    await page.locator("#clear").click();
    await change("needs=");
    await page.locator("#near").fill("");
    await page.locator("#together").click();
    await page.locator("#find").click();
    expect(await page.locator("p.wrong").innerText()).toBe("Tick at least one thing, or give a place.");
  });

  it("says the new count when the host changes the place or the language", async () => {
    const page = await fresh();
    const set = (name: string, value: string): Promise<void> =>
      page.evaluate(([key, text]) => document.querySelector("support-finder")?.setAttribute(key, text), [
        name,
        value,
      ] as const);
    const matches = async (label: RegExp): Promise<void> => {
      await page.locator("#results-title", { hasText: label }).waitFor(SOON);
      expect(await page.locator(".unseen[role=status]").textContent()).toBe(
        await page.locator("#results-title").textContent(),
      );
    };
    await answers(page);
    await set("near", "LS1 4AP");
    await matches(/near LS1 4/);
    await set("lang", "cy");
    await matches(/a allai helpu/);
  });

  it("takes another place from the host after a namesake was chosen, and how many come first", async () => {
    const page = await fresh();
    const title = (): Promise<string> => page.locator("#results-title").innerText();
    const newport = async (): Promise<void> => {
      if (!(await page.locator("#near").isVisible())) await page.locator("#change").click();
      await page.locator("#words").fill("somebody to talk to");
      await page.locator("#near").fill("Newport");
      await page.locator("#find").click();
      await page.locator("#place-0").click();
      await page.locator("#results-title", { hasText: "near" }).waitFor();
    };
    await newport();
    expect(await title()).not.toContain("S8 9");
    await page.evaluate(() =>
      document.querySelector<Finder>("support-finder")?.search("somebody to talk to", { near: "S8 9ZZ" }),
    );
    expect(await title()).toContain("near S8 9");
    await newport();
    await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("near", "LS1 4AP"));
    expect(await title()).toContain("near LS1 4");
    expect(await page.locator("#near").inputValue()).toBe("LS1 4AP");
    expect(await page.locator(".card").count()).toBe(5);
    await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("results", "7"));
    expect(await page.locator(".card").count()).toBe(7);
  });

  it("takes what a script set and asked before the element was known, or its records were there", async () => {
    for (const tag of [
      "",
      FIVE_LINES.split("\n")[0]?.replace(
        "<script",
        '<script type="module">await customElements.whenDefined("support-finder"); document.body.append(early());</script><script',
      ),
    ]) {
      const { page } = await scratch(
        site,
        `<script>function early() {
          const finder = document.createElement("support-finder");
          const organisation = { name: "Tea" };
          return Object.assign(finder, { records: [{ id: "tea", name: "New tea", organisation, helps_with: ["copd"] }],
            shortlist: ["tea"], activation: 1, messages: { find: "Search now" } });
        }</script>${tag}`,
      );
      if (tag === "") {
        await page.evaluate(() => document.body.append((window as unknown as { early(): Finder }).early()));
        await page.addScriptTag({ type: "module", url: "/support-finder-start.js" });
      }
      expect(await page.locator("#find").innerText()).toBe("Search now");
      expect(await page.locator(".bar").innerText()).toContain("1 on our list");
      expect(await page.evaluate(() => document.querySelector<Finder>("support-finder")?.activation)).toBe(1);
      await answers(page);
      expect(await page.locator("#card-0 .name").innerText()).toBe("New tea");
    }
  });

  it("heeds what the host changes on it while it is out of the page", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    await page.locator("#words").waitFor();
    const change = (attributes: Record<string, string>): Promise<void> =>
      page.evaluate((given) => {
        const finder = document.querySelector("support-finder") as Finder;
        const parent = finder.parentElement;
        finder.remove();
        for (const [name, value] of Object.entries(given)) finder.setAttribute(name, value);
        parent?.append(finder);
      }, attributes);
    await change({ "data-src": moduleOf(["New larder"]), near: "M1" });
    expect(await page.locator("#near").inputValue()).toBe("M1");
    await page.locator("#words").fill("nothing to eat");
    await page.locator("#find").click();
    await page.locator(".name", { hasText: "New larder" }).waitFor();
    await change({ lang: "cy" });
    await page.getByText("Pam hwn:").first().waitFor();
    expect(await page.locator(".root").getAttribute("lang")).toBe("cy");
  });

  for (const [what, name, value] of [
    ["place", "near", "M1 1AE"],
    ["needs", "needs", "debt"],
    ["records", "records", ""],
  ] as const)
    it(`tells no more that it was told of an answer when the host gives other ${what}`, async () => {
      const page = await fresh({ "tell-us": "" });
      await answers(page);
      await page.locator("#tell").click();
      await page.locator("#tell-why").selectOption("too-far");
      await page.locator("#tell-send").click();
      await page.locator("#tell-send").waitFor({ state: "detached" });
      // The same answer in another look was told.
      await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("density", "compact"));
      await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("results", "6"));
      expect(await page.locator("#tell-send").count()).toBe(0);
      await page.evaluate(
        ([key, text, records]) => {
          const finder = document.querySelector<Finder>("support-finder");
          if (key === "records") Object.assign(finder ?? {}, { records });
          else finder?.setAttribute(key, text);
        },
        [name, value, larders(["New larder"])] as const,
      );
      await page.locator("#tell-send").waitFor({ state: "attached" });
      expect(await page.locator("#tell-why").isEnabled()).toBe(true);
      expect(await page.locator("#tell-why").inputValue()).toBe("none");
    });
});
