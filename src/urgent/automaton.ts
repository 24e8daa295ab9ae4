import { type Piece, readLine } from "./pattern-language.js";
import type { Token } from "./tokens.js";

/** A stretch of tokens that a line matched: from `start` up to, not including, `end`. */
export interface Span {
  line: number;
  start: number;
  end: number;
}

interface State {
  /** Steps that read a word, a word beginning or a class member. */
  reads: { terminal: string; to: number }[];
  /** States reached over any one word. */
  over: number[];
  /** States reached without reading. */
  free: number[];
  accepts: number;
}

/** Words of a pattern that a person may leave out or mistype without changing the sense. */
const LITTLE = new Set(["to", "the", "a", "an", "of", "that", "am", "is", "are"]);

/** Many pattern lines as one machine; time grows with the words read, whatever they are. */
export class Automaton {
  #states: State[] = [];
  readonly #starts: Map<string, number[]> = new Map();
  readonly #lenient: boolean;
  readonly vocabulary: Set<string> = new Set();
  readonly prefixes: Set<string> = new Set();
  readonly classes: Set<string> = new Set();

  /**
   * @param lines pattern lines; a line that cannot be read is left out (`check` reports it)
   * @param spoken contractions and text-speak
   * @param lenient whether little words (to, the, of) may be missing
   */
  constructor(lines: readonly string[], spoken: Readonly<Record<string, string>>, lenient: boolean) {
    this.#lenient = lenient;
    for (const [index, line] of lines.entries()) {
      const read = readLine(line, spoken);
      if (!read.ok) continue;
      const start = this.#state();
      const end = this.#sequence(read.pieces, start, true);
      const last = this.#states[end];
      if (last !== undefined) last.accepts = index;
      for (const state of this.#reach(start)) {
        for (const { terminal, to } of this.#states[state]?.reads ?? []) {
          const known = this.#starts.get(terminal);
          if (known === undefined) this.#starts.set(terminal, [to]);
          else known.push(to);
        }
      }
    }
  }

  /** Every line matched, with where; for each line and end the latest start. */
  run(tokens: readonly Token[], terminalsAt: (at: number) => ReadonlyMap<string, readonly number[]>): Span[] {
    const active: (Map<number, number> | undefined)[] = new Array(tokens.length + 1).fill(undefined);
    const spans: Span[] = [];
    const arrive = (state: number, at: number, start: number): void => {
      if (at >= active.length) return;
      const here = active[at] ?? new Map<number, number>();
      active[at] = here;
      const before = here.get(state);
      if (before !== undefined && before >= start) return;
      here.set(state, start);
    };
    for (let at = 0; at < tokens.length; at++) {
      const terminals = terminalsAt(at);
      for (const [terminal, ends] of terminals) {
        const starts = this.#starts.get(terminal);
        if (starts !== undefined) for (const to of starts) for (const end of ends) arrive(to, end, at);
      }
      const token = tokens[at];
      for (const [index, start] of active[at] ?? []) {
        const state = this.#closed(index);
        if (state === undefined) continue;
        for (const { terminal, to } of state.reads) {
          const ends = terminals.get(terminal);
          if (ends !== undefined) for (const end of ends) arrive(to, end, start);
        }
        if (token?.edge === true) continue;
        for (const to of state.over) arrive(to, at + 1, start);
        // A line that is already complete does not grow over what follows.
        if (token?.skippable === true && state.reads.length + state.over.length > 0) arrive(index, at + 1, start);
      }
    }
    for (const [end, here] of active.entries()) {
      for (const [index, start] of here ?? []) {
        const line = this.#closed(index)?.accepts ?? -1;
        if (line >= 0) spans.push({ line, start, end });
      }
    }
    return spans;
  }

  #state(): number {
    this.#states.push({ reads: [], over: [], free: [], accepts: -1 });
    return this.#states.length - 1;
  }

  #sequence(pieces: readonly Piece[], from: number, loose: boolean): number {
    let at = from;
    for (const piece of pieces) at = this.#piece(piece, at, loose && pieces.length > 1);
    return at;
  }

  #piece(piece: Piece, from: number, among: boolean): number {
    const to = this.#state();
    const here = this.#states[from];
    if (here === undefined) return to;
    switch (piece.kind) {
      case "word":
        this.vocabulary.add(piece.word);
        here.reads.push({ terminal: piece.word, to });
        if (this.#lenient && among && LITTLE.has(piece.word)) here.free.push(to);
        return to;
      case "prefix":
        this.prefixes.add(piece.prefix);
        here.reads.push({ terminal: `${piece.prefix}*`, to });
        return to;
      case "class":
        this.classes.add(piece.name);
        here.reads.push({ terminal: `<${piece.name}>`, to });
        return to;
      case "gap": {
        let at = from;
        for (let count = 0; count < piece.upTo; count++) {
          const next = this.#state();
          this.#states[at]?.over.push(next);
          this.#states[at]?.free.push(to);
          at = next;
        }
        this.#states[at]?.free.push(to);
        return to;
      }
      case "group":
        for (const option of piece.options) {
          // Inside brackets every word counts: "[in a crisis]" is not "in crisis" by chance.
          const end = this.#sequence(option, this.#branch(from), false);
          this.#states[end]?.free.push(to);
        }
        if (piece.optional) here.free.push(to);
        return to;
      default:
        return piece satisfies never;
    }
  }

  #branch(from: number): number {
    const to = this.#state();
    this.#states[from]?.free.push(to);
    return to;
  }

  #reach(from: number): Set<number> {
    const seen = new Set([from]);
    for (const index of seen) for (const next of this.#states[index]?.free ?? []) seen.add(next);
    return seen;
  }

  /**
   * A state with the steps of all it reaches freely, so that a run never follows free steps. Worked out when a run first
   * comes to it: few requests touch more than some hundreds of the many thousands.
   */
  #closed(index: number): State | undefined {
    const state = this.#states[index];
    if (state === undefined || state.free.length === 0) return state;
    const whole: State = { reads: [], over: [], free: [], accepts: -1 };
    for (const reached of this.#reach(index)) {
      const { reads, over, accepts } = this.#states[reached] ?? whole;
      whole.reads.push(...reads);
      whole.over.push(...over);
      if (accepts >= 0) whole.accepts = accepts;
    }
    this.#states[index] = whole;
    return whole;
  }
}
