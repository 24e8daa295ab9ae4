/** Records by a value, the largest first: only as many are put in order as are taken. */
export interface Heap {
  clear(): void;
  offer(record: number, value: number): void;
  /** Puts what was offered in order; to be called once, before the first is taken. */
  order(): void;
  /** Puts one in its place among those in order. */
  put(record: number, value: number): void;
  take(): { record: number; value: number } | undefined;
  size(): number;
}

/** @param most how many can be offered */
export function createHeap(most: number): Heap {
  const records = new Uint32Array(most);
  const values = new Float64Array(most);
  let count = 0;

  const before = (a: number, b: number): boolean =>
    (values[a] ?? 0) > (values[b] ?? 0) ||
    ((values[a] ?? 0) === (values[b] ?? 0) && (records[a] ?? 0) < (records[b] ?? 0));
  const sink = (from: number): void => {
    const record = records[from] ?? 0;
    const value = values[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && before(child + 1, child)) child++;
      const larger = values[child] ?? 0;
      if (larger < value || (larger === value && (records[child] ?? 0) > record)) break;
      values[at] = larger;
      records[at] = records[child] ?? 0;
      at = child;
    }
    values[at] = value;
    records[at] = record;
  };

  return {
    clear() {
      count = 0;
    },
    offer(record, value) {
      records[count] = record;
      values[count++] = value;
    },
    order() {
      for (let at = (count >> 1) - 1; at >= 0; at--) sink(at);
    },
    put(record, value) {
      let at = count++;
      for (; at > 0; ) {
        const parent = (at - 1) >> 1;
        const above = values[parent] ?? 0;
        if (above > value || (above === value && (records[parent] ?? 0) < record)) break;
        values[at] = above;
        records[at] = records[parent] ?? 0;
        at = parent;
      }
      records[at] = record;
      values[at] = value;
    },
    take() {
      if (count === 0) return undefined;
      const top = { record: records[0] ?? 0, value: values[0] ?? 0 };
      count--;
      records[0] = records[count] ?? 0;
      values[0] = values[count] ?? 0;
      sink(0);
      return top;
    },
    size: () => count,
  };
}
