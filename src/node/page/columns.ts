/** One field of all records: the keys that lead to it, and the values of those that have it. */
type Column = [path: string[], gaps: number[], values: unknown[]];

/** Records by field in place of by record: like stands beside like, keys are said once, and it packs smaller. */
export interface Packed {
  count: number;
  columns: Column[];
}

/**
 * Turns records into columns. Objects are taken apart, lists stay whole.
 * @param records anything that JSON can say; {@link UNPACK} gives back the same
 */
export function toColumns(records: readonly object[]): Packed {
  const columns = new Map<string, { column: Column; last: number }>();
  const put = (path: string[], value: unknown, at: number): void => {
    if (value === undefined) return;
    if (isApart(value)) {
      for (const [key, each] of Object.entries(value)) put([...path, key], each, at);
      return;
    }
    const name = JSON.stringify(path);
    const known = columns.get(name) ?? { column: [path, [], []], last: -1 };
    known.column[1].push(at - known.last);
    known.column[2].push(value);
    known.last = at;
    columns.set(name, known);
  };
  records.forEach((record, at) => {
    for (const [key, value] of Object.entries(record)) if (key !== "__proto__") put([key], value, at);
  });
  return { count: records.length, columns: [...columns.values()].map(({ column }) => column) };
}

/** An object whose fields become columns. One that is empty, or that says whose child it is, stays whole. */
function isApart(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && !keys.includes("__proto__");
}

/** The other way, as the source of a function that stands in the module: `({ count, columns }) => records`. */
export const UNPACK: string = `({ count, columns }) => {
  const records = Array.from({ length: count }, () => ({}));
  for (const [path, gaps, values] of columns) {
    const last = path.pop();
    let at = -1;
    values.forEach((value, n) => {
      at += gaps[n];
      let into = records[at];
      for (const key of path) {
        if (!Object.hasOwn(into, key)) into[key] = {};
        into = into[key];
      }
      into[last] = value;
    });
  }
  return records;
}`;
