import { nearest } from "../nearest.js";
import { shown } from "../quote.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule, RuleContext } from "./rule.js";

/** Areas exist, and none is named that another already takes in. */
export const areasCovered: RecordRule = {
  scope: "record",
  codes: ["area-unknown", "area-redundant"],
  check({ covers, places }, context) {
    const lists: [Path, readonly string[]][] = [[["covers"], covers ?? []]];
    places?.forEach((place, at) => {
      lists.push([["places", at, "covers"], place.covers ?? []]);
    });
    return lists.flatMap(([path, areas]) =>
      areas.flatMap((area, at) => findingsFor(area, [...path, at], areas, context)),
    );
  },
};

function findingsFor(area: string, path: Path, all: readonly string[], { areas }: RuleContext): Finding[] {
  const redundant = (within: string): Finding[] => [
    {
      code: "area-redundant",
      path,
      message: `"${shown(area)}" lies within "${within}", which is named too.`,
      why: "It says the same twice, and one of the two may be forgotten when things change.",
    },
  ];
  if (area !== "anyone" && all.includes("anyone")) return redundant("anyone");
  if (area === "anyone" || isPostcodeArea(area)) return [];
  if (areas === undefined) return [];
  const within = areas.get(area);
  if (within === undefined) {
    const near = nearest(area, areas.keys());
    return [
      {
        code: "area-unknown",
        path,
        message: `"${shown(area)}" is not on the list of areas.${near ? ` Did you mean ${near}?` : ""}`,
        why: "People there would not see it. A postcode district such as S8 will do as well.",
        ...(near === undefined ? {} : { paste: `- ${near}` }),
      },
    ];
  }
  const outer = within.find((other) => all.includes(other));
  return outer === undefined ? [] : redundant(outer);
}

/** `S`, `S8`, `S8 0` and `S8 0AA` need no list. */
function isPostcodeArea(area: string): boolean {
  return /^[A-Z]{1,2}(?:[0-9][A-Z0-9]?(?: [0-9](?:[A-Z]{2})?)?)?$/.test(area);
}
