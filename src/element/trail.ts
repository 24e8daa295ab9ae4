import type { State } from "./state.js";

/** Where a person has been: enough to come back to, and none of it in the browser's own history. */
export type Stop = Pick<State, "screen" | "resource" | "paper" | "large">;

/** The key of the number that the browser's history holds for a stop; never a word, never an id. */
const KEY = "supportFinder";

/**
 * Makes the browser's Back button walk through the screens. The history holds a number for each; which screen it
 * is, is known here alone, so a reload starts afresh. Numbers go on from what the browser holds, after a reload and
 * beside another element on the page: at a number that is not ours stands the screen that we came to before it.
 */
export class Trail {
  #stops: { at: number; stop: Stop }[] = [];
  #at = 0;

  /** Starts with a screen where the browser is, and forgets the rest: numbers that it still holds lead to this screen. */
  begin(first: Stop): void {
    const at = numberIn(history.state);
    this.#at = at ?? 0;
    this.#stops = [{ at: this.#at, stop: first }];
    if (at === undefined) this.#write("replaceState");
  }

  /** Goes on to a screen. */
  push(stop: Stop): void {
    this.#at = (numberIn(history.state) ?? this.#at) + 1;
    this.#stops = [...this.#stops.filter(({ at }) => at < this.#at), { at: this.#at, stop }];
    this.#write("pushState");
  }

  /** The stop that the browser has come back to; undefined when there is nothing else to show. */
  arrived(state: unknown): Stop | undefined {
    const before = this.#last;
    const at = numberIn(state);
    if (at !== undefined) this.#at = at;
    else if (state === null) {
      // A link within the page made a new entry: the person stays on the screen where they are.
      this.#stops = this.#stops.filter((each) => each.at <= this.#at);
      this.#at++;
      this.#write("replaceState");
    }
    return this.#last === before ? undefined : this.#last?.stop;
  }

  /** Whether the browser's Back leads to the screen before. */
  get canGoBack(): boolean {
    return this.#last !== this.#stops[0] && this.#last?.at === numberIn(history.state);
  }

  get #last(): { at: number; stop: Stop } | undefined {
    return this.#stops.filter(({ at }) => at <= this.#at).at(-1) ?? this.#stops[0];
  }

  #write(how: "pushState" | "replaceState"): void {
    const before: unknown = history.state;
    history[how]({ ...(typeof before === "object" ? before : {}), [KEY]: this.#at }, "");
  }
}

function numberIn(state: unknown): number | undefined {
  const value = typeof state === "object" && state !== null ? (state as Record<string, unknown>)[KEY] : undefined;
  return typeof value === "number" ? value : undefined;
}
