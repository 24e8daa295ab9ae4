import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium, open, type Site } from "./chromium.js";

/** People, as the design describes them, each with what they came for. Local groups are the invented ones. */
async function ask(
  site: Site,
  words: string,
  near: string,
  path = "index.html",
  change: Record<string, string> = {},
): Promise<Page> {
  const { page } = await open(site, path, { viewport: { width: 390, height: 844 } });
  await page.locator("#screen-title").waitFor();
  for (const [name, value] of Object.entries(change))
    await page.evaluate(
      ([n, v]) => document.querySelector("support-finder")?.setAttribute(n ?? "", v ?? ""),
      [name, value],
    );
  await page.locator("#words").fill(words);
  await page.locator("#near").fill(near);
  await page.locator("#find").click();
  await page.locator("#results-title").waitFor({ state: "attached" });
  return page;
}

const names = (page: Page): Promise<string[]> => page.locator(".card .name").allInnerTexts();

describeInChromium("people who come to the page", (site) => {
  it("in a city: a lung condition and company, with the first time on the card", async () => {
    const page = await ask(site, "I have copd and I am on my own all day", "S8 9ZZ");
    expect((await names(page)).slice(0, 3)).toContain("Puff and Blow Club");
    const card = page.locator(".card", { hasText: "Puff and Blow Club" });
    expect(await card.innerText()).toContain("Someone will meet you at the door");
    expect(await card.innerText()).toContain("Next: Tuesday 24 November, 2pm");
    expect(await card.getByRole("link", { name: "Call 0114 496 0101" }).getAttribute("href")).toBe("tel:01144960101");
  });

  it("in the country: it says that it looked further, and offers the phone", async () => {
    const page = await ask(site, "somewhere to meet people", "WR15 8ZZ");
    expect(await page.locator("#results-title").innerText()).toMatch(/near (WR15|Tenbury)/);
    const text = await page.locator(".root").innerText();
    expect(text).toMatch(/miles? away|Comes to you|by phone/);
    await page.locator("#by-phone").click();
    expect(await page.locator("#q-how").inputValue()).toBe("phone");
    expect(await page.locator("details.again summary").count()).toBe(1);
  });

  it("in Welsh, from the first word, with English passages marked as English", async () => {
    const page = await ask(site, "dw i'n unig", "LD1 5ZZ", "index.html", { lang: "cy" });
    expect(await page.locator(".root").getAttribute("lang")).toBe("cy");
    expect(await page.locator("#results-title").innerText()).toMatch(/a allai helpu/);
    expect(await names(page)).toContain("Paned a Sgwrs");
    const card = page.locator(".card", { hasText: "Paned a Sgwrs" });
    expect(await card.innerText()).toContain("Bore coffi Cymraeg i gael cwmni");
    expect(await page.locator(".card [lang=en]").count()).toBeGreaterThan(0);
    expect(await page.locator(".root").innerText()).toContain("Nid oes siaradwr wedi adolygu");
  });

  it("in Scotland: no line of another nation among those that always stand", async () => {
    const page = await ask(site, "help with the gas bill", "KA1 1ZZ");
    expect(await page.locator(".help").innerText()).not.toContain("Lifeline");
    expect(await page.locator(".help a[href='tel:111']").count()).toBe(1);
    expect((await names(page)).length).toBeGreaterThan(0);
  });

  it("in Northern Ireland: Lifeline stands on the screen, and 111 does not", async () => {
    const page = await ask(site, "I had a stroke and lost my words", "BT74 6ZZ");
    expect(await page.locator(".help").innerText()).toContain("0808 808 8000");
    expect(await page.locator(".help a[href='tel:111']").count()).toBe(0);
    expect(await names(page)).toContain("Loughside Stroke Club");
  });

  it("a carer: help for the one cared for, and for the carer", async () => {
    const page = await ask(site, "mum keeps forgetting things and I am worn out looking after her", "S8 9ZZ");
    const text = (await page.locator(".cards").innerText()).toLowerCase();
    expect(text).toMatch(/memory|dementia/);
    expect(text).toMatch(/carer/);
  });

  it("a Deaf person: a way that is not the phone", async () => {
    const page = await ask(site, "deaf club where people sign", "BT74 6ZZ");
    const card = page.locator(".card", { hasText: "Silver Hands" });
    expect(await card.getByRole("link", { name: /Text 07700 900502/ }).getAttribute("href")).toBe("sms:07700900502");
    expect(await card.getByRole("link", { name: /Call in British Sign Language/ }).count()).toBe(1);
  });

  it("a young person: a place that is for them, with no need to ask a parent", async () => {
    const page = await ask(site, "I am 14 and anxious about school", "S8 9ZZ");
    expect((await names(page)).slice(0, 5)).toContain("Kite String");
  });

  it("somebody who wants it on paper: the list alone, with the help lines, black on white", async () => {
    const page = await ask(site, "copd", "S8 9ZZ", "together.html");
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#paper-large").click();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator("#print").click();
    await page.emulateMedia({ media: "print" });
    // Of the surgery's own page nothing is on the paper.
    expect(await page.locator("header").isVisible()).toBe(false);
    expect(await page.locator("footer").isVisible()).toBe(false);
    expect(await page.locator("#print").isVisible()).toBe(false);
    const paper = await page.locator(".for-list").innerText();
    for (const line of ["999", "111", "116 123", "Ring before you go"]) expect(paper).toContain(line);
    // 20 points are 26.7 pixels.
    expect(
      await page.locator(".for-list").evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize)),
    ).toBeGreaterThan(26);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("support-finder").getAttribute("data-printing")).toBeNull();
  });

  it("somebody sent a link to a group that is paused: the list, its page and every paper say so", async () => {
    const paused = "It is paused until 18 January 2027";
    const { page } = await open(site, "together.html#support=bobbing-ducks-swim");
    await page.locator("#to-list").click();
    expect(await page.locator(".card .check").innerText()).toContain(paused);
    for (const kind of ["list", "plan", "poster"]) {
      await page.locator(`#paper-${kind}`).click();
      expect(await page.locator(".paper").innerText()).toContain(paused);
      await page.locator("#back").click();
    }
    await page.locator("#open-bobbing-ducks-swim").click();
    expect(await page.locator(".check").innerText()).toContain(paused);
  });

  it("somebody with an appointment: one sheet of A4, with questions and no advice", async () => {
    const page = await ask(site, "copd", "S8 9ZZ", "together.html");
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#paper-appointment").click();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator("#print").click();
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(await page.locator(".for-appointment").innerText()).toContain(
      "Have I been offered a self-management programme? (COPD)",
    );
  });

  it("somebody without scripts: the help lines and a person to ask", async () => {
    const { page } = await open(site, "index.html", { javaScriptEnabled: false });
    const text = await page.locator("support-finder").innerText();
    for (const line of ["999", "111", "116 123", "0114 496 0000"]) expect(text).toContain(line);
  });

  it("two actions from load: the first useful result is on the screen of a desk", async () => {
    const { page } = await open(site, "index.html", { viewport: { width: 1280, height: 900 } });
    await page.locator("#words").fill("copd"); // one
    await page.keyboard.press("Enter"); // two
    await page.locator("#card-0").waitFor();
    expect(await page.locator("#card-0").evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);
  });
});
