import {
  type Asked,
  addNames,
  aroundOf,
  bandOf,
  boundsOf,
  type Finder,
  type Hit,
  isGeneric,
  LEAST_SHARE,
  LEAST_SHARE_BESIDE,
  type Prospect,
  type Shortlist,
  type Weights,
} from "../find/index.js";
import {
  askedWords,
  BitSet,
  createTop,
  type FrozenIndex,
  IndexScan,
  type Lexicon,
  squareOf,
} from "../match/frozen/index.js";
import { type Batch, createBatches } from "./batches.js";
import type { Facts } from "./facts.js";
import { createHeap } from "./heap.js";
import { createNeedPoints } from "./need-points.js";
import { createReachable } from "./reachable.js";
import { createRest } from "./rest.js";

/** As many that may not fit are told at most: `find/notes.ts`. */
const MOST_UNFIT = 20;
/** More than any score: bands come first. */
const BAND = 1000;
/** More than freshness can take away from a score. */
const LOWEST = 100;

/** Makes the shortlist of a question. */
export type Shortlister = (
  asked: Asked,
  weights: Weights,
  finder: Pick<Finder, "names" | "records">,
) => Shortlist | undefined;

/**
 * Makes what orders the candidates of a question to a frozen directory by the most they can come to. Its columns are
 * made once, and hold what they say until the next question.
 */
export function createShortlister(index: FrozenIndex, lexicon: Lexicon, facts: Facts): Shortlister {
  const scan = new IndexScan(index, lexicon.directory);
  const needs = createNeedPoints(index, facts);
  const restFor = createRest(index, facts);
  const heap = createHeap(index.records);
  /** Records that were asked for by their name, or may have been. */
  const named = new BitSet(index.records);
  /** Records within reach that have only what is close to what was asked. */
  const close = new BitSet(index.records);
  const some = new BitSet(index.records);
  const everything = [0, index.records];
  const reachable = createReachable(index);
  const batches = createBatches(index, facts, needs, reachable);

  /** Records that have the words only: they come after all others, and mostly are not needed. */
  const wordsOnly = new Uint32Array(index.records);
  /** Lists them. @param least share of the words @returns how many there are */
  function listWordsOnly(least: number, says: (record: number) => boolean): number {
    let count = 0;
    const most = scan.countWith(least);
    for (let n = 0; n < most; n++) {
      const record = scan.touched[n] ?? 0;
      if (!reachable.bits.has(record) || needs.any.has(record) || named.has(record)) continue;
      if (scan.share(record) >= least && says(record)) wordsOnly[count++] = record;
    }
    return count;
  }

  return (asked, weights, finder) => {
    // Without a need or a word every record is as good as any other: there is nothing to put in order.
    if (!asked.wants) return undefined;
    const bounds = boundsOf(asked, weights);
    scan.clear();
    const read = askedWords(lexicon, asked.words);
    scan.scan(read, everything);
    const telling = read.reduce((bits, { word }, bit) => (isGeneric(word) ? bits : bits | (1 << bit)), 0);
    /** Whether a record's text says more than "group" and "support", where more was asked. */
    const says = (record: number): boolean =>
      telling === 0 || (scan.bits(record) & telling) !== 0 || scan.named(record) > 0;
    const hitOf = (record: number): Hit | undefined =>
      scan.bits(record) !== 0 && says(record) ? scan.hit(record, 0) : undefined;
    const names = namesOf(scan);
    addNames(names, finder, asked, hitOf, aroundIn(index, asked));
    named.clear();
    for (const [record, { name }] of names) if (name !== undefined) named.add(record);
    const asNamed = [...names].flatMap(([record, { name }]) => (name === "sure" ? [record] : []));
    needs.gather(asked, weights, bounds);
    const rest = restFor(asked, bounds);
    const { located } = asked;

    const worthOf = (record: number): number => {
      const own = needs.worth(needs.wayOf[record] ?? 0, facts.kinOf[record] ?? 0);
      const hit = named.has(record) ? names.get(record) : undefined;
      const isNamed = hit?.name === "sure";
      const text =
        hit?.name === undefined
          ? bounds.withText(own.points, says(record) ? scan.share(record) : 0)
          : bounds.named(own.points, hit.named, isNamed);
      return text + rest.points(record) - BAND * bandOf(isNamed, own.fit);
    };
    const unfit = createTop(MOST_UNFIT);
    const offer = (record: number): void => {
      if (rest.against.has(record)) unfit.offer(record, worthOf(record));
      else heap.put(record, worthOf(record));
    };
    /** Batches of those that fit and of those that may not, the most promising last. */
    let [fitting, notFitting]: [Batch[], Batch[]] = [[], []];
    let waiting = 0;
    /** The most that records can come to by all but needs and text, by their kin, in the circle and outside it. */
    let nearest: number[] = [];
    let further: number[] = [];
    /** The most that those can come to that have only what is close; minus infinity when they are in batches. */
    let mostClose = Number.NEGATIVE_INFINITY;
    const mostOf = ({ points, fit }: ReturnType<typeof needs.worth>, share: number, others: number): number =>
      bounds.withText(points, share) + others - BAND * bandOf(false, fit);

    /** Puts records into batches. */
    function sort(among: BitSet): void {
      const from = needs.count;
      needs.tell(among);
      for (const batch of batches.fill(from, named, rest.against, scan.holding)) {
        const others = (batch.isNear ? nearest : further)[batch.kin] ?? 0;
        batch.most = mostOf(needs.worth(batch.way, batch.kin), batch.hasWords ? 1 : 0, others);
        (batch.isAgainst ? notFitting : fitting).push(batch);
      }
      fitting.sort((a, b) => a.most - b.most);
      notFitting.sort((a, b) => a.most - b.most);
    }
    /** Takes the batches that may hold better ones than what is known. */
    function open(list: Batch[], best: () => number, take: (record: number) => void): void {
      for (;;) {
        const batch = list.at(-1);
        const most = batch?.most ?? Number.NEGATIVE_INFINITY;
        if (mostClose > Number.NEGATIVE_INFINITY && mostClose >= most && mostClose >= best()) {
          mostClose = Number.NEGATIVE_INFINITY;
          sort(close);
        } else if (batch !== undefined && most >= best()) {
          list.pop();
          batches.each(batch, take);
        } else return;
      }
    }

    const least = asked.needs.length > 0 ? LEAST_SHARE_BESIDE : LEAST_SHARE;
    return {
      unfit() {
        open(notFitting, unfit.least, (record) => {
          unfit.offer(record, worthOf(record));
        });
        return unfit.best().map(({ record }) => record);
      },
      left() {
        let left = heap.size() + waiting;
        for (const { size } of fitting) left += size;
        if (mostClose === Number.NEGATIVE_INFINITY) return left;
        some.clear();
        some.addAny([close]);
        some.leaveOut(rest.against);
        return left + some.count();
      },
      hit: (record) => names.get(record) ?? hitOf(record),
      within(metres) {
        reachable.draw(located, metres, asNamed, asked.request.modes);
        heap.clear();
        [fitting, notFitting] = [[], []];
        waiting = listWordsOnly(least, says);
        nearest = rest.mostOf(0);
        further = rest.mostOf(metres);
        some.clear();
        some.addAny([needs.direct, named]);
        some.keep(reachable.bits);
        sort(some);
        close.clear();
        close.addAny([needs.any]);
        close.leaveOut(some);
        close.keep(reachable.bits);
        mostClose = close.count() === 0 ? Number.NEGATIVE_INFINITY : mostOf(needs.mostClose(), 1, Math.max(...nearest));
        some.clear();
        some.addAny([needs.any]);
        some.leaveOut(reachable.bits);
        let far = some.count();
        for (const [record, { name }] of names) {
          if (name === undefined) continue;
          if (reachable.bits.has(record)) offer(record);
          else if (!needs.any.has(record)) far++;
        }
        return far;
      },
      next() {
        open(fitting, heap.most, (record) => {
          heap.put(record, worthOf(record));
        });
        if (heap.size() === 0 && waiting > 0) {
          for (let n = 0; n < waiting; n++) offer(wordsOnly[n] ?? 0);
          waiting = 0;
        }
        const top = heap.take();
        if (top === undefined) return undefined;
        const band = Math.max(0, Math.ceil((-top.value - LOWEST) / BAND)) as Prospect["band"];
        return { number: top.record, band, points: top.value + band * BAND };
      },
      goTo(metres) {
        if (located === undefined) return [];
        reachable.draw(located, metres, []);
        const ruler = index.points.from(located.point);
        reachable.near.keep(needs.any);
        reachable.near.leaveOut(rest.against);
        // Distance does not count for them, so they are places to go wherever they are.
        for (const record of asNamed) reachable.near.add(record);
        const there = reachable.near.numbers();
        const away = new Map<number, number>();
        for (const record of there) away.set(record, record < index.unplaced ? 0 : ruler(record - index.unplaced));
        return there.sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0) || a - b);
      },
    };
  };
}

/** The records whose words say that they go by what was typed. */
function namesOf(scan: IndexScan): Map<number, Hit> {
  const names = new Map<number, Hit>();
  for (let n = 0; n < scan.namedCount; n++) {
    const record = scan.touchedByName[n] ?? 0;
    if (scan.named(record) > 0) names.set(record, scan.hit(record, 0));
  }
  return names;
}

/** What `isAround` of `find/candidates.ts` says of a record, told by the index alone. */
function aroundIn({ unplaced, points }: FrozenIndex, asked: Asked): (record: number) => boolean {
  const { located } = asked;
  if (located === undefined) return () => true;
  const ruler = points.from(located.point);
  const furthest = squareOf(aroundOf(asked, located));
  return (record) => record < unplaced || ruler(record - unplaced) <= furthest;
}
