import { fold } from "../words/index.js";
import { spell } from "./pattern-language.js";
import type { Token } from "./tokens.js";

interface Branch {
  next: Map<string, Branch>;
  /** Classes one of whose members ends here. */
  classes: string[];
}

/** However many words that change nothing stand inside, a member spans fewer words than this: work stays linear. */
const LONGEST_LOOSE = 14;

/** The word classes of the patterns, found wherever a member stands. */
export class Lexicon {
  readonly #root: Branch = { next: new Map(), classes: [] };
  readonly #classes: Readonly<Record<string, readonly string[]>>;
  readonly #spoken: Readonly<Record<string, string>>;
  readonly #words: Map<string, Set<string>> = new Map();
  readonly #key: (word: string) => string;

  /**
   * @param key what two words have to share to count as one; words as they stand when not given. The tokens that are
   * looked up must hold keys too.
   */
  constructor(
    classes: Readonly<Record<string, readonly string[]>>,
    spoken: Readonly<Record<string, string>>,
    key: (word: string) => string = (word) => word,
  ) {
    this.#classes = classes;
    this.#spoken = spoken;
    this.#key = key;
    for (const name of Object.keys(classes)) {
      for (const member of this.#members(name, new Set())) this.#add(name, member);
    }
  }

  /**
   * Names and ends of the class members that begin at a token.
   * @param loose whether words that change nothing ("really", "the") may stand inside a member
   */
  at(tokens: readonly Token[], from: number, loose: boolean = false): { name: string; end: number }[] {
    const found: { name: string; end: number }[] = [];
    let branches = [this.#root];
    for (let at = from; branches.length > 0 && at < tokens.length && at - from < LONGEST_LOOSE; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      const reached: Branch[] = loose && token.skippable && at > from ? [...branches] : [];
      for (const branch of branches) {
        for (const reading of token.readings) {
          const next = branch.next.get(reading);
          if (next !== undefined) reached.push(next);
        }
      }
      for (const branch of reached)
        if (!branches.includes(branch)) for (const name of branch.classes) found.push({ name, end: at + 1 });
      branches = reached;
    }
    return found;
  }

  /** Every single word of a class's members. */
  words(name: string): ReadonlySet<string> {
    return this.#words.get(name) ?? new Set();
  }

  /** The members of a class, with those of the classes it names. */
  #members(name: string, seen: Set<string>): string[] {
    if (seen.has(name)) return [];
    seen.add(name);
    return (this.#classes[name] ?? []).flatMap((member) =>
      member.startsWith("<") ? this.#members(member.slice(1, -1), seen) : [member],
    );
  }

  #add(name: string, member: string): void {
    let branch = this.#root;
    const words = this.#words.get(name) ?? new Set();
    this.#words.set(name, words);
    for (const word of fold(member)
      .split(/[\s-]+/)
      .flatMap((part) => spell(part, this.#spoken))) {
      if (word === "") continue;
      words.add(word);
      const key = this.#key(word);
      let next = branch.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), classes: [] };
        branch.next.set(key, next);
      }
      branch = next;
    }
    if (!branch.classes.includes(name)) branch.classes.push(name);
  }
}
