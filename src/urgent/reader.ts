import { unpackWords, type WordSet } from "../words/index.js";
import { type Ages, type Has, is } from "./ages.js";
import { Automaton, type Span } from "./automaton.js";
import { between, EASED, isDenied, isStillSo, leadsInto, SOFTENS_WITHIN } from "./eased.js";
import { type Evidence, evidence, evidenceWithin, familyWord } from "./evidence.js";
import { Lexicon } from "./lexicon.js";
import { AROUND, hasComma, isBroken, isLong, type Sentence, sentencesOf, stretchesOf } from "./sentences.js";
import { Signs, type Weighed } from "./signs.js";
import { Speller } from "./spelling.js";
import { type Token, tokenise } from "./tokens.js";
import type { UrgentData, UrgentPattern } from "./urgent-data.js";
import type { UrgentLevel } from "./urgent-help.js";
import { type About, anyIn, fearsParent, namedIn, whoIsInDanger } from "./who.js";

/** A pattern found in a request. */
export interface Noticed {
  pattern: UrgentPattern;
  level: UrgentLevel;
  panel: "hard" | "soft";
  /** By one of the pattern's lines under `perhaps`, with other words in its sentence. */
  perhaps: boolean;
  about: About;
  /** Said as so now or as what will be, with no "not" before it: "i want to die". */
  now: boolean;
  /** "My husband" is named in it: whoever has one is no child. */
  spouse: boolean;
  /** "Of my dad" ends it: a child writes, unless it says otherwise. */
  fearsParent: boolean;
  /** Where in the request, in UTF-16 units. */
  from: number;
  to: number;
  /** What its sentence amounts to by itself, or in a long one the words around it if they amount to more. */
  own: Weighed;
}

/** A match before it is weighed. */
interface Matched extends Omit<Noticed, "own"> {
  span: Span;
}

/** "I want to kill myself" may be matched from "kill" on. */
const WANT_TO = 2;

const TEN = 10;

/** Classes that stand for figures and are in no word list. */
export const NUMBER_CLASSES: readonly string[] = ["number", "ten-or-more", "year"];

/** The compiled patterns. Building takes some milliseconds, so it is done once, at the first request. */
export class UrgentReader {
  readonly #data: UrgentData;
  readonly #lexicon: Lexicon;
  readonly #families: Lexicon;
  readonly #signs: Signs;
  readonly #dangers: Automaton;
  readonly #guards: Automaton;
  readonly #owners: UrgentPattern[] = [];
  /** Which lines of danger stand under `perhaps`. */
  readonly #perhaps: Set<number> = new Set();
  /** What each guard line takes back: one pattern, every pattern (`all`), or only the hardness of the panel. */
  readonly #guarded: (UrgentPattern | "all" | "past" | "denial" | "denied")[] = [];
  readonly #fillers: ReadonlySet<string>;
  readonly #nameOf: (word: string) => string;
  readonly #prefixes: readonly string[];
  readonly #speller: Speller;

  constructor(data: UrgentData) {
    this.#data = data;
    this.#fillers = new Set(data.fillers);
    this.#lexicon = new Lexicon(data.classes, data.spoken);
    this.#nameOf = familyWord(data.classes["alike"]);
    this.#families = new Lexicon({ ...data.classes, ...data.families }, data.spoken, remembered(this.#nameOf));
    this.#signs = new Signs(data.signs, data.classes["grammar"], data.classes["moment"]);
    const dangers: string[] = [];
    const guards: string[] = [];
    for (const pattern of data.patterns) {
      for (const line of pattern.any) {
        dangers.push(line);
        this.#owners.push(pattern);
      }
      for (const line of pattern.perhaps ?? []) {
        this.#perhaps.add(dangers.length);
        dangers.push(line);
        this.#owners.push({ ...pattern, panel: "soft" });
      }
      for (const line of pattern.unless ?? []) {
        guards.push(line);
        this.#guarded.push(pattern);
      }
    }
    for (const line of data.not_danger) {
      guards.push(line);
      this.#guarded.push("all");
    }
    for (const line of data.past) {
      guards.push(line);
      this.#guarded.push("past");
    }
    for (const line of data.denial) {
      guards.push(line);
      this.#guarded.push("denial");
    }
    for (const line of data.denied) {
      guards.push(line);
      this.#guarded.push("denied");
    }
    this.#dangers = new Automaton(dangers, data.spoken, true);
    this.#guards = new Automaton(guards, data.spoken, false);
    this.#prefixes = [...new Set([...this.#dangers.prefixes, ...this.#guards.prefixes])];
    const inDangers = this.#wordsOf(this.#dangers, [
      ...data.fillers,
      ...Object.keys(data.families).flatMap((name) => [...this.#families.words(name)]),
    ]);
    const all = new Set([
      ...inDangers,
      ...this.#wordsOf(
        this.#guards,
        Object.keys(data.classes).flatMap((name) => [...this.#lexicon.words(name)]),
      ),
    ]);
    this.#speller = new Speller(all, inDangers, knownWords(data), data.spoken);
  }

  /** The words of some lines, of the classes they name, and some more. */
  #wordsOf(lines: Automaton, more: readonly string[]): Set<string> {
    const words = new Set([...lines.vocabulary, ...more]);
    for (const name of lines.classes) for (const word of this.#lexicon.words(name)) words.add(word);
    words.delete("^");
    words.delete("$");
    return words;
  }

  /** Whether a word would be read as another, or passed over, if it were not known to be one. */
  misreads(word: string): boolean {
    if (this.#speller.knows(word)) return false;
    const [reading] = this.#speller.read(word);
    return word.length <= 3 || reading === undefined || reading.trust !== "sure" || reading.words[0] !== word;
  }

  /** A request as the patterns see it. */
  tokens(request: string): Token[] {
    return tokenise(request, this.#data.spoken, this.#fillers, this.#speller);
  }

  /** Every pattern that the words match and no guard takes back, and what the words amount to besides. */
  read(request: string): {
    noticed: Noticed[];
    weighed: Weighed;
    /** What each sentence amounts to by itself, and each stretch of a long one without a comma. */
    alone: Weighed[];
    evidence: Evidence;
    ages: Ages;
    /** A child is spoken of who is not said to be grown up. */
    aChild: boolean;
  } {
    const tokens = this.tokens(request);
    const terminals = this.#terminalsOf(tokens);
    const found = this.#dangers.run(tokens, terminals).filter((span) => trusted(tokens, span));
    const whole = this.#guards.run(tokens, terminals).filter((guard) => !isBroken(request, tokens, guard));
    // "Had a stroke" is of the past, "had a stroke this morning" is not.
    const firm = found.filter(
      (span) => this.#owners[span.line]?.despite_figures === true && !whole.some((guard) => this.#isOwn(guard, span)),
    );
    const guards = whole.filter(
      ({ line, end }) => this.#guarded[line] !== "all" || !firm.some((span) => span.start < end && end <= span.end),
    );
    const figures = guards.filter((guard) => this.#guarded[guard.line] === "all");
    const has: Has = (at, name) => terminals(at).has(`<${name}>`);
    const named = namedIn(tokens, has);
    const young = named.ages.writerIsChild;
    const shows = evidence(tokens, this.#families, figures, this.#nameOf, young);
    const guardsNear = byPlace(guards, tokens.length);
    const sentences = sentencesOf(request, tokens);
    const matched: Matched[] = [];
    const within = evidenceWithin(shows, figures, young);
    for (const span of found) {
      const pattern = this.#owners[span.line];
      if (pattern === undefined) continue;
      const close = guardsNear(span.start - SOFTENS_WITHIN, span.end + SOFTENS_WITHIN);
      const takesBack = (guard: Span): boolean => this.#guarded[guard.line] === "all" && overlap(guard, span);
      if (close.some((guard) => takesBack(guard) || this.#isOwn(guard, span))) continue;
      // "He hits me. I used to sing": another sentence tells of something else, unless it points back ("It was years ago").
      const inSentence = close.filter(
        (guard) =>
          !isBroken(request, tokens, between(guard, span)) || is(tokens, guard.start - 2, "it", "that", "this"),
      );
      const near = (kind: "past" | "denial"): Span[] =>
        inSentence.filter((guard) => this.#guarded[guard.line] === kind);
      const mayEase = EASED.includes(pattern.topic);
      const now = anyIn(span, "so-now", has);
      // "I lost my wife two years ago i want to die": only what stands in the past itself ("used to want to die") eases it.
      const past = mayEase && !isStillSo(tokens, span) && near("past").some((guard) => !now || leadsInto(guard, span));
      const denies = (guard: Span): boolean =>
        this.#guarded[guard.line] === "denied" && isDenied(request, tokens, span, guard);
      // What is denied in general terms never eases an emergency: "I don't want to die but I've taken an overdose".
      const denied = mayEase && ((pattern.level !== "emergency" && near("denial").length > 0) || close.some(denies));
      matched.push({
        pattern,
        level: past ? "distress" : denied && pattern.level === "emergency" ? "crisis" : pattern.level,
        panel: past || denied ? "soft" : pattern.panel,
        perhaps: this.#perhaps.has(span.line) && !isSentence(tokens, span, sentences[span.start] ?? span, has),
        about: whoIsInDanger(tokens, span, pattern, has, named),
        now: anyIn({ ...span, start: span.start - WANT_TO }, "so-now", has) && !is(tokens, span.start - 1, "not"),
        spouse: isMine(span, "spouse", tokens, has),
        fearsParent: fearsParent(tokens, span, has),
        from: tokens[span.start]?.from ?? 0,
        to: tokens[span.end - 1]?.to ?? 0,
        span,
      });
    }
    const begunIn = new Map<Sentence | undefined, Matched[]>();
    for (const one of matched) {
      const sentence = sentences[one.span.start];
      const before = begunIn.get(sentence);
      if (before === undefined) begunIn.set(sentence, [one]);
      else before.push(one);
    }
    const alone = new Map(
      [...new Set(sentences)].map((one) => [one, this.#signs.weigh(within(one.start, one.end), begunIn.get(one))]),
    );
    const stretches = [...alone.keys()]
      .filter((one) => isLong(one) && !hasComma(request, tokens, one))
      .flatMap(stretchesOf);
    const weighed = this.#signs.weigh(shows, matched);
    const isPlain = [...alone.values()].some(({ sum }) => sum >= this.#data.signs.soft_from);
    const noticed = matched.map((one): Noticed => {
      // "The parcel hit. My daughter laughed.": sentences make a hard panel together only where one of them is a danger by itself.
      const isWhole = isPlain || one.level === "emergency" || !isBroken(request, tokens, one.span);
      const match: Matched = isWhole ? one : { ...one, panel: "soft" };
      const sentence = sentences[match.span.start];
      const own = (sentence && alone.get(sentence)) ?? weighed;
      if (sentence === undefined || !isLong(sentence)) return { ...match, own };
      const start = Math.max(sentence.start, match.span.start - AROUND);
      const around = this.#signs.weigh(within(start, Math.min(sentence.end, match.span.end + AROUND)), [match]);
      return { ...match, own: around.sum > own.sum ? around : own };
    });
    return {
      noticed,
      weighed,
      alone: [...alone.values(), ...stretches.map(({ start, end }) => this.#signs.weigh(within(start, end)))],
      evidence: shows,
      ages: named.ages,
      aChild: named.aChild && !named.grownUp,
    };
  }

  /** Whether a guard is one of the pattern's own and takes its match back. */
  #isOwn(guard: Span, span: Span): boolean {
    const guarded = this.#guarded[guard.line];
    return typeof guarded === "object" && guarded.id === this.#owners[span.line]?.id && overlap(guard, span);
  }

  /** {@link #terminals}, worked out once a token. */
  #terminalsOf(tokens: readonly Token[]): (at: number) => Map<string, number[]> {
    const cache: (Map<string, number[]> | undefined)[] = [];
    return (at) => {
      const made = cache[at] ?? this.#terminals(tokens, at);
      cache[at] = made;
      return made;
    };
  }

  /** What can be read at a token, as the automata name it, and where each reading ends. */
  #terminals(tokens: readonly Token[], at: number): Map<string, number[]> {
    const terminals = new Map<string, number[]>();
    const token = tokens[at];
    if (token === undefined) return terminals;
    const add = (terminal: string, end: number): void => {
      const ends = terminals.get(terminal);
      if (ends === undefined) terminals.set(terminal, [end]);
      else if (!ends.includes(end)) ends.push(end);
    };
    for (const reading of token.readings) {
      add(reading, at + 1);
      for (const prefix of this.#prefixes) if (reading.startsWith(prefix)) add(`${prefix}*`, at + 1);
      if (/^\d+$/.test(reading)) {
        add("<number>", at + 1);
        if (Number(reading) >= TEN) add("<ten-or-more>", at + 1);
        if (/^(?:19|20)\d\d$/.test(reading)) add("<year>", at + 1);
      }
    }
    for (const { name, end } of this.#lexicon.at(tokens, at)) add(`<${name}>`, end);
    return terminals;
  }
}

/** "My dad has gone missing." and hardly a word more than whose or who: what may be said in jest is not said so alone. */
function isSentence(
  tokens: readonly Token[],
  { start, end }: Span,
  sentence: Pick<Span, "start" | "end">,
  has: Has,
): boolean {
  let more = 0;
  // No further than the past is looked for: a letter may have a jest in every line, and work stays linear.
  for (
    let at = Math.max(sentence.start, start - SOFTENS_WITHIN);
    at < Math.min(sentence.end, end + SOFTENS_WITHIN);
    at++
  ) {
    const isWithin = (at >= start && at < end) || tokens[at]?.edge === true;
    if (!isWithin && !["my", "other", "child"].some((name) => has(at, name))) more++;
  }
  return more <= 1;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Each word is named once while the families are built; nothing typed ever comes here. */
function remembered(key: (word: string) => string): (word: string) => string {
  const keys = new Map<string, string>();
  return (word) => {
    const before = keys.get(word);
    if (before !== undefined) return before;
    const made = key(word);
    keys.set(word, made);
    return made;
  };
}

function knownWords(data: UrgentData): WordSet {
  return data.known_packed === undefined ? new Set(data.known.split(" ")) : unpackWords(data.known_packed);
}

/** Finds the guards that reach into a stretch without looking at them all: a letter may have hundreds. */
function byPlace(guards: readonly Span[], length: number): (from: number, to: number) => Span[] {
  const at: Span[][] = Array.from({ length }, () => []);
  for (const guard of guards) for (let token = guard.start; token < guard.end; token++) at[token]?.push(guard);
  return (from, to) => [...new Set(at.slice(Math.max(0, from), Math.max(0, to)).flat())];
}

/** Whether a match names one of a class as the writer's own: "my husband". */
function isMine({ start, end }: Span, name: string, tokens: readonly Token[], has: Has): boolean {
  for (let at = start; at < end; at++) if (has(at, name) && is(tokens, at - 1, "my")) return true;
  return false;
}

/** A word that, written right, tells as much as two short ones. */
const TELLING = 6;

/** A slip in a short word counts once, and only beside two words, or one long one, that stand as written. */
function trusted(tokens: readonly Token[], span: Span): boolean {
  let faint = 0;
  let firm = 0;
  for (const token of tokens.slice(span.start, span.end)) {
    if (token.trust === "faint") faint++;
    else if (!token.skippable && !token.edge) firm += (token.readings[0]?.length ?? 0) >= TELLING ? 2 : 1;
  }
  return faint === 0 || (faint === 1 && firm >= 2);
}
