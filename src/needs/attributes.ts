import { type Token, wordsOf } from "../words/index.js";
import { readAges } from "./ages.js";
import { childDeath } from "./child-death.js";
import { turnedAt } from "./turned.js";
import type { AttributeReading } from "./understood.js";
import type { AttributeWords } from "./vocabulary.js";

/** A stretch of the text that names what is not wanted. */
export interface TurnedDown {
  /** The chip that says so. What has no opposite ("not in the evening") has none. */
  id?: string;
  start: number;
  end: number;
}

/** Which words say an attribute. */
export interface SaidAt {
  /** The attribute's chip. */
  id: string;
  kind: string;
  value: string | number | boolean;
  start: number;
  end: number;
}

/** Reads what the words say about the person or what they want. */
export interface AttributeReader {
  /**
   * @param text what was typed
   * @param words its words
   * @returns an age, a mode, a time, a language...: each is a chip that can be taken away, none is ever a filter; where
   *   each is said, as often as it is; and which stretches name what was turned down
   */
  read(
    text: string,
    words: readonly Token[],
  ): { attributes: AttributeReading[]; saidAt: SaidAt[]; turned: TurnedDown[] };
}

/**
 * What can be turned down. Of the rest a "not" beside it says nothing, or the opposite: "cant get my mum to eat", "no
 * wheelchair", "cant bring my baby".
 */
const TURNABLE: ReadonlySet<string> = new Set(
  "modes when languages travel drop_in eases:women-only eases:men-only".split(" "),
);
/** Someone who has died is not the one that help is sought for. */
const DEATH: ReadonlySet<string> = new Set(
  "died dead death passed passing lost buried funeral late funerals killed gone farw marw colli".split(" "),
);
const DEATH_WITHIN = 3;
/** "Welsh language class": a language that somebody wants to learn is not the one that they speak. */
const COURSES: ReadonlySet<string> = new Set("class classes course courses lesson lessons".split(" "));
const LEARN: ReadonlySet<string> = new Set("learn learning study studying".split(" "));
const LEARN_WITHIN = 3;

interface Entry {
  kind: string;
  value: string | boolean;
  words: string[];
}

/**
 * What a phrase is read as that holds a shorter one and means something else: "getting online" is no wish for a way.
 * "I don't go online" still turns the way down.
 */
const NOTHING = "none";

/**
 * @param vocabulary the phrases of `data/needs/lists/attributes.yaml`
 * @param same words to be read as other words, on both sides
 */
export function createAttributeReader(
  vocabulary: readonly AttributeWords[],
  same: ReadonlyMap<string, readonly string[]>,
): AttributeReader {
  const plain = (word: string): readonly string[] => same.get(word) ?? [word];
  const byFirst = new Map<string, Entry[]>();
  for (const { kind, value, phrases } of vocabulary) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase).flatMap(plain);
      const list = byFirst.get(words[0] ?? "");
      const entry = { kind, value, words };
      if (list === undefined) byFirst.set(words[0] ?? "", [entry]);
      else list.push(entry);
    }
  }

  return {
    read(text, words) {
      const found = new Map<string, AttributeReading>();
      const saidAt: SaidAt[] = [];
      const turned: TurnedDown[] = [];
      const put = (kind: string, value: string | number | boolean, from: number, to: number): void => {
        const id = `${kind}:${String(value)}`;
        const [first, last] = [words[Math.max(0, from)], words[to]];
        if (first === undefined || last === undefined) return;
        saidAt.push({ id, kind, value, start: first.start, end: last.end });
        if (found.has(id)) return;
        found.set(id, { id, kind, value, words: text.slice(first.start, last.end) });
      };
      const dead = childDeath(text, words)?.child ?? [];
      const isOfDead = (from: number, to: number): boolean =>
        dead.some(({ start, end }) => (words[from]?.start ?? end) < end && (words[to]?.end ?? start) > start);
      for (const { age, from, to } of readAges(words)) if (!isOfDead(from, to)) put("age", age, from, to);

      const notOf = new Map<number, number>();
      const said = words.flatMap((token, index) => plain(token.word).map((word) => ({ word, index })));
      const matches = said.flatMap(({ word, index }, at) =>
        (byFirst.get(word) ?? [])
          .filter((entry) => entry.words.every((each, i) => said[at + i]?.word === each))
          .map((entry) => ({ entry, index, to: said[at + entry.words.length - 1]?.index ?? index })),
      );
      const nothing = matches.filter(({ entry }) => entry.kind === NOTHING);
      for (const { entry, index, to } of matches) {
        if (entry.kind === "about" && nearDeath(words, index, to)) continue;
        if (entry.kind === "life_stage" && isOfDead(index, to)) continue;
        if (isLearnt(entry, words, index, to) || isWithSomething(entry, words, to)) continue;
        const not = isTurnable(entry) ? turnedAt(text, words, index, entry, notOf) : -1;
        if (not === -1) {
          if (nothing.some((one) => one.index <= index && to <= one.to)) continue;
          put(entry.kind, entry.value, index, to);
          continue;
        }
        for (let i = index; i <= to; i++) notOf.set(i, not);
        const [start, end] = [words[index]?.start ?? 0, words[to]?.end ?? 0];
        // Only of the ways to take part is there another one: what was said against the rest is no wish for anything.
        if (entry.kind !== "modes") turned.push({ start, end });
        else {
          put("not_modes", entry.value, not, to);
          turned.push({ id: `not_modes:${String(entry.value)}`, start, end });
        }
      }
      return { attributes: [...found.values()], saidAt, turned };
    },
  };
}

function isTurnable({ kind, value }: Entry): boolean {
  return TURNABLE.has(kind) || TURNABLE.has(`${kind}:${String(value)}`);
}

function isLearnt({ kind, words: phrase }: Entry, words: readonly Token[], from: number, to: number): boolean {
  if (kind !== "languages" || phrase.at(-1) !== "language") return false;
  const before = words.slice(Math.max(0, from - LEARN_WITHIN), from);
  return COURSES.has(words[to + 1]?.word ?? "") || before.some((token) => LEARN.has(token.word));
}

/** "Can't get out of the house without my wheelchair": with it they can. "Without panicking" is how it is to go. */
function isWithSomething({ kind, value }: Entry, words: readonly Token[], to: number): boolean {
  const [without, what] = [words[to + 1]?.word, words[to + 2]?.word ?? ""];
  return kind === "travel" && value === "cannot" && without === "without" && !what.endsWith("ing");
}

function nearDeath(words: readonly Token[], from: number, to: number): boolean {
  return words.slice(Math.max(0, from - DEATH_WITHIN), to + 1 + DEATH_WITHIN).some((token) => DEATH.has(token.word));
}
