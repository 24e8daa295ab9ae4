import { listed, type Token } from "../words/index.js";
import type { Lexicon } from "./lexicon.js";
import type { PhraseReading } from "./phrase-reader.js";
import { silenced, withFewer } from "./silenced.js";
import type { Slot } from "./slots.js";
import { NOWHERE } from "./span.js";
import { standsOn } from "./stands-on.js";
import type { Evidence } from "./weigh.js";

/** What a wish to meet others is put in, whatever it is about. */
const FRAME: ReadonlySet<string> = listed("group groups join");
/** From this weight on a phrase that was found whole says what the group is about. */
const ABOUT = 0.3;
/** Of a need that stands on other words but for this share, a wish to meet others takes nothing: "group for suicide loss". */
const OF_FRAME = 0.25;

/**
 * "Join a bereavement group" is about bereavement: where a whole phrase says what the group is for, "group" and "join" speak
 * only for needs of which a whole phrase says more with them ("walking group"), or that other words speak for by far.
 */
export function withoutFrame(
  all: Evidence,
  slots: readonly Slot[],
  words: readonly Token[],
  { phrases, functional }: Lexicon,
  weigh: (slots: readonly Slot[]) => Evidence,
): Evidence {
  const isFrame = ({ word }: Slot): boolean => FRAME.has(word);
  const frame = new Set(slots.filter(isFrame).flatMap(({ stems }) => stems.map(({ stem }) => stem)));
  const telling = ({ phrase }: PhraseReading): number[] =>
    phrases[phrase]?.stems.filter((stem) => functional[stem] !== true) ?? [];
  const wholes = [...all.phrases.values()].filter(({ whole }) => whole > ABOUT);
  if (frame.size === 0 || !wholes.some((each) => telling(each).every((stem) => !frame.has(stem)))) return all;
  const saysMore = new Set(
    wholes.filter((each) => telling(each).some((stem) => !frame.has(stem))).map(({ need }) => need),
  );
  const said = slots.filter(isFrame).map(({ index }) => words[index] ?? NOWHERE);
  const isOfFrame = (need: number): boolean => standsOn(all.parts(need), slots, words, said, OF_FRAME);
  return withFewer(all, weigh(silenced(slots, isFrame)), (need) => !saysMore.has(need) && isOfFrame(need));
}
