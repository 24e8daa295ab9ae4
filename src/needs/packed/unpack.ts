import { codeNumber, createSpeller, readRange, type Sizes } from "../../coding/index.js";
import { textHash } from "../../words/index.js";
import type { Vocabulary } from "../vocabulary.js";
import { createCarrier } from "./carrier.js";
import { walk } from "./walk.js";

/** What a packed vocabulary starts with. A change of the form is a new letter. */
export const VERSION = "n4.";
const CHECK_LENGTH = 8;

/**
 * Reads what `packVocabulary` wrote.
 * @throws an error with the code `vocabulary-damaged` when a character is missing or changed
 */
export function unpackVocabulary(packed: string): Vocabulary {
  const text = packed.slice(VERSION.length + CHECK_LENGTH);
  if (packed !== `${VERSION}${checksum(text)}${text}`) {
    throw Object.assign(
      new Error("The packed needs vocabulary is damaged or of another version. Build the project again: npm run data."),
      { code: "vocabulary-damaged" },
    );
  }
  const coder = readRange(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  const spell = createSpeller(coder);
  const sizes: Sizes = [];
  const shelves = Array.from({ length: codeNumber(coder, sizes, 0) }, () =>
    Array.from({ length: codeNumber(coder, sizes, 0) }, () => spell("")),
  );
  return walk(createCarrier(coder, shelves), undefined);
}

/** Eight hexadecimal digits that change with any one character. */
export function checksum(text: string): string {
  return (textHash(text) >>> 0).toString(16).padStart(CHECK_LENGTH, "0");
}
