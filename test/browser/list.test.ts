import { expect, it } from "vitest";
import { describeInChromium } from "./chromium.js";
import { answers, FIVE_LINES, type Finder, keptScratch, POLICIES, scratch } from "./scratch.js";

/** The list: kept, linked, printed, and a worker’s own spreadsheet. */
describeInChromium("our list", (site) => {
  const fresh = keptScratch(site);

  it("saves the list as a file and opens it again, under a strict policy", async () => {
    const { page } = await scratch(site, FIVE_LINES, POLICIES["Trusted Types"]);
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("[id^=first_step-]").fill("ring on Monday");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save-list").click()]);
    expect(download.suggestedFilename()).toBe("our-list.json");
    const path = await download.path();
    await page.reload({ waitUntil: "networkidle" });
    await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("layout", "together"));
    await page.locator("summary", { hasText: "Open a saved list" }).click();
    await page.locator("#open-list").setInputFiles(path);
    await page.locator("#take-home").waitFor();
    expect(await page.locator("[id^=first_step-]").inputValue()).toBe("ring on Monday");
  });

  it("copies the plan as it was typed, and shows how to copy by hand where the browser does not allow it", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#open-plain").click();
    await page.locator("[id^=first_step-]").fill("ring on Monday");
    await page.locator("#next-talk").fill("5 December");
    await page.locator("#copy-plain").click();
    await page.locator("p", { hasText: "Copied" }).waitFor();
    expect(await page.locator("#copy-plain").evaluate((node) => node.matches(":focus"))).toBe(true);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("ring on Monday");
    expect(text).toContain("Next talk on 5 December");
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.locator("#copy-plain").click();
    expect(await page.locator("p", { hasText: "Press Ctrl and C to copy" }).isVisible()).toBe(true);
    const box = page.locator("#plain");
    expect(await box.evaluate((node: HTMLTextAreaElement) => node.selectionEnd - node.selectionStart)).toBe(
      (await box.inputValue()).length,
    );
  });

  it("prints how sure somebody is, when a line is open, and an area under its own name alone", async () => {
    const page = await fresh({ layout: "together", area: "Heeley" });
    const booklet = async (): Promise<string> => {
      await page.locator("#paper-booklet").click();
      return page.locator(".paper-title").innerText();
    };
    await page.evaluate(() => Object.assign(document.querySelector("support-finder") ?? {}, { shortlist: ["calm"] }));
    await page.locator("#to-list").click();
    expect(await booklet()).toBe("Local support: Heeley");
    await page.locator("#back").click();
    await page.locator("#sure-calm").selectOption("7");
    await page.locator("#paper-list").click();
    const paper = await page.locator(".paper").innerText();
    expect(paper).toContain("5pm to midnight");
    expect(paper).toMatch(/How sure are you that you will do it\? 0 to 10: 7/);
    await page.evaluate(() => (document.querySelector("support-finder") as HTMLElement & { reset(): void }).reset());
    await page.locator("#near").fill("WR15 8ZZ");
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    expect(await booklet()).not.toContain("Heeley");
    await fresh({ layout: "together", area: "Heeley", near: "" });
    await page.locator("#words").fill("lonely");
    await page.locator("#find").click();
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#paper-booklet").click();
    expect(await page.locator(".paper .note").innerText()).toContain("so this holds everything");
  });

  it("has a way to everything that it counts, and says what is not here; on paper all of it is", async () => {
    const page = await fresh({ layout: "reception" });
    await page.locator("#words").fill("lonely");
    await page.keyboard.press("Enter");
    await page.locator("#row-7").press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("#row-8").evaluate((node) => node.matches(":focus"))).toBe(true);

    await fresh({ layout: "together" });
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    while ((await page.locator("#more").count()) > 0) await page.locator("#more").click();
    const note = page.locator("p.note", { hasText: /^60 of \d+ are shown\. Add a word or a place/ });
    const all = Number(/of (\d+)/.exec(await note.innerText())?.[1]);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#paper-booklet").click();
    expect(await page.locator(".paper .block:not(.ending)").count()).toBe(all);
  });

  it("names no condition on the sheet for an appointment that it did not say it had read", async () => {
    const page = await fresh();
    await page.evaluate(() => Object.assign(document.querySelector("support-finder") ?? {}, { shortlist: ["calm"] }));
    await page.locator("#words").fill("I keep losing my keys");
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    const chips = await page.locator(".readings .chip b").allInnerTexts();
    await page.locator("#to-list").click();
    await page.locator("#paper-appointment").click();
    const named = /\((.*)\)/.exec(await page.locator(".boxes").innerText())?.[1] ?? "";
    expect(named.split(", ").filter((each) => !chips.includes(each))).toEqual([]);
  });

  it("asks about running groups alone at an appointment, and about one for the condition however much was chosen", async () => {
    const page = await fresh();
    const list = [
      "plain-pounds-advice",
      "quiet-latch-women",
      "norton-knit-and-natter",
      "second-tuesday-breakfast",
      "plot-nineteen",
      "wonky-bench-shed",
    ];
    await page.evaluate(
      (shortlist) => Object.assign(document.querySelector("support-finder") ?? {}, { shortlist }),
      list,
    );
    await page.locator("#words").fill("copd");
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    await page.locator("#to-list").click();
    await page.locator("#paper-appointment").click();
    const groups = await page.locator(".boxes ~ ul").locator("li").allInnerTexts();
    expect(groups.map((each) => each.replace(/ \d.*$/, ""))).toEqual([
      "Second Tuesday Breakfast",
      "Plot Nineteen",
      "Puff and Blow Club",
    ]);
  });

  it("opens a list from a link that holds ids alone, and makes such a link", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("summary", { hasText: "Link to this list" }).click();
    const link = await page.locator("#link").inputValue();
    expect(link).toMatch(/scratch\.html#support=[a-z0-9-]+$/);
    expect(page.url()).not.toContain("#");
    await page.goto(link);
    await page.reload({ waitUntil: "networkidle" });
    await page.locator("#to-list").click();
    expect(await page.locator(".card .name").count()).toBe(1);
    await page.goto(`${link},no-longer-here`);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator("[role=status].unseen").textContent()).toBe("2 on our list. 1 is no longer listed.");
    await page.locator("#to-list").click();
    expect(await page.locator("p.note").innerText()).toBe("1 is no longer listed.");
  });

  it("keeps what is written beside a thing on the list when the host adds another, and each thing once", async () => {
    const page = await fresh();
    await answers(page);
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("[id^=first_step-]").fill("ring on Monday");
    await page.evaluate(() => {
      const finder = document.querySelector<Finder>("support-finder");
      if (finder !== null) finder.shortlist = [...finder.shortlist, "carers-uk", ...finder.shortlist];
    });
    expect(
      await page.locator("[id^=first_step-]").evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(["ring on Monday", ""]);
  });

  it("brings nothing of a link's list back that was taken off it", async () => {
    const { page } = await scratch(site, FIVE_LINES);
    await page.goto(`${site.url}scratch.html#support=a,b`);
    await page.reload({ waitUntil: "networkidle" });
    const list = (): Promise<string[]> =>
      page.evaluate(
        () => (document.querySelector("support-finder") as HTMLElement & { shortlist: string[] }).shortlist,
      );
    expect(await list()).toEqual(["a", "b"]);
    await page.evaluate(async () => {
      const finder = document.querySelector("support-finder") as HTMLElement & { shortlist: string[] };
      finder.shortlist = [];
      const ready = new Promise((done) => finder.addEventListener("support-ready", done));
      finder.setAttribute("data-src", "/records.js?anew");
      await ready;
    });
    expect(await list()).toEqual([]);
    await page.evaluate(() => (document.querySelector("support-finder") as HTMLElement & { reset(): void }).reset());
    expect(page.url()).not.toContain("#");
  });

  it("reads a worker's own spreadsheet on the page, and sends it nowhere", async () => {
    const page = await fresh({ layout: "together", view: "professional" });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.locator("summary", { hasText: "Open a saved list" }).click();
    const csv =
      'Name,Phone,What it is,Town,Postcode\n"Tea, cake and lungs",0114 496 0199,"COPD get-together, ""no experts""",Sheffield,S8 9ZZ\n,0114 496 0198,no name,,\n';
    await page.locator("#sheet").setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await expect
      .poll(() => page.locator("support-finder [role=status].unseen").textContent())
      .toBe("1 row of your spreadsheet was added. 1 row has no name and was left out.");
    await answers(page);
    await page.locator("#more").click();
    const card = page.locator(".card", { hasText: "Tea, cake and lungs" });
    expect(await card.innerText()).toContain("From your own spreadsheet");
    // The answer that stands is of the records that stand.
    await page.goBack();
    await page.locator("summary", { hasText: "Open a saved list" }).click();
    await page.locator("#sheet-out").click();
    const status = page.locator("support-finder [role=status].unseen");
    expect(await status.textContent()).toBe("Your spreadsheet was taken out.");
    await page.goForward();
    await page.locator("#card-0").waitFor();
    expect(await card.count()).toBe(0);
    await page.goBack();
    await page.locator("#sheet").setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.locator("#sheet-out").waitFor({ state: "attached" });
    await page.goForward();
    await page.locator("#card-0").waitFor();
    expect(await card.count()).toBe(1);
    await page.locator("#clear").click();
    expect(await page.locator("p.ways", { has: page.locator("#clear") }).innerText()).toContain(
      "This takes your own spreadsheet out too. Press again to do it.",
    );
    await page.locator("#clear").click();
    await answers(page);
    expect(await page.locator(".card").count()).toBeGreaterThan(0);
    expect(await page.locator("#more").count()).toBe(0);
    expect(await card.count()).toBe(0);
    expect(requests).toEqual([]);
  });
});
