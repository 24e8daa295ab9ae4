import { type Token, wordsOf } from "../words/index.js";
import { readAges } from "./ages.js";
import type { AttributeReading } from "./understood.js";
import type { AttributeWords } from "./vocabulary.js";

/** Reads what the words say about the person or what they want. */
export interface AttributeReader {
  /**
   * @param text what was typed
   * @param words its words
   * @returns an age, a mode, a time, a language...: each is a chip that can be taken away, none is ever a filter
   */
  read(text: string, words: readonly Token[]): AttributeReading[];
}

/** These before a mode turn it round, within so many words: "not online", "I don't want it on zoom". */
const NOT: ReadonlySet<string> = new Set(
  "not no dont cant wont never without hate cannot didnt nothing isnt arent instead rather dim ddim nid".split(" "),
);
const NOT_WITHIN = 4;
/** "not only online" and "why not online" turn nothing round. */
const NOT_TURNING: ReadonlySet<string> = new Set(["only", "just", "why", "mind", "bothered"]);
/** Someone who has died is not the one that help is sought for. */
const DEATH: ReadonlySet<string> = new Set(
  "died dead death passed passing lost buried funeral late funerals killed gone farw marw colli".split(" "),
);
const DEATH_WITHIN = 3;

interface Entry {
  kind: string;
  value: string | boolean;
  words: string[];
}

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
      const put = (kind: string, value: string | number | boolean, from: number, to: number, named?: number): void => {
        const id = `${kind}:${String(value)}`;
        const [first, last] = [words[Math.max(0, from)], words[to]];
        if (found.has(id) || first === undefined || last === undefined) return;
        const name = named === undefined ? undefined : words[named];
        const turned = name === undefined ? {} : { turned: text.slice(name.start, last.end) };
        found.set(id, { id, kind, value, words: text.slice(first.start, last.end), ...turned });
      };
      for (const { age, from, to } of readAges(words)) put("age", age, from, to);

      const said = words.flatMap((token, index) => plain(token.word).map((word) => ({ word, index })));
      said.forEach(({ word, index }, at) => {
        for (const entry of byFirst.get(word) ?? []) {
          if (!entry.words.every((each, i) => said[at + i]?.word === each)) continue;
          const to = said[at + entry.words.length - 1]?.index ?? index;
          if (entry.kind === "about" && nearDeath(words, index, to)) continue;
          const not = entry.kind === "modes" ? turnedAt(words, index) : -1;
          if (not === -1) put(entry.kind, entry.value, index, to);
          else put("not_modes", entry.value, not, to, index);
        }
      });
      return [...found.values()];
    },
  };
}

/** Where the word stands that turns a mode round, or -1. */
function turnedAt(words: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - NOT_WITHIN); i--) {
    const word = words[i]?.word ?? "";
    if (NOT_TURNING.has(word) || word === "but" || word === "so") return -1;
    if (NOT.has(word)) return words[i - 1]?.word === "why" ? -1 : i;
  }
  return -1;
}

function nearDeath(words: readonly Token[], from: number, to: number): boolean {
  return words.slice(Math.max(0, from - DEATH_WITHIN), to + 1 + DEATH_WITHIN).some((token) => DEATH.has(token.word));
}
