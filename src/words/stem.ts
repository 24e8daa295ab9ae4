import { stemmer } from "stemmer";

/*! stemmer (c) 2014 Titus Wormer, MIT: see NOTICE */

/**
 * The stem of a folded word (Porter 1980, by the `stemmer` package): "walking" and "walks" are "walk".
 * Words of up to three letters and words with digits are their own stem.
 * @param word a folded word, see `fold`
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  return stemmer(word);
}
