/** Numbers in English words, folded: from one to nineteen, and the tens from twenty on. */
export const NUMBERS: readonly string[] =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
export const TENS: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Those that stand behind one of the tens: "twenty six". */
export const UNITS: readonly string[] = NUMBERS.slice(0, 9);
