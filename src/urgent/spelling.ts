import { drawnIn, soundKey, type WordSet } from "../words/index.js";
import { editDistance } from "./edit-distance.js";

/** How a word that nobody knows may be read. */
export interface Reading {
  words: string[];
  /** `sure`: as written; `likely`: one slip in a long word; `faint`: one slip in a short word, which counts only among others. */
  trust: "sure" | "likely" | "faint";
}

/** Short words so dangerous, or so close to names, that nothing is ever read as one of them. */
const NEVER_A_SLIP = new Set(["rape", "stab", "bomb", "burn", "kids", "papa", "mams"]);
/** Words of three letters that a slip may be read as: grammar and kin, none of them a danger by itself. */
const SHORT_TARGETS: ReadonlySet<string> = new Set(
  "the and was has had his her him not can you she but got get now out all for too who how mum dad son nan want".split(
    " ",
  ),
);
/** Short words that may be part of words run together. */
const SHORT_PARTS: ReadonlySet<string> = new Set(
  "i to me my in it is am be do go no on of so us we he if up at an a im".split(" "),
);
/** The contractions that a slip may be read as. */
const CONTRACTIONS: readonly string[] = [
  "dont",
  "cant",
  "wont",
  "didnt",
  "doesnt",
  "havent",
  "hasnt",
  "hadnt",
  "wouldnt",
  "couldnt",
  "cannot",
];
/** Words spelt by ear: how long they are at least, and how many letters may differ. */
const HEARD_FROM = 4;
const MOST_SLIPS_BY_EAR = 3;
const LOOKS_LIKE: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** Reads misspelt, stretched, disguised and run-together words as words of the patterns. */
export class Speller {
  readonly #words: ReadonlySet<string>;
  readonly #known: WordSet;
  readonly #spoken: Readonly<Record<string, string>>;
  readonly #byLength: Map<number, { target: string; letters: number }[]> = new Map();
  #bySound: Map<string, string[]> | undefined;

  /**
   * @param words the words that patterns and guards use
   * @param targets those of them that a misspelling may be read as
   * @param known real words that must be left as they are
   * @param spoken contractions and text-speak
   */
  constructor(
    words: ReadonlySet<string>,
    targets: ReadonlySet<string>,
    known: WordSet,
    spoken: Readonly<Record<string, string>>,
  ) {
    this.#words = words;
    this.#known = known;
    this.#spoken = spoken;
    const contractions = CONTRACTIONS.filter((word) => Object.hasOwn(spoken, word));
    for (const word of new Set([...targets, ...contractions])) {
      if ((word.length < 4 && !SHORT_TARGETS.has(word)) || NEVER_A_SLIP.has(word) || /\d/.test(word)) continue;
      const one = { target: word, letters: lettersOf(word) };
      const same = this.#byLength.get(word.length);
      if (same === undefined) this.#byLength.set(word.length, [one]);
      else same.push(one);
    }
  }

  /** Whether a word is one the patterns use or one that must be left alone. */
  knows(word: string): boolean {
    return this.isOurs(word) || this.#known.has(word) || /^\d+$/.test(word);
  }

  /** Whether a word stands in a pattern exactly so. */
  isWhole(word: string): boolean {
    return this.#words.has(word);
  }

  isOurs(word: string): boolean {
    return this.#words.has(word) || Object.hasOwn(this.#spoken, word);
  }

  /** What the word may be; one reading is the word itself when nothing better is found. */
  read(word: string): Reading[] {
    if (this.knows(word)) return [{ words: [word], trust: "sure" }];
    const plain = this.#undisguise(word);
    if (plain !== undefined) return [{ words: this.#spell(plain), trust: "sure" }];
    const near = this.#near(word);
    const parts = word.length >= 6 ? this.#part(word) : undefined;
    // "nothere" is a slip of "nowhere" before it is "not here"; "killmyself" is a slip of nothing.
    if (parts !== undefined && (near.length === 0 || word.length >= 9)) return [{ words: parts, trust: "sure" }];
    if (near.length > 0) return near;
    const heard = this.#heard(word);
    return heard === undefined ? [{ words: [word], trust: "sure" }] : [heard];
  }

  #spell(word: string): string[] {
    return Object.hasOwn(this.#spoken, word) ? (this.#spoken[word] ?? word).split(" ") : [word];
  }

  /** Clipped ("takin"), stretched ("heeelp"), starred ("k*ll") and figured ("su1cide") words. */
  #undisguise(word: string): string | undefined {
    const tries: string[] = word.endsWith("in") ? [`${word}g`] : [];
    const drawn = drawnIn(word);
    tries.push(...drawn);
    const once = word.replace(/(.)\1+/g, "$1");
    if (once !== word && word.length >= 5 && drawn.length > 0) tries.push(once);
    if (/[a-z]/.test(word) && /\d/.test(word)) {
      tries.push(word.replace(/[013457]/g, (figure) => LOOKS_LIKE[figure] ?? figure));
    }
    const found = tries.find((plain) => plain.length >= 3 && this.isOurs(plain));
    if (found !== undefined || !word.includes("*") || word.replace(/\*/g, "").length < 2) return found;
    return [...this.#words].sort().find((ours) => ours.length >= 4 && fits(word, ours));
  }

  /** Words run together: "killmyself", "iwanttodie". The fewest parts win. */
  #part(word: string): string[] | undefined {
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= Math.min(word.length, 60); end++) {
      for (let start = Math.max(0, end - 14); start < end; start++) {
        const before = best[start];
        const part = word.slice(start, end);
        if (before === undefined || before.length >= 8) continue;
        if (part.length < 3 ? !SHORT_PARTS.has(part) : !this.#words.has(part) && !Object.hasOwn(this.#spoken, part))
          continue;
        if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
      }
    }
    const parts = best[word.length];
    if (parts === undefined || parts.length < 2 || !parts.some((part) => part.length >= 4)) return undefined;
    return parts.flatMap((part) => this.#spell(part));
  }

  /** "Coap" sounds like "cope", and "dauter" like "daughter". The likest in letters wins. */
  #heard(word: string): Reading | undefined {
    if (word.length < HEARD_FROM) return undefined;
    this.#bySound ??= this.#sounds();
    let best: { target: string; slips: number } | undefined;
    for (const target of this.#bySound.get(soundKey(word)) ?? []) {
      const slips = editDistance(word, target, MOST_SLIPS_BY_EAR);
      if (slips <= MOST_SLIPS_BY_EAR && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { target, slips };
    }
    return best && { words: this.#spell(best.target), trust: best.target.length >= 6 ? "likely" : "faint" };
  }

  /** Words by their sound; made when the first word is spelt by ear. */
  #sounds(): Map<string, string[]> {
    const bySound = new Map<string, string[]>();
    for (const { target } of [...this.#byLength.values()].flat()) {
      if (target.length < HEARD_FROM) continue;
      const sound = soundKey(target);
      const same = bySound.get(sound);
      if (same === undefined) bySound.set(sound, [target]);
      else same.push(target);
    }
    return bySound;
  }

  #near(word: string): Reading[] {
    const allowed = word.length >= 8 ? 2 : 1;
    const found: { target: string; slips: number }[] = [];
    const own = lettersOf(word);
    for (let length = Math.max(3, word.length - allowed); length <= word.length + allowed; length++) {
      for (const { target, letters } of this.#byLength.get(length) ?? []) {
        // Each slip changes at most two of the letters that a word has; most words differ in more.
        if (bits(own ^ letters) > 2 * allowed) continue;
        const limit = target.length >= 8 ? allowed : 1;
        const slips = editDistance(word, target, limit);
        if (slips <= limit) found.push({ target, slips });
      }
    }
    const fewest = Math.min(...found.map((one) => one.slips));
    const nearest = found.filter((one) => one.slips === fewest);
    const single = nearest.filter(({ target }) => !Object.hasOwn(this.#spoken, target));
    return (single.length > 0 ? single : nearest.slice(0, 1)).map(({ target }) => ({
      words: this.#spell(target),
      trust:
        target.length >= 6 || (target.length === 5 && (target[0] === word[0] || swapped(word, target)))
          ? "likely"
          : "faint",
    }));
  }
}

/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count++;
  return count;
}

function fits(starred: string, word: string): boolean {
  if (starred.length !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (starred[at] !== "*" && starred[at] !== word[at]) return false;
  return true;
}

function swapped(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
