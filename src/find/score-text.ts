import { type FindWords, findWords, listed } from "../language/find.js";
import type { Resource } from "../resource/resource.js";
import { asItStands } from "./as-it-stands.js";
import type { Asked, AskedNeed } from "./asked.js";
import { type Hit, LEAST_SHARE_BESIDE } from "./candidates.js";
import { isGeneric } from "./filler.js";
import { rounded, type Saying, sumOf } from "./saying.js";
import type { Weights } from "./weights.js";

/** Most of the person's words that are said back. */
const MOST_SAID = 3;

/**
 * What the record's words say, beside its needs or instead of them. Instead of: as much as it takes to lift the
 * two together to what the text alone would give, so that stating a need never costs a record anything.
 * @param met what the record's needs gave, and which were matched: the words they were read from are said once
 * @returns the needs' sayings and the text's
 */
export function scoreText(
  hit: Hit | undefined,
  { sayings: needs, matched }: { sayings: Saying[]; matched: readonly AskedNeed[] },
  resource: Resource,
  asked: Asked,
  weights: Weights,
): Saying[] {
  if (hit === undefined) return needs;
  const words = findWords(asked.lang);
  if (hit.name !== undefined) {
    const sure = hit.name === "sure";
    const points = rounded(namedPoints(hit.named, sure, weights));
    return [...needs, { part: "text", code: "named", points, say: () => (sure ? words.named : words.perhapsNamed) }];
  }
  const points = rounded(textPoints(hit.share, sumOf(needs), weights));
  if (points <= 0) return needs;
  const fresh = hit.words.filter((word) => !matched.some((need) => need.said?.includes(word)));
  const telling = fresh.filter((word) => !isGeneric(word));
  const [best, ...others] = needs;
  // Nothing in it that the need has not said already: the points join the need's sentence.
  const own = (word: string): string => asItStands(word, resource);
  if (best !== undefined && telling.length === 0) return [joined(best, points, hit.words, own, words), ...others];
  const shown = (telling.length > 0 ? telling : hit.words).slice(0, MOST_SAID);
  const say = (): string => words.text(listed([...new Set(shown.map(own))].map(quotedAs), words.and));
  return [...needs, { part: "text", code: "text", points, say }];
}

/**
 * What the text gives beside the points of the needs. "Badminton" reads as sport, and so does a cricket club: where the need
 * was only read out of the record, and most of the person's own words stand there too, they count for more. Needs and text
 * together come to no more than they would for a record that states the need, and never to less for having more of it.
 * @param share 0 to 1: of the person's words
 * @returns less than nothing by chance
 */
export function textPoints(share: number, needs: number, weights: Weights): number {
  const own = Math.min(weights.ownWords * needs, weights.need + weights.textBeside - needs);
  const beside = share >= LEAST_SHARE_BESIDE ? Math.max(weights.textBeside, own) : weights.textBeside;
  return Math.max(beside * share, weights.textAlone * share - needs) - weights.textByChance;
}

/** What it gives to go by what was typed. @param named 0 to 1: how plainly */
export function namedPoints(named: number, sure: boolean, weights: Weights): number {
  return (sure ? weights.named : weights.perhapsNamed) * named;
}

/** A need's saying with the points of the text; a guess that quotes another word says the person's own as well. */
function joined(
  best: Saying,
  points: number,
  found: readonly string[],
  own: (word: string) => string,
  words: FindWords,
): Saying {
  const say = (): string => {
    const said = best.say();
    if (best.code !== "need-inferred") return said;
    const telling = found.filter((word) => !isGeneric(word)).map(own);
    const [first] = telling;
    return first === undefined || telling.some((word) => said.includes(word))
      ? said
      : words.alsoMentions(said, quotedAs(first));
  };
  return { ...best, points: rounded(best.points + points), say };
}

const quotedAs = (word: string): string => `“${word}”`;
