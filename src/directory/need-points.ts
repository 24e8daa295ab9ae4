import {
  type Asked,
  type AskedNeed,
  asksForStated,
  type Bounds,
  type HowItHas,
  type KnownNeeds,
  TRUST,
  trustIn,
  type Weights,
} from "../find/index.js";
import { BitSet, type FrozenIndex } from "../match/frozen/index.js";
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
  /** Finds the records that have any of the needs: to be called first. */
  gather(asked: Asked, weights: Weights, bounds: Bounds): void;
  /** All that have any of the needs that were asked, or one that is close to them. */
  readonly any: BitSet;
  /** Those among them that have one that was asked. */
  readonly direct: BitSet;
  /** What those come to at most that only have one that is close. */
  mostClose(): Worth;
  /** Tells apart in which way some records have the needs. To be called once for each, however often. */
  tell(among: BitSet): void;
  /** The records that were told apart: the first `count` of these. */
  readonly told: Uint32Array;
  count: number;
  /** In how many ways records have the needs; the first is to have none. */
  ways: number;
  /** Of each record that was told apart, the number of its way: 0 when it has none. */
  readonly wayOf: Uint32Array;
  /** What the needs of a record come to that has them in a way and is of a kin. */
  worth(way: number, kin: number): Worth;
}

const SEEMING: readonly HowItHas[] = Object.entries(SEEMING_GRADES)
  .sort(([, a], [, b]) => a - b)
  .map(([how]) => how as HowItHas);
/** Grades of the lists of whom records welcome: those that have one are graded 1. */
const WELCOMING = 2;
const STATED = Object.keys(STATED_GRADES).length;
const NOTHING: Worth = { points: 0, fit: 0 };
/** What a record may be mainly for. What is for nothing in particular is for all that it has. */
const MAIN: readonly KnownNeeds["main"][] = ["asked", "other", "people", "condition"];

/**
 * Its columns are made once; `gather` cleans what the question before it left. Thousands of records have only what is
 * close to what was asked, and mostly none of them rises among the first: they are told apart when it comes to that.
 */
export function createNeedPoints(index: FrozenIndex, { kins }: Facts): NeedPoints {
  const { records, labels, labelled } = index;
  const wayOf = new Uint32Array(records);
  const told = new Uint32Array(records);
  const any = new BitSet(records);
  const direct = new BitSet(records);
  const mainOf = kins.map(mainFor);
  const insteadOf = kins.map((kin) => kin.has("carers:instead"));
  let ways: Way[] = [];
  let limits: Bounds | undefined;
  let needs: readonly AskedNeed[] = [];
  /** Those close to what was asked, the closest first, and what of a need's strength they count. */
  let close: readonly AskedNeed[] = [];
  let share = 0;

  /** The part of the lists that a label has. */
  function listOf(label: string): [from: number, to: number] {
    const list = labels.get(label);
    return list === undefined ? [0, 0] : [labelled.starts[list] ?? 0, labelled.starts[list + 1] ?? 0];
  }

  /** @param grade those of this grade alone, where one is given */
  function put(set: BitSet, label: string, grade?: number): void {
    const [from, to] = listOf(label);
    for (let n = from; n < to; n++) {
      const entry = labelled.entries[n] ?? 0;
      if (grade === undefined || (entry & 3) === grade) set.add(entry >>> 2);
    }
  }

  /**
   * Adds a need to the ways of the records that have it.
   * @param grades how many grades the list tells apart
   * @param further the way of those who have it beside what they had, by its number
   * @param only those of this grade alone, where one is given
   */
  function add(
    among: BitSet,
    label: string,
    grades: number,
    further: (way: number, grade: number) => number,
    only?: number,
  ): void {
    const [from, to] = listOf(label);
    const next: number[] = [];
    let { count } = self;
    for (let n = from; n < to; n++) {
      const entry = labelled.entries[n] ?? 0;
      const record = entry >>> 2;
      if (!among.has(record) || (only !== undefined && (entry & 3) !== only)) continue;
      const way = wayOf[record] ?? 0;
      if (way === 0) told[count++] = record;
      const step = way * grades + (entry & 3);
      const after = next[step] ?? further(way, entry & 3);
      next[step] = after;
      wayOf[record] = after;
    }
    self.count = count;
  }

  /** What is only close to what was asked counts when it is the best there is, and never beside another. */
  function isBest(need: AskedNeed, how: HowItHas, { has }: Way): boolean {
    const own = need.strength * share * trustIn(TRUST[how], need);
    return has.every((each) => {
      const other = each.need.strength * trustIn(TRUST[each.how], each.need);
      return each.need.related ? other * share < own : other <= own;
    });
  }

  function addStated(among: BitSet, need: AskedNeed): void {
    add(among, `need:${need.id}`, STATED, (number, grade) => {
      const before = ways[number] as Way;
      const isMain = before.isMain || grade === STATED_GRADES.main;
      if (!need.related || isBest(need, "stated", before)) {
        return ways.push({ has: [...before.has, { need, how: "stated" }], isMain, worth: [] }) - 1;
      }
      if (isMain === before.isMain) return number;
      before.asMain ??= ways.push({ has: before.has, isMain, worth: [] }) - 1;
      return before.asMain;
    });
  }

  function addUnstated(among: BitSet, need: AskedNeed): void {
    const having = (number: number, how: HowItHas): number => {
      const { has, isMain } = ways[number] as Way;
      return ways.push({ has: [...has, { need, how }], isMain, worth: [] }) - 1;
    };
    add(among, `seems:${need.id}`, SEEMING.length, (number, grade) => having(number, SEEMING[grade] ?? "mainly"));
    add(among, `welcomes:${need.id}`, WELCOMING, (number) => having(number, "welcomed"));
  }

  /** Of what is only close to what was asked, what is mentioned beside other things does not count. */
  function addMainly(among: BitSet, need: AskedNeed): void {
    const { mainly } = SEEMING_GRADES;
    const further = (number: number): number => {
      const before = ways[number] as Way;
      if (!isBest(need, "mainly", before)) return number;
      return ways.push({ has: [...before.has, { need, how: "mainly" }], isMain: before.isMain, worth: [] }) - 1;
    };
    add(among, `seems:${need.id}`, SEEMING.length, further, mainly);
  }

  const self: NeedPoints = {
    any,
    direct,
    told,
    wayOf,
    count: 0,
    ways: 0,
    gather(asked, weights, bounds) {
      for (let n = 0; n < self.count; n++) wayOf[told[n] ?? 0] = 0;
      self.count = 0;
      limits = bounds;
      ways = [{ has: [], isMain: false, worth: [] }];
      needs = asked.needs;
      close = [...asked.related].sort((a, b) => b.strength - a.strength);
      share = weights.related;
      direct.clear();
      for (const need of needs) {
        put(direct, `need:${need.id}`);
        if (asksForStated(need)) continue;
        put(direct, `seems:${need.id}`);
        put(direct, `welcomes:${need.id}`);
      }
      any.clear();
      any.addAny([direct]);
      for (const need of close) {
        put(any, `need:${need.id}`);
        put(any, `seems:${need.id}`, SEEMING_GRADES.mainly);
      }
    },
    mostClose() {
      const [need] = close;
      if (need === undefined || limits === undefined) return NOTHING;
      return limits.needs({ has: [{ need, how: "stated" }], main: "asked", instead: false });
    },
    tell(among) {
      for (const need of needs) {
        addStated(among, need);
        if (!asksForStated(need)) addUnstated(among, need);
      }
      for (const need of close) {
        addStated(among, need);
        addMainly(among, need);
      }
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
