import { type BitCoder, Mixture, type Prose } from "../../coding/index.js";
import { URGENT_TOPICS, type UrgentSigns } from "../urgent-data.js";
import { URGENT_LEVELS } from "../urgent-help.js";
import { Pairs } from "./pairs.js";

/**
 * What a sign weighs: which list for danger or against it holds it and its weight there, then its weight for each
 * level and each person; 0 where it has none.
 */
type Sign = readonly number[];

const DANGER = [...URGENT_TOPICS, "any", "against"] as const;
const ABOUT = ["self", "someone", "child"] as const;
const [LIST, WEIGHT, FIRST_LEVEL] = [0, 1, 2];
const FIRST_ABOUT = FIRST_LEVEL + URGENT_LEVELS.length;
const END = FIRST_ABOUT + ABOUT.length;
const NOTHING: Sign = Array.from({ length: END }, () => 0);

const OPINIONS = 7;
const RATE = 1.5e-10;
const REMEMBERED_BITS = 20;

/** What is asked of a word and of a sign. Each has some numbers to itself, by which its choices are told apart. */
const ASKED = {
  alone: 0,
  first: 2,
  second: 6,
  pair: 16,
  list: 64,
  listBits: 72,
  weight: 104,
  others: 128,
  sign: 144,
  size: 152,
};
const ASKED_END = 176;
/** Sets of weights: by what is asked, by the sort of sign, by the list of weights. */
const SORTS = ASKED_END;
const LISTS = SORTS + 8;
const WEIGHINGS = LISTS + 64;
/** A list's number has so many bits. */
const LIST_BITS = 5;
/** Steps of a weight are told apart up to here. */
const STEPS = 20;
/** The sorts of signs. */
const [WORD, FAMILY, TRAIT, NEW_WORD, PAIR] = [0, 1, 2, 3, 4];

/**
 * Walks over the signs: writes `given`, or reads what was written. First which words are signs, alone and as one of
 * two in a row; then which follows which; then what each weighs, foreseen from what its words weigh alone.
 * @param words those of the texts written before, the commonest first, and how often each came
 */
export function walkSigns(
  coder: BitCoder,
  prose: Prose,
  words: ReadonlyMap<string, number>,
  given: UrgentSigns | undefined,
): UrgentSigns {
  const numbers = prose
    .text(given === undefined ? "" : numbersOf(given).join(" "))
    .split(" ")
    .map(Number);
  const signs = given === undefined ? new Map<string, Sign>() : signsOf(given);
  new SignWalk(coder, words, signs).walk(prose);
  return signsFrom(numbers, signs);
}

class SignWalk {
  private readonly mixture: Mixture;
  private readonly words: ReadonlyMap<string, number>;
  /** By name: all of them when writing; when reading, those read so far. */
  private readonly signs: Map<string, Sign>;
  private last: readonly [first: string, sign: Sign] = ["", NOTHING];

  constructor(coder: BitCoder, words: ReadonlyMap<string, number>, signs: Map<string, Sign>) {
    this.mixture = new Mixture(coder, OPINIONS, WEIGHINGS, RATE, REMEMBERED_BITS);
    this.words = words;
    this.signs = signs;
  }

  walk(prose: Prose): void {
    const names = [...this.signs.keys()].map((name) => name.split(" "));
    const alone = new Set(names.flatMap(([first = "", second]) => (second === undefined ? first : [])));
    const after = new Map<string, Set<string>>();
    for (const [first = "", second] of names)
      if (second !== undefined) after.set(first, (after.get(first) ?? new Set()).add(second));
    const seconds = new Set(names.flatMap(([, second]) => second ?? []));
    const others = prose.list([...new Set(names.flat())].filter((word) => !this.words.has(word)).sort());

    const found = { alone: [] as string[], first: [] as string[], second: [] as string[] };
    let before = 0;
    for (const word of [...this.words.keys(), ...others]) {
      this.by(0, this.sort(word), this.often(word), this.often(word) * 16 + Math.min(word.length, 8), before);
      const isAlone = this.choice(ASKED.alone, alone.has(word));
      const isFirst = this.choice(ASKED.first + isAlone, after.has(word));
      const isSecond = this.choice(ASKED.second + isAlone * 2 + isFirst, seconds.has(word));
      if (isAlone) found.alone.push(word);
      if (isFirst) found.first.push(word);
      if (isSecond) found.second.push(word);
      before = (before * 2 + isAlone) % 16;
    }
    const pairs = new Pairs(this.mixture, found.second, ASKED.pair, SORTS + PAIR);
    const follow = found.first.map((first) => pairs.after(this.often(first), after.get(first)));
    for (const word of found.alone) this.weigh(word, word);
    found.first.forEach((first, at) => {
      for (const second of follow[at] ?? []) this.weigh(`${first} ${second}`, first, second);
    });
  }

  /** What a sign weighs. */
  private weigh(name: string, first: string, second?: string): void {
    const given = this.signs.get(name) ?? NOTHING;
    const sort = second === undefined ? this.sort(first) : PAIR;
    const one = (second !== undefined && this.signs.get(first)) || NOTHING;
    const other = (second !== undefined && this.signs.get(second)) || NOTHING;
    const last = this.last[0] === first ? this.last[1] : NOTHING;
    const often = this.often(first) * 16 + (second === undefined ? 0 : this.often(second));
    const found = [...NOTHING];
    this.mixture.weighedBy[1] = SORTS + sort;

    const [lists, list1, list2] = [last[LIST] ?? 0, one[LIST] ?? 0, other[LIST] ?? 0];
    this.by(
      sort,
      sort * 32 + list1,
      sort * 32 + list2,
      list1 * 32 + list2,
      sort * 32 + lists,
      sort * 256 + often,
      often * 32 + list1,
    );
    const list = this.list(given[LIST] ?? 0);
    found[LIST] = list;
    if (list > 0) {
      const kind = Math.max(0, list - DANGER.length + 2);
      const same = list === list1 ? (list === list2 ? 3 : 2) : list === list2 ? 1 : 0;
      const [weight1, weight2] = [about(one[WEIGHT]), about(other[WEIGHT])];
      this.by(
        sort * 4 + kind,
        list * 8 + sort,
        (kind * 8 + weight1) * 8 + sort,
        (kind * 8 + weight2) * 8 + sort,
        (same * 8 + kind) * 8 + weight1,
        often * 4 + kind,
        same > 1 ? Math.min(one[WEIGHT] ?? 0, 10) * 4 + kind : kind - 4,
      );
      found[WEIGHT] = this.size(ASKED.weight, given[WEIGHT] ?? 0);
    }
    const strength = list === 0 ? 0 : Math.min(5, (found[WEIGHT] ?? 0) >> 1) + (list === DANGER.length ? 1 : 8);
    let some = 0;
    for (let at = FIRST_LEVEL; at < END; at++) {
      const isLevel = at < FIRST_ABOUT;
      let before = 0;
      for (let each = isLevel ? FIRST_LEVEL : FIRST_ABOUT; each < at; each++)
        before = before * 3 + Math.sign(found[each] ?? 0) + 1;
      const [weight1, weight2] = [about(one[at]), about(other[at])];
      this.mixture.weighedBy[2] = LISTS + at;
      this.by(
        at * 8 + sort,
        (at * 32 + list) * 8 + sort,
        ((sort * 16 + at) * 8 + weight1) * 8 + weight2,
        ((at * 81 + before) * 4 + some) * 2 + Math.sign(list),
        (at * 16 + strength) * 8 + sort,
        at * 256 + often,
        (at * 32 + list) * 64 + weight1 * 8 + weight2,
      );
      const isLast = at === END - 1 && list === 0 && some === 0;
      if (!isLast && !this.choice(ASKED.others + (isLevel ? 0 : 4) + some, given[at] !== 0)) continue;
      const isMinus = this.choice(ASKED.sign, (given[at] ?? 0) < 0);
      const size = this.size(ASKED.size, Math.abs(given[at] ?? 0));
      found[at] = isMinus ? -size : size;
      some = Math.min(3, some + 1);
    }
    this.mixture.weighedBy[2] = LISTS;
    this.last = [first, found];
    this.signs.set(name, found);
  }

  private list(given: number): number {
    if (!this.choice(ASKED.list, given > 0)) return 0;
    if (this.choice(ASKED.list + 1, given === DANGER.length)) return DANGER.length;
    let list = 1;
    for (let at = LIST_BITS - 1; at >= 0; at--)
      list = list * 2 + this.choice(ASKED.listBits + list, ((given >> at) & 1) === 1);
    return list - 2 ** LIST_BITS;
  }

  /** A number from 1: whether it is more than that, and so on. */
  private size(asked: number, given: number): number {
    let size = 1;
    while (this.choice(asked + Math.min(size, STEPS), given > size)) size++;
    return size;
  }

  private choice(asked: number, given: boolean): 0 | 1 {
    const { mixture } = this;
    mixture.weighedBy[0] = asked;
    mixture.ask(asked, 0);
    return mixture.bit(0, given ? 1 : 0) as 0 | 1;
  }

  /** What the opinions go by. */
  private by(...circumstances: readonly number[]): void {
    for (let at = 0; at < OPINIONS; at++) this.mixture.by[at] = Math.imul((circumstances[at] ?? -1) + 1, 0x2f0b4a27);
  }

  private sort(word: string): number {
    return word.startsWith("<") ? FAMILY : word.startsWith("^") ? TRAIT : this.words.has(word) ? WORD : NEW_WORD;
  }

  /** How often a word stands in the texts, from 0 to 12. */
  private often(word: string): number {
    return Math.min(12, 2 * (32 - Math.clz32(this.words.get(word) ?? 0)));
  }
}

/** A weight by its sign and whether it is small: from 0 to 5. */
function about(weight = 0): number {
  if (weight === 0) return 0;
  if (weight < 0) return weight < -3 ? 1 : 2;
  return weight > 6 ? 5 : weight > 2 ? 4 : 3;
}

function numbersOf(signs: UrgentSigns): number[] {
  const starts = [
    ...URGENT_LEVELS.map((each) => signs.level[each].start),
    ...ABOUT.map((each) => signs.about[each].start),
  ];
  const { start, soft_from, soft_pattern, soft_perhaps, quiet_below, hard_from } = signs;
  return [start, soft_from, soft_pattern, soft_perhaps, quiet_below, hard_from, ...starts];
}

function signsOf({ danger, level, about: whom }: UrgentSigns): Map<string, Sign> {
  const signs = new Map<string, number[]>();
  const put = (words: Readonly<Record<string, number>> = {}, at: number, list?: number): void => {
    for (const [name, weight] of Object.entries(words)) {
      const sign = signs.get(name) ?? [...NOTHING];
      sign[at] = weight;
      if (list !== undefined) sign[LIST] = list;
      signs.set(name, sign);
    }
  };
  DANGER.forEach((each, at) => {
    put(danger[each], WEIGHT, at + 1);
  });
  URGENT_LEVELS.forEach((each, at) => {
    put(level[each].words, FIRST_LEVEL + at);
  });
  ABOUT.forEach((each, at) => {
    put(whom[each].words, FIRST_ABOUT + at);
  });
  return signs;
}

function signsFrom(numbers: readonly number[], signs: ReadonlyMap<string, Sign>): UrgentSigns {
  const [start = 0, soft_from = 0, soft_pattern = 0, soft_perhaps = 0, quiet_below = 0, hard_from = 0, ...starts] =
    numbers;
  const lists = Array.from({ length: DANGER.length + 1 + END }, (): Record<string, number> => ({}));
  for (const [name, sign] of signs) {
    if (sign[LIST]) put(lists[sign[LIST]], name, sign[WEIGHT]);
    for (let at = FIRST_LEVEL; at < END; at++) if (sign[at] !== 0) put(lists[DANGER.length + 1 + at], name, sign[at]);
  }
  const weighed = <Name extends string>(names: readonly Name[], from: number) =>
    Object.fromEntries(
      names.map((name, at) => [
        name,
        { start: starts[from - FIRST_LEVEL + at] ?? 0, words: lists[DANGER.length + 1 + from + at] ?? {} },
      ]),
    ) as Record<Name, UrgentSigns["level"]["crisis"]>;
  const danger = DANGER.map((name, at) => [name, lists[at + 1] ?? {}] as const).filter(
    ([, words]) => Object.keys(words).length > 0,
  );
  return {
    start,
    soft_from,
    soft_pattern,
    soft_perhaps,
    quiet_below,
    hard_from,
    danger: Object.fromEntries(danger),
    level: weighed(URGENT_LEVELS, FIRST_LEVEL),
    about: weighed(ABOUT, FIRST_ABOUT),
  };
}

function put(list: Record<string, number> | undefined, name: string, weight: number | undefined): void {
  if (list !== undefined && weight !== undefined) list[name] = weight;
}
