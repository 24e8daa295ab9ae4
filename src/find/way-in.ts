import type { AttributeReading, Need, NeedReading, Understood } from "../needs/index.js";

/** How likely a need is at least in the other words, to be what is asked for. */
const ASKED = 0.25;
/** A need stands on words without which its likelihood falls below this share; behind what is asked it counts as much of that. */
const HALF = 0.5;

/** A stretch of the text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * "Somewhere to have lunch, I'm in a wheelchair", "speaks Polish and has debts": words that say how somebody takes part are
 * a wish, and the rest of the request is read for what it asks. Where it asks for something, a need that stands on those
 * words alone is kept behind it; where it does not, they are all that was said, and nothing changes.
 * @param read what was read of all the words
 * @param again reads the text without some stretches
 */
export function wayInLast<T extends Pick<Understood, "needs" | "attributes">>(
  read: T,
  text: string,
  need: (id: string) => Need | undefined,
  again: (leaveOut: readonly Stretch[]) => Pick<Understood, "needs">,
): T {
  const ways = read.attributes
    .filter(({ kind }) => kind === "languages" || kind === "access")
    .map(({ kind, words }) => ({ isLanguage: kind === "languages", ...withOnly(stretchOf(words, text), text) }));
  const mayStand = ({ need: id, words }: NeedReading): boolean => {
    const own = stretchOf(words, text);
    // Who is disabled says so of themselves; who asks for equipment or repairs asks for them.
    const isOfPerson = ["condition", "people"].includes(need(id)?.type ?? "");
    return ways.some((way) => way.start < own.end && own.start < way.end && (way.isLanguage || isOfPerson));
  };
  if (!read.needs.some(mayStand)) return read;
  const rest = again(ways).needs.filter(({ denied }) => denied !== true);
  const isIn = (list: readonly NeedReading[], { need: id }: NeedReading, least = 0): boolean =>
    list.some((each) => each.need === id && each.strength >= least);
  const last = read.needs.filter((each) => mayStand(each) && !isIn(rest, each, each.strength * HALF));
  const asked = rest.filter((each) => !isIn(last, each));
  const most = asked[0]?.strength ?? 0;
  if (last.length === 0 || most < ASKED) return read;
  const others = read.needs.filter((each) => !isIn(last, each) && !isIn(asked, each));
  const behind = last.map((each) => ({ ...each, strength: Math.min(each.strength, most * HALF) }));
  return { ...read, needs: [...asked, ...others, ...behind] };
}

/** Where words that were read stand in the text. */
export function stretchOf(words: AttributeReading["words"], text: string): Stretch {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** "Only speaks Punjabi": the word before it is said of the language. */
function withOnly({ start, end }: Stretch, text: string): Stretch {
  return { start: start - (/only\s+$/i.exec(text.slice(0, Math.max(0, start)))?.[0].length ?? 0), end };
}
