import type { State } from "./state.js";

/** Where a person has been: enough to come back to, and none of it in the browser's own history. */
export type Stop = Pick<State, "screen" | "resource" | "paper" | "large">;

/** The key of the number that the browser's history holds for a stop; never a word, never an id. */
const KEY = "supportFinder";

/**
 * Makes the browser's Back button walk through the screens. The history holds a number for each; which screen it
 * is, is known here alone, so a reload starts afresh.
 */
export class Trail {
  #stops: Stop[];
  #at = 0;

  constructor(first: Stop) {
    this.#stops = [first];
  }

  /** Goes on to a screen. */
  push(stop: Stop): void {
    this.#stops = [...this.#stops.slice(0, this.#at + 1), stop];
    this.#at = this.#stops.length - 1;
    const before: unknown = history.state;
    history.pushState({ ...(typeof before === "object" ? before : {}), [KEY]: this.#at }, "");
  }

  /** The stop that the browser has come back to; undefined when it is not one of ours. */
  arrived(state: unknown): Stop | undefined {
    const value = typeof state === "object" && state !== null ? (state as Record<string, unknown>)[KEY] : undefined;
    const at = typeof value === "number" ? value : 0;
    const stop = this.#stops[at];
    if (stop === undefined || at === this.#at) return undefined;
    this.#at = at;
    return stop;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  /** Forgets everything; numbers that the browser still holds lead to the first screen. */
  clear(first: Stop): void {
    this.#stops = [first];
    this.#at = 0;
  }
}
