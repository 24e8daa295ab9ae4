import { edits, editsAllowed, isFunctionWord, stem, wordsOf } from "../words/index.js";
import { enoughFor, NOBODY } from "./slips.js";

/** Finds records by what they are called. */
export interface NameFinder {
  /**
   * @param words folded words of the request, function words left out
   * @returns for each record that goes by them, 0 to 1: how much of what was typed is its name, and of its name was typed
   */
  find(words: readonly string[]): Map<number, number>;
}

/** What a slip costs, by how many changes it takes. */
export const SLIPS: readonly number[] = [1, 0.85, 0.75];
/** A word typed right may still be a slip for another: "form" for "farm". */
export const SLIP_OF_KNOWN: number = 0.6;
/** The start of a longer word. */
export const START: number = 0.8;
/** Shortest start, and shortest known word that may be a slip for another, in letters. */
export const SHORTEST_START: number = 4;
/** How many letters may follow a start. */
export const LONGEST_REST: number = 6;
export const SHORTEST_SLIP: number = 5;
/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
export const NAME_SHARE: number = 0.6;
/** Who runs it, and its other names, say a little less than its own name. */
const OTHER_NAME = 0.95;

/** What is known of the names of a whole directory, where only some of its records are at hand. */
export interface NamesBeyond {
  /** Records of the whole directory. */
  directory: number;
  /** Words that stand in names. */
  nameWords: readonly string[];
  /** How many records hold a stem in a name; 0 for what is not known. */
  namesWith(stem: string): number;
}

/**
 * Indexes names.
 * @param names each record's own name, then others it goes by; a record's number is its place in the list
 * @param beyond of the directory whose records are not all in the list: or what many names share would seem rare
 */
export function createNameFinder(names: readonly (readonly string[])[], beyond?: NamesBeyond): NameFinder {
  /** Each word's stem, made once: the same few thousand words make up all names. */
  const stems = new Map<string, string>();
  const rootOf = (word: string): string => {
    let root = stems.get(word);
    if (root === undefined) {
      root = stem(word);
      stems.set(word, root);
    }
    return root;
  };
  const holders = new Map<string, number[]>();
  /** Words of names by first letter and length, for slips. */
  const shelves = new Map<string, string[]>();
  const joined = new Map<string, string[]>();
  /** The roots of each name, made once: many records are run by the same organisation. */
  const known = new Map<string, readonly string[]>();
  const rootsOf = (name: string): readonly string[] => {
    let own = known.get(name);
    if (own === undefined) {
      const words = contentOf(name);
      words.forEach((word, i) => {
        const next = words[i + 1];
        if (next !== undefined && !joined.has(word + next)) joined.set(word + next, [rootOf(word), rootOf(next)]);
      });
      own = [...new Set(words.map(rootOf))];
      known.set(name, own);
    }
    return own;
  };
  const roots = names.map((list) => list.map(rootsOf));
  roots.forEach((list, record) => {
    const [first = []] = list;
    for (const root of list.length === 1 ? first : new Set(list.flat())) push(holders, root, record);
  });
  for (const word of new Set([...stems.keys(), ...(beyond?.nameWords ?? [])]))
    push(shelves, `${word.slice(0, 1)}${word.length}`, word);
  const holding = (root: string): number => Math.max(holders.get(root)?.length ?? 0, beyond?.namesWith(root) ?? 0);
  const directory = beyond?.directory ?? names.length;
  const rarity = (root: string): number => nameRarity(directory, holding(root));

  /** Roots of names that a typed word may stand for, each with how far that is trusted. */
  function rootsFor(word: string): Map<string, number> {
    const root = stem(word);
    const known = holding(root) > 0;
    const found = new Map<string, number>();
    const offer = (each: string, trust: number): void => {
      if (trust > (found.get(each) ?? 0)) found.set(each, trust);
    };
    if (known) offer(root, 1);
    for (const each of joined.get(word) ?? []) if (!known) offer(each, 1);
    const most = editsAllowed(word);
    if (most > 0 && (!known || word.length >= SHORTEST_SLIP)) {
      for (const start of new Set([word.slice(0, 1), word.slice(1, 2)])) {
        for (let length = word.length - most; length <= word.length + most; length++) {
          for (const other of shelves.get(`${start}${length}`) ?? []) {
            if (start !== word[0] && other[1] !== word[0]) continue;
            const distance = edits(word, other, most);
            if (distance > 0 && distance <= most) offer(stem(other), known ? SLIP_OF_KNOWN : (SLIPS[distance] ?? 0));
          }
        }
      }
    }
    if (!known && word.length >= SHORTEST_START) {
      for (let length = word.length + 1; length <= word.length + LONGEST_REST; length++) {
        for (const other of shelves.get(`${word.slice(0, 1)}${length}`) ?? []) {
          if (other.startsWith(word)) offer(stem(other), START);
        }
      }
    }
    return found;
  }

  function find(words: readonly string[]): Map<number, number> {
    const result = new Map<number, number>();
    if (words.length === 0) return result;
    let total = 0;
    /** What each root was typed as, at best. */
    const trusted = new Map<string, number>();
    for (const word of words) {
      const found = rootsFor(word);
      total += typedWeight(found, directory, holding);
      for (const [root, trust] of found) if (trust > (trusted.get(root) ?? 0)) trusted.set(root, trust);
    }
    /** The most that each record's names can come to. */
    const most = new Map<number, number>();
    for (const [root, trust] of trusted) {
      const weight = rarity(root) * trust;
      for (const record of holders.get(root) ?? []) most.set(record, (most.get(record) ?? 0) + weight);
    }
    for (const [record, weight] of most) {
      if (weight < total * NAME_SHARE) continue;
      const named = plainness(roots[record] ?? [], { trusted, total }, rarity);
      if (named > 0) result.set(record, named);
    }
    return result;
  }

  return { find };
}

/** How much a root says: the fewer records have it in a name, the more. A root of no name says most. */
export function nameRarity(records: number, holding: number): number {
  return Math.log(1 + records / Math.max(holding, NOBODY));
}

/**
 * What a typed word weighs: as much as what it is, where it stands in names; else the most of what it may be meant as.
 * In a large directory what only one record holds does not count there: a page that holds some of the records does not
 * know it of the others.
 * @param found the roots it may stand for, each with how far that is trusted
 * @param directory records of the whole directory
 */
export function typedWeight(
  found: ReadonlyMap<string, number>,
  directory: number,
  holding: (root: string) => number,
): number {
  const itself = [...found].filter(([, trust]) => trust === 1);
  const counted = itself.length > 0 ? itself : [...found].filter(([root]) => holding(root) >= enoughFor(directory));
  const weights = counted.map(([root, trust]) => nameRarity(directory, holding(root)) * trust);
  return weights.length === 0 ? nameRarity(directory, 0) : Math.max(...weights);
}

/** What was typed, as roots of names: texts, or numbers that stand for them. */
export interface TypedName<Root = string> {
  /** How far each root is trusted to be what was typed. */
  trusted: ReadonlyMap<Root, number>;
  /** What all that was typed weighs. */
  total: number;
}

/**
 * How plainly a record was asked for by one of its names, 0 to 1.
 * @param names the roots of each of its names, its own first
 */
export function plainness<Root>(
  names: readonly (readonly Root[])[],
  { trusted, total }: TypedName<Root>,
  rarity: (root: Root) => number,
): number {
  let best = 0;
  names.forEach((list, at) => {
    let matched = 0;
    let whole = 0;
    for (const root of list) {
      const own = rarity(root);
      whole += own;
      matched += own * (trusted.get(root) ?? 0);
    }
    const share = Math.min(1, matched / total);
    if (share < NAME_SHARE || whole === 0) return;
    const value = share * Math.sqrt(matched / whole) * (at === 0 ? 1 : OTHER_NAME);
    if (value > best) best = value;
  });
  return Math.min(1, best);
}

function contentOf(name: string): string[] {
  const words = wordsOf(name);
  const content = words.filter((word) => !isFunctionWord(word));
  // "The Who", "About You": a name of function words alone is still a name.
  return content.length > 0 ? content : words;
}

/** The distinct roots of a name. */
export function rootsOfName(name: string): string[] {
  return [...new Set(contentOf(name).map(stem))];
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
