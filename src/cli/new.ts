import { join, relative } from "node:path";
import { createInterface } from "node:readline/promises";
import {
  type Answers,
  checkRecords,
  nearDuplicates,
  nearest,
  newRecord,
  QUESTIONS,
  type Question,
  renderIssues,
} from "../authoring/index.js";
import { idOf } from "../authoring/read-record.js";
import { findFiles, loadRecords, saveText } from "../node/records/index.js";
import type { Resource } from "../resource/resource.js";
import { dayFrom } from "./clock.js";
import { explainedIn } from "./package-files.js";
import { readArguments, refuseFile, refuseWords } from "./usage.js";
import { whatExists } from "./what-exists.js";

const HELP = `fingerpost new [--out DIR]

Asks what people want to know, in plain English, and writes a record. Everything but the name and who runs it
can be left open: press Enter. Answers may also be piped in, one a line, in the order of the questions.

  --out DIR      where the file is written (default: data/resources)
  --data DIR     the folder that holds needs/ and places/areas/ (default: data)
  --today DATE   the day that is written as the day of checking, when it was checked

Example: fingerpost new --out data/resources`;

const OPTIONS = {
  out: { type: "string" },
  data: { type: "string" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Asks one thing and waits for the answer; undefined when there is nobody left to answer. */
type Ask = (prompt: string) => Promise<string | undefined>;

/**
 * `fingerpost new`.
 * @param argv the words after `new`
 * @returns 0 when a record was written, 1 when not
 * @throws {UsageError} for wrong use
 */
export async function newCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "new");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  refuseWords(positionals, "new", "out");
  const out = String(values.out ?? join("data", "resources"));
  refuseFile(out, "out");
  const today = dayFrom(values.today);
  const exists = await whatExists(String(values.data ?? "data"));
  const existing = (await loadRecords([out])).records;
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  const answerLines = lines[Symbol.asyncIterator]();
  const ask: Ask = async (prompt) => {
    process.stdout.write(prompt);
    const { value, done } = await answerLines.next();
    return done === true ? undefined : String(value);
  };
  try {
    const answers = await askAll(ask, exists.needs);
    if (answers === undefined) {
      console.error("\nNothing was written: a record needs a name and who runs it.");
      return 1;
    }
    const made = newRecord(
      { ...answers, checked_on: today },
      await takenIds(out, existing),
      relative(out, join("data", "resource.schema.json")).replaceAll("\\", "/"),
    );
    const twins = made.record === undefined ? [] : nearDuplicates(made.record, existing);
    if (twins.length > 0) {
      console.log("\nThis may be here already:");
      for (const { name, id, because } of twins) console.log(`  ${name} (${id}): ${because}`);
      const go = await ask("Write the new record all the same? yes or no: ");
      if (!/^y/i.test(go ?? "no")) return 1;
    }
    const file = join(out, `${made.id}.yaml`);
    await saveText(file, made.source);
    const left = checkRecords([{ file, source: made.source }], {
      today,
      needs: new Set(exists.needs.keys()),
      areas: exists.areas,
      places: exists.places,
    });
    const unread = made.issues.filter((issue) => !left.some(({ message }) => message === issue.message));
    console.log(`\nWritten: ${file}`);
    if (unread.length > 0) {
      console.log(
        "\nThese answers could not be read. What you said about when is kept in your words; the others were left out:",
      );
      for (const { path, message } of unread) console.log(`  ${path ?? "record"}: ${message}`);
    }
    console.log("\nMuch more can be said in the file: access, getting there, who answers, what it makes easier.");
    console.log(`Every field and value is explained in ${explainedIn("FIELDS.md")}. Leave out what you do not know.`);
    console.log(`\n${renderIssues(left, [{ file, source: made.source }], "terminal")}`);
    return 0;
  } finally {
    lines.close();
  }
}

/**
 * Ids that may not be used again: those of the records, and those of the files, because a file with a mistake in it gives
 * no record and must not be written over either.
 */
async function takenIds(out: string, existing: readonly Resource[]): Promise<Set<string>> {
  const { files } = await findFiles([out]);
  return new Set([...existing.map(({ id }) => id), ...files.map((file) => (idOf(file) ?? "").toLowerCase())]);
}

/** Goes through the questions. Undefined when name or organisation were not given. */
async function askAll(ask: Ask, needs: ReadonlyMap<string, readonly string[]>): Promise<Answers | undefined> {
  console.log("Press Enter to leave a question open.");
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    let answer = await askOne(ask, question);
    for (let again = 0; process.stdin.isTTY && question.required === true && answer === "" && again < 2; again++) {
      console.log("This one is needed.");
      answer = await askOne(ask, question);
    }
    if (answer === undefined) break;
    if (answer === "") {
      if (question.required === true) return undefined;
      continue;
    }
    answers[question.key] = question.key === "helps_with" ? await needIds(ask, answer, needs) : answer;
  }
  return answers.name === undefined || answers.organisation === undefined ? undefined : answers;
}

/**
 * One question; numbers are taken for the choices they stand before. What is not on the list is asked again where
 * somebody sits at the keyboard, and is otherwise left out aloud.
 */
async function askOne(ask: Ask, question: Question, again = 2): Promise<string | undefined> {
  const { choices } = question;
  const example = question.example === undefined ? "" : `\n  For example: ${question.example}`;
  const list = choices === undefined ? "" : `\n${choices.map((choice, at) => `  ${at + 1} ${choice}`).join("\n")}`;
  const several = question.several === true ? " Several are fine, with commas." : "";
  const answer = (await ask(`\n${question.ask}${several}${example}${list}\n> `))?.trim();
  if (answer === undefined || choices === undefined) return answer;
  const parts = answer
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const read = parts.map((part) => choices[Number(part) - 1] ?? choiceOf(part, choices));
  const bad = parts.filter((_, at) => read[at] === undefined);
  if (bad.length === 0) return read.join(", ");
  console.log(`  Not on the list: ${bad.join(", ")}. It can be ${choices.join(", ")}.`);
  // Piped answers come one a question: to ask again would take the next question's answer for this one.
  if (process.stdin.isTTY && again > 0) return askOne(ask, question, again - 1);
  console.log(`  ${bad.length === parts.length ? "This question stays open" : "The rest was kept"}.`);
  return read.filter((part) => part !== undefined).join(", ");
}

/** `Peer group` is `peer-group`; `y` is `yes`. */
function choiceOf(part: string, choices: readonly string[]): string | undefined {
  const slug = part.slice(0, 60).toLowerCase().replace(/[\s_]/g, "-");
  return (
    choices.find((choice) => choice === slug) ??
    (slug === "y" || slug === "n" ? choices.find((choice) => choice.startsWith(slug) && choice.length <= 3) : undefined)
  );
}

/**
 * Turns words into need ids: an id or a phrase of a need as it is, else the need with the nearest phrase, which is
 * asked back. Without a terminal nobody can be asked, and such words are left out aloud.
 */
async function needIds(ask: Ask, answer: string, needs: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const byWords = new Map(
    [...needs].flatMap(([id, phrases]) => phrases.map((phrase): [string, string] => [phrase, id])),
  );
  for (const id of needs.keys()) byWords.set(id, id);
  const ids: string[] = [];
  for (const part of answer.split(/[,;]/).map((each) => each.trim().toLowerCase())) {
    if (part === "") continue;
    const exact = byWords.get(part) ?? byWords.get(part.replaceAll(" ", "-"));
    const near = exact ?? byWords.get(nearest(part, byWords.keys()) ?? "");
    if (near === undefined) console.log(`  There is no need called "${part}". The list is in data/needs.`);
    else if (exact !== undefined) ids.push(near);
    else if (!process.stdin.isTTY) console.log(`  "${part}" is no need, and was left out. Perhaps ${near}?`);
    else if (/^(?:y|yes|)$/i.test((await ask(`  "${part}": is that ${near}? Enter for yes: `)) ?? "no")) ids.push(near);
  }
  return [...new Set(ids)].join(", ");
}
