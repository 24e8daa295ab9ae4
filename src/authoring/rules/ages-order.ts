import type { WhoFor } from "../../resource/resource.js";
import { shown } from "../quote.js";
import { agesInWords } from "../read/ages-in-words.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";

/** The youngest is not older than the oldest, or nobody fits; and an age that is only in words keeps nobody apart. */
export const agesOrder: RecordRule = {
  scope: "record",
  codes: ["ages-reversed", "ages-in-words"],
  check({ who_for, levels }) {
    const all: [Path, WhoFor | undefined][] = [
      [["who_for"], who_for],
      ...(levels ?? []).map((level, at): [Path, WhoFor | undefined] => [["levels", at, "who_for"], level.who_for]),
    ];
    return all.flatMap(([path, who]): Finding[] => {
      const ages = who?.min_age === undefined && who?.max_age === undefined ? agesInWords(who?.text ?? "") : [];
      if (ages.length > 0) {
        return [
          {
            code: "ages-in-words",
            path: [...path, "text"],
            lacks: [...path, "min_age"],
            message: `"${shown(who?.text ?? "")}" is an age in words, and ages are not read out of words.`,
            why: "People of any age would be shown it as if it were for them.",
            paste: ages.join("\n"),
          },
        ];
      }
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
