import { createNeedsReader, type Vocabulary } from "../../../src/needs/index.js";
import { packVocabulary } from "../../../src/needs/packed/pack.js";
import { fitVocabulary, gzippedSize, pageVocabulary } from "../../../src/node/built/page-vocabulary.js";
import { lay } from "./lay.js";
import { share } from "./table.js";
import { welsh } from "./welsh.js";

/** Budgets to draw the curve by, in bytes gzipped; the last holds every phrase. */
const BUDGETS: readonly number[] = [54_000, 60_000, 66_000];

/** What a vocabulary of each weight is understood by: the first phrases of each need, and a share of the words of the others. */
export function weights(full: Vocabulary, everyday: readonly string[]): string {
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
  const { words: _words, marks: _marks, ...bare } = pageVocabulary(full, 0, everyday);
  const rows = [row(bare, gzippedSize(packVocabulary(bare)), "the first phrases alone")];
  for (const budget of BUDGETS) {
    const { vocabulary, packed, share: part } = fitVocabulary(full, everyday, budget);
    rows.push(row(vocabulary, gzippedSize(packed), `${Math.round(100 * part)} % of the words apart`));
  }
  const most = pageVocabulary(full, 1, everyday);
  rows.push(row(most, gzippedSize(packVocabulary(most)), "all words"));
  rows.push(row(full, gzippedSize(packVocabulary(full)), "all phrases and clues"));
  return [
    "| kB gzip, packed | holds | English phrases | lay: first | first three | sure | sure and wrong | Welsh: first three |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
