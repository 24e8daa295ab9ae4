import { type Asked, type Bounds, gendersAsked, languageOf } from "../find/index.js";
import { BitSet, type FrozenIndex, labelBits, metresOf, squareOf } from "../match/frozen/index.js";
import type { Facts, Kin } from "./facts.js";

/** Preferences that the index knows of every record by a label of the same name and value. */
const BY_VALUE: ReadonlySet<string> = new Set(["modes", "kinds", "led_by", "languages"]);
/** Those it knows by another label. Of all that stand in neither it is assumed that the record states them. */
const BY_KIND: ReadonlyMap<string, string> = new Map([
  ["carer", "carers"],
  ["free", "free"],
]);
/** Most lines about a first visit that a record can have: a grade of three is three or four. */
const MOST_FIRST_LINES = 4;
const TOP_GRADE = 3;

/** What all but needs and text gives to a record for one question: its reach, choices, the first visit, trust. */
export interface Rest {
  /** The most a record can come to. */
  points(record: number): number;
  /** The same for any record of each kin, by its number, so near the person or further away, in metres. */
  mostOf(metres: number): number[];
  /** The records that state something that speaks against them for this person. */
  against: BitSet;
}

/** What a kin comes to. */
interface OfKin {
  /** Its best reach, but for a venue's. */
  reach: number;
  /** The square of the line within which its venue gives more. */
  within: number;
  /** The first visit, the person and trust. */
  fixed: number;
}

/** Made once for a frozen directory. */
export function createRest(index: FrozenIndex, facts: Facts): (asked: Asked, bounds: Bounds) => Rest {
  const { kins, kinOf } = facts;
  const label = createLabels(index);
  /** The ages that records state, each with the label of those that do. */
  const ages = [...index.labels.keys()].flatMap((name) => {
    const [kind, value] = name.split(":");
    return kind === "min_age" || kind === "max_age"
      ? [{ name, isLeast: kind === "min_age", value: Number(value) }]
      : [];
  });
  const against = new BitSet(index.records);
  /** Who states something, and not what was chosen. */
  const others = new BitSet(index.records);

  /** Fills `against`. What counts is what `find/limits.ts` makes of the same fields. */
  function fillAgainst(request: Asked["request"]): BitSet {
    const { modes = [], age, free } = request;
    against.clear();
    const addOthers = (any: string, ...theirs: string[]): void => {
      others.clear();
      others.addAny([label(any)]);
      for (const each of theirs) others.leaveOut(label(each));
      against.addAny([others]);
    };
    if (modes.length > 0) addOthers("modes:any", ...modes.map((mode) => `modes:${mode}`));
    for (const gender of gendersAsked(request)) addOthers("genders:any", `genders:${gender}`);
    if (free === true) against.addAny([label("charged")]);
    if (typeof age === "number") {
      for (const { name, isLeast, value } of ages) {
        if (isLeast ? age < value : age > value) against.addAny([label(name)]);
      }
    }
    return against;
  }

  return (asked, bounds) => {
    const { request, located } = asked;
    const ruler = located === undefined ? () => 0 : index.points.from(located.point);
    const made: OfKin[] = [];
    /** By what a venue has to give more than. */
    const squares = new Map<number, number>();
    const within = (reach: number): number => {
      const square = squares.get(reach) ?? squareWithin(bounds, reach);
      squares.set(reach, square);
      return square;
    };
    const ofKin = (number: number): OfKin => {
      const known = made[number];
      if (known !== undefined) return known;
      const kin = kins[number] as Kin;
      const reach = bounds.reach(kin);
      const trust = kin.has("unchecked") ? bounds.unchecked : kin.has("public-sources") ? bounds.publicSources : 0;
      const lines = bounds.firstTime(kin.lines === TOP_GRADE ? MOST_FIRST_LINES : kin.lines);
      const one = {
        reach,
        within: kin.placed && !kin.has("reach:office") ? within(reach) : Number.NEGATIVE_INFINITY,
        fixed: lines + bounds.person + trust,
      };
      made[number] = one;
      return one;
    };

    const preferences = bounds.preferences.map(({ kind, value, points }) => {
      const known = BY_VALUE.has(kind)
        ? `${kind}:${kind === "languages" ? languageOf(value) : String(value)}`
        : BY_KIND.get(kind);
      const bits = known === undefined ? undefined : label(known);
      const interpreted = kind === "languages" ? label("languages:*") : undefined;
      const states =
        kind === "age" && typeof value === "number"
          ? (record: number): boolean => facts.ageSpeaksFor(record, value)
          : (record: number): boolean => bits?.has(record) !== false || interpreted?.has(record) === true;
      return { points, states };
    });
    const mostPreferred = Math.min(
      bounds.preferenceMost,
      preferences.reduce((sum, { points }) => sum + points, 0),
    );

    return {
      points(record) {
        const { reach, within, fixed } = ofKin(kinOf[record] ?? 0);
        let best = reach;
        if (record >= index.unplaced) {
          const square = ruler(record - index.unplaced);
          if (square < within) best = Math.max(reach, bounds.venue(metresOf(square)));
        }
        let how = 0;
        for (const { states, points } of preferences) if (states(record)) how += points;
        return best + Math.min(bounds.preferenceMost, how) + fixed;
      },
      mostOf(metres) {
        const venue = bounds.venue(metres);
        return kins.map((_, kin) => {
          const { reach, within, fixed } = ofKin(kin);
          return Math.max(reach, within > 0 ? venue : reach) + mostPreferred + fixed;
        });
      },
      against: fillAgainst(request),
    };
  };
}

/** Two places in the country are less far from one another, in metres. */
const FURTHEST = 1_600_000;
/** Halvings that bring this to a few metres. */
const HALVINGS = 20;

/** The square of the line within which a venue gives more than so many points: who is further off needs no sine. */
function squareWithin(bounds: Bounds, points: number): number {
  if (bounds.venue(0) <= points) return Number.NEGATIVE_INFINITY;
  let [near, far] = [0, FURTHEST];
  if (bounds.venue(far) > points) return Number.POSITIVE_INFINITY;
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (near + far) / 2;
    if (bounds.venue(middle) > points) near = middle;
    else far = middle;
  }
  return squareOf(far);
}

/** The records of labels, each made once. */
function createLabels(index: FrozenIndex): (label: string) => BitSet {
  const made = new Map<string, BitSet>();
  return (label) => {
    const bits = made.get(label) ?? labelBits(index, label);
    made.set(label, bits);
    return bits;
  };
}
