import type { Point } from "../../place/index.js";
import { ByteWriter } from "./bytes.js";
import { createTextReader } from "./count-words.js";
import type { FrozenDocument, WholeDirectory } from "./document.js";
import { graded, MOST_NUMBERS, packLists } from "./graded-lists.js";
import { curveOf } from "./hilbert.js";
import { packPoints } from "./points.js";
import { packTerms } from "./term-list.js";

/** Most stems of a name that are counted: a byte each. */
const MOST_NAME_STEMS = 255;

/** What stands in the part "meta", as JSON. */
export interface FrozenMeta {
  /** Records in this file, and how many of them have a place. */
  records: number;
  placed: number;
  /** Distinct words and stems. */
  terms: number;
  /** Records of the whole directory. */
  directory: number;
  /** Names of the labels, in order. */
  labels: string[];
}

/** A frozen index before it is sealed. */
export interface FrozenIndexParts {
  parts: Map<string, Uint8Array>;
  /** For each number in the index, which of the given documents it is. */
  order: Uint32Array;
}

/**
 * Compiles documents into an index.
 * @param whole the whole directory, when these are only a part of it
 * @param listed words of the whole directory that are listed even when none of these holds them
 */
export function freezeIndex(
  documents: readonly FrozenDocument[],
  whole?: WholeDirectory,
  listed: readonly string[] = [],
): FrozenIndexParts {
  if (documents.length >= MOST_NUMBERS) throw new RangeError("More records than a frozen index can hold.");
  const order = inOrder(documents);
  const words = new Map<string, number>();
  const stems = new Map<string, number[]>();
  const labels = new Map<string, number[]>();
  const nameWords = new Set<string>();
  const nameStems = new Uint8Array(documents.length);
  const points: Point[] = [];
  const read = createTextReader();
  order.forEach((index, number) => {
    const document = documents[index] as FrozenDocument;
    const text = read(document.text);
    for (const word of text.words) words.set(word, (words.get(word) ?? 0) + 1);
    for (const word of text.nameWords) nameWords.add(word);
    for (const [root, grade] of text.stems) push(stems, root, graded(number, grade));
    for (const [label, grade] of document.labels) push(labels, label, graded(number, grade));
    nameStems[number] = Math.min(MOST_NAME_STEMS, text.nameStems);
    if (document.point !== undefined) points.push(document.point);
  });

  const terms = [...new Set([...words.keys(), ...stems.keys(), ...listed])].sort();
  const further = new Set(listed);
  const counts = whole !== undefined && "words" in whole ? whole : undefined;
  const names = [...labels.keys()].sort();
  const texts = packLists(terms.map((term) => stems.get(term) ?? []));
  const labelled = packLists(names.map((name) => labels.get(name) ?? []));
  const meta: FrozenMeta = {
    records: documents.length,
    placed: points.length,
    terms: terms.length,
    directory: whole?.records ?? documents.length,
    labels: names,
  };
  const parts = new Map<string, Uint8Array>([
    ["meta", new TextEncoder().encode(JSON.stringify(meta))],
    ["term", packTerms(terms)],
    [
      "word",
      numbers(
        terms.map((term) => (words.has(term) || further.has(term) ? ((counts?.words ?? words).get(term) ?? 0) : 0)),
      ),
    ],
    ["tcnt", texts.counts],
    ["tstp", texts.steps],
    ["tgrd", texts.grades],
    ["lcnt", labelled.counts],
    ["lstp", labelled.steps],
    ["lgrd", labelled.grades],
    ["name", nameStems],
    ["nwrd", bits(terms, nameWords)],
    ["poin", packPoints(points)],
  ]);
  if (counts !== undefined) {
    // How many records hold the stem outside this file: small numbers for the many words that are only here.
    parts.set("away", numbers(terms.map((term) => (counts.stems.get(term) ?? 0) - (stems.get(term)?.length ?? 0))));
  }
  return { parts, order };
}

/** Records without a place first, the others along the curve; those of one cell in the order they were given. */
function inOrder(documents: readonly FrozenDocument[]): Uint32Array {
  const along = documents.map(({ point }) => (point === undefined ? -1 : curveOf(point)));
  const order = Uint32Array.from(documents, (_, index) => index);
  return order.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
}

/** One bit a term: whether it is among some. */
function bits(terms: readonly string[], some: ReadonlySet<string>): Uint8Array {
  const bytes = new Uint8Array((terms.length + 7) >>> 3);
  terms.forEach((term, n) => {
    if (some.has(term)) bytes[n >>> 3] = (bytes[n >>> 3] ?? 0) | (1 << (n & 7));
  });
  return bytes;
}

function numbers(values: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const value of values) writer.number(value);
  return writer.done();
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
