import { findWords } from "../language/find.js";
import {
  LONGEST_QUOTE,
  type Need,
  type NeedReading,
  type NeedsReader,
  type Statement,
  type Understood,
} from "../needs/index.js";
import { wordsOf } from "../words/index.js";
import { type AskedNeed, labelOf } from "./asked.js";
import type { Note } from "./findings.js";
import type { FindRequest } from "./request.js";

/** Readings weaker than this, beside the strongest, are echoes of it: they would only add noise. */
const LEAST_STRENGTH = 0.12;
/** When even the strongest reading is less likely than this, nothing was read. */
const NOISE = 0.05;
/** What a reading counts at least, however unsure; from half likely on it counts in full. */
const UNSURE = 0.5;
/** A reading less likely than this is told as a guess. */
const GUESS = 0.3;
/** Beside a likelier one, a reading less likely than this is looked for only where records state it. */
const ASIDE = 0.2;
/** Words that a quotation does not end on. */
const DANGLING: ReadonlySet<string> = new Set("and the a an or but of my our his her their so that".split(" "));
/** Support for the carer stands beside support for the person they look after, not before it. */
const AS_CARER = 0.6;
/** Whom people look after, by what they call them in the words. */
const LOOKED_AFTER: ReadonlySet<string> = new Set(["parent", "partner", "grandparent"]);
/** From so many words for themselves before that, the person speaks of themselves. */
const OF_THEMSELVES = 2;
const FIRST_PERSON: ReadonlySet<string> = new Set("i im ive id ill me myself".split(" "));
/** Needs that carers come with for somebody else. */
const OF_SOMEONE_ELSE: ReadonlySet<string> = new Set(["condition"]);
/** Conditions that a carer's group is no answer to by itself. */
const NOT_CARED_FOR: ReadonlySet<string> = new Set(["smoking", "weight", "gambling", "alcohol", "drugs"]);

/** From this likelihood on something to do is plainly wanted, when it is so likely beside who somebody is. */
const WISHED = 0.6;
const WISHED_BESIDE = 0.75;
/** So much of what is wanted counts who wants it: less than what answers it, and enough to go before the rest. */
const BESIDE = 0.49;
/** What says who somebody is. */
const WHO: ReadonlySet<string> = new Set(["people", "condition"]);
/** Company is what many a group of their own is for; their baby comes along; a carer's own need is weighed below. */
const NOT_BESIDE: ReadonlySet<string> = new Set(["parent-baby", "carers", "young-carers", "young-people-mh"]);
const COMPANY = "social-club";

/** What knows needs, statements and whether a record states an id that the vocabulary does not have. */
export interface KnownNeeds {
  reader: Pick<NeedsReader, "need">;
  statements: readonly Statement[];
  stated(id: string): boolean;
}

/** Who denies that they gamble, or are hurt, may do it or be it all the same: that is still looked for, last. */
function mayBeSo(need: Need | undefined): boolean {
  return need === undefined || need.careful === true || need.type === "condition" || need.type === "situation";
}

/** Whether a reading is no guess, and nothing that was denied. */
function isWanted({ denied, strength }: Understood["needs"][number]): boolean {
  return denied !== true && strength >= GUESS;
}

/** Needs read from the words, chosen, and standing for interests; the strongest counts as one. */
export function askedNeeds(
  known: KnownNeeds,
  request: FindRequest,
  understood: Understood,
  text: string,
  notes: Note[],
): AskedNeed[] {
  const lang = request.lang ?? "en";
  const words = findWords(lang);
  const found = new Map<string, AskedNeed>();
  const top = Math.max(0, ...understood.needs.map((each) => each.strength));
  const certainty = Math.min(1, UNSURE + top);
  const spans = groupsOf(understood.needs, text);
  understood.needs.forEach((reading, i) => {
    const strength = top === 0 ? 0 : (reading.strength / top) * certainty;
    const need = known.reader.need(reading.need);
    if (top < NOISE || strength < LEAST_STRENGTH * certainty) return;
    // "Grief support, not religious": what is refused is not looked for beside what is wanted.
    if (reading.denied === true && !mayBeSo(need) && understood.needs.some(isWanted)) return;
    // Half of all there is is online: a guess at a way of meeting would bring all of it.
    if (need?.type === "way" && reading.strength < GUESS) return;
    found.set(reading.need, {
      id: reading.need,
      label: need === undefined ? reading.label : labelOf(need, lang),
      ...(need === undefined ? {} : { type: need.type }),
      strength,
      words: reading.unshown === true ? "" : quoted(reading.words),
      ...(reading.strength < GUESS ? { guessed: true } : {}),
      ...(reading.strength < ASIDE && reading.strength < top ? { aside: true } : {}),
      said: wordsOf(reading.words),
      related: false,
      group: `words ${spans[i] ?? i}`,
    });
  });
  putBeside(found, known, understood);
  const choose = (id: string, group: string, statement?: string): void => {
    const need = known.reader.need(id);
    if (need === undefined) {
      notes.push({ code: "unknown-need", text: words.notes.unknownNeed(id.slice(0, 80)) });
      // Records may carry a need this vocabulary does not know: it is kept, and still finds them.
      if (!known.stated(id)) return;
    }
    const label = need === undefined ? id : labelOf(need, lang);
    const type = need === undefined ? {} : { type: need.type };
    // What was read as well is one need, not two: it keeps the words, and the other readings of them.
    const { words: wrote, said, group: own = group } = found.get(id) ?? {};
    found.set(id, {
      id,
      label,
      ...type,
      strength: 1,
      related: false,
      group: own,
      ...(wrote === undefined ? {} : { words: wrote }),
      ...(said === undefined ? {} : { said }),
      ...(statement === undefined ? {} : { statement }),
    });
  };
  for (const id of request.interests ?? []) {
    const statement = known.statements.find((each) => each.id === id);
    const text = (lang === "cy" ? statement?.text.cy : undefined) ?? statement?.text.en;
    for (const need of statement?.needs ?? []) choose(need, `interest ${id}`, text);
  }
  for (const id of request.needs ?? []) choose(id, `chosen ${id}`);
  addCarer(found, known, request, understood, text);
  return [...found.values()].sort((a, b) => b.strength - a.strength);
}

/**
 * "Deaf and want a walking group": something to do that is named is what is wanted, and who wants it is a wish for how it
 * should be: what has both goes first, then what they want, then what is for such people and something else. Harm that
 * somebody lives with ("drinking", "cutting") is never only that.
 */
function putBeside(found: Map<string, AskedNeed>, { reader }: KnownNeeds, { needs }: Understood): void {
  const wished = needs.filter(({ need, denied }) => denied !== true && found.get(need)?.type === "activity");
  for (const { need: id, strength: likely } of needs) {
    const who = found.get(id);
    const isHarm = who?.type === "condition" && (NOT_CARED_FOR.has(id) || reader.need(id)?.careful === true);
    if (who === undefined || isHarm || !WHO.has(who.type ?? "") || NOT_BESIDE.has(id)) continue;
    for (const { need, strength } of wished) {
      const wish = found.get(need);
      if (wish === undefined || need === COMPANY || wish.group === who.group) continue;
      if (strength < Math.max(WISHED, WISHED_BESIDE * likely)) continue;
      found.set(id, { ...who, strength: Math.min(who.strength, BESIDE * wish.strength), beside: true });
    }
  }
}

/** The person's words as they are said back: not too long, and not broken off at "and the". */
function quoted(words: string): string {
  let list = words.split(/\s+/);
  const whole = list.length;
  while (list.length > 1 && list.join(" ").length > LONGEST_QUOTE) list = list.slice(0, -1);
  const cut = list.length < whole;
  while (list.length > 1 && DANGLING.has((list[list.length - 1] ?? "").toLowerCase())) list = list.slice(0, -1);
  return cut ? `${list.join(" ")}…` : list.join(" ");
}

/** Both sides of caring: what the person they look after needs, and what they need themselves, unless they took it back. */
function addCarer(
  found: Map<string, AskedNeed>,
  known: KnownNeeds,
  request: FindRequest,
  understood: Understood,
  text: string,
): void {
  const carers = known.reader.need("carers");
  if (carers === undefined || found.size === 0) return;
  const forSomeone = understood.attributes.some(
    ({ kind, value, words }) => kind === "about" && LOOKED_AFTER.has(String(value)) && !aboutThemselves(text, words),
  );
  const strongest = Math.max(...[...found.values()].map((need) => need.strength));
  const theirs = [...found.values()].some(
    (need) => need.strength === strongest && OF_SOMEONE_ELSE.has(need.type ?? "") && !NOT_CARED_FOR.has(need.id),
  );
  const declined = request.decline?.includes("need:carers") === true;
  if (request.carer !== true && (declined || !(forSomeone && theirs))) return;
  const read = found.get("carers");
  found.set("carers", {
    ...(read ?? { id: "carers", type: carers.type, related: false, group: "as a carer" }),
    label: labelOf(carers, request.lang ?? "en"),
    strength: Math.max(read?.strength ?? 0, request.carer === true ? 0.8 : AS_CARER),
    asCarer: true,
  });
}

/**
 * Which readings are of the same words: two whose words overlap share a group.
 * @returns a group's number for each reading
 */
function groupsOf(readings: readonly NeedReading[], text: string): number[] {
  const spans = readings.map(({ words }) => {
    const from = text.indexOf(words);
    return { from, to: from + words.length };
  });
  const groups: number[] = [];
  spans.forEach((span, i) => {
    const same = spans.findIndex((other, j) => j < i && span.from < other.to && other.from < span.to);
    groups.push(same === -1 ? i : (groups[same] ?? i));
  });
  return groups;
}

/** "I wash my hair and that's me in bed, and my husband thinks ...": the husband is not who is ill. */
function aboutThemselves(text: string, someone: string): boolean {
  const before = wordsOf(text.slice(0, Math.max(0, text.indexOf(someone))));
  return before.filter((word) => FIRST_PERSON.has(word)).length >= OF_THEMSELVES;
}
