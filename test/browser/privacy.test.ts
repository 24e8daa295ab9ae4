import { expect, it } from "vitest";
import { describeInChromium, kept, open } from "./chromium.js";

/** Words and a place that stand nowhere else, so that a trace of them is a trace of what was typed. */
const WORDS = "my flugelhorn husband died and I have nobody to talk to";
const NEAR = "S8 9ZZ";
const TRACES = ["flugelhorn", "S8 9ZZ", "S8%209ZZ", "S89ZZ", "husband"];

describeInChromium("what is typed", (site) => {
  for (const path of ["index.html", "together.html", "reception.html"]) {
    it(`stays on ${path}: no request, no storage, and not in an address, title, event, console line or history entry`, async () => {
      const watched = await open(site, path);
      const { page } = watched;
      await page.locator("#screen-title").waitFor();
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        for (const name of ["ready", "results", "open", "shortlist", "unmet", "error"]) {
          addEventListener(`support-${name}`, (event) =>
            seen.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`),
          );
        }
        const push = history.pushState.bind(history);
        history.pushState = (state: unknown, unused: string, url?: string | URL | null) => {
          seen.push(`history ${JSON.stringify(state)} ${String(url)}`);
          push(state, unused, url);
        };
        new MutationObserver(() => seen.push(`title ${document.title}`)).observe(document.head, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      });
      const loaded = watched.requests.length;
      const title = await page.title();

      await page.locator("#words").fill(WORDS);
      await page.locator("#near").fill(NEAR);
      await page.locator("#find").click();
      await page.locator("#results-title").waitFor();
      if (path !== "reception.html") {
        await page.locator("[id^=add-]").first().click();
        await page.locator("[id^=chip-]").first().click();
        await page.locator("#q-how").selectOption("phone");
        await page.locator("#to-list").click();
        await page.locator("[id^=first_step-]").first().fill("ring about the flugelhorn");
        await page.locator("#paper-list").click();
        await page.goBack();
      }

      expect(watched.requests.slice(loaded).map((request) => request.url())).toEqual([]);
      expect(await kept(watched)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 });
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      expect(seen.some((line) => line.startsWith("results"))).toBe(true);
      const everywhere = [
        ...seen,
        ...watched.lines,
        page.url(),
        await page.title(),
        await page.evaluate(() => JSON.stringify(history.state)),
      ];
      for (const trace of TRACES) for (const line of everywhere) expect(line).not.toContain(trace);
      // By default events name no need and no record either: those too say what troubles somebody.
      expect(
        seen
          .filter((line) => line.startsWith("open") || line.startsWith("shortlist"))
          .every((line) => /\{("count":\d+)?\}$/.test(line)),
      ).toBe(true);
      expect(await page.title()).toBe(title);
      expect(watched.lines).toEqual([]);
    });
  }

  it("is marked in both boxes for session-replay tools, is not offered again by the browser, and links tell no one", async () => {
    const { page } = await open(site, "index.html");
    for (const id of ["#words", "#near"]) {
      const box = page.locator(id);
      for (const mark of [
        "data-private",
        "data-hj-suppress",
        "data-clarity-mask",
        "data-sentry-mask",
        "data-dd-privacy",
      ]) {
        expect(await box.getAttribute(mark), `${id} ${mark}`).not.toBeNull();
      }
    }
    expect(await page.locator("#words").getAttribute("autocomplete")).toBe("off");
    expect(await page.locator("#near").getAttribute("autocomplete")).toBe("postal-code");
    await page.locator("#words").fill("copd");
    await page.locator("#find").click();
    await page.locator("#results-title").waitFor();
    const outward = await page
      .locator("support-finder a[href^='http']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("rel") ?? ""));
    expect(outward.length).toBeGreaterThan(0);
    expect(outward.every((rel) => rel.includes("noreferrer"))).toBe(true);
  });

  it("is not in the mail that tells of a mistake, which names the record alone", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#words").fill(WORDS);
    await page.locator("#find").click();
    const href = await page
      .getByRole("link", { name: /^Something wrong/ })
      .first()
      .getAttribute("href");
    expect(href).toMatch(/^mailto:corrections@quince-tree\.example\.org\?subject=Correction/);
    for (const trace of TRACES) expect(href).not.toContain(trace);
  });

  it("is gone when the page is left and come back to, where a screen is shared", async () => {
    const { page } = await open(site, "together.html");
    await page.locator("#words").fill(WORDS);
    await page.locator("#find").click();
    await page.locator("#results-title").waitFor();
    await page.goto(`${site.url}plain/`);
    await page.goBack();
    await page.goBack().catch(() => null);
    await page.goto(`${site.url}together.html`);
    expect(await page.locator("#words").inputValue()).toBe("");
  });

  it("is gone after a fresh start, for screen readers too: no danger, no place and no answer of the last person", async () => {
    const { page } = await open(site, "reception.html");
    const status = page.locator("support-finder [role=status].unseen");
    const danger = async (): Promise<void> => {
      await page.locator("#words").fill("my partner hits me");
      await page.locator("#near").fill(NEAR);
      await page.locator("#find").click();
      await expect.poll(() => status.textContent()).toMatch(/^It is not your fault.* near S8 9$/);
    };
    await danger();
    await page.locator("#clear").click();
    expect(await status.textContent()).toBe("");
    // Nor does the next screen, or the way back from it, say that somebody was in danger.
    expect(await page.locator("#leave").count()).toBe(0);
    await page.locator("#browse").click();
    await page.locator("#back").click();
    expect(await page.locator("#words").inputValue()).toBe("");
    expect(await page.locator("#leave").count()).toBe(0);
    await danger();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    expect(await status.textContent()).toBe("");
    await danger();
    await page.locator("#others").click();
    await page.locator("#together").click();
    expect(await status.textContent()).toBe("");
    await page.locator("#back").click();
    await page.locator("#clear").click();
    await page.locator("#words").fill("company");
    await page.locator("#near").fill("Newport");
    await page.locator("#find").click();
    await page.locator("#place-0").click();
    await expect.poll(() => page.locator("#near").inputValue()).toMatch(/^Newport, /);
    await page.locator("#clear").click();
    expect(await page.locator("#near").inputValue()).toBe("S8");
  });

  it("leaves fast, by the button or by three presses of Escape, when it is sensitive", async () => {
    for (const way of ["button", "keys"]) {
      const { page, context } = await open(site, "index.html");
      await page.evaluate(
        (to) => document.querySelector("support-finder")?.setAttribute("exit-url", to),
        `${site.url}plain/`,
      );
      await page.locator("#words").fill("I am afraid of my partner");
      await page.locator("#find").click();
      await page.locator("#leave").waitFor();
      expect(await page.title()).toBe("Support near you - Quince Tree Surgery");
      if (way === "button") await page.locator("#leave").click();
      else for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
      await page.waitForURL(`${site.url}plain/`);
      await context.close();
    }
  });
});
