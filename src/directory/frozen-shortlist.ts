import {
  type Asked,
  addNames,
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
  labelSet,
  metresOf,
} from "../match/frozen/index.js";
import { createHeap } from "./heap.js";
import { createNeedPoints } from "./need-points.js";
import { createReachable, furthestSquare } from "./reachable.js";

/** Preferences that the index knows of every record by a label of the same name and value. */
const BY_VALUE: ReadonlySet<string> = new Set(["modes", "kinds", "led_by", "languages"]);
/** Those it knows by whether a record says anything of them. Of all others it is assumed that the record states them. */
const BY_KIND: ReadonlyMap<string, string> = new Map([
  ["carer", "carers"],
  ["age", "ages"],
]);
/** Most lines about a first visit that a record can have: a grade of three is three or four. */
const MOST_FIRST_LINES = 4;
/** As many that may not fit are told at most: `find/notes.ts`. */
const MOST_UNFIT = 20;
/** From this fit on a record answers the need, as `judge.ts` has it; a little less, for sums in another order. */
const ANSWERS = 0.5 - 1e-6;
/** More than any score: bands come first. */
const BAND = 1000;

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
export function createShortlister(index: FrozenIndex, lexicon: Lexicon): Shortlister {
  const scan = new IndexScan(index, lexicon.directory);
  const needs = createNeedPoints(index);
  const heap = createHeap(index.records);
  /** Records that were asked for by their name, or may have been. */
  const named = new BitSet(index.records);
  /** Records whose place in the heap is what they can come to, and not what any can. */
  const refined = new BitSet(index.records);
  const everything = [0, index.records];
  const reachable = createReachable(index);
  const label = createLabels(index);
  const [remote, home, somewhere] = [label("reach:remote"), label("reach:home"), label("reach:somewhere")];
  const [covers, nation] = [label("reach:covers"), label("reach:nation")];
  const firstTime = label("first-time");
  const statesModes = label("modes:any");

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
    const names = namesOf(scan, hitOf, finder, asked);
    named.clear();
    for (const [record, { name }] of names) if (name !== undefined) named.add(record);

    const preferences = bounds.preferences.map(({ kind, value, points }) => {
      const known = BY_VALUE.has(kind) ? `${kind}:${value}` : BY_KIND.get(kind);
      return { points, states: known === undefined ? undefined : label(known) };
    });
    const chosen = asked.request.modes ?? [];
    const modes = chosen.length === 0 ? undefined : chosen.map((mode) => label(`modes:${mode}`));
    const unfit = createTop(MOST_UNFIT);
    const { located } = asked;
    const ruler = located === undefined ? () => 0 : index.points.from(located.point);
    /** The square of the line from the person to a placed record: grows with the distance, and needs no sine. */
    const square = (record: number): number => ruler(record - index.unplaced);
    const asNamed = [...names].flatMap(([record, { name }]) => (name === "sure" ? [record] : []));
    let drawn = -1;
    /** Draws the circle, and looks for the needs in it. */
    const lookWithin = (metres: number): void => {
      if (metres === drawn) return;
      drawn = metres;
      reachable.draw(located, metres, asNamed);
      needs.fill(asked, weights, reachable);
    };

    function reachOf(record: number): number {
      let points = bounds.unknown;
      if (record >= index.unplaced) points = Math.max(points, bounds.venue(metresOf(square(record))));
      else if (somewhere(record)) points = Math.max(points, bounds.anyVenue);
      if (remote(record)) points = Math.max(points, bounds.remote);
      if (home(record)) points = Math.max(points, bounds.home);
      if (covers(record)) points = Math.max(points, bounds.area);
      return nation(record) ? Math.max(points, bounds.nation) : points;
    }

    /** What reach, choices, the first visit and the person can add to a record. */
    function restOf(record: number): number {
      let how = 0;
      for (const { states, points } of preferences) if (states === undefined || states(record)) how += points;
      const first = firstTime(record) ? bounds.firstTime(MOST_FIRST_LINES) : 0;
      return reachOf(record) + Math.min(bounds.preferenceMost, how) + first + bounds.person;
    }
    /** The same for any record: what is offered first, until a record's turn comes to be looked at more closely. */
    const restOfAny =
      Math.max(bounds.anyVenue, bounds.remote, bounds.home, bounds.area, bounds.nation) +
      Math.min(
        bounds.preferenceMost,
        preferences.reduce((sum, { points }) => sum + points, 0),
      ) +
      bounds.firstTime(MOST_FIRST_LINES) +
      bounds.person;

    function offer(record: number): void {
      const own = needs.of(record, bounds);
      const hit = named.has(record) ? names.get(record) : undefined;
      const isNamed = hit?.name === "sure";
      const text =
        hit?.name === undefined
          ? bounds.withText(own.points, says(record) ? scan.share(record) : 0)
          : bounds.named(own.points, hit.named, isNamed);
      const band = isNamed ? 0 : own.fit >= ANSWERS ? 1 : own.fit > 0 ? 2 : 3;
      const value = text - BAND * band;
      if (modes !== undefined && statesModes(record) && !modes.some((has) => has(record))) {
        unfit.offer(record, value);
      } else heap.offer(record, value + restOfAny);
    }

    const least = asked.needs.length > 0 ? LEAST_SHARE_BESIDE : LEAST_SHARE;
    /** Those that have the words only come after all others, and mostly are not needed. */
    const eachWordsOnly = (take: (record: number) => void): void => {
      for (let n = 0; n < scan.count; n++) {
        const record = scan.touched[n] ?? 0;
        if (!reachable.has(record) || scan.share(record) < least || needs.has(record) || named.has(record)) continue;
        if (says(record)) take(record);
      }
    };
    let waiting = 0;

    return {
      unfit: () => unfit.best().map(({ record }) => record),
      left: () => heap.size() + waiting,
      hit: (record) => names.get(record) ?? hitOf(record),
      within(metres) {
        lookWithin(metres);
        heap.clear();
        refined.clear();
        waiting = 0;
        eachWordsOnly(() => {
          waiting++;
        });
        let far = needs.beyond;
        for (let n = 0; n < needs.count; n++) offer(needs.touched[n] ?? 0);
        for (const [record, { name }] of names) {
          if (name === undefined || needs.has(record)) continue;
          if (reachable.has(record)) offer(record);
          else if (!needs.hasBeyond(record)) far++;
        }
        heap.order();
        return far;
      },
      next() {
        for (;;) {
          let top = heap.take();
          if (top === undefined && waiting > 0) {
            waiting = 0;
            eachWordsOnly(offer);
            heap.order();
            top = heap.take();
          }
          if (top === undefined) return undefined;
          if (refined.has(top.record)) {
            const band = Math.max(0, Math.ceil(-top.value / BAND)) as Prospect["band"];
            return { number: top.record, band, points: top.value + band * BAND };
          }
          refined.add(top.record);
          heap.put(top.record, top.value - restOfAny + restOf(top.record));
        }
      },
      goTo(metres) {
        if (located === undefined) return [];
        lookWithin(metres);
        const near = furthestSquare(located, metres);
        const homeNear = furthestSquare(located, 2 * metres);
        const there = (record: number): boolean =>
          record < index.unplaced ? somewhere(record) : square(record) <= (home(record) ? homeNear : near);
        return Array.from(needs.touched.subarray(0, needs.count)).filter(there);
      },
    };
  };
}

type LabelTest = (record: number) => boolean;

/** Tests for labels, each made once. */
function createLabels(index: FrozenIndex): (label: string) => LabelTest {
  const made = new Map<string, LabelTest>();
  return (label) => {
    const test = made.get(label) ?? labelSet(index, label);
    made.set(label, test);
    return test;
  };
}

/** The records that go by what was typed. */
function namesOf(
  scan: IndexScan,
  hitOf: (record: number) => Hit | undefined,
  finder: Pick<Finder, "names" | "records">,
  asked: Asked,
): Map<number, Hit> {
  const names = new Map<number, Hit>();
  for (let n = 0; n < scan.count; n++) {
    const record = scan.touched[n] ?? 0;
    if (scan.named(record) > 0) names.set(record, scan.hit(record, 0));
  }
  addNames(names, finder, asked, hitOf);
  return names;
}
