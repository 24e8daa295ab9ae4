import type { NeedsReader } from "../../../src/needs/index.js";
import type { Query } from "./queries.js";

/** How often the reader was right on a set of requests. */
export interface Tally {
  name: string;
  count: number;
  first: number;
  three: number;
  nothing: number;
  sure: number;
  sureAndWrong: number;
  /** Milliseconds a reading, sorted. */
  times: number[];
  /** One line for each request of which the first reading was not right. */
  missed: string[];
}

/** Before anything was read. */
export function noTally(name: string): Tally {
  return { name, count: 0, first: 0, three: 0, nothing: 0, sure: 0, sureAndWrong: 0, times: [], missed: [] };
}

/** Adds what was counted of a part. */
export function addTally(sum: Tally, part: Tally): void {
  for (const key of ["count", "first", "three", "nothing", "sure", "sureAndWrong"] as const) sum[key] += part[key];
  sum.times = [...sum.times, ...part.times].sort((a, b) => a - b);
}

/** Reads every request and counts. A request that accepts no need is "wrong" whenever it is read at all. */
export function tally(name: string, reader: NeedsReader, queries: readonly Query[], lang: "en" | "cy" = "en"): Tally {
  const sum = noTally(name);
  for (const { id, q, needs = [] } of queries) {
    const start = performance.now();
    const understood = reader.read(q, { lang });
    sum.times.push(performance.now() - start);
    const read = understood.needs.map((reading) => reading.need);
    const right = needs.includes(read[0] ?? "");
    sum.count++;
    if (right) sum.first++;
    if (read.slice(0, 3).some((need) => needs.includes(need))) sum.three++;
    if (understood.band === "none") sum.nothing++;
    if (understood.band === "sure") sum.sure++;
    if (understood.band === "sure" && !right) sum.sureAndWrong++;
    if (!right) {
      const got = understood.needs
        .map((reading) => `${reading.need} ${reading.strength} (${reading.because})`)
        .join(", ");
      sum.missed.push(`${id} [${understood.band}] "${q}" wants ${needs.join(", ")}; read ${got}`);
    }
  }
  sum.times.sort((a, b) => a - b);
  return sum;
}
