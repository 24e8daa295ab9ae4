import {
  type Asked,
  type AskedNeed,
  asksForStated,
  type Bounds,
  type KnownNeeds,
  type Weights,
} from "../find/index.js";
import { type FrozenIndex, labelSet } from "../match/frozen/index.js";
import { NEED_GRADES } from "./labels.js";
import type { Reachable } from "./reachable.js";

/** How far needs that were read out of a name or a text are trusted at most: see `find/prepared.ts`. */
const IN_NAME = 0.85;
const IN_TEXT = 0.6;

/** What is known of a record: it has one of the needs, and is reachable or not. */
const [MET, BEYOND] = [1, 2];

/** Which records have the needs that were asked, and what these can give. */
export interface NeedPoints {
  /** The records with any of them: the first `count` of these. */
  readonly touched: Uint32Array;
  count: number;
  /** How many more have any of them, and are not reachable. */
  beyond: number;
  fill(asked: Asked, weights: Weights, reachable: Pick<Reachable, "has">): void;
  has(record: number): boolean;
  /** Whether it is one of those that are not reachable. */
  hasBeyond(record: number): boolean;
  of(record: number, bounds: Bounds): ReturnType<Bounds["needs"]>;
}

/** Its columns are made once; `fill` cleans what the question before it left. */
export function createNeedPoints(index: FrozenIndex): NeedPoints {
  const { records, labels, labelled } = index;
  const stated = new Float32Array(records);
  const inferred = new Float32Array(records);
  const direct = new Float32Array(records);
  const first = new Float32Array(records);
  const second = new Float32Array(records);
  const close = new Uint8Array(records);
  const [people, condition] = [labelSet(index, "main:people"), labelSet(index, "main:condition")];
  /** Whether what it is mainly for is one of the needs, and whether it has any. */
  const isMain = new Uint8Array(records);
  const met = new Uint8Array(records);
  const touched = new Uint32Array(records);
  const outside = new Uint32Array(records);

  const add = (need: AskedNeed, points: number, reachable: Pick<Reachable, "has">): void => {
    const { related } = need;
    const onlyStated = asksForStated(need);
    const list = labels.get(`need:${need.id}`);
    if (list === undefined) return;
    const end = labelled.starts[list + 1] ?? 0;
    for (let n = labelled.starts[list] ?? 0; n < end; n++) {
      const entry = labelled.entries[n] ?? 0;
      const record = entry >>> 2;
      const grade = entry & 3;
      const isStated = grade >= NEED_GRADES.stated;
      if (onlyStated && !isStated) continue;
      const before = met[record];
      if (before === BEYOND) continue;
      if (before === 0) {
        if (!reachable.has(record)) {
          met[record] = BEYOND;
          outside[self.beyond++] = record;
          continue;
        }
        met[record] = MET;
        touched[self.count++] = record;
      }
      const own = isStated ? points : points * (grade === NEED_GRADES.inName ? IN_NAME : IN_TEXT);
      const column = isStated ? stated : inferred;
      if (own > (column[record] ?? 0)) column[record] = own;
      if (grade === NEED_GRADES.main) isMain[record] = 1;
      if (related) {
        close[record] = 1;
        continue;
      }
      direct[record] = (direct[record] ?? 0) + own;
      const best = first[record] ?? 0;
      if (own > best) {
        first[record] = own;
        second[record] = best;
      } else if (own > (second[record] ?? 0)) second[record] = own;
    }
  };

  const known: KnownNeeds = {
    stated: 0,
    inferred: 0,
    main: "other",
    direct: 0,
    first: 0,
    second: 0,
    related: false,
  };
  const self: NeedPoints = {
    touched,
    count: 0,
    beyond: 0,
    fill({ needs, related }, weights, reachable) {
      for (let n = 0; n < self.beyond; n++) met[outside[n] ?? 0] = 0;
      self.beyond = 0;
      for (let n = 0; n < self.count; n++) {
        const record = touched[n] ?? 0;
        stated[record] = 0;
        inferred[record] = 0;
        direct[record] = 0;
        first[record] = 0;
        second[record] = 0;
        close[record] = 0;
        isMain[record] = 0;
        met[record] = 0;
      }
      self.count = 0;
      for (const need of needs) add(need, weights.need * need.strength, reachable);
      for (const need of related) add(need, weights.need * need.strength * weights.related, reachable);
    },
    has: (record) => met[record] === MET,
    hasBeyond: (record) => met[record] === BEYOND,
    of(record, bounds) {
      // One object for all of them: a question asks this of ten thousand records.
      known.stated = stated[record] ?? 0;
      known.inferred = inferred[record] ?? 0;
      known.main =
        isMain[record] === 1 ? "asked" : people(record) ? "people" : condition(record) ? "condition" : "other";
      known.direct = direct[record] ?? 0;
      known.first = first[record] ?? 0;
      known.second = second[record] ?? 0;
      known.related = close[record] === 1;
      return bounds.needs(known);
    },
  };
  return self;
}
