import { isFunctionWord, stem, wordsOf } from "../../words/index.js";
import type { TextFields } from "../text-engine.js";
import { FIELD_GRADES } from "./document.js";
import { graded } from "./graded-lists.js";
import { LONGEST_TERM } from "./term-list.js";

/** A stem, and the records that hold it: each one's number with the grade of the best field that it stands in. */
export interface Root {
  text: string;
  holders: number[];
  last: number;
}

/** A word as records write it. */
export interface Word {
  /** None for a word that only holds a sentence together. */
  root: Root | undefined;
  /** How many records it stands in; in a name only a word with a stem counts. */
  records: number;
  inName: boolean;
  last: number;
}

/** Fields come best first, so that the first grade is the best. */
const FIELDS = ["name", "about", "more"] as const;

/** Takes in the words of texts, as the live engine does it: each word is folded, stemmed and looked up once. */
export class WordTable {
  readonly words: Map<string, Word> = new Map();
  readonly roots: Map<string, Root> = new Map();
  /** Records taken in. */
  records = 0;

  /** Takes in the next record. @returns how many distinct stems its name has */
  add(text: TextFields): number {
    const record = this.records++;
    let nameStems = 0;
    for (const field of FIELDS) {
      const inName = field === "name";
      for (const each of wordsOf(text[field])) {
        const word = this.words.get(each) ?? this.newWord(each);
        if (word === undefined || word.last === record) continue;
        const { root } = word;
        if (root === undefined && inName) continue;
        word.last = record;
        word.records++;
        if (root === undefined) continue;
        if (inName) word.inName = true;
        if (root.last === record) continue;
        root.last = record;
        root.holders.push(graded(record, FIELD_GRADES[field]));
        if (inName) nameStems++;
      }
    }
    return nameStems;
  }

  private newWord(text: string): Word | undefined {
    if (text.length > LONGEST_TERM) return undefined;
    const root = isFunctionWord(text) ? undefined : this.rootOf(stem(text));
    const word: Word = { root, records: 0, inName: false, last: -1 };
    this.words.set(text, word);
    return word;
  }

  private rootOf(text: string): Root {
    let root = this.roots.get(text);
    if (root === undefined) {
      root = { text, holders: [], last: -1 };
      this.roots.set(text, root);
    }
    return root;
  }
}
