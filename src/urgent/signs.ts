import type { Evidence, Shown } from "./evidence.js";
import { pairOf, signWord } from "./evidence.js";
import { HARM_BY_SOMEBODY, URGENT_TOPICS, type UrgentSigns, type UrgentTopic } from "./urgent-data.js";
import { URGENT_LEVELS, type UrgentLevel } from "./urgent-help.js";
import type { About } from "./who.js";

/** What a request's words amount to when none of them is a danger by itself. */
export interface Weighed {
  /** For danger less against it. */
  sum: number;
  topic: UrgentTopic;
  /** The words say the topic plainly: much more speaks for it than for any other, and not small words alone. */
  isPlain: boolean;
  level: UrgentLevel;
  about: About;
  /** The strongest sign of the topic, in tokens; none when nothing but words of grammar added up. */
  strongest: Shown | undefined;
}

type Weights = ReadonlyMap<string, number>;
interface List {
  start: number;
  words: Weights;
}

/** So much more must speak for a topic than for the next before it is plain. About four make a logit: four to one. */
const PLAIN_TOPIC = 6;

const ABOUT: readonly About[] = ["self", "someone", "child"];

/** Adds up the signs: each word and family has a weight for danger or against it, and counts once. */
export class Signs {
  readonly #danger: ReadonlyMap<string, { weight: number; topic: UrgentTopic | undefined }>;
  readonly #grammar: ReadonlySet<string>;
  readonly #start: number;
  readonly #level: readonly (readonly [UrgentLevel, List])[];
  readonly #about: readonly (readonly [About, List])[];

  /**
   * @param grammar words that are never shown as the cause by themselves: "me" tells a person nothing
   * @param moment words that only say when: no topic follows from "this morning"
   */
  constructor(data: UrgentSigns, grammar: readonly string[] = [], moment: readonly string[] = []) {
    const when = new Set(moment);
    this.#grammar = new Set(grammar);
    const danger = new Map<string, { weight: number; topic: UrgentTopic | undefined }>();
    for (const topic of [...URGENT_TOPICS, "any", "against"] as const) {
      for (const [word, weight] of Object.entries(data.danger[topic] ?? {})) {
        danger.set(keyOf(word), {
          weight: topic === "against" ? -weight : weight,
          topic:
            topic === "any" || topic === "against" || word.split(" ").every((each) => when.has(each))
              ? undefined
              : topic,
        });
      }
    }
    this.#danger = danger;
    this.#start = data.start;
    this.#level = URGENT_LEVELS.map((level) => [level, listOf(data.level[level])]);
    this.#about = ABOUT.map((about) => [about, listOf(data.about[about])]);
  }

  /**
   * Adds up what a request shows. One look at each thing shown.
   * @param noticed what the patterns made of it: it speaks for the level and for whom it is about, not for danger
   */
  weigh({ names, shown, tokens }: Evidence, noticed: readonly Told[] = []): Weighed {
    let sum = this.#start;
    const topics = new Map<UrgentTopic, number>();
    for (const name of names) {
      const sign = this.#danger.get(name);
      if (sign === undefined) continue;
      sum += sign.weight;
      if (sign.topic !== undefined) topics.set(sign.topic, (topics.get(sign.topic) ?? 0) + sign.weight);
    }
    const topic = greatest([...topics]) ?? "distress";
    // What is shown as the cause should read like one: a family of the topic rather than a small word.
    const rank = (one: Shown): number => {
      const sign = this.#danger.get(one.name);
      if (sign === undefined) return 0;
      if (tokens.slice(one.start, one.end).every(({ readings: [first = ""] }) => this.#grammar.has(first))) return 0;
      return sign.weight * (sign.topic === topic ? 4 : 1) * (one.name.startsWith("<") ? 2 : 1);
    };
    const told = new Set([...names, ...toldBy(noticed)]);
    let strongest: Shown | undefined;
    for (const one of shown) if (rank(one) > (strongest === undefined ? 0 : rank(strongest))) strongest = one;
    return {
      sum,
      topic,
      isPlain: aheadBy(topic, topics) >= PLAIN_TOPIC && this.#danger.get(strongest?.name ?? "")?.topic === topic,
      level: greatest(this.#level.map(([level, list]) => [level, total(told, list)])) ?? "distress",
      about: greatest(this.#about.map(([about, list]) => [about, total(told, list)])) ?? "self",
      strongest,
    };
  }
}

/** What a pattern that was noticed tells of the whole: a topic, a level, and whom it is about. */
export interface Told {
  pattern: { topic: UrgentTopic };
  level: UrgentLevel;
  about: About;
}

/** The most pressing of what was noticed, and every topic, as traits. */
export function toldBy(noticed: readonly Told[]): string[] {
  const [first] = [...noticed].sort((a, b) => URGENT_LEVELS.indexOf(a.level) - URGENT_LEVELS.indexOf(b.level));
  if (first === undefined) return [];
  const topics = new Set(noticed.map(({ pattern }) => `^topic-${pattern.topic}`));
  return [`^noticed-${first.level}`, `^noticed-${first.about}`, ...topics];
}

/** A sign as evidence names it: `<family>` and `^trait` stand as they are, a word or two by their stems. */
export function keyOf(name: string): string {
  if (/^[<^]/.test(name)) return name;
  const [first = "", second] = name.split(" ").map(signWord);
  return second === undefined ? first : pairOf(first, second);
}

/** How much more speaks for a topic and its kin than for the next topic that is no kin of it. */
function aheadBy(topic: UrgentTopic, topics: ReadonlyMap<UrgentTopic, number>): number {
  const kin = HARM_BY_SOMEBODY.includes(topic) ? HARM_BY_SOMEBODY : [topic];
  const sumOf = (some: readonly UrgentTopic[]): number => some.reduce((sum, one) => sum + (topics.get(one) ?? 0), 0);
  const others = [...topics.keys()].filter((one) => !kin.includes(one));
  return sumOf(kin) - Math.max(0, ...others.map((one) => topics.get(one) ?? 0));
}

function listOf({ start, words }: { start: number; words: Readonly<Record<string, number>> }): List {
  return { start, words: new Map(Object.entries(words).map(([word, weight]) => [keyOf(word), weight])) };
}

function total(names: ReadonlySet<string>, { start, words }: List): number {
  let sum = start;
  for (const name of names) sum += words.get(name) ?? 0;
  return sum;
}

/** The first of those with the greatest sum. */
function greatest<T>(sums: readonly (readonly [T, number])[]): T | undefined {
  let best: readonly [T, number] | undefined;
  for (const one of sums) if (best === undefined || one[1] > best[1]) best = one;
  return best?.[0];
}
