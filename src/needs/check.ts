import type { Issue } from "../issue/issue.js";
import { isFunctionWord, wordsOf } from "../words/index.js";
import { createNeedsReader } from "./reader.js";
import type { Need, Vocabulary } from "./vocabulary.js";

/** One need as its file says it: with the notes that are for writers and not for visitors. */
export interface NeedSource extends Need {
  /** Phrases and stories of what few people are in: a page has no room for them, the whole vocabulary has. */
  rarer_phrases?: Partial<Need["phrases"]>;
  rarer_stories?: Partial<Need["phrases"]>;
  /** Phrases that stand under another need too, on purpose. */
  shared?: string[];
  /** Words not to use, and what to say instead. */
  avoid?: string[];
  /** Whose words these are: who, where, when. */
  heard_from?: string;
  /** Languages that a speaker has reviewed. */
  reviewed?: Record<string, boolean>;
}

/** Fewest English phrases of a need: below it a need is found too seldom. */
export const LEAST_PHRASES = 12;
/** What is aimed at: in the measurements going from six to twelve was worth 14 points, and the curve still rose at 25. */
const AIMED_PHRASES = 18;
/** What a person or a place could be found by. */
const NAMES_SOMEBODY = /\S@\S|https?:|www\.|\d{5}|\d[ -]?\d{3}[ -]?\d{3}/;
/** Most words in a phrase: a longer one is a sentence, and matches only itself. */
const MOST_WORDS = 9;

/**
 * Looks through the vocabulary as a careful reader would before a pull request is taken.
 * @param sources the needs, as their files say them
 * @param vocabulary the same needs with the lists, as the library carries them
 * @returns problems and suggestions, each with the file and what to do
 */
export function checkVocabulary(sources: readonly NeedSource[], vocabulary: Vocabulary): Issue[] {
  const ids = new Set(sources.map((need) => need.id));
  const issues = sources.flatMap((need) => checkNeed(need, ids));
  issues.push(...checkShared(sources), ...checkReadBack(sources, vocabulary), ...checkLists(vocabulary, ids));
  return issues;
}

function issue(need: string, severity: Issue["severity"], code: string, message: string, why: string): Issue {
  return { code, severity, message, why, file: `data/needs/${need}.yaml`, id: need };
}

function checkNeed(need: NeedSource, ids: ReadonlySet<string>): Issue[] {
  const found: Issue[] = [];
  const add = (severity: Issue["severity"], code: string, message: string, why: string): void => {
    found.push(issue(need.id, severity, code, message, why));
  };
  const { en, cy = [] } = need.phrases;
  const clues = need.clues ?? [];
  if (en.length < LEAST_PHRASES) {
    add(
      "problem",
      "few-phrases",
      `"${need.id}" has ${en.length} English phrases; it needs ${LEAST_PHRASES}.`,
      "People say one thing in many ways, and are not understood when theirs is missing.",
    );
  } else if (en.length < AIMED_PHRASES) {
    add(
      "suggestion",
      "few-phrases",
      `"${need.id}" has ${en.length} English phrases; ${AIMED_PHRASES} is better.`,
      "Each further phrase still helps.",
    );
  }
  for (const list of [en, cy, need.hear ?? [], clues]) {
    const seen = new Set<string>();
    for (const text of list) {
      const plain = wordsOf(text).join(" ");
      if (plain === "")
        add("problem", "empty-phrase", `"${need.id}" has a phrase without words.`, "It would never be read.");
      else if (seen.has(plain))
        add("problem", "repeated-phrase", `"${need.id}" has "${text}" twice. Remove one.`, "The second adds nothing.");
      seen.add(plain);
      if (wordsOf(text).length > MOST_WORDS)
        add(
          "suggestion",
          "long-phrase",
          `"${text}" under "${need.id}" is a whole sentence. Keep its heart, up to ${MOST_WORDS} words.`,
          "A long phrase is understood only when somebody types nearly all of it.",
        );
    }
  }
  const phrases = new Set(en.map((text) => wordsOf(text).join(" ")));
  for (const clue of clues) {
    if (phrases.has(wordsOf(clue).join(" ")))
      add(
        "problem",
        "clue-is-phrase",
        `"${clue}" under "${need.id}" is a phrase and a clue. Take it out of the clues.`,
        "A phrase counts for more; the clue adds nothing.",
      );
  }
  const told = new Set<string>();
  for (const story of [...(need.stories?.en ?? []), ...(need.stories?.cy ?? [])]) {
    const plain = wordsOf(story).join(" ");
    if (plain === "")
      add("problem", "empty-phrase", `"${need.id}" has a story without words.`, "It would never be read.");
    else if (told.has(plain))
      add(
        "problem",
        "repeated-phrase",
        `"${need.id}" has the story "${story}" twice. Remove one.`,
        "It would count twice.",
      );
    told.add(plain);
    if (NAMES_SOMEBODY.test(story))
      add(
        "problem",
        "story-names-somebody",
        `The story "${story}" under "${need.id}" holds a long number, an e-mail or a web address. Take it out.`,
        "A story is kept for its words. Nobody may be found by it.",
      );
  }
  for (const other of need.related ?? []) {
    if (!ids.has(other))
      add(
        "problem",
        "unknown-need",
        `"${need.id}" is related to "${other}", which is no need here.`,
        "The link leads nowhere. Check the spelling of the id.",
      );
    if (other === need.id) add("problem", "unknown-need", `"${need.id}" is related to itself.`, "Take it out.");
  }
  if (need.heard_from === undefined)
    add(
      "problem",
      "no-heard-from",
      `"${need.id}" does not say whose words these are.`,
      'Add heard_from: "none yet: written by the project", or who said them, where and when.',
    );
  return found;
}

/** A phrase under two needs is right only when both files say so. */
function checkShared(sources: readonly NeedSource[]): Issue[] {
  const holders = new Map<string, NeedSource[]>();
  for (const need of sources) {
    for (const text of [...need.phrases.en, ...(need.phrases.cy ?? [])]) {
      const plain = wordsOf(text).join(" ");
      const list = holders.get(plain);
      if (list === undefined) holders.set(plain, [need]);
      else if (!list.includes(need)) list.push(need);
    }
  }
  const found: Issue[] = [];
  for (const [text, needs] of holders) {
    if (needs.length < 2) continue;
    for (const need of needs) {
      if ((need.shared ?? []).some((each) => wordsOf(each).join(" ") === text)) continue;
      const others = needs.filter((other) => other !== need).map((other) => other.id);
      found.push(
        issue(
          need.id,
          "problem",
          "undeclared-share",
          `"${text}" stands under "${need.id}" and under ${others.join(", ")}.`,
          "If it means both, list it under shared: in each file; else keep it where it fits best.",
        ),
      );
    }
  }
  return found;
}

/** Typed by itself, a phrase should be read as its own need, or as one that shares it. */
function checkReadBack(sources: readonly NeedSource[], vocabulary: Vocabulary): Issue[] {
  const reader = createNeedsReader(vocabulary);
  const found: Issue[] = [];
  for (const need of sources) {
    for (const [lang, list] of [
      ["en", need.phrases.en],
      ["cy", need.phrases.cy ?? []],
    ] as const) {
      for (const text of list) {
        const first = reader.read(text, { lang }).needs[0]?.need;
        if (first === need.id || (need.shared ?? []).includes(text)) continue;
        found.push(
          issue(
            need.id,
            "suggestion",
            "read-as-other",
            `"${text}" under "${need.id}" is read as "${first ?? "nothing"}".`,
            "Another need claims these words more strongly. Say it differently, or move it.",
          ),
        );
      }
    }
  }
  return found;
}

function plainly(text: string): string {
  return wordsOf(text).join(" ");
}

function checkLists(vocabulary: Vocabulary, ids: ReadonlySet<string>): Issue[] {
  const found: Issue[] = [];
  const list = (file: string, message: string, why: string): void => {
    found.push({ code: "bad-list", severity: "problem", message, why, file: `data/needs/lists/${file}` });
  };
  for (const { word, needs } of vocabulary.abbreviations) {
    for (const id of needs)
      if (!ids.has(id))
        list(
          "abbreviations.yaml",
          `"${word}" offers "${id}", which is no need here.`,
          "The choice would lead nowhere.",
        );
  }
  for (const { id, needs } of vocabulary.statements) {
    for (const need of needs)
      if (!ids.has(need))
        list(
          "statements.yaml",
          `The statement "${id}" stands for "${need}", which is no need here.`,
          "The statement would find too little.",
        );
  }
  const nothing = new Set(
    vocabulary.attributes.flatMap(({ kind, phrases }) => (kind === "none" ? phrases.map(plainly) : [])),
  );
  for (const { kind, phrases } of vocabulary.attributes) {
    const both = kind === "none" ? undefined : phrases.find((text) => nothing.has(plainly(text)));
    if (both !== undefined)
      list(
        "attributes.yaml",
        `"${both}" stands under "${kind}" and under "none". Remove one.`,
        "It cannot ask for something and for nothing.",
      );
  }
  const same = vocabulary.same ?? {};
  for (const [form, plain] of Object.entries(same)) {
    const word = plain.split(" ").find((each) => same[each] !== undefined);
    if (word !== undefined)
      list(
        "same-words.yaml",
        `"${form}" is read as "${plain}", and "${word}" is itself read as "${same[word]}".`,
        "Only one step is taken: write the last form on the left.",
      );
  }
  found.push(...checkServices(vocabulary.services ?? {}, ids));
  return found;
}

function checkServices(services: Readonly<Record<string, readonly string[]>>, ids: ReadonlySet<string>): Issue[] {
  const problem = (message: string, why: string): Issue => ({
    code: "bad-list",
    severity: "problem",
    message,
    why,
    file: "data/needs/lists/services.yaml",
  });
  return Object.entries(services).flatMap(([id, texts]) => {
    const found: Issue[] = [];
    if (!ids.has(id))
      found.push(
        problem(
          `There is no need "${id}". A need's name is that of its file in data/needs.`,
          "No record would be found by these phrases.",
        ),
      );
    const plain = texts.map(plainly);
    const twice = texts.find((_, at) => plain.indexOf(plain[at] ?? "") < at);
    if (twice !== undefined)
      found.push(problem(`"${twice}" stands twice under "${id}". Remove one.`, "The second one does nothing."));
    const says = (text: string): boolean => wordsOf(text).some((word) => !isFunctionWord(word));
    const empty = texts.find((text) => !says(text));
    if (empty !== undefined)
      found.push(
        problem(
          `"${empty}" under "${id}" has no word that tells what a service is for. Add one, or remove it.`,
          "Such words stand in every text, so they are not looked for.",
        ),
      );
    return found;
  });
}
