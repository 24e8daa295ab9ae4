import { NAME_SHARE, type TextHit } from "../match/index.js";
import { stem } from "../words/index.js";
import { type Asked, asksForStated } from "./asked.js";
import { isGeneric } from "./filler.js";
import type { Finder } from "./finder.js";
import { isStated } from "./prepared.js";

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
/** The same when all that was typed reads as a need: "debt advice" is a need before it is anybody's name. */
const NAMED_BESIDE_NEED = 0.86;
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
    const stated = asksForStated(need);
    for (const number of finder.byNeed.get(need.id) ?? []) {
      const helps = finder.records.at(number)?.helpsWith.get(need.id);
      if (!stated || helps === undefined || isStated(helps)) numbers.add(number);
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
 */
export function addNames(
  hits: Map<number, Hit>,
  finder: Pick<Finder, "names" | "records">,
  asked: Asked,
  known: (record: number) => Hit | undefined = () => undefined,
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
  markNames(hits, finder, readsAsNeed(asked));
}

/** Whether all that was typed is the vocabulary's own words for needs, and what such help is called: "bereavement group". */
function readsAsNeed(asked: Asked): boolean {
  return (
    asked.explained.size > 0 && asked.nameWords.every((word) => isGeneric(word) || asked.explained.has(stem(word)))
  );
}

/** Marks those that go by what was typed: plainly enough, and not with many others. */
function markNames(hits: Map<number, Hit>, finder: Pick<Finder, "records">, isNeed: boolean): void {
  let plainest = 0;
  for (const { named } of hits.values()) if (named > plainest) plainest = named;
  const least = Math.max(NAMED, plainest * NAMESAKE);
  const named = [...hits.values()].filter((hit) => hit.named >= least);
  // Branches that share one name are one namesake. No more are read than it takes to know.
  const names = new Set<string | undefined>();
  for (const { record } of named) {
    names.add(finder.records.at(record)?.resource.name.toLowerCase());
    if (names.size > (isNeed ? MOST_BESIDE_NEED : MOST_NAMESAKES)) return;
  }
  const name = isNeed && plainest < NAMED_BESIDE_NEED ? "perhaps" : "sure";
  for (const hit of named) hits.set(hit.record, { ...hit, name });
}
