import type { BitSet, FrozenIndex } from "../match/frozen/index.js";
import type { Facts } from "./facts.js";
import type { NeedPoints } from "./need-points.js";
import type { Reachable } from "./reachable.js";

/** Records that differ in little that the question asks: they are told apart only when their turn comes. */
export interface Batch {
  /** Where they stand in {@link Batches.sorted}. */
  start: number;
  end: number;
  /** The way in which they have the needs, and their kin. */
  way: number;
  kin: number;
  /** Whether they may be a place to go within the circle. */
  isNear: boolean;
  /** Whether they state something that speaks against them. */
  isAgainst: boolean;
  /** The most that any of them can come to: for whoever asked for the batch to say. */
  most: number;
}

/** Puts the records that have needs into batches. */
export interface Batches {
  readonly sorted: Uint32Array;
  /** How many of the records are out of reach, as `fill` found. */
  far: number;
  /**
   * @param apart records that are not to be put in any
   * @param against records that state something that speaks against them
   */
  fill(apart: BitSet, against: BitSet): Batch[];
}

/** The key of a record that is in no batch. */
const NOWHERE = 0xffffffff;
/** Bits of a key beside way and kin. */
const [AGAINST, NEAR, BESIDE] = [1, 2, 2];

/** Made once for a frozen directory: a question walks over thousands of records here, and makes nothing for each. */
export function createBatches(
  { records }: FrozenIndex,
  { kins, kinOf }: Facts,
  needs: NeedPoints,
  { bits, near }: Reachable,
): Batches {
  const sorted = new Uint32Array(records);
  const keys = new Uint32Array(records);
  const { touched, wayOf } = needs;

  const self: Batches = {
    sorted,
    far: 0,
    fill(apart, against) {
      let far = 0;
      const counts = new Uint32Array((needs.ways * kins.length) << BESIDE);
      const used: number[] = [];
      for (let n = 0; n < needs.count; n++) {
        const record = touched[n] ?? 0;
        let key = NOWHERE;
        if (!bits.has(record)) far++;
        else if (!apart.has(record)) {
          const kind = (wayOf[record] ?? 0) * kins.length + (kinOf[record] ?? 0);
          key = (kind << BESIDE) + (near.has(record) ? NEAR : 0) + (against.has(record) ? AGAINST : 0);
          const count = counts[key] ?? 0;
          if (count === 0) used.push(key);
          counts[key] = count + 1;
        }
        keys[n] = key;
      }
      self.far = far;
      let start = 0;
      const batches = used.map((key): Batch => {
        const end = start + (counts[key] ?? 0);
        const kind = key >>> BESIDE;
        const [way, kin] = [Math.floor(kind / kins.length), kind % kins.length];
        const batch = { start, end, way, kin, isNear: (key & NEAR) !== 0, isAgainst: (key & AGAINST) !== 0, most: 0 };
        counts[key] = start;
        start = end;
        return batch;
      });
      for (let n = 0; n < needs.count; n++) {
        const key = keys[n] ?? NOWHERE;
        if (key === NOWHERE) continue;
        const at = counts[key] ?? 0;
        sorted[at] = touched[n] ?? 0;
        counts[key] = at + 1;
      }
      return batches;
    },
  };
  return self;
}
