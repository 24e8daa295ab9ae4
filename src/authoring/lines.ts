/** Where a character stands in a text: line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A text that knows its lines. */
export interface Lines {
  /** Number of lines; at least 1. A last line that is empty is not counted. */
  readonly count: number;
  /** Where an offset stands. Offsets outside the text are moved to its ends. */
  at(offset: number): Position;
  /** The text of a line, without its line end; empty for lines that do not exist. */
  text(line: number): string;
  /** Offset of the first character of a line. */
  start(line: number): number;
}

/** Cuts a text into lines once, so that positions can be looked up quickly. */
export function linesOf(source: string): Lines {
  const starts: number[] = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  if (starts.length > 1 && starts[starts.length - 1] === source.length) starts.pop();
  const start = (line: number): number => starts[line - 1] ?? source.length;
  return {
    count: starts.length,
    at(offset) {
      const bounded = Math.min(Math.max(offset, 0), source.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= bounded) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
    },
    text(line) {
      if (line < 1 || line > starts.length) return "";
      const end = line < starts.length ? start(line + 1) : source.length;
      const cut = source.slice(start(line), end);
      return cut.endsWith("\r\n") ? cut.slice(0, -2) : cut.endsWith("\n") ? cut.slice(0, -1) : cut;
    },
    start,
  };
}
