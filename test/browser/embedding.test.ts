import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { axe, describeInChromium } from "./chromium.js";
import { answers, FIVE_LINES, FRAME, keptScratch, POLICIES, scratch } from "./scratch.js";

/** How a host puts the element into a page: files, policies, frames, looks, the way out. */
describeInChromium("put into another page by five lines", (site) => {
  const fresh = keptScratch(site);

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

  it("prints dark on white where the host chose the dark look", async () => {
    const page = await fresh({ appearance: "dark" });
    await answers(page);
    const colour = (): Promise<string> =>
      page.locator("#card-0 .name").evaluate((node) => getComputedStyle(node).color);
    expect(await colour()).toBe("rgb(143, 214, 217)");
    await page.emulateMedia({ media: "print" });
    expect(await colour()).toBe("rgb(11, 82, 88)");
  });

  it("leaves for the plain weather page where the host's address would not leave", async () => {
    for (const address of ["", "./scratch.html#top"]) {
      const { page } = await scratch(site, FIVE_LINES.replace("near=", `exit-url="${address}" near=`));
      await page.route("https://www.bbc.co.uk/weather", (route) =>
        route.fulfill({ contentType: "text/html", body: "<h1>Rain later</h1>" }),
      );
      await page.locator("#words").fill("I am afraid of my partner");
      await page.locator("#find").click();
      await page.locator("#leave").click();
      await page.getByText("Rain later").waitFor();
      expect(page.url(), address).toBe("https://www.bbc.co.uk/weather");
    }
  });

  it("tells the host of an address to leave for that would not leave", async () => {
    const page = await fresh();
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    for (const [address, must] of [
      ["#top", "begin with https:// or with a slash"],
      ["javascript:void 0", "begin with https:// or with a slash"],
      ["https://[", "begin with https:// or with a slash"],
      ["/scratch.html", "lead to another page"],
      [`${site.url}scratch.html#`, "lead to another page"],
    ] as const) {
      await page.evaluate((to) => document.querySelector("support-finder")?.setAttribute("exit-url", to), address);
      await expect
        .poll(() => lines.pop(), { message: address })
        .toBe(`support-finder: exit-url is left out. It must ${must}.`);
    }
    await page.evaluate(() => document.querySelector("support-finder")?.setAttribute("exit-url", "/weather.html"));
    expect(lines).toEqual([]);
  });
});
