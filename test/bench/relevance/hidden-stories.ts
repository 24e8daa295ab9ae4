import { createNeedsReader } from "../../../src/needs/index.js";
import { readNeedSources, readVocabulary } from "../../../src/node/built/needs-module.js";
import { addTally, noTally, type Tally, tally } from "./tally.js";

const FOLDS = 10;

/**
 * Each story is asked of a vocabulary that has not counted it, nor any other of its tenth. The same writers wrote the
 * other nine tenths, so it flatters; a story that fits two needs counts as wrong when the other one is read first.
 * @param folder the folder `data/needs`
 * @param folds how many of the ten tenths to run
 */
export async function hiddenStories(folder: string, folds: number): Promise<Tally> {
  const whole = noTally("stories, by tenths");
  const sources = await readNeedSources(folder);
  for (let fold = 0; fold < Math.min(folds, FOLDS); fold++) {
    const vocabulary = await readVocabulary(folder, { keep: (number) => number % FOLDS !== fold });
    const asked = sources.flatMap(({ id, stories }) =>
      (stories?.en ?? [])
        .map((q, number) => ({ id: `${id} ${number}`, q, needs: [id] }))
        .filter((_, number) => number % FOLDS === fold),
    );
    addTally(whole, tally("", createNeedsReader(vocabulary), asked));
  }
  return whole;
}
