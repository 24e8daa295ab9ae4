import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createPlaces, type Places } from "../../src/place/index.js";
import { builtTables } from "./tables.js";

let places: Places;
beforeAll(async () => {
  places = createPlaces(await builtTables());
});

const words = (text: string): string[] => places.mentions(text).map((mention) => mention.words);

describe("places inside a sentence", () => {
  test.each([
    ["carer in M33 2TF please", ["M33 2TF"]],
    ["walking group, S8", ["S8"]],
    ["I live in B12 and am new here", ["B12"]],
    ["someone to talk to in Sale", ["Sale"]],
    ["I live in reading and am sad", ["reading"]],
    ["near sutton in ashfield anything for dads", ["sutton in ashfield"]],
    ["close to Newport Pagnell", ["Newport Pagnell"]],
    ["since I moved to Malvern", ["Malvern"]],
    ["help with debt Leeds", ["Leeds"]],
    ["near bath", ["bath"]],
    ["grŵp ger Abertawe", ["Abertawe"]],
    ["byw yng Nghaerdydd", ["Nghaerdydd"]],
    ["dw i'n dod o Gaerdydd", ["Gaerdydd"]],
    ["from Leeds, working in Sheffield", ["Leeds", "Sheffield"]],
    ["I live in March", ["March"]],
    ["i live in march", ["march"]],
    ["anything near March", ["March"]],
    ["carers group in Rugby", ["Rugby"]],
    ["i'm in Mold", ["Mold"]],
    ["help with debt Newport", ["Newport"]],
    ["lonely, i live in northern ireland", ["northern ireland"]],
    ["debt help in wales by phone", ["wales"]],
    ["lonely in Powys", ["Powys"]],
    ["carers in cornwall", ["cornwall"]],
    ["lonely on Skye", ["Skye"]],
    ["new on the isle of lewis", ["the isle of lewis"]],
    ["food bank fife", ["fife"]],
    ["in kent", ["kent"]],
    ["I'm from Devon", ["Devon"]],
    ["living in the Highlands", ["the Highlands"]],
    ["walks in the lake district", ["the lake district"]],
    ["byw yng Ngwynedd", ["Ngwynedd"]],
    ["dwi eisiau symud i Gaerdydd", ["Gaerdydd"]],
    ["symud i Gaerdydd", ["Gaerdydd"]],
    ["moved from Leeds to York and know nobody", ["Leeds", "York"]],
    ["my friend in ely", ["ely"]],
    ["leeds food bank", ["leeds"]],
    ["Truro, feeling low", ["Truro"]],
    ["I live in S21", ["S21"]],
    ["lonely S8", ["S8"]],
    ["food bank S21", ["S21"]],
    ["S21 debt advice", ["S21"]],
    ["my area is S21", ["S21"]],
    ["S21", ["S21"]],
    ["an SE5 food bank", ["SE5"]],
    ["north yorkshire", ["north yorkshire"]],
    ["county durham", ["county durham"]],
    ["east sussex", ["east sussex"]],
    ["northern ireland", ["northern ireland"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each(
    (
      "essex,northumberland,lancashire,yorkshire,fife,powys,gwynedd,orkney,surrey,cornwall,kirklees,scottish borders," +
      "tyne and wear"
    ).split(","),
  )("an area alone, in small letters: %s", (text) => {
    expect(words(text)).toEqual([text]);
  });

  test.each([
    "rugby",
    "lewis",
    "vitamin B12 deficiency",
    "my B12 is low",
    "I'm on B12",
    "near the M25",
    "cheers m8",
    "reading group",
    "in hope of help",
    "getting in the bath is hard",
    "I care for my husband Barry",
    "in pain all the time",
    "for sale",
    "a battle with drink",
    "nobody to natter to",
    "my wife died in March",
    "we moved in March",
    "my operation was moved to March",
    "stuck in bed since March",
    "March for jobs",
    "around March time",
    "i want to improve my reading",
    "anxiety around reading",
    "help with a bath",
    "black mold in the walls, covered in mold",
    "living on the street",
    "no deal",
    "in the reading group",
    "worried about my son Lewis",
    "I need help to get away from Angus",
    "I am an old man",
    "sober in 2018",
    "put on sale",
    "I served in Northern Ireland",
    "two tours of Northern Ireland",
    "S21 eviction notice",
    "I have been given an S21",
    "landlord gave me a S21",
    "landlord gave me S21",
    "got S21 and have kids",
    "an S4 pupil",
    "a B1 English course",
    "slipped disc L5",
    "L4-L5 disc",
    "C5 C6 injury",
    "CO2 alarm going off",
    "L2 maths course",
    "on ward E7",
    "me too, me2",
    "bunk beds",
    "children in beds",
    "chwilio am help gyda ni",
    "should I marry him",
    "should i marry him",
    "my friend ely",
    "my daughter Chelsea",
    "Chelsea is my daughter",
    "",
  ])("%s names no place", (text) => {
    expect(words(text)).toEqual([]);
  });

  test.each([
    ["I fled from Bradford to escape my abusive husband", false],
    ["escaped from Leeds", false],
    ["ran away from Bradford", false],
    ["just moved here from Nottingham", false],
    ["born in Glasgow", false],
    ["originally from Hull", false],
    ["my abusive ex lives in Bradford and I'm scared", false],
    ["my ex husband still lives in Bradford", false],
    ["my baby was born in Leeds", undefined],
    ["my ex lives near me in Leeds", undefined],
    ["my ex and I live in Leeds", true],
    ["her ex boyfriend still lives somewhere in Hull", false],
    ["my ex has a flat in Leeds", false],
    ["ex is in Leeds", false],
    ["ex army in Leeds", undefined],
    ["ex miner in Barnsley", undefined],
    ["ex smoker in Bolton, copd", undefined],
    ["ex drinker living in Leeds", true],
    ["ex prisoner in Leeds needs a job", undefined],
    ["I'm an ex nurse in York, lonely", undefined],
    ["ex teacher living in Hull", true],
    ["born in Leeds and lived here all my life", undefined],
    ["born and raised in Leeds, lonely", undefined],
    ["grew up in Leeds and still here", undefined],
    ["I was born in Leeds and never left", undefined],
    ["born in Glasgow and moved here at 5", false],
    ["fled from Bradford and still scared here", false],
  ])("whether the person is there: %s", (text, home) => {
    expect(places.mentions(text).map((mention) => mention.home)).toEqual([home]);
  });

  test("a mention says where it stands", () => {
    const text = "I feel low and live in Leeds now";
    const [mention] = places.mentions(text);
    expect(text.slice(mention?.start, mention?.end)).toBe("Leeds");
    expect(mention?.outcome).toMatchObject({ status: "found", label: "Leeds" });
  });

  test("no text throws, and mentions stand in order without overlapping", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom("near", "in", "Leeds", "S8", "M33 2TF", "Sutton", "in Ashfield", "ger", "o"),
            fc.string({ maxLength: 12 }),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          let last = 0;
          for (const mention of places.mentions(parts.join(" "))) {
            expect(mention.start).toBeGreaterThanOrEqual(last);
            last = mention.end;
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
