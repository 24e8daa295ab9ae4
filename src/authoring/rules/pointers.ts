import { nearest } from "../../words/nearest.js";
import { shown } from "../quote.js";
import type { Path } from "../tree.js";
import type { Finding, SetRule } from "./rule.js";

/** What a record points to is there. */
export const pointers: SetRule = {
  scope: "set",
  codes: ["record-unknown"],
  check(records) {
    const ids = new Set(records.map(({ id }) => id));
    // A single file cannot know its neighbours.
    if (records.length < 2) return [];
    return records.flatMap((record, position) => {
      const targets: [Path, string][] = (record.try_instead ?? []).map((id, at) => [["try_instead", at], id]);
      if (record.moved_to !== undefined) targets.push([["moved_to"], record.moved_to]);
      return targets.flatMap(([path, id]) => {
        if (ids.has(id)) return [];
        const near = nearest(id, ids);
        const finding: Finding = {
          code: "record-unknown",
          path,
          message: `There is no record "${shown(id)}".${near ? ` Did you mean ${near}?` : ""}`,
          why: "The link would lead nowhere.",
        };
        return [{ id: record.id, position, finding }];
      });
    });
  },
};
