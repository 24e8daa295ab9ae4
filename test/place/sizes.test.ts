import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placesModule } from "../../src/node/places/places-module.js";
import { placeSizes } from "../../src/node/places/sizes.js";
import { PLACES_FOLDER } from "./tables.js";

describe("what the tables weigh", () => {
  test("all that a browser loads, at most 46 kB with gzip", async () => {
    const sizes = new Map((await placeSizes(PLACES_FOLDER)).map(({ name, gzipped }) => [name, gzipped]));
    expect(sizes.get("packed")).toBeLessThanOrEqual(46_000);
  });
});

describe("the notices", () => {
  const notices = [
    "Contains OS data © Crown copyright and database right 2025",
    "Contains Royal Mail data © Royal Mail copyright and database right 2025",
    "Contains National Statistics data © Crown copyright and database right 2025",
    "Sport NI Active Places NI data",
    "Open Government Licence v3.0",
  ];
  test("stand in every table, in NOTICE and in the built module", async () => {
    const texts = [
      ...(await Promise.all(
        ["sectors.txt", "towns.txt", "all-places.txt"].map((name) => readFile(join(PLACES_FOLDER, name), "utf8")),
      )),
      await readFile(join(PLACES_FOLDER, "../../NOTICE"), "utf8"),
      await placesModule(PLACES_FOLDER),
    ];
    for (const text of texts) for (const notice of notices) expect(text).toContain(notice);
  });
  test("no postcode of Northern Ireland is in any table, only its districts", async () => {
    const sectors = await readFile(join(PLACES_FOLDER, "sectors.txt"), "utf8");
    expect(sectors).not.toMatch(/BT\d{1,2} \d[A-Z]{2}/);
  });
});
