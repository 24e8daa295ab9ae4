import { PROFILES } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import { dayNumber } from "../resource/calendar.js";
import type { DirectoryOptions } from "./directory.js";
import { isArea, isContact, leftOut, usable } from "./host-lists.js";

/** What a host set that means nothing and is not used: the directory answers all the same, and says so. */
export function settingIssues({ places, settings, areas, madeOn }: DirectoryOptions): Issue[] {
  const issues: Issue[] = [];
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
  for (const which of leftOut("settings.step_up", contacts, isContact)) {
    tell(
      "step-up-left-out",
      `\`${which}\` cannot be used and is left out. Give a list of contacts, each with a \`tier\` of 1, 2 or 3, a \`name\`, and a \`phone\` or a \`url\` that starts with https://.`,
    );
  }
  for (const which of leftOut("areas", areas, isArea)) {
    tell(
      "area-left-out",
      `\`${which}\` cannot be used and is left out. Give a list of areas, each with an \`id\`, a \`name\` and the list of what it is \`made_of\`.`,
    );
  }
  const isKnown = (area: string): boolean => !("find" in places) || places.knowsArea?.(area) !== false;
  for (const { id, made_of: parts } of usable(areas, isArea)) {
    if (isKnown(id)) continue;
    const unknown = (parts ?? []).filter((part) => !isKnown(part)).map((part) => `"${part}"`);
    const what =
      unknown.length === 0
        ? `There is nothing in the area "${id}"`
        : `The area "${id}" is made of ${unknown.join(", ")}, which is not known`;
    tell(
      "area-unsure",
      `${what}, so people are told that they may or may not be in it. Give in \`made_of\` the ids of areas, or postcodes such as S8.`,
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
