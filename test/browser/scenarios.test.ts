import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESK, describeInChromium, keptOpen, open } from "./chromium.js";

type Fresh = ReturnType<typeof keptOpen>;

/** People, as the design describes them, each with what they came for. Local groups are the invented ones. */
async function ask(
  fresh: Fresh,
  words: string,
  near: string,
  path = "index.html",
  change: Record<string, string> = {},
  viewport = { width: 390, height: 844 },
): Promise<Page> {
  const { page } = await fresh(path, viewport);
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
  const fresh = keptOpen(site);
  it("in a city: a lung condition and company, with the first time on the card", async () => {
    const page = await ask(fresh, "I have copd and I am on my own all day", "S8 9ZZ");
    expect((await names(page)).slice(0, 3)).toContain("Puff and Blow Club");
    const card = page.locator(".card", { hasText: "Puff and Blow Club" });
    expect(await card.innerText()).toContain("Someone will meet you at the door");
    expect(await card.innerText()).toContain("Next: Tuesday 24 November, 2pm");
    expect(await card.getByRole("link", { name: "Call 0114 496 0101" }).getAttribute("href")).toBe("tel:01144960101");
  });

  it("who pastes a whole address: the postcode at its end is read", async () => {
    const { page } = await fresh("index.html", DESK);
    await page.locator("#words").fill("company");
    await page.locator("#near").fill("");
    await page.locator("#near").focus();
    await page.keyboard.insertText("Flat 3, 112 Upper Albert Road, Meersbrook, Sheffield, South Yorkshire, S8 9ZZ");
    await page.keyboard.press("Enter");
    await page.locator("#results-title").waitFor();
    expect(await page.locator("#results-title").innerText()).toContain("near S8 9");
  });

  it("in the country: it says that it looked further, and offers the phone", async () => {
    const page = await ask(fresh, "somewhere to meet people", "WR15 8ZZ");
    expect(await page.locator("#results-title").innerText()).toMatch(/near (WR15|Tenbury)/);
    const text = await page.locator(".root").innerText();
    expect(text).toMatch(/miles? away|Comes to you|by phone/);
    await page.locator("#by-phone").click();
    expect(await page.locator("#q-how").inputValue()).toBe("phone");
    expect(await page.locator("details.again summary").count()).toBe(1);
  });

  it("in Welsh: whatever has no Welsh is marked as English, and what is announced as Welsh", async () => {
    const page = await ask(fresh, "dw i'n unig", "S8 9ZZ", "index.html", { lang: "cy", "tell-us": "" });
    const marked = (text: string): Promise<string | undefined> =>
      page
        .locator(".root")
        .getByText(text)
        .first()
        .evaluate((node) => node.closest<HTMLElement>("[lang]")?.lang);
    expect(await page.locator(".unseen[role=status]").getAttribute("lang")).toBe("cy");
    expect(await marked("Thursdays from 5pm; text at any time")).toBe("en");
    const terms = await page
      .locator("details", { has: page.locator("#tell-why") })
      .locator("dt, dd")
      .allTextContents();
    expect(terms).toEqual(["angen", "Unigrwydd", "ardal", "S8", "rheswm", "Nid oedd dim", "golwg", "y cyhoedd"]);
    await page.locator("#change").click();
    await page.locator("#words").fill("mae fy ngŵr yn fy mwrw");
    await page.locator("#near").fill("LD1 6ZZ");
    await page.locator("#find").click();
    await page.locator("#danger-0").waitFor();
    for (const english of ["Ring the Men's Advice Line", "weekdays 10am to 5pm", "24 hours a day, every day"])
      expect(await marked(english), english).toBe("en");
    expect(await marked("Ffoniwch Byw Heb Ofn")).toBe("cy");
  });

  it("in Welsh, from the first word, with English passages marked as English", async () => {
    const page = await ask(fresh, "dw i'n unig", "LD1 5ZZ", "index.html", { lang: "cy" });
    expect(await page.locator(".root").getAttribute("lang")).toBe("cy");
    expect(await page.locator("#results-title").innerText()).toMatch(/a allai helpu/);
    expect(await names(page)).toContain("Paned a Sgwrs");
    const card = page.locator(".card", { hasText: "Paned a Sgwrs" });
    expect(await card.innerText()).toContain("Bore coffi Cymraeg i gael cwmni");
    expect(await page.locator(".card [lang=en]").count()).toBeGreaterThan(0);
    // So are names that stand in a Welsh button for screen readers alone.
    expect(await page.locator(".acts .unseen [lang=en]").count()).toBeGreaterThan(0);
    expect(await page.locator(".root").innerText()).toContain("Nid oes siaradwr wedi adolygu");
    // This browser has no Welsh of its own for days and languages.
    expect(await card.innerText()).toMatch(
      /Nesaf: Dydd (Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul) \d+ (Tachwedd|Rhagfyr)/,
    );
    await card.locator(".name").click();
    expect(await page.locator(".facts").innerText()).toMatch(/Ieithoedd:?\s+Cymraeg, Saesneg/);
  });

  it("on a small phone: the first result is on the screen, and the questions are a press away", async () => {
    const page = await ask(fresh, "copd", "S8 9ZZ", "index.html", {}, { width: 320, height: 640 });
    expect(await page.locator("#card-0").evaluate((node) => node.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    );
    expect(await page.locator("#q-how").isVisible()).toBe(false);
    await page.locator("#questions").click();
    await page.locator("#q-how").selectOption("phone");
    expect(await page.locator("#q-how").isVisible()).toBe(true);
    // An answer goes on to limit what is found for other words: it must be seen that it does.
    await page.locator("#change").click();
    await page.locator("#words").fill("company");
    await page.locator("#find").click();
    await page.locator("#results-title", { hasText: "near" }).waitFor();
    expect(await page.getByRole("group", { name: "Narrow the list: four quick questions" }).isVisible()).toBe(true);
    expect(await page.locator("#q-how").inputValue()).toBe("phone");
  });

  it("words that find nothing: the box is open to other words, with no questions about a list that is not there", async () => {
    const page = await ask(fresh, "qzxv", "S8 9ZZ");
    expect(await page.locator("#results-title").innerText()).toBe("We found nothing for that");
    expect(await page.locator("#words").isVisible()).toBe(true);
    expect(await page.locator("#questions").count()).toBe(0);
    await page.locator("#words").fill("copd");
    await page.locator("#find").click();
    await page.locator("#card-0").waitFor();
    expect(await page.locator("#words").isVisible()).toBe(false);
  });

  it("in Scotland: no line of another nation among those that always stand", async () => {
    const page = await ask(fresh, "help with the gas bill", "KA1 1ZZ");
    expect(await page.locator(".help").innerText()).not.toContain("Lifeline");
    expect(await page.locator(".help a[href='tel:111']").count()).toBe(1);
    expect((await names(page)).length).toBeGreaterThan(0);
  });

  it("in Northern Ireland: Lifeline stands on the screen, and 111 does not", async () => {
    const page = await ask(fresh, "I had a stroke and lost my words", "BT74 6ZZ");
    expect(await page.locator(".help").innerText()).toContain("0808 808 8000");
    expect(await page.locator(".help a[href='tel:111']").count()).toBe(0);
    expect(await names(page)).toContain("Loughside Stroke Club");
  });

  it("a carer: help for the one cared for, and for the carer", async () => {
    const page = await ask(fresh, "mum keeps forgetting things and I am worn out looking after her", "S8 9ZZ");
    const text = (await page.locator(".cards").innerText()).toLowerCase();
    expect(text).toMatch(/memory|dementia/);
    expect(text).toMatch(/carer/);
  });

  it("a Deaf person: a way that is not the phone", async () => {
    const page = await ask(fresh, "deaf club where people sign", "BT74 6ZZ");
    const card = page.locator(".card", { hasText: "Silver Hands" });
    expect(await card.getByRole("link", { name: /Text 07700 900502/ }).getAttribute("href")).toBe("sms:07700900502");
    expect(await card.getByRole("link", { name: /Call in British Sign Language/ }).count()).toBe(1);
  });

  it("a young person: a place that is for them, with no need to ask a parent", async () => {
    const page = await ask(fresh, "I am 14 and anxious about school", "S8 9ZZ");
    expect((await names(page)).slice(0, 5)).toContain("Kite String");
  });

  it("somebody who wants it on paper: the list alone, with the help lines, black on white", async () => {
    const page = await ask(fresh, "copd", "S8 9ZZ", "together.html");
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
    for (const kind of ["list", "plan"]) {
      await page.locator(`#paper-${kind}`).click();
      expect(await page.locator(".paper").innerText()).toContain(paused);
      await page.locator("#back").click();
    }
    await page.locator("#paper-poster").click();
    expect(await page.locator(".screen-only").innerText()).toMatch(
      /Nothing here can stand on a poster[\s\S]*Bobbing Ducks/,
    );
    expect(await page.locator(".paper, #print").count()).toBe(0);
    await page.locator("#back").click();
    await page.locator("#open-bobbing-ducks-swim").click();
    expect(await page.locator(".check").innerText()).toContain(paused);
  });

  it("a worker: the booklet is of the area, whatever the last client asked for", async () => {
    const page = await ask(fresh, "afraid of my partner", "S8 9ZZ", "together.html");
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#paper-booklet").click();
    const booklet = await page.locator(".paper").innerText();
    expect(booklet).toContain("Local support: S8 9");
    for (const name of ["Kettle On", "Puff and Blow Club", "Lantern Evening"]) expect(booklet).toContain(name);
    for (const name of ["The Bobbing Ducks", "Norton Knit"]) expect(booklet).not.toContain(name);
    const { page: linked } = await open(site, "together.html#support=kettle-on-heeley");
    await linked.locator("#to-list").click();
    await linked.locator("#paper-booklet").click();
    expect(await linked.locator(".paper-title").innerText()).toBe("Local support: Heeley and Woodseats");
    expect(await linked.locator(".paper").innerText()).not.toContain("Norton Knit");
    // It is in Kilmarnock, and helps people from anywhere by phone.
    const far = await linked.locator(".paper .block", { hasText: "The Sober Scone" }).innerText();
    expect(far).toContain("01632 960406");
    expect(far).toMatch(/by phone/i);
    expect(far).not.toMatch(/Kilmarnock|turn up|counter/);
  });

  it("a worker: a poster has strips of every group on it, none of a refuge, and the page says what is not on it", async () => {
    const ids = "quiet-latch-women,kettle-on-heeley,puff-and-blow-heeley,lantern-evening-meersbrook,plot-nineteen";
    const { page } = await open(site, `together.html#support=${ids}`);
    await page.locator("#to-list").click();
    await page.locator("#paper-poster").click();
    expect(await page.locator(".paper h3").allInnerTexts()).toEqual([
      "Kettle On",
      "Puff and Blow Club",
      "Lantern Evening",
      "Help at any time",
    ]);
    const strips = await page.locator(".strips li span").allInnerTexts();
    expect(new Set(strips)).toEqual(new Set(["Kettle On", "Puff and Blow Club", "Lantern Evening"]));
    expect(await page.locator(".screen-only .note").innerText()).toBe("Not on the poster: Quiet Latch, Plot Nineteen.");
  });

  it("a worker: what was read is told in words, can be brought back, and looking further ends with a new place", async () => {
    const page = await ask(fresh, "I speak Polish, can't leave the house, want someone to come with me", "S8 9ZZ");
    const chips = async (): Promise<string> => (await page.locator(".chips").first().innerText()).replace(/\s+/g, " ");
    for (const text of ["Polish", "I cannot travel", "You do not have to walk in alone"])
      expect(await chips()).toContain(text);
    await page.locator(".chip", { hasText: "I cannot travel" }).click();
    expect(await chips()).not.toContain("I cannot travel");
    await page.locator("#read-again").click();
    expect(await chips()).toContain("I cannot travel");
    await page.locator("#further").click();
    expect(await page.locator("#further").count()).toBe(0);
    await page.locator("#change").click();
    await page.locator("#near").fill("LD1 5ZZ");
    await page.locator("#find").click();
    expect(await page.locator("#further").count()).toBe(1);
  });

  it("a worker: a list is not cleared at one press, and an answer to how sure can be taken back", async () => {
    const page = await ask(fresh, "copd", "S8 9ZZ", "together.html");
    await page.locator("[id^=add-]").first().click();
    await page.locator("#clear").click();
    expect(await page.locator("p.ways", { has: page.locator("#clear") }).innerText()).toContain(
      "This clears our list too. Press again to do it.",
    );
    expect(await page.locator("#to-list").count()).toBe(1);
    await page.locator("#clear").click();
    expect(await page.locator("#to-list").count()).toBe(0);
    await page.locator("#together").click();
    await page.locator("label[for=sure-1]").click();
    await page.locator("label[for=sure-skip]").click();
    await page.locator("label[for=tick-meet-people]").click();
    await page.locator("#find").click();
    expect(await page.locator(".root").innerText()).not.toMatch(/alongside.*first/);
  });

  it("a worker whose spreadsheet is not open: the plan stays on the list, with why there is no more", async () => {
    const page = await ask(fresh, "copd", "S8 9ZZ", "together.html");
    await page.locator("#change").click();
    const plan = { format: "fingerpost-list", next_talk: "", list: [{ id: "yours-abc", first_step: "Ring Sue" }] };
    await page.locator("[id^=add-]").first().click();
    await page.locator("#to-list").click();
    await page.locator("#keeping").click();
    await page
      .locator("#open-list")
      .setInputFiles({ name: "l.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(plan)) });
    const card = page.locator("li.card", { hasText: "1 is from a spreadsheet that is not open." });
    expect(await card.locator("#first_step-yours-abc").inputValue()).toBe("Ring Sue");
  });

  it("a receptionist with a phone: rows with two numbers or an address to write to do not scroll sideways", async () => {
    const { page } = await fresh("reception.html", { width: 320, height: 640 });
    for (const words of ["lonely", "gay", "deaf"]) {
      await page.locator("#words").fill(words);
      await page.keyboard.press("Enter");
      await page.locator("#row-0:focus").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), words).toBeLessThanOrEqual(320);
    }
  });

  it("a receptionist: a row that is not quite what was asked says what it is, before it is opened", async () => {
    const { page } = await fresh("reception.html", DESK);
    await page.locator("#words").fill("needs a food parcel");
    await page.locator("#near").fill("S8");
    await page.locator("#find").click();
    const row = (name: string): Promise<string> => page.locator("button.row", { hasText: name }).innerText();
    await page.locator("#row-0").waitFor();
    expect(await row("The Open Larder")).not.toContain("Close to");
    expect(await row("Hello Pudding English")).toContain("Close to what you asked for: cooking");
    expect(await row("Steady Sugar")).toContain("May be about food");
  });

  it("a receptionist: what was ticked for one caller is seen, and does not rule the next caller's list", async () => {
    const { page } = await fresh("reception.html", DESK);
    const rows = (): Promise<string[]> => page.locator("button.row[data-id]").allInnerTexts();
    const english = async (): Promise<string[]> => {
      await page.locator("#words").fill("wants to learn english");
      await page.locator("#near").fill("");
      await page.keyboard.press("Enter");
      await page.locator(".chip", { hasText: "Learning English" }).waitFor();
      return rows();
    };
    const alone = await english();
    await page.locator("#clear").click();
    await page.locator("#together").click();
    await page.locator("label[for=tick-meet-people]").click();
    await page.locator("label[for=sure-1]").click();
    await page.locator("#find").click();
    const ticked = page.locator("#ticked");
    // The tick, and how sure they feel.
    expect(await ticked.innerText()).toBe("What you ticked (2)");
    await page.keyboard.press("Escape");
    expect(await english()).toEqual(alone);
    expect(await ticked.count()).toBe(0);
    // For the same caller the words that stood in the box and what is ticked are looked for together.
    await page.locator("#words").fill("needs a food parcel");
    await page.locator("#together").click();
    await page.locator("label[for=tick-meet-people]").click();
    await page.locator("#find").click();
    expect(await ticked.count()).toBe(1);
    expect(await page.locator(".chip", { hasText: "food parcel" }).count()).toBe(1);
  });

  it("somebody who went through it: what they ticked can be taken back, and stays when they add words", async () => {
    const { page } = await fresh("index.html", DESK);
    await page.locator("#together").click();
    await page.locator("label[for=tick-meet-people]").click();
    await page.locator("label[for=tick-learn]").click();
    const said = await page.locator("label[for=tick-meet-people]").innerText();
    await page.locator("#find").click();
    await page.locator("#change").click();
    await page.locator("#words").fill("copd");
    await page.locator("#find").click();
    const chips = page.locator("[id^=chip-ticked-]");
    await page.locator(".chip", { hasText: "copd" }).waitFor();
    await page.locator("#ticked").click();
    expect(await chips.locator("b").allInnerTexts()).toContain(said);
    const before = await page.locator("#results-title").innerText();
    await chips.first().click();
    await chips.first().click();
    expect(await chips.count()).toBe(0);
    expect(await page.locator("#results-title").innerText()).not.toBe(before);
  });

  it("a receptionist: a need chosen for one caller does not rule the next caller's list, nor an answer that is not seen", async () => {
    const { page } = await open(site, "reception.html");
    await page.locator("#browse").click();
    await page.locator("#need-copd").click();
    await page.locator("#chip-copd").waitFor();
    await page.locator("#by-phone").click();
    expect(await page.locator("#q-how").inputValue()).toBe("phone");
    await page.locator("#words").fill("wants to learn english");
    await page.keyboard.press("Enter");
    await page.locator(".chip", { hasText: "Learning English" }).waitFor();
    expect(await page.locator("#chip-copd, #q-how").count()).toBe(0);
  });

  it("a receptionist: what was ticked and not yet looked for stays after Back, and is seen and taken away", async () => {
    const { page } = await open(site, "reception.html");
    await page.locator("#together").click();
    await page.locator("label[for=tick-meet-people]").click();
    await page.locator("#back").click();
    await page.locator("#words").fill("needs a food parcel");
    await page.keyboard.press("Enter");
    const chip = page.locator("#chip-ticked-meet-people");
    await chip.waitFor();
    expect(await chip.isVisible()).toBe(true);
    await chip.click();
    expect(await chip.count()).toBe(0);
    expect(await page.locator(".chip", { hasText: "food parcel" }).count()).toBe(1);
  });

  for (const [what, choose, chip] of [
    ["tick", "#together", "#chip-ticked-meet-people"],
    ["chosen need", "#browse", "#chip-copd"],
  ] as const)
    it(`somebody who takes away the last ${what}: its list goes, and the boxes stand there again`, async () => {
      const { page } = await open(site, "index.html");
      await page.locator("#near").fill("");
      await page.locator(choose).click();
      if (choose === "#together") await page.locator("label[for=tick-meet-people]").click();
      await page.locator(choose === "#together" ? "#find" : "#need-copd").click();
      if (choose === "#together") await page.locator("#ticked").click();
      await page.locator(chip).click();
      await page.locator("#browse").waitFor();
      expect(await page.locator(`${chip}, .card`).count()).toBe(0);
      expect(await page.locator("#words:focus").count()).toBe(1);
      // The browser's Back leads to the list again, and to what it was found by.
      await page.goBack();
      await page.locator("#card-0").waitFor();
      expect(await page.locator(chip).count()).toBe(1);
      await page.locator(chip).click();
      await page.locator("#browse").waitFor();
      await page.locator("#words").fill("somewhere to meet people");
      await page.keyboard.press("Enter");
      await page.locator("#card-0").waitFor();
      expect(await page.locator(chip).count()).toBe(0);
    });

  it("somebody who found by place alone and looks anywhere keeps the list, and is asked what would help", async () => {
    const { page } = await open(site, "index.html");
    await page.locator("#near").fill("S8 0AA");
    await page.keyboard.press("Enter");
    await page.locator("#card-0").waitFor();
    const title = await page.locator("#results-title").innerText();
    await page.locator("#nothing-right, #anywhere").last().click();
    await page.locator("#words-wrong").waitFor();
    expect(await page.locator("#results-title").innerText()).toBe(title);
    expect(await page.locator(".card").count()).toBeGreaterThan(3);
  });

  it("somebody who says only who is around them, or only how sure they feel: that is looked for", async () => {
    for (const say of ["around-family", "sure-1"]) {
      const { page } = await open(site, "index.html");
      await page.locator("#near").fill("");
      await page.locator("#together").click();
      if (say === "sure-1") await page.locator("label[for=sure-1]").click();
      else await page.locator(`#${say}`).selectOption("rarely");
      await page.locator("#find").click();
      await page.locator("#card-0").waitFor();
      expect(await page.locator("#ticked").innerText()).toBe("What you ticked (1)");
    }
  });

  it("a receptionist who presses C: the row itself says that the message was copied", async () => {
    const { page, context } = await fresh("reception.html", DESK);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#words").fill("needs a food parcel");
    await page.keyboard.press("Enter");
    await page.locator("#row-0").press("c");
    await page.locator("#row-0 b", { hasText: "Copied" }).waitFor();
    expect(await page.locator("#row-0").getAttribute("aria-expanded")).toBe("false");
  });

  it("somebody in danger: each way is told with its number once", async () => {
    const page = await ask(fresh, "I want to die", "S8 9ZZ");
    for (const summary of await page.locator(".danger summary").all()) await summary.click();
    const ways = await page.locator(".danger .way").allInnerTexts();
    expect(ways).toContain("Ring 999");
    expect(ways).toContain("Text the word SHOUT to 85258");
    expect(ways.filter((way) => /(\b\d{3,})\b.*\b\1\b/s.test(way))).toEqual([]);
  });

  it("somebody with an appointment: one sheet of A4, with questions and no advice", async () => {
    const page = await ask(fresh, "copd", "S8 9ZZ", "together.html");
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
    // What was chosen comes first, below words that say what it is.
    expect(await page.locator(".for-appointment").innerText()).toMatch(
      /Groups and courses to ask about:\s+Puff and Blow Club 0114 496 0101\s+\S/,
    );
  });

  it("a waiting room: a poster of three groups is one sheet of A4, strips and help lines on it", async () => {
    const page = await ask(fresh, "lonely", "S8 9ZZ", "together.html");
    for (const at of [0, 1, 2]) await page.locator("[id^=add-]").nth(at).click();
    await page.locator("#to-list").click();
    await page.locator("#paper-poster").click();
    expect(await page.locator(".for-poster section.block").count()).toBe(4);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator("#print").click();
    const margin = { top: "14mm", bottom: "14mm", left: "14mm", right: "14mm" };
    const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  it("results printed from the browser's menu: nothing to press is on the paper, and every help line is", async () => {
    const page = await ask(fresh, "I am afraid of my partner", "S8 9ZZ");
    await page.emulateMedia({ media: "print" });
    const seen = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();
    for (const selector of [".readings", ".way-out + .hint", "#more", "details:not([open]) > summary", "#questions"])
      expect(await seen(selector), selector).toBe(0);
    const ways = page.locator(".danger .way");
    expect(await ways.count()).toBeGreaterThan(4);
    expect(await seen(".danger .way")).toBe(await ways.count());
    expect(await seen(".card .name")).toBeGreaterThan(0);
  });

  it("at the desk of a reception: whom it is for and the numbers stand in columns", async () => {
    const { page } = await fresh("reception.html", { width: 1280, height: 900 });
    await page.locator("#words").fill("needs a food parcel");
    await page.keyboard.press("Enter");
    await page.locator("#row-3").waitFor();
    for (const column of [2, 3]) {
      const lefts = await page
        .locator(`button.row[data-id] > :nth-child(${column})`)
        .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().left)));
      expect(new Set(lefts).size, `column ${column}`).toBe(1);
    }
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
