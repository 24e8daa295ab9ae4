import type { Issue } from "../issue/issue.js";
import { NATIONS } from "../place/outcome.js";
import { checkSigns } from "./check-signs.js";
import { named, readLine } from "./pattern-language.js";
import { NUMBER_CLASSES, UrgentReader } from "./reader.js";
import { URGENT_TOPICS, type UrgentTopic } from "./urgent-data.js";
import { shipped, type UrgentFolder, type UrgentLineSource, type UrgentPatternSource } from "./urgent-folder.js";
import { URGENT_LEVELS } from "./urgent-help.js";

/** Months after which a line's newest source no longer speaks for it. */
const STALE_AFTER_MONTHS = 6;
const LEAST_SOURCES = 2;
/** Lines for children, and for who is worried about one. */
const FOR_CHILDREN: readonly string[] = ["childline", "nspcc"];

/**
 * Checks `data/urgent`: patterns that cannot be read, that miss their own examples or catch another's,
 * lines without sources, lines whose newest source is old.
 * @param folder what `readUrgentFolder` read
 * @param today ISO date; undefined leaves out what depends on it
 */
export function checkUrgent(folder: UrgentFolder, today: string | undefined): Issue[] {
  return [
    ...folder.patterns.flatMap((pattern) => checkPattern(pattern, folder)),
    ...checkShared(folder),
    ...checkExamples(folder),
    ...checkSigns(folder),
    ...folder.lines.flatMap((line) => checkLine(line, today)),
    ...checkOffers(folder),
  ];
}

function problem(code: string, message: string, more: Partial<Issue> = {}): Issue {
  return { code, severity: "problem", message, ...more };
}

function checkPattern(pattern: UrgentPatternSource, folder: UrgentFolder): Issue[] {
  const where = { id: pattern.id, file: pattern.file };
  const issues: Issue[] = [];
  if (folder.patterns.filter(({ id }) => id === pattern.id).length > 1) {
    issues.push(problem("urgent-id-twice", `Two patterns are called "${pattern.id}". Give one another name.`, where));
  }
  if (!URGENT_TOPICS.includes(pattern.topic) || !URGENT_LEVELS.includes(pattern.level)) {
    issues.push(
      problem("urgent-topic", `"${pattern.id}" has a topic or level that is not in the list in README.md.`, where),
    );
  }
  if (
    !["hard", "soft"].includes(pattern.panel) ||
    !["self", "someone", "child", "by-words", "victim"].includes(pattern.about)
  ) {
    issues.push(
      problem(
        "urgent-panel",
        `"${pattern.id}" needs a panel (hard, soft) and an about (self, someone, child, by-words, victim).`,
        where,
      ),
    );
  }
  if (typeof pattern.reviewed !== "boolean") {
    issues.push(problem("urgent-reviewed", `"${pattern.id}" must say reviewed: true or false.`, where));
  }
  if (
    pattern.any.length + (pattern.perhaps ?? []).length === 0 ||
    pattern.must_match.length === 0 ||
    pattern.must_not_match.length === 0
  ) {
    issues.push(
      problem(
        "urgent-examples",
        `"${pattern.id}" needs lines under any (or perhaps), must_match and must_not_match.`,
        where,
      ),
    );
  }
  for (const line of [...pattern.any, ...(pattern.perhaps ?? []), ...(pattern.unless ?? [])])
    issues.push(...checkLineOf(line, folder, where));
  return issues;
}

function checkShared(folder: UrgentFolder): Issue[] {
  return [...folder.not_danger, ...folder.past, ...folder.denial, ...folder.denied].flatMap((line) =>
    checkLineOf(line, folder, {}),
  );
}

function checkLineOf(line: string, folder: UrgentFolder, where: Partial<Issue>): Issue[] {
  const read = readLine(line, folder.spoken);
  if (!read.ok) return [problem("urgent-line", `The line "${line}" ${read.why}.`, where)];
  return named(read.pieces)
    .classes.filter((name) => !NUMBER_CLASSES.includes(name) && !Object.hasOwn(folder.classes, name))
    .map((name) => problem("urgent-class", `The line "${line}" names <${name}>, which is not in words.yaml.`, where));
}

function checkExamples(folder: UrgentFolder): Issue[] {
  const reader = new UrgentReader(shipped(folder));
  const issues: Issue[] = [];
  for (const pattern of folder.patterns) {
    const where = { id: pattern.id, file: pattern.file };
    for (const example of pattern.must_match) {
      if (!reader.read(example).noticed.some((one) => one.pattern.id === pattern.id)) {
        issues.push(problem("urgent-misses", `"${pattern.id}" must notice "${example}" and does not.`, where));
      }
    }
    for (const example of pattern.must_not_match) {
      const caught = reader.read(example).noticed[0];
      if (caught !== undefined) {
        const words = example.slice(caught.from, caught.to);
        const message = `"${caught.pattern.id}" notices "${words}" in "${example}", which "${pattern.id}" says is no danger.`;
        issues.push(problem("urgent-misfires", message, where));
      }
    }
  }
  return issues;
}

function checkLine(line: UrgentLineSource, today: string | undefined): Issue[] {
  const origins = new Set((line.sources ?? []).map((source) => source.split(" (")[0]));
  if (origins.size < LEAST_SOURCES) {
    const message = `The line "${line.id}" needs ${LEAST_SOURCES} sources of different origin.`;
    return [
      problem("urgent-line-sources", message, {
        id: line.id,
        why: "A wrong number fails a person once, at the worst time.",
      }),
    ];
  }
  if (today === undefined) return [];
  const newest = line.newest_source;
  if (newest !== undefined && monthsBetween(newest, today) <= STALE_AFTER_MONTHS) return [];
  const age = newest === undefined ? "has no dated source" : `was last confirmed in ${newest}`;
  return [
    {
      code: "urgent-line-old",
      severity: "suggestion",
      message: `The line "${line.id}" ${age}. Ring it, then add a source with today's date.`,
      id: line.id,
    },
  ];
}

function checkOffers(folder: UrgentFolder): Issue[] {
  const ids = new Set(folder.lines.map(({ id }) => id));
  const used = [
    ...folder.always,
    ...folder.emergency_first,
    ...Object.values(folder.offers).flatMap(({ self, someone, child }) => [...self, ...someone, ...child]),
  ];
  const unknown = [...new Set(used)].filter((id) => !ids.has(id));
  const nations: readonly string[] = NATIONS;
  const odd = folder.lines.filter((line) => line.nations.some((nation) => !nations.includes(nation)));
  return [
    ...unknown.map((id) => problem("urgent-offer", `A topic offers "${id}", which is no line in lines.yaml.`, { id })),
    ...odd.map(({ id }) =>
      problem("urgent-nation", `The line "${id}" names a nation that is not in the list.`, { id }),
    ),
    ...URGENT_TOPICS.flatMap((topic) => checkOffer(topic, folder)),
  ];
}

/** Nobody may read that there is help and find no line beneath, wherever they are and however they can ring. */
function checkOffer(topic: UrgentTopic, { offers, lines }: UrgentFolder): Issue[] {
  return Object.entries(offers[topic]).flatMap(([about, ids]: [string, readonly string[]]) => {
    const offered = lines.filter(({ id }) => ids.includes(id));
    const without = NATIONS.filter((nation) => !offered.some(({ nations }) => nations.includes(nation)));
    const where = `The topic "${topic}" offers`;
    return [
      ...without.map((nation) =>
        problem("urgent-offer", `${where} no line of ${nation} under "${about}" in offers.yaml.`),
      ),
      ...(about === "someone" && FOR_CHILDREN.includes(ids[0] ?? "")
        ? [problem("urgent-offer", `${where} a line for children first under "someone" in offers.yaml: a grown-up.`)]
        : []),
      ...(offered.some(({ kind }) => kind === "relay")
        ? []
        : [problem("urgent-offer", `${where} no relay under "${about}" in offers.yaml, for who cannot ring.`)]),
    ];
  });
}

/** Whole months from one ISO date, month or year to another. A year or month counts from its start. */
function monthsBetween(earlier: string, later: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || "1");
  const days = (earlier.slice(8, 10) || "01") > (later.slice(8, 10) || "01") ? 1 : 0;
  return months(later) - months(earlier) - days;
}
