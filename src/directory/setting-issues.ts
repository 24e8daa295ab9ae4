import { PROFILES } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import { dayNumber } from "../resource/calendar.js";
import type { DirectoryOptions } from "./directory.js";
import { isArea, isContact, leftOut, usable } from "./host-lists.js";
import { unknownOptions } from "./option-names.js";

/** What a host set that means nothing and is not used: the directory answers all the same, and says so. */
export function settingIssues(options: DirectoryOptions): Issue[] {
  const { places, settings, areas, madeOn } = options;
  const issues: Issue[] = unknownOptions(options);
  const tell = (code: string, message: string): void => void issues.push({ code, severity: "problem", message });
  const { profile, home, step_up: contacts } = settings ?? {};
  // What a host leaves empty is not set.
  if (profile && !Object.hasOwn(PROFILES, profile)) {
    const names = Object.keys(PROFILES).join(", ");
    tell("profile-unknown", `\`settings.profile\` is none of ${names}, so the order is the balanced one.`);
  }
  const found = home && "find" in places ? places.find(home) : undefined;
  if (found !== undefined && !("point" in found)) {
    const choices = "choices" in found ? found.choices.map(({ label }) => `"${label}"`) : [];
    tell(
      "home-unknown",
      `\`settings.home\` is not one place that is known, so people with no address are not measured from it. Give ${[...choices, "a postcode, a town or a point"].join(", ")}.`,
    );
  }
  const tellLeftOut = (names: readonly string[], what: string): void => {
    for (const name of names)
      tell("setting-left-out", `\`${name}\` cannot be used and is left out. Give a list, each with ${what}.`);
  };
  tellLeftOut(leftOut("settings.step_up", contacts, isContact), "`tier` 1 to 3, `name`, and `phone` or an https `url`");
  tellLeftOut(leftOut("areas", areas, isArea), "`id`, `name`, and `made_of`, a list");
  const isKnown = (area: string): boolean => !("find" in places) || places.knowsArea?.(area) !== false;
  for (const { id, made_of: parts } of usable(areas, isArea)) {
    if (isKnown(id)) continue;
    const unknown = parts?.filter((part) => !isKnown(part)).map((part) => `the unknown "${part}"`);
    tell(
      "area-unsure",
      `The area "${id}" is made of ${unknown?.join(" and ") || "nothing"}, so people are told that they may or may not be in it.`,
    );
  }
  if (madeOn !== undefined && (typeof madeOn !== "string" || dayNumber(madeOn) === undefined)) {
    tell(
      "made-on-unknown",
      "`madeOn` is not a day that exists, so the newest date in the records stands for it. Write the year first, like 2026-11-22.",
    );
  }
  return issues;
}
