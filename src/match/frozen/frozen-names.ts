import { edits, editsAllowed, stem } from "../../words/index.js";
import { createNameFinder, type NameCounts, type NameFinder } from "../names.js";
import { ones } from "./bit-set.js";
import { FIELD_GRADES } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { lettersOf } from "./term-list.js";

/** Share of what was typed that must be in a name for it to be looked at: the name finder's own bound. */
const NAME_SHARE = 0.6;
/** The least that a word which stands for another counts in the name finder: what was typed weighs that much at least. */
const LEAST_TRUST = 0.6;
/** Most names that are looked at closely: more that share a word share a subject. */
const MOST_LOOKED_AT = 40;
/** A start of a word, in letters, and how many may follow: the name finder's own bounds. */
const SHORTEST_START = 4;
const LONGEST_REST = 6;

/**
 * Finds records of a frozen directory by their names. Which names may be meant is read from the index; these few are
 * then asked about by the name finder that small directories use, so the two agree on what a name is.
 * @param namesOf the names a record goes by, its own first
 */
export function createFrozenNames(index: FrozenIndex, namesOf: (record: number) => readonly string[]): NameFinder {
  const points = new Float32Array(index.records);
  const touched = new Uint32Array(index.records);
  const { terms, nameWords, texts, directory } = index;
  const isNameWord = (term: number): boolean => (((nameWords[term >>> 3] ?? 0) >>> (term & 7)) & 1) === 1;
  const holding = holdersOf(index);
  const counts: NameCounts = {
    records: directory,
    holding(root) {
      const term = terms.find(root);
      return term === -1 ? 0 : (holding[term] ?? 0);
    },
  };
  const rarityOf = (records: number): number => Math.log(1 + directory / Math.max(records, 0.5));

  /** Stems that a typed word may stand for in a name. */
  const rootsFor = (word: string): Set<string> => {
    const roots = new Set([stem(word)]);
    const letters = lettersOf(word);
    const most = editsAllowed(word);
    for (const start of new Set([word.slice(0, 1), word.slice(1, 2)])) {
      if (start === "") continue;
      const end = terms.from(`${start}\uffff`);
      for (let term = terms.from(start); term < end; term++) {
        if (Math.abs((terms.lengths[term] ?? 0) - word.length) > most || !isNameWord(term)) continue;
        if (ones((terms.letters[term] ?? 0) ^ letters) > 2 * most) continue;
        const other = terms.at(term);
        if (edits(word, other, most) <= most) roots.add(stem(other));
      }
    }
    if (word.length >= SHORTEST_START) {
      const end = terms.from(`${word}\uffff`);
      for (let term = terms.from(word); term < end; term++) {
        if (isNameWord(term) && (terms.lengths[term] ?? 0) - word.length <= LONGEST_REST)
          roots.add(stem(terms.at(term)));
      }
    }
    // Two words of a name written as one.
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const [first, second] = [terms.find(word.slice(0, cut)), terms.find(word.slice(cut))];
      if (first === -1 || second === -1 || !isNameWord(first) || !isNameWord(second)) continue;
      roots.add(stem(word.slice(0, cut)));
      roots.add(stem(word.slice(cut)));
    }
    return roots;
  };

  return {
    find(words) {
      let count = 0;
      let total = 0;
      const used = new Set<number>();
      for (const word of new Set(words)) {
        let weight = 0;
        for (const root of rootsFor(word)) {
          const term = terms.find(root);
          if (term === -1 || holding[term] === 0) continue;
          const rarity = rarityOf(holding[term] ?? 0);
          if (rarity > weight) weight = rarity;
          if (used.has(term)) continue;
          used.add(term);
          for (let n = texts.starts[term] ?? 0; n < (texts.starts[term + 1] ?? 0); n++) {
            const entry = texts.entries[n] ?? 0;
            if ((entry & 3) !== FIELD_GRADES.name) continue;
            const record = entry >>> 2;
            if (points[record] === 0) touched[count++] = record;
            points[record] = (points[record] ?? 0) + rarity;
          }
        }
        total += weight === 0 ? rarityOf(0) : weight * LEAST_TRUST;
      }
      const near: number[] = [];
      for (let n = 0; n < count; n++) {
        const record = touched[n] ?? 0;
        if ((points[record] ?? 0) >= NAME_SHARE * total) near.push(record);
      }
      // Much of what was typed in few words of a name.
      const promise = (record: number): number =>
        (points[record] ?? 0) ** 2 / Math.max(1, index.nameStems[record] ?? 1);
      near.sort((a, b) => promise(b) - promise(a) || a - b);
      near.length = Math.min(near.length, MOST_LOOKED_AT);
      for (let n = 0; n < count; n++) points[touched[n] ?? 0] = 0;
      if (near.length === 0) return new Map();
      const found = createNameFinder(near.map(namesOf), counts).find(words);
      return new Map([...found].map(([at, named]) => [near[at] ?? 0, named]));
    },
  };
}

/** For each term, how many records have it in a name. */
function holdersOf({ texts: { starts, entries }, terms }: FrozenIndex): Uint32Array {
  const counts = new Uint32Array(terms.size);
  for (let term = 0; term < terms.size; term++) {
    let count = 0;
    for (let n = starts[term] ?? 0; n < (starts[term + 1] ?? 0); n++) {
      if (((entries[n] ?? 0) & 3) === FIELD_GRADES.name) count++;
    }
    counts[term] = count;
  }
  return counts;
}
