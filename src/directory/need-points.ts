import {
  type Asked,
  type AskedNeed,
  asksForStated,
  type Bounds,
  type HowItHas,
  type KnownNeeds,
  TRUST,
  type Weights,
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
  /** One of them is what the record is mainly for. */
  isMain: boolean;
  /** The number of the way that is the same but for that, where there is one. */
  asMain?: number;
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
  fill(asked: Asked, weights: Weights, bounds: Bounds): void;
  /** Of each record, the number of its way: 0 when it has none. */
  readonly wayOf: Uint32Array;
  /** What the needs of a record come to that has them in a way and is of a kin. */
  worth(way: number, kin: number): Worth;
}

const SEEMING: readonly HowItHas[] = Object.entries(SEEMING_GRADES)
  .sort(([, a], [, b]) => a - b)
  .map(([how]) => how as HowItHas);
const STATED = Object.keys(STATED_GRADES).length;
const NOTHING: Worth = { points: 0, fit: 0 };
/** What a record may be mainly for. What is for nothing in particular is for all that it has. */
const MAIN: readonly KnownNeeds["main"][] = ["asked", "other", "people", "condition"];

/** Its columns are made once; `fill` cleans what the question before it left. */
export function createNeedPoints(index: FrozenIndex, { kins }: Facts): NeedPoints {
  const { records, labels, labelled } = index;
  const wayOf = new Uint32Array(records);
  const touched = new Uint32Array(records);
  const mainOf = kins.map(mainFor);
  const insteadOf = kins.map((kin) => kin.has("carers:instead"));
  let ways: Way[] = [];
  let limits: Bounds | undefined;

  /**
   * Adds a need to the ways of all records that have it.
   * @param grades how many grades the list tells apart
   * @param further the way of those who have it beside what they had, by its number
   */
  function add(label: string, grades: number, further: (way: number, grade: number) => number): void {
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
        after = further(way, entry & 3);
        next[step] = after;
      }
      wayOf[record] = after;
    }
    self.count = count;
  }

  function addStated(need: AskedNeed, related: number): void {
    add(`need:${need.id}`, STATED, (number, grade) => {
      const before = ways[number] as Way;
      const isMain = before.isMain || grade === STATED_GRADES.main;
      // What is only close to what was asked counts when it is the best there is, and never beside another.
      const isBest = before.has.every(
        (each) => !each.need.related && each.need.strength * TRUST[each.how] <= need.strength * related,
      );
      if (!need.related || isBest) {
        return ways.push({ has: [...before.has, { need, how: "stated" }], isMain, worth: [] }) - 1;
      }
      if (isMain === before.isMain) return number;
      before.asMain ??= ways.push({ has: before.has, isMain, worth: [] }) - 1;
      return before.asMain;
    });
  }

  function addSeeming(need: AskedNeed): void {
    add(`seems:${need.id}`, SEEMING.length, (number, grade) => {
      const { has, isMain } = ways[number] as Way;
      const how = SEEMING[grade] ?? "name";
      return ways.push({ has: [...has, { need, how }], isMain, worth: [] }) - 1;
    });
  }

  const self: NeedPoints = {
    touched,
    wayOf,
    count: 0,
    ways: 0,
    fill({ needs, related }, weights, bounds) {
      for (let n = 0; n < self.count; n++) wayOf[touched[n] ?? 0] = 0;
      self.count = 0;
      limits = bounds;
      ways = [{ has: [], isMain: false, worth: [] }];
      for (const need of needs) {
        addStated(need, 1);
        if (!asksForStated(need)) addSeeming(need);
      }
      // A guess at what is merely close to what was asked does not count. The closest come first.
      const closest = [...related].sort((a, b) => b.strength - a.strength);
      for (const need of closest) addStated(need, weights.related);
      self.ways = ways.length;
    },
    worth(number, kin) {
      const way = ways[number];
      if (number === 0 || way === undefined || limits === undefined) return NOTHING;
      const instead = insteadOf[kin] === true;
      const main = way.isMain ? 0 : (mainOf[kin] ?? 0);
      const at = main * 2 + Number(instead);
      const known = way.worth[at];
      if (known !== undefined) return known;
      const made = limits.needs({ has: way.has, main: MAIN[main] ?? "other", instead });
      way.worth[at] = made;
      return made;
    },
  };
  return self;
}

/** What a kin is mainly for, when that was not asked: its place in `MAIN`. */
function mainFor(kin: Kin): number {
  if (kin.has("main:none")) return 0;
  return kin.has("main:people") ? 2 : kin.has("main:condition") ? 3 : 1;
}
