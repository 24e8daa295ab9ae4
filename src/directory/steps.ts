/**
 * Work that is done bit by bit: whoever has to stay ready for a person in between asks for the next bit when there is
 * time. Each takes some milliseconds.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all that is left. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
