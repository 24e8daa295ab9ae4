/**
 * What can be wrong with a frozen file:
 * `frozen-not`: it is something else. `frozen-version`: made by another version. `frozen-truncated`: a part is
 * missing. `frozen-corrupted`: its bytes are not those that were written. `frozen-mismatch`: whole, but of another
 * directory or another edition than the files it is used with.
 */
export type FrozenProblem =
  | "frozen-not"
  | "frozen-version"
  | "frozen-truncated"
  | "frozen-corrupted"
  | "frozen-mismatch";

/** A frozen file cannot be used. Somebody would otherwise be told that there is no help where there is. */
export class FrozenError extends Error {
  override readonly name = "FrozenError";
  readonly code: FrozenProblem;

  constructor(code: FrozenProblem, message: string) {
    super(`${message} Load it again, or make it again with \`fingerpost build\`.`);
    this.code = code;
  }
}
