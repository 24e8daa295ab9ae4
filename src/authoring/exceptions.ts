import type { Issue } from "../issue/issue.js";
import { nearest } from "../words/nearest.js";
import { CODES, type Code } from "./codes.js";
import type { Lines } from "./lines.js";
import { shown } from "./quote.js";
import { RECORD_RULES, SET_RULES } from "./rules/index.js";

/** A line `# fingerpost-allow <code>: <reason>`. */
export interface Exception {
  code: string;
  reason: string;
  line: number;
}

/** Safety is not a matter of taste: these have a field of their own, or no exception at all. */
const NEVER: ReadonlySet<Code> = new Set<Code>(["withheld-address", "abuse-address", "story-consent", "id-twice"]);

/** The exceptions that a file states in its comments. */
export function exceptionsIn(lines: Lines): Exception[] {
  const found: Exception[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const text = lines.text(line).trim();
    if (!text.startsWith("#")) continue;
    const words = text.slice(1).trim();
    if (!words.startsWith("fingerpost-allow")) continue;
    const rest = words.slice("fingerpost-allow".length).trim();
    const colon = rest.indexOf(":");
    found.push({
      code: (colon === -1 ? rest : rest.slice(0, colon)).trim(),
      reason: colon === -1 ? "" : rest.slice(colon + 1).trim(),
      line,
    });
  }
  return found;
}

/**
 * Takes away the issues that a file's exceptions allow, and reports exceptions that are wrong or no longer
 * needed: a list of exceptions must not outlive its reasons.
 */
export function applyExceptions(
  issues: readonly Issue[],
  exceptions: readonly Exception[],
  named: Partial<Issue>,
): Issue[] {
  const allowed = new Set<string>();
  const reports: Issue[] = [];
  const ruleCodes = new Set<string>([...RECORD_RULES, ...SET_RULES].flatMap(({ codes }) => codes));
  const report = (code: Code, { line }: Exception, message: string, why: string, paste?: string): void => {
    const severity = CODES[code].severity;
    reports.push({
      ...named,
      code,
      severity,
      message,
      why,
      line,
      column: 1,
      ...(paste === undefined ? {} : { paste }),
    });
  };
  for (const exception of exceptions) {
    const { code, reason } = exception;
    if (!ruleCodes.has(code) || NEVER.has(code as Code)) {
      const near = nearest(code, ruleCodes);
      const hint = near === undefined || near === code ? "" : ` Did you mean ${near}?`;
      report(
        "allow-unknown",
        exception,
        `There can be no exception for "${shown(code)}".${hint}`,
        "It changes nothing.",
      );
    } else if (reason === "") {
      const why = "Whoever looks at this in a year must know why it is right.";
      report(
        "allow-without-reason",
        exception,
        `The exception for "${code}" gives no reason.`,
        why,
        `# fingerpost-allow ${code}: why it is right here`,
      );
    } else if (issues.some((issue) => issue.code === code)) allowed.add(code);
    else
      report(
        "allow-not-needed",
        exception,
        `The exception for "${code}" is no longer needed.`,
        "Take the line out, so that a new mistake is noticed.",
      );
  }
  return [...issues.filter(({ code }) => !allowed.has(code)), ...reports];
}
