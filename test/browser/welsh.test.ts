import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESK, describeInChromium, keptOpen } from "./chromium.js";
import { STATES } from "./screens.js";

/** Words that stand in most English sentences and are no Welsh ones. */
const ENGLISH = /\b(?:the|you|your|with|this|that|they|have|are|who|from|only|need|not)\b/i;

/** Every text on the screen whose nearest language is Welsh, and everything that is said by a label. */
async function saidAsWelsh(page: Page): Promise<string[]> {
  return page.locator(".root").evaluate((root) => {
    const found: string[] = [];
    const walk = (node: Node, lang: string): void => {
      if (node instanceof Text && lang === "cy") found.push(node.data);
      if (!(node instanceof HTMLElement)) {
        for (const child of node.childNodes) walk(child, lang);
        return;
      }
      const here = node.lang === "" ? lang : node.lang;
      const label = node.getAttribute("aria-label");
      if (label !== null && here === "cy") found.push(label);
      // What a person typed is theirs, and a host's slots are the host's.
      if (!["TEXTAREA", "SLOT", "STYLE"].includes(node.tagName)) for (const child of node.childNodes) walk(child, here);
    };
    walk(root, "");
    return found.map((text) => text.replace(/“[^”]*”/g, "").trim()).filter((text) => text !== "");
  });
}

/** In Welsh nothing is English that is not marked so: a screen reader would read it out as Welsh. */
describeInChromium("the page in Welsh", (site) => {
  const fresh = keptOpen(site);
  const welsh = async (path: string, change: Record<string, string> = {}): Promise<Page> => {
    const { page } = await fresh(path, DESK);
    await page.locator("support-finder").evaluate(
      (finder, given) => {
        for (const [name, value] of Object.entries(given)) finder.setAttribute(name, value);
      },
      { lang: "cy", ...change },
    );
    await page.locator(".root[lang=cy]").waitFor();
    return page;
  };

  for (const [path, view] of [
    ["together.html", "professional"],
    ["reception.html", "public"],
  ] as const)
    for (const [state, steps] of Object.entries(STATES[path] ?? {}))
      it(`${path}, ${view}, ${state}: no English text stands as Welsh`, async () => {
        const page = await welsh(path, { view, "tell-us": "" });
        await steps(page);
        expect((await saidAsWelsh(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
      });

  it("marks what a card quotes out of a record, and says the rest of the sentence in Welsh", async () => {
    const page = await welsh("together.html", { view: "public" });
    await page.locator("support-finder").evaluate((finder) => {
      const record = {
        id: "tea",
        name: "Tea",
        organisation: { name: "Tea" },
        helps_with: ["copd"],
        wait: { text: "About two weeks", on: "2026-11-01" },
        capacity: { text: "Two places left" },
        equipment: ["a phone with a camera"],
        online_rules: { account_needed: true, closed: true, moderated_by: "the nurses" },
        first_time: { meet_at_door: true, met_by: "one of the nurses" },
      };
      Object.assign(finder, { records: [record] });
    });
    await page.locator("#words").fill("copd");
    await page.locator("#near").fill("S8 9ZZ");
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    for (const summary of await page.locator(".card summary").all()) await summary.click();
    const card = page.locator(".card");
    for (const quoted of ["About two weeks", "Two places left", "a phone with a camera", "the nurses"])
      expect(await card.locator("[lang=en]", { hasText: quoted }).count(), quoted).toBeGreaterThan(0);
    for (const said of ["Yr amser aros:", "Lleoedd:", "Bydd angen arnoch:", "Dim ond aelodau"])
      expect(await card.innerText()).toContain(said);
    expect((await saidAsWelsh(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
  });
});
