import { codeNumber, createSpeller, type Sizes, writeRange } from "../../coding/index.js";
import type { Vocabulary } from "../vocabulary.js";
import { createCarrier, type Shelves } from "./carrier.js";
import { checksum, VERSION } from "./unpack.js";
import { type Carrier, walk } from "./walk.js";

/**
 * Packs a vocabulary into a short text that {@link unpackVocabulary} reads. Pairs of words are left out: a page has none.
 * @returns the text: plain letters and digits, in which gzip finds hardly more to save
 */
export function packVocabulary(vocabulary: Vocabulary): string {
  const shelves = shelvesOf(vocabulary);
  const coder = writeRange();
  const spell = createSpeller(coder);
  const sizes: Sizes = [];
  codeNumber(coder, sizes, shelves.length);
  for (const shelf of shelves) {
    codeNumber(coder, sizes, shelf.length);
    for (const word of shelf) spell(word);
  }
  walk(createCarrier(coder, shelves), vocabulary);
  let text = "";
  for (const byte of coder.bytes()) text += String.fromCharCode(byte);
  const packed = btoa(text);
  return `${VERSION}${checksum(packed)}${packed}`;
}

/** All words, on one shelf those that stand in texts about as often: never, once, twice, three to four times, and so on. */
function shelvesOf(vocabulary: Vocabulary): Shelves {
  const uses = new Map<string, number>();
  const count: Carrier = {
    about: () => undefined,
    number: (value) => value,
    text(_, value) {
      for (const word of value.split(" ")) uses.set(word, (uses.get(word) ?? 0) + 1);
      return value;
    },
    words(_, value) {
      for (const word of Object.keys(value)) uses.set(word, uses.get(word) ?? 0);
      return value;
    },
    marks: (_, value) => value,
    bytes: (value) => value,
  };
  walk(count, vocabulary);
  const shelves: string[][] = [];
  for (const [word, times] of uses) {
    const at = times === 0 ? 0 : 33 - Math.clz32(times - 1);
    while (shelves.length <= at) shelves.push([]);
    shelves[at]?.push(word);
  }
  for (const shelf of shelves) shelf.sort((a, b) => (a < b ? -1 : 1));
  return shelves.filter((shelf) => shelf.length > 0);
}
