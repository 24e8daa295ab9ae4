import { districtsOfCut, districtsOfRange } from "../../place/index.js";
import { shown } from "../quote.js";
import { tidyArea } from "../read/phones.js";
import { areaMeant, asItems, isPostcodeArea, nearestArea, severalIn } from "../read/several.js";
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

function findingsFor(area: string, path: Path, all: readonly string[], context: RuleContext): Finding[] {
  const { areas } = context;
  const redundant = (within: string): Finding[] => [
    {
      code: "area-redundant",
      path,
      message: `"${shown(area)}" lies within "${within}", which is named too.`,
      why: "It says the same twice, and one of the two may be forgotten when things change.",
    },
  ];
  if (area !== "anyone" && all.includes("anyone")) return redundant("anyone");
  if (area === "anyone") return [];
  if (isPostcodeArea(area)) {
    const [district = "", inward] = area.split(" ");
    const exists =
      context.places?.knowsArea?.(district) !== false &&
      (inward === undefined || context.places?.knows(area) !== false);
    return exists ? [] : [unknownCode(area, path, context)];
  }
  const range = districtsOfRange(area, context);
  if (range !== undefined)
    return [
      {
        code: "area-unknown",
        path,
        message: `"${shown(area)}" is a range of postcode districts: write each district.`,
        why: "People there would not see it.",
        paste: range.map((district) => `- ${district}`).join("\n"),
      },
    ];
  if (areas === undefined) return [];
  const within = areas.get(area);
  if (within === undefined) {
    const one = (text: string): string | undefined => {
      const tidy = tidyArea(text);
      return tidy === "anyone" || areas.has(tidy) || isPostcodeArea(tidy) ? tidy : undefined;
    };
    // Reading has put hyphens where the words of a name were parted.
    const parts = severalIn(area.replaceAll("-", " "), one);
    if (parts.length > 1 && parts.some((part) => (one(part) ?? areaMeant(part, areas)) !== undefined))
      return [
        {
          code: "area-unknown",
          path,
          message: `"${shown(area)}" is not on the list of areas: it reads as several in one.`,
          why: "People there would not see it. For what has no name on the list, write its postcode districts, the first halves of the postcodes there (such as S8).",
          paste: asItems(parts, one, (part) => areaMeant(part, areas)),
        },
      ];
    const near = nearestArea(area, areas);
    return [
      {
        code: "area-unknown",
        path,
        message: `"${shown(area)}" is not on the list of areas.${near === undefined ? "" : didYouMean(area, near, areaMeant(area, areas) !== undefined)}`,
        why: "People there would not see it. Postcode districts, the first halves of the postcodes there (such as S8), will do as well, and are never wider than you mean.",
        ...(near === undefined ? {} : { paste: `- ${near}\n\nor its postcode districts:\n- ...` }),
      },
    ];
  }
  const outer = within.find((other) => all.includes(other));
  return outer === undefined ? [] : redundant(outer);
}

/** What has the form of a postcode area, district or sector, and is none. */
function unknownCode(area: string, path: Path, context: RuleContext): Finding {
  const known = area.includes(" ") ? [] : districtsOfCut(area, context).map((district) => `- ${district}`);
  return {
    code: "area-unknown",
    path,
    message: `There is no postcode area, district or sector "${shown(area)}" in the table of postcodes.`,
    why: "Nobody can tell who lives there: people everywhere are told to ring and ask, or nobody sees it. Write the first halves of the postcodes there (such as S8), or the name of the area.",
    ...(known.length === 0 ? {} : { paste: known.join("\n") }),
  };
}

const JOINING: ReadonlySet<string> = new Set(["and", "of", "the", "upon", "on", "city", "isle", "isles", "islands"]);

/** The nearest area, and what it takes in beyond the words that were written. */
function didYouMean(written: string, near: string, meant: boolean): string {
  if (meant) return ` Did you mean ${near}?`;
  const words = new Set(
    written
      .slice(0, 80)
      .toLowerCase()
      .split(/[^a-z0-9]/),
  );
  const beyond = near.split("-").filter((word) => !words.has(word) && !JOINING.has(word));
  const all = near.split("-").filter((word) => !JOINING.has(word));
  return beyond.length === 0 || beyond.length === all.length
    ? ` Did you mean ${near}? Check that it is the same area.`
    : ` Did you mean ${near}? It takes in more: ${beyond.join(", ")} too. Use it only if people from all of it may come.`;
}
