/** "Not a crisis line", "we do not offer counselling": so many words after these are what it is not. */
const REACH = 2;
const NOT: ReadonlySet<string> = new Set(["not", "isnt", "arent", "dont", "doesnt", "cant", "cannot", "never", "nid"]);
/** What stands between. "Not for profit" and "do not struggle with debt alone" deny nothing. */
const WHAT: ReadonlySet<string> = new Set("a an any the offer provide give run have cover".split(" "));

/**
 * Which words of a text name what it says that it is not.
 * @param words folded words in order
 * @returns for each word, whether it is denied
 */
export function deniedIn(words: readonly string[]): boolean[] {
  let left = 0;
  return words.map((word, at) => {
    if (WHAT.has(word) && (NOT.has(words[at - 1] ?? "") || left > 0)) left = REACH;
    else if (word === "or" && left > 0) left = REACH;
    else if (left > 0) {
      left--;
      return true;
    }
    return false;
  });
}
