import { listed, type Token } from "../words/index.js";
import { isHad, withoutDenied } from "./denied-needs.js";
import { type Heard, NOTHING } from "./heard.js";
import type { Candidate } from "./judge.js";
import { isSure } from "./sure.js";
import { keepUsed, toReading } from "./to-reading.js";
import type { Correction, NeedReading } from "./understood.js";

/** The least share of the first reading's likelihood for a further one. */
const ECHO = 0.03;
/** "Used to be depressed and need help now": what reads as these names nothing else that is wanted. */
const OF_ANY: ReadonlySet<string> = listed("crisis listening");
/** What is denied counts so much of what is meant, and is told as a guess where nothing else is likely. */
const DENIED_SHARE = 0.3;
const DENIED_ALONE = 0.29;
/** What is meant goes before what is denied and needs care, or is past, only from this likelihood on. */
const LIKELY = 0.3;

function isUnlikely(strongest: number): boolean {
  return strongest < LIKELY;
}

function deniedAt(strongest: number): number {
  return isUnlikely(strongest) ? DENIED_ALONE : Math.ceil(strongest * DENIED_SHARE * 1000) / 1000;
}

/** The needs that are told, in their order, and whether the first may be acted on without asking. */
export interface Told {
  needs: NeedReading[];
  corrections: Correction[];
  sure: boolean;
}

/**
 * From what was heard to what is told: what is denied or over stands behind what is meant, which is heard again without
 * those words.
 * @param taken what was heard, of which something is likely
 * @param hearAgain hears fewer words, in the same language
 */
export function tell(
  taken: Heard,
  text: string,
  words: readonly Token[],
  hearAgain: (words: readonly Token[]) => Heard,
): Told {
  const told = withoutDenied(taken, text, words);
  const rest = told === undefined ? undefined : hearAgain(told.words);
  // What somebody had once is still what they may be about, until something else is likely.
  const isPast = [...(told?.denied.values() ?? [])].flat().some(({ kind }) => kind === "past");
  const next = rest?.candidates.find((each) => !isPast || !OF_ANY.has(rest.lexicon.needs[each.need]?.id ?? ""));
  const isRest = rest !== undefined && (next?.strength ?? 0) >= (isPast ? LIKELY : NOTHING[rest.language]);
  const [meant, left] = isRest ? [rest, told?.words ?? words] : [taken, words];
  // Who has something and says nothing else that is understood is still about that.
  const denied = keptOf(taken.candidates).filter((each) => told?.denied.get(each)?.some((it) => isRest || !isHad(it)));
  const kept = keptOf(meant.candidates).filter((each) => !denied.includes(each));
  const last = denied.filter(({ need }) => !kept.some((each) => each.need === need));
  const most = kept[0]?.strength ?? 0;
  // "Not suicidal but very low": nobody is led away from it by a reading that is hardly likely.
  const leads = (each: Candidate): boolean => isUnlikely(most) && taken.lexicon.needs[each.need]?.careful === true;
  const toDenied = (each: Candidate): NeedReading => {
    const reading = toReading(each, taken, text, words);
    return { ...reading, strength: Math.min(reading.strength, deniedAt(most)), denied: true };
  };
  const needs = [
    ...last.filter(leads).map(toDenied),
    ...kept.map((each) => toReading(each, meant, text, left)),
    ...last.filter((each) => !leads(each)).map(toDenied),
  ];
  const isPlain =
    kept.length > 0 && !last.some(leads) && isSure(meant.candidates, meant.evidence, meant.slots, meant.lexicon);
  const sure = isPlain && (isRest || denied.length === 0);
  const corrections = [...keepUsed(meant, kept), ...(isRest ? keepUsed(taken, last) : [])];
  return { needs, corrections, sure };
}

/** A further reading is named only where a word speaks for it: "it sounds like" is reason enough for one. */
function keptOf(candidates: readonly Candidate[]): Candidate[] {
  const top = candidates[0];
  return candidates.filter(
    (each) => each === top || (each.strength >= (top?.strength ?? 0) * ECHO && each.parts.some((part) => part > 0)),
  );
}
