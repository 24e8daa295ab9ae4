import { OptionError } from "./check-options.js";

/** What a part of the library is made of: the fields of which one is in it, what it is, and where it comes from. */
const DATA = {
  createUrgent: [["lines"], "the data of danger and help lines", "`fingerpost/data/urgent` has it"],
  createNeedsReader: [["needs"], "a vocabulary of needs", "`builtVocabulary()` gives one"],
  createPlaces: [["packed", "sectors"], "tables of places", "`placeTables` are such"],
} as const;

/**
 * Lets data through that a part can be made of.
 * @param maker the function that is given it
 * @throws OptionError when it is something else, or missing
 */
export function checkData(maker: keyof typeof DATA, data: unknown): void {
  const [fields, what, from] = DATA[maker];
  const given: object = Object(data);
  if (!fields.some((field) => field in given))
    throw new OptionError(`What \`${maker}\` is given is not ${what}: ${from}.`);
}
