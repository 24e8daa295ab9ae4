import type { TextFields } from "../text-engine.js";
import { bitsOf, MOST_NAME_STEMS } from "./freeze-index.js";
import type { FrozenIndex } from "./frozen-index.js";
import type { GradedLists } from "./graded-lists.js";
import { Points } from "./points.js";
import { packTerms, TermList } from "./term-list.js";
import { WordTable } from "./word-table.js";

/**
 * Makes the index of some records' words where they are needed, without labels and places: for a directory whose
 * records are all looked at. A record's number is its place among the texts.
 * @param directory records of the whole directory, of which these are a part
 */
export function indexTexts(texts: readonly TextFields[], directory: number): FrozenIndex {
  const table = new WordTable();
  const nameStems = Uint8Array.from(texts, (text) => Math.min(MOST_NAME_STEMS, table.add(text)));
  const { words, roots } = table;
  const terms = [...words.keys(), ...[...roots.keys()].filter((root) => !words.has(root))].sort();
  const none: readonly number[] = [];
  const holders = terms.map((term) => roots.get(term)?.holders ?? none);
  return {
    records: texts.length,
    directory,
    unplaced: texts.length,
    terms: new TermList(packTerms(terms), terms.length),
    wordRecords: Uint32Array.from(terms, (term) => words.get(term)?.records ?? 0),
    stemRecords: Uint32Array.from(holders, ({ length }) => length),
    texts: listsOf(holders),
    labels: new Map(),
    labelled: listsOf([]),
    nameWords: bitsOf(terms, (term) => words.get(term)?.inName === true),
    nameStems,
    points: new Points(new Uint8Array(), 0),
  };
}

function listsOf(lists: readonly (readonly number[])[]): GradedLists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, n) => {
    starts[n + 1] = (starts[n] ?? 0) + list.length;
  });
  const entries = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, n) => {
    entries.set(list, starts[n]);
  });
  return { starts, entries };
}
