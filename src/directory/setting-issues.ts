import { PROFILES } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import { dayNumber } from "../resource/calendar.js";
import type { DirectoryOptions } from "./directory.js";

/** What a host set that means nothing and is not used: the directory answers all the same, and says so. */
export function settingIssues({ places, settings, madeOn }: DirectoryOptions): Issue[] {
  const issues: Issue[] = [];
  const tell = (code: string, message: string): void => void issues.push({ code, severity: "problem", message });
  const { profile, home } = settings ?? {};
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
  if (madeOn !== undefined && (typeof madeOn !== "string" || dayNumber(madeOn) === undefined)) {
    tell(
      "made-on-unknown",
      "`madeOn` is not a day that exists, so the newest date in the records stands for it. Write the year first, like 2026-11-22.",
    );
  }
  return issues;
}
