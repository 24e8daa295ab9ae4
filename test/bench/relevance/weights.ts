import { gzipSync } from "node:zlib";
import { createNeedsReader, type Told, type Vocabulary } from "../../../src/needs/index.js";
import { packVocabulary } from "../../../src/needs/packed/pack.js";
import { fitVocabulary, gzippedSize, pageVocabulary } from "../../../src/node/built/page-vocabulary.js";
import { lay } from "./lay.js";
import { share } from "./table.js";
import { welsh } from "./welsh.js";

/** Budgets to draw the curve by, in bytes gzipped; the last holds every phrase. */
const BUDGETS: readonly number[] = [54_000, 60_000, 66_000];

/** What a vocabulary of each weight is understood by: the first phrases of each need, and the words of the others that say most. */
export function weights(full: Vocabulary, commoner: Vocabulary, everyday: readonly string[]): string {
  const row = (vocabulary: Vocabulary, weight: number, held: string): string => {
    const reader = createNeedsReader(vocabulary);
    const [[english], [cymraeg]] = [lay(reader), welsh(reader)];
    const phrases = vocabulary.needs.reduce((sum, need) => sum + need.phrases.en.length, 0);
    const three = cymraeg === undefined ? "–" : share(cymraeg.three, cymraeg.count);
    const cells = [
      (weight / 1000).toFixed(1),
      held,
      phrases,
      share(english.first, english.count),
      share(english.three, english.count),
      share(english.sure, english.count),
      share(english.sureAndWrong, english.count),
      three,
    ];
    return `| ${cells.join(" | ")} |`;
  };
  const { told: _told, ...bare } = pageVocabulary(commoner, 1, everyday);
  const rows = [row(bare, gzippedSize(packVocabulary(bare)), "the first phrases alone")];
  for (const budget of BUDGETS) {
    const { vocabulary, packed } = fitVocabulary(commoner, everyday, budget);
    rows.push(row(vocabulary, gzippedSize(packed), "the words that say most"));
  }
  const most = pageVocabulary(commoner, 0, everyday);
  rows.push(row(most, gzippedSize(packVocabulary(most)), "all words"));
  const { told = {}, ...rest } = full;
  const withoutPairs = ({ pairs: _, ...single }: Told = {}): Told => single;
  const single: Vocabulary = { ...rest, told: { en: withoutPairs(told.en), cy: withoutPairs(told.cy) } };
  rows.push(row(single, gzippedSize(packVocabulary(single)), "all phrases and clues"));
  rows.push(row(full, gzipSync(JSON.stringify(full)).length, "and all pairs of words, as JSON"));
  return [
    "| kB gzip, packed | holds | English phrases | lay: first | first three | sure | sure and wrong | Welsh: first three |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
