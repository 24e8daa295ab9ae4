import type { BitSet, FrozenIndex } from "../match/frozen/index.js";
import type { Facts } from "./facts.js";
import type { NeedPoints } from "./need-points.js";
import type { Reachable } from "./reachable.js";

/** Records that differ in little that the question asks: they are told apart only when their turn comes. */
export interface Batch {
  /** Where the last that was put in stands among those told apart: {@link Batches.each} goes on from it. */
  last: number;
  size: number;
  /** The way in which they have the needs, and their kin. */
  way: number;
  kin: number;
  /** Whether they may be a place to go within the circle. */
  isNear: boolean;
  /** Whether they state something that speaks against them. */
  isAgainst: boolean;
  /** Whether they hold some of the words. */
  hasWords: boolean;
  /** The most that any of them can come to: for whoever asked for the batch to say. */
  most: number;
}

/** Puts the records that have needs into batches. */
export interface Batches {
  /**
   * Puts in batches what was told apart.
   * @param from which of these is the first, of {@link NeedPoints.told}
   * @param apart records that are not to be put in any
   * @param against records that state something that speaks against them
   * @param holding records that hold some of the words
   */
  fill(from: number, apart: BitSet, against: BitSet, holding: BitSet): Batch[];
  /** Gives the records of a batch in turn: as long as no other question is asked. */
  each(batch: Batch, take: (record: number) => void): void;
}

/** Stands before the first that was put into a batch. */
const NONE = -1;
/** Bits of a key beside way and kin, and how many there are. */
const [AGAINST, NEAR, WORDS, BESIDE] = [1, 2, 4, 3];

/**
 * Made once for a frozen directory: a question walks over thousands of records here, and makes nothing for each. A
 * batch is a chain from record to record, so that each is looked at once.
 */
export function createBatches(
  { records }: FrozenIndex,
  { kins, kinOf }: Facts,
  needs: NeedPoints,
  { near }: Reachable,
): Batches {
  /** Of each that was put in a batch, by its place among those told apart, the one that was put in before it. */
  const before = new Int32Array(records);
  /** By way, kin and the bits: the number of the batch in the list, from 1. Clean between questions. */
  let numbers = new Uint32Array(0);
  const { told, wayOf } = needs;

  return {
    fill(from, apart, against, holding) {
      const keys = (needs.ways * kins.length) << BESIDE;
      if (numbers.length < keys) numbers = new Uint32Array(keys);
      const batches: Batch[] = [];
      const used: number[] = [];
      for (let n = from; n < needs.count; n++) {
        const record = told[n] ?? 0;
        if (apart.has(record)) continue;
        const way = wayOf[record] ?? 0;
        const kin = kinOf[record] ?? 0;
        const bits = against.bit(record) * AGAINST + near.bit(record) * NEAR + holding.bit(record) * WORDS;
        const key = ((way * kins.length + kin) << BESIDE) + bits;
        const number = numbers[key] ?? 0;
        let batch = number === 0 ? undefined : batches[number - 1];
        if (batch === undefined) {
          const has = (bit: number): boolean => (bits & bit) !== 0;
          const beside = { isNear: has(NEAR), isAgainst: has(AGAINST), hasWords: has(WORDS) };
          batch = { last: NONE, size: 0, way, kin, ...beside, most: 0 };
          numbers[key] = batches.push(batch);
          used.push(key);
        }
        before[n] = batch.last;
        batch.last = n;
        batch.size++;
      }
      for (const key of used) numbers[key] = 0;
      return batches;
    },
    each({ last }, take) {
      for (let n = last; n !== NONE; n = before[n] ?? NONE) take(told[n] ?? 0);
    },
  };
}
