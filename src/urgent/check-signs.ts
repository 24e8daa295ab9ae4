import type { Issue } from "../issue/issue.js";
import { TRAITS } from "./evidence.js";
import { keyOf } from "./signs.js";
import { URGENT_TOPICS } from "./urgent-data.js";
import type { UrgentFolder } from "./urgent-folder.js";
import { URGENT_LEVELS } from "./urgent-help.js";

/** No one word and no one family may decide alone: five logits. */
const HEAVIEST = 20;
const FILE = "signs.yaml";

/** Checks `signs.yaml` and `families.yaml`: unknown topics, families and traits, weights out of range, words listed twice or ruled out. */
export function checkSigns(folder: UrgentFolder): Issue[] {
  const { danger, level, about } = folder.signs;
  return [
    ...unknown(Object.keys(danger), [...URGENT_TOPICS, "any", "against"], "topic"),
    ...unknown(Object.keys(level), URGENT_LEVELS, "level"),
    ...unknown(Object.keys(about), ["self", "someone", "child"], "person"),
    ...checkList(
      Object.values(danger).flatMap((words) => Object.entries(words ?? {})),
      1,
      folder,
    ),
    ...[...Object.values(level), ...Object.values(about)].flatMap(({ words }) =>
      checkList(Object.entries(words), -HEAVIEST, folder),
    ),
    ...checkFamilies(folder),
  ];
}

function problem(code: string, message: string): Issue {
  return { code, severity: "problem", message, file: FILE };
}

function unknown(names: readonly string[], known: readonly string[], what: string): Issue[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => problem("urgent-sign-topic", `"${name}" is no ${what}. Use one of: ${known.join(", ")}.`));
}

function checkList(words: readonly (readonly [string, number])[], least: number, folder: UrgentFolder): Issue[] {
  const issues: Issue[] = [];
  const never = new Set((folder.never ?? []).map(keyOf));
  const seen = new Set<string>();
  for (const [word, weight] of words) {
    const key = keyOf(word);
    if (!Number.isInteger(weight) || weight < least || weight > HEAVIEST || weight === 0) {
      const message = `"${word}" weighs ${weight}. A weight is a whole number from ${least} to ${HEAVIEST}, and not 0.`;
      issues.push(problem("urgent-sign-weight", message));
    }
    if (seen.has(key)) {
      const message = `"${word}" is listed twice, perhaps with another ending. Keep one, under the topic it points to most.`;
      issues.push(problem("urgent-sign-twice", message));
    }
    seen.add(key);
    if (key.split(" ").some((each) => never.has(each))) {
      issues.push(problem("urgent-sign-never", `"${word}" has a weight and stands under "never". Take it out of one.`));
    }
    const family = key.slice(1, -1);
    if (key.startsWith("<") && !Object.hasOwn(folder.families, family) && !Object.hasOwn(folder.classes, family)) {
      issues.push(problem("urgent-sign-family", `${word} is in neither families.yaml nor words.yaml.`));
    }
    if (key.startsWith("^") && !TRAITS.includes(key)) {
      issues.push(problem("urgent-sign-family", `${word} is no trait. Use one of: ${TRAITS.join(", ")}.`));
    }
  }
  return issues;
}

function checkFamilies(folder: UrgentFolder): Issue[] {
  return Object.entries(folder.families).flatMap(([name, members]) =>
    members
      .filter((member, at) => members.indexOf(member) !== at)
      .map((member) => problem("urgent-family-twice", `<${name}> in families.yaml holds "${member}" twice.`)),
  );
}
