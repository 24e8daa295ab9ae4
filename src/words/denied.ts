/** "Not a crisis line", "we do not offer counselling": so many words after these are what a service is not. */
const REACH = 2;
const NOT: ReadonlySet<string> = new Set(["not", "isnt", "arent", "dont", "doesnt", "cant", "cannot", "never", "nid"]);
/** What stands between. "Not for profit" and "do not struggle with debt alone" deny nothing. */
const WHAT: ReadonlySet<string> = new Set("a an any the offer provide".split(" "));
/** "If you are not a carer", "people who do not have": that is about whoever reads it. */
const READER: ReadonlySet<string> = new Set("you your who people anyone if".split(" "));

/** "Without distinction of sex or religion", "regardless of sexual orientation": what comes next makes no difference. */
const WHOEVER: ReadonlySet<string> = new Set("distinction discrimination regardless irrespective regard".split(" "));
/** "Regardless" needs nothing before it; "distinction" is one only where there is none. */
const NONE: ReadonlySet<string> = new Set(["without", "no", "regardless", "irrespective"]);
/** What such a list is made of. It ends with the first other word. */
const MAKES_NO_DIFFERENCE: ReadonlySet<string> = new Set(
  (
    "of to as on the grounds basis their your his her or and any other sex sexual orientation sexuality gender identity expression " +
    "reassignment age race racial ethnic ethnicity origin origins nationality national colour creed religion religious " +
    "religions faith faiths belief beliefs political politics opinion opinions views disability disabilities ability abilities " +
    "marital marriage civil partnership status class social economic background backgrounds culture cultural language " +
    "pregnancy maternity income circumstances"
  ).split(" "),
);

/**
 * Which words of a text name what it says that it is not, or that makes no difference to it.
 * @param words folded words in order
 * @param begins for each word, whether a sentence begins with it: what was said before is over
 * @returns for each word, whether it is denied
 */
export function deniedIn(words: readonly string[], begins: readonly boolean[] = []): boolean[] {
  let left = 0;
  let whoever = false;
  return words.map((word, at) => {
    whoever = WHOEVER.has(word)
      ? NONE.has(word) || NONE.has(words[at - 1] ?? "")
      : whoever && begins[at] !== true && MAKES_NO_DIFFERENCE.has(word);
    if (whoever) return true;
    const isOfReader = words.slice(Math.max(0, at - 4), at).some((each) => READER.has(each));
    if (WHAT.has(word) && ((NOT.has(words[at - 1] ?? "") && !isOfReader) || left > 0)) left = REACH;
    else if (word === "or" && left > 0) left = REACH;
    else if (left > 0) {
      left--;
      return true;
    }
    return false;
  });
}
