import type { Issue } from "../../issue/issue.js";
import { CODES, type Code } from "../codes.js";
import { MAX_ISSUES } from "../limits.js";
import { type Lines, linesOf, type Position } from "../lines.js";
import { type Node, type Path, pathText } from "../tree.js";
import type { Known } from "./several.js";

/** A change to a file that is certain: the characters from `from` up to `to` become `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What is said about a place in a file. */
export interface Remark {
  message: string;
  why?: string;
  paste?: string;
  fixable?: boolean;
}

/** One file being read: what was noticed so far. */
export interface Reading {
  readonly source: string;
  readonly lines: Lines;
  readonly issues: Issue[];
  readonly edits: Edit[];
  /** Paths whose value could not be read: the record is refused. */
  readonly refused: Path[];
  /** Paths that were left out for a reason that is already said. */
  readonly leftOut: Path[];
  /** Lists of which not every item became one value: for each value, which item of the file it comes from. */
  readonly itemsOf: Map<string, number[]>;
  /** What exists outside the schema. */
  readonly known: Known;
  /** The items of lists in brackets, by their paths: each stands on a line with others. */
  readonly inBrackets: Map<string, Node>;
  /** The path in the file of a path in the record. */
  inFile(path: Path): Path;
  /** Where an offset stands in the file. Data that was no text of ours stands on one line as a whole. */
  at(offset: number): Position;
  /** Notes an issue at an offset. */
  report(code: Code, offset: number, path: Path, remark: Remark): void;
  /** True when an issue is already noted on the line of an offset. */
  saidOnLine(offset: number): boolean;
}

/**
 * Starts to read a file.
 * @param source its text
 * @param named the file's name and the record's id, for the issues
 */
export function startReading(
  source: string,
  named: { file?: string; id?: string; line?: number; known?: Known },
): Reading {
  const lines = linesOf(source);
  const issues: Issue[] = [];
  const itemsOf = new Map<string, number[]>();
  const inBrackets = new Map<string, Node>();
  const whole = named.line;
  const at = (offset: number): Position => (whole === undefined ? lines.at(offset) : { line: whole, column: 1 });
  return {
    source,
    lines,
    issues,
    edits: [],
    refused: [],
    leftOut: [],
    itemsOf,
    known: named.known ?? {},
    inBrackets,
    inFile(path) {
      const steps: (string | number)[] = [];
      for (const step of path) {
        steps.push(typeof step === "number" ? (itemsOf.get(pathText(steps))?.[step] ?? step) : step);
      }
      return steps;
    },
    at,
    report(code, offset, path, remark) {
      if (issues.length >= MAX_ISSUES) return;
      const { line, column } = at(offset);
      issues.push({
        code,
        severity: CODES[code].severity,
        message: remark.message,
        ...(remark.why === undefined ? {} : { why: remark.why }),
        ...(remark.paste === undefined ? {} : { paste: remark.paste }),
        ...(named.id === undefined ? {} : { id: named.id }),
        ...(named.file === undefined ? {} : { file: named.file }),
        line,
        column,
        ...(path.length === 0 ? {} : { path: pathText(path) }),
        ...(remark.fixable === true && whole === undefined ? { fixable: true } : {}),
      });
    },
    saidOnLine(offset) {
      // All of the data stands on one line: what is said there may be about another field.
      if (whole !== undefined) return false;
      const { line } = lines.at(offset);
      return issues.some((issue) => issue.line === line);
    },
  };
}
