import { expect, it } from "vitest";
import { placeTables } from "../../src/built/places.js";
import { urgentData } from "../../src/built/urgent-page.js";
import { styleText } from "../../src/element/styles.js";
import { moreStyleText } from "../../src/element/styles-more.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { areaOf, weigh, weight } from "../bench/sizes-element.js";

/**
 * What the page's code may weigh, gzipped, without the built data: what was reached, and a little room. A file that
 * grows above its ceiling makes somebody wait who has a slow phone; make room elsewhere, or say in the commit why not.
 *
 * What unpacks vocabulary, places and danger, and what adds up signs of danger, weighs 11 kB, and spares 260 kB of data. Ten
 * kilobytes of the first file are what forty mended readings cost: what is denied or refused, a child's death, who
 * left a town, several ages, times at the place that is shown. Terser took six away again; of them nearly all went to what
 * was told wrongly: bank holidays, distances in wide postcodes, ages, who does harm, records with odd values. Of the
 * second file three kilobytes tell on every paper that a group has closed, who is for what, and read real spreadsheets.
 * Four more of the first file: what is denied in formal words or over, what the words say somebody cannot do, dangers in
 * letters without a stop, a panel that is on the screen, values and settings that mean nothing told to whoever gave them.
 * Five more: one and a half unpack danger and places, and spare 24 of data; the rest are services told as closed however
 * their status and dates are written, what a host gave and nobody can use, areas of one place, ages in two words, what was
 * ticked shown and taken back, and large text on a phone.
 * Two more: what is denied in lists, given up or thought to be and is not, ways that are refused, and a harm that is named
 * only where the words say it plainly. Almost half of one more: the quiet line, what a new caller starts with, a last g unspoken, a sport that is named.
 * Half of one more: what a record seems to be about is read more often, and not out of what makes no difference to it.
 * Six tenths more: a caller at a desk who begins with nothing of the last one's, Back to what was taken away, a way out that
 * leaves, English marked in Welsh sentences. Of Welsh, a kilobyte and a quarter say every sentence of an answer in Welsh.
 * Half of one more: a condition beside something to do that is wanted is a wish for how it should be.
 * Four fifths of one more: how plainly a record's own words say what it is about, what seems close, where something happens,
 * and the record's own word where a slip was put right.
 */
const CEILINGS: Readonly<Record<string, number>> = {
  "support-finder-start.js": 116_800,
  "support-finder-more.js": 22_850,
  "support-finder-cy.js": 11_100,
  "support-finder.js": 144_600,
};

for (const [file, most] of Object.entries(CEILINGS)) {
  it(`${file} weighs at most ${most} bytes`, async () => {
    expect(await weigh(file, false)).toBeLessThanOrEqual(most);
  });
}

/** What the built data of danger and of places may weigh: what was reached, and room for some words more. */
for (const [what, data, most] of [
  ["danger", urgentData, 84_300],
  ["places", placeTables, 44_800],
] as const) {
  it(`the data of ${what} weighs at most ${most} bytes`, () => {
    expect(weight(JSON.stringify(data))).toBeLessThanOrEqual(most);
  });
}

it("the styles weigh at most 4 kB", () => {
  expect(weight(styleText + moreStyleText)).toBeLessThanOrEqual(4000);
});

it("a record of the samples, which say much, weighs at most 285 bytes in the page's module", async () => {
  const records = await areaOf(70);
  expect(weight(recordsModule(records, "2026-11-22")) / records.length).toBeLessThanOrEqual(285);
});
