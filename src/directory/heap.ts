/** Records by a value, the largest first: only as many are put in order as are taken. */
export interface Heap {
  clear(): void;
  put(record: number, value: number): void;
  /** The value of the first; minus infinity when there is none. */
  most(): number;
  take(): { record: number; value: number } | undefined;
  size(): number;
}

/** @param most how many can be put in */
export function createHeap(most: number): Heap {
  const records = new Uint32Array(most);
  const values = new Float64Array(most);
  let count = 0;

  const before = (a: number, b: number): boolean =>
    (values[a] ?? 0) > (values[b] ?? 0) ||
    ((values[a] ?? 0) === (values[b] ?? 0) && (records[a] ?? 0) < (records[b] ?? 0));
  const move = (from: number, to: number): void => {
    values[to] = values[from] ?? 0;
    records[to] = records[from] ?? 0;
  };

  return {
    clear() {
      count = 0;
    },
    put(record, value) {
      let at = count++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = values[parent] ?? 0;
        if (above > value || (above === value && (records[parent] ?? 0) < record)) break;
        move(parent, at);
        at = parent;
      }
      records[at] = record;
      values[at] = value;
    },
    most: () => (count === 0 ? Number.NEGATIVE_INFINITY : (values[0] ?? 0)),
    take() {
      if (count === 0) return undefined;
      const top = { record: records[0] ?? 0, value: values[0] ?? 0 };
      count--;
      // The last one takes the first one's place, and sinks to where it belongs.
      const [record, value] = [records[count] ?? 0, values[count] ?? 0];
      let at = 0;
      for (let child = 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && before(child + 1, child)) child++;
        const larger = values[child] ?? 0;
        if (larger < value || (larger === value && (records[child] ?? 0) > record)) break;
        move(child, at);
        at = child;
      }
      records[at] = record;
      values[at] = value;
      return top;
    },
    size: () => count,
  };
}
