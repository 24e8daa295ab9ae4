import type { AttributeReading, Need, NeedReading, Understood } from "../needs/index.js";

/** What is read of how somebody takes part: the language they speak, and what they need to get in. */
const WAYS_IN: ReadonlySet<string> = new Set(["languages", "access"]);
/** How likely a need is at least in the other words, to be what is asked for. */
const ASKED = 0.25;
/** A need whose likelihood falls below this share of itself without those words stands on them. */
const STANDS = 0.5;
/** What stands on the way in counts so much of what is asked for. */
const BESIDE = 0.5;

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
  again: (leaveOut: readonly { start: number; end: number }[]) => Pick<Understood, "needs">,
): T {
  const ways = read.attributes
    .filter(({ kind }) => WAYS_IN.has(kind))
    .map((way) => ({ way, ...withOnly(text, stretchIn(text, way)) }));
  const mayStandOn = (each: NeedReading): boolean => {
    const own = stretchIn(text, each);
    const touched = ways.filter(({ start, end }) => start < own.end && own.start < end);
    return touched.some(({ way }) => way.kind === "languages" || isOfPerson(need(each.need)));
  };
  if (!read.needs.some(mayStandOn)) return read;
  const rest = again(ways).needs;
  const inRest = (id: string): number => rest.find((each) => each.need === id)?.strength ?? 0;
  const last = read.needs.filter((each) => mayStandOn(each) && inRest(each.need) < each.strength * STANDS);
  const others = rest.filter((each) => each.denied !== true && last.every(({ need: id }) => id !== each.need));
  const most = Math.max(0, ...others.map(({ strength }) => strength));
  if (last.length === 0 || most < ASKED) return read;
  const whole = read.needs.filter((each) => !last.includes(each));
  const asked = others.map((each) => {
    const before = whole.find(({ need: id }) => id === each.need);
    return before !== undefined && before.strength > each.strength ? before : each;
  });
  const more = whole.filter((each) => others.every(({ need: id }) => id !== each.need));
  const behind = last.map((each) => ({ ...each, strength: Math.min(each.strength, most * BESIDE) }));
  const needs = [...asked, ...more].sort(
    (a, b) => Number(a.denied ?? false) - Number(b.denied ?? false) || b.strength - a.strength,
  );
  return { ...read, needs: [...needs, ...behind] };
}

/** Said of the person: a condition, or a group of people that they belong to. */
function isOfPerson(need: Need | undefined): boolean {
  return need?.type === "condition" || need?.type === "people";
}

function stretchIn(
  text: string,
  { words }: Pick<NeedReading | AttributeReading, "words">,
): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** "Only speaks Punjabi": the word before it is said of the language. */
function withOnly(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const only = /\bonly\s+$/i.exec(text.slice(0, Math.max(0, start)));
  return { start: only?.index ?? start, end };
}
