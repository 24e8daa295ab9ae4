import { edits, editsAllowed, lettersOf, startsOf, stem } from "../../words/index.js";
import {
  LONGEST_REST,
  NAME_SHARE,
  type NameFinder,
  nameRarity,
  plainness,
  SHORTEST_SLIP,
  SHORTEST_START,
  SLIP_OF_KNOWN,
  SLIPS,
  START,
  typedWeight,
} from "../names.js";
import { ones } from "./bit-set.js";
import { FIELD_GRADES } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { graded, seek } from "./graded-lists.js";
import type { NameRoots } from "./name-roots.js";

/**
 * Most names that are looked at closely: more that share a word share a subject. With 40, 15 of 500 questions to 100,000
 * records lost a group that was asked for by its name; with this many none does, and half of all questions are as quick.
 */
const MOST_LOOKED_AT = 1000;
/** What is added up in single precision may be so much less than it is, of one. */
const SINGLE_PRECISION = 1e-5;

/**
 * Finds records of a frozen directory by their names, as the name finder of small directories does: what the typed
 * words may stand for, and which names hold enough of it, is read from the index; these few names are then weighed.
 */
export function createFrozenNames(index: FrozenIndex, names: NameRoots): NameFinder {
  const points = new Float32Array(index.records);
  const touched = new Uint32Array(index.records);
  const { terms, nameWords, texts, directory } = index;
  /** The terms that are words of names, in order: few beside all that texts hold. */
  const inNames = Uint32Array.from(termsOfNames(terms.size, nameWords));
  /** How many of these come before a term. */
  const before = (term: number): number => {
    let [low, high] = [0, inNames.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((inNames[middle] ?? 0) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isNameWord = (term: number): boolean => (((nameWords[term >>> 3] ?? 0) >>> (term & 7)) & 1) === 1;
  const holders = holdersOf(index);
  const holding = (root: string): number => {
    const term = terms.find(root);
    return term === -1 ? 0 : (holders[term] ?? 0);
  };
  const rarities = Float64Array.from(holders, (count) => nameRarity(directory, count));
  const ofNone = nameRarity(directory, 0);
  const rarity = (term: number): number => rarities[term] ?? ofNone;

  /** Roots that a typed word may stand for in a name, each with how far that is trusted. */
  const rootsFor = (word: string): Map<string, number> => {
    const root = stem(word);
    const known = holding(root) > 0;
    const found = new Map<string, number>();
    const offer = (each: string, trust: number): void => {
      if (trust > (found.get(each) ?? 0)) found.set(each, trust);
    };
    if (known) offer(root, 1);
    else for (const each of partsOf(word)) offer(each, 1);
    const most = editsAllowed(word);
    if (most > 0 && (!known || word.length >= SHORTEST_SLIP)) {
      const letters = lettersOf(word);
      for (const start of startsOf(word)) {
        const end = before(terms.from(`${start}\uffff`));
        for (let n = before(terms.from(start)); n < end; n++) {
          const term = inNames[n] ?? 0;
          if (Math.abs((terms.lengths[term] ?? 0) - word.length) > most) continue;
          if (ones((terms.letters[term] ?? 0) ^ letters) > 2 * most) continue;
          const other = terms.at(term);
          const distance = edits(word, other, most);
          if (distance > 0 && distance <= most) offer(stem(other), known ? SLIP_OF_KNOWN : (SLIPS[distance] ?? 0));
        }
      }
    }
    if (!known && word.length >= SHORTEST_START) {
      const end = before(terms.from(`${word}\uffff`));
      for (let n = before(terms.from(word)); n < end; n++) {
        const term = inNames[n] ?? 0;
        const longer = (terms.lengths[term] ?? 0) - word.length;
        if (longer > 0 && longer <= LONGEST_REST) offer(stem(terms.at(term)), START);
      }
    }
    return found;
  };

  /** The roots of two words of names, written as one. */
  const partsOf = (word: string): string[] => {
    const parts: string[] = [];
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const [first, second] = [terms.find(word.slice(0, cut)), terms.find(word.slice(cut))];
      if (first === -1 || second === -1 || !isNameWord(first) || !isNameWord(second)) continue;
      parts.push(stem(word.slice(0, cut)), stem(word.slice(cut)));
    }
    return parts;
  };

  return {
    find(words) {
      let total = 0;
      /** By term: what may be meant are roots of names, which all are terms. */
      const trusted = new Map<number, number>();
      for (const word of words) {
        const roots = rootsFor(word);
        total += typedWeight(roots, directory, holding);
        for (const [root, trust] of roots) {
          const term = terms.find(root);
          if (trust > (trusted.get(term) ?? 0)) trusted.set(term, trust);
        }
      }
      const least = NAME_SHARE * total * (1 - SINGLE_PRECISION);
      // The rarest first: whoever has only the others, which many have, cannot come to enough.
      const order = [...trusted]
        .map(([term, trust]) => ({ term, weight: rarity(term) * trust }))
        .sort((a, b) => b.weight - a.weight);
      let left = order.reduce((sum, { weight }) => sum + weight, 0);
      let count = 0;
      for (const { term, weight } of order) {
        const from = texts.starts[term] ?? 0;
        const to = texts.starts[term + 1] ?? 0;
        if (left >= least) {
          for (let n = from; n < to; n++) {
            const entry = texts.entries[n] ?? 0;
            if ((entry & 3) !== FIELD_GRADES.name) continue;
            const record = entry >>> 2;
            if (points[record] === 0) touched[count++] = record;
            points[record] = (points[record] ?? 0) + weight;
          }
        } else {
          for (let n = 0; n < count; n++) {
            const record = touched[n] ?? 0;
            if ((points[record] ?? 0) + left < least) continue;
            const at = seek(texts.entries, from, to, record);
            if (at < to && texts.entries[at] === graded(record, FIELD_GRADES.name))
              points[record] = (points[record] ?? 0) + weight;
          }
        }
        left -= weight;
      }
      const near: number[] = [];
      for (let n = 0; n < count; n++) {
        const record = touched[n] ?? 0;
        if ((points[record] ?? 0) >= least) near.push(record);
      }
      // Much of what was typed in few words of a name.
      const promise = (record: number): number =>
        (points[record] ?? 0) ** 2 / Math.max(1, index.nameStems[record] ?? 1);
      if (near.length > MOST_LOOKED_AT) {
        near.sort((a, b) => promise(b) - promise(a) || a - b);
        near.length = MOST_LOOKED_AT;
      }
      for (let n = 0; n < count; n++) points[touched[n] ?? 0] = 0;
      const result = new Map<number, number>();
      for (const record of near) {
        const named = plainness(names.of(record), { trusted, total }, rarity);
        if (named > 0) result.set(record, named);
      }
      return result;
    },
  };
}

function termsOfNames(size: number, nameWords: Uint8Array): number[] {
  const found: number[] = [];
  for (let term = 0; term < size; term++) if (((nameWords[term >>> 3] ?? 0) >>> (term & 7)) & 1) found.push(term);
  return found;
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
