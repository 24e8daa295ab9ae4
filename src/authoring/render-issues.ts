import type { Issue } from "../issue/issue.js";
import type { SourceFile } from "./check-records.js";
import { linesOf } from "./lines.js";

/** `terminal`: for people. `github`: annotations on the changed lines. `json`: for programs. */
export type IssueForm = "terminal" | "github" | "json";

/**
 * Issues as text, in one of three forms.
 * @param issues as `checkRecords` gives them
 * @param sources the files, for the line that is quoted; a file that is missing is only named
 */
export function renderIssues(issues: readonly Issue[], sources: readonly SourceFile[], form: IssueForm): string {
  switch (form) {
    case "json":
      return `${JSON.stringify(issues, null, 2)}\n`;
    case "github":
      return issues.map(annotation).join("");
    case "terminal":
      return terminal(issues, sources);
    default:
      return form satisfies never;
  }
}

function terminal(issues: readonly Issue[], sources: readonly SourceFile[]): string {
  const texts = new Map(sources.map(({ file, source }) => [file, linesOf(source)]));
  const lines: string[] = [];
  let current: string | undefined;
  for (const issue of problemsFirst(issues)) {
    const file = fileOf(issue);
    if (file !== current) {
      if (current !== undefined) lines.push("");
      lines.push(file);
      current = file;
    }
    // A line of JSON can hold many records, and says nothing at a glance.
    const json = /\.jsonl?$/i.test(file);
    const place = [issue.id, issue.path].filter((part) => part !== undefined).join(": ");
    lines.push(...message(issue, json ? place : texts.get(file)?.text(issue.line ?? 0)));
  }
  if (lines.length > 0) lines.push("");
  lines.push(count(issues));
  return `${lines.join("\n")}\n`;
}

function fileOf({ file, id }: Issue): string {
  return file ?? id ?? "record";
}

/** The same issues, those of one file that must be mended before its suggestions: many stand on line 1, and hide it. */
function problemsFirst(issues: readonly Issue[]): Issue[] {
  const ofFiles = new Map<string, [problems: Issue[], suggestions: Issue[]]>();
  for (const issue of issues) {
    const file = fileOf(issue);
    const [problems, suggestions] = ofFiles.get(file) ?? [[], []];
    ofFiles.set(file, [problems, suggestions]);
    (issue.severity === "problem" ? problems : suggestions).push(issue);
  }
  return [...ofFiles.values()].flat(2);
}

/** Codes whose text is to be added and takes nobody's place. */
const ADDS =
  /-missing$|^worth-adding$|-no-dates$|^coproduced-how$|^story-consent$|^private-mobile$|^moved-without-target$|^session-incomplete$|^contact-web-only$|^ages-in-words$/;

/** What is to be done with the text that an issue offers, or undefined when it offers none. */
function lead({ code, paste }: Issue): string | undefined {
  if (paste === undefined) return undefined;
  const dots = paste.includes("...");
  return ADDS.test(code)
    ? `Add, ${dots ? "with what you know in place of the dots" : "for example"}:`
    : `Write instead${dots ? ", with what is right in place of the dots" : ""}:`;
}

function message(issue: Issue, sourceLine: string | undefined): string[] {
  // A file that is not there has no line.
  const where = (issue.line === undefined ? "" : `line ${issue.line}`).padEnd(9);
  const pad = " ".repeat(11);
  const quoted = (sourceLine ?? "").trim();
  const what = issue.severity === "suggestion" ? `Suggestion: ${issue.message}` : issue.message;
  const shownLine = quoted.length > 90 ? `${quoted.slice(0, 90)}...` : quoted;
  const lines = [
    `  ${where}${shownLine || `(${issue.code})`}`,
    `${pad}${what}${issue.why === undefined ? "" : ` ${issue.why}`}`,
  ];
  if (issue.paste !== undefined) {
    const [first = "", ...more] = issue.paste.split("\n");
    if (more.length === 0) lines.push(`${pad}${lead(issue)}  ${first}`);
    else lines.push(`${pad}${lead(issue)}`, ...[first, ...more].map((line) => (line === "" ? "" : `${pad}  ${line}`)));
  }
  if (issue.fixable === true) lines.push(`${pad}"fingerpost check --fix" can do this for you.`);
  return lines;
}

/** `3 must be fixed, 1 suggestion.` */
function count(issues: readonly Issue[]): string {
  const problems = issues.filter(({ severity }) => severity === "problem").length;
  const suggestions = issues.length - problems;
  const parts = [
    ...(problems > 0 ? [`${problems} must be fixed`] : []),
    ...(suggestions > 0 ? [`${suggestions} suggestion${suggestions === 1 ? "" : "s"}`] : []),
  ];
  return parts.length === 0 ? "Nothing to mend." : `${parts.join(", ")}.`;
}

/** A workflow command; GitHub shows it on the line of the pull request. */
function annotation(issue: Issue): string {
  const kind = issue.severity === "problem" ? "error" : "notice";
  const place = [
    ...(issue.file === undefined ? [] : [`file=${property(issue.file)}`]),
    ...(issue.line === undefined ? [] : [`line=${issue.line}`, `col=${issue.column ?? 1}`]),
    `title=${property(issue.code)}`,
  ].join(",");
  const text = [issue.message, issue.why, issue.paste === undefined ? undefined : `${lead(issue)}\n${issue.paste}`]
    .filter((part) => part !== undefined)
    .join("\n");
  return `::${kind} ${place}::${escaped(text)}\n`;
}

/** What a runner would take for the end of a command is written as %-codes. */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
