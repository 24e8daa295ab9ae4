import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axe, describeInChromium, open, type Site } from "./chromium.js";

/** The five lines that the README shows. */
const FIVE_LINES = `<script type="module" src="/support-finder-start.js"></script>
<support-finder data-src="/records.js" near="S8">
  <p slot="fallback">In danger: 999. Urgent health help: 111. Samaritans: 116 123.</p>
</support-finder>`;

/** The frame that the README shows. */
const FRAME = `<iframe src="https://support.example.org/copy/" title="Find support" width="100%" height="900" referrerpolicy="no-referrer"
  sandbox="allow-scripts allow-same-origin allow-popups allow-forms allow-modals allow-downloads allow-top-navigation-by-user-activation"></iframe>`;

/** A page of the host's own, under a policy of its own. */
async function scratch(
  site: Site,
  body: string,
  policy?: string,
  files: { without?: readonly string[]; slow?: string } = {},
): Promise<{ page: Page; lines: string[]; requests: string[] }> {
  const path = "scratch.html";
  const context = await site.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(error.message));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const name of files.without ?? []) await page.route(`**/${name}`, (route) => route.abort());
  if (files.slow !== undefined)
    await page.route(`**/${files.slow}`, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
  const html = `<!doctype html><html lang="en-GB"><head><title>Scratch</title><link rel="icon" href="/icon.svg"></head><body><main><h1>Scratch</h1>${body}</main></body></html>`;
  await page.route(`**/${path}`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: html,
      headers: policy === undefined ? {} : { "content-security-policy": policy },
    }),
  );
  await page.goto(site.url + path, { waitUntil: files.slow === undefined ? "networkidle" : "commit" });
  return { page, lines, requests };
}

/** What the tests call on the element from the host's side. */
type Finder = HTMLElement & {
  records: readonly { name: string }[];
  shortlist: string[];
  activation: number;
  search(words: string, options?: { near?: string }): void;
};

/** Thin records with these names, of places to eat. */
function larders(names: readonly string[]): { id: string; name: string }[] {
  return names.map((name) => ({
    id: name.toLowerCase().replaceAll(" ", "-"),
    name,
    organisation: { name },
    helps_with: ["food"],
    covers: ["S8", "M1"],
  }));
}

/** A module of them that arrives after so many milliseconds, as an address for `data-src`. */
function moduleOf(names: readonly string[], after = 0, made = ""): string {
  const source = `await new Promise((done) => setTimeout(done, ${after}));
    export const made = ${JSON.stringify(made)}; export const resources = ${JSON.stringify(larders(names))};`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Writes down the element's events that say whether its records are there. */
const NOTED = `<script>window.told = [];
for (const name of ["support-ready", "support-error"])
  addEventListener(name, ({ detail }) => told.push(name + " " + (detail.code ?? detail.records)));</script>`;

/** A machine that is shared takes its time. */
const SOON = { timeout: 20_000 };

const told = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);

async function answers(page: Page): Promise<void> {
  await page.locator("#words").fill("copd");
  await page.locator("#find").click();
  await page.locator("#card-0").waitFor();
}

const POLICIES = {
  "no policy": undefined,
  "default-src 'self'": "default-src 'self'",
  "nothing but its own scripts": "default-src 'none'; script-src 'self'",
  "Trusted Types":
    "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

describeInChromium("put into another page by five lines", (site) => {
  it("has no more than five", () => {
    expect(FIVE_LINES.split("\n").length).toBeLessThanOrEqual(5);
    // The README's, but for the folder that its files are in.
    expect(readFileSync("README.md", "utf8").replaceAll("/support/", "/")).toContain(FIVE_LINES);
  });

  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`answers under this policy: ${name}`, async () => {
      const { page, lines } = await scratch(site, FIVE_LINES, policy);
      await answers(page);
      // The icon is the host's; a policy without pictures refuses it, and says so.
      expect(lines.filter((line) => !line.includes("icon.svg"))).toEqual([]);
    });
  }

  it("answers from the one file too, which fetches nothing else of its own", async () => {
    const { page, lines, requests } = await scratch(
      site,
      FIVE_LINES.replace("/support-finder-start.js", "/copy/support-finder.js").replace("near=", 'lang="cy" near='),
      POLICIES["Trusted Types"],
    );
    await answers(page);
    expect(await page.locator("#results-title").innerText()).toContain("a allai helpu");
    await page.locator("#card-0 button").click();
    await page.locator(".facts").waitFor();
    expect(requests.filter((url) => url.includes("support-finder"))).toEqual([`${site.url}copy/support-finder.js`]);
    expect(lines).toEqual([]);
  });

  it("fetches its second file as it starts, and Welsh only where the host asks for it", async () => {
    for (const lang of ["en", "cy"]) {
      const { page, requests } = await scratch(
        site,
        FIVE_LINES.replace("near=", `lang="${lang}" near=`),
        POLICIES["Trusted Types"],
      );
      const names = requests.map((url) => url.slice(site.url.length)).filter((name) => name.startsWith("support"));
      expect(names.sort()).toEqual([
        ...(lang === "cy" ? ["support-finder-cy.js"] : []),
        "support-finder-more.js",
        "support-finder-start.js",
      ]);
      await answers(page);
      expect(requests.length).toBe(names.length + 3); // the page, the records, the icon
    }
  });

  it("answers without its second file, says so where it is missed, and without Welsh in English", async () => {
    const { page, lines } = await scratch(site, FIVE_LINES.replace("near=", 'lang="cy" near='), undefined, {
      without: ["support-finder-more.js", "support-finder-cy.js"],
    });
    await answers(page);
    expect(await page.locator("#results-title").innerText()).toContain("that could help");
    await page.locator("#card-0 button").click();
    expect(await page.locator("#screen-title").innerText()).toBe(
      "This part of the page could not be opened. Load the page again.",
    );
    expect(await page.locator(".help a[href='tel:999']").count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await page.locator("#back").click();
    await page.locator("#card-0").waitFor();
    for (const said of ["Welsh words", "second file"]) expect(lines.some((line) => line.includes(said))).toBe(true);
  });

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

  it("does not disturb a person who types while the second file is on its way", async () => {
    const { page } = await scratch(site, FIVE_LINES, undefined, { slow: "support-finder-more.js" });
    await page.locator("#words").pressSequentially("nobody to talk to", { delay: 60 });
    await page.locator("#words").press("ArrowLeft");
    await page.waitForTimeout(1500);
    expect(await page.locator("#words").inputValue()).toBe("nobody to talk to");
    expect(await page.locator("#words").evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(16);
    await page.keyboard.press("Enter");
    await page.locator("#card-0 button").click();
    await page.locator(".facts").waitFor();
  });

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
    const { page } = await scratch(site, FIVE_LINES.replace("near=", 'layout="together" area="Heeley" near='));
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
    const everywhere = await scratch(site, FIVE_LINES.replace('near="S8"', 'layout="together" area="Heeley"'));
    await everywhere.page.locator("#words").fill("lonely");
    await everywhere.page.locator("#find").click();
    await everywhere.page.locator("[id^=add-]").first().click();
    await everywhere.page.locator("#to-list").click();
    await everywhere.page.locator("#paper-booklet").click();
    expect(await everywhere.page.locator(".paper .note").innerText()).toContain("so this holds everything");
  });

  it("has a way to everything that it counts, and says what is not here; on paper all of it is", async () => {
    const reception = await scratch(site, FIVE_LINES.replace("near=", 'layout="reception" near='));
    await reception.page.locator("#words").fill("lonely");
    await reception.page.keyboard.press("Enter");
    await reception.page.locator("#row-7").press("ArrowDown");
    await reception.page.keyboard.press("Enter");
    expect(await reception.page.locator("#row-8").evaluate((node) => node.matches(":focus"))).toBe(true);

    const { page } = await scratch(site, FIVE_LINES.replace("near=", 'layout="together" near='));
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
    const { page } = await scratch(site, FIVE_LINES);
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
    const { page } = await scratch(site, FIVE_LINES);
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
    const { page } = await scratch(site, FIVE_LINES);
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

  it("reads a worker's own spreadsheet on the page, and sends it nowhere", async () => {
    const { page } = await scratch(site, FIVE_LINES.replace("near=", 'layout="together" view="professional" near='));
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

  it("works from a div, where an editor strips tags that it does not know", async () => {
    const { page } = await scratch(
      site,
      '<div data-support-finder data-src="/records.js" data-near="S8"><p>999</p></div><script type="module" src="/support-finder-start.js"></script>',
    );
    await answers(page);
  });

  it("keeps all that stands in such a div as the fallback, text without a tag too", async () => {
    const words = "In danger: 999. Urgent health help: 111. Samaritans: 116 123.";
    const { page } = await scratch(
      site,
      `<div data-support-finder data-src="/not-there.js">${words.replace("111", '<a href="tel:111">111</a>')}<p slot="footer">Ours</p></div><script type="module" src="/support-finder-start.js"></script>`,
    );
    await page.getByText("could not be opened").waitFor();
    expect(await page.locator("[slot=fallback]").innerText()).toBe(words);
    expect(await page.locator("support-finder > [slot=footer]").innerText()).toBe("Ours");
  });

  it("works in a frame, with only what the README lets it do", async () => {
    const { page } = await scratch(site, FRAME.replace("https://support.example.org", ""));
    expect(readFileSync("examples/copy-folder/README.md", "utf8")).toContain(FRAME);
    const frame = page.frameLocator("iframe");
    await frame.locator("#words").fill("I need someone to listen");
    await frame.locator("#find").click();
    await frame.locator("#card-0").waitFor();
    expect(await frame.locator(".card").count()).toBeGreaterThan(0);
  });

  it("leaves the page around its frame too by the button; without the right to, it leaves its frame", async () => {
    const around = { with: /bbc\.co\.uk\/weather$/, without: /scratch\.html$/ };
    for (const [right, address] of Object.entries(around)) {
      const frame = FRAME.replace("https://support.example.org", "");
      const { page } = await scratch(
        site,
        right === "with" ? frame : frame.replace(" allow-top-navigation-by-user-activation", ""),
      );
      await page.route("https://www.bbc.co.uk/weather", (route) =>
        route.fulfill({ contentType: "text/html", body: "<h1>Rain later</h1>" }),
      );
      const inside = page.frameLocator("iframe");
      await inside.locator("#words").fill("I am afraid of my partner");
      await inside.locator("#find").click();
      await inside.locator("#leave").click();
      const rain = right === "with" ? page.getByText("Rain later") : inside.getByText("Rain later");
      await rain.waitFor({ state: "attached" });
      expect(page.url()).toMatch(address);
    }
  });

  it("takes a path of the host's own site where an address is asked for, and tells the host of what it refuses", async () => {
    const { page, lines } = await scratch(
      site,
      FIVE_LINES.replace(
        "near=",
        'exit-url="/weather.html" step-up-name="Pat" step-up-url="../contact" correct-url="www.example.org/wrong" near=',
      ),
    );
    await page.route("**/weather.html", (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Rain later</h1>" }),
    );
    await page.locator("#words").fill("I am afraid of my partner");
    await page.locator("#find").click();
    await page.locator("#leave").waitFor();
    expect(await page.locator(".step-up a").evaluate((link: HTMLAnchorElement) => link.href)).toBe(
      `${site.url}contact`,
    );
    expect(lines.filter((line) => line.includes("-url"))).toEqual([
      "support-finder: correct-url is left out. It must begin with https:// or with a slash.",
    ]);
    await page.locator("#leave").click();
    await page.getByText("Rain later").waitFor();
    expect(page.url()).toBe(`${site.url}weather.html`);
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

  it("does the page's own looks no harm, and takes the host's font and colours", async () => {
    const style =
      "<style>support-finder { --support-accent: rgb(90, 0, 90); font-family: Georgia } button { display: none } h2 { color: rgb(255, 0, 0) }</style>";
    const { page } = await scratch(site, `${style}<h2>Own</h2>${FIVE_LINES}`);
    const find = page.locator("#find");
    await find.waitFor();
    expect(await find.isVisible()).toBe(true);
    expect(await find.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe("rgb(90, 0, 90)");
    expect(await page.locator(".root").evaluate((node) => getComputedStyle(node).fontFamily)).toContain("Georgia");
    expect(await page.locator("#screen-title").evaluate((node) => getComputedStyle(node).color)).not.toBe(
      "rgb(255, 0, 0)",
    );
  });

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

  it("says the new count when the host changes the place or the language", async () => {
    const { page } = await scratch(site, FIVE_LINES);
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

  it("takes another place from the host after a namesake was chosen, and how many come first", async () => {
    const { page } = await scratch(site, FIVE_LINES);
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

  it("shows phone numbers in their own order on a page that is written from right to left", async () => {
    const { page } = await scratch(
      site,
      `<script>document.documentElement.dir = "rtl"</script>${FIVE_LINES.replace("<p slot", '<p slot="intro">مرحبا</p><p slot')}`,
    );
    await page.locator("#words").waitFor();
    const seen = await page.locator(".help a[href='tel:116123']").evaluate((link) => {
      const text = link.firstChild as Text;
      const left = (digits: string): number => {
        const range = document.createRange();
        range.setStart(text, text.data.indexOf(digits));
        range.setEnd(text, text.data.indexOf(digits) + digits.length);
        return range.getBoundingClientRect().left;
      };
      return text.data.split(" ").sort((a, b) => left(a) - left(b));
    });
    expect(seen).toEqual(["116", "123"]);
    // The host's own words stay as its page is written.
    expect(await page.locator("[slot=intro]").evaluate((node) => getComputedStyle(node).direction)).toBe("rtl");
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

  it("tells no story on a record's page whose owner has not agreed to it by today", async () => {
    const { page } = await scratch(site, FIVE_LINES);
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
    const late = 'throw new Error("gone")';
    for (const [first, then] of [
      [moduleOf(["Old larder"], 800), "address"],
      [moduleOf(["Old larder"], 800), "records"],
      [`data:text/javascript,await new Promise((done) => setTimeout(done, 800)); ${late}`, "address"],
      [`data:text/javascript,await new Promise((done) => setTimeout(done, 800)); ${late}`, "records"],
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
      await page.waitForTimeout(1200);
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

  it("says how old the list is by the day on which the host made it", async () => {
    const note = async (made: string): Promise<number> => {
      const { page } = await scratch(site, FIVE_LINES.replace("/records.js", moduleOf(["Larder"], 0, made)));
      await page.locator("#words").fill("nothing to eat");
      await page.locator("#find").click();
      await page.locator("#card-0").waitFor();
      return page.locator(".note", { hasText: "Ring before you go" }).count();
    };
    expect(await note("2023-01-01")).toBe(1);
    expect(await note(new Date().toISOString())).toBe(0);
  });

  it("prints dark on white where the host chose the dark look", async () => {
    const { page } = await scratch(site, FIVE_LINES.replace("near=", 'appearance="dark" near='));
    await answers(page);
    const colour = (): Promise<string> =>
      page.locator("#card-0 .name").evaluate((node) => getComputedStyle(node).color);
    expect(await colour()).toBe("rgb(143, 214, 217)");
    await page.emulateMedia({ media: "print" });
    expect(await colour()).toBe("rgb(11, 82, 88)");
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
});
