import { createNeedsReader, type Vocabulary } from "../../../src/needs/index.js";
import { packVocabulary } from "../../../src/needs/packed/pack.js";
import { fitVocabulary, gzippedSize } from "../../../src/node/built/page-vocabulary.js";
import { lay } from "./lay.js";
import { share } from "./table.js";
import { welsh } from "./welsh.js";

/** Budgets to draw the curve by, in bytes gzipped; the last holds every phrase. */
const BUDGETS: readonly number[] = [45_000, 60_000, 75_000, 90_000];

/** What a vocabulary of each weight is understood by: the first share of each need's phrases, without clues. */
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
  const rows = BUDGETS.map((budget) => {
    const { vocabulary, packed, share: part } = fitVocabulary(full, everyday, budget);
    return row(vocabulary, gzippedSize(packed), `${Math.round(100 * part)} % of phrases`);
  });
  rows.push(row(full, gzippedSize(packVocabulary(full)), "all, with clues"));
  return [
    "| kB gzip, packed | holds | English phrases | lay: first | first three | sure | sure and wrong | Welsh: first three |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
