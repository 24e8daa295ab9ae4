import type { Issue } from "../issue/issue.js";

/** Orders issues by file, line, column and code, by code units: the same on every machine. */
export function byPlace(a: Issue, b: Issue): number {
  return (
    compare(a.file ?? "", b.file ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
