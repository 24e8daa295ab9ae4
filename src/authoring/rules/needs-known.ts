import type { Resource } from "../../resource/resource.js";
import { nearest } from "../../words/nearest.js";
import { lineFor, shown } from "../quote.js";
import { asItems, oneNeed, severalIn } from "../read/several.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";

/** Every need that a record names must be one of `data/needs`, or nobody finds the record by it. */
export const needsKnown: RecordRule = {
  scope: "record",
  codes: ["unknown-need"],
  check(record, { needs }) {
    return needs === undefined ? [] : unknownNeeds(record, needs);
  },
};

/** The needs a record names that do not exist. */
export function unknownNeeds(record: Resource, needs: ReadonlySet<string>): Finding[] {
  const lists: [Path, readonly string[] | undefined][] = [
    [["helps_with"], record.helps_with],
    [["who_for", "welcomes"], record.who_for?.welcomes],
  ];
  record.modules?.forEach((module, at) => {
    lists.push([["modules", at, "helps_with"], module.helps_with]);
  });
  record.levels?.forEach((level, at) => {
    lists.push([["levels", at, "helps_with"], level.helps_with]);
    lists.push([["levels", at, "who_for", "welcomes"], level.who_for?.welcomes]);
  });
  return lists.flatMap(([path, ids]) =>
    (ids ?? []).flatMap((id, at): Finding[] => {
      if (needs.has(id)) return [];
      const parts = severalIn(id, (text) => oneNeed(text, needs));
      if (parts.length > 1) return [severalNeeds([...path, at], id, parts, needs)];
      const near = oneNeed(id, needs) ?? nearest(id, needs);
      return [
        {
          code: "unknown-need",
          path: [...path, at],
          message: `"${shown(id)}" is not on the list of needs.${near ? ` Did you mean ${near}?` : ""}`,
          why: "Nobody who looks for it would find this. The list is in data/needs.",
          ...(near === undefined ? {} : { paste: lineFor([...path, at], near) }),
        },
      ];
    }),
  );
}

/** Two needs in one, of which none may be dropped. */
function severalNeeds(path: Path, id: string, parts: readonly string[], needs: ReadonlySet<string>): Finding {
  return {
    code: "unknown-need",
    path,
    message: `"${shown(id)}" is not on the list of needs: it reads as several in one.`,
    why: "Nobody who looks for one of them would find this. The list is in data/needs.",
    paste: asItems(
      parts,
      (text) => oneNeed(text, needs),
      (text) => nearest(text, needs),
    ),
  };
}
