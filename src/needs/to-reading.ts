import type { Token } from "../words/index.js";
import type { Heard } from "./heard.js";
import type { Candidate } from "./judge.js";
import { quotedSlots } from "./quoted.js";
import type { Correction, NeedReading } from "./understood.js";

/** A need as it is told: by which of the words, and by which phrase of its own. */
export function toReading(candidate: Candidate, heard: Heard, text: string, words: readonly Token[]): NeedReading {
  const need = heard.lexicon.needs[candidate.need];
  const id = need?.id ?? "";
  const label = need?.label.en ?? id;
  const reading = heard.evidence.phrases.get(candidate.need);
  const phrase = heard.lexicon.phrases[reading?.phrase ?? -1];
  const [from, to] = quotedSlots(candidate, reading, heard.slots);
  const first = words[heard.slots[from]?.index ?? 0];
  const last = words[heard.slots[to]?.index ?? words.length - 1];
  const isHear = phrase?.kind === "hear";
  const hurts = isHear || heard.slots.slice(from, to + 1).some(({ word }) => heard.lexicon.words.get(word) === 0);
  return {
    id: `need:${id}`,
    need: id,
    label,
    words: first !== undefined && last !== undefined ? text.slice(first.start, last.end) : text,
    because: phrase === undefined || isHear ? label : phrase.text,
    ...(hurts ? { unshown: true } : {}),
    strength: Math.round(candidate.strength * 1000) / 1000,
  };
}

/** Only corrections that a reading stands on are shown; the rest changed nothing. */
export function keepUsed(heard: Heard, kept: readonly Candidate[]): Correction[] {
  const used = new Set<string>();
  heard.slots.forEach((slot, i) => {
    if (kept.some((each) => (each.parts[i] ?? 0) > 0)) used.add(slot.word);
  });
  return heard.corrections.filter((each) => used.has(each.to));
}
