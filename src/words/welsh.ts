/**
 * Welsh changes the first consonant of a word by what stands before it ("pryder" but "fy mhryder", "o bryder").
 * Soft, nasal and aspirate mutations, turned round: from what was typed to what it may have been.
 * Source: the three mutation tables that any Welsh grammar gives.
 */
const TURNED_ROUND: readonly (readonly [string, readonly string[]])[] = [
  ["ngh", ["c"]],
  ["mh", ["p"]],
  ["nh", ["t"]],
  ["ng", ["g"]],
  ["ch", ["c"]],
  ["ph", ["p"]],
  ["th", ["t"]],
  ["dd", ["d"]],
  ["g", ["c"]],
  ["b", ["p"]],
  ["d", ["t"]],
  ["f", ["b", "m"]],
  ["l", ["ll", "gl"]],
  ["r", ["rh", "gr"]],
  ["m", ["b"]],
  ["n", ["d"]],
];

/**
 * The words that a mutated Welsh word may stand for, without the word itself. Many are not words at all:
 * the caller keeps those that it knows.
 * @param word a folded word
 */
export function unmutated(word: string): string[] {
  const found: string[] = [];
  for (const [typed, radicals] of TURNED_ROUND) {
    if (!word.startsWith(typed) || word.length <= typed.length + 1) continue;
    for (const radical of radicals) found.push(radical + word.slice(typed.length));
    break;
  }
  // Soft mutation drops a first g altogether: "gofalwr" is heard as "ofalwr".
  if (/^[aeiouwylr]/.test(word)) found.push(`g${word}`);
  // An h is put before a vowel after "ei" (her) and "ein": "ei hiselder".
  if (/^h[aeiouwy]/.test(word)) found.push(word.slice(1));
  return found;
}

/** Endings of plurals, verbs and adjectives, longest first; what is left keeps at least four letters. Our own list. */
const ENDINGS: readonly string[] = [
  "iadau",
  "edigaeth",
  "eddau",
  "oedd",
  "odd",
  "iodd",
  "wyd",
  "iaeth",
  "aeth",
  "iais",
  "ais",
  "aist",
  "iau",
  "au",
  "ion",
  "on",
  "od",
  "edd",
  "iad",
  "ad",
  "io",
  "ian",
  "an",
  "iol",
  "ol",
  "us",
  "iwn",
  "wn",
  "es",
  "en",
  "yn",
  "u",
  "o",
  "i",
  "a",
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/**
 * The stem of a folded Welsh word, roughly: "poeni", "poenau" and "poeniais" are "poen". Too rough to show to anybody.
 * @param word a folded word
 */
export function welshStem(word: string): string {
  if (word.length <= 4) return word;
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length);
  }
  return word;
}

/** Short words that Welsh hangs on the one before, with or without an apostrophe: "dwi'n", "o'r", "cypyrddau'n". */
const HANGING = /(?:ch|n|r|i|u|w|m|th)$/;

/**
 * A Welsh word without what hangs on it, or undefined when nothing does.
 * @param raw the word as typed: an apostrophe says for sure where it parts
 * @param folded the folded word
 */
export function unhung(raw: string, folded: string): string | undefined {
  const at = raw.search(/['’‘ʼ`´]/);
  const ending = HANGING.exec(folded)?.[0];
  if (at > 0 && ending !== undefined && raw.length - at - 1 === ending.length) return folded.slice(0, -ending.length);
  return undefined;
}

/** Short words that are Welsh and nothing else: enough of them say what a sentence is written in. */
const MARKERS: ReadonlySet<string> = new Set(
  (
    "y yr yn ym yng ac ei eu ein eich fy dy ni nhw fi fo mi mae maer maen yw ydy ydi oes oedd bod sydd syn dwi dwin rwyn " +
    "rwy dw ydw wedi cael gan gen gyda efo heb wrth dros eisiau isio isho moyn angen ddim dim rhywun rhywle neb pob popeth " +
    "pwy sut ble lle pryd iawn wneud gneud mynd methu fedra alla gallaf hoffwn chwilio oed byw teimlon teimlo nain taid fin ir nos pawb rhywbeth gormod digon arna arnaf sgwennu sgen mwyach heno wythnos cael chael hefyd ydw rwan " +
    "mamgu tadcu plant mab merch gwr gwraig ofn arian gwaith ers ar ol hun"
  ).split(" "),
);
/** This share of a request's words, and at least two of them. */
const MARKED = 0.2;

/** True when a request's folded words are plainly Welsh. */
export function looksWelsh(words: readonly string[]): boolean {
  const marked = words.filter((word) => MARKERS.has(word)).length;
  return marked >= 2 && marked >= words.length * MARKED;
}
