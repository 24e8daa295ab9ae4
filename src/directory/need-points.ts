import {
  type Asked,
  type AskedNeed,
  asksForStated,
  type Bounds,
  type HowItHas,
  type KnownNeeds,
} from "../find/index.js";
import type { FrozenIndex } from "../match/frozen/index.js";
import type { Facts, Kin } from "./facts.js";
import { SEEMING_GRADES, STATED_GRADES } from "./labels.js";

/** What a record's needs come to at most. */
type Worth = ReturnType<Bounds["needs"]>;

/**
 * Thousands of records have the needs that were asked in a few dozen ways only. What a way is worth is worked out
 * once a question, by the rules that judge a record.
 */
interface Way {
  has: readonly { need: AskedNeed; how: HowItHas }[];
  /** One of them is what the record is mainly for, or it is mainly for nothing. */
  isMain: boolean;
  /** By what it is mainly for otherwise, and for whom: see `worthOf`. */
  worth: (Worth | undefined)[];
}

/** Which records have the needs that were asked, and how. */
export interface NeedPoints {
  /** The records with any of them: the first `count` of these. */
  readonly touched: Uint32Array;
  count: number;
  /** In how many ways records have them; the first is to have none. */
  ways: number;
  fill(asked: Asked, bounds: Bounds): void;
  has(record: number): boolean;
  /** The number of a record's way. */
  wayOf(record: number): number;
  /** What the needs of a record come to that has them in a way and is of a kin. */
  worth(way: number, kin: number): Worth;
}

const SEEMING: readonly HowItHas[] = Object.entries(SEEMING_GRADES)
  .sort(([, a], [, b]) => a - b)
  .map(([how]) => how as HowItHas);
const STATED = Object.keys(STATED_GRADES).length;
const NOTHING: Worth = { points: 0, fit: 0 };
/** What a record may be mainly for that was not asked. */
const MAIN: readonly KnownNeeds["main"][] = ["other", "people", "condition"];

/** Its columns are made once; `fill` cleans what the question before it left. */
export function createNeedPoints(index: FrozenIndex, { kins }: Facts): NeedPoints {
  const { records, labels, labelled } = index;
  const wayOf = new Uint32Array(records);
  const touched = new Uint32Array(records);
  const mainOf = kins.map((kin: Kin) => (kin.has("main:people") ? 1 : kin.has("main:condition") ? 2 : 0));
  const insteadOf = kins.map((kin: Kin) => kin.has("carers:instead"));
  let ways: Way[] = [];
  let limits: Bounds | undefined;

  /** Adds a need to the ways of all records that have it. @param grades how many grades the list tells apart */
  function add(label: string, grades: number, further: (way: Way, grade: number) => Way): void {
    const list = labels.get(label);
    if (list === undefined) return;
    const next = new Uint32Array(ways.length * grades);
    const { entries, starts } = labelled;
    const end = starts[list + 1] ?? 0;
    let { count } = self;
    for (let n = starts[list] ?? 0; n < end; n++) {
      const entry = entries[n] ?? 0;
      const record = entry >>> 2;
      const way = wayOf[record] ?? 0;
      if (way === 0) touched[count++] = record;
      const step = way * grades + (entry & 3);
      let after = next[step] ?? 0;
      if (after === 0) {
        after = ways.push(further(ways[way] as Way, entry & 3)) - 1;
        next[step] = after;
      }
      wayOf[record] = after;
    }
    self.count = count;
  }

  function addNeed(need: AskedNeed): void {
    add(`need:${need.id}`, STATED, ({ has, isMain }, grade) => ({
      has: [...has, { need, how: "stated" }],
      isMain: isMain || grade === STATED_GRADES.main,
      worth: [],
    }));
    if (asksForStated(need)) return;
    add(`seems:${need.id}`, SEEMING.length, ({ has }, grade) => ({
      has: [...has, { need, how: SEEMING[grade] ?? "name" }],
      isMain: true,
      worth: [],
    }));
  }

  const self: NeedPoints = {
    touched,
    count: 0,
    ways: 0,
    fill({ needs, related }, bounds) {
      for (let n = 0; n < self.count; n++) wayOf[touched[n] ?? 0] = 0;
      self.count = 0;
      limits = bounds;
      ways = [{ has: [], isMain: false, worth: [] }];
      for (const need of needs) addNeed(need);
      for (const need of related) addNeed(need);
      self.ways = ways.length;
    },
    has: (record) => wayOf[record] !== 0,
    wayOf: (record) => wayOf[record] ?? 0,
    worth(number, kin) {
      const way = ways[number];
      if (number === 0 || way === undefined || limits === undefined) return NOTHING;
      const instead = insteadOf[kin] === true;
      const main = way.isMain ? 0 : (mainOf[kin] ?? 0);
      const at = main * 2 + Number(instead);
      const known = way.worth[at];
      if (known !== undefined) return known;
      const made = limits.needs({ has: way.has, main: way.isMain ? "asked" : (MAIN[main] ?? "other"), instead });
      way.worth[at] = made;
      return made;
    },
  };
  return self;
}
