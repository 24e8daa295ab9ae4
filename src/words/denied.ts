/** "Not a crisis line", "we do not offer counselling": so many words after these are what a service is not. */
const REACH = 2;
const NOT: ReadonlySet<string> = new Set(["not", "isnt", "arent", "dont", "doesnt", "cant", "cannot", "never", "nid"]);
/** What stands between. "Not for profit" and "do not struggle with debt alone" deny nothing. */
const WHAT: ReadonlySet<string> = new Set("a an any the offer provide".split(" "));
/** "If you are not a carer", "people who do not have": that is about whoever reads it. */
const READER: ReadonlySet<string> = new Set("you your who people anyone if".split(" "));

/**
 * Which words of a text name what it says that it is not.
 * @param words folded words in order
 * @returns for each word, whether it is denied
 */
export function deniedIn(words: readonly string[]): boolean[] {
  let left = 0;
  return words.map((word, at) => {
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
