import { listed, type Token } from "../words/index.js";
import type { Said } from "./heard.js";
import type { Language } from "./languages.js";
import { silenced, withFewer } from "./silenced.js";
import type { Slot } from "./slots.js";
import { isSaidIn } from "./stands-on.js";
import type { Evidence } from "./weigh.js";

/** Needs of mothers and fathers. "My dad" is no word for them: it is a son or a daughter who says it. */
const OF_PARENTS: ReadonlySet<string> = listed(
  "parent-baby playgroup perinatal-mh parenting childcare lone-parent dads",
);
/** Needs of children and young people. "45 year old" is no word for them, nor for those of parents. */
const OF_YOUNG: ReadonlySet<string> = listed(
  "young-people-mh youth-group young-carers school-worries care-leavers autism-parents send-parents",
);
/** Those that a grown person's age speaks for neither of. */
const OF_UNGROWN: ReadonlySet<string> = new Set([...OF_PARENTS, ...OF_YOUNG]);
/** Of these a language may be the point, as of who somebody is: for any other need it says how, not what. */
const OF_LANGUAGE: ReadonlySet<string> = listed("interpreting esol hearing-loss");
const PARENT: ReadonlySet<string> = listed("mum dad parent parents");
const OWN: ReadonlySet<string> = listed("my our");

/**
 * Makes what weighs the words of a request, or some of them, where an age, a parent or a language that is named speaks
 * for some needs only.
 * @param slots of all words of the request
 * @param doubt how much less sure every need is: see `errands.ts`
 */
export function weigherOf(
  { lexicon, weigher }: Pick<Language, "lexicon" | "weigher">,
  words: readonly Token[],
  slots: readonly Slot[],
  { grown, spoken }: Pick<Said, "grown" | "spoken">,
  doubt: number,
): (some: readonly Slot[]) => Evidence {
  const isOf = (ids: ReadonlySet<string>) => (need: number) => ids.has(lexicon.needs[need]?.id ?? "");
  const isGrown = (slot: Slot): boolean => isSaidIn(slot, words, grown);
  const isOwnParent = ({ word }: Slot, at: number): boolean => PARENT.has(word) && OWN.has(slots[at - 1]?.word ?? "");
  return (some) => {
    let evidence = weigher.weigh(some, doubt);
    const without = (isOfThem: (need: number) => boolean, isSilent: (slot: Slot, at: number) => boolean): void => {
      if (!some.some(isSilent)) return;
      evidence = withFewer(evidence, weigher.weigh(silenced(some, isSilent), doubt), isOfThem);
    };
    without(isOf(OF_UNGROWN), isGrown);
    if (some.some(isOwnParent)) without(isOf(OF_PARENTS), (slot, at) => isOwnParent(slot, at) || isGrown(slot));
    without(
      (need) => lexicon.needs[need]?.type !== "people" && !isOf(OF_LANGUAGE)(need),
      (slot) => isSaidIn(slot, words, spoken),
    );
    return evidence;
  };
}
