import type { Point } from "../../place/index.js";
import { ByteWriter } from "./bytes.js";
import type { FrozenDocument } from "./document.js";
import { graded, MOST_NUMBERS, packLists } from "./graded-lists.js";
import { curveOf } from "./hilbert.js";
import { packNameRoots } from "./name-roots.js";
import { packPoints } from "./points.js";
import { packTerms } from "./term-list.js";
import { WordTable } from "./word-table.js";

/** Most stems of a name that are counted: a byte each. */
export const MOST_NAME_STEMS = 255;

/** What stands in the part "meta", as JSON. */
export interface FrozenMeta {
  /** Records in this file, and how many of them have a place. */
  records: number;
  placed: number;
  /** Distinct words and stems. */
  terms: number;
  /** Names of the labels, in order. */
  labels: string[];
}

/** A frozen index before it is sealed. */
export interface FrozenIndexParts {
  parts: Map<string, Uint8Array>;
  /** For each number in the index, which of the given documents it is. */
  order: Uint32Array;
}

/** Compiles documents into an index. */
export function freezeIndex(documents: readonly FrozenDocument[]): FrozenIndexParts {
  if (documents.length >= MOST_NUMBERS) throw new RangeError("More records than a frozen index can hold.");
  const order = inOrder(documents);
  const table = new WordTable();
  const labels = new Map<string, number[]>();
  const nameStems = new Uint8Array(documents.length);
  const points: Point[] = [];
  order.forEach((index, number) => {
    const document = documents[index] as FrozenDocument;
    nameStems[number] = Math.min(MOST_NAME_STEMS, table.add(document.text));
    for (const [label, grade] of document.labels) push(labels, label, graded(number, grade));
    if (document.point !== undefined) points.push(document.point);
  });

  const { words, roots } = table;
  const terms = [...new Set([...words.keys(), ...roots.keys()])].sort();
  const names = [...labels.keys()].sort();
  const texts = packLists(terms.map((term) => roots.get(term)?.holders ?? []));
  const labelled = packLists(names.map((name) => labels.get(name) ?? []));
  const meta: FrozenMeta = {
    records: documents.length,
    placed: points.length,
    terms: terms.length,
    labels: names,
  };
  const parts = new Map<string, Uint8Array>([
    ["meta", new TextEncoder().encode(JSON.stringify(meta))],
    ["term", packTerms(terms)],
    ["word", numbers(terms.map((term) => words.get(term)?.records ?? 0))],
    ["tcnt", texts.counts],
    ["tstp", texts.steps],
    ["tgrd", texts.grades],
    ["lcnt", labelled.counts],
    ["lstp", labelled.steps],
    ["lgrd", labelled.grades],
    ["name", nameStems],
    ["nrts", packNameRoots(namesIn(order, documents), terms)],
    ["nwrd", bitsOf(terms, (term) => words.get(term)?.inName === true)],
    ["poin", packPoints(points)],
  ]);
  return { parts, order };
}

/** Records without a place first, the others along the curve; those of one cell in the order they were given. */
function inOrder(documents: readonly FrozenDocument[]): Uint32Array {
  const along = documents.map(({ point }) => (point === undefined ? -1 : curveOf(point)));
  const order = Uint32Array.from(documents, (_, index) => index);
  return order.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
}

/** The names of documents in the order of the index. */
function namesIn(order: Uint32Array, documents: readonly FrozenDocument[]): (readonly string[])[] {
  return Array.from(order, (index) => {
    const { names, text } = documents[index] as FrozenDocument;
    return names ?? [text.name];
  });
}

/** One bit a term. */
export function bitsOf(terms: readonly string[], is: (term: string) => boolean): Uint8Array {
  const bytes = new Uint8Array((terms.length + 7) >>> 3);
  terms.forEach((term, n) => {
    if (is(term)) bytes[n >>> 3] = (bytes[n >>> 3] ?? 0) | (1 << (n & 7));
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
