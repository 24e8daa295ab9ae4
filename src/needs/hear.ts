import { listed, type Token } from "../words/index.js";
import { carefulSecond, isNamed, mayBeNamed } from "./careful.js";
import { createErrandReader, type ErrandReader } from "./errands.js";
import { withoutFrame } from "./frame.js";
import type { Heard, Said } from "./heard.js";
import { type Candidate, judge } from "./judge.js";
import type { Languages } from "./languages.js";
import { saidApart } from "./said-apart.js";
import { silenced, withFewer } from "./silenced.js";
import { slotsOf } from "./slots.js";
import { weigherOf } from "./speaks-for-some.js";
import { isSaidIn, standsOn } from "./stands-on.js";
import { VENUES, venuesIn } from "./venue.js";
import { PLAIN, waysLast } from "./ways.js";
import type { Evidence } from "./weigh.js";

/** How many readings are named. */
const MOST = 5;

/** Needs of those who have a child or await one. */
const OF_CHILD: ReadonlySet<string> = listed(
  "parent-baby playgroup baby-bank infant-feeding pregnancy perinatal-mh parenting childcare",
);
/** The need of those who lost a baby. */
const BABY_LOSS = "baby-loss";

/** Hears the words of a request in one language. */
export type Hear = (words: readonly Token[], lang: "en" | "cy", said: Said) => Heard;

/** @param errands the turns of speech of `data/needs/lists/errands.yaml` */
export function createHear(languages: Languages, errands: readonly string[]): Hear {
  let errandReader: ErrandReader | undefined;
  return (words, lang, said) => {
    const { text, declined, notWanted, lost, ways } = said;
    const { lexicon, weigher, spelling } = languages.of(lang);
    const { slots, corrections } = slotsOf(text, words, lexicon, spelling, lang === "cy", declined);
    errandReader ??= createErrandReader(errands);
    const weigh = weigherOf({ lexicon, weigher }, words, slots, said, errandReader.read(words));
    const isWay = (need: number): boolean => lexicon.needs[need]?.type === "way";
    const judged = (evidence: Evidence, apart: ReturnType<typeof saidApart>): Candidate[] => {
      const left = (need: number): boolean => {
        const { id } = lexicon.needs[need] ?? { id: "" };
        if (declined.has(`need:${id}`) || (isWay(need) && notWanted.has(id))) return true;
        return OF_CHILD.has(id) && standsOn(evidence.parts(need), slots, words, lost);
      };
      return judge(evidence, apart, left, MOST).filter(
        (each, i) => isTold(each) || mayBeNamed(each, i, evidence, lexicon),
      );
    };
    // Whose baby died is told so, whatever else is likelier.
    const isTold = ({ need }: Candidate): boolean => lost.length > 0 && lexicon.needs[need]?.id === BABY_LOSS;
    let evidence = withoutFrame(weigh(slots), slots, words, lexicon, weigh);
    let named = judged(evidence, saidApart(text, words, evidence.phrases, lexicon.needs));
    const isPlain = named.some(({ need, strength }) => !isWay(need) && strength >= PLAIN);
    if (ways.length > 0 && !isPlain && named[0] !== undefined && isWay(named[0].need)) {
      // "Can someone come to my house, my wife died": what is named is told by the words that do not say how, unless
      // it is plain with them: "bereavement by video".
      const rest = weigh(silenced(slots, (slot) => isSaidIn(slot, words, ways)));
      const both = withFewer(evidence, rest, (need) => !isWay(need));
      const apart = saidApart(text, words, both.phrases, lexicon.needs);
      const found = judged(both, (one, other) => isWay(one) !== isWay(other) || apart(one, other));
      if (found.some((each) => !isWay(each.need) && isNamed(each, both))) [evidence, named] = [both, found];
    }
    // "Bingo at the village hall" is about bingo; "what's on at the village hall" is about the hall.
    const venues = venuesIn(words);
    if (venues.length > 0 && named.some(({ need }) => VENUES.has(lexicon.needs[need]?.id ?? ""))) {
      const elsewhere = weigh(silenced(slots, (slot) => isSaidIn(slot, words, venues)));
      const isOfVenue = (need: number): boolean => standsOn(evidence.parts(need), slots, words, venues);
      const both = withFewer(evidence, elsewhere, isOfVenue);
      const found = judged(both, saidApart(text, words, both.phrases, lexicon.needs));
      if ((found[0]?.strength ?? 0) >= PLAIN) [evidence, named] = [both, found];
    }
    const [first] = named;
    const inOrder = first !== undefined && isTold(first) ? named : carefulSecond(named, evidence, lexicon, lang);
    const candidates = waysLast(inOrder, lexicon);
    return { language: lang, lexicon, slots, evidence, candidates, corrections };
  };
}
