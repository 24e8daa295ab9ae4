import type { TextHit } from "../match/index.js";
import type { Asked } from "./asked.js";
import { isGeneric } from "./filler.js";
import type { Finder } from "./finder.js";

/** The records that answer the request at all, and what the text engine says of them. */
export interface Candidates {
  numbers: readonly number[];
  hits: ReadonlyMap<number, TextHit>;
}

/** A text hit below this share of the words is noise when no need was understood. */
const LEAST_SHARE = 0.3;
/** Text alone beside understood needs must be plainer than that. */
const LEAST_SHARE_BESIDE = 0.5;
/** From this plainness on a record was asked for by its name. */
const NAMED = 0.55;
/** The same when all that was typed reads as a need: "debt advice" is a need before it is anybody's name. */
const NAMED_BESIDE_NEED = 0.97;
/** A reading is sure enough to stand against a name from this strength on. */
const READ_FROM = 0.5;
/** More records than this that go by what was typed make it no name: "community association". */
const MOST_NAMESAKES = 8;
/** A request of more words than this is a sentence, not a name. */
const LONGEST_NAME = 8;
/** How near to the plainest the others must be, to go by it as well. */
const NAMESAKE = 0.9;

/** Finds the candidates: by need, by related need, by their words, by name; or all, when nothing was asked. */
export function candidatesOf(finder: Finder, asked: Asked): Candidates {
  if (!asked.wants) return { numbers: finder.records.map((_, number) => number), hits: new Map() };
  const hits = textHits(finder, asked);
  const beside = asked.needs.length > 0;
  const least = beside ? LEAST_SHARE_BESIDE : LEAST_SHARE;
  const numbers = new Set<number>();
  for (const hit of hits.values()) if (hit.share >= least || hit.named > 0) numbers.add(hit.record);
  for (const need of asked.needs) for (const number of finder.byNeed.get(need.id) ?? []) numbers.add(number);
  for (const need of asked.related) {
    for (const number of finder.byNeed.get(need.id) ?? []) {
      if (finder.records[number]?.helpsWith.get(need.id)?.inferred === undefined) numbers.add(number);
    }
  }
  return { numbers: [...numbers].sort((a, b) => a - b), hits };
}

function textHits(finder: Finder, asked: Asked): Map<number, TextHit> {
  const hits = new Map<number, TextHit>();
  const telling = asked.words.some((word) => !isGeneric(word));
  for (const hit of finder.engine.search(asked.words)) {
    // "Group" and "support" by themselves answer nothing, unless nothing else was asked.
    if (telling && hit.named === 0 && hit.words.every(isGeneric)) continue;
    hits.set(hit.record, hit);
  }
  if (asked.nameWords.length <= LONGEST_NAME) {
    for (const [record, named] of finder.names.find(asked.nameWords)) {
      const known = hits.get(record) ?? { record, share: 0, named: 0, words: [] };
      if (named > known.named) hits.set(record, { ...known, named });
    }
  }
  onlyRealNames(hits, readsAsNeed(finder, asked));
  return hits;
}

/** Whether all that was typed is words of everyday needs, and was read as one. */
function readsAsNeed(finder: Finder, asked: Asked): boolean {
  return (
    asked.needs.some((need) => need.words !== undefined && need.strength >= READ_FROM) &&
    asked.nameWords.every((word) => asked.explained.has(word) && finder.reader.knows(word))
  );
}

/** Leaves `named` only where it is a name: plain enough, and not what many go by. */
function onlyRealNames(hits: Map<number, TextHit>, isNeed: boolean): void {
  let plainest = 0;
  for (const hit of hits.values()) if (hit.named > plainest) plainest = hit.named;
  let namesakes = 0;
  for (const hit of hits.values()) if (hit.named >= plainest * NAMESAKE) namesakes++;
  const least = isNeed || namesakes > MOST_NAMESAKES ? NAMED_BESIDE_NEED : NAMED;
  for (const hit of hits.values()) {
    if (hit.named > 0 && hit.named < Math.max(least, plainest * NAMESAKE)) hits.set(hit.record, { ...hit, named: 0 });
  }
}
