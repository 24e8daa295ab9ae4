import type { RangeCoder } from "../../coding/index.js";
import {
  codeEven,
  codeFollower,
  codeNumber,
  codeYesNo,
  type Followers,
  follow,
  type Novelty,
  noFollowers,
  RuledOut,
  type Sizes,
  type YesNo,
} from "../../coding/index.js";
import { codeUses, noUses } from "./uses.js";
import { type Carrier, KINDS } from "./walk.js";

/** The words of a vocabulary's texts: on one shelf those that are used about as often, sorted. */
export type Shelves = readonly (readonly string[])[];

/** The end of a text, where a word's number stands otherwise. */
const END = 0;
/** Ends of texts of so many words or more are guessed alike. */
const LONG = 9;

/** What has been seen of texts of one kind. */
interface Seen {
  shared: Sizes;
  ends: YesNo[];
  shelf: Followers;
  /** By shelf: how far apart the first words of a need's texts stand. */
  gaps: Sizes[];
  /** How likely something new was: after a word, in a need, among the shelves. */
  novelty: [Novelty, Novelty, Novelty];
}

/**
 * Makes the carrier that takes texts apart into words. A word is guessed from the one before it, from what was said of
 * the same need, and from how often it is used. Texts of a list are short when the list is sorted: what a text has in
 * common with the one before is left out, and its first word is told by how much further on it stands.
 */
export function createCarrier(coder: RangeCoder, shelves: Shelves): Carrier {
  const words: string[] = [""];
  const firsts = shelves.map((shelf) => words.push(...shelf) - shelf.length);
  const numbers = new Map<string, number>();
  if (!coder.reading) for (let at = 1; at < words.length; at++) numbers.set(words[at] ?? "", at);
  const shelfOf = (word: number): number => {
    let shelf = firsts.length - 1;
    while (shelf > 0 && word < (firsts[shelf] ?? 0)) shelf--;
    return shelf;
  };

  const ruledOut = new RuledOut(words.length);
  const counts: Sizes = [];
  /** By language: by word, by need. */
  const afterWord: Followers[][] = [[], []];
  const ofNeed: Followers[][] = [[], []];
  const seen = KINDS.map((): Seen => ({ shared: [], ends: [], shelf: noFollowers(), gaps: [], novelty: [[], [], []] }));
  const seenUses = { en: noUses(), cy: noUses() };
  const seenMarks = { en: noUses(), cy: noUses() };
  const markGaps: { en: Sizes; cy: Sizes } = { en: [], cy: [] };
  let need = 0;
  let last: readonly number[] = [];
  let lastList = -1;
  /** By shelf: the first word of the text before, by its place there. */
  let lastFirst: number[] = [];

  function codeShelf({ shelf, novelty }: Seen, at: number): number {
    ruledOut.clear();
    let found = codeFollower(coder, shelf, novelty[2], ruledOut, at);
    if (found === -1) found = codeEven(coder, shelves.length, at);
    follow(shelf, found);
    return found;
  }

  function codeFirst(seenOf: Seen, word: number): number {
    const shelf = codeShelf(seenOf, shelfOf(word));
    const [start, length, from] = [firsts[shelf] ?? 0, shelves[shelf]?.length ?? 1, lastFirst[shelf] ?? 0];
    seenOf.gaps[shelf] ??= [];
    const gap = codeNumber(coder, seenOf.gaps[shelf], (word - start - from + length) % length);
    lastFirst[shelf] = (from + gap) % length;
    return start + (lastFirst[shelf] ?? 0);
  }

  function codeNext(seenOf: Seen, language: number, before: readonly number[], word: number): number {
    ruledOut.clear();
    const followers = at(afterWord[language] ?? [], before[before.length - 1] ?? 0, noFollowers);
    const said = at(ofNeed[language] ?? [], need, noFollowers);
    let found = codeFollower(coder, followers, seenOf.novelty[0], ruledOut, word);
    if (found === -1 && !ruledOut.has(END)) {
      const end = at(seenOf.ends, Math.min(before.length, LONG), (): YesNo => [0, 0]);
      if (codeYesNo(coder, end, word === END)) found = END;
    }
    if (found === -1) found = codeFollower(coder, said, seenOf.novelty[1], ruledOut, word);
    if (found === -1) {
      const shelf = codeShelf(seenOf, shelfOf(word));
      const start = firsts[shelf] ?? 0;
      found = start + codeEven(coder, shelves[shelf]?.length ?? 1, word - start);
    }
    follow(followers, found);
    return found;
  }

  return {
    about(number) {
      need = number;
    },
    number: (value) => codeNumber(coder, counts, value),
    text(kind, value) {
      const wanted = coder.reading ? [] : value.split(" ").map((word) => numbers.get(word) ?? 0);
      wanted.push(END);
      const number = KINDS.indexOf(kind);
      const seenOf = seen[number] as Seen;
      const language = kind === "cy" ? 1 : 0;
      const list = number + need * KINDS.length;
      if (list !== lastList) [last, lastFirst, lastList] = [[], [], list];
      let same = 0;
      while (same < last.length && same < wanted.length - 1 && last[same] === wanted[same]) same++;
      const read = last.slice(0, codeNumber(coder, seenOf.shared, same));
      for (;;) {
        const next = wanted[read.length] ?? END;
        const word = read.length === 0 ? codeFirst(seenOf, next) : codeNext(seenOf, language, read, next);
        if (word === END) break;
        follow(at(ofNeed[language] ?? [], need, noFollowers), word);
        read.push(word);
      }
      last = read;
      return coder.reading ? read.map((word) => words[word] ?? "").join(" ") : value;
    },
    words(lang, value, needs) {
      // A text's word says already that its need uses it.
      const users: Set<number>[] = words.map(() => new Set());
      (ofNeed[lang === "cy" ? 1 : 0] ?? []).forEach(({ symbols }, of) => {
        for (const word of symbols) users[word]?.add(of);
      });
      const wanted = new Map(Object.entries(value));
      const found: [string, number[]][] = [];
      words.forEach((word, at) => {
        if (at === 0) return;
        const uses = codeUses(coder, seenUses[lang], users[at] ?? new Set(), needs, wanted.get(word) ?? []);
        if (uses.length > 0) found.push([word, uses]);
      });
      return Object.fromEntries(found);
    },
    marks(lang, value, needs) {
      const wanted = Object.entries(value).map(([mark, uses]) => [Number(mark), uses] as const);
      const found: [number, number[]][] = [];
      let last = -1;
      for (let left = codeNumber(coder, [], wanted.length); left > 0; left--) {
        const [mark, uses] = wanted[found.length] ?? [0, []];
        last += 1 + codeNumber(coder, markGaps[lang], mark - last - 1);
        found.push([last, codeUses(coder, seenMarks[lang], new Set(), needs, uses)]);
      }
      return Object.fromEntries(found);
    },
    bytes(value) {
      const text = coder.reading ? "" : atob(value);
      let bytes = "";
      const length = codeNumber(coder, [], text.length);
      for (let i = 0; i < length; i++) bytes += String.fromCharCode(codeEven(coder, 256, text.charCodeAt(i)));
      return btoa(bytes);
    },
  };
}

function at<T>(list: T[], index: number, make: () => T): T {
  list[index] ??= make();
  return list[index] as T;
}
