import type { Point } from "../../place/index.js";
import type { TextFields } from "../text-engine.js";

/** What a frozen index knows of one record. */
export interface FrozenDocument {
  text: TextFields;
  /** The names it goes by, its own first; without them it goes by what its text has as its name. */
  names?: readonly string[];
  /** Where it happens; without one it stands before all that have one. */
  point?: Point;
  /** Labels it can be asked for by, each with a grade from 0 to 3: `need:loneliness`, `mode:phone`. */
  labels: ReadonlyMap<string, number>;
}

/** Grades of a word in a text: the best field it stands in. Index into a list of what each is worth. */
export const FIELD_GRADES: Readonly<Record<keyof TextFields, number>> = { more: 1, about: 2, name: 3 };

/** What a match in a field is worth, the name being one; by grade. Weights between 1 and 3 hardly matter (design/search.md). */
export const WORTH: readonly [number, number, number, number] = [0, 0.5, 0.7, 1];
