/** What knows which postcode districts exist, for whoever reads an area that somebody wrote. */
export interface KnowsDistricts {
  places?: {
    /** Whether a postcode area or district exists. */
    knowsArea?(area: string): boolean;
  };
}

/** Those of a district that is cut further: central London has no W1 by itself, but W1A, W1B and so on. */
export function districtsOfCut(district: string, { places }: KnowsDistricts): string[] {
  return [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    .map((letter) => `${district}${letter}`)
    .filter((each) => places?.knowsArea?.(each));
}

/**
 * The postcode districts of a range such as `S1 to S14`: its two ends alone would turn away everybody between them.
 * @returns those that exist, or dots where nobody can tell or an end of it does not; undefined where it is no range
 */
export function districtsOfRange(text: string, knowing: KnowsDistricts): string[] | undefined {
  const [, letters = "", first, last] =
    /^([A-Z]{1,2})(\d{1,2})(?:[\s-]{1,3}to[\s-]{1,3}|\s?[-\u2010-\u2015]\s?)\1?(\d{1,2})$/i.exec(text.trim()) ?? [];
  if (letters === "") return undefined;
  const length = Math.max(0, Number(last) - Number(first) + 1);
  const all = Array.from({ length }, (_, at) => `${letters.toUpperCase()}${Number(first) + at}`);
  const each = all.map((district) =>
    knowing.places?.knowsArea?.(district) ? [district] : districtsOfCut(district, knowing),
  );
  return length > 1 && each[0]?.length && each[length - 1]?.length ? each.flat() : ["..."];
}
