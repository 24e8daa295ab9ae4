import { findWords } from "../language/find.js";
import type { Asked } from "./asked.js";
import type { Finder, StepUp } from "./finder.js";
import type { Note } from "./findings.js";

/** Two such needs are everyday; from this many on somebody should look at them together. */
const COMPLEX = 3;
/** How plainly a need must be asked, beside the strongest, to count. */
const PLAINLY = 0.5;

/**
 * The host's own contacts at the end of a list: the first tier always, an adviser when nothing fits well, the contact
 * for complex needs when much comes together or the person is overwhelmed. Nothing is made up when none is set.
 * @param fits whether something in the list answers the request
 */
export function stepUps(finder: Finder, asked: Asked, fits: boolean): Note[] {
  const words = findWords(asked.lang);
  const groups = new Set(asked.needs.filter((need) => need.strength >= PLAINLY).map((need) => need.group));
  const complex = groups.size >= COMPLEX || asked.request.activation === 1 || asked.request.view === "professional";
  const contacts = finder.stepUp.filter((each) => serves(finder, asked, each)).sort((a, b) => a.tier - b.tier);
  const lowest = contacts[0]?.tier;
  return contacts
    .filter(({ tier }) => tier === lowest || (tier <= 2 ? !fits || complex : complex))
    .map(({ name, phone, url }) => ({ code: "step-up", text: words.notes.stepUp(name, phone ?? url ?? "") }));
}

function serves(finder: Finder, { located }: Asked, { covers }: StepUp): boolean {
  if (covers === undefined || located === undefined) return covers === undefined;
  return covers.some((area) => finder.places.covers(area, located) === "yes");
}
