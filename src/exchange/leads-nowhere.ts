/*
 * Parts of an address that lead nowhere by themselves: taken out of other words with the address of a refuge, they
 * would take ordinary words of a description away. Lower case. Between two `|` stand words of which one does; a `*`
 * stands for any letters, and `..` for up to three other words. A part too many lets an address be guessed, so that
 * nothing stands here that is in one place only.
 */
const PARTS: readonly string[] = [
  // A floor
  "ground|first|second|third|top floor",
  // A building that many places have
  "town|city|community|health|civic|family|youth|leisure|medical|shopping|business|resource|children's centre|hall|hub",
  "library",
  "village|church hall",
  // A nation
  "united kingdom",
  "england",
  "scotland",
  "wales",
  "cymru",
  "northern ireland",
  // A county
  "greater|west|north|south|east *",
  ".. *shire",
];

const LEADS_NOWHERE = new RegExp(`^(?:${PARTS.map(patternOf).join("|")})$`, "i");

/** Whether a part of an address, whole, leads nobody anywhere. */
export function leadsNowhere(part: string): boolean {
  return LEADS_NOWHERE.test(part);
}

function patternOf(part: string): string {
  const words = part.split(" ").map((word) => (word === ".." ? ".." : `(?:${word.replaceAll("*", "[a-z]+")})`));
  return words.join(" ").replaceAll(".. ", "(?:[a-z]+ ){0,3}");
}
