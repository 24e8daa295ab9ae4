import { NAME_SHARE, type TextHit } from "../match/index.js";
import { quickMetres, toMetres } from "../place/distance.js";
import type { LocatedPlace } from "../place/outcome.js";
import { stem } from "../words/index.js";
import { type Asked, counts } from "./asked.js";
import { isGeneric } from "./filler.js";
import type { Finder } from "./finder.js";
import { firstRadius } from "./nearest-venue.js";
import { type Prepared, pointOf } from "./prepared.js";

/** The records that answer the request at all, and what the text engine says of them. */
export interface Candidates {
  numbers: readonly number[];
  hits: ReadonlyMap<number, Hit>;
}

/** What the text engine says of a record, and whether it was asked for by its name. */
export interface Hit extends TextHit {
  name?: "sure" | "perhaps";
}

/** A text hit below this share of the words is noise when no need was understood. */
export const LEAST_SHARE = 0.3;
/** Text alone beside understood needs must be plainer than that. */
export const LEAST_SHARE_BESIDE = 0.5;
/** From this plainness on a record was asked for by its name. */
const NAMED = 0.5;
/** From here on plainly: when all that was typed reads as a need it takes so much, as "debt advice" is a need before it is anybody's name. */
const PLAINLY = 0.86;
/** More records than this that go by what was typed make it no name: "community association". */
const MOST_NAMESAKES = 8;
/** The same when it reads as a need: two may share a name, more share a subject. */
const MOST_BESIDE_NEED = 2;
/** A request of more words than this is a sentence, not a name. */
const LONGEST_NAME = 9;
/** How near to the plainest the others must be, to go by it as well. */
const NAMESAKE = 0.9;

/** Finds the candidates: by need, by related need, by their words, by name; or all, when nothing was asked. */
export function candidatesOf(finder: Finder, asked: Asked): Candidates {
  if (!asked.wants)
    return { numbers: Array.from({ length: finder.records.length }, (_, number) => number), hits: new Map() };
  const hits = textHits(finder, asked);
  const beside = asked.needs.length > 0;
  const least = beside ? LEAST_SHARE_BESIDE : LEAST_SHARE;
  const numbers = new Set<number>();
  for (const hit of hits.values()) if (hit.share >= least || hit.name !== undefined) numbers.add(hit.record);
  for (const need of [...asked.needs, ...asked.related]) {
    for (const number of finder.byNeed.get(need.id) ?? []) {
      const helps = finder.records.at(number)?.helpsWith.get(need.id);
      if (helps === undefined || counts(helps, need)) numbers.add(number);
    }
  }
  return { numbers: [...numbers].sort((a, b) => a - b), hits };
}

function textHits(finder: Finder, asked: Asked): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const telling = asked.words.some((word) => !isGeneric(word));
  for (const hit of finder.engine.search(asked.words)) {
    // "Group" and "support" by themselves answer nothing, unless nothing else was asked.
    if (telling && hit.named === 0 && hit.words.every(isGeneric)) continue;
    hits.set(hit.record, hit);
  }
  addNames(hits, finder, asked);
  return hits;
}

/**
 * Adds the records that go by what was typed, and marks which were asked for by their name.
 * @param known what the text says of a record that is not among the hits yet
 * @param around what {@link isAround} says of a record, for whoever can tell without reading it
 */
export function addNames(
  hits: Map<number, Hit>,
  finder: Pick<Finder, "names" | "records">,
  asked: Asked,
  known: (record: number) => Hit | undefined = () => undefined,
  around: (record: number) => boolean = (record) => isAround(finder.records.at(record), asked),
): void {
  // "Somewhere to take my toddler" is a sentence: that all it says is "toddler" makes it no name.
  if (asked.words.length < NAME_SHARE * asked.nameWords.length) {
    for (const [record, hit] of hits) if (hit.named > 0) hits.set(record, { ...hit, named: 0 });
  }
  if (asked.nameWords.length <= LONGEST_NAME) {
    for (const [record, named] of finder.names.find(asked.nameWords)) {
      const hit = hits.get(record) ?? known(record) ?? { record, share: 0, named: 0, words: [] };
      if (named > hit.named) hits.set(record, { ...hit, named });
    }
  }
  markNames(hits, { records: finder.records, around, isNeed: readsAsNeed(asked) });
}

/** Whether all that was typed is the vocabulary's own words for needs, and what such help is called: "bereavement group". */
function readsAsNeed(asked: Asked): boolean {
  return (
    asked.explained.size > 0 && asked.nameWords.every((word) => isGeneric(word) || asked.explained.has(stem(word)))
  );
}

/** What it takes to tell names from subjects. */
interface NameMarks extends Pick<Finder, "records"> {
  around(record: number): boolean;
  isNeed: boolean;
}

/**
 * Marks those that go by what was typed: plainly enough, and not with many others. Unless it is plainly somebody's name,
 * those around the person are judged among themselves, whoever shares a part of it elsewhere: a page that holds only
 * them then reads the words as the whole directory does.
 */
function markNames(hits: Map<number, Hit>, marks: NameMarks): void {
  const plain = [...hits.values()].filter(({ named }) => named >= NAMED);
  const all = namesakes(plain, marks);
  const here = all.isPlainly ? [] : plain.filter(({ record }) => marks.around(record));
  // What may be a need is nobody's name elsewhere.
  const elsewhere = all.name === "sure" ? all.list.filter((hit) => !here.includes(hit)) : [];
  for (const hit of elsewhere) hits.set(hit.record, { ...hit, name: all.name });
  const { list, name } = namesakes(here, marks);
  for (const hit of list) hits.set(hit.record, { ...hit, name });
}

/** Those that go by what was typed. */
interface Namesakes {
  /** None where they are too many: they share a subject then. */
  list: readonly Hit[];
  name: "sure" | "perhaps";
  /** What was typed is hardly anything but the name of one of them. */
  isPlainly: boolean;
}

/** The plainest of some, and those near them. */
function namesakes(hits: readonly Hit[], { records, isNeed }: NameMarks): Namesakes {
  const plainest = hits.reduce((most, { named }) => Math.max(most, named), 0);
  const list = hits.filter(({ named }) => named >= plainest * NAMESAKE);
  // Branches that share one name are one namesake. No more are read than it takes to know.
  const names = new Set<string | undefined>();
  for (const { record } of list) {
    names.add(records.at(record)?.resource.name.toLowerCase());
    if (names.size > (isNeed ? MOST_BESIDE_NEED : MOST_NAMESAKES))
      return { list: [], name: "perhaps", isPlainly: false };
  }
  const isPlainly = plainest >= PLAINLY;
  return { list, name: isNeed && !isPlainly ? "perhaps" : "sure", isPlainly };
}

/**
 * Whether a record is around the person: in the circle that is looked at first, as chosen or as far as people go there.
 * Of what has no one place nothing says that it is not; nor of anything where the person's place is not known.
 */
export function isAround(record: Prepared | undefined, asked: Asked): boolean {
  const point = record && pointOf(record);
  return (
    asked.located === undefined ||
    point === undefined ||
    quickMetres(asked.located.point, point) <= aroundOf(asked, asked.located)
  );
}

/** Metres of the circle that is looked at first. */
export function aroundOf({ request }: Asked, located: LocatedPlace): number {
  const chosen = Number(request.within);
  return toMetres(chosen > 0 ? chosen : firstRadius(located)) + located.radius;
}
