import type { WhoFor } from "../../resource/resource.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";

/** The youngest is not older than the oldest, or nobody fits. */
export const agesOrder: RecordRule = {
  scope: "record",
  codes: ["ages-reversed"],
  check({ who_for, levels }) {
    const all: [Path, WhoFor | undefined][] = [
      [["who_for"], who_for],
      ...(levels ?? []).map((level, at): [Path, WhoFor | undefined] => [["levels", at, "who_for"], level.who_for]),
    ];
    return all.flatMap(([path, who]): Finding[] => {
      if (who?.min_age === undefined || who.max_age === undefined || who.min_age <= who.max_age) return [];
      return [
        {
          code: "ages-reversed",
          path: [...path, "min_age"],
          message: `The youngest age is ${who.min_age} and the oldest ${who.max_age}.`,
          why: "Nobody would fit, so it would be shown to nobody.",
          paste: `min_age: ${who.max_age}\nmax_age: ${who.min_age}`,
        },
      ];
    });
  },
};
