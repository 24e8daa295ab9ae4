import { readPostcode, wholeArea } from "../place/index.js";
import { fold } from "../words/index.js";

/** Whether an area id exists. */
export type KnowsArea = (id: string) => boolean;

const BEFORE = [
  "london-borough-of-",
  "royal-borough-of-",
  "metropolitan-borough-of-",
  "borough-of-",
  "city-of-",
  "county-of-",
  "the-",
];
const AFTER = [
  "-metropolitan-borough-council",
  "-borough-council",
  "-county-council",
  "-city-council",
  "-district-council",
  "-council",
  "-borough",
  "-district",
];

/** Two districts, or one "to" another, are no sector: S1-S3 is not S1S 3. */
const SEVERAL = /\d(?:\W+[a-z]|\s?[^\w\s]\s?\d)/i;

/**
 * The area reference of a record's `covers` for an area's name: a nation, a postcode district or sector, or an
 * area that exists.
 * @param name as a publisher writes it: `Trafford Council`, `Wales`, `S8`
 * @param knows whether an area id exists; without it only nations and postcodes are read
 * @returns undefined when the name is none of them: keep it as words
 */
export function areaIn(name: string, knows?: KnowsArea): string | undefined {
  const slug = fold(name.slice(0, 80).replace(/&/g, " and "))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const whole = wholeArea(slug);
  if (whole !== undefined) return whole;
  if (name.trim().length <= 8 && !SEVERAL.test(name)) {
    const reading = readPostcode(name)[0];
    if (reading?.shape === "district") return reading.district;
    if (reading?.shape === "sector") return reading.sector;
  }
  if (knows === undefined) return undefined;
  const before = BEFORE.find((each) => slug.startsWith(each)) ?? "";
  const after = AFTER.find((each) => slug.endsWith(each)) ?? "";
  const bare = slug.slice(before.length, slug.length - after.length);
  return [
    slug,
    slug.slice(before.length),
    slug.slice(0, slug.length - after.length),
    bare,
    `${bare}-city`,
    `city-of-${bare}`,
  ].find((each) => each !== "" && knows(each));
}
