import type { Issue } from "../issue/issue.js";
import { nearest } from "../words/nearest.js";
import type { DirectoryOptions, DirectorySettings } from "./directory.js";

const OPTIONS: Readonly<Record<keyof DirectoryOptions, true>> = {
  today: true,
  vocabulary: true,
  places: true,
  urgent: true,
  areas: true,
  settings: true,
  madeOn: true,
};
const SETTINGS: Readonly<Record<keyof DirectorySettings, true>> = { home: true, step_up: true, profile: true };

/** Names of options and of settings that are none: a slip in one would leave out what a host believes is set. */
export function unknownOptions(options: DirectoryOptions): Issue[] {
  return [
    ...unknownIn(options, OPTIONS, (name) => `\`${name}\``),
    ...unknownIn(options.settings, SETTINGS, (name) => `\`settings.${name}\``),
  ];
}

function unknownIn(given: unknown, known: Readonly<Record<string, true>>, shown: (name: string) => string): Issue[] {
  const odd = Object.keys(Object(given)).filter((name) => !Object.hasOwn(known, name));
  return odd.map((name) => {
    const near = nearest(name, Object.keys(known));
    const meant = near === undefined ? "" : ` Did you mean ${shown(near)}?`;
    return {
      code: "option-unknown",
      severity: "problem",
      message: `There is no option ${shown(name)}, so it was passed over.${meant}`,
    };
  });
}
