import { readFile } from "node:fs/promises";
import { readTownText } from "../../place/town-text.js";

/** Shorter ones ("Ince", "Stoke", "Hayes") are likelier slips of "since", "stroke" and "hates" than towns. */
const SHORTEST = 6;
/** Who writes "I havant eaten" means no town. */
const SLIPS_FIRST: ReadonlySet<string> = new Set(["havant"]);

/**
 * The words of towns' names, so that Kettering is not taken for "battering". No town's short words are among them.
 * @param file path of `towns.txt`
 * @returns in small letters
 */
export async function townWords(file: string): Promise<string[]> {
  const { towns } = readTownText(await readFile(file, "utf8"));
  return towns
    .flatMap(({ name }) => name.toLowerCase().match(/[a-z]+/g) ?? [])
    .filter((word) => word.length >= SHORTEST && !SLIPS_FIRST.has(word));
}
