import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  createPlaces,
  distanceMetres,
  type LocatedPlace,
  type PlaceOutcome,
  type Places,
} from "../../src/place/index.js";
import { builtTables } from "./tables.js";

let places: Places;
beforeAll(async () => {
  places = createPlaces(await builtTables());
});

function located(outcome: PlaceOutcome): LocatedPlace {
  if (outcome.status !== "found" && outcome.status !== "approximate")
    throw new Error(`not located: ${JSON.stringify(outcome)}`);
  return outcome;
}

describe("the outcome of each row of the grammar", () => {
  test("a full postcode without unit tables is answered by its sector, and says so", () => {
    expect(places.find("m33 2tf")).toMatchObject({
      status: "approximate",
      label: "M33 2",
      precision: "sector",
      nation: "england",
    });
  });
  test("a sector and a district that are typed as such are found", () => {
    expect(places.find("M33 2")).toMatchObject({ status: "found", label: "M33 2", precision: "sector" });
    expect(places.find("WR14")).toMatchObject({ status: "found", label: "WR14", precision: "district" });
    expect(places.find("WR14 4A")).toMatchObject({ label: "WR14 4", precision: "sector" });
  });
  test("a slip of I for 1 or O for 0 is put right and shown", () => {
    expect(places.find("M33 ZTF")).toMatchObject({ label: "M33 2", corrected_from: "M33 ZTF" });
    expect(places.find("WRI4")).toMatchObject({ label: "WR14", corrected_from: "WRI4" });
  });
  test("B11 is the district, B1 1 the sector", () => {
    expect(places.find("B11")).toMatchObject({ label: "B11", precision: "district" });
    expect(places.find("B1 1")).toMatchObject({ label: "B1 1", precision: "sector" });
  });
  test("WR asks for more and offers its towns", () => {
    const outcome = places.find("WR");
    expect(outcome.status).toBe("ambiguous");
    expect(outcome.status === "ambiguous" && outcome.choices.map(({ label }) => label)).toContain(
      "Worcester, Worcestershire (WR1)",
    );
  });
  test.each(["GIR 0AA", "BFPO 801", "BF1 2AA", "BX1 1LT", "BN91 1AA", "IM99 1AA", "JE4 5AA"])(
    "%s is not a place",
    (typed) => {
      expect(places.find(typed).status).toBe("not-a-place");
    },
  );
  test.each([
    ["JE2 3AB", "jersey"],
    ["GY9 3AA", "guernsey"],
    ["IM1 1AA", "isle-of-man"],
    ["BT48 6AA", "northern-ireland"],
  ])("%s is approximate, in %s", (typed, nation) => {
    expect(places.find(typed)).toMatchObject({ status: "approximate", precision: "district", nation });
  });
  test.each(["GX11 1AA", "AI-2640", "KY1-1102", "VG1110"])("%s is outside", (typed) => {
    expect(places.find(typed).status).toBe("outside");
  });
  test("KY1 1 is Kirkcaldy", () => {
    expect(places.find("KY1 1AB")).toMatchObject({ label: "KY1 1", nation: "scotland" });
  });
  test("the postcode for no fixed abode falls back to the practice, or to nothing", async () => {
    expect(places.find("ZZ99 3VZ")).toEqual({ status: "not-given" });
    const practice = createPlaces(await builtTables(), { home: "WR14" });
    expect(practice.find("ZZ99 3VZ")).toMatchObject({ status: "approximate", label: "WR14" });
    const atPoint = createPlaces(await builtTables(), { home: { lat: 52.11, lng: -2.32 } });
    expect(atPoint.find("ZZ99 3VZ")).toMatchObject({ status: "approximate", point: { lat: 52.11, lng: -2.32 } });
  });
  test.each(["SAN TA1", "??", "12345"])("%s is not understood", (typed) => {
    expect(places.find(typed).status).toBe("not-understood");
  });
  test("what is typed further than Northern Ireland's districts go is the district", () => {
    expect(places.find("BT48 6")).toMatchObject({ status: "approximate", label: "BT48", nation: "northern-ireland" });
    expect(places.find("JE2 4")).toMatchObject({ status: "approximate", label: "JE2", nation: "jersey" });
    expect(places.find("BT48 OAA")).toMatchObject({ label: "BT48", corrected_from: "BT48 OAA" });
  });
  test.each(["LL1 1AA", "BS0 1AA", "BS0", "BB0 1AA"])("%s is not put right into another area's postcode", (typed) => {
    expect(places.find(typed)).toMatchObject({ status: "unknown", text: expect.stringContaining("cannot find it") });
    expect(places.locate({ postcode: typed })).toBeUndefined();
  });
  test.each(["ZE9 9ZZ", "M33 9", "Nowhereville"])("%s is unknown", (typed) => {
    expect(places.find(typed).status).toBe("unknown");
  });
  test("nothing typed is nothing given", () => {
    for (const typed of [undefined, "", "   "]) expect(places.find(typed)).toEqual({ status: "not-given" });
  });
  test("SW1 is the lettered districts together", () => {
    expect(places.find("SW1")).toMatchObject({
      status: "approximate",
      label: "SW1",
      areas: expect.arrayContaining(["westminster"]),
    });
  });
  test("each refusal has a message of its own, in English and in Welsh", () => {
    const typed = [
      "WR",
      "Richmond",
      "Wales",
      "sheffeild",
      "ZE9 9ZZ",
      "Nowhereville",
      "GX11 1AA",
      "BFPO 801",
      "GIR 0AA",
      "??",
    ];
    for (const lang of ["en", "cy"] as const) {
      const texts = typed.map((near) => {
        const outcome = places.find(near, lang);
        return "text" in outcome ? outcome.text : "";
      });
      expect(texts).not.toContain("");
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
  test("a point is itself; an impossible or a far one is refused", () => {
    expect(places.find({ lat: 53.42, lng: -2.32 })).toMatchObject({
      status: "found",
      precision: "point",
      radius: 0,
      areas: expect.arrayContaining(["trafford"]),
    });
    expect(places.find({ lat: 48.85, lng: 2.35 }).status).toBe("outside");
    expect(places.find({ lat: 400, lng: 2 }).status).toBe("not-understood");
    expect(places.find({ lat: Number.NaN, lng: 2 }).status).toBe("not-understood");
  });
  test.each([
    ["Sheffield S8", "S8"],
    ["S8 Sheffield", "S8"],
    ["S8, Sheffield", "S8"],
    ["sheffield s8 0aa", "S8 0"],
    ["Newport NP20", "NP20"],
  ])("%s is the postcode", (typed, label) => {
    expect(places.find(typed)).toMatchObject({ label });
  });
  test("a postcode with words around it is still found", () => {
    expect(places.find("my postcode is WR14 4AB")).toMatchObject({ label: "WR14 4" });
  });
});

describe("towns by name", () => {
  test.each([
    ["Leeds", "Leeds", "leeds"],
    ["sheffield", "Sheffield", "sheffield"],
    ["Bradford", "Bradford", "bradford"],
    ["malvern", "Great Malvern", "malvern-hills"],
    ["sutton in ashfield", "Sutton in Ashfield", "ashfield"],
    ["Sutton-in-Ashfield", "Sutton in Ashfield", "ashfield"],
    ["caerdydd", "Caerdydd", "cardiff"],
    ["inverness", "Inverness", "highland"],
    ["St. Helens", "St Helens", "st-helens"],
    ["Saint Albans", "St Albans", "st-albans"],
    ["kings lynn", "King's Lynn", "kings-lynn-and-west-norfolk"],
    ["hull", "Kingston upon Hull", "kingston-upon-hull"],
    ["Croydon", "Croydon", "croydon"],
    ["Richmond, North Yorkshire (DL10)", "Richmond", "north-yorkshire"],
    ["newport wales", "Newport", "newport"],
    ["Preston Lancs", "Preston", "lancashire"],
    ["Cheltenham, Glos.", "Cheltenham", "gloucestershire"],
    ["Harrogate N Yorks", "Harrogate", "north-yorkshire"],
    ["Leeds, UK", "Leeds", "leeds"],
    ["leeds area", "Leeds", "leeds"],
    ["Leeds city centre", "Leeds", "leeds"],
  ])("%s is %s, in %s", (typed, label, area) => {
    expect(located(places.find(typed))).toMatchObject({
      status: "found",
      label,
      precision: "town",
      areas: expect.arrayContaining([area]),
    });
  });

  test.each([
    ["belfast", "Belfast", "belfast"],
    ["douglas", "Douglas", "isle-of-man"],
    ["Derry", "Derry", "derry-city-and-strabane"],
    ["londonderry", "Londonderry", "derry-city-and-strabane"],
    ["Bangor, NI", "Bangor", "ards-and-north-down"],
  ])("%s is %s, in %s, as nearly as its district is known", (typed, label, area) => {
    expect(located(places.find(typed))).toMatchObject({
      status: "approximate",
      label,
      precision: "town",
      areas: expect.arrayContaining([area]),
    });
  });
  test.each(["Richmond", "Newcastle", "Bangor", "Ashford", "Whitchurch"])("%s asks which", (typed) => {
    const outcome = places.find(typed);
    expect(outcome.status).toBe("ambiguous");
    expect(outcome.status === "ambiguous" && outcome.choices.length).toBeGreaterThan(1);
  });
  test("a choice typed back as it was shown is found where it was shown", () => {
    for (const typed of ["Richmond", "Newcastle", "Bangor", "Ashford", "Whitchurch", "Newport"]) {
      const outcome = places.find(typed);
      const choices = "choices" in outcome ? (outcome.choices ?? []) : [];
      expect(choices.length).toBeGreaterThan(0);
      for (const { label, point } of choices) expect(located(places.find(label)).point).toEqual(point);
    }
  });
  test.each([
    ["Gloss", "Glossop, High Peak (SK13)"],
    ["berwik", "Berwick-upon-Tweed, Northumberland (TD15)"],
    ["malvren", "Great Malvern, Malvern Hills (WR14)"],
    ["Westmister", "City of Westminster, Westminster (SW1A)"],
    ["Swindon Wilts", "Swindon, England (SN1)"],
    ["sheffeild", "Sheffield, South Yorkshire (S1)"],
    ["Shefield", "Sheffield, South Yorkshire (S1)"],
    ["Kilmarnok", "Kilmarnock, East Ayrshire (KA1)"],
    ["Enniskilen", "Enniskillen, Fermanagh and Omagh (BT74)"],
    ["kings lyn", "King's Lynn, King's Lynn and West Norfolk (PE30)"],
    ["Coupar", "Coupar Angus, Perth and Kinross (PH13)"],
  ])("%s is not taken for %s, but may be", (typed, label) => {
    const outcome = places.find(typed);
    expect(outcome).toMatchObject({ status: "ambiguous", text: expect.stringContaining("Is it one of these?") });
    expect(outcome.status === "ambiguous" && outcome.choices.map((choice) => choice.label)).toEqual([label]);
  });
  test("a village that the table lacks is never put right to a town", () => {
    for (const village of ["Hathersage", "Pentridge", "Sawbridge", "Bramhope", "Milton", "Lees Hill"])
      expect(["unknown", "ambiguous"]).toContain(places.find(village).status);
  });
  test("what is only partly read says so", () => {
    expect(places.find("Cherry Burton")).toMatchObject({ label: "Burton upon Trent", corrected_from: "Cherry Burton" });
  });
  test("a city asks too where a town of its name is half as wide: Newport is in Wales, on Wight and in Shropshire", () => {
    const outcome = places.find("Newport");
    const labels = outcome.status === "ambiguous" ? outcome.choices.map(({ label }) => label) : [];
    expect(labels).toEqual(expect.arrayContaining(["Newport, Wales (NP20)", "Newport, Isle of Wight (PO30)"]));
  });
  test("a council or a county by its name is its middle", () => {
    expect(places.find("Trafford")).toMatchObject({
      status: "approximate",
      areas: expect.arrayContaining(["trafford"]),
    });
    expect(places.find("Ynys Môn")).toMatchObject({
      status: "approximate",
      areas: expect.arrayContaining(["isle-of-anglesey"]),
    });
  });
  test.each([
    ["Kent", "Kent", "england"],
    ["Angus", "Angus", "scotland"],
    ["Lewis", "Lewis", "scotland"],
    ["the Isle of Skye", "Skye", "scotland"],
    ["Shetland", "Shetland Islands", "scotland"],
    ["Cheshire", "Cheshire", "england"],
    ["Dumfries and Galloway", "Dumfries and Galloway", "scotland"],
    ["Kensington & Chelsea", "Kensington and Chelsea", "england"],
    ["Rhondda Cynon Taf", "Rhondda Cynon Taf", "wales"],
    ["East Yorkshire", "East Riding of Yorkshire", "england"],
    ["Co Durham", "County Durham", "england"],
    ["Glos", "Gloucestershire", "england"],
    ["Herts", "Hertfordshire", "england"],
  ])("%s is the area and no town that begins so", (typed, label, nation) => {
    expect(places.find(typed)).toMatchObject({ status: "approximate", label, nation });
  });
  test.each(["Wales", "northern ireland", "the Lake District", "County Down", "Co Antrim", "South Cumbria"])(
    "%s is known, but too little",
    (typed) => {
      expect(places.find(typed)).toMatchObject({
        status: "unknown",
        text: expect.stringContaining("We know that name"),
      });
    },
  );
  test("a town with words that are not known of it is asked about, not the county's middle", () => {
    for (const [typed, label] of [
      ["Richmond Surrey", "Richmond upon Thames, Greater London (TW9)"],
      ["Newport Shropshire", "Newport, Telford and Wrekin (TF10)"],
    ] as const) {
      const outcome = places.find(typed);
      expect(outcome.status === "ambiguous" && outcome.choices.map((choice) => choice.label)).toContain(label);
    }
  });
  test("an island is as wide as its postcodes lie", () => {
    const island = located(places.find("Arran"));
    expect(distanceMetres(island.point, { lat: 55.7055, lng: -5.294 })).toBeGreaterThan(15_000);
    expect(island.radius).toBeGreaterThan(15_000);
  });
  test("a village is found with the table of all places", async () => {
    const { readFile } = await import("node:fs/promises");
    const { join } = await import("node:path");
    const { PLACES_FOLDER } = await import("./tables.js");
    const villages = await readFile(join(PLACES_FOLDER, "all-places.txt"), "utf8");
    const all = createPlaces({ ...(await builtTables()), villages });
    expect(all.find("Hathersage")).toMatchObject({ status: "found", label: "Hathersage" });
    expect(all.find("malvern")).toMatchObject({ status: "found", label: "Great Malvern" });
    expect(all.find("Perth")).toMatchObject({ status: "found", label: "Perth" });
    expect(all.find("Bradford")).toMatchObject({ status: "found", areas: expect.arrayContaining(["bradford"]) });
    expect(all.find("Wales")).toMatchObject({ text: expect.stringContaining("We know that name") });
    expect(all.find("douglas")).toMatchObject({ status: "approximate", nation: "isle-of-man" });
    expect(all.mentions("anything near Hathersage on a Tuesday").map(({ words }) => words)).toEqual(["Hathersage"]);
    expect(all.mentions("a quiet group near home in the evening, to start over")).toEqual([]);
  });
});

describe("whatever is typed", () => {
  test("nothing throws and the answer is always plain data", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: "binary", maxLength: 80 })), (typed) => {
        const outcome = places.find(typed);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
  test.each([
    ["Flat 3, 112 Upper Albert Road, Meersbrook, Sheffield, South Yorkshire, S8 9ZZ", "S8 9"],
    ["The Old Rectory, Church Lane, Newport, Isle of Wight, PO30 1AA", "PO30 1"],
    ["Flat B5, 12 Church Street, Great Malvern, Worcestershire WR14 2AA", "WR14 2"],
  ])("a whole address is read to the postcode at its end: %s", (typed, label) => {
    expect(places.find(typed)).toMatchObject({ label });
  });
  test("only two hundred characters are read", () => {
    expect(places.find(`${"x".repeat(200)} M33 2TF`).status).toBe("unknown");
    expect(places.find("x".repeat(100_000)).status).toBe("unknown");
  });
});

describe("where a record's place is", () => {
  test("its own point wins, then its postcode, then its town; an impossible point is passed over", () => {
    expect(places.locate({ lat: 53.4, lng: -2.3, postcode: "WR14 4AB" })).toEqual({
      point: { lat: 53.4, lng: -2.3 },
      uncertainty: 0,
    });
    expect(places.locate({ postcode: "WR14 4AB", town: "Leeds" })?.point.lat).toBeCloseTo(52.1, 0);
    expect(places.locate({ lat: 400, lng: 0, town: "Leeds" })?.point.lat).toBeCloseTo(53.8, 1);
    expect(places.locate({ town: "Richmond" })).toBeUndefined();
    expect(places.locate({})).toBeUndefined();
  });
  test("the doubt of a sector is its radius", () => {
    const sector = located(places.find("M33 2"));
    expect(places.locate({ postcode: "M33 2TF" })).toEqual({ point: sector.point, uncertainty: sector.radius });
    expect(distanceMetres(sector.point, { lat: 53.4165, lng: -2.3016 })).toBeLessThan(sector.radius);
  });
});
