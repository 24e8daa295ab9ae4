import { type FindWords, findWords } from "../language/find.js";
import { type Asked, type AskedNeed, counts, trustIn } from "./asked.js";
import { againstPerson } from "./cautions.js";
import { ageFits, isForOthers, speaksAgainst } from "./limits.js";
import { type HelpsWith, type Prepared, SAID } from "./prepared.js";
import { quoteOf } from "./quote.js";
import { rounded, type Saying } from "./saying.js";
import type { Weights } from "./weights.js";

/** A need that was asked and that a record has. */
export interface Met {
  need: AskedNeed;
  helps: Pick<HelpsWith, "strength">;
  points: number;
}

interface Matched extends Met {
  helps: HelpsWith;
}

/** Further needs that give less than this, in points, say nothing that is worth a sentence. */
const WORTH_SAYING = 1;
/** Most needs named for one record. */
const MOST_NAMED = 3;

/**
 * What the record's needs say.
 * @returns sayings; `fit`, 0 to 1: how well its best need answers the strongest asked; the needs that were matched;
 * whether it helps with one that was asked for, or only welcomes those who have them
 */
export function scoreNeeds(
  record: Prepared,
  asked: Asked,
  weights: Weights,
): { sayings: Saying[]; fit: number; matched: AskedNeed[]; direct: boolean; onlyWelcomes: boolean } {
  const matched = matchesOf(record, asked, weights);
  const best = matched[0];
  if (best === undefined) return { sayings: [], fit: 0, matched: [], direct: false, onlyWelcomes: false };
  const words = findWords(asked.lang);
  const sayings = worthSaying(matched, weights).map(([each, points]) => sayingOf(each, points, record, words));
  const together = togetherOf(matched, weights);
  if (together !== undefined) {
    const [a, b, strength] = together;
    sayings.push({
      part: "needs-together",
      code: "needs-together",
      points: rounded(weights.together * strength),
      say: () => words.together(words.labelInside(a.label), words.labelInside(b.label)),
    });
  }
  return {
    sayings,
    fit: fitOf(best, asked, weights),
    matched: matched.map(({ need }) => need),
    direct: matched.some(({ need, helps }) => isAskedItself(need, asked) && helps.welcomed !== true),
    onlyWelcomes: matched.every(({ helps }) => helps.welcomed === true),
  };
}

/** Whether a need is what was asked for: neither close to it, nor help for the carer beside something else. */
function isAskedItself(need: AskedNeed, { needs }: Asked): boolean {
  return !need.related && (need.asCarer !== true || needs.every(({ strength }) => strength <= need.strength));
}

/** The needs that are said of those that were met, the best first, each with what it gives. */
export function worthSaying<M extends Met>(matched: readonly M[], weights: Weights): [M, number][] {
  const said: [M, number][] = [];
  let left = weights.furtherMost;
  for (const each of matched) {
    if (said.length === 0) {
      said.push([each, each.points]);
      continue;
    }
    // What is only close to what was asked counts once, and only when it is the best there is.
    if (each.need.related || said.length >= MOST_NAMED) continue;
    const points = Math.min(left, weights.further * (each.points / weights.need));
    if (points < WORTH_SAYING) continue;
    left -= points;
    said.push([each, points]);
  }
  return said;
}

/** How well the best need that is met answers the strongest that was asked: 0 to 1. */
export function fitOf(best: Met, asked: Asked, weights: Weights): number {
  const strongest = Math.max(...asked.needs.map((need) => need.strength));
  return Math.min(1, best.points / (weights.need * strongest));
}

/** How much is left of a match when the record is mainly for something that was not asked. */
export function asideOf(type: ReturnType<Asked["typeOf"]>, weights: Weights): number {
  if (type === "people") return weights.asideOthers;
  return type === "condition" ? weights.asideCondition : weights.aside;
}

/** The age that was chosen or read, when there is one. */
export function ageAsked({ preferences }: Asked): number | undefined {
  const age = preferences.find(({ kind }) => kind === "age")?.value;
  return typeof age === "number" ? age : undefined;
}

/** What is for young people is for nobody else when a young person asks: its first need is their age. */
function fitsAge(who: Prepared["resource"]["who_for"], asked: Asked): boolean {
  const age = ageAsked(asked);
  return age !== undefined && who !== undefined && ageFits(who, age) === true;
}

/** How a record has a need for this person: by the first level that is for them, where it states several. */
function partFor({ resource, helpsWith }: Prepared, need: string, asked: Asked): HelpsWith | undefined {
  const first = helpsWith.get(need);
  if (first?.levelFor === undefined) return first;
  const open = [first, ...(first.others ?? [])].filter((each) => !speaksAgainst(each.levelFor, asked.request));
  // What was only read in the words chooses between them, and shuts nobody out.
  const isOfThem = ({ levelFor }: HelpsWith): boolean =>
    levelFor === undefined || againstPerson({ ...resource, who_for: levelFor }, asked).length === 0;
  return open.find(isOfThem) ?? open[0];
}

function matchesOf(record: Prepared, asked: Asked, weights: Weights): Matched[] {
  const matched: Matched[] = [];
  // The first need a record states is what it is for; a need further down is one it also helps with.
  const [main] = record.resource.helps_with ?? [];
  const wanted = (id: string): boolean =>
    asked.needs.some((need) => need.id === id) || asked.related.some((need) => need.id === id);
  const type = main === undefined || wanted(main) ? undefined : asked.typeOf(main);
  const isForAge = type === "people" && fitsAge(record.resource.who_for, asked);
  const own = main === undefined || wanted(main) || isForAge ? 1 : asideOf(type, weights);
  const focus = isForOthers(record, asked) ? Math.min(own, weights.asideOthers) : own;
  for (const list of [asked.needs, asked.related]) {
    for (const need of list) {
      const helps = partFor(record, need.id, asked);
      if (helps === undefined) continue;
      if (!counts(helps, need)) continue;
      // A guess counts no more than if it were stated: stating a need must never cost a record anything.
      const trust = Math.min(trustIn(helps.strength, need), focus);
      matched.push({
        need,
        helps,
        points: weights.need * need.strength * (need.related ? weights.related : 1) * trust,
      });
    }
  }
  return matched.sort((a, b) => b.points - a.points || (a.need.id < b.need.id ? -1 : 1));
}

/** The two plainest needs of different words that one record is about, and how plainly the second was asked. */
function togetherOf(matched: readonly Matched[], weights: Weights): [AskedNeed, AskedNeed, number] | undefined {
  const direct = matched.filter(
    ({ need, helps }) => !need.related && helps.welcomed !== true && need.strength >= weights.togetherFrom,
  );
  const first = direct[0];
  const second = direct.find(({ need }) => need.group !== first?.need.group);
  if (first === undefined || second === undefined) return undefined;
  const trust = Math.min(first.helps.strength, second.helps.strength);
  return [first.need, second.need, Math.min(first.need.strength, second.need.strength) * trust];
}

function sayingOf({ need, helps }: Matched, points: number, record: Prepared, words: FindWords): Saying {
  return {
    part: "need",
    code: codeOf(need, helps),
    points: rounded(points),
    say: () => textOf(need, helps, record, words),
  };
}

function codeOf(need: AskedNeed, helps: HelpsWith): string {
  if (helps.inferred !== undefined) return "need-inferred";
  if (helps.welcomed === true) return "need-welcomed";
  if (need.related) return "need-related";
  if (need.asCarer === true) return "need-as-carer";
  if (need.statement !== undefined) return "need-interest";
  return need.words === undefined ? "need-chosen" : "need";
}

function textOf(need: AskedNeed, helps: HelpsWith, record: Prepared, words: FindWords): string {
  const inside = (): string => words.labelInside(need.label);
  if (helps.inferred !== undefined && helps.heldIn !== true) {
    const { name, summary = "", description = "" } = record.resource;
    const inName = quoteOf(name, helps.inferred);
    const quote = inName ?? quoteOf(`${summary} ${description}`, helps.inferred);
    if (need.related) return words.needRelated(inside(), quote);
    const isMentioned = helps.strength <= SAID.also;
    return words.needInferred(inside(), quote, inName !== undefined ? "name" : isMentioned ? "mentioned" : "text");
  }
  if (helps.welcomed === true && helps.heldIn !== true) return words.needWelcomed(inside());
  if (need.related) return words.needRelated(inside());
  if (need.asCarer === true) return words.forYouAsCarer;
  if (need.guessed === true && need.words !== undefined) return words.needGuessed(inside(), need.words);
  const does = words.needDoes(need.id, need.label, need.type);
  const said = helps.part === undefined ? does : words.needPart(does, helps.part);
  if (need.statement !== undefined) return words.needStatement(said, need.statement);
  return need.words ? words.need(said, need.words) : said;
}
